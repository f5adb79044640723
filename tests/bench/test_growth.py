"""Growth is measured over made-up articles: so many, always the same, out of the shelf's own clauses."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bench.growth import HEAD, measure, read_results, recall_of, rows, stage_table
from bench.synthetic import Skeleton, cut_clauses, make_documents
from bench.systems import QUESTIONS, SYSTEMS, TEXTS, VECTORS, K
from knowledge.passage_repository import PassageRecord
from knowledge.titles import normal_title
from tests.knowledge.test_rows import RECORD
from tests.running import SAMPLES, run_command

BEES = tuple(replace(RECORD, key=str(n), text=f"蜂箱离路{n}米，养蜂人登记；离村{n}里。") for n in range(1, 5))
FISH = (replace(RECORD, title="养鱼法", normal_title="养鱼法", key="9-1", text="鱼塘离路十米，不许下毒。"),)


def skeleton(records: tuple[PassageRecord, ...]) -> Skeleton:
    return Skeleton(records[0], records, tuple(c for record in records for c in cut_clauses(record.text)))


SHELF = [skeleton(BEES), skeleton(FISH)]


def test_so_many_articles_are_made_and_one_seed_makes_the_same() -> None:
    made = list(make_documents(SHELF, 13, seed=1))
    assert sum(len(new.articles) for new in made) == 13
    assert made == list(make_documents(SHELF, 13, seed=1))
    assert made != list(make_documents(SHELF, 13, seed=2))


def test_the_first_copy_keeps_its_title_and_numbers_and_the_others_are_other_documents() -> None:
    made = list(make_documents(SHELF, 13, seed=1))
    assert [new.title for new in made[:2]] == [RECORD.title, "养鱼法"]
    assert [(a.number, a.suffix, a.key) for a in made[1].articles] == [(9, 1, "9-1")]
    assert len({normal_title(new.title) for new in made}) == len(made) > 4


def test_every_clause_is_the_shelfs_and_most_are_the_documents_own() -> None:
    made = list(make_documents(SHELF, 500, seed=1))
    fish = [c for new in made if "鱼" in new.title for a in new.articles for c in cut_clauses(a.text)]
    own = [clause for clause in fish if clause in SHELF[1].clauses]
    assert set(fish) == {*SHELF[0].clauses, *SHELF[1].clauses}
    assert 0.6 < len(own) / len(fish) < 0.9


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = [f"第{n}号塘养鱼{n}尾，离路{n}米。" for n in range(30)]
    (tmp_path / TEXTS).write_text("\n".join(json.dumps(text) for text in texts) + "\n", "utf-8")
    (tmp_path / QUESTIONS).write_text(json.dumps(texts), "utf-8")
    return tmp_path


def test_each_system_finds_a_text_by_itself_and_chroma_what_is_exactly_nearest(folder: Path) -> None:
    question = json.loads((folder / TEXTS).read_text("utf-8").splitlines()[7])
    found = {}
    for name in ("tantivy", "bm25", "exact", "chroma"):
        SYSTEMS[name].build(folder)
        found[name] = SYSTEMS[name].open(folder)(question).tolist()
        assert len(set(found[name])) == K
        assert found[name][0] == 7, name
    vectors = np.load(folder / "exact" / VECTORS)
    likeness = vectors @ vectors[7]
    assert sorted(likeness[found["chroma"]]) == pytest.approx(sorted(likeness[found["exact"]]), abs=1e-5)


def test_recall_counts_what_is_as_near_as_the_exactly_tenth(folder: Path) -> None:
    SYSTEMS["exact"].build(folder)
    ask = SYSTEMS["exact"].open(folder)
    questions = json.loads((folder / QUESTIONS).read_text("utf-8"))
    exact = [ask(question).tolist() for question in questions]
    assert recall_of(exact, folder) == 1
    halved = [[*each[: K // 2], *[_farthest(folder, each)] * (K // 2)] for each in exact]
    assert recall_of(halved, folder) == pytest.approx(0.5, abs=0.05)


def _farthest(folder: Path, near: list[int]) -> int:
    vectors = np.load(folder / "exact" / VECTORS)
    return int(np.argmin(vectors @ vectors[near[0]]))


def test_our_own_search_grows_beside_the_reference_and_what_is_known_is_not_measured_again(
    tmp_path: Path,
) -> None:
    source, results = tmp_path / "source", tmp_path / "results" / "growth.json"
    run_command(source, "ingest", str(SAMPLES / "laws"))
    work = tmp_path / "work"
    found = measure(source, [60], ["exact", "whole"], work, results)
    exact, whole = found
    assert (exact.articles, whole.articles, exact.recall) == (60, 60, 1)
    assert all(
        value > 0 for value in (whole.build_s, whole.build_mb, whole.disk_mb, whole.ask_mb, whole.p50_ms)
    )
    assert whole.stages["图"] > 0
    assert whole.stages["读正文"] > 0
    assert measure(source, [60], ["exact", "whole"], work, results) == found == read_results(results)
    assert rows(found, found).count("\n") == 1
    assert HEAD.split("\n")[0].count("|") == rows([whole], found).count("|")
    assert "| 图 |" in stage_table(found, "stages", "毫秒")
