from __future__ import annotations

import pytest

from ingest.gaps import find_gaps, numbered
from knowledge.types import ArticleKind, NewArticle


def unit(number: int, suffix: int = 0, kind: ArticleKind = ArticleKind.ARTICLE) -> NewArticle:
    return NewArticle(kind, number, suffix, "", (), "文")


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        ([], ()),
        ([1, 2, 3], ()),
        ([1, 2, 4, 7], ("第3条", "第5条", "第6条")),
        ([1, 3, 2], ()),
        ([1, 2, 2, 3, 2], ("重号第2条",)),
        ([1, 30, 32], ("第2条至第29条", "第31条")),
        ([1, 4999], ("第2条至第4998条",)),
        ([205, 206, 208], ("第207条",)),  # one 编 of a law begins where the one before it ends
    ],
)
def test_every_number_skipped_or_repeated_is_named(numbers: list[int], gaps: tuple[str, ...]) -> None:
    assert find_gaps([unit(n) for n in numbers]) == gaps


def test_a_suffixed_article_is_neither_a_gap_nor_a_repetition() -> None:
    assert find_gaps([unit(1), unit(1, 1), unit(1, 2), unit(2)]) == ()
    assert find_gaps([unit(1), unit(1, 1), unit(1, 1)]) == ("重号第1-1条",)


def test_a_text_that_begins_late_misses_no_numbers_before_it() -> None:
    assert find_gaps([unit(9), unit(10)]) == ()


def test_what_has_no_number_of_its_own_is_not_counted() -> None:
    units = [
        unit(0, kind=ArticleKind.PREAMBLE),
        unit(1, kind=ArticleKind.ITEM),
        unit(2, kind=ArticleKind.ITEM),
        unit(0, kind=ArticleKind.ANNEX),
        unit(5, kind=ArticleKind.SECTION),
    ]
    assert [u.number for u in numbered(units)] == [1, 2]
    assert find_gaps(units) == ()
