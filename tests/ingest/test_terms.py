from __future__ import annotations

from datetime import date

import pytest

from ingest.terms import read_valid_until
from tests.ingest.papers import read


@pytest.mark.parametrize(
    ("closing", "last", "to_check"),
    [
        ("本办法自2024年3月1日起施行，有效期至2029年2月28日。", date(2029, 2, 28), False),
        ("本办法自2024年3月1日起施行，有效期五年。", date(2029, 2, 28), True),
        ("本办法自印发之日起施行，有效期为5年。", date(2029, 2, 28), True),
        ("本办法自2024年3月1日起施行。有效期限为２年。", date(2026, 2, 28), True),
        ("本办法自2024年3月1日起施行，有效期至2027年2月30日。", None, True),
        ("本办法自2024年3月1日起施行。许可证有效期五年。", None, False),
        ("蜂票有效期五年，期满再办。", None, False),
        ("本办法自2024年3月1日起施行。", None, False),
    ],
)
def test_a_papers_own_term(closing: str, last: date | None, to_check: bool) -> None:
    found, remarks = read_valid_until(date(2024, 3, 1), closing)
    assert (found, bool(remarks)) == (last, to_check)


def test_a_term_that_cannot_be_counted_is_said() -> None:
    assert read_valid_until(None, "自印发之日起施行，有效期五年。")[1] == (
        "写了有效期，但算不出截止日，请核实。",
    )


def test_a_term_from_a_leap_day_ends_on_the_last_of_february() -> None:
    assert read_valid_until(date(2024, 2, 29), "自2024年2月29日起施行，有效期一年。")[0] == date(2025, 2, 28)


def test_a_document_carries_its_last_day() -> None:
    version = read(
        "陕州区养蜂办法\n2024年2月20日 陕州区人民政府公布\n第一条 放蜂。\n"
        "第二条 本办法自2024年3月1日起施行，有效期五年。\n",
        "养蜂.txt",
    )
    assert version.valid_until == date(2029, 2, 28)
    assert version.remarks == ("有效期 5 年，截止日 2029-02-28 是推算的，请核实。",)
