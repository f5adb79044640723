"""``cunfa train`` and ``cunfa retrain`` as they are typed: the same files every time, one sentence where it cannot be."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.running import run_command

LAW = "消费者权益保护法"
HEAD = f"# 中华人民共和国{LAW}\n\n2013年10月25日 修正\n\n<!-- INFO END -->\n\n"
NUMBERS = "一二三四五六七八九"


def write_questions(folder: Path) -> Path:
    """As small as training takes them."""
    folder.mkdir()
    rows = [
        {
            "question": f"买的{thing}坏了，店家{deed}",
            "gold": [{"corpus_law": LAW, "corpus_article": f"第{NUMBERS[n % 9]}条", "in_corpus": True}],
        }
        for n, thing in enumerate(
            ("电视", "冰箱", "手机", "化肥", "种子", "农药", "饲料", "柴油", "衣服", "鞋")
        )
        for deed in ("不退", "不换", "不管")
    ]
    for name, lines in (("stard-train", rows), ("consult-pairs", []), ("advice-qa", [])):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines)
        (folder / f"{name}.jsonl").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("train") / "data"
    laws = data.parent / "laws" / "社会法"
    laws.mkdir(parents=True)
    texts = (f"第{number}条 经营者卖的东西坏了，应当修理、更换、退货（{number}）。" for number in NUMBERS)
    (laws / f"{LAW}(2013-10-25).md").write_text(HEAD + "\n\n".join(texts) + "\n", "utf-8")
    run_command(data, "ingest", str(laws.parent))
    return data


def hashes(folder: Path) -> dict[str, str]:
    """Of what is learned; the card tells how long it took."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".md")
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_trained_twice_the_files_are_the_same(data: Path, tmp_path: Path) -> None:
    questions = write_questions(tmp_path / "questions")
    for name, seed in (("one", "0"), ("two", "20")):  # sets of strings in two orders
        arguments = ("train", "--questions", str(questions), "--out", str(tmp_path / name))
        result = run_command(data, *arguments, PYTHONHASHSEED=seed)
        assert "模型写在" in result.stdout
    first = hashes(tmp_path / "one")
    assert {"model.safetensors", "tokenizer.json", "known.npz", "ranker.onnx"} <= set(first)
    assert hashes(tmp_path / "two") == first


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("train", "--questions", "/没有/这个目录", "--out", "模型"), "请看看 --questions 写的目录"),
        (("retrain",), "还没有可学的"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    data: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    result = run_command(data, *arguments, check=False)
    assert result.returncode in (1, 2)
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr


def test_an_empty_shelf_is_said_in_one_sentence(tmp_path: Path) -> None:
    run_command(tmp_path / "data", "kb", "status")
    result = run_command(tmp_path / "data", "train", "--out", str(tmp_path / "model"), check=False)
    assert result.returncode == 2
    assert result.stderr.strip().splitlines()[-1].startswith("书架上还没有法律")
