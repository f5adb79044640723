"""One question written in other ways that mean the same."""

from __future__ import annotations

from functools import lru_cache

from hypothesis import strategies as st

from knowledge.simplified import simplify

_HALF = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz,?!:;()"
_FULL = str.maketrans({c: chr(ord(c) + 0xFEE0) for c in _HALF})
_UNSEEN = ("\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad", "\u202e", "\u3164", "\ufe0f", "\x00")
_BETWEEN = ("", " ", "\u3000", "\u00a0", "\t", "😀", "❤️", "★", *_UNSEEN)  # beside a Chinese character
_AFTER = ("", "?", "？", "。", "！！", "…", " ", "\n", "~", "🙏", "\u200b", "？！ ")


@lru_cache(maxsize=1)
def _traditional() -> dict[str, list[str]]:
    """Simplified character → those that are written for it."""
    found: dict[str, list[str]] = {}
    for code in range(0x3400, 0xA000):
        if (simple := simplify(chr(code))) != chr(code):
            found.setdefault(simple, []).append(chr(code))
    return found


@st.composite
def disguises(draw: st.DrawFn, question: str) -> str:
    """``question`` in any mixture of characters, widths, spaces, things unseen and closing signs."""
    written = ""
    for character, following in zip(question, question[1:] + "。", strict=True):
        one_of = [character, character.translate(_FULL), *_traditional().get(character, ())]
        apart = (character + following).isascii()  # 1 0 is not 10
        written += draw(st.sampled_from(one_of)) + draw(
            st.sampled_from(("", *_UNSEEN) if apart else _BETWEEN)
        )
    return draw(st.sampled_from(_BETWEEN)) + written + draw(st.sampled_from(_AFTER))
