"""Checks for disputes (矛盾纠纷排查) on the wire."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field


class DisputeCheckFields(BaseModel):
    checked_on: date = Field(description="the day")
    village_id: int | None = Field(None, description="where; null: in no one village")
    found: int = Field(description="排查发现, how many disputes", ge=0, le=9999)
    prevented: int = Field(description="预防纠纷, how many", ge=0, le=9999)
    note: str = Field("", description="what was found, in brief", max_length=2000)


class DisputeCheckIn(DisputeCheckFields):
    id: str = Field(description="client-made UUID: sending it again never records twice", max_length=64)


class DisputeCheckChange(DisputeCheckFields):
    revision: int = Field(description="the revision that was read; refused if another has been saved since")


class DisputeCheckOut(BaseModel):
    id: str = Field(description="the check")
    checked_on: date = Field(description="the day")
    found: int = Field(description="排查发现")
    prevented: int = Field(description="预防纠纷")
    note: str = Field(description="what was found, in brief; to its maker alone")
    by: str = Field(description="who went")
    village: str | None = Field(description="village")
    township: str | None = Field(description="of the village, else of who went")


class DisputeChecksOut(BaseModel):
    checks: list[DisputeCheckOut] = Field(description="behind a number, oldest first")


class OwnCheckOut(DisputeCheckOut):
    village_id: int | None = Field(description="village's key; null: in no one village")
    revision: int = Field(description="send back with a correction")


class DisputeCheckPage(BaseModel):
    checks: list[OwnCheckOut] = Field(description="newest first")
    next_cursor: str | None = Field(description="pass as `cursor` for the next page; null at the end")
