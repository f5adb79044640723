"""What a text ends by its own words: 《…》同时废止, read from its closing articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.numerals import read_day
from knowledge.release_types import StatusChange
from knowledge.titles import find_marked, normal_number, normal_title
from knowledge.types import ArticleKind, NewArticle, NewVersion, Validity

_CLOSING = 6  # articles at the end that are looked at
_ENDS = re.compile(
    r"(?:同时|即行|一并|随之|予以|自行|相应|均|都|即|也)*(?:废止|停止执行|停止施行|停止使用|不再执行|不再施行|不再适用|失效)"
)
# What stands between a title and the verb, or the next title, where the whole of it is meant.
_LINK = re.compile(r"^(?:[、，,；;\s]|和|及|与|以及|或者|并|还有)*$")
_TAIL = re.compile(
    r"^(?:[、，,\s]|等?(?:文件|规定|办法|法规|规章)?|自[^《》。]{0,30}?起|于[^《》。]{0,20}?|从[^《》。]{0,20}?起)*$"
)
_NOTE = re.compile(r"^\s*[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]")
_MADE = re.compile(
    r"(?:公布|发布|通过|批准|颁布|印发|下发|制定|修正|修订|颁发|实施|施行|公告|令)[^《》]{0,12}$"
)
_MAKERS = re.compile(
    r"(?:最高人民法院|最高人民检察院|国务院)(?:[、和与](?:最高人民检察院|最高人民法院))?[的]?$"
)
_NUMBER = re.compile(r"[一-鿿（）()]{1,14}[〔\[（(]\d{4}[〕\]）)]\s*第?\s*\d+\s*号")
_WRAPPER = re.compile(r"^.*?关于(?:印发|公布|发布|转发)[《〈<](?P<inner>.+)[》〉>]的(?:通知|通告|公告)$")
_N = r"[0-9０-９零〇○一二三四五六七八九十]{1,4}"
_DAY = rf"({_N})\s*年\s*({_N})\s*月\s*({_N})\s*日"
_CHANGED = re.compile("修正|修订|修改")
_MADE_ON = re.compile(_DAY)
_FROM = re.compile(rf"自\s*{_DAY}\s*起?\s*(?:施行|实施|生效|执行|废止)")


@dataclass(frozen=True, slots=True)
class Repeal:
    """A paper that another's text ends as a whole."""

    title: str
    document_number: str
    since: date | None  # the day the text itself names; None: its own first day
    label: str  # of the article that says it
    sentence: str


def read_repeals(title: str, articles: Sequence[NewArticle]) -> list[Repeal]:
    """The papers a text ends, in its order. Where only a part of one ends, or its own older version does, it is not."""
    numbered = [a for a in articles if a.kind in (ArticleKind.ARTICLE, ArticleKind.ITEM)]
    closing = (numbered or [a for a in articles if a.kind is not ArticleKind.ANNEX])[-_CLOSING:]
    own = normal_title(title)
    found: dict[tuple[str, str], Repeal] = {}
    stated = next((day for article in reversed(closing) if (day := _read_since(article.text))), None)
    for article in closing:
        since = _read_since(article.text) or stated
        for sentence in re.split(r"(?<=[。；;])|\n", article.text):
            for named, number in _find_ended(sentence):
                if normal_title(named) != own:
                    repeal = Repeal(named, number, since, article.label, sentence.strip())
                    found.setdefault((normal_title(named), normal_number(number)), repeal)
    return list(found.values())


def find_said(new: NewVersion, first_day: date | None) -> list[StatusChange]:
    """What a version's own text ends, as facts; ``first_day``: its own, which stands for a day not named."""
    made = first_amended_text(new.history)  # its closing articles are those of the first text
    return [
        StatusChange(
            title=repeal.title,
            status=Validity.REPEALED,
            since=None if (since := repeal.since or made) == first_day else since,
            document_number=repeal.document_number,
            scope=new.scope,
            replaced_by=new.title,
            source=f"《{new.title}》{repeal.label}：{repeal.sentence}"[:500],
        )
        for repeal in read_repeals(new.title, new.articles)
    ]


def first_amended_text(history: str) -> date | None:
    """When the first text of an amended law was made, by the lines that tell it; None for one never amended."""
    if not _CHANGED.search(history):
        return None
    days = (read_day(*written) for written in _MADE_ON.findall(history))
    return min((day for day in days if day is not None), default=None)


def _read_since(text: str) -> date | None:
    found = _FROM.search(text)
    return None if found is None else read_day(*found.groups())


def _find_ended(sentence: str) -> list[tuple[str, str]]:
    """(title, 文号) of what a sentence ends."""
    ended: list[tuple[str, str]] = []
    titles = [_read_title(sentence, start, end, name) for start, end, name in find_marked(sentence)]
    for verb in _find_verbs(sentence, titles):
        before = [title for title in titles if title.end <= verb]
        titles = [title for title in titles if title.end > verb]
        ended += _take_whole(sentence, before, verb)
    return ended


@dataclass(frozen=True, slots=True)
class _Title:
    start: int
    end: int  # after 》 and what stands in brackets behind it
    name: str
    number: str


def _read_title(sentence: str, start: int, end: int, name: str) -> _Title:
    number = ""
    note = _NOTE.match(sentence[end:])
    if note:
        end += note.end()
        stated = _NUMBER.search(note[1])
        number = normal_number(stated[0]) if stated else ""
    wrapped = _WRAPPER.match(name)
    if wrapped:
        name = wrapped["inner"]
    elif name.startswith("关于") and (maker := _MAKERS.search(sentence[:start])):
        name = maker[0].removesuffix("的") + name
    return _Title(start, end, name, number)


def _find_verbs(sentence: str, titles: Sequence[_Title]) -> list[int]:
    """Where it is said that something ends, outside of titles."""
    return [
        verb.start()
        for verb in _ENDS.finditer(sentence)
        if not any(title.start <= verb.start() < title.end for title in titles)
        and not re.match(r"前|后|的|之|以前|以后|或者", sentence[verb.end() :])
    ]


def _take_whole(sentence: str, titles: Sequence[_Title], verb: int) -> list[tuple[str, str]]:
    """The titles joined to the verb without a word that means only a part of one, or another thing."""
    taken: list[tuple[str, str]] = []
    following = verb
    for position in range(len(titles) - 1, -1, -1):
        title = titles[position]
        between = sentence[title.end : following]
        is_last = position == len(titles) - 1
        if not (_TAIL.match(between) if is_last else _joins(between)):
            break
        taken.append((title.name, title.number))
        following = title.start
    return taken[::-1]


def _joins(between: str) -> bool:
    """Whether two titles are only listed: 、 or 和, and when and by whom the second was made."""
    if _LINK.match(between):
        return True
    separator = re.match(r"^\s*(?:[、，,；;]|和|及|与|以及)", between)
    rest = between[separator.end() :] if separator else ""
    return bool(separator) and (_MADE.search(rest) is not None or _MAKERS.search(rest) is not None)
