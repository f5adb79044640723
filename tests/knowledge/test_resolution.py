from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from core.database import Database
from knowledge import change_repository
from knowledge.factory import open_shelf
from knowledge.repository import StatuteRecord
from knowledge.resolution import find_same_words, resolve_citations
from knowledge.types import Citation, CitationVerdict, DocumentKind, Scope
from tests.fakes import FixedClock
from tests.knowledge.statutes import article, articles, version

TODAY = date(2026, 11, 25)
CONFIRM = "调解协议生效之日起三十日内，双方可以共同向人民法院申请司法确认，依照本法第二条办理。"
CONFIRM_NOW = "调解协议生效之日起三十日内，双方可以共同向人民法院申请司法确认，依照本法第三条办理。"


@pytest.fixture
def record(database: Database, clock: FixedClock) -> Iterator[StatuteRecord]:
    shelf = open_shelf(database, clock)
    old = [
        article(1, "总则。"),
        article(2, "旧的第二条说养蜂的许可。"),
        article(3, CONFIRM),
        article(4, "采蜜每年一次，全村一起。"),
    ]
    new = [article(1, "总则。"), article(2, CONFIRM_NOW), article(3, "新的第三条说的是别的事情。")]
    for new_version in (
        version(units=old, promulgated=date(2010, 3, 1), effective_from=date(2010, 6, 1)),
        version(
            units=new, promulgated=date(2023, 9, 1), effective_from=date(2024, 1, 1), source_name="新.md"
        ),
        version(
            "信访条例", promulgated=date(2005, 1, 10), effective_from=date(2005, 5, 1), source_name="信访.md"
        ),
        version(
            "中华人民共和国刑法",
            [
                article(199, "（删去）", deleted=True),
                article(276, "改了。", suffix=1),
                article(276, "破坏生产。"),
            ],
            promulgated=date(2023, 12, 29),
            effective_from=date(2024, 3, 1),
            source_name="刑法.md",
        ),
        version(
            "中华人民共和国村民委员会组织法",
            articles("村民自治。"),
            promulgated=date(2018, 12, 29),
            effective_from=date(2018, 12, 29),
            source_name="村组法.md",
        ),
        version(
            "中华人民共和国放蜂法",
            articles("将来的。"),
            promulgated=date(2026, 9, 1),
            effective_from=date(2027, 1, 1),
            source_name="放蜂法.md",
        ),
        version("村规民约", articles("南沟的规矩。"), kind=DocumentKind.VILLAGE_RULES, source_name="村规.md"),
    ):
        shelf.put(new_version, reader_version=1)
    with database.read() as session:
        yield StatuteRecord(session)


def resolve(record: StatuteRecord, text: str, on: date = TODAY) -> Citation:
    (citation,) = resolve_citations(text, record, on=on)
    return citation


@pytest.mark.parametrize(
    ("text", "on", "verdict", "says"),
    [
        ("《中华人民共和国养蜂法》第一条", TODAY, CitationVerdict.IN_FORCE, "总则。"),
        ("养蜂法第二条", TODAY, CitationVerdict.IN_FORCE, CONFIRM_NOW),
        ("养蜂法第二条", date(2023, 12, 31), CitationVerdict.IN_FORCE, "旧的第二条说养蜂的许可。"),
        ("养蜂法第四条", date(2023, 12, 31), CitationVerdict.IN_FORCE, "采蜜每年一次，全村一起。"),
        ("养蜂法第四条", TODAY, CitationVerdict.THEN_NOT_NOW, "采蜜每年一次，全村一起。"),
        ("养蜂法第九条", TODAY, CitationVerdict.NOT_FOUND, None),
        ("信访条例第一条", TODAY, CitationVerdict.REPEALED, "养蜂人有权放蜂。"),
        ("信访条例第一条", date(2022, 4, 30), CitationVerdict.IN_FORCE, "养蜂人有权放蜂。"),
        ("刑法第一百九十九条", TODAY, CitationVerdict.REPEALED, "（删去）"),
        ("刑法第二百七十六条之一", TODAY, CitationVerdict.IN_FORCE, "改了。"),
        ("刑法第二百七十六条", TODAY, CitationVerdict.IN_FORCE, "破坏生产。"),
        ("村组法1条", TODAY, CitationVerdict.THEN_NOT_NOW, "村民自治。"),
        ("村组法1条", date(2025, 12, 31), CitationVerdict.IN_FORCE, "村民自治。"),
        ("放蜂法第一条", TODAY, CitationVerdict.THEN_NOT_NOW, "将来的。"),
        ("放蜂法第一条", date(2027, 1, 1), CitationVerdict.IN_FORCE, "将来的。"),
        ("合同法第五十二条", TODAY, CitationVerdict.REPEALED, None),
        ("合同法第五十二条", date(2020, 12, 31), CitationVerdict.NOT_FOUND, None),
        ("不存在法第一条", TODAY, CitationVerdict.NOT_FOUND, None),
        ("第一条", TODAY, CitationVerdict.NOT_FOUND, None),
        ("本法第一条", TODAY, CitationVerdict.NOT_FOUND, None),
        ("《村规民约》第一条", TODAY, CitationVerdict.NOT_FOUND, None),
    ],
)
def test_four_verdicts(
    record: StatuteRecord, text: str, on: date, verdict: CitationVerdict, says: str | None
) -> None:
    citation = resolve(record, text, on)
    assert (citation.verdict, citation.article.text if citation.article else None) == (verdict, says)
    assert citation.present is None


def test_where_the_number_moved_the_article_that_says_it_now_is_given(
    database: Database, clock: FixedClock
) -> None:
    shelf = open_shelf(database, clock)
    shelf.put(
        version(units=[article(7, CONFIRM), article(8, "这一条后来没有了，说的是蜂箱的颜色。")]),
        reader_version=1,
    )
    shelf.put(
        version(
            units=[article(1, "别的。"), article(2, CONFIRM_NOW)],
            promulgated=date(2023, 9, 1),
            effective_from=date(2024, 1, 1),
        ),
        reader_version=1,
    )
    with database.read() as session:
        record = StatuteRecord(session)
        moved = resolve(record, "养蜂法第七条")
        assert moved.verdict is CitationVerdict.THEN_NOT_NOW
        assert moved.article is not None
        assert moved.article.number == 7
        assert moved.present is not None
        assert moved.present.number == 2
        assert resolve(record, "养蜂法第八条").present is None


@pytest.mark.parametrize(
    ("text", "on", "verdict", "number", "present"),
    [
        # by its year, or by a fact date, an old number is the old text
        ("《养蜂法》（2010年）第三条", TODAY, CitationVerdict.THEN_NOT_NOW, 3, 2),
        ("养蜂法2010第三条", TODAY, CitationVerdict.THEN_NOT_NOW, 3, 2),
        ("养蜂法（2010）第四条", TODAY, CitationVerdict.THEN_NOT_NOW, 4, None),
        ("《养蜂法》（2010年）第三条", date(2022, 1, 1), CitationVerdict.IN_FORCE, 3, None),
        ("养蜂法第三条", date(2022, 1, 1), CitationVerdict.IN_FORCE, 3, None),
        # by the year it was made, or came into force in
        ("养蜂法（2023年修正）第二条", TODAY, CitationVerdict.IN_FORCE, 2, None),
        ("养蜂法（2024年）第二条", TODAY, CitationVerdict.IN_FORCE, 2, None),
        # a year of no version here says nothing
        ("养蜂法（1999年）第二条", TODAY, CitationVerdict.IN_FORCE, 2, None),
    ],
)
def test_an_old_number_is_the_old_text_and_names_the_present_one(
    record: StatuteRecord,
    text: str,
    on: date,
    verdict: CitationVerdict,
    number: int,
    present: int | None,
) -> None:
    citation = resolve(record, text, on)
    assert citation.article is not None
    assert (citation.verdict, citation.article.number) == (verdict, number)
    is_old = "2010" in text or on < date(2024, 1, 1)
    assert citation.article.version.label == ("2010-03-01" if is_old else "2023-09-01")
    assert (citation.present.number if citation.present else None) == present


def test_nearly_the_same_words_are_the_same_article_and_others_are_not(record: StatuteRecord) -> None:
    old = resolve(record, "养蜂法第三条", date(2023, 1, 1)).article
    assert old is not None
    current = record.find_in_force("养蜂法", TODAY)
    assert [a.number for a in current] == [1, 2, 3]
    same = find_same_words(old, current)
    assert same is not None
    assert same.number == 2
    assert find_same_words(old, [a for a in current if a.number != 2]) is None


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("蜂箱离路十米。", "蜂箱，离路十米", True),
        ("依照本法第一百九十四条，可以放蜂。", "依照本法第二百零五条，可以放蜂。", True),
        ("养蜂人应当在每年春天登记蜂箱的数量。", "养蜂人应当在每年春天登记蜂箱的总数量。", True),
        ("养蜂人应当在每年春天登记蜂箱的数量。", "蜂箱的数量登记在每年春天，养蜂人应当。", False),
        ("养蜂人应当在每年春天登记蜂箱的数量。", "养蜂人应当在每年春天缴纳采蜜的费用。", False),
        ("（删去）", "……", False),
        ("。", "。", False),
    ],
)
def test_which_words_say_the_same(record: StatuteRecord, old: str, new: str, same: bool) -> None:
    article_of_old = resolve(record, "养蜂法第一条").article
    assert article_of_old is not None
    before, after = replace(article_of_old, text=old), replace(article_of_old, id=0, text=new)
    assert find_same_words(before, [after]) == (after if same else None)


def test_every_citation_of_a_text_is_resolved_in_order(record: StatuteRecord) -> None:
    text = "依照养蜂法第一条、第九条，参照信访条例第二条；合同第三条另说。"
    assert [c.verdict for c in resolve_citations(text, record, on=TODAY)] == [
        CitationVerdict.IN_FORCE,
        CitationVerdict.NOT_FOUND,
        CitationVerdict.REPEALED,
        CitationVerdict.NOT_FOUND,
    ]


def test_a_title_is_known_as_long_as_one_version_of_it_is_live(database: Database, clock: FixedClock) -> None:
    shelf = open_shelf(database, clock)
    first_days = (date(2010, 6, 1), date(2024, 1, 1))
    keys = [
        shelf.put(
            version(
                "中华人民共和国放蜂法",
                articles(f"{day.year}年的。"),
                promulgated=day,
                effective_from=day,
                source_name=f"{day.year}.md",
            ),
            reader_version=1,
        )[1]
        for day in first_days
    ]
    known = []
    for key in keys:
        with database.read() as session:
            known.append(StatuteRecord(session).titles().knows("放蜂法"))
        with database.write() as session:
            change_repository.disable(session, change_repository.get_version(session, key))
    with database.read() as session:
        known.append(StatuteRecord(session).titles().knows("放蜂法"))
    assert known == [True, True, False]
    with database.write() as session:
        change_repository.enable(session, change_repository.get_version(session, keys[0]))
        assert StatuteRecord(session).titles().knows("放蜂法")
    shelf.remove_version(keys[0])
    with database.read() as session:
        assert not StatuteRecord(session).titles().knows("放蜂法")


DISTRICT = "全国/河南省/三门峡市/陕州区"


@pytest.mark.parametrize(
    ("text", "scope", "verdict"),
    [
        ("《陕州区蜂箱摆放办法》第二条", None, CitationVerdict.IN_FORCE),
        ("《陕州区蜂箱摆放办法》第二条", Scope((f"{DISTRICT}/大营镇",)), CitationVerdict.IN_FORCE),
        ("《陕州区蜂箱摆放办法》第九条", None, CitationVerdict.NOT_FOUND),
        ("《张茅乡放蜂公告》第一条", Scope((f"{DISTRICT}/张茅乡/南沟村",)), CitationVerdict.IN_FORCE),
        ("《张茅乡放蜂公告》第一条", Scope((f"{DISTRICT}/大营镇",)), CitationVerdict.NOT_FOUND),
        ("《张茅乡放蜂公告》第一条", None, CitationVerdict.NOT_FOUND),
        ("《南沟村村规民约》第一条", Scope((f"{DISTRICT}/张茅乡/南沟村",)), CitationVerdict.NOT_FOUND),
    ],
)
def test_a_paper_is_resolved_where_it_applies(
    database: Database, clock: FixedClock, text: str, scope: Scope | None, verdict: CitationVerdict
) -> None:
    """Of a township it is found from there alone; village rules share titles and are not cited by number."""
    shelf = open_shelf(database, clock)
    for title, kind, where in (
        ("陕州区蜂箱摆放办法", DocumentKind.NORMATIVE_DOCUMENT, DISTRICT),
        ("张茅乡放蜂公告", DocumentKind.NORMATIVE_DOCUMENT, f"{DISTRICT}/张茅乡"),
        ("南沟村村规民约", DocumentKind.VILLAGE_RULES, f"{DISTRICT}/张茅乡/南沟村"),
    ):
        shelf.put(version(title, kind=kind, scope=where, source_name=f"{title}.md"), reader_version=1)
    with database.read() as session:
        (citation,) = resolve_citations(text, StatuteRecord(session, scope=scope), on=TODAY)
    assert citation.verdict is verdict
