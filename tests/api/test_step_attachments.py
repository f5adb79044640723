"""Attachments of a mediation's steps over HTTP: kept once by hash, one's own alone, bound into the dossier."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any
from uuid import uuid4

import pytest
from docx import Document
from fastapi.testclient import TestClient

from api.factory import Application
from casework.pictures import JPEG, without_metadata
from casework.step_attachments import MOST
from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_mediation_steps import TALKED, TOLD, recorded, step
from tests.api.test_mediations import ENDING, body, mediator, path
from tests.casework.test_pictures import PLACE, photo

__all__ = ["body", "mediator", "path"]  # fixtures

PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest.fixture
def told(mediator: TestClient, path: str) -> str:
    """The key of a step."""
    recorded(mediator, path, sent := step(TOLD))
    return str(sent["id"])


def attach(
    client: TestClient, path: str, step_id: str, content: bytes = PDF, key: str = "", name: str = "告知书.pdf"
) -> Any:
    return client.post(
        f"{path}/steps/{step_id}/attachments",
        data={"id": key or str(uuid4())},
        files={"file": (name, content)},
    )


def listed(client: TestClient, path: str) -> list[dict[str, Any]]:
    response = client.get(f"{path}/attachments")
    assert response.status_code == 200, response.text
    return list(response.json()["attachments"])


def test_a_photo_is_kept_with_its_step_without_where_it_was_taken(
    mediator: TestClient, path: str, told: str
) -> None:
    taken = photo(JPEG)
    kept = attach(mediator, path, told, taken, name="签字.jpg").json()
    assert (kept["step_id"], kept["name"], kept["media_type"]) == (told, "签字.jpg", JPEG)
    read = mediator.get(f"{path}/attachments/{kept['id']}")
    assert (read.status_code, read.headers["content-type"]) == (200, JPEG)
    assert read.content == without_metadata(taken, JPEG)
    assert PLACE not in read.content
    assert hashlib.sha256(read.content).hexdigest() == kept["sha256"]
    assert listed(mediator, path) == [kept]


def test_sent_again_it_is_kept_once(mediator: TestClient, path: str, told: str) -> None:
    key = str(uuid4())
    assert [attach(mediator, path, told, key=key).status_code for _ in range(2)] == [201, 200]
    assert_refused(attach(mediator, path, told, PDF + b"2", key=key), 409, "conflict", "放过别的文件")
    assert mediator.delete(f"{path}/attachments/{key}").status_code == 204
    assert listed(mediator, path) == []
    assert_refused(attach(mediator, path, told, key=key), 409, "conflict")
    assert_refused(mediator.get(f"{path}/attachments/{key}"), 404, "not_found")


def test_a_key_is_of_one_step_and_one_mediation(
    mediator: TestClient, signed_in_as: SignedInAs, body: dict[str, Any], path: str, told: str
) -> None:
    kept = attach(mediator, path, told).json()
    recorded(mediator, path, later := step(TALKED))
    assert_refused(attach(mediator, path, later["id"], key=kept["id"]), 409, "conflict", "放过别的文件")
    colleague = signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))
    theirs = {**body, "id": str(uuid4()), "village_id": colleague.get("/api/v1/villages").json()[0]["id"]}
    other = f"/api/v1/mediations/{theirs['id']}"
    assert colleague.post("/api/v1/mediations", json=theirs).status_code == 201
    recorded(colleague, other, told_there := step(TOLD))
    assert_refused(attach(colleague, other, told_there["id"], key=kept["id"]), 404, "not_found")
    assert (listed(mediator, path), listed(colleague, other)) == ([kept], [])


def test_somebody_else_s_are_not_found(
    mediator: TestClient, signed_in_as: SignedInAs, client: TestClient, path: str, told: str
) -> None:
    kept = attach(mediator, path, told).json()
    colleague = signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))
    one = f"{path}/attachments/{kept['id']}"
    for other, status, code in ((colleague, 404, "not_found"), (client, 401, "not_signed_in")):
        assert_refused(other.get(f"{path}/attachments"), status, code)
        assert_refused(other.get(one), status, code)
        assert_refused(other.delete(one), status, code)
        assert_refused(attach(other, path, told), status, code)
    assert listed(mediator, path) == [kept]


def test_the_township_s_office_reads_and_changes_nothing(
    mediator: TestClient, signed_in_as: SignedInAs, path: str, told: str
) -> None:
    kept = attach(mediator, path, told).json()
    office = signed_in_as("justice_office", township="张茅乡")
    assert listed(office, path) == [kept]
    assert office.get(f"{path}/attachments/{kept['id']}").content == PDF
    assert_refused(office.delete(f"{path}/attachments/{kept['id']}"), 403, "not_permitted")
    assert_refused(attach(office, path, told), 403, "not_permitted")
    elsewhere = signed_in_as("justice_office", township="菜园乡")
    assert_refused(elsewhere.get(f"{path}/attachments/{kept['id']}"), 404, "not_found")


def test_an_attachment_is_not_read_through_another_mediation(
    mediator: TestClient, body: dict[str, Any], path: str, told: str
) -> None:
    kept = attach(mediator, path, told).json()
    other = str(uuid4())
    assert mediator.post("/api/v1/mediations", json={**body, "id": other}).status_code == 201
    there = f"/api/v1/mediations/{other}"
    assert_refused(mediator.get(f"{there}/attachments/{kept['id']}"), 404, "not_found")
    assert_refused(attach(mediator, there, told), 404, "not_found")


def test_what_cannot_be_attached_is_said(mediator: TestClient, path: str, told: str) -> None:
    assert_refused(attach(mediator, path, told, b""), 422, "invalid_input", "空的")
    assert_refused(attach(mediator, path, told, b"PK\x03\x04"), 422, "invalid_input", "只能放照片")
    assert_refused(attach(mediator, path, str(uuid4())), 404, "not_found")
    for n in range(MOST):
        assert attach(mediator, path, told, PDF + str(n).encode()).status_code == 201
    assert_refused(attach(mediator, path, told), 422, "invalid_input", f"最多放 {MOST} 个")


def test_of_a_struck_step_and_a_filed_mediation_nothing_moves(
    mediator: TestClient, path: str, told: str
) -> None:
    kept = attach(mediator, path, told).json()
    wrong = step(TALKED)
    recorded(mediator, path, wrong)
    recorded(
        mediator, path, step({"kind": "struck", "on": "2026-01-26", "step_id": wrong["id"], "reason": "错"})
    )
    assert_refused(attach(mediator, path, wrong["id"]), 409, "out_of_order", "已经划掉")
    assert mediator.post(f"{path}/end", json=ENDING).status_code == 200
    filed = {"kind": "archived", "on": "2026-02-03", "filed_by": "张调解", "remark": "材料不全，已写明"}
    recorded(mediator, path, step(filed))
    assert_refused(attach(mediator, path, told), 409, "out_of_order", "已经归档")
    assert_refused(mediator.delete(f"{path}/attachments/{kept['id']}"), 409, "out_of_order", "已经归档")


def test_it_is_bound_after_the_form_of_its_step_and_named_in_the_contents(
    mediator: TestClient, path: str, told: str, application: Application
) -> None:
    attach(mediator, path, told, name="签字.pdf")
    paper = step({"kind": "paper", "on": "2026-01-21", "item": "identity", "name": "身份证复印件"})
    recorded(mediator, path, paper)
    kept = attach(mediator, path, paper["id"], PDF + b"2", name="李某甲.pdf").json()
    mediator.post(f"{path}/files", json={"form": "rights"})
    bound = mediator.post(f"{path}/archive")
    with zipfile.ZipFile(io.BytesIO(bound.content)) as archive:
        assert archive.namelist() == [
            "01-人民调解卷宗封面.docx",
            "02-卷内目录.docx",
            "03-人民调解权利义务告知书.docx",
            "04-告知权利义务附件-签字.pdf",
            "05-身份证复印件-李某甲.pdf",
            "06-卷宗情况说明.docx",
            "07-卷宗封底.docx",
        ]
        assert archive.read("04-告知权利义务附件-签字.pdf") == PDF
        (table,) = Document(io.BytesIO(archive.read("02-卷内目录.docx"))).tables
    assert [row.cells[1].text for row in table.rows[1:]] == [
        "人民调解权利义务告知书",
        "告知权利义务附件：签字.pdf",
        "身份证复印件：李某甲.pdf",
    ]
    file = application.settings.data_dir / "attachments" / kept["sha256"][:2] / kept["sha256"]
    file.write_bytes(b"%PDF-1.7 another")
    assert_refused(mediator.post(f"{path}/archive"), 503, "damaged", "管理员")
