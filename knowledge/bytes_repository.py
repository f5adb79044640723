"""Which bytes gave which version."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from knowledge.models import RemovedSourceRow, SourceFileRow, VersionRow
from knowledge.types import NewVersion, Standing

_ON_SHELF = (Standing.LIVE.value, Standing.DISABLED.value)


def has_source(session: Session, sha256: str, reader_version: int) -> bool:
    """Whether a version read from these bytes is on the shelf, be it set aside."""
    statement = _read_from(sha256).where(SourceFileRow.reader_version == reader_version)
    return session.scalars(statement.limit(1)).first() is not None


def is_taken_off(session: Session, sha256: str) -> bool:
    """Whether what was read from these bytes was deleted for good, or another reading took its place."""
    if session.get(RemovedSourceRow, sha256) is not None:
        return True
    withdrawn = (
        select(SourceFileRow.id)
        .join(VersionRow, SourceFileRow.version_id == VersionRow.id)
        .where(SourceFileRow.sha256 == sha256, VersionRow.standing == Standing.WITHDRAWN.value)
    )
    return session.scalar(withdrawn.limit(1)) is not None


def remember_removed(session: Session, sha256s: Collection[str], now: datetime) -> None:
    """Note the bytes of what is deleted for good."""
    for sha256 in sha256s:
        session.merge(RemovedSourceRow(sha256=sha256, removed_at=now))


def find_corrections(session: Session, sha256: str) -> dict[str, Any]:
    """What administrators corrected of the version read from these bytes."""
    for version in session.scalars(_read_from(sha256).order_by(VersionRow.id.desc())):
        if version.corrections:
            return version.corrections
    return {}


def _read_from(sha256: str) -> Select[VersionRow]:
    return (
        select(VersionRow)
        .join(SourceFileRow, SourceFileRow.version_id == VersionRow.id)
        .where(SourceFileRow.sha256 == sha256, VersionRow.standing.in_(_ON_SHELF))
    )


def record_source(session: Session, version: VersionRow, new: NewVersion, reader_version: int) -> None:
    """Remember that these bytes gave this version, beside all others that did.

    Files of one name in two folders may differ in a comma: were the first forgotten for the second, every
    run would read both again.
    """
    session.execute(
        delete(SourceFileRow).where(
            SourceFileRow.version_id == version.id, SourceFileRow.sha256 == new.source_sha256
        )
    )
    session.add(
        SourceFileRow(
            version_id=version.id,
            sha256=new.source_sha256,
            reader_version=reader_version,
            source_name=new.source_name,
        )
    )
    version.reader_version = reader_version
    session.flush()


def drop_older_readings(
    session: Session, version_id: int, sha256: str, reader_version: int
) -> list[VersionRow]:
    """Forget what older readers made of these bytes elsewhere; gives the versions left with no source at all."""
    elsewhere = (
        SourceFileRow.sha256 == sha256,
        SourceFileRow.reader_version < reader_version,
        SourceFileRow.version_id != version_id,
    )
    touched = list(session.scalars(select(SourceFileRow.version_id).where(*elsewhere)))
    if not touched:
        return []
    session.execute(delete(SourceFileRow).where(*elsewhere))
    statement = select(VersionRow).where(
        VersionRow.id.in_(touched), VersionRow.id.not_in(select(SourceFileRow.version_id))
    )
    return list(session.scalars(statement))
