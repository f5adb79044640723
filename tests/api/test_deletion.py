"""Deleted means gone: from the database's files, the uploads, the previews and every index; never from past answers."""

from __future__ import annotations

import random
from pathlib import Path, PurePath
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from core.settings import Settings
from ingest.models import IntakeRow
from knowledge.lexical import LexicalIndex
from tests.api.papers import ARTICLES, found_by, paper, publish, read_in, shelve
from tests.api.test_answers import ask
from tests.grepping import files_holding

# No other text has these words, nor any of their characters.
TOKEN, LATIN = "鬯璩鬣", "zqxjkvbw7788"
SECRET = (
    *ARTICLES[:5],
    f"水窖{TOKEN}盖板{LATIN}由户主检查。" * 60,
    f"另记：{TOKEN}，{LATIN}。",
    *ARTICLES[5:],
)
_COMMON = [chr(n) for n in range(0x4E00, 0x5200)]


def holding(data: Path, *words: str) -> set[str]:
    """Files of the data directory that hold one of the words: as UTF-8, as UTF-16, or as JSON escapes them."""
    forms = [
        form
        for word in words
        for form in (word.encode(), word.encode("utf-16-le"), word.encode("ascii", "backslashreplace"))
    ]
    return set(files_holding(data, *forms))


def indexes_holding(data: Path, word: str) -> set[str]:
    """Lexical indexes that know the word, cut as they cut it."""
    found = set()
    for path in data.glob("index/*/gen-*/lexical"):
        rows, _ = LexicalIndex(path).search(word, k=5)
        if len(rows):
            found.add(str(path.relative_to(data)))
    return found


def crowd(application: Application, seed: int, count: int = 40) -> list[int]:
    """Papers around it, so that the pages of the database are split and joined."""
    rnd = random.Random(seed)
    made = []
    for n in range(count):
        articles = ["".join(rnd.choices(_COMMON, k=rnd.choice((30, 300, 900)))) + "。" for _ in range(6)]
        content = paper(f"陕州区{seed}号{n}办法", articles)
        made.append(application.ingest.shelve(PurePath("a.md"), content, kind=None, scope=None))
    return made


@pytest.mark.sqlite
def test_a_deleted_text_is_in_no_file_any_more(
    application: Application, administrator: TestClient, adviser: TestClient, settings: Settings
) -> None:
    data = settings.data_dir
    application.intakes.start()
    around = crowd(application, 1)
    intake = read_in(administrator, paper(f"陕州区{LATIN}办法", SECRET), f"{TOKEN}.md")
    address = f"/api/v1/intakes/{intake['id']}"
    administrator.patch(address, json={"document_number": f"{LATIN}1号"})
    assert administrator.post(f"{address}/approve").status_code == 200
    publish(application)
    for version_id in [*around[::3], *crowd(application, 2)[::2]]:
        application.shelf.remove_version(version_id)
    shelve(application, paper("陕州区羊群办法", ARTICLES[5:]))  # two generations hold it
    held = holding(data, TOKEN, LATIN)
    assert {PurePath(name).parts[0] for name in held} >= {"uploads"}
    assert any(name.startswith("cunfa.db") for name in held)
    assert len(indexes_holding(data, TOKEN)) >= 2

    version_id = administrator.get(address).json()["version_id"]
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 204
    assert found_by(adviser, f"水窖{TOKEN}盖板", TOKEN) == []
    assert application.following.wait(120)
    assert holding(data, TOKEN, LATIN) == set()
    assert indexes_holding(data, TOKEN) == set()
    assert not list(data.glob("index/*/FORGETTING"))
    with application.database.read() as session:
        row = session.get_one(IntakeRow, intake["id"])
        assert (row.preview, row.corrections, row.message, row.file_name) == (None, {}, "", "已删除的文件")
    application.close()
    assert holding(data, TOKEN, LATIN) == set()


def test_an_upload_not_wanted_is_in_no_file_any_more(
    application: Application, administrator: TestClient, settings: Settings
) -> None:
    application.intakes.start()
    intake = read_in(administrator, paper(articles=SECRET))
    assert holding(settings.data_dir, TOKEN)
    assert administrator.post(f"/api/v1/intakes/{intake['id']}/discard").status_code == 204
    assert application.following.wait(60)
    assert holding(settings.data_dir, TOKEN, LATIN) == set()


def test_a_past_answer_and_a_past_entry_still_show_what_they_quoted(
    application: Application, administrator: TestClient, adviser: TestClient
) -> None:
    version_id = shelve(application, paper())
    answer: dict[str, Any] = ask(adviser, "紫云英测试证到哪里办理")[-1]["answer"]
    quoted = next(source for source in answer["sources"] if "紫云英" in source["text"])
    entry = {
        "id": str(uuid4()), "service_date": "2026-11-24", "kinds": ["legal_advice"], "topic": "邻里",
        "village_id": adviser.get("/api/v1/villages").json()[0]["id"], "channel": "onsite",
        "client_kind": "villager", "question": "到哪里办", "advice": "到便民服务中心", "answer_id": answer["id"],
    }  # fmt: skip
    assert adviser.post("/api/v1/entries", json=entry).status_code == 201
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 204
    assert application.following.wait(120)

    assert adviser.get(f"/api/v1/answers/{answer['id']}").json()["sources"][0]["text"] == quoted["text"]
    kept = adviser.get(f"/api/v1/entries/{entry['id']}").json()["articles"]
    assert any(article["text"] == quoted["text"] for article in kept)
    assert found_by(adviser) == []
    assert adviser.get(f"/api/v1/articles/{quoted['article_id']}").status_code == 404


def test_what_a_crash_left_to_forget_is_forgotten_at_the_next_start(
    application: Application, administrator: TestClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelve(application, paper(articles=SECRET))
    version_id = shelve(application, paper("陕州区水窖办法", SECRET))
    monkeypatch.setattr(application.following, "ask", lambda: None)  # the machine stops here
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 204
    monkeypatch.undo()
    shelve(application, paper("陕州区紫云英测试证办理办法", ARTICLES))  # somebody publishes meanwhile
    assert list(settings.data_dir.glob("index/*/FORGETTING"))
    application.following.ask()
    assert application.following.wait(120)
    assert indexes_holding(settings.data_dir, TOKEN) == set()
    assert not list(settings.data_dir.glob("index/*/FORGETTING"))


def test_a_generation_somebody_still_reads_is_forgotten_when_he_has_read(
    application: Application, administrator: TestClient, settings: Settings
) -> None:
    version_id = shelve(application, paper(articles=SECRET))
    reading = application.library.pin()
    assert administrator.delete(f"/api/v1/documents/{version_id}").status_code == 204
    assert not application.following.wait(8)
    assert indexes_holding(settings.data_dir, TOKEN)
    del reading
    assert application.following.wait(60)
    assert indexes_holding(settings.data_dir, TOKEN) == set()
