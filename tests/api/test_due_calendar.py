"""The calendar of due dates: all its reader may see on the page, nothing of anybody else's, and nothing doubled."""

from __future__ import annotations

from datetime import date

from fastapi.testclient import TestClient

from api.factory import Application
from tests.api.conftest import SignedInAs
from tests.api.test_documents import put, shelf
from tests.api.test_due_dates import DUE, agreed, appeal, mediator
from tests.api.test_entry_office import office
from tests.api.test_linked_matters import elsewhere
from tests.api.test_terms import TERMS, change, kept, term
from tests.casework.test_calendar_file import read_back

__all__ = ["agreed", "elsewhere", "mediator", "office", "shelf"]  # fixtures
COMMITTEE = {"kind": "committee_term", "name": "菜园乡调委会", "ends_on": "2027-06-30"}


def events(client: TestClient) -> list[dict[str, str]]:
    answer = client.get(f"{DUE}/calendar.ics")
    assert answer.status_code == 200, answer.text
    return read_back(answer.content)


def summaries(client: TestClient) -> set[str]:
    return {one["SUMMARY"] for one in events(client)}


def test_each_gets_the_terms_he_may_see_and_no_others(
    office: TestClient,
    elsewhere: TestClient,
    administrator: TestClient,
    adviser: TestClient,
    signed_in_as: SignedInAs,
) -> None:
    kept(office, note="李某甲介绍来的")
    kept(elsewhere, township="菜园乡", **COMMITTEE)
    kept(administrator, township=None, name="区里聘的周律师")
    ours, theirs = "顾问聘用合同今天到期 南沟村顾问李明", "调委会任期今天到期 菜园乡调委会"
    assert summaries(office) == {ours}
    assert summaries(elsewhere) == {theirs}
    assert summaries(administrator) == {ours, theirs, "顾问聘用合同今天到期 区里聘的周律师"}
    assert summaries(adviser) == summaries(signed_in_as("mediator", township="张茅乡")) == set()
    warned = {one["SUMMARY"]: one["ALARM-TRIGGER"] for one in events(administrator)}
    assert (warned[ours], warned[theirs]) == ("-P30D", "-P60D")
    assert "李某甲" not in administrator.get(f"{DUE}/calendar.ics").text


def test_taken_in_again_a_term_is_the_same_event(office: TestClient) -> None:
    sent = term()
    address = f"{TERMS}/{office.post(TERMS, json=sent).json()['id']}"
    (before,) = events(office)
    assert office.put(address, json=change(ends_on="2027-12-25")).status_code == 200
    (renewed,) = events(office)
    assert renewed["UID"] == before["UID"]
    assert (before["DTSTART;VALUE=DATE"], renewed["DTSTART;VALUE=DATE"]) == ("20261225", "20271225")
    assert int(renewed["SEQUENCE"]) > int(before["SEQUENCE"])
    office.delete(address)
    assert events(office) == []


def test_an_office_gets_its_township_s_due_dates_as_the_page_shows_them(
    mediator: TestClient, agreed: str, signed_in_as: SignedInAs
) -> None:
    attached = {"record_kind": "mediation", "record_id": agreed}
    mediator.post(DUE, json=appeal(title="李某甲上诉", note="带判决书", **attached)).raise_for_status()
    mediator.post(DUE, json=appeal(title="自己的事")).raise_for_status()
    ours, next_door = (signed_in_as("justice_office", township=name) for name in ("张茅乡", "大营镇"))
    ours.post(DUE, json=appeal(title="所里的事")).raise_for_status()
    own = {one["title"] for one in ours.get(DUE).json()["due_dates"]}
    seen = {one["title"] for one in ours.get(DUE, params={"of": "township"}).json()["due_dates"]}
    assert (own, len(seen)) == ({"所里的事"}, 2)
    assert {one.partition("（最晚")[0] for one in summaries(ours)} == own | seen
    assert "李某甲" not in ours.get(f"{DUE}/calendar.ics").text
    assert summaries(next_door) == set()


def test_documents_that_end_are_the_administrator_s(
    administrator: TestClient, office: TestClient, application: Application, shelf: dict[str, int]
) -> None:
    told = {one["SUMMARY"]: one for one in events(administrator)}
    assert set(told) == {"《养鸡办法》今天到期", "《养牛办法》该复核了"}
    assert told["《养鸡办法》今天到期"]["DTSTART;VALUE=DATE"] == "20270223"
    assert "陕政〔2025〕3号" in told["《养鸡办法》今天到期"]["DESCRIPTION"]
    assert told["《养牛办法》该复核了"]["DTSTART;VALUE=DATE"] == "20261231"
    listed = administrator.get("/api/v1/documents", params={"only": "expiring"}).json()["documents"]
    assert {f"《{one['title']}》" for one in listed} == {one.partition("》")[0] + "》" for one in told}
    raw = administrator.get(f"{DUE}/calendar.ics").text
    assert (raw.count("TRIGGER:-P90D"), raw.count("TRIGGER:-P30D")) == (2, 2)
    put(application, "养鸡办法", valid_until=date(2027, 2, 23))  # read again
    again = {one["SUMMARY"]: one["UID"] for one in events(administrator)}
    assert again == {summary: one["UID"] for summary, one in told.items()}
    assert summaries(office) == set()
