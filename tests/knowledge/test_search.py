"""One question over published generations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from sqlalchemy import Engine, event

from core.database import Database
from knowledge.evidence import COLUMNS, Evidence
from knowledge.factory import open_shelf
from knowledge.library import Library, Pinned
from knowledge.lists import order_by_words
from knowledge.ordering import RANKED, choose, order
from knowledge.search import Searching
from knowledge.service import Shelf
from knowledge.types import ArticleKind, DocumentKind, Hit, NewVersion, Scope, ShelfName
from tests.fakes import FixedClock
from tests.knowledge.conftest import DISTRICT, SOUTH
from tests.knowledge.disguising import disguises
from tests.knowledge.statutes import article, articles, version

TODAY = date(2026, 11, 25)
NORTH = Scope((f"{DISTRICT}/大营镇/北沟村",))
GUIDE_PHRASES = ["蜂蜇了人谁赔", "邻居的蜂蜇了娃咋办"]


def shelf_of_bees() -> Iterator[NewVersion]:
    yield version("养蜂法", articles("蜂箱离路五米。", "养蜂人登记。"))
    yield version(
        "养蜂法",
        articles("养蜂人登记。", "蜂箱离路十米。"),
        promulgated=date(2023, 9, 1),
        effective_from=date(2024, 1, 1),
    )
    local = DocumentKind.LOCAL_REGULATION
    yield version("洛阳市养蜂条例", articles("洛阳蜂箱离路百米。"), kind=local, scope="全国/河南省/洛阳市")
    yield version("河南省养蜂条例", articles("全省蜂箱离村百米。"), kind=local, scope="全国/河南省")
    rules = DocumentKind.VILLAGE_RULES
    yield version("南沟村村规民约", articles("南沟蜂箱不进村。"), kind=rules, scope=SOUTH.paths[0])
    yield version("北沟村村规民约", articles("北沟蜂箱不进村。"), kind=rules, scope=NORTH.paths[0])
    case = article(0, "某甲的蜂箱离路太近，蜇了人，赔了钱。", kind=ArticleKind.SECTION, label="案情")
    yield version("蜂箱伤人案", [case], kind=DocumentKind.MODEL_CASE)
    guide = article(
        0,
        "先说结论\n蜂蜇了人，养蜂的赔。",
        kind=ArticleKind.SECTION,
        label="指南",
        breadcrumbs=(),
        attributes={"phrasings": GUIDE_PHRASES},
    )
    yield version("蜂蜇了人怎么办", [guide], kind=DocumentKind.GUIDE, effective_from=None, promulgated=None)


@pytest.fixture(scope="module")
def pinned(
    tmp_path_factory: pytest.TempPathFactory, migrated_template: Path, model: Path
) -> Iterator[Pinned]:
    data = tmp_path_factory.mktemp("bees")
    (data / "cunfa.db").write_bytes(migrated_template.read_bytes())
    database, clock = Database(f"sqlite:///{data / 'cunfa.db'}"), FixedClock()
    for new in shelf_of_bees():
        open_shelf(database, clock).put(new, reader_version=1)
    library = Library(data / "index", database, clock, model=model, district=DISTRICT)
    for name in ShelfName:
        assert library.publish(name)
    yield library.pin()
    library.close()
    database.close()


def names(hits: list[Hit]) -> list[str]:
    return [f"{hit.article.law}{hit.article.key} {hit.article.version.label[:4]}".strip() for hit in hits]


def test_a_hit_says_in_which_lists_it_was_found(pinned: Pinned) -> None:
    (hit, *_) = pinned.search("蜂箱离路十米", on=TODAY, scope=SOUTH).hits
    assert names([hit]) == ["养蜂法2 2023"]
    assert hit.why == ("lexical 1", "dense 1")


def test_the_fact_date_picks_the_version_in_force_on_it(pinned: Pinned) -> None:
    then = names(pinned.search("蜂箱离路几米", on=date(2015, 1, 1), scope=SOUTH).hits)
    now = names(pinned.search("蜂箱离路几米", on=TODAY, scope=SOUTH).hits)
    assert {"养蜂法1 2010", "养蜂法2 2010"} <= set(then)
    assert not any("2023" in name for name in then)
    assert {"养蜂法1 2023", "养蜂法2 2023"} <= set(now)
    assert "养蜂法1 2010" not in now


def test_before_any_law_was_in_force_nothing_is_found(pinned: Pinned) -> None:
    search = pinned.search("蜂箱离路几米", on=date(1990, 1, 1), scope=SOUTH)
    assert search.hits == []


def test_the_law_of_another_city_and_the_rules_of_another_village_never_appear(pinned: Pinned) -> None:
    for question in ("洛阳蜂箱离路百米", "北沟蜂箱不进村", "洛阳市养蜂条例第一条"):
        laws = {hit.article.law for hit in pinned.search(question, on=TODAY, scope=SOUTH, k=50).hits}
        assert not laws & {"洛阳市养蜂条例", "北沟村村规民约"}
    assert "南沟村村规民约" in {
        hit.article.law for hit in pinned.search("蜂箱不进村", on=TODAY, scope=SOUTH).hits
    }
    both = Scope((*SOUTH.paths, *NORTH.paths))
    seen = {hit.article.law for hit in pinned.search("蜂箱不进村", on=TODAY, scope=both).hits}
    assert {"南沟村村规民约", "北沟村村规民约"} <= seen


def test_a_local_paper_in_its_own_words_comes_first_and_bears(pinned: Pinned) -> None:
    found = pinned.search("南沟蜂箱不进村", on=TODAY, scope=SOUTH)
    assert found.hits[0].article.law == "南沟村村规民约"
    assert found.hits[0].why == ("own words", "lexical 1", "dense 1")
    assert found.bears
    law = pinned.search("养蜂人登记", on=TODAY, scope=SOUTH)
    assert law.hits[0].article.law == "养蜂法"
    (ranked,) = pinned.rank(["南沟蜂箱不进村"], on=TODAY, scope=SOUTH, k=10)
    assert ranked == found.hits


def test_cases_are_found_only_when_asked_for(pinned: Pinned) -> None:
    question = "某甲的蜂箱离路太近"
    laws = {hit.article.law for hit in pinned.search(question, on=TODAY, scope=SOUTH, k=50).hits}
    assert "蜂箱伤人案" not in laws
    cases = pinned.search(question, on=TODAY, scope=SOUTH, kinds=frozenset({DocumentKind.MODEL_CASE})).hits
    assert [hit.article.law for hit in cases] == ["蜂箱伤人案"]


def test_guides_come_apart_and_one_hit_a_guide(pinned: Pinned) -> None:
    search = pinned.search(GUIDE_PHRASES[0], on=TODAY, scope=SOUTH, k=50)
    assert [hit.article.law for hit in search.guides] == ["蜂蜇了人怎么办"]
    assert "蜂蜇了人怎么办" not in {hit.article.law for hit in search.hits}
    assert search.bears


def test_k_bounds_the_hits_and_each_article_comes_once(pinned: Pinned) -> None:
    assert len(pinned.search("蜂箱", on=TODAY, scope=SOUTH, k=2).hits) == 2
    ids = [hit.article.id for hit in pinned.search("蜂箱", on=TODAY, scope=SOUTH, k=50).hits]
    assert len(ids) == len(set(ids))


def test_a_search_says_how_likely_it_bears(pinned: Pinned) -> None:
    guided = pinned.search(GUIDE_PHRASES[0], on=TODAY, scope=SOUTH)
    named = pinned.search("养蜂法第二条说的蜂箱离路十米，村里能另定不能", on=TODAY, scope=SOUTH)
    assert (guided.bearing, named.bearing) == (1, 1)
    far = pinned.search("qwerty", on=TODAY, scope=SOUTH)
    assert (far.bearing, far.bears) == (0, False)


def test_the_same_question_gives_the_same_answer(pinned: Pinned) -> None:
    first, again = (pinned.search("蜂箱离路几米", on=TODAY, scope=SOUTH, k=50) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("question", ["养蜂法第二条", "《养蜂法》第2条", "养蜂法２条是啥", "请问养蜂法2条"])
def test_an_article_asked_for_by_number_comes_first(pinned: Pinned, question: str) -> None:
    (hit, *_) = pinned.search(question, on=TODAY, scope=SOUTH).hits
    assert (names([hit]), hit.why) == (["养蜂法2 2023"], ("exact",))


def test_a_number_follows_the_fact_date(pinned: Pinned) -> None:
    (hit, *_) = pinned.search("养蜂法第一条", on=date(2015, 1, 1), scope=SOUTH).hits
    assert hit.article.text == "蜂箱离路五米。"


def test_an_exact_look_up_goes_through_no_vector(database: Database, shelf: Shelf) -> None:
    def no_model() -> NoReturn:
        raise AssertionError("the model was asked for")

    shelf.put(version(), reader_version=1)
    searching = Searching({}, no_model, database)
    search = searching.search("养蜂法第二条", on=TODAY, scope=SOUTH, k=10, kinds=None)
    assert [(hit.article.key, hit.why) for hit in search.hits] == [("2", ("exact",))]
    assert search.bears


def test_more_asked_beside_a_number_is_searched_for_as_well(pinned: Pinned) -> None:
    hits = pinned.search("养蜂法第二条说的蜂箱离路十米，村里能另定不能", on=TODAY, scope=SOUTH).hits
    assert hits[0].why == ("exact",)
    assert len(hits) > 1
    assert len({hit.article.id for hit in hits}) == len(hits)


@pytest.mark.parametrize(
    "question",
    [
        *(
            "",
            "？",
            "😀😀",
            "a",
            "蜂",
            "的",
            "的了吗呢",
            "蜂" * 5000,
            "养蜂法第99999条",
            "１２３",
            "\u200b",
            "\ud800",
        ),
        *(
            "AND OR (",
            "蜂箱 AND NOT 路",
            '"蜂箱',
            "words:蜂箱",
            "蜂箱^2~1*?[a TO b]{}\\",
            "'; DROP TABLE article; --",
        ),
    ],
)
def test_odd_questions_do_not_fail(pinned: Pinned, question: str) -> None:
    assert len(pinned.search(question, on=TODAY, scope=SOUTH).hits) <= 10


@pytest.mark.parametrize(
    "question", ["蜂箱 AND 路", '"蜂箱" 路', "+蜂箱 路", "(蜂箱) 路", "words:蜂箱 路", "蜂箱^9 路"]
)
def test_an_operator_is_a_sign_or_a_word_like_any_other(pinned: Pinned, question: str) -> None:
    assert found(pinned, question)[0] == found(pinned, "蜂箱 路")[0]


FORMS = ["蜂箱离路十米养蜂人要登记吗", "养蜂法第2条", "养蜂法第2条说的蜂箱离路10米，村里能另定不能"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_equal_forms_of_a_question_find_the_same(pinned: Pinned, data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(FORMS))
    assert found(pinned, data.draw(disguises(question))) == found(pinned, question) != []


@pytest.mark.parametrize("number", ["１０", "10", "一十", "十", "一〇"])
def test_a_number_may_be_written_in_any_numerals(pinned: Pinned, number: str) -> None:
    """养蜂法 has no article 10: what else the question says decides."""
    written = found(pinned, f"养蜂法第{number}条 蜂箱离路")
    assert written == found(pinned, "养蜂法第十条 蜂箱离路")
    assert found(pinned, f"养蜂法第{number}条，蜂箱离路") == found(pinned, "养蜂法第十条，蜂箱离路")
    with_a_comma = found(
        pinned, "养蜂法第十条，蜂箱离路"
    )  # other pairs of characters: other scores, the same order
    assert [(article, why) for article, _, why in written] == [
        (article, why) for article, _, why in with_a_comma
    ]


def found(pinned: Pinned, question: str) -> list[tuple[int, float, tuple[str, ...]]]:
    hits = pinned.search(question, on=TODAY, scope=SOUTH, k=50).hits
    return [(hit.article.id, hit.score, hit.why) for hit in hits]


MANY = ["蜂箱要离路多远", "", "养蜂法第一条", "养蜂法第一条，蜂箱要离路多远", "😀", "养蜂人登记"]


@pytest.mark.parametrize("k", [1, 2, 10])
def test_many_questions_at_once_are_ranked_as_one_by_one(pinned: Pinned, k: int) -> None:
    day = date(2022, 5, 1)
    ranked = pinned.rank(MANY, on=day, scope=SOUTH, k=k)
    assert ranked == [pinned.search(question, on=day, scope=SOUTH, k=k).hits for question in MANY]
    assert sum(map(bool, ranked)) >= 4


def count_statements(ask: Callable[[], object]) -> int:
    """How many statements SQL is asked meanwhile."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        ask()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return sum(statement.startswith("SELECT") for statement in statements)


def test_many_questions_at_once_ask_the_record_no_more_often_than_one(pinned: Pinned) -> None:
    questions = [
        f"蜂箱离路多远，问1234{n}行不行" for n in range(12)
    ]  # titles are read: there may be a citation
    asked = [
        count_statements(lambda many=many: pinned.rank(many, on=TODAY, scope=SOUTH, k=10))  # type: ignore[misc]
        for many in (questions[:1], questions)
    ]
    assert asked == [3, 3], "the titles, the lay words, the articles"


def test_titles_are_read_only_where_a_question_may_name_an_article(pinned: Pinned) -> None:
    def ask(question: str) -> int:
        return count_statements(lambda: pinned.rank([question], on=TODAY, scope=SOUTH, k=10))

    assert (ask("蜂箱要离路多远"), ask("蜂箱离路多远，问12345行不行")) == (2, 3)


def test_citations_in_an_answer_are_resolved_on_the_day(pinned: Pinned) -> None:
    (then,) = pinned.resolve("依据《养蜂法》第一条", on=date(2015, 1, 1))
    assert then.article is not None
    assert then.article.text == "蜂箱离路五米。"


class Backwards:
    """A ranker that likes best what the lists like least."""

    def score(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        return -columns[:, COLUMNS.index("cosine")]


def evidence_of(*candidates: tuple[int, float]) -> Evidence:
    """(article, cosine) of each candidate; nothing else speaks for any."""
    columns = np.zeros((len(candidates), len(COLUMNS)), np.float32)
    for n, (_, cosine) in enumerate(candidates):
        columns[n, COLUMNS.index("cosine")] = columns[n, COLUMNS.index("cosine_share")] = cosine
    return Evidence(np.array([article for article, _ in candidates], np.int64), columns)


def test_the_ranker_orders_and_an_article_stands_where_its_best_passage_does() -> None:
    ordered = order(evidence_of((1, 0.9), (2, 0.5), (1, 0.1)), Backwards())
    assert [article for article, _ in ordered] == [1, 2]
    assert [score for _, score in ordered] == [1, pytest.approx(np.exp(-0.4))]


def test_without_a_ranker_the_plain_sum_orders() -> None:
    ordered = order(evidence_of((1, 0.2), (2, 0.8)), None)
    assert ordered == [(2, 1), (1, pytest.approx(0.25))]
    assert order(evidence_of(), None) == []


def test_what_is_too_far_down_to_be_ranked_follows_behind() -> None:
    many = [(n, 1 - n / 1000) for n in range(RANKED + 2)]
    articles = [article for article, _ in order(evidence_of(*many), Backwards())]
    assert articles == [*reversed(range(RANKED)), RANKED, RANKED + 1]


@pytest.mark.parametrize("sign", ["together", "often"])
def test_what_known_questions_point_to_is_ranked_however_far_down(sign: str) -> None:
    evidence = evidence_of(*((n, 1 - n / 1000) for n in range(RANKED + 20)))
    evidence.columns[RANKED + 9, COLUMNS.index(sign)] = 0.3
    chosen, rest = choose(evidence)
    assert chosen.tolist() == [*range(RANKED), RANKED + 9]
    assert sorted([*chosen, *rest]) == list(range(RANKED + 20))
    assert [article for article, _ in order(evidence, Backwards())][:2] == [RANKED + 9, RANKED - 1]


def test_an_index_of_another_model_is_searched_by_words_until_the_next_publish() -> None:
    lists = {"lexical": [(3, 0.8), (5, 0.4)], "dense": [], "phrasing": []}
    assert order_by_words(lists) == [(3, 1), (5, 0.5)]
    assert order_by_words({"lexical": [], "dense": [], "phrasing": []}) == []
