"""An adversary writes unverified law in every way he can think of; nothing of it is shown as law."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.citing import Citing
from assistant.plain_citing import plain_citations
from assistant.sources import source_of
from knowledge.citations import find_citations
from knowledge.types import Citation, CitationVerdict, Validity
from tests.assistant.shelf import ARTICLES

TODAY = date(2026, 11, 25)
SOURCES = tuple(source_of(article, n=n, on=TODAY, why=()) for n, article in enumerate(ARTICLES[:3], start=1))


def resolve(text: str) -> list[Citation]:
    """As the shelf does it: the real reading of citations, over the invented laws."""
    found = []
    for span in find_citations(text):
        law = (span.law or "").strip()
        named = [
            a
            for a in ARTICLES
            if a.version.title == law and (a.number, a.suffix) == (span.number, span.suffix)
        ]
        verdict = CitationVerdict.NOT_FOUND
        if named:
            in_force = named[0].version.validity_on(TODAY) is Validity.IN_FORCE
            verdict = CitationVerdict.IN_FORCE if in_force else CitationVerdict.REPEALED
        found.append(Citation(span, verdict, named[0] if named else None))
    return found


def shown(said: str, asked: str = "") -> str:
    return Citing(SOURCES, resolve, asked=asked, prompt="").check(said).text


LIES = [
    "《村路通行条例》九十九条，要坐牢。",
    "《村路通行条例》九十九要坐牢。",
    "《村路通行条例》99：坐牢。",
    "“村路通行条例99”说要坐牢。",
    "“村路通行条例第99条”说要坐牢。",
    "《村路通行条例》第99条款规定坐牢。",
    "《村路通行条例》第九\u200b十九条坐牢。",
    "《村路通行条例》第 9 9 条坐牢。",
    "《村路通行条例》第９９条坐牢。",
    "《村路通行条例》第玖拾玖条坐牢。",
    "《村路通行条例》第九十九條坐牢。",
    "《村路通行条例》§99坐牢。",
    "《村路通行条例》Article 99坐牢。",
    "《村路通行条例》art. 99坐牢。",
    "《村路通行条例》第一百条第二款坐牢。",
    "《村路通行条例》的第九十九条坐牢。",
    "《村路通行条例》，第九十九条坐牢。",
    "《村路通行条例》第二条、第九十九条坐牢。",
    "《 村路通行条例 》第 九十九 条坐牢。",
    "《天下大法》规定要坐牢。",
    "根据《天下大法》，要坐牢。",
    "《天下大法（试行）》说了要坐牢。",
    "《天下大法》第3条之一坐牢。",
    "【天下大法】第三条坐牢。",
    "〈天下大法〉第三条坐牢。",
    "“天下大法”第三条坐牢。",
    "《旧井规定》说井归打井人，不然坐牢。",
    "《旧井规定》第一条：不然坐牢。",
    "条例规定：堵塞村路的，坐牢三年[2]。",
    "《村路通行条例》第二条规定：堵塞村路的，应当坐牢。",
    "第二条原文是：堵塞村路的，坐牢[2]。",
    "条文写的——堵塞村路的坐牢[2]。",
    "‘堵塞村路的，坐牢五年’是条文原话[2]。",
    "“堵塞村路的，应当在三日内坐牢”是条文原话[2]。",
    "『堵塞村路的，坐牢』，条例写着[2]。",
    "《村路通行条例》规定\u202e“堵塞村路的，坐牢”[2]。",
]
MARKERS = [
    "不能堵［９９］。",
    "不能堵(99)。",
    "不能堵（99）。",
    "不能堵【依据99】。",
    "不能堵{99}。",
    "不能堵｛99｝。",
    "不能堵⟦99⟧。",
    "不能堵〖99〗。",
    "不能堵[^99]。",
    "不能堵[来源:99]。",
    "不能堵[法条#99]。",
    "不能堵[98-99]。",
    "不能堵【98至99】。",
    "不能堵[\u200b99]。",
    "不能堵[99。",
    "不能堵[2。",
    "不能堵【依据2。",
]
TRUE = [
    "《村路通行条例》第二条：堵塞村路的，应当在三日内清除[2]。",
    "《村路通行条例》第二條规定，三日内清除[2]。",
    "先签《调解协议书》，再做司法确认。",
    "路按《村路通行条例》管[1]。",
    "（1）先拍照，（2）再找调委会。",
    "办法有三个：找调委会、找司法所、起诉。",
    "“各退一步，把路让开”，这样劝他。",
    "看法发[2023]12号文，路不能堵[1][2]。",
]


@pytest.mark.parametrize("said", LIES)
def test_no_unverified_law_is_shown_as_law(said: str) -> None:
    text = shown(said)
    assert "已删去" in text
    assert "坐牢" not in text or "〔已删去" in text


@pytest.mark.parametrize("said", MARKERS)
def test_a_marker_of_no_source_goes_in_whatever_brackets(said: str) -> None:
    assert shown(said) == "不能堵。"


@pytest.mark.parametrize("said", TRUE)
def test_what_is_true_or_no_law_stays(said: str) -> None:
    assert shown(said) == plain_citations(said)


def test_a_law_the_asker_named_may_be_spoken_of() -> None:
    said = "你说的《天下大法》不在依据里，要另查。"
    assert shown(said, asked="《天下大法》管不管堵路") == said
