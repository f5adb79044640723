"""Learns the table of word vectors: questions find their articles.

InfoNCE over a batch's articles and hard negatives, after words have learned which words stand beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch.nn import functional

from knowledge.lexical import LexicalIndex
from knowledge.training.corpus import Corpus
from knowledge.training.questions import Question, find_apart
from knowledge.training.table import Bag, Table, bags, embed, first_vectors, thin
from knowledge.training.vocabulary import build_tokenizer

_WORTH_CUTTING = 24  # tokens
_WARM_BATCH = 512
_NEVER = -1e4  # the score of what must not count as wrong
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train."""

    tokens: int = 30_000
    width: int = 256
    epochs: int = 12
    batch: int = 256
    hard: int = 4  # hard negatives a question and step
    pool: int = 60  # drawn from so many of the best lexical finds
    rate: float = 0.015
    sharpness: float = 17.0  # cosines are multiplied by this before the softmax
    drop: float = 0.25  # share of a question's words left out, another share each time
    warm: int = 4  # epochs of words → the text around them, before the questions
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question with the rows that answer it."""

    text: str
    gold: frozenset[int]


@dataclass(frozen=True, slots=True)
class Learned:
    tokenizer: Tokenizer
    weights: NDArray[np.float32]  # (tokens, width)


def lessons_of(questions: Sequence[Question], corpus: Corpus, fold: int | None) -> list[Lesson]:
    """What is learned from: all but what a fold holds out, in no other wording than its own either."""
    apart = find_apart(questions, fold)
    found = (
        Lesson(question.text, corpus.rows_of(question.answers))
        for question in questions
        if question.text not in apart
    )
    return [lesson for lesson in found if lesson.gold]


def find_decoys(
    index: LexicalIndex, lessons: Sequence[Lesson], pool: int, progress: Progress
) -> NDArray[np.int64]:
    """(lessons, pool): the best lexical finds that are not gold; where there are fewer, some again."""
    found = np.zeros((len(lessons), pool), np.int64)
    for n, lesson in enumerate(lessons):
        rows, _ = index.search(lesson.text, k=pool + len(lesson.gold))
        wrong = rows[~np.isin(rows, list(lesson.gold))]
        if len(wrong):
            found[n] = np.resize(wrong, pool)
        if n % 500 == 0 or n + 1 == len(lessons):
            progress("找相近的条文", n + 1, len(lessons))
    return found


def _step(optimizer: torch.optim.Optimizer, loss: torch.Tensor) -> None:
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()


def _warm_up(
    table: Table, optimizer: torch.optim.Optimizer, texts: Sequence[Bag], plan: Plan, progress: Progress
) -> None:
    """A few words find the text they were cut from: what words mean beside each other."""
    draw = np.random.default_rng(plan.seed)
    usable = [bag for bag in texts if len(bag) >= _WORTH_CUTTING]
    for epoch in range(plan.warm):
        order = draw.permutation(len(usable))
        for start in range(0, len(order) - _WARM_BATCH, _WARM_BATCH):
            asked, answers = [], []
            for bag in (usable[n] for n in order[start : start + _WARM_BATCH]):
                length = int(draw.integers(6, max(8, len(bag) // 3)))
                cut = int(draw.integers(0, len(bag) - length + 1))
                asked.append(bag[cut : cut + length])
                answers.append(np.concatenate([bag[:cut], bag[cut + length :]]))
            vectors = table.vectors()
            scores = embed(vectors, asked) @ embed(vectors, answers).T * plan.sharpness
            _step(optimizer, functional.cross_entropy(scores, torch.arange(len(asked))))
        progress("学词义", epoch + 1, plan.warm)


class _Lessons:
    """Batches of questions with their articles and hard negatives."""

    def __init__(
        self,
        lessons: Sequence[Lesson],
        asked: list[Bag],
        passages: list[Bag],
        decoys: NDArray[np.int64],
        plan: Plan,
    ) -> None:
        self._lessons, self._asked, self._passages, self._plan = lessons, asked, passages, plan
        self._decoys = decoys
        self._draw = np.random.default_rng(plan.seed)

    def __len__(self) -> int:
        return max(1, len(self._lessons) // self._plan.batch)

    def batches(self) -> Iterator[NDArray[np.int64]]:
        """One epoch: positions of questions, in a new order."""
        order = self._draw.permutation(len(self._lessons))
        size = min(self._plan.batch, len(order))
        return (order[start:end] for start, end in pairwise(range(0, len(order) + 1, size)))

    def loss(self, vectors: torch.Tensor, chosen: NDArray[np.int64]) -> torch.Tensor:
        """InfoNCE of one batch: a gold article against the batch's other golds and everyone's hard negatives."""
        plan = self._plan
        gold = [int(self._draw.choice(sorted(self._lessons[n].gold))) for n in chosen]
        found = embed(vectors, thin([self._asked[n] for n in chosen], plan.drop, self._draw))
        hard = self._draw.permuted(self._decoys[chosen], axis=1)[:, : plan.hard].ravel()
        shown = list(dict.fromkeys([*gold, *hard.tolist()]))
        place = {row: k for k, row in enumerate(shown)}
        scores = found @ embed(vectors, [self._passages[n] for n in shown]).T * plan.sharpness
        also_right = torch.zeros(scores.shape, dtype=torch.bool)
        for row, (n, right) in enumerate(zip(chosen, gold, strict=True)):
            for other in self._lessons[n].gold - {right}:
                if other in place:
                    also_right[row, place[other]] = True
        target = torch.tensor([place[row] for row in gold])
        return functional.cross_entropy(scores.masked_fill(also_right, _NEVER), target)


def learn(
    corpus: Corpus,
    lessons: Sequence[Lesson],
    decoys: NDArray[np.int64],
    advice: Sequence[str],
    plan: Plan,
    progress: Progress,
) -> Learned:
    """Tokenizer and vectors learned from these questions; the same for the same seed."""
    torch.manual_seed(plan.seed)
    torch.set_num_threads(1)  # two were slower on two cores, and sums would depend on how many there are
    tokenizer = build_tokenizer(
        corpus.texts, [*(lesson.text for lesson in lessons), *advice], size=plan.tokens
    )
    passages, spoken = bags(tokenizer, corpus.texts), bags(tokenizer, advice)
    texts = [bag for bag in [*passages, *spoken] if len(bag)]
    first = first_vectors(texts, tokenizer.get_vocab_size(), plan.width, plan.seed)
    table = Table(tokenizer, first)
    optimizer = torch.optim.Adam(table.parameters(), lr=plan.rate)
    _warm_up(table, optimizer, texts, plan, progress)
    taught = _Lessons(lessons, bags(tokenizer, [lesson.text for lesson in lessons]), passages, decoys, plan)
    steps = plan.epochs * len(taught)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for epoch in range(plan.epochs):
        for chosen in taught.batches():
            _step(optimizer, taught.loss(table.vectors(), chosen))
            schedule.step()
        progress("学问法", epoch + 1, plan.epochs)
    return Learned(tokenizer, table.vectors().detach().numpy())
