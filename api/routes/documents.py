"""The shelf's documents, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Query, UploadFile

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.shelf import DocumentPage, IntakeOut, IntakePage
from knowledge.types import DocumentKind

router = APIRouter(tags=["documents"])


@router.get("/documents", responses=problems(401, 403, 422))
def list_documents(
    person: Administrator,
    rooms: Rooms,
    q: Annotated[str, Query(max_length=100, description="part of the title")] = "",
    kind: Annotated[DocumentKind | None, Query(description="one kind only")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="how many")] = 50,
    offset: Annotated[int, Query(ge=0, description="from which")] = 0,
) -> DocumentPage:
    """Documents on the shelf, by title."""
    raise NotImplementedError


@router.delete("/documents/{version_id}", status_code=204, responses=problems(401, 403, 404, 503))
def remove_document(version_id: int, person: Administrator, rooms: Rooms) -> None:
    """Take a version of a document off the shelf; it no longer answers from the next request on."""
    raise NotImplementedError


@router.post("/intakes", status_code=202, responses=problems(400, 401, 403, 413, 422, 503))
def upload_document(
    person: Administrator,
    rooms: Rooms,
    file: Annotated[UploadFile, File(description="Markdown or plain text; UTF-8 or GB18030")],
    kind: Annotated[DocumentKind | None, Form(description="read from the text if left out")] = None,
    scope: Annotated[str | None, Form(description="where it applies; read from the text if left out")] = None,
) -> IntakeOut:
    """Hand in a document; it is read in the background."""
    raise NotImplementedError


@router.get("/intakes", responses=problems(401, 403))
def list_intakes(person: Administrator, rooms: Rooms) -> IntakePage:
    """What was handed in, newest first."""
    raise NotImplementedError


@router.get("/intakes/{intake_id}", responses=problems(401, 403, 404))
def get_intake(intake_id: str, person: Administrator, rooms: Rooms) -> IntakeOut:
    """Where one upload stands."""
    raise NotImplementedError
