"""Documents, articles and search on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.schemas.answers import SourceCard
from knowledge.types import DateBasis, Validity


class SearchResult(BaseModel):
    generation: str = Field(description="generation of the shelf searched")
    fact_date: date = Field(description="the day whose law was searched")
    hits: list[SourceCard] = Field(description="best first")


class Neighbour(BaseModel):
    article_id: int = Field(description="key")
    label: str = Field(description="第一千零七十八条")
    opening: str = Field(description="its first words")


class VersionOut(BaseModel):
    """A version of the same document, with the same-numbered article in it where there is one."""

    version: str = Field(description="the version's date")
    effective_from: date | None = Field(description="first day in force")
    effective_basis: DateBasis = Field(description="where that date is known from")
    effective_to: date | None = Field(description="first day no longer in force")
    validity: Validity = Field(description="on the day asked for")
    validity_name: str = Field(description="现行有效 …")
    article_id: int | None = Field(description="the article of the same number there")
    label: str | None = Field(description="its label there")
    current: bool = Field(description="the version being shown")


class ArticlePage(BaseModel):
    """A whole article with its surroundings."""

    card: SourceCard = Field(description="the article")
    promulgated: date | None = Field(description="公布或通过日期")
    effective_basis: DateBasis = Field(description="where the effective date is known from")
    effective_to: date | None = Field(description="first day no longer in force")
    issuing_body: str = Field(description="who made it")
    document_number: str = Field(description="文号")
    history: str = Field(description="adoption and amendment lines as printed")
    note: str = Field(description="what to know about this version; empty if nothing")
    replaced_by: str = Field(description="what replaced it; empty if nothing")
    source_name: str = Field(description="the file it was read from")
    previous: Neighbour | None = Field(description="the article before")
    next: Neighbour | None = Field(description="the article after")
    versions: list[VersionOut] = Field(description="all versions on the shelf, newest first")


class ShelfStatus(BaseModel):
    name: str = Field(description="law or local")
    generation: str | None = Field(description="the live generation; null: empty")
    passages: int = Field(description="passages in it")
    published_at: datetime | None = Field(description="made live at")


class Health(BaseModel):
    status: str = Field(description="ok, or degraded with the reason in `problems`")
    version: str = Field(description="of 村法助手")
    sqlite: str = Field(description="version of the SQLite library")
    shelves: list[ShelfStatus] = Field(description="the two shelves")
    model: str | None = Field(description="language model configured, if any")
    model_rests_until: datetime | None = Field(
        description="the model kept failing and is left alone: from when it is tried again; null: it is asked"
    )
    problems: list[str] = Field(description="what is wrong, in Chinese")
