"""Clean-ups over HTTP: read, matched, confirmed, applied in one go, taken back."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.types import DocumentKind, Scope, ShelfName
from tests.api.conftest import SignedInAs
from tests.ingest.test_cleanup_list import REPORT, list_of, word_file
from tests.knowledge.statutes import articles, version

READ, APPLY = "/api/v1/cleanups/read", "/api/v1/cleanups/apply"
DISTRICT = "全国/河南省/三门峡市/陕州区"
TODAY = date(2026, 11, 25)


def put(application: Application, title: str, number: str, words: str = "蜂箱离路十米。", **rest: Any) -> int:
    """The document's key."""
    new = version(
        title,
        articles(words),
        kind=DocumentKind.NORMATIVE_DOCUMENT,
        scope=rest.pop("scope", DISTRICT),
        salt=number,
        **{"promulgated": date(2021, 1, 1), "effective_from": date(2021, 2, 1), **rest},
    )
    application.shelf.put(replace(new, document_number=number), reader_version=1)
    (card,) = [
        c.version
        for c in application.shelf.find_documents(query=title)[0]
        if (c.version.title, c.version.document_number) == (title, number)
    ]
    return card.document_id


def read(client: TestClient, text: str) -> dict[str, Any]:
    answer = client.post(READ, json={"text": text})
    assert answer.status_code == 200, answer.text
    value: dict[str, Any] = answer.json()
    return value


def row(title: str, number: str = "", result: str = "repealed", **rest: Any) -> dict[str, Any]:
    return {"index": 1, "title": title, "document_number": number, "result": result, **rest}


def apply(client: TestClient, rows: list[dict[str, Any]], **rest: Any) -> Any:
    numbered = [{**each, "index": n} for n, each in enumerate(rows, 1)]
    return client.post(APPLY, json={"rows": numbered, "source": "清理公告（三陕政〔2025〕21号）", **rest})


def names(client: TestClient) -> dict[str, str]:
    listed = client.get("/api/v1/documents", params={"limit": 200}).json()["documents"]
    return {each["title"]: each["validity_name"] for each in listed}


@pytest.mark.parametrize("path", [READ, APPLY])
def test_only_an_administrator_may(signed_in_as: SignedInAs, client: TestClient, path: str) -> None:
    assert client.post(path, json={"text": "1.《甲办法》废止"}).status_code == 401
    for role in ("adviser", "mediator"):
        refused = signed_in_as(role).post(path, json={"text": "1.《甲办法》废止"})
        assert (refused.status_code, refused.json()["code"]) == (403, "not_permitted")


@pytest.mark.parametrize(
    "handed",
    [{"json": {"text": ""}}, {"json": {}}, {"content": b"x"}, {"files": {"other": ("a.txt", b"1")}}],
)
def test_what_is_no_list_is_told_so(administrator: TestClient, handed: dict[str, Any]) -> None:
    refused = administrator.post(READ, **handed)
    assert refused.status_code == 422
    assert refused.json()["message"].endswith("。")


def test_a_file_that_cannot_be_read_is_told_so(administrator: TestClient) -> None:
    refused = administrator.post(READ, files={"file": ("清理.exe", b"MZ\x00\x00")})
    assert refused.status_code == 422


def test_rows_are_matched_by_number_then_by_title_and_never_guessed(
    administrator: TestClient, application: Application
) -> None:
    trial = put(application, "陕州区放蜂办法（试行）", "三陕政办〔2023〕18号")
    present = put(application, "三门峡市陕州区放蜂办法", "三陕政办〔2025〕9号")
    unnumbered = put(application, "陕州区地坑院保护办法", "")
    other = put(application, "陕州区水窖管理规定", "三陕政〔2020〕7号")
    put(application, "张茅乡殡葬办法", "", scope=f"{DISTRICT}/张茅乡")
    got = read(
        administrator,
        "1.《陕州区放蜂办法》（三陕政办[2023]18号）废止\n"
        "2.《陕州区放蜂办法》（三陕政办〔2025〕9号）继续有效\n"
        "3.《三门峡市陕州区地坑院保护办法》（三陕政〔2022〕8号）继续有效\n"
        "4.《陕州区放蜂办法（试行）》（三陕政办〔2019〕1号）废止\n"
        "5.《陕州区烟花爆竹规定》（三陕政〔2020〕7号）废止\n"
        "6.《菜园乡殡葬办法》 废止\n"
        "7.《民生实事责任分解表》（三陕政办〔2023〕2号）剔除",
    )
    chosen = [(each["index"], each["chosen"]) for each in got["rows"]]
    assert chosen == [(1, trial), (2, present), (3, unnumbered), (4, None), (5, None), (6, None), (7, None)]
    by_number = [[(m["document_id"], m["exact"]) for m in each["matches"]] for each in got["rows"]]
    assert by_number[0][0] == (trial, True)
    assert by_number[0][1] == (present, False)
    assert all(not exact for _, exact in by_number[3])
    assert by_number[4] == [(other, True)]  # the same 文号, quite another title: a human looks
    assert by_number[5][0][1] is False
    assert by_number[6] == []
    first = got["rows"][0]["matches"][0]
    assert (first["validity_name"], first["scope"]) == ("现行有效", DISTRICT)
    assert 0.5 < first["score"] < 1


def test_a_paper_is_also_known_by_its_wrapper(administrator: TestClient, application: Application) -> None:
    key = put(application, "陕州区放蜂办法", "", attributes={"wrapper_title": "关于印发陕州区放蜂办法的通知"})
    got = read(administrator, "1.《陕州区人民政府关于印发〈放蜂办法〉的通知》 继续有效")
    assert got["rows"][0]["chosen"] == key


def test_a_list_read_changes_nothing_and_is_not_kept(
    administrator: TestClient, application: Application
) -> None:
    put(application, "甲办法", "三陕政〔2021〕1号")
    before = names(administrator)
    answer = administrator.post(READ, files={"file": ("清理.docx", word_file())})
    assert answer.status_code == 200
    assert [(r["title"], r["result_name"]) for r in answer.json()["rows"]] == [
        ("甲办法", "继续有效"),
        ("乙办法", "废止"),
    ]
    assert names(administrator) == before
    assert application.intakes.find_intakes() == []
    assert administrator.get("/api/v1/releases").json()["total"] == 0


def test_all_changes_go_live_together_and_can_be_taken_back(
    administrator: TestClient, application: Application
) -> None:
    keys = {
        "continued": put(application, "甲办法", "三陕政〔2021〕1号", "柿树要先登记。"),
        "repealed": put(application, "乙办法", "三陕政〔2021〕2号", "羊群过桥有人看。"),
        "amended": put(application, "丙办法", "三陕政〔2021〕3号", "水渠春天清淤。"),
        "delisted": put(application, "丁方案", "三陕政〔2021〕4号", "路灯坏了报修。"),
    }
    put(application, "戊办法", "三陕政〔2021〕5号", "别的。")
    application.library.publish(ShelfName.LOCAL)

    def found(words: str, on: date = TODAY) -> list[str]:
        scope = Scope((DISTRICT,))
        return [h.article.law for h in application.library.pin().search(words, on=on, scope=scope).hits]

    questions = ("柿树登记", "羊群过桥", "水渠清淤", "路灯报修")
    assert [found(words)[0] for words in questions] == ["甲办法", "乙办法", "丙办法", "丁方案"]
    rows = [
        row("甲办法", "三陕政〔2021〕1号", "continued", document_id=keys["continued"]),
        row(
            "乙办法",
            "三陕政〔2021〕2号",
            "repealed",
            document_id=keys["repealed"],
            replaced_by="三陕政〔2025〕2号",
        ),
        row("丙办法", "三陕政〔2021〕3号", "amended", document_id=keys["amended"]),
        row("丁方案", "三陕政〔2021〕4号", "delisted", document_id=keys["delisted"]),
        row("没有的办法", "三陕政〔2021〕9号", "repealed"),
    ]
    answer = apply(administrator, rows, since="2025-11-14")
    assert answer.status_code == 200, answer.text
    release = answer.json()
    assert (release["state"], release["can_roll_back"], len(release["changes"])) == ("published", True, 5)
    assert release["receipt"] == {
        "before": {"in_force": 5},
        "after": {"in_force": 1, "continued": 1, "amended": 1, "repealed": 1, "delisted": 1},
        "touched": {"continued": 1, "repealed": 2, "amended": 1, "delisted": 1},
        "total": 5,
    }
    assert names(administrator) == {
        "甲办法": "继续有效",
        "乙办法": "已废止",
        "丙办法": "已被修改",
        "丁方案": "已剔除",
        "戊办法": "现行有效",
    }
    assert found("柿树登记")[0] == "甲办法"
    assert "乙办法" not in found("羊群过桥")
    assert found("羊群过桥", date(2025, 11, 13))[0] == "乙办法"
    assert found("水渠清淤")[0] == "丙办法"
    assert "丁方案" not in found("路灯报修")
    # what is not on the shelf is told as such when it comes
    put(application, "没有的办法", "三陕政〔2021〕9号")
    assert names(administrator)["没有的办法"] == "已废止"
    assert administrator.post(f"/api/v1/releases/{release['number']}/roll-back").status_code == 202
    for _ in range(1200):
        if application.runs.find_running() is None:
            break
        time.sleep(0.05)
    assert set(names(administrator).values()) == {"现行有效"}
    assert found("羊群过桥")[0] == "乙办法"


def test_what_a_text_ended_before_is_only_confirmed(
    administrator: TestClient, application: Application
) -> None:
    key = put(application, "甲办法（试行）", "三陕政办〔2023〕18号", effective_from=date(2023, 8, 1))
    ending = version(
        "甲办法",
        articles(
            "总则。", "本办法自2025年5月1日起施行。《甲办法（试行）》（三陕政办〔2023〕18号）同时废止。"
        ),
        kind=DocumentKind.NORMATIVE_DOCUMENT,
        scope=DISTRICT,
        promulgated=date(2025, 3, 20),
        effective_from=date(2025, 5, 1),
    )
    application.shelf.put(
        replace(ending, document_number="三陕政办〔2025〕9号", history=""), reader_version=1
    )
    rows = [row("甲办法（试行）", "三陕政办〔2023〕18号", document_id=key)]
    assert apply(administrator, rows, since="2025-11-14").status_code == 200
    (card,) = [
        c.version
        for c in application.shelf.find_documents(query="甲办法（试行）")[0]
        if c.version.document_id == key
    ]
    assert (card.effective_to, card.status) == (date(2025, 5, 1), "repealed")
    assert "清理结果：废止" in card.note


def test_what_is_to_be_amended_applies_until_then_where_the_list_says_so(
    administrator: TestClient, application: Application
) -> None:
    key = put(application, "丙办法", "三陕政〔2021〕3号")
    rows = [row("丙办法", "三陕政〔2021〕3号", "amended", document_id=key)]
    release = apply(administrator, rows, stay_until_amended=True).json()
    assert release["receipt"]["touched"] == {"amended": 1}
    assert names(administrator) == {"丙办法": "继续有效"}
    ((card, *_), _) = application.shelf.find_documents(query="丙办法")
    assert "修改前继续执行" in card.version.note


def test_thirty_one_are_twenty_five_and_four_and_two(
    administrator: TestClient, application: Application
) -> None:
    for n in range(1, 32):
        put(application, f"文件{n}办法", f"三陕政〔2020〕{n}号")
    got = read(administrator, f"{REPORT}\n{list_of(25, 4, 2)}")
    assert got["sum_ok"] is True
    assert got["stated"] == {"total": 31, "continued": 25, "repealed": 4, "delisted": 2}
    rows = [
        row(r["title"], r["document_number"], r["result"], document_id=r["chosen"])
        for r in got["rows"]
        if r["chosen"]
    ]
    assert len(rows) == 31
    receipt = apply(administrator, rows).json()["receipt"]
    assert receipt["before"] == {"in_force": 31}
    assert receipt["after"] == {"continued": 25, "repealed": 4, "delisted": 2}
    assert receipt["touched"] == {"continued": 25, "repealed": 4, "delisted": 2}
    assert receipt["total"] == 31 == sum(receipt["touched"].values())


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        ([], 422),
        ([row("甲办法", result="unknown")], 422),
        ([row("甲办法", result="废止")], 422),
        ([row("甲办法", document_id=99999)], 404),
        ([row("甲办法", "三陕政〔2021〕1号"), row("甲办法", "三陕政〔2021〕1号", "continued")], 422),
    ],
)
def test_what_cannot_be_applied_changes_nothing(
    administrator: TestClient, application: Application, rows: list[dict[str, Any]], status: int
) -> None:
    put(application, "甲办法", "三陕政〔2021〕1号")
    refused = apply(administrator, rows)
    assert refused.status_code == status, refused.text
    assert names(administrator) == {"甲办法": "现行有效"}
    assert administrator.get("/api/v1/releases").json()["total"] == 0


@pytest.mark.corpus
def test_the_sample_announcement_is_matched_and_applied(
    administrator: TestClient, application: Application
) -> None:
    (path,) = (Path(os.environ["CUNFA_TEST_LAWS"]).parent / "samples").glob("08*.docx")
    old = put(application, "三门峡市陕州区农村宅基地审批管理办法（试行）", "三陕政办〔2023〕18号")
    present = put(application, "三门峡市陕州区农村宅基地审批管理办法", "三陕政办〔2025〕9号")
    got = administrator.post(READ, files={"file": (path.name, path.read_bytes())}).json()
    assert len(got["rows"]) == 16
    assert (got["sum_ok"], got["counts"]["continued"]) == (True, 9)
    assert [r["chosen"] for r in got["rows"] if r["chosen"]] == [present, old]
    rows = [row(r["title"], r["document_number"], r["result"], document_id=r["chosen"]) for r in got["rows"]]
    receipt = apply(administrator, rows, since=got["since"]).json()["receipt"]
    assert receipt["touched"] == {"continued": 9, "repealed": 3, "amended": 2, "delisted": 2}
    assert receipt["total"] == 16
    assert receipt["after"] == {"continued": 1, "repealed": 1}
