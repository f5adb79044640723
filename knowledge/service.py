"""The record side of the shelf: putting documents on it, reading articles from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.clock import Clock
from core.database import Database
from knowledge.types import Article, DocumentKind, NewVersion, VersionCard


class PutOutcome(StrEnum):
    ADDED = "added"  # a document new to the shelf
    NEW_VERSION = "new_version"  # another version of a document that was there
    REREAD = "reread"  # the same version again, from other bytes or by a newer reader: replaced
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A line of the list of documents."""

    version: VersionCard
    article_count: int
    gaps: tuple[str, ...]
    remarks: tuple[str, ...]
    source_name: str


class Shelf:
    """Documents, versions and articles as recorded in SQL."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def put(self, new: NewVersion, *, reader_version: int) -> tuple[PutOutcome, int]:
        """Put one version on the shelf in one transaction; the second value is its version id.

        The validity of the whole chain (which version ends when) is settled in the same transaction.
        """
        raise NotImplementedError

    def has_source(self, sha256: str, *, reader_version: int) -> bool:
        """Whether these very bytes, read by this reader, are on the shelf."""
        raise NotImplementedError

    def remove_version(self, version_id: int) -> DocumentKind:
        """Take a version off the shelf for good; its kind says which shelf must be published. NotFound."""
        raise NotImplementedError

    def find_documents(
        self, *, query: str = "", kind: DocumentKind | None = None, limit: int = 50, offset: int = 0
    ) -> tuple[list[DocumentCard], int]:
        """Documents by title, and how many match."""
        raise NotImplementedError

    def get_article(self, article_id: int) -> Article:
        """Raises NotFound."""
        raise NotImplementedError

    def get_articles(self, article_ids: Sequence[int]) -> list[Article]:
        """In the order asked for; ids no longer on the shelf are left out."""
        raise NotImplementedError

    def find_neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """The article before and the one after, across 编 that came in files of their own."""
        raise NotImplementedError

    def find_versions(self, article: Article) -> list[tuple[VersionCard, Article | None]]:
        """All versions of the article's document, newest first, with the same-numbered article in each."""
        raise NotImplementedError

    def find_in_law(self, title: str, number: int, suffix: int, *, on: date) -> Article | None:
        """The article of a law by official or short title, in the version in force on a day, else None."""
        raise NotImplementedError
