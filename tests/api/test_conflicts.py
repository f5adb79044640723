"""Where a lower text differs from a higher one, the answer leads with the higher and says so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from api.factory import Application
from knowledge.models import ArticleRow
from knowledge.types import DocumentKind, ShelfName
from tests.api.conftest import SignedInAs
from tests.knowledge.statutes import articles, version

CONFLICTS = "/api/v1/conflicts"
VILLAGE = "全国/河南省/三门峡市/陕州区/张茅乡/南沟村"
LAW = version("中华人民共和国养蜂法", articles("养蜂人有权放蜂。", "蜂箱离路十米以上。"))
RULES = version(
    "南沟村村规民约",
    articles("蜂箱离路三米就行。", "红白事从简。"),
    kind=DocumentKind.VILLAGE_RULES,
    scope=VILLAGE,
)
QUESTION = "蜂箱离路三米就行吗"


@pytest.fixture(autouse=True)
def shelf(application: Application) -> None:
    application.ingest.put(LAW)
    application.ingest.put(RULES)
    for name in ShelfName:
        application.library.publish(name)


def key_of(application: Application, title: str, number: int) -> int:
    (card,), _ = application.shelf.find_documents(query=title)
    with application.database.read() as session:
        statement = select(ArticleRow.id).where(
            ArticleRow.version_id == card.version.id, ArticleRow.number == number
        )
        return session.scalars(statement).one()


def mark(client: TestClient, application: Application, **more: Any) -> Any:
    body = {
        "lower_article_id": key_of(application, "南沟村村规民约", 1),
        "higher_article_id": key_of(application, "养蜂法", 2),
        "note": "法律说十米，村规写三米。",
        **more,
    }
    return client.post(CONFLICTS, json=body)


def answer(client: TestClient) -> dict[str, Any]:
    response = client.post("/api/v1/answers", json={"question": QUESTION})
    events = [json.loads(line[5:]) for line in response.text.split("\n") if line.startswith("data:")]
    assert events[-1]["type"] == "finished"
    found: dict[str, Any] = events[-1]["answer"]
    return found


def test_the_higher_text_leads_and_the_lower_card_says_so(
    administrator: TestClient, adviser: TestClient, application: Application
) -> None:
    assert answer(adviser)["sources"][0]["law"] == "南沟村村规民约"
    marked = mark(administrator, application)
    assert marked.status_code == 201
    assert (marked.json()["lower"]["label"], marked.json()["higher"]["label"]) == ("第一条", "第二条")
    told = answer(adviser)
    first, second, *_ = told["sources"]
    assert (first["law"], first["label"], first["n"]) == ("中华人民共和国养蜂法", "第二条", 1)
    assert (second["law"], second["label"], second["n"]) == ("南沟村村规民约", "第一条", 2)
    assert second["conflict"]["with_article_id"] == first["article_id"]
    assert [notice["message"] for notice in told["notices"] if notice["code"] == "lower_differs"] == [
        "《南沟村村规民约》第一条和《养蜂法》第二条不一致，先看《养蜂法》第二条。法律说十米，村规写三米。"
    ]


def test_a_mark_taken_away_changes_answers_back(
    administrator: TestClient, adviser: TestClient, application: Application
) -> None:
    marked = mark(administrator, application).json()
    assert administrator.get(CONFLICTS).json()["total"] == 1
    assert administrator.delete(f"{CONFLICTS}/{marked['id']}").status_code == 204
    assert administrator.delete(f"{CONFLICTS}/{marked['id']}").status_code == 404
    assert answer(adviser)["sources"][0]["law"] == "南沟村村规民约"


def test_a_higher_text_that_ended_no_longer_leads(
    administrator: TestClient, adviser: TestClient, application: Application
) -> None:
    mark(administrator, application)
    (card,), _ = application.shelf.find_documents(query="养蜂法")
    application.reviews.remove_version(card.version.id)
    told = answer(adviser)
    assert [source["conflict"] for source in told["sources"]] == [None] * len(told["sources"])


def test_a_text_cannot_differ_from_itself_or_from_what_is_not_there(
    administrator: TestClient, application: Application
) -> None:
    same = mark(administrator, application, higher_article_id=key_of(application, "南沟村村规民约", 2))
    assert (same.status_code, same.json()["code"]) == (422, "same_document")
    turned = mark(
        administrator,
        application,
        lower_article_id=key_of(application, "养蜂法", 2),
        higher_article_id=key_of(application, "南沟村村规民约", 1),
    )
    assert (turned.status_code, turned.json()["code"]) == (422, "not_higher")
    assert "《南沟村村规民约》（村规民约）的位阶不比《养蜂法》（法律）高" in turned.json()["message"]
    assert mark(administrator, application, higher_article_id=999999).status_code == 404


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_marks(signed_in_as: SignedInAs, application: Application, role: str) -> None:
    person = signed_in_as(role)
    assert person.get(CONFLICTS).status_code == 403
    assert mark(person, application).status_code == 403
    assert person.delete(f"{CONFLICTS}/1").status_code == 403
    assert application.conflicts.find() == []


def test_nobody_without_signing_in(client: TestClient) -> None:
    assert client.get(CONFLICTS).status_code == 401


def test_what_is_set_aside_cannot_be_marked(administrator: TestClient, application: Application) -> None:
    (card,), _ = application.shelf.find_documents(query="养蜂法")
    application.documents.disable(card.version.id)
    assert mark(administrator, application).status_code == 404
    assert administrator.get(CONFLICTS).json()["total"] == 0
