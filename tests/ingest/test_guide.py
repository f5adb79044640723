from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from core.errors import InvalidInput
from ingest.guide import is_guide, read_guide, read_law_line, split_front_matter
from knowledge.types import ArticleKind

FRONT = """title: 邻居的蜂蜇了人怎么办
topic: 邻里
questions: [被邻居的蜂蜇了谁赔, 蜂蜇人要赔吗]
laws:
  - 中华人民共和国养蜂法 第十二条
  - 中华人民共和国养蜂法 第十二条之一
ask:
  - {question: 蜇在哪里, options: [家里, 路上]}
  - {question: 看过医生吗}
reviewed: 2026-10-01
"""
BODY = """
## 先说结论
养蜂人要赔。
除非是自己去捅的。
## 怎么办
1. 先看医生。
2. 再找村里调解。
## 留好证据
- 病历。
* 照片。
## 期限
三年。
## 可用文书
调解申请书。
## 找谁
村人民调解委员会。
"""


def split(text: str) -> tuple[dict[str, Any], str]:
    parts = split_front_matter(text)
    assert parts is not None
    return parts


def test_a_guide_is_one_unit_with_its_parts() -> None:
    unit, reviewed = read_guide(*split(f"---\n{FRONT}---\n{BODY}"))
    assert reviewed == date(2026, 10, 1)
    assert (unit.kind, unit.number, unit.label) == (ArticleKind.SECTION, 0, "指南")
    found = unit.attributes
    assert (found["title"], found["topic"]) == ("邻居的蜂蜇了人怎么办", "邻里")
    assert found["phrasings"] == ["邻居的蜂蜇了人怎么办", "被邻居的蜂蜇了谁赔", "蜂蜇人要赔吗"]
    assert found["conclusion"] == "养蜂人要赔。除非是自己去捅的。"
    assert found["steps"] == ["先看医生。", "再找村里调解。"]
    assert found["evidence"] == ["病历。", "照片。"]
    assert (found["deadlines"], found["papers"], found["contacts"]) == (
        ["三年。"],
        ["调解申请书。"],
        ["村人民调解委员会。"],
    )
    assert found["ask"] == [
        {"question": "蜇在哪里", "options": ["家里", "路上"]},
        {"question": "看过医生吗", "options": []},
    ]
    assert [(law["law"], law["number"], law["suffix"]) for law in found["laws"]] == [
        ("中华人民共和国养蜂法", 12, 0),
        ("中华人民共和国养蜂法", 12, 1),
    ]
    assert "先看医生" in unit.text


def test_a_guide_names_time_limits_of_the_table() -> None:
    unit, _ = read_guide(*split(f"---\n{FRONT}limits: [civil_limitation, no_limit]\n---\n{BODY}"))
    assert unit.attributes["limits"] == ["civil_limitation", "no_limit"]
    with pytest.raises(InvalidInput, match="no_such_limit"):
        read_guide(*split(f"---\n{FRONT}limits: [no_such_limit]\n---\n{BODY}"))


@pytest.mark.parametrize("section", ["先说结论", "怎么办", "留好证据", "期限", "可用文书", "找谁"])
def test_a_missing_part_is_named(section: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read_guide(*split(f"---\n{FRONT}---\n{BODY.replace(section, '别的')}"))
    assert f"“{section}”" in refusal.value.message


@pytest.mark.parametrize(
    "line", ["养蜂法", "第十二条", "养蜂法第十二条", "养蜂法 十二", "养蜂法 第十二条 第十三条", ""]
)
def test_a_law_line_that_names_no_article_is_refused(line: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        read_law_line(line)
    assert refusal.value.code == "bad_law_line"


@pytest.mark.parametrize("front", ["title: [没有关上", "a: b: c", "\ttitle: 甲", "title: &a *b"])
def test_front_matter_that_cannot_be_read_is_refused(front: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        split_front_matter(f"---\n{front}\n---\n正文")
    assert refusal.value.code == "bad_front_matter"


@pytest.mark.parametrize(
    "text", ["第一条 养蜂。", "---\n第一条 养蜂。", "---\n一句话\n---\n正文", "正文\n---\ntitle: 甲\n---\n"]
)
def test_a_text_without_front_matter_has_none(text: str) -> None:
    assert split_front_matter(text) is None


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"ask": "蜇在哪里"}, True),
        ({"ask": [{"options": ["甲"]}]}, True),
        ({"ask": [{"question": "哪里", "options": 3}]}, True),
        ({"laws": "养蜂法 第十二条"}, True),
        ({"laws": None, "ask": None}, False),
    ],
)
def test_front_matter_of_another_shape_is_refused_in_words(change: dict[str, Any], refused: bool) -> None:
    front, body = split(f"---\n{FRONT}---\n{BODY}")
    if refused:
        with pytest.raises(InvalidInput):
            read_guide({**front, **change}, body)
    else:
        assert read_guide({**front, **change}, body)[0].attributes["laws"] == []


@pytest.mark.parametrize(
    ("front", "guide"),
    [
        ({"title": "甲", "questions": ["乙"]}, True),
        ({"title": "甲"}, False),
        ({"questions": ["乙"]}, False),
        ({"title": "甲", "questions": "乙"}, False),
        ({"title": "", "questions": ["乙"]}, False),
    ],
)
def test_what_counts_as_a_guide(front: dict[str, Any], guide: bool) -> None:
    assert is_guide(front) is guide
