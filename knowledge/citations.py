"""Citations in running text: found as spans, resolved against the shelf, written out again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.numerals import article_label, parse_number, write_number
from knowledge.title_spans import NUMBER, TitleSpan, find_titles, fold
from knowledge.titles import TitleBook, shipped_titles
from knowledge.types import CitationSpan
from knowledge.version_years import add_years, blank_years

_LONGEST_RANGE = 60  # 第一条至第一千条 cites no thousand articles
_FEW = 20  # up to here 第三条 may be a third one of something

_AND = r"\s*(?:[、,]|以及|和|及|与|或)\s*"
_TO = r"\s*(?:至|到|[-–—~])\s*"
_ONE = rf"{NUMBER}(?:\s*之\s*{NUMBER})?"
_BRACKETED = rf"\(?\s*{NUMBER}\s*\)?"
_GROUP = re.compile(
    rf"(?:第\s*(?P<numbered>{_ONE}(?:(?:{_AND}|{_TO})(?:第\s*)?{_ONE})*)|(?P<plain>{_ONE}(?:(?:{_AND}|{_TO}){_ONE})*))"
    rf"\s*条(?![款例])(?:\s*之\s*(?P<suffix>{NUMBER})(?!般))?(?P<more>(?:[、至到]之{NUMBER})*)"
    rf"(?P<tail>"
    rf"(?:\s*第?\s*(?P<paragraph>{NUMBER})(?:(?:{_AND}|{_TO})第?{NUMBER})*\s*款(?:{_AND}第?{NUMBER}款)*)?"
    rf"(?:\s*第?\s*\(?\s*(?P<item>{NUMBER})\s*\)?(?:(?:{_AND}|{_TO})第?{_BRACKETED})*\s*项(?:{_AND}第?{_BRACKETED}项)*)?"
    rf"(?:\s*第\s*{NUMBER}\s*目)?)"
)
_SINGLE = re.compile(rf"({NUMBER})(?:\s*之\s*({NUMBER}))?")
_MORE = re.compile(rf"([、至到])之({NUMBER})")
_TO_SIGN = re.compile(_TO)
_AND_SIGN = re.compile(_AND)
# 民法典1079: a number without 条, right after its title; no year, no count
_BARE = re.compile(
    r"\s*(?P<plain>(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{1,4}(?:[之-][0-9]{1,2})?"
    r"(?:[、,][0-9]{1,4}(?:[之-][0-9]{1,2})?)*)(?=\s*(?:$|[。;:)\]?!、,]))"
)
_SIGN_OF_ONE = re.compile("[条0-9]")
# What may stand between a title and its number: 《民法典》（2020年）第…, 民法典的规定，第…
_GAP = re.compile(r"[”\"’』」》〉)\s]*(?:\([^()]{0,60}\))?\s*(?:的|之|中|里)?(?:规定)?[的,:\s]*")
_TIGHT_GAP = re.compile(r"[”\"’』」》〉\s]*的?\s*")
_COUNTED = re.compile(
    "[路道街巷线腿河沟鱼狗船烟裤被毯命]|微信|微博|短信|信息|消息|新闻|建议|意见|理由|经验|回复|留言|生产线|横幅|标语"
)


@dataclass(frozen=True, slots=True)
class _Number:
    number: int
    suffix: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Group:
    """Numbers written together: 第二十六、二十七条第二款."""

    numbers: tuple[_Number, ...]
    start: int
    end: int
    law: str | None
    paragraph: int | None = None
    item: int | None = None

    def spans(self) -> list[CitationSpan]:
        spans = [
            CitationSpan(start=n.start, end=n.end, law=self.law, number=n.number, suffix=n.suffix)
            for n in self.numbers
        ]
        spans[-1] = replace(spans[-1], paragraph=self.paragraph, item=self.item)
        return spans


def may_cite(text: str) -> bool:
    """Whether there can be a citation at all: none is without 条 or a digit. Told without knowing any title."""
    return _SIGN_OF_ONE.search(fold(text)) is not None


def find_citations(text: str, titles: TitleBook | None = None) -> list[CitationSpan]:
    """Every citation in running text, in order.

    ``titles`` are the names known (default: those we ship). A number directly after its title carries the
    title in its span. In a range (第十条至第十二条) every article has the span of the whole range. A number
    belongs to the nearest title before it; of 本法, of a contract, or with no title before it, ``law`` is None.
    """
    book = titles or shipped_titles()
    groups = _Finder(blank_years(text, book), book).find()
    return add_years(text, [span for group in groups for span in group.spans()])


class _Finder:
    def __init__(self, text: str, titles: TitleBook) -> None:
        self._text = fold(text)
        self._book = titles
        self._titles = find_titles(text, titles)

    def find(self) -> list[_Group]:
        matches = {m.start(): m for m in _GROUP.finditer(self._text)}
        for title in self._titles:
            bare = _BARE.match(self._text, title.end) if title.law else None
            if bare and not any(m.start() < bare.end() and bare.start() < m.end() for m in matches.values()):
                matches[bare.start("plain")] = bare
        groups: list[_Group] = []
        for start in sorted(matches):
            if any(title.start <= start < title.end for title in self._titles):
                continue
            group = self._read(matches[start], groups[-1] if groups else None)
            if group is None:
                continue
            joined = self._join_range(groups[-1], group) if groups else None
            if joined:
                groups[-1] = joined
            else:
                groups.append(group)
        return groups

    def _read(self, match: re.Match[str], previous: _Group | None) -> _Group | None:
        named = match.groupdict()
        which = "numbered" if named.get("numbered") else "plain"
        start = match.start() if which == "numbered" else match.start("plain")
        before = [title for title in self._titles if title.end <= start]
        title = before[-1] if before else None
        gap = self._text[title.end : start] if title else ""
        beside = title is not None and _GAP.fullmatch(gap) is not None
        continues = previous is not None and self._continues(previous, start)
        if which == "plain" and not continues and not (beside and _TIGHT_GAP.fullmatch(gap)):
            return None
        numbers = _read_numbers(match, which, start)
        if not numbers:
            return None
        if not (beside and which == "numbered") and self._is_counting(match, numbers):
            return None
        law = self._law_of(before)
        if title is not None and beside and title.law is not None:
            first = numbers[0].start
            numbers = [replace(n, start=title.start) if n.start == first else n for n in numbers]
        return _Group(
            numbers=tuple(numbers),
            start=numbers[0].start,
            end=match.end(),
            law=law,
            paragraph=_optional(named.get("paragraph")),
            item=_optional(named.get("item")),
        )

    def _continues(self, previous: _Group, start: int) -> bool:
        between = self._text[previous.end : start]
        return bool(_AND_SIGN.fullmatch(between) or _TO_SIGN.fullmatch(between))

    def _is_counting(self, match: re.Match[str], numbers: Sequence[_Number]) -> bool:
        """第三条道路: 条 counts roads, it does not cite."""
        plain_number = (
            match.end() == match.end("tail") and not match["tail"] if "tail" in match.groupdict() else True
        )
        return plain_number and numbers[-1].number <= _FEW and bool(_COUNTED.match(self._text, match.end()))

    def _law_of(self, before: Sequence[TitleSpan]) -> str | None:
        if not before:
            return None
        if not before[-1].echo:
            return before[-1].law
        named = next((title.law for title in reversed(before) if not title.echo), None)
        if named is None:
            return None
        kinds = [re.sub(r"(?:\([^()]*\))+$", "", name) for name in self._book.resolve(named)]
        return named if any(name.endswith(before[-1].echo) for name in kinds) else None

    def _join_range(self, left: _Group, right: _Group) -> _Group | None:
        """第十条至第十二条: two groups and all between them."""
        if left.law != right.law or not _TO_SIGN.fullmatch(self._text[left.end : right.numbers[0].start]):
            return None
        low, high = left.numbers[-1], right.numbers[0]
        if low.suffix or high.suffix or not low.number < high.number <= low.number + _LONGEST_RANGE:
            return None
        between = [_Number(number, 0, low.start, high.end) for number in range(low.number, high.number + 1)]
        return replace(right, numbers=(*left.numbers[:-1], *between, *right.numbers[1:]), start=left.start)


def _optional(written: str | None) -> int | None:
    return parse_number(written) if written else None


def _read_numbers(match: re.Match[str], which: str, start: int) -> list[_Number]:
    """The numbers of a group, each with its own span; the first from ``start``, the last to the end."""
    offset, listed = match.start(which), match[which]
    found: list[_Number] = []
    previous_end = 0
    for single in _SINGLE.finditer(listed):
        number = parse_number(single[1])
        suffix = (parse_number(single[2]) or 0) if single[2] else 0
        sign = listed[previous_end : single.start()]
        previous_end = single.end()
        if not number:
            continue
        here = _Number(number, suffix, offset + single.start(), offset + single.end())
        last = found[-1] if found else None
        if last is None or not _TO_SIGN.fullmatch(sign.removesuffix("第")):
            found.append(here)
        elif sign == "-" and number <= 9 and number < last.number and not last.suffix:
            found[-1] = replace(last, suffix=number, end=here.end)  # 276-1, as keys are written
        elif not suffix and not last.suffix and last.number < number <= last.number + _LONGEST_RANGE:
            middle = range(last.number, number + 1)
            found[-1:] = [_Number(n, 0, last.start, here.end) for n in middle]
        else:
            found.append(here)
    return _stretch(found, match, start)


def _stretch(found: list[_Number], match: re.Match[str], start: int) -> list[_Number]:
    if not found:
        return []
    named = match.groupdict()
    last = found[-1]
    if named.get("suffix"):
        found[-1] = last = replace(last, suffix=parse_number(named["suffix"] or "") or 0)
    for more in _MORE.finditer(named.get("more") or ""):
        high = parse_number(more[2]) or 0
        low = high if more[1] == "、" else found[-1].suffix + 1
        found += [replace(last, suffix=suffix) for suffix in range(low, min(high, _FEW) + 1)]
    first_start, last_end = found[0].start, found[-1].end
    stretched = [replace(n, start=start) if n.start == first_start else n for n in found]
    return [replace(n, end=match.end()) if n.end == last_end else n for n in stretched]


def write_citation(span: CitationSpan, law: str) -> str:
    """A citation as statutes write it: 《民法典》第一千零七十九条第二款第（三）项."""
    written = f"《{law}》{article_label(span.number, span.suffix)}"
    if span.paragraph:
        written += f"第{write_number(span.paragraph)}款"
    if span.item:
        written += f"第（{write_number(span.item)}）项"
    return written
