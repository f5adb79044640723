"""``cunfa train``: measures in folds, then learns from everything and writes the folder that reads questions."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from core.errors import Unavailable
from knowledge.asking import find_asked
from knowledge.build import write_lexical
from knowledge.embedding import StaticEmbedder, save_static
from knowledge.evidence import COLUMNS, OFTEN
from knowledge.lexical import LexicalIndex
from knowledge.ordering import RANKED, TOGETHER
from knowledge.question_model import KNOWN
from knowledge.ranker import RANKER
from knowledge.training.bearing import learn_bearing
from knowledge.training.card import model_card
from knowledge.training.corpus import Corpus
from knowledge.training.embedding import Learned, Lesson, Plan, Progress, find_decoys, learn, lessons_of
from knowledge.training.measure import Figures, Found
from knowledge.training.questions import FOLDS, HeldOut, Question, Source
from knowledge.training.ranking import (
    Case,
    gather_cases,
    known_questions,
    learn_ranker,
    measure_by,
    measure_nested,
    open_learned,
    save_ranker,
)

Table = Mapping[str, Mapping[HeldOut, Figures]]
# What the ranker is without: the card says what each group of signs is worth.
ABLATIONS = {
    "排序，不看问法": frozenset(name for name in COLUMNS if "asked" in name),
    "排序，不看已知问题": frozenset({"often", "together", *(name for name in COLUMNS if "known" in name)}),
    "排序，不看逐词": frozenset(name for name in COLUMNS if name.startswith("words")),
    "排序，不看左邻右舍": frozenset(name for name in COLUMNS if name.startswith(("law", "beside"))),
}


@dataclass(frozen=True, slots=True)
class Trained:
    figures: Table
    minutes: float  # of processor time


def _check_tools() -> None:
    if not all(find_spec(name) for name in ("lightgbm", "onnxmltools", "sklearn")):
        raise Unavailable(
            "训练要多装几个包：在程序目录里执行 .venv/bin/pip install -c constraints.txt -e '.[train]'，再来一次。",
            code="no_training",
        )


class _Work:
    """What folds share: the lexical indexes, and each question's decoys."""

    def __init__(
        self,
        corpus: Corpus,
        questions: Sequence[Question],
        advice: Sequence[str],
        plan: Plan,
        progress: Progress,
        directory: Path,
    ) -> None:
        self._directory, self._shared = directory, directory / "shared"
        self._shared.mkdir()
        write_lexical(self._shared, corpus.records, find_asked(corpus.present))
        self._corpus, self._questions, self._advice, self._plan = corpus, questions, advice, plan
        self._progress = progress
        every = lessons_of(questions, corpus, None)
        index = LexicalIndex(self._shared / "lexical")
        decoys = find_decoys(index, every, plan.pool, progress)
        self._decoys = dict(zip(every, decoys, strict=True))

    def learn(self, fold: int | None) -> Learned:
        lessons: list[Lesson] = lessons_of(self._questions, self._corpus, fold)
        decoys = np.stack([self._decoys[lesson] for lesson in lessons])
        return learn(self._corpus, lessons, decoys, self._advice, self._plan, self._progress)

    def gather(self, fold: int) -> list[Case]:
        learned = self.learn(fold)
        model, generation = open_learned(
            self._directory / str(fold), self._shared, self._corpus, learned, self._questions, fold
        )
        cases = list(gather_cases(model, generation, self._corpus, self._questions, fold, self._progress))
        generation.close()
        return cases


def train(
    corpus: Corpus,
    questions: Sequence[Question],
    advice: Sequence[str],
    out: Path,
    progress: Progress,
    *,
    plan: Plan | None = None,
    ablations: bool = False,
) -> Trained:
    """Write the folder; what was measured on the way. The same input and seed give the same files.

    Raises Unavailable where what only training needs is not installed.
    """
    _check_tools()
    plan = plan or Plan()
    began = time.process_time()
    with TemporaryDirectory() as directory:
        work = _Work(corpus, questions, advice, plan, progress, Path(directory))
        cases = {fold: work.gather(fold) for fold in range(FOLDS)}
    found = {
        "字面（BM25）": measure_by(cases, lambda e: e.column("lexical")),
        "向量": measure_by(cases, lambda e: e.column("cosine")),
        "三路相加": measure_by(cases, lambda e: e.plain),
        "排序": measure_nested(cases, seed=plan.seed, progress=progress),
    }
    for name, without in ABLATIONS.items() if ablations else ():
        found[name] = measure_nested(cases, seed=plan.seed, progress=progress, without=without)
    booster = learn_ranker([case for part in cases.values() for case in part], seed=plan.seed)
    learned = work.learn(None)
    out.mkdir(parents=True, exist_ok=True)
    save_static(learned.tokenizer, learned.weights, out)
    save_ranker(booster, out / RANKER)
    words = StaticEmbedder(learned.tokenizer, learned.weights, out)
    known_questions(questions, words, None, frozenset({Source.STARD})).save(out / KNOWN)
    learn_bearing(out)
    figures = _figures(found)
    minutes = (time.process_time() - began) / 60
    facts = asdict(plan) | {
        "tokens": len(learned.weights),
        "articles": len(corpus.present),
        "advice": len(advice),
        "columns": len(COLUMNS),
        "ranked": RANKED,
        "pointed": TOGETHER + OFTEN,
        "minutes": round(minutes),
    }
    (out / "README.md").write_text(model_card(figures, questions, facts), "utf-8")
    return Trained(figures, minutes)


def _figures(found: Mapping[str, Mapping[HeldOut, Sequence[Found]]]) -> Table:
    return {
        name: {tests: Figures.of(each) for tests, each in by_test.items()} for name, by_test in found.items()
    }
