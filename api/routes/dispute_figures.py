"""Dispute statistics: mediations by type, township, month, source and committee."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import StreamingResponse

from api.dependencies import Rooms, Supervisor
from api.errors import problems
from api.file_streaming import XLSX, stream_file
from api.schemas.casework import Option
from api.schemas.dispute_checks import DisputeCheckOut, DisputeChecksOut
from api.schemas.disputes import (
    CheckRow,
    CountedMediation,
    CountedMediations,
    DisputeRow,
    DisputeStatistics,
    PopulationBase,
)
from casework import dispute_types
from casework.dispute_types import CHECK_NAMES, ITEM_NAMES, CheckItem, DisputeItem, Division

router = APIRouter(prefix="/figures/disputes", tags=["figures"])
Year = Annotated[int, Query(description="of the mediations accepted in it")]
By = Annotated[Division, Query(description="how to divide it")]
Public = Annotated[bool, Query(description="to be made public: no records, no counts below 3")]


@router.get("", responses=problems(401, 403, 422))
def dispute_statistics(
    person: Supervisor, rooms: Rooms, year: Year, by: By = Division.TYPE_TOWNSHIP
) -> DisputeStatistics:
    """Mediations of a year: of the district, or of my office's township."""
    return statistics_out(rooms.casework.disputes.of_year(person, year, by))


@router.get("/mediations", responses=problems(401, 403, 422))
def dispute_mediations(
    person: Supervisor,
    rooms: Rooms,
    year: Year,
    item: Annotated[DisputeItem, Query(description="which number of the row")] = DisputeItem.ACCEPTED,
    by: By = Division.TYPE_TOWNSHIP,
    key: Annotated[str, Query(description="`key` of the row; empty: all", max_length=60)] = "",
) -> CountedMediations:
    """The mediations behind one number, as many as it says; not who was in them, nor what about."""
    return counted_out(rooms.casework.disputes.find_behind(person, year, item, by, key))


@router.get("/checks", responses=problems(401, 403, 422))
def dispute_checks(
    person: Supervisor,
    rooms: Rooms,
    year: Year,
    item: Annotated[CheckItem, Query(description="which number of the row")] = CheckItem.TIMES,
    key: Annotated[str, Query(description="`key` of the row; empty: all", max_length=20)] = "",
) -> DisputeChecksOut:
    """The checks (排查) behind one number; not what was noted of them."""
    return checks_out(rooms.casework.disputes.find_checks(person, year, item, key))


@router.get("/export", response_class=StreamingResponse, responses={200: XLSX, **problems(401, 403, 422)})
def export_disputes(
    person: Supervisor, rooms: Rooms, year: Year, by: By = Division.TYPE_TOWNSHIP, public: Public = False
) -> StreamingResponse:
    """A year as it stands now as an Excel file: its tables with the rules, and what is behind every number.

    With ``public`` how many were accepted alone, small numbers hidden.
    """
    return stream_file(*rooms.casework.dispute_export.open_year(person, year, by, public=public))


def checks_out(found: Iterable[dispute_types.DisputeCheck]) -> DisputeChecksOut:
    """As an office reads them: without the notes."""
    shown = (DisputeCheckOut.model_validate(one, from_attributes=True) for one in found)
    return DisputeChecksOut(checks=[one.model_copy(update={"note": ""}) for one in shown])


def statistics_out(found: dispute_types.DisputeStatistics) -> DisputeStatistics:
    return DisputeStatistics(
        year=found.year,
        township=found.township,
        by=found.by,
        items=[Option(value=item, name=name) for item, name in ITEM_NAMES.items()],
        whole=_row_out(found.whole),
        rows=[_row_out(row) for row in found.rows],
        base=PopulationBase.model_validate(found.base, from_attributes=True),
        per_10000=found.per_10000,
        check_items=[
            Option(value=item, name=f"{name}（{unit}）") for item, (name, unit) in CHECK_NAMES.items()
        ],
        checked=CheckRow.model_validate(found.checked, from_attributes=True),
        checks=[CheckRow.model_validate(row, from_attributes=True) for row in found.checks],
        rules=list(found.rules),
    )


def counted_out(found: Iterable[dispute_types.CountedMediation]) -> CountedMediations:
    return CountedMediations(
        mediations=[
            CountedMediation(
                id=one.id,
                number=one.number,
                accepted_on=one.accepted_on,
                township=one.township,
                parties=one.parties,
                amount=f"{one.amount:f}",
                people=one.people,
            )
            for one in found
        ]
    )


def _row_out(row: dispute_types.DisputeRow) -> DisputeRow:
    return DisputeRow(
        key=row.key,
        name=row.name,
        township=row.township,
        counts=row.counts,
        parties=row.parties,
        amount=f"{row.amount:f}",
        amount_10000=f"{row.amount / 10_000:f}",
        people=row.people,
        success=row.success,
    )
