"""The hit test (命中测试): the very search that answers people, telling why."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.hit_test import HitTestIn, HitTestOut, LeftOutOut, PassageOut
from core.clock import today
from core.errors import InvalidInput
from knowledge.plain_form import plain_form
from knowledge.types import Scope

router = APIRouter(tags=["releases"])

_LEFT_OUT = 10


@router.post("/hit-test", responses=problems(400, 401, 403, 422, 503))
def test_hits(body: HitTestIn, person: Administrator, rooms: Rooms) -> HitTestOut:
    """What a question finds and why; and what was near it but left out by scope, by validity, or by an administrator."""
    words = plain_form(body.question)
    if not words:
        raise InvalidInput("写几个字再试，例如：彩礼，或者民法典1079条。")
    if body.scope and not body.scope.startswith("全国"):
        raise InvalidInput("范围要从“全国”写起，例如 全国/河南省/三门峡市/陕州区/张茅乡，不限就空着。")
    day = body.on or today(rooms.clock)
    pinned = rooms.library.pin()
    scope = Scope((body.scope or rooms.settings.district,))
    found = pinned.search(words, on=day, scope=scope, k=body.k, left_out=_LEFT_OUT)
    hits = [*found.hits, *found.guides]
    told = pinned.tell(words, hits, on=day, scope=scope)
    return HitTestOut(
        generation=pinned.generation,
        bears=found.bears,
        fact_date=day,
        passages=[PassageOut.of(hit, day, signs) for hit, signs in zip(hits, told, strict=True)],
        left_out=[LeftOutOut.of(left, day) for left in found.left_out],
    )
