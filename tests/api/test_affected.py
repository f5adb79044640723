"""When a law ends, what relied on it is listed, and a person looks at it again."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import ShelfName
from tests.api.conftest import SignedInAs
from tests.fakes import FixedClock
from tests.knowledge.statutes import articles, version

AFFECTED = "/api/v1/affected"
OLD = version("中华人民共和国养蜂法", articles("养蜂人有权放蜂。", "蜂箱离路十米。"))


def new_text(first_day: date) -> Any:
    return version(
        "中华人民共和国养蜂法",
        articles("养蜂人有权放蜂。", "蜂箱离路二十米。"),
        promulgated=first_day,
        effective_from=first_day,
        source_name="养蜂法（新）.md",
    )


@pytest.fixture(autouse=True)
def shelf(application: Application) -> None:
    application.ingest.put(OLD)
    application.library.publish(ShelfName.LAW)


def ask(client: TestClient, question: str, **more: str) -> str:
    answer_id = str(uuid4())
    response = client.post("/api/v1/answers", json={"question": question, "answer_id": answer_id, **more})
    assert '"finished"' in response.text
    return answer_id


def log(client: TestClient, answer_id: str) -> str:
    entry_id = str(uuid4())
    body = {
        "id": entry_id,
        "service_date": "2026-11-24",
        "kinds": ["legal_advice"],
        "topic": "邻里",
        "village_id": client.get("/api/v1/villages").json()[0]["id"],
        "channel": "phone",
        "client_kind": "villager",
        "question": "蜂箱放多远",
        "answer_id": answer_id,
    }
    assert client.post("/api/v1/entries", json=body).status_code == 201
    return entry_id


def replace_law(application: Application, first_day: date = date(2026, 11, 1)) -> None:
    application.ingest.put(new_text(first_day))
    application.library.publish(ShelfName.LAW)


def lines(client: TestClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(AFFECTED).json()["affected"]
    return found


def test_nothing_is_affected_while_the_law_stands(adviser: TestClient) -> None:
    ask(adviser, "养蜂法第二条")
    assert adviser.get(AFFECTED).json() == {"affected": [], "total": 0, "open": 0}


def test_an_answer_and_the_entry_made_from_it_are_listed_when_a_new_version_comes(
    adviser: TestClient, application: Application, signed_in_as: SignedInAs
) -> None:
    answer_id = ask(adviser, "养蜂法第二条")
    entry_id = log(adviser, answer_id)
    replace_law(application)
    found = lines(adviser)
    assert {(line["record_kind"], line["record_id"]) for line in found} == {
        ("answer", answer_id),
        ("entry", entry_id),
    }
    for line in found:
        assert line["title"] == "中华人民共和国养蜂法"
        assert line["articles"] == ["第二条"]
        assert line["change"] == "已被修改，2026-11-01 起，改看中华人民共和国养蜂法（2026-11-01）"
        assert not line["same_text"]
        assert (line["mine"], line["state"]) == (True, "open")
    assert {line["village"] for line in found} == {"", "南沟村"}
    district = lines(signed_in_as("administrator"))
    assert len(district) == 2
    assert {line["about"] for line in district} == {""}  # whose words they were is not the district's matter
    assert not any(line["mine"] for line in district)


def test_an_article_the_new_version_left_alone_is_said_to_be_the_same(
    adviser: TestClient, application: Application
) -> None:
    ask(adviser, "养蜂法第一条")
    replace_law(application)
    assert [line["same_text"] for line in lines(adviser)] == [True]


def test_an_answer_about_an_earlier_day_rests_rightly_on_its_law(
    adviser: TestClient, application: Application
) -> None:
    ask(adviser, "养蜂法第二条", fact_date="2019-05-01")
    replace_law(application)
    assert lines(adviser) == []


def test_a_version_that_is_to_end_soon_is_listed_before_it_does(
    adviser: TestClient, application: Application, clock: FixedClock
) -> None:
    ask(adviser, "养蜂法第二条")
    replace_law(application, date(2026, 12, 10))
    assert [line["change"] for line in lines(adviser)] == [
        "到 2026-12-10 就不再是现行规定，改看中华人民共和国养蜂法（2026-12-10）"
    ]
    clock.advance(days=20)
    assert lines(adviser)[0]["change"].startswith("已被修改，2026-12-10 起")


def test_a_deleted_text_is_listed_by_what_the_entry_kept_of_it(
    adviser: TestClient, application: Application
) -> None:
    log(adviser, ask(adviser, "养蜂法第二条"))
    (card,), _ = application.shelf.find_documents(query="养蜂法")
    application.reviews.remove_version(card.version.id)
    titles = {line["record_kind"]: (line["title"], line["change"]) for line in lines(adviser)}
    assert titles == {
        "answer": ("已删掉的文件", "这份文件已从书架上删掉"),
        "entry": ("中华人民共和国养蜂法", "这份文件已从书架上删掉"),
    }


def test_a_review_is_kept_until_something_else_happens_to_the_law(
    adviser: TestClient, application: Application
) -> None:
    ask(adviser, "养蜂法第二条")
    replace_law(application)
    (line,) = lines(adviser)
    done = adviser.post(
        f"{AFFECTED}/{line['id']}/review", json={"state": "to_correct", "note": "打电话告诉他"}
    )
    assert done.status_code == 200
    assert done.json()["state_name"] == "需更正"
    page = adviser.get(AFFECTED).json()
    assert (page["total"], page["open"]) == (1, 0)
    assert page["affected"][0]["note"] == "打电话告诉他"
    (card,) = [c for c in application.shelf.find_documents()[0] if c.version.label == "2010-03-01"]
    application.reviews.remove_version(card.version.id)
    assert adviser.get(AFFECTED).json()["open"] == 1


def test_somebody_elses_is_neither_seen_nor_reviewed(
    adviser: TestClient, application: Application, signed_in_as: SignedInAs
) -> None:
    ask(adviser, "养蜂法第二条")
    replace_law(application)
    (line,) = lines(adviser)
    other = signed_in_as("adviser", township="菜园乡", villages=("北沟村",))
    assert lines(other) == []
    refused = other.post(f"{AFFECTED}/{line['id']}/review", json={"state": "reviewed"})
    assert refused.status_code == 404
    assert lines(adviser)[0]["state"] == "open"


def test_nobody_without_signing_in(client: TestClient) -> None:
    assert client.get(AFFECTED).status_code == 401
    assert client.post(f"{AFFECTED}/answer:x:1/review", json={"state": "reviewed"}).status_code == 401
