"""The phrase book, kept by administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.phrases import PhraseIn, PhraseOut, PhrasePage

router = APIRouter(tags=["phrases"])


@router.get("/phrases", responses=problems(401, 403, 422))
def list_phrases(
    person: Administrator,
    rooms: Rooms,
    limit: Annotated[int, Query(ge=1, le=5000, description="how many")] = 500,
) -> PhrasePage:
    """How villagers ask for an article, as the administrators wrote it down; newest first."""
    phrases, total = rooms.phrases.find(limit)
    names = rooms.accounts.find_names()
    return PhrasePage(phrases=[PhraseOut.of(each, names) for each in phrases], total=total)


@router.post("/phrases", status_code=201, responses=problems(400, 401, 403, 409, 422, 503))
def add_phrase(body: PhraseIn, person: Administrator, rooms: Rooms) -> PhraseOut:
    """Add one; it leads to its article from the next publish on."""
    phrase = rooms.phrases.add(body.article, body.text, person.id)
    rooms.accounts.record("phrase.added", f"phrase:{phrase.id}", by=person.id)
    return PhraseOut.of(phrase, rooms.accounts.find_names())


@router.delete("/phrases/{phrase_id}", status_code=204, responses=problems(401, 403, 404, 422, 503))
def remove_phrase(
    phrase_id: Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the phrase")],
    person: Administrator,
    rooms: Rooms,
) -> None:
    """Remove one."""
    rooms.phrases.remove(phrase_id)
    rooms.accounts.record("phrase.removed", f"phrase:{phrase_id}", by=person.id)
