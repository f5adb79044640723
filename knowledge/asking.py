"""How villagers ask, article by article: our own phrasings, and the phrase book of the administrators here."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.known import WHOLE_QUESTIONS, Key, find_files
from knowledge.passage_repository import PassageRecord
from knowledge.taught import NOTHING_TAUGHT, Taught
from knowledge.titles import normal_title
from knowledge.types import ArticleKind

PHRASINGS = Path(__file__).parent / "phrasings"
_NUMBERED = (ArticleKind.ARTICLE, ArticleKind.ITEM)


@lru_cache(maxsize=2)
def read_phrasings(names: Collection[str] | None = None) -> Mapping[Key, tuple[str, ...]]:
    """(normalised title, article key) → the ways people ask for it; of the files of these names alone, where given."""
    asked: dict[Key, list[str]] = {}
    for path in find_files(PHRASINGS, names):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            asked.setdefault((normal_title(row["law"]), row["article"]), []).extend(row["phrasings"])
    return {key: tuple(phrasings) for key, phrasings in asked.items()}


@lru_cache(maxsize=1)
def bank_identity(folders: tuple[Path, ...] = (PHRASINGS, WHOLE_QUESTIONS)) -> str:
    """Changes whenever a phrasing or a whole question does: an index holds them."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in find_files(folder):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def find_present(records: Sequence[PassageRecord], live: NDArray[np.bool_]) -> dict[Key, int]:
    """(normalised title, article key) → article id, of one version of each law: numbers move between versions.

    The version in force (``live`` says which records are), the newest of those; else the newest.
    """
    chosen: dict[Key, tuple[tuple[bool, date], int]] = {}
    for record, in_force in zip(records, live.tolist(), strict=True):
        if record.article_kind in _NUMBERED:
            key = (record.normal_title, record.key)
            rank = (in_force, record.effective_from or date.min)
            if key not in chosen or rank > chosen[key][0]:
                chosen[key] = (rank, record.article_id)
    return {key: article for key, (_, article) in chosen.items()}


def find_asked(present: Mapping[Key, int], taught: Taught = NOTHING_TAUGHT) -> dict[int, tuple[str, ...]]:
    """Article id → the ways people ask for it, those of the phrase book behind ours."""
    asked = {present[key]: said for key, said in read_phrasings().items() if key in present}
    for key, text in taught.phrasings:
        if key in present and text not in asked.get(present[key], ()):
            asked[present[key]] = (*asked.get(present[key], ()), text)
    return asked
