"""A model learned on the server: from what administrators taught to one that answers, and back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import Tokenizer

from core.database import Database
from core.errors import Conflict
from core.settings import Settings
from knowledge.known import KnownQuestions
from knowledge.library import Library
from knowledge.phrase_book import PhraseBook
from knowledge.question_model import KNOWN, SHIPPED_MODEL
from knowledge.ranker import RANKER
from knowledge.rehearsing import Rehearsing
from knowledge.relearning import Relearning
from knowledge.release_types import ChangeKind
from knowledge.releases import Releases
from knowledge.runs import RunKind, Runs
from knowledge.service import Shelf
from knowledge.standard_questions import QuestionFields, StandardQuestions
from knowledge.taught_repository import use_model
from knowledge.training.continuing import Continuing, Pace, Pair
from knowledge.training.widening import widen
from knowledge.types import DocumentKind, ShelfName
from knowledge.upkeep import Upkeep
from tests.fakes import FixedClock
from tests.knowledge.conftest import DISTRICT, save_tiny_model
from tests.knowledge.papers import BEES, SOUTH, found, paper, put
from tests.knowledge.statutes import articles, version

LOCAL = ShelfName.LOCAL


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model with a ranker and known questions, as the shipped one has."""
    folder = save_tiny_model(tmp_path_factory.mktemp("base") / "tiny")
    shutil.copy(SHIPPED_MODEL / RANKER, folder)
    KnownQuestions.none(16).save(folder / KNOWN)
    return folder


class House:
    """The rooms over one data directory, opened as the server opens them."""

    def __init__(
        self, settings: Settings, database: Database, clock: FixedClock, base: Path, *, set_by_hand: bool
    ) -> None:
        self.library = Library(
            settings.data_dir / "index",
            database,
            clock,
            model=base,
            district=DISTRICT,
            set_by_hand=set_by_hand,
        )
        self.runs = Runs(database, clock)
        rehearsing = Rehearsing(StandardQuestions(database, clock), clock, district=DISTRICT)
        self.releases = Releases(database, clock, self.library, self.runs, rehearsing)
        self.relearning = Relearning(database, clock, self.library, self.runs, self.releases)


class Open:
    def __init__(self, settings: Settings, database: Database, clock: FixedClock, base: Path) -> None:
        self._given = (settings, database, clock, base)
        self._opened: list[House] = []

    def __call__(self, *, set_by_hand: bool = False) -> House:
        self._opened.append(House(*self._given, set_by_hand=set_by_hand))
        return self._opened[-1]

    def close(self) -> None:
        for house in self._opened:
            house.library.close()


@pytest.fixture
def open_house(settings: Settings, database: Database, clock: FixedClock, base: Path) -> Iterator[Open]:
    opening = Open(settings, database, clock, base)
    yield opening
    opening.close()


@pytest.fixture
def taught(shelf: Shelf, database: Database, clock: FixedClock, questions: StandardQuestions) -> None:
    put(shelf, paper("养蜂办法", *BEES))
    put(shelf, paper("养鱼办法", *(f"鱼塘{n}离路十米。" for n in range(9))))
    PhraseBook(database, clock).add("养蜂办法2", "蜂子拉来跟谁说", None)
    questions.add(QuestionFields("紫云英开花谁管", expected=("养蜂办法2",)))


def model_of(house: House) -> str:
    live = house.library.read_live(LOCAL)
    assert live is not None
    return live.manifest.model


def test_it_answers_from_its_publishing_till_it_is_rolled_back_and_over_a_restart(
    open_house: Open, taught: None
) -> None:
    house = open_house()
    house.library.publish(LOCAL)
    first, generation = model_of(house), house.library.pin().generation
    card, said = house.relearning.learn(None)
    (change,) = card.changes
    name = change.fields["model"]
    assert (change.kind, name != first) == (ChangeKind.LEARN, True)
    assert "2 句" in change.described
    assert f"第 {card.number} 次发布" in said
    assert house.runs.find_runs()[0].kind is RunKind.RETRAIN
    rehearsed = house.releases.rehearse(card.number, None)
    assert rehearsed.rehearsal is not None
    assert rehearsed.rehearsal.questions > 0
    assert (model_of(house), house.library.model.identity) == (first, first), "nothing answers with it yet"
    house.releases.publish(card.number, None)
    assert (model_of(house), house.library.model.identity) == (name, name)
    assert any("dense" in why for hit in house.library.pin().search(
        "蜂箱离路", on=card.created_at.date(), scope=SOUTH).hits for why in hit.why)  # fmt: skip
    again = open_house()
    assert not again.library.lags(LOCAL)
    assert again.library.model.identity == name
    again.releases.roll_back(card.number, None)
    assert (model_of(again), again.library.model.identity) == (first, first)
    assert again.library.pin().generation == generation, "the very generation from before"
    assert found(again.library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"


def test_learned_twice_it_is_the_same_and_one_that_answers_is_not_learned_again(
    open_house: Open, taught: None
) -> None:
    house = open_house()
    house.library.publish(LOCAL)
    names = {house.relearning.learn(None)[0].changes[0].fields["model"] for _ in range(2)}
    assert len(names) == 1
    card = house.releases.find_open()
    assert card is not None
    assert len(card.changes) == 1, "one takes the place of the other"
    house.releases.publish(card.number, None)
    with pytest.raises(Conflict, match="没有新学到什么"):
        house.relearning.learn(None)


def test_clearing_keeps_what_answers_and_what_a_roll_back_brings_again(
    open_house: Open, taught: None, database: Database, clock: FixedClock, settings: Settings
) -> None:
    house = open_house()
    house.library.publish(LOCAL)
    names = []
    for said in ("放蜂找哪个", "蜂子过路要报备不", "拉蜂来要登记不"):
        PhraseBook(database, clock).add("养蜂办法2", said, None)
        card = house.relearning.learn(None)[0]
        names.append(card.changes[0].fields["model"])
        house.releases.publish(card.number, None)
    upkeep = Upkeep(house.library, database, clock, data_dir=settings.data_dir, sweep=lambda: None)
    upkeep.clear(lambda _stage, _done, _total: None)
    assert {folder.name for folder in house.library.models.learned.iterdir()} == set(names[1:])
    house.releases.roll_back(card.number, None)
    assert model_of(house) == names[1]


def test_where_its_files_are_damaged_the_base_answers(open_house: Open, taught: None) -> None:
    house = open_house()
    house.library.publish(LOCAL)
    base = model_of(house)
    number = house.relearning.learn(None)[0].number
    house.releases.publish(number, None)
    name = model_of(house)
    weights = house.library.models.learned / name / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-4] + b"\0\0\0\1")
    again = open_house()
    assert again.library.lags(LOCAL)
    assert found(again.library, "蜂箱离路"), "by words alone, until the index is built anew"
    again.library.publish(LOCAL)
    assert (model_of(again), again.library.model.identity) == (base, base)


@pytest.mark.parametrize("rehearsed", [True, False])
def test_cut_off_after_the_record_named_it_the_next_start_brings_the_index_after(
    open_house: Open, taught: None, database: Database, rehearsed: bool
) -> None:
    house = open_house()
    house.library.publish(LOCAL)
    first = model_of(house)
    card = house.relearning.learn(None)[0]
    if rehearsed:
        house.releases.rehearse(card.number, None)
    name = card.changes[0].fields["model"]
    with database.write() as session:
        use_model(session, name)  # and there the process ends, before any index follows
    again = open_house()
    assert model_of(again) == first
    assert found(again.library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。", (
        "read by the model its index was built with"
    )
    again.library.take_up()
    assert again.library.lags(LOCAL) is not rehearsed, "what the rehearsal built is only taken up"
    again.library.publish(LOCAL)
    assert (model_of(again), again.library.model.identity) == (name, name)


def test_two_shelves_read_by_two_models_answer_together(
    open_house: Open, shelf: Shelf, taught: None, database: Database
) -> None:
    law = version("养蜂法", articles("蜂箱离路十五米。"), kind=DocumentKind.LAW)
    shelf.put(law, reader_version=1)
    house = open_house()
    for each in ShelfName:
        house.library.publish(each)
    name = house.relearning.learn(None)[0].changes[0].fields["model"]
    with database.write() as session:
        use_model(session, name)
    house.library.publish(LOCAL)  # and the shelf of the laws still to follow
    models = {live.manifest.model for each in ShelfName if (live := house.library.read_live(each))}
    assert len(models) == 2
    both = found(house.library, "蜂箱离路")[:2]
    assert sorted(both) == ["养蜂办法1蜂箱离路十米。", "养蜂法1蜂箱离路十五米。"]


def test_nothing_taught_and_a_model_set_by_hand_are_refused(
    open_house: Open, shelf: Shelf, database: Database, clock: FixedClock
) -> None:
    put(shelf, paper("养蜂办法", *BEES))
    with pytest.raises(Conflict, match="还没有可学的"):
        open_house().relearning.learn(None)
    PhraseBook(database, clock).add("养蜂办法2", "蜂子拉来跟谁说", None)
    with pytest.raises(Conflict, match="CUNFA_EMBEDDING_MODEL"):
        open_house(set_by_hand=True).relearning.learn(None)


def test_a_question_comes_nearer_to_its_article_and_other_words_stay() -> None:
    table = np.random.default_rng(0).standard_normal((40, 8)).astype(np.float32)
    passages = [np.arange(n, n + 4, dtype=np.int64) for n in range(0, 32, 4)]
    pair = Pair(np.array([33, 34], np.int64), np.array([3]))

    def nearness(weights: NDArray[np.float32]) -> float:
        asked, found = weights[pair.text].mean(axis=0), weights[passages[3]].mean(axis=0)
        return float(asked @ found / np.linalg.norm(asked) / np.linalg.norm(found))

    free = np.concatenate([pair.text, passages[3]])
    other = Pair(np.array([30, 34, 35], np.int64), np.array([5]))
    continuing = Continuing(table, passages, free, Pace(epochs=20, rate=0.01))
    continuing.learn([pair, other] * 8, lambda _stage, _done, _total: None)
    assert nearness(continuing.table) > nearness(table) + 0.05
    moved = np.flatnonzero((continuing.table != table).any(axis=1))
    assert moved.tolist() == sorted(free), "though others were asked for too"


def test_words_said_twice_are_given_rows_of_their_own_behind_the_old_ones() -> None:
    tokenizer = Tokenizer.from_file(str(SHIPPED_MODEL / "tokenizer.json"))
    table = np.random.default_rng(0).standard_normal((tokenizer.get_vocab_size(), 8)).astype(np.float32)
    said = ["俺家的缫丝机坏了", "缫丝机谁来赔", "水稻插秧机坏了"]
    assert tokenizer.token_to_id("缫丝机") is None
    widened, wider, words = widen(tokenizer, table, said)
    assert words == ["缫丝机"]
    assert np.array_equal(wider[:-1], table)
    assert widened.encode("缫丝机").ids == [len(table)]
    assert widened.encode("彩礼能退吗").ids == tokenizer.encode("彩礼能退吗").ids
    assert np.allclose(wider[-1], table[tokenizer.encode("缫丝机").ids].mean(axis=0))
