"""Many questions answered from a file, each as the chat would, none of them kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import anyio

from api.deed_types import Deed, Say
from api.factory import Application
from assistant.plain import render
from assistant.service import Exchange, Question
from assistant.types import AnswerCard, Failed, Finished
from core.errors import CunfaError, InvalidInput, Unavailable
from knowledge.types import Scope

NOBODY = "00000000-0000-0000-0000-000000000000"  # asks for no person: nothing is kept under it
SETTLEMENT_REFUSED = "no_private_settlement"


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the file."""

    id: Any
    question: str
    earlier: tuple[Exchange, ...]
    asked_on: date | None
    fact_date: date | None


def ask_batch(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """An answer for every good line, told as events so that the terminal writes them; bad lines by number."""
    lines = _read_lines(Path(arguments["path"]))
    scope = Scope((arguments.get("scope") or application.settings.district,))
    bad: list[dict[str, Any]] = []

    async def work() -> None:
        for done, (number, line) in enumerate(lines, 1):
            try:
                asked = _read(line)
                answer = await _answer(application, asked, scope)
                say({"type": "line", "value": line_of(asked.id, answer)})
            except CunfaError as error:
                bad.append({"line": number, "message": error.message})
            say({"type": "progress", "stage": "回答", "done": done, "total": len(lines)})

    anyio.run(work)
    return {"questions": len(lines), "answered": len(lines) - len(bad), "bad": bad}


def line_of(id_: Any, answer: AnswerCard) -> dict[str, Any]:
    """An answer as one line of the results.

    ``sources`` are the articles whose text was shown. ``refused``: nothing on the shelf bears on the question,
    or the private settlement of what looks like a crime was asked for.
    """
    return {
        "id": id_,
        "answer": render(answer),
        "sources": [
            {"law": source.law, "article": source.article, "version": source.version}
            for source in answer.sources
            if source.on_shelf
        ],
        "notices": [{"code": notice.code, "message": notice.message} for notice in answer.notices],
        "duty_cards": [
            {
                "kind": duty.kind,
                "title": duty.title,
                "lines": list(duty.lines),
                "calls": [{"number": call.number, "name": call.name} for call in duty.calls],
            }
            for duty in answer.duty
        ],
        "questions": [{"question": ask.question, "options": list(ask.options)} for ask in answer.ask],
        "refused": answer.state == "no_basis" or _has(answer, SETTLEMENT_REFUSED),
    }


def _has(answer: AnswerCard, code: str) -> bool:
    return any(notice.code == code for notice in answer.notices)


async def _answer(application: Application, asked: Asked, scope: Scope) -> AnswerCard:
    question = Question(text=asked.question, user_id=NOBODY, scope=scope, fact_date=asked.fact_date)
    events = application.assistant.answer_unsaved(question, asked.earlier, asked_on=asked.asked_on)
    async for event in events:
        if isinstance(event, Finished):
            return event.answer
        if isinstance(event, Failed):
            if event.answer is not None:
                return event.answer
            raise Unavailable(event.message, code=event.code)
    raise Unavailable


def _read_lines(path: Path) -> list[tuple[int, bytes]]:
    if not path.is_file():
        raise InvalidInput(f"没有这个文件：{path}。", code="no_such_file")
    lines = path.read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return [(number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _read(line: bytes) -> Asked:
    try:
        row = json.loads(line.decode("utf-8"))
    except ValueError as error:
        raise InvalidInput("不是 UTF-8 的 JSON。", code="bad_batch_line") from error
    if not isinstance(row, dict) or "id" not in row:
        raise InvalidInput('要写成 {"id": …, "turns": […], "asked_on": …}。', code="bad_batch_line")
    *earlier, question = _read_turns(row.get("turns"))
    exchanges = tuple(Exchange(*pair) for pair in zip(earlier[::2], earlier[1::2], strict=True))
    return Asked(row["id"], question, exchanges, _read_day(row, "asked_on"), _read_day(row, "fact_date"))


def _read_turns(turns: Any) -> Sequence[str]:
    """Their words: user and assistant in turn, the user first and last."""
    roles = ("user", "assistant")
    if (
        not isinstance(turns, list)
        or len(turns) % 2 == 0
        or not all(
            isinstance(turn, dict) and turn.get("role") == roles[n % 2] and isinstance(turn.get("text"), str)
            for n, turn in enumerate(turns)
        )
    ):
        raise InvalidInput(
            'turns 要 user、assistant 轮着来，头一句和最后一句都是 user：[{"role": "user", "text": …}]。',
            code="bad_batch_line",
        )
    return [turn["text"] for turn in turns]


def _read_day(row: dict[str, Any], name: str) -> date | None:
    given = row.get(name)
    if given is None or given == "":
        return None
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError) as error:
        raise InvalidInput(f"{name} 请写成 2026-11-25 这样。", code="bad_date") from error


ASK_DEEDS: dict[str, Deed] = {"ask_batch": ask_batch}
