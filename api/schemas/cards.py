"""大字答复单: the card a villager takes home."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

Writer = Literal["guide", "model", "adviser", ""]


class CardWords(BaseModel):
    """What stands on a card; never the question as asked."""

    title: str = Field(description="the guide's title, or 给你的答复")
    conclusion: str = Field(description="in plain words, personal numbers hidden; may be empty in a draft")
    conclusion_by: Writer = Field(description="who wrote the conclusion; adviser: it was edited by hand")
    steps: list[str] = Field(description="what to do, at most four")
    steps_by: Writer = Field(description="who wrote the steps")
    bring: list[str] = Field(description="what to bring")
    dates: list[str] = Field(description="time limits, reminders only")
    contacts: list[str] = Field(description="whom to call")
    label: str = Field(description="the AI label; to be shown until somebody confirms the card by name")
    fact_date: date = Field(description="the day whose law was applied")
    asked_on: date = Field(description="the day of the answer")


class NamedArticle(BaseModel):
    """An article a card names."""

    law: str = Field(description="official title")
    short_title: str = Field(description="title for a card: 民法典")
    label: str = Field(description="第一千零七十九条")
    version: str = Field(description="the version's date, empty if unknown")
    validity_name: str = Field(description="现行有效 …, or 条文原文未入库")
    effective_from: date | None = Field(description="first day in force")


class CheckedArticle(NamedArticle):
    """An article of a card as the shelf has it today."""

    text: str = Field(description="word for word; empty where the text is not on the shelf")
    in_force: bool = Field(description="false: it is not law today, or its text is not on the shelf")
    note: str = Field(description="what became of it since, one sentence; empty where it stands")


class TakeawayOut(CardWords):
    """A card as its maker sees it."""

    answer_id: str = Field(description="the answer it was made from")
    sources: list[NamedArticle] = Field(description="the articles it names")
    writer: str = Field(description="whoever hands it out")
    address: str | None = Field(
        description="where it can be read without signing in: a whole address, or a path of this server; "
        "null: not handed out"
    )
    confirmed_by: str = Field(description="name of whoever confirmed it; empty: nobody")
    confirmed_on: date | None = Field(description="the day it was confirmed")
    changed_at: datetime | None = Field(description="when it was last handed out or changed")
    expires_at: datetime | None = Field(description="when its address stops answering")
    hidden: bool = Field(description="personal numbers were taken out of what was sent just now")


class TakeawayIn(BaseModel):
    """The words to hand out."""

    conclusion: str = Field(
        min_length=1, max_length=2000, description="in plain words, at most 200 characters"
    )
    steps: Annotated[list[Annotated[str, Field(max_length=2000)]], Field(max_length=20)] = Field(
        description="what to do, at most four of at most 60 characters"
    )
    confirmed: bool = Field(False, description="I have checked it and answer for it by name")


class PublicCard(CardWords):
    """A card as whoever holds its address sees it: its words and its articles, nothing else."""

    sources: list[CheckedArticle] = Field(description="its articles, checked against the shelf today")
    withdrawn: int = Field(description="articles that are no longer on the shelf, and so are not shown")
    checked_on: date = Field(description="the day of that check")
    writer: str = Field(description="whoever handed it out")
    confirmed_by: str = Field(description="name of whoever confirmed it; empty: nobody")
    confirmed_on: date | None = Field(description="the day it was confirmed")
    changed_on: date = Field(description="the day it was last handed out or changed")
    expires_on: date = Field(description="the last day it can be opened")
