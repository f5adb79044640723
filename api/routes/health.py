"""Whether everything works."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import Rooms
from api.schemas.shelf import Health

router = APIRouter(tags=["health"])


@router.get("/healthz")
def get_health(rooms: Rooms) -> Health:
    """Whether the record and the shelves work; 200 as long as questions can be answered."""
    raise NotImplementedError
