"""Long work on the shelf on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, Field

from knowledge.runs import RUN_KIND_NAMES, RUN_STATE_NAMES, RunCard, RunKind, RunState


class RunOut(BaseModel):
    number: int = Field(description="its number")
    kind: RunKind = Field(description="what is done")
    kind_name: str = Field(description="读文件, 发布 …")
    state: RunState = Field(description="running, done or failed")
    state_name: str = Field(description="正在做 …")
    stage: str = Field(description="what it is at, in Chinese; empty before the first stage")
    done: int = Field(description="items done of this stage")
    total: int = Field(description="items of this stage; 0: not known")
    rate: float | None = Field(description="items a second; null: not known")
    seconds_left: float | None = Field(description="for this stage; null: not known")
    message: str = Field(description="what came of it, or why it failed; one Chinese sentence")
    release: int | None = Field(description="number of the release it is about")
    started_at: datetime = Field(description="began at")
    finished_at: datetime | None = Field(description="ended at; null: still running")

    @classmethod
    def of(cls, card: RunCard) -> Self:
        return cls(
            number=card.number,
            kind=card.kind,
            kind_name=RUN_KIND_NAMES[card.kind],
            state=card.state,
            state_name=RUN_STATE_NAMES[card.state],
            stage=card.stage,
            done=card.done,
            total=card.total,
            rate=None if card.rate is None else round(card.rate, 1),
            seconds_left=None if card.seconds_left is None else round(card.seconds_left, 1),
            message=card.message,
            release=card.release,
            started_at=card.started_at,
            finished_at=card.finished_at,
        )


class RunPage(BaseModel):
    runs: list[RunOut] = Field(description="newest first")
    total: int = Field(description="how many are listed")
