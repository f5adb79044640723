"""Changes the record of a data directory and dies before the index follows: ``python -m tests.knowledge.dying``.

Arguments: data directory, model, and ``recorded`` (killed right after the commit) or ``built`` (killed with the new
generation whole, before it is made live).
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from core.database import Database
from knowledge.library import Library
from knowledge.passage_repository import read_record
from knowledge.service import Shelf
from knowledge.types import ShelfName
from tests.fakes import FixedClock
from tests.knowledge.conftest import DISTRICT
from tests.knowledge.statutes import articles, version


def main() -> None:
    data, model, moment = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    database, clock = Database(f"sqlite:///{data / 'cunfa.db'}"), FixedClock()
    library = Library(data / "index", database, clock, model=model, district=DISTRICT)
    Shelf(database, clock).put(version("养鸡法", articles("鸡舍离路十米。")), reader_version=1)
    if moment == "built":
        with database.read() as session:
            record = read_record(session, ShelfName.LAW)
        library.prepare([record], {})
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
