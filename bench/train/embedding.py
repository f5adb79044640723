"""Trains the embedding the product ships, measures it on held-out questions, and saves it.

python -m bench.train.embedding --laws DIR --questions DIR --out knowledge/model
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train."""

    tokens: int = 30_000
    width: int = 256
    epochs: int = 12
    batch: int = 256
    hard: int = 4  # hard negatives a question and step
    pool: int = 60  # drawn from so many of the best lexical finds
    rate: float = 0.01
    sharpness: float = 20.0  # cosines are multiplied by this before the softmax
    drop: float = 0.1
    warm: int = 1  # epochs of sentence → its article, before the questions
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is trained over."""

    tokenizer: Tokenizer
    passages: list[Bag]
    first: np.ndarray
    lexical: Bm25
    articles: list[StatuteArticle]


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
    return Shelf(tokenizer, counted, first, Bm25(passages), articles)


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
    """A sentence finds the rest of its article: what words mean beside each other."""
    draw = np.random.default_rng(plan.seed)
    usable = [n for n, b in enumerate(shelf.passages) if len(b) >= 24]
    for _ in range(plan.warm):
        order = draw.permutation(usable)
        for start in range(0, len(order) - 512, 512):
            asked, answers = [], []
            for n in order[start : start + 512]:
                bag = shelf.passages[n]
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


def train(shelf: Shelf, questions: Sequence[Question], plan: Plan) -> torch.Tensor:
    """Token vectors, (tokens, width), learned from these questions."""
    torch.manual_seed(plan.seed)
    np.random.seed(plan.seed)
    draw = np.random.default_rng(plan.seed)
    table = Table(shelf.tokenizer, shelf.first)
    optimizer = torch.optim.Adam(table.parameters(), lr=plan.rate)
    _warm_up(table, optimizer, shelf, plan)
    asked = bags(shelf.tokenizer, [q.text for q in questions])
    decoys = _decoys(shelf, questions, plan.pool)
    steps = plan.epochs * (len(questions) // plan.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for epoch in range(plan.epochs):
        began, losses = time.monotonic(), []
        order = draw.permutation(len(questions))
        for start in range(0, len(order) - plan.batch + 1, plan.batch):
            chosen = order[start : start + plan.batch]
            loss = _loss(
                table,
                shelf,
                [questions[n] for n in chosen],
                [asked[n] for n in chosen],
                decoys[chosen],
                plan,
                draw,
            )
            _step(optimizer, loss)
            schedule.step()
            losses.append(float(loss.detach()))
        print(f"第 {epoch + 1} 轮  损失 {np.mean(losses):.3f}  {time.monotonic() - began:.0f} 秒", flush=True)
    return table.vectors().detach()


def _loss(
    table: Table,
    shelf: Shelf,
    questions: Sequence[Question],
    asked: Sequence[Bag],
    decoys: np.ndarray,
    plan: Plan,
    draw: np.random.Generator,
) -> torch.Tensor:
    """InfoNCE: the gold article against the batch's other golds and everyone's hard negatives."""
    gold = [int(draw.choice(sorted(q.gold))) for q in questions]
    hard = draw.permuted(decoys, axis=1)[:, : plan.hard].ravel()
    shown = np.array(list(dict.fromkeys([*gold, *hard.tolist()])))
    place = {n: k for k, n in enumerate(shown.tolist())}
    vectors = table.vectors()
    found = embed(vectors, asked, drop=plan.drop)
    scores = found @ embed(vectors, [shelf.passages[n] for n in shown]).T * plan.sharpness
    also_right = torch.zeros(scores.shape, dtype=torch.bool)
    for row, (question, right) in enumerate(zip(questions, gold, strict=True)):
        for other in question.gold:
            if other != right and other in place:
                also_right[row, place[other]] = True
    target = torch.tensor([place[n] for n in gold])
    return functional.cross_entropy(scores.masked_fill(also_right, -1e4), target)


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
    plan, began = Plan(), time.monotonic()
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
            "minutes": round((time.monotonic() - began) / 60),
            "lexical": LEXICAL_SHARE,
            "dense": 1 - LEXICAL_SHARE,
            "command": "python -m bench.train.embedding --laws 条文目录 --questions 问题目录 --out knowledge/model",
        },
    )
    (asked.out / "README.md").write_text(card, "utf-8")
    print(card, flush=True)


if __name__ == "__main__":
    main()
