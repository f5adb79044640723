"""What opening the shelf settles for the whole process."""

from __future__ import annotations

from threadpoolctl import threadpool_info, threadpool_limits

from core.database import Database
from core.settings import Settings
from knowledge.factory import open_library
from tests.fakes import FixedClock


def test_products_of_matrices_run_on_one_thread(
    settings: Settings, database: Database, clock: FixedClock
) -> None:
    with threadpool_limits(limits=2, user_api="blas"):
        open_library(settings, database, clock).close()
        threads = [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]
    assert threads
    assert set(threads) == {1}
