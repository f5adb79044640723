"""Attachments over HTTP: kept once by hash, read by the owner and by the office it was handed in to, nobody else."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from casework.attachments import MOST
from casework.factory import open_attachments
from casework.pictures import JPEG, without_metadata
from tests.api.conftest import SignedInAs
from tests.api.test_entries import ENTRIES, assert_refused, saved
from tests.casework.test_pictures import PLACE, photo

ATTACHMENTS = "/api/v1/attachments"
OFFICE = "/api/v1/office/entries"
PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest.fixture
def entry(adviser: TestClient) -> dict[str, Any]:
    return new_entry(adviser)


def new_entry(client: TestClient) -> dict[str, Any]:
    body = {
        "id": str(uuid4()),
        "service_date": "2026-11-24",
        "kinds": ["onsite"],
        "topic": "邻里",
        "village_id": client.get("/api/v1/villages").json()[0]["id"],
        "channel": "onsite",
        "client_kind": "villager",
    }
    return {**body, "revision": saved(client, body)["revision"]}


def attach(
    client: TestClient,
    entry: dict[str, Any],
    content: bytes = PDF,
    key: str = "",
    name: str = "签到表.pdf",
    **form: str,
) -> Any:
    return client.post(
        f"{ENTRIES}/{entry['id']}/attachments",
        data={"id": key or str(uuid4()), **form},
        files={"file": (name, content)},
    )


def listed(client: TestClient, entry: dict[str, Any]) -> list[dict[str, Any]]:
    response = client.get(f"{ENTRIES}/{entry['id']}/attachments")
    assert response.status_code == 200, response.text
    return list(response.json()["attachments"])


def ask(entry: dict[str, Any], revision: int, **more: Any) -> dict[str, Any]:
    return {"entries": [{"id": entry["id"], "revision": revision}], **more}


def test_a_photo_is_kept_by_its_hash_without_where_it_was_taken(
    adviser: TestClient, entry: dict[str, Any], application: Application
) -> None:
    taken = photo(JPEG)
    kept = attach(adviser, entry, taken, name="村部.jpg", purpose="photo").json()
    assert (kept["name"], kept["purpose_name"], kept["media_type"]) == ("村部.jpg", "照片", JPEG)
    read = adviser.get(f"{ATTACHMENTS}/{kept['id']}")
    assert (read.status_code, read.headers["content-type"]) == (200, JPEG)
    assert "filename*=UTF-8''%E6%9D%91%E9%83%A8.jpg" in read.headers["content-disposition"]
    assert read.headers["x-content-type-options"] == "nosniff"
    assert read.content == without_metadata(taken, JPEG)
    assert PLACE not in read.content
    assert hashlib.sha256(read.content).hexdigest() == kept["sha256"]
    folder = application.settings.data_dir / "attachments"
    (file,) = [path for path in folder.rglob("*") if path.is_file()]
    assert file.name == kept["sha256"]
    assert file.stat().st_mode & 0o077 == 0


def test_sent_again_it_is_kept_once(adviser: TestClient, entry: dict[str, Any]) -> None:
    key = str(uuid4())
    with ThreadPoolExecutor(8) as pool:
        sent = list(pool.map(lambda _: attach(adviser, entry, key=key), range(8)))
    assert sorted(one.status_code for one in sent) == [200] * 7 + [201]
    assert [one["id"] for one in listed(adviser, entry)] == [key]
    assert_refused(attach(adviser, entry, PDF + b"2", key=key), 409, "conflict", "放过别的文件")
    adviser.delete(f"{ATTACHMENTS}/{key}")
    assert_refused(attach(adviser, entry, key=key), 409, "conflict")


def test_a_key_is_of_one_entry(adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any]) -> None:
    kept = attach(adviser, entry).json()
    colleague = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    for client in (adviser, colleague):
        another = new_entry(client)
        assert_refused(attach(client, another, key=kept["id"]), 404, "not_found")
        assert listed(client, another) == []
    assert listed(adviser, entry) == [kept]


@pytest.mark.parametrize("role", ["adviser", "mediator", "administrator", "justice_office"])
def test_nobody_else_sees_or_touches_it(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any], role: str
) -> None:
    kept = attach(adviser, entry).json()
    other = signed_in_as(role, township="菜园乡" if role == "justice_office" else "张茅乡")
    assert_refused(other.get(f"{ATTACHMENTS}/{kept['id']}"), 404, "not_found")
    assert_refused(other.get(f"{ENTRIES}/{entry['id']}/attachments"), 404, "not_found")
    assert_refused(other.delete(f"{ATTACHMENTS}/{kept['id']}"), 404, "not_found")
    assert_refused(attach(other, entry), 404, "not_found")
    assert_refused(attach(other, entry, key=kept["id"]), 404, "not_found")
    assert listed(adviser, entry) == [kept]


def test_the_office_reads_what_was_handed_in_to_it_and_no_draft_s(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any]
) -> None:
    kept = attach(adviser, entry).json()
    office = signed_in_as("justice_office", township="张茅乡")
    assert office.get(f"{ATTACHMENTS}/{kept['id']}").content == PDF
    assert listed(office, entry) == [kept]
    assert_refused(office.delete(f"{ATTACHMENTS}/{kept['id']}"), 404, "not_found")
    assert_refused(attach(office, entry), 404, "not_found")
    draft = {**entry, "state": "draft", "revision": 2}
    assert adviser.put(f"{ENTRIES}/{entry['id']}", json=draft).status_code == 200
    assert_refused(office.get(f"{ATTACHMENTS}/{kept['id']}"), 404, "not_found")
    assert_refused(office.get(f"{ENTRIES}/{entry['id']}/attachments"), 404, "not_found")


def test_it_stays_when_the_entry_is_corrected_and_cannot_be_taken_off(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any]
) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    kept = attach(adviser, entry).json()
    office.post(f"{OFFICE}/confirm", json=ask(entry, 2))
    assert_refused(adviser.delete(f"{ATTACHMENTS}/{kept['id']}"), 409, "out_of_order", "司法所先退回")
    corrected = adviser.put(f"{ENTRIES}/{entry['id']}", json={**entry, "question": "改了", "revision": 3})
    assert corrected.json()["corrected"] is True
    assert listed(adviser, entry) == listed(office, entry) == [kept]
    assert_refused(adviser.delete(f"{ATTACHMENTS}/{kept['id']}"), 409, "out_of_order")
    office.post(f"{OFFICE}/return", json=ask(entry, 4, reason="签到表放错了"))
    assert adviser.delete(f"{ATTACHMENTS}/{kept['id']}").status_code == 204
    assert listed(adviser, entry) == []
    assert_refused(adviser.get(f"{ATTACHMENTS}/{kept['id']}"), 404, "not_found")
    history = adviser.get(f"{ENTRIES}/{entry['id']}/history").json()["events"]
    assert [one["action_name"] for one in history] == [
        "提交",
        "加附件",
        "司法所确认",
        "更正",
        "司法所退回",
        "去掉附件",
    ]


def test_a_file_added_to_a_confirmed_entry_is_a_correction(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any]
) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    first = attach(adviser, entry).json()
    office.post(f"{OFFICE}/confirm", json=ask(entry, 2))
    key = str(uuid4())
    assert attach(adviser, entry, PDF + b"2", key=key, name="补的.pdf").status_code == 201
    assert attach(adviser, entry, PDF + b"2", key=key, name="补的.pdf").status_code == 200
    now = adviser.get(f"{ENTRIES}/{entry['id']}").json()
    assert (now["state"], now["corrected"], now["revision"]) == ("submitted", True, 4)
    *_, corrected, added = office.get(f"{OFFICE}/{entry['id']}/history").json()["events"]
    assert (corrected["action_name"], added["action_name"]) == ("更正", "加附件")
    assert corrected["before"]["state"] == "confirmed"
    assert corrected["before"]["attachments"] == [{"name": first["name"], "sha256": first["sha256"]}]
    assert (added["reason"], added["by"]) == ("补的.pdf", adviser.person.name)  # type: ignore[attr-defined]
    (again,) = office.post(f"{OFFICE}/confirm", json=ask(entry, 4)).json()["results"]
    assert again["code"] == ""
    assert adviser.get(f"{ENTRIES}/{entry['id']}").json()["state"] == "confirmed"


def test_nobody_confirms_a_file_he_has_not_seen(
    adviser: TestClient, signed_in_as: SignedInAs, entry: dict[str, Any]
) -> None:
    office = signed_in_as("justice_office", township="张茅乡")
    kept = attach(adviser, entry).json()
    (stale,) = office.post(f"{OFFICE}/confirm", json=ask(entry, 1)).json()["results"]
    assert stale["code"] == "stale"
    adviser.delete(f"{ATTACHMENTS}/{kept['id']}")
    (stale,) = office.post(f"{OFFICE}/confirm", json=ask(entry, 2)).json()["results"]
    assert stale["code"] == "stale"


def test_a_deleted_entry_s_files_are_not_read_any_more(adviser: TestClient, entry: dict[str, Any]) -> None:
    kept = attach(adviser, entry).json()
    adviser.delete(f"{ENTRIES}/{entry['id']}")
    assert_refused(adviser.get(f"{ATTACHMENTS}/{kept['id']}"), 404, "not_found")
    assert_refused(attach(adviser, entry), 404, "not_found")


def test_what_cannot_be_attached_is_said(
    adviser: TestClient, entry: dict[str, Any], application: Application
) -> None:
    for content, said in ((b"", "空的"), (b"PK\x03\x04", "只能放照片"), (photo(JPEG)[:200], "没传完")):
        assert_refused(attach(adviser, entry, content, name="照片.jpg"), 422, "invalid_input", said)
    assert_refused(attach(adviser, entry, key="17"), 422, "invalid_input", "编号")
    assert_refused(attach(adviser, entry, purpose="selfie"), 422, "invalid_input")
    assert listed(adviser, entry) == []
    small = application.settings.model_copy(update={"max_upload_mb": 1})
    attachments = open_attachments(small, application.database, application.clock)
    object.__setattr__(application, "attachments", attachments)
    assert_refused(attach(adviser, entry, PDF + b"0" * 1024 * 1024), 422, "invalid_input", "最大 1 MB")


def test_there_is_a_most(adviser: TestClient, entry: dict[str, Any]) -> None:
    for n in range(MOST):
        assert attach(adviser, entry, PDF + str(n).encode()).status_code == 201
    assert_refused(attach(adviser, entry), 422, "invalid_input", f"最多放 {MOST} 个")


def test_a_damaged_file_is_said_and_never_shown(
    adviser: TestClient, entry: dict[str, Any], application: Application
) -> None:
    kept = attach(adviser, entry).json()
    file = application.settings.data_dir / "attachments" / kept["sha256"][:2] / kept["sha256"]
    file.write_bytes(b"%PDF-1.7 something else")
    assert_refused(adviser.get(f"{ATTACHMENTS}/{kept['id']}"), 503, "damaged", "管理员")
    file.unlink()
    assert_refused(adviser.get(f"{ATTACHMENTS}/{kept['id']}"), 503, "damaged")


def test_nobody_signed_in(client: TestClient) -> None:
    path = f"{ENTRIES}/{uuid4()}/attachments"
    assert_refused(client.get(path), 401, "not_signed_in")
    assert_refused(
        client.post(path, data={"id": str(uuid4())}, files={"file": ("a", PDF)}), 401, "not_signed_in"
    )
    assert_refused(client.get(f"{ATTACHMENTS}/{uuid4()}"), 401, "not_signed_in")
    assert_refused(client.delete(f"{ATTACHMENTS}/{uuid4()}"), 401, "not_signed_in")
