"""What is done to versions that are on the shelf, each deed with what takes it back.

Every deed settles the chains it touches and gives the versions as they were before, as JSON can hold them;
``restore`` puts them back so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from core.errors import Conflict, NotFound
from knowledge import version_repository
from knowledge.article_repository import have_same_articles
from knowledge.corrections import Corrections, check_days, read_day
from knowledge.facts import settle_first_day
from knowledge.models import DocumentRow, VersionRow
from knowledge.titles import normal_title
from knowledge.types import DateBasis, Standing
from knowledge.version_repository import Header

Snapshot = dict[str, Any]

_VERSION_FIELDS = (
    "document_id", "label", "reading", "standing", "corrections", "issuing_body", "document_number",
    "promulgated", "effective_from", "effective_basis", "valid_until",
)  # fmt: skip
_DOCUMENT_FIELDS = ("kind", "title", "normal_title", "level", "scope")
_DAYS = frozenset({"promulgated", "effective_from", "valid_until"})
_OF_DOCUMENT = frozenset({"kind", "title", "level", "scope"})


def take_snapshot(version: VersionRow) -> Snapshot:
    """A version and its document as they are now."""
    stored = {name: getattr(version, name) for name in _VERSION_FIELDS}
    days = {name: day.isoformat() for name in _DAYS if (day := stored[name]) is not None}
    document = {name: getattr(version.document, name) for name in _DOCUMENT_FIELDS}
    return {"id": version.id, **stored, **days, "document": document}


def restore(session: Session, snapshots: Iterable[Snapshot]) -> list[VersionRow]:
    """Put versions back as they were; one deleted for good since stays gone.

    Raises Conflict where another document or version has taken the place since.
    """
    restored, touched = [], set()
    for snapshot in snapshots:
        version = session.get(VersionRow, snapshot["id"])
        document = session.get(DocumentRow, snapshot["document_id"])
        if version is None or document is None:
            continue
        touched |= _touched_by(session, version.document) | {document.id}
        _name_again(session, document, snapshot["document"])
        for name in _VERSION_FIELDS:
            if name in snapshot:
                setattr(version, name, read_day(snapshot[name]) if name in _DAYS else snapshot[name])
        restored.append(version)
    for version in restored:
        _make_room(session, version)
    session.flush()
    _settle(session, touched)
    return restored


def _name_again(session: Session, document: DocumentRow, names: dict[str, Any]) -> None:
    there = version_repository.find_document(session, names["title"], names["scope"])
    if there is not None and there.id != document.id:
        raise Conflict(
            f"后来又有一份同名的《{names['title']}》上了架，退不回去。请先删掉那一份，再退回。",
            code="name_taken",
        )
    for name in _DOCUMENT_FIELDS:
        setattr(document, name, names[name])


def _make_room(session: Session, version: VersionRow) -> None:
    with session.no_autoflush:
        others = [
            other
            for other in version_repository.find_versions_of(session, version.document_id, tuple(Standing))
            if other.id != version.id and (other.label, other.part) == (version.label, version.part)
        ]
    live = Standing.LIVE.value
    if version.standing == live and any(other.standing == live for other in others):
        raise Conflict(
            f"后来又有一份《{version.document.title}》（{version.label}）上了架，退不回去。请先停用那一份，再退回。",
            code="version_taken",
        )
    if any(other.reading == version.reading for other in others):
        version.reading = 1 + max(other.reading for other in others)


def get_version(session: Session, version_id: int) -> VersionRow:
    version = version_repository.get_version(session, version_id)
    if version is None:
        raise NotFound("没有找到这份文件，可能已经移走了。")
    return version


def go_live(session: Session, version: VersionRow) -> list[Snapshot]:
    """Make a version law here; the readings of it that were, are withdrawn.

    Raises Conflict where it is live, or set aside by an administrator.
    """
    if version.standing not in (Standing.PENDING.value, Standing.WITHDRAWN.value):
        raise Conflict("这份文件不在等发布，可能已经发布过了，请刷新。")
    older = find_live_readings(session, version)
    before = [take_snapshot(each) for each in (version, *older)]
    for each in older:
        each.standing = Standing.WITHDRAWN.value
    version.standing = Standing.LIVE.value
    for name in ("kind", "title", "level"):
        if name in version.corrections:
            setattr(version.document, name, version.corrections[name])
    session.flush()
    _settle(session, {version.document_id})
    return before


def find_live_readings(session: Session, version: VersionRow) -> list[VersionRow]:
    """The live versions of its document that are this very version."""
    return _find_same(session, version, Standing.LIVE)


def _find_same(session: Session, version: VersionRow, standing: Standing) -> list[VersionRow]:
    """The other readings of this very version: by date, by first day, or by their words."""
    header = Header(version.label, version.part, version.effective_from, DateBasis(version.effective_basis))
    return [
        other
        for other in version_repository.find_versions_of(session, version.document_id, (standing,))
        if other.id != version.id
        and other.part == version.part
        and (
            other.label == version.label
            or version_repository.begins_with(other, header)
            or (
                version_repository.is_near(other, header)
                and have_same_articles(session, other.id, version.id)
            )
        )
    ]


def disable(session: Session, version: VersionRow) -> list[Snapshot]:
    """Set a live version aside: it answers no more, and ends no other. Raises Conflict where it is not live."""
    if version.standing != Standing.LIVE.value:
        raise Conflict("只有在架的文件才能停用，请刷新后再看。")
    before = [take_snapshot(version)]
    version.standing = Standing.DISABLED.value
    session.flush()
    _settle(session, {version.document_id})
    return before


def enable(session: Session, version: VersionRow) -> list[Snapshot]:
    """Bring a version that was set aside back. Raises Conflict where it was not, or another took its place."""
    if version.standing != Standing.DISABLED.value:
        raise Conflict("只有停用了的文件才能恢复，请刷新后再看。")
    if find_live_readings(session, version):
        raise Conflict("停用期间已经有新的一份上了架，要用原来这份，请先停用新的。")
    before = [take_snapshot(version)]
    version.standing = Standing.LIVE.value
    session.flush()
    _settle(session, {version.document_id})
    return before


def correct_version(session: Session, version: VersionRow, corrections: Corrections) -> list[Snapshot]:
    """Set what an administrator says of a version on the shelf, checked before (``check_corrections``).

    Another title or scope goes for its whole document; where there is one of that name, this version joins it.
    Raises InvalidInput where its days contradict each other, Conflict where that version is there already.
    """
    target = _find_target(session, version, corrections)
    of_document = {name: value for name, value in corrections.items() if name in _OF_DOCUMENT}
    before = [_without_standing(take_snapshot(version))]
    touched = _touched_by(session, version.document) | {target.id}
    version.corrections = {**version.corrections, **corrections}
    for name in corrections.keys() - _OF_DOCUMENT:
        value = corrections[name]
        setattr(version, name, read_day(value) if name in _DAYS else value)
    if "effective_from" in corrections:
        known = version.effective_from is not None
        version.effective_basis = (DateBasis.CONFIRMED if known else DateBasis.UNKNOWN).value
    version.effective_from, basis = settle_first_day(
        version.document.title,
        version.promulgated,
        version.effective_from,
        DateBasis(version.effective_basis),
    )
    version.effective_basis = basis.value
    check_days(version.promulgated, version.effective_from, version.valid_until)
    if of_document:
        before += _correct_document(session, version, target, of_document)
    _date(session, version)
    session.flush()
    _settle(session, touched)
    return before


def _find_target(session: Session, version: VersionRow, corrections: Corrections) -> DocumentRow:
    """The document of the corrected title and scope: another where there is one of that name, else its own."""
    document = version.document
    title, scope = corrections.get("title", document.title), corrections.get("scope", document.scope)
    return version_repository.find_document(session, title, scope) or document


def _correct_document(
    session: Session, version: VersionRow, target: DocumentRow, corrections: Corrections
) -> list[Snapshot]:
    """Correct what goes for a whole document, for all its versions, so that none of them read again undoes it."""
    if target.id != version.document_id:
        version.reading = version_repository.next_reading(session, target.id, version.label, version.part)
        corrections = {name: corrections[name] for name in corrections.keys() & {"kind", "level"}}
    others = [
        other
        for other in version_repository.find_versions_of(session, target.id, tuple(Standing))
        if other.id != version.id
    ]
    before = [_of_document(take_snapshot(other)) for other in others] if corrections else []
    for other in others if corrections else ():
        other.corrections = {**other.corrections, **corrections}
    version.document = target
    session.flush()
    for name, value in corrections.items():
        setattr(target, name, value)
    target.normal_title = normal_title(target.title)
    return before


def _without_standing(snapshot: Snapshot) -> Snapshot:
    """What was corrected is taken back wherever the version stands by then: one set aside since stays aside."""
    return {name: value for name, value in snapshot.items() if name != "standing"}


def _of_document(snapshot: Snapshot) -> Snapshot:
    return {name: snapshot[name] for name in ("id", "document_id", "corrections", "document")}


def _touched_by(session: Session, document: DocumentRow) -> set[int]:
    """The keys of a document, and of those its texts end as things stand."""
    return {document.id, *(other.id for other in version_repository.find_ended_by(session, document))}


def _date(session: Session, version: VersionRow) -> None:
    """The label after its date, and a reading's number that is free under it."""
    day: date | None = version.promulgated or version.effective_from
    label = day.isoformat() if day else ""
    others = [
        other
        for other in version_repository.find_versions_of(session, version.document_id, tuple(Standing))
        if other.id != version.id and (other.label, other.part) == (label, version.part)
    ]
    if version.standing == Standing.LIVE.value and any(o.standing == Standing.LIVE.value for o in others):
        raise Conflict("这样改以后和架上另一个版本日期相同，请先停用或删掉那一个。")
    if label != version.label or any(other.reading == version.reading for other in others):
        version.reading = version_repository.next_reading(session, version.document_id, label, version.part)
    version.label = label


def _settle(session: Session, document_ids: Iterable[int]) -> None:
    for document_id in sorted(document_ids):
        version_repository.settle(session, session.get_one(DocumentRow, document_id))


def find_readings(session: Session, version: VersionRow) -> Sequence[VersionRow]:
    """A version with its withdrawn readings, and what waits from its very bytes: what goes when it is deleted."""
    waiting = version_repository.find_pending(session, version.source_sha256)
    return [version, *_find_same(session, version, Standing.WITHDRAWN), *waiting]
