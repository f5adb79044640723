"""Documents as administrators see them, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from knowledge.types import Article, ShelfName, VersionCard

SOON = 90  # days ahead that an end, or a review, is told


class Only(StrEnum):
    """A part of the list of documents."""

    LOCAL = "local"  # on the shelf of local papers
    EXPIRING = "expiring"  # its term ends within ``SOON`` days, or its next review is due by then
    UNCONFIRMED = "unconfirmed"  # its first day in force is not known for sure
    DISABLED = "disabled"


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A line of the list of documents: one version, and what administrators keep beside it."""

    version: VersionCard
    article_count: int
    gaps: tuple[str, ...]
    remarks: tuple[str, ...]
    source_name: str
    owner: str
    next_review: date | None
    topics: tuple[str, ...]
    source_url: str
    conflicts: int  # marked between it and another text
    versions: int  # of the document, live ones


@dataclass(frozen=True, slots=True)
class DocumentDetail:
    """A whole document: its articles in order, and every version of it, the newest first."""

    card: DocumentCard
    corrections: dict[str, Any]
    articles: tuple[Article, ...]
    chain: tuple[VersionCard, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """What was deleted for good."""

    shelf: ShelfName
    version_ids: tuple[int, ...]
    sha256s: tuple[str, ...]  # of the files it was read from
