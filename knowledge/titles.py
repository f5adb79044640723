"""Titles of laws: one normal form, the short names advisers use, and what a written title may mean."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

_SHORT_TITLES = Path(__file__).parent / "data" / "short_titles.csv"

_STATE = "中华人民共和国"
_MARKS = str.maketrans("", "", "《》〈〉<>「」『』“”‘’\"'")
_SPACES = re.compile(r"\s+")
_REVISION = "(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改|公布|施行|版|文本|本)"
_VERSION_MARK = re.compile(  # (2018-12-29), (2021), (2021年修正), (2018年12月29日第二次修正); but not (1988年)
    rf"\((?:\d{{4}}(?:-\d{{1,2}}-\d{{1,2}})?|(?:\d{{4}}年?(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?)?{_REVISION})\)$"
)
_NUMBER_YEAR = re.compile(r"[(\[〔【［〈<](\d{4})年?[)\]〕】］〉>]第?0*(\d+)号?$")
_OWN_NUMBER = re.compile(r"[一-鿿]{1,14}〔\d{4}〕\d+号")
_TWO_BODIES = re.compile("^最高人民法院[、,和与]?最高人民检察院")
_BODY_NAMES = (
    (re.compile("^(?:两高|最高法[、,]?最高检)(?=关于)"), "最高人民法院最高人民检察院"),
    (re.compile("^(?:最高法|最高院)(?=关于)"), "最高人民法院"),
    (re.compile("^(?:最高检|最高检察院)(?=关于)"), "最高人民检察院"),
)
_BODIES = ("最高人民法院", "最高人民法院最高人民检察院", "最高人民检察院", "国务院")

# What a court's own title adds to the name of its subject.
_COURT_PREFIX = re.compile("^(?:最高人民法院|最高人民检察院)+(?:于|关于)?(?:审理|办理)?(?:关于)?")
_COURT_NAME = re.compile("^(?:最高人民法院|最高人民检察院)+关于")
_COURT_FILLING = re.compile(
    "(?:民事|行政)?(?:案件)?(?:如何)?(?:具体)?(?:适用|应用)法律(?:、法规)?(?:若干|有关|的)*(?:问题)?的?"
    "|案件适用(?:法律)?(?:若干)?(?:问题)?的?|(?:若干|有关)(?:法律)?问题的?|若干(?=规定|解释|意见)"
)
_COURT_KIND = re.compile("(?:解释|规定|解答|批复|意见)(?:[((][^)]*[))])*(?:的补充规定)?$")
_ON_TRIAL = re.compile(r"\((?:试行|暂行)\)$")
_LEAST_NAME = 4  # characters; 通知 names no paper


def normal_title(title: str) -> str:
    """The form titles are compared by: ``《中华人民共和国民法典》`` and ``民法典 (2020-05-28)`` are ``民法典``.

    NFKC; without 中华人民共和国, book marks, quotes, spaces, a trailing date or revision mark; the two
    highest organs joined without a sign.
    """
    text = unicodedata.normalize("NFKC", title)
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Co", "Cc") or c.isspace())
    text = _SPACES.sub("", text).translate(_MARKS)
    bare = text.replace(_STATE, "") or text
    bare = _VERSION_MARK.sub("", bare) or bare
    return _TWO_BODIES.sub("最高人民法院最高人民检察院", bare)


def normal_number(number: str) -> str:
    """The form 文号 are compared by: ``三陕政[2021] 08 號`` is ``三陕政〔2021〕8号``; "" stays "".

    NFKC, without spaces; any brackets about the year; no 第 and no leading zeros before the running number.
    """
    text = _SPACES.sub("", unicodedata.normalize("NFKC", number)).replace("號", "号")
    return _NUMBER_YEAR.sub(r"〔\1〕\2号", text)


def is_own_number(number: str) -> bool:
    """Whether a 文号 in its normal form, of an office, a year and a number, can stand for a paper by itself."""
    return _OWN_NUMBER.fullmatch(number) is not None


def own_name(title: str, scope: str) -> str:
    """A title in its normal form without the place it holds for (``全国/河南省/三门峡市``) and without (试行)."""
    name = _ON_TRIAL.sub("", normal_title(title))
    for place in scope.split("/"):
        name = name.removeprefix(place)
    return name


def is_named(text: str, title: str, scope: str) -> bool:
    """Whether running text calls a document of a place by its title, the place's name left out or not.

    Laws of the whole country are not meant: 德国劳动合同法 is called like one of ours.
    """
    name = own_name(title, scope)
    return "/" in scope and len(name) >= _LEAST_NAME and name in normal_title(text)


def find_marked(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, title) of every 《…》, the marks within one counted."""
    depth = start = 0
    for position, c in enumerate(text):
        if c == "《":
            start = position if depth == 0 else start
            depth += 1
        elif c == "》" and depth:
            depth -= 1
            if depth == 0:
                yield start, position + 1, text[start + 1 : position]


def _widen(text: str) -> str:
    return text.replace("(", "（").replace(")", "）").replace(",", "，")


def _derive_short(title: str) -> str:
    """The generic rule: 最高人民法院关于审理涉彩礼纠纷案件适用法律若干问题的规定 → 涉彩礼纠纷规定."""
    bare = normal_title(title)
    if not _COURT_PREFIX.match(bare) or not _COURT_KIND.search(bare):
        return _widen(bare)
    subject = _COURT_PREFIX.sub("", bare)
    kept = subject.replace("刑事案件", "\0")  # 诈骗刑事案件解释 says more than 诈骗解释
    short = _COURT_FILLING.sub("", kept).replace("\0", "刑事案件")
    short = re.sub("^适用(?=.{3,}的?(?:解释|规定))", "", short)
    short = re.sub("的(?=(?:解释|规定|解答|批复|意见)(?:\\(|$))", "", short)
    return _widen(short if len(short) >= 4 else subject)


class TitleBook:
    """The titles known, by every name they go by. Build one with the titles on the shelf, or ``shipped_titles()``."""

    def __init__(self, titles: Iterable[str] = ()) -> None:
        self._by_name: dict[str, list[str]] = {}
        self._display: dict[str, str] = {}
        with _SHORT_TITLES.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                official = normal_title(row["title"])
                self._add(normal_title(row["short"]), official)
                self._add_official(official)
                if row["display"]:
                    self._display[official] = row["short"]
        shipped = frozenset(self._by_name)
        for title in titles:
            official = normal_title(title)
            self._add_official(official)
            derived = normal_title(_derive_short(title))
            if derived not in shipped:  # 劳动争议解释（二） is the one in the table, on the shelf or not
                self._add(derived, official)
        self._lengths: dict[str, list[int]] = {}
        for name in self._by_name:
            lengths = self._lengths.setdefault(name[-1], [])
            if len(name) not in lengths:
                lengths.append(len(name))
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def _add_official(self, official: str) -> None:
        self._add(official, official)
        about = _COURT_NAME.sub("", official)
        if about != official:
            self._add("关于" + about, official)
            if about.startswith("适用"):  # 民法典婚姻家庭编的解释(一)
                self._add(about.removeprefix("适用"), official)

    def _add(self, name: str, official: str) -> None:
        known = self._by_name.setdefault(name, [])
        if official not in known:
            known.append(official)

    def short(self, title: str) -> str:
        """The name for a card: 民法典, 村民委员会组织法, 涉彩礼纠纷规定."""
        return self._display.get(normal_title(title)) or _derive_short(title)

    def resolve(self, written: str) -> list[str]:
        """The normal titles a written title may mean, likeliest first; never empty for a title with words."""
        name = normal_title(written)
        for pattern, body in _BODY_NAMES:
            name = pattern.sub(body, name)
        candidates = list(self._by_name.get(name, ()))
        candidates += self._by_name.get(name.replace("司法解释", "解释"), ())
        candidates.append(name)
        if name.startswith("关于"):
            candidates += [body + name for body in _BODIES]
        return list(dict.fromkeys(c for c in candidates if c))

    def knows(self, written: str) -> bool:
        return normal_title(written) in self._by_name

    def find_ending(self, text: str, end: int) -> list[int]:
        """Where a known name that ends at ``end`` may start in ``text``, the longest name first."""
        if end <= 0:
            return []
        return [
            end - length
            for length in self._lengths.get(text[end - 1], ())
            if length <= end and text[end - length : end] in self._by_name
        ]


@lru_cache(maxsize=1)
def shipped_titles() -> TitleBook:
    """The names in the table we ship."""
    return TitleBook()


@lru_cache(maxsize=4096)
def short_title(title: str) -> str:
    """The name for a card: 中华人民共和国民法典 → 民法典."""
    return shipped_titles().short(title)


def resolve_title(written: str) -> list[str]:
    """The normal titles a written title may mean, likeliest first: ``村组法`` → ``村民委员会组织法``, ``村组法``."""
    return shipped_titles().resolve(written)
