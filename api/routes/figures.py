"""Counts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from api.dependencies import Rooms, SignedInPerson, Supervisor
from api.errors import problems
from api.file_streaming import DOCX, XLSX, stream_file, word_file
from api.schemas.casework import MonthFigures
from api.schemas.returns import AnnualReturn, ReportParagraph, ReturnEntries
from casework.models import ServiceKind
from casework.report_paragraph import NOTE, report_paragraph
from casework.return_types import Grouping

router = APIRouter(tags=["figures"])
Year = Annotated[int, Query(description="by service date, Asia/Shanghai")]
By = Annotated[Grouping, Query(description="how to divide it")]
Public = Annotated[bool, Query(description="to be made public: no entries, no counts below 3")]


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


@router.get("/figures/return", responses=problems(401, 403, 422))
def annual_return(person: Supervisor, rooms: Rooms, year: Year, by: By = Grouping.TOWNSHIP) -> AnnualReturn:
    """The seven counts of a year over confirmed entries: of the district, or of my office's township."""
    returns = rooms.casework.returns.of_year(person, year, by)
    return AnnualReturn.model_validate(returns, from_attributes=True)


@router.get("/figures/return/entries", responses=problems(401, 403, 422))
def annual_return_entries(
    person: Supervisor,
    rooms: Rooms,
    year: Year,
    kind: Annotated[ServiceKind, Query(description="which of the seven")],
    key: Annotated[str, Query(description="`key` of the group", max_length=64)],
    by: By = Grouping.TOWNSHIP,
) -> ReturnEntries:
    """The entries behind one number, as many as it says; not what was said in them."""
    entries = rooms.casework.returns.find_entries(person, year, kind, by, key)
    return ReturnEntries.model_validate({"entries": entries}, from_attributes=True)


@router.get(
    "/figures/return/export",
    response_class=StreamingResponse,
    responses={200: XLSX, **problems(401, 403, 422)},
)
def export_return(
    person: Supervisor, rooms: Rooms, year: Year, by: By = Grouping.TOWNSHIP, public: Public = False
) -> StreamingResponse:
    """A year as it stands now as an Excel file: its table with the rules, and the entries behind every number.

    With ``public`` the table alone, its small numbers hidden.
    """
    return stream_file(*rooms.casework.export.open_year(person, year, by, public=public))


@router.get("/figures/return/paragraph", responses=problems(401, 403, 422))
def return_paragraph(person: Supervisor, rooms: Rooms, year: Year) -> ReportParagraph:
    """A year as it stands now in the wording of a work report, to be checked and edited."""
    annual = rooms.casework.returns.of_year(person, year, Grouping.ADVISER)
    text = report_paragraph(annual, as_of=rooms.clock.now(), frozen=False)
    return ReportParagraph(text=text, note=NOTE)


@router.get(
    "/figures/return/report", response_class=Response, responses={200: DOCX, **problems(401, 403, 422)}
)
def return_report(person: Supervisor, rooms: Rooms, year: Year, public: Public = False) -> Response:
    """That paragraph as a Word file, with the tables it rests on and the rules under each, and the dispute statistics.

    With ``public`` by township alone, small numbers hidden in the paragraph too, and of the disputes how many were accepted.
    """
    return word_file(*rooms.casework.report.of_year(person, year, public=public))
