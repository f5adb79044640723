"""``cunfa mcp`` spoken to by the SDK's own client: alone, beside a running server, and asked wrongly."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters

from core.database import DirectoryOwner
from core.errors import Busy
from tests.running import ROOT, SAMPLES, Server, run_command, serving

LAW = "三门峡市邻里排水条例"
Talk = Callable[[Client], Awaitable[Any]]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with one invented regulation."""
    data = tmp_path_factory.mktemp("mcp") / "data"
    run_command(data, "ingest", str(SAMPLES / "laws"))
    return data


@pytest.fixture(scope="module")
def served(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server on a directory of its own, so that the other tests find theirs free."""
    own = tmp_path_factory.mktemp("served") / "data"
    run_command(own, "ingest", str(SAMPLES / "laws"))
    with serving(own) as server:
        yield server


def talk(data: Path, say: Talk, *arguments: str) -> Any:
    """Start the command, say something to it through the SDK's client, and let it end."""
    command = StdioServerParameters(
        command=sys.executable,
        args=["-m", "api.cli", "mcp", *arguments],
        env={**os.environ, "CUNFA_DATA_DIR": str(data)},
        cwd=ROOT,
    )

    async def converse() -> Any:
        with anyio.fail_after(120):
            async with Client(command) as client:
                return await say(client)

    return anyio.run(converse)


def outcome(result: Any) -> Any:
    """A call's structure, or the sentence of a refusal."""
    (content,) = result.content
    if result.is_error:
        return content.text
    assert json.loads(content.text) == result.structured_content
    return result.structured_content


def call(data: Path, name: str, *options: str, **arguments: Any) -> Any:
    async def say(client: Client) -> Any:
        return outcome(await client.call_tool(name, arguments))

    return talk(data, say, *options)


def everything_in(data: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{data / 'cunfa.db'}?mode=ro", uri=True)) as database:
        return list(database.iterdump())


def test_its_tools_are_described_in_chinese_with_schemas_and_change_nothing(data: Path) -> None:
    async def say(client: Client) -> Any:
        return await client.list_tools(), client.instructions

    listed, instructions = talk(data, say)
    assert [tool.name for tool in listed.tools] == [
        "search_law",
        "get_article",
        "check_citations",
        "due_date",
    ]
    assert "只查不改" in instructions
    for tool in listed.tools:
        assert tool.annotations.read_only_hint
        assert tool.input_schema["additionalProperties"] is False
        assert tool.output_schema["type"] == "object"
        described = [tool.description, tool.title]
        described += [field["description"] for field in tool.input_schema["properties"].values()]
        described += [field["description"] for field in tool.output_schema["properties"].values()]
        assert all(any("一" <= c <= "鿿" for c in words) for words in described)


def check_look_ups(data: Path) -> None:
    async def say(client: Client) -> list[Any]:
        return [
            outcome(await client.call_tool(name, arguments))
            for name, arguments in (
                ("search_law", {"question": "邻居出水口正对我家院子，咋办", "k": 2}),
                ("get_article", {"law": LAW, "article": "3"}),
                ("check_citations", {"text": f"依据《{LAW}》第三条和第九十九条，应当改正。"}),
            )
        ]

    searched, got, checked = talk(data, say)
    text = (SAMPLES / "laws" / f"{LAW}.md").read_text("utf-8")
    assert 1 <= len(searched["articles"]) <= 2
    for article in (searched["articles"][0], got["article"]):
        assert article["law"] == LAW
        assert article["text"].split("\n")[0] in text
        assert article["version"] == "2023-03-01"
    assert (got["verdict"], got["article"]["label"]) == ("in_force", "第三条")
    assert [c["verdict"] for c in checked["citations"]] == ["in_force", "not_found"]
    assert checked["said"].startswith("引了 2 条，1 条在")
    assert searched["generation"] == got["generation"] == checked["generation"]


@pytest.mark.sqlite
def test_it_looks_up_alone_and_leaves_the_record_as_it_was(data: Path) -> None:
    before = everything_in(data)
    check_look_ups(data)
    assert everything_in(data) == before


def test_it_looks_up_beside_a_running_server(served: Server) -> None:
    check_look_ups(served.data)
    with pytest.raises(Busy):  # the server holds the directory all along
        DirectoryOwner(served.data)


def test_a_last_day_is_counted_and_the_table_listed(data: Path) -> None:
    counted = call(data, "due_date", limit="judicial_confirmation", start="2026-01-31")
    (limit,) = counted["limits"]
    assert (limit["due"], limit["basis"]) == (
        "2026-03-02",
        ["人民调解法第三十三条", "民事诉讼法第二百零五条"],
    )
    assert counted["said"].startswith("申请司法确认：最晚 2026-03-02 周一")
    listed = call(data, "due_date")["limits"]
    assert len(listed) >= 40
    assert all(one["due"] is None for one in listed)


def test_a_day_before_the_law_gets_no_article_as_law(data: Path) -> None:
    got = call(data, "get_article", law=LAW, article="第三条", date="2020-01-01")
    assert (got["verdict"], got["article"]["validity"]) == ("then_not_now", "not_yet_in_force")
    searched = call(data, "search_law", question=f"{LAW}第三条", date="2020-01-01")
    assert searched["articles"] == []
    assert searched["said"].startswith("没有找到依据")
    assert got["said"] == "2023-03-01 版在 2020-01-01 这天尚未生效，不能作依据。"


REFUSED = (
    ("search_law", {}, "“问题”没有填，请填上。"),
    ("search_law", {"question": " "}, "还没写问题，请写一句话。"),
    ("search_law", {"question": "水", "k": 0}, "“条数”填得不对，请改后再试。"),
    (
        "search_law",
        {"question": "水", "date": "2026-02-30"},
        "“日期”不是日历上的日子，请写成 2026-11-25 这样。",
    ),
    ("search_law", {"question": "水", "scope": "全国"}, "“适用范围”填得不对，请改后再试。"),
    (
        "get_article",
        {"law": LAW, "article": "三百块"},
        "“三百块”不像条号，请写成 1079、第一千零七十九条或 191-1 这样。",
    ),
    ("get_article", {"law": "没有的法", "article": "3"}, "没有查到《没有的法》第三条，请核对法名和条号。"),
    ("check_citations", {"text": "水" * 20_001}, "“文字”太长，最多 20000，请改短。"),
    (
        "forget_law",
        {},
        "没有“forget_law”这个工具，可用：search_law、get_article、check_citations、due_date。",
    ),
    ("due_date", {"limit": "nothing", "start": "2026-11-10"}, "期限表里没有这一项，看看期限表里的编号。"),
    ("due_date", {"limit": "protection_order", "start": "2026-11-10"}, "这个期限按小时算"),
)


def test_what_is_asked_wrongly_gets_one_chinese_sentence(data: Path) -> None:
    async def say(client: Client) -> list[Any]:
        return [outcome(await client.call_tool(name, arguments)) for name, arguments, _ in REFUSED]

    for told, (*_, sentence) in zip(talk(data, say), REFUSED, strict=True):
        assert told.startswith(sentence)


def test_a_directory_without_a_shelf_is_named_and_nothing_is_made_there(tmp_path: Path) -> None:
    told = call(tmp_path / "没有", "search_law", question="排水")
    assert told.startswith(f"{tmp_path / '没有'} 里还没有书架。请先运行 make run")
    assert list(tmp_path.iterdir()) == []


def test_it_waits_for_another_command_to_let_go(data: Path) -> None:
    async def say(client: Client) -> Any:
        results: list[Any] = []

        async def ask() -> None:
            results.append(outcome(await client.call_tool("get_article", {"law": LAW, "article": "3"})))

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(ask)
            await anyio.sleep(1)
            assert results == []
            owner.release()
        return results[0]

    owner = DirectoryOwner(data)
    assert talk(data, say)["verdict"] == "in_force"


def test_a_villages_rules_are_seen_from_there_alone(tmp_path: Path) -> None:
    data, rules = tmp_path / "data", tmp_path / "南沟村村规民约.md"
    rules.write_text("# 南沟村村规民约\n\n第一条 蓝花楹不得砍伐，违者补种三棵。\n", "utf-8")
    village = "全国/河南省/三门峡市/陕州区/张茅乡/南沟村"
    run_command(data, "ingest", str(rules), "--kind", "village_rules", "--scope", village)
    assert call(data, "search_law", question="村里的蓝花楹能不能砍伐，违者要补种几棵")["articles"] == []
    (found,) = call(
        data, "search_law", "--scope", village, question="村里的蓝花楹能不能砍伐，违者要补种几棵"
    )["articles"]
    assert found["law"] == "南沟村村规民约"


def test_standard_output_carries_the_protocol_alone(data: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli", "mcp"],
        cwd=ROOT,
        env={**os.environ, "CUNFA_DATA_DIR": str(data), "CUNFA_LOG_LEVEL": "DEBUG"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "t", "version": "1"}}
    asked = {"name": "search_law", "arguments": {"question": "排水"}}
    assert process.stdin and process.stdout
    for message in (
        {"id": 1, "method": "initialize", "params": hello},
        {"method": "notifications/initialized"},
        {"id": 2, "method": "tools/call", "params": asked},
    ):
        process.stdin.write(json.dumps({"jsonrpc": "2.0", **message}) + "\n")
        process.stdin.flush()
    lines = [process.stdout.readline(), process.stdout.readline()]
    rest, _ = process.communicate(timeout=60)
    assert [json.loads(line)["id"] for line in lines] == [1, 2]
    assert rest == ""
    assert process.returncode == 0
