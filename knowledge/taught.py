"""What administrators taught a shelf: how people ask for an article, and questions with the articles that answer them.

It lies in SQL beside the documents, so an index depends on it as it does on them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Self

from knowledge.known import Key, WholeQuestion


@dataclass(frozen=True, slots=True)
class Taught:
    """The phrase book and the standard questions that administrators wrote or corrected, in the order of their keys."""

    phrasings: tuple[tuple[Key, str], ...] = ()
    questions: tuple[WholeQuestion, ...] = ()

    def of(self, titles: Collection[str]) -> Taught:
        """What leads to a text of these normal titles: the rest says nothing to a shelf."""
        return Taught(
            tuple((key, text) for key, text in self.phrasings if key[0] in titles),
            tuple(each for each in self.questions if any(law in titles for law, _ in each.answers)),
        )

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        def keys(pairs: Any) -> tuple[Key, ...]:
            return tuple((law, key) for law, key in pairs)

        return cls(
            tuple(((law, key), text) for (law, key), text in value["phrasings"]),
            tuple(WholeQuestion(each["text"], keys(each["answers"])) for each in value["questions"]),
        )


NOTHING_TAUGHT = Taught()
