"""Entries: typed once, kept once, never overwritten or revived."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from accounts.models import Role
from accounts.types import Person, VillageCard
from casework.models import Channel, EntryState, RecordConflictRow, ServiceEntryRow, ServiceKind
from casework.service import Casework
from casework.types import AnswerBasis, Entry, EntryDraft, ReliedArticle
from core.database import Database
from core.errors import Conflict, CunfaError, InvalidInput, NotFound, NotPermitted
from knowledge.service import Shelf
from knowledge.types import Article, Scope
from tests.casework.conftest import People
from tests.casework.samples import FIRST, NEEDED, REREAD, SECOND
from tests.fakes import FixedClock

TODAY = date(2026, 11, 25)
HERE = Scope(("全国/河南省/三门峡市/陕州区/张茅乡/南沟村",))


@pytest.fixture
def allowed(villages: tuple[VillageCard, ...]) -> set[int]:
    return {village.id for village in villages}


@pytest.fixture
def key() -> str:
    return str(uuid4())


@pytest.fixture
def entry(casework: Casework, adviser: Person, key: str, draft: EntryDraft, allowed: set[int]) -> Entry:
    saved, is_new = casework.entries.add(adviser, key, draft, villages=allowed, scope=HERE)
    assert is_new
    return saved


@pytest.fixture
def articles(shelf: Shelf) -> list[Article]:
    found = [shelf.find_in_law("村路通行法", number, 0, on=TODAY) for number in (1, 2)]
    return [article for article in found if article is not None]


def count_rows(database: Database, model: type[ServiceEntryRow] | type[RecordConflictRow]) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


def test_what_was_typed_is_what_is_kept(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft
) -> None:
    kept = casework.entries.get(adviser, entry.id)
    assert kept == entry
    assert (kept.service_date, kept.kinds, kept.topic) == (draft.service_date, draft.kinds, "邻里")
    assert (kept.village, kept.channel) == ("南沟村", Channel.ONSITE)
    assert (kept.question, kept.advice) == ("路被堵了", "先找村委会调解")
    assert (kept.state, kept.revision) == (EntryState.SUBMITTED, 1)


def test_the_same_body_again_is_the_same_entry(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft, database: Database
) -> None:
    again, is_new = casework.entries.add(adviser, entry.id.upper(), draft, villages=(), scope=HERE)
    assert (again, is_new) == (entry, False)
    assert count_rows(database, ServiceEntryRow) == 1


def test_a_late_retry_gives_the_entry_as_it_has_become(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft, allowed: set[int]
) -> None:
    changed = casework.entries.change(
        adviser, entry.id, replace(draft, advice="改了"), revision=1, villages=allowed, scope=HERE
    )
    assert casework.entries.add(adviser, entry.id, draft, villages=allowed, scope=HERE) == (changed, False)


def test_another_body_under_the_key_is_refused_and_both_are_kept(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft, database: Database
) -> None:
    for advice in ("另一份", "另一份", "第三份"):
        with pytest.raises(Conflict) as refused:
            casework.entries.add(adviser, entry.id, replace(draft, advice=advice), villages=(), scope=HERE)
        assert refused.value.code == "conflict"
    assert casework.entries.get(adviser, entry.id) == entry
    with database.read() as session:
        kept = session.scalars(select(RecordConflictRow).order_by(RecordConflictRow.id)).all()
    assert [(row.record_id, row.body["advice"]) for row in kept] == [
        (entry.id, "另一份"),
        (entry.id, "第三份"),
    ]


def test_a_deleted_entry_is_gone_and_no_retry_brings_it_back(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft
) -> None:
    casework.entries.delete(adviser, entry.id)
    for body in (draft, replace(draft, advice="另一份")):
        with pytest.raises(Conflict) as refused:
            casework.entries.add(adviser, entry.id, body, villages=(), scope=HERE)
        assert refused.value.code == "deleted"
    for attempt in (
        lambda: casework.entries.get(adviser, entry.id),
        lambda: casework.entries.delete(adviser, entry.id),
        lambda: casework.entries.change(adviser, entry.id, draft, revision=1, villages=(), scope=HERE),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert casework.entries.find(adviser).records == []


def test_twenty_posts_at_once_are_one_entry(
    casework: Casework,
    adviser: Person,
    key: str,
    draft: EntryDraft,
    allowed: set[int],
    database: Database,
) -> None:
    barrier = threading.Barrier(20)

    def post() -> tuple[Entry, bool]:
        barrier.wait()
        return casework.entries.add(adviser, key, draft, villages=allowed, scope=HERE)

    with ThreadPoolExecutor(20) as pool:
        saved = [future.result() for future in [pool.submit(post) for _ in range(20)]]
    assert [is_new for _, is_new in saved].count(True) == 1
    assert {entry.id for entry, _ in saved} == {key}
    assert count_rows(database, ServiceEntryRow) == 1
    assert count_rows(database, RecordConflictRow) == 0


def test_twenty_different_bodies_at_once_keep_one_and_nineteen_aside(
    casework: Casework,
    adviser: Person,
    key: str,
    draft: EntryDraft,
    allowed: set[int],
    database: Database,
) -> None:
    def post(n: int) -> bool:
        try:
            casework.entries.add(
                adviser, key, replace(draft, advice=f"第{n}份"), villages=allowed, scope=HERE
            )
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(post, range(20))) == 1
    assert count_rows(database, ServiceEntryRow) == 1
    assert count_rows(database, RecordConflictRow) == 19


def test_somebody_else_is_told_nothing(
    casework: Casework, people: People, entry: Entry, draft: EntryDraft, allowed: set[int], database: Database
) -> None:
    other = people()
    for attempt in (
        lambda: casework.entries.get(other, entry.id),
        lambda: casework.entries.delete(other, entry.id),
        lambda: casework.entries.add(other, entry.id, draft, villages=allowed, scope=HERE),
        lambda: casework.entries.add(
            other, entry.id, replace(draft, advice="偷换"), villages=allowed, scope=HERE
        ),
        lambda: casework.entries.change(other, entry.id, draft, revision=1, villages=allowed, scope=HERE),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert casework.entries.find(other).records == []
    assert count_rows(database, RecordConflictRow) == 0


def test_administrators_do_not_log_work(
    casework: Casework, people: People, entry: Entry, key: str, draft: EntryDraft
) -> None:
    administrator = people(Role.ADMINISTRATOR)
    with pytest.raises(NotPermitted):
        casework.entries.add(administrator, str(uuid4()), draft, villages={draft.village_id or 0}, scope=HERE)
    with pytest.raises(NotPermitted):
        casework.entries.change(administrator, entry.id, draft, revision=1, villages=(), scope=HERE)


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        ({"service_date": date(2026, 11, 26)}, InvalidInput, "服务日期不能晚于今天"),
        ({"service_date": date(1999, 12, 31)}, InvalidInput, "2000 年"),
        ({"kinds": ()}, InvalidInput, "至少选一项"),
        ({"topic": "天气"}, InvalidInput, "事由"),
        ({"village_id": 99999}, NotPermitted, "换一个村"),
        ({"article_ids": (99999,)}, InvalidInput, "不在书架上"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_a_sentence(
    casework: Casework,
    adviser: Person,
    draft: EntryDraft,
    allowed: set[int],
    database: Database,
    change: dict[str, object],
    error: type[CunfaError],
    said: str,
) -> None:
    with pytest.raises(error, match=said):
        casework.entries.add(adviser, str(uuid4()), replace(draft, **change), villages=allowed, scope=HERE)  # type: ignore[arg-type]
    assert count_rows(database, ServiceEntryRow) == 0


def test_the_day_is_the_day_in_shanghai(
    casework: Casework, adviser: Person, draft: EntryDraft, allowed: set[int], clock: FixedClock
) -> None:
    clock.advance(hours=12, minutes=30)  # 00:30 of the 26th in Shanghai, the 25th in UTC
    casework.entries.add(
        adviser, str(uuid4()), replace(draft, service_date=date(2026, 11, 26)), villages=allowed, scope=HERE
    )


def test_a_change_is_the_next_revision(
    casework: Casework,
    adviser: Person,
    entry: Entry,
    draft: EntryDraft,
    allowed: set[int],
    villages: tuple[VillageCard, ...],
    clock: FixedClock,
) -> None:
    clock.advance(minutes=5)
    wanted = replace(
        draft,
        kinds=(ServiceKind.ONSITE, ServiceKind.LECTURE),
        village_id=villages[1].id,
        advice="改了",
        details=NEEDED,
    )
    changed = casework.entries.change(adviser, entry.id, wanted, revision=1, villages=allowed, scope=HERE)
    assert (changed.revision, changed.village, changed.advice) == (2, "上坪村", "改了")
    assert changed.kinds == (ServiceKind.LECTURE, ServiceKind.ONSITE)
    assert changed.created_at == entry.created_at < changed.updated_at
    assert casework.entries.get(adviser, entry.id) == changed


def test_a_stale_change_is_refused_and_the_very_change_just_made_is_not(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft, allowed: set[int]
) -> None:
    wanted = replace(draft, advice="改了")
    changed = casework.entries.change(adviser, entry.id, wanted, revision=1, villages=allowed, scope=HERE)
    assert (
        casework.entries.change(adviser, entry.id, wanted, revision=1, villages=allowed, scope=HERE)
        == changed
    )
    for revision in (0, 1, 3):
        with pytest.raises(Conflict) as refused:
            casework.entries.change(
                adviser,
                entry.id,
                replace(draft, advice="别的"),
                revision=revision,
                villages=allowed,
                scope=HERE,
            )
        assert refused.value.code == "stale"
    assert casework.entries.get(adviser, entry.id) == changed


def test_of_ten_changes_at_once_one_is_made(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft, allowed: set[int]
) -> None:
    def change(n: int) -> bool:
        try:
            casework.entries.change(
                adviser, entry.id, replace(draft, advice=f"第{n}份"), revision=1, villages=allowed, scope=HERE
            )
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(change, range(10))) == 1
    assert casework.entries.get(adviser, entry.id).revision == 2


def test_a_village_no_longer_one_s_own_stays_with_the_entry(
    casework: Casework, adviser: Person, entry: Entry, draft: EntryDraft
) -> None:
    changed = casework.entries.change(
        adviser, entry.id, replace(draft, advice="改了"), revision=1, villages=(), scope=HERE
    )
    assert changed.village == "南沟村"


def test_articles_are_kept_as_they_read_that_day(
    casework: Casework,
    adviser: Person,
    draft: EntryDraft,
    allowed: set[int],
    shelf: Shelf,
    articles: list[Article],
) -> None:
    first, second = articles
    relying = replace(draft, article_ids=(first.id, second.id))
    entry, _ = casework.entries.add(adviser, str(uuid4()), relying, villages=allowed, scope=HERE)
    assert [(one.label, one.text) for one in entry.articles] == [("第一条", FIRST), ("第二条", SECOND)]
    assert entry.articles[0] == ReliedArticle(
        first.id, first.law, "1", "第一条", "2020-01-01", date(2020, 6, 1), FIRST, first.text_sha256
    )

    shelf.put(REREAD, reader_version=1)  # the first article is gone from the shelf
    assert casework.entries.get(adviser, entry.id).articles == entry.articles
    changed = casework.entries.change(
        adviser,
        entry.id,
        replace(draft, article_ids=(first.id,), advice="改了"),
        revision=1,
        villages=allowed,
        scope=HERE,
    )
    assert changed.articles == entry.articles[:1]


def test_an_answer_s_articles_are_kept_as_answered(
    casework: Casework,
    adviser: Person,
    draft: EntryDraft,
    allowed: set[int],
    shelf: Shelf,
    articles: list[Article],
) -> None:
    first, second = articles
    shown = ReliedArticle(
        first.id, first.law, "1", "第一条", "2020-01-01", date(2020, 6, 1), "当时的字句", "c" * 64
    )
    answer_id = str(uuid4())
    basis = AnswerBasis(answer_id, "conversation", (shown,))
    asked = replace(draft, answer_id=answer_id, article_ids=(first.id, second.id))
    entry, _ = casework.entries.add(adviser, str(uuid4()), asked, villages=allowed, scope=HERE, basis=basis)
    assert [one.text for one in entry.articles] == ["当时的字句", SECOND]
    assert (entry.answer_id, entry.conversation_id) == (answer_id, "conversation")

    changed = casework.entries.change(adviser, entry.id, draft, revision=1, villages=allowed, scope=HERE)
    assert (changed.articles, changed.answer_id) == ((), None)

    shelf.put(REREAD, reader_version=1)  # named by key besides, though gone from the shelf since
    both = replace(draft, answer_id=answer_id, article_ids=(first.id,))
    again, _ = casework.entries.add(adviser, str(uuid4()), both, villages=allowed, scope=HERE, basis=basis)
    assert [one.text for one in again.articles] == ["当时的字句"]


def test_pages_hold_every_entry_once_newest_first(
    casework: Casework, adviser: Person, draft: EntryDraft, allowed: set[int], clock: FixedClock
) -> None:
    for n in range(11):
        if n % 3 == 0:
            clock.advance(seconds=1)
        day = date(2026, 11, 1 + n % 4)
        casework.entries.add(
            adviser, str(uuid4()), replace(draft, service_date=day), villages=allowed, scope=HERE
        )
    seen: list[Entry] = []
    cursor = None
    while True:
        page = casework.entries.find(adviser, limit=3, cursor=cursor)
        seen += page.records
        # One saved meanwhile, of a later day, moves no page.
        casework.entries.add(
            adviser,
            str(uuid4()),
            replace(draft, service_date=date(2026, 11, 20)),
            villages=allowed,
            scope=HERE,
        )
        if (cursor := page.next_cursor) is None:
            break
    assert len({entry.id for entry in seen}) == len(seen) == 11
    order = [(entry.service_date, entry.created_at, entry.id) for entry in seen]
    assert order == sorted(order, reverse=True)


def test_entries_are_found_between_two_days(
    casework: Casework, adviser: Person, draft: EntryDraft, allowed: set[int]
) -> None:
    for n in range(1, 6):
        day = date(2026, 11, n)
        casework.entries.add(
            adviser, str(uuid4()), replace(draft, service_date=day), villages=allowed, scope=HERE
        )
    page = casework.entries.find(adviser, first=date(2026, 11, 2), last=date(2026, 11, 4), limit=3)
    assert [entry.service_date.day for entry in page.records] == [4, 3, 2]
    assert page.next_cursor is None


@pytest.mark.parametrize("cursor", ["x", "bm8", "W10", "WyIyMDI2LTExLTAxIiwxLDJd", "é", "=" * 9])
def test_a_cursor_nobody_gave_is_refused(casework: Casework, adviser: Person, cursor: str) -> None:
    with pytest.raises(InvalidInput, match="第一页"):
        casework.entries.find(adviser, cursor=cursor)
