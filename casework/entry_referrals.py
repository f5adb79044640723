"""转介 of an entry and its reply, kept beside the entry: a reply that comes late corrects nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.exc import IntegrityError

from accounts.types import Person
from casework.checking import body_sha256, clean, find_key, record_key, require_past
from casework.entry_rows import readable_entry
from casework.mediation_steps import Referral, ReferralReply
from casework.referral_models import EntryReferralRow
from casework.referral_repository import EntryReferralRepository
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound

NO_REFERRAL = "没有这一次转介，请刷新看看。"


@dataclass(frozen=True, slots=True)
class EntryReferral:
    """To whom an entry's matter was handed on; ``replied_on`` is None while there is no reply."""

    id: str
    place: str
    reason: str
    referred_on: date
    referred_by: str
    reply: str
    replied_on: date | None
    replied_by: str
    revision: int


class EntryReferrals:
    """Of each entry: kept by its adviser and by the 司法所 it was handed in to: by whoever may open the entry."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, person: Person, entry_id: str) -> list[EntryReferral]:
        """Those of an entry, in the order of their days. Raises NotFound where the entry may not be seen."""
        with self._database.read() as session:
            entry = readable_entry(session, person, entry_id)
            return [_referral_of(row) for row in EntryReferralRepository(session).find(entry.id)]

    def add(
        self, person: Person, entry_id: str, referral_id: str, referral: Referral, on: date
    ) -> tuple[EntryReferral, bool]:
        """The referral, and whether it is new: the same body under the same key is kept once.

        Raises NotFound, InvalidInput, Conflict (another body under the key).
        """
        key = record_key(referral_id)
        wanted = Referral(clean(referral.place), clean(referral.reason))
        wanted.check()
        require_past("转介的日子", on, today=today(self._clock))
        sha256 = body_sha256({"place": wanted.place, "reason": wanted.reason, "on": on.isoformat()})
        row = EntryReferralRow(
            id=key,
            place=wanted.place,
            reason=wanted.reason,
            referred_on=on,
            referred_by=person.name,
            reply="",
            replied_on=None,
            replied_by="",
            revision=1,
            body_sha256=sha256,
            recorded_at=self._clock.now(),
        )
        try:
            with self._database.write() as session:
                row.entry_id = readable_entry(session, person, entry_id).id
                if EntryReferralRepository(session).find_row(key) is None:
                    EntryReferralRepository(session).add(row)
                    return _referral_of(row), True
        except IntegrityError:
            pass  # another request was first under this key
        with self._database.read() as session:
            entry = readable_entry(session, person, entry_id)
            kept = EntryReferralRepository(session).find_row(key)
            if kept is None or kept.entry_id != entry.id:
                raise NotFound(NO_REFERRAL)
            if kept.body_sha256 != sha256:
                raise Conflict("这次转介已经存过，这回写的和存过的不一样。请刷新看看，再另记一次。")
            return _referral_of(kept), False

    def reply(
        self, person: Person, entry_id: str, referral_id: str, words: str, on: date, *, revision: int
    ) -> EntryReferral:
        """Write down what they answered, or put it right. The very same sent again changes nothing.

        Raises NotFound, InvalidInput, Conflict (``stale``).
        """
        with self._database.write() as session:
            entry = readable_entry(session, person, entry_id)
            row = EntryReferralRepository(session).find_row(find_key(referral_id) or "", for_update=True)
            if row is None or row.entry_id != entry.id:
                raise NotFound(NO_REFERRAL)
            answered = ReferralReply(row.place, clean(words))
            answered.check()
            require_past("回复的日子", on, today=today(self._clock))
            if on < row.referred_on:
                raise InvalidInput(f"回复不会早于转介那天（{row.referred_on.isoformat()}），请改日子。")
            if row.revision == revision + 1 and (row.reply, row.replied_on) == (answered.reply, on):
                return _referral_of(row)
            if row.revision != revision:
                raise Conflict("这次转介的回复在别处记过了，请刷新看看。", code="stale")
            row.reply, row.replied_on, row.replied_by = answered.reply, on, person.name
            row.revision += 1
            return _referral_of(row)


def _referral_of(row: EntryReferralRow) -> EntryReferral:
    return EntryReferral(
        row.id,
        row.place,
        row.reason,
        row.referred_on,
        row.referred_by,
        row.reply,
        row.replied_on,
        row.replied_by,
        row.revision,
    )
