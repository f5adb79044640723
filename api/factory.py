"""The one place that wires the rooms together."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.access_tokens import AccessTokens
from accounts.factory import open_accounts
from accounts.service import Accounts
from api.public_door import PublicDoor
from assistant.factory import open_assistant
from assistant.guarding import find_duties
from assistant.service import Assistant
from assistant.takeaways import Takeaways
from casework.attachments import Attachments
from casework.draft_templates import DraftTemplates
from casework.drafts import Drafts
from casework.due_dates import DueDates
from casework.factory import (
    open_attachments,
    open_casework,
    open_draft_templates,
    open_drafts,
    open_due_dates,
    open_question_cards,
)
from casework.question_cards import QuestionCards
from casework.service import Casework
from core.clock import Clock, SystemClock
from core.database import Database
from core.settings import Settings
from ingest.factory import open_ingest, open_intakes, open_reviews, open_sources, open_standard_answers
from ingest.formats.loading import load
from ingest.intake import Intakes
from ingest.reviewing import Reviews
from ingest.service import Ingest
from ingest.sources import Sources
from ingest.standard_answers import StandardAnswers
from knowledge.cleanup import Cleanups
from knowledge.conflicts import RuleConflicts
from knowledge.documents import Documents
from knowledge.ended import Endings
from knowledge.factory import (
    open_cleanups,
    open_lay_words,
    open_library,
    open_phrase_book,
    open_releases,
    open_shelf,
    open_standard_questions,
    open_status_list,
    open_time_limits,
    open_upkeep,
)
from knowledge.following import Following
from knowledge.lay_words import LayWords
from knowledge.library import Library
from knowledge.phrase_book import PhraseBook
from knowledge.relearning import Relearning
from knowledge.releases import Releases
from knowledge.runs import Runs
from knowledge.service import Shelf
from knowledge.standard_questions import StandardQuestions
from knowledge.status_list import StatusList
from knowledge.time_limits import TimeLimits
from knowledge.upkeep import Upkeep


@dataclass(frozen=True, slots=True)
class Application:
    """Every room, opened."""

    settings: Settings
    clock: Clock
    database: Database
    accounts: Accounts
    access_tokens: AccessTokens
    shelf: Shelf
    statuses: StatusList
    cleanups: Cleanups
    library: Library
    runs: Runs
    questions: StandardQuestions
    phrases: PhraseBook
    lay_words: LayWords
    releases: Releases
    relearning: Relearning
    endings: Endings
    conflicts: RuleConflicts
    following: Following
    documents: Documents
    upkeep: Upkeep
    ingest: Ingest
    intakes: Intakes
    reviews: Reviews
    sources: Sources
    standard_answers: StandardAnswers
    assistant: Assistant
    casework: Casework
    attachments: Attachments
    limits: TimeLimits
    takeaways: Takeaways
    public_door: PublicDoor
    question_cards: QuestionCards
    due_dates: DueDates
    drafts: Drafts
    draft_templates: DraftTemplates

    def close(self) -> None:
        self.runs.stop()
        self.intakes.stop()
        self.following.stop()
        self.library.close()
        self.database.close()


def open_application(settings: Settings, clock: Clock | None = None) -> Application:
    """Open every room over a migrated database."""
    clock = clock or SystemClock()
    database = Database(settings.resolved_database_url)
    accounts = open_accounts(settings, database, clock)
    shelf = open_shelf(database, clock)
    statuses = open_status_list(database, clock)
    library = open_library(settings, database, clock)
    runs = Runs(database, clock)
    releases = open_releases(settings, database, clock, library, runs)
    endings = Endings(database, clock)
    conflicts = RuleConflicts(database, clock)
    ingest = open_ingest(settings, shelf, library, runs, lambda: accounts.find_places(settings.district))
    following = Following(library, runs)
    runs.on_failure(following.ask)
    documents = Documents(database, following.ask)
    intakes = open_intakes(settings, ingest, shelf, database, clock, releases.find_gathered)
    reviews = open_reviews(settings, intakes, shelf, documents, library, following, releases, database, clock)
    sources = open_sources(settings, database, clock, ingest, intakes, shelf)
    assistant = open_assistant(settings, database, shelf, library, clock)
    casework = open_casework(database, shelf, clock, settings.data_dir, max_upload_mb=settings.max_upload_mb)
    limits = open_time_limits(settings)
    return Application(
        settings=settings,
        clock=clock,
        database=database,
        accounts=accounts,
        access_tokens=AccessTokens(database, clock),
        shelf=shelf,
        statuses=statuses,
        cleanups=open_cleanups(settings, database, clock),
        library=library,
        runs=runs,
        questions=open_standard_questions(database, clock),
        phrases=open_phrase_book(database, clock),
        lay_words=open_lay_words(database, clock),
        releases=releases,
        relearning=Relearning(database, clock, library, runs, releases),
        endings=endings,
        conflicts=conflicts,
        following=following,
        documents=documents,
        upkeep=open_upkeep(settings, library, database, clock, sweep=intakes.sweep),
        ingest=ingest,
        intakes=intakes,
        reviews=reviews,
        sources=sources,
        standard_answers=open_standard_answers(shelf, documents, releases, library, clock),
        assistant=assistant,
        casework=casework,
        attachments=open_attachments(settings, database, clock),
        limits=limits,
        takeaways=Takeaways(database, clock, shelf, endings, assistant.get_answer),
        public_door=PublicDoor(clock),
        question_cards=open_question_cards(database, library, clock),
        due_dates=open_due_dates(database, clock, limits),
        drafts=open_drafts(
            database,
            clock,
            lambda words: tuple(duty.kind for duty in find_duties(words)),
            lambda user_id: accounts.get_user(user_id).name,
        ),
        draft_templates=open_draft_templates(database, clock, load),
    )
