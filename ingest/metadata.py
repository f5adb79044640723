"""What a document says of itself: title, kind, level, maker, number, dates, where it applies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import PurePath

from core.errors import InvalidInput
from ingest.cleaning import fold
from knowledge.numerals import parse_number
from knowledge.titles import normal_title
from knowledge.types import KIND_NAMES, ArticleKind, DateBasis, DocumentKind, NewArticle

NATION = "全国"
PROVINCE = f"{NATION}/河南省"
_CITIES = tuple(
    "郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源".split()  # noqa: SIM905
)

_AREAS = ("郑洛新国家自主创新示范区",)  # made by the province for a place that lies in several cities
_SIBLINGS = ("湖滨区", "义马市", "灵宝市", "渑池县", "卢氏县")
_MUNICIPALITIES = "北京 天津 上海 重庆".split()  # noqa: SIM905
_PROVINCES = (
    "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海".split()  # noqa: SIM905
)
_REGIONS = ("内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区", "新疆维吾尔自治区")
_ELSEWHERE = {
    name: f"{NATION}/{name}"
    for name in (*(f"{m}市" for m in _MUNICIPALITIES), *(f"{p}省" for p in _PROVINCES), *_REGIONS)
}
_TOWNSHIP = r"(?:(?![区县市])[一-鿿]){1,4}?(?:乡|镇)"

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
_N = r"[0-9０-９零〇○一二三四五六七八九十]{1,4}"
_DATE = re.compile(rf"({_N})\s*年\s*({_N})\s*月\s*({_N})\s*日")
_FILE_DATE = re.compile(r"[(（](\d{4})-(\d{2})-(\d{2})[)）]\s*$")
_ORDER = re.compile(r"国务院令第\s*\d+\s*号")
_NUMBER = re.compile(r"[（(]?([一-鿿]{1,12}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号)[）)]?")
_FROM = rf"自\s*(?P<day>{_DATE.pattern})\s*起?\s*(?:施行|实施|生效|执行)"
_IN_FORCE_FROM = re.compile(_FROM)
_OWN_FIRST_DAY = re.compile(rf"本[^，。；]{{1,10}}{_FROM}")
_HEADER_DAY = re.compile(rf"({_DATE.pattern})\s*(?:[^，。；\s]{{2,12}}公布)?起?\s*(?:施行|生效|实施)")
_FROM_PUBLICATION = re.compile(r"自\s*(?:公布|发布|印发|颁布|批准|通过)之日起?\s*(?:施行|实施|生效|执行)")
_CHANGED = re.compile(r"修正|修订|修改")
_AMENDS = r"作出?如下修改"
_NEAR = timedelta(days=3)
_BESIDE = re.compile(rf"《[^》]*》|{_DATE.pattern}\s*起?\s*(?:施行|实施|生效|执行)")  # no day of its making
_MADE = re.compile(r"通过|修正|修订|公布|发布|批准|印发|颁布")


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


def is_collected(path: PurePath) -> bool:
    """Whether a file lies in a folder of a known collection, which tells its kind."""
    return any(folder in _FOLDERS for folder in path.parts[:-1])


def read_kind(path: PurePath, title: str, header: str) -> tuple[DocumentKind, str]:
    """Kind and level: by the folder where it is one of a known collection, else by title and maker."""
    folders = path.parts[:-1]
    for folder in ("案例", *reversed(folders)):  # 案例/民法典 holds cases, not the code
        if folder in folders and folder in _FOLDERS:
            return _FOLDERS[folder]
    kind = _kind_by_words(title, header)
    return kind, KIND_NAMES[kind]


def _kind_by_words(title: str, header: str) -> DocumentKind:
    if re.match(r"最高人民(?:法院|检察院)", title) or "法释〔" in header:
        return DocumentKind.JUDICIAL_INTERPRETATION
    if "村规民约" in title or "居民公约" in title:
        return DocumentKind.VILLAGE_RULES
    return _kind_by_maker(title, header)


_MAKERS = (  # the first that fits
    (r"最高人民(?:法院|检察院)[^\n]*(?:审判委员会|检察委员会)", DocumentKind.JUDICIAL_INTERPRETATION),
    (r"(?:省|市)(?:第[一-鿿]+届)?人民代表大会", DocumentKind.LOCAL_REGULATION),
    (r"全国人民代表大会", DocumentKind.LAW),
    (r"国务院(?:批准|令|发布|第|常务会议)|国务院、|《国务院", DocumentKind.ADMINISTRATIVE_REGULATION),
    (r"令第|部务会议|室务会议|局务会议|部发|部[^\n]{0,12}公布", DocumentKind.DEPARTMENTAL_RULE),
)
_LAW_TITLE = re.compile(r"^中华人民共和国\S+(?<!办)(?<!方)法$|法典$")
_LOCAL_TITLE = re.compile(
    rf"^(?:河南省|(?:{'|'.join(_CITIES)})市|三门峡市陕州区|陕州区)|人民政府|乡|镇|街道|村"
)


def _kind_by_maker(title: str, header: str) -> DocumentKind:
    """By whoever passed or published it; where the header is silent, by what such titles are."""
    for pattern, kind in _MAKERS:
        if re.search(pattern, header):
            return kind
    if _LAW_TITLE.search(title):
        return DocumentKind.LAW
    if _LOCAL_TITLE.search(title):
        return DocumentKind.NORMATIVE_DOCUMENT
    if title.startswith("中华人民共和国") or title.endswith("条例"):
        return DocumentKind.ADMINISTRATIVE_REGULATION
    return DocumentKind.NORMATIVE_DOCUMENT


def level_of(kind: DocumentKind) -> str:
    return KIND_NAMES[kind]


def read_scope(kind: DocumentKind, title: str, header: str, district: str) -> str:
    """Where a document applies. Another city's regulation gets its own city, so it never answers here."""
    if kind is DocumentKind.VILLAGE_RULES:
        return _village_of(title, header, district)
    if named := find_place(title, header, district):
        return named
    if kind is DocumentKind.LOCAL_REGULATION or "河南省" in title:
        return PROVINCE
    local = (DocumentKind.NORMATIVE_DOCUMENT, DocumentKind.GUIDE, DocumentKind.FORM)
    return district if kind in local else NATION


def find_place(title: str, header: str, district: str) -> str | None:
    """The province, city, county or township a paper names as its own."""
    own = district.rsplit("/", 1)[-1]
    if own in title or own in header:
        township = re.search(rf"{own}({_TOWNSHIP})人民政府", f"{title}\n{header}")
        return f"{district}/{township[1]}" if township else district
    if elsewhere := _find_elsewhere(title, header):
        return elsewhere
    for area in _AREAS:
        if title.startswith(area):
            return f"{PROVINCE}/{area}"
    for city in _CITIES:
        if title.startswith(city) or re.search(  # 郑州航空港…: made by the province, for that place alone
            rf"{city}市[^，。]{{0,20}}(?:人民代表大会|人民政府)", header
        ):
            return f"{PROVINCE}/{city}市"
    return None


def _village_of(title: str, header: str, district: str) -> str:
    """A village's own rules bind that village alone, so it has to be known which."""
    found = re.search(rf"({_TOWNSHIP})([一-鿿]{{1,5}}?(?:村|社区))", f"{title}\n{header}")
    if found is None:
        raise InvalidInput(
            f"村规民约只管本村，请写明适用范围，例如 {district}/张茅乡/南沟村。", code="scope_needed"
        )
    return f"{district}/{found[1]}/{found[2]}"


def _find_elsewhere(title: str, header: str) -> str | None:
    """The scope of a paper of another province, or of another county of our city."""
    for name, scope in _ELSEWHERE.items():
        if title.startswith(name) or re.search(rf"{name}[^，。]{{0,20}}(?:人民代表大会|人民政府)", header):
            return scope
    for county in _SIBLINGS:
        if re.match(rf"(?:河南省)?(?:三门峡市)?{county}", title) or f"{county}人民" in header:
            return f"{PROVINCE}/三门峡市/{county}"
    return None


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
        r"[一-鿿]{2,12}村民委员会",
    )
    for pattern in patterns:
        if found := re.search(pattern, header):
            return re.sub(r"第[一-鿿]+届|^.*日", "", found[0])
    return "全国人民代表大会" if kind is DocumentKind.LAW else ""


def read_document_number(header: str, opening: str) -> str:
    """文号, such as 法释〔2024〕1号 or 国务院令第586号, of this document and not of one it cites."""
    if orders := _ORDER.findall(header):
        return str(orders[-1])  # the latest revision's
    for line in f"{header}\n{opening}".split("\n"):
        if found := _NUMBER.fullmatch(line):  # a number within a sentence is another document's
            return found[1]
    return ""


def is_amending_decision(title: str, units: Sequence[NewArticle], body: str) -> bool:
    """Whether a file named as a law only holds the decision that amended it."""
    if "修正案" in title or "决定" in title or any(unit.kind is ArticleKind.ARTICLE for unit in units):
        return False
    opening, own = normal_title(body[:600]), normal_title(title)
    return (
        re.search(rf"(?:{re.escape(own)}|本(?:法|条例|规定|解释|办法)).{{0,60}}{_AMENDS}", opening)
        is not None
    )


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
    own = list(_OWN_FIRST_DAY.finditer(closing))  # else a day for some of its rules, or of another text
    said = [day for m in own or _IN_FORCE_FROM.finditer(closing) for day in found.dates(m["day"])]
    remarks = tuple(dict.fromkeys(found.remarks))
    for candidate in (*sorted(stated, reverse=True), *reversed(said)):
        if promulgated is None or candidate >= promulgated:
            return Dates(promulgated, candidate, DateBasis.TEXT, remarks)
    if promulgated is None:
        return Dates(None, None, DateBasis.UNKNOWN, remarks)
    written = [day for line in lines for day in found.dates(line)]
    if kind in (DocumentKind.LAW, DocumentKind.ADMINISTRATIVE_REGULATION) and not changed:
        # where the header knows no such day, the file's may be that of an amendment it is silent on
        near = [day for day in written if abs(day - promulgated) <= _NEAR]
        if near and _FROM_PUBLICATION.search(closing):
            return Dates(promulgated, max(near), DateBasis.TEXT, remarks)
    return Dates(promulgated, promulgated, DateBasis.ADOPTION, remarks)


def _promulgated(lines: Sequence[str], stem: str, found: _Found) -> date | None:
    """The day in the file's name; the header's newest where the name still has an older version's day."""
    made = [day for line in lines if _MADE.search(line) for day in found.dates(_BESIDE.sub("", line))]
    newest = max(made, default=None)
    named = _FILE_DATE.search(stem)
    if named is None:
        return newest
    try:
        day = date(int(named[1]), int(named[2]), int(named[3]))
    except ValueError:
        found.remarks.append(f"文件名里的 {named[1]}-{named[2]}-{named[3]} 没有这一天，没有采用。")
        return newest
    return newest if newest is not None and newest > day + _NEAR else day
