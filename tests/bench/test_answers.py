"""What is counted is what is there: planted wrong answers are found, right ones are left alone."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.ask_deeds import line_of
from api.factory import Application
from api.start import opened_rooms
from bench.answers import (
    HELD_OUT,
    Counts,
    Expected,
    answer,
    judge,
    measure_answers,
    measure_liar,
    read_expected,
    report,
    tables,
)
from bench.liar import LIES
from bench.prose import Shown, count_halves, find_faults
from core.settings import Settings
from tests.running import SAMPLES, run_command

LAW = "三门峡市邻里排水条例"
NOW = date(2026, 11, 26)


def expected(id_: str, text: str, **particulars: Any) -> Expected:
    values: dict[str, Any] = {
        "turns": (text,),
        "asked_on": NOW,
        "fact_date": None,
        "articles": frozenset(),
        "duty": frozenset(),
        "duty_also": frozenset(),
        "refused": False,
        "notices": frozenset(),
    }
    return Expected(id=id_, **(values | particulars))


DRAIN = expected("drain", "邻居出水口正对我家院子，咋办", articles=frozenset({(LAW, "3")}))
COOK = expected("cook", "红烧肉咋做才烂", refused=True)
KNIFE = expected(
    "knife",
    "他掂着刀说要砍死俺",
    duty=frozenset({"danger_to_life"}),
    duty_also=frozenset({"crime"}),
    refused=None,
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("answers") / "data"
    run_command(data, "ingest", str(SAMPLES / "laws"))
    return data


@pytest.fixture(scope="module")
def application(data: Path) -> Iterator[Application]:
    with opened_rooms(Settings(data_dir=data)) as application:
        yield application


def failed(counts: Counts) -> dict[str, list[str]]:
    return {name: tally.failed for name, tally in counts.rows() if tally.failed}


def test_right_answers_are_counted_as_right(application: Application) -> None:
    counts = measure_answers(application, [DRAIN, COOK, KNIFE])
    assert failed(counts) == {}
    assert counts.citations.of > 0
    assert "| an expected article among the cards | 1 | 1 | 100.0% | 0 |" in tables(counts)


def test_planted_wrong_answers_are_counted(application: Application) -> None:
    line = line_of("drain", asyncio.run(answer(application, DRAIN)))
    counts = Counts()
    wrong = json.loads(json.dumps(line, ensure_ascii=False))
    wrong["sources"] = [
        {"law": "中华人民共和国民法典", "article": "9999", "version": "2020-05-28"},
        {"law": LAW, "article": "2", "version": "1999-01-01"},
    ]
    wrong["duty_cards"] = [{"kind": "crime"}]
    wrong["refused"] = True
    judge(
        application,
        expected("a", "排水", articles=DRAIN.articles, notices=frozenset({"no_promise"})),
        wrong,
        counts,
    )
    judge(application, KNIFE, {**line, "duty_cards": []}, counts)
    judge(application, COOK, line, counts)
    found = failed(counts)
    assert set(found) == {name for name, _ in counts.rows()}
    assert found["citations on the shelf and in force on the day"] == [
        "a 中华人民共和国民法典 9999",
        f"a {LAW} 2",
    ]
    assert found["missed duty cards"] == ["knife danger_to_life"]
    assert found["needless duty cards"] == ["a crime"]
    assert found["missed refusals"] == ["cook"]
    assert found["needless refusals"] == ["a"]


def test_an_article_of_a_day_before_the_law_is_counted(application: Application) -> None:
    line = line_of("drain", asyncio.run(answer(application, DRAIN)))
    counts = Counts()
    judge(application, expected("then", "排水", fact_date=date(2010, 1, 1)), line, counts)
    assert len(counts.citations.failed) == counts.citations.of > 0


def test_words_that_were_changed_are_counted(application: Application) -> None:
    line = line_of("drain", asyncio.run(answer(application, DRAIN)))
    counts = Counts()
    judge(application, DRAIN, {**line, "answer": line["answer"].replace("水", "火")}, counts)
    assert counts.quoted.failed


def test_a_lying_model_is_answered_by_what_holds(data: Path) -> None:
    lied, counts = measure_liar(data, [DRAIN], 60)
    assert (lied.answers, lied.faults, counts.citations.failed) == (60, [], [])
    assert lied.written > 10


BOOK = [Shown(1, "中华人民共和国民法典", "1079", "夫妻一方要求离婚的，可以由有关组织进行调解。")]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("《中华人民共和国民法典》第一千零七十九条说“可以由有关组织进行调解”[1]。", 0),
        ("民法典第1079条[1]。", 0),
        ("你问的“彩礼全部退还”要看情况。", 0),
        ("民法典第9999条。", 1),
        ("民法典第九千九百九十九条。", 1),
        ("民法典第１０８０条。", 1),
        ("《中华人民共和国婚姻法》第一千零七十九条。", 1),
        ("说得明白[99]。", 1),
        ("说得明白[9", 1),
        ("原文是“一律按三倍返还”[1]。", 1),
        ("![图](https://example.com/a.png)", 1),
        ("<b>要紧</b>", 1),
    ],
)
def test_prose_is_read_by_rules_of_its_own(text: str, faults: int) -> None:
    found = find_faults(text, BOOK, "彩礼全部退还吗")
    assert (len(found) > 0) == (faults > 0), found


def test_half_markers_are_counted_apart() -> None:
    assert count_halves("按规定[1，还有[1]和[1") == 2


def test_the_set_is_what_it_says() -> None:
    questions = read_expected()
    assert len(questions) >= 120
    assert len({question.id for question in questions}) == len(questions)
    assert all(len(question.turns) % 2 == 1 for question in questions)
    assert len(LIES) > 10


def test_the_held_out_questions_are_others_and_of_every_kind() -> None:
    tuned, held_out = read_expected(), read_expected(HELD_OUT)
    assert len(held_out) >= 60
    ids = [question.id for question in (*tuned, *held_out)]
    assert len(set(ids)) == len(ids)
    assert not {question.turns for question in tuned} & {question.turns for question in held_out}
    assert any(len(question.turns) > 1 for question in held_out)
    assert any(question.refused for question in held_out)
    assert any(question.duty for question in held_out)
    assert all(
        question.articles or question.duty or question.refused is not False or question.notices
        for question in held_out
    )


def test_each_part_is_counted_by_itself(data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    row = {
        "id": "cook",
        "turns": ["红烧肉咋做才烂"],
        "asked_on": "2026-11-26",
        "articles": [],
        "refused": True,
    }
    other.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    monkeypatch.setattr("bench.answers.PARTS", {"tuned": other, "held_out": other})
    parts = list(report(data, 0, ["held_out"]))
    assert [part.splitlines()[0] for part in parts] == ["## held_out: 1 questions"]
    assert "| missed refusals | 1 | 1 | 100.0% | 0 |" in parts[0]
