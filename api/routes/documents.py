"""The shelf's documents, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.documents import DocumentCounts, DocumentDetailOut, DocumentOut, DocumentPage, UpkeepIn
from core.clock import today
from knowledge.document_types import Only
from knowledge.types import DocumentKind, ShelfName

router = APIRouter(tags=["documents"])

VersionId = Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the version")]
PageNumber = Annotated[int, Path(ge=1, le=9999, description="page, from 1")]
PNG: dict[int | str, dict[str, object]] = {
    200: {"content": {"image/png": {}}, "description": "the page as it was scanned"}
}


def picture(content: bytes) -> Response:
    """A page image; it stays with the administrator's browser."""
    return Response(content, media_type="image/png", headers={"Cache-Control": "private, max-age=3600"})


@router.get("/documents", responses=problems(401, 403, 422))
def list_documents(
    person: Administrator,
    rooms: Rooms,
    q: Annotated[str, Query(max_length=100, description="part of the title or of the 文号")] = "",
    kind: Annotated[DocumentKind | None, Query(description="one kind only")] = None,
    shelf: Annotated[ShelfName | None, Query(description="one shelf only")] = None,
    only: Annotated[Only | None, Query(description="a part of the list")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="how many")] = 50,
    offset: Annotated[int, Query(ge=0, le=10_000_000, description="from which")] = 0,
) -> DocumentPage:
    """Documents on the shelf, live or set aside, by title."""
    cards, total = rooms.shelf.find_documents(
        query=q, kind=kind, shelf=shelf, only=only, limit=limit, offset=offset
    )
    counts = rooms.shelf.count_documents(query=q, kind=kind, shelf=shelf)
    day = today(rooms.clock)
    return DocumentPage(
        documents=[DocumentOut.of(card, day) for card in cards],
        total=total,
        counts=DocumentCounts(**counts),
    )


@router.get("/documents/{version_id}", responses=problems(401, 403, 404, 422))
def get_document(version_id: VersionId, person: Administrator, rooms: Rooms) -> DocumentDetailOut:
    """A whole document with all its versions."""
    detail = rooms.documents.get_detail(version_id)
    pages = rooms.reviews.count_pages(version_id)
    return DocumentDetailOut.of_detail(detail, today(rooms.clock), pages=pages)


@router.get(
    "/documents/{version_id}/pages/{number}",
    response_class=Response,
    responses=PNG | problems(401, 403, 404, 422),
)
def get_document_page(
    version_id: VersionId, number: PageNumber, person: Administrator, rooms: Rooms
) -> Response:
    """A page of a scan as it was handed in."""
    return picture(rooms.reviews.read_page_of(version_id, number))


@router.patch("/documents/{version_id}", responses=problems(400, 401, 403, 404, 413, 422, 503))
def keep_up_document(
    version_id: VersionId, body: UpkeepIn, person: Administrator, rooms: Rooms
) -> DocumentOut:
    """Who looks after a document, when, its topics and where it is from; at once, for all its versions."""
    card = rooms.documents.set_upkeep(version_id, body.model_dump(exclude_unset=True))
    rooms.accounts.record("document.kept_up", f"version:{version_id}", by=person.id)
    return DocumentOut.of(card, today(rooms.clock))


@router.post(
    "/documents/{version_id}/disable", status_code=204, responses=problems(401, 403, 404, 409, 422, 503)
)
def disable_document(version_id: VersionId, person: Administrator, rooms: Rooms) -> None:
    """Set a document aside; it no longer answers from the next request on."""
    rooms.documents.disable(version_id)
    rooms.accounts.record("document.disabled", f"version:{version_id}", by=person.id)


@router.post(
    "/documents/{version_id}/enable", status_code=204, responses=problems(401, 403, 404, 409, 422, 503)
)
def enable_document(version_id: VersionId, person: Administrator, rooms: Rooms) -> None:
    """Bring a document back that was set aside."""
    rooms.documents.enable(version_id)
    rooms.accounts.record("document.enabled", f"version:{version_id}", by=person.id)


@router.delete("/documents/{version_id}", status_code=204, responses=problems(401, 403, 404, 409, 422, 503))
def remove_document(version_id: VersionId, person: Administrator, rooms: Rooms) -> None:
    """Delete a version of a document for good; it no longer answers from the next request on."""
    rooms.reviews.remove_version(version_id)
    rooms.accounts.record("document.removed", f"version:{version_id}", by=person.id)
