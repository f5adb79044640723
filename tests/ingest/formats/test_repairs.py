"""Slips of recognition are mended only where no other reading is possible."""

from __future__ import annotations

import pytest

from ingest.formats.loaded import Block, Paragraph, Table
from ingest.formats.recognised import mend, remark_doubts
from ingest.formats.repairs import bracket_year, mend_mark, space_heading, widen


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("户标准的;", "户标准的；"),
        ("下列情形:", "下列情形："),
        ("(一）家庭没有宅基地的", "（一）家庭没有宅基地的"),
        ("（平方米)", "（平方米）"),
        ("(由申请人填写)", "（由申请人填写）"),
        ("1,286.50元", "1,286.50元"),
        ("8:30至12:00", "8:30至12:00"),
        ("Word (docx), PDF", "Word (docx), PDF"),
    ],
)
def test_punctuation_beside_chinese_is_wide(read: str, meant: str) -> None:
    assert widen(read) == meant


@pytest.mark.parametrize(
    "read", ["三陕政办[2023]18号", "三陕政办（2023)18号", "三陕政办【2023】18号", "三陕政办〔2023〕18号"]
)
def test_the_year_of_a_document_number_has_its_own_brackets(read: str) -> None:
    assert bracket_year(read) == "三陕政办〔2023〕18号"


def test_other_years_keep_their_brackets() -> None:
    assert bracket_year("（2023）年度报告") == "（2023）年度报告"


@pytest.mark.parametrize(
    ("read", "last", "meant"),
    [
        ("笫十一条 村民小组", 10, "第十一条　村民小组"),
        ("第十—条村民小组", 10, "第十一条　村民小组"),
        ("第ニ条为了", 1, "第二条　为了"),
        ("第-条 为了", 0, "第一条　为了"),
        ("第七条有下列情形之一的", 6, "第七条　有下列情形之一的"),
    ],
)
def test_a_mark_is_mended_where_it_is_the_next(read: str, last: int, meant: str) -> None:
    assert mend_mark(read, last) == (meant, last + 1)


@pytest.mark.parametrize(
    ("read", "last"),
    [
        ("第十三条 村民小组", 11),  # a gap is for a human to see
        ("第十一条第二款规定的情形", 10),  # refers
        ("第十一条规定的情形", 10),
        ("笫三条 村民小组", 10),
        ("村民小组应当", 10),
    ],
)
def test_any_other_mark_stays_as_it_was_read(read: str, last: int) -> None:
    assert mend_mark(read, last) == (read, last)


def test_a_heading_gets_its_gap_and_a_reference_does_not() -> None:
    assert space_heading("第七章附则") == "第七章　附则"
    assert space_heading("第七章 附则") == "第七章 附则"
    assert space_heading("第七章、第八章的规定。") == "第七章、第八章的规定。"


def test_only_recognised_pages_are_mended_and_numbering_runs_through_all() -> None:
    blocks: list[Block] = [
        Paragraph("第一条 甲;乙", page=1),
        Paragraph("笫二条丙;丁", page=2, confidence=0.9),
        Table((("甲;乙",),), page=2),
    ]
    assert mend(blocks, frozenset({2})) == [
        Paragraph("第一条 甲;乙", page=1),
        Paragraph("第二条　丙；丁", page=2, confidence=0.9),
        Table((("甲；乙",),), page=2),
    ]


def test_doubtful_places_are_counted_with_their_pages() -> None:
    blocks = [
        Paragraph("甲", page=3, confidence=0.6),
        Paragraph("乙", page=1, confidence=0.84),
        Paragraph("丙", page=1),
    ]
    assert remark_doubts(blocks) == ("有 2 处字迹不清（第 1、3 页），已经标出，请对照页面原图核对。",)
    assert remark_doubts(blocks[2:]) == ()
