from __future__ import annotations

from datetime import date

import pytest

from ingest.papers.dates import read_paper_dates
from ingest.papers.relations import read_relations
from knowledge.types import ArticleKind, DateBasis, NewArticle

MADE = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("text", "first", "basis"),
    [
        ("本办法自2024年5月1日起施行。", date(2024, 5, 1), DateBasis.TEXT),
        ("本通知自二〇二四年五月一日起执行。", date(2024, 5, 1), DateBasis.TEXT),
        ("本办法自公布之日起施行。", MADE, DateBasis.TEXT),
        ("本通知自印发之日起执行。", MADE, DateBasis.TEXT),
        ("自本公告发布之日起不再作为依据。", MADE, DateBasis.ADOPTION),
        ("放蜂要离路十米。", MADE, DateBasis.ADOPTION),
        ("《养蜂条例》自2021年1月1日起施行。本办法自2024年5月1日起施行。", date(2024, 5, 1), DateBasis.TEXT),
        ("本办法自2024年2月30日起施行。", MADE, DateBasis.ADOPTION),
    ],
)
def test_the_first_day(text: str, first: date, basis: DateBasis) -> None:
    dates = read_paper_dates(MADE, text)
    assert (dates.effective_from, dates.basis) == (first, basis)


def test_no_day_at_all() -> None:
    dates = read_paper_dates(None, "自印发之日起施行，有效期五年。")
    assert (dates.effective_from, dates.basis) == (None, DateBasis.UNKNOWN)
    assert dates.remarks == ("写了有效期，但算不出截止日，请核实。",)


@pytest.mark.parametrize(
    ("text", "last", "basis", "remarked"),
    [
        ("本办法自2024年5月1日起施行，有效期五年，至2029年4月30日止。", date(2029, 4, 30), "text", False),
        ("本办法自2024年5月1日起施行，有效期至2029年4月30日。", date(2029, 4, 30), "text", False),
        ("自2024年5月1日起施行，至2026年12月31日止。", date(2026, 12, 31), "text", False),
        ("本办法自2024年5月1日起施行，至2026年12月31日起自动失效。", date(2026, 12, 30), "text", False),
        ("本办法自2024年5月1日起施行，有效期五年。", date(2029, 4, 30), "computed", True),
        ("本办法有效期３年，自2024年5月1日起施行。", date(2027, 4, 30), "computed", True),
        ("本办法自2024年5月1日起试行，试行期两年。", date(2026, 4, 30), "computed", True),
        ("本办法自2024年5月1日起施行，有效期五年，至2028年4月30日止。", date(2028, 4, 30), "text", True),
        ("本办法自2024年5月1日起施行。许可证有效期五年。", None, "none", False),
        ("本办法自2024年5月1日起施行，有效期至2027年2月30日止。", None, "none", True),
        ("本办法自2024年5月1日起施行，在2025年7月31日前退还。", None, "none", False),
    ],
)
def test_the_last_day(text: str, last: date | None, basis: str, remarked: bool) -> None:
    dates = read_paper_dates(MADE, text)
    assert (dates.valid_until, dates.valid_until_basis, bool(dates.remarks)) == (last, basis, remarked)


def test_a_term_that_ends_in_february_of_a_leap_year() -> None:
    dates = read_paper_dates(MADE, "本办法自2024年2月29日起施行，有效期一年。")
    assert dates.valid_until == date(2025, 2, 28)


def related(text: str, own: str = "放蜂办法") -> list[tuple[str, str, str, str | None]]:
    unit = NewArticle(ArticleKind.ARTICLE, 9, 0, "第九条", (), text)
    found = read_relations([unit], own, date(2024, 5, 1))
    assert all(one["article"] == "第九条" and one["sentence"] in text for one in found)
    return [(one["title"], one["document_number"], one["status"], one["since"]) for one in found]


def ended(title: str, number: str = "", since: str = "2024-05-01") -> tuple[str, str, str, str]:
    return title, number, "repealed", since


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《养蜂规定》（陕政〔2019〕3号）同时废止。", [ended("养蜂规定", "陕政〔2019〕3号")]),
        ("《甲》（陕政[2019]3号）、《乙》同时废止。", [ended("甲", "陕政〔2019〕3号"), ended("乙")]),
        (
            "《区政府关于印发〈养蜂规定（试行）〉的通知》（陕政〔2019〕3号）同时废止。",
            [ended("养蜂规定（试行）", "陕政〔2019〕3号")],
        ),
        ("原陕政办〔2020〕6号文件同时废止。", [ended("", "陕政办〔2020〕6号")]),
        ("《养蜂规定》自2024年6月1日起废止。", [ended("养蜂规定", since="2024-06-01")]),
        ("《养蜂规定》停止执行。", [ended("养蜂规定")]),
        (
            "对《养蜂规定》（陕政〔2019〕3号）作如下修改：",
            [("养蜂规定", "陕政〔2019〕3号", "amended", "2024-05-01")],
        ),
        ("依照《养蜂规定》办理；《让路规定》同时废止。", [ended("让路规定")]),
        ("此前有关规定与本办法不一致的，以本办法为准。", []),
        ("依照《养蜂规定》（陕政〔2019〕3号）办理。", []),
        ("蜂票期满废止。", []),
        ("《养蜂规定》与本办法不一致的条款停止执行。", []),
        ("《养蜂规定》依法被废止的，从其规定。", []),
    ],
)
def test_what_a_paper_says_of_others(text: str, found: list[tuple[str, str, str, str]]) -> None:
    assert related(text) == found


def test_a_paper_does_not_end_itself() -> None:
    assert related("《放蜂办法》同时废止。") == []
    assert related("《放蜂办法》（陕政〔2019〕3号）同时废止。") != []  # an older one of its name
