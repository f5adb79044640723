"""Searching the shelf."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.shelf import SearchResult

router = APIRouter(tags=["search"])


@router.get("/search", responses=problems(401, 422, 503))
def search(
    person: SignedInPerson,
    rooms: Rooms,
    q: Annotated[str, Query(min_length=1, max_length=2000, description="words, or 民法典1079条")],
    on: Annotated[date | None, Query(description="the day whose law applies; today if left out")] = None,
    k: Annotated[int, Query(ge=1, le=100, description="how many")] = 10,
) -> SearchResult:
    """Articles for a question, in force on a day and visible from where I stand."""
    raise NotImplementedError
