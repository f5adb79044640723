"""The report as a Word file: its numbers are the figures', live and frozen, and each office's its own."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

import pypdfium2
import pytest
from docx import Document
from docx.document import Document as WordDocument
from fastapi.testclient import TestClient
from sqlalchemy import select

from api.factory import Application
from casework.snapshot_models import FigureSnapshotRow
from tests.api.conftest import SignedInAs
from tests.api.test_dispute_checks import CHECKS, check
from tests.api.test_dispute_figures import DISPUTES, ORAL, agree, register
from tests.api.test_dispute_snapshots import PREVENTED, mediator
from tests.api.test_figure_snapshots import SNAPSHOTS, confirmed
from tests.api.test_figures import RETURN
from tests.api.test_mediation_steps import recorded, step
from tests.api.test_mediations import ENDING, WRITTEN

YEAR: dict[str, int] = {"year": 2026}
Row = dict[str, str]


def paper_of(client: TestClient, address: str, **query: Any) -> WordDocument:
    response = client.get(f"{address}/report", params=query)
    assert response.status_code == 200, response.text
    return Document(io.BytesIO(response.content))


def words_of(paper: WordDocument) -> list[str]:
    return [one.text for one in paper.paragraphs]


def tables_of(paper: WordDocument) -> list[list[Row]]:
    """Each row by the heads of its table."""
    read = []
    for table in paper.tables:
        heads, *rows = [[cell.text for cell in row.cells] for row in table.rows]
        read.append([dict(zip(heads, row, strict=True)) for row in rows])
    return read


def printed(found: dict[str, Any], *, placed: bool) -> list[Row]:
    """The statistics the page shows, row by row in the words of the report."""
    rows = []
    for row in (found["whole"], *found["rows"]):
        counts = {
            item["name"]: f"{row['counts'].get(item['value'], 0)}"
            + (f"件{row['people'][item['value']]}人" if row["people"].get(item["value"]) else "")
            for item in found["items"]
        }
        success = "—" if row["success"] is None else f"{row['success']:.1f}%"
        sums = {
            "当事人（人）": str(row["parties"]),
            "涉及金额（万元）": row["amount_10000"],
            "成功率": success,
        }
        named = {"类型": row["name"], "乡镇": row["township"]} if placed else {"": row["name"]}
        rows.append({**named, **counts, **sums})
    return rows


def checked(found: dict[str, Any]) -> list[Row]:
    return [
        {
            "": row["township"] if row["key"] else "合计",
            **{item["name"]: str(row["counts"][item["value"]]) for item in found["check_items"]},
        }
        for row in (found["checked"], *found["checks"])
    ]


def a_year_of_disputes(signed_in_as: SignedInAs) -> tuple[TestClient, TestClient]:
    """Two townships' mediators; ours has three mediations and a check, theirs one mediation."""
    ours = mediator(signed_in_as, "张茅乡", "南沟村")
    theirs = mediator(signed_in_as, "菜园乡", "东岭村")
    agree(ours, register(ours), {**WRITTEN, "amount": "1200.50"})
    oral = register(ours, dispute_type="合同", source="referred")
    agree(ours, oral, {**ORAL, "amount": "0.7"})
    recorded(ours, oral, step(PREVENTED))
    assert ours.post(f"{register(ours)}/end", json=ENDING).status_code == 200
    assert ours.post(CHECKS, json=check(ours)).status_code == 201
    register(theirs)
    return ours, theirs


def test_a_word_file_holds_the_paragraph_and_its_tables_with_the_rules_under_each(
    signed_in_as: SignedInAs,
) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    confirmed(signed_in_as, office, "张茅乡", "南沟村")
    body = {"id": str(uuid4()), **YEAR}
    frozen = administrator.post(SNAPSHOTS, json=body).json()
    confirmed(signed_in_as, other, "菜园乡", "东岭村")
    for client, address, query, rows in (
        (administrator, RETURN, YEAR, {"合计": "2", "张茅乡": "1", "菜园乡": "1"}),
        (administrator, f"{SNAPSHOTS}/{body['id']}", {}, {"合计": "1", "张茅乡": "1"}),
        (other, RETURN, YEAR, {"合计": "1", "菜园乡": "1"}),
        (other, f"{SNAPSHOTS}/{body['id']}", {}, {"合计": "0"}),
    ):
        response = client.get(f"{address}/report", params=query)
        assert response.status_code == 200, response.text
        assert "村（居）法律顾问工作情况" in unquote(response.headers["content-disposition"])
        paper = Document(io.BytesIO(response.content))
        words = [one.text for one in paper.paragraphs]
        assert client.get(f"{address}/paragraph", params=query).json()["text"] in words
        assert paper.sections[0].header.paragraphs[0].text == "由系统按已确认记录生成，须核对"
        by_township, by_month, *_disputes = paper.tables
        lectures = {row.cells[0].text: row.cells[3].text for row in by_township.rows}
        assert lectures == {"": "法治讲座（场次）", **rows}
        assert by_month.rows[1].cells[3].text == rows["合计"]
        assert sum(one.startswith("法治讲座：") and "待核实" in one for one in words) == 2
        assert ("封存，校验值" + frozen["sha256"] in "".join(words)) == (address != RETURN)


def test_it_holds_the_dispute_statistics_as_the_page_shows_them(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    ours, theirs = a_year_of_disputes(signed_in_as)
    body = {"id": str(uuid4()), **YEAR}
    assert administrator.post(SNAPSHOTS, json=body).status_code == 201
    register(ours, dispute_type="劳动争议")  # after the cut-off
    theirs.post(CHECKS, json=check(theirs, found=9))
    frozen = f"{SNAPSHOTS}/{body['id']}"
    for client in (administrator, office, other):
        for address, shown, query in ((RETURN, DISPUTES, YEAR), (frozen, f"{frozen}/disputes", {})):
            paper = paper_of(client, address, **query)
            found, by_committee = (
                client.get(shown, params={**query, "by": by}).json() for by in ("type_township", "committee")
            )
            assert tables_of(paper)[2:] == [
                printed(found, placed=True),
                printed(by_committee, placed=False),
                checked(found),
            ]
            words = words_of(paper)
            assert f"{found['township'] or '全区'}2026年调解纠纷统计" in words
            assert words[-len(found["rules"]) - 1 : -1] == found["rules"]
            assert ("封存以后不再变" in words[-1], "随记录变动" in words[-1]) == (query == {}, query != {})
            rate = [one for one in words if one.startswith("万人调解率")]
            assert rate == (
                [
                    f"万人调解率 {found['per_10000']:.2f}。受理 ÷ 人口 × 10000。人口288538人，"
                    "2020年第七次全国人口普查，陕州区常住人口（口径和人口数待核实）。"
                ]
                if client is administrator
                else []
            )
    whole = tables_of(paper_of(administrator, RETURN, **YEAR))[2][0]
    assert {
        name: whole[name] for name in ("受理", "达成协议", "涉及金额（万元）", "成功率", "防止群体性上访")
    } == {
        "受理": "5",
        "达成协议": "2",
        "涉及金额（万元）": "0.12012",
        "成功率": "66.7%",
        "防止群体性上访": "1件30人",
    }
    assert tables_of(paper_of(administrator, frozen))[2][0]["受理"] == "4"
    assert {row["乡镇"] for row in tables_of(paper_of(other, RETURN, **YEAR))[2]} == {"菜园乡"}


def test_the_disputes_lie_on_turned_pages_under_a_label_of_their_own_and_name_nobody(
    signed_in_as: SignedInAs,
) -> None:
    administrator = signed_in_as("administrator")
    a_year_of_disputes(signed_in_as)
    paper = paper_of(administrator, RETURN, **YEAR)
    upright, turned = paper.sections
    assert (upright.page_width, upright.page_height) == (turned.page_height, turned.page_width)
    assert upright.header.paragraphs[0].text == "由系统按已确认记录生成，须核对"
    assert turned.header.paragraphs[0].text == "由系统按登记的调解和排查生成，须核对"
    names = [one for one in paper.paragraphs if one.text.startswith("附表：")]
    assert len(names) == len(paper.tables) == 5
    assert all(one.paragraph_format.keep_with_next for one in names)
    for table in paper.tables:
        first, *rest = table.rows
        assert first._tr.xpath("./w:trPr/w:tblHeader")  # printed again on every page it goes on to
        assert not any(row._tr.xpath("./w:trPr/w:tblHeader") for row in rest)
    told = json.dumps(tables_of(paper), ensure_ascii=False) + "".join(words_of(paper))
    assert not [name for name in ("李某甲", "王某乙", "出水口", "两家为路争过") if name in told]


def test_a_year_frozen_before_disputes_were_says_so(
    signed_in_as: SignedInAs, application: Application
) -> None:
    administrator = signed_in_as("administrator")
    body = {"id": str(uuid4()), **YEAR}
    assert administrator.post(SNAPSHOTS, json=body).status_code == 201
    with application.database.write() as session:
        row = session.scalars(select(FigureSnapshotRow)).one()
        content = json.loads(row.content)
        del content["disputes"]
        row.content = json.dumps(content, ensure_ascii=False)
        row.sha256 = hashlib.sha256(row.content.encode()).hexdigest()
    paper = paper_of(administrator, f"{SNAPSHOTS}/{body['id']}")
    assert len(paper.tables) == 2
    assert words_of(paper)[-1] == "数据：这份封存是早先做的，里面没有调解统计。"


def test_one_to_be_public_tells_no_small_number_in_its_words_either(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    office, other = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "菜园乡"))
    for n in range(3):
        confirmed(signed_in_as, office, "张茅乡", f"南沟{n}村")
    confirmed(signed_in_as, other, "菜园乡", "东岭村")
    a_year_of_disputes(signed_in_as)  # 3 and 1
    body = {"id": str(uuid4()), **YEAR}
    administrator.post(SNAPSHOTS, json=body)
    for address, query in ((RETURN, YEAR), (f"{SNAPSHOTS}/{body['id']}", {})):
        response = administrator.get(f"{address}/report", params={**query, "public": True})
        assert unquote(response.headers["content-disposition"]).endswith("（公开）.docx")
        paper = Document(io.BytesIO(response.content))
        lectures, accepted = tables_of(paper)
        hidden = {"合计": "4", "张茅乡": "＊", "菜园乡": "＊"}
        assert {row[""]: row["法治讲座（场次）"] for row in lectures} == hidden
        assert [set(row) for row in accepted] == [{"", "受理（件）"}] * 3
        assert {row[""]: row["受理（件）"] for row in accepted} == hidden
        assert len(paper.sections) == 1
        assert "全区4名村（居）法律顾问共举办法治讲座4场次" in "".join(words_of(paper))
        few = paper_of(other, address, **query, public=True)
        assert "1" not in "".join(words_of(few)).partition("以上数据")[0]
        assert {row["法治讲座（场次）"] for row in tables_of(few)[0]} == {"＊"}
        assert "“法治讲座”的数少，不公开。" in "".join(words_of(few))
        for paper in (few, paper_of(office, address, **query, public=True)):
            assert sum(one.startswith("＊：不足3的数不公开") for one in words_of(paper)) == 2


@pytest.mark.office
def test_libreoffice_prints_it_with_every_column_on_the_page(
    signed_in_as: SignedInAs, tmp_path: Path
) -> None:
    administrator = signed_in_as("administrator")
    a_year_of_disputes(signed_in_as)
    response = administrator.get(f"{RETURN}/report", params=YEAR)
    paper = tmp_path / "报告.docx"
    paper.write_bytes(response.content)
    program = shutil.which("soffice")
    assert program is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    wanted = ("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(paper))
    subprocess.run([program, profile, *wanted], check=True, timeout=300, capture_output=True)
    pages = list(pypdfium2.PdfDocument(paper.with_suffix(".pdf")))
    turned = [page for page in pages if page.get_width() > page.get_height()]
    assert 0 < len(turned) < len(pages)
    text = turned[0].get_textpage()
    words = "".join(text.get_text_bounded().split())
    assert "全区2026年调解纠纷统计" in words
    assert "由系统按登记的调解和排查生成，须核对" in words
    for name in ("受理", "防止群体性上访", "涉及金额（万元）", "成功率", "66.7%", "1件30人"):
        assert name in words
    boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    assert max(right for _, _, right, _ in boxes) < turned[0].get_width() - 40
