"""Where a page of records ends: an opaque cursor over (day, created at, id), newest first."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select, tuple_
from sqlalchemy.orm import InstrumentedAttribute

from core.errors import InvalidInput

# What somebody else's writing can do to the reader: RecursionError is a nest too deep, OverflowError an
# instant before the first or after the last day.
UNREADABLE = (binascii.Error, ValueError, TypeError, AttributeError, OverflowError, RecursionError)

S = TypeVar("S", bound=Select[*tuple[Any, ...]])


@dataclass(frozen=True, slots=True)
class Position:
    """The last record of a page."""

    day: date
    created_at: datetime
    id: str

    def to_cursor(self) -> str:
        written = json.dumps([self.day.isoformat(), self.created_at.isoformat(), self.id])
        return base64.urlsafe_b64encode(written.encode()).decode().rstrip("=")

    @classmethod
    def from_cursor(cls, cursor: str) -> Position:
        """Raises InvalidInput for anything ``to_cursor`` did not write."""
        try:
            written = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
            day, created_at, record_id = json.loads(written)
            instant = datetime.fromisoformat(created_at)
            if instant.tzinfo is None:
                raise ValueError("an instant needs a time zone")
            return cls(date.fromisoformat(day), instant.astimezone(UTC), str(UUID(record_id)))
        except UNREADABLE as error:
            raise InvalidInput("翻页的位置不对，请从第一页重新看。") from error


def page_of(
    statement: S, key: Sequence[InstrumentedAttribute[Any]], *, after: Position | None, limit: int
) -> S:
    """The records behind a position, newest first by a key of (day, created at, id), or of its last two."""
    if after is not None:
        # Typed as the columns are: guessed from the values, an instant would be compared in the server's zone.
        end = (after.day, after.created_at, after.id)[-len(key) :]
        statement = statement.where(tuple_(*key) < tuple_(*end, types=[column.type for column in key]))
    return statement.order_by(*(column.desc() for column in key)).limit(limit)
