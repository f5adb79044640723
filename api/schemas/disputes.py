"""Dispute statistics on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.schemas.casework import Option
from casework.dispute_types import CheckItem, DisputeItem, Division
from casework.step_codes import Escalation


class DisputeRow(BaseModel):
    key: str = Field(description="send it to open a number; empty: all of them")
    name: str = Field(description="type, township, month, source or kind of committee")
    township: str = Field(description="of the village, else of the mediator; empty: not divided by it")
    counts: dict[DisputeItem, int] = Field(description="件: how many mediations of each item; none: 0")
    parties: int = Field(description="当事人人数, of all of them together")
    amount: str = Field(description="协议涉及金额 in yuan, exact")
    amount_10000: str = Field(description="协议涉及金额 in 万元, exact")
    people: dict[Escalation, int] = Field(
        description="人: how many people what was prevented concerned; none: 0"
    )
    success: float | None = Field(description="percent agreed of those that are over; null: none is over")


class CheckRow(BaseModel):
    key: str = Field(description="send it to open a number; empty: all townships")
    township: str = Field(description="of the village, else of who went")
    counts: dict[CheckItem, int] = Field(description="排查次数, 排查发现, 预防纠纷")


class PopulationBase(BaseModel):
    people: int | None = Field(description="null: not known, so no rate is computed")
    source: str = Field(description="whose count, of when")
    confirmed: bool = Field(description="false: shown as 待核实")


class DisputeStatistics(BaseModel):
    year: int = Field(description="of the mediations accepted in it")
    township: str | None = Field(description="of one alone; null: the district")
    by: Division = Field(description="how it is divided")
    items: list[Option] = Field(description="the items in order, with their names")
    whole: DisputeRow = Field(description="all of them")
    rows: list[DisputeRow] = Field(description="they add up to the whole")
    base: PopulationBase = Field(description="what the rate is counted on")
    per_10000: float | None = Field(
        description="万人调解率 of the district; null without a base, or of a township"
    )
    check_items: list[Option] = Field(description="what is counted of the checks, with names and units")
    checked: CheckRow = Field(description="all checks of the year")
    checks: list[CheckRow] = Field(description="by township; they add up to `checked`")
    rules: list[str] = Field(description="how it is counted, in Chinese")


class CountedMediation(BaseModel):
    id: str = Field(description="the mediation")
    number: str = Field(description="人调字 number")
    accepted_on: date = Field(description="受理")
    township: str | None = Field(description="of the village, else of the mediator")
    parties: int = Field(description="当事人人数")
    amount: str = Field(description="协议涉及金额 in yuan; 0 where none was written")
    people: dict[Escalation, int] = Field(description="how many people what was prevented concerned")


class CountedMediations(BaseModel):
    mediations: list[CountedMediation] = Field(description="as many as the number says")


class DisputeChange(BaseModel):
    name: str = Field(description="达成协议, 当事人, 涉及金额, 排查发现 …")
    unit: str = Field(description="件, 人, 元, 次")
    change: str = Field(description="by how much it would move, were it counted anew; exact")


class DisputeCorrection(BaseModel):
    id: str = Field(description="the mediation or the check")
    name: str = Field(description="人调字 number, or whose check it is")
    on: date = Field(description="受理, or the day of the check")
    township: str | None = Field(description="where it stands now, else where it stood")
    by: str | None = Field(description="whose it is; nobody else may change it")
    at: datetime | None = Field(description="when it was last touched")
    changes: list[DisputeChange] = Field(description="empty: it stands in another row, no sum would move")
    moved: list[str] = Field(description="by what it stands in another row: 纠纷类型, 乡镇 …")


class DisputeCorrections(BaseModel):
    corrections: list[DisputeCorrection] = Field(description="newest first")
