"""Asking as OpenAI's clients do, on the wire. The shapes are theirs; ``cunfa`` is what we add."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.answers import DutyCard, NoticeOut, SourceCard

MODEL = "cunfa"


class Part(BaseModel):
    """One part of a message; only text is read."""

    model_config = ConfigDict(extra="allow")

    type: str
    text: str = ""


class Message(BaseModel):
    model_config = ConfigDict(extra="allow")

    role: str
    content: str | list[Part] | None = None


class ChatIn(BaseModel):
    """A chat completion asked for. What we do not know (temperature, tools …) is let pass and does nothing."""

    model_config = ConfigDict(extra="allow")

    model: str = MODEL
    messages: list[Message] = Field(min_length=1, max_length=1000)
    stream: bool | None = False
    n: int | None = Field(1, ge=1, le=1)
    fact_date: date | None = None  # ours: the day it happened; today if left out


class Extra(BaseModel):
    """What stands behind the text: everything needed to check it."""

    sources: list[SourceCard]
    notices: list[NoticeOut]
    duty_cards: list[DutyCard]
    fact_date: date
    generation: str
    label: str
    state: Literal["answering", "complete", "incomplete", "no_basis"]
