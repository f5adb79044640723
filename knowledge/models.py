"""Tables of the shelf."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from core.database import Base

# Saved answers, index generations and releases hold these keys: a key of a removed row must never come to mean
# another one, which plain SQLite keys do.
_NEVER_REUSED = {"sqlite_autoincrement": True}


class DocumentRow(Base):
    """A legal document whose versions form a chain; one row per normalised title and scope."""

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("normal_title", "scope"), _NEVER_REUSED)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), index=True)
    title: Mapped[str] = mapped_column(String(300))
    normal_title: Mapped[str] = mapped_column(String(300), index=True)
    level: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(120), index=True)
    topics: Mapped[list[str]] = mapped_column(JSON, default=list, doc="tags an administrator gives")
    owner: Mapped[str] = mapped_column(String(60), default="", doc="who answers for it being up to date")
    next_review: Mapped[date | None] = mapped_column(doc="when the owner looks at it again")
    source_url: Mapped[str] = mapped_column(String(500), default="")
    created_at: Mapped[datetime]
    versions: Mapped[list[VersionRow]] = relationship(back_populates="document", cascade="all, delete-orphan")


class VersionRow(Base):
    """One version of a document, as one source file gave it, and as administrators corrected it.

    Only a live one answers, ends another or is ended. A newer reading of a version waits beside the live one
    (a greater ``reading``) until it is published; then the older is withdrawn, and can be brought back.
    """

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("document_id", "label", "part", "reading"),
        Index(None, "standing", "document_id"),  # what has a live version, without reading the rows
        _NEVER_REUSED,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    label: Mapped[str] = mapped_column(String(20), doc="promulgation date, else effective date, else ''")
    part: Mapped[str] = mapped_column(
        String(60), default="", doc="编 where one version comes in several files"
    )
    reading: Mapped[int] = mapped_column(default=0)
    standing: Mapped[str] = mapped_column(String(20), default="live", doc="see Standing")
    corrections: Mapped[dict[str, Any]] = mapped_column(
        JSON, default=dict, doc="field → value an administrator set; it outlives another reading"
    )
    issuing_body: Mapped[str] = mapped_column(String(200), default="")
    document_number: Mapped[str] = mapped_column(String(80), default="")
    promulgated: Mapped[date | None]
    effective_from: Mapped[date | None]
    effective_basis: Mapped[str] = mapped_column(String(20))
    effective_to: Mapped[date | None] = mapped_column(doc="first day no longer in force")
    valid_until: Mapped[date | None] = mapped_column(doc="last day, where the text itself sets a term")
    status: Mapped[str | None] = mapped_column(String(20), doc="a Validity; NULL: by dates")
    replaced_by: Mapped[str] = mapped_column(String(300), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    history: Mapped[str] = mapped_column(Text, default="")
    source_name: Mapped[str] = mapped_column(String(400))
    source_sha256: Mapped[str] = mapped_column(String(64), index=True)
    reader_version: Mapped[int] = mapped_column(default=1, doc="a newer reader reads the same bytes again")
    article_count: Mapped[int] = mapped_column(default=0, doc="numbered articles only")
    gaps: Mapped[list[str]] = mapped_column(JSON, default=list)
    remarks: Mapped[list[str]] = mapped_column(JSON, default=list)
    attributes: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime]
    document: Mapped[DocumentRow] = relationship(back_populates="versions")


class SourceFileRow(Base):
    """Every file a version was read from: the same version is often filed in two folders."""

    __tablename__ = "source_file"
    __table_args__ = (UniqueConstraint("version_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"), index=True)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    reader_version: Mapped[int]
    source_name: Mapped[str] = mapped_column(String(400))


class RemovedSourceRow(Base):
    """Bytes whose document was deleted for good: a folder read again does not bring it back."""

    __tablename__ = "removed_source"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    removed_at: Mapped[datetime]


class ArticleRow(Base):
    __tablename__ = "article"
    __table_args__ = (Index("ix_article_version_key", "version_id", "key"), _NEVER_REUSED)

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("version.id", ondelete="CASCADE"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    number: Mapped[int]
    suffix: Mapped[int]
    key: Mapped[str] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(60))
    breadcrumbs: Mapped[list[str]] = mapped_column(JSON)
    text: Mapped[str] = mapped_column(Text)
    text_sha256: Mapped[str] = mapped_column(String(64))
    deleted: Mapped[bool] = mapped_column(default=False)
    attributes: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class PassageRow(Base):
    """What is embedded and matched: an article, or a part of a long one."""

    __tablename__ = "passage"
    __table_args__ = (_NEVER_REUSED,)

    id: Mapped[int] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id", ondelete="CASCADE"), index=True)
    ordinal: Mapped[int]
    text: Mapped[str] = mapped_column(Text)


class StatusFactRow(Base):
    """What ended a law, or did not, that its own text does not say. See ``facts.StatusFact``.

    The shipped list (``data/status.csv``) is entered here at start; what an administrator wrote stands before it.
    """

    __tablename__ = "status_fact"
    __table_args__ = (_NEVER_REUSED,)

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(300))
    normal_title: Mapped[str] = mapped_column(String(300), index=True)
    scope: Mapped[str | None] = mapped_column(
        String(120), doc="of one document alone; NULL: any of this title"
    )
    up_to: Mapped[date | None] = mapped_column(doc="versions dated up to this day; NULL: all")
    document_number: Mapped[str] = mapped_column(String(80), default="", doc="this 文号 alone; empty: any")
    status: Mapped[str | None] = mapped_column(String(20), doc="a Validity; NULL: only a note")
    since: Mapped[date | None] = mapped_column(doc="first day no longer in force; NULL: not known")
    replaced_by: Mapped[str] = mapped_column(String(300), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    source: Mapped[str] = mapped_column(Text, default="", doc="where the fact is from")
    origin: Mapped[str] = mapped_column(String(20), doc="see FactOrigin")
    version_id: Mapped[int | None] = mapped_column(
        ForeignKey("version.id", ondelete="CASCADE"),
        index=True,
        doc="whose text says it; its first day is since",
    )
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"), index=True)
    updated_by: Mapped[str | None] = mapped_column(String(36))
    updated_at: Mapped[datetime]


class ReleaseRow(Base):
    """A set of changes to the shelf that goes live together, can be rehearsed before and taken back after."""

    __tablename__ = "release"
    __table_args__ = (_NEVER_REUSED,)

    id: Mapped[int] = mapped_column(primary_key=True, doc="its number")
    state: Mapped[str] = mapped_column(String(20), index=True, doc="see ReleaseState")
    changes: Mapped[list[dict[str, Any]]] = mapped_column(
        JSON, default=list, doc="in order; see releases.Change"
    )
    undo: Mapped[list[dict[str, Any]]] = mapped_column(
        JSON, default=list, doc="what takes them back, last first"
    )
    rehearsal: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    receipt: Mapped[dict[str, Any] | None] = mapped_column(JSON, doc="counts by validity before and after")
    created_by: Mapped[str | None] = mapped_column(String(36))
    created_at: Mapped[datetime]
    published_by: Mapped[str | None] = mapped_column(String(36))
    published_at: Mapped[datetime | None]
    rolled_back_at: Mapped[datetime | None]


class ShelfRunRow(Base):
    """One piece of long work on the shelf; one at a time, and none outlives its process."""

    __tablename__ = "shelf_run"
    __table_args__ = (_NEVER_REUSED,)

    id: Mapped[int] = mapped_column(primary_key=True, doc="its number")
    kind: Mapped[str] = mapped_column(String(20), doc="see RunKind")
    state: Mapped[str] = mapped_column(String(20), index=True, doc="running, done, failed")
    stage: Mapped[str] = mapped_column(String(60), default="")
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    message: Mapped[str] = mapped_column(Text, default="")
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"))
    user_id: Mapped[str | None] = mapped_column(String(36))
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class StandardQuestionRow(Base):
    """A question the shelf is expected to answer, asked of the old and the new shelf before publishing."""

    __tablename__ = "standard_question"

    id: Mapped[int] = mapped_column(primary_key=True)
    question: Mapped[str] = mapped_column(String(300), unique=True)
    scope: Mapped[str] = mapped_column(String(120), default="", doc="asked from there; empty: the district")
    expected: Mapped[list[str]] = mapped_column(JSON, default=list, doc="articles it must find: 民法典1079")
    owner: Mapped[str] = mapped_column(String(60), default="")
    origin: Mapped[str] = mapped_column(String(20), doc="shipped, administrator")
    active: Mapped[bool] = mapped_column(default=True)
    updated_at: Mapped[datetime]


class RuleConflictRow(Base):
    """A lower text that differs from a higher one on the same matter, as an administrator marked it (立法法 99)."""

    __tablename__ = "rule_conflict"

    id: Mapped[int] = mapped_column(primary_key=True)
    lower_document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    lower_article: Mapped[str] = mapped_column(String(20), doc="its key; empty: the whole text")
    higher_document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    higher_article: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(Text, default="", doc="how they differ, shown with the answer")
    marked_by: Mapped[str | None] = mapped_column(String(36))
    marked_at: Mapped[datetime]


class PhraseRow(Base):
    """A line of the administrators' phrase book: how villagers here ask for what an article says."""

    __tablename__ = "phrase"
    __table_args__ = (UniqueConstraint("normal_title", "article", "text"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    normal_title: Mapped[str] = mapped_column(String(300))
    article: Mapped[str] = mapped_column(String(20), doc="its key")
    text: Mapped[str] = mapped_column(String(300))
    added_by: Mapped[str | None] = mapped_column(String(36))
    added_at: Mapped[datetime]


class LearnedModelRow(Base):
    """A model learned on this server, whose files are in a folder of its name. At most one is in use; none: ours is."""

    __tablename__ = "learned_model"

    name: Mapped[str] = mapped_column(String(16), primary_key=True, doc="the hash of its files")
    in_use: Mapped[bool] = mapped_column(default=False)
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, doc="on what it was learned")
    learned_by: Mapped[str | None] = mapped_column(String(36))
    learned_at: Mapped[datetime]


class LayWordRow(Base):
    """A word villagers use, what the law calls it, and the articles it means; written by administrators."""

    __tablename__ = "lay_word"

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(String(30), unique=True)
    term: Mapped[str] = mapped_column(String(60), default="")
    articles: Mapped[list[list[str]]] = mapped_column(JSON, default=list, doc="[normal title, key]")
    added_by: Mapped[str | None] = mapped_column(String(36))
    added_at: Mapped[datetime]
