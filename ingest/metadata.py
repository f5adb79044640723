"""What a document says of itself: title, kind, level, maker, number, dates, where it applies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from ingest.cleaning import fold
from knowledge.numerals import parse_number
from knowledge.titles import normal_title
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle

NATION = "全国"
PROVINCE = f"{NATION}/河南省"
_CITIES = tuple(
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源".split()  # noqa: SIM905
)

_FOLDERS = {
    "宪法": (DocumentKind.LAW, "宪法"),
    "民法典": (DocumentKind.LAW, "法律"),
    "刑法": (DocumentKind.LAW, "法律"),
    "宪法相关法": (DocumentKind.LAW, "法律"),
    "民法商法": (DocumentKind.LAW, "法律"),
    "行政法": (DocumentKind.LAW, "法律"),
    "经济法": (DocumentKind.LAW, "法律"),
    "社会法": (DocumentKind.LAW, "法律"),
    "诉讼与非诉讼程序法": (DocumentKind.LAW, "法律"),
    "行政法规": (DocumentKind.ADMINISTRATIVE_REGULATION, "行政法规"),
    "司法解释": (DocumentKind.JUDICIAL_INTERPRETATION, "司法解释"),
    "部门规章": (DocumentKind.DEPARTMENTAL_RULE, "部门规章"),
    "河南地方法规": (DocumentKind.LOCAL_REGULATION, "地方性法规"),
    "案例": (DocumentKind.MODEL_CASE, "典型案例"),
    "其他": (DocumentKind.DEPARTMENTAL_RULE, "部门规章"),
}
_LEVELS = {
    DocumentKind.LAW: "法律",
    DocumentKind.ADMINISTRATIVE_REGULATION: "行政法规",
    DocumentKind.JUDICIAL_INTERPRETATION: "司法解释",
    DocumentKind.DEPARTMENTAL_RULE: "部门规章",
    DocumentKind.LOCAL_REGULATION: "地方性法规",
    DocumentKind.NORMATIVE_DOCUMENT: "规范性文件",
    DocumentKind.VILLAGE_RULES: "村规民约",
    DocumentKind.GUIDE: "指南",
    DocumentKind.MODEL_CASE: "典型案例",
    DocumentKind.FORM: "文书格式",
}
_N = r"[0-9０-９零〇○一二三四五六七八九十]{1,4}"
_DATE = re.compile(rf"({_N})\s*年\s*({_N})\s*月\s*({_N})\s*日")
_FILE_DATE = re.compile(r"[(（](\d{4})-(\d{2})-(\d{2})[)）]\s*$")
_NUMBER = re.compile(
    r"法释[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号|高检发\S{0,6}字[〔\[]\d{4}[〕\]]\s*\d+\s*号"
    r"|[一-鿿]{1,8}[〔\[]\d{4}[〕\]]\s*\d+\s*号|国务院令第\s*\d+\s*号"
)
_IN_FORCE_FROM = re.compile(rf"自\s*({_DATE.pattern})\s*起?\s*(?:施行|实施|生效|执行)")
_HEADER_DAY = re.compile(rf"({_DATE.pattern})\s*起?\s*(?:施行|生效|实施)")
_FROM_PUBLICATION = re.compile(r"自\s*(?:公布|发布|印发|颁布|批准|通过)之日起?\s*(?:施行|实施|生效|执行)")
_CHANGED = re.compile(r"修正|修订|修改")
_DECISION = re.compile(r"作(?:出)?如下修改|修改为[:：]|予以修改")


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of one version, and what could not be settled."""

    promulgated: date | None
    effective_from: date | None
    basis: DateBasis
    remarks: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    remarks: list[str] = field(default_factory=list)

    def dates(self, text: str) -> list[date]:
        """Every real day written in a text; an impossible one (2026-02-30) becomes a remark."""
        days = []
        for year, month, day in _DATE.findall(text):
            parts = [parse_number(fold(part)) for part in (year, month, day)]
            if None in parts:
                continue
            try:
                days.append(date(*(p for p in parts if p is not None)))
            except ValueError:
                self.remarks.append(f"“{year}年{month}月{day}日”没有这一天，没有采用。")
        return days


def read_title(headings: Sequence[str], stem: str) -> tuple[str, str]:
    """(title, part): the first H1, and the second where a law comes in several files (民法典).

    Where the H1 was cut short and the file's name goes on, the name is taken.
    """
    name = _FILE_DATE.sub("", stem).strip()
    if not headings:
        return name, ""
    title = re.sub(r"\s+", " ", headings[0]).strip()
    cut, whole = normal_title(title).rstrip("."), normal_title(name)
    if whole != cut and whole.startswith(cut):
        title = name
    return title, headings[1].strip() if len(headings) > 1 else ""


def read_kind(path: PurePath, title: str, header: str) -> tuple[DocumentKind, str]:
    """Kind and level: by the folder where it is one of a known collection, else by title and maker."""
    for folder in reversed(path.parts[:-1]):
        if folder in _FOLDERS:
            return _FOLDERS[folder]
    kind = _kind_by_words(title, header)
    return kind, _LEVELS[kind]


def _kind_by_words(title: str, header: str) -> DocumentKind:
    if re.match(r"最高人民(?:法院|检察院)", title) or "法释〔" in header:
        return DocumentKind.JUDICIAL_INTERPRETATION
    if "村规民约" in title or "居民公约" in title:
        return DocumentKind.VILLAGE_RULES
    return _kind_by_maker(title, header)


def _kind_by_maker(title: str, header: str) -> DocumentKind:
    place = re.match(rf"(?:河南省|(?:{'|'.join(_CITIES)})市|三门峡市陕州区|陕州区)", title)
    if place:
        local_congress = "人民代表大会" in header
        return DocumentKind.LOCAL_REGULATION if local_congress else DocumentKind.NORMATIVE_DOCUMENT
    if "全国人民代表大会" in header:
        return DocumentKind.LAW
    if "国务院" in header and "部令" not in header:
        return DocumentKind.ADMINISTRATIVE_REGULATION
    if title.startswith("中华人民共和国") and title.endswith("法"):
        return DocumentKind.LAW
    return DocumentKind.DEPARTMENTAL_RULE if "令第" in header else DocumentKind.NORMATIVE_DOCUMENT


def level_of(kind: DocumentKind) -> str:
    return _LEVELS[kind]


def read_scope(kind: DocumentKind, title: str, header: str, district: str) -> str:
    """Where a document applies. Another city's regulation gets its own city, so it never answers here."""
    if "陕州区" in title or "陕州区" in header:
        return district
    for city in _CITIES:
        if title.startswith(f"{city}市") or re.search(
            rf"{city}市[^，。]{{0,20}}(?:人民代表大会|人民政府)", header
        ):
            return f"{PROVINCE}/{city}市"
    if "河南省" in title or (kind is DocumentKind.LOCAL_REGULATION and "河南省" in header):
        return PROVINCE
    if kind is DocumentKind.LOCAL_REGULATION:
        return PROVINCE
    if kind in (
        DocumentKind.NORMATIVE_DOCUMENT,
        DocumentKind.VILLAGE_RULES,
        DocumentKind.GUIDE,
        DocumentKind.FORM,
    ):
        return district
    return NATION


def read_issuing_body(kind: DocumentKind, title: str, header: str) -> str:
    """Who made it, as far as the header or the title says."""
    if kind is DocumentKind.JUDICIAL_INTERPRETATION:
        makers = [m for m in ("最高人民法院", "最高人民检察院") if m in title or m in header]
        return "、".join(makers)
    patterns = (
        r"全国人民代表大会(?:常务委员会)?",
        r"[一-鿿]{2,12}(?:省|市|县|区|州)(?:第[一-鿿]+届)?人民代表大会(?:常务委员会)?",
        r"国务院",
        r"[一-鿿]{2,12}(?:省|市|县|区)人民政府",
        r"[一-鿿]{2,12}(?:部|委员会|总局|局|署)(?=令)",
    )
    for pattern in patterns:
        if found := re.search(pattern, header):
            return re.sub(r"第[一-鿿]+届|^.*日", "", found[0])
    return "全国人民代表大会" if kind is DocumentKind.LAW else ""


def read_document_number(header: str, opening: str) -> str:
    """文号, such as 法释〔2024〕1号 or 国务院令第586号, of this document and not of one it cites."""
    for text in (header, opening):
        for line in text.split("\n"):
            if len(line) <= 60 and (found := _NUMBER.search(line)):
                return found[0]
    return ""


def is_amending_decision(title: str, units: Sequence[NewArticle], body: str) -> bool:
    """Whether a file named as a law only holds the decision that amended it."""
    if "修正案" in title or "决定" in title:
        return False
    has_articles = any(unit.kind is ArticleKind.ARTICLE for unit in units)
    return not has_articles and len(_DECISION.findall(body)) >= 2


def read_dates(kind: DocumentKind, header: str, stem: str, closing: str) -> Dates:
    """Adoption or publication date and first day in force of the version a file holds.

    ``closing`` is the text of the last articles, where 自…起施行 stands. An amended law's last article still gives the
    first version's day: then only the adoption date is known, and the basis says so.
    """
    found = _Found()
    lines = header.split("\n")
    promulgated = _promulgated(lines, stem, found)
    changed = any(_CHANGED.search(line) for line in lines)
    stated = [day for line in lines for m in _HEADER_DAY.finditer(line) for day in found.dates(m[1])]
    said = [d for m in _IN_FORCE_FROM.finditer(closing) if (days := found.dates(m[1])) for d in days]
    remarks = tuple(dict.fromkeys(found.remarks))
    for candidate in (*sorted(stated, reverse=True), *reversed(said)):
        if promulgated is None or candidate >= promulgated:
            return Dates(promulgated, candidate, DateBasis.TEXT, remarks)
    if promulgated is None:
        return Dates(None, None, DateBasis.UNKNOWN, remarks)
    published_at_once = _FROM_PUBLICATION.search(closing) is not None
    sure = (
        published_at_once
        and not changed
        and kind in (DocumentKind.LAW, DocumentKind.ADMINISTRATIVE_REGULATION)
    )
    return Dates(promulgated, promulgated, DateBasis.TEXT if sure else DateBasis.ADOPTION, remarks)


def _promulgated(lines: Sequence[str], stem: str, found: _Found) -> date | None:
    if named := _FILE_DATE.search(stem):
        try:
            return date(int(named[1]), int(named[2]), int(named[3]))
        except ValueError:
            found.remarks.append(f"文件名里的 {named[1]}-{named[2]}-{named[3]} 没有这一天，没有采用。")
    days = [
        day
        for line in lines
        if re.search(r"通过|修正|修订|公布|发布|批准|印发|颁布", line)
        for day in found.dates(line)[:1]
    ]
    return max(days, default=None)
