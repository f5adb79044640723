"""One opened generation: what a mask leaves out is in no list, and what it leaves is found however little it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge.build import HISTORY, IN_FORCE
from knowledge.generation import FORMAT, Damaged, Manifest
from knowledge.known import KnownQuestions, KnownRows, signs_of
from knowledge.lexical import build_lexical
from knowledge.likening import Words, WordTable
from knowledge.opened import FEW, Candidates, OpenedGeneration, Ranked
from knowledge.question_model import Reading
from knowledge.rows import Rows
from knowledge.types import DocumentKind, Scope
from tests.fakes import NumpyVectors
from tests.knowledge.test_rows import RECORD

TODAY = date(2026, 11, 25)
EVERY_KIND = frozenset(DocumentKind)
ROWS, WIDTH = 3000, 16
OLD, VILLAGE, LATEST = 2997, 2998, 2999  # rows that are far from the question asked below
HERE = Scope(("全国/河南省/三门峡市/陕州区/张茅乡/南沟村",))

VECTORS = np.random.default_rng(0).standard_normal((ROWS, WIDTH)).astype(np.float32)
VECTORS /= np.linalg.norm(VECTORS, axis=1, keepdims=True)
QUESTION = VECTORS[0]
VECTORS[[OLD, VILLAGE, LATEST]] = -QUESTION  # nothing is farther

RECORDS = [replace(RECORD, passage_id=n, article_id=n) for n in range(ROWS)]
RECORDS[OLD] = replace(RECORDS[OLD], effective_to=date(2020, 1, 1))
RECORDS[VILLAGE] = replace(RECORDS[VILLAGE], scope="全国/河南省/三门峡市/陕州区/大营镇/北沟村")
RECORDS[LATEST] = replace(RECORDS[LATEST], kind=DocumentKind.JUDICIAL_INTERPRETATION)
TABLE = WordTable(np.eye(8, dtype=np.float32))
Open = Callable[..., OpenedGeneration]


@pytest.fixture(scope="module")
def open_generation(tmp_path_factory: pytest.TempPathFactory) -> Open:
    directory: Path = tmp_path_factory.mktemp("generation")
    rows = Rows.of(RECORDS)
    rows.save(directory / "rows.npz")
    build_lexical(directory / "lexical", (f"蜂箱离路{n}米" for n in range(ROWS)))
    build_lexical(directory / "asked", ["蜂箱能放路边不", "村里的规矩管不管"])
    np.savez(
        directory / "asked.npz",
        rows=np.array([LATEST, VILLAGE]),
        vectors=np.stack([QUESTION, QUESTION]),
        signs=signs_of(["蜂箱能放路边不", "村里的规矩"]),
    )
    known = KnownQuestions(QUESTION[None], ((("养蜂法", "9"), ("村规", "1")),), signs_of(["蜂箱放哪"]))
    known.lead_to({("养蜂法", "9"): 40, ("村规", "1"): VILLAGE}).save(directory / "known.npz")
    Words.of([np.array([n % 7 + 1], np.uint16) for n in range(ROWS)]).save(
        directory / "words.npz", vocabulary=8
    )
    np.save(directory / "titles.npy", QUESTION[None])
    np.save(directory / "vectors.npy", VECTORS.astype(np.float16))
    live = rows.answering(TODAY)
    manifest = Manifest(
        "000001", "", ROWS, rows.sha256(), "", FORMAT, "2026-11-25T04:00:00+00:00", "2026-11-25"
    )

    def open_vectors(_directory: Path, _names: tuple[str, ...]) -> NumpyVectors:
        store = NumpyVectors()
        for name, chosen in ((IN_FORCE, live), (HISTORY, ~live)):
            store.add(name, np.flatnonzero(chosen), VECTORS[chosen])
        return store

    def open_it(**changes: object) -> OpenedGeneration:
        return OpenedGeneration(directory, replace(manifest, **changes), open_vectors=open_vectors)  # type: ignore[arg-type]

    return open_it


@pytest.fixture(scope="module")
def generation(open_generation: Open) -> OpenedGeneration:
    return open_generation()


def all_rows(found: Candidates) -> set[int]:
    return {int(row) for rows, _ in (found.lexical, found.dense, found.asked) for row in rows}


def test_no_list_holds_what_is_not_in_force_or_not_seen(generation: OpenedGeneration) -> None:
    mask = generation.show(EVERY_KIND, TODAY, HERE)
    found = generation.find("蜂箱离路2998米 村里的规矩", QUESTION, mask, k=ROWS)
    assert len(all_rows(found)) > 1000
    assert not all_rows(found) & {OLD, VILLAGE}


def test_on_another_day_the_history_is_searched_as_well(generation: OpenedGeneration) -> None:
    mask = generation.show(EVERY_KIND, date(2019, 1, 1), HERE)
    found = generation.find("不相干", -QUESTION, mask, k=5)
    assert OLD in found.dense[0]


@pytest.mark.parametrize("few", [0, FEW])
def test_a_narrow_mask_is_filled_from_far_down_the_lists(
    generation: OpenedGeneration, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("knowledge.opened.FEW", few)  # through the graph, and row by row
    mask = generation.rows.of_kinds(frozenset({DocumentKind.JUDICIAL_INTERPRETATION}))
    found = generation.find("蜂箱离路几米", QUESTION, mask, k=5)
    assert found.lexical[0].tolist() == [LATEST]
    assert found.dense[0].tolist() == [LATEST]
    assert found.dense[1][0] == pytest.approx(-1, abs=1e-3)


def test_few_rows_are_looked_at_one_by_one_and_the_nearest_of_them_found(
    generation: OpenedGeneration, monkeypatch: pytest.MonkeyPatch
) -> None:
    mask = np.zeros(ROWS, np.bool_)
    mask[: FEW // 2] = True
    nearest = {}
    for few in (0, FEW):
        monkeypatch.setattr("knowledge.opened.FEW", few)
        nearest[few] = generation.find("不相干", QUESTION, mask, k=5).dense[0].tolist()
    assert nearest[FEW] == nearest[0]
    assert nearest[FEW][0] == 0


def test_no_more_is_asked_of_the_graph_than_is_wanted_unless_some_of_it_is_hidden(
    generation: OpenedGeneration, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    search = generation._vectors.search

    def spy(name: str, vector: np.ndarray, *, k: int) -> Ranked:
        asked.append(k)
        return search(name, vector, k=k)

    monkeypatch.setattr(generation._vectors, "search", spy)
    generation.find_near(QUESTION, generation.rows.answering(TODAY), k=5)
    generation.find_near(QUESTION, generation.show(EVERY_KIND, TODAY, HERE), k=5)
    assert asked == [5, 10]


def test_an_article_is_found_through_how_people_ask_for_it(generation: OpenedGeneration) -> None:
    found = generation.find("蜂箱能放路边不", QUESTION, generation.show(EVERY_KIND, TODAY, HERE), k=5)
    assert found.asked[0].tolist() == [LATEST]
    assert found.asked[1][0] == pytest.approx(1, abs=0.15)
    assert LATEST in found.dense[0], "what any list found has its cosine too"


def test_without_a_vector_words_alone_find(generation: OpenedGeneration) -> None:
    for vector in (None, np.zeros(WIDTH, np.float32)):
        found = generation.find("蜂箱离路7米", vector, generation.show(EVERY_KIND, TODAY, HERE), k=5)
        assert len(found.lexical[0]) == 5
        assert (len(found.dense[0]), len(found.asked[0])) == (0, 0)


def test_an_empty_mask_finds_nothing(generation: OpenedGeneration) -> None:
    found = generation.find("蜂箱", QUESTION, np.zeros(ROWS, np.bool_), k=5)
    assert all_rows(found) == set()


def test_phrasings_may_be_hidden_from_one_that_learns(generation: OpenedGeneration) -> None:
    mask, hidden = generation.show(EVERY_KIND, TODAY, HERE), np.array([True, False])
    found = generation.find("蜂箱能放路边不", QUESTION, mask, k=5, hidden=hidden)
    assert found.asked[0].tolist() == []


def test_what_speaks_for_each_candidate_is_gathered_inside_the_mask(generation: OpenedGeneration) -> None:
    mask = generation.show(EVERY_KIND, TODAY, HERE)
    found = generation.find("蜂箱能放路边不", QUESTION, mask, k=5)
    reading = Reading(QUESTION, QUESTION, (6,), TABLE, 3)
    signs = generation.gather(reading, found, mask)
    assert set(found.dense[0].tolist()) | {40} == set(signs.rows.tolist())
    assert not {OLD, VILLAGE} & set(signs.rows.tolist())
    (known,) = signs.known_at
    assert (signs.rows[known], signs.known_share[0]) == (40, 0.5)
    assert signs.words[signs.rows.tolist().index(40)].tolist() == pytest.approx(
        [1, 1, 1, 1]
    )  # 40 % 7 + 1 = 6
    (asked,) = signs.asked_at
    assert signs.rows[asked] == LATEST
    assert signs.title.tolist() == pytest.approx([1.0] * len(signs.rows), abs=1e-5)


def test_companions_in_known_questions_become_candidates(
    open_generation: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    generation = open_generation()
    mask = generation.show(EVERY_KIND, TODAY, HERE)
    found = generation.find("蜂箱能放路边不", QUESTION, mask, k=5)
    seed, far = int(found.dense[0][0]), 40
    assert far not in found.dense[0]
    pair = KnownRows(-QUESTION[None], np.array([0, 0]), np.array([seed, far]), signs_of(["蜂箱放哪"]))
    monkeypatch.setattr(generation, "_known", pair)
    signs = generation.gather(Reading(QUESTION, QUESTION, (6,), TABLE, 3), found, mask)
    at = signs.rows.tolist().index(far)
    assert (signs.together[at], signs.often[at]) == (pytest.approx(0.5), pytest.approx(np.log(2)))


@pytest.mark.parametrize(
    "change", [{"format": FORMAT + 1}, {"passages": ROWS + 1}, {"rows_sha256": "0" * 64}], ids=str
)
def test_what_is_not_as_the_manifest_says_is_damaged(
    open_generation: Open, change: dict[str, object]
) -> None:
    with pytest.raises(Damaged):
        open_generation(**change)


def test_what_grows_most_is_mapped_from_disk_and_not_read_in(open_generation: Open) -> None:
    opened = open_generation()
    mapped = Path("/proc/self/maps").read_text("utf-8")
    assert re.search(r"/vectors\.npy$", mapped, re.MULTILINE)
    assert re.search(r"/lexical/\w+\.(?:idx|term|fast)$", mapped, re.MULTILINE)
    opened.close()
