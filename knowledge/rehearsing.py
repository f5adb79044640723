"""The standard questions asked of the shelf as it is and as it would be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from time import monotonic

from core.clock import Clock, today
from knowledge.known import WholeQuestion, read_whole_questions
from knowledge.library import Pinned
from knowledge.numerals import article_key
from knowledge.release_types import AnswerChange, Rehearsal
from knowledge.runs import Progress
from knowledge.standard_questions import Expected, StandardQuestions
from knowledge.titles import normal_title, resolve_title, short_title
from knowledge.types import Article, Scope

_COMPARED = 3  # first sources
_FOUND = 10  # an expected article counts as found among so many


@dataclass(frozen=True, slots=True)
class _Asked:
    question: str
    scope: str
    expected: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    first: tuple[str, ...]
    found: frozenset[str]  # of the expected articles
    bears: bool


class Rehearsing:
    """Asks them through the search that answers people, each as though nobody had written its very words down."""

    def __init__(self, questions: StandardQuestions, clock: Clock, *, district: str) -> None:
        self._questions = questions
        self._clock = clock
        self._district = district

    def compare(
        self, before: Pinned, after: Pinned, progress: Progress, *, bank_of: Collection[str] = ()
    ) -> Rehearsal:
        """What would change. An expected article is lost where it was found before, gained where it was not.

        The standard questions of the table are always asked; of our whole questions those that a text of one of these
        normal titles answers: a thousand take longer than a small change is worth.
        """
        began = monotonic()
        table = self._questions.find(only_active=True)
        questions = [_Asked(each.question, each.scope, each.expected) for each in table]
        there = {each.question for each in table}
        questions += [
            _Asked(each.text, "", expected_of(each))
            for each in read_whole_questions()
            if each.text not in there and any(law in bank_of for law, _ in each.answers)
        ]
        changed = []
        for done, question in enumerate(questions, 1):
            old, new = self._ask(before, question), self._ask(after, question)
            lost = tuple(each for each in question.expected if each in old.found - new.found)
            gained = tuple(each for each in question.expected if each in new.found - old.found)
            no_basis = old.bears and not new.bears
            if old.first != new.first or lost or gained or no_basis:
                changed.append(AnswerChange(question.question, old.first, new.first, lost, gained, no_basis))
            progress("问标准问题", done, len(questions))
        return Rehearsal(
            questions=len(questions),
            unchanged=len(questions) - len(changed),
            changed=tuple(sorted(changed, key=lambda change: not (change.lost or change.no_basis))),
            seconds=round(monotonic() - began, 3),
            at=self._clock.now(),
        )

    def _ask(self, pinned: Pinned, question: _Asked) -> _Answer:
        scope = Scope((question.scope or self._district,))
        search = pinned.search(question.question, on=today(self._clock), scope=scope, k=_FOUND, unheard=True)
        if not search.bears:
            return _Answer((), frozenset(), False)
        articles = [hit.article for hit in search.hits]
        guides = [f"指南《{hit.article.law}》" for hit in search.guides[:1]]
        return _Answer(
            first=tuple(describe_source(article) for article in articles[:_COMPARED]) + tuple(guides),
            found=frozenset(each for each in question.expected if _is_among(each, articles)),
            bears=True,
        )


def expected_of(question: WholeQuestion) -> tuple[str, ...]:
    """Its articles as a standard question expects them: 民法典1079."""
    return tuple(f"{law}{key}" for law, key in question.answers)


def describe_source(article: Article) -> str:
    """``宅基地审批管理办法（三陕政办〔2024〕3号）第九条``; the version's date where there is no 文号."""
    version = article.version
    told = version.document_number or version.label
    return f"{short_title(version.title)}{f'（{told}）' if told else ''}{article.label}"


def _is_among(written: str, articles: list[Article]) -> bool:
    expected = Expected.read(written)
    key = article_key(expected.number, expected.suffix)
    laws = resolve_title(expected.law)
    return any(article.key == key and normal_title(article.law) in laws for article in articles)
