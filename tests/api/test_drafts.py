"""Papers drafted over HTTP: blanks stay blank, a file is made once, nobody else's, no 私了 for a crime."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import uuid4

import docx
import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import SignedInAs
from tests.api.test_due_dates import agreed, mediator  # noqa: F401
from tests.api.test_entries import assert_refused

DRAFTS, KINDS = "/api/v1/drafts", "/api/v1/draft-kinds"


def loan(**changed: Any) -> dict[str, Any]:
    answers = {"lender": "李某甲", "borrower": "王某乙", "sum": "5000", "purpose": "买种子"}
    return {"id": str(uuid4()), "kind": "loan_note", "answers": answers, **changed}


def kept(client: TestClient, body: dict[str, Any]) -> str:
    response = client.post(DRAFTS, json=body)
    assert response.status_code == 201, response.text
    return f"{DRAFTS}/{body['id']}"


def read(client: TestClient, path: str) -> Any:
    return docx.Document(BytesIO(client.get(path).raise_for_status().content))


def test_a_kind_says_what_the_law_demands(adviser: TestClient) -> None:
    kinds = adviser.get(KINDS).json()
    assert len(kinds) == 13
    assert {"id": "complaint", "confirmed": False}.items() <= kinds[0].items()
    questions = {one["id"]: one for one in adviser.get(f"{KINDS}/loan_note").json()["questions"]}
    assert (questions["purpose"]["required"], questions["purpose"]["need"]) == (True, ["民法典668条"])
    assert adviser.get(f"{KINDS}/nothing").status_code == 404


def test_a_draft_is_kept_once_with_what_is_missing(adviser: TestClient) -> None:
    body = loan()
    path = kept(adviser, body)
    first = adviser.get(path).json()
    assert (first["state_name"], first["answers"], first["duties"]) == ("草稿", body["answers"], [])
    missing = {one["label"]: one["need"] for one in first["missing"]}
    assert missing["利率"] == ["民法典668条"]
    assert "借款用途" not in missing
    again = adviser.post(DRAFTS, json=body)
    assert (again.status_code, again.json()) == (200, first)
    assert_refused(adviser.post(DRAFTS, json={**body, "answers": {}}), 409, "conflict", "核对")
    assert [one["id"] for one in adviser.get(DRAFTS).json()["drafts"]] == [body["id"]]


def test_a_file_is_made_once_and_never_anew(adviser: TestClient) -> None:
    path = kept(adviser, loan())
    file = adviser.post(f"{path}/files", json={"revision": 1}).json()
    content = adviser.get(file["path"]).raise_for_status()
    assert sha256(content.content).hexdigest() == file["sha256"]
    assert content.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert adviser.post(f"{path}/files", json={"revision": 1}).json() == file
    changed = adviser.put(path, json={"revision": 1, "answers": {"lender": "赵某丁"}}).json()
    assert (changed["revision"], changed["files"]) == (2, [file])
    assert adviser.get(file["path"]).content == content.content
    assert_refused(adviser.post(f"{path}/files", json={"revision": 1}), 409, "stale")
    assert_refused(adviser.put(path, json={"revision": 1, "answers": {}}), 409, "stale")
    second = adviser.post(f"{path}/files", json={"revision": 2}).json()
    assert "赵某丁" in "".join(p.text for p in read(adviser, second["path"]).paragraphs)
    assert adviser.get(f"{path}/files/9").status_code == 404


def test_the_labels_go_once_a_named_person_has_checked_it(adviser: TestClient) -> None:
    path = kept(adviser, loan())
    draft = adviser.post(f"{path}/files", json={"revision": 1}).json()
    assert "草稿" in read(adviser, draft["path"]).sections[0].header.paragraphs[0].text
    refused = adviser.post(f"{path}/finish", json={"revision": 1})
    assert_refused(refused, 422, "missing_elements", "利率")
    done = adviser.post(f"{path}/finish", json={"revision": 1, "accept_missing": True}).json()
    assert (done["state_name"], done["final_by"], done["revision"]) == ("定稿", adviser.person.name, 2)  # type: ignore[attr-defined]
    assert done["final_at"]
    final = adviser.post(f"{path}/files", json={"revision": 2}).json()
    word = read(adviser, final["path"])
    assert word.sections[0].header.paragraphs[0].text == ""
    assert word.core_properties.author == adviser.person.name  # type: ignore[attr-defined]
    again = adviser.put(path, json={"revision": 2, "answers": {"lender": "赵某丁"}}).json()
    assert (again["state_name"], again["final_by"]) == ("草稿", None)


def test_no_private_settlement_of_a_crime(adviser: TestClient) -> None:
    told = {"origin": "他把我打成轻伤，说赔八千元就不报警了", "sum": "8000"}
    path = kept(adviser, loan(kind="repayment", answers=told))
    draft = adviser.get(path).json()
    assert draft["answers"] == told  # nothing typed is lost
    assert "不能私了" in draft["refusal"]
    assert "crime" in {duty["kind"] for duty in draft["duties"]}
    assert draft["duties"][0]["calls"]
    assert_refused(adviser.post(f"{path}/files", json={"revision": 1}), 409, "private_settlement", "不能私了")
    finished = adviser.post(f"{path}/finish", json={"revision": 1, "accept_missing": True})
    assert_refused(finished, 409, "private_settlement")


def test_no_answer_offered_to_tap_raises_a_card(adviser: TestClient) -> None:
    for card in adviser.get(KINDS).json():
        questions = adviser.get(f"{KINDS}/{card['id']}").json()["questions"]
        for n in range(max(len(one["options"]) for one in questions)):
            answers = {one["id"]: one["options"][n] for one in questions if n < len(one["options"])}
            path = kept(adviser, loan(kind=card["id"], answers=answers))
            assert adviser.get(path).json()["duties"] == [], answers


def test_the_victim_is_still_helped_to_court(adviser: TestClient) -> None:
    told = {"facts": "他把我打成轻伤", "claims": "赔偿医疗费八千元"}
    path = kept(adviser, loan(kind="complaint", answers=told))
    draft = adviser.get(path).json()
    assert (draft["refusal"], [duty["kind"] for duty in draft["duties"]][:1]) == ("", ["crime"])
    assert adviser.post(f"{path}/files", json={"revision": 1}).status_code == 200


def test_facts_of_a_mediation_and_of_an_earlier_draft_are_typed_once(
    mediator: TestClient,  # noqa: F811
    agreed: str,  # noqa: F811
) -> None:
    kind = f"{KINDS}/judicial_confirmation/prefill"
    known = mediator.get(kind, params={"mediation_id": agreed}).json()["answers"]
    assert known == {
        "applicant": "李某甲",
        "respondent": "王某乙",
        "number": "（2026）张茅乡人调字第0001号",
        "effective_on": "2026-11-14",
        "facts": "两家为出水口朝向争执",
        "terms": "改道，费用各半",
    }
    body = loan(kind="judicial_confirmation", answers={**known, "applicant_phone": "13800004127"})
    kept(mediator, {**body, "mediation_id": agreed})
    again = mediator.get(f"{KINDS}/complaint/prefill", params={"draft_id": body["id"]}).json()["answers"]
    assert (again["plaintiff"], again["plaintiff_phone"], again["facts"]) == (
        "李某甲",
        "13800004127",
        "两家为出水口朝向争执",
    )
    assert mediator.get(f"{KINDS}/loan_note/prefill").json() == {"answers": {}}


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"nothing": "一"}, "没有“nothing”这一问"),
        ({"sum": "五千"}, "只写数字"),
        ({"lent_on": "昨天"}, "不是日历上的日子"),
        ({"currency": "贝壳"}, "给出的几项"),
        ({"lender": "长" * 201}, "最多 200 字"),
        ({"lender": [{"a": "b"}]}, "填得不对"),
    ],
)
def test_a_bad_answer_is_told(adviser: TestClient, answers: dict[str, Any], said: str) -> None:
    assert_refused(adviser.post(DRAFTS, json=loan(answers=answers)), 422, "invalid_input", said)


def test_a_deleted_draft_is_gone_and_no_retry_revives_it(adviser: TestClient) -> None:
    body = loan()
    path = kept(adviser, body)
    file = adviser.post(f"{path}/files", json={"revision": 1}).json()
    assert adviser.delete(path).status_code == 204
    for gone in (path, file["path"]):
        assert adviser.get(gone).status_code == 404
    assert adviser.delete(path).status_code == 404
    assert_refused(adviser.post(DRAFTS, json=body), 409, "deleted", "已经删除")
    assert adviser.get(DRAFTS).json() == {"drafts": []}


def test_somebody_elses_is_not_found(
    mediator: TestClient,  # noqa: F811
    agreed: str,  # noqa: F811
    signed_in_as: SignedInAs,
) -> None:
    body = loan(mediation_id=agreed)
    path = kept(mediator, body)
    file = mediator.post(f"{path}/files", json={"revision": 1}).json()
    others = [
        signed_in_as("mediator", township="张茅乡", villages=("南沟村",)),
        signed_in_as("adviser", township="大营镇", villages=()),
        signed_in_as("justice_office", township="张茅乡"),
        signed_in_as("administrator"),
    ]
    for other in others:
        assert other.get(path).status_code == 404
        assert other.get(file["path"]).status_code == 404
        assert other.put(path, json={"revision": 1, "answers": {}}).status_code == 404
        assert other.post(f"{path}/finish", json={"revision": 1}).status_code == 404
        assert other.post(f"{path}/files", json={"revision": 1}).status_code == 404
        assert other.delete(path).status_code == 404
        assert other.post(DRAFTS, json={**body, "mediation_id": None}).status_code in (403, 404)
        assert other.post(DRAFTS, json=loan(mediation_id=agreed)).status_code in (403, 404)
        assert other.get(DRAFTS).json() == {"drafts": []}
        for params in ({"draft_id": body["id"]}, {"mediation_id": agreed}):
            assert other.get(f"{KINDS}/complaint/prefill", params=params).status_code == 404
    assert mediator.get(path).json()["revision"] == 1


def test_who_looks_after_others_work_drafts_none(signed_in_as: SignedInAs) -> None:
    for person in (signed_in_as("administrator"), signed_in_as("justice_office", township="张茅乡")):
        assert_refused(person.post(DRAFTS, json=loan()), 403, "not_permitted", "顾问或调解员")


def test_nobody_signed_in(client: TestClient) -> None:
    for path in (KINDS, f"{KINDS}/loan_note", f"{KINDS}/loan_note/prefill", DRAFTS, f"{DRAFTS}/{uuid4()}"):
        assert client.get(path).status_code == 401
    assert client.post(DRAFTS, json=loan()).status_code == 401
