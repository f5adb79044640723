from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from knowledge.passage_repository import PassageRecord
from knowledge.rows import Rows
from knowledge.types import ArticleKind, DateBasis, DocumentKind, Scope, Validity, VersionCard

RECORD = PassageRecord(
    passage_id=1,
    article_id=11,
    version_id=1,
    title="养蜂法",
    normal_title="养蜂法",
    short_title="养蜂法",
    kind=DocumentKind.LAW,
    scope="全国",
    article_kind=ArticleKind.ARTICLE,
    key="1",
    label="第一条",
    breadcrumbs=(),
    text="蜂箱离路十米。",
    ordinal=0,
    effective_from=date(2010, 6, 1),
    effective_to=None,
    status=None,
)
ENDED = st.sampled_from(  # all that is recorded
    [Validity.REPEALED, Validity.AMENDED, Validity.DELISTED, Validity.CONTINUED]
)
DAYS = st.dates(date(2020, 1, 1), date(2020, 1, 6))


@given(
    first=st.none() | DAYS, end=st.none() | DAYS, term=st.none() | DAYS, status=st.none() | ENDED, day=DAYS
)
def test_the_mask_follows_the_record_on_every_day(
    first: date | None, end: date | None, term: date | None, status: Validity | None, day: date
) -> None:
    record = replace(RECORD, effective_from=first, effective_to=end, status=status, valid_until=term)
    card = VersionCard(
        id=1,
        document_id=1,
        kind=DocumentKind.LAW,
        title="养蜂法",
        short_title="养蜂法",
        level="法律",
        scope="全国",
        issuing_body="",
        document_number="",
        label="",
        promulgated=None,
        effective_from=first,
        effective_basis=DateBasis.TEXT,
        effective_to=end,
        status=status,
        replaced_by="",
        note="",
        valid_until=term,
    )
    assert Rows.of([record]).answering(day).tolist() == [card.answers_on(day)]


def test_a_scope_sees_what_lies_above_it_and_nothing_beside_it() -> None:
    scopes = ["全国", "全国/河南省", "全国/河南省/洛阳市", "全国/河南省/三门峡市/陕州区/张茅乡/南沟村"]
    rows = Rows.of([replace(RECORD, scope=scope) for scope in scopes])
    assert rows.seen_from(Scope((scopes[3],))).tolist() == [True, True, False, True]
    assert rows.seen_from(Scope(("全国/河南省/三门峡市",))).tolist() == [True, True, False, False]


def test_rows_are_read_back_as_they_were_saved(tmp_path: Path) -> None:
    rows = Rows.of([RECORD, replace(RECORD, passage_id=2, scope="全国/河南省", kind=DocumentKind.GUIDE)])
    rows.save(tmp_path / "rows.npz")
    read = Rows.load(tmp_path / "rows.npz")
    assert read.sha256() == rows.sha256()
    assert read.of_kinds(frozenset({DocumentKind.GUIDE})).tolist() == [False, True]


def test_the_hash_tells_another_passage_and_another_validity() -> None:
    hashes = {
        Rows.of([record]).sha256()
        for record in (
            RECORD,
            replace(RECORD, passage_id=2),
            replace(RECORD, effective_to=date(2026, 1, 1)),
            replace(RECORD, status=Validity.REPEALED),
            replace(RECORD, valid_until=date(2026, 2, 1)),
            replace(RECORD, scope="全国/河南省"),
        )
    }
    assert len(hashes) == 6


def test_no_record_gives_no_row() -> None:
    rows = Rows.of([])
    assert len(rows) == 0
    assert rows.seen_from(Scope(("全国",))).tolist() == []
