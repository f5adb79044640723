"""The days of an official paper: made, printed, in force from, valid until, and what each is known from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.papers.marks import DAY, read_day
from ingest.terms import count_years
from knowledge.numerals import parse_number
from knowledge.types import DateBasis

_N = r"[\d零〇一二两三四五六七八九十]{1,4}"
_OWN = r"(?:本|该|此)[^，。；]{0,12}?"
_FROM = re.compile(rf"自 ?(?P<day>{DAY.pattern}) ?起?(?:正式|开始)?(?:施行|实施|生效|执行|试行)")
_OWN_FROM = re.compile(rf"{_OWN}{_FROM.pattern}")
_FROM_MAKING = re.compile(
    r"自 ?(?:本\S{1,6})?(?:公布|发布|印发|颁布|批准|通过|下发|发文|签发)之日(?:起|后)?(?:正式|开始)?(?:施行|实施|生效|执行|试行)"
)
_SENTENCES = re.compile(r"[^。\n]*[。\n]?")
_TERM_SENTENCE = re.compile(rf"施行|实施|执行|试行|(?:{_OWN}|^)有效期")
_NOT_OWN = re.compile(r"(?:证|书|合同|许可|批准|证明|资格|决议|承诺)[^，。]{0,6}有效期")
_UNTIL = re.compile(
    rf"(?:有效期[^。]{{0,16}}?|[，,]|施行期?|试行期?|执行期?)(?:截?至|到|止于)于? ?(?P<day>{DAY.pattern})"
    r"(?=$|[止为。，；、）)\n]|起?(?:自动)?(?:废止|失效))"
)
_YEARS = re.compile(rf"(?:有效期|试行期|施行期|试行)(?:限)?(?:为|是)? ?(?P<years>{_N}) ?年(?! ?{_N} ?月)")
_ENDS_ON = re.compile(r"(?:废止|失效)")


@dataclass(frozen=True, slots=True)
class PaperDates:
    """``valid_until`` is the last day; its basis is ``text``, ``computed`` or ``none``."""

    issued: date | None
    effective_from: date | None
    basis: DateBasis
    valid_until: date | None
    valid_until_basis: str
    remarks: tuple[str, ...] = ()


def read_paper_dates(issued: date | None, text: str) -> PaperDates:
    """The days of a paper made on ``issued``, from the words of its body and notice.

    自…起施行 first; 自印发之日起 and silence both mean the day it was made, the latter only for want of better.
    A term in years ends on the day before the years are full, and is marked as computed.
    """
    first, basis = _first_day(issued, text)
    last, known, remarks = _last_day(first, text)
    return PaperDates(issued, first, basis, last, known, remarks)


def _first_day(issued: date | None, text: str) -> tuple[date | None, DateBasis]:
    found = list(_OWN_FROM.finditer(text)) or list(_FROM.finditer(text))
    days = [day for one in found if (day := read_day(one["day"])) is not None]
    later = [day for day in days if issued is None or day >= issued]
    if later:
        return later[-1], DateBasis.TEXT
    if days:  # made retroactive, or a slip in either: as written
        return days[-1], DateBasis.TEXT
    if issued is None:
        return None, DateBasis.UNKNOWN
    return issued, DateBasis.TEXT if _FROM_MAKING.search(text) else DateBasis.ADOPTION


def _last_day(first: date | None, text: str) -> tuple[date | None, str, tuple[str, ...]]:
    own = [
        sentence
        for sentence in _SENTENCES.findall(text)
        if _TERM_SENTENCE.search(sentence) and not _NOT_OWN.search(sentence)
    ]
    said = "".join(own)
    years = _YEARS.search(said)
    computed = count_years(first, parse_number(years["years"])) if years else None
    until = _UNTIL.search(said)
    if until is not None:
        return _written(until["day"], said[until.end() :], computed)
    if years is None:
        return None, "none", ()
    if computed is None:
        return None, "none", ("写了有效期，但算不出截止日，请核实。",)
    number = parse_number(years["years"])
    return computed, "computed", (f"有效期 {number} 年，截止日 {computed} 是推算的，请核实。",)


def _written(day: str, after: str, computed: date | None) -> tuple[date | None, str, tuple[str, ...]]:
    last = read_day(day)
    if last is None:
        return None, "none", ("有效期的截止日没有这一天，没有采用。",)
    if _ENDS_ON.match(after.lstrip("起自动，, ")):
        last -= timedelta(days=1)  # 至…起失效: no longer on that day
    if computed is not None and last != computed:
        return last, "text", (f"写明的截止日是 {last}，按年数推算是 {computed}，对不上，请核实。",)
    return last, "text", ()
