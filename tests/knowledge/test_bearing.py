"""Which questions bear on a shelf, and that nothing which judges them has seen those they are measured by."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from bench.bearing import QUESTIONS, read_sets
from core.errors import Unavailable
from knowledge.asking import PHRASINGS, read_phrasings
from knowledge.bearing import (
    BEARING,
    Bearing,
    Leaning,
    bearing_of,
    find_near_by_own_words,
    nearness,
    terms_of,
)
from knowledge.embedding import StaticEmbedder
from knowledge.known import find_files, read_whole_questions
from knowledge.library import Library
from knowledge.question_model import SHIPPED_MODEL, open_question_model
from knowledge.segmenting import cut_bigrams
from knowledge.service import Shelf
from knowledge.training.bearing import (
    IN_VILLAGERS_WORDS,
    OFF_TOPIC,
    ON_TOPIC,
    area_under_curve,
    learn_bearing,
    read_lines,
)
from knowledge.types import ShelfName
from tests.knowledge.conftest import SOUTH
from tests.knowledge.statutes import article, version

TODAY = date(2026, 11, 25)
ASKED = "邻居把我家门口的路堵了不让走咋办"
SMALL = Bearing(Leaning({"路": 2.0, "堵": 1.0, "堵路": 3.0, "炖": -4.0}, -1.0), (-1.0, 1.0, 4.0), 0.2)


def lists(
    *, lexical: float = 0.1, dense: float = 0.0, phrasing: float | None = None
) -> dict[str, list[tuple[int, float]]]:
    """What one shelf found: its best article in each list."""
    return {
        "lexical": [(1, lexical)],
        "dense": [(1, dense)] if dense else [],
        "phrasing": [] if phrasing is None else [(1, phrasing)],
    }


def test_a_question_leans_to_what_its_characters_do() -> None:
    assert terms_of("堵路？") == {"堵", "路", "堵路"}
    assert SMALL.leaning.of("堵路") == 2
    assert SMALL.leaning.of("堵炖") == pytest.approx((1 - 4 - 1) / 3)  # the pair is unseen
    assert SMALL.leaning.of("？！") == SMALL.leaning.unseen


def test_it_is_likelier_the_more_it_leans_and_the_more_like_a_known_question_it_is() -> None:
    assert SMALL.probability("堵路", 0.5) == pytest.approx(1 / (1 + np.exp(-3)))
    assert SMALL.probability("炖", 0.5) < SMALL.probability("堵路", 0.5) < SMALL.probability("堵路", 0.9)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    SMALL.save(tmp_path / BEARING)
    assert Bearing.load(tmp_path / BEARING) == SMALL


@pytest.mark.parametrize(
    "written", ["not json", "{}", '{"leaning": {"1.0": "堵"}, "unseen": 0, "weights": [1], "least": 0}']
)
def test_one_that_cannot_be_read_is_refused_with_one_sentence(tmp_path: Path, written: str) -> None:
    (tmp_path / BEARING).write_text(written, "utf-8")
    with pytest.raises(Unavailable, match="读不出来"):
        Bearing.load(tmp_path / BEARING)


@pytest.mark.parametrize(
    ("dense", "likeness", "likely", "expected"),
    [
        (0.5, 0.4, 0.9, 0.9),
        (0.5, 0.4, 0.05, 0.05),  # near, and yet no question for law
        (0.3, 0.1, 0.9, 0.0),  # a question for law, and the law is not on this shelf
        (0.6, 0.6, 0.01, 1.0),  # the words of an article, which nobody says
    ],
)
def test_what_law_answers_bears_where_something_is_near(
    dense: float, likeness: float, likely: float, expected: float
) -> None:
    found = lists(dense=dense, phrasing=likeness)
    assert bearing_of(ASKED, found, likely) == expected


def test_the_shorter_a_question_the_nearer_something_must_be() -> None:
    found = lists(dense=0.5, phrasing=0.4)
    assert nearness(ASKED, found) > nearness("堵路", found)


def test_a_local_paper_is_near_by_its_own_words_where_it_is_among_the_first_of_all() -> None:
    others = [(law, 0.8) for law in range(100, 109)]
    found = {"lexical": [(7, 0.4), (100, 0.3), (8, 0.2), (9, 0.2)], "dense": [*others, (7, 0.6), (9, 0.6)]}
    assert find_near_by_own_words(ASKED, found, {7, 8, 9}) == [7], "8 is far in meaning, 9 fourth by words"
    assert find_near_by_own_words(ASKED, found, {8}) == []
    assert find_near_by_own_words(ASKED, {**found, "dense": [*others, (7, 0.0)]}, {7}) == [], "too far"
    both = {"lexical": [(7, 0.4), (8, 0.6)], "dense": [(7, 0.7), (8, 0.7)]}
    assert find_near_by_own_words(ASKED, both, {7, 8}) == [8, 7]


def test_where_no_way_of_asking_is_known_nearness_tells_by_itself() -> None:
    assert bearing_of("南沟蜂箱不进村", lists(lexical=0.5, dense=0.4), 0.01) == 1
    assert bearing_of("南沟蜂箱不进村", lists(lexical=0.1, dense=0.4), 0.99) == 0


def test_the_very_words_of_a_way_of_asking_bear_however_they_lean() -> None:
    taught, alike = lists(dense=0.05, phrasing=1.0), lists(dense=0.05, phrasing=0.9)
    assert bearing_of("蜂子拉来要跟谁说", taught, 0.01) == 1
    assert bearing_of("蜂子拉来要跟谁说", alike, 0.01) < 0.1


def test_what_leans_by_villagers_words_is_counted_over_files_that_are_there() -> None:
    assert {path.stem for path in find_files(PHRASINGS)} > IN_VILLAGERS_WORDS


def test_without_vectors_a_question_bears_when_half_of_it_is_covered() -> None:
    for covered, expected in ((0.6, 1), (0.3, 0)):
        found = lists(lexical=covered)
        assert bearing_of("蜂箱离路", found, 0.5) == expected
    nothing: dict[str, list[tuple[int, float]]] = {"lexical": [], "dense": [], "phrasing": []}
    assert bearing_of("蜂箱离路", nothing, 1.0) == 0


def test_it_is_learned_in_seconds_and_the_same_every_time(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED_MODEL, tmp_path / "model")
    (tmp_path / "model" / BEARING).unlink()
    learned = [
        (learn_bearing(tmp_path / "model"), (tmp_path / "model" / BEARING).read_bytes()) for _ in range(2)
    ]
    assert learned[0] == learned[1]
    figures, _ = learned[0]
    assert figures.bearing >= 0.98
    assert figures.refused >= 0.74
    assert figures.area >= 0.95
    assert (figures.real, figures.others) == (len(read_lines(ON_TOPIC)), len(read_lines(OFF_TOPIC)))
    bearing = open_question_model(tmp_path / "model").bearing
    assert (
        bearing.probability("彩礼钱能不能要回来", 0.6)
        > bearing.least
        > bearing.probability("炖鱼放几片姜", 0.3)
    )


def test_a_model_without_one_takes_the_shipped_and_no_index_hangs_on_it(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED_MODEL, tmp_path / "model")
    with_it = StaticEmbedder.open(tmp_path / "model", tmp_path / "model").identity
    (tmp_path / "model" / BEARING).unlink()
    assert StaticEmbedder.open(tmp_path / "model", tmp_path / "model").identity == with_it
    assert open_question_model(tmp_path / "model").bearing == Bearing.load(SHIPPED_MODEL / BEARING)


def test_the_area_is_the_chance_that_a_real_question_scores_higher() -> None:
    assert area_under_curve(np.array([0.9, 0.5]), np.array([0.5, 0.1])) == pytest.approx(
        (1 + 1 + 0.5 + 1) / 4
    )


def test_there_are_many_lines_and_none_twice() -> None:
    lines = [*read_lines(ON_TOPIC), *read_lines(OFF_TOPIC)]
    assert len(read_lines(OFF_TOPIC)) >= 500
    assert len([line for line in read_lines(ON_TOPIC) if len(line) <= 8]) >= 150
    assert len(lines) == len(set(lines))
    known = {text for said in read_phrasings().values() for text in said}
    known |= {question.text for question in read_whole_questions()}
    assert sorted(known & set(lines)) == []  # else a line would find itself


def _near(line: str, others: list[tuple[str, set[str]]]) -> Iterator[tuple[str, str]]:
    own = set(cut_bigrams(line))
    for other, pairs in others:
        if line == other or len(own & pairs) / max(len(own | pairs), 1) > 0.6:
            yield line, other


def test_no_line_nearly_equals_one_it_is_measured_by() -> None:
    held = [(text, set(cut_bigrams(text))) for texts in read_sets().values() for text in texts]
    lines = [*read_lines(ON_TOPIC), *read_lines(OFF_TOPIC)]
    assert [pair for line in lines for pair in _near(line, held)] == []


def test_what_is_measured_by_is_set_apart() -> None:
    sets = read_sets()
    assert {name: len(texts) for name, texts in sets.items() if name != "village"} == {
        "short": 30,
        "rarer_laws": 179,
        "off_topic": 100,
        "near_misses": 60,
    }
    assert (
        sets["village"][0]
        == json.loads((QUESTIONS / "village.jsonl").read_text("utf-8").splitlines()[0])["question"]
    )


def test_a_search_asks_how_likely_law_answers_the_question(
    shelf: Shelf, open_library: Callable[[Path], Library], tmp_path: Path
) -> None:
    shelf.put(
        version("中华人民共和国民法典", [article(10, "村里的老规矩，法律没有写的时候可以用。")]),
        reader_version=1,
    )
    found = []
    for constant in (-50.0, 50.0):
        folder = tmp_path / f"model {constant}"
        shutil.copytree(SHIPPED_MODEL, folder)
        Bearing(Leaning({}, 0.0), (constant, 0.0, 0.0), 0.5).save(folder / BEARING)
        library = open_library(folder)
        built = library.publish(ShelfName.LAW)
        search = library.pin().search("两家争打谷场按啥规矩断", on=TODAY, scope=SOUTH)
        found.append((built, len(search.hits), search.bears, round(search.bearing)))
    assert found == [(True, 1, False, 0), (False, 1, True, 1)]  # the same index, read by another judge
