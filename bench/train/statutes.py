"""The newest text of every law in a folder of Markdown statutes, article by article, for training."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = "零〇一二三四五六七八九十百千"
_ARTICLE = re.compile(rf"^[第笫]([{_NUMERAL}]+)\s*条(?:之([一二三四五六七八九十]+))?[\s　]*(.*)$")
_HEADING = re.compile(rf"^#*\s*第[{_NUMERAL}]+([编章节])[\s　]*(.*)$")
_ANNEX = re.compile(r"^#*\s*附(?:件|表|录|则表|：|:)[^。]{0,30}$")
_DATE = re.compile(r"\((\d{4}-\d{2}-\d{2})\)$")
_LEVELS = {"编": 0, "章": 1, "节": 2}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]")
# Amendment decisions and cases are not the text of a law.
_LEFT_OUT = re.compile(r"修正案|的决定$|修改.{0,80}的决定")
_FOLDERS_LEFT_OUT = {"案例", "其他"}
# Rules of other cities never apply in 陕州, so nothing is learned from them.
_OTHER_CITY = re.compile(r"^(?!三门峡)[\u4e00-\u9fff]{2,3}市")


@dataclass(frozen=True, slots=True)
class StatuteArticle:
    """One article of a law's newest version."""

    law: str  # official title
    key: str  # "1079", "191-1"
    breadcrumbs: tuple[str, ...]
    text: str

    @property
    def passage(self) -> str:
        """What is embedded: headings, then the words of the article."""
        return "\n".join((" ".join(self.breadcrumbs), self.text)) if self.breadcrumbs else self.text


def number_of(numeral: str) -> int:
    """The value of a Chinese numeral below ten thousand: 一千零七十九 → 1079."""
    total = digit = 0
    for character in numeral:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def title_key(title: str) -> str:
    """Titles that differ only in width, spaces, book marks or 中华人民共和国 have one key."""
    plain = unicodedata.normalize("NFKC", title).replace("中华人民共和国", "")
    return re.sub(r"[\s《》〈〉<>、,()]", "", plain)


def read_statutes(folder: Path) -> list[StatuteArticle]:
    """Every numbered article of the newest version of every law below a folder, in a fixed order."""
    newest: dict[str, tuple[str, str, list[Path]]] = {}
    for path in sorted(folder.rglob("*.md")):
        top = path.relative_to(folder).parts[0]
        if top in _FOLDERS_LEFT_OUT or path.name in {"README.md", "_index.md"}:
            continue
        first = path.read_text("utf-8").lstrip("\ufeff").split("\n", 1)[0]
        if not first.startswith("# ") or _LEFT_OUT.search(path.stem):
            continue
        title = re.sub(r"\s+", " ", _INVISIBLE.sub("", first[2:])).strip()
        if top == "河南地方法规" and _OTHER_CITY.match(title):
            continue
        dated = _DATE.search(path.stem)
        date = dated.group(1) if dated else ""
        key = title_key(title)
        kept = newest.get(key)
        if kept is None or date > kept[1]:
            newest[key] = (title, date, [path])
        elif date == kept[1] and path.parent == kept[2][0].parent and top == "民法典":
            kept[2].append(path)
    return [
        article
        for title, _, paths in newest.values()
        for path in paths
        for article in _articles(title, path.read_text("utf-8"))
    ]


def _articles(title: str, content: str) -> list[StatuteArticle]:
    body = _INVISIBLE.sub("", content.split("<!-- INFO END -->", 1)[-1])
    found: list[StatuteArticle] = []
    crumbs: dict[int, str] = {}
    key, lines = "", list[str]()

    def close() -> None:
        if key and any(lines):
            words = "\n".join(line for line in lines if line)
            found.append(StatuteArticle(title, key, tuple(crumbs[n] for n in sorted(crumbs)), words))

    for raw in body.split("\n"):
        line = raw.strip().strip("　")
        if not line:
            continue
        article, heading = _ARTICLE.match(line), _HEADING.match(line)
        if article:
            close()
            suffix = f"-{number_of(article.group(2))}" if article.group(2) else ""
            key, lines = f"{number_of(article.group(1))}{suffix}", [article.group(3)]
        elif heading and len(line) < 40:
            close()
            key, level = "", _LEVELS[heading.group(1)]
            crumbs = {n: crumb for n, crumb in crumbs.items() if n < level} | {level: heading.group(2)}
        elif found and _ANNEX.match(line):
            break
        elif not line.startswith("#"):
            lines.append(line)
    close()
    return found
