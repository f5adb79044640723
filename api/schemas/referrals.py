"""Who to turn to."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field


class ReferralPlaceIn(BaseModel):
    name: str = Field(description="司法所", min_length=1, max_length=60)
    phone: str = Field("", description="number to call, may be empty", max_length=40)
    matters: str = Field("", description="for what", max_length=400)
    checked_on: date | None = Field(None, description="核实日期; null: 待核实")


class ReferralPlaceOut(BaseModel):
    key: str = Field(description="stable name")
    name: str = Field(description="司法所")
    phone: str = Field(description="number to call, may be empty")
    matters: str = Field(description="for what")
    checked_on: date | None = Field(description="核实日期; null: 待核实")
