"""Question cards on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from casework.card_models import CardState
from knowledge.types import CitationVerdict


class QuestionCardDraft(BaseModel):
    """A card filled in for the asker, who may change every word before it is sent."""

    question: str = Field(description="his words, personal numbers hidden")
    searched: list[str] = Field(description="what the answer had looked at")


class QuestionCardIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never doubles the card")
    answer_id: str = Field(description="my answer it comes from")
    question: str = Field(description="as it is to be sent", min_length=1, max_length=4000)
    village_id: int | None = Field(
        None,
        description="the village it is about: its township's 司法所 sees the card; left out, administrators alone do",
    )


class CitedArticle(BaseModel):
    written: str = Field(description="the citation as written in the reply")
    verdict: CitationVerdict = Field(description="what the shelf said of it when the reply was written")
    article_id: int | None = Field(description="key for /articles/{id}; null where there is none")
    law: str = Field(description="official title")
    label: str = Field(description="第六条")
    version: str = Field(description="the version's date")
    text: str = Field(description="as it read then")
    text_sha256: str = Field(description="hash of the text")


class QuestionCardOut(BaseModel):
    id: str = Field(description="key")
    answer_id: str = Field(description="the answer it comes from")
    village: str | None = Field(description="village")
    township: str | None = Field(description="township")
    goes_to: str = Field(description="who answers: 张茅乡司法所, or 管理员 where it has nobody")
    question: str = Field(description="as sent")
    searched: list[str] = Field(description="what the answer had looked at")
    state: CardState = Field(description="sent, replied (a draft), adopted, returned, withdrawn")
    state_name: str = Field(description="已发出 …")
    reply: str = Field(description="the reply; the asker sees it once it is adopted")
    cited: list[CitedArticle] = Field(description="the articles the reply cites")
    replied_by: str | None = Field(description="who answered, by name; the asker sees it once adopted")
    adopted_at: datetime | None = Field(description="when the asker got it")
    reason: str = Field(description="why it was returned")
    revision: int = Field(description="send back with a change")
    created_at: datetime = Field(description="sent at")
    updated_at: datetime = Field(description="last changed at")


class QuestionCardList(BaseModel):
    cards: list[QuestionCardOut] = Field(description="newest first")
    next_cursor: str | None = Field(description="pass as `cursor` for the next page; null at the end")


class WaitingCards(BaseModel):
    waiting: int = Field(description="how many wait for my reply")


class ReplyIn(BaseModel):
    revision: int = Field(description="the revision that was read")
    text: str = Field(description="the reply", min_length=1, max_length=8000)


class AdoptIn(BaseModel):
    revision: int = Field(description="the revision that was read")


class ReturnIn(BaseModel):
    revision: int = Field(description="the revision that was read")
    reason: str = Field(description="why, for the asker to read", min_length=1, max_length=2000)
