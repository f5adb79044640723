"""How a command gets its deed done: here where the data directory is free, else by the server that holds it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, NoReturn

import typer

from api.control import perform_here, perform_there
from api.deed_types import Say
from api.start import owning_rooms
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
    """``perform``, with these settings, telling the events to ``say``."""
    with ExitStack() as stack:
        try:
            application = stack.enter_context(owning_rooms(settings))
        except Busy:
            return perform_there(settings.data_dir, name, arguments, say)
        return perform_here(application, name, arguments, say)
