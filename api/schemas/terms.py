"""Terms on the wire: advisers' contracts and committees' terms of office."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from casework.term_models import TermKind


class TermFields(BaseModel):
    kind: TermKind = Field(description="adviser_contract or committee_term")
    name: str = Field(description="of the adviser or the committee", max_length=60)
    township: str | None = Field(None, description="whose it is; null: of the whole district", max_length=40)
    ends_on: date = Field(description="its last day")
    note: str = Field("", description="notes", max_length=200)


class TermIn(TermFields):
    id: str = Field(description="client-made UUID: sending it again never doubles the term")


class TermChange(TermFields):
    revision: int = Field(description="of the term, as it was read")


class TermOut(TermFields):
    id: str = Field(description="key")
    township: str | None = Field(description="whose it is; null: of the whole district")
    note: str = Field(description="notes")
    kind_name: str = Field(description="顾问聘用合同 or 调委会任期")
    days_left: int = Field(description="days until it ends; negative: over")
    soon: bool = Field(description="over, or within the warning days of its kind")
    revision: int = Field(description="goes up with every change")


class TermKindOut(BaseModel):
    value: TermKind = Field(description="value")
    name: str = Field(description="顾问聘用合同 or 调委会任期")


class TermList(BaseModel):
    terms: list[TermOut] = Field(description="those ending first at the top")
    kinds: list[TermKindOut] = Field(description="the kinds there are")
