"""Where running text names a law: between book marks, bare, by a short name, or as 本法."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from knowledge.numerals import NUMERAL_CHARACTERS
from knowledge.titles import TitleBook, normal_title

NUMBER = rf"(?:[0-9]{{1,4}}|[{NUMERAL_CHARACTERS}]{{1,9}})"

_LONGEST_MARKED = 160
_LONGEST_GUESS = 40
_MARKS = frozenset("《》〈〉")
_STATE = "中华人民共和国"

_KINDS = (
    "法典",
    "条例",
    "规定",
    "办法",
    "解释",
    "细则",
    "规则",
    "决定",
    "通则",
    "总则",
    "批复",
    "规范",
    "标准",
    "修正案",
    "法",
)
# 做法 and its like end as a law does.
_NO_LAW = re.compile(
    "(?:做|方|说|看|想|用|违|合|非|依|司|执|守|犯|枉|书|语|手|无|没|设)法$|(?:一般|明确|口头)规定$"
)
_GENERIC = re.compile(
    "(?:法律|法规|有关|相关|上述|前述|现行|国家|司法|具体|这些|哪些|其他|新|旧|老)*"
    f"(?P<kind>{'|'.join(_KINDS)}|法律|法规)$"
)
# Papers that are no law: a number after them is a clause of theirs.
_PRIVATE_PAPERS = (
    "合同", "合同书", "协议", "协议书", "章程", "公约", "民约", "借条", "欠条", "遗嘱", "判决", "判决书", "裁定书",
)  # fmt: skip
_PAPERS = (
    *_PRIVATE_PAPERS,
    "通知",
    "方案",
    "意见",
    "制度",
    "附件",
    "附表",
    "草案",
    "清单",
    "公告",
    "手册",
    "案例",
)
_SELF = re.compile(
    "(?<![基根])[本此](?:法典|法|条例|规定|办法|解释|细则|规则|决定|安排|通知|章程|合同|协议)$"
)
_SAME_LAW = re.compile(
    "(?:该|(?<!合)同|上述|前述|这部|这个|这)(?:法典|法律|法|条例|规定|办法|司法解释|解释|细则|规则)$"
)

# Words that end before a title begins, so that 他说的养殖法 is not taken for a title.
_BOUNDARY = re.compile(
    "(?:根据|依据|参照|违反|适用|引用|援用|使用|结合|属于|符合|以及|或者|还是|就是|不是|比如|例如|请问|想问|关于|现行|我国|中国"
    "|[的是了在按依据照和与及或对从由以把被看下说讲问到查引见如即则而且为并等守违犯跟凭有没我你他她它咱俺这那哪个部条款新旧原老])"
)
_CJK = re.compile(r"[㐀-鿿]")
_CJK_RUN = re.compile(r"[㐀-鿿]+(?:\([一二三四五六七八九十]\))?")
_TITLE_END = re.compile(rf"(?:{'|'.join(_KINDS)})(?:\((?:[一二三四五六七八九十0-9]{{1,3}}|试行|暂行)\))?$")
_ALIAS = re.compile(r"\((?:以下|下)(?:统称|简称|称)[为是:]?[“\"‘《〈]*([^”\"’》〉()]{1,30})[”\"’》〉]*\)")
_ARTICLE_INSIDE = re.compile(rf"第?\s*{NUMBER}\s*条")
_NUMBER_NEXT = re.compile(rf"[”\"’』」》〉\s]*(?:\([^()]{{0,40}}\))?\s*第\s*{NUMBER}")
_ARTICLE_NEXT = re.compile(rf"[”\"’』」》〉\s]*第?\s*{NUMBER}\s*(?:之\s*{NUMBER}\s*)?(?:[、,至到和\-~]|条)")


@dataclass(frozen=True, slots=True)
class TitleSpan:
    """A law named at ``text[start:end]``.

    ``law`` is the title as written; None for 本法 and for a paper that is no law. ``echo`` is set where only
    the kind is written (条例第十条): it is the law before, if that is of this kind.
    """

    start: int
    end: int
    law: str | None
    echo: str = ""


def fold(text: str) -> str:
    """The text with full-width letters, digits and signs narrowed, character for character."""
    return "".join(n if len(n := unicodedata.normalize("NFKC", c)) == 1 else c for c in text)


def find_titles(text: str, book: TitleBook) -> list[TitleSpan]:
    """Every law or paper named in running text, in order, none overlapping another."""
    folded = fold(text)
    aliases = _find_aliases(folded, text, book)
    marked = [_read_marked(text, folded, span, book, aliases) for span in _find_marked(folded)]
    bare = _BareTitles(text, folded, book, aliases).find()
    kept = [span for span in marked if not any(b.start < span.start and span.end <= b.end for b in bare)]
    outside = [b for b in bare if not any(b.start < span.end and span.start < b.end for span in kept)]
    return sorted([*kept, *outside], key=lambda span: span.start)


def _find_marked(text: str) -> list[tuple[int, int]]:
    """What stands between 《 and 》, with 《 》 inside; 《民法典第1079条》 is no title but a citation."""
    spans: list[tuple[int, int]] = []
    start = 0
    while (start := text.find("《", start)) != -1:
        end = _closing(text, start)
        inside = text[start + 1 : end] if end != -1 else ""
        if not inside.strip() or _ARTICLE_INSIDE.search(inside):
            start += 1
            continue
        spans.append((start, end + 1))
        start = end + 1
    return spans


def _closing(text: str, start: int) -> int:
    depth = 0
    for position in range(start, min(len(text), start + _LONGEST_MARKED)):
        depth += (text[position] == "《") - (text[position] == "》")
        if depth == 0:
            return position
    return text.find(
        "》", start, start + _LONGEST_MARKED
    )  # marks that do not pair: up to the first that closes


def _read_marked(
    text: str, folded: str, span: tuple[int, int], book: TitleBook, aliases: dict[str, str]
) -> TitleSpan:
    start, end = span
    written = text[start + 1 : end - 1]
    is_paper = written.endswith(_PRIVATE_PAPERS) and not book.knows(written)
    law = aliases.get(normal_title(written), written)
    return TitleSpan(start, end, None if is_paper else law)


def _find_aliases(folded: str, text: str, book: TitleBook) -> dict[str, str]:
    """Names the text itself gives: 《…若干问题的规定》（以下简称《规定》）."""
    ends = {end: start for start, end in _find_marked(folded)}
    found = {}
    for match in _ALIAS.finditer(folded):
        start = ends.get(match.start())
        alias = normal_title(match[1])
        if start is not None and not book.knows(alias):
            found[alias] = text[start + 1 : match.start() - 1]
    return found


class _BareTitles:
    """Titles written without marks, or with marks around a part: 关于适用《民法典》婚姻家庭编的解释（一）.

    They are looked for in the text without book marks and without 中华人民共和国.
    """

    def __init__(self, text: str, folded: str, book: TitleBook, aliases: dict[str, str]) -> None:
        self._written = text
        self._folded = folded
        self._book = book
        self._aliases = aliases
        state = {i for m in re.finditer(_STATE, folded) for i in range(m.start(), m.end())}
        self._at = [i for i, c in enumerate(folded) if c not in _MARKS and i not in state]
        self._text = "".join(folded[i] for i in self._at)
        self._is_shorthand = all(book.knows(run) for run in _CJK_RUN.findall(self._text))

    def find(self) -> list[TitleSpan]:
        spans: list[TitleSpan] = []
        end = len(self._text)
        while end > 0:
            span = self._ending_at(end)
            if span is None:
                end -= 1
            else:
                spans.append(self._as_written(span))
                end = span.start
        return spans

    def _as_written(self, span: TitleSpan) -> TitleSpan:
        start, end = self._at[span.start], self._at[span.end - 1] + 1
        opening = self._folded[:start].rstrip("《〈")
        if opening.endswith(_STATE):
            start = len(opening) - len(_STATE)
        is_alias = span.law is not None and span.law != self._text[span.start : span.end]
        law = span.law if span.law is None or is_alias else self._written[start:end]
        return TitleSpan(start, end, law, span.echo)

    def _ending_at(self, end: int) -> TitleSpan | None:
        text = self._text
        for start in self._book.find_ending(text, end):
            if self._is_meant(start, end):
                return TitleSpan(start, end, text[start:end])
        if _ARTICLE_NEXT.match(text, end) is None:
            return None
        for alias, law in self._aliases.items():
            if text.endswith(alias, 0, end):
                return TitleSpan(end - len(alias), end, law)
        if myself := _SELF.search(text, max(0, end - 4), end):
            return TitleSpan(myself.start(), end, None)
        return self._guess(end)

    def _is_meant(self, start: int, end: int) -> bool:
        """Whether a known name at this place is meant as one.

        A short name could be the end of a longer title (社会保险法 ends in 保险法), and a lay word (工伤, 彩礼) is
        a title only with an article number after it.
        """
        name = self._text[start:end]
        if name.endswith(_KINDS) or name.endswith(")"):
            return len(name) >= 4 or name == "民法典" or self._starts_at(start)
        if len(name) < 6 and not self._starts_at(start):
            return False
        if self._is_shorthand:  # 民诉205、土管62
            return True
        return len(name) > 1 and _ARTICLE_NEXT.match(self._text, end) is not None

    def _starts_at(self, start: int) -> bool:
        """Whether a title can begin here: nothing before it, or no word that could be part of it."""
        place = self._at[start]
        if place == 0 or not _CJK.match(self._folded[place - 1]):
            return True
        before = self._folded[max(0, place - 7) : place]
        return before == _STATE or any(m.end() == len(before) for m in _BOUNDARY.finditer(before))

    def _guess(self, end: int) -> TitleSpan | None:
        """A title we do not know, right before a number: the number is its, and no title's before it."""
        text = self._text
        run = end
        while run > 0 and end - run < _LONGEST_GUESS and (_CJK.match(text[run - 1]) or text[run - 1] in "()"):
            run -= 1
        words = text[run:end]
        if _NUMBER_NEXT.match(text, end) is None:
            return None
        if words.endswith(_PAPERS):
            return TitleSpan(end - 2, end, None)
        ending = _TITLE_END.search(words)
        if not ending or _SAME_LAW.search(words) or _NO_LAW.search(words):
            return None
        cut = max((m.end() for m in _BOUNDARY.finditer(words) if m.end() < len(words) - 1), default=0)
        generic = _GENERIC.fullmatch(words[cut:])
        if ending[0] == "规定":  # 民法典规定第…, 民法典的有关规定第…: the title before says which
            before = text[: run + cut if generic else run + ending.start()].rstrip("的之中里内")
            if self._book.find_ending(before, len(before)):
                return None
        return TitleSpan(
            run + cut, end, None if generic else words[cut:], echo=generic["kind"] if generic else ""
        )
