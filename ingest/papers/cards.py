"""Guides written by others, section by section, each as the card an answer shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from knowledge.types import NewArticle

_STEP = re.compile(r"^(?:\d{1,2} ?[.．、]\s*(?!\d)|[（(]\d{1,2}[）)]|[①-⑳])")
_NUMBER = re.compile(r"^[一二三四五六七八九十]{1,3} ?、")
_UNSPOKEN = ("前言", "正文", "附注")


def give_cards(units: Sequence[NewArticle], title: str) -> list[NewArticle]:
    """The sections with ``attributes`` as guides have them: what a section says is its conclusion, its numbered lines
    are its steps."""
    return [replace(unit, attributes={**unit.attributes, **_card(unit, title)}) for unit in units]


def _card(unit: NewArticle, title: str) -> dict[str, Any]:
    table = unit.attributes.get("table")
    heading = unit.breadcrumbs[-1] if table and unit.breadcrumbs else unit.label
    heading = "" if heading in _UNSPOKEN else _NUMBER.sub("", heading)
    lines = unit.text.split("\n")
    steps = lines[1:] if table else [_STEP.sub("", line) for line in lines if _STEP.match(line)]
    said = lines[:1] if table else [line for line in lines if not _STEP.match(line)]
    name = f"{title}：{heading}" if heading else title
    return {
        "title": name,
        "topic": "",
        "phrasings": [name],
        "ask": [],
        "laws": [],
        "conclusion": "".join(said) or heading or title,
        "steps": steps,
        "evidence": [],
        "deadlines": [],
        "papers": [],
        "contacts": [],
    }
