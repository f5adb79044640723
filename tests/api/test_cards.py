"""大字答复单: made by its asker alone, read at its address, taken back, checked each time."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from api.public_door import KNOCKS
from assistant.redaction import RedactionFailed, Redactor
from assistant.takeaway_words import LABEL
from assistant.takeaways import VALID_FOR
from knowledge.types import ShelfName
from tests.api.conftest import SignedInAs
from tests.fakes import FixedClock
from tests.knowledge.statutes import articles, version

QUESTION = "王小二家的蜂箱离路多远才算数"
OLD = version("中华人民共和国养蜂法", articles("养蜂人有权放蜂。", "蜂箱离路十米。"))
NEW = version(
    "中华人民共和国养蜂法",
    articles("养蜂人有权放蜂。", "蜂箱离路二十米。"),
    promulgated=date(2026, 11, 1),
    effective_from=date(2026, 11, 20),
    source_name="养蜂法（新）.md",
)
SAID = {"conclusion": "蜂箱往后挪，离路要够十米。", "steps": ["先量一量。", "不够就挪。"]}


@pytest.fixture(autouse=True)
def shelf(application: Application) -> None:
    application.ingest.put(OLD)
    application.library.publish(ShelfName.LAW)


def ask(client: TestClient, question: str = QUESTION) -> str:
    answer_id = str(uuid4())
    response = client.post("/api/v1/answers", json={"question": question, "answer_id": answer_id})
    assert '"finished"' in response.text
    return answer_id


def card_of(answer_id: str) -> str:
    return f"/api/v1/answers/{answer_id}/card"


def hand_out(client: TestClient, answer_id: str, **more: Any) -> Any:
    response = client.put(card_of(answer_id), json={**SAID, **more})
    assert response.status_code == 200, response.text
    return response.json()


def read(client: TestClient, address: str) -> Any:
    return client.get(f"/api/v1{address}")


def test_a_card_is_a_draft_until_it_is_handed_out(adviser: TestClient) -> None:
    answer_id = ask(adviser)
    draft = adviser.get(card_of(answer_id)).json()
    assert draft["address"] is None
    assert draft["label"] == LABEL
    assert [s["label"] for s in draft["sources"]].count("第二条") == 1
    kept = hand_out(adviser, answer_id)
    assert adviser.get(card_of(answer_id)).json() == kept
    assert [c["address"] for c in adviser.get("/api/v1/cards").json()] == [kept["address"]]


def test_whoever_holds_the_address_reads_the_card_without_signing_in(
    adviser: TestClient, client: TestClient
) -> None:
    kept = hand_out(adviser, ask(adviser))
    answer = read(client, kept["address"])
    assert answer.status_code == 200
    card = answer.json()
    assert card["conclusion"] == SAID["conclusion"]
    assert card["steps"] == SAID["steps"]
    assert (card["conclusion_by"], card["steps_by"], card["writer"]) == ("adviser", "adviser", "甲1")
    assert "蜂箱离路十米。" in [s["text"] for s in card["sources"]]
    assert all(s["in_force"] and s["note"] == "" for s in card["sources"])
    assert (card["label"], card["confirmed_by"]) == (LABEL, "")
    assert answer.headers["cache-control"] == "no-store"
    assert "noindex" in answer.headers["x-robots-tag"]


def test_neither_the_question_nor_a_key_of_it_is_on_the_public_card(
    adviser: TestClient, client: TestClient
) -> None:
    answer_id = ask(adviser)
    said = read(client, hand_out(adviser, answer_id)["address"]).text
    assert "王小二" not in said
    assert QUESTION not in said
    assert answer_id not in said
    assert adviser.person.id not in said  # type: ignore[attr-defined]


def test_the_address_cannot_be_guessed(adviser: TestClient) -> None:
    addresses = {hand_out(adviser, ask(adviser))["address"] for _ in range(5)}
    assert len(addresses) == 5
    assert all(len(address.removeprefix("/cards/")) >= 32 for address in addresses)  # 192 bits


def test_a_card_belongs_to_its_asker(
    adviser: TestClient, signed_in_as: SignedInAs, client: TestClient
) -> None:
    answer_id = ask(adviser)
    address = hand_out(adviser, answer_id)["address"]
    for other in (signed_in_as("adviser"), signed_in_as("administrator")):
        assert other.get(card_of(answer_id)).status_code == 404
        assert other.put(card_of(answer_id), json=SAID).status_code == 404
        assert other.delete(card_of(answer_id)).status_code == 404
        assert other.get("/api/v1/cards").json() == []
    for method in ("GET", "PUT", "DELETE"):
        body = SAID if method == "PUT" else None
        assert client.request(method, card_of(answer_id), json=body).status_code == 401
    assert client.get("/api/v1/cards").status_code == 401
    assert read(client, address).json()["conclusion"] == SAID["conclusion"]


def test_unknown_taken_back_and_expired_answer_alike(
    adviser: TestClient, client: TestClient, clock: FixedClock
) -> None:
    taken_back, expired = (hand_out(adviser, ask(adviser)) for _ in range(2))
    assert adviser.delete(card_of(taken_back["answer_id"])).status_code == 204
    refusals = [read(client, taken_back["address"]), read(client, "/cards/" + "x" * 32)]
    clock.advance(seconds=VALID_FOR.total_seconds() - 1)
    assert read(client, expired["address"]).status_code == 200
    clock.advance(seconds=1)
    refusals.append(read(client, expired["address"]))
    assert [r.status_code for r in refusals] == [404, 404, 404]
    assert len({r.text for r in refusals}) == 1


def test_what_was_taken_back_stays_shut_though_the_card_is_handed_out_anew(
    adviser: TestClient, client: TestClient
) -> None:
    answer_id = ask(adviser)
    first = hand_out(adviser, answer_id)["address"]
    assert hand_out(adviser, answer_id, conclusion="改一句。")["address"] == first
    adviser.delete(card_of(answer_id))
    assert adviser.get(card_of(answer_id)).json()["address"] is None
    assert adviser.get("/api/v1/cards").json() == []
    second = hand_out(adviser, answer_id)["address"]
    assert second != first
    assert read(client, first).status_code == 404
    assert read(client, second).status_code == 200


def test_the_label_gives_way_to_a_name_and_comes_back_when_the_words_change(
    adviser: TestClient, client: TestClient
) -> None:
    answer_id = ask(adviser)
    address = hand_out(adviser, answer_id, confirmed=True)["address"]
    card = read(client, address).json()
    assert (card["confirmed_by"], card["confirmed_on"]) == ("甲1", "2026-11-25")
    hand_out(adviser, answer_id, conclusion="又改了。")
    card = read(client, address).json()
    assert (card["confirmed_by"], card["confirmed_on"]) == ("", None)


def test_personal_numbers_do_not_leave_on_a_card(adviser: TestClient, client: TestClient) -> None:
    kept = hand_out(
        adviser,
        ask(adviser),
        conclusion="打 13812345678 找老王。",
        steps=["带上身份证 411222199001011234。", "打 12348。"],
    )
    assert kept["hidden"] is True
    said = read(client, kept["address"]).text
    assert "13812345678" not in said
    assert "411222199001011234" not in said
    assert "12348" in said


def test_where_numbers_cannot_be_hidden_there_is_no_card(
    adviser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_self: Redactor, _text: str) -> str:
        raise RedactionFailed

    answer_id = ask(adviser)
    monkeypatch.setattr(Redactor, "hide", fail)
    refusal = adviser.put(card_of(answer_id), json=SAID)
    assert (refusal.status_code, refusal.json()["code"]) == (503, "redaction_failed")
    assert adviser.get(card_of(answer_id)).json()["address"] is None
    assert adviser.get("/api/v1/cards").json() == []


@pytest.mark.parametrize(
    "body",
    [
        {"conclusion": " \u200b "},
        {"conclusion": ""},
        {"conclusion": "长" * 201},
        {"steps": ["一", "二", "三", "四", "五"]},
        {"steps": ["长" * 61]},
    ],
)
def test_what_no_a5_holds_is_refused(adviser: TestClient, body: dict[str, Any]) -> None:
    answer_id = ask(adviser)
    assert adviser.put(card_of(answer_id), json={**SAID, **body}).status_code == 422
    assert adviser.get(card_of(answer_id)).json()["address"] is None


def test_where_nothing_was_found_there_is_nothing_to_hand_out(adviser: TestClient) -> None:
    answer_id = ask(adviser, "红烧肉要炖多长时间才软烂")
    assert adviser.get(card_of(answer_id)).status_code == 409
    assert adviser.put(card_of(answer_id), json=SAID).json()["code"] == "no_card"


def test_an_article_that_ended_since_says_so_on_the_card(
    adviser: TestClient, client: TestClient, application: Application
) -> None:
    address = hand_out(adviser, ask(adviser))["address"]
    application.ingest.put(NEW)
    application.library.publish(ShelfName.LAW)
    card = read(client, address).json()
    (changed,) = [s for s in card["sources"] if s["label"] == "第二条"]
    assert changed["text"] == "蜂箱离路十米。"
    assert changed["in_force"] is False
    assert changed["note"].startswith("已被修改，2026-11-20 起")
    assert changed["validity_name"] == "已被修改"


def test_a_deleted_document_does_not_answer_on_a_card(
    adviser: TestClient, administrator: TestClient, client: TestClient, application: Application
) -> None:
    address = hand_out(adviser, ask(adviser))["address"]
    before = read(client, address).json()
    version_id = administrator.get("/api/v1/documents").json()["documents"][0]["version_id"]
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 204
    after = read(client, address)
    assert after.json()["sources"] == []
    assert after.json()["withdrawn"] == len(before["sources"]) > 0
    assert "蜂箱离路十米" not in after.text
    assert "养蜂法" not in after.text


def test_a_network_that_knocks_too_often_waits(client: TestClient, clock: FixedClock) -> None:
    unknown = "/cards/" + "x" * 32
    assert {read(client, unknown).status_code for _ in range(KNOCKS)} == {404}
    refusal = read(client, unknown)
    assert (refusal.status_code, refusal.json()["code"]) == (503, "too_many_requests")
    clock.advance(seconds=60)
    assert read(client, unknown).status_code == 404


def test_the_address_may_be_named_by_a_setting(
    adviser: TestClient, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(application.settings, "public_url", "https://law.example/")
    assert hand_out(adviser, ask(adviser))["address"].startswith("https://law.example/cards/")
