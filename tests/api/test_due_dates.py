"""Due dates over HTTP: one's own alone, with the law, the start fact and how it was counted."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_mediations import WRITTEN

DUE = "/api/v1/due-dates"


@pytest.fixture
def mediator(signed_in_as: SignedInAs) -> TestClient:
    return signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))


@pytest.fixture
def agreed(mediator: TestClient) -> str:
    """Key of a mediation of 南沟村 whose agreement took effect on 2026-11-14."""
    key = str(uuid4())
    registered = {
        "id": key,
        "accepted_on": "2026-11-01",
        "source": "application",
        "dispute_type": "邻里",
        "village_id": mediator.get("/api/v1/villages").json()[0]["id"],
        "facts": "两家为出水口朝向争执",
        "parties": [{"side": "applicant", "name": "李某甲"}, {"side": "respondent", "name": "王某乙"}],
    }
    mediator.post("/api/v1/mediations", json=registered).raise_for_status()
    signed = {f"{who}_on": "2026-11-14" for who in ("parties_signed", "mediator_signed", "sealed")}
    mediator.post(f"/api/v1/mediations/{key}/agreement", json={**WRITTEN, **signed}).raise_for_status()
    return key


def appeal(**changed: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "limit_id": "appeal_judgment", "start_on": "2026-11-10", **changed}


def test_what_a_mediation_gives_is_listed_with_its_reason(mediator: TestClient, agreed: str) -> None:
    listed = mediator.get(DUE).json()
    (due,) = listed["due_dates"]
    assert (due["title"], due["due_on"], due["days_left"]) == ("双方一起申请司法确认", "2026-12-14", 19)
    assert due["law"] == "人民调解法33条；民事诉讼法205条"
    assert due["counted_from"] == "2026-11-14 协议生效（签字、盖章取最晚的一天）"
    assert "仅为提醒" in due["remark"]
    assert (due["record_id"], due["soon"], listed["soon"]) == (agreed, False, 0)
    shown = mediator.get(f"/api/v1/mediations/{agreed}").json()["due"]
    assert [(one["due_on"], one["how"]) for one in shown] == [(due["due_on"], due["how"])]


def test_one_added_by_hand_is_kept_once_and_done_with(mediator: TestClient, agreed: str) -> None:
    sent = appeal(record_kind="mediation", record_id=agreed, note="带上判决书")
    first = mediator.post(DUE, json=sent)
    assert first.status_code == 201, first.text
    due = first.json()
    assert (due["due_on"], due["soon"], due["village"], due["note"]) == (
        "2026-11-25",
        True,
        "南沟村",
        "带上判决书",
    )
    again = mediator.post(DUE, json=sent)
    assert (again.status_code, again.json()) == (200, due)
    assert_refused(mediator.post(DUE, json={**sent, "note": "别的"}), 409, "conflict", "另添一个")
    of_record = mediator.get(DUE, params={"record_kind": "mediation", "record_id": agreed}).json()
    assert [one["title"] for one in of_record["due_dates"]] == ["对判决上诉", "双方一起申请司法确认"]
    done = mediator.post(f"{DUE}/decision", json={"key": due["key"], "state": "done"}).json()
    assert done["state"] == "done"
    assert done["decided_by"]
    assert done["decided_at"]
    assert [one["title"] for one in mediator.get(DUE).json()["due_dates"]] == ["双方一起申请司法确认"]


def test_the_calendar_holds_them_without_a_name(mediator: TestClient, agreed: str) -> None:
    mediator.post(DUE, json=appeal(note="李某甲的案子"))
    calendar = mediator.get(f"{DUE}/calendar.ics")
    assert calendar.headers["content-type"] == "text/calendar; charset=utf-8"
    text = calendar.content.decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20261125" in text
    assert "DTSTART;VALUE=DATE:20261214" in text
    assert "李某甲" not in text


def test_somebody_elses_is_not_found(mediator: TestClient, agreed: str, signed_in_as: SignedInAs) -> None:
    sent = appeal()
    mediator.post(DUE, json=sent).raise_for_status()
    keys = [one["key"] for one in mediator.get(DUE).json()["due_dates"]]
    assert len(keys) == 2
    others = [signed_in_as("mediator", township=t, villages=()) for t in ("张茅乡", "大营镇")]
    for other in [*others, signed_in_as("administrator")]:
        assert other.get(DUE).json() == {"due_dates": [], "soon": 0}
        assert b"VEVENT" not in other.get(f"{DUE}/calendar.ics").content
        params = {"record_kind": "mediation", "record_id": agreed}
        assert other.get(DUE, params=params).status_code == 404
        assert other.post(DUE, json=sent).status_code == 404
        assert other.post(DUE, json=appeal(**params)).status_code == 404
        for key in keys:
            decided = other.post(f"{DUE}/decision", json={"key": key, "state": "dismissed"})
            assert decided.status_code == 404
    assert len(mediator.get(DUE).json()["due_dates"]) == 2


def test_a_justice_office_sees_its_townships_without_what_was_noted(
    mediator: TestClient, agreed: str, signed_in_as: SignedInAs
) -> None:
    village = mediator.get("/api/v1/villages").json()[0]["id"]
    attached = {"record_kind": "mediation", "record_id": agreed}
    mediator.post(DUE, json=appeal(title="李某甲上诉", note="带判决书", **attached)).raise_for_status()
    mediator.post(DUE, json=appeal(title="自己的事", village_id=village)).raise_for_status()
    office = signed_in_as("justice_office", township="张茅乡")
    listed = office.get(DUE, params={"of": "township"}).json()["due_dates"]
    assert [(one["title"], one["mine"], one["record_id"], one["note"]) for one in listed] == [
        ("对判决上诉", False, "", ""),
        ("双方一起申请司法确认", False, "", ""),
    ]
    assert {one["person"] for one in listed} == {mediator.person.name}  # type: ignore[attr-defined]
    assert {one["village"] for one in listed} == {"南沟村"}
    for one in listed:
        decided = office.post(f"{DUE}/decision", json={"key": one["key"], "state": "done"})
        assert decided.status_code == 404
    next_door = signed_in_as("justice_office", township="大营镇")
    assert next_door.get(DUE, params={"of": "township"}).json()["due_dates"] == []
    for role in ("adviser", "mediator", "administrator"):
        refused = signed_in_as(role, township="张茅乡").get(DUE, params={"of": "township"})
        assert refused.status_code == 403


@pytest.mark.parametrize(
    ("changed", "status", "code"),
    [
        ({"limit_id": "no_limit"}, 422, "no_time_limit"),
        ({"limit_id": "nothing"}, 404, "no_such_limit"),
        ({"limit_id": "protection_order"}, 422, "counted_in_hours"),
        ({"limit_id": None}, 422, "invalid_input"),
        ({"start_on": "9999-12-31"}, 422, "invalid_input"),
        ({"id": "一"}, 422, "invalid_input"),
    ],
)
def test_what_cannot_be_added_is_told(
    signed_in_as: SignedInAs, changed: dict[str, Any], status: int, code: str
) -> None:
    adviser = signed_in_as("adviser")
    refused = adviser.post(DUE, json=appeal(**changed))
    assert (refused.status_code, refused.json()["code"]) == (status, code)


def test_nobody_signed_in(client: TestClient) -> None:
    assert client.get(DUE).status_code == 401
    assert client.get(f"{DUE}/calendar.ics").status_code == 401
    assert client.post(DUE, json=appeal()).status_code == 401
