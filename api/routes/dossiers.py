"""The files of one's own mediations."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.file_streaming import named
from api.schemas.dossiers import DossierOut, FileIn, FileOut, ItemOut
from casework.word import MEDIA_TYPE

router = APIRouter(tags=["mediations"])

BYTES = {"content": {MEDIA_TYPE: {"schema": {"type": "string", "format": "binary"}}}}
BOOK = {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
ZIP = {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}


@router.get("/mediations/{mediation_id}/dossier", responses=problems(401, 404))
def get_dossier(mediation_id: str, person: SignedInPerson, rooms: Rooms) -> DossierOut:
    """What the file of a mediation holds and lacks, and every form made of it."""
    dossier = rooms.casework.dossiers.get(person, mediation_id)
    return DossierOut(
        items=[ItemOut.model_validate(item, from_attributes=True) for item in dossier.items],
        files=[FileOut.model_validate(file, from_attributes=True) for file in dossier.files],
    )


@router.post(
    "/mediations/{mediation_id}/files", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503)
)
def make_file(
    mediation_id: str, body: FileIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> FileOut:
    """Make a form of what the record now says. One that still agrees with it is given again: 200."""
    file, is_new = rooms.casework.dossiers.render(person, mediation_id, body.form, body.step_id)
    response.status_code = 201 if is_new else 200
    return FileOut.model_validate(file, from_attributes=True)


@router.get(
    "/mediations/{mediation_id}/files/{file_id}",
    response_class=Response,
    responses={200: BYTES, **problems(401, 404, 503)},
)
def read_file(mediation_id: str, file_id: str, person: SignedInPerson, rooms: Rooms) -> Response:
    """A file, byte for byte as it was made."""
    name, content = rooms.casework.dossiers.read(person, mediation_id, file_id)
    return _download(name, content, MEDIA_TYPE)


@router.post(
    "/mediations/{mediation_id}/files/{file_id}/confirmation", responses=problems(401, 403, 404, 409, 503)
)
def confirm_file(mediation_id: str, file_id: str, person: SignedInPerson, rooms: Rooms) -> FileOut:
    """Sign for a file one has checked: another file of the same words, with one's name in place of the AI label."""
    return FileOut.model_validate(
        rooms.casework.dossiers.confirm(person, mediation_id, file_id), from_attributes=True
    )


@router.post(
    "/mediations/{mediation_id}/archive",
    response_class=Response,
    responses={200: ZIP, **problems(401, 403, 404, 409, 503)},
)
def export_archive(mediation_id: str, person: SignedInPerson, rooms: Rooms) -> Response:
    """The whole file in the order of the archive, bound in cover and contents. 409 while a form is out of date."""
    name, content = rooms.casework.dossiers.export(person, mediation_id)
    return _download(name, content, "application/zip")


@router.post(
    "/mediations/{mediation_id}/archive/pdf",
    response_class=Response,
    responses={200: BOOK, **problems(401, 403, 404, 409, 422, 503)},
)
def export_pdf(mediation_id: str, person: SignedInPerson, rooms: Rooms) -> Response:
    """The whole file as one page-numbered PDF; of the same parts always the same. 503 without LibreOffice."""
    name, content = rooms.casework.dossiers.export_pdf(person, mediation_id)
    return _download(name, content, "application/pdf")


def _download(name: str, content: bytes, media_type: str) -> Response:
    return Response(content, media_type=media_type, headers=named(name))
