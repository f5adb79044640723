"""How villagers ask: our own phrasings, article by article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from knowledge.titles import normal_title

PHRASINGS = Path(__file__).parent / "phrasings"
Asked = Mapping[tuple[str, str], tuple[str, ...]]


@lru_cache(maxsize=1)
def read_phrasings() -> Asked:
    """(normalised title, article key) → the ways people ask for it."""
    asked: dict[tuple[str, str], list[str]] = {}
    for path in sorted(PHRASINGS.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            asked.setdefault((normal_title(row["law"]), row["article"]), []).extend(row["phrasings"])
    return {key: tuple(phrasings) for key, phrasings in asked.items()}
