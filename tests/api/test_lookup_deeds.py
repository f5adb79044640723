"""Article numbers as programs write them."""

from __future__ import annotations

import pytest

from api.lookup_deeds import read_article_number
from core.errors import InvalidInput


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1079", (1079, 0)),
        ("１０７９", (1079, 0)),
        (" 第 1079 条 ", (1079, 0)),
        ("第一千零七十九条", (1079, 0)),
        ("一千零七十九", (1079, 0)),
        ("191-1", (191, 1)),
        ("191之1", (191, 1)),
        ("第191条之一", (191, 1)),
        ("第一百九十一条之一", (191, 1)),
    ],
)
def test_an_article_number_is_read_however_it_is_written(written: str, number: tuple[int, int]) -> None:
    assert read_article_number(written) == number


@pytest.mark.parametrize("written", ["0", "第零条", "条", "三百块", "1079款", "1-2-3", "民法典1079"])
def test_what_is_no_article_number_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput, match="不像条号"):
        read_article_number(written)
