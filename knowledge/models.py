"""Tables of the shelf."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from core.database import Base

# Saved answers and index generations hold these keys: a key of a removed row must never come to mean
# another one, which plain SQLite keys do.
_NEVER_REUSED = {"sqlite_autoincrement": True}


class DocumentRow(Base):
    """A legal document whose versions form a chain; one row per normalised title and scope."""

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("normal_title", "scope"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), index=True)
    title: Mapped[str] = mapped_column(String(300))
    normal_title: Mapped[str] = mapped_column(String(300), index=True)
    level: Mapped[str] = mapped_column(String(20))
    scope: Mapped[str] = mapped_column(String(120), index=True)
    created_at: Mapped[datetime]
    versions: Mapped[list[VersionRow]] = relationship(back_populates="document", cascade="all, delete-orphan")


class VersionRow(Base):
    """One version of a document, as one source file gave it."""

    __tablename__ = "version"
    __table_args__ = (UniqueConstraint("document_id", "label", "part"), _NEVER_REUSED)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id", ondelete="CASCADE"), index=True)
    label: Mapped[str] = mapped_column(String(20), doc="promulgation date, else effective date, else ''")
    part: Mapped[str] = mapped_column(
        String(60), default="", doc="编 where one version comes in several files"
    )
    issuing_body: Mapped[str] = mapped_column(String(200), default="")
    document_number: Mapped[str] = mapped_column(String(80), default="")
    promulgated: Mapped[date | None]
    effective_from: Mapped[date | None]
    effective_basis: Mapped[str] = mapped_column(String(20))
    effective_to: Mapped[date | None] = mapped_column(doc="first day no longer in force")
    valid_until: Mapped[date | None] = mapped_column(doc="last day, where the text itself sets a term")
    status: Mapped[str | None] = mapped_column(String(20), doc="repealed, amended, delisted; NULL: by dates")
    replaced_by: Mapped[str] = mapped_column(String(300), default="")
    note: Mapped[str] = mapped_column(Text, default="")
    history: Mapped[str] = mapped_column(Text, default="")
    source_name: Mapped[str] = mapped_column(String(400))
    source_sha256: Mapped[str] = mapped_column(String(64), index=True)
    reader_version: Mapped[int] = mapped_column(default=1, doc="a newer reader reads the same bytes again")
    enabled: Mapped[bool] = mapped_column(default=True)
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
