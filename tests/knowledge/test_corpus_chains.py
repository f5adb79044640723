"""The chains of the real statutes: which version of a law is law on which day, and what answers no more."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.database import Database
from ingest.reading import READER_VERSION, Wanted, read_file
from knowledge.factory import SHIPPED_MODEL, open_shelf
from knowledge.library import Library
from knowledge.passage_repository import read_record, stream_passages
from knowledge.repository import StatuteRecord
from knowledge.resolution import resolve_citations
from knowledge.rows import Rows
from knowledge.service import Shelf
from knowledge.standard_questions import Expected, shipped_questions
from knowledge.time_limits import read_limits
from knowledge.types import (
    Citation,
    CitationVerdict,
    DocumentKind,
    Scope,
    ShelfName,
    Validity,
    VersionCard,
)
from tests.fakes import FixedClock

pytestmark = pytest.mark.corpus
GOLDEN = json.loads((Path(__file__).parent / "version_chains.json").read_text("utf-8"))
CHECKED = [chain for chain in GOLDEN if "checked" in chain]
DISTRICT = "全国/河南省/三门峡市/陕州区"
VILLAGE = Scope((f"{DISTRICT}/张茅乡/南沟村",))
TODAY, IN_2019 = date(2026, 11, 25), date(2019, 6, 1)


def fill(shelf: Shelf, folder: Path, names: Sequence[str] = ("",)) -> None:
    """Every file whose name begins with one of these."""
    for path in sorted(folder.rglob("*.md")):
        if path.name.startswith(tuple(names)) and path.stem.upper() != "README":
            new = read_file(path.resolve(), path.read_bytes(), Wanted(None, None, DISTRICT))
            shelf.put(new, reader_version=READER_VERSION)


class Opened:
    """All statutes in SQL."""

    def __init__(self, data: Path, template: Path) -> None:
        shutil.copy(template, data / "cunfa.db")
        self.database = Database(f"sqlite:///{data / 'cunfa.db'}")
        self.shelf = open_shelf(self.database, FixedClock())
        fill(self.shelf, Path(os.environ["CUNFA_TEST_LAWS"]))
        cards, _ = self.shelf.find_documents(limit=10_000)
        self.versions = [card.version for card in cards]

    def named(self, *titles: str) -> list[VersionCard]:
        return [version for version in self.versions if version.title in titles]

    def resolve(self, text: str, on: date) -> Citation:
        with self.database.read() as session:
            (citation,) = resolve_citations(text, StatuteRecord(session), on=on)
        return citation


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path) -> Iterator[Opened]:
    opened = Opened(tmp_path_factory.mktemp("statutes"), migrated_template)
    yield opened
    opened.database.close()


def chains(versions: Sequence[VersionCard]) -> dict[str, list[list[str | None]]]:
    """Title → its versions, by first day; only of laws with more than one."""
    found: dict[tuple[str, int], dict[str, list[str | None]]] = {}
    for version in versions:
        found.setdefault((version.title, version.document_id), {})[version.label] = [
            version.label,
            str(version.effective_from) if version.effective_from else None,
            version.effective_basis.value,
            str(version.effective_to) if version.effective_to else None,
        ]
    return {
        title: sorted(lines.values(), key=lambda line: line[1] or "")
        for (title, _), lines in found.items()
        if len(lines) > 1
    }


def test_every_chain_is_as_listed(opened: Opened) -> None:
    assert chains(opened.versions) == {chain["title"]: chain["versions"] for chain in GOLDEN}
    assert len(GOLDEN) == 75


def test_twenty_were_checked_by_hand() -> None:
    assert len(CHECKED) >= 20
    assert all(len(chain["checked"]) > 20 for chain in CHECKED)


@pytest.mark.parametrize("chain", CHECKED, ids=lambda chain: chain["title"])
def test_a_fact_date_picks_the_version_before_and_after_the_change(
    opened: Opened, chain: dict[str, list[list[str]]]
) -> None:
    (old, *_, new) = chain["versions"]
    first = date.fromisoformat(new[1])
    versions = opened.named(str(chain["title"]))

    def in_force(day: date) -> set[str]:
        return {version.label for version in versions if version.validity_on(day).is_in_force}

    assert in_force(first - timedelta(days=1)) == {old[0]}
    assert in_force(first) == in_force(TODAY) == {new[0]}
    assert old[3] == new[1]


@pytest.mark.parametrize(
    ("text", "on", "verdict", "label", "number", "present"),
    [
        ("《民事诉讼法》（2021年修正）第二百零一条", TODAY, "then_not_now", "2021-12-24", 201, 205),
        ("民诉2021第201条", TODAY, "then_not_now", "2021-12-24", 201, 205),
        ("民事诉讼法201条 (2021)", TODAY, "then_not_now", "2021-12-24", 201, 205),
        ("民诉201条", date(2022, 6, 1), "in_force", "2021-12-24", 201, None),
        ("民诉201条", TODAY, "in_force", "2023-09-01", 201, None),
        ("民诉205条", TODAY, "in_force", "2023-09-01", 205, None),
    ],
)
def test_old_numbers_of_the_civil_procedure_law(
    opened: Opened, text: str, on: date, verdict: str, label: str, number: int, present: int | None
) -> None:
    citation = opened.resolve(text, on)
    assert citation.verdict is CitationVerdict(verdict)
    assert citation.article is not None
    assert (citation.article.version.label, citation.article.number) == (label, number)
    assert (citation.present.number if citation.present else None) == present
    if present:
        assert citation.present is not None
        assert "司法确认" in citation.article.text
        assert "司法确认" in citation.present.text


def test_the_courts_interpretation_says_that_it_means_the_old_numbers(opened: Opened) -> None:
    versions = opened.named("最高人民法院关于适用《中华人民共和国民事诉讼法》的解释")
    (present,) = (version for version in versions if version.validity_on(TODAY).is_in_force)
    assert "第二百零五条" in present.note


DEAD = (  # named by those who collected the texts, and by 司法解释 16/2020
    "信访条例",
    "最高人民法院关于审理劳动争议案件适用法律若干问题的解释",
    "最高人民法院关于审理劳动争议案件适用法律若干问题的解释（二）",
    "最高人民法院关于审理劳动争议案件适用法律若干问题的解释（三）",
    "最高人民法院关于审理劳动争议案件适用法律若干问题的解释（四）",
    "最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释",
    "最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（二）",
)
DEAD_SUBJECTS = ("适用《中华人民共和国担保法》", "适用《中华人民共和国婚姻法》", "适用《中华人民共和国合同法》",
                 "适用《中华人民共和国物权法》", "《中华人民共和国民法总则》", "《中华人民共和国继承法》")  # fmt: skip
AMENDED_WITHOUT_NEW_TEXT = (
    "中华人民共和国治安管理处罚法",
    "中华人民共和国村民委员会组织法",
    "中华人民共和国城市居民委员会组织法",
    "婚姻登记条例",
    "中华人民共和国仲裁法",
)


def test_the_dead_texts_never_answer(opened: Opened) -> None:
    dead = opened.named(*DEAD)
    assert len(dead) == len(DEAD)
    by_subject = [v for v in opened.versions if any(subject in v.title for subject in DEAD_SUBJECTS)]
    assert len(by_subject) >= 7
    assert [v.title for v in (*dead, *by_subject) if v.answers_on(TODAY)] == []


def test_what_was_amended_in_2025_and_26_is_shown_so_with_its_note(opened: Opened) -> None:
    versions = opened.named(*AMENDED_WITHOUT_NEW_TEXT)
    assert {version.title for version in versions} == set(AMENDED_WITHOUT_NEW_TEXT)
    for version in versions:
        assert version.validity_on(TODAY) is Validity.AMENDED
        assert "语料未收录新文本" in version.note
        assert version.validity_on(date(2024, 6, 1)) is Validity.IN_FORCE


def test_texts_end_others_by_their_own_words(opened: Opened) -> None:
    with opened.database.read() as session:
        said = session.connection().exec_driver_sql(
            "SELECT d.title, v.status, v.effective_to, f.title FROM status_fact f"
            " JOIN version r ON r.id = f.version_id JOIN document rd ON rd.id = r.document_id"
            " JOIN document d ON d.normal_title = f.normal_title AND d.scope = rd.scope"
            " JOIN version v ON v.document_id = d.id WHERE f.origin = 'text'"
        )
        rows = said.all()
    assert len(rows) == 47
    spared = {row[0] for row in rows if row[1] is None}
    # made again later under the same title
    assert spared == {"中华人民共和国国家安全法", "人民检察院刑事诉讼规则"}


def test_nothing_of_another_city_is_seen_from_here(opened: Opened) -> None:
    with opened.database.read() as session:
        records = [
            record
            for record in stream_passages(session, read_record(session, ShelfName.LAW).versions)
            if record.kind is DocumentKind.LOCAL_REGULATION
        ]
    titles = {record.title for record in records}
    assert len(titles) == 418
    seen = Rows.of(records).seen_from(VILLAGE)
    shown = {record.title: record.scope for record, visible in zip(records, seen, strict=True) if visible}
    hidden = {
        record.title: record.scope for record, visible in zip(records, seen, strict=True) if not visible
    }
    assert set(shown.values()) == {"全国/河南省", "全国/河南省/三门峡市"}
    ours = {title for title, scope in shown.items() if scope == "全国/河南省/三门峡市"}
    assert sum(title.startswith("三门峡市") for title in ours) == 5
    assert ours - {title for title in ours if title.startswith("三门峡市")} == {
        "河南小秦岭国家级自然保护区条例"
    }
    others = ("郑州", "开封", "洛阳", "平顶山", "安阳", "鹤壁", "新乡", "焦作", "濮阳", "许昌", "漯河", "南阳", "商丘", "信阳",
              "周口", "驻马店", "济源", "郑洛新")  # fmt: skip
    assert [title for title in shown if title.startswith(others)] == []
    assert [title for title in hidden if title.startswith(("河南省", "三门峡市"))] == []
    assert all(title.startswith(others) for title in hidden), [t for t in hidden if not t.startswith(others)]


ASKED = {  # a question about each, and how the answer differs: the version of 2019 and that of today
    "公司法": ("公司股东没有缴足出资怎么办", "2018-10-26", "2023-12-29"),
    "妇女权益保障法": ("出嫁的妇女在农村集体经济组织里的土地权益", "2018-10-26", "2022-10-30"),
    "行政复议法": ("申请行政复议的期限是多少天", "2017-09-01", "2023-09-01"),
    "农产品质量安全法": ("农产品里农药残留超标能卖吗", "2018-10-26", "2022-09-02"),
    "畜牧法": ("办畜禽养殖场要备案吗", "2015-04-24", "2022-10-30"),
    "会计法": ("会计凭证和会计账簿怎么登记", "2017-11-04", "2024-06-28"),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path) -> Iterator[Library]:
    """These laws alone, with the real index and the real model."""
    data = tmp_path_factory.mktemp("asked")
    shutil.copy(migrated_template, data / "cunfa.db")
    database, clock = Database(f"sqlite:///{data / 'cunfa.db'}"), FixedClock()
    fill(open_shelf(database, clock), Path(os.environ["CUNFA_TEST_LAWS"]), [f"{title}(" for title in ASKED])
    library = Library(data / "index", database, clock, model=SHIPPED_MODEL, district=DISTRICT)
    library.publish(ShelfName.LAW)
    yield library
    library.close()
    database.close()


@pytest.mark.parametrize("title", ASKED)
def test_2019_and_now_are_answered_by_different_texts(library: Library, title: str) -> None:
    question, then, now = ASKED[title]

    def found(on: date) -> dict[str, set[str]]:
        hits = library.pin().search(question, on=on, scope=VILLAGE, k=20).hits
        labels: dict[str, set[str]] = {}
        for hit in hits:
            labels.setdefault(hit.article.version.short_title, set()).add(hit.article.version.label)
        return labels

    assert found(IN_2019)[title] == {then}
    assert found(TODAY)[title] == {now}
    for labels in (*found(IN_2019).values(), *found(TODAY).values()):
        assert len(labels) == 1


def test_every_article_a_standard_question_expects_is_on_the_shelf(opened: Opened) -> None:
    with opened.database.read() as session:
        record = StatuteRecord(session)
        expected = {
            each: Expected.read(each) for articles in shipped_questions().values() for each in articles
        }
        missing = [
            written
            for written, article in expected.items()
            if not any(
                record.find_numbered(law, article.number, article.suffix)
                for law in record.titles().resolve(article.law)
            )
        ]
    assert missing == []


@pytest.mark.parametrize(
    ("law", "number", "then", "law_then", "number_then", "same_words"),
    [
        ("民事诉讼法", 205, date(2022, 6, 1), "民事诉讼法", 201, True),
        ("行政复议法", 20, date(2022, 6, 1), "行政复议法", 9, False),
        ("妇女权益保障法", 56, date(2020, 6, 1), "妇女权益保障法", 33, False),
        ("信访工作条例", 34, date(2020, 6, 1), "信访条例", 33, False),
        ("婚姻家庭编解释（一）", 29, date(2019, 1, 1), "婚姻法解释（二）", 22, False),
        ("未成年人保护法", 17, date(2022, 6, 1), "未成年人保护法", 17, True),
    ],
)
def test_an_article_of_today_is_found_in_the_law_of_then(
    opened: Opened, law: str, number: int, then: date, law_then: str, number_then: int, same_words: bool
) -> None:
    article = opened.shelf.find_in_law(law, number, 0, on=TODAY)
    assert article is not None
    reading = opened.shelf.find_readings([article], [then])[article.id, then]
    assert reading.article is not None
    found = reading.article.version.short_title, reading.article.number, reading.same_words
    assert found == (law_then, number_then, same_words)


def test_what_the_code_took_the_place_of_is_named_by_its_books(opened: Opened) -> None:
    marriage, limitation = (opened.shelf.find_in_law("民法典", n, 0, on=TODAY) for n in (1079, 188))
    assert marriage is not None
    assert limitation is not None
    readings = opened.shelf.find_readings([marriage, limitation], [IN_2019])
    assert readings[marriage.id, IN_2019].missing == ("中华人民共和国婚姻法", "中华人民共和国收养法")
    assert readings[limitation.id, IN_2019].missing == ("中华人民共和国民法通则", "中华人民共和国民法总则")


def test_every_article_a_time_limit_rests_on_is_on_the_shelf(opened: Opened) -> None:
    basis = [(limit.id, law, number) for limit in read_limits() for law, number in limit.basis]
    missing = [one for one in basis if opened.shelf.find_in_law(one[1], one[2], 0, on=TODAY) is None]
    assert missing == []
