"""What the person who hands a file in says of it, and what we know of the district."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from knowledge.types import DocumentKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """None: read it from the text. ``places``: full paths of the townships and villages known, for papers that
    give a village's name only."""

    kind: DocumentKind | None
    scope: str | None
    district: str
    places: Collection[str] = ()
