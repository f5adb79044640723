"""当时 and 现在 side by side, and asking when it happened."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.beside import beside_words
from assistant.service import Assistant
from assistant.types import AnswerCard, Finished, Source
from knowledge.readings import Reading
from tests.assistant.conftest import ask
from tests.assistant.shelf import ROADS, FakeLibrary, FakeShelf, article, version

THEN = date(2018, 12, 31)
OLD_ROADS = version(
    8, "村路通行条例", effective_from=date(2010, 1, 1), effective_to=date(2020, 1, 1), label="2010-01-01"
)
OLD = article(88, OLD_ROADS, 5, "堵塞村路的，应当在十日内清除。")
ASKED = "2018年他堵塞村路，造成损失要赔偿不"


@pytest.fixture
def shelf(assistant: Assistant) -> FakeShelf:
    shelf = assistant._rooms.shelf
    assert isinstance(shelf, FakeShelf)
    return shelf


def answered(assistant: Assistant, text: str, **particulars: object) -> AnswerCard:
    end = ask(assistant, text, **particulars)[-1]
    assert isinstance(end, Finished)
    return end.answer


def about_blocking(card: AnswerCard) -> Source:
    return next(source for source in card.sources if source.article_id == 12)


def codes(card: AnswerCard) -> list[str]:
    return [notice.code for notice in card.notices]


def test_the_article_of_then_stands_beside_todays(assistant: Assistant, shelf: FakeShelf) -> None:
    shelf.readings[12, THEN] = Reading(THEN, OLD, same_words=False, here=True)
    card = answered(assistant, ASKED)
    source = about_blocking(card)
    assert card.fact_date == date(2026, 11, 25)
    assert source.text == "堵塞村路的，应当在三日内清除；造成损失的，应当赔偿。"
    beside = source.beside
    assert beside is not None
    assert (beside.on, beside.now, beside.state) == (THEN, False, "other_words")
    assert (beside.label, beside.text, beside.version, beside.validity_name) == (
        "第五条",
        OLD.text,
        "2010-01-01",
        "现行有效",
    )
    assert "law_changed" in codes(card)
    assert (
        beside_words(beside)
        == "当时（2018-12-31）是《村路通行条例》第五条，写法不同（现行有效，2010-01-01 版）："
    )
    assert assistant.get_answer("11111111-1111-4111-8111-111111111111", card.id) == card


def test_where_nothing_differs_nothing_is_said(assistant: Assistant) -> None:
    card = answered(assistant, ASKED)
    assert about_blocking(card).beside is None
    assert "law_changed" not in codes(card)


def test_the_same_article_read_alike_is_no_difference(assistant: Assistant, shelf: FakeShelf) -> None:
    same = article(89, OLD_ROADS, 2, "堵塞村路的，应当在三日内清除；造成损失的，应当赔偿。")
    shelf.readings[12, THEN] = Reading(THEN, same, same_words=True, here=True)
    assert about_blocking(answered(assistant, ASKED)).beside is None


def test_a_text_not_on_the_shelf_is_named_and_never_quoted(assistant: Assistant, shelf: FakeShelf) -> None:
    shelf.readings[12, THEN] = Reading(
        THEN, None, same_words=False, here=True, missing=("中华人民共和国旧路法",)
    )
    beside = about_blocking(answered(assistant, ASKED)).beside
    assert beside is not None
    assert (beside.state, beside.earlier, beside.text, beside.article_id) == (
        "not_here",
        ("旧路法",),
        "",
        None,
    )
    assert (
        beside_words(beside)
        == "当时（2018-12-31）这一版还没施行，那时用的是《旧路法》，原文没有入库，要另查。"
    )


def test_anothers_village_rules_are_not_shown_beside(assistant: Assistant, shelf: FakeShelf) -> None:
    foreign = version(9, "北沟规约", scope="全国/河南省/洛阳市", effective_from=date(2010, 1, 1))
    shelf.readings[12, THEN] = Reading(
        THEN, article(90, foreign, 1, "洛阳的旧话。"), same_words=False, here=True
    )
    beside = about_blocking(answered(assistant, ASKED)).beside
    assert beside is None or beside.text == ""


def test_an_answer_by_another_days_law_shows_todays_beside(assistant: Assistant, shelf: FakeShelf) -> None:
    today = date(2026, 11, 25)
    new = article(91, version(10, "村路新法", effective_from=date(2026, 1, 1)), 6, "堵塞村路的，当日清除。")
    shelf.readings[12, today] = Reading(today, new, same_words=False, here=True)
    card = answered(assistant, "堵塞村路，造成损失要赔偿不", fact_date=date(2022, 5, 1))
    beside = about_blocking(card).beside
    assert beside is not None
    assert (beside.now, beside.on, beside.label) == (True, today, "第六条")
    assert "law_changed_since" in codes(card)


def test_a_day_told_before_counts_for_what_follows(assistant: Assistant, shelf: FakeShelf) -> None:
    shelf.readings[12, THEN] = Reading(THEN, OLD, same_words=False, here=True)
    first = answered(assistant, ASKED)
    follow = answered(assistant, "那他堵塞村路要赔偿多少呢", conversation_id=first.conversation_id)
    assert about_blocking(follow).beside is not None


def test_dates_are_left_out_of_the_search(assistant: Assistant, library: FakeLibrary) -> None:
    answered(assistant, ASKED)
    assert library.searched == ["他堵塞村路,造成损失要赔偿不"]


def test_it_is_asked_when_it_happened_where_the_law_changed_lately(
    assistant: Assistant, shelf: FakeShelf, library: FakeLibrary
) -> None:
    since = date(2025, 3, 1)
    changed = version(1, ROADS.title, effective_from=since)
    library.articles[1] = article(12, changed, 2, library.articles[1].text)
    eve = date(2025, 2, 28)
    shelf.readings[12, eve] = Reading(eve, OLD, same_words=False, here=True)
    (asked, *_) = answered(assistant, "堵塞村路，造成损失的应当赔偿不").ask
    assert (asked.question, asked.options) == ("这事是什么时候的", ("2025年3月1日以前", "2025年3月1日以后"))
    told = answered(assistant, "2026年4月堵塞村路，造成损失的应当赔偿不").ask
    assert "这事是什么时候的" not in [one.question for one in told]
