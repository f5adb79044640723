"""An administrator's own Word template: told at upload what is unknown, filled in, labelled, nobody else's to change."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from fastapi.testclient import TestClient

from casework.draft_documents import AI_LABEL, DRAFT_LABEL
from tests.api.conftest import SignedInAs
from tests.api.test_drafts import kept, loan, read
from tests.api.test_entries import assert_refused
from tests.casework.test_draft_documents import header_of, words_of

TEMPLATES = "/api/v1/draft-templates"


def made(*lines: str, spoil: Any = None) -> bytes:
    """A .docx with these paragraphs, a place in a table, one in the header and one broken over runs."""
    word = docx.Document()
    for line in lines:
        word.add_paragraph(line)
    broken = word.add_paragraph()
    for piece in ("借款人：{{bor", "row", "er}}，日期：{{ repay_on }}"):
        broken.add_run(piece)
    word.add_table(rows=1, cols=1).cell(0, 0).text = "金额 {{sum}}"
    word.sections[0].header.paragraphs[0].text = "区司法局 {{lender}}"
    word.sections[0].different_first_page_header_footer = True
    if spoil is not None:
        spoil(word)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def put(client: TestClient, content: bytes, name: str = "借条.docx", kind: str = "loan_note") -> Any:
    return client.put(f"{TEMPLATES}/{kind}", files={"file": (name, content)})


def test_unknown_fields_are_told_at_upload(administrator: TestClient) -> None:
    told = put(administrator, made("{{lender}}", "{{lendor}}", "{{利率}}"))
    assert told.status_code == 200, told.text
    template = told.json()
    assert template["unknown"] == ["lendor", "利率"]
    assert "借款用途" in {one["label"] for one in template["absent"]}
    assert "借款人姓名" not in {one["label"] for one in template["absent"]}
    assert administrator.get(TEMPLATES).json() == [template]


def test_a_paper_is_made_from_it_with_the_labels_and_blanks(
    administrator: TestClient, adviser: TestClient
) -> None:
    path = kept(adviser, loan(answers={"lender": "李某甲{{sum}}", "sum": "5000", "repay_on": "2027-01-01"}))
    ours = adviser.post(f"{path}/files", json={"revision": 1}).json()
    put(administrator, made("出借人：{{lender}}", "{{lendor}}")).raise_for_status()
    assert adviser.post(f"{path}/files", json={"revision": 1}).json() == ours  # what was made stays
    answers = adviser.get(path).json()["answers"]
    adviser.put(path, json={"revision": 1, "answers": {**answers, "purpose": "买种子"}}).raise_for_status()
    file = adviser.post(f"{path}/files", json={"revision": 2}).json()
    word = read(adviser, file["path"])
    words = words_of(word)
    assert "出借人：李某甲{{sum}}" in words  # typed braces are words
    assert "借款人：＿＿＿＿＿＿，日期：2027年1月1日" in words
    assert "金额 5,000.00 元（大写：伍仟元整）" in words
    assert "{{" not in words.replace("李某甲{{sum}}", "")
    assert "□ 利率，民法典668条要求写明" in words
    first = "".join(one.text for one in word.sections[0].first_page_header.paragraphs)
    for header in (header_of(word), first):
        assert DRAFT_LABEL in header
        assert AI_LABEL in header
    assert "区司法局 李某甲" in header_of(word)
    assert AI_LABEL in word.core_properties.keywords
    done = adviser.post(f"{path}/finish", json={"revision": 2, "accept_missing": True}).json()
    final = adviser.post(f"{path}/files", json={"revision": done["revision"]}).json()
    assert DRAFT_LABEL not in header_of(read(adviser, final["path"]))


def test_deleting_it_goes_back_to_ours(administrator: TestClient, adviser: TestClient) -> None:
    put(administrator, made("区里的 {{lender}}")).raise_for_status()
    assert administrator.delete(f"{TEMPLATES}/loan_note").status_code == 204
    assert administrator.delete(f"{TEMPLATES}/loan_note").status_code == 404
    path = kept(adviser, loan())
    file = adviser.post(f"{path}/files", json={"revision": 1}).json()
    assert "区里的" not in words_of(read(adviser, file["path"]))


def linked_template(word: Any) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    word.part._settings_part.relate_to("http://example.org/x.dotx", kind, is_external=True)


def bomb() -> bytes:
    out = BytesIO(made("{{lender}}"))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/big.xml", b" " * 200_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "status", "code"),
    [
        (lambda: made("{{lender}}"), "借条.doc", 422, "bad_type"),
        (lambda: b"not a file", "借条.docx", 422, "damaged_file"),
        (lambda: b"x" * (5 * 1024 * 1024 + 1), "借条.docx", 422, "too_large"),
        (lambda: made("{{lender}}", spoil=linked_template), "借条.docx", 422, "leads_outside"),
        (bomb, "借条.docx", 422, "too_large"),
    ],
    ids=["old word", "no word", "large", "linked", "bomb"],
)
def test_what_is_no_template_is_refused(
    administrator: TestClient, content: Callable[[], bytes], name: str, status: int, code: str
) -> None:
    assert_refused(put(administrator, content(), name), status, code)
    assert administrator.get(TEMPLATES).json() == []


def test_a_template_without_a_known_field_is_refused(administrator: TestClient) -> None:
    assert_refused(put(administrator, made(), kind="evidence_list"), 422, "no_fields", "认得的字段")
    assert put(administrator, made(), kind="nothing").status_code == 404


def test_templates_are_the_administrators(signed_in_as: SignedInAs, client: TestClient) -> None:
    for role in ("adviser", "mediator", "justice_office"):
        other = signed_in_as(role, township="张茅乡")
        assert other.get(TEMPLATES).status_code == 403
        assert put(other, made("{{lender}}")).status_code == 403
        assert other.delete(f"{TEMPLATES}/loan_note").status_code == 403
    assert client.get(TEMPLATES).status_code == 401
