"""The ``cunfa`` command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from api.performing import clear_errors, perform
from api.release_cli import kb_app
from api.terminal import Watcher, errors, print_hits, print_ingest_report, print_json
from api.terminal import out as terminal
from api.train_cli import retrain, train
from core.errors import InvalidInput
from core.settings import Settings
from knowledge.types import DocumentKind

app = typer.Typer(
    name="cunfa", help="村法助手：问答、条文、台账。", no_args_is_help=True, pretty_exceptions_enable=False
)
users_app = typer.Typer(help="账号。", no_args_is_help=True)
app.add_typer(users_app, name="users")
app.add_typer(kb_app, name="kb")
app.command()(train)
app.command()(retrain)

DateOption = Annotated[str | None, typer.Option("--date", help="按哪一天的法律，YYYY-MM-DD，默认今天")]
JsonOption = Annotated[bool, typer.Option("--json", help="输出 JSON")]


@app.command()
def setup(
    laws: Annotated[Path | None, typer.Option(help="首次启动时一并上架的法律文本目录")] = None,
) -> None:
    """Prepare the data directory: database, first administrator, starter guides, and laws if named."""
    from api.start import prepare  # noqa: PLC0415 - every room, which a command may not need: see api.performing

    with clear_errors(), Watcher() as watch:
        prepare(Settings(), laws=laws, say=watch)


@app.command()
def serve() -> None:
    """Serve the page and the API."""
    from api.start import run_server  # noqa: PLC0415

    with clear_errors():
        run_server(Settings())


@app.command()
def ingest(
    path: Annotated[Path, typer.Argument(help="文件或目录")],
    kind: Annotated[str | None, typer.Option(help="文件种类，默认从文本读出")] = None,
    scope: Annotated[str | None, typer.Option(help="适用范围，例如 全国/河南省，默认从文本读出")] = None,
    as_json: JsonOption = False,
) -> None:
    """Put a file or a folder on the shelf."""
    with clear_errors():
        if kind is not None and kind not in set(DocumentKind):
            raise InvalidInput(f"没有“{kind}”这个种类，可用：{'、'.join(DocumentKind)}。", code="bad_kind")
        report = perform("ingest", {"path": str(path.resolve()), "kind": kind, "scope": scope})
    if as_json:
        print_json(report)
    else:
        print_ingest_report(report, every_file=True)
    if report["counts"].get("failed"):
        raise typer.Exit(1)


@app.command()
def refresh(
    source: Annotated[int | None, typer.Option(help="只看这一个来源（编号），默认全看")] = None,
    as_json: JsonOption = False,
) -> None:
    """Look at the watched folders and addresses: changed ones are read, vanished ones flagged."""
    with clear_errors():
        looked = perform("refresh", {"source": source})
    if as_json:
        print_json(looked)
        return
    for each in looked["sources"]:
        typer.echo(f"{each['place']}：{each['said']}")
    if not looked["sources"]:
        typer.echo("还没有来源。管理员在页面的“来源”里加。")


def _batch(deed: str, arguments: dict[str, Any], out: Path) -> Any:
    """Write beside ``out`` and rename at the end: a run that fails leaves what was there."""
    aside = out.with_name(out.name + ".part")
    try:
        with aside.open("w", encoding="utf-8") as file:
            result = perform(
                deed,
                arguments,
                lambda value: print(json.dumps(value, ensure_ascii=False), file=file),
            )
        aside.replace(out)
        return result
    except OSError as error:
        raise InvalidInput(f"结果写不进 {out}：{error.strerror or error}。", code="cannot_write") from error
    finally:
        aside.unlink(missing_ok=True)


@app.command()
def search(
    question: Annotated[str | None, typer.Argument(help="问题，或“民法典1079条”")] = None,
    day: DateOption = None,
    k: Annotated[int, typer.Option("--k", min=1, max=1000, help="要几条")] = 10,
    batch: Annotated[Path | None, typer.Option(help='每行 {"id","question"} 的文件')] = None,
    out: Annotated[Path | None, typer.Option(help="批量结果写到哪里")] = None,
    scope: Annotated[str | None, typer.Option(help="从哪里问，默认本区")] = None,
    as_json: JsonOption = False,
) -> None:
    """Search the articles in force on a day."""
    with clear_errors():
        if batch is not None:
            if out is None:
                raise InvalidInput("批量检索要用 --out 写明结果放在哪里。", code="no_out")
            _batch("search_batch", {"path": str(batch.resolve()), "date": day, "k": k, "scope": scope}, out)
            return
        found = perform("search", {"question": question or "", "date": day, "k": k, "scope": scope})
    if as_json:
        print_json(found)
    else:
        print_hits(found)


@app.command()
def mcp(scope: Annotated[str | None, typer.Option(help="从哪里查，默认本区")] = None) -> None:
    """Offer the shelf to programs that speak MCP, over standard input and output. Looks up, changes nothing."""
    from api.mcp_server import serve_mcp  # noqa: PLC0415 - a second, and only this command needs it

    serve_mcp(Settings(), scope)


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="照平常的话说")] = None,
    day: DateOption = None,
    batch: Annotated[
        Path | None, typer.Option(help='每行 {"id","turns","asked_on"} 的文件，答了不存')
    ] = None,
    out: Annotated[Path | None, typer.Option(help="批量结果写到哪里")] = None,
    scope: Annotated[str | None, typer.Option(help="批量时从哪里问，默认本区")] = None,
    as_json: JsonOption = False,
) -> None:
    """Ask; the answer rests on articles quoted word for word."""
    with clear_errors():
        if batch is not None:
            _ask_batch(batch, out, scope)
            return
        result = perform("ask", {"question": question or "", "date": day})
    if as_json:
        print_json(result["answer"])
    else:
        terminal.print(result["text"], markup=False)


def _ask_batch(batch: Path, out: Path | None, scope: str | None) -> None:
    """Bad lines are told by number and leave the others alone; the exit status says that there were some."""
    if out is None:
        raise InvalidInput("批量提问要用 --out 写明结果放在哪里。", code="no_out")
    result = _batch("ask_batch", {"path": str(batch.resolve()), "scope": scope}, out)
    for line in result["bad"]:
        errors.print(f"第 {line['line']} 行没答：{line['message']}", markup=False)
    terminal.print(f"共 {result['questions']} 行，答了 {result['answered']} 行，结果在 {out}。", markup=False)
    if result["bad"]:
        raise typer.Exit(1)


@users_app.command("add")
def users_add(
    phone: Annotated[str, typer.Option(help="手机号")],
    name: Annotated[str, typer.Option(help="姓名")],
    role: Annotated[str, typer.Option(help="administrator、adviser、mediator 或 justice_office")] = "adviser",
    firm: Annotated[str, typer.Option(help="律所、法律服务所或调委会")] = "",
    township: Annotated[str | None, typer.Option(help="乡镇")] = None,
    village: Annotated[list[str] | None, typer.Option(help="村，可写多次")] = None,
) -> None:
    """Open an account and print its first password."""
    arguments = {
        "phone": phone, "name": name, "role": role, "firm": firm, "township": township,
        "villages": village or [],
    }  # fmt: skip
    with clear_errors():
        result = perform("users_add", arguments)
    typer.echo(f"已开通 {name}。首次密码（只显示这一次）：{result['password']}")


@users_app.command("import")
def users_import(
    path: Annotated[Path, typer.Argument(help="Excel：姓名 手机号 角色 单位 乡镇 村")],
    as_json: JsonOption = False,
) -> None:
    """Open accounts from an Excel sheet, with a report of every row."""
    with clear_errors():
        report = perform("users_import", {"path": str(path.resolve())})
    if as_json:
        print_json(report)
    else:
        for row in report["rows"]:
            words = {"added": "新开", "updated": "已更新", "unchanged": "没有变化", "failed": "没导入"}[
                row["state"]
            ]
            typer.echo(f"第 {row['row']} 行　{row['name']}　{words}　{row['password'] or row['message']}")
        typer.echo(
            f"新开 {report['added']}　更新 {report['updated']}　没有变化 {report['unchanged']}　没导入 {report['failed']}"
        )
    if report["failed"]:
        raise typer.Exit(1)


@users_app.command("reset")
def users_reset(phone: Annotated[str, typer.Argument(help="手机号")]) -> None:
    """A new first password; the account is signed out everywhere."""
    with clear_errors():
        result = perform("users_reset", {"phone": phone})
    typer.echo(f"新的首次密码（只显示这一次）：{result['password']}")


def main() -> None:
    """Entry point."""
    app()


if __name__ == "__main__":
    main()
