"""The files of a mediation over HTTP: made, read, signed for, bound; one's own alone."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from docx import Document
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_entries import assert_refused
from tests.api.test_mediation_steps import TOLD, recorded, step
from tests.api.test_mediations import ENDING, body, mediator, path

__all__ = ["body", "mediator", "path"]  # fixtures


def test_a_form_is_made_read_and_signed_for(mediator: TestClient, path: str) -> None:
    response = mediator.post(f"{path}/files", json={"form": "acceptance"})
    assert response.status_code == 201, response.text
    made = response.json()
    assert (made["name"], made["confirmed_by"], made["stale"]) == ("人民调解受理登记表.docx", "", False)
    again = mediator.post(f"{path}/files", json={"form": "acceptance"})
    assert (again.status_code, again.json()) == (200, made)
    got = mediator.get(f"{path}/files/{made['id']}")
    assert hashlib.sha256(got.content).hexdigest() == made["sha256"]
    assert got.headers["content-type"].endswith("wordprocessingml.document")
    assert quote("人民调解受理登记表.docx") in got.headers["content-disposition"]
    assert "AI辅助生成" in Document(io.BytesIO(got.content)).sections[0].header.paragraphs[0].text
    signed = mediator.post(f"{path}/files/{made['id']}/confirmation")
    assert (signed.status_code, signed.json()["confirmed_by"]) == (200, "甲1")
    files = mediator.get(f"{path}/dossier").json()["files"]
    assert [(one["confirmed_by"], one["superseded"]) for one in files] == [("", True), ("甲1", False)]


def test_the_checklist_tells_what_is_missing(mediator: TestClient, path: str) -> None:
    items = {one["form"]: one for one in mediator.get(f"{path}/dossier").json()["items"]}
    assert (items["identity"]["mandatory"], items["identity"]["standing"]) == (True, "missing")
    assert items["evidence"]["standing"] == "not_needed"
    paper = {"kind": "paper", "on": "2026-01-19", "item": "identity", "name": "身份证复印件", "pages": 1}
    recorded(mediator, path, step(paper))
    items = {one["form"]: one for one in mediator.get(f"{path}/dossier").json()["items"]}
    assert items["identity"]["standing"] == "present"


def test_the_archive_comes_in_order(mediator: TestClient, path: str) -> None:
    recorded(mediator, path, step(TOLD))
    mediator.post(f"{path}/files", json={"form": "rights"})
    assert mediator.post(f"{path}/end", json=ENDING).status_code == 200
    bound = mediator.post(f"{path}/archive")
    assert (bound.status_code, bound.headers["content-type"]) == (200, "application/zip")
    with zipfile.ZipFile(io.BytesIO(bound.content)) as archive:
        assert archive.namelist()[:3] == [
            "01-人民调解卷宗封面.docx",
            "02-卷内目录.docx",
            "03-人民调解权利义务告知书.docx",
        ]


def test_without_libreoffice_the_pdf_is_refused_and_the_zip_comes(
    mediator: TestClient, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    assert_refused(mediator.post(f"{path}/archive/pdf"), 503, "no_converter", "先导出 ZIP")
    assert mediator.post(f"{path}/archive").status_code == 200


def test_what_cannot_be_made_is_said_in_a_sentence(mediator: TestClient, path: str) -> None:
    told = step(TOLD)
    recorded(mediator, path, told)
    wrong = {"form": "session", "step_id": told["id"]}
    assert_refused(mediator.post(f"{path}/files", json=wrong), 422, "invalid_input", "不是从那一步来的")
    assert_refused(mediator.post(f"{path}/files", json={"form": "poem"}), 422, "invalid_input")
    assert_refused(mediator.get(f"{path}/files/{uuid4()}"), 404, "not_found")
    assert_refused(mediator.post(f"{path}/files/17/confirmation"), 404, "not_found")


def test_somebody_else_s_files_are_not_found(
    mediator: TestClient, signed_in_as: SignedInAs, client: TestClient, path: str
) -> None:
    made = mediator.post(f"{path}/files", json={"form": "cover"}).json()
    colleague = signed_in_as("mediator", firm="张茅乡人民调解委员会", township="张茅乡", villages=("南沟村",))
    for method, address in (
        ("GET", f"{path}/dossier"),
        ("POST", f"{path}/files"),
        ("GET", f"{path}/files/{made['id']}"),
        ("POST", f"{path}/files/{made['id']}/confirmation"),
        ("POST", f"{path}/archive"),
        ("POST", f"{path}/archive/pdf"),
    ):
        sent: dict[str, Any] = {"json": {"form": "cover"}} if address.endswith("/files") else {}
        assert_refused(colleague.request(method, address, **sent), 404, "not_found")
        assert_refused(client.request(method, address, **sent), 401, "not_signed_in")
    assert len(mediator.get(f"{path}/dossier").json()["files"]) == 1


@pytest.mark.parametrize(
    ("role", "place"), [("administrator", {}), ("justice_office", {"township": "张茅乡"})]
)
def test_who_mediates_nothing_makes_no_form(
    signed_in_as: SignedInAs, path: str, role: str, place: dict[str, str]
) -> None:
    other = signed_in_as(role, **place)
    assert_refused(other.post(f"{path}/files", json={"form": "cover"}), 403, "not_permitted")
    assert_refused(other.post(f"{path}/archive"), 403, "not_permitted")
    assert_refused(other.post(f"{path}/archive/pdf"), 403, "not_permitted")
