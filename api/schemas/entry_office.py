"""What advisers handed in, to their township's justice office, on the wire."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.schemas.casework import EntryOut


class ReceivedEntry(BaseModel):
    recorder: str = Field(description="the adviser's name")
    firm: str = Field(description="where he works")
    entry: EntryOut = Field(description="as handed in; without the conversation it came from")
    flags: list[str] = Field(
        description="litigation that names a party of a mediation of his own, where that lies in the township"
    )


class ReceivedPage(BaseModel):
    entries: list[ReceivedEntry] = Field(description="newest service date first")
    waiting: int = Field(description="how many of the township wait to be confirmed")
    next_cursor: str | None = Field(description="pass as `cursor` for the next page; null at the end")


class EntryAsk(BaseModel):
    id: str = Field(description="the entry", max_length=64)
    revision: int = Field(description="the revision that was read; refused if another has been saved since")


class ConfirmEntries(BaseModel):
    entries: list[EntryAsk] = Field(description="one or several", min_length=1, max_length=100)


class ReturnEntries(ConfirmEntries):
    reason: str = Field(description="why, for the adviser to act on", min_length=1, max_length=500)


class MoveResult(BaseModel):
    id: str = Field(description="the entry")
    received: ReceivedEntry | None = Field(description="as it is now; null where it could not be done")
    code: str = Field(description="of the refusal; empty where it was done")
    message: str = Field(description="why not and what to do, in Chinese")


class MoveResults(BaseModel):
    results: list[MoveResult] = Field(description="in the order sent")
