from __future__ import annotations

import pytest

from ingest.cleaning import clean, fold, read_lines


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("公\u200b司\u200c登\u200d记\ufeff", "公司登记"),
        ("路\u202e夜\u2066里\u2069", "路夜里"),
        ("软\u00ad连", "软连"),
        ("甲\ue123乙\uf8ff", "甲乙"),
        ("一\r\n二\r三\f四", "一\n二\n三\n四"),
        ("一\u2028二\u2029三\x85四\x0b五", "一\n二\n三\n四\n五"),
        ("甲\x00\x1b乙\x7f", "甲乙"),
        ("第１２条　（一）２０％", "第１２条　（一）２０％"),
    ],
)
def test_only_what_nobody_can_see_is_dropped(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned
    assert clean(cleaned) == cleaned


def test_lines_are_trimmed_and_never_empty() -> None:
    assert read_lines("　第一条　　养蜂 \t人\n\n \u00a0\n第二条") == ["第一条 养蜂 人", "第二条"]
    assert read_lines("") == []


def test_folding_is_for_matching() -> None:
    assert fold("第１２条（一）") == "第12条(一)"
