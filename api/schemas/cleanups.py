"""Clean-ups on the wire."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from knowledge.cleanup import CleanupLine, CleanupResult
from knowledge.types import Validity


class CleanupTextIn(BaseModel):
    """A list as pasted."""

    text: str = Field(min_length=1, max_length=200_000, description="one paper a line, or a table's cells")


class CleanupMatchOut(BaseModel):
    """A paper on the shelf that a row may mean."""

    version_id: int = Field(description="its version")
    document_id: int = Field(description="for `document_id` when applying")
    title: str = Field(description="its title")
    document_number: str = Field(description="its 文号")
    scope: str = Field(description="where it applies")
    validity: Validity = Field(description="how it stands today")
    validity_name: str = Field(description="现行有效 …")
    score: float = Field(description="0–1: how much of the titles agrees")
    exact: bool = Field(description="the same 文号")


class CleanupRowOut(BaseModel):
    index: int = Field(description="from 1, in the list's order")
    title: str = Field(description="as the list has it")
    document_number: str = Field(description="as the list has it; empty if it gives none")
    result: CleanupResult = Field(description="what the list says of it")
    result_name: str = Field(description="继续有效 …")
    remark: str = Field(description="what the list says beside it")
    replaced_by: str = Field(description="文号 of what took its place, where the list says so")
    matches: list[CleanupMatchOut] = Field(description="papers it may mean, likeliest first")
    chosen: int | None = Field(description="the document it means, where nothing else can be meant")


class CleanupOut(BaseModel):
    """A list as read, for a human to confirm. Nothing has changed yet."""

    rows: list[CleanupRowOut] = Field(description="in the list's order")
    counts: dict[CleanupResult, int] = Field(description="result → rows")
    stated: dict[str, int] | None = Field(description="sums the list states: `total` and results; null: none")
    sum_ok: bool = Field(description="those sums agree with one another and with the rows")
    mismatches: list[str] = Field(description="where they do not, in Chinese")
    source: str = Field(description="title and 文号 of the list, where it has them")
    since: date | None = Field(description="the day at its foot")
    stay_until_amended: bool = Field(description="it says that what is to be amended applies until then")


class CleanupRowIn(BaseModel):
    """A row as a human confirmed it."""

    index: int = Field(ge=1, le=100_000, description="its place in the list")
    title: str = Field(min_length=1, max_length=300, description="as the list has it")
    document_number: str = Field("", max_length=80, description="as the list has it")
    result: CleanupResult = Field(description="continued, repealed, amended or delisted")
    remark: str = Field("", max_length=300, description="what the list says beside it")
    replaced_by: str = Field("", max_length=300, description="what took its place")
    document_id: int | None = Field(
        None,
        ge=1,
        le=2**63 - 1,
        description="the document meant; left out: not on the shelf, kept for when it comes",
    )

    def to_line(self) -> CleanupLine:
        return CleanupLine(
            index=self.index,
            title=self.title.strip(),
            document_number=self.document_number.strip(),
            result=self.result,
            remark=self.remark.strip(),
            replaced_by=self.replaced_by.strip(),
        )


class CleanupIn(BaseModel):
    """The confirmed rows, applied together."""

    rows: list[CleanupRowIn] = Field(min_length=1, max_length=1000, description="the confirmed rows")
    source: str = Field(min_length=1, max_length=300, description="the list: its title and 文号")
    since: date | None = Field(
        None, description="first day on which what it repeals is not in force; left out: today"
    )
    stay_until_amended: bool = Field(
        False, description="what is to be amended applies until then: shown 继续有效 with a note"
    )
