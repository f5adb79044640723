"""Annual returns frozen at a cut-off (封存), and what came after."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from api.dependencies import Administrator, Rooms, Supervisor
from api.errors import problems
from api.file_streaming import DOCX, XLSX, stream_file, word_file
from api.schemas.returns import (
    AnnualReturn,
    Correction,
    Corrections,
    FigureChange,
    FrozenReturn,
    ReportParagraph,
    ReturnEntries,
    SnapshotIn,
    SnapshotOut,
)
from casework.entry_moves import ACTION_NAMES
from casework.models import ServiceKind
from casework.report_paragraph import NOTE, report_paragraph
from casework.return_types import Grouping
from casework.snapshot_types import Snapshot

router = APIRouter(prefix="/figures/snapshots", tags=["figures"])
By = Annotated[Grouping, Query(description="how to divide it")]
Public = Annotated[bool, Query(description="to be made public: no entries, no counts below 3")]
OTHER_ENTRY = "同一件事的另一笔记录有变动"


@router.post("", status_code=201, responses=problems(400, 401, 403, 409, 422, 503))
def freeze(body: SnapshotIn, person: Administrator, rooms: Rooms, response: Response) -> SnapshotOut:
    """Freeze a year's return as it stands now. The same again: 200 and the one snapshot."""
    snapshot, is_new = rooms.casework.snapshots.freeze(person, body.id, body.year)
    response.status_code = 201 if is_new else 200
    return _out(snapshot)


@router.get("", responses=problems(401, 403, 422))
def list_snapshots(
    person: Supervisor, rooms: Rooms, year: Annotated[int, Query(description="of which year")]
) -> list[SnapshotOut]:
    """When a year was frozen, newest first."""
    return [_out(snapshot) for snapshot in rooms.casework.snapshots.find(person, year)]


@router.get("/{snapshot_id}", responses=problems(401, 403, 404, 409, 422))
def get_snapshot(
    snapshot_id: str, person: Supervisor, rooms: Rooms, by: By = Grouping.TOWNSHIP
) -> FrozenReturn:
    """The return as it was frozen: of the district, or of my office's township."""
    snapshot, annual = rooms.casework.snapshots.of_snapshot(person, snapshot_id, by)
    return FrozenReturn(
        snapshot=_out(snapshot), annual=AnnualReturn.model_validate(annual, from_attributes=True)
    )


@router.get("/{snapshot_id}/entries", responses=problems(401, 403, 404, 409, 422))
def snapshot_entries(
    snapshot_id: str,
    person: Supervisor,
    rooms: Rooms,
    kind: Annotated[ServiceKind, Query(description="which of the seven")],
    key: Annotated[str, Query(description="`key` of the group", max_length=64)],
    by: By = Grouping.TOWNSHIP,
) -> ReturnEntries:
    """The entries behind one frozen number, as they were placed then; not what was said in them."""
    entries = rooms.casework.snapshots.find_entries(person, snapshot_id, kind, by, key)
    return ReturnEntries.model_validate({"entries": entries}, from_attributes=True)


@router.get("/{snapshot_id}/corrections", responses=problems(401, 403, 404, 409))
def snapshot_corrections(snapshot_id: str, person: Supervisor, rooms: Rooms) -> Corrections:
    """What was done to entries of the year since it was frozen, and how it would move the figures."""
    found = rooms.casework.snapshots.find_corrections(person, snapshot_id)
    return Corrections(
        snapshot=_out(found.snapshot),
        corrections=[
            Correction(
                entry_id=one.entry_id,
                service_date=one.service_date,
                recorder=one.recorder,
                village=one.village,
                township=one.township,
                action=one.action,
                action_name=ACTION_NAMES[one.action] if one.action else OTHER_ENTRY,
                by=one.by,
                at=one.at,
                changes=[FigureChange.model_validate(change, from_attributes=True) for change in one.changes],
            )
            for one in found.corrections
        ],
        totals=found.totals,
        changed_rules=list(found.changed_rules),
    )


@router.get(
    "/{snapshot_id}/export",
    response_class=StreamingResponse,
    responses={200: XLSX, **problems(401, 403, 404, 409, 422)},
)
def export_snapshot(
    snapshot_id: str, person: Supervisor, rooms: Rooms, by: By = Grouping.TOWNSHIP, public: Public = False
) -> StreamingResponse:
    """A frozen year as an Excel file: its table with the rules of then, and the entries behind every number.

    With ``public`` the table alone, its small numbers hidden.
    """
    return stream_file(*rooms.casework.export.open_snapshot(person, snapshot_id, by, public=public))


@router.get("/{snapshot_id}/paragraph", responses=problems(401, 403, 404, 409))
def snapshot_paragraph(snapshot_id: str, person: Supervisor, rooms: Rooms) -> ReportParagraph:
    """A frozen year in the wording of a work report, to be checked and edited."""
    snapshot, annual = rooms.casework.snapshots.of_snapshot(person, snapshot_id, Grouping.ADVISER)
    text = report_paragraph(annual, as_of=snapshot.frozen_at, frozen=True)
    return ReportParagraph(text=text, note=NOTE)


@router.get(
    "/{snapshot_id}/report",
    response_class=Response,
    responses={200: DOCX, **problems(401, 403, 404, 409, 422)},
)
def snapshot_report(snapshot_id: str, person: Supervisor, rooms: Rooms, public: Public = False) -> Response:
    """A frozen year's paragraph as a Word file, with its tables and the rules of then, and the dispute statistics of then.

    With ``public`` by township alone, small numbers hidden in the paragraph too, and of the disputes how many were accepted.
    """
    return word_file(*rooms.casework.report.of_snapshot(person, snapshot_id, public=public))


def _out(snapshot: Snapshot) -> SnapshotOut:
    return SnapshotOut.model_validate(snapshot, from_attributes=True)
