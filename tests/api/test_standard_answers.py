"""Standard answers: written by an administrator, live with a release, and silent once the law under them changes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge.release_types import Change, ChangeKind
from knowledge.types import DocumentKind
from tests.api.conftest import SignedInAs
from tests.api.papers import DISTRICT, hand_in, paper, publish, read_in, shelve, wait

ANSWERS = "/api/v1/standard-answers"
QUESTION = "柿子树结的果子掉到邻居院里算谁的"
BODY: dict[str, Any] = {
    "title": "柿子掉到邻居院里，果子归谁",
    "questions": [QUESTION, "俺家柿树的果落他家了"],
    "conclusion": "柿树归谁，看林权证；证上写谁，果子就是谁的。",
    "laws": ["紫云英测试证办理条例10"],
    "owner": "张茅乡司法所 赵所",
    "next_review": "2027-03-01",
    "steps": ["先看林权证", "没有证的，找村里开证明"],
}


@pytest.fixture
def law(application: Application) -> int:
    content = paper("紫云英测试证办理条例")
    return shelve(application, content, kind=DocumentKind.LOCAL_REGULATION, scope=DISTRICT)


def ask(client: TestClient, question: str = QUESTION) -> dict[str, Any]:
    said = client.post("/api/v1/answers", json={"question": question})
    last = [line[6:] for line in said.text.splitlines() if line.startswith("data: ")][-1]
    answer: dict[str, Any] = json.loads(last)["answer"]
    return answer


def codes(answer: dict[str, Any]) -> list[str]:
    return [notice["code"] for notice in answer["notices"]]


def test_one_answers_once_it_is_published(
    application: Application, adviser: TestClient, administrator: TestClient, law: int
) -> None:
    assert (ask(adviser)["guide"] or {}).get("title") != BODY["title"]
    release = administrator.post(ANSWERS, json=BODY)
    assert release.status_code == 201, release.text
    assert release.json()["changes"][-1]["described"] == f"加标准答复《{BODY['title']}》"
    assert (ask(adviser)["guide"] or {}).get("title") != BODY["title"]
    publish(application)
    answer = ask(adviser)
    assert (answer["guide"]["title"], answer["guide"]["kind"]) == (BODY["title"], "standard_answer")
    assert (answer["guide"]["owner"], answer["guide"]["next_review"]) == (BODY["owner"], BODY["next_review"])
    assert answer["guide"]["steps"] == BODY["steps"]
    assert next((s["law"], s["label"], s["on_shelf"]) for s in answer["sources"]) == (
        "紫云英测试证办理条例",
        "第十条",
        True,
    )
    kept = administrator.get(ANSWERS).json()
    assert [(one["title"], one["ended"], one["due"]) for one in kept] == [(BODY["title"], [], False)]
    assert kept[0]["laws"] == ["《紫云英测试证办理条例》第十条"]
    assert kept[0]["questions"] == BODY["questions"]


def test_one_written_anew_takes_the_place_of_the_first(
    application: Application, adviser: TestClient, administrator: TestClient, law: int
) -> None:
    administrator.post(ANSWERS, json=BODY)
    publish(application)
    mended = {**BODY, "conclusion": "有林权证的看证；没有证的，谁种谁收。", "owner": "钱律师"}
    assert administrator.post(ANSWERS, json=mended).json()["changes"][-1]["described"].startswith("改")
    publish(application)
    answer = ask(adviser)
    assert (answer["guide"]["conclusion"], answer["guide"]["owner"]) == (mended["conclusion"], "钱律师")
    assert [one["conclusion"] for one in administrator.get(ANSWERS).json()] == [mended["conclusion"]]
    again = administrator.post(ANSWERS, json=mended)
    assert (again.status_code, again.json()["code"]) == (409, "unchanged")


def test_one_whose_article_ended_leads_no_answer(
    application: Application, adviser: TestClient, administrator: TestClient, law: int
) -> None:
    shelve(application, paper("黄河石测试条例"), kind=DocumentKind.LOCAL_REGULATION, scope=DISTRICT)
    administrator.post(ANSWERS, json=BODY)
    publish(application)
    application.releases.add([Change(ChangeKind.DISABLE, law, described="停用")], None)
    publish(application)
    answer = ask(adviser)
    assert (answer["guide"] or {}).get("title") != BODY["title"]
    assert "standard_answer_ended" in codes(answer)
    said = next(n["message"] for n in answer["notices"] if n["code"] == "standard_answer_ended")
    assert (
        said
        == f"标准答复《{BODY['title']}》依据的《紫云英测试证办理条例》第十条已经变了，没有采用，等负责人复核。"
    )
    assert administrator.get(ANSWERS).json()[0]["ended"] == ["《紫云英测试证办理条例》第十条"]


def test_one_past_its_day_says_so(
    application: Application,
    adviser: TestClient,
    administrator: TestClient,
    law: int,
) -> None:
    administrator.post(ANSWERS, json=BODY)
    publish(application)
    assert "standard_answer_due" not in codes(ask(adviser))
    version = administrator.get(ANSWERS).json()[0]["version_id"]
    administrator.patch(f"/api/v1/documents/{version}", json={"next_review": "2026-01-01"})
    answer = ask(adviser)
    assert answer["guide"]["title"] == BODY["title"]
    said = next(n["message"] for n in answer["notices"] if n["code"] == "standard_answer_due")
    assert "2026-01-01" in said
    assert BODY["owner"] in said
    assert administrator.get(ANSWERS).json()[0]["due"] is True


@pytest.mark.parametrize(
    ("wrong", "code", "word"),
    [
        ({"laws": []}, "no_basis", "没有依据"),
        ({"laws": ["紫云英测试证办理条例99"]}, "bad_citation", "紫云英测试证办理条例99"),
        ({"laws": ["没有的法1"]}, "bad_citation", "没有的法1"),
        ({"conclusion": "照《紫云英测试证办理条例》第九十九条办。"}, "bad_citation", "第九十九条"),
        ({"steps": ["照《紫云英测试证办理条例》第九十九条办。"]}, "bad_citation", "第九十九条"),
        ({"owner": " "}, "owner_missing", "谁负责"),
        ({"next_review": "2020-01-01"}, "bad_review_day", "复核日"),
        ({"next_review": "2029-01-01"}, "bad_review_day", "一年以内"),
        ({"conclusion": " "}, "empty", "答复"),
    ],
)
def test_what_rests_on_nothing_is_not_taken(
    application: Application,
    administrator: TestClient,
    law: int,
    wrong: dict[str, Any],
    code: str,
    word: str,
) -> None:
    refused = administrator.post(ANSWERS, json={**BODY, **wrong})
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert word in refused.json()["message"]
    assert application.releases.find_open() is None


def test_another_document_s_title_is_not_taken_over(
    application: Application, administrator: TestClient, law: int
) -> None:
    refused = administrator.post(ANSWERS, json={**BODY, "title": "紫云英测试证办理条例"})
    assert (refused.status_code, refused.json()["code"]) == (409, "title_taken")


def test_one_of_a_township_answers_there_alone(
    application: Application, signed_in_as: SignedInAs, administrator: TestClient, law: int
) -> None:
    administrator.post(ANSWERS, json={**BODY, "scope": f"{DISTRICT}/张茅乡"})
    publish(application)
    here, there = (
        signed_in_as("adviser", township="张茅乡", villages=("南沟村",)),
        signed_in_as("adviser", township="大营镇"),
    )
    assert ask(here)["guide"]["title"] == BODY["title"]
    assert (ask(there)["guide"] or {}).get("title") != BODY["title"]


def test_one_deleted_answers_no_more(
    application: Application, adviser: TestClient, administrator: TestClient, law: int
) -> None:
    administrator.post(ANSWERS, json=BODY)
    publish(application)
    version = administrator.get(ANSWERS).json()[0]["version_id"]
    assert administrator.delete(f"/api/v1/documents/{version}").status_code == 204
    assert (ask(adviser)["guide"] or {}).get("title") != BODY["title"]
    assert administrator.get(ANSWERS).json() == []


def test_only_administrators_write_them(signed_in_as: SignedInAs, client: TestClient, law: int) -> None:
    for other in (signed_in_as("adviser"), signed_in_as("justice_office", township="张茅乡")):
        assert other.get(ANSWERS).status_code == 403
        assert other.post(ANSWERS, json=BODY).status_code == 403


def test_no_file_becomes_one(application: Application, administrator: TestClient, law: int) -> None:
    """What is corrected to be one would have no owner, and no article under it."""
    application.intakes.start()
    failed = wait(administrator, hand_in(administrator, paper(), kind="standard_answer").json()["id"])
    assert failed["state"] == "failed"
    assert "在“标准答复”里写" in failed["message"]
    read = read_in(administrator, paper())
    corrected = administrator.patch(f"/api/v1/intakes/{read['id']}", json={"kind": "standard_answer"})
    assert corrected.status_code == 422
