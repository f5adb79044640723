"""The file of a mediation."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field

from casework.dossier_checklist import Standing
from casework.dossier_forms import Form


class FileIn(BaseModel):
    form: Form = Field(description="which form")
    step_id: str = Field(
        "", description="the step it is made for; empty: of the whole mediation", max_length=36
    )


class FileOut(BaseModel):
    id: str = Field(description="key")
    form: Form = Field(description="which form")
    step_id: str = Field(description="the step it is made for; empty: of the whole mediation")
    name: str = Field(description="人民调解协议书.docx")
    size: int = Field(description="bytes")
    sha256: str = Field(description="of its content")
    made_by: str = Field(description="who had it made")
    made_at: datetime = Field(description="when")
    confirmed_by: str = Field(description="who has checked it; empty: nobody, and it carries the AI label")
    confirmed_at: datetime | None = Field(description="when it was checked")
    stale: bool = Field(description="the record has changed since it was made")
    superseded: bool = Field(description="a later one took its place")


class ItemOut(BaseModel):
    form: Form = Field(description="which form")
    name: str = Field(description="人民调解协议书")
    mandatory: bool = Field(description="must be there (M), or as needed (O)")
    standing: Standing = Field(description="present, missing, not_needed")
    why: str = Field(description="why it is, or is not, needed")
    step_id: str = Field(description="the step it is made for; empty: of the whole mediation")


class DossierOut(BaseModel):
    items: list[ItemOut] = Field(description="the checklist, in the order of the file")
    files: list[FileOut] = Field(description="every file made, oldest first; none is ever changed")
