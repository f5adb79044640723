"""What a model is told: the prompt files, filled with sources and words that cannot step out of their place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from assistant.query import Turn, tidy
from assistant.redaction import Redactor
from assistant.types import Guide, Source

PROMPTS = Path(__file__).parent / "prompts"
_ESCAPED = str.maketrans({"<": "＜", ">": "＞"})
_SLOT = re.compile(r"\{(\w+)\}")
_NOTHING = "（无）"


@dataclass(frozen=True, slots=True)
class Prompt:
    system: str
    human: str


def build_prompt(
    question: str,
    *,
    sources: Sequence[Source],
    guide: Guide | None,
    turns: Sequence[Turn],
    fact_date: date,
    redactor: Redactor,
) -> Prompt:
    """The two messages for one question. Raises RedactionFailed, and then nothing may be sent."""
    about, history, asked = redactor.hide_all(_guide(guide), _history(turns), _data(question))
    slots = {
        "fact_date": fact_date.isoformat(),
        "sources": "\n".join(
            f'<条 编号="{source.n}">《{_data(source.law)}》{_data(source.label)}（{source.validity_name}'
            f"{_differs(source)}{_beside(source)}）　{_data(source.text)}</条>"
            for source in sources
        ),
        "guide": about,
        "history": history,
        "question": asked,
    }
    return Prompt(
        system=_template("system"),
        human=_SLOT.sub(lambda slot: slots[slot.group(1)] or _NOTHING, _template("question")),
    )


def _differs(source: Source) -> str:
    if source.conflict is None:
        return ""
    higher = source.conflict
    return f"，和《{_data(higher.with_title)}》{_data(higher.with_label)}不一致，以那一条为准"


def _beside(source: Source) -> str:
    """That it read otherwise on another day; how is shown beside it, and not given to be quoted as law."""
    if source.beside is None or source.beside.state == "other_number":
        return ""
    return (
        f"，{source.beside.on.isoformat()} 那天不是这样写的" if source.beside.state == "other_words" else ""
    )


def _guide(guide: Guide | None) -> str:
    if guide is None:
        return ""
    lines = [guide.title, guide.conclusion, *guide.steps, *guide.deadlines, *guide.contacts]
    return "\n".join(_data(line) for line in lines)


def _history(turns: Sequence[Turn]) -> str:
    return "\n".join(
        f"问：{_data(turn.question)}" + (f"\n答：{_data(turn.text)}" if turn.text else "") for turn in turns
    )


def _data(words: str) -> str:
    """Words as material: nothing invisible in them, and no delimiter."""
    return tidy(words).text.translate(_ESCAPED)


@cache
def _template(name: str) -> str:
    return (PROMPTS / f"{name}.md").read_text("utf-8").strip()
