"""Looking after the indexes as runs: the same work for the page and for the terminal, told in one sentence."""

from __future__ import annotations

from api.factory import Application
from knowledge.runs import Run
from knowledge.types import SHELF_NAMES, ShelfName
from knowledge.upkeep import Cleared, Verified


def verify(application: Application, run: Run, *, every_passage: bool = False) -> Verified:
    """The record against the indexes."""
    verified = application.upkeep.verify(run, every_passage=every_passage)
    if verified.ok:
        run.message = f"核对了 {verified.passages} 段，抽查 {verified.sampled} 段，没有不一致。"
    else:
        run.message = f"有 {len(verified.problems)} 处不一致：{verified.problems[0]}"
    return verified


def rebuild(application: Application, run: Run, *, shelf: ShelfName | None = None) -> tuple[ShelfName, ...]:
    """The indexes anew, of one shelf or of both; the shelves that have one now."""
    built = application.upkeep.rebuild([shelf] if shelf else list(ShelfName), run)
    run.message = "、".join(SHELF_NAMES[each] for each in built) + "的索引重建好了。"
    return built


def clear(application: Application, run: Run) -> Cleared:
    """What nothing needs any more, removed."""
    cleared = application.upkeep.clear(run)
    run.message = f"清掉 {len(cleared.generations)} 代索引，腾出 {cleared.bytes_freed / 1048576:.1f} MB。" + (
        "数据库也压实了。" if cleared.compacted else ""
    )
    return cleared
