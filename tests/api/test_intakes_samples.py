"""The samples beside the statutes, handed in over HTTP: a paper, its revision, a parcel, a scanned page."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import Validity
from tests.api.conftest import SignedInAs
from tests.api.papers import open_village, publish, read_in, wait

pytestmark = pytest.mark.corpus
INTAKES = "/api/v1/intakes"


def sample(number: str) -> tuple[str, bytes]:
    folder = Path(os.environ["CUNFA_TEST_LAWS"]).parent / "samples"
    (path,) = [each for each in folder.glob(f"{number}-*") if not each.name.endswith(".json")]
    return path.name, path.read_bytes()


@pytest.fixture
def administrator(application: Application, signed_in_as: SignedInAs) -> TestClient:
    open_village(application, "西张村镇", "柳沟村")
    application.intakes.start()
    return signed_in_as("administrator")


def upload(client: TestClient, number: str) -> Any:
    name, content = sample(number)
    return read_in(client, content, name)


def preview_of(client: TestClient, intake: Any) -> Any:
    return client.get(f"{INTAKES}/{intake['id']}/preview").json()


def test_a_paper_and_the_revision_that_ends_it(application: Application, administrator: TestClient) -> None:
    first = upload(administrator, "01")
    preview = preview_of(administrator, first)
    assert (preview["article_count"], preview["document_number"] != "", preview["tables"]) == (28, True, 2)
    assert administrator.post(f"{INTAKES}/{first['id']}/approve").status_code == 200
    publish(application)
    old = administrator.get(f"{INTAKES}/{first['id']}").json()["version_id"]

    second = upload(administrator, "07")
    preview = preview_of(administrator, second)
    assert preview["replaces"]["version_id"] == old
    assert [r["version_id"] for r in preview["relations"] if r["document_number"]] == [old]
    release = administrator.post(f"{INTAKES}/{second['id']}/approve").json()
    assert [change["kind"] for change in release["changes"]] == ["put"]
    publish(application)
    new = administrator.get(f"{INTAKES}/{second['id']}").json()["version_id"]
    assert [administrator.get(f"/api/v1/documents/{key}").json()["validity"] for key in (old, new)] == [
        "repealed", "in_force",
    ]  # fmt: skip
    (card,) = [c for c in application.shelf.find_documents()[0] if c.version.id == old]
    ends = card.version.effective_to
    assert ends is not None
    assert card.version.validity_on(date.fromordinal(ends.toordinal() - 1)) is Validity.IN_FORCE
    assert card.version.validity_on(ends) is Validity.REPEALED


def test_a_parcel_is_opened_and_each_paper_looked_at(administrator: TestClient) -> None:
    parcel = upload(administrator, "12")
    assert parcel["state"] == "opened"
    members = [
        wait(administrator, card["id"])
        for card in administrator.get(INTAKES).json()["intakes"]
        if card["parent_id"] == parcel["id"]
    ]
    assert {card["state"] for card in members} == {"to_review"}
    kinds = {preview_of(administrator, card)["kind"] for card in members}
    assert kinds == {"village_rules", "guide", "model_case"}


def test_a_list_of_what_was_cleaned_up_is_no_basis_of_answers(administrator: TestClient) -> None:
    intake = upload(administrator, "08")
    answer = administrator.post(f"{INTAKES}/{intake['id']}/approve")
    assert (answer.status_code, answer.json()["code"]) == (422, "not_shelved")


def test_the_pages_of_a_scan_are_kept_and_its_progress_told(administrator: TestClient) -> None:
    name, content = sample("03")
    answer = administrator.post(INTAKES, files={"file": (name, content)})
    intake = wait(administrator, answer.json()["id"], seconds=580)
    assert (intake["state"], intake["total"] > 0) == ("to_review", True)
    preview = preview_of(administrator, intake)
    assert preview["pages"] == intake["pages"] > 0
    assert {unit["page"] for unit in preview["units"]} - {0}
    page = administrator.get(f"{INTAKES}/{intake['id']}/pages/1")
    assert page.content.startswith(b"\x89PNG")
