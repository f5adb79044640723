"""转介 of an entry with its reply: kept once, beside the entry, by those who look after it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import ENTRIES, assert_refused, saved
from tests.api.test_entry_office import OFFICE, ask, body, office

__all__ = ["body", "office"]  # fixtures
HANDED = {"place": "法律援助（12348）", "reason": "没钱请律师", "on": "2026-11-24"}
ANSWERED = {"reply": "已经指派律师", "on": "2026-11-25"}


@pytest.fixture
def entry(adviser: TestClient, body: dict[str, Any]) -> dict[str, Any]:
    return saved(adviser, body)


def address(entry: dict[str, Any]) -> str:
    return f"{ENTRIES}/{entry['id']}/referrals"


def handed_on(client: TestClient, entry: dict[str, Any]) -> dict[str, Any]:
    response = client.post(address(entry), json={"id": str(uuid4()), **HANDED})
    assert response.status_code == 201, response.text
    return dict(response.json())


def test_a_late_reply_corrects_nothing(
    adviser: TestClient, office: TestClient, entry: dict[str, Any]
) -> None:
    referral = handed_on(adviser, entry)
    assert (referral["place"], referral["referred_by"], referral["replied_on"]) == (
        "法律援助（12348）",
        "甲1",
        None,
    )
    office.post(f"{OFFICE}/confirm", json=ask(entry))
    confirmed = adviser.get(f"{ENTRIES}/{entry['id']}").json()
    history = adviser.get(f"{ENTRIES}/{entry['id']}/history").json()

    reply = f"{address(entry)}/{referral['id']}/reply"
    answered = office.put(reply, json={**ANSWERED, "revision": 1}).json()
    assert (answered["reply"], answered["replied_on"], answered["replied_by"]) == (
        "已经指派律师",
        "2026-11-25",
        "赵所",
    )
    assert adviser.get(address(entry)).json() == [answered]
    assert adviser.get(f"{ENTRIES}/{entry['id']}").json() == confirmed
    assert confirmed["state"] == "confirmed"
    assert adviser.get(f"{ENTRIES}/{entry['id']}/history").json() == history


def test_a_reply_is_put_right_and_two_never_overwrite_each_other(
    adviser: TestClient, office: TestClient, entry: dict[str, Any]
) -> None:
    reply = f"{address(entry)}/{handed_on(adviser, entry)['id']}/reply"
    first = adviser.put(reply, json={**ANSWERED, "revision": 1}).json()
    assert office.put(reply, json={**ANSWERED, "revision": 1}).json() == first
    other = {**ANSWERED, "reply": "要先补材料"}
    assert_refused(office.put(reply, json={**other, "revision": 1}), 409, "stale", "刷新")
    assert office.put(reply, json={**other, "revision": 2}).json()["reply"] == "要先补材料"


def test_sent_at_one_moment_it_is_kept_once(adviser: TestClient, entry: dict[str, Any]) -> None:
    sent = {"id": str(uuid4()), **HANDED}
    with ThreadPoolExecutor(8) as pool:
        codes = [
            one.status_code for one in pool.map(lambda _: adviser.post(address(entry), json=sent), range(8))
        ]
    assert sorted(codes) == [200] * 7 + [201]
    assert [one["id"] for one in adviser.get(address(entry)).json()] == [sent["id"]]
    assert_refused(adviser.post(address(entry), json={**sent, "reason": "别的"}), 409, "conflict", "另记一次")


@pytest.mark.parametrize("role", ["adviser", "mediator", "justice_office"])
def test_nobody_else_reads_or_writes_it(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any], role: str
) -> None:
    referral = handed_on(adviser, entry)
    other = signed_in_as(role, township="菜园乡" if role == "justice_office" else "张茅乡")
    assert_refused(other.get(address(entry)), 404, "not_found")
    assert_refused(other.post(address(entry), json={"id": str(uuid4()), **HANDED}), 404, "not_found")
    reply = f"{address(entry)}/{referral['id']}/reply"
    assert_refused(other.put(reply, json={**ANSWERED, "revision": 1}), 404, "not_found")
    assert adviser.get(address(entry)).json() == [referral]


def test_a_referral_answers_under_its_own_entry_alone(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any], body: dict[str, Any]
) -> None:
    referral = handed_on(adviser, entry)
    stranger = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    his = saved(stranger, {**body, "id": str(uuid4())})
    reply = f"{address(his)}/{referral['id']}/reply"
    assert_refused(stranger.put(reply, json={**ANSWERED, "revision": 1}), 404, "not_found")
    sent = {"id": referral["id"], **HANDED}
    assert_refused(stranger.post(address(his), json=sent), 404, "not_found")
    assert stranger.get(address(his)).json() == []


def test_who_cannot_open_an_entry_sees_nothing_of_its_referrals(
    adviser: TestClient, administrator: TestClient, office: TestClient, body: dict[str, Any]
) -> None:
    entry = saved(adviser, body)
    referral = handed_on(adviser, entry)
    assert office.get(address(entry)).json() == [referral]
    assert_refused(administrator.get(address(entry)), 404, "not_found")
    sent = {"id": str(uuid4()), **HANDED}
    assert_refused(administrator.post(address(entry), json=sent), 404, "not_found")
    draft = saved(adviser, {**body, "id": str(uuid4()), "state": "draft"})
    handed_on(adviser, draft)
    assert_refused(office.get(address(draft)), 404, "not_found")


def test_what_cannot_be_kept_is_said_in_a_sentence(
    adviser: TestClient, client: TestClient, entry: dict[str, Any]
) -> None:
    sent = {"id": str(uuid4()), **HANDED}
    for wrong, words in (
        ({"place": " "}, "转给谁"),
        ({"reason": ""}, "为什么转"),
        ({"on": "2026-11-26"}, "转介的日子不能晚于今天"),
        ({"id": "17"}, "编号不对"),
    ):
        assert_refused(adviser.post(address(entry), json={**sent, **wrong}), 422, "invalid_input", words)
    reply = f"{address(entry)}/{handed_on(adviser, entry)['id']}/reply"
    for wrong, words in (
        ({"reply": " "}, "怎么回的"),
        ({"on": "2026-11-23"}, "不会早于转介那天"),
        ({"on": "2026-11-26"}, "回复的日子不能晚于今天"),
    ):
        refused = adviser.put(reply, json={**ANSWERED, "revision": 1, **wrong})
        assert_refused(refused, 422, "invalid_input", words)
    for method, path in (("GET", address(entry)), ("POST", address(entry)), ("PUT", reply)):
        assert_refused(
            client.request(method, path, json={**sent, **ANSWERED, "revision": 1}), 401, "not_signed_in"
        )
