"""Small invented papers, and what tests of the administrator's routes do with them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from fastapi.testclient import TestClient

from accounts.models import Township, Village
from api.factory import Application
from ingest.models import IntakeState
from knowledge import release_repository
from knowledge.numerals import article_label
from knowledge.types import DocumentKind

DISTRICT = "全国/河南省/三门峡市/陕州区"
ARTICLES = (
    "为测试写成本办法。",
    "办理紫云英测试证的，到乡镇便民服务中心提出，五个工作日内办结。",
    "果园里的剪枝由各户自己收拾。",
    "水渠每年春天清淤一次。",
    "路灯坏了报给村里的电工。",
    "红白事不在路上摆席。",
    "羊群过桥要有人看着。",
    "晒粮不占机动车道。",
    "水窖盖板由户主检查。",
    "柿树归谁家，以林权证为准。",
    "打井前先问过邻家。",
    "本办法自2025年2月1日起施行。",
)


def paper(
    title: str = "陕州区紫云英测试证办理办法", articles: Sequence[str] = ARTICLES, day: str = "2025年1月10日"
) -> bytes:
    head = f"# {title}\n\n{day} 三门峡市陕州区人民政府公布\n\n<!-- INFO END -->\n\n"
    return (head + "\n\n".join(f"{article_label(n)} {t}" for n, t in enumerate(articles, 1))).encode()


def shelve(
    application: Application, content: bytes, *, scope: str | None = None, kind: DocumentKind | None = None
) -> int:
    """Straight onto the shelf, searchable."""
    version_id = application.ingest.shelve(PurePath("a.md"), content, kind=kind, scope=scope)
    application.ingest.publish_all()
    return version_id


def open_village(application: Application, township: str, *villages: str) -> None:
    with application.database.write() as session:
        there = session.query(Township).filter_by(name=township).one_or_none() or Township(name=township)
        for village in villages:
            session.add(Village(name=village, township=there))


def hand_in(client: TestClient, content: bytes, name: str = "办法.md", **form: str) -> Any:
    return client.post("/api/v1/intakes", files={"file": (name, content)}, data=form)


def wait(client: TestClient, intake_id: str, seconds: float = 120) -> Any:
    deadline = time.monotonic() + seconds  # a cold model on a busy machine
    while time.monotonic() < deadline:
        intake = client.get(f"/api/v1/intakes/{intake_id}").json()
        if intake["state"] not in (IntakeState.WAITING, IntakeState.READING):
            return intake
        time.sleep(0.05)
    raise AssertionError("the upload did not settle")


def read_in(client: TestClient, content: bytes, name: str = "办法.md", **form: str) -> Any:
    """An upload, read and waiting to be looked at."""
    answer = hand_in(client, content, name, **form)
    assert answer.status_code == 202, answer.text
    return wait(client, answer.json()["id"])


def found_by(client: TestClient, question: str = "紫云英测试证到哪里办理", word: str = "紫云英") -> list[str]:
    hits = client.get("/api/v1/search", params={"q": question}).json()["hits"]
    return [f"{hit['law']}{hit['label']}" for hit in hits if word in hit["text"]]


def publish(application: Application) -> None:
    """The open release goes live."""
    application.releases.publish(open_release(application)["number"], None)


def open_release(application: Application) -> Any:
    with application.database.read() as session:
        row = release_repository.find_open(session)
        assert row is not None
        return {"number": row.id, "changes": list(row.changes)}
