"""Questions nothing was found for, or whose answer was said to be wrong."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, Field

from assistant.unanswered import STATE_NAMES, Line, LineState, Unanswered


class WrongOut(BaseModel):
    reason: str = Field(description="法条不对, 已经废止, 没答到点上, 看不懂, 其他")
    words: str = Field(description="what the asker added, personal particulars taken out")


class AskedAgainOut(BaseModel):
    """What it found when asked of the live shelf again."""

    found: list[str] = Field(description="民法典第一千零七十九条, best first; empty: still nothing")
    asked_at: datetime = Field(description="when")
    stale: bool = Field(description="the shelf has changed since: ask again")


class UnansweredOut(BaseModel):
    """Questions alike, in one line. Whose they are is not told."""

    key: str = Field(description="key of the line")
    words: str = Field(description="the newest question, personal particulars taken out")
    count: int = Field(description="how often it was asked")
    no_basis: int = Field(description="of them, how often nothing was found")
    wrong: list[WrongOut] = Field(description="what was said to be wrong")
    asked_at: datetime = Field(description="when the newest was asked")
    state: LineState = Field(description="open, not_ours, done")
    state_name: str = Field(description="没处理, 不归我们管, 已处理")
    decided_by_name: str = Field(description="by whom; empty while open")
    decided_at: datetime | None = Field(description="when")
    again: AskedAgainOut | None = Field(description="null: not asked again yet")

    @classmethod
    def of(cls, line: Line, queue: Unanswered, names: dict[str, str]) -> Self:
        again, decided = line.rows[0][3], line.decided
        return cls(
            key=line.key,
            words=line.words,
            count=line.count,
            no_basis=line.no_basis,
            wrong=[WrongOut(reason=one.reason, words=one.words) for one in queue.find_wrong(line)],
            asked_at=line.asked_at,
            state=line.state,
            state_name=STATE_NAMES[line.state],
            decided_by_name=names.get((decided and decided[0]) or "", ""),
            decided_at=decided[1] if decided else None,
            again=None
            if again is None
            else AskedAgainOut(found=again.found, asked_at=again.asked_at, stale=queue.is_stale(line)),
        )


class UnansweredPage(BaseModel):
    lines: list[UnansweredOut] = Field(description="newest first")
    total: int = Field(description="how many in the state asked for")
    open: int = Field(description="how many nobody has dealt with")


class DecisionIn(BaseModel):
    state: LineState = Field(description="not_ours, done; open takes the decision back")
