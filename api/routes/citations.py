"""Checking the citations of a text from elsewhere: a draft, another model's answer."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter

from accounts.types import Person
from api.dependencies import Rooms, SignedInPerson, may_read
from api.errors import problems
from api.schemas.answers import SourceCard
from api.schemas.citations import CitationsIn, CitationsOut, CitedOut
from assistant.sources import source_of
from core.clock import today
from knowledge.numerals import article_key
from knowledge.types import Article, Citation, CitationVerdict

router = APIRouter(tags=["citations"])

NAMES = {
    CitationVerdict.IN_FORCE: "现行有效",
    CitationVerdict.THEN_NOT_NOW: "别的时候有效，这一天不适用",
    CitationVerdict.REPEALED: "已废止",
    CitationVerdict.NOT_FOUND: "查无此条",
}
NO_LAW = "没写明是哪部法"


@router.post("/citations/check", responses=problems(401, 422, 503))
def check_citations(given: CitationsIn, person: SignedInPerson, rooms: Rooms) -> CitationsOut:
    """Each cited article's verdict and text. What I may not read is not found; nothing is stored."""
    day = given.fact_date or today(rooms.clock)
    pinned = rooms.library.pin()
    district = rooms.settings.district

    citations = pinned.resolve(given.text, on=day)
    return CitationsOut(
        fact_date=day,
        generation=pinned.generation,
        citations=[
            _cited(given.text, _seen_by(person, citation, district), n, day)
            for n, citation in enumerate(citations, start=1)
        ],
    )


def _seen_by(person: Person, citation: Citation, district: str) -> Citation:
    """The citation as the person may know it: what he may not read is as absent as what is not there."""
    article, present = citation.article, citation.present
    if article is not None and not may_read(person, article.version.scope, district):
        return Citation(citation.span, CitationVerdict.NOT_FOUND, None)
    if present is not None and not may_read(person, present.version.scope, district):
        return Citation(citation.span, citation.verdict, article)
    return citation


def _cited(text: str, citation: Citation, n: int, day: date) -> CitedOut:
    span = citation.span
    return CitedOut(
        start=span.start,
        end=span.end,
        written=text[span.start : span.end],
        law=span.law,
        article=article_key(span.number, span.suffix),
        verdict=citation.verdict,
        verdict_name=NAMES[citation.verdict] if span.law else NO_LAW,
        source=_card(citation.article, n, day),
        present=_card(citation.present, n, day),
    )


def _card(article: Article | None, n: int, day: date) -> SourceCard | None:
    if article is None:
        return None
    return SourceCard.model_validate(source_of(article, n=n, on=day, why=("exact",)), from_attributes=True)
