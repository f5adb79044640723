"""A model of others that cannot be had, or read, stops the start with one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.running import run_command


@pytest.mark.parametrize("setting", ["CUNFA_EMBEDDING_MODEL", "CUNFA_RERANKER"])
@pytest.mark.parametrize("named", ["nobody/nothing", "/nowhere/at/all"])
def test_the_server_does_not_start_and_says_which_setting(tmp_path: Path, setting: str, named: str) -> None:
    cut_off = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "hub")}
    started = run_command(tmp_path / "data", "serve", check=False, **{setting: named}, **cut_off)
    assert started.returncode == 1
    (line,) = started.stderr.strip().splitlines()
    assert setting in line
    assert named in line
    assert started.stdout == ""


@pytest.mark.parametrize("command", ["setup", "serve"])
def test_weights_that_cannot_be_read_stop_it_too(tmp_path: Path, command: str) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "config.json").write_text('{"architectures": ["BertForSequenceClassification"]}', "utf-8")
    started = run_command(tmp_path / "data", command, check=False, CUNFA_RERANKER=str(folder))
    assert started.returncode == 1
    assert f"重排模型目录 {folder} 不存在或读不出来，请检查 CUNFA_RERANKER。" in started.stderr
    assert "Traceback" not in started.stderr
