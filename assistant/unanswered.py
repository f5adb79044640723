"""What retrieved nothing and what was said to be wrong, for the administrators to teach from.

They see words with personal particulars taken out, never whose they were, from which village, or the conversation.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from assistant import unanswered_repository as repository
from assistant.feedback import REASON_NAMES, Reason
from assistant.redaction import RedactionFailed, Redactor
from assistant.unanswered_repository import Found
from core.clock import Clock, today
from core.database import Database
from core.errors import NotFound
from knowledge.library import Library
from knowledge.plain_form import plain_form
from knowledge.segmenting import cut_bigrams
from knowledge.titles import short_title
from knowledge.types import Scope

LOOKED_AT = 1000  # the latest questions; older ones have had their turn
ALIKE = 0.6  # shared pairs of characters of all pairs of two questions
NAMED = 3
_HIDDEN = "（这一句没能遮好，不显示）"
_GONE = "没有找到这一行，可能提问的人已经删掉了。"


class LineState(StrEnum):
    OPEN = "open"
    NOT_OURS = "not_ours"
    DONE = "done"


STATE_NAMES = {LineState.OPEN: "没处理", LineState.NOT_OURS: "不归我们管", LineState.DONE: "已处理"}


@dataclass
class Line:
    """Questions alike, newest first."""

    key: str  # of the newest
    words: str  # the newest, redacted
    asked_at: datetime
    rows: list[Found] = field(default_factory=list)
    pairs: list[frozenset[str]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.rows)

    @property
    def no_basis(self) -> int:
        return sum(answer.state == "no_basis" for answer, *_ in self.rows)

    @property
    def state(self) -> LineState:
        """What is not ours stays so however often it is asked; what was done and comes again is open again."""
        decided = [decision.state for _, _, decision, _ in self.rows if decision is not None]
        if LineState.NOT_OURS in decided:
            return LineState.NOT_OURS
        return LineState.DONE if self.rows[0][2] is not None else LineState.OPEN

    @property
    def decided(self) -> tuple[str | None, datetime] | None:
        """By whom and when, the latest decision."""
        all_of_them = [decision for _, _, decision, _ in self.rows if decision is not None]
        latest = max(all_of_them, key=lambda decision: decision.decided_at, default=None)
        return (latest.decided_by, latest.decided_at) if latest else None

    @property
    def answer_ids(self) -> list[str]:
        return [answer.id for answer, *_ in self.rows]


@dataclass(frozen=True, slots=True)
class Wrong:
    """What was said of one answer."""

    reason: str
    words: str  # redacted


class Unanswered:
    """The lines. Threads may share it."""

    def __init__(
        self,
        database: Database,
        library: Library,
        clock: Clock,
        district: str,
        new_redactor: Callable[[], Redactor] = Redactor,
    ) -> None:
        self._database = database
        self._library = library
        self._clock = clock
        self._district = district
        self._new_redactor = new_redactor

    def find(
        self, state: LineState | None, *, limit: int, offset: int
    ) -> tuple[list[Line], dict[LineState, int]]:
        """A page of the lines in a state, newest first, and how many there are in each state."""
        lines = self._read()
        counts = {each: sum(line.state is each for line in lines) for each in LineState}
        chosen = [line for line in lines if state is None or line.state is state]
        return chosen[offset : offset + limit], counts

    def find_wrong(self, line: Line) -> list[Wrong]:
        """What askers said was wrong, newest first, each thing once."""
        said = [
            Wrong(REASON_NAMES[Reason(feedback.reason)], self._hide(feedback.words) if feedback.words else "")
            for _, feedback, _, _ in line.rows
            if feedback is not None and feedback.verdict == "wrong"
        ]
        return list(dict.fromkeys(said))

    def decide(self, key: str, state: LineState, by: str | None) -> Line:
        """Over all questions of the line; open takes a decision back. Raises NotFound."""
        line = self.get(key)
        kept = None if state is LineState.OPEN else state.value
        with self._database.write() as session:
            repository.decide(session, line.answer_ids, kept, by, self._clock.now())
        return self.get(key)

    def ask_again(self, key: str) -> Line:
        """Ask the newest of the line of the live shelf, from the district, and keep what it finds. Raises NotFound."""
        line = self.get(key)
        pinned = self._library.pin()
        question = plain_form(line.rows[0][0].question)
        found = pinned.search(question, on=today(self._clock), scope=Scope((self._district,)))
        named = [f"{short_title(hit.article.law)}{hit.article.label}" for hit in found.hits[:NAMED]]
        named += [f"指南《{hit.article.law}》" for hit in found.guides[:1]]
        with self._database.write() as session:
            repository.keep_found(
                session, [line.key], named if found.bears else [], pinned.generation, self._clock.now()
            )
        return self.get(key)

    def is_stale(self, line: Line) -> bool:
        """Whether the shelf has changed since the line was asked again."""
        again = line.rows[0][3]
        return again is not None and again.generation != self._library.pin().generation

    def get(self, key: str) -> Line:
        for line in self._read():
            if key in line.answer_ids:
                return line
        raise NotFound(_GONE)

    def _read(self) -> list[Line]:
        with self._database.read() as session:
            rows = repository.find(session, LOOKED_AT)
        lines: list[Line] = []
        for row in rows:
            words = self._hide(row[0].question)
            pairs = frozenset(cut_bigrams(plain_form(words)))
            line = next((one for one in lines if _are_alike(one.pairs[0], pairs)), None)
            if line is None:
                line = Line(row[0].id, words, row[0].created_at)
                lines.append(line)
            line.rows.append(row)
            line.pairs.append(pairs)
        return lines

    def _hide(self, words: str) -> str:
        try:
            return self._new_redactor().hide(words)
        except RedactionFailed:
            return _HIDDEN


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other:
        return one == other
    return len(one & other) >= ALIKE * len(one | other)
