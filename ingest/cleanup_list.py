"""The published result of a clean-up, read: what became of each paper, and the sums the list itself states.

A list comes as running text (``1.《…》（三陕政〔2021〕8号）继续有效``), pasted from a table (tabs, or bars), under group
headings (``一、继续有效的文件（25件）``), or as a file with a table. Its titles are never read as articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ingest.cleaning import clean, fold, read_lines
from ingest.formats.loaded import Loaded, Paragraph
from knowledge.cleanup import CleanupLine, CleanupResult
from knowledge.numerals import NUMERAL_CHARACTERS, parse_number, read_day
from knowledge.titles import find_marked

_N = rf"(?:\d{{1,4}}|[{NUMERAL_CHARACTERS}]{{1,6}})"
_WORDS = {
    CleanupResult.CONTINUED: "继续有效|继续执行|继续实施|予以保留|保留",
    CleanupResult.REPEALED: "废止|宣布失效|失效",
    CleanupResult.AMENDED: "修改|修订",
    CleanupResult.DELISTED: "剔除|移出目录|不再作为(?:行政)?规范性文件管理",
}
_RESULT = re.compile("|".join(f"(?P<{result.value}>{words})" for result, words in _WORDS.items()))
_ONLY_RESULT = re.compile(rf"(?:拟|建议|予以|应当|宣布|已)*(?:{_RESULT.pattern})(?:目录|类|的)?")
_NUMBER = re.compile(
    r"[（(]?\s*([一-鿿]{1,14}[〔\[（(【]\s*\d{4}\s*年?\s*[〕\]）)】]\s*第?\s*\d+\s*号)\s*[）)]?"
)
_ONLY_ORDINAL = re.compile(r"(?:序号)?\s*\d{1,4}\s*[.．、]?")
_ORDINAL = re.compile(r"^\s*(?:\d{1,4}\s*[.．、)）]|[（(]\d{1,4}[)）]|[①-⑳])\s*(?!\d)")
_SPACED_ORDINAL = re.compile(r"^([ \u3000]*\d{1,4})[ \u3000]+(?=[一-鿿《])", re.MULTILINE)
_GROUP = re.compile(
    rf"^(?:附件\s*\d*\s*[：:]?\s*)?(?:[{NUMERAL_CHARACTERS}]+\s*[、.．]|[（(][{NUMERAL_CHARACTERS}]+[)）])?\s*"
)
_COUNT = re.compile(rf"[（(]?\s*共?(?:计)?\s*({_N})\s*件\s*[）)]?")
_TOTAL = re.compile(rf"(?:共(?:计)?|对[^。；]{{0,60}}?|的)({_N})件[^。；，]{{0,16}}(?:规范性)?文件[^。；]{{0,20}}?清理|"
                    rf"清理[^。；，]{{0,16}}文件(?:共(?:计)?)?({_N})件")  # fmt: skip
_UNTIL_AMENDED = re.compile(
    r"修改前[^。；，]{0,6}(?:继续|仍)(?:执行|有效|适用|按)|修改(?:完成)?前[^。；]{0,6}继续"
)
_DATE = re.compile(rf"({_N}|[〇零○一二三四五六七八九]{{4}})\s*年\s*({_N})\s*月\s*({_N})\s*日")
_PAPER = re.compile(r"(?:公告|通知|决定|通告|结果)$")
_REPLACED = re.compile(rf"(?:由|被)\s*{_NUMBER.pattern}[^。；]{{0,6}}(?:代替|替代|取代)")
_TITLE_END = re.compile(r"^.*(?:通知|办法|规定|意见|方案|公告|通告|决定|细则|规则|规划|制度|目录)(?=[一-鿿])")
_CITING = re.compile(r"(?:根据|按照|依照|依据|执行|贯彻|落实|遵照|按|为)$")
_COLUMNS = {
    "title": ("文件名称", "规范性文件名称", "文件标题", "标题", "名称"),
    "number": ("文号", "发文字号", "文件编号", "发文文号"),
    "result": ("清理结果", "清理意见", "处理意见", "处理结果", "结果", "意见", "效力状态", "效力", "状态"),
    "remark": ("备注", "说明", "理由", "清理理由", "原因"),
}
_LONGEST = 150  # no line that names one paper is longer
_CELL_SPLIT = re.compile(r"\t+|\s*\|\s*|\s{3,}")


@dataclass(frozen=True, slots=True)
class CleanupList:
    """A list as read. ``stated`` holds the sums it states: results, and ``total``; empty where it states none."""

    lines: tuple[CleanupLine, ...]
    stated: dict[str, int]
    source: str = ""  # title and 文号 of the list itself
    issued: date | None = None
    stay_until_amended: bool = False  # it says that what is to be amended goes on applying until then

    def counts(self) -> dict[str, int]:
        """How many lines say what; every result is there, and ``unknown``."""
        counted = {result.value: 0 for result in CleanupResult}
        for line in self.lines:
            counted[line.result.value] += 1
        return counted

    def mismatches(self) -> list[str]:
        """Where the sums it states disagree with one another or with its lines, in Chinese."""
        return list(_find_mismatches(self.stated, self.counts(), len(self.lines)))


def _find_mismatches(stated: dict[str, int], counts: dict[str, int], lines: int) -> Iterable[str]:
    parts = {name: n for name, n in stated.items() if name != "total"}
    total = stated.get("total")
    if total is not None and parts and sum(parts.values()) != total:
        yield f"清单写明共{total}件，各项相加是{sum(parts.values())}件。"
    if total is not None and total != lines:
        yield f"清单写明共{total}件，读到{lines}件。"
    for name, n in parts.items():
        if counts[name] != n:
            yield f"清单写明{CleanupResult(name).shown}{n}件，读到{counts[name]}件。"
    if counts[CleanupResult.UNKNOWN.value]:
        yield f"有{counts[CleanupResult.UNKNOWN.value]}件看不出结果。"


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    group: CleanupResult | None = None
    columns: dict[str, int] = field(default_factory=dict)
    lines: list[CleanupLine] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    headings: dict[str, int] = field(default_factory=dict)  # result → the count a group heading states

    def add(self, title: str, number: str, result: CleanupResult | None, remark: str) -> None:
        title = _bare(title)
        if not title and not number:
            return
        kept = result or self.group or CleanupResult.UNKNOWN
        replaced = _REPLACED.search(remark)
        self.lines.append(
            CleanupLine(
                index=len(self.lines) + 1,
                title=title,
                document_number=_close(number),
                result=kept,
                remark=remark.strip(),
                replaced_by=_close(replaced[1]) if replaced else "",
            )
        )


def read_cleanup_text(text: str) -> CleanupList:
    """A list as pasted. A list with no lines means that nothing was recognised."""
    reading = _Reading()
    # Cleaning closes the gap between a number and the title after it: the number is pointed before.
    for line in clean(_SPACED_ORDINAL.sub(r"\1. ", text)).split("\n"):
        _read_line(reading, line)
    return _finish(reading)


def read_cleanup_file(loaded: Loaded) -> CleanupList:
    """A list as a file holds it: its tables, else its paragraphs."""
    if loaded.markup:
        return read_cleanup_text(loaded.markup)
    reading = _Reading()
    for block in loaded.blocks:
        if isinstance(block, Paragraph):
            for line in read_lines(clean(block.text)):
                _read_line(reading, line)
            continue
        reading.columns = {}
        if block.caption:
            _read_group(reading, block.caption)
        for row in block.rows:
            _read_cells(reading, [clean(cell).strip() for cell in row])
    return _finish(reading)


def _read_line(reading: _Reading, line: str) -> None:
    cells = [cell.strip() for cell in _CELL_SPLIT.split(line.strip().strip("|"))]
    if len([cell for cell in cells if cell]) >= 2 and not set(line) <= set("|-: \t"):
        _read_cells(reading, cells)
        return
    text = line.strip()
    if not text or _read_group(reading, text) or _read_listed(reading, text):
        return
    reading.prose.append(text)


def _read_group(reading: _Reading, text: str) -> bool:
    """Whether a line is a heading over the lines that follow: 一、继续有效的文件（25件）."""
    rest = _GROUP.sub("", text, count=1)
    if len(rest) > 30 or "《" in rest or _NUMBER.search(rest) or rest.endswith(("。", "；")):
        return False
    found = _RESULT.search(rest)
    if found is None or _ORDINAL.match(text):
        return False
    count = _COUNT.search(rest)
    without = _COUNT.sub("", rest).strip("：: （）()")
    if not re.fullmatch(
        r"(?:拟|建议|予以|宣布|决定|需要?|应当)*[^，。]{0,2}"
        rf"(?:{_RESULT.pattern})[^，。]{{0,16}}",
        without,
    ):
        return False
    reading.group = _result(found)
    number = parse_number(count[1]) if count else None
    if number is not None:
        reading.headings[reading.group.value] = reading.headings.get(reading.group.value, 0) + number
    return True


def _read_listed(reading: _Reading, text: str) -> bool:
    """Whether a line names papers: 1.《…》（三陕政〔2021〕8号）继续有效; one line may name several."""
    ordinal = _ORDINAL.match(text)
    rest = text[ordinal.end() :] if ordinal else text
    titles = list(find_marked(rest))
    if not titles:
        return _read_bare(reading, rest, numbered=ordinal is not None)
    before, after = rest[: titles[0][0]], rest[titles[-1][1] :]
    if ordinal is None and (_CITING.search(before) or "。" in before or "。" in after.rstrip("。 ")):
        return False  # a sentence that cites a paper
    leads = _own_result(before) if re.fullmatch(r"[^，。]{0,12}[：:]?", before) else None
    says = _own_result(_NUMBER.sub("", after, count=1)) is not None and not _COUNT.search(after)
    if ordinal is None and reading.group is None and leads is None and not says:
        return False
    for position, (_, end, title) in enumerate(titles):
        tail = rest[end : titles[position + 1][0]] if position + 1 < len(titles) else rest[end:]
        of_title = _NUMBER.match(tail.lstrip())
        said = tail.lstrip()[of_title.end() :] if of_title else tail
        reading.add(title, of_title[1] if of_title else "", leads or _own_result(said), _remark(said))
    return True


def _read_bare(reading: _Reading, text: str, *, numbered: bool) -> bool:
    """A line that names a paper without 《》: 关于…的通知（三陕政〔2021〕2号） 继续有效."""
    number = _NUMBER.search(text)
    if number is None:
        return False
    tail = text[number.end() :]
    if not (numbered or reading.group or _own_result(tail)) or len(text) > _LONGEST:
        return False
    head = _TITLE_END.match(number[1])  # 关于…的通知三陕政〔2021〕2号, with nothing between
    title = text[: number.start()] + (head[0] if head else "")
    reading.add(title, number[1].removeprefix(head[0] if head else ""), _own_result(tail), _remark(tail))
    return True


def _read_cells(reading: _Reading, cells: list[str]) -> None:
    named = _name_columns(cells)
    if "title" in named or ("number" in named and len(named) >= 2):
        reading.columns = named
        return
    filled = list(dict.fromkeys(cell for cell in cells if cell))
    if len(filled) == 1:  # merged right across
        if not _read_group(reading, filled[0]):
            reading.prose.append(filled[0])
        return
    if reading.columns and max(reading.columns.values()) < len(cells):
        given = {name: cells[at] for name, at in reading.columns.items()}
    else:
        given = _guess_cells(cells)
    title, number = given.get("title", ""), given.get("number", "")
    in_title = _NUMBER.search(title)
    if not number and in_title:
        title, number = title[: in_title.start()] + title[in_title.end() :], in_title[1]
    if not title or _ONLY_ORDINAL.fullmatch(title):
        return
    if re.fullmatch(r"(?:总|合|共)计.{0,8}|注[：:].*", title):
        return
    said = given.get("result", "")
    reading.add(title, _only_number(number), _own_result(said), given.get("remark", ""))


def _name_columns(cells: Sequence[str]) -> dict[str, int]:
    named: dict[str, int] = {}
    for at, cell in enumerate(cells):
        bare = re.sub(r"\s", "", cell)
        for name, words in _COLUMNS.items():
            if bare in words and name not in named:
                named[name] = at
    return named


def _guess_cells(cells: Sequence[str]) -> dict[str, str]:
    """A row of a table whose head was not pasted: each cell by what it looks like."""
    given: dict[str, str] = {}
    rest = []
    for cell in cells:
        if not cell or _ONLY_ORDINAL.fullmatch(cell):
            continue
        if "number" not in given and _NUMBER.fullmatch(cell):
            given["number"] = cell
        elif "result" not in given and _ONLY_RESULT.fullmatch(cell):
            given["result"] = cell
        else:
            rest.append(cell)
    if rest:
        given["title"] = rest[0]
        given["remark"] = "；".join(rest[1:])
    return given


def _only_number(cell: str) -> str:
    found = _NUMBER.search(cell)
    return found[1] if found else cell


def _result(found: re.Match[str]) -> CleanupResult:
    return CleanupResult(next(name for name, words in found.groupdict().items() if words))


def _own_result(text: str) -> CleanupResult | None:
    """The first result a few words name; 修改前继续执行 names none of its own."""
    found = _RESULT.search(_UNTIL_AMENDED.sub("", text)[:30])
    return _result(found) if found else None


def _remark(text: str) -> str:
    """What is said beside the result."""
    rest = _RESULT.sub("", text, count=1).strip(" ，,、。；;：:—-－–")
    return rest.strip("（）()").strip() if rest.strip("（）()的") else ""


def _bare(title: str) -> str:
    text = _ORDINAL.sub("", title.strip()).strip(" ：:，,；;—-－–")
    whole = re.fullmatch(r"《(.*)》", text, re.DOTALL)
    if whole and "《" not in whole[1].split("》")[0]:
        text = whole[1]
    return re.sub(r"\s+", "", text)


def _close(number: str) -> str:
    return re.sub(r"\s+", "", number)


def _finish(reading: _Reading) -> CleanupList:
    prose = "\n".join(reading.prose)
    stated = _read_sums(prose) or dict(reading.headings)
    if reading.headings and "total" in stated and len(stated) == 1:
        stated |= reading.headings
    return CleanupList(
        lines=tuple(reading.lines),
        stated=stated,
        source=_read_source(reading.prose),
        issued=_read_issued(prose),
        stay_until_amended=_UNTIL_AMENDED.search(prose) is not None,
    )


def _read_sums(prose: str) -> dict[str, int]:
    """The sums of the sentence that states most of them; a count told elsewhere is another count."""
    stated: dict[str, int] = {}
    total: int | None = None
    for paragraph in prose.split("\n"):
        found = _counted(fold(paragraph))
        if len(found) > len(stated):
            stated, total = found, _total(fold(paragraph))
    if len(stated) < 2 and total is None:
        return {}
    return stated if total is None else {"total": total, **stated}


def _counted(text: str) -> dict[str, int]:
    best: dict[str, int] = {}
    for sentence in text.split("。"):
        found: dict[str, int] = {}
        for result, words in _WORDS.items():
            said = re.search(rf"(?:{words})(?:的)?(?:[^，,、；。\d]{{0,10}}?)({_N})件", sentence)
            number = parse_number(said[1]) if said else None
            if number is not None:
                found[result.value] = number
        if len(found) > len(best):
            best = found
    return best


def _total(text: str) -> int | None:
    found = _TOTAL.search(text)
    return parse_number(found[1] or found[2]) if found else None


def _read_source(lines: Sequence[str]) -> str:
    """The title and 文号 of the list itself, where its opening lines hold them."""
    number = next((found[1] for line in lines[:8] if (found := _NUMBER.fullmatch(line.strip()))), "")
    for at, line in enumerate(lines[:8]):
        bare = line.lstrip("# ").strip()
        if _PAPER.search(bare) and len(bare) <= 60:
            before = lines[at - 1].strip() if at else ""
            title = (
                f"{before}{bare}"
                if bare.startswith("关于") and before.endswith(("政府", "办公室", "局"))
                else bare
            )
            return f"{title}（{_close(number)}）" if number else title
    return _close(number)


def _read_issued(prose: str) -> date | None:
    """The day at the foot."""
    for line in reversed(prose.split("\n")):
        found = _DATE.fullmatch(fold(line).strip())
        if found:
            return read_day(*found.groups())
    return None
