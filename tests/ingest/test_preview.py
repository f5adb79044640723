from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from ingest.preview import describe_preview, from_json, to_json
from knowledge.types import ArticleKind, DateBasis, NewArticle, NewVersion
from tests.ingest.papers import BEES, read
from tests.ingest.test_guide import BODY, FRONT


def unit(kind: ArticleKind, number: int = 0, **attributes: object) -> NewArticle:
    return NewArticle(kind, number, 0, f"第{number}条", (), "甲。", attributes=dict(attributes))


@pytest.fixture
def law() -> NewVersion:
    return replace(read(BEES), valid_until=date(2015, 5, 31), attributes={"valid_until_basis": "text"})


def test_a_law_in_one_sentence() -> None:
    sentence = describe_preview(read(BEES.replace("第三条", "第四条")))
    assert sentence == (
        "《中华人民共和国养蜂法》共3条，施行日期 2010-06-01，缺第3条。第2条之后直接是第4条，中间缺号。"
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"effective_basis": DateBasis.ADOPTION},
            "共3条，施行日期 2010-06-01（待核实），有效期至 2015-05-31。",
        ),
        ({"attributes": {"valid_until_basis": "computed"}}, "有效期至 2015-05-31（待核实）。"),
        ({"effective_from": None, "valid_until": None}, "《中华人民共和国养蜂法》共3条。"),
        ({"articles": [unit(ArticleKind.ITEM, 1), unit(ArticleKind.ITEM, 2)]}, "》共2项，"),
        ({"articles": [unit(ArticleKind.SECTION)]}, "》共1段，"),
        (
            {"articles": [unit(ArticleKind.ARTICLE, 1), unit(ArticleKind.ANNEX, table={})]},
            "》共1条，表格1张，",
        ),
        ({"articles": [unit(ArticleKind.SECTION, table={})]}, "》表格1张，"),
        ({"articles": []}, "》共0条，"),
    ],
)
def test_what_the_sentence_says(law: NewVersion, changed: dict[str, object], said: str) -> None:
    assert said in describe_preview(replace(law, **changed))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [BEES, f"---\n{FRONT}---\n{BODY}"])
def test_a_version_comes_back_from_json_as_it_was(text: str) -> None:
    new = read(text, "蜂.md")
    assert from_json(json.loads(json.dumps(to_json(new)))) == new


def test_what_is_no_version_is_refused(law: NewVersion) -> None:
    with pytest.raises(ValueError, match="nonsense"):
        from_json(to_json(law) | {"kind": "nonsense"})
