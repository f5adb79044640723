"""Whether everything works."""

from __future__ import annotations

import sqlite3

from fastapi import APIRouter
from sqlalchemy import text

from api import VERSION
from api.dependencies import Rooms
from api.schemas.shelf import Health, ShelfStatus
from core.clock import SHANGHAI
from knowledge.types import SHELF_NAMES

router = APIRouter(tags=["health"])


@router.get("/healthz")
def get_health(rooms: Rooms) -> Health:
    """Whether the record and the shelves work; 200 as long as questions can be answered."""
    with rooms.database.read() as session:
        session.execute(text("SELECT 1"))
    states = rooms.library.find_states()
    problems = [
        f"{SHELF_NAMES[s.name]}：{s.problem or '还没有上架。'}"
        for s in states
        if s.problem or s.generation is None
    ]
    rests_until = rooms.assistant.model_rests_until
    if rests_until is not None:
        problems.append(
            f"大模型：连着几次没答上来，{rests_until.astimezone(SHANGHAI):%H:%M:%S} 再试，先用摘录回答。"
        )
    return Health(
        status="degraded" if problems else "ok",
        version=VERSION,
        sqlite=sqlite3.sqlite_version,
        shelves=[
            ShelfStatus(
                name=s.name, generation=s.generation, passages=s.passages, published_at=s.published_at
            )
            for s in states
        ],
        model=rooms.settings.llm_model if rooms.settings.llm_configured else None,
        model_rests_until=rests_until,
        problems=problems,
    )
