"""Questions on the law of other countries and the policies of other provinces, of which the shelf has nothing.

Read as a whole they sound like ours, and a guide may match; an answer by our law would be wrong. Places and matters stand in
``data/elsewhere.toml``. Who tells of his own people there is answered as ever: our law may well apply.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from assistant.types import Notice

PLACES = Path(__file__).parent / "data" / "elsewhere.toml"


def find_elsewhere(question: str) -> Notice | None:
    """What to say instead of an answer where the question is of another country's or province's rules."""
    for asked, unless, notice in _rules():
        if asked.search(question) and not unless.search(question):
            return notice
    return None


@cache
def _rules() -> tuple[tuple[re.Pattern[str], re.Pattern[str], Notice], ...]:
    rows = tomllib.loads(PLACES.read_text("utf-8"))["elsewhere"]
    return tuple(
        (
            re.compile(f"(?:{row['places']})[^，。,;；?？]{{0,{row['apart']}}}(?:{row['matters']})"),
            re.compile(row["unless"]),
            Notice(row["code"], row["message"]),
        )
        for row in rows
    )
