from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.numerals import article_key, article_label, parse_number, write_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("一十", 10),
        ("十二", 12),
        ("二十", 20),
        ("两百", 200),
        ("一百一十", 110),
        ("一百十", 110),
        ("二百零五", 205),
        ("二百〇五", 205),
        ("一千零七十九", 1079),
        ("一千〇七十九", 1079),
        ("一千零十", 1010),
        ("一千二百六十", 1260),
        ("一〇七九", 1079),
        ("二○二五", 2025),
        ("1079", 1079),
        ("１０７９", 1079),
        (" 24 ", 24),
        ("零", 0),
        ("一万零五", 10_005),
        ("一万二千", 12_000),
    ],
)
def test_numbers_are_read_as_statutes_and_people_write_them(written: str, number: int) -> None:
    assert parse_number(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "条",
        "百",
        "万",
        "十十",
        "一百五",
        "一千九",
        "一千七十九",
        "一百零十",
        "百一十",
        "二两",
        "1.5",
        "-3",
        "一a",
    ],
)
def test_what_is_no_number_or_two_is_none(written: str) -> None:
    assert parse_number(written) is None


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_written_number_reads_back(number: int) -> None:
    assert parse_number(write_number(number)) == number


@given(st.integers(min_value=0, max_value=9_999))
def test_full_width_digits_read_as_digits(number: int) -> None:
    assert parse_number(str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９"))) == number


@given(st.text(alphabet="零〇一二两三九十百千万1０", max_size=9))
def test_any_string_of_numerals_reads_or_is_refused(written: str) -> None:
    number = parse_number(written)
    assert number is None or 0 <= number < 10_000_000_000


def test_labels_and_keys() -> None:
    assert article_label(1079) == "第一千零七十九条"
    assert article_label(191, 1) == "第一百九十一条之一"
    assert article_key(191, 1) == "191-1"
    assert article_key(1079) == "1079"
    with pytest.raises(ValueError, match="100000000"):
        write_number(100_000_000)
