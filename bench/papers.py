"""``python -m bench.papers --data DIR``: whether a place's own papers are found, beside all laws and by themselves.

Nobody wrote ways of asking for such papers before they came. Eight small ones of ours, made up, with five questions each; nothing
was trained on them. ``--data`` is a filled data directory; it is copied, not changed.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from api.start import opened_rooms
from bench.bearing import OTHERS, QUESTIONS, REAL, read_sets
from bench.filled import open_filled
from core.settings import Settings
from knowledge.search import OWN_WORDS
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewArticle, NewVersion

FIRST = 5


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, its articles in order, and what people ask that it answers."""

    title: str
    articles: tuple[str, ...]
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Shares of questions, 0 to 1."""

    first: float  # of those a paper answers: the first article is one of its
    among_first: float  # one of the first five is
    bears: float
    led: Mapping[str, float]  # set of other questions → those where a paper comes first by its own words
    bearing: Mapping[str, float]  # set of other questions → those that bear


def read_papers() -> list[Paper]:
    lines = (QUESTIONS / "local_papers.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return [Paper(row["title"], tuple(row["articles"]), tuple(row["questions"])) for row in rows]


def paper_version(title: str, texts: Sequence[str], scope: str) -> NewVersion:
    """A normative document in force since 2024, as it is put on a shelf."""
    return NewVersion(
        kind=DocumentKind.NORMATIVE_DOCUMENT,
        title=title,
        level="规范性文件",
        scope=scope,
        issuing_body="",
        document_number="",
        promulgated=date(2024, 1, 1),
        effective_from=date(2024, 2, 1),
        effective_basis=DateBasis.TEXT,
        valid_until=None,
        history="",
        source_name=f"{title}.md",
        source_sha256=title,
        articles=tuple(
            NewArticle(ArticleKind.ARTICLE, number, 0, f"第{'一二三四五六七八九'[number - 1]}条", (), text)
            for number, text in enumerate(texts, 1)
        ),
    )


def put_papers(data: Path, papers: Sequence[Paper]) -> None:
    """On the shelf of a data directory."""
    with opened_rooms(Settings(data_dir=data)) as application:
        for paper in papers:
            version = paper_version(paper.title, paper.articles, application.settings.district)
            application.shelf.put(version, reader_version=1)
        application.ingest.publish_all()


def measure_papers(data: Path, papers: Sequence[Paper], sets: Mapping[str, Sequence[str]]) -> Found:
    """Where the papers are on the shelf already."""
    places: list[int] = []
    bears = 0
    led: dict[str, float] = {}
    bearing: dict[str, float] = {}
    with open_filled(data) as shelf:
        asked = [(paper.title, question) for paper in papers for question in paper.questions]
        for title, question in asked:
            found = shelf.search(question, k=FIRST)
            titles = [hit.article.version.title for hit in found.hits]
            places.append(titles.index(title) if title in titles else FIRST)
            bears += found.bears
        for name, questions in sets.items():
            searches = [shelf.search(question) for question in questions]
            led[name] = sum(bool(found.hits) and OWN_WORDS in found.hits[0].why for found in searches) / len(
                questions
            )
            bearing[name] = sum(found.bears for found in searches) / len(questions)
    count = len(asked)
    return Found(
        places.count(0) / count, sum(place < FIRST for place in places) / count, bears / count, led, bearing
    )


def measure_beside(data: Path) -> Found:
    """All papers, beside the laws of a copy of a filled data directory."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(data, Path(folder) / "data"))
        put_papers(copy, read_papers())
        return measure_papers(copy, read_papers(), read_sets())


def measure_alone() -> Found:
    """All papers, with no law on the shelf."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        put_papers(data, read_papers())
        return measure_papers(data, read_papers(), read_sets())


def papers_table(beside: Found, alone: Found) -> str:
    """Markdown."""
    lines = [
        "| | 排在第一 | 在前五 | 算问到 | "
        + " | ".join(f"{name} 算问到" for name in (*REAL, *OTHERS))
        + " | village 里本地文件排第一 |",
        "|---|--:|--:|--:|" + "--:|" * (len(REAL) + len(OTHERS) + 1),
    ]
    for name, found in (("和全部法律在一起", beside), ("只有本地文件", alone)):
        others = " | ".join(f"{found.bearing[each]:.3f}" for each in (*REAL, *OTHERS))
        lines.append(
            f"| {name} | {found.first:.3f} | {found.among_first:.3f} | {found.bears:.3f} | {others} "
            f"| {found.led['village']:.3f} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.papers")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    given = parser.parse_args()
    print(papers_table(measure_beside(given.data), measure_alone()))


if __name__ == "__main__":
    main()
