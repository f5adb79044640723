from __future__ import annotations

import pytest

from casework.mediation_rules import mediation_rules


@pytest.mark.parametrize(
    ("firm", "township", "printed"),
    [
        ("张茅乡人民调解委员会", "张茅乡", "张茅乡"),
        ("张茅乡调委会", None, "张茅乡"),
        ("南沟村人民调解委员会", "张茅乡", "张茅乡南沟村"),
        ("张茅乡南沟村调解委员会", "张茅乡", "张茅乡南沟村"),
        ("甘棠社区人民调解委员会", "甘棠街道", "甘棠街道甘棠社区"),
        ("陕州区医患纠纷人民调解委员会", "张茅乡", "陕州区医患纠纷"),
        ("某某律师事务所", "张茅乡", None),
        ("人民调解委员会", "张茅乡", None),
        ("", "张茅乡", None),
    ],
)
def test_a_committee_is_printed_short(firm: str, township: str | None, printed: str | None) -> None:
    assert mediation_rules().numbering.committee(firm, township=township) == printed


def test_a_number_has_four_digits_or_more() -> None:
    numbering = mediation_rules().numbering
    assert numbering.format("张茅乡", 2026, 17) == "（2026）张茅乡人调字第0017号"
    assert numbering.format("张茅乡", 2026, 12345) == "（2026）张茅乡人调字第12345号"
