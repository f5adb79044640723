"""The shelf for programs that speak MCP, over standard input and output: they look things up and change nothing.

One more tool is one more entry in ``TOOLS`` and its deed in ``api/lookup_deeds.py``. Standard output belongs to the
protocol; every log goes to standard error.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import anyio
import structlog
from anyio import CapacityLimiter, to_thread
from pydantic import BaseModel, ValidationError

from api import VERSION
from api.errors import INTERNAL, describe
from api.performing import perform_with
from api.schemas.lookup import (
    ArticleAnswer,
    ArticleAsked,
    CitationsAsked,
    CitationsFound,
    DueAsked,
    DueFound,
    SearchAsked,
    SearchFound,
)
from core.errors import CunfaError, InvalidInput, Unavailable
from core.settings import Settings

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server
    from mcp_types import CallToolResult, ListToolsResult

PATIENCE = 10.0  # seconds to wait for another command to let go of the data directory
_BETWEEN_TRIES = 0.1
INSTRUCTIONS = (
    "村法助手的书架：中国法律法规的条文原文、版本和效力。回答法律问题前先用 search_law 找依据，"
    "只引用查到的条文，原文照抄，写明法名、条号和施行日期；写完用 check_citations 核对一遍。"
    "没有找到就说没有找到。这里只查不改，查到的是条文，不是法律意见。"
)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Tool:
    """A look-up offered to other programs. ``name`` is its deed's name too."""

    name: str
    title: str
    description: str
    asked: type[BaseModel]
    found: type[BaseModel]


TOOLS = (
    Tool(
        "search_law",
        "找法条",
        "照平常的话问，找出管这件事的法律条文（原文、版本、施行日期、效力），只给那天有效、本地适用的。"
        "没有依据时 articles 为空。",
        SearchAsked,
        SearchFound,
    ),
    Tool(
        "get_article",
        "看一条",
        "按法名和条号看一条的原文，以及它在那一天有效、只在别的时候有效还是已经废止；条号变了的，给出现在的那一条。",
        ArticleAsked,
        ArticleAnswer,
    ),
    Tool(
        "check_citations",
        "核对引用",
        "核对一段文字里引用的每一条：库里有没有，那一天有没有效，原文是什么。",
        CitationsAsked,
        CitationsFound,
    ),
    Tool(
        "due_date",
        "算期限",
        "按期限表算最晚哪一天：给期限的编号和起算的那一天；都不给就列出期限表。逢节假日按国务院放假安排顺延，没有安排的年份会说明。"
        "仅为提醒。",
        DueAsked,
        DueFound,
    ),
)


def _look_up(settings: Settings, tool: Tool, scope: str | None, arguments: dict[str, Any]) -> dict[str, Any]:
    """Do the look-up here, or have the running server do it. Raises CunfaError."""
    try:
        asked = tool.asked.model_validate(arguments)
    except ValidationError as error:
        mistake = error.errors()[0]
        raise InvalidInput(describe({**mistake, "loc": ("arguments", *mistake["loc"])})) from error
    file = settings.database_file
    if file is not None and not file.is_file():
        raise Unavailable(
            f"{file.parent} 里还没有书架。请先运行 make run，或者用 CUNFA_DATA_DIR 写明数据目录的完整路径。",
            code="no_shelf",
        )
    deed = {"asked": asked.model_dump(mode="json"), "scope": scope}
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            found: dict[str, Any] = perform_with(settings, tool.name, deed, lambda event: None)
            return found
        except CunfaError as error:
            if error.code != "busy" or time.monotonic() >= deadline:
                raise
            time.sleep(_BETWEEN_TRIES)


def open_mcp_server(settings: Settings, scope: str | None) -> Server[Any]:
    """A server of ``TOOLS``, seen from a scope (default: the district). Its packages are read only here: 0.7 s."""
    from mcp.server.lowlevel import Server  # noqa: PLC0415
    from mcp_types import CallToolResult, ListToolsResult, TextContent, ToolAnnotations  # noqa: PLC0415
    from mcp_types import Tool as Offered  # noqa: PLC0415

    offered = [
        Offered(
            name=tool.name,
            title=tool.title,
            description=tool.description,
            input_schema=tool.asked.model_json_schema(),
            output_schema=tool.found.model_json_schema(),
            annotations=ToolAnnotations(read_only_hint=True, open_world_hint=False),
        )
        for tool in TOOLS
    ]
    known = {tool.name: tool for tool in TOOLS}
    one_at_a_time = CapacityLimiter(1)  # where no server runs, each look-up holds the data directory

    async def list_tools(_context: Any, _params: Any) -> ListToolsResult:
        return ListToolsResult(tools=offered)

    def refused(message: str) -> CallToolResult:
        return CallToolResult(content=[TextContent(type="text", text=message)], is_error=True)

    async def call_tool(_context: Any, params: Any) -> CallToolResult:
        tool = known.get(params.name)
        if tool is None:
            return refused(f"没有“{params.name}”这个工具，可用：{'、'.join(known)}。")
        look_up = partial(_look_up, settings, tool, scope, params.arguments or {})
        try:
            found = await to_thread.run_sync(look_up, limiter=one_at_a_time)
        except CunfaError as error:
            return refused(error.message)
        except Exception as error:
            log.error("lookup_failed", tool=tool.name, kind=type(error).__name__, exc_info=True)
            return refused(INTERNAL[1])
        text = json.dumps(found, ensure_ascii=False)
        return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=found)

    return Server(
        "cunfa",
        version=VERSION,
        title="村法助手",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def serve_mcp(settings: Settings, scope: str | None) -> None:
    """Answer on standard input and output until the other side closes them."""
    from mcp.server.stdio import stdio_server  # noqa: PLC0415

    server = open_mcp_server(settings, scope)

    async def serve() -> None:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())

    anyio.run(serve)
