"""The table of time limits."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.schemas.answers import LimitOut


class LimitTable(BaseModel):
    limits: list[LimitOut] = Field(description="in the order of the table")
