"""How a command gets its deed done: here where the data directory is free, else by the server that holds it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

import typer

from api.deed_types import Say
from api.terminal import Watcher
from core.errors import Busy, CunfaError, InvalidInput
from core.settings import Settings


def _fail(error: CunfaError) -> NoReturn:
    sys.stderr.write(error.message + "\n")
    raise typer.Exit(2 if isinstance(error, InvalidInput) else 1) from error


@contextmanager
def clear_errors() -> Iterator[None]:
    """Our errors as one sentence on standard error and an exit status: 2 for bad input, else 1."""
    try:
        yield
    except CunfaError as error:
        _fail(error)


def perform(name: str, arguments: dict[str, Any], on_line: Callable[[Any], None] | None = None) -> Any:
    """Do a deed: here where the data directory is free, else through the server that holds it."""
    with Watcher() as watch:

        def say(event: dict[str, Any]) -> None:
            if event["type"] == "line" and on_line is not None:
                on_line(event["value"])
            watch(event)

        return perform_with(Settings(), name, arguments, say)


def perform_with(settings: Settings, name: str, arguments: dict[str, Any], say: Say) -> Any:
    """``perform``, with these settings, telling the events to ``say``.

    What it takes is imported here: every room is seconds of a start, and where a server runs it has them already.
    """
    from core.database import DirectoryOwner  # noqa: PLC0415

    try:
        owner = DirectoryOwner(settings.data_dir)
    except Busy:
        from api.control import perform_there  # noqa: PLC0415

        return perform_there(settings.data_dir, name, arguments, say)
    with owner:
        from api.deeds import DEEDS  # noqa: PLC0415
        from api.start import opened_rooms  # noqa: PLC0415

        with opened_rooms(settings) as application:
            return DEEDS[name](application, arguments, say)
