"""Standard questions on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, Field

from knowledge.standard_questions import QuestionFields


class StandardQuestionIn(BaseModel):
    question: str = Field(min_length=1, max_length=300, description="in a villager's words")
    scope: str = Field("", max_length=120, description="asked from there: 全国/河南省/…; empty: the district")
    expected: list[str] = Field(
        default_factory=list, max_length=10, description="articles it must find: 民法典1079, 刑法276-1"
    )
    owner: str = Field("", max_length=60, description="who looks after it")
    active: bool = Field(True, description="false: not asked")

    def to_fields(self) -> QuestionFields:
        return QuestionFields(self.question, self.scope, tuple(self.expected), self.owner, self.active)


class StandardQuestionOut(BaseModel):
    id: int = Field(description="key")
    question: str = Field(description="in a villager's words")
    scope: str = Field(description="asked from there; empty: the district")
    expected: list[str] = Field(
        description="articles it must find; not counted where the law is not on the shelf"
    )
    owner: str = Field(description="who looks after it")
    origin: Literal["shipped", "administrator"] = Field(
        description="who entered it, or changed what it expects last"
    )
    active: bool = Field(description="false: not asked")
    updated_at: datetime = Field(description="changed at")


class StandardQuestionPage(BaseModel):
    questions: list[StandardQuestionOut] = Field(description="in the order they were entered")
    total: int = Field(description="how many there are")
