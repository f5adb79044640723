"""A shelf on which every answer is as long as it gets: each law our guides name, with long articles of our own words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.guide import read_law_line, split_front_matter
from knowledge.numerals import article_label

GUIDES = Path(__file__).parents[2] / "guides"
LAND = "中华人民共和国农村土地承包法"
"""The one that read otherwise before 2019."""
NOW = "这一条是为了量页面有多长写的，不是法律的原文，话说得长，一屏放不下，要点一下才看得全。" * 4
THEN = "从前不是这么写的，为了量页面另外写了一遍，话也说得长，也是一屏放不下，也要点一下才看得全。" * 4


@dataclass(frozen=True, slots=True)
class AskedGuide:
    number: str
    title: str
    question: str
    laws: tuple[str, ...]


def read_guides() -> list[AskedGuide]:
    """Every guide we ship, with the first of its questions and the articles it names."""
    found = []
    for path in sorted(GUIDES.glob("[0-9]*.md")):
        matter = split_front_matter(path.read_text("utf-8"))
        assert matter is not None
        front = matter[0]
        found.append(AskedGuide(path.stem[:2], front["title"], front["questions"][0], tuple(front["laws"])))
    return found


def write_laws(folder: Path) -> None:
    """Their laws as files, every article of 160 characters and more, the land contract law in two versions."""
    numbers: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for guide in read_guides():
        for line in guide.laws:
            law = read_law_line(line)
            numbers[law["law"]].add((law["number"], law["suffix"]))
    for title, named in numbers.items():
        _write(folder, title, sorted(named), day=date(2020, 12, 1), words=NOW)
    _write(folder, LAND, sorted(numbers[LAND]), day=date(2003, 3, 1), words=THEN)


def _write(folder: Path, title: str, named: list[tuple[int, int]], *, day: date, words: str) -> None:
    maker = "最高人民法院审判委员会" if title.startswith("最高人民法院") else "全国人民代表大会常务委员会"
    articles = [f"{article_label(number, suffix)} 说的是第{number}件事。{words}" for number, suffix in named]
    head = (
        f"# {title}",
        f"{day:%Y年%-m月%-d日} {maker}通过",
        f"{day:%Y年%-m月%-d日} 施行",
        "<!-- INFO END -->",
    )
    text = "\n\n".join((*head, *articles))
    (folder / f"{title}({day}).md").write_text(text, "utf-8")
