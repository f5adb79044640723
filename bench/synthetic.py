"""A shelf of any size for measuring growth: made-up articles that read as the real ones do, and are no law.

Every made-up document takes a real one's skeleton (kind, scope, headings, numbers of its articles). An article's clauses are
drawn from all clauses of the shelf, as often as they occur there: most from the same document, so that a text keeps to its
subject. The first copy of a document keeps its title, so that phrasings and known questions lead to its articles. No new
words come with size, as they would in life.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from pathlib import Path

from api.start import GUIDES, open_rooms
from bench.filled import open_filled
from bench.measuring import Progress
from bench.quality import read_village_questions
from bench.systems import QUESTIONS, TEXTS
from core.clock import SystemClock
from core.settings import Settings
from knowledge.asking import read_phrasings
from knowledge.build import indexed_text
from knowledge.passage_repository import PassageRecord
from knowledge.passages import cut_passages
from knowledge.types import ArticleKind, DateBasis, NewArticle, NewVersion
from knowledge.version_repository import Header, add_document, add_version

DATA = "data"  # the data directory of what is made
_CLAUSE = re.compile(r"[^，。；：\n]+[，。；：\n]*")
_OWN = 0.7  # share of the clauses that are drawn from the same document
_TOGETHER = 200  # documents written in one transaction
_LONG_AGO = date(2020, 1, 1)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A real document: its numbered articles, and every clause of theirs."""

    first: PassageRecord
    articles: tuple[PassageRecord, ...]
    clauses: tuple[str, ...]


def cut_clauses(text: str) -> list[str]:
    return _CLAUSE.findall(text)


def read_skeletons(source: Path) -> list[Skeleton]:
    """The documents on a filled shelf, those with the most known ways of asking first."""
    with open_filled(source) as shelf:
        records = shelf.read_corpus().records
    documents: dict[tuple[str, str], list[PassageRecord]] = {}
    for record in records:
        if record.ordinal == 0 and record.article_kind in (ArticleKind.ARTICLE, ArticleKind.ITEM):
            documents.setdefault((record.normal_title, record.scope), []).append(record)
    said = read_phrasings()

    def phrased(found: Sequence[PassageRecord]) -> int:
        return sum((record.normal_title, record.key) in said for record in found)

    ordered = sorted(documents.values(), key=lambda found: -phrased(found))
    return [
        Skeleton(found[0], tuple(found), tuple(c for record in found for c in cut_clauses(record.text)))
        for found in ordered
    ]


def _make_article(record: PassageRecord, pools: Sequence[Sequence[str]], draw: random.Random) -> NewArticle:
    own, all_of_them = pools
    clauses = [
        draw.choice(own if draw.random() < _OWN else all_of_them) for _ in cut_clauses(record.text) or [""]
    ]
    number, _, suffix = record.key.partition("-")
    return NewArticle(
        kind=record.article_kind,
        number=int(number),
        suffix=int(suffix or 0),
        label=record.label,
        breadcrumbs=record.breadcrumbs,
        text="".join(clauses).strip(),
    )


def make_documents(skeletons: Sequence[Skeleton], articles: int, *, seed: int) -> Iterator[NewVersion]:
    """Documents with so many articles in all. One seed always makes the same ones."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    all_clauses = [clause for skeleton in skeletons for clause in skeleton.clauses]
    left = articles
    for copy in count():
        for skeleton in skeletons:
            made = [_make_article(r, (skeleton.clauses, all_clauses), draw) for r in skeleton.articles[:left]]
            first = skeleton.first
            yield NewVersion(
                kind=first.kind,
                title=f"{first.title}之{copy + 1}" if copy else first.title,
                level="法律",
                scope=first.scope,
                issuing_body="",
                document_number="",
                promulgated=None,
                effective_from=first.effective_from or _LONG_AGO,
                effective_basis=DateBasis.TEXT,
                valid_until=None,
                history="",
                source_name=f"synthetic-{copy}",
                source_sha256="",
                articles=made,
            )
            left -= len(made)
            if not left:
                return


def fill(source: Path, folder: Path, articles: int, *, seed: int = 1) -> int:
    """Put made-up documents, and our own guides, on a fresh shelf and write down what is indexed; passages in all."""
    skeletons = read_skeletons(source)
    application = open_rooms(Settings(data_dir=folder / DATA))
    application.ingest.ingest_path(GUIDES)
    now = SystemClock().now()
    progress = Progress("articles")
    documents = make_documents(skeletons, articles, seed=seed)
    passages = done = 0
    with (folder / TEXTS).open("w", encoding="utf-8") as texts:
        while together := [new for _, new in zip(range(_TOGETHER), documents, strict=False)]:
            with application.database.write() as session:
                for new in together:
                    row = add_document(session, new, now)
                    header = replace(Header.of(new), effective_from=new.effective_from)
                    add_version(session, row, header, new, 1, now)
            for article in (article for new in together for article in new.articles):
                for passage in cut_passages(article):
                    texts.write(
                        json.dumps(indexed_text(article.breadcrumbs, passage), ensure_ascii=False) + "\n"
                    )
                    passages += 1
            done += sum(len(new.articles) for new in together)
            progress(done, articles)
    application.close()
    questions = [question.text for question in read_village_questions()]
    (folder / QUESTIONS).write_text(json.dumps(questions, ensure_ascii=False), "utf-8")
    return passages


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.synthetic")
    parser.add_argument("--data", type=Path, required=True, help="data directory with laws on the shelf")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, required=True)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    print(json.dumps({"passages": fill(given.data, given.out, given.articles)}))


if __name__ == "__main__":
    main()
