"""``cunfa kb rehearse | publish | rollback | drop``: the same whether the server runs or not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.factory import open_application
from core.settings import Settings
from knowledge.release_types import Change, ChangeKind, StatusChange
from knowledge.types import Validity
from tests.running import SAMPLES, run_command, serving

LAW = "三门峡市邻里排水条例"
OTHER = "三门峡市测试排水条例"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("releases") / "data"
    laws = data.parent / "laws"
    laws.mkdir()
    text = (SAMPLES / "laws" / f"{LAW}.md").read_text("utf-8")
    (laws / "一.md").write_text(text, "utf-8")
    (laws / "二.md").write_text(text.replace("邻里排水", "测试排水"), "utf-8")
    run_command(data, "ingest", str(laws))
    return data


def gather(data: Path) -> int:
    """The repeal of the regulation on the open release; its number."""
    application = open_application(Settings(data_dir=data))
    try:
        status = StatusChange(LAW, Validity.REPEALED, date(2025, 1, 1))
        return application.releases.add([Change(ChangeKind.STATUS, status=status)], None).number
    finally:
        application.close()


@pytest.fixture(params=["alone", "beside the server"])
def number(request: pytest.FixtureRequest, data: Path) -> Iterator[int]:
    gathered = gather(data)
    with nullcontext() if request.param == "alone" else serving(data):
        yield gathered


def tell(data: Path, *arguments: str) -> Any:
    return json.loads(run_command(data, *arguments, "--json").stdout)


def laws_found(data: Path) -> set[str]:
    return {hit["law"] for hit in tell(data, "search", "出水口正对院落")["ranked"]}


def test_a_release_is_rehearsed_published_and_rolled_back(data: Path, number: int) -> None:
    rehearsed = tell(data, "kb", "rehearse")
    assert (rehearsed["number"], rehearsed["state"]) == (number, "rehearsed")
    assert rehearsed["rehearsal"]["questions"] > 100
    assert laws_found(data) == {LAW, OTHER}
    published = run_command(data, "kb", "publish")
    assert f"第 {number} 次发布　已发布" in published.stdout
    assert f"《{LAW}》废止，2025-01-01 起" in published.stdout
    assert "现在：现行有效 1　已废止 1" in published.stdout
    assert "试着改一遍" in published.stderr, "its progress is shown"
    assert laws_found(data) == {OTHER}
    assert tell(data, "kb", "rollback")["state"] == "rolled_back"
    assert laws_found(data) == {LAW, OTHER}
    again = run_command(data, "kb", "rollback", str(number), check=False)
    assert again.returncode == 1
    assert "只有最后一次发布能退回" in again.stderr


def test_a_release_is_dropped(data: Path, number: int) -> None:
    dropped = tell(data, "kb", "drop", str(number))
    assert dropped["state"] == "dropped"
    for deed in ("publish", "rehearse", "drop"):
        refused = run_command(data, "kb", deed, check=False)
        assert (refused.returncode, refused.stderr.splitlines()[-1]) == (1, "现在没有等发布的变更。")
