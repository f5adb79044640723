"""What a question finds beside its guide, what raises a card though no word did, and the second look without small talk."""

from __future__ import annotations

from datetime import date
from typing import cast

from assistant.extracting import View, _add_guide_laws, _Gathered
from assistant.service import Assistant
from assistant.types import AnswerCard, Finished
from knowledge.library import Pinned
from knowledge.service import Shelf
from knowledge.types import Hit
from tests.assistant.conftest import ask
from tests.assistant.shelf import ROADS, SCOPE, FakeLibrary, FakeShelf, article, version

DAY = date(2026, 1, 1)
VIOLENCE = version(30, "中华人民共和国反家庭暴力法")
BEATEN = article(301, VIOLENCE, 2, "家庭成员之间以殴打、捆绑、残害等方式侵害身体的，是家庭暴力。")

CHILDREN = version(31, "中华人民共和国未成年人保护法")
REPORTED = article(311, CHILDREN, 11, "发现身心健康受到侵害的，应当立即报告。")


def answered(assistant: Assistant, text: str) -> AnswerCard:
    last = ask(assistant, text)[-1]
    assert isinstance(last, Finished)
    return last.answer


def test_of_a_guides_articles_those_the_question_finds_stand_first() -> None:
    named = [{"law": ROADS.title, "number": n, "label": f"第{n}条"} for n in (1, 2, 3)]
    missing = [{"law": "山林保护条例", "number": n, "label": f"第{n}条"} for n in range(1, 9)]
    library = FakeLibrary()
    shelf = FakeShelf(library.articles)
    view = View(cast(Shelf, shelf), cast(Pinned, library.pin()), DAY, DAY, SCOPE)
    gathered = _Gathered(DAY)
    found = [Hit(shelf.get_article(13), 1.0, ("dense 1",))]
    _add_guide_laws(gathered, {"laws": [*named, *missing]}, view, found)
    assert [(source.law, source.article) for source in gathered.sources] == [
        (ROADS.title, "3"),
        (ROADS.title, "1"),
        (ROADS.title, "2"),
        ("山林保护条例", "1"),
    ]


def test_the_article_found_first_raises_a_card_no_word_did(
    assistant: Assistant, library: FakeLibrary
) -> None:
    library.articles.append(BEATEN)
    library.deaf = True
    asked = "家庭成员之间捆绑残害，谁来管"
    card = answered(assistant, asked)
    assert [duty.kind for duty in card.duty] == ["domestic_violence"]
    library.bears = False
    assert answered(assistant, asked).duty == ()


def test_an_article_asked_for_by_name_tells_of_no_harm(assistant: Assistant, library: FakeLibrary) -> None:
    library.articles.append(REPORTED)
    card = answered(assistant, "《中华人民共和国未成年人保护法》第十一条立即报告咋写的")
    assert card.sources[0].law == CHILDREN.title
    assert card.duty == ()
    assert [duty.kind for duty in answered(assistant, "身心健康受到侵害要立即报告不").duty] == [
        "minor_harmed"
    ]


def test_what_does_not_bear_is_looked_for_without_what_is_only_said(
    assistant: Assistant, library: FakeLibrary
) -> None:
    library.bears = False
    answered(assistant, "恁说公用水井要封井，中不中")
    assert library.searched == ["恁说公用水井要封井,中不中", "公用水井要封井"]
    library.searched.clear()
    library.bears = True
    answered(assistant, "恁说公用水井要封井，中不中")
    assert library.searched == ["恁说公用水井要封井,中不中"]
