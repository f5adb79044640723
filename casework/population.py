"""What 万人调解率 is counted on, read from ``data/population.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from casework.dispute_types import PopulationBase


@cache
def population() -> PopulationBase:
    """The shipped base."""
    return read_population(files("casework").joinpath("data/population.toml").read_text("utf-8"))


def read_population(written: str) -> PopulationBase:
    """The base in a TOML. Raises ValueError for one that is no number of people."""
    table: dict[str, Any] = tomllib.loads(written)
    people = table.get("people")
    if people is not None and (not isinstance(people, int) or people <= 0):
        raise ValueError("people must be a whole number above 0")
    return PopulationBase(people, table.get("source", ""), bool(table.get("confirmed", False)))
