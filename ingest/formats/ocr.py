"""Recognition of printed characters. The models lie in the vendor's own package; nothing is fetched."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from ingest.formats.scanned import Picture, as_colour, cut_out, shrink
from ingest.formats.sheet import Piece

_FOUND_IN = (
    1200  # pixels: the longest side of the picture in which lines are found; read they are in the full one
)
_STEP = 8 / 48  # of a line's height: how far the recogniser's columns are apart
_THREADS = 1  # the other cores belong to those who ask
_DOUBTFUL = 0.7  # a word's character less certain than this makes its whole line doubtful
DOUBT = 0.85  # a line less certain than this is shown to a human
_CHINESE = "⺀"  # characters from here on are as wide as high
_ENOUGH = 2  # distances between characters tell their size
_PARTED = 1.5  # characters: middles so far apart have a space between them
_WORDS = 1.0  # the same between letters
_FILLED = 0.8  # of the height of a found line: what its characters fill


class Recogniser:
    """Finds the lines on an upright page and reads them. Takes about half a second and 300 MB to make."""

    def __init__(self) -> None:
        self._engine = RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.use_cls": False,
                "Global.return_word_box": True,
                "Rec.rec_batch_num": 1,  # together, short lines would be padded to the longest
                "EngineConfig.onnxruntime.intra_op_num_threads": _THREADS,
                "EngineConfig.onnxruntime.inter_op_num_threads": _THREADS,
            }
        )

    def find(self, grey: Picture) -> list[NDArray[np.float32]]:
        """The lines on a page, each as four corners in pixels: top left first, clockwise."""
        small, scale = shrink(grey, _FOUND_IN)
        found: Any = self._engine(as_colour(small), use_det=True, use_cls=False, use_rec=False)
        boxes = getattr(found, "boxes", None)
        return [] if boxes is None else [np.asarray(box, np.float32) / np.float32(scale) for box in boxes]

    def read(self, grey: Picture, lines: list[NDArray[np.float32]]) -> list[Piece]:
        """What the lines say, in pixels; those without a character are left out."""
        if not lines:
            return []
        parts = [as_colour(cut_out(grey, line)) for line in lines]
        read: Any = self._engine.recognize_txt(parts)
        pieces = []
        for line, part, text, score, words in zip(
            lines, parts, read.txts, read.scores, read.word_results, strict=True
        ):
            if text.strip():
                pieces.append(_make_piece(line, part.shape[0], text, float(score), words))
        return pieces


def _make_piece(line: NDArray[np.float32], height: int, text: str, score: float, words: Any) -> Piece:
    left, top = (float(v) for v in line.min(axis=0))
    right, bottom = (float(v) for v in line.max(axis=0))
    middles = [column * _STEP * height for word in words.word_cols for column in word]
    letters = [char for char in text if not char.isspace()]
    if any(sure < _DOUBTFUL and char.isalnum() for char, sure in zip(text, words.confs, strict=False)):
        score = min(score, DOUBT - 0.01)
    if not middles or len(middles) != len(letters):
        return Piece(text, left, top, right, bottom, (bottom - top) * _FILLED, score)
    steps = [
        step for step, (a, b) in zip(_steps(middles), pairwise(letters), strict=True) if a > _CHINESE < b
    ]
    size = median(steps) if len(steps) > _ENOUGH else (bottom - top) * _FILLED
    # A found line reaches beyond its characters on all sides.
    right = min(right, left + middles[-1] + size / 2)
    left, found = max(left, left + middles[0] - size / 2), left
    said, edges = "", list[float]()
    for n, (char, middle) in enumerate(zip(letters, middles, strict=True)):
        width = size if char > _CHINESE else size / 2
        gap = middle - middles[n - 1] if n else 0.0
        if n and (space := _space(letters[n - 1], char, gap / size)):
            said += space
            edges.append(min(right, found + middle - gap / 2))
        said += char
        edges.append(min(right, max(left, found + middle - width / 2)))
    return Piece(said, left, top, right, bottom, size, score, tuple(edges))


def _steps(middles: list[float]) -> list[float]:
    return [b - a for a, b in pairwise(middles)]


def _space(before: str, after: str, step: float) -> str:
    """What stands between two characters whose middles lie so many characters apart: the models lose it at random."""
    if before.isascii() and after.isascii():
        return " " if step > _WORDS else ""
    return "　" if _is_ideograph(before) and _is_ideograph(after) and step > _PARTED else ""


def _is_ideograph(char: str) -> bool:
    return "一" <= char <= "鿿"
