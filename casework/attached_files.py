"""A file attached to what was recorded: a photo or a PDF, kept by hash, once under the key its owner made."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from casework.attachment_repository import Row, Rows
from casework.checking import clean
from casework.pictures import find_media_type, without_metadata
from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, Unavailable
from core.kept_files import KeptFiles

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """What a row says of its file, of the bytes as kept."""

    name: str
    media_type: str
    size: int
    sha256: str
    added_at: datetime


class AttachedFiles:
    """The bytes of attachments, and how one is kept once. Threads may share it."""

    def __init__(self, database: Database, kept: KeptFiles, clock: Clock, *, max_bytes: int) -> None:
        self._database = database
        self._kept = kept
        self._clock = clock
        self._max_bytes = max_bytes

    def accept(self, name: str, content: bytes) -> AttachedFile:
        """The file, its bytes kept. Raises InvalidInput for what is no photo or PDF, or too large."""
        if not content:
            raise InvalidInput("这个文件是空的，请重新选。")
        if len(content) > self._max_bytes:
            raise InvalidInput(
                f"文件太大，最大 {self._max_bytes // (1024 * 1024)} MB。照片可以调小一点再放。"
            )
        media_type = find_media_type(content)
        content = without_metadata(content, media_type)
        called = (clean(PurePath(name).name) or "未命名")[:LONGEST_NAME]
        return AttachedFile(called, media_type, len(content), self._kept.keep(content), self._clock.now())

    def keep_once(
        self, wanted: Row, insert: Callable[[Row], bool], rows: Callable[[Session], Rows[Row]]
    ) -> tuple[Row, bool]:
        """The row under the wanted one's key, and whether it is new; ``insert`` says False where there is one already.

        Raises NotFound where that is somebody else's, Conflict where it is of another file or place, or was removed.
        """
        key, place, digest = wanted.id, wanted.place, wanted.sha256
        with suppress(IntegrityError):  # sent at the same moment: what was kept first is compared
            if insert(wanted):
                return wanted, True
        with self._database.read() as session:
            kept = rows(session).find_row(key)
            if kept is None or kept.place[0] != place[0]:
                raise NotFound
            if (kept.place, kept.sha256) != (place, digest) or kept.removed_at is not None:
                raise Conflict("这个编号已经放过别的文件，或者已经去掉了。请重新选一次文件。")
            return kept, False

    def read(self, digest: str) -> bytes:
        """Raises Unavailable (``damaged``)."""
        return read_kept(self._kept, digest)


def read_kept(kept: KeptFiles, digest: str) -> bytes:
    """Raises Unavailable (``damaged``)."""
    content = kept.read(digest)
    if content is None:
        raise Unavailable("这个附件的文件坏了或者不见了，请告诉管理员从备份里找回。", code="damaged")
    return content
