"""``cunfa kb …``: the indexes looked after, whether the server runs or not."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from api.performing import clear_errors, perform
from api.terminal import out, print_json

kb_app = typer.Typer(help="书架和索引：看、核对、重建、清理。", no_args_is_help=True)

JsonOption = Annotated[bool, typer.Option("--json", help="输出 JSON")]


def _print_generation(generation: dict[str, Any]) -> None:
    what = [
        "在用" if generation["live"] else "",
        "" if generation["whole"] else "不完整",
        "为发布预备" if generation["candidate"] else "",
    ]
    built = (generation["built_at"] or "没有建完")[:19]
    out.print(
        f"　第 {int(generation['generation'])} 代　{built}　{generation['passages']} 段　"
        + "　".join(part for part in what if part)
    )


def _print_state(state: dict[str, Any]) -> None:
    for shelf in state["shelves"]:
        out.print(f"{shelf['name_shown']}　{shelf['passages']} 段")
        for generation in shelf["generations"]:
            _print_generation(generation)
        if shelf["problem"]:
            out.print(f"　{shelf['problem']}")
        elif shelf["lags"]:
            out.print("　数据库已经变了，索引还没有跟上。")
    verified = state["verified"]
    if verified is None:
        out.print("还没有核对过。")
    else:
        out.print(f"{verified['at'][:19]} 核对过：" + ("没有不一致。" if verified["ok"] else ""))
        for problem in verified["problems"]:
            out.print(f"　{problem}")
    out.print(f"数据目录共 {state['disk_bytes'] / 1048576:.1f} MB。")
    if state["running"] is not None:
        out.print(f"第 {state['running']['number']} 号任务（{state['running']['kind_name']}）正在做。")


@kb_app.command("status")
def kb_status(as_json: JsonOption = False) -> None:
    """How the indexes stand: generations, what lags, the last verification."""
    with clear_errors():
        state = perform("kb_status", {})
    if as_json:
        print_json(state)
    else:
        _print_state(state)


@kb_app.command("verify")
def kb_verify(
    every_passage: Annotated[bool, typer.Option("--all", help="每一段都核，不抽查（要几分钟）")] = False,
    as_json: JsonOption = False,
) -> None:
    """Compare the indexes with the database; status 1 where something differs."""
    with clear_errors():
        verified = perform("kb_verify", {"every_passage": every_passage})
    if as_json:
        print_json(verified)
    else:
        out.print(verified["message"])
        for problem in verified["problems"]:
            out.print(f"　{problem}")
    if not verified["ok"]:
        raise typer.Exit(1)


@kb_app.command("rebuild")
def kb_rebuild(
    shelf: Annotated[str | None, typer.Argument(help="law 或 local，默认都重建")] = None,
    as_json: JsonOption = False,
) -> None:
    """Build the indexes anew from the database; the old ones answer meanwhile."""
    with clear_errors():
        result = perform("kb_rebuild", {"shelf": shelf})
    if as_json:
        print_json(result)
    else:
        out.print(result["message"])


@kb_app.command("gc")
def kb_gc(as_json: JsonOption = False) -> None:
    """Remove what nothing needs: old generations, orphaned uploads, the database's log and free pages."""
    with clear_errors():
        result = perform("kb_gc", {})
    if as_json:
        print_json(result)
    else:
        out.print(result["message"])
