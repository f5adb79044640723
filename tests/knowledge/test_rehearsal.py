"""A release tried on the standard questions before anybody sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.errors import Conflict, InvalidInput, NotFound
from knowledge.asking import read_phrasings
from knowledge.known import read_whole_questions
from knowledge.library import Library
from knowledge.numerals import article_key
from knowledge.rehearsing import Rehearsing, expected_of
from knowledge.release_types import Change, ChangeKind, ReleaseState
from knowledge.releases import Releases
from knowledge.search import Search
from knowledge.service import Shelf
from knowledge.standard_questions import Expected, QuestionFields, StandardQuestions, shipped_questions
from knowledge.titles import resolve_title, shipped_titles
from knowledge.types import DocumentKind, ShelfName, Standing
from tests.fakes import FixedClock
from tests.knowledge.papers import BEES, DISTRICT, SOUTH, TODAY, found, paper, put, repeal, wait_for
from tests.knowledge.statutes import articles, version


@pytest.fixture
def asked(questions: StandardQuestions) -> Callable[..., None]:
    def ask(**expected: tuple[str, ...]) -> None:
        for shipped in questions.find():
            questions.change(shipped.id, QuestionFields(shipped.question, active=False))
        for question, articles_expected in expected.items():
            questions.add(QuestionFields(question, expected=articles_expected))

    return ask


def test_a_rehearsal_says_which_answers_change_and_which_lose_their_citation(
    releases: Releases, shelf: Shelf, library: Library, asked: Callable[..., None], bees: int
) -> None:
    put(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    library.publish(ShelfName.LOCAL)
    asked(蜂箱离路多远=("养蜂办法1", "没有的法7"), 鱼塘离路多远=("养鱼办法1",))
    newer = wait_for(
        shelf, paper("养蜂办法", "蜂箱离路多远，二十米。", "放蜂要先报备。", promulgated=date(2020, 1, 1))
    )
    number = releases.add([newer, repeal("养鱼办法")], "u1").number
    generation = library.pin().generation
    card = releases.rehearse(number, "u1")
    assert card.state is ReleaseState.REHEARSED
    rehearsal = card.rehearsal
    assert rehearsal is not None
    assert (rehearsal.questions, rehearsal.unchanged, rehearsal.lost) == (2, 0, 1)
    by_question = {change.question: change for change in rehearsal.changed}
    assert by_question["鱼塘离路多远"].lost == ("养鱼办法1",)
    assert by_question["蜂箱离路多远"].lost == ()
    assert "养蜂办法（2010-03-01）第一条" in by_question["蜂箱离路多远"].before
    assert "养蜂办法（2020-01-01）第一条" in by_question["蜂箱离路多远"].after
    assert library.pin().generation == generation, "nothing anybody sees has changed"
    assert found(library, "鱼塘离路")[0].startswith("养鱼办法")


def test_what_was_rehearsed_is_what_is_published(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    number = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1").number
    releases.rehearse(number, "u1")
    heard: list[str] = []
    releases.publish(number, "u1", lambda stage, _done, _total: heard.append(stage))
    assert library.pin().generation == "local:000002"
    assert "算向量" not in heard, "the generation rehearsed was made live, nothing was built again"
    assert found(library, "鱼塘离路")[0] == "养鱼办法1鱼塘离路十米。"


def test_after_another_change_the_rehearsal_counts_no_more(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    number = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1").number
    releases.rehearse(number, "u1")
    card = releases.add([wait_for(shelf, paper("养鸡办法", "鸡舍离路十米。"))], "u1")
    assert (card.state, card.rehearsal) == (ReleaseState.OPEN, None)
    releases.publish(number, "u1")
    assert found(library, "鸡舍离路")[0] == "养鸡办法1鸡舍离路十米。"


def test_a_question_that_names_an_article_is_looked_up_as_it_would_stand(
    releases: Releases, shelf: Shelf, library: Library, asked: Callable[..., None]
) -> None:
    put(shelf, version("养蜂法", articles("蜂箱离路十米。", "放蜂要先报备。")))
    put(shelf, version("养鱼法", articles("鱼塘离路十米。")))
    library.publish(ShelfName.LAW)
    asked(养蜂法第一条怎么说=("养蜂法1",), 养鱼法第一条怎么说=("养鱼法1",))
    newer = version(
        "养蜂法", articles("蜂箱离路百米。"), promulgated=date(2020, 1, 1), effective_from=date(2020, 3, 1)
    )
    change = Change(ChangeKind.PUT, version_id=put(shelf, newer, Standing.PENDING))
    repealed = repeal("养鱼法")
    card = releases.rehearse(releases.add([change, repealed], "u1").number, "u1")
    assert card.rehearsal is not None
    changes = {each.question: each for each in card.rehearsal.changed}
    bees = changes["养蜂法第一条怎么说"]
    assert (bees.before[0], bees.after[0]) == ("养蜂法（2010-03-01）第一条", "养蜂法（2020-01-01）第一条")
    assert (
        library.pin().search("养蜂法第一条", on=TODAY, scope=SOUTH).hits[0].article.text == "蜂箱离路十米。"
    )


def test_an_expected_article_that_never_was_there_is_not_lost(
    releases: Releases, shelf: Shelf, asked: Callable[..., None], bees: int
) -> None:
    put(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    asked(蜂箱离路多远=("民法典1079", "养蜂办法9"))
    card = releases.rehearse(releases.add([repeal("养鱼办法")], "u1").number, "u1")
    assert card.rehearsal is not None
    assert (card.rehearsal.lost, card.rehearsal.changed) == (0, ())


def test_a_question_all_ground_is_taken_from_is_told(
    releases: Releases, shelf: Shelf, library: Library, asked: Callable[..., None], bees: int
) -> None:
    put(shelf, paper("紫云英办法", "紫云英测试证到乡镇办理。"))
    library.publish(ShelfName.LOCAL)
    asked(蜂箱离路多远放蜂要不要先报备=("养蜂办法1",))
    card = releases.rehearse(releases.add([Change(ChangeKind.DISABLE, version_id=bees)], "u1").number, "u1")
    assert card.rehearsal is not None
    (changed,) = card.rehearsal.changed
    assert changed.lost == ("养蜂办法1",)
    assert changed.before[0].startswith("养蜂办法")
    assert not any("养蜂" in source for source in changed.after)


def test_guides_count_among_what_is_answered(
    releases: Releases, shelf: Shelf, library: Library, asked: Callable[..., None], bees: int
) -> None:
    guide = put(shelf, paper("蜂箱离路多远怎么办", "蜂箱离路多远怎么办。", kind=DocumentKind.GUIDE))
    library.publish(ShelfName.LOCAL)
    asked(蜂箱离路多远怎么办=())
    card = releases.rehearse(releases.add([Change(ChangeKind.DISABLE, version_id=guide)], "u1").number, "u1")
    assert card.rehearsal is not None
    (changed,) = card.rehearsal.changed
    assert "指南《蜂箱离路多远怎么办》" in changed.before
    assert "指南《蜂箱离路多远怎么办》" not in changed.after


@pytest.mark.parametrize(
    ("written", "law", "number", "suffix"),
    [
        ("民法典1079", "民法典", 1079, 0),
        ("刑法276-1", "刑法", 276, 1),
        ("婚姻家庭编解释（一）34", "婚姻家庭编解释（一）", 34, 0),
        (" 村组法 24 ", "村组法", 24, 0),
    ],
)
def test_an_expected_article_is_read(written: str, law: str, number: int, suffix: int) -> None:
    assert Expected.read(written) == Expected(law, number, suffix)


@pytest.mark.parametrize("written", ["", "1079", "民法典", "民法典0", "-5", "《》5", "民法典12345"])
def test_what_names_no_article_is_refused(written: str) -> None:
    with pytest.raises(InvalidInput):
        Expected.read(written)


def test_the_shipped_questions_are_many_and_name_known_laws() -> None:
    assert len(shipped_questions()) >= 120
    named = {Expected.read(written).law for expected in shipped_questions().values() for written in expected}
    assert [law for law in named if not shipped_titles().knows(law)] == []


def test_the_shipped_questions_are_entered_once_and_edits_outlive_a_restart(
    questions: StandardQuestions, without_shipped_lists: None
) -> None:
    assert questions.enter_shipped() == len(shipped_questions())
    assert questions.enter_shipped() == 0
    first, second, *_ = questions.find()
    questions.change(first.id, QuestionFields(first.question, expected=("民法典1",)))
    questions.change(second.id, QuestionFields(second.question, expected=second.expected, active=False))
    own = questions.add(QuestionFields("井水没了咋办"))
    assert questions.enter_shipped() == 0
    kept = {each.id: each for each in questions.find()}
    assert (kept[first.id].expected, kept[first.id].origin) == (("民法典1",), "administrator")
    assert (kept[second.id].active, kept[second.id].origin) == (False, "shipped")
    assert kept[own.id].question == "井水没了咋办"
    assert second.id not in {each.id for each in questions.find(only_active=True)}
    with pytest.raises(Conflict):
        questions.remove(first.id)
    questions.remove(own.id)
    with pytest.raises(NotFound):
        questions.remove(own.id)


def test_a_corrected_question_leads_a_like_one_to_its_articles_but_never_itself(
    shelf: Shelf, library: Library, questions: StandardQuestions
) -> None:
    put(shelf, paper("养蜂办法", *BEES))
    put(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    library.publish(ShelfName.LOCAL)
    asked = "紫云英开花谁管"
    questions.add(QuestionFields(asked, expected=("养蜂办法2",)))
    assert library.lags(ShelfName.LOCAL)
    assert not library.lags(ShelfName.LOCAL, but_taught=True), "the documents have not changed"
    library.publish(ShelfName.LOCAL)
    assert not library.lags(ShelfName.LOCAL)

    def known(question: str, *, unheard: bool) -> float:
        evidence = library.pin().weigh(question, on=TODAY, scope=SOUTH, unheard=unheard)
        return float(evidence.column("known_cosine").max())

    assert known("紫云英开花了谁管", unheard=True) > 0.8, "a like question is led to its article"
    assert known(asked, unheard=False) > 0.99
    for same in (asked, f"{asked}？"):
        assert known(same, unheard=True) == 0, "it would find its article by being its own neighbour"


def test_a_phrase_asked_word_for_word_does_not_speak_for_itself_in_a_rehearsal(
    shelf: Shelf, library: Library
) -> None:
    (law, _key), (said, *_) = next((key, said) for key, said in read_phrasings().items() if key[1] == "2")
    put(shelf, version(law, articles("蜂箱离路十米。", "放蜂要先报备。")))
    library.publish(ShelfName.LAW)

    def likest(*, unheard: bool) -> float:
        evidence = library.pin().weigh(said, on=TODAY, scope=SOUTH, unheard=unheard)
        return float(evidence.column("asked_cosine").max())

    assert likest(unheard=False) > 0.99
    assert likest(unheard=True) < 0.9


class _Listening:
    """Stands where a pinned shelf does: hears how it is asked."""

    def __init__(self) -> None:
        self.heard: list[bool] = []

    def search(self, _question: str, *, unheard: bool = False, **_rest: object) -> Search:
        self.heard.append(unheard)
        return Search([], [], bears=False)


def test_a_rehearsal_asks_as_though_nobody_had_written_the_question_down(
    questions: StandardQuestions, clock: FixedClock, asked: Callable[..., None]
) -> None:
    asked(蜂箱离路多远=("养蜂办法1",))
    before, after = _Listening(), _Listening()
    rehearsing = Rehearsing(questions, clock, district=DISTRICT)
    rehearsing.compare(before, after, lambda _stage, _done, _total: None)  # type: ignore[arg-type]
    assert (before.heard, after.heard) == ([True], [True])


@pytest.mark.parametrize(
    ("of_the_laws", "every", "more"), [(True, False, True), (False, False, False), (False, True, True)]
)
def test_our_whole_questions_are_asked_where_the_laws_change_or_on_request(
    releases: Releases,
    shelf: Shelf,
    library: Library,
    asked: Callable[..., None],
    of_the_laws: bool,
    every: bool,
    more: bool,
) -> None:
    law = "消费者权益保护法"
    answered = [each for each in read_whole_questions() if any(title == law for title, _ in each.answers)]
    assert answered
    put(shelf, version(law, articles("蜂箱离路十米。")))
    put(shelf, paper("养蜂办法", *BEES))
    for name in ShelfName:
        library.publish(name)
    asked(蜂箱离路多远=())
    title = "养鱼法" if of_the_laws else "养鱼办法"
    new = version(title, articles("鱼塘离路十米。")) if of_the_laws else paper(title, "鱼塘离路十米。")
    card = releases.rehearse(releases.add([wait_for(shelf, new)], "u1").number, "u1", whole_bank=every)
    assert card.rehearsal is not None
    assert card.rehearsal.questions == 1 + (len(answered) if more else 0)


def test_a_whole_question_expects_what_can_be_read_again() -> None:
    for question in read_whole_questions():
        for written, (law, key) in zip(expected_of(question), question.answers, strict=True):
            expected = Expected.read(written)
            assert law in resolve_title(expected.law)
            assert article_key(expected.number, expected.suffix) == key
