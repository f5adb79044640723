"""``cunfa kb``: the same whether the server runs or not, and the index is never opened beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.running import SAMPLES, Server, run_command, serving


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("kb") / "data"
    run_command(data, "ingest", str(SAMPLES / "laws"))
    return data


@pytest.fixture(params=["alone", "beside the server"])
def reached(request: pytest.FixtureRequest, data: Path) -> Iterator[Path]:
    if request.param == "alone":
        yield data
        return
    server: Server
    with serving(data) as server:
        yield server.data


def tell(data: Path, *arguments: str, check: bool = True) -> dict[str, Any]:
    result = run_command(data, "kb", *arguments, "--json", check=check)
    told: dict[str, Any] = json.loads(result.stdout)
    return told


def test_the_index_is_verified_rebuilt_cleared_and_seen(reached: Path) -> None:
    verified = tell(reached, "verify", "--all")
    assert (verified["ok"], verified["problems"], verified["sampled"]) == (True, [], verified["passages"])
    before = tell(reached, "status")["shelves"]
    rebuilt = tell(reached, "rebuild", "local")
    assert rebuilt["message"].endswith("重建好了。")
    after = tell(reached, "status")
    assert after["running"] is None
    assert int(after["shelves"][1]["generation"]) == int(before[1]["generation"] or 0) + 1
    assert after["verified"]["ok"] is True
    (reached / "index" / "law" / "gen-000999").mkdir()
    assert tell(reached, "gc")["generations"] == ["law:000999"]
    plain = run_command(reached, "kb", "status")
    assert "在用" in plain.stdout
    assert "没有不一致" in plain.stdout
    assert "算向量" in run_command(reached, "kb", "rebuild", "law").stderr, "its progress is shown"


def test_a_shelf_there_is_none_of_is_bad_input(data: Path) -> None:
    result = run_command(data, "kb", "rebuild", "cellar", check=False)
    assert (result.returncode, "没有“cellar”这个书架" in result.stderr) == (2, True)


def test_what_differs_ends_in_status_1(data: Path) -> None:
    run_command(data, "kb", "rebuild", "law")
    live = (data / "index" / "law" / "CURRENT").read_text().strip()
    file = data / "index" / "law" / f"gen-{live}" / "vectors.npy"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    result = run_command(data, "kb", "verify", check=False)
    assert result.returncode == 1
    assert f"第 {int(live)} 代索引坏了" in result.stdout
    assert "有 1 处不一致" in result.stdout
