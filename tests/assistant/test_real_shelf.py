"""The walk over the real shelf and its real index, with small invented statutes."""

from __future__ import annotations

import asyncio
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from accounts.models import Role, User
from assistant.service import Assistant, Question
from assistant.types import AnswerCard, Finished, StreamEvent
from core.database import Database
from core.settings import Settings
from ingest.guide import read_guide, split_front_matter
from knowledge.factory import open_library, open_shelf
from knowledge.library import Library
from knowledge.service import Shelf
from knowledge.types import DateBasis, DocumentKind, Scope, ShelfName
from tests.assistant.conftest import ME
from tests.assistant.scripted_model import Reply, ScriptedModel
from tests.fakes import FixedClock
from tests.knowledge.statutes import articles, version

BEES = "中华人民共和国养蜂法"
SCOPE = Scope(("全国/河南省/三门峡市/陕州区/张茅乡/南沟村",))
GUIDE = """---
title: 邻居的蜜蜂蜇了人怎么办
topic: 邻里
questions: [邻居养的蜜蜂蜇了我咋办, 蜜蜂蜇人谁赔钱]
ask:
  - question: 去医院看了没有
    options: [看了, 没看]
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


class Opened:
    """A published shelf, opened once for all tests here."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.clock = FixedClock()
        self.database = Database(settings.resolved_database_url)
        self.shelf: Shelf = open_shelf(self.database, self.clock)
        self.library: Library = open_library(settings, self.database, self.clock)

    def assistant(self, settings: Settings | None = None) -> Assistant:
        return Assistant(settings or self.settings, self.database, self.shelf, self.library, self.clock)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path) -> Iterator[Opened]:
    data = tmp_path_factory.mktemp("data")
    shutil.copy(migrated_template, data / "cunfa.db")
    opened = Opened(Settings(data_dir=data))
    old = version(
        BEES,
        articles("养蜂人有权放蜂。", "蜜蜂蜇伤人的，养蜂人不赔偿。"),
        promulgated=date(2000, 1, 1),
        effective_from=date(2000, 5, 1),
        source_name="养蜂法2000.md",
    )
    new = version(
        BEES,
        articles(
            "养蜂人有权放蜂，蜂箱应当离开道路十米。",
            "蜜蜂蜇伤人的，养蜂人应当赔偿医疗费。",
            "蜂蜜归养蜂人所有。",
        ),
        source_name="养蜂法2010.md",
    )
    donkeys = version(
        "拉磨规定",
        articles("驴拉磨一天不得超过六小时。"),
        basis=DateBasis.ADOPTION,
        source_name="拉磨规定.md",
    )
    front, body = split_front_matter(GUIDE) or ({}, "")
    unit, _ = read_guide(front, body)
    guide = version(
        "邻居的蜜蜂蜇了人怎么办",
        [unit],
        kind=DocumentKind.GUIDE,
        promulgated=None,
        effective_from=None,
        basis=DateBasis.UNKNOWN,
        source_name="蜜蜂.md",
    )
    for document in (old, new, donkeys, guide):
        opened.shelf.put(document, reader_version=1)
    for name in ShelfName:
        opened.library.publish(name)
    with opened.database.write() as session:
        session.add(
            User(
                id=ME,
                phone="13800000001",
                name="甲",
                role=Role.ADVISER,
                password_hash="-",
                created_at=opened.clock.now(),
            )
        )
    yield opened
    opened.library.close()
    opened.database.close()


def ask(assistant: Assistant, text: str, **particulars: date | str | None) -> AnswerCard:
    async def collect() -> list[StreamEvent]:
        asked = Question(text=text, user_id=ME, scope=SCOPE, **particulars)  # type: ignore[arg-type]
        return [event async for event in assistant.answer(asked)]

    last = asyncio.run(collect())[-1]
    assert isinstance(last, Finished), last
    return last.answer


def test_a_guides_question_gets_the_guide_and_its_articles(opened: Opened) -> None:
    card = ask(opened.assistant(), "邻居养的蜜蜂蜇了我，咋办")
    assert card.text == "蜜蜂蜇了人，养蜂的人要赔看病的钱。"
    first, *others, last = card.sources
    assert (first.law, first.article, first.text) == (BEES, "2", "蜜蜂蜇伤人的，养蜂人应当赔偿医疗费。")
    assert (first.version, first.effective_from, first.validity_name) == (
        "2010-03-01",
        date(2010, 6, 1),
        "现行有效",
    )
    assert (last.law, last.article, last.on_shelf) == ("中华人民共和国养驴法", "9", False)
    assert all(source.on_shelf for source in others), "what can be read comes before what is only named"
    assert [source.n for source in card.sources] == list(range(1, len(card.sources) + 1))
    assert re.fullmatch(r"law:\d+ local:\d+", card.generation)


def test_the_law_of_the_fact_date_is_quoted(opened: Opened) -> None:
    card = ask(opened.assistant(), "蜜蜂蜇伤人的，养蜂人赔偿不赔偿", fact_date=date(2005, 6, 1))
    texts = [source.text for source in card.sources if source.article == "2" and source.law == BEES]
    assert texts == ["蜜蜂蜇伤人的，养蜂人不赔偿。"]


def test_a_named_article_comes_exactly(opened: Opened) -> None:
    card = ask(opened.assistant(), "养蜂法第3条")
    assert (card.sources[0].article, card.sources[0].why) == ("3", ("exact",))


def test_a_named_article_that_is_not_there_is_told(opened: Opened) -> None:
    card = ask(opened.assistant(), "养蜂法第99条说了啥")
    assert [notice.code for notice in card.notices] == ["cited_not_found", "no_basis"]
    assert card.sources == ()


def test_what_the_shelf_knows_nothing_of_has_no_basis(opened: Opened) -> None:
    card = ask(opened.assistant(), "量子计算机怎么造")
    assert (card.state, card.sources, card.guide) == ("no_basis", (), None)


def test_a_follow_up_finds_its_way_back(opened: Opened) -> None:
    assistant = opened.assistant()
    first = ask(assistant, "邻居养的蜜蜂蜇了我，咋办")
    card = ask(assistant, "那他要是不给呢？", conversation_id=first.conversation_id)
    assert (BEES, "2") in [(source.law, source.article) for source in card.sources]


def test_a_models_citations_are_checked_against_the_real_shelf(opened: Opened) -> None:
    server = ScriptedModel()

    async def script(reply: Reply) -> None:
        await reply.say(
            "要赔[1]。《养蜂法》第二条写明“蜜蜂蜇伤人的，养蜂人应当赔偿医疗费”[1]。",
            "养蜂法第九百九十九条还要罚款。",
            "《养蜂法》第二条至第八条都管。",
            "《拉磨规定》第一条也管。",
            "依照《养驴法》第九条要坐牢。",
        )

    server.script = script
    try:
        settings = opened.settings.model_copy(
            update={"llm_base_url": server.base_url, "llm_model": "scripted"}
        )
        card = ask(opened.assistant(settings), "邻居养的蜜蜂蜇了我，咋办")
    finally:
        server.close()
    assert card.mode == "model"
    assert card.text.startswith("要赔[1]。《养蜂法》第二条写明“蜜蜂蜇伤人的，养蜂人应当赔偿医疗费”[1]。")
    for lie in ("九百九十九", "第八条", "坐牢", "罚款"):
        assert lie not in card.text
    named = {(s.law, s.article) for s in card.sources}
    assert "拉磨规定" not in card.text or ("拉磨规定", "1") in named
    assert [notice.code for notice in card.notices].count("citation_struck") >= 3
