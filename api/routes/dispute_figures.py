"""Dispute statistics: mediations by type and township."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Rooms, Supervisor
from api.errors import problems
from api.schemas.casework import Option
from api.schemas.disputes import CountedMediations, DisputeRow, DisputeStatistics, PopulationBase
from casework.dispute_figures import RULES
from casework.dispute_types import ITEM_NAMES, DisputeItem

router = APIRouter(prefix="/figures/disputes", tags=["figures"])
Year = Annotated[int, Query(description="of the mediations accepted in it")]


@router.get("", responses=problems(401, 403, 422))
def dispute_statistics(person: Supervisor, rooms: Rooms, year: Year) -> DisputeStatistics:
    """Mediations of a year by type and township: of the district, or of my office's township."""
    found = rooms.casework.disputes.of_year(person, year)
    return DisputeStatistics(
        year=found.year,
        township=found.township,
        items=[Option(value=item, name=name) for item, name in ITEM_NAMES.items()],
        whole=DisputeRow.model_validate(found.whole, from_attributes=True),
        rows=[DisputeRow.model_validate(row, from_attributes=True) for row in found.rows],
        base=PopulationBase.model_validate(found.base, from_attributes=True),
        per_10000=found.per_10000,
        rules=list(RULES),
    )


@router.get("/mediations", responses=problems(401, 403, 422))
def dispute_mediations(
    person: Supervisor,
    rooms: Rooms,
    year: Year,
    item: Annotated[DisputeItem, Query(description="which number of the row")] = DisputeItem.ACCEPTED,
    dispute_type: Annotated[str, Query(description="of the row; empty: all", max_length=20)] = "",
    township_key: Annotated[str, Query(description="of the row; empty: all", max_length=20)] = "",
) -> CountedMediations:
    """The mediations behind one number, as many as it says; not who was in them, nor what about."""
    found = rooms.casework.disputes.find_behind(person, year, item, dispute_type, township_key)
    return CountedMediations.model_validate({"mediations": found}, from_attributes=True)
