"""Papers an adviser drafts, on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from api.schemas.answers import DutyCard
from casework.draft_models import DraftState

Row = dict[str, str]


class DraftQuestion(BaseModel):
    id: str = Field(description="name of the answer")
    label: str = Field(description="诉讼请求")
    kind: Literal["line", "text", "date", "money", "choice", "rows"] = Field(description="how it is answered")
    help: str = Field(description="a hint; may be empty")
    required: bool = Field(description="must be in the paper")
    need: list[str] = Field(description="the articles that demand it: 民事诉讼法124条")
    options: list[str] = Field(description="of a choice")
    columns: list[str] = Field(description="of rows")


class DraftKindCard(BaseModel):
    id: str = Field(description="stable name: loan_note")
    title: str = Field(description="借条")
    group: str = Field(description="钱款")
    about: str = Field(description="when to use it")
    confirmed: bool = Field(description="false: show 待核实")


class DraftKindOut(DraftKindCard):
    guidance: list[str] = Field(description="what to know before, a sentence each")
    questions: list[DraftQuestion] = Field(description="in order")


class DraftIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never doubles the draft")
    kind: str = Field(description="of /draft-kinds", max_length=40)
    answers: dict[str, str | list[Row]] = Field(description="by question; blanks may be left out")
    mediation_id: str | None = Field(None, description="the mediation of mine its facts came from")


class DraftUpdate(BaseModel):
    revision: int = Field(description="the revision that was read")
    answers: dict[str, str | list[Row]] = Field(description="all answers anew")


class DraftFinish(BaseModel):
    revision: int = Field(description="the revision that was read")
    accept_missing: bool = Field(False, description="what is missing is left blank on purpose")


class DraftFileIn(BaseModel):
    revision: int = Field(description="the revision that was read")


class DraftFileOut(BaseModel):
    revision: int = Field(description="the revision it was made from")
    name: str = Field(description="file name")
    sha256: str = Field(description="hash of its bytes")
    made_at: datetime = Field(description="made at; never made anew")
    path: str = Field(description="where to fetch it")


class MissingElement(BaseModel):
    id: str = Field(description="the question")
    label: str = Field(description="诉讼请求")
    need: list[str] = Field(description="the articles that demand it; empty where practice does")


class DraftCard(BaseModel):
    id: str = Field(description="key")
    kind: str = Field(description="kind")
    title: str = Field(description="借条")
    state: DraftState = Field(description="draft, final")
    state_name: str = Field(description="草稿, 定稿")
    missing: list[MissingElement] = Field(description="what must be in it and is not answered")
    revision: int = Field(description="send back with a change")
    updated_at: datetime = Field(description="last changed at")


class DraftOut(DraftCard):
    mediation_id: str | None = Field(description="the mediation its facts came from")
    answers: dict[str, str | list[Row]] = Field(description="by question")
    duties: list[DutyCard] = Field(description="danger, violence, crime told of in the answers: show first")
    refusal: str = Field(description="why no file is made of it; empty where one may be")
    final_at: datetime | None = Field(description="checked at")
    final_by: str | None = Field(description="who checked it, by name")
    entry_id: str | None = Field(description="the entry of mine that counts it; null: none yet")
    files: list[DraftFileOut] = Field(description="Word files made of it, newest first")
    created_at: datetime = Field(description="first saved at")


class DraftList(BaseModel):
    drafts: list[DraftCard] = Field(description="the last changed first, at most 200")


class Prefilled(BaseModel):
    answers: dict[str, str] = Field(description="what is known already, by question")


class DraftTemplateOut(BaseModel):
    kind: str = Field(description="kind")
    title: str = Field(description="借条")
    name: str = Field(description="file name")
    sha256: str = Field(description="hash of its bytes")
    fields: list[str] = Field(description="names found in it")
    unknown: list[str] = Field(description="names that are no question of the kind: printed as blanks")
    absent: list[MissingElement] = Field(description="what must be in the paper and has no place in it")
    uploaded_by: str = Field(description="who handed it in, by name")
    uploaded_at: datetime = Field(description="when")
