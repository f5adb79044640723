"""When it happened: the days a question speaks of, in the words people use for them.

Years of four and two digits, 去年, 三年前, 上个月, 昨天, a month and a day, and the lunar calendar: 去年腊月二十三,
正月初六, 前年八月十五. Durations (干了三年), births (60年生的) and numbers of papers are no dates.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from assistant.lunar import lunar_eve, lunar_span, lunar_year_of
from knowledge.numerals import parse_number
from knowledge.simplified import simplify

Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class FactDate:
    """A stretch of days, one day where it is known to the day. ``first`` is ``date.min`` for “…以前”."""

    first: date
    last: date
    words: str  # as written, in simplified characters and half width

    @property
    def day(self) -> date | None:
        """The day, where it is known to the day."""
        return self.first if self.first == self.last else None


_N = r"(?:[0-9]{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_LUNAR_DAY = r"(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?)"
_IN_YEAR, _IN_MONTH = "1[0-2]|0?[1-9]", "3[01]|[12][0-9]|0?[1-9]"
_PARTS = "年?初|年?底|上半年|下半年|春天?|夏天?|秋天?|冬天?"
_LUNAR_NAME = r"(?:农历|阴历|旧历|老历)"
_RELATIVE = {"大前年": -3, "前年": -2, "去年": -1, "头年": -1, "上年": -1, "年时": -1, "今年": 0, "本年": 0}
_REL = "|".join(_RELATIVE)
# What follows a two-digit year and shows that it is one: 15年借的, 08年3月, 19年腊月. 干了15年 is none.
_DONE = "结盖买借领离签分建打租包订办开给立卖欠写承"
_DATED = (
    r"(?=[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月|正月|腊月|冬月|年?[初底]|[春夏秋冬]天"
    rf"|[{_DONE}][^,。，;；了]{{0,6}}?[的了])"
)
_YEAR = (
    rf"(?:(?P<rel>{_REL})|(?<![0-9〔\[(])(?P<y4>(?:19|20)[0-9]{{2}})年?|(?P<yc>[一二][零〇九][零〇一二三四五六七八九]{{2}})年"
    rf"|(?<![0-9.])(?P<y2>[5-9][0-9]|0[0-9])年(?!前|多|来|内|以|级)|(?<![0-9.了过有满近共快达住干用交])(?P<y2d>[12][0-9])年{_DATED}"
    r"|(?<![零〇一二三四五六七八九十])(?P<yc2>[九八七六零〇][零〇一二三四五六七八九])年(?!前|多|来|内|以)"
    rf"|(?<![零〇一二三四五六七八九十了过有满近共快达住干用交])(?P<yc2d>[一二][零〇一二三四五六七八九])年{_DATED})"
)
_FESTIVALS: dict[str, tuple[int, int] | None] = {
    "春节": (1, 1), "大年初一": (1, 1), "元宵节": (1, 15), "元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7),
    "中秋节": (8, 15), "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8), "小年": (12, 23), "除夕": None, "年三十": None,
}  # fmt: skip
_SOLAR_FESTIVALS = {"元旦": (1, 1), "五一": (5, 1), "国庆节": (10, 1), "国庆": (10, 1)}
_NAMED_MONTHS = {"正月": 1, "冬月": 11, "腊月": 12}
_DAYS_AGO = {
    "大前天": 3, "前天": 2, "前日": 2, "前儿": 2, "昨天": 1, "昨日": 1, "昨儿": 1, "昨晚": 1, "昨夜": 1, "夜儿个": 1, "夜个": 1,
    "今天": 0, "今日": 0, "今儿": 0, "今早": 0, "今晚": 0,
}  # fmt: skip
_NO_EVENT = re.compile(
    r"[^,。;发]{0,4}?(?:出生|生的|生人|属[鼠牛虎兔龙蛇马羊猴鸡狗猪])|已?经?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})多?岁|多大"
)
_LATER = re.compile(r"(?:年)?(?:以前|之前)")
_SINCE = re.compile(r"(?:年)?(?:以后|之后|以来|起)")


def find_fact_dates(question: str, today: date) -> tuple[FactDate, ...]:
    """The days a question speaks of, in its order; those to come too.

    >>> [d.words for d in find_fact_dates("2019年结的婚，去年腊月他打我", date(2026, 11, 26))]
    ['2019年', '去年腊月']
    """
    return tuple(dict.fromkeys(spoken for spoken, _, _ in _scan(_plain(question), today)))


def without_dates(question: str, today: date) -> str:
    """The question without the words that only say when: for a search, which they lead astray. Plain, no spaces.

    >>> without_dates("2019年结的婚，彩礼退不退", date(2026, 11, 26))
    '结的婚,彩礼退不退'
    """
    text = _plain(question)
    for _, start, end in reversed(_scan(text, today)):
        text = text[:start] + text[end:]
    return text


def _plain(question: str) -> str:
    return re.sub(r"\s+", "", simplify(unicodedata.normalize("NFKC", question)))


def _scan(text: str, today: date) -> list[tuple[FactDate, int, int]]:
    """Every date with the place of its words."""
    found: list[tuple[FactDate, int, int]] = []
    place = 0
    while place < len(text):
        read = _read_at(text, place, today)
        if read is None:
            place += 1
            continue
        spoken, end = read
        if not _NO_EVENT.match(text, end):
            found.append((spoken, place, end))
        place = end
    return found


def _read_at(text: str, place: int, today: date) -> tuple[FactDate, int] | None:
    for pattern, build in _FORMS:
        match = pattern.match(text, place)
        if match is None:
            continue
        span = build(match, today)
        if span is None:
            continue
        end = match.end()
        spoken = FactDate(*span, match.group())
        if before := _LATER.match(text, end):
            return replace(
                spoken, first=date.min, last=_day_before(span[0]), words=text[place : before.end()]
            ), before.end()
        if since := _SINCE.match(text, end):
            return replace(spoken, last=max(span[0], today), words=text[place : since.end()]), since.end()
        return spoken, end
    return None


def _day_before(day: date) -> date:
    return day - timedelta(days=1)


def _number(written: str) -> int | None:
    if any(a in "一二三四五六七八九两" and b in "一二三四五六七八九" for a, b in pairwise(written)):
        return None  # 三四年前 is three or four
    return parse_number(written)


def _year(match: re.Match[str], today: date, *, lunar: bool = False) -> int | None:
    parts = match.groupdict()
    if rel := parts.get("rel"):
        return (lunar_year_of(today) if lunar else today.year) + _RELATIVE[rel]
    if y4 := parts.get("y4"):
        return int(y4)
    if yc := parts.get("yc"):
        year = parse_number(yc)
        return year if year is not None and 1900 <= year < 2100 else None
    if short := parts.get("y2") or parts.get("y2d"):
        return _century(int(short), today)
    if yc2 := parts.get("yc2") or parts.get("yc2d"):
        digits = "".join(str("零一二三四五六七八九".index(c.replace("〇", "零"))) for c in yc2)
        return _century(int(digits), today)
    return None


def _century(short: int, today: date) -> int:
    return 2000 + short if short <= today.year % 100 else 1900 + short


def _month_span(year: int, month: int) -> Span | None:
    if not 1 <= month <= 12 or not 1900 <= year < 2100:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _one_day(year: int, month: int, day: int) -> Span | None:
    try:
        there = date(year, month, day)
    except ValueError:
        return None
    return there, there


def _solar(match: re.Match[str], today: date) -> Span | None:
    """A year, with its month and day where they are told."""
    year = _year(match, today)
    if year is None:
        return None
    if not match["m"]:
        return _part_of_year(year, match["part"])
    month = parse_number(match["m"]) or 0
    if match["d"]:
        return _one_day(year, month, parse_number(match["d"]) or 0)
    return _month_span(year, month)


def _part_of_year(year: int, part: str | None) -> Span:
    months = {
        None: (1, 12), "初": (1, 2), "底": (11, 12), "上半年": (1, 6), "下半年": (7, 12),
        "春": (2, 5), "夏": (5, 8), "秋": (8, 11), "冬": (11, 12),
    }  # fmt: skip
    first, last = months[part and part.removeprefix("年").removesuffix("天")]
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _dotted(match: re.Match[str], _today: date) -> Span | None:
    year, month = int(match["y"]), int(match["m"])
    return _one_day(year, month, int(match["d"])) if match["d"] else _month_span(year, month)


def _lunar(match: re.Match[str], today: date) -> Span | None:
    """A lunar month or day, in its year, else the last one that has begun."""
    name = match["name"] or ""
    month = _NAMED_MONTHS.get(name) or parse_number(name.removesuffix("月").removesuffix("份")) or 0
    day = _lunar_day(match["ld"]) if match["ld"] else None
    leap = bool(match["leap"])
    if (year := _year(match, today, lunar=True)) is not None:
        return lunar_span(year, month, day, leap=leap)
    this = lunar_year_of(today)
    for candidate in (this, this - 1, this - 2, this - 3):
        span = lunar_span(candidate, month, day, leap=leap)
        if span is not None and span[0] <= today:
            return span
    return None


def _lunar_day(written: str) -> int | None:
    words = written.removeprefix("初").removesuffix("日").removesuffix("号")
    return parse_number("二十" + words[1:]) if words.startswith("廿") else parse_number(words)


def _festival(match: re.Match[str], today: date) -> Span | None:
    name = match["feast"]
    if name in _SOLAR_FESTIVALS:
        year = _year(match, today)
        return None if year is None else _one_day(year, *_SOLAR_FESTIVALS[name])
    year = _year(match, today, lunar=True)
    if year is None:
        return None
    feast = _FESTIVALS[name]
    return lunar_eve(year) if feast is None else lunar_span(year, *feast)


def _month_and_day(match: re.Match[str], today: date) -> Span | None:
    """3月5号 without a year: the last one that has come."""
    month, day = parse_number(match["m"]) or 0, parse_number(match["d"]) or 0
    return next(
        (
            span
            for year in (today.year, today.year - 1)
            if (span := _one_day(year, month, day)) and span[0] <= today
        ),
        None,
    )


def _month_alone(match: re.Match[str], today: date) -> Span | None:
    month = parse_number(match["m"]) or 0
    return next(
        (
            span
            for year in (today.year, today.year - 1)
            if (span := _month_span(year, month)) and span[0] <= today
        ),
        None,
    )


def _ago(match: re.Match[str], today: date) -> Span | None:
    unit, written = match["unit"], match["n"]
    if written == "半":
        return _around(_months_back(today, 6)) if unit == "年" else (today - timedelta(days=15),) * 2
    count = _number(written)
    if count is None or count == 0:
        return None
    if unit == "年":
        year = today.year - count
        return (date(year, 1, 1), date(year, 12, 31)) if year >= 1900 else None
    if unit.endswith("月"):
        return _around(_months_back(today, count))
    day = today - timedelta(days=count * (1 if unit in "天日" else 7))
    return day, day


def _months_back(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 - count
    return date(months // 12, months % 12 + 1, 1)


def _around(day: date) -> Span | None:
    return _month_span(day.year, day.month)


def _days_ago(match: re.Match[str], today: date) -> Span:
    day = today - timedelta(days=_DAYS_AGO[match.group()])
    return day, day


def _last_month(_match: re.Match[str], today: date) -> Span | None:
    return _around(_months_back(today, 1))


def _last_week(match: re.Match[str], today: date) -> Span:
    monday = today - timedelta(days=today.weekday() + 7)
    if match["w"]:
        day = monday + timedelta(
            days="一二三四五六日天末".index(match["w"]) if match["w"] not in "天末" else 6
        )
        return day, day
    return monday, monday + timedelta(days=6)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Span | None]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (rf"(?<![0-9])(?P<y>(?:19|20)[0-9]{{2}})[-/.](?P<m>{_IN_YEAR})(?:[-/.](?P<d>{_IN_MONTH}))?(?![0-9])", _dotted),
        (r"(?<![0-9])(?P<y>(?:19|20)[0-9]{2})(?P<m>1[0-2]|0[1-9])(?P<d>3[01]|[12][0-9]|0[1-9])(?![0-9])", _dotted),
        (rf"(?:{_YEAR})?的?{_LUNAR_NAME}?(?P<leap>闰?)(?P<name>正月|冬月|腊月)(?:份|里)?(?P<ld>{_LUNAR_DAY})?", _lunar),
        (rf"(?:{_YEAR})?的?{_LUNAR_NAME}(?P<leap>闰?)(?P<name>{_MONTH}月)(?:份)?(?P<ld>{_LUNAR_DAY})?", _lunar),
        (rf"(?:{_YEAR})?(?P<leap>闰?)(?P<name>[一二三四五六七八九十]{{1,2}}月)(?P<ld>{_LUNAR_DAY})(?![日号])", _lunar),
        (rf"{_YEAR}的?(?P<feast>{'|'.join([*_FESTIVALS, *_SOLAR_FESTIVALS])})", _festival),
        (rf"{_YEAR}(?:的?(?P<m>{_MONTH})月(?:份)?(?:(?P<d>{_DAY})[日号]?(?![0-9个]))?|(?P<part>{_PARTS}))?", _solar),
        (rf"(?<![0-9十一二三四五六七八九年])(?P<m>{_MONTH})月(?:份)?(?P<d>{_DAY})[日号]", _month_and_day),
        (rf"(?<![0-9十一二三四五六七八九年个])(?P<m>{_MONTH})月份(?![0-9一二三])", _month_alone),
        (rf"(?<![0-9一二三四五六七八九十第])(?P<n>{_N}|半)(?P<unit>年|个月|天|日|周|个?星期|个?礼拜)(?:之|以)?前", _ago),
        ("|".join(_DAYS_AGO), _days_ago),
        (r"(?<!上)上个?月", _last_month),
        (r"(?<!上)上(?:周|个?星期|个?礼拜)(?P<w>[一二三四五六日天末])?", _last_week),
    )
)  # fmt: skip
