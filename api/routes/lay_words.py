"""Lay words, kept by administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.lay_words import LayWordIn, LayWordOut

router = APIRouter(tags=["phrases"])
Key = Annotated[int, Path(ge=1, le=2**63 - 1, description="key of the word")]


@router.get("/lay-words", responses=problems(401, 403))
def list_lay_words(person: Administrator, rooms: Rooms) -> list[LayWordOut]:
    """Words villagers use and the articles they mean, as administrators wrote them down; newest first."""
    names = rooms.accounts.find_names()
    return [LayWordOut.of(word, names) for word in rooms.lay_words.find()]


@router.post("/lay-words", status_code=201, responses=problems(400, 401, 403, 409, 422, 503))
def add_lay_word(body: LayWordIn, person: Administrator, rooms: Rooms) -> LayWordOut:
    """Add one; a question with this word in it finds its articles at once."""
    word = rooms.lay_words.put(body.word, body.term, body.articles, person.id)
    rooms.accounts.record("lay_word.added", f"lay_word:{word.id}", by=person.id)
    return LayWordOut.of(word, rooms.accounts.find_names())


@router.put("/lay-words/{word_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def set_lay_word(word_id: Key, body: LayWordIn, person: Administrator, rooms: Rooms) -> LayWordOut:
    """Write one anew."""
    word = rooms.lay_words.put(body.word, body.term, body.articles, person.id, word_id=word_id)
    rooms.accounts.record("lay_word.changed", f"lay_word:{word.id}", by=person.id)
    return LayWordOut.of(word, rooms.accounts.find_names())


@router.delete("/lay-words/{word_id}", status_code=204, responses=problems(401, 403, 404, 422, 503))
def remove_lay_word(word_id: Key, person: Administrator, rooms: Rooms) -> None:
    """Take one out; it leads nowhere from now on."""
    rooms.lay_words.remove(word_id)
    rooms.accounts.record("lay_word.removed", f"lay_word:{word_id}", by=person.id)
