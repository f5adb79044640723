"""What a 大字答复单 says: a few plain lines of an answer, never the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from assistant.query import tidy
from assistant.types import AnswerCard, Source
from core.errors import InvalidInput

LABEL = "AI辅助生成，未经核对不得作为法律意见"
UNTITLED = "给你的答复"
LONGEST_CONCLUSION = 200  # characters; what fits one A5 in large type
LONGEST_STEP = 60
LONGEST_DATE = 60  # a longer time limit stands on the answer, not on the card, while there are shorter ones
STEPS, BRING, DATES, CONTACTS, SOURCES = 4, 3, 2, 4, 6
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_MARKER = re.compile(r"\s*\[\d+(?:[,，、]\s*\d+)*\]")

Writer = Literal["guide", "model", "adviser", ""]


@dataclass(frozen=True, slots=True)
class CardSource:
    """An article a card names; its words are read from the shelf each time the card is opened."""

    article_id: int | None
    law: str
    short_title: str
    article: str
    label: str
    version: str
    validity_name: str
    effective_from: date | None


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a card, and who wrote it."""

    title: str
    conclusion: str
    conclusion_by: Writer
    steps: tuple[str, ...]
    steps_by: Writer
    bring: tuple[str, ...]
    dates: tuple[str, ...]
    contacts: tuple[str, ...]
    sources: tuple[CardSource, ...]
    label: str
    fact_date: date
    asked_on: date


def words_of(answer: AnswerCard, *, asked_on: date) -> Words:
    """The card's words as they are before anybody edits them; the conclusion may be empty."""
    guide = answer.guide
    calls = [f"{call.name} {call.number}" for duty in answer.duty for call in duty.calls]
    by: Writer = "guide" if guide else "model" if answer.mode == "model" and answer.text else ""
    conclusion = guide.conclusion if guide else _MARKER.sub("", answer.text)
    return Words(
        title=guide.title if guide else UNTITLED,
        conclusion=shortened(conclusion, LONGEST_CONCLUSION),
        conclusion_by=by,
        steps=tuple(shortened(step, LONGEST_STEP) for step in guide.steps[:STEPS]) if guide else (),
        steps_by="guide" if guide and guide.steps else "",
        bring=guide.evidence[:BRING] if guide else (),
        dates=_dates(guide.deadlines) if guide else (),
        contacts=tuple(dict.fromkeys([*calls, *(guide.contacts if guide else ())]))[:CONTACTS],
        sources=tuple(_card_source(source) for source in answer.sources[:SOURCES]),
        label=f"{LABEL}（模型：{answer.model}）" if answer.model else LABEL,
        fact_date=answer.fact_date,
        asked_on=asked_on,
    )


def rewritten(words: Words, conclusion: str, steps: Sequence[str]) -> Words:
    """The words as the adviser wants them; what he changed is marked his. Raises InvalidInput."""
    conclusion = tidy(conclusion).text
    lines = tuple(line for step in steps if (line := tidy(step).text))
    if not conclusion:
        raise InvalidInput("一句话结论还空着，写一句再存。")
    if len(conclusion) > LONGEST_CONCLUSION:
        raise InvalidInput(f"结论有 {len(conclusion)} 字，大字一张纸放不下，最多 {LONGEST_CONCLUSION} 字。")
    if len(lines) > STEPS or any(len(line) > LONGEST_STEP for line in lines):
        raise InvalidInput(f"“怎么办”最多 {STEPS} 条，每条最多 {LONGEST_STEP} 字，请删短一点。")
    changed = replace(words, conclusion=conclusion, steps=lines)
    if conclusion != words.conclusion:
        changed = replace(changed, conclusion_by="adviser")
    return replace(changed, steps_by="adviser" if lines else "") if lines != words.steps else changed


def _dates(deadlines: Sequence[str]) -> tuple[str, ...]:
    short = [line for line in deadlines if len(line) <= LONGEST_DATE]
    return tuple((short or deadlines)[:DATES])


def shortened(text: str, longest: int) -> str:
    """The whole sentences from the beginning that fit; one that is too long by itself ends in …"""
    text = text.strip()
    if len(text) <= longest:
        return text
    kept = ""
    for sentence in _SENTENCE.findall(text):
        if len(kept) + len(sentence) > longest:
            break
        kept += sentence
    return kept.rstrip("；").strip() or text[: longest - 1] + "…"


def _card_source(source: Source) -> CardSource:
    return CardSource(
        article_id=source.article_id,
        law=source.law,
        short_title=source.short_title,
        article=source.article,
        label=source.label,
        version=source.version,
        validity_name=source.validity_name,
        effective_from=source.effective_from,
    )
