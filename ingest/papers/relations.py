"""What a paper says of other papers: 同时废止, 停止执行, 作如下修改, with the sentence and the article that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from ingest.papers.marks import DAY, NUMBER, read_day, write_number
from knowledge.titles import normal_title
from knowledge.types import NewArticle, Validity

_SENTENCE = re.compile(r"[^。\n]+[。]?")
_CLAUSE = re.compile(r"[^；;]+")
_ENDS = re.compile(
    r"(?:同时|即行|一并|自行|相应|予以|自[^，。]{0,24}起)[^，。；《》]{0,8}(?:废止|失效|停止执行|停止施行|不再执行)|(?<!的)(?:废止|停止执行|不再执行)(?=[。；]|$)"
)
_AMENDS = re.compile(r"(?:作出?(?:如下|以下)修改|(?:第\S{1,12}条|有关条款)?\S{0,12}修改为)")
_IF = re.compile(r"(?:被|依法|需要|应当|可以|经)[^，。；]{0,12}(?:废止|修改)|不一致的")
_TITLE = re.compile(r"《(?P<title>(?:[^《》]|《[^《》]*》)+)》")
_NUMBER_AFTER = re.compile(rf"^ ?[（(] ?{NUMBER.pattern} ?[）)]")
_BARE_NUMBER = re.compile(rf"(?<![（(]){NUMBER.pattern}(?:文件|文)?")
_WRAPPED = re.compile(
    r"(?:印发|公布|发布|颁布)[〈《](?P<inner>.+)[〉》](?:等\S{0,8})?的(?:通知|决定|公告|通告|令)$"
)
_FROM = re.compile(rf"自 ?({DAY.pattern}) ?起")
_LONGEST = 400


def read_relations(
    units: Sequence[NewArticle], own_title: str, effective_from: date | None
) -> list[dict[str, Any]]:
    """Each paper it ends or changes: title, document_number, status (a ``Validity``), since, sentence, article.

    ``since``: the first day it no longer stands, written YYYY-MM-DD: the day named, else the paper's own first day.
    """
    found: list[dict[str, Any]] = []
    for unit in units:
        if "table" in unit.attributes or unit.deleted:
            continue
        for sentence in _SENTENCE.findall(unit.text):
            for clause in _CLAUSE.findall(sentence):
                found += _read_clause(clause, sentence.strip(), unit.label, own_title, effective_from)
    unique = {(r["title"], r["document_number"], r["status"]): r for r in reversed(found)}
    return [r for r in found if unique[r["title"], r["document_number"], r["status"]] is r]


def _read_clause(
    clause: str, sentence: str, label: str, own_title: str, effective_from: date | None
) -> list[dict[str, Any]]:
    ends = _ENDS.search(clause)
    change = None if ends else _AMENDS.search(clause)
    acts = ends or change
    if acts is None or _IF.search(clause):
        return []
    status = Validity.REPEALED if ends else Validity.AMENDED
    said = clause[: acts.end()]
    day = _FROM.search(said) if ends else None
    since = read_day(day[1]) if day else effective_from
    base = {
        "status": status.value,
        "since": since.isoformat() if since else None,
        "sentence": sentence[:_LONGEST],
        "article": label,
    }
    return [
        {"title": title, "document_number": number, **base}
        for title, number in _named(said)
        if normal_title(title) != normal_title(own_title) or number
    ]


def _named(said: str) -> list[tuple[str, str]]:
    """(title, number) of every paper named, in order; one known by its number alone has no title."""
    named: list[tuple[str, str]] = []
    taken: list[tuple[int, int]] = []
    for found in _TITLE.finditer(said):
        title = found["title"]
        inner = _WRAPPED.search(title)
        after = _NUMBER_AFTER.match(said[found.end() :])
        named.append(((inner["inner"] if inner else title).strip(), write_number(after) if after else ""))
        taken.append((found.start(), found.end() + (after.end() if after else 0)))
    for found in _BARE_NUMBER.finditer(said):
        if not any(begin <= found.start() < end for begin, end in taken):
            named.append(("", write_number(found)))
    return named
