"""How often one network may knock at the doors nobody signs in at."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from threading import Lock

from accounts.throttle import network_of
from core.clock import Clock
from core.errors import Unavailable

WINDOW = timedelta(minutes=1)
KNOCKS = 60  # per network and window: a village behind one address still gets in
NETWORKS = 10_000  # counted at once; a flood from more than these is let wait as a whole


class PublicDoor:
    """Counts knocks in memory, a window at a time. Threads may share it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = Lock()
        self._knocks: Counter[str] = Counter()
        self._since: datetime | None = None

    def knock(self, address: str) -> None:
        """Raises Unavailable (``too_many_requests``) where this network has knocked too often."""
        network, now = network_of(address), self._clock.now()
        with self._lock:
            if self._since is None or not self._since <= now < self._since + WINDOW:
                self._knocks.clear()
                self._since = now
            is_full = len(self._knocks) >= NETWORKS and network not in self._knocks
            if is_full or self._knocks[network] >= KNOCKS:
                raise Unavailable("打开得太勤了，请等一分钟再试。", code="too_many_requests")
            self._knocks[network] += 1
