"""The shelf's documents, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Path, Query, UploadFile

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.shelf import DocumentOut, DocumentPage, IntakeOut, IntakePage
from core.clock import today
from ingest.intake import IntakeCard
from ingest.models import INTAKE_STATE_NAMES
from knowledge.document_types import DocumentCard
from knowledge.types import KIND_NAMES, VALIDITY_NAMES, DocumentKind

router = APIRouter(tags=["documents"])

VersionId = Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the version")]


def _document(card: DocumentCard, rooms: Rooms) -> DocumentOut:
    version = card.version
    validity = version.validity_on(today(rooms.clock))
    return DocumentOut(
        version_id=version.id,
        title=version.title,
        kind=version.kind,
        kind_name=KIND_NAMES[version.kind],
        scope=version.scope,
        version=version.label,
        promulgated=version.promulgated,
        effective_from=version.effective_from,
        effective_basis=version.effective_basis,
        validity=validity,
        validity_name=VALIDITY_NAMES[validity],
        article_count=card.article_count,
        gaps=list(card.gaps),
        remarks=list(card.remarks),
        source_name=card.source_name,
    )


def _intake(card: IntakeCard) -> IntakeOut:
    return IntakeOut(
        id=card.id,
        file_name=card.file_name,
        size=card.size,
        state=card.state,
        state_name=INTAKE_STATE_NAMES[card.state],
        message=card.message,
        version_id=card.version_id,
        created_at=card.created_at,
    )


@router.get("/documents", responses=problems(401, 403, 422))
def list_documents(
    person: Administrator,
    rooms: Rooms,
    q: Annotated[str, Query(max_length=100, description="part of the title")] = "",
    kind: Annotated[DocumentKind | None, Query(description="one kind only")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="how many")] = 50,
    offset: Annotated[int, Query(ge=0, le=10_000_000, description="from which")] = 0,
) -> DocumentPage:
    """Documents on the shelf, by title."""
    cards, total = rooms.shelf.find_documents(query=q, kind=kind, limit=limit, offset=offset)
    return DocumentPage(documents=[_document(card, rooms) for card in cards], total=total)


@router.delete("/documents/{version_id}", status_code=204, responses=problems(401, 403, 404, 503))
def remove_document(version_id: VersionId, person: Administrator, rooms: Rooms) -> None:
    """Take a version of a document off the shelf; it no longer answers from the next request on."""
    rooms.intakes.remove_version(version_id)
    rooms.accounts.record("document.removed", f"version:{version_id}", by=person.id)


@router.post("/intakes", status_code=202, responses=problems(400, 401, 403, 413, 422, 503))
def upload_document(
    person: Administrator,
    rooms: Rooms,
    file: Annotated[UploadFile, File(description="Markdown or plain text; UTF-8 or GB18030")],
    kind: Annotated[DocumentKind | None, Form(description="read from the text if left out")] = None,
    scope: Annotated[
        str | None, Form(max_length=120, description="where it applies; read from the text if left out")
    ] = None,
) -> IntakeOut:
    """Hand in a document; it is read in the background."""
    content = file.file.read(rooms.settings.max_upload_mb * 1024 * 1024 + 1)
    card = rooms.intakes.receive(file.filename or "", content, kind=kind, scope=scope or None, by=person.id)
    rooms.accounts.record("document.uploaded", f"intake:{card.id}", by=person.id)
    return _intake(card)


@router.get("/intakes", responses=problems(401, 403))
def list_intakes(person: Administrator, rooms: Rooms) -> IntakePage:
    """What was handed in, newest first."""
    return IntakePage(intakes=[_intake(card) for card in rooms.intakes.find_intakes()])


@router.get("/intakes/{intake_id}", responses=problems(401, 403, 404))
def get_intake(intake_id: str, person: Administrator, rooms: Rooms) -> IntakeOut:
    """Where one upload stands."""
    return _intake(rooms.intakes.get_intake(intake_id))
