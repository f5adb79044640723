from __future__ import annotations

from pathlib import PurePath

import pytest

from core.errors import InvalidInput
from ingest.papers.placing import read_paper_kind, read_paper_scope
from ingest.service import Ingest
from knowledge.types import DocumentKind
from tests.ingest.official import read_lines
from tests.ingest.papers import DISTRICT

PLACES = tuple(
    f"{DISTRICT}/{place}" for place in ("张茅乡", "张茅乡/南沟村", "菜园乡", "菜园乡/南沟村", "菜园乡/柳沟村")
)
PAPER = DocumentKind.NORMATIVE_DOCUMENT


def scope_of(title: str, *makers: str, kind: DocumentKind = PAPER, opening: str = "") -> tuple[str, bool]:
    scope, remarks = read_paper_scope(kind, title, makers, opening, DISTRICT, PLACES)
    return scope, bool(remarks)


@pytest.mark.parametrize(
    ("title", "maker", "scope", "remarked"),
    [
        ("放蜂办法", "三门峡市陕州区人民政府", DISTRICT, False),
        ("放蜂办法", "陕州区农业农村局", DISTRICT, False),
        ("放蜂办法", "中共陕州区委", DISTRICT, False),
        ("放蜂办法", "三门峡市陕州区张茅乡人民政府", f"{DISTRICT}/张茅乡", False),
        ("放蜂办法", "张茅乡人民政府", f"{DISTRICT}/张茅乡", False),
        ("放蜂办法", "外乡人民政府", "", True),
        ("放蜂办法", "三门峡市人民政府", "全国/河南省/三门峡市", False),
        ("放蜂办法", "河南省人民政府", "全国/河南省", False),
        ("放蜂办法", "国务院", "全国", False),
        ("与陕州区合作放蜂的办法", "三门峡市湖滨区人民政府", "全国/河南省/三门峡市/湖滨区", False),
        ("放蜂办法", "灵宝市豫灵镇人民政府", "全国/河南省/三门峡市/灵宝市", False),
        ("放蜂办法", "洛阳市人民政府", "全国/河南省/洛阳市", False),
        ("放蜂办法", "陕西省人民政府", "全国/陕西省", False),
        ("放蜂办法", "洛宁县人民政府", "", True),
        ("洛阳市放蜂办法", "", "全国/河南省/洛阳市", False),
        ("放蜂办法", "", DISTRICT, False),
    ],
)
def test_where_a_paper_applies(title: str, maker: str, scope: str, remarked: bool) -> None:
    assert scope_of(title, *([maker] if maker else [])) == (scope, remarked)


def test_a_township_nobody_has_entered_is_taken_for_ours_and_said() -> None:
    scope, remarks = read_paper_scope(PAPER, "放蜂办法", ["硖石乡人民政府"], "", DISTRICT, ())
    assert scope == f"{DISTRICT}/硖石乡"
    assert remarks == ("发文机关只写到硖石乡，按本区的乡镇处理，请核实。",)


@pytest.mark.parametrize(
    ("title", "opening", "scope", "remarked"),
    [
        ("张茅乡南沟村村规民约", "", f"{DISTRICT}/张茅乡/南沟村", False),
        ("柳沟村村规民约", "", f"{DISTRICT}/菜园乡/柳沟村", True),
        ("柳沟村村规民约", "（张茅乡柳沟村村民会议通过）", f"{DISTRICT}/张茅乡/柳沟村", False),
        ("南沟村村规民约", "", "", True),
        ("无名村村规民约", "", "", True),
        ("村规民约", "", "", True),
    ],
)
def test_village_rules_bind_their_own_village_only(
    title: str, opening: str, scope: str, remarked: bool
) -> None:
    assert scope_of(title, kind=DocumentKind.VILLAGE_RULES, opening=opening) == (scope, remarked)


@pytest.mark.parametrize(
    ("title", "lines", "official", "kind"),
    [
        ("柳沟村村规民约", (), False, DocumentKind.VILLAGE_RULES),
        ("宅基地审批办事指南", (), False, DocumentKind.GUIDE),
        ("司法确认申请指引（2025年版）", (), False, DocumentKind.GUIDE),
        ("蜂从哪里来", ("一、案情简介", "二、调解过程"), False, DocumentKind.MODEL_CASE),
        ("甲与乙放蜂纠纷案", (), False, DocumentKind.MODEL_CASE),
        ("人民调解申请书", (), False, DocumentKind.FORM),
        ("关于印发人民调解申请书的通知", (), True, DocumentKind.NORMATIVE_DOCUMENT),
        ("陕州区放蜂办法", (), True, DocumentKind.NORMATIVE_DOCUMENT),
        ("中华人民共和国养蜂法", (), False, DocumentKind.LAW),
    ],
)
def test_what_a_paper_is(title: str, lines: tuple[str, ...], official: bool, kind: DocumentKind) -> None:
    assert read_paper_kind(PurePath("文件.docx"), title, "", "", lines, official=official) is kind


def test_what_is_nobodys_does_not_go_on_the_shelf(ingest: Ingest) -> None:
    with pytest.raises(InvalidInput, match="村规民约只管本村") as refusal:
        ingest.put(read_lines("^无名村村规民约", "第一条 放蜂。", "第二条 让路。"))
    assert refusal.value.code == "scope_needed"


@pytest.mark.parametrize("title", ["关于2025年度养蜂情况的报告", "关于公布规范性文件清理结果的公告"])
def test_a_report_and_a_list_do_not_go_on_the_shelf(ingest: Ingest, title: str) -> None:
    new = read_lines(
        f"^{title}", "一、甲（陕政〔2020〕1号），继续有效。", "二、乙（陕政〔2020〕2号），废止。"
    )
    with pytest.raises(InvalidInput) as refusal:
        ingest.put(new)
    assert refusal.value.code == "not_shelved"
