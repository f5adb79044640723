"""Publishes where no file may grow past a size: ``python -m tests.knowledge.cramped``; says what came of it.

A process of its own, for the limit holds for everything a process writes: a test's report as well. Arguments: data directory,
model, bytes.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from core.database import Database
from core.errors import Unavailable
from knowledge.library import Library
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.knowledge.conftest import DISTRICT


def main() -> None:
    data, model, size = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    library = Library(
        data / "index",
        Database(f"sqlite:///{data / 'cunfa.db'}"),
        FixedClock(),
        model=model,
        district=DISTRICT,
    )
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))  # SIGXFSZ is ignored, as Python does
    try:
        library.publish(ShelfName.LAW)
    except Unavailable as error:
        print(error.message)
    library.close()


if __name__ == "__main__":
    main()
