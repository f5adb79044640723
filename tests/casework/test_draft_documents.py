"""Word files re-opened: nothing left unfilled but blanks, what the law demands there or listed, the labels on it."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document as WordDocument
from hypothesis import given
from hypothesis import strategies as st

from casework.draft_documents import AI_LABEL, DRAFT_LABEL, Checked, render, render_template
from casework.draft_kinds import DraftKind, Question, draft_kinds, get_kind
from casework.draft_words import BLANK, in_words, read_money

MADE_AT = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)
CHECKED = Checked("周律师", MADE_AT)
KINDS = [pytest.param(kind, id=kind.id) for kind in draft_kinds()]


def answered(question: Question) -> Any:
    """An answer that can be found again in the paper."""
    match question.kind:
        case "rows":
            return [{column: f"{question.id}/{column}/{n}" for column in question.columns} for n in (1, 2)]
        case "date":
            return "2026-03-02"
        case "money":
            return "12300.50"
        case "choice":
            return question.options[0]
        case "text":
            return f"{question.label}第一行\n{question.label}第二行"
        case _:
            return f"某{question.id}"


def opened(kind: DraftKind, answers: dict[str, Any], checked: Checked | None = None) -> WordDocument:
    return docx.Document(BytesIO(render(kind, answers, made_at=MADE_AT, checked=checked)))


def words_of(word: WordDocument) -> str:
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def header_of(word: WordDocument) -> str:
    return "".join(paragraph.text for paragraph in word.sections[0].header.paragraphs)


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_with_every_answer_holds_them_all(kind: DraftKind) -> None:
    answers = {question.id: answered(question) for question in kind.questions}
    words = words_of(opened(kind, answers))
    assert "{" not in words
    assert "}" not in words
    assert "还没写的" not in words
    for question in kind.questions:
        answer = answers[question.id]
        expected = {"date": "2026年3月2日", "money": "12,300.50 元（大写：壹万贰仟叁佰元伍角整）"}.get(
            question.kind
        )
        if question.kind == "rows":
            assert all(cell in words for row in answer for cell in row.values()), question.id
        else:
            for line in (expected or answer).split("\n"):
                assert line in words, question.id


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_paper_invents_nothing_and_lists_what_is_missing(kind: DraftKind) -> None:
    words = words_of(opened(kind, {}))
    assert "{" not in words
    assert "}" not in words
    missing = kind.find_missing({})
    assert missing
    for question in missing:
        why = f"，{'、'.join(question.need)}要求写明" if question.need else ""
        assert f"□ {question.label}{why}" in words
    printed = [name for block in kind.blocks if not block.only_with for name in block.fields]
    lines = [question for question in kind.questions if question.id in printed and question.kind != "rows"]
    assert words.count(BLANK) >= len(lines)


@pytest.mark.parametrize("kind", KINDS)
def test_the_labels_stay_until_a_named_person_has_checked_it(kind: DraftKind) -> None:
    draft = opened(kind, {})
    assert DRAFT_LABEL in header_of(draft)
    assert AI_LABEL in header_of(draft)
    assert AI_LABEL in draft.core_properties.keywords
    assert draft.core_properties.category == "AIGC"
    done = opened(kind, {}, CHECKED)
    assert header_of(done) == ""
    assert AI_LABEL not in done.core_properties.keywords
    assert (done.core_properties.author, done.core_properties.subject) == ("周律师", "经周律师核对")
    assert "还没写的" not in words_of(done)


def test_a_part_is_printed_only_with_its_answer() -> None:
    kind = get_kind("loan_note")
    assert "保证人" not in words_of(opened(kind, {})).partition("还没写的")[0]
    assert "保证人 王某丙 为上述借款提供保证" in words_of(opened(kind, {"guarantor": "王某丙"}))


def test_what_no_word_file_can_hold_is_left_out() -> None:
    kind, odd = get_kind("loan_note"), {"lender": "李某\uffff甲", "borrower": "王某\ud800乙"}
    template = BytesIO()
    own = docx.Document()
    own.add_paragraph("出借人：{{lender}}，借款人：{{borrower}}")
    own.save(template)
    filled = render_template(template.getvalue(), kind, odd, made_at=MADE_AT, checked=None)
    for word in (opened(kind, odd), docx.Document(BytesIO(filled))):
        assert "李某甲" in words_of(word)
        assert "王某乙" in words_of(word)


def test_what_was_typed_is_not_read_as_a_field() -> None:
    typed = "{sum} 和 {不存在} 和 <w:p> & \\n"
    assert typed in words_of(opened(get_kind("loan_note"), {"purpose": typed}))


@pytest.mark.parametrize(
    ("sum_", "words"),
    [
        ("5000", "伍仟元整"),
        ("10", "壹拾元整"),
        ("105", "壹佰零伍元整"),
        ("10005", "壹万零伍元整"),
        ("100500", "壹拾万零伍佰元整"),
        ("1000000", "壹佰万元整"),
        ("100000001", "壹亿零壹元整"),
        ("120030045.60", "壹亿贰仟零叁万零肆拾伍元陆角整"),
        ("0.05", "伍分"),
        ("0.50", "伍角整"),
        ("3.07", "叁元零柒分"),
        ("12.34", "壹拾贰元叁角肆分"),
        ("110000", "壹拾壹万元整"),
    ],
)
def test_money_in_words(sum_: str, words: str) -> None:
    assert in_words(Decimal(sum_)) == words


VALUES = {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_words(words: str) -> Decimal:
    """The other way round, by another road than it was written."""
    yuan, _, rest = words.partition("元") if "元" in words else ("", "", words)
    total = group = digit = 0
    for character in yuan:
        if character in VALUES:
            digit = VALUES[character]
        elif character in PLACES:
            group, digit = group + digit * PLACES[character], 0
        else:
            total += (group + digit) * {"万": 10**4, "亿": 10**8}[character]
            group = digit = 0
    fen = 0
    for character, worth in (("角", 10), ("分", 1)):
        if character in rest:
            fen += VALUES[rest[rest.index(character) - 1]] * worth
    return Decimal(total + group + digit) + Decimal(fen) / 100


@given(st.decimals(Decimal("0.01"), Decimal("999999999999.99"), places=2))
def test_money_in_words_reads_back(sum_: Decimal) -> None:
    words = in_words(sum_)
    assert read_words(words) == sum_
    assert "零零" not in words


@pytest.mark.parametrize("written", ["", "五千", "-1", "0", "1.234", "1e20", "NaN", "Infinity", "1 000元"])
def test_what_is_no_sum(written: str) -> None:
    assert read_money(written) is None
