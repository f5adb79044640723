"""Mediations: registered, numbered, and moved on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.exc import IntegrityError

from accounts.types import Person, VillageCard
from casework.checking import as_body, body_sha256, clean, record_key
from casework.code_lists import CodeList, require_code
from casework.conflict_repository import ConflictRepository
from casework.mediation import Agreement, Ending, Mediation, Particulars
from casework.mediation_repository import MediationRepository, mediation_of
from casework.mediation_rows import (
    own_row,
    raise_signals,
    readable_row,
    require_mediator,
)
from casework.mediation_rules import mediation_rules
from casework.mediation_steps import Signal
from casework.models import MediationRow
from casework.offices import office_township
from casework.paging import Position
from casework.types import Page
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, NotFound, NotPermitted

KEY_TAKEN = "这件调解已经登记过，这次的内容和登记的不一样。两份都留着，请刷新后核对。"
STALE = "这件调解在别处改过了。请刷新看看新的内容，再改一次。"


class Mediations:
    """The mediations of each person, seen by that person alone."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def register(
        self,
        person: Person,
        mediation_id: str,
        particulars: Particulars,
        *,
        villages: Collection[VillageCard],
        signals: Sequence[Signal] = (),
    ) -> tuple[Mediation, bool]:
        """The mediation with its number, and whether it is new: the same body again gives the one it made.

        ``signals`` are the cards its facts call for; they are kept with it. The number is given in the transaction
        that keeps the mediation, so a refused or lost registration leaves no gap.

        Raises NotPermitted, InvalidInput, NotFound (somebody else's key), Conflict (``conflict``: another body under
        the key, and both are kept; ``deleted``).
        """
        require_mediator(person)
        key = record_key(mediation_id)
        body = as_body(particulars)
        with self._database.read() as session:
            posted = MediationRepository(session).find_row(key) is not None
        if not posted:
            wanted = _cleaned(particulars)
            self._check(wanted, villages, before=None)
            organisation = _committee_of(person, wanted.village_id, villages)
            try:
                return self._insert(person, key, wanted, body_sha256(body), organisation, signals), True
            except IntegrityError:
                pass  # another request was first under this key: what it saved is compared below
        return self._compare(person, key, body), False

    def get(self, person: Person, mediation_id: str) -> Mediation:
        """One's own, or for a 司法所 one of its township. Raises NotFound, for any other too."""
        with self._database.read() as session:
            return mediation_of(readable_row(MediationRepository(session), person, mediation_id))

    def find(
        self, person: Person, *, limit: int = 30, cursor: str | None = None, words: str = ""
    ) -> Page[Mediation]:
        """A page of the person's mediations, for a 司法所 of its township's, newest first; with words, those that
        hold them in the number, the village or a party's name.

        Raises InvalidInput for a bad cursor.
        """
        after = Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            rows = MediationRepository(session).find_page(
                person.id,
                after=after,
                limit=limit + 1,
                township=office_township(person),
                words=clean(words),
            )
            records = [mediation_of(row) for row in rows[:limit]]
        if len(rows) <= limit:
            return Page(records, None)
        end = records[-1]
        return Page(records, Position(end.particulars.accepted_on, end.created_at, end.id).to_cursor())

    def change(
        self,
        person: Person,
        mediation_id: str,
        particulars: Particulars,
        *,
        revision: int,
        villages: Collection[VillageCard],
        signals: Sequence[Signal] = (),
    ) -> Mediation:
        """Other particulars, while it is open. Raises NotFound, InvalidInput, NotPermitted, Conflict."""
        require_mediator(person)
        wanted = _cleaned(particulars)
        before = self.get(person, mediation_id)
        if wanted != before.particulars:
            self._check(wanted, villages, before=before.particulars)
        return self._move(
            person,
            mediation_id,
            revision,
            done=lambda mediation: mediation.particulars == wanted,
            move=lambda mediation, day: mediation.change(wanted, today=day),
            signals=signals if wanted.facts != before.particulars.facts else (),
            words=wanted.facts,
        )

    def conclude(
        self,
        person: Person,
        mediation_id: str,
        agreement: Agreement,
        *,
        revision: int,
        signals: Sequence[Signal] = (),
    ) -> Mediation:
        """达成协议. Raises NotFound, InvalidInput, Conflict (``out_of_order``, ``stale``, ``stopped``).

        ``signals``, what its terms call for, are kept first, so that they stop it until somebody has decided on them.
        """
        require_mediator(person)
        with self._database.write() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id, for_update=True)
            if mediation_of(row).agreement is None:
                self._raise(mediations, row, person, signals, clean(agreement.terms))
        wanted = replace(
            agreement, terms=clean(agreement.terms), amount=clean(agreement.amount)
        ).without_other_dates()
        return self._move(
            person,
            mediation_id,
            revision,
            done=lambda mediation: mediation.agreement == wanted,
            move=lambda mediation, day: mediation.conclude(wanted, today=day),
        )

    def end(self, person: Person, mediation_id: str, ending: Ending, *, revision: int) -> Mediation:
        """终止. Raises NotFound, InvalidInput, Conflict (``out_of_order``, ``stale``)."""
        wanted = replace(ending, reason=clean(ending.reason))
        return self._move(
            person,
            mediation_id,
            revision,
            done=lambda mediation: mediation.ending == wanted,
            move=lambda mediation, day: mediation.end(wanted, today=day),
        )

    def _move(
        self,
        person: Person,
        mediation_id: str,
        revision: int,
        *,
        done: Callable[[Mediation], bool],
        move: Callable[[Mediation, date], Mediation],
        signals: Sequence[Signal] = (),
        words: str = "",
    ) -> Mediation:
        """One move in one transaction. The very move just made, sent again, gives the mediation as it is."""
        require_mediator(person)
        with self._database.write() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id, for_update=True)
            present = mediation_of(row)
            if revision == present.revision - 1 and done(present):
                return present
            moved = move(present, today(self._clock))  # out of order says more than stale
            if revision != present.revision:
                raise Conflict(STALE, code="stale")
            mediations.save(row, moved, now=self._clock.now())
            return self._raise(mediations, row, person, signals, words)

    def _insert(
        self,
        person: Person,
        key: str,
        particulars: Particulars,
        sha256: str,
        organisation: str,
        signals: Sequence[Signal],
    ) -> Mediation:
        year = particulars.accepted_on.year
        with self._database.write() as session:
            mediations = MediationRepository(session)
            sequence = mediations.next_sequence(organisation, year)
            mediations.add(
                key,
                person.id,
                particulars,
                organisation=organisation,
                sequence=sequence,
                number=mediation_rules().numbering.format(organisation, year, sequence),
                body_sha256=sha256,
                now=self._clock.now(),
            )
            row = own_row(mediations, person, key)
            return self._raise(mediations, row, person, signals, particulars.facts)

    def _raise(
        self,
        mediations: MediationRepository,
        row: MediationRow,
        person: Person,
        signals: Sequence[Signal],
        words: str,
    ) -> Mediation:
        day, now = today(self._clock), self._clock.now()
        return raise_signals(mediations, row, signals, words, person, today=day, now=now)

    def _compare(self, person: Person, key: str, body: dict[str, object]) -> Mediation:
        """What stands under a key already taken, if this body is the one that was first posted."""
        with self._database.write() as session:
            row = MediationRepository(session).find_row(key)
            if row is None or row.user_id != person.id:
                raise NotFound
            same = row.body_sha256 == body_sha256(body)
            if not same:
                ConflictRepository(session).keep("mediation", key, person.id, body, self._clock.now())
            mediation, deleted = mediation_of(row), row.deleted_at is not None
        if deleted:
            raise Conflict("这件调解已经删除，不会再存回来。", code="deleted")
        if not same:
            raise Conflict(KEY_TAKEN)
        return mediation

    def _check(
        self, particulars: Particulars, villages: Collection[VillageCard], *, before: Particulars | None
    ) -> None:
        day = today(self._clock)
        particulars.check(today=day)
        if before is None or particulars.source != before.source:
            require_code(CodeList.SOURCE, particulars.source, particulars.accepted_on, day)
        if before is None or particulars.dispute_type != before.dispute_type:
            require_code(CodeList.DISPUTE_TYPE, particulars.dispute_type, particulars.accepted_on, day)
        allowed = {None, before.village_id if before else None, *(village.id for village in villages)}
        if particulars.village_id not in allowed:
            raise NotPermitted("这个村不在你服务的范围里，请换一个村。")


def _committee_of(person: Person, village_id: int | None, villages: Collection[VillageCard]) -> str:
    """The committee a number is given by: the person's own, else the township's where the village lies.

    The district's where neither is known.
    """
    numbering = mediation_rules().numbering
    committee = numbering.committee(person.firm, township=person.township)
    township = next((village.township for village in villages if village.id == village_id), person.township)
    return committee or township or numbering.district


def _cleaned(particulars: Particulars) -> Particulars:
    parties = tuple(
        replace(
            party,
            name=clean(party.name),
            phone=clean(party.phone),
            address=clean(party.address),
            guardian=clean(party.guardian),
            sex=clean(party.sex),
            ethnicity=clean(party.ethnicity),
            occupation=clean(party.occupation),
        )
        for party in particulars.parties
    )
    return replace(particulars, facts=clean(particulars.facts), parties=parties)
