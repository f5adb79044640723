"""``python -m bench.answers --data DIR``: what the assistant answers to questions a village asks, and to a lying model.

The questions in ``bench/questions/answers.jsonl`` were looked at while mending; those in ``answers_held_out.jsonl``
never are, and are counted by themselves. Each says what must be: the articles (any one of them suffices), the duty
cards, whether it is refused (``null``: either will do), the notices. They go the way of ``cunfa ask --batch``. Whether
what was cited exists and is in force on the day is asked of SQL (``citation_repository``), whether a text says no more
than its sources by rules of our own (``prose``).
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from api.ask_deeds import NOBODY, line_of
from api.factory import Application
from api.start import opened_rooms
from assistant.service import Exchange, Question
from assistant.types import AnswerCard, Failed, Finished
from bench.citation_repository import Standing, find_shown
from bench.liar import liar
from bench.measuring import Progress
from bench.prose import Shown, count_halves, find_faults
from bench.speaking import SpeakingModel
from core.settings import Settings
from knowledge.types import Scope

QUESTIONS = Path(__file__).parent / "questions" / "answers.jsonl"
HELD_OUT = QUESTIONS.with_name("answers_held_out.jsonl")
PARTS = {"tuned": QUESTIONS, "held_out": HELD_OUT}
LIES = 1000
SEED = 20261126
AMENDED = "已被修改"


@dataclass(frozen=True, slots=True)
class Expected:
    """One question, and what must come of it."""

    id: str
    turns: tuple[str, ...]
    asked_on: date
    fact_date: date | None
    articles: frozenset[tuple[str, str]]
    duty: frozenset[str]
    duty_also: frozenset[str]  # as good, none of them needed
    refused: bool | None
    notices: frozenset[str]

    @property
    def day(self) -> date:
        return self.fact_date or self.asked_on


def read_expected(path: Path = QUESTIONS) -> list[Expected]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Expected(
            id=row["id"],
            turns=tuple(row["turns"]),
            asked_on=date.fromisoformat(row["asked_on"]),
            fact_date=date.fromisoformat(row["fact_date"]) if "fact_date" in row else None,
            articles=frozenset((law, key) for law, key in row["articles"]),
            duty=frozenset(row.get("duty", ())),
            duty_also=frozenset(row.get("duty_also", ())),
            refused=row.get("refused", False),
            notices=frozenset(row.get("notices", ())),
        )
        for row in rows
    ]


@dataclass
class Tally:
    """How many of how many, and which failed."""

    of: int = 0
    failed: list[str] = field(default_factory=list)

    def count(self, holds: bool, id_: str) -> None:
        self.of += 1
        if not holds:
            self.failed.append(id_)


@dataclass
class Counts:
    """Every figure of a run."""

    citations: Tally = field(default_factory=Tally)
    marked: int = 0  # citations shown as amended, since the new text is not on the shelf
    quoted: Tally = field(default_factory=Tally)
    articles: Tally = field(default_factory=Tally)
    needless_refusals: Tally = field(default_factory=Tally)
    missed_refusals: Tally = field(default_factory=Tally)
    missed_duty: Tally = field(default_factory=Tally)
    needless_duty: Tally = field(default_factory=Tally)
    missed_notices: Tally = field(default_factory=Tally)

    def rows(self) -> list[tuple[str, Tally]]:
        return [
            ("citations on the shelf and in force on the day", self.citations),
            ("cited articles shown word for word", self.quoted),
            ("an expected article among the cards", self.articles),
            ("needless refusals", self.needless_refusals),
            ("missed refusals", self.missed_refusals),
            ("missed duty cards", self.missed_duty),
            ("needless duty cards", self.needless_duty),
            ("missed notices", self.missed_notices),
        ]


def judge(application: Application, expected: Expected, line: dict[str, Any], counts: Counts) -> None:
    """Hold a line of the batch against what must be."""
    with application.database.read() as session:
        for source in line["sources"]:
            name = f"{expected.id} {source['law']} {source['article']}"
            standing, words = find_shown(
                session, source["law"], source["article"], source["version"], expected.day
            )
            marked = standing is Standing.MARKED and AMENDED in line["answer"]
            counts.marked += marked
            counts.citations.count(marked or standing is Standing.IN_FORCE, name)
            counts.quoted.count(any(_flat(each) in _flat(line["answer"]) for each in words), name)
    if expected.articles:
        shown = {(source["law"], source["article"]) for source in line["sources"]}
        counts.articles.count(bool(shown & expected.articles), expected.id)
    if expected.refused is False:
        counts.needless_refusals.count(not line["refused"], expected.id)
    elif expected.refused:
        counts.missed_refusals.count(line["refused"], expected.id)
    raised = {card["kind"] for card in line["duty_cards"]}
    for kind in sorted(expected.duty):
        counts.missed_duty.count(kind in raised, f"{expected.id} {kind}")
    needless = raised - expected.duty - expected.duty_also
    counts.needless_duty.count(not needless, " ".join((expected.id, *sorted(needless))))
    said = {notice["code"] for notice in line["notices"]}
    for code in sorted(expected.notices):
        counts.missed_notices.count(code in said, f"{expected.id} {code}")


def _flat(text: str) -> str:
    return "".join(text.split())


async def answer(application: Application, expected: Expected) -> AnswerCard:
    """As a line of the batch is answered. Raises RuntimeError where there is no answer."""
    *earlier, text = expected.turns
    exchanges = [Exchange(*pair) for pair in zip(earlier[::2], earlier[1::2], strict=True)]
    scope = Scope((application.settings.district,))
    question = Question(text, NOBODY, scope, fact_date=expected.fact_date)
    walked = application.assistant.answer_unsaved(question, exchanges, asked_on=expected.asked_on)
    ends = [event async for event in walked if isinstance(event, Finished | Failed)]
    if len(ends) != 1 or ends[0].answer is None:
        raise RuntimeError(f"{expected.id}: {ends}")
    return ends[0].answer


def measure_answers(application: Application, questions: Sequence[Expected]) -> Counts:
    counts, progress = Counts(), Progress("questions")

    async def work() -> None:
        for done, expected in enumerate(questions, 1):
            judge(application, expected, line_of(expected.id, await answer(application, expected)), counts)
            progress(done, len(questions))

    asyncio.run(work())
    return counts


@dataclass
class Lied:
    """What became of the answers of a liar."""

    answers: int = 0
    written: int = 0  # the model's words were kept, checked
    faults: list[str] = field(default_factory=list)
    halves: int = 0  # [3 without its end, of a source there is: it cites nothing, but looks broken

    def judge(self, expected: Expected, card: AnswerCard) -> None:
        self.answers += 1
        self.written += card.mode == "model"
        sources = [Shown(s.n, s.law, s.article, s.text) for s in card.sources if s.on_shelf]
        if card.mode == "model":  # else the words are our guide's
            self.halves += count_halves(card.text)
            found = find_faults(card.text, sources, expected.turns[-1])
            self.faults += [f"{expected.id} {fault}" for fault in found]


def measure_liar(data: Path, questions: Sequence[Expected], answers: int = LIES) -> tuple[Lied, Counts]:
    """The questions over and over, each answered by other lies; sources are judged as without a model."""
    lied, counts, progress = Lied(), Counts(), Progress("lying answers")
    with SpeakingModel(liar(SEED)) as model:
        settings = Settings(data_dir=data, llm_base_url=model.base_url, llm_model="liar", llm_api_key="none")
        with opened_rooms(settings) as application:

            async def work() -> None:
                for done, expected in enumerate(islice(cycle(questions), answers), 1):
                    card = await answer(application, expected)
                    lied.judge(expected, card)
                    judge(application, expected, line_of(expected.id, card), counts)
                    progress(done, answers)

            asyncio.run(work())
    return lied, counts


def tables(counts: Counts) -> str:
    """Figures as Markdown, and the failures by their ids."""
    lines = ["| figure | holds | of | share | failed |", "|---|--:|--:|--:|--:|"]
    for name, tally in counts.rows():
        good = tally.of - len(tally.failed)
        share = f"{good / tally.of:.1%}" if tally.of else ""
        lines.append(f"| {name} | {good} | {tally.of} | {share} | {len(tally.failed)} |")
    lines += [
        "",
        f"Of the citations {counts.marked} are shown as amended, their new text not on the shelf.",
        "",
    ]
    lines += [f"- {name}: {'; '.join(tally.failed)}" for name, tally in counts.rows() if tally.failed]
    return "\n".join(lines)


def liar_table(lied: Lied, counts: Counts) -> str:
    lines = [
        "| a lying model | |",
        "|---|--:|",
        f"| answers | {lied.answers} |",
        f"| of them with words of the model kept | {lied.written} |",
        f"| unverified citations, quotations, markers, links in them | {len(lied.faults)} |",
        f"| half markers left standing ([3 without its end) | {lied.halves} |",
        f"| sources that are not on the shelf and in force | {len(counts.citations.failed)} of {counts.citations.of} |",
    ]
    return "\n".join([*lines, *(f"\n- {fault}" for fault in lied.faults[:50])])


def report(data: Path, lies: int = LIES, parts: Sequence[str] = tuple(PARTS)) -> Iterator[str]:
    """The tables, one after the other; a liar is asked the tuned questions alone."""
    with opened_rooms(Settings(data_dir=data)) as application:
        for part in parts:
            questions = read_expected(PARTS[part])
            yield f"## {part}: {len(questions)} questions\n\n{tables(measure_answers(application, questions))}\n"
    if lies:
        yield liar_table(*measure_liar(data, read_expected(), lies))


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.answers")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--lies", type=int, default=LIES, help="answers of a lying model; 0: none")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS), help="which questions")
    given = parser.parse_args()
    for part in report(given.data, given.lies, given.parts):
        print(part, flush=True)


if __name__ == "__main__":
    main()
