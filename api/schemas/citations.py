"""Citations in a pasted text on the wire."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from api.schemas.answers import SourceCard
from knowledge.types import CitationVerdict

LONGEST_TEXT = 50_000
MOST_CITATIONS = 300


class CitationsIn(BaseModel):
    text: str = Field(
        min_length=1, max_length=LONGEST_TEXT, description="any text: a draft, another's answer"
    )
    fact_date: date | None = Field(None, description="the day whose law applies; today if left out")


class CitedOut(BaseModel):
    """One cited article and what the shelf says of it."""

    start: int = Field(description="where the citation begins in the text, in characters")
    end: int = Field(description="where it ends")
    written: str = Field(description="as written: 民法典第1079条")
    law: str | None = Field(description="the title as written; null where none stands before the number")
    article: str = Field(description='number: "1079", "191-1" for 之一')
    verdict: CitationVerdict = Field(description="on the fact date")
    verdict_name: str = Field(description="现行有效, 已废止, 查无此条 …; 没写明是哪部法")
    said: str = Field(description="the verdict in one Chinese sentence")
    source: SourceCard | None = Field(description="the article; null where there is none to show from here")
    present: SourceCard | None = Field(description="where it moved: the article that says it on that day")


class CitationsOut(BaseModel):
    fact_date: date = Field(description="the day judged by")
    generation: str = Field(description="generation of the shelf looked in")
    citations: list[CitedOut] = Field(description="in the order of the text, the first 300")
    left_out: int = Field(
        description="how many citations of the text come after those and are not judged here"
    )
