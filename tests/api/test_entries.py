"""Entries over HTTP: kept once, one's own alone, refused in a sentence."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, cast
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from api.factory import Application
from assistant.service import Assistant
from knowledge.library import Library
from knowledge.service import Shelf
from tests.api.conftest import SignedInAs
from tests.api.papers import DISTRICT, paper, shelve
from tests.api.test_robustness import FUZZ, ODD_JSON, assert_ours
from tests.assistant.shelf import ARTICLES, FakeLibrary, FakeShelf

ENTRIES = "/api/v1/entries"


@pytest.fixture
def application(application: Application) -> Application:
    """The real rooms, with an assistant that finds an invented law for any question."""
    library = FakeLibrary()
    shelf, shelves = cast(Shelf, FakeShelf(library.articles)), cast(Library, library)
    assistant = Assistant(application.settings, application.database, shelf, shelves, application.clock)
    return replace(application, assistant=assistant)


@pytest.fixture
def body(adviser: TestClient) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "service_date": "2026-11-24",
        "kinds": ["onsite", "legal_advice"],
        "topic": "邻里",
        "village_id": adviser.get("/api/v1/villages").json()[0]["id"],
        "channel": "onsite",
        "client_kind": "villager",
        "question": "路被堵了",
        "advice": "先找调委会",
    }


def saved(client: TestClient, body: dict[str, Any]) -> dict[str, Any]:
    response = client.post(ENTRIES, json=body)
    assert response.status_code == 201, response.text
    return cast(dict[str, Any], response.json())


def assert_refused(response: Any, status: int, code: str, *said: str) -> None:
    assert response.status_code == status, response.text
    assert response.json().keys() == {"code", "message"}
    assert response.json()["code"] == code
    for words in said:
        assert words in response.json()["message"]


def test_the_code_lists_of_the_forms(adviser: TestClient) -> None:
    options = adviser.get("/api/v1/casework/options").json()
    assert [kind["name"] for kind in options["kinds"]] == [
        "法律意见",
        "起草法律文书",
        "法治讲座",
        "参与调解",
        "参加诉讼活动",
        "现场法律服务",
        "村居重大事项法律意见",
    ]
    assert [source["name"] for source in options["mediation_sources"]] == [
        "当事人申请",
        "主动调解",
        "委托移送",
    ]
    topics = {topic["name"] for topic in options["topics"]}
    assert {"婚姻家庭", "邻里", "宅基地", "土地承包", "征地补偿", "欠薪", "借贷", "村务", "其他"} <= topics


def test_an_entry_is_saved_once_however_often_it_is_sent(adviser: TestClient, body: dict[str, Any]) -> None:
    first = saved(adviser, body)
    assert first["kind_names"] == ["法律意见", "现场法律服务"]
    assert (first["village"], first["state"], first["revision"]) == ("南沟村", "submitted", 1)
    shuffled = dict(reversed(body.items()))
    again = adviser.post(ENTRIES, json={**shuffled, "articles": [], "state": "submitted", "answer_id": None})
    assert (again.status_code, again.json()) == (200, first)
    assert adviser.get(ENTRIES).json() == {"entries": [first], "next_cursor": None}
    assert adviser.get(f"{ENTRIES}/{body['id'].upper()}").json() == first


def test_twenty_posts_at_once_are_one_entry(adviser: TestClient, body: dict[str, Any]) -> None:
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: adviser.post(ENTRIES, json=body), range(20)))
    assert sorted(answer.status_code for answer in answers) == [200] * 19 + [201]
    assert len(adviser.get(ENTRIES).json()["entries"]) == 1


def test_another_body_under_the_id_is_a_conflict(adviser: TestClient, body: dict[str, Any]) -> None:
    first = saved(adviser, body)
    assert_refused(adviser.post(ENTRIES, json={**body, "advice": "另一份"}), 409, "conflict", "两份都留着")
    assert adviser.get(f"{ENTRIES}/{body['id']}").json() == first


def test_a_change_and_a_stale_one(adviser: TestClient, body: dict[str, Any]) -> None:
    first = saved(adviser, body)
    path = f"{ENTRIES}/{body['id']}"
    changed = adviser.put(path, json={**body, "advice": "改了", "revision": 1})
    assert changed.status_code == 200
    assert (changed.json()["advice"], changed.json()["revision"]) == ("改了", 2)
    assert adviser.put(path, json={**body, "advice": "改了", "revision": 1}).json() == changed.json()
    assert_refused(adviser.put(path, json={**body, "revision": 1}), 409, "stale", "在别处改过")
    assert adviser.get(path).json() == changed.json() != first
    other_id = {**body, "id": str(uuid4()), "revision": 2}
    assert_refused(adviser.put(path, json=other_id), 422, "invalid_input", "编号")


def test_a_deleted_entry_stays_deleted(adviser: TestClient, body: dict[str, Any]) -> None:
    saved(adviser, body)
    path = f"{ENTRIES}/{body['id']}"
    assert adviser.delete(path).status_code == 204
    assert_refused(adviser.delete(path), 404, "not_found")
    assert_refused(adviser.get(path), 404, "not_found")
    assert_refused(adviser.post(ENTRIES, json=body), 409, "deleted", "已经删除")
    assert adviser.get(ENTRIES).json()["entries"] == []


def test_somebody_else_s_is_not_found(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    first = saved(adviser, body)
    path = f"{ENTRIES}/{body['id']}"
    other = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    assert_refused(other.get(path), 404, "not_found")
    assert_refused(other.delete(path), 404, "not_found")
    assert_refused(other.post(ENTRIES, json=body), 404, "not_found")
    assert_refused(other.put(path, json={**body, "revision": 1}), 404, "not_found")
    assert other.get(ENTRIES).json()["entries"] == []
    assert adviser.get(path).json() == first


def test_nobody_signed_in(client: TestClient) -> None:
    path = f"{ENTRIES}/{uuid4()}"
    for method, address in (
        ("GET", ENTRIES),
        ("POST", ENTRIES),
        ("GET", path),
        ("PUT", path),
        ("DELETE", path),
        ("GET", "/api/v1/casework/options"),
    ):
        assert_refused(client.request(method, address, json={}), 401, "not_signed_in")


def test_a_justice_office_logs_nothing_itself(signed_in_as: SignedInAs, body: dict[str, Any]) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    refused = office.post(ENTRIES, json=body)
    assert_refused(refused, 403, "not_permitted", "司法所工作人员账号不记工作")


def test_an_administrator_logs_nothing(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    administrator = signed_in_as("administrator")
    assert_refused(administrator.post(ENTRIES, json=body), 403, "not_permitted", "管理员账号不记工作")
    saved(adviser, body)
    path = f"{ENTRIES}/{body['id']}"
    assert_refused(administrator.put(path, json={**body, "revision": 1}), 403, "not_permitted")
    assert_refused(administrator.get(path), 404, "not_found")


def test_a_village_of_others_is_refused(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    far = signed_in_as("adviser", township="菜园乡", villages=("东岭村",))
    village = far.get("/api/v1/villages").json()[0]["id"]
    for there in (village, 2**70, -1):
        refused = adviser.post(ENTRIES, json={**body, "village_id": there})
        assert_refused(refused, 403, "not_permitted", "换一个村")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"service_date": "2026-02-30"}, "“服务日期”不是日历上的日子"),
        ({"service_date": "昨天"}, "“服务日期”不是日历上的日子"),
        ({"service_date": "2026-11-26"}, "服务日期不能晚于今天（2026-11-25）"),
        ({"service_date": "1999-12-31"}, "服务日期太早"),
        ({"kinds": []}, "“服务类别”没有填"),
        ({"kinds": ["dancing"]}, "服务类别"),
        ({"topic": "天气"}, "“事由”要从列表里选"),
        ({"channel": "pigeon"}, "“方式”填得不对"),
        ({"client_kind": None}, "“对象”填得不对"),
        ({"id": "17"}, "记录的编号不对"),
        ({"question": "长" * 4001}, "“问题”太长，最多 4000"),
        ({"articles": [{"article_id": 2**40}]}, "用到的法条"),
        ({"articles": [{"article_id": 7}]}, "不在书架上"),
    ],
)
def test_what_cannot_be_taken_is_said_in_a_sentence(
    adviser: TestClient, body: dict[str, Any], change: dict[str, Any], said: str
) -> None:
    assert_refused(adviser.post(ENTRIES, json={**body, **change}), 422, "invalid_input", said)
    assert adviser.get(ENTRIES).json()["entries"] == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"first": "2026-02-30"}, "起始日期"),
        ({"cursor": "瞎写"}, "第一页"),
        ({"limit": 0}, "limit"),
    ],
)
def test_a_list_asked_for_wrongly(adviser: TestClient, query: dict[str, Any], said: str) -> None:
    assert_refused(adviser.get(ENTRIES, params=query), 422, "invalid_input", said)


def test_a_list_is_read_page_by_page(adviser: TestClient, body: dict[str, Any]) -> None:
    for day in range(1, 8):
        saved(adviser, {**body, "id": str(uuid4()), "service_date": f"2026-11-0{day}"})
    days: list[str] = []
    query: dict[str, Any] = {"limit": 3, "first": "2026-11-02", "last": "2026-11-06"}
    while True:
        page = adviser.get(ENTRIES, params=query).json()
        days += [entry["service_date"] for entry in page["entries"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert days == ["2026-11-06", "2026-11-05", "2026-11-04", "2026-11-03", "2026-11-02"]


def ask(client: TestClient) -> dict[str, Any]:
    stream = client.post("/api/v1/answers", json={"question": "堵路了怎么办"}).text
    last = json.loads(stream.strip().rsplit("data: ", 1)[1])
    assert last["type"] == "finished"
    return cast(dict[str, Any], last["answer"])


def test_another_township_s_paper_cannot_be_read_through_an_entry(
    application: Application, adviser: TestClient, body: dict[str, Any]
) -> None:
    """Keys can be guessed: what is not seen from where one stands is not there."""
    theirs = shelve(application, paper("菜园乡水渠办法"), scope=f"{DISTRICT}/菜园乡")
    ours = shelve(application, paper("张茅乡水渠办法"), scope=f"{DISTRICT}/张茅乡")
    keys = {}
    for version_id in (theirs, ours):
        (article, *_) = application.documents.get_detail(version_id).articles
        keys[version_id] = article.id
    refused = adviser.post(ENTRIES, json=body | {"articles": [{"article_id": keys[theirs]}]})
    assert_refused(refused, 422, "invalid_input", "不在书架上")
    kept = saved(adviser, body | {"articles": [{"article_id": keys[ours]}]})
    assert [one["law"] for one in kept["articles"]] == ["张茅乡水渠办法"]
    change = body | {"articles": [{"article_id": keys[theirs]}], "revision": 1}
    assert_refused(adviser.put(f"{ENTRIES}/{body['id']}", json=change), 422, "invalid_input", "不在书架上")


def test_an_answer_s_articles_are_kept_word_for_word(adviser: TestClient, body: dict[str, Any]) -> None:
    answer = ask(adviser)
    entry = saved(adviser, {**body, "answer_id": answer["id"]})
    assert entry["conversation_id"] == answer["conversation_id"]
    kept = [(one["law"], one["label"], one["version"], one["text"]) for one in entry["articles"]]
    shown = [one for one in answer["sources"] if one["on_shelf"]]
    assert len(shown) < len(answer["sources"])  # its guide names an article whose words are not there
    assert kept == [(one["law"], one["label"], one["version"], one["text"]) for one in shown]
    assert all(text for *_, text in kept)
    assert ARTICLES[1].text in {one["text"] for one in entry["articles"]}
    changed = adviser.put(
        f"{ENTRIES}/{body['id']}", json={**body, "answer_id": answer["id"], "advice": "改了", "revision": 1}
    )
    assert changed.json()["articles"] == entry["articles"]


def test_the_office_sees_the_articles_but_not_the_conversation_it_came_from(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    answer = ask(adviser)
    entry = saved(adviser, {**body, "answer_id": answer["id"]})
    office = signed_in_as("justice_office", township="张茅乡")
    path = f"/api/v1/office/entries/{body['id']}"
    asked = {"entries": [{"id": body["id"], "revision": 1}]}
    confirmed = office.post("/api/v1/office/entries/confirm", json=asked).json()["results"][0]["received"]
    listed = office.get("/api/v1/office/entries", params={"state": "confirmed"}).json()["entries"][0]
    for shown in (confirmed, listed, office.get(path).json()):
        assert shown["entry"]["articles"] == entry["articles"] != []
        assert (shown["entry"]["conversation_id"], shown["entry"]["answer_id"]) == (None, None)
    change = {**body, "answer_id": answer["id"], "advice": "改了", "revision": 2}
    adviser.put(f"{ENTRIES}/{body['id']}", json=change)
    history = office.get(f"{path}/history")
    assert history.json()["events"][-1]["before"]["advice"] == "先找调委会"
    assert answer["conversation_id"] not in history.text
    assert answer["conversation_id"] in adviser.get(f"{ENTRIES}/{body['id']}/history").text


def test_somebody_else_s_answer_is_not_found(
    adviser: TestClient, signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    answer = ask(signed_in_as("adviser"))
    for answer_id in (answer["id"], str(uuid4()), "17"):
        refused = adviser.post(ENTRIES, json={**body, "answer_id": answer_id})
        assert_refused(refused, 404, "not_found")
    assert adviser.get(ENTRIES).json()["entries"] == []


@pytest.mark.sqlite
def test_a_full_disk_is_said_and_loses_nothing(
    adviser: TestClient, application: Application, body: dict[str, Any]
) -> None:
    first = saved(adviser, body)
    with application.database.write() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages}"))
    big = {**body, "id": str(uuid4()), "question": "堵" * 4000, "advice": "先" * 8000}
    assert_refused(adviser.post(ENTRIES, json=big), 503, "disk_full", "磁盘已满", "没有存上")
    grown = {**big, "id": body["id"], "revision": 1}
    assert_refused(adviser.put(f"{ENTRIES}/{body['id']}", json=grown), 503, "disk_full")
    assert adviser.get(ENTRIES).json()["entries"] == [first]

    with application.database.write() as session:
        session.execute(text(f"PRAGMA max_page_count = {pages + 1000}"))
    saved(adviser, big)
    assert len(adviser.get(ENTRIES).json()["entries"]) == 2


def test_whatever_is_sent_the_answer_is_ours(adviser: TestClient, body: dict[str, Any]) -> None:
    odd = st.dictionaries(st.sampled_from([*body, "articles", "answer_id", "state", "revision"]), ODD_JSON)

    @FUZZ
    @given(odd, st.binary(min_size=1, max_size=30))
    def send(change: dict[str, Any], key: bytes) -> None:
        whole = json.dumps({**body, **change})
        headers = {"Content-Type": "application/json"}
        path = f"{ENTRIES}/" + "".join(f"%{byte:02x}" for byte in key)
        assert_ours(adviser.post(ENTRIES, content=whole, headers=headers))
        assert_ours(adviser.put(path, content=whole, headers=headers))
        assert_ours(adviser.get(path))
        assert_ours(adviser.get(ENTRIES, params={"cursor": key.hex()}))

    send()
