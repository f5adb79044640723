from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import knowledge.facts
from core.database import Database
from core.errors import Conflict, NotFound
from knowledge import status_repository, version_repository
from knowledge.facts import shipped_statuses
from knowledge.release_types import StatusChange
from knowledge.service import Shelf
from knowledge.status_list import FactCard, StatusList
from knowledge.types import DateBasis, DocumentKind, FactOrigin, Validity, VersionCard
from tests.fakes import FixedClock
from tests.knowledge.statutes import articles, version

pytestmark = pytest.mark.usefixtures("without_shipped_lists")
TODAY = date(2026, 11, 25)
DISTRICT = "全国/河南省/三门峡市/陕州区"
Ship = Callable[[str, list[dict[str, str]]], None]


@pytest.fixture
def statuses(database: Database, clock: FixedClock, ship: Ship) -> StatusList:
    """Over lists of our own, empty until a test ships some."""
    return StatusList(database, clock)


@pytest.fixture
def ship(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ship:
    """Another release of the software brings other lists."""
    monkeypatch.setattr(knowledge.facts, "_DATA", tmp_path)
    columns = {
        "status.csv": ["title", "version", "status", "since", "replaced_by", "note", "source"],
        "effective_dates.csv": ["title", "version", "effective_from", "source"],
    }

    def write(name: str, rows: list[dict[str, str]]) -> None:
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns[name], restval="")
            writer.writeheader()
            writer.writerows(rows)
        knowledge.facts._effective_dates.cache_clear()

    for name in columns:
        write(name, [])
    return write


@pytest.fixture(autouse=True)
def forget_lists() -> object:
    yield
    knowledge.facts._effective_dates.cache_clear()


def line(title: str = "养蜂法", **rest: str) -> dict[str, str]:
    return {"title": title, "status": "repealed", "since": "2025-01-01", "source": "测试", **rest}


def card_of(shelf: Shelf, title: str = "养蜂法", scope: str = "全国") -> VersionCard:
    (card,) = (card.version for card in shelf.find_documents(query=title)[0] if card.version.scope == scope)
    return card


def say(database: Database, clock: FixedClock, change: StatusChange, by: str = "甲") -> int:
    with database.write() as session:
        row = status_repository.add_fact(session, change, FactOrigin.ADMINISTRATOR, clock.now(), by=by)
        version_repository.settle_titled(session, change.title, change.scope)
        return row.id


def facts(statuses: StatusList) -> list[FactCard]:
    return statuses.find_facts(limit=500)[0]


def test_the_shipped_list_is_entered_once(database: Database, clock: FixedClock) -> None:
    statuses = StatusList(database, clock)
    shipped = shipped_statuses()
    assert statuses.enter_shipped() == len({each.title for each in shipped})
    entered = facts(statuses)
    assert [(f.title, f.status, f.since) for f in entered] == [(c.title, c.status, c.since) for c in shipped]
    assert {f.origin for f in entered} == {FactOrigin.SHIPPED}
    clock.advance(days=1)
    assert statuses.enter_shipped() == 0
    assert facts(statuses) == entered


def test_a_corrected_list_takes_effect_at_the_next_start(
    database: Database, clock: FixedClock, statuses: StatusList, ship: Ship
) -> None:
    shelf = Shelf(database, clock)
    shelf.put(version("养蜂法"), reader_version=1)
    shelf.put(version("养鱼法", articles("鱼塘。")), reader_version=1)
    ship("status.csv", [line()])
    assert statuses.enter_shipped() == 1
    assert card_of(shelf).validity_on(TODAY) is Validity.REPEALED
    assert card_of(shelf).effective_to == date(2025, 1, 1)
    kept = facts(statuses)[0].id
    ship("status.csv", [line(), line("养鱼法", since="2026-01-01")])
    assert statuses.enter_shipped() == 1
    assert card_of(shelf, "养鱼法").effective_to == date(2026, 1, 1)
    assert facts(statuses)[0].id == kept
    ship("status.csv", [line(since="2025-03-01"), line("养鱼法", since="2026-01-01")])
    statuses.enter_shipped()
    assert card_of(shelf).effective_to == date(2025, 3, 1)
    ship("status.csv", [])
    statuses.enter_shipped()
    for title in ("养蜂法", "养鱼法"):
        assert card_of(shelf, title).validity_on(TODAY) is Validity.IN_FORCE
    assert facts(statuses) == []


def test_a_corrected_first_day_takes_effect_at_the_next_start(
    database: Database, clock: FixedClock, statuses: StatusList, ship: Ship
) -> None:
    shelf = Shelf(database, clock)
    old = version(promulgated=date(2010, 3, 1), effective_from=date(2010, 6, 1))
    amended = version(
        units=articles("改了。"), promulgated=date(2023, 9, 1), effective_from=None, basis=DateBasis.ADOPTION
    )
    for new in (old, amended):
        shelf.put(new, reader_version=1)

    def days() -> list[tuple[date | None, date | None, DateBasis]]:
        found = [card.version for card in shelf.find_documents(query="养蜂法")[0]]
        return [(v.effective_from, v.effective_to, v.effective_basis) for v in reversed(found)]

    adopted = date(2023, 9, 1)
    before = [(date(2010, 6, 1), adopted, DateBasis.TEXT), (adopted, None, DateBasis.ADOPTION)]
    assert days() == before
    for first in ("2024-01-01", "2024-02-01"):
        ship("effective_dates.csv", [{"title": "养蜂法", "version": "2023-09-01", "effective_from": first}])
        assert statuses.enter_shipped() == 1
        day = date.fromisoformat(first)
        assert days() == [(date(2010, 6, 1), day, DateBasis.TEXT), (day, None, DateBasis.LIST)]
        assert statuses.enter_shipped() == 0
    ship("effective_dates.csv", [])
    statuses.enter_shipped()
    assert days() == before


def test_an_administrator_stands_before_the_shipped_list_and_his_newest_line_first(
    database: Database, clock: FixedClock, statuses: StatusList, ship: Ship
) -> None:
    shelf = Shelf(database, clock)
    shelf.put(version(), reader_version=1)
    ship("status.csv", [line()])
    statuses.enter_shipped()
    first = say(database, clock, StatusChange("《中华人民共和国养蜂法》", Validity.CONTINUED, None))
    assert card_of(shelf).validity_on(TODAY) is Validity.CONTINUED
    second = say(database, clock, StatusChange("养蜂法", Validity.DELISTED, None))
    assert card_of(shelf).validity_on(TODAY) is Validity.DELISTED
    assert [fact.id for fact in facts(statuses)][:2] == [second, first]
    statuses.remove_fact(second)
    assert card_of(shelf).validity_on(TODAY) is Validity.CONTINUED
    statuses.remove_fact(first)
    assert card_of(shelf).validity_on(TODAY) is Validity.REPEALED


def test_a_fact_of_one_scope_leaves_papers_of_that_title_elsewhere_alone(
    database: Database, clock: FixedClock, statuses: StatusList
) -> None:
    shelf = Shelf(database, clock)
    for scope in (f"{DISTRICT}/张茅乡", f"{DISTRICT}/菜园乡"):
        shelf.put(
            version("放蜂通告", kind=DocumentKind.NORMATIVE_DOCUMENT, scope=scope, salt=scope),
            reader_version=1,
        )
    fact = say(database, clock, StatusChange("放蜂通告", Validity.REPEALED, None, scope=f"{DISTRICT}/张茅乡"))
    there, here = (card_of(shelf, "放蜂通告", f"{DISTRICT}/{name}") for name in ("张茅乡", "菜园乡"))
    assert (there.validity_on(TODAY), here.validity_on(TODAY)) == (Validity.REPEALED, Validity.IN_FORCE)
    statuses.remove_fact(fact)
    assert card_of(shelf, "放蜂通告", f"{DISTRICT}/张茅乡").validity_on(TODAY) is Validity.IN_FORCE


def test_a_fact_waits_for_its_document(database: Database, clock: FixedClock, statuses: StatusList) -> None:
    say(database, clock, StatusChange("养蜂法", Validity.REPEALED, date(2025, 1, 1), replaced_by="蜜蜂法"))
    shelf = Shelf(database, clock)
    shelf.put(version(), reader_version=1)
    assert (card_of(shelf).validity_on(TODAY), card_of(shelf).replaced_by) == (Validity.REPEALED, "蜜蜂法")


def test_only_an_administrators_own_line_can_be_taken_off(statuses: StatusList, ship: Ship) -> None:
    ship("status.csv", [line()])
    statuses.enter_shipped()
    (fact,) = facts(statuses)
    with pytest.raises(Conflict):
        statuses.remove_fact(fact.id)
    with pytest.raises(NotFound):
        statuses.remove_fact(fact.id + 1)
    assert facts(statuses) == [fact]


@pytest.mark.parametrize(
    ("query", "found"),
    [("", 2), ("养蜂", 1), ("《养蜂法》", 1), ("三陕政〔2021〕8号", 1), ("养猪", 0), ("%", 0)],
)
def test_facts_are_found_by_title_and_number(
    database: Database, clock: FixedClock, statuses: StatusList, query: str, found: int
) -> None:
    say(database, clock, StatusChange("养蜂法", Validity.REPEALED, None))
    say(database, clock, StatusChange("放鱼通告", None, None, document_number="三陕政〔2021〕8号"))
    cards, total = statuses.find_facts(query=query)
    assert (len(cards), total) == (found, found)
    assert len(statuses.find_facts(query=query, limit=1)[0]) == min(found, 1)
