"""Opens the casework room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from casework.attachments import Attachments
from casework.draft_templates import DraftTemplates
from casework.drafts import Drafts, FindSignals
from casework.due_dates import DueDates
from casework.question_cards import QuestionCards
from casework.service import Casework
from core.clock import Clock
from core.database import Database
from core.kept_files import KeptFiles
from core.settings import Settings
from knowledge.library import Library
from knowledge.service import Shelf
from knowledge.time_limits import TimeLimits


def open_casework(
    database: Database, shelf: Shelf, clock: Clock, data_dir: Path, *, max_upload_mb: int
) -> Casework:
    """``data_dir`` is where attachments and bound dossiers lie."""
    return Casework(database, shelf, clock, _attachments_in(data_dir), max_bytes=max_upload_mb * 1024 * 1024)


def open_question_cards(database: Database, library: Library, clock: Clock) -> QuestionCards:
    return QuestionCards(database, lambda text, on: library.pin().resolve(text, on=on), clock)


def open_attachments(settings: Settings, database: Database, clock: Clock) -> Attachments:
    kept = _attachments_in(settings.data_dir)
    return Attachments(database, kept, clock, max_bytes=settings.max_upload_mb * 1024 * 1024)


def open_due_dates(database: Database, clock: Clock, limits: TimeLimits) -> DueDates:
    return DueDates(database, clock, limits)


def open_drafts(
    database: Database, clock: Clock, find_signals: FindSignals, find_name: Callable[[str], str]
) -> Drafts:
    return Drafts(database, clock, find_signals, find_name)


def open_draft_templates(
    database: Database, clock: Clock, check: Callable[[str, bytes], object]
) -> DraftTemplates:
    return DraftTemplates(database, clock, check)


def _attachments_in(data_dir: Path) -> KeptFiles:
    return KeptFiles(data_dir.resolve() / "attachments")
