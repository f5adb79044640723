"""What a deed is: plain arguments in, a plain value out, progress told as plain events."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a command needs no room where a running server does its deed
    from api.factory import Application

Event = dict[str, Any]
Say = Callable[[Event], None]
Deed = Callable[["Application", dict[str, Any], Say], Any]


def progress_to(say: Say) -> Callable[[str, int, int], None]:
    """What long work calls with (stage, done, total), told as events."""

    def report(stage: str, done: int, total: int) -> None:
        say({"type": "progress", "stage": stage, "done": done, "total": total})

    return report
