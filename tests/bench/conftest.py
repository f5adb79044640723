"""A shelf filled with the whole folder of statutes, once for all that measure on it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data directory."""
    data = tmp_path_factory.mktemp("filled")
    command = [sys.executable, "-m", "api.cli", "ingest", os.environ["CUNFA_TEST_LAWS"]]
    environment = {**os.environ, "CUNFA_DATA_DIR": str(data)}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return data
