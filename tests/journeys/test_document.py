"""The walk of a document: handed in, searchable, taken away, gone."""

from __future__ import annotations

import time
from typing import Any

import httpx

NOTICE = """# 陕州区测试事项办理办法

2025年1月10日 三门峡市陕州区人民政府公布

<!-- INFO END -->

第一条 为测试上架和下架，写成本办法。

第二条 办理紫云英测试证的，应当到乡镇便民服务中心提出，五个工作日内办结。

第三条 本办法自2025年2月1日起施行。
"""


def wait_until_settled(client: httpx.Client, intake_id: str) -> dict[str, Any]:
    for _ in range(600):
        intake: dict[str, Any] = client.get(f"/intakes/{intake_id}").raise_for_status().json()
        if intake["state"] not in ("waiting", "reading"):
            return intake
        time.sleep(0.05)
    raise AssertionError("the upload did not settle in 30 s")


def hand_in(client: httpx.Client, name: str, content: bytes) -> dict[str, Any]:
    form = {"kind": "normative_document", "scope": "全国/河南省/三门峡市/陕州区"}
    response = client.post("/intakes", files={"file": (name, content)}, data=form)
    assert response.status_code == 202, response.text
    return wait_until_settled(client, response.json()["id"])


def run(client: httpx.Client, what: str) -> dict[str, Any]:
    """Long work, to its end."""
    begun = client.post(what)
    assert begun.status_code == 202, begun.text
    for _ in range(1200):
        done: dict[str, Any] = client.get(f"/runs/{begun.json()['number']}").raise_for_status().json()
        if done["state"] != "running":
            return done
        time.sleep(0.1)
    raise AssertionError("the run did not end in 120 s")


def finds(client: httpx.Client) -> bool:
    hits = client.get("/search", params={"q": "紫云英测试证到哪里办理"}).json()["hits"]
    return any("紫云英" in hit["text"] for hit in hits)


def test_a_document_comes_onto_the_shelf_and_leaves_it_for_good(
    administrator: httpx.Client, adviser: httpx.Client
) -> None:
    assert not finds(adviser)
    intake = hand_in(administrator, "办法.md", NOTICE.encode())
    assert intake["state"] == "to_review", intake["message"]
    address = f"/intakes/{intake['id']}"
    assert administrator.get(f"{address}/preview").json()["article_count"] == 3
    release = administrator.post(f"{address}/approve").raise_for_status().json()
    assert not finds(adviser)
    assert run(administrator, f"/releases/{release['number']}/publish")["state"] == "done"
    intake = administrator.get(address).json()
    assert intake["state"] == "searchable"
    assert finds(adviser)
    assert hand_in(administrator, "又一份.md", NOTICE.encode())["state"] == "skipped"

    assert run(administrator, f"/releases/{release['number']}/roll-back")["state"] == "done"
    assert not finds(adviser)
    assert administrator.get(address).json()["state"] == "to_review"
    again = administrator.post(f"{address}/approve").raise_for_status().json()
    assert run(administrator, f"/releases/{again['number']}/publish")["state"] == "done"
    assert finds(adviser)
    intake = administrator.get(address).json()

    assert adviser.delete(f"/documents/{intake['version_id']}").status_code == 403
    assert administrator.delete(f"/documents/{intake['version_id']}").status_code == 204
    assert not finds(adviser)


def test_a_bad_file_says_why_and_changes_nothing(administrator: httpx.Client) -> None:
    before = administrator.get("/documents").json()["total"]
    intake = hand_in(administrator, "坏文件.md", b"\x00\xff\xfe\x81" * 50)
    assert intake["state"] == "failed"
    assert intake["message"]
    assert administrator.get("/documents").json()["total"] == before
