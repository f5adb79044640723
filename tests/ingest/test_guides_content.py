"""The starter guides: every part present, plainly worded, and every article they name real."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.time_limits import read_limits

GUIDES = sorted(p for p in (Path(__file__).parents[2] / "guides").glob("*.md") if p.name != "README.md")
SECTIONS = ["先说结论", "怎么办", "留好证据", "期限", "可用文书", "找谁"]
TOPICS = {"婚姻家庭", "邻里", "房屋宅基地", "合同", "损害赔偿", "山林土地", "征地拆迁", "劳动争议", "其他"}
NUMERAL = "零一二三四五六七八九十百千"
ARTICLE = rf"第[{NUMERAL}]+条(?:之[一二三四五六七八九十])?"
LAW_LINE = re.compile(rf"^(\S+) ({ARTICLE})$")
CITED = re.compile(rf"([\u4e00-\u9fff《》（）]*?)({ARTICLE})")
BANNED = ["您", "系统", "！", "!", "敬请", "予以"]

each_guide = pytest.mark.parametrize("path", GUIDES, ids=lambda p: p.stem)


def read(path: Path) -> tuple[dict[str, Any], dict[str, str]]:
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    parts = re.split(r"^## (.+)\n", body, flags=re.MULTILINE)
    assert parts[0].strip() == "", "words before the first heading"
    return yaml.safe_load(front), dict(zip(parts[1::2], parts[2::2], strict=True))


def cited_in(deadlines: str) -> Iterator[tuple[str, str]]:
    """Each (law, article) named in brackets; an article without a law takes the one before it."""
    for bracket in re.findall(r"（((?:[^（）]|（[^（）]*）)*?仅为提醒[^（）]*)）", deadlines):
        law = ""
        for title, article in CITED.findall(bracket):
            law = title or law
            yield law, article


def test_twelve_guides_are_there() -> None:
    assert len(GUIDES) == 12


@each_guide
def test_front_matter_is_whole(path: Path) -> None:
    front, _ = read(path)
    assert set(front) == {"title", "topic", "reviewed", "questions", "laws", "limits", "ask"}
    assert len(set(front["limits"])) == len(front["limits"]) > 0
    assert set(front["limits"]) <= {limit.id for limit in read_limits()}
    assert front["topic"] in TOPICS
    assert isinstance(front["reviewed"], date)
    assert 8 <= len(set(front["questions"])) == len(front["questions"]) <= 15
    assert all(isinstance(q, str) for q in front["questions"])
    assert len(set(front["laws"])) == len(front["laws"]) > 0
    assert all(LAW_LINE.match(line) for line in front["laws"])
    for fact in front["ask"]:
        assert set(fact) == {"question", "options"}
        assert len(fact["options"]) >= 2
        assert all(isinstance(option, str) for option in fact["options"])


@each_guide
def test_every_section_is_there_and_filled(path: Path) -> None:
    _, sections = read(path)
    assert list(sections) == SECTIONS
    assert all(words.strip() for words in sections.values())
    steps = [int(n) for n in re.findall(r"^(\d+)\. ", sections["怎么办"], re.MULTILINE)]
    assert steps == list(range(1, len(steps) + 1))
    assert len(steps) >= 3


@each_guide
def test_every_deadline_names_its_article_and_is_only_a_reminder(path: Path) -> None:
    _, sections = read(path)
    lines = [line for line in sections["期限"].splitlines() if line.strip()]
    for line in lines:
        assert line.startswith("- ")
        assert "仅为提醒" in line
        assert list(cited_in(line)), line
        assert all(law for law, _ in cited_in(line)), line


@each_guide
def test_words_are_plain(path: Path) -> None:
    text = path.read_text("utf-8")
    assert [word for word in BANNED if word in text] == []


def _plain(title: str) -> str:
    return re.sub(r"[\s《》〈〉、]|中华人民共和国", "", unicodedata.normalize("NFKC", title))


def _newest_texts(folder: Path) -> dict[str, str]:
    """Text of the newest version of every law, by plain title; the parts of the Civil Code joined."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(folder.rglob("*.md")):
        if "修正案" in path.name or "案例" in path.parts:
            continue
        text = path.read_text("utf-8")
        title = _plain(text.lstrip("\ufeff# ").split("\n", 1)[0])
        dated = re.search(r"\((\d{4}-\d\d-\d\d)\)", path.stem)
        day = dated.group(1) if dated else ""
        if title in found and found[title][0] == day:
            text = found[title][1] + "\n" + text
        if title not in found or day >= found[title][0]:
            found[title] = (day, text)
    return {title: text for title, (_, text) in found.items()}


@pytest.fixture(scope="module")
def newest() -> dict[str, str]:
    return _newest_texts(Path(os.environ["CUNFA_TEST_LAWS"]))


@pytest.mark.corpus
@each_guide
def test_every_article_named_is_in_the_newest_text(path: Path, newest: dict[str, str]) -> None:
    front, sections = read(path)
    named = {match.groups() for line in front["laws"] if (match := LAW_LINE.match(line))}
    named |= set(cited_in(sections["期限"]))
    missing = [
        f"{law}{article}"
        for law, article in sorted(named)
        if not re.search(rf"^{article}[\s　]", newest.get(_plain(law), ""), re.MULTILINE)
    ]
    assert missing == []
