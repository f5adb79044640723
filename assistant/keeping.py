"""An answer between its card and its row: what is saved is what was shown, sources word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter

from assistant.models import AnswerRow, ConversationRow
from assistant.query import Turn
from assistant.types import AnswerCard, ConversationCard, Notice

EXTRACTIVE_LABEL = "自动整理自本区指南和法条，未经核对，不能当法律意见。"
MODEL_LABEL = "AI辅助生成，未经核对不得作为法律意见。模型：{model}{record}。"
CUT_SHORT = Notice("cut_short", "上次没答完就断了，内容不完整。再问一次就行。")
TITLE_LENGTH = 30

_CARD: TypeAdapter[AnswerCard] = TypeAdapter(AnswerCard)


def model_label(model: str, record: str = "") -> str:
    """What stands on every text a model wrote: which model, and under which number it is filed (备案号).

    >>> model_label("某某大模型", "Henan-XX-202601010001")
    'AI辅助生成，未经核对不得作为法律意见。模型：某某大模型（备案号：Henan-XX-202601010001）。'
    """
    return MODEL_LABEL.format(model=model, record=f"（备案号：{record}）" if record else "")


def new_card(*, answer_id: str, conversation_id: str, question: str, on: date, at: datetime) -> AnswerCard:
    """The card of a question nothing has been found for yet."""
    return AnswerCard(
        id=answer_id,
        conversation_id=conversation_id,
        question=question,
        fact_date=on,
        mode="extractive",
        state="answering",
        text="",
        sources=(),
        guide=None,
        ask=(),
        duty=(),
        notices=(),
        label=EXTRACTIVE_LABEL,
        generation="",
        model=None,
        created_at=at,
    )


def new_row(card: AnswerCard, ordinal: int) -> dict[str, Any]:
    """The columns of an answer that is being made."""
    return {
        "id": card.id,
        "conversation_id": card.conversation_id,
        "ordinal": ordinal,
        "question": card.question,
        "fact_date": card.fact_date,
        "mode": card.mode,
        "state": card.state,
        "generation": card.generation,
        "body": {},
        "created_at": card.created_at,
        "finished_at": None,
    }


def kept_as(card: AnswerCard, at: datetime) -> dict[str, Any]:
    """The columns a finished card changes."""
    return {
        "mode": card.mode,
        "state": card.state,
        "generation": card.generation,
        "finished_at": at,
        "body": body_of(card),
    }


def body_of(card: AnswerCard) -> dict[str, Any]:
    body: dict[str, Any] = _CARD.dump_python(card, mode="json")
    return body


def card_of(row: AnswerRow, *, running: bool) -> AnswerCard:
    """The card as saved. A row left ``answering`` by a crash is shown as incomplete."""
    if row.body:
        return _CARD.validate_python(row.body)
    card = new_card(
        answer_id=row.id,
        conversation_id=row.conversation_id,
        question=row.question,
        on=row.fact_date,
        at=row.created_at,
    )
    return card if running else replace(card, state="incomplete", notices=(CUT_SHORT,))


def conversation_card(row: ConversationRow) -> ConversationCard:
    return ConversationCard(row.id, row.title, row.created_at, row.updated_at)


def turn_of(card: AnswerCard) -> Turn:
    """An earlier exchange as the next question sees it."""
    named = tuple(f"{source.short_title}{source.label}" for source in card.sources if source.on_shelf)
    return Turn(card.question, card.text, named)


def title_of(question: str) -> str:
    """A conversation's title: its first question, shortened to one line."""
    line = " ".join(question.split())
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1] + "…"
