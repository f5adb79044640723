"""What is attached to the steps of a mediation, on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field


class StepAttachmentOut(BaseModel):
    id: str = Field(description="key; read it at /mediations/{mediation_id}/attachments/{id}")
    step_id: str = Field(description="the step it is attached to")
    name: str = Field(description="as its owner named it")
    media_type: str = Field(description="image/jpeg, image/png or application/pdf")
    size: int = Field(description="bytes")
    sha256: str = Field(description="of the bytes as kept")
    added_at: datetime = Field(description="when")


class StepAttachmentList(BaseModel):
    attachments: list[StepAttachmentOut] = Field(description="in the order they were added")
