"""The marks official papers are written with: numbers, heads, days, makers, annexes, imprints."""

from __future__ import annotations

import re
from datetime import date

from knowledge import numerals

_OPEN, _CLOSE = r"[〔\[（(【［〈]", r"[〕\]）)】］〉]"
_NUMBER = rf"([\u4e00-\u9fff]{{1,14}}) ?{_OPEN} ?(\d{{4}}) ?{_CLOSE} ?第? ?(\d{{1,5}}) ?号"
NUMBER = re.compile(_NUMBER)
_NUMBER_LINE = re.compile(rf"^(?:文号[：:] ?)?{_OPEN}?{_NUMBER}{_CLOSE}?(?: ?签发人[：:].*)?$")
_LEAD = re.compile(
    r"^.*(?:已由|根据|依据|按照|依照|废止|以及|印发|下发|文件|通知|的)|^(?:原|由|和|及|与|将|对|经|按|见|以|为)"
)
_ORDER_LINE = re.compile(r"^第? ?(\d{1,5}) ?号$")
HEAD = re.compile(r"^(?P<body>[\u4e00-\u9fff、 （）]{4,60}?)(?P<form>文件|令|公报)$")
_YEAR, _PART = r"[\d〇○零一二三四五六七八九]{4}", r"[\d一二三四五六七八九十]{1,3}"
DAY = re.compile(rf"({_YEAR}) ?年 ?({_PART}) ?月 ?({_PART}) ?日")
_DAY_LINE = re.compile(rf"^{DAY.pattern}$")
PLAIN_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
MAKER = re.compile(
    r"^(?:中共|中国共产党)?[\u4e00-\u9fff、 （）]{2,40}?"
    r"(?:委员会|委|人民政府|政府|办公室|局|厅|部|院|社|公司|协会|所|站|中心|办事处|村委会|指挥部)$"
)
_MARKED = re.compile(r"^[（(]?(?:此件(?:公开|主动|依申请|不予)\S*|主动公开|依申请公开|本文有删减)[）)]?$")
_IMPRINT = re.compile(r"^(?:抄送|主送|分送|抄报|抄发|印发范围)[：:]|印发$|^(?:共印|印)\d+份")
_PRINTED = re.compile(rf"{DAY.pattern} ?印发")
_CLASSIFIED = re.compile(r"^(?:\d{6}|(?:绝密|机密|秘密)(?:★.*)?|特急|加急|平急|特提|急件)$")
_LISTED = re.compile(r"^附 ?(?:件|表|录)? ?[：:]")
_LIST_NUMBER = re.compile(r"^\d{1,2} ?[.．、] ?")
_CLOSES = re.compile(
    r"(?:通知|通告|公告|通报|决定|决议|意见|办法|规定|细则|方案|规则|规划|计划|批复|函|请示|报告|公报|条例|纪要|指南|指引|须知|制度|规程|标准|目录|要点"
    r"|措施|解读|预案|守则|公约|章程|流程|清单|令)(?:[（(][^（）()]{1,20}[）)])?$"
)


def read_number(line: str) -> str:
    """``三陕政〔2024〕5号`` where a whole line is a 文号, whatever brackets it has; else empty."""
    found = _NUMBER_LINE.match(line)
    return write_number(found) if found else ""


def write_number(found: re.Match[str]) -> str:
    """A match of ``NUMBER`` in the one form we keep, without words of the sentence before it."""
    return f"{_LEAD.sub('', found[1]) or found[1]}〔{found[2]}〕{found[3]}号"


def find_numbers(text: str) -> list[str]:
    """Every 文号 in running text, in the one form we keep."""
    return [write_number(found) for found in NUMBER.finditer(text)]


def read_order(line: str) -> str:
    """``第3号`` under a head that ends in 令; else empty."""
    found = _ORDER_LINE.match(line)
    return f"第{found[1]}号" if found else ""


def read_day(text: str) -> date | None:
    """The first real day written in a text, in Chinese or Arabic numerals or as 2025-05-06."""
    for pattern in (DAY, PLAIN_DAY):
        for parts in pattern.findall(text):
            if (day := numerals.read_day(*parts)) is not None:
                return day
    return None


def is_day(line: str) -> bool:
    """Whether a line is a day and nothing else."""
    return bool(_DAY_LINE.match(line))


def is_maker(line: str) -> bool:
    """Whether a line is the name of a body, or of several, and nothing else."""
    return bool(MAKER.match(line)) and "关于" not in line


def is_publication_mark(line: str) -> bool:
    """``（此件公开发布）``."""
    return bool(_MARKED.match(line))


def is_imprint(line: str) -> bool:
    """A line of the 版记: 抄送, who printed it and when."""
    return len(line) <= 300 and bool(_IMPRINT.search(line)) and "。" not in line.rstrip("。")


def read_printed(line: str) -> date | None:
    """The day of printing, which is not the day of the paper."""
    found = _PRINTED.search(line)
    return read_day(found[0]) if found else None


def is_classification(line: str) -> bool:
    """Copy number, secrecy, urgency: above the head, no part of the paper."""
    return bool(_CLASSIFIED.match(line))


def begins_list(line: str) -> bool:
    """``附件：1.…``: the list of annexes below a paper's body."""
    return bool(_LISTED.match(line)) and "。" not in line


def read_listed(lines: list[str]) -> tuple[str, ...]:
    """The names of the annexes in such a list, without their numbers."""
    if not lines:
        return ()
    names = [_LISTED.sub("", lines[0]), *lines[1:]]
    return tuple(name for line in names if (name := _LIST_NUMBER.sub("", line.strip()).strip()))


def goes_on_list(line: str) -> bool:
    return bool(_LIST_NUMBER.match(line)) and "。" not in line and len(line) <= 100


def is_whole_title(text: str) -> bool:
    """Whether a title, put together from lines, has come to its end."""
    return bool(_CLOSES.search(text)) and all(
        text.count(a) == text.count(b) for a, b in ("《》", "（）", "〈〉")
    )
