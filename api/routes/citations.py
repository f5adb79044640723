"""Checking the citations of a text from elsewhere: a draft, another model's answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from fastapi import APIRouter

from accounts.types import Person
from api.dependencies import ProgramPerson, Rooms
from api.errors import problems
from api.schemas.answers import SourceCard
from api.schemas.citations import MOST_CITATIONS, CitationsIn, CitationsOut, CitedOut
from api.standing import may_read, scope_of
from assistant.checking import CheckedCitation, check_citations, say_verdict
from assistant.sources import source_of
from core.clock import today
from knowledge.types import Article, CitationVerdict

router = APIRouter(tags=["citations"])

NAMES = {
    CitationVerdict.IN_FORCE: "现行有效",
    CitationVerdict.THEN_NOT_NOW: "别的时候有效，这一天不适用",
    CitationVerdict.REPEALED: "已废止",
    CitationVerdict.NOT_FOUND: "查无此条",
}
NO_LAW = "没写明是哪部法"


@router.post("/citations/check", responses=problems(401, 422, 503))
def check(given: CitationsIn, person: ProgramPerson, rooms: Rooms) -> CitationsOut:
    """Each cited article's verdict and text. What I may not read is not found; nothing is stored."""
    day = given.fact_date or today(rooms.clock)
    pinned = rooms.library.pin()
    district = rooms.settings.district
    resolve = partial(pinned.resolve, scope=scope_of(person, district))
    checked = check_citations(given.text, resolve, on=day, scope=Reader(person, district))
    judged = checked[:MOST_CITATIONS]
    return CitationsOut(
        fact_date=day,
        generation=pinned.generation,
        citations=[_cited(citation, n, day) for n, citation in enumerate(judged, start=1)],
        left_out=len(checked) - len(judged),
    )


@dataclass(frozen=True, slots=True)
class Reader:
    """What a person may read, as a check of citations asks it."""

    person: Person
    district: str

    def sees(self, document_scope: str) -> bool:
        return may_read(self.person, document_scope, self.district)


def _cited(checked: CheckedCitation, n: int, day: date) -> CitedOut:
    return CitedOut(
        start=checked.start,
        end=checked.end,
        written=checked.written,
        law=checked.law,
        article=checked.key,
        verdict=checked.verdict,
        verdict_name=NAMES[checked.verdict] if checked.law else NO_LAW,
        said=say_verdict(checked, day),
        source=_card(checked.article, n, day),
        present=_card(checked.present, n, day),
    )


def _card(article: Article | None, n: int, day: date) -> SourceCard | None:
    if article is None:
        return None
    return SourceCard.model_validate(source_of(article, n=n, on=day, why=("exact",)), from_attributes=True)
