"""How the terminal command shows itself: progress with rate and time left, reports, errors."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from api.deed_types import Event

out = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)

OUTCOME_NAMES = {
    "added": "新上架",
    "new_version": "新版本",
    "reread": "重新读过",
    "unchanged": "没有变化",
    "failed": "没读成",
}


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/秒" if task.speed else "–/秒")


class Watcher:
    """Shows the events of a deed on standard error while it runs."""

    def __init__(self) -> None:
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            _Rate(),
            TextColumn("还要"),
            TimeRemainingColumn(),
            console=errors,
        )
        self._tasks: dict[str, Any] = {}

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def __call__(self, event: Event) -> None:
        if event["type"] != "progress":
            return
        stage = event["stage"]
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(stage, total=event["total"] or None)
        self._bar.update(self._tasks[stage], completed=event["done"], total=event["total"] or None)


def print_json(value: Any) -> None:
    """Machine-readable output on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))  # noqa: T201


def print_ingest_report(report: dict[str, Any], *, every_file: bool) -> None:
    """The closing report: counts, what failed and why, gaps in numbering."""
    counts = report["counts"]
    files = report["files"]
    out.print(
        "　".join(f"{name} {counts.get(key, 0)}" for key, name in OUTCOME_NAMES.items())
        + f"　共 {len(files)} 个文件，读到 {report['articles']} 条，用时 {report['seconds']:.1f} 秒"
    )
    for file in files:
        if file["outcome"] == "failed":
            out.print(f"没读成　{file['path']}　{file['reason']}")
        elif every_file and file["outcome"] == "unchanged" and file["reason"]:
            out.print(f"没有上架　{file['path']}　{file['reason']}")
        elif every_file and file["outcome"] != "unchanged":
            out.print(
                f"{OUTCOME_NAMES[file['outcome']]}　{file['title']}　{file['version']}　{file['articles']} 条"
            )
    for file in files:
        if file["gaps"]:
            out.print(f"缺号　{file['title']}　{'、'.join(file['gaps'])}")
    if report["published"]:
        out.print("已能查到。")


def print_hits(found: dict[str, Any]) -> None:
    """Search results, each with its law, version and first day in force."""
    if not found["ranked"]:
        out.print("没有找到条文。")
        return
    if not found["bears"]:
        out.print("下面的条文和问题关系不大，可能都用不上。\n")
    for n, hit in enumerate(found["ranked"], 1):
        day = hit["effective_from"] or "施行日期不详"
        doubt = "" if hit["effective_basis"] in ("confirmed", "text", "list") else "（待核实）"
        out.print(
            f"[bold]{n}. 《{hit['law']}》{hit['label']}[/bold]　{day} 起{doubt}　{'，'.join(hit['why'])}"
        )
        out.print(f"   {hit['text']}\n", markup=False)
