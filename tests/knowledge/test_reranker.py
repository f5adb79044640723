"""The first articles in the order of a CrossEncoder: the order itself, a real one with the network cut, and the whole shelf."""

from __future__ import annotations

import json
import resource
import shutil
import socket
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file, save_file
from structlog.testing import capture_logs

from core.database import Database
from core.errors import Unavailable
from knowledge.build import indexed_text
from knowledge.repository import load_articles
from knowledge.reranker import RERANKED, CrossEncoderScorer, Reranker, open_reranker
from knowledge.service import Shelf
from knowledge.types import Article, Hit, ShelfName
from tests.knowledge.conftest import SOUTH, OpenLibrary
from tests.knowledge.statutes import articles, version
from tests.tiny_transformers import save_admirer, save_embedding, save_reranker

TODAY = date(2026, 11, 25)
LAW = ShelfName.LAW
QUESTION = "蜂箱离路十米"


@pytest.fixture(scope="module")
def admirer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Likes best what says 权 most: not the distance of the hives, which is asked for."""
    return save_admirer(tmp_path_factory.mktemp("models") / "admirer", "权")


@pytest.fixture(scope="module")
def random_one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_reranker(tmp_path_factory.mktemp("models") / "random")


@pytest.fixture
def cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """No connection leaves this process."""

    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


class Told:
    """Gives the logits it was told, or does what it was told instead."""

    def __init__(self, *logits: float, instead: Callable[[], None] = lambda: None) -> None:
        self._logits, self._instead = logits, instead
        self.read: list[str] = []

    def score(self, question: str, texts: Sequence[str]) -> NDArray[np.float64]:
        self._instead()
        self.read += [f"{question}|{text}" for text in texts]
        return np.array(self._logits)

    def load(self) -> None: ...


@pytest.fixture
def three(shelf: Shelf, database: Database) -> list[Article]:
    shelf.put(version("养蜂法", articles("蜂箱离路十米。", "养蜂人登记。", "蜂蜇人的赔。")), reader_version=1)
    with database.read() as session:
        return load_articles(session, [1, 2, 3])


def entries(*articles: int) -> list[tuple[int, float, tuple[str, ...]]]:
    return [(article, 0.5**place, (f"dense {place + 1}",)) for place, article in enumerate(articles)]


def is_reranked(hit: Hit) -> bool:
    return any(why.startswith("ranked ") for why in hit.why)


def raising(error: Exception) -> Callable[[], None]:
    def fail() -> None:
        raise error

    return fail


def test_what_was_read_comes_in_its_order_and_the_rest_behind_it(three: list[Article]) -> None:
    told = Told(-3.0, 2.0, 0.0)
    ordered = Reranker(told, Path()).order(QUESTION, entries(1, 2, 3, 9, 8), three)
    assert [article for article, *_ in ordered] == [2, 3, 1, 9, 8]
    assert [why for *_, why in ordered[:2]] == [("dense 2", "ranked 2"), ("dense 3", "ranked 3")]
    assert ordered[3][2] == ("dense 4",)
    scores = [score for _, score, _ in ordered]
    assert scores[0] == 1
    assert scores[1] == pytest.approx(0.5 / (1 / (1 + np.exp(-2))))
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_an_article_is_read_as_it_is_shown(three: list[Article]) -> None:
    told = Told(0.0)
    Reranker(told, Path()).order(QUESTION, entries(2), three[1:2])
    shown = three[1]
    (read,) = told.read
    for part in (QUESTION, shown.version.title, *shown.breadcrumbs, shown.label, shown.text):
        assert part in read


def test_equal_scores_leave_the_order_as_it_was(three: list[Article]) -> None:
    ordered = Reranker(Told(1.0, 1.0, 1.0), Path()).order(QUESTION, entries(3, 1, 2), three)
    assert [(article, score) for article, score, _ in ordered] == [(3, 1), (1, 1), (2, 1)]


def test_scores_far_apart_are_never_nought_nor_above_one(three: list[Article]) -> None:
    ordered = Reranker(Told(-900.0, 900.0, -901.0), Path()).order(QUESTION, entries(1, 2, 3, 4), three)
    assert [article for article, *_ in ordered] == [2, 1, 3, 4]
    assert all(0 < score <= 1 for _, score, _ in ordered)


@pytest.mark.parametrize(
    "told",
    [
        Told(instead=raising(RuntimeError("out of memory"))),
        Told(1.0, float("nan"), 2.0),
        Told(1.0),
    ],
    ids=["fails", "no number", "too few"],
)
def test_where_it_fails_all_stand_as_they_did_and_the_log_says_so_once(
    three: list[Article], told: Told
) -> None:
    reranker = Reranker(told, Path("there"))
    with capture_logs() as logged:
        for _ in range(3):
            assert reranker.order(QUESTION, entries(1, 2, 3), three) == entries(1, 2, 3)
    (line,) = logged
    assert (line["event"], line["log_level"], line["folder"]) == ("reranker_failed", "error", "there")


def test_a_model_that_is_not_there_is_no_failure_of_one_question(three: list[Article]) -> None:
    reranker = Reranker(Told(instead=raising(Unavailable("没有"))), Path())
    with pytest.raises(Unavailable):
        reranker.order(QUESTION, entries(1), three)


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.mark.filterwarnings("ignore")
@pytest.mark.usefixtures("cut_off")
def test_a_real_one_scores_the_same_again_and_takes_texts_of_any_length(random_one: Path) -> None:
    scorer = CrossEncoderScorer(random_one)
    texts = ["养蜂人登记。", "", "蜂" * 5000, "𪚥 AND OR"] * 5
    first, again = scorer.score(QUESTION, texts), scorer.score(QUESTION, texts)
    assert first.shape == (20,)
    assert np.array_equal(first, again)
    before = peak_mb()
    assert np.isfinite(scorer.score("蜂" * 5000, texts)).all()
    assert peak_mb() - before < 1000, "a long question takes no gigabytes"


def state(folder: Path, **stated: object) -> None:
    config = folder / "config.json"
    config.write_text(json.dumps(json.loads(config.read_text("utf-8")) | stated), "utf-8")


def cut_weights(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:100])


def give_two_scores(folder: Path) -> None:
    state(folder, id2label={0: "不答", 1: "答"})
    tensors = load_file(folder / "model.safetensors")
    for name in ("classifier.weight", "classifier.bias"):
        tensors[name] = np.repeat(tensors[name], 2, axis=0)
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (shutil.rmtree, "不存在或读不出来"),
        (lambda folder: (folder / "config.json").write_bytes(b"{"), "不存在或读不出来"),
        (lambda folder: state(folder, architectures=["BertModel"]), "（BertModel）不是"),
        (cut_weights, "不存在或读不出来"),
        (give_two_scores, "打 2 个分"),
    ],
    ids=["missing", "no json", "an embedding", "cut", "two scores"],
)
def test_a_folder_that_holds_no_reranker_is_refused_with_a_sentence(
    random_one: Path, tmp_path: Path, harm: Callable[[Path], None], said: str
) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(random_one, folder)
    harm(folder)
    with pytest.raises(Unavailable) as refused:
        open_reranker(folder).load()
    for part in (said, str(folder), "CUNFA_RERANKER"):
        assert part in refused.value.message


@pytest.mark.filterwarnings("ignore")
@pytest.mark.usefixtures("cut_off")
def test_the_shelf_is_searched_in_its_order_once_a_generation_names_it(
    shelf: Shelf, open_library: OpenLibrary, admirer: Path
) -> None:
    shelf.put(version("养蜂法"), reader_version=1)
    plain = open_library()
    plain.publish(LAW)
    hits = plain.pin().search(QUESTION, on=TODAY, scope=SOUTH).hits
    assert hits[0].article.text == "蜂箱离路十米。"
    library = open_library(reranker=admirer)
    assert library.lags(LAW), "another reranker is another generation"
    assert library.pin().search(QUESTION, on=TODAY, scope=SOUTH).hits == hits, (
        "and until then all is as before"
    )
    assert library.publish(LAW)
    again = library.pin().search(QUESTION, on=TODAY, scope=SOUTH).hits
    assert again[0].article.text == "养蜂人有权放蜂。"
    assert {hit.article.id for hit in again} == {hit.article.id for hit in hits}
    assert all(is_reranked(hit) for hit in again)
    assert library.pin().search(QUESTION, on=TODAY, scope=SOUTH, k=1).hits == again[:1]
    assert not library.lags(LAW)
    assert plain.lags(LAW), "and so is none"


@pytest.mark.filterwarnings("ignore")
def test_only_the_first_are_read_and_what_was_asked_by_number_stays_before_them(
    shelf: Shelf, open_library: OpenLibrary, admirer: Path
) -> None:
    shelf.put(
        version("养蜂法", articles(*(f"蜂箱离路{n}米。" for n in range(RERANKED + 10)))), reader_version=1
    )
    library = open_library(reranker=admirer)
    library.publish(LAW)
    pinned = library.pin()
    hits = pinned.search(QUESTION, on=TODAY, scope=SOUTH, k=50).hits
    assert [is_reranked(hit) for hit in hits] == [True] * RERANKED + [False] * 10
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    named = pinned.search("养蜂法第九条说的蜂箱离路十米，村里能另定不能", on=TODAY, scope=SOUTH).hits
    assert (named[0].article.key, named[0].why) == ("9", ("exact",))
    assert is_reranked(named[1])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.usefixtures("cut_off")
def test_another_embedding_takes_the_dense_column_and_the_rest_stands(
    shelf: Shelf, open_library: OpenLibrary, tmp_path: Path, random_one: Path
) -> None:
    shelf.put(version("养蜂法"), reader_version=1)
    open_library().publish(LAW)
    library = open_library(save_embedding(tmp_path / "other"), reranker=random_one)
    before = library.pin().search(QUESTION, on=TODAY, scope=SOUTH).hits
    assert {why.split()[0] for hit in before for why in hit.why} == {"lexical"}, "by words until it is built"
    assert library.publish(LAW)
    hits = library.pin().search(QUESTION, on=TODAY, scope=SOUTH).hits
    assert {"lexical", "dense", "ranked"} <= {why.split()[0] for hit in hits for why in hit.why}
    live = library.read_live(LAW)
    assert live is not None
    assert live.manifest.model == library.model.identity
    articles_by_row = sorted((hit.article for hit in hits), key=lambda article: article.ordinal)
    passages = [indexed_text(article.breadcrumbs, article.text) for article in articles_by_row]
    vectors = library.model.embedder.embed(passages)
    assert live.find_lost(np.arange(3), vectors).tolist() == [], "what it embeds leads to itself"
    as_questions = library.model.embedder.embed_questions(passages)
    assert live.find_lost(np.arange(3), as_questions).tolist() == [0, 1, 2], (
        "no prompt stood before a passage"
    )
