"""Every document of the folder ``samples`` beside the statutes comes in as its ``.expected.json`` says, field by field.

What the key says and no reader can know is named in ``UNKNOWABLE``, with the reason.
"""

from __future__ import annotations

import json
import os
import re
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path, PurePath
from typing import Any

import pytest

from core.database import Database
from ingest.formats.loading import load, open_archive
from ingest.papers.placing import CLEANUP, WORK_REPORT
from ingest.reading import Wanted, read_file
from knowledge.citations import find_citations
from knowledge.documents import Documents
from knowledge.numerals import parse_number
from knowledge.passages import LONGEST, cut_passages
from knowledge.release_types import StatusChange
from knowledge.service import Shelf
from knowledge.status_repository import add_fact
from knowledge.types import VALIDITY_NAMES, ArticleKind, FactOrigin, NewArticle, NewVersion, Validity
from knowledge.version_repository import settle_titled
from tests.fakes import FixedClock
from tests.ingest.papers import DISTRICT

pytestmark = pytest.mark.corpus

PLACES = (f"{DISTRICT}/西张村镇", f"{DISTRICT}/西张村镇/柳沟村")  # what the table of villages says
UNKNOWABLE = {
    "05": {"title", "document_number"},  # neither is in the sheets nor in the file's properties
    "08": {"table titles"},  # the table has none
    "09": {"table titles"},
    "10": {"table titles"},
}


def folder() -> Path:
    return Path(os.environ["CUNFA_TEST_LAWS"]).parent / "samples"


@cache
def key_of(number: str) -> dict[str, Any]:
    (path,) = (folder() / "local").glob("*.json") if number == "2025" else folder().glob(f"{number}-*.json")
    key: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return key


@cache
def read(number: str) -> NewVersion:
    place = folder() / "local" if number == "2025" else folder()
    path = place / key_of(number)["file"]
    content = path.read_bytes()
    loaded = load(path.name, content)
    return read_file(PurePath(path.name), content, Wanted(None, None, DISTRICT, PLACES), loaded=loaded)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


ALL = ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "2025")
SCANNED = ("03",)
STATUTE_LIKE = ("01", "02", "03", "06", "07")


@pytest.mark.parametrize("number", ALL)
def test_what_it_is(number: str) -> None:
    key, new = key_of(number), read(number)
    kind = key["kind"].split("（")[0]
    if kind == "work_report":
        assert (new.level, new.attributes["purpose"]) == ("工作报告", WORK_REPORT)
    else:
        assert new.kind == kind
    assert (new.attributes.get("purpose") == CLEANUP) is key.get("purpose", "").startswith("cleanup")
    skipped = UNKNOWABLE.get(number, set())
    if "title" not in skipped:
        assert new.title == key["title"]
    if "document_number" not in skipped:
        assert new.document_number == (key.get("document_number") or "")
    makers = key.get("issuing_body") or ""
    assert new.issuing_body == ("、".join(makers) if isinstance(makers, list) else makers)
    for name in ("wrapper_title", "addressees", "subtitle"):
        assert new.attributes.get(name, "") == key.get(name, ""), name
    assert new.attributes.get("attachments", [])[: len(key.get("attachments", []))] == key.get(
        "attachments", []
    )


@pytest.mark.parametrize("number", ALL)
def test_its_days(number: str) -> None:
    dates, new = key_of(number)["dates"], read(number)
    made = next((dates[name] for name in ("issued", "published", "compiled") if name in dates), None)
    assert new.promulgated == day(made)
    assert new.effective_from == day(dates.get("effective_from"))
    assert new.valid_until == day(dates.get("valid_until"))
    assert new.attributes.get("printed", "") == dates.get("printed", "")
    if dates.get("valid_until_basis") == "正文写明":
        assert new.attributes["valid_until_basis"] == "text"


@pytest.mark.parametrize("number", ALL)
def test_where_it_applies(number: str) -> None:
    village = key_of(number)["scope"].get("village")
    assert read(number).scope == (f"{DISTRICT}/西张村镇/柳沟村" if village else DISTRICT)
    if village:
        assert village == "西张村镇柳沟村"


def articles(new: NewVersion) -> list[NewArticle]:
    return [unit for unit in new.articles if unit.kind is ArticleKind.ARTICLE]


@pytest.mark.parametrize("number", STATUTE_LIKE)
def test_its_articles(number: str) -> None:
    key, found = key_of(number)["structure"], articles(read(number))
    assert [unit.label for unit in found] == [entry["number"] for entry in key["entries"]]
    assert len(found) == key["count"]
    assert list(dict.fromkeys(unit.breadcrumbs[0] for unit in found if unit.breadcrumbs)) == key["chapters"]
    for unit, entry in zip(found, key["entries"], strict=True):
        assert list(unit.breadcrumbs) == entry["heading_path"]
        if number in SCANNED:
            continue  # its characters are counted with those of the whole, below
        said = bare(unit.text)
        assert (said[:20], said[-10:], len(said)) == (
            entry["first_20"],
            entry["last_10"],
            entry["characters"],
        )
        assert len(re.findall(r"^（[一二三四五六七八九十]+）", unit.text, re.MULTILINE)) == entry.get(
            "items", 0
        )
    assert read(number).gaps == ()


def test_the_four_levels_of_a_notice() -> None:
    key, new = key_of("04")["structure"], read("04")
    items = [unit for unit in new.articles if unit.kind is ArticleKind.ITEM]
    assert len(items) == key["count"]
    for unit, entry in zip(items, key["entries"], strict=True):
        said = bare(unit.text)
        assert (unit.attributes["mark"], unit.attributes["level"], list(unit.breadcrumbs)) == (
            entry["number"],
            entry["level"],
            entry["heading_path"],
        )
        assert (said[:20], said[-10:], len(said)) == (
            entry["first_20"],
            entry["last_10"],
            entry["characters"],
        )
    levels = [str(unit.attributes["level"]) for unit in items]
    assert {level: levels.count(level) for level in levels} == key["count_by_level"]
    assert articles(new) == []


def sections(new: NewVersion) -> dict[str, str]:
    """What stands under each heading, tables apart, in the order of the text."""
    found: dict[str, str] = {}
    for unit in new.articles:
        table = "table" in unit.attributes
        heading = unit.breadcrumbs[-1] if table and unit.breadcrumbs else unit.label
        found[heading] = found.get(heading, "") + ("" if table else bare(unit.text))
    return found


@pytest.mark.parametrize("number", ["09", "10", "11"])
def test_the_sections_of_a_guide_and_of_a_case(number: str) -> None:
    key, new = key_of(number)["structure"], read(number)
    found = {h: text for h, text in sections(new).items() if h not in ("前言", "附注")}
    assert len(found) == key["count"]
    for (heading, text), entry in zip(found.items(), key["entries"], strict=True):
        mark = f"{entry['number']}、" if number == "09" else ""
        assert heading == mark + entry["heading"]
        if "characters" in entry:
            assert (text[:20], text[-10:], len(text)) == (
                entry["first_20"],
                entry["last_10"],
                entry["characters"],
            )
    assert articles(new) == []


def test_the_parts_of_the_report_and_its_figures() -> None:
    key, new = key_of("2025"), read("2025")
    headings = [unit for unit in new.articles if unit.attributes.get("level") == 1]
    assert [u.label for u in headings] == [e["number"] + e["heading"] for e in key["structure"]["entries"]]
    below = [unit for unit in new.articles if unit.attributes.get("level") == 2]
    assert len(below) == key["structure"]["sub_items_under_2"]
    assert {unit.breadcrumbs for unit in below} == {("二、工作开展情况",)}
    figures = [*key["seven_counts"], *key["other_figures"]]
    for figure in figures:  # each figure with its unit, in a sentence that is whole
        (unit,) = [unit for unit in new.articles if figure["quote"] in unit.text]
        assert f"{figure['value']}{figure['unit']}" in figure["quote"]
        sentence = next(s for s in unit.text.split("。") if figure["quote"] in s)
        assert figure["quote"] in sentence
    (seven,) = {
        next(s for s in unit.text.split("。") if f["quote"] in s)
        for f in key["seven_counts"]
        for unit in new.articles
        if f["quote"] in unit.text
    }
    assert all(f["quote"] in seven for f in key["seven_counts"])
    assert articles(new) == []


def tables(new: NewVersion) -> list[dict[str, Any]]:
    return [unit.attributes["table"] for unit in new.articles if "table" in unit.attributes]


@pytest.mark.parametrize("number", [n for n in ALL if n not in ("03", "2025")])
def test_its_tables(number: str) -> None:
    keys, found = key_of(number)["tables"], tables(read(number))
    assert len(found) == len(keys)
    for table, key in zip(found, keys, strict=True):
        if "table titles" not in UNKNOWABLE.get(number, set()):
            assert bare(key["title"]) in bare(table["caption"])
        assert key.get("unit", "") in table["caption"]
        above = key.get("first_header_row", 1) - 1  # title and unit rows, which are in the caption
        notes = [key["note_row"]] if key.get("note_row") else []
        assert table["notes"] == notes
        assert (len(table["rows"]), {len(row) for row in table["rows"]}) == (
            key["rows"] - above - len(notes),
            {key["columns"]},
        )
        assert table["header_rows"] == key["header_rows"]
        for cell in key["cells"]:
            row = table["rows"][cell["row"] - 1 - above]
            assert row[cell["column"] - 1] == str(cell["value"])
            assert row[: len(cell.get("row_labels", []))] == cell.get("row_labels", [])
            if "column_headers" in cell:
                name = table["columns"][cell["column"] - 1]
                assert name == " / ".join(dict.fromkeys(cell["column_headers"]))
        if "empty_cells" in key:
            data = table["rows"][table["header_rows"] :]
            assert sum(not cell for row in data for cell in row) == key["empty_cells"]
        assert bool(table.get("form")) is key.get("kind", "").startswith("form")


@pytest.mark.parametrize("number", ["01", "04", "05", "08", "09", "10"])
def test_a_table_keeps_its_header_in_every_passage(number: str) -> None:
    for unit in read(number).articles:
        if "table" not in unit.attributes:
            continue
        table = unit.attributes["table"]
        rows = ["\t".join(row) for row in table["rows"][table["header_rows"] :]]
        passages = [p for p in cut_passages(unit) if p not in unit.attributes.get("phrasings", ())]
        header = "\t".join(table["columns"])
        assert all(header in passage and len(passage) <= LONGEST for passage in passages)
        assert [line for p in passages for line in p.split("\n") if line in rows] == rows


def test_the_standard_of_a_place_and_a_kind_of_land_is_found_in_one_passage() -> None:
    (question,) = key_of("04")["questions"]
    (unit,) = [unit for unit in read("04").articles if "table" in unit.attributes]
    columns = unit.attributes["table"]["columns"]
    (passage,) = [p for p in cut_passages(unit) if "果园\t" in p]
    row = next(line for line in passage.split("\n") if "果园\t" in line).split("\t")
    assert row[columns.index("二类片区 / 西张村镇 / 补偿标准")] == str(question["a"])


@pytest.mark.parametrize("number", ["01", "04", "06", "07", "08"])
def test_how_it_stands_on_a_day(number: str, database: Database, clock: FixedClock) -> None:
    shelf = Shelf(database, clock)
    ids = {n: shelf.put(read(n), reader_version=1)[1] for n in ("01", "04", "06", "07", "08")}
    with database.write() as session:  # as publishing 07 with what its last article says of 01 does
        (said,) = read("07").attributes["relations"]
        since = date.fromisoformat(said["since"])
        fact = StatusChange(said["title"], Validity(said["status"]), since, said["document_number"])
        add_fact(session, fact, FactOrigin.TEXT, clock.now(), version_id=ids["07"])
        settle_titled(session, said["title"])
    version = Documents(database, lambda: None).get_detail(ids[number]).card.version
    stands = {
        written: VALIDITY_NAMES[version.validity_on(date.fromisoformat(written))]
        for written in key_of(number)["status"]["on_date"]
    }
    assert stands == key_of(number)["status"]["on_date"]


def test_what_the_later_version_says_of_the_earlier() -> None:
    (key,) = key_of("07")["relations"]
    (said,) = read("07").attributes["relations"]
    assert said == {
        "title": key["title"],
        "document_number": key["document_number"],
        "status": "repealed",
        "since": key["from_date"],
        "sentence": said["sentence"],
        "article": key["clause"],
    }
    assert said["sentence"].endswith("同时废止。")
    assert read("01").attributes.get("relations") is None


def test_where_the_articles_of_the_earlier_version_went() -> None:
    """By their words, since the numbers moved."""
    old, new = ({unit.label: bare(unit.text) for unit in articles(read(n))} for n in ("01", "07"))
    mapping = key_of("07").get("mapping") or key_of("01")["relations"][0]["mapping"]
    for row in mapping:
        before, after = old.get(row["old"]), new.get(row["new"])
        if row["change"] == "unchanged":
            assert before == after, row
        elif row["change"] == "deleted":
            assert before not in new.values()
        elif row["change"] == "added":
            assert after not in old.values()
        else:
            assert before and after and before != after
    for question in key_of("07")["version_questions"]:
        text = (old if "2023" in question["document"] else new)[question["article"]]
        assert any(words in text for words in ("三千元", "不收取", "十五个工作日"))


@pytest.mark.parametrize("number", ALL)
def test_what_must_not_be_in_it(number: str) -> None:
    key, new = key_of(number), read(number)
    body = "\n".join(unit.text for unit in new.articles)
    for words in key.get("must_not_contain", ()):
        assert words not in body
    assert not re.search(r"^[—\-] ?\d+ ?[—\-]$", body, re.MULTILINE)  # a page's number
    assert "\ufffd" not in body
    ruling = "\n".join(unit.text for unit in articles(new))
    for words in (key.get("addressees"), "印发\n", "此件公开发布", "抄送"):
        assert not words or words not in ruling
    if key.get("document_number") and number != "05":
        assert key["document_number"] not in ruling
    if articles(new):
        assert "现印发给你们" not in articles(new)[0].text
        assert not articles(new)[-1].text.endswith(("日", "办公室", "委员会"))


def test_the_cleanup_comes_as_rows_with_its_sums() -> None:
    key, new = key_of("08"), read("08")
    (table,) = tables(new)
    assert table["columns"] == ["序号", "文件名称", "文号", "清理结果", "备注"]
    rows = table["rows"][1:]
    assert rows == [
        [str(e["index"]), e["title"], e["document_number"], e["result"], e["remark"]]
        for e in key["structure"]["entries"]
    ]
    results = [row[3] for row in rows]
    counted = {name: results.count(name) for name in dict.fromkeys(results)} | {"total": len(rows)}
    assert counted == key["sums"]["counted"]
    (prose,) = [unit for unit in new.articles if unit.label == "正文"]
    for name, number in key["sums"]["stated"].items():
        assert (f"{name}{number}件" if name != "total" else f"{number}件") in prose.text


def test_the_citations_of_a_case_go_to_their_own_laws() -> None:
    """Where the law stands before its number. 以上三条都出自《…》 names it afterwards: those three stay without a law."""
    found = {
        (span.law, span.number)
        for unit in read("11").articles
        for span in find_citations(unit.text)
        if span.law is not None
    }
    wanted = {(c["law"], parse_number(c["article"][1:-1])) for c in key_of("11")["citations"]}
    later = {("中华人民共和国民法典", n) for n in (288, 290, 295)}
    assert {(law.strip("《》"), number) for law, number in found} == wanted - later


def test_the_text_and_the_scan_are_the_paper_itself() -> None:
    for number in ("02", "03"):
        assert (read(number).document_number, read(number).title) == (
            read("01").document_number,
            read("01").title,
        )
    assert [(u.label, bare(u.text)) for u in articles(read("02"))] == [
        (u.label, bare(u.text)) for u in articles(read("01"))
    ]


def all_words(new: NewVersion) -> str:
    """Everything read of a paper, in the order it is printed."""
    notice, *units = new.articles
    said = [
        new.issuing_body,
        new.document_number,
        new.attributes["wrapper_title"],
        new.attributes["addressees"],
    ]
    said += [notice.text, *new.attributes["attachments"], new.history, new.title]
    above: tuple[str, ...] = ()
    for unit in units:
        said += [*(unit.breadcrumbs if unit.breadcrumbs != above else ()), unit.label.split()[0], unit.text]
        above = unit.breadcrumbs
    return bare("".join((*said, *new.attributes["imprint"])))


@pytest.mark.parametrize("number", ["02", "03"])
def test_no_character_is_lost_on_the_way_from_the_page(number: str) -> None:
    truth, said = bare(key_of("03")["ground_truth"]["text"]), all_words(read(number))
    blocks = SequenceMatcher(None, truth, said, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) >= 0.98 * len(truth)
    assert len(said) <= 1.02 * len(truth)  # nor invented


def test_the_archive_holds_what_stands_beside_it() -> None:
    key = key_of("12")
    path = folder() / key["file"]
    members = {member.name: member.content for member in open_archive(path.name, path.read_bytes())}
    assert list(members) == [member["path"] for member in key["members"]]
    for member in key["members"]:
        assert members[member["path"]] == (folder() / member["same_as"]).read_bytes()
