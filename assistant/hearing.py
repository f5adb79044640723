"""The trained ear: hears harm told in words that ``data/duty.toml`` does not list.

A logistic regression over the characters of a question, their pairs, and its vector by the table of words that the search
reads with. It only ever adds to what words raise. Learned by ``python -m assistant.ear_training``; on what, and how well it
hears, is told in ``data/ear.md``.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import structlog
from numpy.typing import NDArray

from core.errors import CunfaError
from knowledge.embedding import Vectors
from knowledge.plain_form import plain_form
from knowledge.segmenting import fold

EAR = Path(__file__).parent / "data" / "ear.npz"
BUCKETS = 8192  # characters and pairs share them
VECTOR_WEIGHT = 3.0  # of the vector beside the characters
PROBE = "有人正在受伤害"
_SAME = 0.9  # cosine of the probe's vectors, from which a table of words is still the one learned with
_ALSO = 0.2  # share from which the second likeliest kind comes too
Embed = Callable[[Sequence[str]], Vectors]
Floats = NDArray[np.float64]

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Heard:
    """``kinds`` of duty cards where harm is told, likeliest first; ``unsure``: none, but it is worth asking."""

    kinds: tuple[str, ...] = ()
    unsure: bool = False


def plainly(text: str) -> str:
    """As the ear takes a text: marks and blanks are all one."""
    return "".join(c if c.isalnum() else "。" for c in fold(plain_form(text)))


def buckets_of(text: str) -> list[int]:
    """Where its characters and pairs are counted; ``text`` as ``plainly`` gives it."""
    marked = f"^{text}$"
    parts = {*marked, *(marked[n : n + 2] for n in range(len(marked) - 1))}
    return sorted({zlib.crc32(part.encode()) % BUCKETS for part in parts})


@dataclass(frozen=True, slots=True)
class Ear:
    """``weights``: a row for harm of any kind, then one a kind; buckets, then the vector."""

    kinds: tuple[str, ...]
    weights: NDArray[np.float32]
    constants: Floats
    least: tuple[float, float]  # log odds of harm: from which a card is raised, from which we ask
    probe: Vectors

    def is_of(self, vector: Vectors) -> bool:
        """Whether this vector of the probe comes from the table of words the ear was taught with."""
        return vector.shape == self.probe.shape and float(vector @ self.probe) >= _SAME

    def odds(self, text: str, vector: Vectors) -> Floats:
        """Log odds of harm, then of each kind. ``text`` as ``plainly`` gives it, ``vector`` its own."""
        at = buckets_of(text)
        counted = self.weights[:, at].sum(axis=1, dtype=np.float64) / np.sqrt(len(at))
        leaning: Floats = counted + VECTOR_WEIGHT * (self.weights[:, BUCKETS:] @ vector) + self.constants
        return leaning

    def judge(self, odds: Floats) -> Heard:
        raised, asked = self.least
        if odds[0] < raised:
            return Heard(unsure=bool(odds[0] >= asked))
        shares = np.exp(odds[1:] - odds[1:].max())
        shares /= shares.sum()
        likely = np.argsort(-shares, kind="stable")
        return Heard(tuple(self.kinds[n] for n in likely[:2] if n == likely[0] or shares[n] >= _ALSO))

    def save(self, path: Path) -> None:
        np.savez_compressed(
            path,
            kinds=np.array(self.kinds),
            weights=self.weights.astype(np.float16),
            constants=self.constants,
            least=np.array(self.least),
            probe=self.probe,
        )

    @staticmethod
    def load(path: Path = EAR) -> Ear:
        with np.load(path, allow_pickle=False) as read:
            raised, asked = read["least"].tolist()
            return Ear(
                tuple(read["kinds"].tolist()),
                read["weights"].astype(np.float32),
                read["constants"],
                (raised, asked),
                read["probe"],
            )


def listen(question: str, embed: Embed) -> Heard:
    """What the ear hears; nothing where vectors cannot be had or are of another table of words: words alone decide then."""
    ear, text = _ear(), plainly(question)
    try:
        probe, vector = embed([plainly(PROBE), text])
    except CunfaError as error:
        log.warning("ear_deaf", reason=error.code)
        return Heard()
    if not ear.is_of(probe):
        log.warning("ear_deaf", reason="another table of words")
        return Heard()
    return ear.judge(ear.odds(text, vector))


@cache
def _ear() -> Ear:
    return Ear.load()
