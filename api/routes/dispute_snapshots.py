"""The dispute statistics of a frozen year (封存), and what came after."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.dependencies import Rooms, Supervisor
from api.errors import problems
from api.file_streaming import XLSX, stream_file
from api.routes.dispute_figures import By, Public, checks_out, counted_out, statistics_out
from api.schemas.dispute_checks import DisputeChecksOut
from api.schemas.disputes import (
    CountedMediations,
    DisputeChange,
    DisputeCorrection,
    DisputeCorrections,
    DisputeStatistics,
)
from casework.dispute_types import CheckItem, DisputeItem, Division

router = APIRouter(prefix="/figures/snapshots/{snapshot_id}/disputes", tags=["figures"])


@router.get("", responses=problems(401, 403, 404, 409, 422))
def frozen_statistics(
    snapshot_id: str, person: Supervisor, rooms: Rooms, by: By = Division.TYPE_TOWNSHIP
) -> DisputeStatistics:
    """The statistics as they were frozen. 409 for a cut-off made before they were kept."""
    return statistics_out(rooms.casework.dispute_snapshots.of_snapshot(person, snapshot_id, by)[1])


@router.get("/mediations", responses=problems(401, 403, 404, 409, 422))
def frozen_mediations(
    snapshot_id: str,
    person: Supervisor,
    rooms: Rooms,
    item: Annotated[DisputeItem, Query(description="which number of the row")] = DisputeItem.ACCEPTED,
    by: By = Division.TYPE_TOWNSHIP,
    key: Annotated[str, Query(description="`key` of the row; empty: all", max_length=60)] = "",
) -> CountedMediations:
    """The mediations behind one frozen number, as they stood then."""
    return counted_out(rooms.casework.dispute_snapshots.find_behind(person, snapshot_id, item, by, key))


@router.get("/checks", responses=problems(401, 403, 404, 409, 422))
def frozen_checks(
    snapshot_id: str,
    person: Supervisor,
    rooms: Rooms,
    item: Annotated[CheckItem, Query(description="which number of the row")] = CheckItem.TIMES,
    key: Annotated[str, Query(description="`key` of the row; empty: all", max_length=20)] = "",
) -> DisputeChecksOut:
    """The checks behind one frozen number."""
    return checks_out(rooms.casework.dispute_snapshots.find_checks(person, snapshot_id, item, key))


@router.get("/corrections", responses=problems(401, 403, 404, 409))
def dispute_corrections(snapshot_id: str, person: Supervisor, rooms: Rooms) -> DisputeCorrections:
    """What counts otherwise since the year was frozen. The frozen numbers stay as they are."""
    found = rooms.casework.dispute_snapshots.find_corrections(person, snapshot_id)
    return DisputeCorrections(
        corrections=[
            DisputeCorrection(
                id=one.id,
                name=one.name,
                on=one.on,
                township=one.township,
                by=one.by,
                at=one.at,
                changes=[
                    DisputeChange(name=change.name, unit=change.unit, change=f"{change.change:f}")
                    for change in one.changes
                ],
                moved=list(one.moved),
            )
            for one in found
        ]
    )


@router.get(
    "/export", response_class=StreamingResponse, responses={200: XLSX, **problems(401, 403, 404, 409, 422)}
)
def export_frozen(
    snapshot_id: str,
    person: Supervisor,
    rooms: Rooms,
    by: By = Division.TYPE_TOWNSHIP,
    public: Public = False,
) -> StreamingResponse:
    """The frozen statistics as an Excel file. With ``public`` how many were accepted alone, small numbers hidden."""
    return stream_file(*rooms.casework.dispute_export.open_snapshot(person, snapshot_id, by, public=public))
