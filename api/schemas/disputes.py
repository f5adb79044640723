"""Dispute statistics on the wire."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from api.schemas.casework import Option
from casework.dispute_types import DisputeItem


class DisputeRow(BaseModel):
    dispute_type: str = Field(description="its code; empty: all types")
    type_name: str = Field(description="邻里纠纷")
    township_key: str = Field(description="send it to open a number; empty: all townships")
    township: str = Field(description="of the village, else of the mediator")
    counts: dict[DisputeItem, int] = Field(description="how many of each item; none: 0")
    parties: int = Field(description="当事人人数, of all of them together")
    success: float | None = Field(description="percent agreed of those that are over; null: none is over")


class PopulationBase(BaseModel):
    people: int | None = Field(description="null: not known, so no rate is computed")
    source: str = Field(description="whose count, of when")
    confirmed: bool = Field(description="false: shown as 待核实")


class DisputeStatistics(BaseModel):
    year: int = Field(description="of the mediations accepted in it")
    township: str | None = Field(description="of one alone; null: the district")
    items: list[Option] = Field(description="the items in order, with their names")
    whole: DisputeRow = Field(description="all of them")
    rows: list[DisputeRow] = Field(description="by type and township; they add up to the whole")
    base: PopulationBase = Field(description="what the rate is counted on")
    per_10000: float | None = Field(
        description="万人调解率 of the district; null without a base, or of a township"
    )
    rules: list[str] = Field(description="how it is counted, in Chinese")


class CountedMediation(BaseModel):
    id: str = Field(description="the mediation")
    number: str = Field(description="人调字 number")
    accepted_on: date = Field(description="受理")
    township: str | None = Field(description="of the village, else of the mediator")


class CountedMediations(BaseModel):
    mediations: list[CountedMediation] = Field(description="as many as the number says")
