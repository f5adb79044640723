"""Trains the embedding the product ships, measures it on held-out questions, and saves it.

python -m bench.train.embedding --laws DIR --questions DIR --out knowledge/model
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Tokenizer
from torch.nn import functional

from bench.train.card import model_card
from bench.train.lexical import Bm25
from bench.train.measure import LEXICAL_SHARE, Figures, fuse, measure
from bench.train.questions import HeldOut, Question, read_advice, read_questions
from bench.train.statutes import StatuteArticle, read_statutes
from bench.train.table import Bag, Table, bags, embed, embed_all, first_vectors
from bench.train.vocabulary import build_tokenizer

_WORTH_CUTTING = 24  # tokens
_WARM_BATCH = 512
_NEVER = -1e4  # the score of what must not count as wrong


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
    warm: int = 6  # epochs of words → the text around them, before the questions
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is trained over."""

    tokenizer: Tokenizer
    passages: list[Bag]
    spoken: list[Bag]  # running text in everyday words
    first: np.ndarray
    lexical: Bm25


def prepare(
    articles: list[StatuteArticle], questions: Sequence[Question], advice: list[str], plan: Plan
) -> Shelf:
    """Tokenizer, bags of the articles, first vectors and BM25; held-out questions take no part."""
    passages = [a.passage for a in articles]
    asked = [q.text for q in questions if q.held_out is None] + advice
    tokenizer = build_tokenizer(passages, asked, size=plan.tokens)
    counted = bags(tokenizer, passages)
    spoken = bags(tokenizer, advice)
    nonempty = [b for b in [*counted, *spoken] if len(b)]
    first = first_vectors(nonempty, tokenizer.get_vocab_size(), plan.width, plan.seed)
    return Shelf(tokenizer, counted, spoken, first, Bm25(passages))


def _decoys(shelf: Shelf, questions: Sequence[Question], pool: int) -> np.ndarray:
    """The best lexical finds that are not gold, (questions, pool)."""
    found = []
    for start in range(0, len(questions), 256):
        part = questions[start : start + 256]
        scores = shelf.lexical.scores([q.text for q in part])
        for row, question in zip(scores, part, strict=True):
            row[list(question.gold)] = -1
        found.append(np.argpartition(-scores, pool, axis=1)[:, :pool])
    return np.concatenate(found)


def _warm_up(table: Table, optimizer: torch.optim.Optimizer, shelf: Shelf, plan: Plan) -> None:
    """A few words find the text they were cut from: what words mean beside each other."""
    draw = np.random.default_rng(plan.seed)
    usable = [b for b in [*shelf.passages, *shelf.spoken] if len(b) >= _WORTH_CUTTING]
    for _ in range(plan.warm):
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


def _step(optimizer: torch.optim.Optimizer, loss: torch.Tensor) -> None:
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()


class Lessons:
    """Batches of questions with their articles and hard negatives."""

    def __init__(self, shelf: Shelf, questions: Sequence[Question], plan: Plan) -> None:
        self._shelf, self._questions, self._plan = shelf, questions, plan
        self._asked = bags(shelf.tokenizer, [q.text for q in questions])
        self._decoys = _decoys(shelf, questions, plan.pool)
        self._draw = np.random.default_rng(plan.seed)

    def __len__(self) -> int:
        return len(self._questions) // self._plan.batch

    def batches(self) -> Iterator[np.ndarray]:
        """One epoch: positions of questions, in a new order."""
        order = self._draw.permutation(len(self._questions))
        size = self._plan.batch
        return (order[n * size : (n + 1) * size] for n in range(len(self)))

    def loss(self, vectors: torch.Tensor, chosen: np.ndarray) -> torch.Tensor:
        """InfoNCE of one batch: the gold article against the batch's other golds and everyone's hard negatives."""
        gold = [int(self._draw.choice(sorted(self._questions[n].gold))) for n in chosen]
        found = embed(vectors, [self._asked[n] for n in chosen], drop=self._plan.drop)
        hard = self._draw.permuted(self._decoys[chosen], axis=1)[:, : self._plan.hard].ravel()
        shown = list(dict.fromkeys([*gold, *hard.tolist()]))
        place = {article: k for k, article in enumerate(shown)}
        scores = found @ embed(vectors, [self._shelf.passages[n] for n in shown]).T * self._plan.sharpness
        also_right = torch.zeros(scores.shape, dtype=torch.bool)
        for row, (n, right) in enumerate(zip(chosen, gold, strict=True)):
            for other in self._questions[n].gold - {right}:
                if other in place:
                    also_right[row, place[other]] = True
        target = torch.tensor([place[article] for article in gold])
        return functional.cross_entropy(scores.masked_fill(also_right, _NEVER), target)


def train(shelf: Shelf, questions: Sequence[Question], plan: Plan) -> torch.Tensor:
    """Token vectors, (tokens, width), learned from these questions."""
    np.random.seed(plan.seed)
    table = Table(shelf.tokenizer, shelf.first)
    optimizer = torch.optim.Adam(table.parameters(), lr=plan.rate)
    _warm_up(table, optimizer, shelf, plan)
    lessons = Lessons(shelf, questions, plan)
    steps = plan.epochs * len(lessons)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for epoch in range(plan.epochs):
        began, losses = time.monotonic(), []
        for chosen in lessons.batches():
            loss = lessons.loss(table.vectors(), chosen)
            _step(optimizer, loss)
            schedule.step()
            losses.append(float(loss.detach()))
        print(f"第 {epoch + 1} 轮  损失 {np.mean(losses):.3f}  {time.monotonic() - began:.0f} 秒", flush=True)
    return table.vectors().detach()


def compare(
    shelf: Shelf, vectors: torch.Tensor, questions: Sequence[Question]
) -> dict[str, dict[HeldOut, Figures]]:
    """Figures of BM25, the embedding and both together, for every kind of held-out question."""
    articles = embed_all(vectors, shelf.passages)
    table: dict[str, dict[HeldOut, Figures]] = {"BM25": {}, "向量": {}, "合用": {}}
    for kind in HeldOut:
        part = [q for q in questions if q.held_out is kind]
        lexical = shelf.lexical.scores([q.text for q in part])
        dense = embed_all(vectors, bags(shelf.tokenizer, [q.text for q in part])) @ articles.T
        for name, scores in zip(table, (lexical, dense, fuse(lexical, dense)), strict=True):
            table[name][kind] = measure(scores, part)
    return table


def save(tokenizer: Tokenizer, vectors: torch.Tensor, folder: Path) -> None:
    """Write a sentence-transformers folder in half precision."""
    model = SentenceTransformer(
        modules=[StaticEmbedding(tokenizer, embedding_weights=vectors.numpy()), Normalize()], device="cpu"
    )
    model.half()
    model.save_pretrained(str(folder), create_model_card=False)
    for path in folder.rglob("*.safetensors"):
        path.chmod(0o644)  # written for its owner alone, yet it is shipped to everyone


def main() -> None:
    """Measure on held-out questions, then train on all of them and save."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--laws", type=Path, required=True, help="folder of statutes in Markdown")
    parser.add_argument("--questions", type=Path, required=True, help="folder of questions as JSON lines")
    parser.add_argument("--out", type=Path, required=True, help="folder to save the model in")
    asked = parser.parse_args()
    plan = Plan()
    articles = read_statutes(asked.laws)
    questions = read_questions(asked.questions, articles)
    advice = read_advice(asked.questions)
    print(f"{len(articles)} 条条文，{len(questions)} 个问题", flush=True)
    shelf = prepare(articles, questions, advice, plan)
    figures = compare(shelf, train(shelf, [q for q in questions if not q.held_out], plan), questions)
    everything = [replace(q, held_out=None) for q in questions]
    shelf = prepare(articles, everything, advice, plan)
    vectors = train(shelf, everything, plan)
    save(shelf.tokenizer, vectors, asked.out)
    card = model_card(
        figures,
        questions,
        {
            **asdict(plan),
            "licence": "other",
            "tokens": vectors.shape[0],
            "articles": len(articles),
            "advice": len(advice),
            "minutes": round(time.process_time() / 60),
            "lexical": LEXICAL_SHARE,
            "dense": 1 - LEXICAL_SHARE,
            "command": "python -m bench.train.embedding --laws 条文目录 --questions 问题目录 --out knowledge/model",
        },
    )
    (asked.out / "README.md").write_text(card, "utf-8")
    print(card, flush=True)


if __name__ == "__main__":
    main()
