from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from knowledge.asking import bank_identity, find_asked, find_present, read_phrasings
from knowledge.passage_repository import PassageRecord
from knowledge.types import ArticleKind
from tests.knowledge.test_rows import RECORD

KEY, SAID = next((key, said) for key, said in read_phrasings().items() if key[0] == "民法典")
RECORDS = [
    replace(RECORD, normal_title=KEY[0], key=KEY[1], article_id=n, effective_from=date(2000 + n, 1, 1))
    for n in (1, 2, 3)
]


def asked(records: list[PassageRecord], live: list[bool]) -> dict[int, tuple[str, ...]]:
    return find_asked(find_present(records, np.array(live)))


def test_what_we_ship_is_many_ways_of_asking_for_many_articles() -> None:
    phrasings = read_phrasings()
    assert len(phrasings) >= 4000
    assert sum(map(len, phrasings.values())) > 18000
    assert all(said and all(phrase.strip() for phrase in said) for said in phrasings.values())


def test_ways_of_asking_belong_to_the_version_in_force() -> None:
    assert asked(RECORDS, [True, True, False]) == {2: SAID}


def test_where_no_version_is_in_force_they_belong_to_the_newest() -> None:
    assert asked(RECORDS, [False, False, False]) == {3: SAID}


def test_other_articles_and_unnumbered_units_get_none() -> None:
    others = [
        replace(RECORDS[0], key="99999"),
        replace(RECORDS[0], normal_title="养蜂法"),
        replace(RECORDS[0], article_kind=ArticleKind.ANNEX),
    ]
    assert asked(others, [True, True, True]) == {}


def test_another_phrasing_is_another_bank(tmp_path: Path) -> None:
    (tmp_path / "bees.jsonl").write_text("蜂箱放哪", "utf-8")
    before = bank_identity((tmp_path,))
    (tmp_path / "README.md").write_text("说明", "utf-8")
    bank_identity.cache_clear()
    assert bank_identity((tmp_path,)) == before
    (tmp_path / "bees.jsonl").write_text("蜂箱放哪儿", "utf-8")
    bank_identity.cache_clear()
    assert bank_identity((tmp_path,)) != before
