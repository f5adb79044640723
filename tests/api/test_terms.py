"""Terms: advisers' contracts and committees' terms, each kept by whom it concerns, those ending first at the top."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_entry_office import office
from tests.api.test_linked_matters import elsewhere

__all__ = ["elsewhere", "office"]  # fixtures
TERMS = "/api/v1/terms"


def term(**more: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "kind": "adviser_contract",
        "name": "南沟村顾问李明",
        "township": "张茅乡",
        "ends_on": "2026-12-25",
        "note": "一年一签",
        **more,
    }


def change(revision: int = 1, **more: Any) -> dict[str, Any]:
    return {**term(**more), "revision": revision}


def kept(client: TestClient, **more: Any) -> dict[str, Any]:
    response = client.post(TERMS, json=term(**more))
    assert response.status_code == 201, response.text
    return dict(response.json())


def listed(client: TestClient) -> list[dict[str, Any]]:
    return list(client.get(TERMS).json()["terms"])


def ids(client: TestClient) -> set[str]:
    return {one["id"] for one in listed(client)}


def test_those_ending_first_stand_at_the_top_and_each_kind_warns_in_its_own_time(office: TestClient) -> None:
    committee = {"kind": "committee_term", "name": "南沟村调委会"}
    for more in (
        {"ends_on": "2026-12-26"},
        {"ends_on": "2026-12-25"},
        {**committee, "ends_on": "2027-01-24"},
        {**committee, "ends_on": "2027-01-25"},
        {"ends_on": "2026-11-20"},
    ):
        kept(office, **more)
    assert [(one["kind_name"], one["days_left"], one["soon"]) for one in listed(office)] == [
        ("顾问聘用合同", -5, True),
        ("顾问聘用合同", 30, True),
        ("顾问聘用合同", 31, False),
        ("调委会任期", 60, True),
        ("调委会任期", 61, False),
    ]


def test_a_township_s_office_sees_its_own_and_the_administrator_all(
    office: TestClient, elsewhere: TestClient, administrator: TestClient
) -> None:
    ours, theirs = kept(office), kept(elsewhere, township="菜园乡")
    districts, given = kept(administrator, township=None), kept(administrator)
    assert ids(office) == {ours["id"], given["id"]}
    assert ids(elsewhere) == {theirs["id"]}
    assert ids(administrator) == {one["id"] for one in (ours, theirs, districts, given)}


def test_nobody_keeps_another_township_s(
    office: TestClient, elsewhere: TestClient, administrator: TestClient
) -> None:
    ours, districts = kept(office), kept(administrator, township=None)
    for client, one, township in ((elsewhere, ours, "菜园乡"), (office, districts, "张茅乡")):
        address = f"{TERMS}/{one['id']}"
        assert_refused(client.put(address, json=change(township=township)), 404, "not_found")
        assert_refused(client.delete(address), 404, "not_found")
        assert_refused(client.post(TERMS, json=term(id=one["id"], township=township)), 404, "not_found")
    for township in (None, "菜园乡"):
        given_away = change(township=township)
        assert_refused(office.post(TERMS, json=term(township=township)), 403, "not_permitted", "本乡镇")
        assert_refused(office.put(f"{TERMS}/{ours['id']}", json=given_away), 403, "not_permitted")
    assert {one["revision"] for one in listed(administrator)} == {1}
    assert len(listed(administrator)) == 2


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_those_who_keep_none_do_not_get_in(
    office: TestClient, signed_in_as: SignedInAs, client: TestClient, role: str
) -> None:
    one, other = kept(office), signed_in_as(role, township="张茅乡")
    for method, address, sent in (
        ("GET", TERMS, None),
        ("POST", TERMS, term()),
        ("PUT", f"{TERMS}/{one['id']}", change()),
        ("DELETE", f"{TERMS}/{one['id']}", None),
    ):
        assert_refused(other.request(method, address, json=sent), 403, "not_permitted", "司法所和管理员")
        assert_refused(client.request(method, address, json=sent), 401, "not_signed_in")
    assert ids(office) == {one["id"]}


def test_sent_at_one_moment_it_is_kept_once(office: TestClient) -> None:
    sent = term()
    with ThreadPoolExecutor(8) as pool:
        codes = [one.status_code for one in pool.map(lambda _: office.post(TERMS, json=sent), range(8))]
    assert sorted(codes) == [200] * 7 + [201]
    assert ids(office) == {sent["id"]}
    assert_refused(office.post(TERMS, json={**sent, "name": "别人"}), 409, "conflict", "另记一条")
    assert listed(office)[0]["name"] == "南沟村顾问李明"


def test_a_renewed_one_is_changed_from_the_revision_that_was_read(office: TestClient) -> None:
    address = f"{TERMS}/{kept(office)['id']}"
    renewed = change(ends_on="2027-12-25")
    assert office.put(address, json=renewed).json()["revision"] == 2
    assert office.put(address, json=renewed).json()["revision"] == 2
    assert_refused(office.put(address, json=change(ends_on="2028-01-01")), 409, "stale", "看看存着的")
    assert [(one["ends_on"], one["soon"]) for one in listed(office)] == [("2027-12-25", False)]


def test_a_deleted_one_stays_away(office: TestClient) -> None:
    sent = term()
    address = f"{TERMS}/{office.post(TERMS, json=sent).json()['id']}"
    assert [office.delete(address).status_code for _ in range(2)] == [204, 204]
    assert_refused(office.post(TERMS, json=sent), 409, "deleted", "已经删了")
    assert_refused(office.put(address, json=change()), 409, "deleted", "已经删了")
    assert_refused(office.delete(f"{TERMS}/{uuid4()}"), 404, "not_found")
    assert listed(office) == []


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": " "}, "哪位顾问"),
        ({"ends_on": "1999-12-31"}, "2000 年"),
        ({"ends_on": "2100-01-01"}, "2099 年"),
        ({"township": "没有乡"}, "没有这个乡镇"),
        ({"id": "17"}, "编号不对"),
        ({"name": "名" * 61}, ""),
        ({"note": "记" * 201}, ""),
        ({"kind": "lease"}, ""),
    ],
)
def test_what_cannot_be_kept_is_said_in_a_sentence(
    administrator: TestClient, wrong: dict[str, Any], words: str
) -> None:
    assert_refused(administrator.post(TERMS, json=term(**wrong)), 422, "invalid_input", words)
    assert listed(administrator) == []
