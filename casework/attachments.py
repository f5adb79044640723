"""What is attached to entries: photos, signed sheets, PDFs. Optional, kept by hash, read by few."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

from sqlalchemy.orm import Session

from accounts.types import Person
from casework.attached_files import AttachedFiles
from casework.attachment_repository import AttachmentRepository
from casework.checking import find_key, plain, record_key
from casework.entry_models import EntryAttachmentRow
from casework.entry_moves import EntryAction
from casework.entry_repository import EntryRepository, entry_of, standing_of
from casework.entry_rows import readable_entry
from casework.models import EntryState, ServiceEntryRow
from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound
from core.kept_files import KeptFiles

MOST = 20


class AttachmentPurpose(StrEnum):
    PHOTO = "photo"
    SIGN_IN_SHEET = "sign_in_sheet"
    OPINION = "opinion"
    MANDATE = "mandate"
    OTHER = "other"


PURPOSE_NAMES = {
    AttachmentPurpose.PHOTO: "照片",
    AttachmentPurpose.SIGN_IN_SHEET: "签到表",
    AttachmentPurpose.OPINION: "书面意见",
    AttachmentPurpose.MANDATE: "委托手续",
    AttachmentPurpose.OTHER: "其他",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file kept with an entry. ``sha256`` and ``size`` are of the bytes as kept."""

    id: str
    entry_id: str
    purpose: AttachmentPurpose
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime


class Attachments:
    """Files of entries: each read by the entry's owner, and by the office the entry was handed in to."""

    def __init__(self, database: Database, kept: KeptFiles, clock: Clock, *, max_bytes: int) -> None:
        self._database = database
        self._clock = clock
        self._files = AttachedFiles(database, kept, clock, max_bytes=max_bytes)

    def add(
        self,
        person: Person,
        entry_id: str,
        attachment_id: str,
        *,
        purpose: AttachmentPurpose,
        name: str,
        content: bytes,
    ) -> tuple[Attachment, bool]:
        """The attachment, and whether it is new: the same file under the same key is kept once.

        It is another revision of the entry, and of a confirmed one a correction, to be confirmed again.

        Raises NotFound for an entry not one's own, InvalidInput for what is no photo or PDF or too large,
        Conflict for another file under the key.
        """
        key = record_key(attachment_id)
        with self._database.read() as session:
            owned = EntryRepository(session).get_own(person.id, entry_id).id
        file = asdict(self._files.accept(name, content))
        row = EntryAttachmentRow(id=key, entry_id=owned, purpose=purpose, removed_at=None, **file)
        kept, is_new = self._files.keep_once(row, partial(self._insert, person), AttachmentRepository)
        return _attachment_of(kept), is_new

    def _insert(self, person: Person, row: EntryAttachmentRow) -> bool:
        with self._database.write() as session:
            entry = EntryRepository(session).get_own(person.id, row.entry_id, for_update=True)
            attachments = AttachmentRepository(session)
            if attachments.find_row(row.id) is not None:
                return False
            if len(attachments.find(entry.id)) >= MOST:
                raise InvalidInput(f"一条记录最多放 {MOST} 个附件。")
            stood = _stood(entry, attachments)
            attachments.add(row)
            _note(session, entry, EntryAction.ATTACHED, person, row, now=row.added_at, stood=stood)
            return True

    def find(self, person: Person, entry_id: str) -> list[Attachment]:
        """Those of an entry, in the order they were added. Raises NotFound where it may not be seen."""
        with self._database.read() as session:
            row = readable_entry(session, person, entry_id)
            return [_attachment_of(one) for one in AttachmentRepository(session).find(row.id)]

    def read(self, person: Person, attachment_id: str) -> tuple[Attachment, bytes]:
        """An attachment and its bytes, as they were kept. Raises NotFound, Unavailable (``damaged``)."""
        with self._database.read() as session:
            row = AttachmentRepository(session).find_row(find_key(attachment_id) or "")
            if row is None or row.removed_at is not None:
                raise NotFound
            readable_entry(session, person, row.entry_id)
            attachment = _attachment_of(row)
        return attachment, self._files.read(attachment.sha256)

    def remove(self, person: Person, attachment_id: str) -> None:
        """Take an attachment off an entry; its bytes stay, for what was confirmed with it.

        Raises NotFound, Conflict (``out_of_order``) where the township has confirmed the entry.
        """
        with self._database.write() as session:
            attachments = AttachmentRepository(session)
            row = attachments.find_row(find_key(attachment_id) or "")
            if row is None or row.removed_at is not None:
                raise NotFound
            entry = EntryRepository(session).get_own(person.id, row.entry_id, for_update=True)
            if standing_of(entry).is_settled:
                raise Conflict(
                    "司法所确认过的记录，附件不能去掉。确实放错的，请司法所先退回。", code="out_of_order"
                )
            row.removed_at = self._clock.now()
            _note(session, entry, EntryAction.DETACHED, person, row, now=row.removed_at)


def _stood(entry: ServiceEntryRow, attachments: AttachmentRepository) -> dict[str, Any] | None:
    """Of a confirmed entry, the whole of it and what was attached; None of any other."""
    if standing_of(entry).state is not EntryState.CONFIRMED:
        return None
    attached = [{"name": one.name, "sha256": one.sha256} for one in attachments.find(entry.id)]
    return {**plain(entry_of(entry)), "attachments": attached}


def _note(
    session: Session,
    entry: ServiceEntryRow,
    action: EntryAction,
    person: Person,
    row: EntryAttachmentRow,
    *,
    now: datetime,
    stood: dict[str, Any] | None = None,
) -> None:
    """Another revision of the entry, so that nobody confirms what he has not seen; ``stood``: a correction."""
    entries = EntryRepository(session)
    if stood is not None:
        standing, _ = standing_of(entry).save(EntryState.SUBMITTED)
        entries.place(entry, standing)
    entries.save(entry, now=now)
    if stood is not None:
        entries.note(entry, EntryAction.CORRECTED, person.id, now, before=stood)
    entries.note(entry, action, person.id, now, reason=row.name)


def _attachment_of(row: EntryAttachmentRow) -> Attachment:
    return Attachment(
        row.id,
        row.entry_id,
        AttachmentPurpose(row.purpose),
        row.name,
        row.media_type,
        row.size,
        row.sha256,
        row.added_at,
    )
