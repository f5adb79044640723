"""How villagers ask: our own phrasings, article by article."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.passage_repository import PassageRecord
from knowledge.titles import normal_title
from knowledge.types import ArticleKind

PHRASINGS = Path(__file__).parent / "phrasings"
_NUMBERED = (ArticleKind.ARTICLE, ArticleKind.ITEM)


@lru_cache(maxsize=1)
def read_phrasings() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(normalised title, article key) → the ways people ask for it."""
    asked: dict[tuple[str, str], list[str]] = {}
    for path in sorted(PHRASINGS.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            asked.setdefault((normal_title(row["law"]), row["article"]), []).extend(row["phrasings"])
    return {key: tuple(phrasings) for key, phrasings in asked.items()}


def find_asked(records: Sequence[PassageRecord], live: NDArray[np.bool_]) -> dict[int, tuple[str, ...]]:
    """Article id → phrasings, for one version of each phrased article: numbers move between versions.

    The version in force (``live`` says which records are), the newest of those; else the newest.
    """
    phrasings = read_phrasings()
    chosen: dict[tuple[str, str], tuple[tuple[bool, date], int]] = {}
    for record, in_force in zip(records, live.tolist(), strict=True):
        key = (record.normal_title, record.key)
        if record.article_kind in _NUMBERED and key in phrasings:
            rank = (in_force, record.effective_from or date.min)
            if key not in chosen or rank > chosen[key][0]:
                chosen[key] = (rank, record.article_id)
    return {article: phrasings[key] for key, (_, article) in chosen.items()}
