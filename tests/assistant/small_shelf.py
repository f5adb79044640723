"""A small real shelf with its index: a law in two versions, another city's rules, two villages', a guide."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from assistant.service import Assistant
from core.database import Database
from core.settings import Settings
from ingest.guide import read_guide, split_front_matter
from knowledge.factory import open_library, open_shelf
from knowledge.library import Library
from knowledge.service import Shelf
from knowledge.types import DateBasis, DocumentKind, NewVersion, Scope, ShelfName
from tests.fakes import FixedClock
from tests.knowledge.statutes import article, articles, version

TODAY = date(2026, 11, 25)
THEN = date(2005, 6, 1)
DISTRICT = "全国/河南省/三门峡市/陕州区"
SOUTH = f"{DISTRICT}/张茅乡/南沟村"
NORTH = f"{DISTRICT}/大营镇/北沟村"
OTHER_CITY = "全国/河南省/洛阳市"
SCOPE = Scope((SOUTH,))
BEES = "中华人民共和国养蜂法"
COMPENSATION = "蜜蜂蜇伤人的，养蜂人应当赔偿医疗费。"
GUIDE = """---
title: 邻居的蜜蜂蜇了人怎么办
topic: 邻里
questions: [邻居养的蜜蜂蜇了我咋办, 蜜蜂蜇人谁赔钱]
laws:
  - 中华人民共和国养蜂法 第二条
  - 中华人民共和国养驴法 第九条
reviewed: 2026-11-01
---
## 先说结论
蜜蜂蜇了人，养蜂的人要赔看病的钱。
## 怎么办
1. 先去看病，留好单据。
## 留好证据
- 照片
## 期限
- 三年内起诉。仅为提醒。
## 可用文书
- 调解申请书
## 找谁
- 村调委会
"""


def _documents() -> Iterator[NewVersion]:
    yield version(
        BEES,
        articles(
            "养蜂人有权放蜂。",
            "蜜蜂蜇伤人的，养蜂人不赔偿。",
            "村民委员会登记蜂箱。",
            "蜂蜜归养蜂人所有，他人不得采取。",
        ),
        promulgated=date(2000, 1, 1),
        effective_from=date(2000, 5, 1),
        source_name="养蜂法2000.md",
    )
    yield version(
        BEES,
        [
            article(1, "养蜂人有权放蜂，蜂箱应当离开道路十米。"),
            article(2, COMPENSATION),
            article(3, "蜂蜜归养蜂人所有，他人不得采取。"),
            article(5, "（删去）", deleted=True),
        ],
        source_name="养蜂法2010.md",
    )
    yield version(
        "拉磨规定",
        articles("驴拉磨一天不得超过六小时。"),
        basis=DateBasis.ADOPTION,
        source_name="拉磨规定.md",
    )
    yield version(
        "洛阳市养蜂条例",
        articles("洛阳的蜜蜂蜇伤人的，养蜂人赔两倍。"),
        kind=DocumentKind.LOCAL_REGULATION,
        scope=OTHER_CITY,
        source_name="洛阳市养蜂条例.md",
    )
    for scope in (SOUTH, NORTH):
        village = scope.rsplit("/", 1)[1]
        yield version(
            f"{village}村规民约",
            articles(f"{village}的蜜蜂蜇伤人的，先找村调委会。"),
            kind=DocumentKind.VILLAGE_RULES,
            scope=scope,
            source_name=f"{village}.md",
        )
    front, body = split_front_matter(GUIDE) or ({}, "")
    unit, _ = read_guide(front, body)
    yield version(
        "邻居的蜜蜂蜇了人怎么办",
        [unit],
        kind=DocumentKind.GUIDE,
        promulgated=None,
        effective_from=None,
        basis=DateBasis.UNKNOWN,
        source_name="蜜蜂.md",
    )


class SmallShelf:
    """Its rooms, opened; documents already on it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = FixedClock()
        self.database = Database(settings.resolved_database_url)
        self.shelf: Shelf = open_shelf(self.database, self.clock)
        self.library: Library = open_library(settings, self.database, self.clock)
        self.assistant = Assistant(settings, self.database, self.shelf, self.library, self.clock)

    def close(self) -> None:
        self.library.close()
        self.database.close()


@contextmanager
def small_shelf(data: Path, migrated: Path) -> Iterator[SmallShelf]:
    """Fill and open it in a data directory, until the block ends."""
    data.mkdir(parents=True, exist_ok=True)
    shutil.copy(migrated, data / "cunfa.db")
    opened = SmallShelf(Settings(data_dir=data))
    try:
        for document in _documents():
            opened.shelf.put(document, reader_version=1)
        for name in ShelfName:
            opened.library.publish(name)
        yield opened
    finally:
        opened.close()
