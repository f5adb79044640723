"""A finished paper is counted by one entry, whoever sends what at the same moment; nobody else's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_drafts import DRAFTS, kept, loan
from tests.api.test_entries import ENTRIES, assert_refused, body

__all__ = ["body"]  # a fixture


@pytest.fixture
def paper(adviser: TestClient) -> str:
    """Key of a loan note the adviser has checked on 2026-11-25."""
    draft = loan()
    path = kept(adviser, draft)
    adviser.post(f"{path}/finish", json={"revision": 1, "accept_missing": True}).raise_for_status()
    return str(draft["id"])


def counting(body: dict[str, Any], paper: str, **drafted: Any) -> dict[str, Any]:
    details = {"drafted_document": {"draft_id": paper, **drafted}}
    return {**body, "id": str(uuid4()), "kinds": ["drafted_document"], "details": details}


def figure_of(client: TestClient) -> int:
    figures = client.get("/api/v1/figures/month", params={"month": "2026-11"}).json()["figures"]
    return next(int(one["count"]) for one in figures if one["kind"] == "drafted_document")


def test_a_finished_paper_is_one_of_the_return(adviser: TestClient, body: dict[str, Any], paper: str) -> None:
    assert adviser.get(f"{DRAFTS}/{paper}").json()["entry_id"] is None
    sent = counting(body, paper)
    entry = adviser.post(ENTRIES, json=sent)
    assert entry.status_code == 201, entry.text
    drafted = entry.json()["details"]["drafted_document"]
    assert drafted == {"title": "借条", "for_whom": "", "final_on": "2026-11-25", "draft_id": paper}
    assert adviser.post(ENTRIES, json=sent).json() == entry.json()
    assert adviser.get(f"{DRAFTS}/{paper}").json()["entry_id"] == sent["id"]
    assert figure_of(adviser) == 1
    second = adviser.post(ENTRIES, json=counting(body, paper))
    assert_refused(second, 409, "draft_counted", "一份只算一件")
    assert figure_of(adviser) == 1


def test_a_paper_is_added_to_an_entry_there_is(adviser: TestClient, body: dict[str, Any], paper: str) -> None:
    adviser.post(ENTRIES, json=body).raise_for_status()
    path = f"{ENTRIES}/{body['id']}"
    more = {"kinds": [*body["kinds"], "drafted_document"], "details": counting(body, paper)["details"]}
    added = adviser.put(path, json={**body, **more, "revision": 1})
    assert added.status_code == 200, added.text
    assert figure_of(adviser) == 1
    other = {**body, "id": str(uuid4())}
    adviser.post(ENTRIES, json=other).raise_for_status()
    twice = adviser.put(f"{ENTRIES}/{other['id']}", json={**other, **more, "revision": 1})
    assert_refused(twice, 409, "draft_counted")
    without = adviser.put(path, json={**body, "revision": 2})
    assert without.status_code == 200
    moved = adviser.put(f"{ENTRIES}/{other['id']}", json={**other, **more, "revision": 1})
    assert moved.status_code == 200


def test_ten_entries_at_once_count_a_paper_once(
    adviser: TestClient, body: dict[str, Any], paper: str
) -> None:
    bodies = [counting(body, paper) for _ in range(10)]
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda one: adviser.post(ENTRIES, json=one), bodies))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert {answer.json().get("code") for answer in answers} == {None, "draft_counted"}
    assert figure_of(adviser) == 1


def test_ten_changes_at_once_count_a_paper_once(
    adviser: TestClient, body: dict[str, Any], paper: str
) -> None:
    bodies = [{**body, "id": str(uuid4())} for _ in range(10)]
    for one in bodies:
        adviser.post(ENTRIES, json=one).raise_for_status()
    more = {"kinds": ["drafted_document"], "details": counting(body, paper)["details"], "revision": 1}
    with ThreadPoolExecutor(10) as pool:
        answers = list(
            pool.map(lambda one: adviser.put(f"{ENTRIES}/{one['id']}", json={**one, **more}), bodies)
        )
    assert sorted(answer.status_code for answer in answers) == [200] + [409] * 9
    assert figure_of(adviser) == 1


def test_a_deleted_entry_counts_no_paper(adviser: TestClient, body: dict[str, Any], paper: str) -> None:
    first = counting(body, paper)
    adviser.post(ENTRIES, json=first).raise_for_status()
    assert adviser.delete(f"{ENTRIES}/{first['id']}").status_code == 204
    assert adviser.get(f"{DRAFTS}/{paper}").json()["entry_id"] is None
    assert adviser.post(ENTRIES, json=counting(body, paper)).status_code == 201


def test_what_was_counted_stays_so_whatever_becomes_of_the_paper(
    adviser: TestClient, body: dict[str, Any], paper: str
) -> None:
    entry = counting(body, paper)
    adviser.post(ENTRIES, json=entry).raise_for_status()
    path = f"{ENTRIES}/{entry['id']}"
    changed = adviser.put(f"{DRAFTS}/{paper}", json={"revision": 2, "answers": {"lender": "赵某丁"}})
    assert changed.json()["state"] == "draft"
    titled = counting(body, paper, title="借条", final_on="2026-11-25")["details"]
    again = adviser.put(path, json={**entry, "details": titled, "advice": "改", "revision": 1})
    assert again.status_code == 200, again.text
    assert adviser.delete(f"{DRAFTS}/{paper}").status_code == 204
    last = adviser.put(path, json={**entry, "details": titled, "advice": "再改", "revision": 2})
    assert last.status_code == 200, last.text
    assert figure_of(adviser) == 1


def test_an_unfinished_paper_counts_nothing(adviser: TestClient, body: dict[str, Any]) -> None:
    draft = loan()
    kept(adviser, draft)
    refused = adviser.post(ENTRIES, json=counting(body, draft["id"]))
    assert_refused(refused, 422, "invalid_input", "还没有定稿")


def test_somebody_elses_paper_is_not_there(
    adviser: TestClient, body: dict[str, Any], paper: str, signed_in_as: SignedInAs
) -> None:
    other = signed_in_as("adviser", township="张茅乡", villages=("南沟村",))
    for taken in (False, True):
        refused = other.post(ENTRIES, json=counting({**body, "village_id": None}, paper))
        assert_refused(refused, 422, "invalid_input", "不在你写的材料里")
        if not taken:
            adviser.post(ENTRIES, json=counting(body, paper)).raise_for_status()
    assert other.get(f"{DRAFTS}/{paper}").status_code == 404
