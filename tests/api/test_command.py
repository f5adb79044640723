"""The command: what it prints, what it refuses, and that it works whether the server runs or not."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from api import VERSION
from tests.running import ROOT, SAMPLES, Server, add_user, free_port, run_command, serving

LAW = "三门峡市邻里排水条例"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with one invented regulation, put there by the command."""
    data = tmp_path_factory.mktemp("command") / "data"
    run_command(data, "ingest", str(SAMPLES / "laws"))
    return data


def test_ingest_reports_every_file_and_a_second_run_changes_nothing(data: Path) -> None:
    report = json.loads(run_command(data, "ingest", str(SAMPLES / "laws"), "--json").stdout)
    assert report["counts"] == {"unchanged": 1}
    assert report["published"] == []


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    laws = tmp_path / "laws"
    laws.mkdir()
    (laws / "a-坏.md").write_bytes(b"\x00\xff\xfe\x81" * 100)
    (laws / "b-空.md").write_bytes(b"")
    (laws / "c.md").write_text((SAMPLES / "laws" / f"{LAW}.md").read_text("utf-8"), "gb18030")
    result = run_command(tmp_path / "data", "ingest", str(laws), "--json", check=False)
    assert result.returncode == 1
    report = json.loads(result.stdout)
    assert report["counts"] == {"failed": 2, "added": 1}
    assert all(file["reason"].endswith("。") for file in report["files"] if file["outcome"] == "failed")
    found = json.loads(run_command(tmp_path / "data", "search", "出水口正对院落", "--json").stdout)
    assert found["ranked"][0]["law"] == LAW


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("ingest", "/没有/这个目录"), "没有这个文件或目录"),
        (("search", "排水", "--date", "2026-02-30"), "没有“2026-02-30”这一天"),
        (("search", ""), "还没写问题"),
        (("search", "水" * 20_000), "问题太长"),
        (("ask", ""), "问题"),
        (("ask", "水" * 20_000), "2,000"),
        (("search", "--batch", "没有.jsonl", "--out", "out.jsonl"), "没有这个文件"),
        (("ingest", "x", "--kind", "诗"), "没有“诗”这个种类"),
        (("users", "add", "--phone", "123", "--name", "甲"), "手机号"),
        (("users", "import", "/没有.xlsx"), "没有这个文件"),
    ],
)
def test_bad_input_gets_one_clear_sentence(data: Path, arguments: tuple[str, ...], sentence: str) -> None:
    result = run_command(data, *arguments, check=False)
    assert result.returncode == 2
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_batch_search_writes_a_ranked_line_for_every_question(data: Path, tmp_path: Path) -> None:
    asked, answered = tmp_path / "in.jsonl", tmp_path / "run.jsonl"
    rows = [{"id": 7, "question": "出水口对着我家院子"}, {"id": "b", "question": f"{LAW}第三条"}]
    asked.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    run_command(data, "search", "--batch", str(asked), "--out", str(answered), "--k", "100")
    lines = [json.loads(line) for line in answered.read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == [7, "b"]
    first = lines[1]["ranked"][0]
    assert (first["law"], first["article"], first["version"]) == (LAW, "3", "2023-03-01")
    assert set(first) == {"law", "article", "version", "title", "score"}


@pytest.mark.parametrize("line", ["不是 JSON", "7", '{"id": 1}'])
def test_a_bad_batch_line_is_named_and_the_old_results_stay(data: Path, tmp_path: Path, line: str) -> None:
    asked, answered = tmp_path / "in.jsonl", tmp_path / "run.jsonl"
    asked.write_text('{"id": 1, "question": "排水"}\n' + line, "utf-8")
    answered.write_text("上一次的结果", "utf-8")
    result = run_command(data, "search", "--batch", str(asked), "--out", str(answered), check=False)
    assert result.returncode == 2
    assert "第 2 行" in result.stderr
    assert answered.read_text("utf-8") == "上一次的结果"
    assert [p.name for p in tmp_path.glob("*.part")] == []


def test_ask_quotes_the_article_with_its_version(data: Path) -> None:
    answer = json.loads(run_command(data, "ask", "邻居出水口正对我家院子，咋办", "--json").stdout)
    source = answer["sources"][0]
    assert source["law"] == LAW
    assert source["text"].split("\n")[0] in (SAMPLES / "laws" / f"{LAW}.md").read_text("utf-8")
    assert answer["mode"] == "extractive"


def test_an_unreachable_model_is_said_and_the_articles_are_quoted(data: Path) -> None:
    dead = f"http://127.0.0.1:{free_port()}/v1"
    result = run_command(
        data,
        "ask",
        "邻居出水口正对我家院子，咋办",
        "--json",
        CUNFA_LLM_BASE_URL=dead,
        CUNFA_LLM_MODEL="没有",
    )
    answer = json.loads(result.stdout)
    assert answer["sources"][0]["law"] == LAW
    assert "model_unavailable" in {notice["code"] for notice in answer["notices"]}


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[Server]:
    with serving(data) as server:
        yield server


def test_commands_hand_their_work_to_the_running_server(server: Server, tmp_path: Path) -> None:
    found = json.loads(run_command(server.data, "search", f"{LAW}3条", "--json").stdout)
    assert found["ranked"][0]["article"] == "3"
    more = tmp_path / "陕州区测试办法.md"
    more.write_text(
        "# 陕州区测试办法\n\n2025年1月1日 陕州区人民政府公布\n\n<!-- INFO END -->\n\n第一条 办理蓝花楹证。\n",
        "utf-8",
    )
    report = json.loads(run_command(server.data, "ingest", str(more), "--json").stdout)
    assert report["published"] == ["local"]
    found = json.loads(run_command(server.data, "search", "蓝花楹证", "--json").stdout)
    assert "蓝花楹" in found["ranked"][0]["text"]
    assert add_user(server.data, "13800000055", "钱律师", "adviser")


def test_a_refusal_crosses_the_channel_as_one_sentence(server: Server) -> None:
    result = run_command(server.data, "ingest", "/没有/这个目录", check=False)
    assert result.returncode != 0
    assert "没有这个文件或目录" in result.stderr


def test_a_second_server_on_the_same_data_is_refused(server: Server) -> None:
    result = run_command(server.data, "serve", check=False)
    assert result.returncode == 1
    assert "正在使用数据目录" in result.stderr


@pytest.mark.parametrize("secret", [None, "x", "错的"])
def test_the_local_channel_opens_to_its_secret_alone(server: Server, secret: str | None) -> None:
    headers = {} if secret is None else {"authorization": f"Bearer {secret}".encode()}
    response = httpx.post(
        f"{server.url}/api/v1/control/users_reset",
        json={"phone": "10000000000"},
        headers=headers,  # type: ignore[arg-type]
        trust_env=False,
    )
    assert response.status_code == 401


def test_a_signed_in_administrator_has_no_business_on_the_local_channel(server: Server) -> None:
    with closing(server.client("13800000055", reset(server))) as client:
        assert client.post("/control/users_reset", json={"phone": "10000000000"}).status_code == 401


def reset(server: Server) -> str:
    return run_command(server.data, "users", "reset", "13800000055").stdout.rsplit("：", 1)[1].strip()


@pytest.mark.parametrize("name", ["control.json", "first-administrator.txt", "owner.lock"])
def test_what_is_secret_only_its_owner_can_read(server: Server, name: str) -> None:
    assert (server.data / name).stat().st_mode & 0o077 == 0


def test_the_version_is_the_packages() -> None:
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_health_says_what_stands(server: Server) -> None:
    health = httpx.get(f"{server.url}/healthz", trust_env=False).json()
    assert health["status"] in ("ok", "degraded")
    assert {shelf["name"] for shelf in health["shelves"]} == {"law", "local"}


def test_a_killed_ingest_is_completed_by_the_next(tmp_path: Path) -> None:
    """Killed at once, a little later, and later still: the second run always completes it."""
    laws = tmp_path / "laws"
    laws.mkdir()
    text = (SAMPLES / "laws" / f"{LAW}.md").read_text("utf-8")
    for n in range(40):
        (laws / f"{n}.md").write_text(text.replace("邻里排水", f"测试{n}排水"), "utf-8")
    data = tmp_path / "data"
    for wait in (0.5, 2.0, 3.5):
        process = subprocess.Popen(
            [sys.executable, "-m", "api.cli", "ingest", str(laws)],
            cwd=ROOT,
            env={**os.environ, "CUNFA_DATA_DIR": str(data)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
    run_command(data, "ingest", str(laws))
    report = json.loads(run_command(data, "ingest", str(laws), "--json").stdout)
    assert report["counts"] == {"unchanged": 40}
    found = json.loads(run_command(data, "search", "三门峡市测试39排水条例第三条", "--json").stdout)
    assert found["ranked"][0]["law"] == "三门峡市测试39排水条例"
