"""As of when the numbers of a file stand, in words."""

from __future__ import annotations

from datetime import datetime

from casework.snapshot_types import Snapshot
from core.clock import SHANGHAI


def stand_now(at: datetime) -> str:
    """Of a year that is not frozen."""
    return f"截至{_moment(at)}，还没有封存，数字会随记录变动"


def stand_frozen(snapshot: Snapshot) -> str:
    """Of a frozen year."""
    return f"{_moment(snapshot.frozen_at)}由{snapshot.by}封存，校验值{snapshot.sha256}"


def frozen_mark(snapshot: Snapshot) -> str:
    """What is added to a file's name."""
    return f"（{snapshot.frozen_at.astimezone(SHANGHAI):%Y-%m-%d}封存）"


def _moment(at: datetime) -> str:
    local = at.astimezone(SHANGHAI)
    return f"{local.year}年{local.month}月{local.day}日{local:%H:%M}"
