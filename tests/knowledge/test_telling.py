"""What speaks for a hit is told from the numbers that placed it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from knowledge.asking import read_phrasings
from knowledge.evidence import COLUMNS, Evidence
from knowledge.question_model import SHIPPED_MODEL, QuestionModel, open_question_model
from knowledge.telling import SignName, tell
from knowledge.titles import normal_title
from knowledge.types import Article, Hit
from tests.assistant.shelf import ARTICLES

CIVIL_CODE = "中华人民共和国民法典"
ASKED = read_phrasings()[normal_title(CIVIL_CODE), "1087"]


class Ranking:
    """Likes what is near in meaning."""

    def score(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        return columns[:, COLUMNS.index("cosine")]


class Model:
    """The shipped table, and a ranker whose scores can be told beforehand."""

    embedder = open_question_model(SHIPPED_MODEL).embedder
    ranker = Ranking()


MODEL = cast(QuestionModel, Model())


def evidence(*rows: dict[str, float]) -> Evidence:
    columns = np.zeros((len(rows), len(COLUMNS)), np.float32)
    for n, row in enumerate(rows):
        for name, value in row.items():
            if name != "article":
                columns[n, COLUMNS.index(name)] = value
    return Evidence(np.array([row["article"] for row in rows], np.int64), columns)


def hit(article: Article) -> Hit:
    return Hit(article, 1.0, ())


def told(evidence: Evidence, *articles: Article, question: str = "") -> list[dict[str, str]]:
    vector = MODEL.embedder.embed([question])[0]
    signs = tell(evidence, [hit(article) for article in articles], vector, MODEL)
    return [{sign.sign.value: sign.told for sign in each} for each in signs]


FIRST, SECOND = ARTICLES[:2]


def test_the_passage_an_article_stands_by_is_told_of() -> None:
    lines = told(
        evidence(
            {"article": FIRST.id, "cosine": 0.2, "lexical": 0.9},
            {"article": SECOND.id, "cosine": 0.71, "lexical": 0.624, "law_cosine": 0.5},
            {"article": FIRST.id, "cosine": 0.4, "lexical": 1.3, "known_cosine": 0.8},
        ),
        FIRST,
        SECOND,
    )
    assert lines[0]["dense"] == "意思相近 0.40"
    assert lines[0]["lexical"] == "字面盖住问题的 100%"
    assert lines[0]["known"] == "像已知问题 0.80，那题依据的就有这一条"
    assert lines[0]["ranker"] == "排序打分 0.40，第一条 0.71"
    assert lines[1]["lexical"] == "字面盖住问题的 62%"
    assert lines[1]["law"] == "意思最近的条文里，这部法占 50%"
    assert lines[1]["level"] == "级别：法律；适用：全国"
    assert "known" not in lines[1]
    assert "phrasing" not in lines[1]


def test_an_article_that_known_questions_used_with_the_best_is_told_of() -> None:
    (line,) = told(evidence({"article": FIRST.id, "cosine": 0.2, "together": 0.24}), FIRST)
    assert line["known"] == "已知问题里，常和最像的几条一起作依据 0.24"


def test_what_is_no_candidate_has_nothing_told() -> None:
    assert told(evidence({"article": FIRST.id, "cosine": 0.5}), SECOND) == [{}]
    assert told(evidence(), FIRST) == [{}]


@pytest.mark.parametrize("asked", ASKED[:3])
def test_the_likest_way_of_asking_is_quoted(asked: str) -> None:
    civil = _of_civil_code()
    found = {"article": civil.id, "cosine": 0.7, "asked": 0.9, "asked_cosine": 1.0}
    (line,) = told(evidence(found), civil, question=asked)
    assert line["phrasing"] == f"最像的问法“{asked}” 0.90"


def test_words_that_are_not_the_indexs_are_not_quoted() -> None:
    civil = _of_civil_code()
    found = {"article": civil.id, "asked": 0.9, "asked_cosine": 0.97}  # an index of another day's phrasings
    (line,) = told(evidence(found), civil, question=ASKED[0])
    assert line["phrasing"] == "最像的问法 0.90"


def test_every_sign_has_a_name_of_its_own() -> None:
    civil = _of_civil_code()
    everything = dict.fromkeys(COLUMNS, 0.5) | {"article": civil.id}
    (line,) = told(evidence(everything), civil)
    assert set(line) == {name.value for name in SignName}


def _of_civil_code() -> Article:

    return replace(FIRST, key="1087", version=replace(FIRST.version, title=CIVIL_CODE))
