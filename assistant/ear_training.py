"""``python -m assistant.ear_training``: teaches the ear, measures it in folds, writes ``data/ear.npz`` and its card.

Needs the packages of ``pip install -e '.[train]'``. The same lines and the same table of words give the same file.
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.guarding import card_of_basis, find_duties
from assistant.hearing import BUCKETS, EAR, PROBE, VECTOR_WEIGHT, Ear, Embed, Floats, buckets_of, plainly
from knowledge.asking import read_phrasings
from knowledge.question_model import SHIPPED_MODEL, open_question_model

TELLINGS = Path(__file__).parent / "tellings"
OFF_TOPIC = Path(__file__).parents[1] / "knowledge" / "off_topic"
CARD = EAR.with_suffix(".md")
FOLDS, SEED = 5, 20261127
# Half the ordinary ones are a literate person's, easily told from harm: at 0.005 it raised a card for 13 of 264 village
# questions, at 0.0025 for six.
RAISED_OF_ORDINARY, ASKED_OF_ORDINARY = 0.0025, 0.01
CURVE = (0.0025, 0.005, 0.01, 0.02, 0.03, 0.05)
# What laws of harm are asked about may be harm, told or not: none of it is taken for ordinary.
_OF_HARM = re.compile(
    "刑法|家庭暴力|未成年|妇女|儿童|治安管理|监察|诈骗|精神卫生|老年人|有组织犯罪|禁毒|强奸|人身安全|预防|盗窃|枪|虐待"
)
_TELLING, _LAW_OF_HARM = 3.0, 0.5  # how much a line counts beside an ordinary one
_C, _C_KINDS = 10.0, 1.0


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    kind: str = ""  # of the card it calls for; "" where it calls for none
    weight: float = 1.0
    judged: bool = True  # whether it is counted in the figures
    look_alike: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """Of lines that what judged them had not learned from."""

    lines: Sequence[Line]
    odds: Floats  # a row a line: of harm, then of each kind
    kinds: tuple[str, ...]

    def of(self, choice: NDArray[np.bool_]) -> Floats:
        harm: Floats = self.odds[choice, 0]
        return harm

    @property
    def tellings(self) -> NDArray[np.bool_]:
        return np.array([bool(line.kind) and line.judged for line in self.lines])

    @property
    def look_alikes(self) -> NDArray[np.bool_]:
        return np.array([line.look_alike for line in self.lines])

    @property
    def ordinary(self) -> NDArray[np.bool_]:
        return np.array([not line.kind and not line.look_alike for line in self.lines])

    def least(self, share: float) -> float:
        """The log odds that this share of ordinary questions reaches."""
        return float(np.quantile(self.of(self.ordinary), 1 - share, method="higher"))


def read_lines() -> list[Line]:
    """Tellings of harm, look-alikes, and what is asked of laws and of nothing."""
    return [*_tellings(), *_asked_of_laws(), *(Line(text) for text in _off_topic())]


def _tellings() -> Iterator[Line]:
    for row in read_rows(TELLINGS / "harm.jsonl"):
        yield Line(row["text"], row["kind"], _TELLING)
    for row in read_rows(TELLINGS / "look_alikes.jsonl"):
        yield Line(row["text"], look_alike=True)


def _asked_of_laws() -> Iterator[Line]:
    for (law, article), texts in read_phrasings().items():
        kind = card_of_basis(law, article)
        if kind is not None:
            yield from (Line(text, kind, _LAW_OF_HARM, judged=False) for text in texts)
        elif not _OF_HARM.search(law):
            yield from (Line(text) for text in texts if not find_duties(text))


def _off_topic() -> list[str]:
    texts = [path.read_text("utf-8") for path in sorted(OFF_TOPIC.glob("*.txt"))]
    return [line for text in texts for line in text.splitlines() if line.strip() and not find_duties(line)]


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def signs_of(texts: Sequence[str], embed: Embed) -> Any:
    """A sparse row a text, as ``Ear.odds`` weighs it."""
    from scipy.sparse import csr_matrix, hstack  # noqa: PLC0415 - only teaching needs it

    plain = [plainly(text) for text in texts]
    at = [buckets_of(text) for text in plain]
    ends = np.cumsum([0, *map(len, at)])
    counted = csr_matrix(
        (np.repeat([1 / np.sqrt(len(each)) for each in at], np.diff(ends)), np.concatenate(at), ends),
        shape=(len(texts), BUCKETS),
    )
    return hstack([counted, csr_matrix(VECTOR_WEIGHT * embed(plain))]).tocsr()


def teach(lines: Sequence[Line], signs: Any) -> tuple[tuple[str, ...], NDArray[np.float32], Floats]:
    """Kinds, weights and constants: of harm beside the ordinary, then of each kind beside the others."""
    kinds = tuple(sorted({line.kind for line in lines if line.kind}))
    weight = np.array([line.weight for line in lines])
    kind = np.array([line.kind for line in lines])
    harm = kind != ""
    rows = np.vstack([_fit_harm(signs, harm, weight), _fit_kinds(signs[harm], kind[harm], weight[harm])])
    stacked = rows[:, :-1].astype(np.float16).astype(np.float32)  # as it is kept
    return kinds, stacked, rows[:, -1].round(4)


def _fit_harm(signs: Any, harm: NDArray[np.bool_], weight: Floats) -> Floats:
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only teaching needs it

    model = LogisticRegression(C=_C, solver="liblinear", dual=True, max_iter=5000, random_state=SEED)
    model.fit(signs, harm, sample_weight=weight)
    return np.hstack([model.coef_, model.intercept_[:, None]])


def _fit_kinds(signs: Any, kind: NDArray[np.str_], weight: Floats) -> Floats:
    """A row a kind, in the order of their names."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only teaching needs it

    model = LogisticRegression(C=_C_KINDS, max_iter=2000).fit(signs, kind, sample_weight=weight)
    return np.hstack([model.coef_, model.intercept_[:, None]])


def measure(lines: Sequence[Line], signs: Any) -> Measured:
    fold = np.array([zlib.crc32(line.text.encode()) % FOLDS for line in lines])
    odds: Floats | None = None
    kinds: tuple[str, ...] = ()
    for each in range(FOLDS):
        held = np.flatnonzero(fold == each).tolist()
        learned = np.flatnonzero(fold != each).tolist()
        kinds, weights, constants = teach([lines[n] for n in learned], signs[learned])
        if odds is None:
            odds = np.zeros((len(lines), len(constants)))
        odds[held] = signs[held] @ weights.T.astype(np.float64) + constants
    if odds is None:
        raise ValueError("nothing to learn from")
    return Measured(lines, odds, kinds)


def make(lines: Sequence[Line], embed: Embed) -> tuple[Ear, Measured]:
    """The ear taught by these lines, and how it did in folds."""
    signs = signs_of([line.text for line in lines], embed)
    measured = measure(lines, signs)
    kinds, weights, constants = teach(lines, signs)
    least = (round(measured.least(RAISED_OF_ORDINARY), 3), round(measured.least(ASKED_OF_ORDINARY), 3))
    (probe,) = embed([plainly(PROBE)])
    return Ear(kinds, weights, constants, least, probe), measured


def main() -> None:
    from assistant.ear_card import write_card  # noqa: PLC0415 - it reads what stands here

    parser = argparse.ArgumentParser(prog="python -m assistant.ear_training")
    parser.add_argument("--out", type=Path, default=EAR)
    parser.add_argument(
        "--ordinary",
        type=Path,
        nargs="*",
        default=[],
        help="jsonl with a question a line, to be judged alone",
    )
    given = parser.parse_args()
    words = open_question_model(SHIPPED_MODEL).words
    ear, measured = make(read_lines(), words.embed)
    ear.save(given.out)
    write_card(given.out.with_suffix(".md"), ear, measured, given.ordinary, words.embed)


if __name__ == "__main__":
    main()
