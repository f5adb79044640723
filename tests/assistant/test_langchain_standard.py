"""LangChain's own standard suites, over the small real shelf. What is not there is declared, and the suites leave it out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_core.retrievers import BaseRetriever
from langchain_tests.integration_tests import ChatModelIntegrationTests, RetrieversIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests

from assistant.for_langchain import ChatCunfa, LawRetriever
from tests.assistant.small_shelf import SCOPE, SmallShelf, small_shelf


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory, migrated_template: Path) -> Iterator[SmallShelf]:
    with small_shelf(tmp_path_factory.mktemp("langchain") / "data", migrated_template) as opened:
        yield opened


class OnTheShelf:
    opened: SmallShelf

    @pytest.fixture(autouse=True)
    def on_the_shelf(self, opened: SmallShelf) -> None:
        self.opened = opened


class TestLawRetriever(OnTheShelf, RetrieversIntegrationTests):
    @property
    def retriever_constructor(self) -> type[BaseRetriever]:
        return LawRetriever

    @property
    def retriever_constructor_params(self) -> dict[str, Any]:
        return {"library": self.opened.library, "clock": self.opened.clock, "scope": SCOPE}

    @property
    def retriever_query_example(self) -> str:
        return "蜜蜂蜇伤人的，养蜂人赔不赔偿医疗费"


class Answerer(OnTheShelf):
    """What it can do: words in, words out. No tools, no pictures, and it counts no tokens."""

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return ChatCunfa

    @property
    def chat_model_params(self) -> dict[str, Any]:
        return {"assistant": self.opened.assistant, "scope": SCOPE}

    @property
    def returns_usage_metadata(self) -> bool:
        return False


class TestChatCunfaUnit(Answerer, ChatModelUnitTests):
    pass


class TestChatCunfa(Answerer, ChatModelIntegrationTests):
    @property
    def supports_model_override(self) -> bool:
        return False
