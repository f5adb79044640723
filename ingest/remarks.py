"""Remarks for a human, kept few."""

from __future__ import annotations

_MOST = 20


def cap(remarks: tuple[str, ...]) -> tuple[str, ...]:
    """The first ones, and how many more there are."""
    more = len(remarks) - _MOST
    return (*remarks[:_MOST], f"另有 {more} 处相似的情况。") if more > 0 else remarks
