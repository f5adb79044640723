"""What is attached to the steps of a mediation: photos, signed sheets, PDFs. Kept by hash, bound into its dossier."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from functools import partial

from accounts.types import Person
from casework.attached_files import AttachedFiles
from casework.attachment_repository import StepAttachmentRepository
from casework.checking import find_key, record_key
from casework.mediation import Mediation
from casework.mediation_models import StepAttachmentRow
from casework.mediation_repository import MediationRepository, mediation_of
from casework.mediation_rows import own_row, readable_row, require_mediator
from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound
from core.kept_files import KeptFiles

MOST = 20
FILED = "这件已经归档，附件不能再动。确实要改的，先把“归档”那一步划掉。"


@dataclass(frozen=True, slots=True)
class StepAttachment:
    """A file kept with a step. ``sha256`` and ``size`` are of the bytes as kept."""

    id: str
    step_id: str
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime


class StepAttachments:
    """Files of the steps of a person's own mediations; a 司法所 reads those of its township."""

    def __init__(self, database: Database, kept: KeptFiles, clock: Clock, *, max_bytes: int) -> None:
        self._database = database
        self._clock = clock
        self._files = AttachedFiles(database, kept, clock, max_bytes=max_bytes)

    def add(
        self,
        person: Person,
        mediation_id: str,
        step_id: str,
        attachment_id: str,
        *,
        name: str,
        content: bytes,
    ) -> tuple[StepAttachment, bool]:
        """The attachment, and whether it is new: the same file under the same key is kept once.

        Raises NotPermitted, NotFound (a mediation not one's own, no such step), InvalidInput for what is no photo or
        PDF or too large, Conflict for another file under the key, a struck step or a mediation that is filed.
        """
        require_mediator(person)
        key = record_key(attachment_id)
        with self._database.read() as session:
            row = own_row(MediationRepository(session), person, mediation_id)
            owned, step = row.id, _step_of(mediation_of(row), step_id)
        file = asdict(self._files.accept(name, content))
        wanted = StepAttachmentRow(id=key, mediation_id=owned, step_id=step, removed_at=None, **file)
        kept, is_new = self._files.keep_once(wanted, partial(self._insert, person), StepAttachmentRepository)
        return attachment_of(kept), is_new

    def _insert(self, person: Person, wanted: StepAttachmentRow) -> bool:
        with self._database.write() as session:
            row = own_row(MediationRepository(session), person, wanted.mediation_id, for_update=True)
            attachments = StepAttachmentRepository(session)
            if attachments.find_row(wanted.id) is not None:
                return False
            mediation = mediation_of(row)
            _require_open(mediation)
            if wanted.step_id not in {step.id for step in mediation.walk.standing}:
                raise Conflict("这一步已经划掉了，放不了附件。请放到重新记的那一步。", code="out_of_order")
            held = [one for one in attachments.find(row.id) if one.step_id == wanted.step_id]
            if len(held) >= MOST:
                raise InvalidInput(f"一步最多放 {MOST} 个附件。")
            attachments.add(wanted)
            return True

    def find(self, person: Person, mediation_id: str) -> list[StepAttachment]:
        """Those of every step, in the order they were added. Raises NotFound where it may not be seen."""
        with self._database.read() as session:
            row = readable_row(MediationRepository(session), person, mediation_id)
            return [attachment_of(one) for one in StepAttachmentRepository(session).find(row.id)]

    def read(self, person: Person, mediation_id: str, attachment_id: str) -> tuple[StepAttachment, bytes]:
        """An attachment and its bytes, as they were kept. Raises NotFound, Unavailable (``damaged``)."""
        with self._database.read() as session:
            row = readable_row(MediationRepository(session), person, mediation_id)
            attachment = attachment_of(
                _standing_row(StepAttachmentRepository(session), row.id, attachment_id)
            )
        return attachment, self._files.read(attachment.sha256)

    def remove(self, person: Person, mediation_id: str, attachment_id: str) -> None:
        """Take an attachment off its step. Raises NotPermitted, NotFound, Conflict (``out_of_order``: it is filed)."""
        require_mediator(person)
        with self._database.write() as session:
            row = own_row(MediationRepository(session), person, mediation_id, for_update=True)
            attachment = _standing_row(StepAttachmentRepository(session), row.id, attachment_id)
            _require_open(mediation_of(row))
            attachment.removed_at = self._clock.now()


def attachment_of(row: StepAttachmentRow) -> StepAttachment:
    return StepAttachment(row.id, row.step_id, row.name, row.media_type, row.size, row.sha256, row.added_at)


def _step_of(mediation: Mediation, step_id: str) -> str:
    key = find_key(step_id)
    if key is None or key not in {step.id for step in mediation.steps}:
        raise NotFound
    return key


def _require_open(mediation: Mediation) -> None:
    if mediation.walk.is_archived:
        raise Conflict(FILED, code="out_of_order")


def _standing_row(
    attachments: StepAttachmentRepository, mediation_id: str, attachment_id: str
) -> StepAttachmentRow:
    row = attachments.find_row(find_key(attachment_id) or "")
    if row is None or row.mediation_id != mediation_id or row.removed_at is not None:
        raise NotFound
    return row
