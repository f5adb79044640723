"""``python -m bench.personal``: what of persons is hidden before words leave for a model, and what is hidden in vain.

The sentences (``questions/personal.jsonl``, every name and number in them invented) were written before the
rules; the rules were tuned on every other one, and the figures are of the rest. Of villagers' questions nothing
should be hidden at all.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant.redaction import Redactor
from bench.quality import read_village_questions

SENTENCES = Path(__file__).parent / "questions" / "personal.jsonl"
_MARK = re.compile(r"〈(\w+):([^〉]*)〉")
_HIDDEN = re.compile(r"〔([A-Za-z\u4e00-\u9fff]+)\d+〕")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence, and what of it is personal: its kind and its words."""

    text: str
    personal: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Count:
    """Of each kind: how many were hidden of how many there are, and how many were hidden in vain."""

    there: Counter[str] = field(default_factory=Counter)
    hidden: Counter[str] = field(default_factory=Counter)
    in_vain: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def recall(self, kind: str) -> float:
        return self.hidden[kind] / self.there[kind]

    def precision(self, kind: str) -> float:
        return self.hidden[kind] / max(self.hidden[kind] + self.in_vain[kind], 1)


def read_marked() -> tuple[list[Marked], list[Marked]]:
    """The half the rules were tuned on, and the half that is reported."""
    lines = [json.loads(line)["marked"] for line in SENTENCES.read_text("utf-8").splitlines()]
    all_of_them = [Marked(_MARK.sub(r"\2", line), tuple(_MARK.findall(line))) for line in lines]
    return all_of_them[::2], all_of_them[1::2]


def count(sentences: Sequence[Marked]) -> Count:
    """A thing counts as hidden when none of its words is left, whatever kind it was taken for."""
    counted = Count()
    for sentence in sentences:
        redactor = Redactor()
        hidden = redactor.hide(sentence.text)
        taken = [(kind[1], redactor.restore(kind[0])) for kind in _found(hidden)]
        for kind, words in sentence.personal:
            counted.there[kind] += 1
            if words in hidden:
                counted.missed.append(f"{kind} {words}：{sentence.text}")
            elif any(words in taken_words or taken_words in words for _, taken_words in taken):
                counted.hidden[kind] += 1
            else:
                counted.missed.append(f"{kind} {words}：{sentence.text}")
        for kind, words in taken:
            if not any(words in true or true in words for _, true in sentence.personal):
                counted.in_vain[kind] += 1
                counted.wrong.append(f"{kind} {words}：{sentence.text}")
    return counted


def _found(hidden: str) -> list[tuple[str, str]]:
    return [(match.group(), match[1]) for match in _HIDDEN.finditer(hidden)]


def table(counted: Count) -> str:
    lines = ["| 种类 | 处 | 遮住 | 召回 | 误遮 | 准确 |", "|---|--:|--:|--:|--:|--:|"]
    for kind in counted.there:
        lines.append(
            f"| {kind} | {counted.there[kind]} | {counted.hidden[kind]} | {counted.recall(kind):.2f}"
            f" | {counted.in_vain[kind]} | {counted.precision(kind):.2f} |"
        )
    return "\n".join(lines)


def main() -> None:
    tuned, reported = read_marked()
    villagers = count([Marked(question.text, ()) for question in read_village_questions()])
    for name, sentences in (("调过的一半", tuned), ("没看过的一半", reported)):
        counted = count(sentences)
        print(f"{name}，{len(sentences)} 句", table(counted), sep="\n\n", end="\n\n")
        if sentences is tuned:
            print("没遮住：", *counted.missed, "误遮：", *counted.wrong, sep="\n", end="\n\n")
    print(f"村民的问题误遮 {sum(villagers.in_vain.values())} 处", *villagers.wrong, sep="\n")


if __name__ == "__main__":
    main()
