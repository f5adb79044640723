"""The steps of a mediation over HTTP: in order, once each, one's own alone."""

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
from tests.api.test_mediations import MEDIATIONS, WRITTEN, body, mediator, path, registered
from tests.api.test_robustness import FUZZ, ODD_JSON, assert_ours

__all__ = ["body", "mediator", "path"]  # fixtures

TOLD = {"kind": "rights_told", "on": "2026-01-20", "how": "当面念给双方听", "to": "李某甲、王某乙"}
TALKED = {
    "kind": "session",
    "on": "2026-01-25",
    "place": "村委会",
    "mediators": "张调解",
    "present": "李某甲、王某乙",
    "course": "谈了两轮，各让一步",
    "result": "agreed",
}
REFUSED = {"kind": "refusal", "on": "2026-01-26", "party": "王某乙", "words": "不谈了"}


def step(body: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), **body, **changes}


def recorded(client: TestClient, path: str, body: dict[str, Any]) -> dict[str, Any]:
    response = client.post(f"{path}/steps", json=body)
    assert response.status_code == 201, response.text
    return cast(dict[str, Any], response.json())


def test_a_step_is_recorded_once_and_says_what_comes_next(mediator: TestClient, path: str) -> None:
    fresh = mediator.get(path).json()
    assert (fresh["stage"], fresh["next_move"]) == (
        "已受理",
        {"value": "rights_told", "name": "告知权利义务"},
    )
    told = step(TOLD)
    mediation = recorded(mediator, path, told)
    (shown,) = mediation["steps"]
    assert (shown["name"], shown["on"], shown["by"]) == ("告知权利义务", "2026-01-20", "甲1")
    assert shown["lines"][0] == {"name": "怎么告知的", "text": "当面念给双方听"}
    assert (mediation["stage"], mediation["next_move"]["name"]) == ("已告知", "记调解")
    again = mediator.post(f"{path}/steps", json=told)
    assert (again.status_code, again.json()) == (200, mediation)
    other = {**told, "to": "李某甲"}
    assert_refused(mediator.post(f"{path}/steps", json=other), 409, "conflict", "两份都留着")
    assert mediator.get(path).json() == mediation


def test_the_last_day_to_perform_is_agreed_put_right_and_falls_due_when_the_court_confirms(
    mediator: TestClient, path: str
) -> None:
    recorded(mediator, path, step(TOLD))
    recorded(mediator, path, step(TALKED))
    backwards = {**WRITTEN, "perform_by": ["2026-12-10", "2026-03-10"]}
    refused = mediator.post(f"{path}/agreement", json=backwards)
    assert_refused(refused, 422, "invalid_input", "从早到晚")
    agreed = mediator.post(f"{path}/agreement", json={**WRITTEN, "perform_by": ["2026-03-10", "2026-12-10"]})
    assert (agreed.status_code, agreed.json()["perform_by"]) == (200, ["2026-03-10", "2026-12-10"])
    term = {"kind": "term", "on": "2026-02-06", "last_days": ["2026-03-10", "2026-11-10"]}
    mediation = recorded(mediator, path, step(term))
    assert mediation["perform_by"] == ["2026-03-10", "2026-11-10"]
    assert mediation["steps"][-1]["lines"] == [
        {"name": "最晚哪天履行", "text": "第1期 2026-03-10、第2期 2026-11-10"}
    ]
    recorded(
        mediator, path, step({"kind": "confirmation_applied", "on": "2026-02-06", "court": "陕州区人民法院"})
    )
    ruled = {
        "kind": "confirmation_ruled",
        "on": "2026-02-16",
        "outcome": "confirmed",
        "court_number": "民特1号",
    }
    (due,) = recorded(mediator, path, step(ruled))["due"]
    assert (due["name"], due["due_on"]) == ("对方不履行，申请法院强制执行", "2028-11-10")
    assert (due["counted_from"], due["basis"]) == (
        "2026-11-10 履行期限最后一天（分期的最后一期）",
        "民事诉讼法250条",
    )


def test_the_walk_goes_on_to_the_court_and_the_archive(mediator: TestClient, path: str) -> None:
    recorded(mediator, path, step(TOLD))
    recorded(mediator, path, step(TALKED))
    assert mediator.post(f"{path}/agreement", json=WRITTEN).status_code == 200
    paid = {"kind": "performance", "on": "2026-02-01", "party": "王某乙", "what": "改道", "whole": True}
    visited = {"kind": "return_visit", "on": "2026-02-05", "visitor": "张调解", "visited": "李某甲"}
    recorded(mediator, path, step(paid, amount="1200.50"))
    recorded(mediator, path, step(visited, performed="whole"))
    applied = {"kind": "confirmation_applied", "on": "2026-02-06", "court": "陕州区人民法院"}
    recorded(mediator, path, step(applied))
    number = "（2026）豫1203民特1号"
    ruled = {
        "kind": "confirmation_ruled",
        "on": "2026-02-16",
        "outcome": "confirmed",
        "court_number": number,
    }
    mediation = recorded(mediator, path, step(ruled))
    assert {"name": "法院案号", "text": number} in mediation["steps"][-1]["lines"]
    assert mediation["number"] == "（2026）张茅乡人调字第0001号"
    filing = {"kind": "archived", "on": "2026-03-01", "filed_by": "张调解"}
    assert_refused(mediator.post(f"{path}/steps", json=step(filing)), 409, "gaps", "还缺：人民调解受理登记表")
    mediation = recorded(mediator, path, step(filing, remark="纸质件另存"))
    assert (mediation["stage"], mediation["next_move"]["value"]) == ("已归档", "export")
    assert_refused(mediator.post(f"{path}/steps", json=step(visited, performed="whole")), 409, "out_of_order")


def test_out_of_order_is_said_in_a_sentence(mediator: TestClient, path: str) -> None:
    assert_refused(
        mediator.post(f"{path}/steps", json=step(TALKED)), 409, "out_of_order", "先记“告知权利义务”"
    )
    assert mediator.get(path).json()["steps"] == []


def test_a_refusal_ends_it(mediator: TestClient, path: str) -> None:
    mediation = recorded(mediator, path, step(REFUSED))
    assert (mediation["state"], mediation["ended_on"]) == ("ended", "2026-01-26")
    assert mediation["end_reason"] == "王某乙明确拒绝调解：不谈了"
    assert mediation["revision"] == 2
    assert_refused(mediator.post(f"{path}/agreement", json={**WRITTEN, "revision": 2}), 409, "out_of_order")
    assert any("人民调解法26条" in one for one in mediation["next_steps"])


def test_a_wrong_step_is_struck_and_stays_readable(mediator: TestClient, path: str) -> None:
    told = step(TOLD)
    recorded(mediator, path, told)
    striking = {"kind": "struck", "on": "2026-01-21", "step_id": told["id"], "reason": "记错了日子"}
    mediation = recorded(mediator, path, step(striking))
    assert [(one["struck"], one["can_strike"]) for one in mediation["steps"]] == [
        (True, False),
        (False, False),
    ]
    assert mediation["next_move"]["value"] == "rights_told"


def test_words_of_danger_stop_the_agreement_and_are_kept(mediator: TestClient, path: str) -> None:
    recorded(mediator, path, step(TOLD))
    told = step(TALKED, course="王某乙说上个月偷了李某甲家的牛，想赔钱私了")
    mediation = recorded(mediator, path, told)
    (card,) = mediation["duty"]
    assert (card["kind"], card["calls"][0]["number"]) == ("crime", "110")
    assert (mediation["steps"][-1]["kind"], mediation["stage"]) == ("signal", "停下，先处理急事")
    assert mediator.post(f"{path}/steps", json=told).json() == mediation
    assert_refused(mediator.post(f"{path}/agreement", json=WRITTEN), 409, "stopped", "先按卡片上的办")
    handled = {"kind": "signal_handled", "on": "2026-01-26", "card": "crime", "decision": "civil_part"}
    mediation = recorded(mediator, path, step(handled, note="已报派出所"))
    assert mediation["duty"] == []
    assert mediator.post(f"{path}/agreement", json=WRITTEN).status_code == 200


def test_terms_that_hush_up_a_crime_are_not_agreed(mediator: TestClient, path: str) -> None:
    terms = {**WRITTEN, "terms": "王某乙偷的牛赔八千元，李某甲不报警"}
    assert_refused(mediator.post(f"{path}/agreement", json=terms), 409, "stopped", "这像是犯罪")
    mediation = mediator.get(path).json()
    assert (mediation["state"], [one["kind"] for one in mediation["steps"]]) == ("accepted", ["signal"])
    handled = {"kind": "signal_handled", "on": "2026-01-26", "card": "crime", "decision": "mistaken"}
    recorded(mediator, path, step(handled, note="问过双方，是借走没还"))
    assert mediator.post(f"{path}/agreement", json=terms).status_code == 200


def test_danger_in_the_facts_is_kept_with_the_registration(
    mediator: TestClient, body: dict[str, Any]
) -> None:
    danger = {**body, "id": str(uuid4()), "facts": "老公喝了酒就打我，不让出门"}
    mediation = registered(mediator, danger)
    assert [card["kind"] for card in mediation["duty"]] == ["domestic_violence"]
    assert mediator.post(MEDIATIONS, json=danger).json() == mediation
    changed = {**danger, "revision": 1, "dispute_type": "婚姻家庭"}
    mediation = mediator.put(f"{MEDIATIONS}/{danger['id']}", json=changed).json()
    assert [one["kind"] for one in mediation["steps"]] == ["signal"]


def test_a_card_cannot_be_written_by_hand(mediator: TestClient, path: str) -> None:
    signal = step({"kind": "signal", "on": "2026-01-21", "card": "crime", "title": "x"})
    assert_refused(mediator.post(f"{path}/steps", json=signal), 422, "invalid_input")


def test_a_minor_acts_through_a_guardian(mediator: TestClient, body: dict[str, Any]) -> None:
    child = {"side": "respondent", "name": "王某丙", "age": 15}
    parties = [body["parties"][0], child]
    refused = mediator.post(MEDIATIONS, json={**body, "parties": parties})
    assert_refused(refused, 422, "invalid_input", "王某丙未满18周岁，要由监护人代理")
    for grown in ({"guardian": "王某乙（父）"}, {"age": 17, "occupation": "工人"}):
        new = {**body, "id": str(uuid4()), "parties": [parties[0], {**child, **grown}]}
        assert registered(mediator, new)["parties"][1]["age"] in {15, 17}


def test_somebody_else_s_is_not_found(mediator: TestClient, signed_in_as: SignedInAs, path: str) -> None:
    colleague = signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))
    told = step(TOLD)
    assert_refused(colleague.post(f"{path}/steps", json=told), 404, "not_found")
    recorded(mediator, path, told)
    assert_refused(colleague.post(f"{path}/steps", json=told), 404, "not_found")
    own = registered(
        colleague,
        {
            "id": str(uuid4()),
            "accepted_on": "2026-01-20",
            "source": "application",
            "dispute_type": "邻里",
            "village_id": None,
            "facts": "争执",
            "parties": [{"side": "applicant", "name": "甲"}, {"side": "respondent", "name": "乙"}],
        },
    )
    assert_refused(colleague.post(f"{MEDIATIONS}/{own['id']}/steps", json=told), 404, "not_found")


def test_who_records_nothing(client: TestClient, signed_in_as: SignedInAs, path: str) -> None:
    assert_refused(client.post(f"{path}/steps", json=step(TOLD)), 401, "not_signed_in")
    for role, place in (("administrator", {}), ("justice_office", {"township": "张茅乡"})):
        other = signed_in_as(role, **place)
        assert_refused(other.post(f"{path}/steps", json=step(TOLD)), 403, "not_permitted")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "dance"}, "填写的内容不对"),
        ({"on": "2026-02-30"}, "日期"),
        ({"to": ""}, "告知了谁"),
        ({"how": "念" * 201}, "“怎么告知的”太长"),
        ({"id": "17"}, "记录的编号不对"),
    ],
)
def test_what_cannot_be_recorded_is_said_in_a_sentence(
    mediator: TestClient, path: str, change: dict[str, Any], said: str
) -> None:
    assert_refused(mediator.post(f"{path}/steps", json=step(TOLD, **change)), 422, "invalid_input", said)


def test_whatever_is_sent_the_answer_is_ours(mediator: TestClient, path: str) -> None:
    odd = st.dictionaries(st.sampled_from([*TOLD, *TALKED, *REFUSED, "id"]), ODD_JSON)

    @FUZZ
    @given(odd)
    def send(change: dict[str, Any]) -> None:
        headers = {"Content-Type": "application/json"}
        for whole in (TOLD, TALKED, REFUSED):
            content = json.dumps({**step(whole), **change})
            assert_ours(mediator.post(f"{path}/steps", content=content, headers=headers))

    send()
