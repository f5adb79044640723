"""What advisers hand in, confirmed or returned by their township's justice office (司法所)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from accounts.types import Person
from casework.checking import clean, find_key
from casework.entry_moves import EntryAction, Standing
from casework.entry_repository import EntryRepository, received_of, standing_of
from casework.models import EntryState
from casework.offices import require_office
from casework.paging import Position
from casework.types import Ask, EntryEvent, Outcome, Page, ReceivedEntry
from core.clock import Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound

STALE = "这条记录刚刚改过。请刷新看看新的内容，再确认或者退回。"
MOST_AT_ONCE = 100
LONGEST_REASON = 500
Move = Callable[[Standing], tuple[Standing, EntryAction]]


class Confirming:
    """Entries of one township, as its office sees them: what was handed in, never drafts."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(
        self,
        person: Person,
        state: EntryState = EntryState.SUBMITTED,
        *,
        limit: int = 30,
        cursor: str | None = None,
    ) -> Page[ReceivedEntry]:
        """A page, newest service date first. Raises NotPermitted, InvalidInput for drafts or a bad cursor."""
        township = _township_of(person)
        if state is EntryState.DRAFT:
            raise InvalidInput("草稿只有写的人自己看得到。")
        after = Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            rows = EntryRepository(session).find_received(township, state, after=after, limit=limit + 1)
            records = [received_of(row) for row in rows[:limit]]
        end = records[-1].entry if records and len(rows) > limit else None
        position = Position(end.service_date, end.created_at, end.id) if end else None
        return Page(records, position.to_cursor() if position else None)

    def count_waiting(self, person: Person) -> int:
        """How many wait to be confirmed. Raises NotPermitted."""
        township = _township_of(person)
        with self._database.read() as session:
            return EntryRepository(session).count_received(township)

    def get(self, person: Person, entry_id: str) -> ReceivedEntry:
        """Raises NotPermitted, NotFound for another township's and for drafts."""
        township = _township_of(person)
        with self._database.read() as session:
            row = EntryRepository(session).find_received_row(find_key(entry_id) or "", township)
            if row is None:
                raise NotFound
            return received_of(row)

    def find_events(self, person: Person, entry_id: str) -> list[EntryEvent]:
        """What was done to an entry, in order. Raises NotPermitted, NotFound.

        How a corrected entry read before is left out where it spoke of another village: that may be another
        township's, whose private matters are not this office's. The conversation stays its adviser's own.
        """
        township = _township_of(person)
        with self._database.read() as session:
            entries = EntryRepository(session)
            row = entries.find_received_row(find_key(entry_id) or "", township)
            if row is None:
                raise NotFound
            return [_seen_here(event, row.village_id) for event in entries.find_events(row.id)]

    def confirm(self, person: Person, asks: Sequence[Ask]) -> list[Outcome]:
        """Confirm several, each for itself: one that cannot be does not hold up the others.

        The very same sent again gives the entries as confirmed. Raises NotPermitted.
        """
        return self._move(person, asks, Standing.confirm, EntryAction.CONFIRMED, reason="")

    def send_back(self, person: Person, asks: Sequence[Ask], reason: str) -> list[Outcome]:
        """Return several for one reason, each for itself. Raises NotPermitted, InvalidInput without a reason."""
        reason = clean(reason)
        if not 0 < len(reason) <= LONGEST_REASON:
            raise InvalidInput(f"请写明退回的原因，最多 {LONGEST_REASON} 字，顾问照着改。")
        move: Move = lambda standing: standing.send_back(reason)  # noqa: E731
        return self._move(person, asks, move, EntryAction.RETURNED, reason=reason)

    def _move(
        self, person: Person, asks: Sequence[Ask], move: Move, action: EntryAction, *, reason: str
    ) -> list[Outcome]:
        township = _township_of(person)
        outcomes = []
        for ask in asks:
            try:
                moved = self._move_one(person, township, ask, move, action, reason)
                outcomes.append(Outcome(ask.entry_id, moved, None))
            except (Conflict, NotFound) as refusal:
                outcomes.append(Outcome(ask.entry_id, None, refusal))
        return outcomes

    def _move_one(
        self, person: Person, township: str, ask: Ask, move: Move, action: EntryAction, reason: str
    ) -> ReceivedEntry:
        with self._database.write() as session:
            entries = EntryRepository(session)
            row = entries.find_received_row(find_key(ask.entry_id) or "", township, for_update=True)
            if row is None:
                raise NotFound
            if row.revision == ask.revision + 1 and entries.was_done(row, action, person.id, reason):
                return received_of(row)
            if row.revision != ask.revision:
                raise Conflict(STALE, code="stale")
            standing, done = move(standing_of(row))
            entries.place(row, standing)
            now = self._clock.now()
            entries.save(row, now=now)
            entries.note(row, done, person.id, now, reason=reason)
            return received_of(row)


def _seen_here(event: EntryEvent, village_id: int | None) -> EntryEvent:
    if event.before is None:
        return event
    if event.before["village_id"] != village_id:
        return replace(event, before=None)
    own = ("conversation_id", "answer_id")
    return replace(event, before={name: value for name, value in event.before.items() if name not in own})


def _township_of(person: Person) -> str:
    return require_office(person, "确认和退回记录归各乡镇的司法所，你的账号不办这一项。")
