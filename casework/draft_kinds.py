"""The kinds of papers an adviser drafts: their questions, what the law demands of each, and how each is laid out.

Read from ``data/drafts/*.toml``; the README there says how they are written.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from core.errors import NotFound

AnswerKind = Literal["line", "text", "date", "money", "choice", "rows"]
BlockKind = Literal["title", "heading", "right", "note", "table", "numbered", "point", "paragraph"]
Answers = Mapping[str, Any]  # question → str, or for rows a list of {column: str}
FIELD = re.compile(r"\{(\w+)\}")
_MARKS: dict[str, BlockKind] = {
    "#": "title",
    "##": "heading",
    ">": "right",
    "!": "note",
    "|": "table",
    "-": "numbered",
}


@dataclass(frozen=True, slots=True)
class Question:
    """One question. ``need``: (law, article) that demands an answer; ``required`` also where no article does."""

    id: str
    label: str
    kind: AnswerKind = "line"
    help: str = ""
    required: bool = False
    need: tuple[str, ...] = ()  # 民事诉讼法124条
    options: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()  # where a known fact fills it: applicant.name

    def is_answered(self, answers: Answers) -> bool:
        answer = answers.get(self.id)
        if self.kind == "rows":
            return any(any(row.values()) for row in answer or ())
        return bool(answer)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the paper; printed only where ``only_with`` is answered. ``text`` is a question's id in tables and lists."""

    kind: BlockKind
    text: str
    only_with: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.text,) if self.kind in ("table", "numbered") else tuple(FIELD.findall(self.text))


@dataclass(frozen=True, slots=True)
class DraftKind:
    id: str
    title: str
    group: str
    about: str
    guidance: tuple[str, ...]
    questions: tuple[Question, ...]
    blocks: tuple[Block, ...]
    settles: bool  # both sides end a dispute by it: never drafted where a crime is told of
    confirmed: bool  # False: show 待核实

    def find_missing(self, answers: Answers) -> tuple[Question, ...]:
        """What must be in it and is not answered yet, in the order of the questions."""
        return tuple(one for one in self.questions if one.required and not one.is_answered(answers))


@cache
def draft_kinds() -> tuple[DraftKind, ...]:
    """Every kind we ship, in the order they are offered."""
    written = []
    for file in files("casework").joinpath("data/drafts").iterdir():
        if file.name.endswith(".toml"):
            told = tomllib.loads(file.read_text("utf-8"))
            written.append((told["order"], _kind(Path(file.name).stem, told)))
    return tuple(kind for _, kind in sorted(written, key=lambda one: one[0]))


def get_kind(kind_id: str) -> DraftKind:
    """Raises NotFound."""
    for kind in draft_kinds():
        if kind.id == kind_id:
            return kind
    raise NotFound("没有这种材料，请回到“写材料”重新选。", code="no_such_kind")


def _kind(kind_id: str, told: dict[str, Any]) -> DraftKind:
    return DraftKind(
        id=kind_id,
        title=told["title"],
        group=told["group"],
        about=told["about"],
        guidance=tuple(told.get("guidance", ())),
        questions=tuple(_question(one) for one in told["questions"]),
        blocks=tuple(_blocks(told["layout"].splitlines())),
        settles=told.get("settles", False),
        confirmed=told.get("confirmed", True),
    )


def _question(told: dict[str, Any]) -> Question:
    need = tuple(f"{name.replace(' ', '')}条" for name in told.get("need", ()))
    return Question(
        id=told["id"],
        label=told["label"],
        kind=told.get("kind", "line"),
        help=told.get("help", ""),
        required=bool(need) or told.get("required", False),
        need=need,
        options=tuple(told.get("options", ())),
        columns=tuple(told.get("columns", ())),
        sources=tuple(told.get("from", ())),
    )


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    for line in lines:
        only_with = ""
        if line.startswith("?"):
            only_with, _, line = line[1:].partition(" ")  # noqa: PLW2901  the rest of the same line
        mark, _, rest = line.partition(" ")
        if mark == "-" and rest.startswith("@"):
            yield Block("point", rest[1:], only_with)
        elif mark in _MARKS:
            yield Block(_MARKS[mark], rest, only_with)
        elif line.strip():
            yield Block("paragraph", line, only_with)
