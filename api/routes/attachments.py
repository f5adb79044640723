"""Files attached to entries: read by the entry's owner and by the office it was handed in to."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Response, UploadFile

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.file_streaming import named
from api.schemas.attachments import AttachmentList, AttachmentOut
from casework.attachments import PURPOSE_NAMES, Attachment, AttachmentPurpose

router = APIRouter(tags=["entries"])
AS_FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {kind: {} for kind in ("image/jpeg", "image/png", "application/pdf")}}
}

AttachedFile = Annotated[
    UploadFile, File(description="a photo (JPEG, PNG) or a PDF; of photos only the picture is kept")
]
AttachmentKey = Annotated[
    str, Form(alias="id", description="client-made UUID: sending it again never doubles it", max_length=64)
]


@router.post(
    "/entries/{entry_id}/attachments",
    status_code=201,
    responses=problems(400, 401, 404, 409, 413, 422, 503),
)
def add_attachment(
    entry_id: str,
    person: SignedInPerson,
    rooms: Rooms,
    response: Response,
    file: AttachedFile,
    key: AttachmentKey,
    purpose: Annotated[AttachmentPurpose, Form(description="what it is")] = AttachmentPurpose.PHOTO,
) -> AttachmentOut:
    """Attach a file to one of my entries. The same again: 200 and the one attachment."""
    content = file.file.read(rooms.settings.max_upload_mb * 1024 * 1024 + 1)
    attachment, is_new = rooms.attachments.add(
        person, entry_id, key, purpose=purpose, name=file.filename or "", content=content
    )
    response.status_code = 201 if is_new else 200
    return _out(attachment)


@router.get("/entries/{entry_id}/attachments", responses=problems(401, 404))
def list_attachments(entry_id: str, person: SignedInPerson, rooms: Rooms) -> AttachmentList:
    """What is attached to one of my entries, or to one handed in to my office."""
    return AttachmentList(attachments=[_out(one) for one in rooms.attachments.find(person, entry_id)])


@router.get(
    "/attachments/{attachment_id}",
    response_class=Response,
    responses={**problems(401, 404, 503), **AS_FILE},
)
def read_attachment(attachment_id: str, person: SignedInPerson, rooms: Rooms) -> Response:
    """The file itself, of one of my entries or of one handed in to my office."""
    attachment, content = rooms.attachments.read(person, attachment_id)
    return Response(content, media_type=attachment.media_type, headers=named(attachment.name, inline=True))


@router.delete("/attachments/{attachment_id}", status_code=204, responses=problems(401, 404, 409, 503))
def remove_attachment(attachment_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take a file off one of my entries. 409 where the township has confirmed the entry."""
    rooms.attachments.remove(person, attachment_id)


def _out(attachment: Attachment) -> AttachmentOut:
    return AttachmentOut(
        id=attachment.id,
        purpose=attachment.purpose,
        purpose_name=PURPOSE_NAMES[attachment.purpose],
        name=attachment.name,
        media_type=attachment.media_type,
        size=attachment.size,
        sha256=attachment.sha256,
        added_at=attachment.added_at,
    )
