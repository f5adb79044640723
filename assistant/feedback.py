"""What an asker says of his own answer: of use, or wrong and why. It can be changed and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant import feedback_repository, repository
from assistant.conversing import NO_ANSWER
from assistant.models import AnswerFeedbackRow
from core.clock import Clock
from core.database import Database
from core.errors import InvalidInput, NotFound


class Verdict(StrEnum):
    USEFUL = "useful"
    WRONG = "wrong"


class Reason(StrEnum):
    WRONG_ARTICLE = "wrong_article"
    REPEALED = "repealed"
    BESIDE_THE_POINT = "beside_the_point"
    UNCLEAR = "unclear"
    OTHER = "other"


REASON_NAMES = {
    Reason.WRONG_ARTICLE: "法条不对",
    Reason.REPEALED: "已经废止",
    Reason.BESIDE_THE_POINT: "没答到点上",
    Reason.UNCLEAR: "看不懂",
    Reason.OTHER: "其他",
}


@dataclass(frozen=True, slots=True)
class Feedback:
    verdict: Verdict
    reason: Reason | None = None  # of a wrong one
    words: str = ""  # the asker's own
    said_at: datetime | None = None


class AnswerFeedback:
    """The table. Threads may share it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, user_id: str, answer_id: str) -> Feedback | None:
        """Raises NotFound, for somebody else's answer too."""
        with self._database.read() as session:
            _check_own(repository.find_answer(session, answer_id), user_id)
            row = session.get(AnswerFeedbackRow, answer_id)
            return _feedback(row) if row else None

    def say(self, user_id: str, answer_id: str, said: Feedback) -> Feedback:
        """Keep it in place of what was said before; saying it twice is saying it once.

        Raises InvalidInput (wrong without a reason, other without words), NotFound (somebody else's answer).
        """
        words = " ".join(said.words.split()) if said.verdict is Verdict.WRONG else ""
        reason = said.reason if said.verdict is Verdict.WRONG else None
        if said.verdict is Verdict.WRONG and reason is None:
            raise InvalidInput("选一下哪里不对，再点“告诉我们”。", code="no_reason")
        if reason is Reason.OTHER and not words:
            raise InvalidInput("写一句哪里不对，再点“告诉我们”。", code="no_words")
        with self._database.write() as session:
            _check_own(repository.find_answer(session, answer_id), user_id)
            row = session.get(AnswerFeedbackRow, answer_id)
            if row is None:
                row = AnswerFeedbackRow(answer_id=answer_id)
                session.add(row)
            elif (row.verdict, row.reason, row.words) == (said.verdict, reason or "", words):
                return _feedback(row)
            row.verdict, row.reason, row.words = said.verdict, reason or "", words
            row.said_at = self._clock.now()
            session.flush()
            return _feedback(row)

    def withdraw(self, user_id: str, answer_id: str) -> None:
        """Nothing where nothing was said. Raises NotFound, for somebody else's answer."""
        with self._database.write() as session:
            _check_own(repository.find_answer(session, answer_id), user_id)
            feedback_repository.delete(session, answer_id)


def _check_own(found: tuple[object, str] | None, user_id: str) -> None:
    if found is None or found[1] != user_id:
        raise NotFound(NO_ANSWER)


def _feedback(row: AnswerFeedbackRow) -> Feedback:
    reason = Reason(row.reason) if row.reason else None
    return Feedback(Verdict(row.verdict), reason, row.words, row.said_at)
