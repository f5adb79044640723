"""An answer as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.beside import beside_words
from assistant.limits import further_words, limit_words
from assistant.types import AnswerCard, AskNext, Beside, Duty, Guide, LimitCard, Source

RULE = "─" * 24


def render(answer: AnswerCard) -> str:
    """The whole answer in Chinese: duty cards first, then prose, sources word for word, steps, notices, label."""
    parts = [*(render_duty(duty) for duty in answer.duty), _conclusion(answer), render_rest(answer)]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_rest(answer: AnswerCard) -> str:
    """What comes after the conclusion."""
    parts = [
        *(f"※ {notice.message}" for notice in answer.notices),
        _asks(answer.ask),
        _sources(answer),
        *(_limit(limit) for limit in answer.limits),
        *(_guide(answer.guide) if answer.guide else ()),
        answer.label if answer.state != "no_basis" else "",
    ]
    return "\n\n".join(part for part in parts if part)


def render_duty(duty: Duty) -> str:
    calls = "　".join(f"{call.number} {call.name}" for call in duty.calls)
    return "\n".join((f"【{duty.title}】", *(f"  {line}" for line in duty.lines), f"  现在打：{calls}"))


def _conclusion(answer: AnswerCard) -> str:
    if not answer.text:
        return ""
    heading = "先说结论（没答完）" if answer.state == "incomplete" else "先说结论"
    return f"{heading}\n{answer.text}"


def _asks(asks: Iterable[AskNext]) -> str:
    lines = [f"  {ask.question}" + (f"（{' / '.join(ask.options)}）" if ask.options else "") for ask in asks]
    return "\n".join(("先问清", *lines)) if lines else ""


def _sources(answer: AnswerCard) -> str:
    if not answer.sources:
        return ""
    heading = f"依据（按 {answer.fact_date} 这天的法律）"
    return "\n\n".join((heading, *(_source(source) for source in answer.sources)))


def _source(source: Source) -> str:
    head = f"[{source.n}] 《{source.law}》{source.label}"
    if not source.on_shelf:
        return f"{head}\n    {source.validity_name}"
    since = f"{source.effective_from} 起施行" if source.effective_from else "施行日期不详"
    if not source.effective_confirmed:
        since += "（待核实）"
    version = f"{source.version} 版" if source.version else "版本不详"
    text = "\n".join(f"    {line}" for line in source.text.split("\n"))
    beside = _beside(source.beside) if source.beside else ""
    return f"{head}\n    {source.level}　{version}　{since}　{source.validity_name}\n{text}{beside}"


def _beside(beside: Beside) -> str:
    text = "".join(f"\n      {line}" for line in beside.text.split("\n")) if beside.text else ""
    return f"\n    {beside_words(beside)}{text}"


def _limit(limit: LimitCard) -> str:
    basis = "、".join(one.label for one in limit.basis)
    doubt = "" if limit.confirmed else "（待核实）"
    head = f"期限（仅为提醒）　{limit.title}：{limit_words(limit)}{doubt}"
    return "\n".join(
        line
        for line in (
            head,
            f"  {limit.how}",
            *(f"  {words}" for words in further_words(limit)),
            f"  依据：{basis}",
            limit.note and f"  {limit.note}",
        )
        if line.strip()
    )


def _guide(guide: Guide) -> Iterable[str]:
    sections = (
        ("怎么办", guide.steps),
        ("证据", guide.evidence),
        ("期限（仅为提醒）", guide.deadlines),
        ("可用文书", guide.papers),
        ("找谁", guide.contacts),
    )
    yield f"{RULE}\n指南：{guide.title}"
    for heading, lines in sections:
        if lines:
            yield "\n".join((heading, *(f"  {n}. {line}" for n, line in enumerate(lines, start=1))))
