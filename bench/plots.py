"""``python -m bench.plots --data DIR``: quality against latency on a filled shelf, and latency against size, as pictures.

The second is drawn from what ``bench.growth`` kept. The ways to order are those of ``bench.quality``, each timed alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from bench.filled import open_filled
from bench.growth import NAMES, RESULTS, Grown, read_results
from bench.measuring import Stopwatch, percentile
from bench.quality import measure, read_village_questions
from bench.systems import WARMING, busy_seconds
from knowledge.build import HISTORY, IN_FORCE
from knowledge.chroma import VectorReader
from knowledge.generation import GenerationDirectory
from knowledge.ordering import Order, order
from knowledge.question_model import QuestionModel
from knowledge.search import CANDIDATES, STATUTES_AND_LOCAL
from knowledge.training.measure import Figures
from knowledge.types import ShelfName

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
FONTS = [
    "Noto Sans CJK JP",
    "DejaVu Sans",
]  # of the collection of fonts matplotlib sees the first, which has all
_INK = ("#b04a3a", "#3a6ea5", "#6a8f3c", "#8a5fa8", "#c08a2d", "#222222")
WHOLE = "整个检索"
Ways = dict[str, "Timed"]


@dataclass(frozen=True, slots=True)
class Timed:
    """One way to find and order, over all questions; milliseconds."""

    p50: float
    p95: float
    cpu: float  # of any core, the mean: what a question would take on a machine of its own


def time_way(way: Callable[[str], object], questions: Sequence[str]) -> Timed:
    for question in questions[:WARMING]:
        way(question)
    times = []
    before = busy_seconds()
    for question in questions:
        watch = Stopwatch()
        way(question)
        times.append(watch.seconds * 1000)
    busy = (busy_seconds() - before) * 1000 / len(questions)
    return Timed(percentile(times, 50), percentile(times, 95), busy)


def time_ways(data: Path, questions: Sequence[str]) -> Ways:
    """Each way of ``bench.quality`` alone: to find and order, no article read; and the whole search beside them."""
    with open_filled(data) as shelf:
        model = shelf.library.model
        live = [each for name in ShelfName if (each := shelf.library.read_live(name)) is not None]

        def by_words(question: str) -> None:
            for generation in live:
                mask = generation.show(STATUTES_AND_LOCAL, shelf.day, shelf.scope)
                generation.find(question, None, mask, k=CANDIDATES)

        def weigh(question: str, ranker: Order | None) -> None:
            order(shelf.weigh(question), ranker)

        timed = {
            "字面（BM25）": time_way(by_words, questions),
            "三路相加": time_way(lambda question: weigh(question, None), questions),
            "排序": time_way(lambda question: weigh(question, model.ranker), questions),
            WHOLE: time_way(shelf.search, questions),
        }
    return {"向量": time_graph(data, model, questions), **timed}


def time_graph(data: Path, model: QuestionModel, questions: Sequence[str]) -> Timed:
    """By meaning alone: the graphs of both shelves, with nobody else at them."""
    readers = []
    for shelf in ShelfName:
        index = GenerationDirectory(data / "index" / shelf.value)
        if (current := index.read_current()) is not None:
            readers.append(VectorReader(index.path_of(current) / "chroma", (IN_FORCE, HISTORY)))

    def by_meaning(question: str) -> None:
        vector = model.read(question).vector
        for reader in readers:
            reader.search(IN_FORCE, vector, k=CANDIDATES)

    timed = time_way(by_meaning, questions)
    for reader in readers:
        reader.close()
    return timed


def way_table(figures: Mapping[str, Figures], timed: Ways) -> str:
    """Quality and time of each way, as Markdown."""
    lines = ["| 方法 | R@10 | hit@5 | p50 毫秒 | p95 毫秒 | 每问 CPU 毫秒 |", "|---|--:|--:|--:|--:|--:|"]
    for name, each in timed.items():
        found = figures.get(name, figures["排序"])
        quality = f"{found.recall_10[0]:.3f} ± {found.recall_10[1]:.3f} | {found.hit_5[0]:.3f}"
        lines.append(f"| {name} | {quality} | {each.p50:.1f} | {each.p95:.1f} | {each.cpu:.1f} |")
    return "\n".join(lines)


def draw_quality(figures: Mapping[str, Figures], timed: Ways, path: Path) -> None:
    """R@10 with its standard error against the time of a question."""
    figure, axes = plt.subplots(figsize=(6.4, 4.2))
    for (name, each), colour in zip(timed.items(), _INK, strict=False):
        recall, error = figures.get(name, figures["排序"]).recall_10
        axes.errorbar(each.cpu, recall, yerr=error, fmt="o", color=colour, capsize=3)
        beside = (7, -17) if name == "三路相加" else (7, 7)  # the ranker stands just above it
        axes.annotate(name, (each.cpu, recall), xytext=beside, textcoords="offset points", color=colour)
    axes.set_xlabel("每问用时（CPU 毫秒）")
    axes.set_ylabel("前十条找回率 R@10")
    axes.set_title("好坏与快慢：280 个村民问题")
    axes.set_ylim(0, 1)
    axes.set_xlim(0, max(each.cpu for each in timed.values()) * 1.25)
    _save(figure, path)


def draw_growth(found: Sequence[Grown], path: Path) -> None:
    """The time of a question against the articles on the shelf, both by powers of ten."""
    figure, axes = plt.subplots(figsize=(7.6, 4.2))
    for (system, name), colour in zip(NAMES.items(), _INK, strict=True):
        line = sorted((each.articles, each.cpu_ms) for each in found if each.system == system)
        if line:
            axes.plot(*zip(*line, strict=True), "o-", color=colour, label=name, linewidth=1.5, markersize=4)
    axes.set_xscale("log")
    axes.set_yscale("log")
    sizes = sorted({each.articles for each in found})
    axes.set_xticks(sizes, [f"{size / 10_000:g} 万" for size in sizes], minor=False)
    axes.minorticks_off()
    axes.yaxis.set_major_formatter("{x:g}")
    axes.set_xlabel("书架上的条数")
    axes.set_ylabel("每问用时（CPU 毫秒）")
    axes.set_title("检索用时随条数怎么长（两轴都是对数）")
    axes.grid(visible=True, which="major", color="#dddddd")
    axes.legend(frameon=False, fontsize=9, loc="center left", bbox_to_anchor=(1, 0.5))
    _save(figure, path)


def _save(figure: Figure, path: Path) -> None:
    for side in ("top", "right"):
        figure.axes[0].spines[side].set_visible(False)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=120)
    plt.close(figure)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.plots")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--results", type=Path, default=RESULTS, help="what bench.growth kept")
    parser.add_argument("--out", type=Path, default=PICTURES)
    given = parser.parse_args()
    mpl.use("Agg")
    mpl.rcParams["font.family"] = FONTS
    if grown := read_results(given.results):  # else the picture drawn before stays
        draw_growth(grown, given.out / "growth.png")
    questions = read_village_questions()
    measured, _ = measure(given.data, questions)
    figures = {name: by_topic["all"] for name, by_topic in measured.items()}
    timed = time_ways(given.data, [question.text for question in questions])
    draw_quality(figures, timed, given.out / "quality-latency.png")
    print(way_table(figures, timed))


if __name__ == "__main__":
    main()
