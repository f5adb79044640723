"""Single characters of a text layer: whether they are real words, and which stand together."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.formats.sheet import Piece

_JOINED = 1.5  # of a character: a wider gap parts two pieces
_SPACED = 0.6  # a space as wide as a character
_PARTED = 0.2  # a narrow space between Chinese characters
_WORDS = 0.15  # a space between words of letters
_BACK = 0.9  # of a character: marks set close together go back so little
_READABLE = 0.85  # of the characters must be such as Chinese papers use
_COMMON = 0.85  # of the Chinese ones must be common; of random ones half are
_ENOUGH = 20  # characters: fewer tell nothing
# Fonts that share one shape for a character and its radical name the radical.
_RADICALS = str.maketrans(
    "⺁⺌⺟⺠⺮⺶⺻⺼⻁⻄⻅⻆⻈⻉⻋⻐⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "厂小母民竹羊聿肉虎西见角讠贝车钅长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)


@dataclass(frozen=True, slots=True)
class Character:
    """One character as the file places it, in points from the top left of the upright page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


def unify_shapes(text: str) -> str:
    """Radicals and compatibility forms, which look like a character but are none, become that character."""
    return "".join(
        unicodedata.normalize("NFKC", c) if "\u2f00" <= c <= "\u2fdf" or "\uf900" <= c <= "\ufaff" else c
        for c in text.translate(_RADICALS)
    )


def is_readable(text: str) -> bool:
    """Whether a text layer says what the page shows, or is the noise that a wrong font table leaves.

    Letters without one Chinese character are doubted too: that is what a shifted table makes of Chinese.
    """
    seen = [c for c in text if not c.isspace()]
    if len(seen) < _ENOUGH:
        return all(map(_is_usual, seen))
    if sum(map(_is_usual, seen)) < _READABLE * len(seen):
        return False
    chinese = [c for c in seen if "一" <= c <= "鿿"]
    if not chinese:
        return sum(c.isdigit() or not c.isalnum() for c in seen) > len(seen) / 2
    return sum(map(_is_common, chinese)) >= _COMMON * len(chinese)


def _is_usual(char: str) -> bool:
    return " " < char <= "~" or _gbk(char) is not None


def _is_common(char: str) -> bool:
    code = _gbk(char)
    return code is not None and 0xB0 <= code[0] <= 0xD7 and code[1] >= 0xA1  # the first level of GB 2312


def _gbk(char: str) -> bytes | None:
    try:
        return char.encode("gbk")
    except UnicodeEncodeError:
        return None


def make_pieces(characters: Iterable[Character]) -> list[Piece]:
    """Characters of the file, in its order, as pieces. Spaces are judged by the gaps alone: files write them at random."""
    pieces: list[Piece] = []
    together: list[Character] = []
    for char in characters:
        if char.text.isspace():
            continue
        if together and _is_overprint(together[-1], char):
            continue
        if together and not _follows(together[-1], char):
            pieces.append(_make_piece(together))
            together = []
        together.append(char)
    if together:
        pieces.append(_make_piece(together))
    return pieces


def _is_overprint(last: Character, char: Character) -> bool:
    return (
        char.text == last.text
        and abs(char.left - last.left) < 0.2 * char.size
        and abs(char.top - last.top) < 0.2 * char.size
    )


def _follows(last: Character, char: Character) -> bool:
    level = abs((char.top + char.bottom) - (last.top + last.bottom)) / 2 < 0.4 * max(char.size, last.size)
    return level and -_BACK * char.size < char.left - last.right < _JOINED * char.size


def _make_piece(characters: Sequence[Character]) -> Piece:
    size = median(c.size for c in characters)
    gaps = [b.left - a.right for a, b in pairwise(characters)]
    usual = max(0.0, median(gaps)) if len(gaps) > 2 else 0.0  # a row stretched to the margin
    text, edges = characters[0].text, [characters[0].left] * len(characters[0].text)
    for (last, char), gap in zip(pairwise(characters), gaps, strict=True):
        if space := _space(last.text, char.text, (gap - usual) / (size or 1.0)):
            text += space
            edges.append(last.right)
        text += char.text
        edges += [char.left] * len(char.text)
    return Piece(
        text,
        characters[0].left,
        min(c.top for c in characters),
        max(c.right for c in characters),
        max(c.bottom for c in characters),
        size,
        edges=tuple(edges),
    )


def _space(before: str, after: str, gap: float) -> str:
    """What a gap of so many characters stands for; between Chinese and figures a small one is only looks."""
    if before.isascii() and after.isascii():
        return " " if gap > _WORDS else ""
    if gap > _SPACED:
        return "　"
    return " " if gap > _PARTED and not before.isascii() and not after.isascii() else ""
