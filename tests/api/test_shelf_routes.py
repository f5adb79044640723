"""Searching and reading articles over HTTP, from where one stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.library import Library
from knowledge.service import Shelf
from tests.assistant.shelf import ARTICLES, FakeLibrary, FakeShelf

SignedInAs = Callable[..., TestClient]


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def application(application: Application, library: FakeLibrary) -> Application:
    shelf, shelves = cast(Shelf, FakeShelf(library.articles)), cast(Library, library)
    return replace(application, shelf=shelf, library=shelves)


def test_search_gives_cards_best_first(adviser: TestClient, library: FakeLibrary) -> None:
    found = adviser.get("/api/v1/search", params={"q": "堵塞村路，三日内清除", "k": 3}).json()
    assert found["generation"] == "law:000001 local:000001"
    assert found["fact_date"] == "2026-11-25"
    assert [hit["n"] for hit in found["hits"]] == list(range(1, len(found["hits"]) + 1))
    best = found["hits"][0]
    assert (best["article_id"], best["label"], best["text"]) == (12, "第二条", ARTICLES[1].text)
    assert best["validity_name"] == "现行有效"
    assert len(found["hits"]) <= 3


def test_search_reads_a_question_in_its_plain_form(adviser: TestClient, library: FakeLibrary) -> None:
    adviser.get("/api/v1/search", params={"q": "堵 路\u202e１２条"})
    assert library.searched == ["堵路十二条"]


def test_search_shows_nothing_where_nothing_bears(adviser: TestClient, library: FakeLibrary) -> None:
    library.bears = False
    assert adviser.get("/api/v1/search", params={"q": "堵塞村路"}).json()["hits"] == []
    library.bears = None
    assert adviser.get("/api/v1/search", params={"q": "zzzz"}).json()["hits"] == []


def test_search_never_shows_another_villages_papers(adviser: TestClient) -> None:
    hits = adviser.get("/api/v1/search", params={"q": "北沟村的村路夜里不许停车，红白事"}).json()["hits"]
    assert "南沟村村规民约" in [hit["law"] for hit in hits]
    assert "北沟村村规民约" not in [hit["law"] for hit in hits]


@pytest.mark.parametrize(
    "params",
    [
        {"q": ""},
        {"q": "\u200b"},
        {"q": "路" * 2001},
        {"q": "路", "k": 0},
        {"q": "路", "on": "2026-02-30"},
        {},
    ],
)
def test_search_refuses_what_it_cannot_take(adviser: TestClient, params: dict[str, str]) -> None:
    response = adviser.get("/api/v1/search", params=params)
    assert response.status_code == 422
    assert set(response.json()) == {"code", "message"}


def test_an_article_comes_whole_with_its_neighbours(adviser: TestClient) -> None:
    page = adviser.get("/api/v1/articles/12").json()
    assert page["card"]["text"] == ARTICLES[1].text
    assert page["card"]["law"] == "村路通行条例"
    assert page["card"]["effective_from"] == "2020-01-01"
    assert page["effective_basis"] == "text"
    assert page["previous"] == {"article_id": 11, "label": "第一条", "opening": ARTICLES[0].text}
    assert page["next"]["article_id"] == 13
    assert page["next"]["opening"] == ARTICLES[2].text
    (version,) = page["versions"]
    assert version["current"] is True
    assert (version["article_id"], version["validity_name"]) == (12, "现行有效")


def test_validity_is_judged_on_the_day_asked_for(adviser: TestClient) -> None:
    page = adviser.get("/api/v1/articles/31", params={"on": "2010-05-01"}).json()
    assert page["card"]["validity_name"] == "现行有效"
    assert page["effective_to"] == "2020-01-01"
    assert adviser.get("/api/v1/articles/31").json()["card"]["validity_name"] == "已废止"


def test_a_guide_and_ones_own_villages_rules_can_be_read(adviser: TestClient) -> None:
    assert adviser.get("/api/v1/articles/61").json()["card"]["law"] == "堵路了怎么办"
    assert adviser.get("/api/v1/articles/41").json()["card"]["law"] == "南沟村村规民约"


@pytest.mark.parametrize("article_id", ["51", "999", "9223372036854775807"])
def test_another_villages_article_is_as_absent_as_one_that_is_not(
    adviser: TestClient, article_id: str
) -> None:
    response = adviser.get(f"/api/v1/articles/{article_id}")
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


@pytest.mark.parametrize("article_id", ["0", "-1", "x", "9223372036854775808"])
def test_a_key_that_is_none_is_refused(adviser: TestClient, article_id: str) -> None:
    assert adviser.get(f"/api/v1/articles/{article_id}").status_code == 422
