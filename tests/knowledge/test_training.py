"""From articles and questions to a folder that reads questions: measured on what it has not seen, the same every time."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from core.database import Database
from core.errors import InvalidInput
from knowledge.embedding import StaticEmbedder, open_embedder
from knowledge.evidence import COLUMNS
from knowledge.question_model import KNOWN, SHIPPED_MODEL, open_question_model
from knowledge.ranker import RANKER, Ranker
from knowledge.service import Shelf
from knowledge.training.card import measured_part
from knowledge.training.corpus import Corpus, read_corpus
from knowledge.training.embedding import Plan, lessons_of
from knowledge.training.measure import Figures, Found
from knowledge.training.questions import FOLDS, HeldOut, Question, Source, read_questions
from knowledge.training.run import ABLATIONS, train
from tests.knowledge.conftest import DISTRICT
from tests.knowledge.statutes import articles, version

TODAY = date(2026, 11, 25)
SMALL = Plan(tokens=1200, width=16, epochs=3, batch=16, hard=2, pool=4, warm=1)
THINGS = ["蜂箱", "水渠", "果树", "牛羊", "院墙", "水井", "大棚", "鱼塘", "秸秆", "农药", "柴油", "鸡舍"]
SAYINGS = (
    "{}让人占了咋办",
    "俺家{}出事了谁管",
    "{}离路多远中",
    "村里不让弄{}",
    "{}坏了赔多少",
    "谁家的{}算谁的",
)


@pytest.fixture
def corpus(database: Database, shelf: Shelf) -> Corpus:
    for thing in THINGS:
        texts = (f"{thing}应当离路五米。", f"损坏{thing}的，应当赔偿。", f"{thing}归养护的人所有。")
        shelf.put(version(f"{thing}法", articles(*texts)), reader_version=1)
    shelf.put(version("蜂箱法", articles("旧的。"), promulgated=date(1999, 1, 1)), reader_version=1)
    return read_corpus(database, district=DISTRICT, day=TODAY)


@pytest.fixture
def questions() -> list[Question]:
    found = []
    for n, thing in enumerate(THINGS):
        for m, saying in enumerate(SAYINGS):
            key = (f"{thing}法", str(m % 3 + 1))
            fold = (n + m) % (FOLDS + 1)
            held = fold if fold < FOLDS else None
            found.append(Question(saying.format(thing), (key,), Source.STARD, held, HeldOut.STARD))
    return found


def hashes(folder: Path) -> dict[str, str]:
    """Of what is learned; the card tells how many minutes it took."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def no_progress(_stage: str, _done: int, _total: int) -> None:
    pass


def test_what_answers_today_is_trained_over(corpus: Corpus) -> None:
    assert len(corpus.records) == 3 * len(THINGS)
    assert all(record.text != "旧的。" for record in corpus.records)
    (row,) = corpus.rows_of((("蜂箱法", "2"),))
    assert corpus.records[row].text == "损坏蜂箱的，应当赔偿。"
    assert corpus.rows_of((("没有这部法", "1"),)) == frozenset()


def test_an_empty_shelf_cannot_be_trained_over(database: Database, shelf: Shelf) -> None:
    with pytest.raises(InvalidInput, match="没有法律"):
        read_corpus(database, district=DISTRICT, day=TODAY)


def test_a_fold_learns_nothing_of_what_it_holds_out(corpus: Corpus, questions: list[Question]) -> None:
    twin = Question(questions[0].text, questions[0].answers, Source.CONSULT)  # the same words, from elsewhere
    fold = questions[0].fold
    learned = {lesson.text for lesson in lessons_of([*questions, twin], corpus, fold)}
    assert learned.isdisjoint({question.text for question in questions if question.fold == fold})
    assert len(lessons_of(questions, corpus, None)) == len(questions)


def test_training_twice_gives_the_same_files_and_a_model_that_finds(
    corpus: Corpus, questions: list[Question], tmp_path: Path
) -> None:
    stages: list[str] = []
    for name in ("one", "two"):
        trained = train(
            corpus,
            questions,
            ["蜂箱让人占了咋办\n找村委会。" * 3],
            tmp_path / name,
            lambda stage, _done, _total: stages.append(stage),
            plan=SMALL,
        )
    assert hashes(tmp_path / "one") == hashes(tmp_path / "two")
    assert {"学词义", "学问法", "问留出的题", "量排序"} <= set(stages)
    held = [question for question in questions if question.fold is not None]
    assert trained.figures["排序"][HeldOut.STARD].questions == len(held)
    embedder = open_embedder(tmp_path / "one")
    assert isinstance(embedder, StaticEmbedder)
    near = embedder.embed(corpus.texts) @ embedder.embed([questions[0].text])[0]
    assert corpus.rows_of(questions[0].answers) & set(np.argsort(-near)[:3].tolist())
    model = open_question_model(tmp_path / "one")
    assert len(model.known.answers) >= len(questions)
    assert "STARD" in (tmp_path / "one" / "README.md").read_text("utf-8")
    assert (tmp_path / "one" / KNOWN).stat().st_size < 100_000
    assert (tmp_path / "one" / RANKER).stat().st_size < 2_000_000


def test_a_ranker_of_other_columns_is_refused_with_one_sentence(tmp_path: Path) -> None:
    from core.errors import Unavailable  # noqa: PLC0415

    (tmp_path / "broken.onnx").write_bytes(b"not a model")
    with pytest.raises(Unavailable, match="读不出来"):
        Ranker(tmp_path / "broken.onnx")


def test_our_own_questions_are_read_in_folds() -> None:
    questions = read_questions(None)
    assert {question.source for question in questions} == {Source.PHRASING, Source.WHOLE}
    whole = [question for question in questions if question.source is Source.WHOLE]
    assert {question.fold for question in whole} == set(range(FOLDS))
    by_article: dict[object, set[object]] = {}
    for question in questions:
        if question.tests is HeldOut.ARTICLE:
            by_article.setdefault(question.answers, set()).add(question.fold)
    assert by_article
    assert all(len(folds) == 1 for folds in by_article.values())  # an unseen article is unseen as a whole


def test_what_was_found_is_counted_by_article() -> None:
    found = Found.of([7, 3, 9, *range(100, 300)], gold=[3, 9, 299], also=[7])
    assert found == Found(recall_10=2 / 3, recall_100=2 / 3, reciprocal=1.0, hit_5=1.0)
    assert Found.of([], gold=[1]) == Found(0.0, 0.0, 0.0, 0.0)
    figures = Figures.of([found, Found(0.0, 0.0, 0.0, 0.0)])
    assert figures.recall_10 == (pytest.approx(1 / 3), pytest.approx((1 / 3) / np.sqrt(2)))
    assert figures.row("排序").startswith("| 排序 | 0.333 ± 0.236 | ")
    assert len(COLUMNS) == len(set(COLUMNS))


def test_the_benchmark_prints_what_the_card_says_was_measured_with_each_ablation() -> None:
    told = measured_part((SHIPPED_MODEL / "README.md").read_text("utf-8"))
    assert told.startswith("下面的数字来自**留出题**")
    assert all(f"| {name} |" in told for name in ("排序", *ABLATIONS))
    assert "不能指望它" not in told
