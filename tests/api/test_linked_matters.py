"""府院府检联动: matters the offices follow together, each seen by whom it concerns, and the cases attached to them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select

from accounts.models import AuditRecord
from api.factory import Application
from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused, saved
from tests.api.test_entry_office import body as entry_body
from tests.api.test_entry_office import office
from tests.api.test_mediations import body, mediator, path, registered

__all__ = ["body", "entry_body", "mediator", "office", "path"]  # fixtures
MATTERS = "/api/v1/linked-matters"
CASES = "/api/v1/linked-cases"


@pytest.fixture
def elsewhere(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("justice_office", firm="菜园乡司法所", township="菜园乡")


def matter(**more: Any) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "title": "烂尾小区办证",
        "units": ["自然资源局", "陕州区人民法院", "陕州区人民检察院"],
        "township": "张茅乡",
        "opened_on": "2026-11-01",
        "note": "先由自然资源局摸底",
        **more,
    }


def kept(client: TestClient, **more: Any) -> dict[str, Any]:
    response = client.post(MATTERS, json=matter(**more))
    assert response.status_code == 201, response.text
    return dict(response.json())


def ids(client: TestClient) -> set[str]:
    return {one["id"] for one in client.get(MATTERS).json()["matters"]}


def test_a_matter_goes_from_state_to_state(office: TestClient) -> None:
    one = kept(office)
    assert (one["state_name"], one["units"][1], one["revision"]) == ("待办", "陕州区人民法院", 1)
    address = f"{MATTERS}/{one['id']}"
    begun = {**matter(), "state": "under_way", "revision": 1}
    assert office.put(address, json=begun).json()["state_name"] == "办理中"
    assert office.put(address, json=begun).json()["revision"] == 2
    closed = {**matter(), "state": "closed", "revision": 2}
    assert_refused(office.put(address, json=closed), 422, "invalid_input", "办结的日子")
    done = office.put(address, json={**closed, "closed_on": "2026-11-20"}).json()
    assert (done["state_name"], done["closed_on"]) == ("办结", "2026-11-20")
    back = {**matter(), "state": "waiting", "revision": 3}
    assert_refused(office.put(address, json=back), 409, "out_of_order", "现在是“办结”，不能直接改成“待办”")
    assert_refused(office.put(address, json={**back, "revision": 2}), 409, "stale", "在别处改过")
    assert office.get(address).json() == done
    assert office.put(address, json={**back, "state": "under_way"}).json()["closed_on"] is None


def test_a_township_sees_its_own_and_the_district_s(
    office: TestClient, elsewhere: TestClient, administrator: TestClient
) -> None:
    ours, theirs = kept(office), kept(elsewhere, township="菜园乡")
    districts = kept(administrator, township=None)
    assert ids(office) == {ours["id"], districts["id"]}
    assert ids(elsewhere) == {theirs["id"], districts["id"]}
    assert ids(administrator) == {ours["id"], theirs["id"], districts["id"]}
    seen = {one["id"]: one["may_change"] for one in office.get(MATTERS).json()["matters"]}
    assert seen == {ours["id"]: True, districts["id"]: False}
    assert office.get(f"{MATTERS}/{districts['id']}").json() == {**districts, "may_change": False}
    assert_refused(office.get(f"{MATTERS}/{theirs['id']}"), 404, "not_found")
    assert_refused(office.get(f"{MATTERS}/17"), 404, "not_found")


def test_nobody_keeps_another_s_matter(
    office: TestClient, elsewhere: TestClient, administrator: TestClient
) -> None:
    ours, districts = kept(office), kept(administrator, township=None)
    change = {**matter(title="改了"), "revision": 1}
    assert_refused(elsewhere.put(f"{MATTERS}/{ours['id']}", json=change), 404, "not_found")
    taken = matter(id=ours["id"], township="菜园乡")
    assert_refused(elsewhere.post(MATTERS, json=taken), 404, "not_found")
    for township in (None, "菜园乡"):
        assert_refused(office.post(MATTERS, json=matter(township=township)), 403, "not_permitted", "本乡镇")
        given_away = {**change, "township": township}
        assert_refused(office.put(f"{MATTERS}/{ours['id']}", json=given_away), 403, "not_permitted")
    refused = office.put(f"{MATTERS}/{districts['id']}", json=change)
    assert_refused(refused, 403, "not_permitted", "全区的联动事项由管理员来记")
    assert_refused(elsewhere.delete(f"{MATTERS}/{ours['id']}"), 404, "not_found")
    refused = office.delete(f"{MATTERS}/{districts['id']}")
    assert_refused(refused, 403, "not_permitted", "全区的联动事项由管理员来记")
    assert ids(office) == {ours["id"], districts["id"]}
    assert office.get(MATTERS).json()["matters"][0]["title"] == "烂尾小区办证"


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_those_who_keep_no_matters_do_not_get_in(
    office: TestClient, signed_in_as: SignedInAs, client: TestClient, role: str
) -> None:
    one, other = kept(office), signed_in_as(role, township="张茅乡")
    case = f"{MATTERS}/{one['id']}/cases/entry/{uuid4()}"
    for method, address, sent in (
        ("GET", MATTERS, None),
        ("POST", MATTERS, matter()),
        ("PUT", f"{MATTERS}/{one['id']}", {**matter(), "revision": 1}),
        ("DELETE", f"{MATTERS}/{one['id']}", None),
        ("GET", f"{MATTERS}/{one['id']}", None),
        ("PUT", case, None),
        ("DELETE", case, None),
    ):
        assert_refused(other.request(method, address, json=sent), 403, "not_permitted", "司法所和管理员")
        assert_refused(client.request(method, address, json=sent), 401, "not_signed_in")
    assert_refused(client.get(f"{CASES}/entry/{uuid4()}"), 401, "not_signed_in")


def test_sent_at_one_moment_it_is_kept_once(office: TestClient, path: str) -> None:
    sent = matter()
    with ThreadPoolExecutor(8) as pool:
        codes = [one.status_code for one in pool.map(lambda _: office.post(MATTERS, json=sent), range(8))]
    assert sorted(codes) == [200] * 7 + [201]
    assert ids(office) == {sent["id"]}
    assert_refused(office.post(MATTERS, json={**sent, "title": "别的"}), 409, "conflict", "另记一件")
    case = f"{MATTERS}/{sent['id']}/cases/mediation/{path.rsplit('/', 1)[1]}"
    with ThreadPoolExecutor(8) as pool:
        assert {one.status_code for one in pool.map(lambda _: office.put(case), range(8))} == {204}
    assert len(office.get(MATTERS).json()["matters"][0]["cases"]) == 1


def test_a_case_is_attached_and_shown_on_both_sides(
    office: TestClient,
    mediator: TestClient,
    adviser: TestClient,
    body: dict[str, Any],
    entry_body: dict[str, Any],
) -> None:
    mediation, entry = registered(mediator, body), saved(adviser, entry_body)
    first, second = kept(office), kept(office, title="水库移民安置")
    for kind, case in (("mediation", mediation), ("entry", entry)):
        for one in (first, second):
            assert office.put(f"{MATTERS}/{one['id']}/cases/{kind}/{case['id']}").status_code == 204
    seen = {one["id"]: one for one in office.get(MATTERS).json()["matters"]}[first["id"]]
    assert {one["kind"]: one["label"] for one in seen["cases"]} == {
        "mediation": mediation["number"],
        "entry": "2026-11-24 邻里",
    }
    for client, kind, case in ((mediator, "mediation", mediation), (adviser, "entry", entry)):
        found = client.get(f"{CASES}/{kind}/{case['id']}").json()["matters"]
        assert {one["id"] for one in found} == {first["id"], second["id"]}
        assert {(one["note"], tuple(one["cases"]), one["others"]) for one in found} == {("", (), 0)}
    assert office.delete(f"{MATTERS}/{first['id']}/cases/entry/{entry['id']}").status_code == 204
    assert_refused(office.delete(f"{MATTERS}/{first['id']}/cases/entry/{entry['id']}"), 404, "not_found")
    assert [one["id"] for one in adviser.get(f"{CASES}/entry/{entry['id']}").json()["matters"]] == [
        second["id"]
    ]


def test_a_withdrawn_matter_is_offered_no_more_and_stays_readable_on_its_cases(
    office: TestClient,
    administrator: TestClient,
    mediator: TestClient,
    application: Application,
    body: dict[str, Any],
) -> None:
    mediation, another = (registered(mediator, {**body, "id": str(uuid4())}) for _ in range(2))
    sent = matter()
    wrong, right = kept(office, **sent), kept(office, title="水库移民安置")
    address = f"{MATTERS}/{wrong['id']}"
    attached = f"{address}/cases/mediation/{mediation['id']}"
    assert office.put(attached).status_code == 204

    assert [office.delete(address).status_code for _ in range(2)] == [204, 204]
    assert ids(office) == ids(administrator) == {right["id"]}
    assert office.get(address).json()["withdrawn"] is True
    assert_refused(office.put(address, json={**matter(), "revision": 1}), 409, "withdrawn", "改不了")
    assert_refused(office.post(MATTERS, json=sent), 409, "withdrawn", "不会再存回来")
    onto = f"{address}/cases/mediation/{another['id']}"
    assert_refused(office.put(onto), 409, "withdrawn", "请另选一件")
    assert office.put(attached).status_code == 204, "attached before: sent again, nothing more"

    of_case = f"{CASES}/mediation/{mediation['id']}"
    for client in (mediator, office):
        (read,) = client.get(of_case).json()["matters"]
        assert (read["id"], read["title"]) == (wrong["id"], "烂尾小区办证")
        assert (read["withdrawn"], read["may_change"]) == (True, False)
    assert mediator.get(f"{CASES}/mediation/{another['id']}").json()["matters"] == []
    assert office.delete(attached).status_code == 204
    assert mediator.get(of_case).json()["matters"] == []
    with application.database.read() as session:
        noted = select(AuditRecord.subject).where(AuditRecord.action == "linked_matter.withdrawn")
        assert session.scalars(noted).all() == [f"linked_matter:{wrong['id']}"]


def test_an_administrator_withdraws_a_township_s_and_the_district_s(
    office: TestClient, administrator: TestClient
) -> None:
    ours, districts = kept(office), kept(administrator, township=None)
    for one in (ours, districts):
        assert administrator.delete(f"{MATTERS}/{one['id']}").status_code == 204
    assert ids(office) == set()
    assert_refused(administrator.delete(f"{MATTERS}/{uuid4()}"), 404, "not_found")
    assert_refused(administrator.delete(f"{MATTERS}/17"), 404, "not_found")


def test_a_list_is_read_page_by_page(
    office: TestClient, elsewhere: TestClient, administrator: TestClient
) -> None:
    days = ["2026-11-03", "2026-11-01", "2026-11-02", "2026-11-02", "2026-11-02"]
    kept_here = [kept(office, opened_on=day)["id"] for day in days[:3]]
    kept_here += [kept(administrator, township=None, opened_on=day)["id"] for day in days[3:]]
    kept(elsewhere, township="菜园乡")
    wrong = kept(office, opened_on="2026-11-02")
    assert office.delete(f"{MATTERS}/{wrong['id']}").status_code == 204
    found: list[dict[str, Any]] = []
    query: dict[str, Any] = {"limit": 2}
    while True:
        page = office.get(MATTERS, params=query).json()
        assert len(page["matters"]) <= 2
        found += page["matters"]
        if page["next_cursor"] is None:
            break
        query["cursor"] = page["next_cursor"]
    assert [one["opened_on"] for one in found] == sorted(days, reverse=True)
    assert sorted(one["id"] for one in found) == sorted(kept_here)
    assert_refused(office.get(MATTERS, params={"cursor": "x"}), 422, "invalid_input", "第一页")


def test_an_attached_case_stays_closed_to_whoever_may_not_open_it(
    office: TestClient,
    elsewhere: TestClient,
    administrator: TestClient,
    mediator: TestClient,
    signed_in_as: SignedInAs,
    path: str,
) -> None:
    case = path.rsplit("/", 1)[1]
    districts, ours = kept(administrator, township=None), kept(office)
    attach = f"{MATTERS}/{districts['id']}/cases/mediation/{case}"
    assert office.put(attach).status_code == 204
    for client in (elsewhere, administrator):
        one = client.get(f"{MATTERS}/{districts['id']}").json()
        assert (one["cases"], one["others"]) == ([], 1)
        shown = {one["id"]: one for one in client.get(MATTERS).json()["matters"]}[districts["id"]]
        assert (shown["cases"], shown["others"]) == ([], 1)
        assert case not in client.get(MATTERS).text
        assert_refused(client.get(f"{CASES}/mediation/{case}"), 404, "not_found")
        assert_refused(client.put(attach), 404, "not_found")
        assert_refused(client.delete(attach), 404, "not_found")
    stranger = signed_in_as("mediator", township="张茅乡", villages=("南沟村",))
    assert_refused(stranger.get(f"{CASES}/mediation/{case}"), 404, "not_found")
    hidden = f"{MATTERS}/{ours['id']}/cases/mediation/{case}"
    assert_refused(elsewhere.put(hidden), 404, "not_found")
    assert len(mediator.get(f"{CASES}/mediation/{case}").json()["matters"]) == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": " "}, "什么事项"),
        ({"units": [" "]}, "责任单位"),
        ({"opened_on": "2026-11-26"}, "开始的日子不能晚于今天"),
        ({"due_on": "2026-10-01"}, "要办完的日子"),
        ({"closed_on": "2026-11-02"}, "还没有办结"),
        ({"state": "closed", "closed_on": "2026-10-01"}, "办结的日子要在"),
        ({"state": "lost"}, "没有这个状态"),
        ({"id": "17"}, "编号不对"),
    ],
)
def test_what_cannot_be_kept_is_said_in_a_sentence(
    office: TestClient, wrong: dict[str, Any], words: str
) -> None:
    assert_refused(office.post(MATTERS, json=matter(**wrong)), 422, "invalid_input", words)
    assert ids(office) == set()
