"""How the seven kinds are counted, on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from api.schemas.casework import Option
from casework.models import ServiceKind


class CountingRule(BaseModel):
    kind: ServiceKind = Field(description="which of the seven")
    name: str = Field(description="法律意见")
    unit: str = Field(description="条, 件, 场次, 次")
    counts_by: str = Field(description="the way it is counted")
    ways: list[Option] = Field(description="the ways this kind can be counted")
    rule: str = Field(description="the rule in words, printed under every table")
    confirmed: bool = Field(description="false: printed as 待核实")
    printed: str = Field(description="as printed")
    revision: int = Field(description="send back with a change; 0: as shipped")


class CountingRuleIn(BaseModel):
    counts_by: str = Field(description="one of its ways", max_length=20)
    rule: str = Field(description="the rule in words", min_length=1, max_length=400)
    confirmed: bool = Field(description="whether it has been confirmed by whoever sets it")
    note: str = Field("", description="why, or who confirmed it", max_length=400)
    revision: int = Field(description="the revision that was read; refused if it has been changed since")


class CountingRuleEdit(BaseModel):
    counts_by_name: str = Field(description="the way it was counted from then on")
    rule: str = Field(description="the rule in words")
    confirmed: bool = Field(description="whether it was confirmed")
    note: str = Field(description="why")
    by: str = Field(description="who changed it")
    at: datetime = Field(description="when")


class CountingRuleHistory(BaseModel):
    edits: list[CountingRuleEdit] = Field(description="newest first; empty for a rule as shipped")
