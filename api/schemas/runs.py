"""Long work on the shelf."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from knowledge.runs import RUN_KIND_NAMES, RunCard, RunKind, RunState


class RunOut(BaseModel):
    """One numbered piece of long work."""

    number: int = Field(description="its number")
    kind: RunKind = Field(description="what is being done")
    kind_name: str = Field(description="发布 …")
    state: RunState = Field(description="running, done, failed")
    stage: str = Field(description="what it is at: 算向量")
    done: int = Field(description="how many in this stage")
    total: int = Field(description="of how many")
    rate: float | None = Field(description="how many a second; null while not known")
    seconds_left: float | None = Field(description="of this stage; null while not known")
    message: str = Field(description="why it failed, one sentence")
    release: int | None = Field(description="the release it is for")
    started_at: datetime = Field(description="when it began")
    finished_at: datetime | None = Field(description="when it ended")

    @classmethod
    def of(cls, card: RunCard) -> RunOut:
        return cls.model_validate(
            {name: getattr(card, name) for name in RunCard.__dataclass_fields__}
            | {"kind_name": RUN_KIND_NAMES[card.kind]}
        )


class RunPage(BaseModel):
    runs: list[RunOut] = Field(description="newest first")
    total: int = Field(description="how many are listed")
