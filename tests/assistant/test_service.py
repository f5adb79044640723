"""The walk without a model: sources word for word, duty first, one end, one's own alone."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from contextlib import aclosing
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from assistant.models import AnswerRow
from assistant.service import Assistant
from assistant.types import AnswerCard, Failed, Finished, Notice, Source, Sources
from core.database import Database
from core.errors import DiskFull, InvalidInput, NotFound, Unavailable
from knowledge.types import Validity
from tests.assistant.conftest import ME, OTHER, ask, question
from tests.assistant.shelf import ARTICLES, FakeLibrary
from tests.fakes import FixedClock

ASKED = "11111111-2222-4333-8444-555555555555"


def answered(assistant: Assistant, text: str, **particulars: Any) -> AnswerCard:
    last = ask(assistant, text, **particulars)[-1]
    assert isinstance(last, Finished), last
    return last.answer


def notice_codes(card: AnswerCard) -> list[str]:
    return [notice.code for notice in card.notices]


def test_sources_come_first_and_one_end_last(assistant: Assistant) -> None:
    events = ask(assistant, "邻居堵塞村路，咋办")
    assert isinstance(events[0], Sources)
    assert isinstance(events[-1], Finished)
    assert [event.type for event in events].count("finished") == 1
    assert events[0].sources == events[-1].answer.sources
    assert events[0].generation == "law:000001 local:000001" == events[-1].answer.generation


def test_articles_are_quoted_word_for_word_with_their_particulars(assistant: Assistant) -> None:
    card = answered(assistant, "晒粮占了半边路面")
    (source,) = [s for s in card.sources if s.article == "3"]
    (article,) = [a for a in ARTICLES if a.id == 13]
    assert source == Source(
        n=source.n,
        article_id=13,
        law="村路通行条例",
        short_title="村路通行条例",
        article="3",
        label="第三条",
        breadcrumbs=("第一章　总则",),
        text=article.text,
        text_sha256=sha256(article.text.encode()).hexdigest(),
        version="2020-01-01",
        level="法律",
        validity=Validity.IN_FORCE,
        validity_name="现行有效",
        effective_from=date(2020, 1, 1),
        effective_confirmed=True,
        on_shelf=True,
        why=source.why,
        rank_name="法律",
    )
    assert card.state == "complete"
    assert card.mode == "extractive"
    assert card.label == "自动整理自本区指南和法条，未经核对，不能当法律意见。"
    assert [s.n for s in card.sources] == list(range(1, len(card.sources) + 1))
    assert len({(s.law, s.article) for s in card.sources}) == len(card.sources)


def test_a_first_day_known_only_from_adoption_is_unconfirmed(assistant: Assistant) -> None:
    card = answered(assistant, "公用水井要封井，谁说了算")
    (source,) = [s for s in card.sources if s.law == "村井规定"]
    assert source.effective_confirmed is False
    assert Notice("version_note", "《村井规定》：库里未收录新文本") in card.notices


def test_a_guide_gives_its_conclusion_and_its_articles_come_first(assistant: Assistant) -> None:
    card = answered(assistant, "堵路了怎么办")
    assert card.guide is not None
    assert card.text == card.guide.conclusion == "路是大家走的，不能堵。先请调委会来说，说不通再起诉。"
    assert card.ask == card.guide.ask
    assert card.ask[0].options == ("三年内", "更久")
    assert card.sources[0].why == ("guide",)
    assert (card.sources[0].law, card.sources[0].article) == ("村路通行条例", "2")


def test_a_guides_article_not_on_the_shelf_is_named_and_never_quoted(assistant: Assistant) -> None:
    card = answered(assistant, "堵路了怎么办")
    (missing,) = [s for s in card.sources if s.law == "山林保护条例"]
    assert missing.on_shelf is False
    assert missing.validity is None
    assert missing.validity_name == "条文原文未入库"
    assert (missing.text, missing.text_sha256, missing.article_id) == ("", "", None)
    assert missing.article == "7-1"


def test_a_guides_repealed_article_is_no_law_and_a_notice_says_so(assistant: Assistant) -> None:
    card = answered(assistant, "堵路了怎么办")
    assert "旧井规定" not in [s.law for s in card.sources]
    assert "guide_article_not_in_force" in notice_codes(card)


def test_an_amended_article_whose_new_text_is_missing_is_shown_as_amended_with_its_note(
    assistant: Assistant,
) -> None:
    card = answered(assistant, "堵路了怎么办")
    (amended,) = [s for s in card.sources if s.law == "村会规定"]
    assert amended.validity_name == "已被修改"
    assert Notice("version_note", "《村会规定》：2026 年已改，库里没有新文本") in card.notices


def test_a_guides_article_not_yet_in_force_on_the_day_is_no_law(assistant: Assistant) -> None:
    card = answered(assistant, "堵路了怎么办", fact_date=date(2019, 5, 1))
    assert "村路通行条例" not in [s.law for s in card.sources]
    assert any("村路通行条例" in n.message and "2019-05-01" in n.message for n in card.notices)


def test_without_guide_there_is_no_prose(assistant: Assistant) -> None:
    assert answered(assistant, "公用水井要封井").text == ""


def test_where_nothing_bears_it_says_so_and_shows_nothing(assistant: Assistant) -> None:
    card = answered(assistant, "zzzz")
    assert card.state == "no_basis"
    assert card.sources == ()
    assert card.guide is None
    (notice,) = card.notices
    assert notice.code == "no_basis"
    assert "12348" in notice.message


def test_an_article_that_is_not_there_is_not_answered_with_others(assistant: Assistant) -> None:
    card = answered(assistant, "村路通行条例第99条说了啥")
    assert (card.state, card.sources) == ("no_basis", ())
    assert notice_codes(card) == ["cited_not_found", "no_basis"]


def test_hits_far_weaker_than_the_best_are_left_out(assistant: Assistant) -> None:
    card = answered(assistant, "在村路上晒粮的，应当留出一半路面，并设置明显标志")
    assert [(s.law, s.article) for s in card.sources] == [("村路通行条例", "3")]


def test_what_was_found_but_does_not_bear_is_no_source(assistant: Assistant, library: FakeLibrary) -> None:
    library.bears = False
    card = answered(assistant, "公用水井要封井")
    assert (card.state, card.sources) == ("no_basis", ())


def test_a_guide_stands_with_its_own_articles_where_nothing_else_bears(
    assistant: Assistant, library: FakeLibrary
) -> None:
    library.bears = False
    card = answered(assistant, "堵路了怎么办，村路上晒粮，应当留出一半路面")
    assert card.state == "complete"
    assert {source.why for source in card.sources} == {("guide",)}


def test_repealed_and_foreign_articles_are_no_sources_even_when_named(assistant: Assistant) -> None:
    card = answered(assistant, "《旧井规定》第1条和《北沟村村规民约》第1条都说堵塞村路应当清除吧")
    assert card.sources
    assert {s.law for s in card.sources}.isdisjoint({"北沟村村规民约", "旧井规定"})


def test_struck_out_foreign_and_repealed_articles_are_no_sources(assistant: Assistant) -> None:
    card = answered(assistant, "（删去）村路夜里不许停车，北沟村；公用水井归打井人所有")
    assert {s.law for s in card.sources}.isdisjoint({"北沟村村规民约", "旧井规定"})
    assert 14 not in [s.article_id for s in card.sources]


def test_an_article_named_in_the_question_comes_first(assistant: Assistant) -> None:
    card = answered(assistant, "堵路了怎么办，看《村井规定》第1条")
    assert (card.sources[0].law, card.sources[0].why) == ("村井规定", ("exact",))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("《村路通行条例》第99条说堵路咋罚", "cited_not_found"),
        ("《旧井规定》第1条还算数不，公用水井", "cited_repealed"),
    ],
)
def test_a_false_premise_is_told(assistant: Assistant, text: str, code: str) -> None:
    assert code in notice_codes(answered(assistant, text))


def test_duty_cards_stand_in_the_first_event_and_in_the_answer(assistant: Assistant) -> None:
    events = ask(assistant, "老公打我，还堵着路不让走")
    assert isinstance(events[0], Sources)
    assert [duty.kind for duty in events[0].duty] == ["domestic_violence"]
    assert isinstance(events[-1], Finished)
    assert events[-1].answer.duty == events[0].duty


def test_what_the_ear_hears_stands_in_the_first_event(assistant: Assistant) -> None:
    events = ask(assistant, "他天天堵路，俺出门都怕")
    assert isinstance(events[0], Sources)
    assert "domestic_violence" in [duty.kind for duty in events[0].duty]


def test_harm_half_heard_is_asked_about_before_all_else(assistant: Assistant) -> None:
    half = answered(assistant, "堵路那家吓唬俺，晚上不敢睡")
    assert half.duty == ()
    assert half.ask[0].question == "有人正受伤害或受威胁吗？"
    said = f"有人正受伤害或受威胁吗：{half.ask[0].options[0]}"
    assert [duty.kind for duty in answered(assistant, said).duty] == ["danger_to_life"]
    assert answered(assistant, "有人正受伤害或受威胁吗：没有").duty == ()
    denied = answered(assistant, "堵路那家吓唬俺，晚上不敢睡。有人正受伤害或受威胁吗：没有")
    assert denied.duty == ()
    assert "有人正受伤害或受威胁吗？" not in [each.question for each in denied.ask]


def test_duty_cards_are_shown_even_when_the_search_fails(assistant: Assistant, library: FakeLibrary) -> None:
    library.fails = Unavailable("检索暂时用不了，请稍后再试。")
    events = ask(assistant, "他掂着刀堵路")
    assert isinstance(events[0], Sources)
    assert events[0].duty[0].kind == "danger_to_life"
    assert isinstance(events[-1], Failed)
    assert events[-1].message == "检索暂时用不了，请稍后再试。"
    assert events[-1].answer is not None
    assert events[-1].answer.state == "incomplete"
    assert [event.type for event in events].count("failed") == 1


def test_an_unforeseen_error_ends_in_failed_and_is_saved_so(
    assistant: Assistant, library: FakeLibrary
) -> None:
    library.fails = RuntimeError("boom")
    last = ask(assistant, "堵路")[-1]
    assert isinstance(last, Failed)
    assert "boom" not in last.message
    assert last.answer is not None
    assert assistant.get_answer(ME, last.answer.id).state == "incomplete"


def test_invisible_characters_are_taken_out_and_reported(assistant: Assistant) -> None:
    card = answered(assistant, "堵\u202e路\u200b了怎么办\ud800")
    assert card.question == "堵路了怎么办"
    assert "hidden_removed" in notice_codes(card)


def test_the_search_runs_beside_the_event_loop(assistant: Assistant, library: FakeLibrary) -> None:
    ask(assistant, "堵路了怎么办")
    assert library.threads
    assert threading.get_ident() not in library.threads


def test_of_many_questions_at_once_few_are_searched_for_at_a_time(
    assistant: Assistant, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.walking.AT_ONCE", 1)  # however many cores there are
    searching, most, lock = 0, 0, threading.Lock()

    def linger() -> None:
        nonlocal searching, most
        with lock:
            searching += 1
            most = max(most, searching)
        time.sleep(0.2)
        with lock:
            searching -= 1

    async def all_at_once() -> list[Any]:
        async def one(text: str) -> Any:
            return [event async for event in assistant.answer(question(text))][-1]

        return await asyncio.gather(*(one(f"堵路了怎么办，第{n}回") for n in range(3)))

    library.when_pinned = linger
    assert all(isinstance(last, Finished) for last in asyncio.run(all_at_once()))
    assert len(library.searched) == 3
    assert most == 1


def test_no_transaction_is_open_while_the_shelf_is_searched(
    assistant: Assistant, library: FakeLibrary, database: Database
) -> None:
    wrote: list[bool] = []

    def write_from_another_thread() -> None:
        def write() -> None:
            with database.write():
                wrote.append(True)

        other = threading.Thread(target=write)
        other.start()
        other.join(2)

    library.when_pinned = write_from_another_thread
    ask(assistant, "堵路了怎么办")
    assert wrote == [True]


def test_what_was_saved_is_what_was_shown(assistant: Assistant) -> None:
    card = answered(assistant, "老公打我，堵路了怎么办")
    assert assistant.get_answer(ME, card.id) == card
    conversation, answers = assistant.get_conversation(ME, card.conversation_id)
    assert answers == [card]
    assert conversation.title == "老公打我，堵路了怎么办"


def test_a_title_hides_numbers_and_is_one_short_line(assistant: Assistant) -> None:
    card = answered(assistant, "堵路的人电话13800004127\n" + "很长" * 40)
    (conversation,) = assistant.find_conversations(ME)
    assert conversation.id == card.conversation_id
    assert "13800004127" not in conversation.title
    assert "\n" not in conversation.title
    assert len(conversation.title) <= 30


@pytest.mark.parametrize("text", ["", "   \n", "\u200b\u202e"])
def test_an_empty_question_is_refused(assistant: Assistant, text: str) -> None:
    with pytest.raises(InvalidInput, match="还空着"):
        assistant.check(question(text))


@pytest.mark.parametrize("length", [2001, 20_000])
def test_a_long_question_is_refused_with_its_length(assistant: Assistant, length: int) -> None:
    with pytest.raises(InvalidInput, match=f"{length:,} 字，最多 2,000 字"):
        assistant.check(question("路" * length))


def test_two_thousand_characters_are_taken(assistant: Assistant) -> None:
    assert answered(assistant, "堵" * 1999 + "路").state in ("complete", "no_basis")


def test_ids_that_are_no_uuids_are_refused(assistant: Assistant) -> None:
    with pytest.raises(InvalidInput):
        assistant.check(question("堵路", answer_id="1; drop"))


def test_asked_again_with_its_id_it_is_shown_as_saved(assistant: Assistant, library: FakeLibrary) -> None:
    first = answered(assistant, "堵路了怎么办", answer_id=ASKED)
    searches = len(library.searched)
    events = ask(assistant, "堵路了怎么办", answer_id=ASKED.upper())
    assert isinstance(events[0], Sources)
    assert events[0].sources == first.sources
    assert events[-1] == Finished(first)
    assert len(library.searched) == searches
    assert len(assistant.find_conversations(ME)) == 1


def test_asked_twice_at_once_it_is_answered_once(assistant: Assistant, library: FakeLibrary) -> None:
    async def twice() -> list[Any]:
        async def one() -> Any:
            return [e async for e in assistant.answer(question("堵路了怎么办", answer_id=ASKED))][-1]

        return await asyncio.gather(one(), one())

    first, second = asyncio.run(twice())
    assert first == second
    assert len(library.searched) == 1


def test_somebody_elses_answer_and_conversation_are_not_found(assistant: Assistant) -> None:
    mine = answered(assistant, "堵路了怎么办", answer_id=ASKED)
    with pytest.raises(NotFound):
        assistant.get_answer(OTHER, mine.id)
    with pytest.raises(NotFound):
        assistant.get_conversation(OTHER, mine.conversation_id)
    for stolen in ({"answer_id": mine.id}, {"conversation_id": mine.conversation_id}):
        with pytest.raises(NotFound):
            assistant.check(question("堵路", user_id=OTHER, **stolen))
        (only,) = ask(assistant, "堵路", user_id=OTHER, **stolen)
        assert isinstance(only, Failed)
        assert only.code == "not_found"
        assert only.answer is None
    assert assistant.find_conversations(OTHER) == []


def test_conversations_come_newest_first_page_by_page(assistant: Assistant, clock: FixedClock) -> None:
    cards = []
    for text in ("堵路一", "堵路二", "堵路三"):
        cards.append(answered(assistant, text))
        clock.advance(minutes=1)
    answered(assistant, "那晒粮呢", conversation_id=cards[0].conversation_id)
    first = assistant.find_conversations(ME, limit=2)
    assert [c.title for c in first] == ["堵路一", "堵路三"]
    assert [c.title for c in assistant.find_conversations(ME, before=first[-1].updated_at)] == ["堵路二"]


def test_a_row_left_by_a_crash_is_shown_incomplete_and_answered_when_asked_again(
    assistant: Assistant, database: Database, clock: FixedClock
) -> None:
    earlier = answered(assistant, "堵路了怎么办")
    with database.write() as session:
        session.add(
            AnswerRow(
                id=ASKED,
                conversation_id=earlier.conversation_id,
                ordinal=2,
                question="晒粮占了半边路面",
                fact_date=date(2026, 11, 25),
                mode="extractive",
                state="answering",
                created_at=clock.now(),
            )
        )
    left = assistant.get_answer(ME, ASKED)
    assert (left.state, notice_codes(left)) == ("incomplete", ["cut_short"])
    again = answered(assistant, "晒粮占了半边路面", answer_id=ASKED)
    assert again.state == "complete"
    assert assistant.get_answer(ME, ASKED) == again


def test_who_leaves_after_the_sources_finds_the_answer_whole(assistant: Assistant) -> None:
    async def leave() -> Sources:
        async with aclosing(assistant.answer(question("堵路了怎么办"))) as events:  # type: ignore[type-var]
            async for event in events:
                assert isinstance(event, Sources)
                return event
        raise AssertionError

    sources = asyncio.run(leave())
    saved = assistant.get_answer(ME, sources.answer_id)
    assert saved.state == "complete"
    assert saved.sources == sources.sources


def test_who_is_cancelled_while_it_begins_leaves_no_answer_open(
    open_with: Callable[..., Assistant], library: FakeLibrary
) -> None:
    assistant = open_with()

    async def cancelled() -> None:
        task = asyncio.ensure_future(anext(aiter(assistant.answer(question("堵路", answer_id=ASKED)))))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(cancelled())
    assert assistant.get_answer(ME, ASKED).state == "incomplete"


@pytest.mark.sqlite
def test_what_could_not_be_saved_is_no_finished_answer(
    assistant: Assistant, library: FakeLibrary, database: Database
) -> None:
    limit: list[int] = []

    def fill_the_disk() -> None:
        with database.engine_for_migration() as engine, engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            limit.append(connection.exec_driver_sql(f"PRAGMA max_page_count={pages}").scalar_one())

    library.when_pinned = fill_the_disk
    library.articles[1:2] = [
        type(library.articles[1])(
            **{
                **{f: getattr(library.articles[1], f) for f in library.articles[1].__dataclass_fields__},
                "text": "堵塞村路的，应当清除。" * 4000,
            }
        )
    ]
    last = ask(assistant, "堵塞村路")[-1]
    assert isinstance(last, Failed)
    assert (last.code, last.message) == (DiskFull.code, DiskFull.message)
    assert last.answer is None


def test_a_follow_up_carries_its_topic_and_its_articles(assistant: Assistant, library: FakeLibrary) -> None:
    first = answered(assistant, "邻居堵塞村路，咋办？")
    card = answered(assistant, "那他要是不给呢？", conversation_id=first.conversation_id)
    assert "堵塞村路" in library.searched[-1]
    assert "村路通行条例第二条" in library.searched[-1]
    assert card.question == "那他要是不给呢？"
    assert "村路通行条例" in [s.law for s in card.sources]


def test_a_new_topic_in_the_same_conversation_carries_nothing(
    assistant: Assistant, library: FakeLibrary
) -> None:
    first = answered(assistant, "公用水井要封井，谁说了算，村委会能不能自己定？")
    answered(assistant, "堵路了怎么办", conversation_id=first.conversation_id)
    assert library.searched[-1] == "堵路了怎么办"


def test_the_fact_date_is_today_in_shanghai_unless_given(assistant: Assistant, clock: FixedClock) -> None:
    clock.advance(hours=13)  # 17:00 UTC, 01:00 of the next day in Shanghai
    assert answered(assistant, "堵路").fact_date == date(2026, 11, 26)
    assert answered(assistant, "堵路", fact_date=date(2021, 1, 2)).fact_date == date(2021, 1, 2)
