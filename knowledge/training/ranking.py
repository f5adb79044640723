"""Learns the order of candidates, and measures it on questions neither embedding nor ranker have seen.

In each fold an embedding is learned without the held-out questions, and what speaks for their candidates is gathered
as search gathers it. The ranker of a fold is learned from the others' evidence; the shipped one from all. Evidence of
questions the embedding had learned from would look better than it ever does in use.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from knowledge.asking import find_asked
from knowledge.build import write_passages, write_questions
from knowledge.embedding import StaticEmbedder
from knowledge.evidence import COLUMNS, Evidence, weigh
from knowledge.generation import FORMAT, Manifest
from knowledge.known import KnownQuestions, WholeQuestion
from knowledge.opened import OpenedGeneration
from knowledge.ordering import RANKED, choose
from knowledge.question_model import QuestionModel
from knowledge.ranker import RANKER
from knowledge.search import CANDIDATES
from knowledge.training.corpus import Corpus
from knowledge.training.embedding import Learned, Progress
from knowledge.training.measure import Found
from knowledge.training.questions import HeldOut, Question, Source, find_apart

# What the ranker learns from. Not from phrasings: each has one article, so that others just as good would count as wrong,
# and that article always has phrasings. Learned from them it did worse on villagers' questions than the plain sum.
_TAUGHT = frozenset({HeldOut.STARD, HeldOut.WHOLE})
_HIDDEN = (0.0, 0.0, 0.0, 0.3, 0.6)  # shares of the articles whose phrasings are hidden from a phrasing
_WRONG = (
    120  # best candidates that are not gold, of which a question's lesson is made; and some of the others
)
_OTHERS = 40
_PLAN: dict[str, Any] = {
    "objective": "lambdarank",
    "learning_rate": 0.03,
    "num_leaves": 15,
    "min_data_in_leaf": 80,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambdarank_truncation_level": 20,
    "max_bin": 127,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}
_ROUNDS = 300


class ExactVectors:
    """A vector store that looks at every vector: the reference, and quick to make."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        self._vectors = vectors

    def count(self, name: str) -> int:
        return len(self._vectors) if name == "in_force" else 0

    def find_rows(self, name: str) -> NDArray[np.int64]:
        return np.arange(self.count(name))

    def search(
        self, name: str, vector: NDArray[np.float32], *, k: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        cosines = self._vectors @ vector
        kept = np.argpartition(-cosines, min(k, len(cosines) - 1))[:k]
        order = kept[np.argsort(-cosines[kept], kind="stable")]
        return order, cosines[order]

    def close(self) -> None:
        self._vectors = np.empty((0, 0), np.float32)


def known_questions(
    questions: Sequence[Question], words: StaticEmbedder, fold: int | None, sources: frozenset[Source]
) -> KnownQuestions:
    """Those of these sources that a fold does not hold out, as the words see them."""
    apart = find_apart(questions, fold)
    kept = [q for q in questions if q.source in sources and q.text not in apart]
    none = KnownQuestions.none(words.weights.shape[1])
    vectors = words.embed([q.text for q in kept])
    return none.joined(vectors, [WholeQuestion(q.text, q.answers) for q in kept])


def open_learned(
    directory: Path, shared: Path, corpus: Corpus, learned: Learned, questions: Sequence[Question], fold: int
) -> tuple[QuestionModel, OpenedGeneration]:
    """A generation as search would read it, of the corpus with a fold's embedding; its lexical indexes are shared."""
    words = StaticEmbedder(learned.tokenizer, learned.weights, directory)
    known = known_questions(questions, words, fold, frozenset({Source.STARD, Source.WHOLE}))
    model = QuestionModel(words, words, directory / RANKER, lambda: known)
    directory.mkdir()
    for name in ("lexical", "asked"):
        (directory / name).symlink_to(shared / name)
    corpus.rows.save(directory / "rows.npz")
    write_questions(directory, model, corpus.records, corpus.present)
    vectors = write_passages(directory, model, corpus.records, corpus.rows, lambda _done, _total: None)
    day = "2026-01-01"  # every row answers: the corpus holds no others
    manifest = Manifest("1", "", len(corpus.rows), corpus.rows.sha256(), "", FORMAT, "", day)
    opened = OpenedGeneration(directory, manifest, open_vectors=lambda *_: ExactVectors(vectors))
    return model, opened


@dataclass(frozen=True, slots=True)
class Case:
    """A held-out question with the evidence on its best candidates."""

    tests: HeldOut
    gold: frozenset[int]  # article ids
    evidence: Evidence  # the rows worth ranking, as ``choose`` gives them

    @property
    def right(self) -> NDArray[np.bool_]:
        right: NDArray[np.bool_] = np.isin(self.evidence.article, list(self.gold))
        return right

    def found(self, scores: NDArray[np.float32]) -> Found:
        """What an order by these scores, one a row, finds."""
        return Found.of(self.evidence.articles_by(scores), self.gold)


def _hide(
    question: Question,
    phrasings: Mapping[str, Sequence[int]],
    articles: NDArray[np.int64],
    draw: np.random.Generator,
) -> NDArray[np.bool_] | None:
    """A phrasing never finds itself, and now and then finds few others, as where nobody wrote any."""
    if question.source is not Source.PHRASING:
        return None
    share = _HIDDEN[draw.integers(len(_HIDDEN))]
    names, inverse = np.unique(articles, return_inverse=True)
    hidden: NDArray[np.bool_] = (draw.random(len(names)) < share)[inverse]
    hidden[list(phrasings[question.text])] = True
    return hidden


def gather_cases(
    model: QuestionModel,
    generation: OpenedGeneration,
    corpus: Corpus,
    questions: Sequence[Question],
    fold: int,
    progress: Progress,
) -> Iterator[Case]:
    """The fold's held-out questions, with what speaks for their candidates."""
    draw = np.random.default_rng(fold)
    asked = [(article, text) for article, said in find_asked(corpus.present).items() for text in said]
    phrasings: dict[str, list[int]] = {}
    for n, (_, text) in enumerate(asked):
        phrasings.setdefault(text, []).append(n)
    articles = np.array([article for article, _ in asked], np.int64)
    everywhere = np.ones(len(corpus.rows), np.bool_)
    held = [q for q in questions if q.is_held_out(fold) and corpus.rows_of(q.answers)]
    for n, question in enumerate(held, 1):
        reading = model.read(question.text)
        hidden = _hide(question, phrasings, articles, draw)
        found = generation.find(question.text, reading.vector, everywhere, k=CANDIDATES, hidden=hidden)
        evidence = weigh([generation.gather(reading, found, everywhere)], question_words=reading.words)
        best, _ = choose(evidence)
        gold = frozenset(corpus.present[key] for key in question.answers if key in corpus.present)
        assert question.tests is not None
        yield Case(question.tests, gold, Evidence(evidence.article[best], evidence.columns[best]))
        if n % 100 == 0 or n == len(held):
            progress("问留出的题", n, len(held))


def _lesson(case: Case, draw: np.random.Generator) -> NDArray[np.int64]:
    """Rows to learn from: the gold, the best wrong ones, some of the others, and all that known questions point to."""
    wrong = np.flatnonzero(~case.right)
    others, pointed = wrong[_WRONG:], wrong[wrong >= RANKED]
    others = others[others < RANKED]
    some = draw.choice(others, min(_OTHERS, len(others)), replace=False)
    return np.sort(np.concatenate([np.flatnonzero(case.right), wrong[:_WRONG], some, pointed]))


def _kept(without: frozenset[str]) -> NDArray[np.int64]:
    return np.array([n for n, name in enumerate(COLUMNS) if name not in without], np.int64)


def learn_ranker(cases: Sequence[Case], *, seed: int, without: frozenset[str] = frozenset()) -> Any:
    """A LightGBM booster over all columns but those left out."""
    import lightgbm  # noqa: PLC0415 - only training needs it

    draw = np.random.default_rng(seed)
    columns = _kept(without)
    features, labels, sizes = [], [], []
    for case in cases:
        if case.tests not in _TAUGHT or not case.right.any():
            continue
        rows = _lesson(case, draw)
        features.append(case.evidence.columns[rows][:, columns])
        labels.append(case.right[rows])
        sizes.append(len(rows))
    data = lightgbm.Dataset(np.concatenate(features), np.concatenate(labels).astype(np.int32), group=sizes)
    return lightgbm.train({**_PLAN, "seed": seed}, data, _ROUNDS)


def save_ranker(booster: Any, path: Path) -> None:
    """As ONNX: what answers needs no LightGBM."""
    from onnxmltools import convert_lightgbm  # noqa: PLC0415
    from onnxmltools.convert.common.data_types import FloatTensorType  # noqa: PLC0415

    shape = [("columns", FloatTensorType([None, len(COLUMNS)]))]
    model = convert_lightgbm(booster, name="ranker", initial_types=shape, zipmap=False)
    model.ClearField("producer_version")
    model.opset_import.sort(key=lambda opset: opset.domain)  # the converter writes them in the order of a set
    path.write_bytes(model.SerializeToString(deterministic=True))


def measure_nested(
    cases: Mapping[int, Sequence[Case]],
    *,
    seed: int,
    progress: Progress,
    without: frozenset[str] = frozenset(),
) -> dict[HeldOut, list[Found]]:
    """Each fold's questions ordered by a ranker learned from the other folds."""
    columns = _kept(without)
    found: dict[HeldOut, list[Found]] = {}
    for done, (fold, held) in enumerate(cases.items(), 1):
        others = [case for other, part in cases.items() if other != fold for case in part]
        booster = learn_ranker(others, seed=seed, without=without)
        for case in held:
            scores = booster.predict(case.evidence.columns[:, columns], num_threads=1)
            found.setdefault(case.tests, []).append(case.found(scores))
        progress("量排序", done, len(cases))
    return found


def measure_by(
    cases: Mapping[int, Sequence[Case]], score: Callable[[Evidence], NDArray[np.float32]]
) -> dict[HeldOut, list[Found]]:
    """All held-out questions ordered by a score of their evidence."""
    found: dict[HeldOut, list[Found]] = {}
    for held in cases.values():
        for case in held:
            found.setdefault(case.tests, []).append(case.found(score(case.evidence)))
    return found
