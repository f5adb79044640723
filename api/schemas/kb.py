"""The indexes, as administrators look after them, on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, Field

from knowledge.library import GenerationState
from knowledge.types import SHELF_NAMES, ShelfName
from knowledge.upkeep import ShelfUpkeep, UpkeepState, Verified


class GenerationOut(BaseModel):
    generation: str = Field(description="its number, six digits")
    built_at: datetime | None = Field(description="built at; null: never finished")
    passages: int = Field(description="passages in it")
    live: bool = Field(description="answers now")
    candidate: bool = Field(description="built for a release, never live")
    whole: bool = Field(description="finished and not damaged, by the sizes of its files")

    @classmethod
    def of(cls, state: GenerationState) -> Self:
        return cls(
            generation=state.generation,
            built_at=state.built_at,
            passages=state.passages,
            live=state.live,
            candidate=state.candidate,
            whole=state.whole,
        )


class ShelfUpkeepOut(BaseModel):
    name: ShelfName = Field(description="law or local")
    name_shown: str = Field(description="法律法规 …")
    generation: str | None = Field(description="the live generation; null: none")
    passages: int = Field(description="passages in it")
    published_at: datetime | None = Field(description="built at")
    generations: list[GenerationOut] = Field(description="all on disk, newest first")
    lags: bool = Field(description="the record has changed since, or the index is damaged")
    problem: str = Field(description="what is wrong with it, in Chinese; empty: nothing")

    @classmethod
    def of(cls, shelf: ShelfUpkeep) -> Self:
        return cls(
            name=shelf.name,
            name_shown=SHELF_NAMES[shelf.name],
            generation=shelf.generation,
            passages=shelf.passages,
            published_at=shelf.published_at,
            generations=[GenerationOut.of(state) for state in shelf.generations],
            lags=shelf.lags,
            problem=shelf.problem,
        )


class VerifiedOut(BaseModel):
    at: datetime = Field(description="when")
    ok: bool = Field(description="nothing differs")
    passages: int = Field(description="passages in the indexes")
    sampled: int = Field(description="passages asked for by their own vector")
    problems: list[str] = Field(description="what differs, in Chinese")

    @classmethod
    def of(cls, verified: Verified) -> Self:
        return cls(
            at=verified.at,
            ok=verified.ok,
            passages=verified.passages,
            sampled=verified.sampled,
            problems=list(verified.problems),
        )


class KnowledgeBase(BaseModel):
    shelves: list[ShelfUpkeepOut] = Field(description="the two shelves")
    verified: VerifiedOut | None = Field(description="the last verification")
    disk_bytes: int = Field(description="of the data directory")

    @classmethod
    def of(cls, state: UpkeepState) -> Self:
        return cls(
            shelves=[ShelfUpkeepOut.of(shelf) for shelf in state.shelves],
            verified=None if state.verified is None else VerifiedOut.of(state.verified),
            disk_bytes=state.disk_bytes,
        )


class WhatToVerify(BaseModel):
    every_passage: bool = Field(
        False, description="ask for every passage by its own vector, not for a sample"
    )


class WhatToRebuild(BaseModel):
    shelf: ShelfName | None = Field(None, description="this shelf alone")
