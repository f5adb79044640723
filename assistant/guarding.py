"""What must be said before any answer: cards for danger, violence and crime, and remarks that go with one.

The words of the question raise them. Where they raise none, the trained ear (``hearing``) and then the article found first
may: there are more ways to tell of harm than words listed. Words, articles and numbers stand in
``data/duty.toml``, to be changed without touching the program.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.types import AskNext, Call, Duty, Notice
from knowledge.numerals import parse_number
from knowledge.simplified import simplify
from knowledge.titles import normal_title, resolve_title

WORDS = Path(__file__).parent / "data" / "duty.toml"
BLANKS = re.compile(r"\s+")
NAME = re.compile(r"\{([a-z]+)\}")  # a group of words named in the file; a count such as {0,8} has no letters
MILDEST = "minor_brawl"
RUBBED_OUT = "□"  # stands where a harmless phrase was, so that its neighbours do not close up


@dataclass(frozen=True, slots=True)
class Rule:
    """Words that raise a card, unless the rest of the question says otherwise."""

    words: re.Pattern[str]
    with_: re.Pattern[str] | None
    without: re.Pattern[str] | None

    def holds(self, text: str) -> bool:
        return (
            self.words.search(text) is not None
            and (self.with_ is None or self.with_.search(text) is not None)
            and (self.without is None or self.without.search(text) is None)
        )


@dataclass(frozen=True, slots=True)
class Watch:
    """Every card and remark, in the order they are shown."""

    harmless: re.Pattern[str]
    cards: tuple[tuple[Duty, tuple[Rule, ...], frozenset[str]], ...]
    bears: dict[tuple[str, str], str]  # (normal title, article key, or "" for every article) → kind of card
    remarks: tuple[tuple[Notice, tuple[Rule, ...], frozenset[str]], ...]
    unsure: AskNext


def find_duties(question: str) -> tuple[Duty, ...]:
    """The cards a question calls for, most urgent first (人身危险, 未成年人, 家暴, 性侵害, 犯罪, 诈骗 …)."""
    watch = _watch()
    text = _without_harmless(question, watch)
    raised: dict[str, Duty] = {}
    for duty, rules, not_beside in watch.cards:
        if not_beside.isdisjoint(raised) and any(rule.holds(text) for rule in rules):
            raised[duty.kind] = duty
    return tuple(raised.values())


def with_found(duties: Sequence[Duty], law: str, article: str) -> tuple[Duty, ...]:
    """The cards raised by words; where they are none, or of a mere brawl, the one the article found first belongs to."""
    kind = card_of_basis(normal_title(law), article)
    if kind is None or not are_mild(duties):
        return tuple(duties)
    return find_cards({kind})


def with_heard(duties: Sequence[Duty], kinds: Collection[str]) -> tuple[Duty, ...]:
    """The cards raised by words; where they are none, or of a mere brawl, those of the kinds the ear heard."""
    return find_cards(kinds) if kinds and are_mild(duties) else tuple(duties)


def are_mild(duties: Sequence[Duty]) -> bool:
    """Whether there is no card, or of a mere brawl alone."""
    return all(duty.kind == MILDEST for duty in duties)


def ask_of_harm(question: str) -> AskNext | None:
    """What to ask where harm is half heard; None where the question answers it already."""
    ask = _watch().unsure
    return None if ask.question.rstrip("？") in question else ask


def without_ask_of_harm(question: str) -> str:
    """The question without that asking and the answer tapped: what they say is for words to decide."""
    ask = _watch().unsure
    answers = "|".join(map(re.escape, ask.options))
    return re.sub(f"{ask.question.rstrip('？')}[？?：:]*(?:{answers})?", "", question)


def card_of_basis(title: str, article: str) -> str | None:
    """The kind of card an article belongs to; ``title`` as ``normal_title`` gives it."""
    bears = _watch().bears
    return bears.get((title, article)) or bears.get((title, ""))


def find_cards(kinds: Collection[str]) -> tuple[Duty, ...]:
    """The cards of these kinds, most urgent first."""
    return tuple(duty for duty, _, _ in _watch().cards if duty.kind in kinds)


def find_remarks(question: str, duties: Sequence[Duty] | None = None) -> tuple[Notice, ...]:
    """What goes with the answer though nobody is in danger: 不归调解, 先确权, 不打包票 …

    ``duties``: the cards raised; without them, those the words raise.
    """
    watch = _watch()
    text = _without_harmless(question, watch)
    raised = {duty.kind for duty in (find_duties(question) if duties is None else duties)}
    return tuple(
        notice
        for notice, rules, beside in watch.remarks
        if any(rule.holds(text) for rule in rules) and (not beside or beside & raised)
    )


def _without_harmless(question: str, watch: Watch) -> str:
    words = simplify(unicodedata.normalize("NFKC", question))
    return watch.harmless.sub(RUBBED_OUT, BLANKS.sub("", words))


@cache
def _watch() -> Watch:
    words = tomllib.loads(WORDS.read_text("utf-8"))
    cards = tuple(
        (
            Duty(
                kind=card["kind"],
                title=card["title"],
                lines=tuple(card["lines"]),
                calls=tuple(Call(number=call["number"], name=call["name"]) for call in card["calls"]),
            ),
            tuple(_rule(rule, words["names"]) for rule in card["rule"]),
            frozenset(card.get("not_beside", ())),
        )
        for card in words["card"]
    )
    remarks = tuple(
        (
            Notice(remark["code"], remark["message"]),
            tuple(_rule(rule, words["names"]) for rule in remark["rules"]),
            frozenset(remark.get("beside", ())),
        )
        for remark in words["remark"]
    )
    bears = {
        key: card["kind"] for card in words["card"] for name in card.get("bears", ()) for key in _basis(name)
    }
    unsure = AskNext(words["unsure"]["question"], tuple(words["unsure"]["options"]))
    return Watch(re.compile("|".join(words["watch"]["harmless"])), cards, bears, remarks, unsure)


def _basis(name: str) -> list[tuple[str, str]]:
    """刑法 236-1 as (normal title, key); a law alone stands for every article of it."""
    title, _, key = name.rpartition(" ")
    if not title or parse_number(key.split("-")[0]) is None:
        title, key = name, ""
    return [(normal, key) for normal in resolve_title(title)]


def _rule(rule: dict[str, str], names: dict[str, str]) -> Rule:
    def compiled(part: str) -> re.Pattern[str] | None:
        return re.compile(NAME.sub(lambda name: names[name[1]], rule[part])) if part in rule else None

    words = compiled("words")
    if words is None:
        raise ValueError(f"a rule without words: {rule}")
    return Rule(words, compiled("with"), compiled("without"))
