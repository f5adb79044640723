"""Mediations over HTTP: numbered, moved in order, one's own alone."""

from __future__ import annotations

import json
from typing import Any, cast
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_robustness import FUZZ, ODD_JSON, assert_ours

MEDIATIONS = "/api/v1/mediations"
WRITTEN = {
    "revision": 1,
    "form": "written",
    "terms": "改道，费用各半",
    "parties_signed_on": "2026-01-29",
    "mediator_signed_on": "2026-01-30",
    "sealed_on": "2026-01-31",
}
ENDING = {"revision": 1, "ended_on": "2026-02-03", "reason": "一方不愿再谈"}


@pytest.fixture
def mediator(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))


@pytest.fixture
def body(mediator: TestClient) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "accepted_on": "2026-01-20",
        "source": "application",
        "dispute_type": "邻里",
        "village_id": mediator.get("/api/v1/villages").json()[0]["id"],
        "facts": "两家为出水口朝向争执",
        "parties": [
            {"side": "applicant", "name": "李某甲", "phone": "13800004127"},
            {"side": "respondent", "name": "王某乙", "guardian": "王某（父）"},
        ],
    }


@pytest.fixture
def path(mediator: TestClient, body: dict[str, Any]) -> str:
    """Of a mediation just registered."""
    registered(mediator, body)
    return f"{MEDIATIONS}/{body['id']}"


def registered(client: TestClient, body: dict[str, Any]) -> dict[str, Any]:
    response = client.post(MEDIATIONS, json=body)
    assert response.status_code == 201, response.text
    return cast(dict[str, Any], response.json())


def test_a_mediation_is_registered_once_with_its_number(mediator: TestClient, body: dict[str, Any]) -> None:
    first = registered(mediator, body)
    assert first["number"] == "（2026）张茅乡人调字第0001号"
    assert (first["state_name"], first["village"], first["due"]) == ("已受理", "南沟村", [])
    assert first["parties"][1] == {
        "side": "respondent",
        "name": "王某乙",
        "phone": "",
        "address": "",
        "guardian": "王某（父）",
        "sex": "",
        "ethnicity": "",
        "age": None,
        "occupation": "",
    }
    again = mediator.post(MEDIATIONS, json=body)
    assert (again.status_code, again.json()) == (200, first)
    assert_refused(mediator.post(MEDIATIONS, json={**body, "facts": "另一份"}), 409, "conflict", "两份都留着")
    assert mediator.get(MEDIATIONS).json() == {"mediations": [first], "next_cursor": None}
    assert registered(mediator, {**body, "id": str(uuid4())})["number"] == "（2026）张茅乡人调字第0002号"


def test_a_written_agreement_and_what_falls_due(mediator: TestClient, path: str) -> None:
    agreed = mediator.post(f"{path}/agreement", json=WRITTEN)
    assert agreed.status_code == 200, agreed.text
    mediation = agreed.json()
    assert (mediation["state"], mediation["state_name"]) == ("agreed", "已达成协议")
    assert (mediation["agreement_form"], mediation["effective_on"]) == ("written", "2026-01-31")
    (due,) = mediation["due"]
    assert (due["due_on"], due["basis"]) == ("2026-03-02", "人民调解法33条；民事诉讼法205条")
    assert "仅为提醒" in due["remark"]
    assert mediation["next_steps"]
    assert mediator.post(f"{path}/agreement", json=WRITTEN).json() == mediation
    assert_refused(mediator.post(f"{path}/end", json=ENDING), 409, "out_of_order", "已达成协议")
    assert mediator.get(path).json() == mediation


def test_an_oral_agreement(mediator: TestClient, path: str) -> None:
    oral = {"revision": 1, "form": "oral", "terms": "改道", "agreed_on": "2026-01-22"}
    mediation = mediator.post(f"{path}/agreement", json=oral).json()
    assert (mediation["agreement_form"], mediation["effective_on"]) == ("oral", "2026-01-22")
    assert any("书面" in step for step in mediation["next_steps"])


def test_an_end_without_agreement_tells_the_other_ways(mediator: TestClient, path: str) -> None:
    mediation = mediator.post(f"{path}/end", json=ENDING).json()
    assert (mediation["state"], mediation["state_name"]) == ("ended", "未达成")
    assert (mediation["ended_on"], mediation["end_reason"], mediation["due"]) == (
        "2026-02-03",
        "一方不愿再谈",
        [],
    )
    assert any("人民调解法26条" in step for step in mediation["next_steps"])
    assert_refused(mediator.post(f"{path}/agreement", json=WRITTEN), 409, "out_of_order", "未达成")


def test_particulars_change_while_open(mediator: TestClient, body: dict[str, Any], path: str) -> None:
    changed = mediator.put(path, json={**body, "facts": "补记", "revision": 1})
    assert (changed.status_code, changed.json()["facts"], changed.json()["revision"]) == (200, "补记", 2)
    assert_refused(mediator.put(path, json={**body, "facts": "别的", "revision": 1}), 409, "stale")
    assert_refused(mediator.post(f"{path}/agreement", json=WRITTEN), 409, "stale")
    assert mediator.post(f"{path}/agreement", json={**WRITTEN, "revision": 2}).status_code == 200
    assert_refused(mediator.put(path, json={**body, "revision": 3}), 409, "out_of_order")
    other_id = {**body, "id": str(uuid4()), "revision": 3}
    assert_refused(mediator.put(path, json=other_id), 422, "invalid_input", "编号")


def test_somebody_else_s_is_not_found(
    mediator: TestClient, signed_in_as: SignedInAs, body: dict[str, Any], path: str
) -> None:
    before = mediator.get(path).json()
    colleague = signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))
    assert_refused(colleague.get(path), 404, "not_found")
    assert_refused(colleague.post(MEDIATIONS, json=body), 404, "not_found")
    assert_refused(colleague.put(path, json={**body, "revision": 1}), 404, "not_found")
    assert_refused(colleague.post(f"{path}/agreement", json=WRITTEN), 404, "not_found")
    assert_refused(colleague.post(f"{path}/end", json=ENDING), 404, "not_found")
    assert colleague.get(MEDIATIONS).json()["mediations"] == []
    assert mediator.get(path).json() == before


def test_nobody_signed_in(client: TestClient) -> None:
    path = f"{MEDIATIONS}/{uuid4()}"
    for method, address in (
        ("GET", MEDIATIONS),
        ("POST", MEDIATIONS),
        ("GET", path),
        ("PUT", path),
        ("POST", f"{path}/agreement"),
        ("POST", f"{path}/end"),
    ):
        assert_refused(client.request(method, address, json={}), 401, "not_signed_in")


def test_a_justice_office_registers_no_mediation_itself(
    signed_in_as: SignedInAs, body: dict[str, Any]
) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    refused = office.post(MEDIATIONS, json={**body, "id": str(uuid4())})
    assert_refused(refused, 403, "not_permitted", "司法所工作人员账号不记调解")


def test_an_administrator_mediates_nothing(signed_in_as: SignedInAs, body: dict[str, Any], path: str) -> None:
    administrator = signed_in_as("administrator")
    new = {**body, "id": str(uuid4())}
    assert_refused(administrator.post(MEDIATIONS, json=new), 403, "not_permitted", "管理员账号不记调解")
    for refused in (
        administrator.post(f"{path}/agreement", json=WRITTEN),
        administrator.post(f"{path}/end", json=ENDING),
        administrator.put(path, json={**body, "revision": 1}),
    ):
        assert_refused(refused, 403, "not_permitted")


def test_an_adviser_may_record_one(signed_in_as: SignedInAs, body: dict[str, Any]) -> None:
    adviser = signed_in_as("adviser", firm="某某律师事务所", township="菜园乡")
    made = registered(adviser, {**body, "village_id": None})
    assert made["number"] == "（2026）菜园乡人调字第0001号"
    of_no_township = registered(signed_in_as("adviser"), {**body, "id": str(uuid4()), "village_id": None})
    assert of_no_township["number"] == "（2026）陕州区人调字第0001号"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"accepted_on": "2026-02-30"}, "“受理日期”不是日历上的日子"),
        ({"accepted_on": "2026-11-26"}, "受理日期不能晚于今天"),
        ({"parties": [{"side": "applicant", "name": "李某甲"}]}, "申请人和被申请人至少各填一位"),
        ({"parties": [{"side": "applicant", "name": ""}]}, "“姓名”没有填"),
        ({"parties": [{"side": "judge", "name": "李某甲"}]}, "“哪一方”填得不对"),
        ({"facts": ""}, "“纠纷事实”没有填"),
        ({"facts": "  "}, "简要情况"),
        ({"source": "rumour"}, "“来源”要从列表里选"),
        ({"dispute_type": "宇宙"}, "“纠纷类型”要从列表里选"),
        ({"id": "17"}, "记录的编号不对"),
    ],
)
def test_what_cannot_be_registered_is_said_in_a_sentence(
    mediator: TestClient, body: dict[str, Any], change: dict[str, Any], said: str
) -> None:
    assert_refused(mediator.post(MEDIATIONS, json={**body, **change}), 422, "invalid_input", said)
    assert mediator.get(MEDIATIONS).json()["mediations"] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"sealed_on": None}, "请填盖章的日期"),
        ({"sealed_on": "2026-02-30"}, "“盖章的日期”不是日历上的日子"),
        ({"sealed_on": "2026-01-19"}, "盖章的日期不能早于受理日期（2026-01-20）"),
        ({"parties_signed_on": "2026-11-26"}, "不能晚于今天"),
        ({"form": "oral"}, "请填达成口头协议的日期"),
        ({"form": "sung"}, "“协议形式”填得不对"),
        ({"terms": ""}, "“协议内容”没有填"),
    ],
)
def test_an_agreement_that_cannot_be_is_said_in_a_sentence(
    mediator: TestClient, path: str, change: dict[str, Any], said: str
) -> None:
    assert_refused(mediator.post(f"{path}/agreement", json={**WRITTEN, **change}), 422, "invalid_input", said)
    assert mediator.get(path).json()["state"] == "accepted"


def test_an_end_before_its_beginning_is_refused(mediator: TestClient, path: str) -> None:
    early = {**ENDING, "ended_on": "2026-01-19"}
    assert_refused(mediator.post(f"{path}/end", json=early), 422, "invalid_input", "不能早于受理日期")


def test_a_list_is_read_page_by_page(mediator: TestClient, body: dict[str, Any]) -> None:
    for day in (3, 1, 5, 2, 4):
        registered(mediator, {**body, "id": str(uuid4()), "accepted_on": f"2026-01-0{day}"})
    days: list[str] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = mediator.get(MEDIATIONS, params=query).json()
        days += [one["accepted_on"][-1] for one in page["mediations"]]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert days == ["5", "4", "3", "2", "1"]
    assert_refused(mediator.get(MEDIATIONS, params={"cursor": "x"}), 422, "invalid_input", "第一页")


def test_whatever_is_sent_the_answer_is_ours(mediator: TestClient, body: dict[str, Any], path: str) -> None:
    odd = st.dictionaries(st.sampled_from([*body, "revision", *WRITTEN, *ENDING]), ODD_JSON)

    @FUZZ
    @given(odd)
    def send(change: dict[str, Any]) -> None:
        headers = {"Content-Type": "application/json"}
        for method, address, whole in (
            ("POST", MEDIATIONS, {**body, "id": str(uuid4())}),
            ("PUT", path, {**body, "revision": 1}),
            ("POST", f"{path}/agreement", WRITTEN),
            ("POST", f"{path}/end", ENDING),
        ):
            content = json.dumps({**whole, **change})
            assert_ours(mediator.request(method, address, content=content, headers=headers))

    send()
