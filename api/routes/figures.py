"""Counts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.casework import MonthFigures

router = APIRouter(tags=["figures"])


@router.get("/figures/month", responses=problems(401, 422))
def month_figures(
    person: SignedInPerson,
    rooms: Rooms,
    month: Annotated[
        str | None, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", description="YYYY-MM; now")
    ] = None,
) -> MonthFigures:
    """My own seven counts of a month."""
    return MonthFigures.model_validate(rooms.casework.figures.of_month(person, month), from_attributes=True)
