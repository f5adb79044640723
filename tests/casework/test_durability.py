"""What was acknowledged is there after the process was killed in the middle of its work."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from accounts.types import Person
from casework.service import Casework
from core.settings import Settings

ROOT = Path(__file__).parent.parent.parent


def test_kill_9_during_posts_loses_no_acknowledged_record(
    settings: Settings, casework: Casework, adviser: Person
) -> None:
    acknowledged: list[list[str]] = []
    for _ in range(2):
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.casework.recorder", settings.resolved_database_url, adviser.id],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        for _ in range(30):
            acknowledged.append(process.stdout.readline().split())
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().splitlines()
        acknowledged += [line.split() for line in rest if line.endswith("号")]
        process.stdout.close()
        assert process.wait() == -signal.SIGKILL

    assert len(acknowledged) >= 60
    for entry_id, mediation_id, number in acknowledged:
        assert casework.entries.get(adviser, entry_id).advice
        assert casework.mediations.get(adviser, mediation_id).number == number
    numbers: list[int] = []
    cursor = None
    while True:
        page = casework.mediations.find(adviser, limit=100, cursor=cursor)
        numbers += [int(one.number.split("第")[1].rstrip("号")) for one in page.records]
        if (cursor := page.next_cursor) is None:
            break
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
