"""What an official paper is, and where it applies."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from pathlib import PurePath

from ingest.metadata import NATION, PROVINCE, find_place, read_kind
from knowledge.types import DocumentKind

_VILLAGE_TITLE = re.compile(r"村规民约|居民公约|村民公约|村民自治章程")
_GUIDE_TITLE = re.compile(
    r"(?:指南|指引|须知|办事流程|一次性告知(?:书|单)?|明白纸|问答|手册)(?:[（(][^（）()]*[）)])?$"
)
_CASE_TITLE = re.compile(r"典型案例|调解案例|(?:纠纷|争议)\S{0,6}案$|(?:调解|仲裁|诉讼)案$")
_CASE_PART = re.compile(
    r"^(?:[一二三四五]、)?(?:基本案情|案情(?:简介|介绍|回顾)?|调解(?:过程|经过|结果)|裁判(?:结果|理由)|处理(?:过程|结果)|案例(?:启示|评析|点评)|典型意义)$"
)
_FORM_TITLE = re.compile(
    r"(?:申请书|起诉状|答辩状|登记表|申请表|协议书|委托书|告知书|笔录|示范文本|文书格式|样表)(?:[（(][^（）()]*[）)])?$"
)
_REPORT_TITLE = re.compile(r"(?:工作|情况|建设|年度)(?:的)?(?:报告|总结)$")
_CLEANUP_TITLE = re.compile(
    r"清理(?:结果|情况)|(?:废止|失效|修改|继续有效)[^。]{0,24}(?:规范性文件|文件)[^。]{0,12}(?:目录|决定|公告|通知|通告)"
)
_VILLAGE = r"[\u4e00-\u9fff]{1,6}?(?:村|社区)"
_TOWNSHIP = r"(?:(?![区县市省村])[\u4e00-\u9fff]){1,5}?(?:乡|镇|街道)"
_TOWNSHIP_BODY = re.compile(
    rf"^(?:河南省)?(?:三门峡市)?(?:陕州区)?(?P<name>{_TOWNSHIP})(?:人民政府|办事处|党政办|司法所|党委)"
)
_COUNTY = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,3}(?:省|市))?(?P<name>[\u4e00-\u9fff]{2,6}?(?:县|区|市))(?!政府)"
)
_OURS = ("本区", "全区", "区")
_NATIONAL = ("国务院", "中华人民共和国", "最高人民", "全国人民")

CLEANUP, WORK_REPORT = "cleanup", "work_report"  # purposes


def read_paper_kind(
    path: PurePath, title: str, subtitle: str, header: str, lines: Sequence[str], *, official: bool
) -> DocumentKind:
    """What a paper is, by its title, then by its parts. ``official``: it has a number or a head."""
    if _VILLAGE_TITLE.search(title):
        return DocumentKind.VILLAGE_RULES
    parts = sum(bool(_CASE_PART.match(line.lstrip("# "))) for line in lines)
    if not official and (parts >= 2 or _CASE_TITLE.search(f"{title}\n{subtitle}".strip())):
        return DocumentKind.MODEL_CASE
    if _GUIDE_TITLE.search(title):
        return DocumentKind.GUIDE
    if not official and _FORM_TITLE.search(title):
        return DocumentKind.FORM
    return DocumentKind.NORMATIVE_DOCUMENT if official else read_kind(path, title, header)[0]


def read_purpose(kind: DocumentKind, title: str, *, listed: bool) -> str:
    """What a file is good for besides the shelf: a clean-up's results to import, a report's figures; else empty.

    ``listed``: it holds a table that gives numbers of papers.
    """
    if kind is not DocumentKind.NORMATIVE_DOCUMENT:
        return ""
    if _CLEANUP_TITLE.search(title) and listed:
        return CLEANUP
    return WORK_REPORT if _REPORT_TITLE.search(title) else ""


def read_paper_scope(
    kind: DocumentKind,
    title: str,
    makers: Sequence[str],
    opening: str,
    district: str,
    places: Collection[str],
) -> tuple[str, tuple[str, ...]]:
    """(scope, what to check). An empty scope is nobody's: a person has to say where the paper applies.

    The maker goes before the title: what another county's government writes about ours is not ours. ``places``: the
    full paths of the townships and villages known.
    """
    if kind is DocumentKind.VILLAGE_RULES:
        return _village(f"{title}\n{' '.join(makers)}\n{opening}", district, places)
    for maker in makers:
        scope, remarks = _place_of_maker(maker, district, places)
        if scope is not None:
            return scope, remarks
    named = find_place(title, "", district)
    return named or district, ()


def _place_of_maker(maker: str, district: str, places: Collection[str]) -> tuple[str | None, tuple[str, ...]]:
    """None where the maker's name says nothing of a place."""
    own = district.rsplit("/", 1)[-1]
    elsewhere = None if own in maker else find_place(maker, maker, district)
    if elsewhere:
        return elsewhere, ()
    if township := _TOWNSHIP_BODY.match(maker):
        return _township(township["name"], maker, district, places)
    if own in maker:
        return district, ()
    if maker.startswith("河南省"):
        return PROVINCE, ()
    if (county := _COUNTY.match(maker)) and county["name"] not in _OURS and "人民政府" in maker:
        return "", (f"发文机关是{maker}，不在本区，请核实适用范围。",)
    return (NATION if maker.startswith(_NATIONAL) else None), ()


def _township(name: str, maker: str, district: str, places: Collection[str]) -> tuple[str, tuple[str, ...]]:
    scope = f"{district}/{name}"
    known = {place for place in places if place.count("/") == district.count("/") + 1}
    if known and scope not in known:
        return "", (f"发文机关是{maker}，不是本区的乡镇，请核实适用范围。",)
    if scope in known or district.rsplit("/", 1)[-1] in maker:
        return scope, ()
    return scope, (f"发文机关只写到{name}，按本区的乡镇处理，请核实。",)


def _village(text: str, district: str, places: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """A village's own rules bind that village alone, so it has to be known which."""
    if found := re.search(rf"({_TOWNSHIP})({_VILLAGE})", text):
        return f"{district}/{found[1]}/{found[2]}", ()
    name = re.search(rf"^(?:关于)?({_VILLAGE})", text, re.MULTILINE)
    known = [place for place in places if name and place.rsplit("/", 1)[-1] == name[1]]
    if len(known) == 1:
        return known[0], (f"适用范围按村名对应到{'/'.join(known[0].split('/')[-2:])}，请核实。",)
    which = f"有 {len(known)} 个{name[1]}" if name and known else "没写是哪个乡镇哪个村"
    return "", (f"村规民约只管本村，文件里{which}，请选好适用范围。",)
