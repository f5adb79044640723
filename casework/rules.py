"""The counting rules in force: as shipped, until an administrator says otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from accounts.models import Role
from accounts.types import Person
from casework.checking import clean
from casework.counting import WAYS, CountingRule, can_count, counting_rules
from casework.counting_repository import CountingRepository
from casework.models import ServiceKind
from core.clock import Clock
from core.database import Database, take_turns
from core.errors import Conflict, InvalidInput, NotPermitted

LONGEST = 400


@dataclass(frozen=True, slots=True)
class RuleEdit:
    """What an administrator made a rule, when and why."""

    counts_by: str
    rule: str
    confirmed: bool
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """What a rule is to become. ``note``: why, or who confirmed it."""

    counts_by: str
    rule: str
    confirmed: bool
    note: str = ""


class CountingRules:
    """Read by everybody, since they are printed under every table; changed by administrators."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self) -> tuple[CountingRule, ...]:
        """The seven rules in force, in the return's order."""
        with self._database.read() as session:
            return rules_in_force(session)

    def find_edits(self, kind: ServiceKind) -> list[RuleEdit]:
        """How a rule came to be what it is, newest first; empty for one as shipped."""
        with self._database.read() as session:
            return [
                RuleEdit(row.counts_by, row.rule, row.confirmed, row.note, row.user.name, row.at)
                for row in CountingRepository(session).find_edits(kind)
            ]

    def change(
        self, person: Person, kind: ServiceKind, draft: RuleDraft, *, revision: int
    ) -> tuple[CountingRule, ...]:
        """The rules with this one changed; figures are counted by it from now on, for past days too.

        Raises NotPermitted, InvalidInput, Conflict (``stale``: it has been changed since it was read).
        """
        if person.role is not Role.ADMINISTRATOR:
            raise NotPermitted("统计口径由管理员改。")
        rule, note = clean(draft.rule), clean(draft.note)
        if not 0 < len(rule) <= LONGEST:
            raise InvalidInput(f"请把口径写清楚，最多 {LONGEST} 字，它会印在每张表下面。")
        if len(note) > LONGEST:
            raise InvalidInput(f"说明太长，最多 {LONGEST} 字。")
        if not can_count(kind, draft.counts_by):
            names = "、".join(way.name for way in WAYS.values() if kind in way.kinds)
            raise InvalidInput(f"这一类不能这样数，请从这些里选：{names}。")
        with self._database.write() as session:
            take_turns(session, "counting rules")
            (before,) = (one for one in rules_in_force(session) if one.kind is kind)
            wanted = replace(
                before, counts_by=draft.counts_by, rule=rule, confirmed=draft.confirmed, revision=revision
            )
            if wanted != before:
                if before.revision != revision:
                    if replace(wanted, revision=before.revision) == before:
                        return rules_in_force(session)  # the very change just made, sent again
                    raise Conflict("这一条口径刚刚有人改过。请刷新看看，再改一次。", code="stale")
                CountingRepository(session).add(
                    kind,
                    counts_by=draft.counts_by,
                    rule=rule,
                    confirmed=draft.confirmed,
                    note=note,
                    user_id=person.id,
                    now=self._clock.now(),
                )
            return rules_in_force(session)


def rules_in_force(session: Session) -> tuple[CountingRule, ...]:
    """The seven rules, as one session sees them."""
    edits = {ServiceKind(row.kind): row for row in CountingRepository(session).find_latest()}
    return tuple(
        replace(rule, counts_by=edit.counts_by, rule=edit.rule, confirmed=edit.confirmed, revision=edit.id)
        if (edit := edits.get(rule.kind))
        else rule
        for rule in counting_rules()
    )
