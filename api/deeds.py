"""What the terminal command can do, each deed once: run here, or handed to the server that holds the data.

A deed takes plain arguments and tells its progress as plain events, so that it crosses the local
channel (``api/control.py``) unchanged.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path
from typing import Any

import anyio

from accounts.models import Role
from accounts.types import ImportReport, NewUser
from api.ask_deeds import ASK_DEEDS
from api.deed_types import Deed, Event, Say, progress_to
from api.factory import Application
from api.kb_deeds import KB_DEEDS
from api.lookup_deeds import LOOKUP_DEEDS
from api.release_deeds import RELEASE_DEEDS
from api.standing import scope_of
from assistant.plain import render
from assistant.service import Question
from assistant.types import AnswerCard, Failed, Finished, StreamEvent
from core.clock import today
from core.errors import InvalidInput, Unavailable
from ingest.reports import report_as_dict
from knowledge.runs import RunKind
from knowledge.titles import short_title
from knowledge.types import VALIDITY_NAMES, DocumentKind, Hit, Scope

_TOGETHER = 50  # questions of a batch that are ranked at once


def read_day(text: str | None, application: Application) -> date:
    """A day from YYYY-MM-DD, today where none is given. Raises InvalidInput."""
    if not text:
        return today(application.clock)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput(f"没有“{text}”这一天，请写成 2026-11-25 这样。", code="bad_date") from error


def ingest(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """Read a file or folder onto the shelf; the report of every file."""
    kind = arguments.get("kind")
    report = application.ingest.ingest_path(
        Path(arguments["path"]),
        kind=DocumentKind(kind) if kind else None,
        scope=arguments.get("scope"),
        progress=progress_to(say),
    )
    return report_as_dict(report)


def _hit_line(hit: Hit) -> Event:
    article = hit.article
    return {
        "law": article.law,
        "article": article.key,
        "version": article.version.label,
        "title": f"{short_title(article.law)} {article.label}",
        "score": round(hit.score, 6),
    }


def _scope(application: Application, arguments: dict[str, Any]) -> Scope:
    return Scope((arguments.get("scope") or application.settings.district,))


def _check_question(question: str) -> str:
    text = question.strip()
    if not text:
        raise InvalidInput("还没写问题，请写一句话。", code="empty_question")
    if len(text) > 2000:
        raise InvalidInput("问题太长，请缩到 2000 字以内。", code="question_too_long")
    return text


def search(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """Articles for one question."""
    question = _check_question(arguments["question"])
    day = read_day(arguments.get("date"), application)
    pinned = application.library.pin()
    found = pinned.search(question, on=day, scope=_scope(application, arguments), k=arguments["k"])
    return {
        "date": day.isoformat(),
        "generation": pinned.generation,
        "bears": found.bears,
        "ranked": [
            {
                **_hit_line(hit),
                "label": hit.article.label,
                "validity": hit.article.version.validity_on(day),
                "validity_name": VALIDITY_NAMES[hit.article.version.validity_on(day)],
                "note": hit.article.version.note,
                "effective_from": str(hit.article.version.effective_from or ""),
                "effective_basis": hit.article.version.effective_basis,
                "breadcrumbs": list(hit.article.breadcrumbs),
                "text": hit.article.text,
                "why": list(hit.why),
            }
            for hit in found.hits
        ],
    }


def _read_batch(path: Path) -> list[Any]:
    if not path.is_file():
        raise InvalidInput(f"没有这个文件：{path}。", code="no_such_file")
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{path} 不是 UTF-8 编码，请另存后再试。", code="not_text") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except ValueError as error:
                raise InvalidInput(f"第 {number} 行不是 JSON。", code="bad_batch_line") from error
    return rows


def _read_question(row: Any, number: int) -> str:
    if not isinstance(row, dict) or not isinstance(row.get("question"), str) or "id" not in row:
        raise InvalidInput(f'第 {number} 行要写成 {{"id": …, "question": …}}。', code="bad_batch_line")
    return str(row["question"]).strip()[:2000]


def search_batch(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """A ranked line for every question; lines are told as events so that the terminal writes them."""
    rows = _read_batch(Path(arguments["path"]))
    questions = [_read_question(row, number) for number, row in enumerate(rows, 1)]
    day = read_day(arguments.get("date"), application)
    scope = _scope(application, arguments)
    pinned = application.library.pin()
    for start in range(0, len(rows), _TOGETHER):
        portion = slice(start, start + _TOGETHER)
        ranked = pinned.rank(questions[portion], on=day, scope=scope, k=arguments["k"])
        for row, hits in zip(rows[portion], ranked, strict=True):
            say({"type": "line", "value": {"id": row["id"], "ranked": [_hit_line(hit) for hit in hits]}})
        say({"type": "progress", "stage": "检索", "done": start + len(ranked), "total": len(rows)})
    return {"questions": len(rows), "generation": pinned.generation}


async def _last_answer(events: AsyncIterator[StreamEvent]) -> AnswerCard:
    async for event in events:
        if isinstance(event, Finished):
            return event.answer
        if isinstance(event, Failed):
            if event.answer is not None:
                return event.answer
            raise Unavailable(event.message, code=event.code)
    raise Unavailable


def ask(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """One answer, kept among the conversations of the administrator who runs the server."""
    administrators = [p for p in application.accounts.find_users() if p.role is Role.ADMINISTRATOR]
    if not administrators:
        raise InvalidInput("还没有管理员账号，请先运行 cunfa setup。", code="no_administrator")
    person = administrators[0]
    question = Question(
        text=arguments["question"],
        user_id=person.id,
        scope=scope_of(person, application.settings.district),
        fact_date=read_day(arguments.get("date"), application),
    )
    application.assistant.check(question)
    answer = anyio.run(_last_answer, application.assistant.answer(question))
    return {"answer": _plain(answer), "text": render(answer)}


def _plain(value: Any) -> Any:
    """Dataclasses, tuples, dates and enums as JSON can hold them."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def users_add(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """Open an account; its first password."""
    try:
        role = Role(arguments["role"])
    except ValueError as error:
        raise InvalidInput(
            "角色请写 administrator、adviser、mediator 或 justice_office。", code="bad_role"
        ) from error
    new = NewUser(
        phone=arguments["phone"],
        name=arguments["name"],
        role=role,
        firm=arguments.get("firm", ""),
        township=arguments.get("township"),
        villages=tuple(arguments.get("villages", ())),
    )
    person, password = application.accounts.create_user(new, by=None)
    return {"id": person.id, "password": password}


def users_import(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """Accounts from an Excel sheet; the report of every row."""
    path = Path(arguments["path"])
    if not path.is_file():
        raise InvalidInput(f"没有这个文件：{path}。", code="no_such_file")
    report: ImportReport = application.accounts.import_users(path.read_bytes(), by=None)
    return _plain(report)


def users_reset(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """A new first password."""
    return {"password": application.accounts.reset_password(arguments["phone"], by=None)}


def refresh(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """Look at the sources, or at one; place → what was found, in one sentence."""
    only = arguments.get("source")
    known = {card.id for card in application.sources.find()}
    if only is not None and only not in known:
        raise InvalidInput(f"没有 {only} 号来源。", code="no_such_source")
    with application.runs.start(RunKind.REFRESH, progress=progress_to(say)) as run:
        looked = application.sources.refresh(None if only is None else [only], run)
    results = {card.source.place: card.last_result for card in application.sources.find()}
    return {
        "run": run.number,
        "sources": [
            {"place": place, "said": results[place], **dataclasses.asdict(counts)}
            for place, counts in looked.items()
        ],
    }


DEEDS: dict[str, Deed] = {
    "ingest": ingest,
    "refresh": refresh,
    "search": search,
    "search_batch": search_batch,
    "ask": ask,
    "users_add": users_add,
    "users_import": users_import,
    "users_reset": users_reset,
    **ASK_DEEDS,
    **KB_DEEDS,
    **LOOKUP_DEEDS,
    **RELEASE_DEEDS,
}
