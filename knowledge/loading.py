"""A model of others, which takes seconds and memory to load: loaded when first used, and used by one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Heavy:
    """Threads may share it: they would load it twice, and fight for the cores."""

    def __init__(self, load: Callable[[], Any]) -> None:
        self._load = load
        self._lock = threading.Lock()
        self._loaded: Any = None

    def load(self) -> None:
        """Load it now. Raises what loading raises; the next use tries again."""
        with self.use():
            pass

    @contextmanager
    def use(self) -> Iterator[Any]:
        """The model, for this thread alone."""
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            yield self._loaded
