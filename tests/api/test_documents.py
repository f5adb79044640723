"""The shelf's documents over HTTP: administrators alone; set aside or deleted, they answer no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from ingest.reading import read_file
from knowledge.types import DateBasis, DocumentKind, Standing
from tests.api.conftest import SignedInAs
from tests.api.papers import ARTICLES, DISTRICT, found_by, open_village, paper, shelve

DOCUMENTS = "/api/v1/documents"
ROUTES = (
    ("GET", DOCUMENTS),
    ("GET", f"{DOCUMENTS}/1"),
    ("GET", f"{DOCUMENTS}/1/pages/1"),
    ("PATCH", f"{DOCUMENTS}/1"),
    ("POST", f"{DOCUMENTS}/1/disable"),
    ("POST", f"{DOCUMENTS}/1/enable"),
    ("DELETE", f"{DOCUMENTS}/1"),
)
each_route = pytest.mark.parametrize(("method", "path"), ROUTES)


@each_route
@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_may(
    signed_in_as: SignedInAs, application: Application, role: str, method: str, path: str
) -> None:
    shelve(application, paper())
    body = {"owner": "我"} if method == "PATCH" else None
    answer = signed_in_as(role).request(method, path, json=body)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_permitted")
    (card,), _ = application.shelf.find_documents()
    assert (card.owner, card.version.standing) == ("", Standing.LIVE)


@each_route
def test_nobody_may_without_signing_in(client: TestClient, method: str, path: str) -> None:
    assert client.request(method, path).status_code == 401


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", f"{DOCUMENTS}/999", 404),
        ("GET", f"{DOCUMENTS}/0", 422),
        ("GET", f"{DOCUMENTS}/999/pages/1", 404),
        ("GET", f"{DOCUMENTS}/1/pages/0", 422),
        ("PATCH", f"{DOCUMENTS}/999", 404),
        ("POST", f"{DOCUMENTS}/999/disable", 404),
        ("POST", f"{DOCUMENTS}/999/enable", 404),
        ("DELETE", f"{DOCUMENTS}/999", 404),
        ("DELETE", f"{DOCUMENTS}/9223372036854775807", 404),
        ("DELETE", f"{DOCUMENTS}/0", 422),
        ("DELETE", f"{DOCUMENTS}/9223372036854775808", 422),
        ("GET", f"{DOCUMENTS}?limit=0", 422),
        ("GET", f"{DOCUMENTS}?kind=novel", 422),
        ("GET", f"{DOCUMENTS}?only=mine", 422),
        ("GET", f"{DOCUMENTS}?shelf=top", 422),
    ],
)
def test_what_is_not_there_or_cannot_be_is_refused(
    administrator: TestClient, method: str, path: str, status: int
) -> None:
    answer = administrator.request(method, path, json={"owner": "我"} if method == "PATCH" else None)
    assert answer.status_code == status
    assert set(answer.json()) == {"code", "message"}


def put(application: Application, title: str, **more: Any) -> int:
    read = read_file(PurePath("a.md"), paper(title), application.ingest.wanted(None, None))
    return application.shelf.put(replace(read, **more), reader_version=1)[1]


@pytest.fixture
def shelf(application: Application) -> dict[str, int]:
    """Today is 2026-11-25."""
    law = {"kind": DocumentKind.LAW, "level": "法律", "scope": "全国"}
    ids = {
        "法": put(application, "养蜂法", **law),
        "快到期": put(
            application, "养鸡办法", valid_until=date(2027, 2, 23), document_number="陕政〔2025〕3号"
        ),
        "不急": put(application, "养鸭办法", valid_until=date(2027, 2, 24)),
        "已过": put(application, "养鹅办法", valid_until=date(2026, 11, 24)),
        "不确": put(application, "养鱼办法", effective_from=None, effective_basis=DateBasis.UNKNOWN),
        "该看": put(application, "养牛办法"),
        "停用": put(application, "养马办法"),
    }
    application.documents.set_upkeep(ids["该看"], {"next_review": "2026-12-31"})
    application.documents.disable(ids["停用"])
    return ids


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({}, {"法", "快到期", "不急", "已过", "不确", "该看", "停用"}),
        ({"only": "local"}, {"快到期", "不急", "已过", "不确", "该看", "停用"}),
        ({"shelf": "law"}, {"法"}),
        ({"only": "expiring"}, {"快到期", "该看"}),
        ({"only": "unconfirmed"}, {"不确"}),
        ({"only": "disabled"}, {"停用"}),
        ({"only": "expiring", "q": "养牛"}, {"该看"}),
        ({"q": "〔2025〕3号"}, {"快到期"}),
        ({"kind": "law"}, {"法"}),
    ],
)
def test_the_list_is_cut_by_what_needs_attention(
    administrator: TestClient, shelf: dict[str, int], asked: dict[str, str], names: set[str]
) -> None:
    page = administrator.get(DOCUMENTS, params=asked).json()
    assert {document["version_id"] for document in page["documents"]} == {shelf[name] for name in names}
    assert page["total"] == len(names)


def test_the_tabs_are_counted_whatever_tab_is_shown(administrator: TestClient, shelf: dict[str, int]) -> None:
    counts = administrator.get(DOCUMENTS, params={"only": "disabled", "limit": 1}).json()["counts"]
    assert counts == {"all": 7, "local": 6, "expiring": 2, "unconfirmed": 1, "disabled": 1}
    assert administrator.get(DOCUMENTS, params={"q": "养鸡"}).json()["counts"]["all"] == 1


def test_a_guide_comes_into_force_on_no_day_so_there_is_nothing_to_confirm(
    application: Application, administrator: TestClient
) -> None:
    unsure = {"effective_from": None, "effective_basis": DateBasis.UNKNOWN}
    put(application, "养鱼办法", **unsure)
    put(application, "养鱼怎么办", kind=DocumentKind.GUIDE, **unsure)
    page = administrator.get(DOCUMENTS, params={"only": "unconfirmed"}).json()
    assert [one["title"] for one in page["documents"]] == ["养鱼办法"]


def test_a_document_is_shown_whole_with_all_its_versions(
    application: Application, administrator: TestClient
) -> None:
    old = shelve(application, paper())
    newer = shelve(
        application, paper(articles=("改写过的一条。", "本办法自2026年2月1日起施行。"), day="2026年1月10日")
    )
    detail = administrator.get(f"{DOCUMENTS}/{old}").json()
    assert [a["label"] for a in detail["articles"]][:2] == ["第一条", "第二条"]
    assert [a["text"] for a in detail["articles"]] == list(ARTICLES)
    assert (detail["effective_to"], detail["validity_name"], detail["versions"]) == (
        "2026-02-01",
        "已被修改",
        2,
    )
    assert [(link["version_id"], link["current"], link["standing"]) for link in detail["chain"]] == [
        (newer, False, "live"), (old, True, "live"),
    ]  # fmt: skip
    assert (detail["corrections"], detail["pages"]) == ({}, 0)


def test_upkeep_is_changed_at_once_and_only_what_is_named(
    application: Application, administrator: TestClient
) -> None:
    version_id = shelve(application, paper())
    said = {"owner": "王主任", "topics": ["宅基地", "宅基地", "养蜂"], "next_review": "2027-01-05"}
    assert administrator.patch(f"{DOCUMENTS}/{version_id}", json=said).status_code == 200
    address = "https://example.org/a.html"
    changed = administrator.patch(f"{DOCUMENTS}/{version_id}", json={"source_url": address}).json()
    assert (changed["owner"], changed["topics"], changed["next_review"], changed["source_url"]) == (
        "王主任", ["宅基地", "养蜂"], "2027-01-05", address,
    )  # fmt: skip
    assert administrator.get(f"{DOCUMENTS}/{version_id}").json()["owner"] == "王主任"
    assert found_by(administrator)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"owner": "甲" * 61}, "负责人最多 60 个字"),
        ({"next_review": "后天"}, "下次核对日期不是日历上的日子"),
        ({"source_url": "javascript:alert(1)"}, "来源网址要以 http:// 或 https:// 开头"),
        ({"topics": ["甲"] * 21}, "主题最多 20 个"),
        ({"topics": ["甲" * 21]}, "每个主题最多 20 个字"),
        ({"title": "改名"}, "填得不对"),
    ],
)
def test_upkeep_that_cannot_be_is_told_and_changes_nothing(
    application: Application, administrator: TestClient, body: dict[str, Any], said: str
) -> None:
    version_id = shelve(application, paper())
    answer = administrator.patch(f"{DOCUMENTS}/{version_id}", json=body)
    assert answer.status_code == 422
    assert said in answer.json()["message"]
    (card,), _ = application.shelf.find_documents()
    assert (card.owner, card.next_review, card.topics, card.source_url) == ("", None, (), "")


def test_what_is_disabled_is_gone_from_the_next_request_on_and_comes_back(
    application: Application, administrator: TestClient, adviser: TestClient
) -> None:
    version_id = shelve(application, paper())
    article_id = administrator.get(f"{DOCUMENTS}/{version_id}").json()["articles"][1]["article_id"]
    named = {"q": "《陕州区紫云英测试证办理办法》第二条"}
    assert found_by(adviser) == ["陕州区紫云英测试证办理办法第二条"]
    assert adviser.get(f"/api/v1/articles/{article_id}").status_code == 200

    assert administrator.post(f"{DOCUMENTS}/{version_id}/disable").status_code == 204
    assert found_by(adviser) == []
    assert adviser.get("/api/v1/search", params=named).json()["hits"] == []
    assert adviser.get(f"/api/v1/articles/{article_id}").status_code == 404
    again = administrator.post(f"{DOCUMENTS}/{version_id}/disable")
    assert (again.status_code, again.json()["message"][-1]) == (409, "。")
    assert application.following.wait(60)
    assert application.library.pin().generation == "local:000002"
    assert found_by(adviser) == []

    assert administrator.post(f"{DOCUMENTS}/{version_id}/enable").status_code == 204
    assert adviser.get(f"/api/v1/articles/{article_id}").status_code == 200
    assert application.following.wait(60)
    assert found_by(adviser) == ["陕州区紫云英测试证办理办法第二条"]
    assert administrator.post(f"{DOCUMENTS}/{version_id}/enable").status_code == 409


def test_a_village_never_sees_anothers_paper(
    application: Application, administrator: TestClient, adviser: TestClient, signed_in_as: SignedInAs
) -> None:
    open_village(application, "张茅乡", "北沟村")
    neighbour = signed_in_as("adviser", township="张茅乡", villages=("北沟村",))
    mediator = signed_in_as("mediator", township="张茅乡", villages=("北沟村",))
    scope = f"{DISTRICT}/张茅乡/南沟村"
    version_id = shelve(
        application, paper("南沟村紫云英村规民约"), scope=scope, kind=DocumentKind.VILLAGE_RULES
    )
    article_id = administrator.get(f"{DOCUMENTS}/{version_id}").json()["articles"][1]["article_id"]
    assert found_by(adviser) == ["南沟村紫云英村规民约第二条"]
    assert adviser.get(f"/api/v1/articles/{article_id}").status_code == 200
    for other in (neighbour, mediator):
        assert found_by(other) == []
        assert (
            other.get("/api/v1/search", params={"q": "《南沟村紫云英村规民约》第二条"}).json()["hits"] == []
        )
        assert other.get(f"/api/v1/articles/{article_id}").status_code == 404
