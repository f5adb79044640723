"""The phrase book over HTTP: administrators write down how villagers ask for an article."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import ShelfName
from tests.api.conftest import SignedInAs
from tests.knowledge.papers import BEES, SOUTH, TODAY, paper, put

PHRASES = "/api/v1/phrases"


@pytest.fixture
def bees(application: Application) -> None:
    put(application.shelf, paper("养蜂办法", *BEES))


def test_phrases_are_added_listed_and_removed(administrator: TestClient, bees: None) -> None:
    body = {"article": "养蜂办法2", "text": " 蜂子拉来  要跟谁说 "}
    added = administrator.post(PHRASES, json=body)
    assert added.status_code == 201
    assert (added.json()["article"], added.json()["text"]) == ("养蜂办法2", "蜂子拉来 要跟谁说")
    assert administrator.post(PHRASES, json=body).json()["code"] == "already_there"
    page = administrator.get(PHRASES).json()
    assert (page["total"], page["phrases"]) == (1, [added.json()])
    assert administrator.delete(f"{PHRASES}/{added.json()['id']}").status_code == 204
    assert administrator.delete(f"{PHRASES}/{added.json()['id']}").status_code == 404
    assert administrator.get(PHRASES).json() == {"phrases": [], "total": 0}


@pytest.mark.parametrize(
    ("article", "text", "code"),
    [
        ("养蜂办法9", "蜂箱放哪", "no_such_article"),
        ("没有的办法1", "蜂箱放哪", "no_such_article"),
        ("养蜂办法", "蜂箱放哪", "bad_expected"),
        ("养蜂办法1", "  ", "bad_phrase"),
    ],
)
def test_a_phrase_that_leads_nowhere_is_refused(
    administrator: TestClient, bees: None, article: str, text: str, code: str
) -> None:
    refused = administrator.post(PHRASES, json={"article": article, "text": text})
    assert (refused.status_code, refused.json()["code"]) == (422, code)


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_nobody_but_an_administrator_sees_or_changes_the_book(
    signed_in_as: SignedInAs, administrator: TestClient, bees: None, role: str
) -> None:
    key = administrator.post(PHRASES, json={"article": "养蜂办法1", "text": "蜂箱放哪"}).json()["id"]
    other = signed_in_as(role, township="张茅乡", villages=("南沟村",))
    assert other.get(PHRASES).status_code == 403
    assert other.post(PHRASES, json={"article": "养蜂办法1", "text": "蜂箱搁哪"}).status_code == 403
    assert other.delete(f"{PHRASES}/{key}").status_code == 403
    assert administrator.get(PHRASES).json()["total"] == 1


def test_a_phrase_leads_to_its_article_from_the_next_publish_on(
    administrator: TestClient, application: Application, bees: None
) -> None:
    library = application.library
    library.publish(ShelfName.LOCAL)

    def likest() -> float:
        evidence = library.pin().weigh("蜂子拉来要跟谁说", on=TODAY, scope=SOUTH)
        return float(evidence.column("asked_cosine").max())

    assert likest() == 0
    administrator.post(PHRASES, json={"article": "养蜂办法2", "text": "蜂子拉来要跟谁说"})
    assert library.lags(ShelfName.LOCAL)
    assert not library.lags(ShelfName.LAW), "a shelf without the article is as it should be"
    assert library.publish(ShelfName.LOCAL)
    assert likest() > 0.99
