"""How a mediation is numbered and what follows it, read from ``data/mediation.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

UNKNOWN_KIND = "看不出是哪种调委会"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The template of a number, and how a committee's name is shortened in it."""

    template: str
    committee_endings: tuple[str, ...]
    village_endings: tuple[str, ...]
    district: str

    def format(self, organisation: str, year: int, sequence: int) -> str:
        """``（2026）张茅乡人调字第0017号``."""
        return self.template.format(organisation=organisation, year=year, sequence=sequence)

    def committee(self, firm: str, *, township: str | None) -> str | None:
        """A committee's name as printed in its numbers; None where the firm is no committee.

        张茅乡人民调解委员会 → 张茅乡. A village's carries its township, since villages share names:
        南沟村调委会 → 张茅乡南沟村.
        """
        for ending in self.committee_endings:
            if firm.endswith(ending):  # the longest comes first
                short = firm.removesuffix(ending)
                if short.endswith(self.village_endings) and township and township not in short:
                    return township + short
                return short or None
        return None


@dataclass(frozen=True, slots=True)
class MediationRules:
    numbering: Numbering
    next_steps: dict[str, tuple[str, ...]]
    committee_kinds: dict[str, tuple[str, ...]]

    def committee_kind(self, organisation: str) -> str:
        """Which kind of committee a name in a number is of: 张茅乡南沟村 → 村调委会."""
        found = (kind for kind, endings in self.committee_kinds.items() if organisation.endswith(endings))
        return next(found, UNKNOWN_KIND)


@cache
def mediation_rules() -> MediationRules:
    """The shipped rules."""
    written: dict[str, Any] = tomllib.loads(
        files("casework").joinpath("data/mediation.toml").read_text("utf-8")
    )
    number = written["number"]
    return MediationRules(
        Numbering(
            number["template"],
            tuple(number["committee_endings"]),
            tuple(number["village_endings"]),
            number["district"],
        ),
        {state: tuple(steps) for state, steps in written["next_steps"].items()},
        {kind: tuple(endings) for kind, endings in written["committee_kinds"].items()},
    )
