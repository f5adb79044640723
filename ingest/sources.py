"""Places documents come from again and again: looked at when asked and on a timer.

Changed → read as a new version; vanished → flagged for a person to decide; the same bytes → nothing is done.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

import structlog

from core.clock import Clock
from core.database import Database
from core.errors import Conflict, CunfaError, InvalidInput
from ingest import source_repository
from ingest.fetching import check_address
from ingest.looking import Look, Seen
from ingest.models import SourceItemRow, SourceRow
from ingest.reading import sha256_of
from knowledge.runs import Progress
from knowledge.types import DocumentKind

log = structlog.get_logger()


class SourceKind(StrEnum):
    FOLDER = "folder"
    ADDRESS = "address"
    CATALOGUE = "catalogue"


SOURCE_KIND_NAMES = {
    SourceKind.FOLDER: "文件夹",
    SourceKind.ADDRESS: "一个网址",
    SourceKind.CATALOGUE: "网上目录",
}


@dataclass(frozen=True, slots=True)
class NewSource:
    """What an administrator says of a source. ``every_hours`` 0: only when asked."""

    kind: SourceKind
    place: str
    name: str = ""
    document_kind: DocumentKind | None = None
    scope: str | None = None
    every_hours: int = 24
    trusted: bool = False
    active: bool = True


@dataclass(frozen=True, slots=True)
class SourceCard:
    id: int
    source: NewSource
    last_looked_at: datetime | None
    last_result: str
    items: int
    vanished: int


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One file of a source as last seen; ``vanished_at`` where it is no longer there."""

    id: int
    place: str
    size: int
    seen_at: datetime
    vanished_at: datetime | None
    problem: str
    intake_id: str | None
    version_id: int | None


@dataclass(frozen=True, slots=True)
class Handed:
    """Where something handed on went: to an administrator's review, or straight to the shelf."""

    intake_id: str | None = None
    version_id: int | None = None


HandOn = Callable[
    [str, bytes, NewSource, int], Handed
]  # (file name, content, source, its id); raises CunfaError


@dataclass(slots=True)
class Looked:
    """Counts of one look."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    vanished: int = 0
    failed: int = 0

    def __str__(self) -> str:
        parts = (
            ("新的", self.new),
            ("改过的", self.changed),
            ("没变的", self.unchanged),
            ("不见了的", self.vanished),
            ("没读成的", self.failed),
        )
        return "，".join(f"{name} {count}" for name, count in parts if count) + "。"


class Sources:
    """The sources, and looks at them. Threads may share it; a look is a run, so there is one at a time."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        looks: Mapping[SourceKind, Look],
        hand_on: HandOn,
        publish: Callable[[Progress], object],
    ) -> None:
        self._database = database
        self._clock = clock
        self._looks = looks
        self._hand_on = hand_on
        self._publish = publish

    def add(self, new: NewSource) -> SourceCard:
        """Raises InvalidInput for a place that is none, Conflict where it is a source already."""
        new = _checked(new)
        with self._database.write() as session:
            if source_repository.find_by_place(session, new.place) is not None:
                raise Conflict("这个来源已经在单子上了。", code="source_known")
            row = SourceRow(created_at=self._clock.now(), last_looked_at=None)
            _fill(row, new)
            session.add(row)
            session.flush()
            return _card(row, (0, 0))

    def change(self, source_id: int, new: NewSource) -> SourceCard:
        """Raises NotFound, InvalidInput, Conflict."""
        new = _checked(new)
        with self._database.write() as session:
            row = source_repository.get(session, source_id)
            other = source_repository.find_by_place(session, new.place)
            if other is not None and other.id != source_id:
                raise Conflict("这个来源已经在单子上了。", code="source_known")
            _fill(row, new)
            session.flush()
            return _card(row, source_repository.count_items(session).get(source_id, (0, 0)))

    def remove(self, source_id: int) -> None:
        """Look there no more; what came from it stays on the shelf. Raises NotFound."""
        with self._database.write() as session:
            source_repository.get(session, source_id)
            source_repository.remove(session, source_id)

    def find(self) -> list[SourceCard]:
        with self._database.read() as session:
            counts = source_repository.count_items(session)
            return [_card(row, counts.get(row.id, (0, 0))) for row in source_repository.find_all(session)]

    def find_items(self, source_id: int) -> list[SourceItem]:
        """What was last seen in a source, vanished ones first. Raises NotFound."""
        with self._database.read() as session:
            source_repository.get(session, source_id)
            rows = source_repository.find_items(session, source_id)
            became = source_repository.find_versions_of_intakes(
                session, [row.intake_id for row in rows if row.intake_id]
            )
        items = [_item(row, became) for row in rows]
        return sorted(items, key=lambda item: (item.vanished_at is None, not item.problem, item.place))

    def keep(self, item_id: int) -> None:
        """Let go of something that vanished: its document stays as it is. Raises NotFound, Conflict."""
        with self._database.write() as session:
            if source_repository.get_item(session, item_id).vanished_at is None:
                raise Conflict("它还在来源里，不用处理。", code="not_vanished")
            source_repository.remove_item(session, item_id)

    def find_due(self) -> list[int]:
        """Keys of the active sources whose time has come."""
        now = self._clock.now()
        return [
            card.id
            for card in self.find()
            if card.source.active
            and card.source.every_hours
            and (
                card.last_looked_at is None
                or now - card.last_looked_at >= timedelta(hours=card.source.every_hours)
            )
        ]

    def refresh(self, source_ids: list[int] | None, run: Progress) -> dict[str, Looked]:
        """Look at some sources, or at all active ones (None), inside a run: place → counts."""
        cards = [
            card
            for card in self.find()
            if (card.id in source_ids if source_ids is not None else card.source.active)
        ]
        results = {card.source.place: self._refresh(card, run) for card in cards}
        if any(card.source.trusted for card in cards):
            self._publish(run)
        return results

    def _refresh(self, card: SourceCard, run: Progress) -> Looked:
        looked = Looked()
        try:
            with self._database.read() as session:
                known = {row.place: row for row in source_repository.find_items(session, card.id)}
            total, each = self._looks[card.source.kind](card.source.place, known)
            there = set()
            stage = f"看 {card.source.name or card.source.place}"[:60]
            for done, seen in enumerate(each, 1):
                if not seen.gone:
                    there.add(seen.place)
                self._take(card, seen, known.get(seen.place), looked)
                run(stage, done, total)
            looked.vanished = self._flag_vanished(card.id, [p for p in known if p not in there])
            result = str(looked)
        except CunfaError as error:
            result = error.message
            looked.failed += 1
            log.warning("source_not_seen", source=card.id, reason=error.code)
        with self._database.write() as session:
            source_repository.note_looked(session, card.id, result, self._clock.now())
        return looked

    def _take(self, card: SourceCard, seen: Seen, item: SourceItemRow | None, looked: Looked) -> None:
        """Hand on what is new or changed; note what was seen."""
        if seen.gone:
            return
        if seen.content is None:
            looked.failed += bool(seen.problem)
            looked.unchanged += not seen.problem
            self._note(card.id, seen, sha256=item.sha256 if item else "", size=item.size if item else 0)
            return
        sha256 = sha256_of(seen.content)
        if item is not None and item.sha256 == sha256:
            looked.unchanged += 1
            self._note(card.id, seen, sha256=sha256, size=len(seen.content))
            return
        try:
            handed: Handed | None = self._hand_on(seen.name, seen.content, card.source, card.id)
            problem = ""
        except CunfaError as error:
            handed, problem, sha256 = None, error.message, ""  # so that the same bytes are tried again
        looked.failed += bool(problem)
        looked.new += item is None and not problem
        looked.changed += item is not None and not problem
        self._note(card.id, seen, sha256=sha256, size=len(seen.content), handed=handed, problem=problem)

    def _note(
        self,
        source_id: int,
        seen: Seen,
        *,
        sha256: str,
        size: int,
        handed: Handed | None = None,
        problem: str = "",
    ) -> None:
        now = self._clock.now()
        with self._database.write() as session:
            row = source_repository.find_item(session, source_id, seen.place)
            if row is None:
                row = SourceItemRow(source_id=source_id, place=seen.place)
                session.add(row)
            row.sha256, row.size, row.seen_at, row.vanished_at = sha256, size, now, None
            row.problem = problem or seen.problem
            if seen.modified:
                row.modified = seen.modified
            if handed is not None:
                row.intake_id, row.version_id = handed.intake_id, handed.version_id

    def _flag_vanished(self, source_id: int, places: list[str]) -> int:
        """Flag what is no longer there; how many there are newly."""
        flagged = 0
        now = self._clock.now()
        with self._database.write() as session:
            for place in places:
                row = source_repository.find_item(session, source_id, place)
                if row is not None and row.vanished_at is None:
                    row.vanished_at = now
                    flagged += 1
        return flagged


def _checked(new: NewSource) -> NewSource:
    place = new.place.strip()
    if new.kind is SourceKind.FOLDER:
        if not Path(place).is_absolute():
            raise InvalidInput("文件夹要写服务器上的完整路径，以 / 开头。", code="bad_place")
    else:
        place = check_address(place)
    if new.every_hours < 0:
        raise InvalidInput("隔几小时看一次，填 0 或更大的数；0 是只在叫它时看。", code="bad_hours")
    return NewSource(
        new.kind,
        place,
        new.name.strip(),
        new.document_kind,
        new.scope,
        new.every_hours,
        new.trusted,
        new.active,
    )


def _fill(row: SourceRow, new: NewSource) -> None:
    row.kind, row.place, row.name = new.kind.value, new.place, new.name
    row.document_kind = new.document_kind.value if new.document_kind else None
    row.scope, row.every_hours, row.trusted, row.active = new.scope, new.every_hours, new.trusted, new.active


def _card(row: SourceRow, counts: tuple[int, int]) -> SourceCard:
    source = NewSource(
        SourceKind(row.kind),
        row.place,
        row.name,
        DocumentKind(row.document_kind) if row.document_kind else None,
        row.scope,
        row.every_hours,
        row.trusted,
        row.active,
    )
    return SourceCard(row.id, source, row.last_looked_at, row.last_result, *counts)


def _item(row: SourceItemRow, became: Mapping[str, int]) -> SourceItem:
    version = row.version_id or (became.get(row.intake_id) if row.intake_id else None)
    return SourceItem(
        row.id, row.place, row.size, row.seen_at, row.vanished_at, row.problem, row.intake_id, version
    )
