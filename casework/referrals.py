"""Who to turn to: the shipped places, and what an administrator changed or added."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from accounts.models import Role
from accounts.types import Person
from casework.checking import clean, require_past
from casework.referral_models import ReferralPlaceRow
from casework.referral_repository import ReferralRepository
from core.clock import Clock, today
from core.database import Database
from core.errors import InvalidInput, NotFound, NotPermitted

KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


@dataclass(frozen=True, slots=True)
class ReferralPlace:
    """A place to turn to; ``checked_on`` is None where nobody has checked it (待核实)."""

    key: str
    name: str
    phone: str = ""
    matters: str = ""
    checked_on: date | None = None


class Referrals:
    """The directory. Everybody reads it; an administrator changes it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self) -> list[ReferralPlace]:
        """What can be turned to now: the shipped order, then what was added."""
        with self._database.read() as session:
            rows = {row.key: row for row in ReferralRepository(session).find()}
        shipped = [_place_of(rows[one.key]) if one.key in rows else one for one in _shipped()]
        known = {one.key for one in shipped}
        places = [*shipped, *(_place_of(row) for row in rows.values() if row.key not in known)]
        return [one for one in places if one.key not in rows or not rows[one.key].withdrawn]

    def put(self, person: Person, place: ReferralPlace) -> ReferralPlace:
        """Add a place, or change one. Raises NotPermitted, InvalidInput."""
        _require_administrator(person)
        wanted = replace(
            place, name=clean(place.name), phone=clean(place.phone), matters=clean(place.matters)
        )
        if not KEY.fullmatch(wanted.key):
            raise InvalidInput("编号只用小写字母、数字和短横线，例如 legal-aid。")
        if not wanted.name:
            raise InvalidInput("请写名称。")
        if wanted.checked_on is not None:
            require_past("核实日期", wanted.checked_on, today=today(self._clock))
        self._keep(person, wanted, withdrawn=False)
        return wanted

    def withdraw(self, person: Person, key: str) -> None:
        """Take a place out of the directory; what was referred to it stays as it was. Raises NotPermitted, NotFound."""
        _require_administrator(person)
        place = next((one for one in self.find() if one.key == key), None)
        if place is None:
            raise NotFound
        self._keep(person, place, withdrawn=True)

    def _keep(self, person: Person, place: ReferralPlace, *, withdrawn: bool) -> None:
        with self._database.write() as session:
            ReferralRepository(session).put(
                ReferralPlaceRow(
                    key=place.key,
                    name=place.name,
                    phone=place.phone,
                    matters=place.matters,
                    checked_on=place.checked_on,
                    withdrawn=withdrawn,
                    changed_by=person.id,
                    changed_at=self._clock.now(),
                )
            )


def _require_administrator(person: Person) -> None:
    if person.role is not Role.ADMINISTRATOR:
        raise NotPermitted("这一项只有管理员能改。")


def _place_of(row: ReferralPlaceRow) -> ReferralPlace:
    return ReferralPlace(row.key, row.name, row.phone, row.matters, row.checked_on)


@cache
def _shipped() -> tuple[ReferralPlace, ...]:
    written = tomllib.loads(files("casework").joinpath("data/referrals.toml").read_text("utf-8"))
    return tuple(ReferralPlace(**place) for place in written["place"])
