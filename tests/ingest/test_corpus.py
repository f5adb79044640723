"""Every file of the folder of statutes named by CUNFA_TEST_LAWS, counted.

``corpus_counts.json`` holds, for each file, how many articles, items and gaps it has. To write it anew after a
deliberate change: ``CUNFA_TEST_LAWS=… python -m tests.ingest.test_corpus``.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.reading import Wanted, read_file
from ingest.service import find_files
from knowledge.types import ArticleKind, DateBasis, DocumentKind, NewVersion
from tests.ingest.papers import DISTRICT

pytestmark = pytest.mark.corpus
COUNTS = Path(__file__).parent / "corpus_counts.json"


def read_corpus() -> dict[str, NewVersion]:
    """Every file, with the last words of its articles only: all of them would fill the memory."""
    root = Path(os.environ["CUNFA_TEST_LAWS"])
    versions = {}
    for path in find_files(root):
        version = read_file(path, path.read_bytes(), Wanted(None, None, DISTRICT))
        bare = [replace(article, text=article.text[-12:]) for article in version.articles]
        versions[path.relative_to(root).as_posix()] = replace(version, articles=bare)
    return versions


def count(version: NewVersion) -> list[int]:
    kinds = Counter(article.kind for article in version.articles)
    return [kinds[ArticleKind.ARTICLE], kinds[ArticleKind.ITEM], len(version.gaps)]


def numbers(versions: list[NewVersion]) -> list[str]:
    return [a.key for version in versions for a in version.articles if a.kind is ArticleKind.ARTICLE]


@pytest.fixture(scope="module")
def corpus() -> dict[str, NewVersion]:
    return read_corpus()


def test_every_file_is_read_and_counted_as_before(corpus: dict[str, NewVersion]) -> None:
    golden = json.loads(COUNTS.read_text("utf-8"))
    found = {name: count(version) for name, version in corpus.items()}
    assert found.keys() == golden.keys()
    assert {n: (golden[n], c) for n, c in found.items() if c != golden[n]} == {}


def test_the_articles_of_each_folder_add_up(corpus: dict[str, NewVersion]) -> None:
    """Against a count of the lines that begin with 第X条; where it differs, the reason."""
    found = Counter(name.split("/")[0] for name, v in corpus.items() for _ in numbers([v]))
    assert found == {
        "宪法": 143,  # 52 items of its amendments, and 5 articles one of them quotes, are not its articles
        "民法典": 1260,
        "刑法": 505,
        "宪法相关法": 2829,
        "民法商法": 2752,
        "行政法": 8088,
        "经济法": 5387,
        "社会法": 2252,
        "诉讼与非诉讼程序法": 1615,
        "行政法规": 26021,
        "司法解释": 11716 + 6,  # one text printed under 附： after the decision that amended it
        "部门规章": 2123,
        "河南地方法规": 17088
        + 4,  # the three numbers that seem skipped, and one more, are glued to the article before
    }
    assert [name for name, v in corpus.items() if v.gaps] == []


def test_no_article_ends_with_a_heading(corpus: dict[str, NewVersion]) -> None:
    headings = {"附则", "法律责任", "监督检查", "总则", "罚则", "监督管理", "保障措施"}
    last = {
        (n, a.key): a.text.replace(" ", "").split("\n")[-1] for n, v in corpus.items() for a in v.articles
    }
    assert {where for where, words in last.items() if words in headings} == set()


def test_the_code_runs_from_1_to_1260(corpus: dict[str, NewVersion]) -> None:
    parts = [v for v in corpus.values() if v.title == "中华人民共和国民法典"]
    assert len(parts) == 8
    assert sorted(map(int, numbers(parts))) == list(range(1, 1261))
    assert all(v.attributes["part"] and v.gaps == () for v in parts)


def test_the_criminal_law_keeps_its_suffixed_and_deleted_articles(corpus: dict[str, NewVersion]) -> None:
    law = corpus["刑法/刑法.md"]
    keys = numbers([law])
    assert (len(keys), len(set(keys)), sum("-" in key for key in keys)) == (505, 505, 53)
    assert {key.split("-")[0] for key in keys} == {str(n) for n in range(1, 453)}
    assert [a.key for a in law.articles if a.deleted] == ["199"]


def test_glued_articles_are_told_apart(corpus: dict[str, NewVersion]) -> None:
    (rules,) = [v for name, v in corpus.items() if "/飞行基本规则(" in name]
    assert numbers([rules]) == [str(n) for n in range(1, 125)]


def test_no_file_is_taken_for_law_that_is_none(corpus: dict[str, NewVersion]) -> None:
    for name, version in corpus.items():
        kinds = {article.kind for article in version.articles}
        if name.startswith("案例/"):
            assert (version.kind, kinds) == (DocumentKind.MODEL_CASE, {ArticleKind.SECTION}), name
        if "修正案" in name and not name.startswith("司法解释/"):  # those are about an amendment
            assert ArticleKind.ARTICLE not in kinds, name
    assert numbers([v for n, v in corpus.items() if n.startswith("案例/")]) == []


def test_a_citys_law_is_of_its_city_and_none_is_of_our_district(corpus: dict[str, NewVersion]) -> None:
    local = [v for name, v in corpus.items() if name.startswith("河南地方法规/")]
    for version in local:
        city = version.title.split("市")[0] + "市"
        if "市" in version.title[:4]:
            assert version.scope == f"全国/河南省/{city}", version.title
        elif version.title.startswith("河南省"):
            assert version.scope == "全国/河南省", version.title
    assert sum(v.scope == "全国/河南省/三门峡市" for v in local) == 6
    assert not [v.title for v in corpus.values() if v.scope.startswith(DISTRICT)]


@pytest.mark.parametrize(
    ("name", "first_day", "basis"),
    [
        ("诉讼与非诉讼程序法/民事诉讼法(2021-12-24).md", "2021-12-24", DateBasis.ADOPTION),
        ("诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md", "2023-09-01", DateBasis.ADOPTION),
        ("民法商法/公司法(2018-10-26).md", "2018-10-26", DateBasis.ADOPTION),
        ("民法商法/公司法(2023-12-29).md", "2024-07-01", DateBasis.TEXT),
        ("行政法/土地管理法(2019-08-26).md", "2019-08-26", DateBasis.ADOPTION),
        ("社会法/劳动法(2018-12-29).md", "2018-12-29", DateBasis.ADOPTION),
        ("河南地方法规/三门峡市城市环境卫生管理条例(2019-01-15).md", "2019-01-15", DateBasis.ADOPTION),
        ("河南地方法规/三门峡市山体保护条例(2021-11-12).md", "2022-01-01", DateBasis.TEXT),
        ("行政法规/船舶和海上设施检验条例(2019-03-02).md", "2019-03-02", DateBasis.ADOPTION),
    ],
)
def test_a_first_day_is_certain_only_where_the_text_is_of_this_version(
    corpus: dict[str, NewVersion], name: str, first_day: str, basis: DateBasis
) -> None:
    assert (str(corpus[name].effective_from), corpus[name].effective_basis) == (first_day, basis)


if __name__ == "__main__":
    lines = [f"{json.dumps(n, ensure_ascii=False)}: {count(v)}" for n, v in read_corpus().items()]
    COUNTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
