"""How the seven kinds are counted: read by everybody, changed by administrators."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter

from api.dependencies import Administrator, Rooms, SignedInPerson
from api.errors import problems
from api.schemas.casework import Option
from api.schemas.counting import CountingRule, CountingRuleEdit, CountingRuleHistory, CountingRuleIn
from casework.counting import WAYS
from casework.counting import CountingRule as Rule
from casework.models import ServiceKind
from casework.rules import RuleDraft

router = APIRouter(prefix="/counting-rules", tags=["figures"])


@router.get("", responses=problems(401))
def list_rules(person: SignedInPerson, rooms: Rooms) -> list[CountingRule]:
    """The seven rules in force, in the return's order."""
    return _rules_out(rooms.casework.rules.find())


@router.put("/{kind}", responses=problems(400, 401, 403, 409, 422, 503))
def change_rule(
    kind: ServiceKind, body: CountingRuleIn, person: Administrator, rooms: Rooms
) -> list[CountingRule]:
    """Change how a kind is counted. From then on every figure is counted so, of past days too."""
    draft = RuleDraft(body.counts_by, body.rule, body.confirmed, body.note)
    return _rules_out(rooms.casework.rules.change(person, kind, draft, revision=body.revision))


@router.get("/{kind}/history", responses=problems(401, 403, 422))
def get_rule_history(kind: ServiceKind, person: Administrator, rooms: Rooms) -> CountingRuleHistory:
    """Who made a rule what it is, when and why."""
    return CountingRuleHistory(
        edits=[
            CountingRuleEdit(
                counts_by_name=WAYS[edit.counts_by].name,
                rule=edit.rule,
                confirmed=edit.confirmed,
                note=edit.note,
                by=edit.by,
                at=edit.at,
            )
            for edit in rooms.casework.rules.find_edits(kind)
        ]
    )


def _rules_out(rules: Sequence[Rule]) -> list[CountingRule]:
    return [
        CountingRule(
            kind=rule.kind,
            name=rule.name,
            unit=rule.unit,
            counts_by=rule.counts_by,
            ways=[Option(value=key, name=way.name) for key, way in WAYS.items() if rule.kind in way.kinds],
            rule=rule.rule,
            confirmed=rule.confirmed,
            printed=rule.printed,
            revision=rule.revision,
        )
        for rule in rules
    ]
