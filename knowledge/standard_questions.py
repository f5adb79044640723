"""The questions the shelf is expected to answer, asked before anything is published."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput
from knowledge import standard_question_repository as repository
from knowledge.models import StandardQuestionRow
from knowledge.titles import normal_title

_SHIPPED = Path(__file__).parent / "data" / "standard_questions.jsonl"
_EXPECTED = re.compile(r"^(?P<law>.*[^\d-])(?P<number>\d{1,4})(?:-(?P<suffix>\d{1,2}))?$")
_MOST_EXPECTED = 10


@dataclass(frozen=True, slots=True)
class Expected:
    """An article a question should find: ``民法典1079``, ``刑法276-1``."""

    law: str  # by any of its names
    number: int
    suffix: int

    @classmethod
    def read(cls, written: str) -> Expected:
        """Raises InvalidInput."""
        found = _EXPECTED.match("".join(written.split()))
        if found is None or not normal_title(found["law"]) or not int(found["number"]):
            raise InvalidInput(
                f"“{written}”看不出是哪一条，请写成“民法典1079”这样：法律的名称，后面接条号。",
                code="bad_expected",
            )
        return cls(found["law"], int(found["number"]), int(found["suffix"] or 0))


@dataclass(frozen=True, slots=True)
class StandardQuestion:
    id: int
    question: str
    scope: str  # asked from there; empty: the district
    expected: tuple[str, ...]
    owner: str
    origin: str  # shipped, administrator
    active: bool
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class QuestionFields:
    """What an administrator sets of one."""

    question: str
    scope: str = ""
    expected: tuple[str, ...] = ()
    owner: str = ""
    active: bool = True

    def check(self) -> None:
        """Raises InvalidInput with one sentence."""
        if not self.question.strip():
            raise InvalidInput("还没写问题，请照村民的话写一句。", code="empty_question")
        if self.scope and not self.scope.startswith("全国"):
            raise InvalidInput("范围要从“全国”写起，例如 全国/河南省/三门峡市/陕州区/张茅乡，不限就空着。")
        if len(self.expected) > _MOST_EXPECTED:
            raise InvalidInput(f"应当找到的条文最多写 {_MOST_EXPECTED} 条。")
        for written in self.expected:
            Expected.read(written)


@lru_cache(maxsize=1)
def shipped_questions() -> dict[str, tuple[str, ...]]:
    """Question → the articles it must find."""
    lines = _SHIPPED.read_text("utf-8").splitlines()
    stated = [json.loads(line) for line in lines if line.strip()]
    return {each["question"]: tuple(each["expected"]) for each in stated}


class StandardQuestions:
    """The table. Ours are entered at start; administrators add, change and set aside."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def enter_shipped(self) -> int:
        """Make the shipped lines of the table those we ship, what administrators changed left alone; how many differed."""
        with self._database.read() as session:
            same = not self._find_difference(repository.find_all(session))
        if same:
            return 0
        with self._database.write() as session:
            rows = {row.question: row for row in repository.find_all(session)}
            difference = self._find_difference(list(rows.values()))
            for question in difference:
                row = rows.get(question)
                expected = shipped_questions().get(question)
                if row is None:
                    session.add(self._new(QuestionFields(question, expected=expected or ()), "shipped"))
                elif expected is None:
                    session.delete(row)
                else:
                    row.expected, row.updated_at = list(expected), self._clock.now()
            return len(difference)

    def _find_difference(self, rows: Sequence[StandardQuestionRow]) -> list[str]:
        entered = {row.question: row for row in rows}
        missing = [question for question in shipped_questions() if question not in entered]
        differing = [
            row.question
            for row in rows
            if row.origin == "shipped" and shipped_questions().get(row.question) != tuple(row.expected)
        ]
        return missing + differing

    def find(self, *, only_active: bool = False) -> list[StandardQuestion]:
        """In the order they were entered."""
        with self._database.read() as session:
            return [_question(row) for row in repository.find_all(session, only_active=only_active)]

    def add(self, fields: QuestionFields) -> StandardQuestion:
        """Raises InvalidInput; Conflict where it is asked already."""
        fields.check()
        with self._database.write() as session:
            if repository.find_asked(session, fields.question.strip()) is not None:
                raise Conflict("这个问题已经有了。", code="already_asked")
            row = self._new(fields, "administrator")
            session.add(row)
            session.flush()
            return _question(row)

    def _new(self, fields: QuestionFields, origin: str) -> StandardQuestionRow:
        return StandardQuestionRow(
            question=fields.question.strip(),
            scope=fields.scope,
            expected=list(fields.expected),
            owner=fields.owner,
            origin=origin,
            active=fields.active,
            updated_at=self._clock.now(),
        )

    def change(self, question_id: int, fields: QuestionFields) -> StandardQuestion:
        """Raises NotFound, InvalidInput; Conflict where it is asked already, or ours is to read otherwise."""
        fields.check()
        words = fields.question.strip()
        with self._database.write() as session:
            row = repository.get(session, question_id)
            if words != row.question:
                if row.question in shipped_questions():
                    raise Conflict(
                        "这个问题是随软件带来的，问法不能改；可以停用它，另加一个。", code="shipped"
                    )
                if repository.find_asked(session, words) is not None:
                    raise Conflict("这个问题已经有了。", code="already_asked")
            if tuple(row.expected) != fields.expected:
                row.origin = "administrator"
            row.question, row.scope, row.expected = words, fields.scope, list(fields.expected)
            row.owner, row.active, row.updated_at = fields.owner, fields.active, self._clock.now()
            session.flush()
            return _question(row)

    def remove(self, question_id: int) -> None:
        """Raises NotFound; Conflict where it is ours."""
        with self._database.write() as session:
            row = repository.get(session, question_id)
            if row.question in shipped_questions():
                raise Conflict("这个问题是随软件带来的，不能删，可以停用。", code="shipped")
            session.delete(row)


def _question(row: StandardQuestionRow) -> StandardQuestion:
    return StandardQuestion(
        id=row.id,
        question=row.question,
        scope=row.scope,
        expected=tuple(row.expected),
        owner=row.owner,
        origin=row.origin,
        active=row.active,
        updated_at=row.updated_at,
    )
