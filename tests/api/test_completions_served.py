"""The real server, as its own process, asked by the real clients with a token made over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from tests.running import SAMPLES, Server, first_password, run_command, serving

ASKED = "邻居出水口正对我家院子，咋办"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data: Path = tmp_path_factory.mktemp("programs") / "data"
    run_command(data, "setup", "--laws", str(SAMPLES / "laws"))
    with serving(data) as server:
        yield server


@pytest.fixture(scope="module")
def token(server: Server) -> str:
    with closing(server.client("10000000000", first_password(server.data))) as client:
        made = client.post("/access-tokens", json={"name": "起草程序"}).raise_for_status()
        token: str = made.json()["token"]
        return token


def test_both_clients_get_the_same_words_whole_and_in_chunks(server: Server, token: str) -> None:
    asked: Any = [{"role": "user", "content": ASKED}]
    with httpx.Client(trust_env=False, timeout=60) as http:
        sdk = openai.OpenAI(base_url=f"{server.url}/v1", api_key=token, max_retries=0, http_client=http)
        langchain = ChatOpenAI(
            base_url=f"{server.url}/v1", api_key=SecretStr(token), model="cunfa", http_client=http
        )
        whole = sdk.chat.completions.create(model="cunfa", messages=asked)
        chunks = list(sdk.chat.completions.create(model="cunfa", messages=asked, stream=True))
        by_langchain = langchain.invoke(ASKED).text
        in_chunks = "".join(chunk.text for chunk in langchain.stream(ASKED))
    text = whole.choices[0].message.content
    assert text
    assert "[1] 《三门峡市邻里排水条例》" in text
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == text
    assert chunks[-1].choices[0].finish_reason == whole.choices[0].finish_reason == "stop"
    assert by_langchain == in_chunks == text
