"""Lay words: what an administrator wrote down leads to its articles at once, and no longer than that."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import ShelfName
from tests.api.conftest import SignedInAs
from tests.knowledge.papers import BEES, SOUTH, TODAY, paper, put

WORDS = "/api/v1/lay-words"
MADE_UP = "嗡嗡匣子"
BODY = {"word": MADE_UP, "term": "蜂箱", "articles": ["养蜂办法1"]}


@pytest.fixture
def bees(application: Application) -> None:
    put(application.shelf, paper("养蜂办法", *BEES))
    application.library.publish(ShelfName.LOCAL)


def find(application: Application) -> tuple[bool, list[str], list[tuple[str, ...]]]:
    found = application.library.pin().search(f"他家{MADE_UP}搁俺门口", on=TODAY, scope=SOUTH)
    return found.bears, [hit.article.key for hit in found.hits], [hit.why for hit in found.hits]


def test_a_made_up_word_finds_its_article_once_added_and_no_more_once_taken_out(
    administrator: TestClient, application: Application, bees: None
) -> None:
    assert not find(application)[0]
    added = administrator.post(WORDS, json=BODY)
    assert added.status_code == 201
    bears, keys, why = find(application)
    assert bears
    assert (keys[0], why[0][0]) == ("1", "lay word")
    (ranked,) = application.library.pin().rank([f"他家{MADE_UP}搁俺门口"], on=TODAY, scope=SOUTH, k=5)
    assert ranked[0].article.key == "1", "a batch finds what the chat finds"
    administrator.put(f"{WORDS}/{added.json()['id']}", json={**BODY, "articles": ["养蜂办法2"]})
    assert find(application)[1][0] == "2"
    assert administrator.delete(f"{WORDS}/{added.json()['id']}").status_code == 204
    assert not find(application)[0]


def test_a_word_never_leads_to_what_is_not_seen_or_not_in_force(
    administrator: TestClient, application: Application, bees: None
) -> None:
    administrator.post(WORDS, json=BODY)
    (card,), _ = application.shelf.find_documents(query="养蜂办法")
    application.reviews.remove_version(card.version.id)
    assert find(application)[:2] == (False, [])


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"word": "蜂"}, "bad_word"),
        ({"articles": []}, "bad_articles"),
        ({"articles": ["养蜂办法9"]}, "no_such_article"),
    ],
)
def test_a_word_that_leads_nowhere_or_everywhere_is_refused(
    administrator: TestClient, bees: None, change: dict[str, object], code: str
) -> None:
    refused = administrator.post(WORDS, json=BODY | change)
    assert (refused.status_code, refused.json()["code"]) == (422, code)


def test_a_word_is_there_once(administrator: TestClient, bees: None) -> None:
    assert administrator.post(WORDS, json=BODY).status_code == 201
    assert administrator.post(WORDS, json=BODY).json()["code"] == "already_there"
    assert [one["articles"] for one in administrator.get(WORDS).json()] == [["养蜂办法1"]]
    assert administrator.put(f"{WORDS}/99", json=BODY | {"word": "别的词"}).status_code == 404


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_nobody_but_an_administrator_sees_or_changes_them(
    signed_in_as: SignedInAs, administrator: TestClient, bees: None, role: str
) -> None:
    key = administrator.post(WORDS, json=BODY).json()["id"]
    other = signed_in_as(role, township="张茅乡", villages=("南沟村",))
    assert other.get(WORDS).status_code == 403
    assert other.post(WORDS, json=BODY).status_code == 403
    assert other.put(f"{WORDS}/{key}", json=BODY).status_code == 403
    assert other.delete(f"{WORDS}/{key}").status_code == 403
    assert len(administrator.get(WORDS).json()) == 1
