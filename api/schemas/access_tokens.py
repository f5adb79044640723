"""Access tokens on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field


class AccessTokenIn(BaseModel):
    name: str = Field(min_length=1, max_length=40, description="which program it is for")
    expires_on: date | None = Field(
        None, description="the last day it works; never ends by itself if left out"
    )


class AccessTokenOut(BaseModel):
    id: str = Field(description="key of the token, to revoke it by")
    name: str = Field(description="which program it is for")
    created_at: datetime = Field(description="made at")
    expires_on: date | None = Field(description="the last day it works")
    last_used_on: date | None = Field(description="the last day a program came with it; null if never")


class AccessTokenMade(BaseModel):
    made: AccessTokenOut = Field(description="the new token's card")
    token: str = Field(description="the token, told this once: `Authorization: Bearer <token>`")
