"""``cunfa kb rehearse | publish | rollback | drop``: releases, whether the server runs or not."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from api.kb_cli import JsonOption, kb_app
from api.performing import clear_errors, perform
from api.terminal import out, print_json
from knowledge.types import VALIDITY_NAMES

__all__ = ["kb_app"]  # with the commands of this file and of ``kb_cli``

NumberArgument = Annotated[int | None, typer.Argument(min=1, help="第几次发布，默认是还没发布的那次")]
LastArgument = Annotated[int | None, typer.Argument(min=1, help="第几次发布，默认是最后一次")]
_SHOWN = 40  # changed answers; those that lose a citation come first


def _print_release(release: dict[str, Any]) -> None:
    out.print(f"第 {release['number']} 次发布　{release['state_name']}")
    for change in release["changes"]:
        out.print(f"　{change['described']}", markup=False)


def _print_rehearsal(rehearsal: dict[str, Any]) -> None:
    changed = rehearsal["changed"]
    out.print(
        f"问了 {rehearsal['questions']} 个问题：{len(changed)} 个答案会变，{rehearsal['lost']} 个失去引用，"
        f"{rehearsal['gained']} 个新找到。"
    )
    for each in changed[:_SHOWN]:
        out.print(f"　{each['question']}", markup=False)
        out.print(f"　　原来：{'、'.join(each['before']) or '没有依据'}", markup=False)
        out.print(f"　　以后：{'、'.join(each['after']) or '没有依据'}", markup=False)
        if each["lost"]:
            out.print(f"　　失去：{'、'.join(each['lost'])}", markup=False)
        if each["gained"]:
            out.print(f"　　新找到：{'、'.join(each['gained'])}", markup=False)
    if len(changed) > _SHOWN:
        out.print(f"　……还有 {len(changed) - _SHOWN} 个，没有失去引用的在后面；看全部请用页面，或加 --json。")


def _print_receipt(receipt: dict[str, Any]) -> None:
    for name, counts in (("以前", receipt["before"]), ("现在", receipt["after"])):
        told = "　".join(f"{VALIDITY_NAMES[key]} {count}" for key, count in counts.items())
        out.print(f"{name}：{told or '没有文件'}")


def _do(deed: str, number: int | None, as_json: bool, **more: Any) -> None:
    with clear_errors():
        release = perform(deed, {"number": number, **more})
    if as_json:
        print_json(release)
        return
    _print_release(release)
    if deed == "kb_rehearse":
        _print_rehearsal(release["rehearsal"])
    if deed == "kb_publish":
        _print_receipt(release["receipt"])


@kb_app.command("rehearse")
def kb_rehearse(
    number: NumberArgument = None,
    every: Annotated[bool, typer.Option("--all", help="一千来个整句问题也问，多用一分钟")] = False,
    as_json: JsonOption = False,
) -> None:
    """Ask the standard questions of the shelf as it is and as it would be."""
    _do("kb_rehearse", number, as_json, every=every)


@kb_app.command("publish")
def kb_publish(number: NumberArgument = None, as_json: JsonOption = False) -> None:
    """Make the gathered changes live, all together."""
    _do("kb_publish", number, as_json)


@kb_app.command("rollback")
def kb_rollback(number: LastArgument = None, as_json: JsonOption = False) -> None:
    """Take back the release published last."""
    _do("kb_rollback", number, as_json)


@kb_app.command("drop")
def kb_drop(number: NumberArgument = None, as_json: JsonOption = False) -> None:
    """Give up the gathered changes."""
    _do("kb_drop", number, as_json)
