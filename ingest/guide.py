"""Our own guides: Markdown with front matter, one guide one unit."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import yaml

from core.errors import InvalidInput
from knowledge.citations import find_citations
from knowledge.time_limits import read_limits
from knowledge.types import ArticleKind, NewArticle

_FRONT = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
_SECTIONS = {
    "先说结论": "conclusion",
    "怎么办": "steps",
    "留好证据": "evidence",
    "期限": "deadlines",
    "可用文书": "papers",
    "找谁": "contacts",
}
_BULLET = re.compile(r"^(?:[-*]|\d+[.、．])\s*")


def split_front_matter(text: str) -> tuple[dict[str, Any], str] | None:
    """Front matter and body; None where there is none. Raises InvalidInput where it cannot be read."""
    found = _FRONT.match(text.lstrip("\n"))
    if found is None:
        return None
    try:
        front = yaml.safe_load(found[1])
    except yaml.YAMLError as error:
        raise InvalidInput(
            "文件开头两条 --- 之间的内容格式不对，请照 guides/README.md 改。", code="bad_front_matter"
        ) from error
    return (front, found[2]) if isinstance(front, dict) else None


def is_guide(front: dict[str, Any]) -> bool:
    return isinstance(front.get("questions"), list) and bool(front.get("title"))


def read_law_line(line: str) -> dict[str, Any]:
    """``中华人民共和国民法典 第一千零六十七条`` → law, number, suffix, label. Raises InvalidInput."""
    title, _, label = line.rpartition(" ")
    spans = find_citations(f"《{title}》{label}")
    if not title or len(spans) != 1:
        raise InvalidInput(f"指南里的依据“{line}”要写成“法律全称 第X条”。", code="bad_law_line")
    return {"law": title.strip(), "number": spans[0].number, "suffix": spans[0].suffix, "label": label}


def _list_of(front: dict[str, Any], name: str) -> list[Any]:
    value = front.get(name) or []
    if not isinstance(value, list):
        raise InvalidInput(f"指南的 {name} 要一行一个，前面加“- ”。", code="bad_guide")
    return value


def _read_ask(asked: Any) -> dict[str, Any]:
    options = asked.get("options", []) if isinstance(asked, dict) else None
    if not isinstance(options, list) or not asked.get("question"):
        raise InvalidInput("指南的 ask 每项要写 question，options 是一列选项。", code="bad_guide")
    return {"question": str(asked["question"]), "options": [str(o) for o in options]}


def _read_limit(id_: str) -> str:
    if all(id_ != limit.id for limit in read_limits()):
        raise InvalidInput(
            f"指南的 limits 里“{id_}”不在期限表里，编号看 knowledge/data/time_limits.toml。", code="bad_guide"
        )
    return id_


def read_guide(front: dict[str, Any], body: str) -> tuple[NewArticle, date | None]:
    """The guide as one unit, and when it was last reviewed."""
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    for line in body.split("\n"):
        if line.startswith("## "):
            current = sections.setdefault(line[3:].strip(), [])
        elif line.strip() and current is not None:
            current.append(line.strip())
    missing = [name for name in _SECTIONS if not sections.get(name)]
    if missing:
        raise InvalidInput(f"指南少了“{'”“'.join(missing)}”一节。", code="bad_guide")
    attributes: dict[str, Any] = {
        "title": str(front["title"]),
        "topic": str(front.get("topic", "")),
        "phrasings": [str(front["title"]), *(str(q) for q in front["questions"])],
        "ask": [_read_ask(a) for a in _list_of(front, "ask")],
        "laws": [read_law_line(str(line)) for line in _list_of(front, "laws")],
        "limits": [_read_limit(str(one)) for one in _list_of(front, "limits")],
    }
    for name, key in _SECTIONS.items():
        lines = [_BULLET.sub("", line) for line in sections[name]]
        attributes[key] = "".join(lines) if key == "conclusion" else lines
    reviewed = front.get("reviewed")
    text = "\n".join(line for name in _SECTIONS for line in (name, *sections[name]))
    unit = NewArticle(ArticleKind.SECTION, 0, 0, "指南", (), text, attributes=attributes)
    return unit, reviewed if isinstance(reviewed, date) else None
