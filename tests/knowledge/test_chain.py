from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import knowledge.facts
from knowledge.chain import Link, settle_chain
from knowledge.facts import StatusFact, settle_first_day, shipped_statuses
from knowledge.types import DateBasis, Validity

DATA = Path(knowledge.facts.__file__).parent / "data"


def link(
    number: int,
    first: date | None,
    *,
    label: str | None = None,
    basis: DateBasis = DateBasis.TEXT,
    valid_until: date | None = None,
) -> Link:
    return Link(
        id=number,
        label=label if label is not None else (first.isoformat() if first else ""),
        promulgated=None,
        effective_from=first,
        effective_basis=basis,
        valid_until=valid_until,
    )


def ends(links: list[Link]) -> dict[int, date | None]:
    return {one.id: one.effective_to for one in links}


def test_a_version_ends_on_the_first_day_of_the_next() -> None:
    settled = settle_chain(
        [link(3, date(2024, 1, 1)), link(1, date(2012, 1, 1)), link(2, date(2022, 1, 1))], "养蜂法", []
    )
    assert ends(settled) == {1: date(2022, 1, 1), 2: date(2024, 1, 1), 3: None}
    assert next(one for one in settled if one.id == 1).replaced_by == "养蜂法（2022-01-01）"


def test_settling_again_changes_nothing() -> None:
    facts = [StatusFact(None, Validity.REPEALED, date(2025, 1, 1), "蜜蜂法", "换成了蜜蜂法。")]
    once = settle_chain([link(1, date(2012, 1, 1)), link(2, date(2022, 1, 1))], "养蜂法", facts)
    assert settle_chain(once, "养蜂法", facts) == once


def test_the_parts_of_one_version_share_the_best_first_day() -> None:
    parts = [
        link(1, date(2020, 5, 28), label="2020-05-28", basis=DateBasis.ADOPTION),
        link(2, date(2021, 1, 1), label="2020-05-28"),
    ]
    settled = settle_chain(parts, "养蜂法典", [])
    assert {one.effective_from for one in settled} == {date(2021, 1, 1)}
    assert {one.effective_basis for one in settled} == {DateBasis.TEXT}
    assert ends(settled) == {1: None, 2: None}


def test_a_repealed_law_ends_for_all_its_versions() -> None:
    facts = [StatusFact(None, Validity.REPEALED, date(2021, 1, 1), "《民法典》", "看时间效力规定。")]
    settled = settle_chain([link(1, date(2001, 1, 1)), link(2, date(2010, 1, 1))], "养蜂法", facts)
    assert [one.status for one in settled] == [Validity.REPEALED, Validity.REPEALED]
    assert ends(settled) == {1: date(2010, 1, 1), 2: date(2021, 1, 1)}
    assert settled[1].replaced_by == "《民法典》"


def test_an_amended_text_comes_to_life_when_its_successor_is_on_the_shelf() -> None:
    facts = [
        StatusFact(date(2018, 12, 29), Validity.AMENDED, date(2026, 1, 1), "新文本", "语料未收录新文本。")
    ]
    alone = settle_chain([link(1, date(2018, 12, 29))], "养蜂法", facts)[0]
    assert (alone.status, alone.effective_to) == (Validity.AMENDED, date(2026, 1, 1))
    assert alone.note == "语料未收录新文本。"
    old, new = settle_chain([link(1, date(2018, 12, 29)), link(2, date(2026, 1, 1))], "养蜂法", facts)
    assert (old.status, old.effective_to, old.note) == (None, date(2026, 1, 1), "")
    assert (new.status, new.effective_to) == (None, None)


def test_a_note_alone_ends_nothing() -> None:
    facts = [StatusFact(None, None, None, "", "比上位法旧。")]
    settled = settle_chain([link(1, date(2009, 1, 1))], "养蜂办法", facts)[0]
    assert (settled.status, settled.effective_to, settled.note) == (None, None, "比上位法旧。")


def test_a_term_in_the_text_ends_it_the_day_after() -> None:
    settled = settle_chain([link(1, date(2020, 1, 1), valid_until=date(2024, 12, 31))], "放蜂通告", [])[0]
    assert (settled.status, settled.effective_to) == (None, date(2025, 1, 1))
    assert "2024-12-31" in settled.note


def test_a_list_only_confirms_what_a_text_ended_before() -> None:
    listed = StatusFact(None, Validity.REPEALED, date(2025, 11, 14), "", "清理结果：废止。")
    text = StatusFact(None, Validity.REPEALED, date(2025, 5, 1), "养蜂办法", "", is_of_text=True)
    settled = settle_chain([link(1, date(2020, 1, 1))], "养蜂办法（试行）", [listed, text])[0]
    assert (settled.status, settled.effective_to) == (Validity.REPEALED, date(2025, 5, 1))
    assert (settled.replaced_by, settled.note) == ("养蜂办法", "清理结果：废止。")


def test_what_is_confirmed_as_continuing_ends_by_dates_all_the_same() -> None:
    facts = [
        StatusFact(None, Validity.CONTINUED, date(2025, 11, 14), "", ""),
        StatusFact(None, Validity.REPEALED, date(2021, 1, 1), "", "早就废止。"),
    ]
    old, new = settle_chain(
        [link(1, date(2010, 1, 1)), link(2, date(2020, 1, 1), valid_until=date(2026, 12, 31))],
        "放蜂通告",
        facts,
    )
    assert (old.status, old.effective_to) == (Validity.CONTINUED, date(2020, 1, 1))
    assert (new.status, new.effective_to) == (Validity.CONTINUED, date(2027, 1, 1))


def test_a_fact_with_a_number_means_the_version_of_that_number_alone() -> None:
    facts = [StatusFact(None, Validity.REPEALED, date(2025, 1, 1), "", "", "三陕政[2021]08号")]
    settled = settle_chain(
        [
            replace(link(1, date(2021, 1, 1)), document_number="三陕政〔2021〕8号"),
            replace(link(2, date(2023, 1, 1)), document_number="三陕政〔2023〕8号"),
        ],
        "放蜂通告",
        facts,
    )
    assert [one.status for one in settled] == [Validity.REPEALED, None]


def test_a_version_without_any_date_stands_before_those_with_one() -> None:
    settled = settle_chain([link(1, None, basis=DateBasis.UNKNOWN), link(2, date(2020, 1, 1))], "养蜂法", [])
    assert ends(settled) == {1: date(2020, 1, 1), 2: None}


@pytest.mark.parametrize(
    ("title", "promulgated", "printed", "basis", "first", "known"),
    [
        # the file says it
        ("养蜂法", date(2021, 8, 20), date(2022, 1, 1), DateBasis.TEXT, date(2022, 1, 1), DateBasis.TEXT),
        ("养蜂法", date(2021, 8, 20), date(2021, 8, 20), DateBasis.TEXT, date(2021, 8, 20), DateBasis.TEXT),
        ("养蜂法", None, date(2022, 1, 1), DateBasis.TEXT, date(2022, 1, 1), DateBasis.TEXT),
        # what it prints is the first day of the original law
        (
            "养蜂法",
            date(2018, 10, 26),
            date(2018, 1, 1),
            DateBasis.TEXT,
            date(2018, 10, 26),
            DateBasis.ADOPTION,
        ),
        # our list knows, also against 自公布之日起施行 of the original law
        (
            "中华人民共和国民事诉讼法",
            date(2023, 9, 1),
            date(2023, 9, 1),
            DateBasis.TEXT,
            date(2024, 1, 1),
            DateBasis.LIST,
        ),
        ("民事诉讼法", date(2021, 12, 24), None, DateBasis.UNKNOWN, date(2022, 1, 1), DateBasis.LIST),
        ("土地管理法", date(2019, 8, 26), date(1999, 1, 1), DateBasis.TEXT, date(2020, 1, 1), DateBasis.LIST),
        ("农村土地承包法", date(2018, 12, 29), None, DateBasis.ADOPTION, date(2019, 1, 1), DateBasis.LIST),
        ("行政诉讼法", date(2017, 6, 27), None, DateBasis.ADOPTION, date(2017, 7, 1), DateBasis.LIST),
        ("刑法", date(2023, 12, 29), None, DateBasis.ADOPTION, date(2024, 3, 1), DateBasis.LIST),
        # nobody knows
        ("养蜂法", date(2018, 10, 26), None, DateBasis.UNKNOWN, date(2018, 10, 26), DateBasis.ADOPTION),
        ("养蜂法", None, None, DateBasis.UNKNOWN, None, DateBasis.UNKNOWN),
    ],
)
def test_the_first_day_in_force(
    title: str,
    promulgated: date | None,
    printed: date | None,
    basis: DateBasis,
    first: date | None,
    known: DateBasis,
) -> None:
    assert settle_first_day(title, promulgated, printed, basis) == (first, known)


def test_a_status_for_old_versions_spares_the_new_one() -> None:
    (line,) = (each for each in shipped_statuses() if each.title == "中华人民共和国村民委员会组织法")
    fact = StatusFact(line.up_to, line.status, line.since, line.replaced_by, line.note)
    assert fact.covers(date(2018, 12, 29))
    assert fact.covers(date(2010, 10, 28))
    assert not fact.covers(date(2025, 12, 27))
    assert not fact.covers(None)


@pytest.mark.parametrize("name", ["status.csv", "effective_dates.csv"])
def test_every_fact_we_ship_has_its_source_and_stands_once(name: str) -> None:
    with (DATA / name).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert all(row["source"].strip() for row in rows)
    keys = [(row["title"], row["version"]) for row in rows]
    assert sorted(set(keys)) == sorted(keys)


def test_no_listed_first_day_lies_before_its_version() -> None:
    with (DATA / "effective_dates.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            version, first = date.fromisoformat(row["version"]), date.fromisoformat(row["effective_from"])
            assert 0 <= (first - version).days < 366, row


def test_what_ended_without_a_successor_here_says_so() -> None:
    with (DATA / "status.csv").open(encoding="utf-8") as file:
        amended = [row for row in csv.DictReader(file) if row["status"] == "amended"]
    assert amended
    assert all("语料未收录新文本" in row["note"] and row["version"] and row["since"] for row in amended)
