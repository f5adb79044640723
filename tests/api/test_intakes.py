"""Uploads over HTTP: read, looked at, corrected, approved, published; or not wanted, and nothing kept."""

from __future__ import annotations

import io
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import docx
import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from core.errors import Conflict
from core.settings import Settings
from ingest.keeping import Kept
from ingest.models import IntakeRow
from knowledge.models import VersionRow
from tests.api.conftest import SignedInAs
from tests.api.papers import (
    ARTICLES,
    DISTRICT,
    found_by,
    hand_in,
    open_release,
    paper,
    publish,
    read_in,
    shelve,
    wait,
)

INTAKES = "/api/v1/intakes"
ROUTES = (
    ("POST", INTAKES),
    ("GET", INTAKES),
    ("GET", f"{INTAKES}/1"),
    ("GET", f"{INTAKES}/1/preview"),
    ("GET", f"{INTAKES}/1/pages/1"),
    ("PATCH", f"{INTAKES}/1"),
    ("POST", f"{INTAKES}/1/approve"),
    ("POST", f"{INTAKES}/1/discard"),
)
each_route = pytest.mark.parametrize(("method", "path"), ROUTES)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"max_upload_mb": 1})


@pytest.fixture
def reading(application: Application) -> None:
    """The background reader runs."""
    application.intakes.start()


def request(client: TestClient, method: str, path: str) -> Any:
    if path == INTAKES and method == "POST":
        return client.post(path, files={"file": ("a.md", paper())})
    return client.request(method, path, json={} if method in ("PATCH", "POST") else None)


def uploads(settings: Settings) -> list[Path]:
    return [path for path in settings.data_dir.glob("uploads/**/*") if path.is_file()]


@each_route
@pytest.mark.parametrize("role", ["adviser", "mediator"])
def test_only_an_administrator_may(
    signed_in_as: SignedInAs, application: Application, role: str, method: str, path: str
) -> None:
    answer = request(signed_in_as(role), method, path)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_permitted")
    assert application.intakes.find_intakes() == []


@each_route
def test_nobody_may_without_signing_in(
    client: TestClient, application: Application, method: str, path: str
) -> None:
    assert request(client, method, path).status_code == 401
    assert application.intakes.find_intakes() == []


@pytest.mark.parametrize(
    ("content", "name", "form", "status", "code"),
    [
        (paper(), "办法.exe", {}, 422, "bad_type"),
        (paper(), "办法.docm", {}, 422, "bad_type"),
        (paper(), "办法", {}, 422, "bad_type"),
        (b" \n", "办法.md", {}, 422, "empty_file"),
        (b"a" * (1024 * 1024 + 1), "办法.md", {}, 422, "too_large"),
        (b"a" * (2 * 1024 * 1024 + 1), "办法.md", {}, 413, "too_large"),
        (paper(), "办法.md", {"kind": "novel"}, 422, "invalid_input"),
        (paper(), "办法.md", {"scope": "甲" * 121}, 422, "invalid_input"),
    ],
)
def test_a_bad_upload_is_refused_and_not_kept(
    administrator: TestClient, settings: Settings, content: bytes, name: str, form: dict[str, str], status: int,
    code: str,
) -> None:  # fmt: skip
    answer = hand_in(administrator, content, name, **form)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.json()["message"].endswith("。")
    assert administrator.get(INTAKES).json() == {"intakes": [], "total": 0}
    assert uploads(settings) == []


@each_route
def test_what_is_not_there_is_not_found(administrator: TestClient, method: str, path: str) -> None:
    if path != INTAKES:
        answer = request(administrator, method, path)
        assert (answer.status_code, set(answer.json())) == (404, {"code", "message"})


@pytest.mark.usefixtures("reading")
def test_from_upload_to_published_and_deleted(
    application: Application, administrator: TestClient, adviser: TestClient, settings: Settings
) -> None:
    answer = hand_in(administrator, paper())
    assert (answer.status_code, answer.json()["state_name"]) == (202, "等着处理")
    intake = wait(administrator, answer.json()["id"])
    assert (intake["state"], intake["state_name"]) == ("to_review", "读好了，等你核")
    assert intake["message"] == "《陕州区紫云英测试证办理办法》共12条，施行日期 2025-02-01。"
    assert found_by(adviser) == []

    preview = administrator.get(f"{INTAKES}/{intake['id']}/preview").json()
    assert (preview["title"], preview["kind"], preview["scope"], preview["article_count"]) == (
        "陕州区紫云英测试证办理办法", "normative_document", DISTRICT, 12,
    )  # fmt: skip
    assert (preview["effective_from"], preview["effective_basis"], preview["valid_until_basis"]) == (
        "2025-02-01", "text", "none",
    )  # fmt: skip
    assert [unit["text"] for unit in preview["units"]] == list(ARTICLES)
    assert (preview["replaces"], preview["corrected"], preview["relations"]) == (None, [], [])

    release = administrator.post(f"{INTAKES}/{intake['id']}/approve").json()
    (change,) = release["changes"]
    assert (change["kind"], change["described"]) == (
        "put",
        "上架《陕州区紫云英测试证办理办法》（2025-01-10）",
    )
    assert state(administrator, intake) == ("approved", "核过了，等发布")
    assert found_by(adviser) == []
    assert administrator.get("/api/v1/documents").json()["total"] == 0

    publish(application)
    application.ingest.publish_all()
    assert state(administrator, intake) == ("searchable", "能查到了")
    assert found_by(adviser) == ["陕州区紫云英测试证办理办法第二条"]
    assert state(administrator, read_in(administrator, paper(), "又一份.md"))[0] == "skipped"
    assert len(uploads(settings)) == 1

    version_id = administrator.get(f"{INTAKES}/{intake['id']}").json()["version_id"]
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 204
    assert found_by(adviser) == []
    assert state(administrator, intake)[0] == "removed"
    assert uploads(settings) == []
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 404
    assert read_in(administrator, paper())["state"] == "to_review", "it may be handed in anew"


def state(client: TestClient, intake: dict[str, Any]) -> tuple[str, str]:
    now = client.get(f"{INTAKES}/{intake['id']}").json()
    return now["state"], now["state_name"]


@pytest.mark.usefixtures("reading")
def test_corrections_show_in_the_preview_and_go_live(
    application: Application, administrator: TestClient
) -> None:
    intake = read_in(administrator, paper())
    address = f"{INTAKES}/{intake['id']}"
    said = {
        "title": "陕州区紫云英证办理办法",
        "document_number": "陕政〔2025〕7号",
        "issuing_body": "陕州区人民政府",
        "effective_from": "2025-03-01",
        "valid_until": "2027-01-31",
        "scope": f"{DISTRICT}/张茅乡",
        "topics": ["办证"],
        "owner": "王主任",
        "next_review": "2026-12-31",
        "source_url": "https://example.org/7.html",
    }
    preview = administrator.patch(address, json=said).json()
    assert {name: preview[name] for name in said} == said
    assert preview["corrected"] == sorted(said)
    assert (preview["effective_basis"], preview["valid_until_basis"]) == ("confirmed", "confirmed")
    assert preview["sentence"].startswith(
        "《陕州区紫云英证办理办法》共12条，施行日期 2025-03-01，有效期至 2027-01-31"
    )
    more = administrator.patch(address, json={"effective_from": "2025-03-02", "kind": "guide"}).json()
    assert (more["effective_from"], more["kind_name"], more["title"]) == ("2025-03-02", "指南", said["title"])
    assert administrator.patch(address, json={"kind": "normative_document"}).json()["corrected"] == sorted(
        said
    )

    assert administrator.post(f"{address}/approve", json={}).status_code == 200
    publish(application)
    version_id = administrator.get(address).json()["version_id"]
    document = administrator.get(f"/api/v1/documents/{version_id}").json()
    assert {name: document[name] for name in said} == said | {"effective_from": "2025-03-02"}
    assert document["effective_basis"] == "confirmed"
    assert document["corrections"]["effective_from"] == "2025-03-02"
    assert administrator.get("/api/v1/documents", params={"only": "expiring"}).json()["total"] == 1


@pytest.mark.usefixtures("reading")
def test_saying_what_was_read_is_no_correction_but_confirms_an_assumed_first_day(
    administrator: TestClient,
) -> None:
    assumed = read_in(
        administrator, paper(articles=("果园里的剪枝由各户自己收拾。", "水渠每年春天清淤一次。"))
    )
    address = f"{INTAKES}/{assumed['id']}"
    before = administrator.get(f"{address}/preview").json()
    assert before["effective_basis"] == "adoption"
    again = {
        name: before[name] for name in ("title", "kind", "level", "scope", "document_number", "promulgated")
    }
    assert administrator.patch(address, json={**again, "owner": "", "topics": []}).json()["corrected"] == []
    confirmed = administrator.patch(address, json={"effective_from": before["effective_from"]}).json()
    assert (confirmed["corrected"], confirmed["effective_basis"]) == (["effective_from"], "confirmed")


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"title": " "}, "标题不能空着"),
        ({"kind": "novel"}, "种类不在可选的几种里"),
        ({"scope": "陕州区"}, "适用范围要从“全国”写起"),
        ({"promulgated": "2025-13-01"}, "公布日期不是日历上的日子"),
        ({"valid_until": "2024-01-01"}, "截止日期早于施行日期"),
        ({"source_url": "ftp://a"}, "来源网址要以 http"),
        ({"standing": "live"}, "填得不对"),
        ({"title": None}, "“标题”填得不对"),
    ],
)
def test_a_correction_that_cannot_be_is_told_and_changes_nothing(
    administrator: TestClient, body: dict[str, Any], said: str
) -> None:
    intake = read_in(administrator, paper())
    before = administrator.get(f"{INTAKES}/{intake['id']}/preview").json()
    answer = administrator.patch(f"{INTAKES}/{intake['id']}", json=body)
    assert answer.status_code == 422
    assert said in answer.json()["message"]
    assert administrator.get(f"{INTAKES}/{intake['id']}/preview").json() == before


@pytest.mark.usefixtures("reading")
def test_what_it_replaces_is_shown_and_replaced(
    application: Application, administrator: TestClient, adviser: TestClient
) -> None:
    old = shelve(application, paper())
    articles = (*ARTICLES[:1], "办理紫云英测试证的，到村便民服务站提出。", "本办法自2026年2月1日起施行。")
    intake = read_in(administrator, paper(articles=articles, day="2026年1月10日"))
    preview = administrator.get(f"{INTAKES}/{intake['id']}/preview").json()
    assert preview["replaces"] == {
        "version_id": old, "title": "陕州区紫云英测试证办理办法", "version": "2025-01-10", "document_number": "",
    }  # fmt: skip
    described = administrator.post(f"{INTAKES}/{intake['id']}/approve").json()["changes"][0]["described"]
    assert described.endswith("，接替《陕州区紫云英测试证办理办法》（2025-01-10）")
    publish(application)
    application.ingest.publish_all()
    chain = administrator.get(f"/api/v1/documents/{old}").json()["chain"]
    assert [link["validity_name"] for link in chain] == ["现行有效", "已被修改"]
    hits = adviser.get("/api/v1/search", params={"q": "紫云英测试证到哪里办理"}).json()["hits"]
    assert [hit["version"] for hit in hits if "紫云英" in hit["text"]] == ["2026-01-10"]


REPEALING = (
    "为测试写成本办法。",
    "果园里的剪枝由各户自己收拾。",
    "本办法自2026年2月1日起施行。《陕州区旧办法》（陕政〔2020〕3号）、《陕州区别的办法》同时废止。",
)


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize(
    ("chosen", "ended"), [(None, {"旧", "别的"}), ([0], {"旧"}), ([1], {"别的"}), ([], set())]
)
@pytest.mark.parametrize("collected", [False, True])
def test_what_it_ends_is_ended_where_ticked_and_comes_back_with_it(
    application: Application,
    administrator: TestClient,
    chosen: list[int] | None,
    ended: set[str],
    collected: bool,
) -> None:
    others = {
        "旧": shelve(application, paper("陕州区旧办法")),
        "别的": shelve(application, paper("陕州区别的办法", ARTICLES[2:])),
    }
    with application.database.write() as session:
        session.get_one(VersionRow, others["旧"]).document_number = "陕政[2020]3号"
    # With the header of collected statutes it is read as one, without as an official paper.
    content = paper("陕州区新办法", REPEALING)
    if not collected:
        content = content.replace(b"<!-- INFO END -->\n\n", b"")
    intake = read_in(administrator, content, "新办法.md")
    relations = administrator.get(f"{INTAKES}/{intake['id']}/preview").json()["relations"]
    assert [(r["title"], r["document_number"], r["status"], r["version_id"]) for r in relations] == [
        ("陕州区旧办法", "陕政〔2020〕3号", "repealed", others["旧"]),
        ("陕州区别的办法", "", "repealed", None),
    ]
    release = administrator.post(f"{INTAKES}/{intake['id']}/approve", json={"relations": chosen}).json()
    (change,) = release["changes"]
    assert {name for name in others if f"废止《陕州区{name}办法》" in change["described"]} == ended
    assert standing_law(administrator, others) == set(others), "not before it is published"
    publish(application)
    assert standing_law(administrator, others) == set(others) - ended
    version_id = administrator.get(f"{INTAKES}/{intake['id']}").json()["version_id"]
    administrator.post(f"/api/v1/documents/{version_id}/disable")
    assert standing_law(administrator, others) == set(others)
    administrator.post(f"/api/v1/documents/{version_id}/enable")
    assert standing_law(administrator, others) == set(others) - ended


def standing_law(client: TestClient, versions: dict[str, int]) -> set[str]:
    return {
        name
        for name, version_id in versions.items()
        if client.get(f"/api/v1/documents/{version_id}").json()["validity"] == "in_force"
    }


@pytest.mark.usefixtures("reading")
def test_a_paper_ends_no_other_place_s_paper_of_the_same_name(
    application: Application, administrator: TestClient
) -> None:
    ours = shelve(application, paper("水渠办法"), scope=f"{DISTRICT}/张茅乡")
    theirs = shelve(application, paper("水渠办法"), scope=f"{DISTRICT}/菜园乡")
    ending = (*REPEALING[:2], "本办法自2026年2月1日起施行。《水渠办法》同时废止。")
    content = paper("张茅乡水渠新办法", ending).replace(b"<!-- INFO END -->\n\n", b"")
    intake = read_in(administrator, content, "新办法.md", scope=f"{DISTRICT}/张茅乡")
    assert administrator.post(f"{INTAKES}/{intake['id']}/approve").status_code == 200
    publish(application)
    for version_id, validity in ((ours, "repealed"), (theirs, "in_force")):
        document = administrator.get(f"/api/v1/documents/{version_id}").json()
        assert (document["title"], document["validity"]) == ("水渠办法", validity)


@pytest.mark.usefixtures("reading")
def test_two_administrators_approving_at_once_put_it_up_once(
    application: Application, administrator: TestClient
) -> None:
    intake = read_in(administrator, paper())
    together = threading.Barrier(4)

    def approve(_: int) -> str:
        together.wait()
        try:
            application.reviews.approve(intake["id"], None)
        except Conflict:
            return "refused"
        return "approved"

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(approve, range(4))) == ["approved", "refused", "refused", "refused"]
    assert len(open_release(application)["changes"]) == 1
    publish(application)
    assert state(administrator, intake)[0] == "searchable"


@pytest.mark.usefixtures("reading")
def test_relations_that_are_not_there_cannot_be_ticked(administrator: TestClient) -> None:
    intake = read_in(administrator, paper())
    answer = administrator.post(f"{INTAKES}/{intake['id']}/approve", json={"relations": [0]})
    assert (answer.status_code, state(administrator, intake)[0]) == (422, "to_review")


@pytest.mark.usefixtures("reading")
def test_the_same_words_uncorrected_are_skipped_at_approval(
    application: Application, administrator: TestClient, settings: Settings
) -> None:
    shelve(application, paper())
    intake = read_in(administrator, paper().replace(b"\n", b"\r\n"))
    answer = administrator.post(f"{INTAKES}/{intake['id']}/approve")
    assert (answer.status_code, answer.json()["code"]) == (409, "unchanged")
    assert state(administrator, intake)[0] == "skipped"
    assert uploads(settings) == []


@pytest.mark.usefixtures("reading")
def test_a_release_given_up_gives_its_uploads_back(
    application: Application, administrator: TestClient
) -> None:
    intake = read_in(administrator, paper())
    address = f"{INTAKES}/{intake['id']}"
    assert administrator.post(f"{address}/approve").status_code == 200
    assert administrator.post(f"{address}/approve").status_code == 409
    assert administrator.post(f"{address}/discard").status_code == 409
    application.releases.drop(open_release(application)["number"], None)
    assert state(administrator, intake)[0] == "to_review"
    assert administrator.patch(address, json={"title": "陕州区另一个名字的办法"}).status_code == 200
    assert administrator.post(f"{address}/approve").status_code == 200
    publish(application)
    (document,) = administrator.get("/api/v1/documents").json()["documents"]
    assert document["title"] == "陕州区另一个名字的办法"
    with application.database.read() as session:
        assert session.query(VersionRow).count() == 1, "what waited before is gone"


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize("approved_before", [False, True])
def test_what_is_not_wanted_leaves_nothing(
    application: Application, administrator: TestClient, settings: Settings, approved_before: bool
) -> None:
    intake = read_in(administrator, paper())
    address = f"{INTAKES}/{intake['id']}"
    if approved_before:
        administrator.post(f"{address}/approve")
        application.releases.drop(open_release(application)["number"], None)
    assert administrator.post(f"{address}/discard").status_code == 204
    assert state(administrator, intake) == ("discarded", "没有采用")
    assert uploads(settings) == []
    assert administrator.get(f"{address}/preview").status_code == 409
    assert administrator.post(f"{address}/discard").status_code == 409
    with application.database.read() as session:
        assert session.query(VersionRow).count() == 0
        assert session.get_one(IntakeRow, intake["id"]).preview is None
    assert read_in(administrator, paper())["state"] == "to_review", "it may be handed in anew"


@pytest.mark.usefixtures("reading")
def test_where_it_applies_must_be_known_before_it_goes_live(
    application: Application, administrator: TestClient
) -> None:
    rules = "# 村规民约\n\n第一条 果园里的剪枝由各户自己收拾。\n\n第二条 水渠每年春天清淤一次。\n".encode()
    intake = read_in(administrator, rules, "村规民约.md", kind="village_rules")
    assert (intake["state"], administrator.get(f"{INTAKES}/{intake['id']}/preview").json()["scope"]) == (
        "to_review", "",
    )  # fmt: skip
    answer = administrator.post(f"{INTAKES}/{intake['id']}/approve")
    assert (answer.status_code, answer.json()["code"]) == (422, "scope_needed")
    scope = f"{DISTRICT}/张茅乡/南沟村"
    assert administrator.patch(f"{INTAKES}/{intake['id']}", json={"scope": scope}).status_code == 200
    assert administrator.post(f"{INTAKES}/{intake['id']}/approve").status_code == 200
    publish(application)
    assert administrator.get("/api/v1/documents").json()["documents"][0]["scope"] == scope


@pytest.mark.usefixtures("reading")
def test_a_word_file_is_read_in_a_child_and_looked_at(administrator: TestClient) -> None:
    document = docx.Document()
    for line in (
        "陕州区养蜂管理办法",
        "第一条 为测试写成本办法。",
        "第二条 蜂箱离路十米。",
        "第三条 本办法自2025年2月1日起施行。",
    ):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    intake = read_in(administrator, buffer.getvalue(), "养蜂管理办法.docx")
    preview = administrator.get(f"{INTAKES}/{intake['id']}/preview").json()
    assert (preview["title"], preview["article_count"], preview["effective_from"]) == (
        "陕州区养蜂管理办法", 3, "2025-02-01",
    )  # fmt: skip


@pytest.mark.usefixtures("reading")
def test_page_images_are_an_administrators_alone_and_go_with_the_document(
    application: Application, administrator: TestClient, adviser: TestClient, settings: Settings
) -> None:
    intake = read_in(administrator, paper())
    with application.database.write() as session:
        row = session.get_one(IntakeRow, intake["id"])
        row.pages = 1
        pages = Kept(settings.data_dir / "uploads").pages_of(row.sha256)
    pages.mkdir()
    (pages / "page-001.png").write_bytes(b"\x89PNG page")
    page = administrator.get(f"{INTAKES}/{intake['id']}/pages/1")
    assert (page.status_code, page.headers["content-type"], page.content) == (
        200,
        "image/png",
        b"\x89PNG page",
    )
    assert administrator.get(f"{INTAKES}/{intake['id']}/pages/2").status_code == 404
    assert administrator.get(f"{INTAKES}/{intake['id']}/pages/0").status_code == 422
    administrator.post(f"{INTAKES}/{intake['id']}/approve")
    publish(application)
    version_id = administrator.get(f"{INTAKES}/{intake['id']}").json()["version_id"]
    address = f"/api/v1/documents/{version_id}"
    assert administrator.get(address).json()["pages"] == 1
    assert administrator.get(f"{address}/pages/1").content == b"\x89PNG page"
    assert adviser.get(f"{address}/pages/1").status_code == 403
    assert administrator.delete(address).status_code == 204
    assert administrator.get(f"{INTAKES}/{intake['id']}/pages/1").status_code == 404
    assert uploads(settings) == []
