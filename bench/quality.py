"""``python -m bench.quality --data DIR``: how well villagers' questions find their articles on a filled shelf.

The questions in ``bench/questions/village.jsonl`` were written from life, before their articles were looked for, by someone
who saw neither our phrasings nor our whole questions; nothing was ever trained on them. Ways to order are measured side by
side on the same candidates, through the search that answers people.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.filled import open_filled
from bench.measuring import Stopwatch, percentile
from knowledge.evidence import Evidence
from knowledge.known import Key
from knowledge.ordering import order
from knowledge.titles import normal_title
from knowledge.training.measure import DEPTH, Figures, Found

QUESTIONS = Path(__file__).parent / "questions" / "village.jsonl"
TOPIC_NAMES = {
    "family": "家事",
    "land": "土地和村里",
    "work": "干活和受伤",
    "public": "公共事务",
    "court": "打官司和调解",
}


@dataclass(frozen=True, slots=True)
class VillageQuestion:
    topic: str
    text: str
    articles: tuple[Key, ...]  # those an adviser must cite
    also: tuple[Key, ...]  # just as welcome, none of them needed


def read_village_questions(path: Path = QUESTIONS) -> list[VillageQuestion]:
    """In the order they were written."""

    def keys(pairs: Sequence[tuple[str, str]]) -> tuple[Key, ...]:
        return tuple((normal_title(law), key) for law, key in pairs)

    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        VillageQuestion(row["topic"], row["question"], keys(row["articles"]), keys(row.get("also", ())))
        for row in rows
    ]


def measure(
    data: Path, questions: Sequence[VillageQuestion]
) -> tuple[dict[str, dict[str, Figures]], list[float]]:
    """Way to order → topic → figures; and how many milliseconds each search took."""
    with open_filled(data) as shelf:
        present, model = shelf.read_corpus().present, shelf.library.model
        ways: Mapping[str, Callable[[Evidence], list[int]]] = {
            "字面（BM25）": lambda e: e.articles_by(e.column("lexical")),
            "向量": lambda e: e.articles_by(e.column("cosine")),
            "三路相加": lambda e: [article for article, _ in order(e, None)],
            "排序": lambda e: [article for article, _ in order(e, model.ranker)],
        }
        found: dict[str, dict[str, list[Found]]] = {}
        times = []
        for question in questions:
            watch = Stopwatch()
            hits = shelf.search(question.text, k=DEPTH).hits
            times.append(watch.seconds * 1000)
            evidence = shelf.weigh(question.text)
            gold = [present[key] for key in question.articles if key in present]
            also = [present[key] for key in question.also if key in present]
            orders = {name: ordered(evidence) for name, ordered in ways.items()}
            if model.reranker is not None:
                orders["重排"] = [hit.article.id for hit in hits]
            for name, articles in orders.items():
                each = Found.of(articles, gold, also)
                for topic in (question.topic, "all"):
                    found.setdefault(name, {}).setdefault(topic, []).append(each)
    figures = {
        name: {topic: Figures.of(each) for topic, each in topics.items()} for name, topics in found.items()
    }
    return figures, times


def tables(figures: Mapping[str, Mapping[str, Figures]]) -> str:
    """A Markdown table a topic, a line a way."""
    parts = []
    for topic in [*TOPIC_NAMES, "all"]:
        rows = [by_topic[topic].row(name) for name, by_topic in figures.items() if topic in by_topic]
        if rows:
            count = next(iter(figures.values()))[topic].questions
            head = f"**{TOPIC_NAMES.get(topic, '合计')}**（{count} 题）"
            parts.append(
                "\n".join(
                    [head, "", "| 方法 | R@10 | R@100 | MRR@10 | hit@5 |", "|---|---|---|---|---|", *rows]
                )
            )
    return "\n\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.quality")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    given = parser.parse_args()
    figures, times = measure(given.data, read_village_questions())
    print(tables(figures))
    print(
        f"\n检索一次：p50 {percentile(times, 50):.1f} 毫秒，p95 {percentile(times, 95):.1f} 毫秒（{len(times)} 次）"
    )


if __name__ == "__main__":
    main()
