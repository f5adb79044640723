"""Accounts over HTTP, for administrators alone."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.accounts.test_people_sheet import HEADER, ZHANG, ZHAO, sheet
from tests.api.conftest import PASSWORD, SignedInAs

USERS = "/api/v1/users"
NEW = {
    "phone": "138 0000 4127",
    "name": "张明",
    "role": "adviser",
    "firm": "某某律师事务所",
    "township": "张茅乡",
    "villages": ["南沟村"],
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def test_opening_an_account_and_using_it(signed_in_as: SignedInAs, client: TestClient) -> None:
    administrator = signed_in_as("administrator")
    answer = administrator.post(USERS, json=NEW)
    assert answer.status_code == 201
    user = answer.json()["user"]
    assert {k: v for k, v in user.items() if k != "id"} == {
        "phone": "138****4127",
        "name": "张明",
        "role": "adviser",
        "role_name": "村居法律顾问",
        "firm": "某某律师事务所",
        "township": "张茅乡",
        "villages": ["南沟村"],
        "active": True,
    }
    assert user in administrator.get(USERS).json()
    signed_in = client.post(
        "/api/v1/session", json={"phone": NEW["phone"], "password": answer.json()["password"]}
    )
    assert signed_in.json()["me"]["id"] == user["id"]
    again = administrator.post(USERS, json=NEW)
    assert (again.status_code, again.json()["code"]) == (409, "phone_taken")


def test_no_number_in_full_leaves_the_house(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    administrator.post(USERS, json=NEW)
    administrator.post(f"{USERS}/import", files={"file": ("名册.xlsx", sheet(HEADER, ZHAO), XLSX)})
    for path in (USERS, "/api/v1/session", "/api/v1/sessions"):
        assert "1380000" not in administrator.get(path).text


@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_nobody_but_an_administrator(signed_in_as: SignedInAs, role: str) -> None:
    somebody, administrator = signed_in_as(role), signed_in_as("administrator")
    victim = administrator.person.id  # type: ignore[attr-defined]
    for method, path, body in (
        ("GET", USERS, None),
        ("POST", USERS, NEW),
        ("POST", f"{USERS}/{victim}/password", None),
        ("PATCH", f"{USERS}/{victim}", {"active": False}),
    ):
        answer = somebody.request(method, path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_permitted")
    answer = somebody.post(f"{USERS}/import", files={"file": ("名册.xlsx", sheet(HEADER, ZHANG), XLSX)})
    assert answer.status_code == 403
    assert len(administrator.get(USERS).json()) == 2


def test_importing_a_sheet(signed_in_as: SignedInAs, client: TestClient) -> None:
    administrator = signed_in_as("administrator")
    upload = {"file": ("名册.xlsx", sheet(HEADER, ZHANG, ("赵调", "138", *ZHAO[2:])), XLSX)}
    answer = administrator.post(f"{USERS}/import", files=upload)
    assert answer.status_code == 200
    report = answer.json()
    assert (report["added"], report["updated"], report["unchanged"], report["failed"]) == (1, 0, 0, 1)
    added, failed = report["rows"]
    assert (added["row"], added["name"], added["state"], added["message"]) == (2, "张明", "added", "")
    assert (failed["row"], failed["state"], failed["password"]) == (3, "failed", None)
    assert "11 位" in failed["message"]
    body = {"phone": ZHANG[1], "password": added["password"]}
    assert client.post("/api/v1/session", json=body).status_code == 200


@pytest.mark.parametrize(
    ("files", "status", "code"),
    [
        ({"file": ("名册.xlsx", b"no sheet at all", XLSX)}, 422, "unreadable_sheet"),
        ({"file": ("名册.xlsx", b"", XLSX)}, 422, "unreadable_sheet"),
        ({"other": ("名册.xlsx", b"x", XLSX)}, 422, "invalid_input"),
        (None, 422, "invalid_input"),
    ],
)
def test_a_file_that_is_no_sheet(signed_in_as: SignedInAs, files: object, status: int, code: str) -> None:
    answer = signed_in_as("administrator").post(f"{USERS}/import", files=files)  # type: ignore[arg-type]
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_reset_puts_the_person_out_at_once(signed_in_as: SignedInAs, client: TestClient) -> None:
    administrator, adviser = signed_in_as("administrator"), signed_in_as("adviser")
    person = adviser.person  # type: ignore[attr-defined]
    answer = administrator.post(f"{USERS}/{person.id}/password")
    assert answer.status_code == 200
    assert adviser.get("/api/v1/session").status_code == 401
    for password, status in ((PASSWORD, 403), (answer.json()["password"], 200)):
        body = {"phone": person.phone, "password": password}
        assert client.post("/api/v1/session", json=body).status_code == status
    assert administrator.post(f"{USERS}/no-such/password").status_code == 404


def test_closing_and_reopening(signed_in_as: SignedInAs) -> None:
    administrator, adviser = signed_in_as("administrator"), signed_in_as("adviser")
    path = f"{USERS}/{adviser.person.id}"  # type: ignore[attr-defined]
    assert administrator.patch(path, json={"active": False}).json()["active"] is False
    assert adviser.get("/api/v1/session").status_code == 401
    assert administrator.patch(path, json={"active": True}).json()["active"] is True
    assert adviser.get("/api/v1/session").status_code == 401
    assert administrator.patch(f"{USERS}/no-such", json={"active": True}).status_code == 404
    own = administrator.patch(f"{USERS}/{administrator.person.id}", json={"active": False})  # type: ignore[attr-defined]
    assert (own.status_code, own.json()["code"]) == (409, "last_administrator")


@pytest.mark.parametrize(
    "change",
    [
        {"phone": "138"},
        {"name": ""},
        {"name": " "},
        {"name": None},
        {"role": "king"},
        {"township": "无此乡"},
        {"township": None},
        {"villages": ["村" * 41]},
        {"villages": "南沟村"},
        {"name": "张\x00明"},
    ],
)
def test_particulars_that_are_refused(signed_in_as: SignedInAs, change: dict[str, object]) -> None:
    administrator = signed_in_as("administrator")
    answer = administrator.post(USERS, json={**NEW, **change})
    assert answer.status_code == 422
    assert len(administrator.get(USERS).json()) == 1
