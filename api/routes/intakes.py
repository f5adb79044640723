"""What was handed in: uploaded, looked at, corrected, approved."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Response, UploadFile

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.routes.documents import PNG, PageNumber, picture
from api.schemas.intakes import ApprovalIn, CorrectionIn, IntakeOut, IntakePage, PreviewOut
from api.schemas.releases import ReleaseOut
from knowledge.types import DocumentKind

router = APIRouter(tags=["documents"])


@router.post("/intakes", status_code=202, responses=problems(400, 401, 403, 413, 422, 503))
def upload_document(
    person: Administrator,
    rooms: Rooms,
    file: Annotated[
        UploadFile,
        File(description="Word, PDF, picture, web page, Excel, Markdown, plain text, or a ZIP of these"),
    ],
    kind: Annotated[DocumentKind | None, Form(description="read from the text if left out")] = None,
    scope: Annotated[
        str | None, Form(max_length=120, description="where it applies; read from the text if left out")
    ] = None,
) -> IntakeOut:
    """Hand in a document; it is read in the background, and then waits to be looked at."""
    content = file.file.read(rooms.settings.max_upload_mb * 1024 * 1024 + 1)
    card = rooms.intakes.receive(file.filename or "", content, kind=kind, scope=scope or None, by=person.id)
    rooms.accounts.record("document.uploaded", f"intake:{card.id}", by=person.id)
    return IntakeOut.of(card)


@router.get("/intakes", responses=problems(401, 403))
def list_intakes(person: Administrator, rooms: Rooms) -> IntakePage:
    """What was handed in: what is not done with first, then newest first, at most 200."""
    cards = rooms.intakes.find_intakes()
    return IntakePage(intakes=[IntakeOut.of(card) for card in cards], total=rooms.intakes.count())


@router.get("/intakes/{intake_id}", responses=problems(401, 403, 404))
def get_intake(intake_id: str, person: Administrator, rooms: Rooms) -> IntakeOut:
    """Where one upload stands."""
    return IntakeOut.of(rooms.intakes.get_intake(intake_id))


@router.get("/intakes/{intake_id}/preview", responses=problems(401, 403, 404, 409))
def preview_intake(intake_id: str, person: Administrator, rooms: Rooms) -> PreviewOut:
    """What was read of a file, as corrected so far."""
    return PreviewOut.of(rooms.reviews.get_preview(intake_id))


@router.get(
    "/intakes/{intake_id}/pages/{number}",
    response_class=Response,
    responses=PNG | problems(401, 403, 404, 422),
)
def get_intake_page(intake_id: str, number: PageNumber, person: Administrator, rooms: Rooms) -> Response:
    """A page of a scan as it was handed in."""
    return picture(rooms.intakes.read_page(intake_id, number))


@router.patch("/intakes/{intake_id}", responses=problems(400, 401, 403, 404, 409, 413, 422, 503))
def correct_intake(intake_id: str, body: CorrectionIn, person: Administrator, rooms: Rooms) -> PreviewOut:
    """Correct what was read, before it goes live."""
    preview = rooms.reviews.correct(intake_id, body.model_dump(exclude_unset=True))
    rooms.accounts.record("intake.corrected", f"intake:{intake_id}"[:80], by=person.id)
    return PreviewOut.of(preview)


@router.post("/intakes/{intake_id}/approve", responses=problems(400, 401, 403, 404, 409, 413, 422, 503))
def approve_intake(
    intake_id: str, person: Administrator, rooms: Rooms, body: ApprovalIn | None = None
) -> ReleaseOut:
    """Put it on the open release, with what it says of others. 409 `unchanged` where the shelf holds just this."""
    release = rooms.reviews.approve(intake_id, person.id, body.relations if body else None)
    rooms.accounts.record("intake.approved", f"intake:{intake_id}"[:80], by=person.id)
    return ReleaseOut.of(release, rooms)


@router.post("/intakes/{intake_id}/discard", status_code=204, responses=problems(401, 403, 404, 409, 503))
def discard_intake(intake_id: str, person: Administrator, rooms: Rooms) -> None:
    """Not wanted: nothing of it is kept."""
    rooms.reviews.discard(intake_id)
    rooms.accounts.record("intake.discarded", f"intake:{intake_id}"[:80], by=person.id)
