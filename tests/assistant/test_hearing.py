"""What the trained ear hears: tellings and look-alikes it was not taught with."""

from __future__ import annotations

import json
import socket
import time
from pathlib import Path

import numpy as np
import pytest

from assistant import ear_training
from assistant.ear_training import TELLINGS, Line, make
from assistant.guarding import find_duties
from assistant.hearing import EAR, Ear, Heard, listen
from core.errors import Unavailable
from knowledge.embedding import StaticEmbedder, Vectors
from knowledge.question_model import SHIPPED_MODEL

WORDS = StaticEmbedder.open(SHIPPED_MODEL, SHIPPED_MODEL)

# Words raise no card for any of these, and none of them is among the lines the ear was taught with.
TOLD = [
    ("俺姐身上青一块紫一块，问她就说是碰的，她男人在旁边瞪着", "domestic_violence"),
    ("他喝完酒回来就摔锅砸碗，我抱着娃往娘家跑", "domestic_violence"),
    ("婆婆揪我头发往门上撞，男人在一边看着", "domestic_violence"),
    ("闺女回来说邻居爷爷把手伸到她衣服里", "minor_harmed"),
    ("后爸拿烟头按娃胳膊，娃不敢说", "minor_harmed"),
    ("工头半夜进女工屋，往她床上爬", "sexual_violence"),
    ("接了个电话说我医保卡有问题，叫我下载个软件照着点", "fraud_in_progress"),
    ("说我贷款名下有问题，叫我把钱挪到他给的账户里去查", "fraud_in_progress"),
    ("俺弟停了药，疑心有人害他，见谁都抡棍子", "mental_illness"),
]
LOOK_ALIKES = [
    "打官司输了，诉讼费谁出",
    "打欠条没写利息，能要利息不",
    "俺在外头打工，地让俺哥种着，想要回来",
    "过年杀猪借了他家的锅，弄坏了赔不赔",
    "死亡赔偿金是不是遗产",
    "拆房的补偿款兄弟几个咋分",
    "手续难办得我都快愁死了",
    "彩礼给了八万八，没领证，退多少",
    "流转合同到期了，他不退地",
    "欠我货款三年，还能起诉不",
    "工伤认定要交啥材料",
    "低保一个月多少钱",
]


def hear(question: str) -> Heard:
    return listen(question, WORDS.embed)


@pytest.mark.parametrize(("question", "kind"), TOLD)
def test_harm_in_other_words_is_heard(question: str, kind: str) -> None:
    assert not find_duties(question)
    assert kind in hear(question).kinds


@pytest.mark.parametrize("question", LOOK_ALIKES)
def test_look_alikes_raise_nothing(question: str) -> None:
    assert hear(question).kinds == ()


def test_examples_are_not_what_it_was_taught_with() -> None:
    taught = {line.text for line in ear_training.read_lines()}
    assert taught.isdisjoint([*LOOK_ALIKES, *(question for question, _ in TOLD)])


def test_each_kind_has_many_tellings_and_look_alikes_are_many() -> None:
    rows = [json.loads(line) for line in (TELLINGS / "harm.jsonl").read_text("utf-8").splitlines()]
    kinds = [row["kind"] for row in rows]
    assert set(kinds) == set(Ear.load().kinds)
    assert min(kinds.count(kind) for kind in set(kinds)) >= 80
    assert len((TELLINGS / "look_alikes.jsonl").read_text("utf-8").splitlines()) >= 600


def test_ordinary_village_questions_seldom_raise_a_card() -> None:
    """Of 280, fifteen are of harm and raise one by words; some of the rest are of harm too."""
    rows = Path("bench/questions/village.jsonl").read_text("utf-8").splitlines()
    plain = [text for text in (json.loads(row)["question"] for row in rows) if not find_duties(text)]
    heard = [hear(text) for text in plain]
    assert sum(bool(each.kinds) for each in heard) <= 0.04 * len(plain)
    assert sum(each.unsure for each in heard) <= 0.08 * len(plain)


def test_another_table_of_words_leaves_words_to_decide() -> None:
    def other(texts: list[str]) -> Vectors:
        return np.roll(WORDS.embed(texts), 1, axis=1)

    assert listen(TOLD[0][0], other) == Heard()  # type: ignore[arg-type]


def test_no_table_of_words_leaves_words_to_decide() -> None:
    def broken(texts: object) -> Vectors:
        raise Unavailable("读不出来", code="no_model")

    assert listen(TOLD[0][0], broken) == Heard()


def test_the_shipped_ear_is_small_quick_and_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    ear = Ear.load()
    assert EAR.stat().st_size < 300_000
    assert ear.weights.shape[0] == 1 + len(ear.kinds)
    began = time.process_time()
    for _ in range(200):
        hear(TOLD[0][0])
    assert (time.process_time() - began) / 200 < 0.005  # a third of a millisecond; room for a busy machine


def test_the_same_lines_teach_the_same_ear(tmp_path: Path) -> None:
    lines = [Line(text, kind, 3.0) for text, kind in TOLD for _ in range(3)]
    lines += [Line(text) for text in LOOK_ALIKES]
    lines = [Line(f"{line.text}{n}", line.kind, line.weight) for n, line in enumerate(lines)]
    for name in ("first.npz", "second.npz"):
        ear, _ = make(lines, WORDS.embed)
        ear.save(tmp_path / name)
    assert (tmp_path / "first.npz").read_bytes() == (tmp_path / "second.npz").read_bytes()


def test_saved_and_read_it_judges_alike(tmp_path: Path) -> None:
    ear = Ear.load()
    ear.save(tmp_path / "ear.npz")
    again = Ear.load(tmp_path / "ear.npz")
    (vector,) = WORDS.embed(["他掐着我脖子"])
    assert np.array_equal(ear.odds("他掐着我脖子", vector), again.odds("他掐着我脖子", vector))
