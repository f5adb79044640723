"""``cunfa ask --batch``: alone and beside the server, bad lines by number, nothing kept."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from api.ask_deeds import line_of
from assistant.keeping import new_card
from assistant.types import Notice
from core.database import Database
from core.settings import Settings
from tests.running import SAMPLES, run_command, serving

LAW = "三门峡市邻里排水条例"
DRAIN = "邻居出水口正对我家院子，咋办"
GOOD: list[dict[str, Any]] = [
    {"id": "排水", "turns": [{"role": "user", "text": DRAIN}], "asked_on": "2026-11-26"},
    {
        "id": 2,
        "turns": [{"role": "user", "text": DRAIN}],
        "asked_on": "2026-11-26",
        "fact_date": "2010-01-01",
    },
    {
        "id": 3,
        "turns": [
            {"role": "user", "text": DRAIN},
            {"role": "assistant", "text": f"看《{LAW}》第三条。"},
            {"role": "user", "text": "那他要是不改呢"},
        ],
        "asked_on": "2026-11-26",
    },
    {"id": 4, "turns": [{"role": "user", "text": "有人偷了俺家羊，私了中不中"}], "asked_on": "2026-11-26"},
    {"id": 5, "turns": [{"role": "user", "text": "红烧肉咋做才烂"}], "asked_on": "2026-11-26"},
]
BAD = [
    "不是 JSON",
    '{"turns": []}',
    '{"id": 6, "turns": [{"role": "assistant", "text": "你好"}]}',
    '{"id": 7, "turns": [{"role": "user", "text": "排水"}], "asked_on": "2026-02-30"}',
    '{"id": 8, "turns": [{"role": "user", "text": "　"}]}',
]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("batch") / "data"
    run_command(data, "ingest", str(SAMPLES / "laws"))
    return data


def ask(data: Path, folder: Path, *rows: dict[str, Any] | str) -> subprocess.CompletedProcess[str]:
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    (folder / "in.jsonl").write_text("\n".join(lines), "utf-8")
    return run_command(
        data, "ask", "--batch", str(folder / "in.jsonl"), "--out", str(folder / "out.jsonl"), check=False
    )


def read(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "out.jsonl").read_text("utf-8").splitlines()]


def kept(data: Path) -> int:
    database = Database(Settings(data_dir=data).resolved_database_url)
    with database.read() as session:
        count = session.connection().exec_driver_sql("SELECT count(*) FROM conversation").scalar_one()
    database.close()
    return int(count)


def test_each_line_is_answered_as_the_chat_would_and_nothing_is_kept(data: Path, tmp_path: Path) -> None:
    before = kept(data)
    result = ask(data, tmp_path, *GOOD)
    assert result.returncode == 0, result.stderr
    first, then, follows, settles, cooks = read(tmp_path)
    assert [line["id"] for line in (first, then, follows, settles, cooks)] == ["排水", 2, 3, 4, 5]
    keys = {"id", "answer", "sources", "notices", "duty_cards", "questions", "refused"}
    assert all(set(line) == keys for line in read(tmp_path))
    assert (first["sources"][0]["law"], first["sources"][0]["version"]) == (LAW, "2023-03-01")
    assert f"《{LAW}》" in first["answer"]
    assert not first["refused"]
    assert then["sources"] == []  # the regulation is of 2023
    assert {"law": LAW, "article": "3", "version": "2023-03-01"} in follows["sources"]
    assert "crime" in [card["kind"] for card in settles["duty_cards"]]
    assert "no_private_settlement" in [notice["code"] for notice in settles["notices"]]
    assert settles["refused"]
    assert cooks["refused"]
    assert kept(data) == before


def test_bad_lines_are_told_by_number_and_the_others_are_answered(data: Path, tmp_path: Path) -> None:
    result = ask(data, tmp_path, BAD[0], GOOD[0], *BAD[1:])
    assert result.returncode == 1
    assert [line["id"] for line in read(tmp_path)] == ["排水"]
    assert [f"第 {n} 行" in result.stderr for n in range(1, 7)] == [True, False, True, True, True, True]
    assert "Traceback" not in result.stderr
    assert [p.name for p in tmp_path.glob("*.part")] == []


def test_a_file_that_is_not_there_leaves_the_old_results(data: Path, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("上一次的结果", "utf-8")
    out = str(tmp_path / "out.jsonl")
    result = run_command(data, "ask", "--batch", "/没有.jsonl", "--out", out, check=False)
    assert (result.returncode, "没有这个文件" in result.stderr) == (2, True)
    assert (tmp_path / "out.jsonl").read_text("utf-8") == "上一次的结果"
    assert "--out" in run_command(data, "ask", "--batch", out, check=False).stderr


def test_the_running_server_answers_the_same(data: Path, tmp_path: Path) -> None:
    ask(data, tmp_path, *GOOD)
    alone = read(tmp_path)
    with serving(data):
        assert ask(data, tmp_path, *GOOD, BAD[0]).returncode == 1
        assert read(tmp_path) == alone


@pytest.mark.parametrize(
    ("state", "code", "refused"),
    [
        ("complete", "no_promise", False),
        ("complete", "no_private_settlement", True),
        ("no_basis", "no_basis", True),
        ("incomplete", "incomplete", False),
    ],
)
def test_refused_means_no_basis_or_no_private_settlement(state: Any, code: str, refused: bool) -> None:
    now = datetime(2026, 11, 26, tzinfo=UTC)
    card = new_card(answer_id="a", conversation_id="b", question="私了", on=now.date(), at=now)
    assert line_of(1, replace(card, state=state, notices=(Notice(code, "话"),)))["refused"] is refused
