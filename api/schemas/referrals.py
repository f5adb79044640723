"""Who to turn to."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from api.schemas.mediation_steps import Line, Words


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


class EntryReferralIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never doubles the referral")
    place: Line = Field(description="to whom, by name: see /referral-places")
    reason: Words = Field(description="what was handed on, and why")
    on: date = Field(description="the day, not in the future")


class EntryReferralReplyIn(BaseModel):
    revision: int = Field(description="of the referral, as it was read")
    reply: Words = Field(description="what they answered")
    on: date = Field(description="the day, not in the future")


class EntryReferralOut(BaseModel):
    id: str = Field(description="key")
    place: str = Field(description="to whom, by the name it had that day")
    reason: str = Field(description="what was handed on, and why")
    referred_on: date = Field(description="the day")
    referred_by: str = Field(description="who handed it on, by name")
    reply: str = Field(description="what they answered; empty: nothing yet")
    replied_on: date | None = Field(description="the day they answered; null: not yet")
    replied_by: str = Field(description="who wrote the reply down")
    revision: int = Field(description="goes up with every reply")
