"""Who else reads a mediation, and what earlier records say of its parties."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import ENTRIES, assert_refused
from tests.api.test_entry_office import OFFICE
from tests.api.test_mediation_steps import TOLD, step
from tests.api.test_mediations import ENDING, MEDIATIONS, WRITTEN, body, mediator, path, registered

__all__ = ["body", "mediator", "path"]  # fixtures
INTERESTS = f"{MEDIATIONS}/interests"


@pytest.fixture
def office(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("justice_office", firm="张茅乡司法所", township="张茅乡")


def litigation(body: dict[str, Any]) -> dict[str, Any]:
    """An entry of litigation in the mediation's village that names nobody."""
    return {
        "id": str(uuid4()),
        "service_date": "2026-03-02",
        "kinds": ["litigation"],
        "topic": "邻里",
        "village_id": body["village_id"],
        "channel": "onsite",
        "client_kind": "villager",
        "question": "去法院立案",
        "advice": "",
        "state": "submitted",
        "details": {"litigation": {"court": "某区法院", "stage": "filing"}},
    }


def flags(client: TestClient, path: str) -> list[str]:
    found: list[str] = client.get(path).json()["flags"]
    return found


def test_the_office_reads_its_township_s_mediations_and_changes_none(
    mediator: TestClient, office: TestClient, body: dict[str, Any], path: str
) -> None:
    made = mediator.post(f"{path}/files", json={"form": "acceptance"}).json()
    before = mediator.get(path).json()
    shown = office.get(path).json()
    assert (shown["mine"], shown["mediator"], before["mine"]) == (False, "甲1", True)
    assert (shown["parties"][0]["phone"], before["parties"][0]["phone"]) == ("138****4127", "13800004127")
    assert [one["id"] for one in office.get(MEDIATIONS).json()["mediations"]] == [body["id"]]
    (file,) = office.get(f"{path}/dossier").json()["files"]
    assert (file["id"], file["stale"]) == (made["id"], False)
    assert office.get(f"{path}/files/{made['id']}").content
    for refused in (
        office.put(path, json={**body, "revision": 1}),
        office.post(f"{path}/steps", json=step(TOLD)),
        office.post(f"{path}/agreement", json=WRITTEN),
        office.post(f"{path}/end", json=ENDING),
        office.post(f"{path}/files", json={"form": "cover"}),
        office.post(f"{path}/files/{made['id']}/confirmation"),
        office.post(f"{path}/archive"),
    ):
        assert_refused(refused, 403, "not_permitted")
    assert mediator.get(path).json() == before


def test_another_township_s_office_sees_nothing_of_it(
    mediator: TestClient, signed_in_as: SignedInAs, path: str
) -> None:
    made = mediator.post(f"{path}/files", json={"form": "acceptance"}).json()
    elsewhere = signed_in_as("justice_office", firm="菜园乡司法所", township="菜园乡")
    for address in (path, f"{path}/dossier", f"{path}/files/{made['id']}"):
        assert_refused(elsewhere.get(address), 404, "not_found")
    assert elsewhere.get(MEDIATIONS).json()["mediations"] == []


def test_a_mediation_lies_where_its_village_does(
    signed_in_as: SignedInAs, office: TestClient, body: dict[str, Any]
) -> None:
    """An adviser seated in one township and serving a village of another."""
    away = signed_in_as("adviser", township="菜园乡", villages=("东岭村",))
    there = away.get("/api/v1/villages").json()[0]["id"]
    for village_id in (there, None):
        new = registered(away, {**body, "id": str(uuid4()), "village_id": village_id})
        assert_refused(office.get(f"{MEDIATIONS}/{new['id']}"), 404, "not_found")
    no_seat = registered(signed_in_as("adviser"), {**body, "id": str(uuid4()), "village_id": None})
    assert_refused(office.get(f"{MEDIATIONS}/{no_seat['id']}"), 404, "not_found")


def test_a_party_of_an_earlier_mediation_of_one_s_own_is_pointed_out(
    mediator: TestClient, body: dict[str, Any], path: str
) -> None:
    assert flags(mediator, path) == []
    again = registered(mediator, {**body, "id": str(uuid4())})
    assert flags(mediator, path) == [
        f"{name}在这位调解员的另一件调解（{again['number']}）里也是当事人，看看和这件有没有牵连。"
        for name in ("李某甲", "王某乙")
    ]
    namesake = [{"side": "applicant", "name": "李某甲", "phone": "13911112222"}, body["parties"][1]]
    third = registered(mediator, {**body, "id": str(uuid4()), "parties": namesake})
    assert not any("李某甲" in one for one in flags(mediator, f"{MEDIATIONS}/{third['id']}"))


def test_of_a_colleague_s_mediation_only_that_there_is_one(
    signed_in_as: SignedInAs, mediator: TestClient, body: dict[str, Any], path: str
) -> None:
    colleague = signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡")
    registered(colleague, {**body, "id": str(uuid4()), "village_id": None, "facts": "另一桩私事"})
    assert flags(mediator, path) == [
        "本乡镇另有一件调解，当事人和李某甲同名同电话。要看的问司法所。"
    ]  # 王某乙 has no phone: a name alone tells nothing of others
    elsewhere = signed_in_as("mediator", firm="菜园乡人民调解委员会", township="菜园乡")
    far = registered(elsewhere, {**body, "id": str(uuid4()), "village_id": None})
    assert flags(elsewhere, f"{MEDIATIONS}/{far['id']}") == []


def test_litigation_for_a_party_is_warned_of_on_both_sides(
    mediator: TestClient, office: TestClient, signed_in_as: SignedInAs, body: dict[str, Any], path: str
) -> None:
    words = {"words": "代理王某乙立案"}
    (warned,) = mediator.post(INTERESTS, json=words).json()["flags"]
    assert "王某乙是你办过的调解" in warned
    assert "律师法39条、40条" in warned
    assert mediator.post(INTERESTS, json={"words": "代理赵某立案"}).json()["flags"] == []
    other = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    assert other.post(INTERESTS, json=words).json()["flags"] == []
    entry = {**litigation(body), "question": "代理王某乙立案"}
    assert mediator.post(ENTRIES, json={**entry, "kinds": ["legal_advice"]}).status_code == 201
    assert flags(office, path) == []
    assert mediator.post(ENTRIES, json={**entry, "id": str(uuid4())}).status_code == 201
    for reader in (mediator, office):
        (flag,) = flags(reader, path)
        assert "2026-03-02 记过一次诉讼活动，里面写到王某乙" in flag


@pytest.mark.parametrize(
    "said",
    [
        {"details": {"litigation": {"court": "某区法院", "stage": "filing", "for_whom": "王某乙"}}},
        {"details": {"litigation": {"court": "某区法院王某乙案", "stage": "filing"}}},
        {
            "details": {
                "litigation": {"court": "某区法院", "stage": "filing", "case_number": "王某乙诉李某甲"}
            }
        },
        {"question": "代理王某乙立案"},
    ],
)
def test_the_office_sees_it_on_the_entry_wherever_the_name_stands(
    mediator: TestClient,
    office: TestClient,
    signed_in_as: SignedInAs,
    body: dict[str, Any],
    path: str,
    said: dict[str, Any],
) -> None:
    away = signed_in_as("adviser", township="菜园乡", villages=("东岭村",))
    there = away.get("/api/v1/villages").json()[0]["id"]
    entry = {**litigation(body), **said}
    assert mediator.post(ENTRIES, json=entry).status_code == 201
    assert (
        mediator.post(ENTRIES, json={**litigation(body), "kinds": ["legal_advice"], **said}).status_code
        == 201
    )
    seen = {one["entry"]["id"]: one["flags"] for one in office.get(OFFICE).json()["entries"]}
    told = seen.pop(entry["id"])
    assert any(flag.startswith("王某乙是这位顾问办过的调解（") for flag in told)
    assert office.get(f"{OFFICE}/{entry['id']}").json()["flags"] == told
    assert list(seen.values()) == [[]]
    assert any("里面写到王某乙" in flag for flag in flags(mediator, path))
    # The same words of somebody who mediated nothing.
    other = {**litigation(body), **said, "village_id": there}
    assert away.post(ENTRIES, json=other).status_code == 201
    far = signed_in_as("justice_office", firm="菜园乡司法所", township="菜园乡")
    assert far.get(f"{OFFICE}/{other['id']}").json()["flags"] == []


def test_of_a_mediation_of_another_township_the_office_is_told_nothing(
    signed_in_as: SignedInAs, office: TestClient, body: dict[str, Any]
) -> None:
    elsewhere = signed_in_as("adviser", township="菜园乡", villages=("东岭村",))
    there = elsewhere.get("/api/v1/villages").json()[0]["id"]
    roaming = signed_in_as("adviser")  # of no township: works in all
    registered(roaming, {**body, "id": str(uuid4()), "village_id": there})
    for village_id, reader, told in (
        (body["village_id"], office, 0),
        (there, signed_in_as("justice_office", firm="菜园乡司法所", township="菜园乡"), 1),
    ):
        entry = {**litigation(body), "village_id": village_id, "question": "代理王某乙立案"}
        assert roaming.post(ENTRIES, json=entry).status_code == 201
        assert len(reader.get(f"{OFFICE}/{entry['id']}").json()["flags"]) == told


def test_of_litigation_and_mediations_elsewhere_the_office_is_told_only_that_they_are(
    signed_in_as: SignedInAs, office: TestClient, body: dict[str, Any]
) -> None:
    elsewhere = signed_in_as("adviser", township="菜园乡", villages=("东岭村",))
    there = elsewhere.get("/api/v1/villages").json()[0]["id"]
    roaming = signed_in_as("adviser")  # of no township: works in all
    here = f"{MEDIATIONS}/{registered(roaming, body)['id']}"
    far = registered(roaming, {**body, "id": str(uuid4()), "village_id": there})
    entry = {**litigation(body), "village_id": there, "question": "代理王某乙立案"}
    draft = {**entry, "id": str(uuid4()), "service_date": "2026-03-05", "state": "draft"}
    for one in (entry, draft):
        roaming.post(ENTRIES, json=one).raise_for_status()
    assert flags(office, here) == [
        "李某甲在这位调解员的另一件调解（在别的乡镇）里也是当事人，看看和这件有没有牵连。",
        "王某乙在这位调解员的另一件调解（在别的乡镇）里也是当事人，看看和这件有没有牵连。",
        "这位调解员在别的乡镇记过一次诉讼活动，里面写到王某乙。是替他打官司的，这件要换人调。",
    ]
    told = "".join(flags(roaming, here))
    for own in (far["number"], "2026-03-02", "2026-03-05"):
        assert own in told


def test_nobody_signed_in_is_told_of_nobody(client: TestClient) -> None:
    assert_refused(client.post(INTERESTS, json={"words": "王某乙"}), 401, "not_signed_in")
