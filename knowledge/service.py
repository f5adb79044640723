"""The record side of the shelf: putting documents on it, reading articles from it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Session

from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, NotFound
from knowledge import (
    article_repository,
    bytes_repository,
    change_repository,
    conflict_repository,
    document_repository,
    release_repository,
    repository,
    version_repository,
)
from knowledge.corrections import Corrections, correct
from knowledge.document_types import DocumentCard, Only, Removed
from knowledge.models import DocumentRow, VersionRow
from knowledge.readings import Reading, Readings
from knowledge.release_types import StatusChange
from knowledge.repeals import find_said
from knowledge.titles import short_title
from knowledge.types import (
    Article,
    DocumentKind,
    Higher,
    NewVersion,
    ShelfName,
    Standing,
    VersionCard,
    shelf_of,
)
from knowledge.version_repository import Header


class PutOutcome(StrEnum):
    ADDED = "added"  # a document new to the shelf, or another 编 of one
    NEW_VERSION = "new_version"  # another version of a document that was there
    REREAD = "reread"  # the same version again, from other bytes or by a newer reader: replaced
    UNCHANGED = "unchanged"


class Shelf:
    """Documents, versions and articles as recorded in SQL."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def put(
        self,
        new: NewVersion,
        *,
        reader_version: int,
        standing: Standing = Standing.LIVE,
        corrections: Corrections | None = None,
        said: Sequence[StatusChange] | None = None,
    ) -> tuple[PutOutcome, int]:
        """Put one version on the shelf in one transaction; the second value is its version id.

        The validity of the whole chain (which version ends when) is settled in the same transaction. A pending one
        waits beside what is live, with an administrator's corrections over what was read; it changes nothing until
        it is published; ``said`` is what it says of others, read from its closing articles where None. One read
        again keeps the corrections it has.
        """
        if standing is Standing.PENDING:
            return self._put_pending(new, reader_version, corrections or {}, said)
        with self._database.write() as session:
            new = correct(new, bytes_repository.find_corrections(session, new.source_sha256))
            document = version_repository.find_document(session, new.title, new.scope)
            if document is None:
                document = version_repository.add_document(session, new, self._clock.now())
            outcome, version = self._put(session, document, new, reader_version)
            bytes_repository.record_source(session, version, new, reader_version)
            said = find_said(new, version.effective_from)
            version_repository.record_said(session, version, said, self._clock.now())
            for left in bytes_repository.drop_older_readings(
                session, version.id, new.source_sha256, reader_version
            ):
                version_repository.delete_version(session, left)
            version_repository.settle(session, document)
            return outcome, version.id

    def _put_pending(
        self,
        new: NewVersion,
        reader_version: int,
        corrections: Corrections,
        said: Sequence[StatusChange] | None,
    ) -> tuple[PutOutcome, int]:
        new = correct(new, corrections)
        header = Header.of(new)
        with self._database.write() as session:
            for earlier in version_repository.find_pending(session, new.source_sha256):
                version_repository.delete_version(session, earlier)  # approved before, and not published
            document = version_repository.find_document(session, new.title, new.scope)
            if document is None:
                document = version_repository.add_document(session, new, self._clock.now())
            live = version_repository.find_versions_of(session, document.id)
            same = self._find_same(session, live, header, new)
            if (
                same is not None
                and not corrections
                and self._is_unchanged(session, document, same, header, new)
            ):
                return PutOutcome.UNCHANGED, same.id
            read = {"kind": new.kind.value, "title": new.title, "level": new.level}
            differing = {name: value for name, value in read.items() if getattr(document, name) != value}
            version = version_repository.add_version(
                session,
                document,
                header,
                new,
                reader_version,
                self._clock.now(),
                standing=Standing.PENDING,
                corrections={**differing, **corrections},  # the document takes them when it goes live
            )
            bytes_repository.record_source(session, version, new, reader_version)
            if said is None:
                said = find_said(new, version.effective_from)
            version_repository.record_said(session, version, said, self._clock.now())
            if same is not None:
                return PutOutcome.REREAD, version.id
            return (PutOutcome.NEW_VERSION if live else PutOutcome.ADDED), version.id

    def _put(
        self, session: Session, document: DocumentRow, new: NewVersion, reader_version: int
    ) -> tuple[PutOutcome, VersionRow]:
        header = Header.of(new)
        versions = version_repository.find_versions_of(
            session, document.id, (Standing.LIVE, Standing.DISABLED)
        )
        same = self._find_same(session, versions, header, new)
        if same is None:
            version = version_repository.add_version(
                session, document, header, new, reader_version, self._clock.now()
            )
            other_parts_only = all(v.label == header.label for v in versions)
            return (PutOutcome.ADDED if other_parts_only else PutOutcome.NEW_VERSION), version
        new = correct(new, same.corrections)
        header = Header.of(new)
        if header.label < same.label:  # another file of this version, by an earlier day of its making
            return PutOutcome.UNCHANGED, same
        if self._is_unchanged(session, document, same, header, new):
            return PutOutcome.UNCHANGED, same
        better = version_repository.has_better_dates(header, same)
        version_repository.replace_version(session, document, same, header, new, take_dates=better)
        return PutOutcome.REREAD, same

    def _is_unchanged(
        self, session: Session, document: DocumentRow, same: VersionRow, header: Header, new: NewVersion
    ) -> bool:
        return (
            not version_repository.has_better_dates(header, same)
            and article_repository.has_articles(session, same.id, new.articles)
            and version_repository.says_the_same(same, version_repository.describe(header, new))
            and document.kind == new.kind.value
        )

    def _find_same(
        self, session: Session, versions: Sequence[VersionRow], header: Header, new: NewVersion
    ) -> VersionRow | None:
        """The version on the shelf that this is: by its date, else by its first day in force, else by its words."""
        candidates = [v for v in versions if v.part == header.part]
        for version in candidates:
            if version.label == header.label:
                return version
        for version in candidates:
            if version_repository.begins_with(version, header):
                return version
        for version in candidates:
            if version_repository.is_near(version, header) and article_repository.has_articles(
                session, version.id, new.articles
            ):
                return version
        return None

    def has_source(self, sha256: str, *, reader_version: int) -> bool:
        """Whether these very bytes, read by this reader, are on the shelf."""
        with self._database.read() as session:
            return bytes_repository.has_source(session, sha256, reader_version)

    def is_taken_off(self, sha256: str) -> bool:
        """Whether these bytes were on the shelf and are to stay off it: deleted for good, or replaced by another file."""
        with self._database.read() as session:
            return bytes_repository.is_taken_off(session, sha256)

    def find_removed(self, version_id: int) -> Removed:
        """What deleting a version for good takes along. Raises NotFound; Conflict where it waits to be published."""
        with self._database.read() as session:
            return _find_removed(session, change_repository.get_version(session, version_id))[0]

    def remove_version(self, version_id: int) -> Removed:
        """Delete a version for good, with its withdrawn readings, and its document where it was the last.

        Raises NotFound; Conflict where it waits to be published.
        """
        with self._database.write() as session:
            removed, rows = _find_removed(session, change_repository.get_version(session, version_id))
            release_repository.forget_versions(session, removed.version_ids)
            bytes_repository.remember_removed(session, removed.sha256s, self._clock.now())
            for row in rows:
                version_repository.delete_version(session, row)
            return removed

    def drop_pending(self, version_id: int) -> None:
        """Delete a version that waits to be published; one that is not there, or does not wait, is left alone."""
        with self._database.write() as session:
            version = version_repository.get_version(session, version_id)
            if version is not None and version.standing == Standing.PENDING.value:
                version_repository.delete_version(session, version)

    def find_documents(
        self,
        *,
        query: str = "",
        kind: DocumentKind | None = None,
        shelf: ShelfName | None = None,
        only: Only | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> tuple[list[DocumentCard], int]:
        """Documents by title, live or set aside, and how many match."""
        with self._database.read() as session:
            return document_repository.find_documents(
                session,
                query=query,
                kind=kind,
                shelf=shelf,
                only=only,
                on=today(self._clock),
                limit=limit,
                offset=offset,
            )

    def count_documents(
        self, *, query: str = "", kind: DocumentKind | None = None, shelf: ShelfName | None = None
    ) -> dict[str, int]:
        """``all``, and the documents of every ``Only``."""
        with self._database.read() as session:
            return document_repository.count_documents(
                session, query=query, kind=kind, shelf=shelf, on=today(self._clock)
            )

    def get_article(self, article_id: int) -> Article:
        """One that is on the shelf; one set aside, taken off or not yet published is not. Raises NotFound."""
        found = self.get_articles([article_id])
        if not found:
            raise NotFound("没有找到这一条，所在的文件可能已经移走或换了新的。")
        return found[0]

    def get_articles(self, article_ids: Sequence[int]) -> list[Article]:
        """In the order asked for; those not, or no longer, on the shelf are left out."""
        with self._database.read() as session:
            found = repository.load_articles(session, article_ids)
        return [article for article in found if article.version.standing is Standing.LIVE]

    def find_neighbours(self, article: Article) -> tuple[Article | None, Article | None]:
        """The article before and the one after, across 编 that came in files of their own."""
        with self._database.read() as session:
            return repository.find_neighbours(session, article)

    def find_versions(self, article: Article) -> list[tuple[VersionCard, Article | None]]:
        """All versions of the article's document, newest first, with the same-numbered article in each."""
        with self._database.read() as session:
            return repository.find_versions(session, article)

    def find_in_law(self, title: str, number: int, suffix: int, *, on: date) -> Article | None:
        """The article of a law by official or short title, in the version that answers on a day, else None.

        See ``VersionCard.answers_on``: in force, or amended where the new text is not on the shelf.
        """
        with self._database.read() as session:
            return repository.StatuteRecord(session).find_answering(title, number, suffix, on)

    def find_ended_bases(self, answers: Sequence[Article], *, on: date) -> dict[int, tuple[str, ...]]:
        """A standard answer's key → the articles it rests on that no longer read on a day as when it was written."""
        found: dict[int, tuple[str, ...]] = {}
        with self._database.read() as session:
            record = repository.StatuteRecord(session)
            for answer in answers:
                ended = tuple(
                    f"《{short_title(law['law'])}》{law['label']}"
                    for law in answer.attributes.get("laws", ())
                    if (now := record.find_answering(law["law"], law["number"], law["suffix"], on)) is None
                    or not now.version.validity_on(on).is_in_force
                    or now.text_sha256 != law["text_sha256"]
                )
                if ended:
                    found[answer.id] = ended
        return found

    def find_readings(
        self, articles: Sequence[Article], days: Sequence[date]
    ) -> dict[tuple[int, date], Reading]:
        """(article's key, day) → how it read then; left out where it stood then as it does in this version."""
        with self._database.read() as session:
            readings = Readings(repository.StatuteRecord(session))
            pairs = [(article, day) for article in articles for day in days]
            found = {(article.id, day): readings.find(article, on=day) for article, day in pairs}
        return {key: reading for key, reading in found.items() if reading is not None}

    def find_higher(self, articles: Sequence[Article], *, on: date) -> dict[int, Higher]:
        """Lower article's key → the higher text that stands before it on a day, where one is marked."""
        if not articles:
            return {}
        with self._database.read() as session:
            return {
                key: Higher(article, note)
                for key, article, note in conflict_repository.find_higher(session, articles, on)
            }


def _find_removed(session: Session, version: VersionRow) -> tuple[Removed, Sequence[VersionRow]]:
    if version.standing == Standing.PENDING.value:
        raise Conflict("这份文件还没发布，请到收件里选“不采用”。", code="pending")
    rows = change_repository.find_readings(session, version)
    ids = tuple(row.id for row in rows)
    sources = document_repository.find_sources(session, ids)
    return Removed(shelf_of(DocumentKind(version.document.kind)), ids, tuple(sorted(sources))), rows
