"""Files attached to the steps of mediations: written by the mediator, read by the township's 司法所 too."""

from __future__ import annotations

from fastapi import APIRouter, Response

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.file_streaming import named
from api.routes.attachments import AS_FILE, AttachedFile, AttachmentKey
from api.schemas.step_attachments import StepAttachmentList, StepAttachmentOut

router = APIRouter(tags=["mediations"])


@router.post(
    "/mediations/{mediation_id}/steps/{step_id}/attachments",
    status_code=201,
    responses=problems(400, 401, 403, 404, 409, 413, 422, 503),
)
def add_step_attachment(
    mediation_id: str,
    step_id: str,
    person: SignedInPerson,
    rooms: Rooms,
    response: Response,
    file: AttachedFile,
    key: AttachmentKey,
) -> StepAttachmentOut:
    """Attach a file to a step of one of my mediations. The same again: 200 and the one attachment."""
    content = file.file.read(rooms.settings.max_upload_mb * 1024 * 1024 + 1)
    attachment, is_new = rooms.casework.step_attachments.add(
        person, mediation_id, step_id, key, name=file.filename or "", content=content
    )
    response.status_code = 201 if is_new else 200
    return StepAttachmentOut.model_validate(attachment, from_attributes=True)


@router.get("/mediations/{mediation_id}/attachments", responses=problems(401, 404))
def list_step_attachments(mediation_id: str, person: SignedInPerson, rooms: Rooms) -> StepAttachmentList:
    """What is attached to the steps of one of my mediations, or of one in my office's township."""
    found = rooms.casework.step_attachments.find(person, mediation_id)
    return StepAttachmentList(
        attachments=[StepAttachmentOut.model_validate(one, from_attributes=True) for one in found]
    )


@router.get(
    "/mediations/{mediation_id}/attachments/{attachment_id}",
    response_class=Response,
    responses={**problems(401, 404, 503), **AS_FILE},
)
def read_step_attachment(
    mediation_id: str, attachment_id: str, person: SignedInPerson, rooms: Rooms
) -> Response:
    """The file itself."""
    attachment, content = rooms.casework.step_attachments.read(person, mediation_id, attachment_id)
    return Response(content, media_type=attachment.media_type, headers=named(attachment.name, inline=True))


@router.delete(
    "/mediations/{mediation_id}/attachments/{attachment_id}",
    status_code=204,
    responses=problems(401, 403, 404, 409, 503),
)
def remove_step_attachment(
    mediation_id: str, attachment_id: str, person: SignedInPerson, rooms: Rooms
) -> None:
    """Take a file off a step. 409 where the mediation is filed."""
    rooms.casework.step_attachments.remove(person, mediation_id, attachment_id)
