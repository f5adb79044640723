"""What an asker says of his own answer."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, Field

from assistant.feedback import Feedback, Reason, Verdict


class FeedbackIn(BaseModel):
    verdict: Verdict = Field(description="useful (有用) or wrong (有误)")
    reason: Reason | None = Field(
        None,
        description="of a wrong one: wrong_article 法条不对, repealed 已经废止, beside_the_point 没答到点上, "
        "unclear 看不懂, other 其他",
    )
    words: str = Field("", max_length=500, description="in his own words; wanted where the reason is other")


class FeedbackOut(BaseModel):
    verdict: Verdict | None = Field(description="null: nothing was said")
    reason: Reason | None = Field(description="of a wrong one")
    words: str = Field(description="in his own words")
    said_at: datetime | None = Field(description="when")

    @classmethod
    def of(cls, said: Feedback | None) -> Self:
        if said is None:
            return cls(verdict=None, reason=None, words="", said_at=None)
        return cls(verdict=said.verdict, reason=said.reason, words=said.words, said_at=said.said_at)
