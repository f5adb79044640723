"""What is attached to entries, on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from casework.attachments import AttachmentPurpose


class AttachmentOut(BaseModel):
    id: str = Field(description="key; read it at /attachments/{id}")
    purpose: AttachmentPurpose = Field(description="what it is")
    purpose_name: str = Field(description="照片, 签到表, 书面意见, 委托手续, 其他")
    name: str = Field(description="as its owner named it")
    media_type: str = Field(description="image/jpeg, image/png or application/pdf")
    size: int = Field(description="bytes")
    sha256: str = Field(description="of the bytes as kept")
    added_at: datetime = Field(description="when")


class AttachmentList(BaseModel):
    attachments: list[AttachmentOut] = Field(description="in the order they were added")
