"""Our retriever and our answerer as a program built on LangChain meets them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from sqlalchemy import func, select

from assistant.for_langchain import ChatCunfa, LawRetriever
from assistant.models import AnswerRow, ConversationRow
from assistant.service import Assistant
from core.errors import CunfaError, InvalidInput
from knowledge.library import Library
from knowledge.types import Scope
from tests.assistant.shelf import FakeLibrary
from tests.assistant.small_shelf import (
    BEES,
    COMPENSATION,
    NORTH,
    SCOPE,
    THEN,
    SmallShelf,
    small_shelf,
)

STUNG = "蜜蜂蜇伤人的，养蜂人赔不赔偿医疗费"


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path) -> Iterator[SmallShelf]:
    with small_shelf(tmp_path_factory.mktemp("langchain") / "data", migrated_template) as opened:
        yield opened


def retriever(opened: SmallShelf, **changes: Any) -> LawRetriever:
    return LawRetriever(**{"library": opened.library, "clock": opened.clock, "scope": SCOPE, **changes})


def chat(opened: SmallShelf, **changes: Any) -> ChatCunfa:
    return ChatCunfa(**{"assistant": opened.assistant, "scope": SCOPE, **changes})


def laws(message: BaseMessage) -> list[tuple[str, str]]:
    return [(source["law"], source["article"]) for source in message.response_metadata["sources"]]


def test_a_document_is_an_article_word_for_word_with_where_it_stands(opened: SmallShelf) -> None:
    (document,) = retriever(opened).invoke("养蜂法第二条", k=1)
    article = opened.shelf.get_article(document.metadata["article_id"])
    assert document.page_content == article.text == COMPENSATION
    assert document.metadata == {
        "law": BEES,
        "article": "2",
        "label": "第二条",
        "version": "2010-03-01",
        "validity": "in_force",
        "validity_name": "现行有效",
        "effective_from": "2010-06-01",
        "effective_confirmed": True,
        "note": "",
        "article_id": article.id,
        "generation": opened.library.pin().generation,
        "sha256": article.text_sha256,
    }
    assert document.id == str(article.id)


def test_the_law_of_the_fact_date_is_found_and_no_other(opened: SmallShelf) -> None:
    found = retriever(opened, fact_date=THEN).invoke(STUNG)
    texts = {document.page_content for document in found if document.metadata["law"] == BEES}
    assert "蜜蜂蜇伤人的，养蜂人不赔偿。" in texts
    assert COMPENSATION not in texts
    assert retriever(opened, fact_date=date(1990, 1, 1)).invoke("养蜂法第二条") == []


@pytest.mark.parametrize(
    ("scope", "seen", "hidden"),
    [
        (SCOPE, {"南沟村村规民约"}, {"北沟村村规民约", "洛阳市养蜂条例"}),
        (Scope((NORTH,)), {"北沟村村规民约"}, {"南沟村村规民约", "洛阳市养蜂条例"}),
    ],
)
def test_only_what_is_visible_from_the_scope_is_found(
    opened: SmallShelf, scope: Scope, seen: set[str], hidden: set[str]
) -> None:
    found = {document.metadata["law"] for document in retriever(opened, scope=scope).invoke(STUNG)}
    assert seen <= found
    assert not hidden & found


def test_another_citys_article_is_not_given_though_it_is_named(opened: SmallShelf) -> None:
    found = retriever(opened).invoke("《洛阳市养蜂条例》第一条")
    assert "洛阳市养蜂条例" not in {document.metadata["law"] for document in found}


def test_what_nothing_bears_on_gets_no_documents(opened: SmallShelf) -> None:
    assert retriever(opened).invoke("量子计算机怎么造") == []


def test_an_empty_query_is_refused(opened: SmallShelf) -> None:
    with pytest.raises(InvalidInput, match="还没写问题"):
        retriever(opened).invoke("  ")


def test_the_answer_is_plain_text_with_its_sources_beside_it(opened: SmallShelf) -> None:
    answer = chat(opened).invoke("邻居养的蜜蜂蜇了我，咋办")
    assert answer.text.startswith("先说结论\n蜜蜂蜇了人，养蜂的人要赔看病的钱。")
    assert COMPENSATION in answer.text
    told = json.loads(json.dumps(answer.response_metadata, ensure_ascii=False))
    assert (told["state"], told["fact_date"], told["finish_reason"]) == ("complete", "2026-11-25", "stop")
    assert told["sources"][0]["text"] == COMPENSATION
    assert (laws(answer)[0], laws(answer)[-1]) == ((BEES, "2"), ("中华人民共和国养驴法", "9"))


def test_no_basis_is_said_and_nothing_cited(opened: SmallShelf) -> None:
    answer = chat(opened).invoke("量子计算机怎么造")
    assert answer.response_metadata["state"] == "no_basis"
    assert "没有找到依据" in answer.text
    assert laws(answer) == []


def test_the_fact_date_goes_with_the_model(opened: SmallShelf) -> None:
    answer = chat(opened, fact_date=THEN).invoke("养蜂法第二条")
    as_law, _, beside = answer.text.partition("现在（")
    assert "蜜蜂蜇伤人的，养蜂人不赔偿。" in as_law
    assert COMPENSATION not in as_law
    assert COMPENSATION in beside  # today's reading, and said to be that


def test_earlier_messages_are_the_earlier_turns(opened: SmallShelf) -> None:
    model, follow_up = chat(opened), HumanMessage("那他要是不给呢？")
    asked = HumanMessage("邻居养的蜜蜂蜇了我，咋办")
    assert (BEES, "2") not in laws(model.invoke([follow_up]))
    first = model.invoke([asked])
    alike = AIMessage(first.text)  # as a history that keeps the words alone
    for said in ([asked], [asked, first], [SystemMessage("只说真话"), asked, alike]):
        assert (BEES, "2") in laws(model.invoke([*said, follow_up]))
    named = [HumanMessage("村里那件事"), AIMessage("看《养蜂法》第二条。")]
    assert (BEES, "2") in laws(model.invoke([*named, follow_up]))


def test_a_stream_brings_the_same_answer_piece_by_piece(opened: SmallShelf) -> None:
    model = chat(opened)
    whole = model.invoke(STUNG)
    pieces = list(model.stream(STUNG))
    assert len(pieces) > 3
    assert "".join(piece.text for piece in pieces) == whole.text
    assert [bool(piece.response_metadata.get("sources")) for piece in pieces].count(True) == 1
    assert laws(pieces[-1]) == laws(whole)

    async def stream() -> str:
        return "".join([piece.text async for piece in model.astream(STUNG)])

    assert asyncio.run(stream()) == whole.text


def test_it_stops_where_it_is_told_to(opened: SmallShelf) -> None:
    assert chat(opened).invoke(STUNG, stop=["医疗费"]).text.endswith("养蜂人应当赔偿")
    assert "医疗费" not in chat(opened, stop=["医疗费"]).invoke(STUNG).text


def test_a_running_loop_may_call_it_without_awaiting(opened: SmallShelf) -> None:
    async def inside() -> str:
        return chat(opened).invoke("养蜂法第二条").text

    assert COMPENSATION in asyncio.run(inside())


def test_nothing_is_saved(opened: SmallShelf) -> None:
    chat(opened).invoke(STUNG)
    with opened.database.read() as session:
        for row in (AnswerRow, ConversationRow):
            assert session.scalar(select(func.count()).select_from(row)) == 0


@pytest.mark.parametrize(
    ("messages", "sentence"),
    [
        ([], "最后一条要是提问的话"),
        ([SystemMessage("你好")], "最后一条要是提问的话"),
        ([HumanMessage("问"), AIMessage("答")], "最后一条要是提问的话"),
        ([HumanMessage(" ")], "问题还空着"),
        ([HumanMessage("水" * 2001)], "最多 2,000 字"),
        ([HumanMessage([{"type": "image_url", "image_url": {"url": "data:"}}])], "这里只读文字"),
    ],
)
def test_what_is_no_question_in_words_is_refused(
    opened: SmallShelf, messages: list[BaseMessage], sentence: str
) -> None:
    with pytest.raises(InvalidInput, match=sentence):
        chat(opened).invoke(messages)


def test_a_search_that_fails_is_an_error_and_no_answer(opened: SmallShelf) -> None:
    broken = FakeLibrary()
    broken.fails = RuntimeError("the words of a question")
    assistant = Assistant(opened.settings, opened.database, opened.shelf, cast(Library, broken), opened.clock)
    with pytest.raises(CunfaError) as caught:
        chat(opened, assistant=assistant).invoke(STUNG)
    assert "the words" not in caught.value.message


def test_a_configured_model_is_not_asked(opened: SmallShelf) -> None:
    dead = {"llm_base_url": "http://127.0.0.1:1/v1", "llm_model": "none"}
    settings = opened.settings.model_copy(update=dead)
    assistant = Assistant(settings, opened.database, opened.shelf, opened.library, opened.clock)
    answer = chat(opened, assistant=assistant).invoke(STUNG)
    assert answer.text == chat(opened).invoke(STUNG).text


def test_it_stands_in_a_chain(opened: SmallShelf) -> None:
    chain = ChatPromptTemplate.from_messages([("human", "{asked}")]) | chat(opened) | StrOutputParser()
    assert COMPENSATION in chain.invoke({"asked": "养蜂法第二条"})
