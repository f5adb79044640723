"""The walk of a question: ask, see the articles, open one, save the entry, see it counted."""

from __future__ import annotations

import json
import uuid
from typing import Any

import httpx

from tests.running import SAMPLES


def ask(client: httpx.Client, question: str, **more: str) -> list[dict[str, Any]]:
    """The events of an answer."""
    with client.stream("POST", "/answers", json={"question": question, **more}) as response:
        response.raise_for_status()
        return [json.loads(line[5:]) for line in response.iter_lines() if line.startswith("data:")]


def test_a_question_is_answered_with_the_article_word_for_word(adviser: httpx.Client) -> None:
    events = ask(adviser, "邻居家出水口正对我家院子，水冲坏了院墙，咋办")
    assert events[0]["type"] == "sources"
    assert [e["type"] for e in events if e["type"] in ("finished", "failed")] == ["finished"]
    assert events[-1]["type"] == "finished"

    answer = events[-1]["answer"]
    assert answer["mode"] == "extractive"
    source = next(s for s in answer["sources"] if s["law"] == "三门峡市邻里排水条例")
    text = (SAMPLES / "laws" / "三门峡市邻里排水条例.md").read_text("utf-8")
    for paragraph in source["text"].split("\n"):
        assert paragraph in text
    assert source["effective_from"] == "2023-06-01"
    assert source["validity_name"] == "现行有效"

    page = adviser.get(f"/articles/{source['article_id']}").raise_for_status().json()
    assert page["card"]["text"] == source["text"]
    assert page["next"]["label"]


def test_an_answer_becomes_an_entry_that_is_listed_and_counted(adviser: httpx.Client) -> None:
    answer = ask(adviser, "没领证办了酒，彩礼能不能要回来")[-1]["answer"]
    assert answer["guide"]["steps"]
    village = adviser.get("/villages").json()[0]
    entry = {
        "id": str(uuid.uuid4()),
        "service_date": "2026-11-20",
        "kinds": ["legal_advice", "onsite"],
        "topic": "婚姻家庭",
        "village_id": village["id"],
        "channel": "onsite",
        "client_kind": "villager",
        "question": answer["question"],
        "advice": answer["text"],
        "answer_id": answer["id"],
    }
    saved = adviser.post("/entries", json=entry)
    assert saved.status_code == 201
    assert saved.json()["conversation_id"] == answer["conversation_id"]
    kept = [(one["law"], one["label"], one["text"]) for one in saved.json()["articles"]]
    shown = [one for one in answer["sources"] if one["on_shelf"]]
    assert kept == [(one["law"], one["label"], one["text"]) for one in shown]
    assert adviser.post("/entries", json=entry).status_code == 200
    listed = adviser.get("/entries").json()["entries"]
    assert [e["id"] for e in listed].count(entry["id"]) == 1

    figures = adviser.get("/figures/month", params={"month": "2026-11"}).json()["figures"]
    counts = {f["kind"]: f for f in figures}
    assert entry["id"] in counts["legal_advice"]["entry_ids"]
    assert counts["onsite"]["count"] >= 1
    assert counts["drafted_document"]["count"] == 0


def test_what_one_adviser_asked_and_saved_is_not_there_for_another(
    adviser: httpx.Client, other_adviser: httpx.Client
) -> None:
    answer = ask(adviser, "出嫁的闺女，娘家的地收不收")[-1]["answer"]
    for path in (f"/answers/{answer['id']}", f"/conversations/{answer['conversation_id']}"):
        assert adviser.get(path).status_code == 200
        assert other_adviser.get(path).status_code == 404
    assert other_adviser.get("/entries").json()["entries"] == []


def test_a_guide_without_the_statute_text_never_pretends_to_quote(adviser: httpx.Client) -> None:
    answer = ask(adviser, "没领证办了酒，彩礼能不能要回来")[-1]["answer"]
    missing = [s for s in answer["sources"] if not s["on_shelf"]]
    assert missing
    assert all(s["text"] == "" and s["validity_name"] == "条文原文未入库" for s in missing)


def test_what_bears_on_nothing_shows_no_source(adviser: httpx.Client) -> None:
    answer = ask(adviser, "红烧肉要炖多长时间才软烂")[-1]["answer"]
    assert answer["state"] == "no_basis"
    assert answer["sources"] == []
    assert answer["notices"]
