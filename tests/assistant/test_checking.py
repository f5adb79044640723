"""A pasted text's citations get the shelf's verdict, and nothing of another city's rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant.checking import CheckedCitation, check_citations, say_verdict
from knowledge.types import CitationVerdict, Scope
from tests.assistant.small_shelf import COMPENSATION, OTHER_CITY, SCOPE, THEN, TODAY, SmallShelf, small_shelf


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path) -> Iterator[SmallShelf]:
    with small_shelf(tmp_path_factory.mktemp("checking") / "data", migrated_template) as opened:
        yield opened


def check(
    opened: SmallShelf, text: str, on: date = TODAY, scope: Scope = SCOPE
) -> tuple[CheckedCitation, ...]:
    return check_citations(text, opened.library.pin().resolve, on=on, scope=scope)


@pytest.mark.parametrize(
    ("text", "on", "verdict", "words", "present", "said"),
    [
        ("依《养蜂法》第二条应赔", TODAY, "in_force", COMPENSATION, None, "2026-11-25 这天有效。"),
        ("养蜂法2条", THEN, "in_force", "蜜蜂蜇伤人的，养蜂人不赔偿。", None, "2005-06-01 这天有效。"),
        (
            "养蜂法第四条",
            TODAY,
            "then_not_now",
            "蜂蜜归养蜂人所有，他人不得采取。",
            3,
            "2000-01-01 版在 2026-11-25 这天已被修改，不能作依据。同样的话现在看《养蜂法》第三条。",
        ),
        ("养蜂法第五条", TODAY, "repealed", "（删去）", None, "2026-11-25 这天已经废止，不能再作依据。"),
        ("养蜂法第九千条", TODAY, "not_found", None, None, "库里没有查到这一条，请核对法名和条号。"),
        ("按第七条办", TODAY, "not_found", None, None, "没写明是哪部法，或者不是法律法规，查不了。"),
    ],
)
def test_every_verdict_is_given_with_the_articles_text(
    opened: SmallShelf,
    text: str,
    on: date,
    verdict: str,
    words: str | None,
    present: int | None,
    said: str,
) -> None:
    (checked,) = check(opened, text, on)
    assert checked.verdict == verdict
    assert (checked.article.text if checked.article else None) == words
    assert (checked.present.number if checked.present else None) == present
    assert say_verdict(checked, on) == said


def test_each_citation_stands_where_the_text_has_it(opened: SmallShelf) -> None:
    text = "先看养蜂法第一条至第三条，再看拉磨规定第一条。"
    found = check(opened, text)
    assert [(c.label, c.written, c.verdict.value) for c in found] == [
        ("第一条", "养蜂法第一条至第三条", "in_force"),
        ("第二条", "养蜂法第一条至第三条", "in_force"),
        ("第三条", "养蜂法第一条至第三条", "in_force"),
        ("第一条", "拉磨规定第一条", "in_force"),
    ]
    assert all(text[c.start : c.end] == c.written for c in found)


def test_another_citys_rules_are_not_found_and_ones_own_are(opened: SmallShelf) -> None:
    (hidden,) = check(opened, "《洛阳市养蜂条例》第一条")
    assert (hidden.verdict, hidden.article, hidden.present) == (CitationVerdict.NOT_FOUND, None, None)
    (own,) = check(opened, "《洛阳市养蜂条例》第一条", scope=Scope((f"{OTHER_CITY}/涧西区",)))
    assert own.verdict is CitationVerdict.IN_FORCE


def test_a_text_without_citations_has_none(opened: SmallShelf) -> None:
    assert check(opened, "今天天气不错。") == ()
