"""What is already known for a new paper: of a mediation, or of an earlier one."""

from __future__ import annotations

from casework.draft_types import Draft
from casework.mediation import Mediation, Party, Side


def known_facts(mediation: Mediation | None, earlier: Draft | None) -> dict[str, str]:
    """Facts by the names the questions' ``from`` uses; a mediation's own goes before an earlier paper's."""
    facts: dict[str, str] = {}
    if earlier is not None:
        for question in earlier.kind.questions:
            answer = earlier.answers.get(question.id)
            if isinstance(answer, str):
                facts |= dict.fromkeys(question.sources, answer)
    if mediation is not None:
        facts |= {name: fact for name, fact in _of_mediation(mediation).items() if fact}
    return facts


def _of_mediation(mediation: Mediation) -> dict[str, str]:
    particulars, agreement = mediation.particulars, mediation.agreement
    facts = {
        "facts": particulars.facts,
        "number": mediation.number,
        "terms": agreement.terms if agreement else "",
        "effective_on": agreement.effective_on.isoformat() if agreement else "",
    }
    for side in Side:
        first = next((party for party in particulars.parties if party.side is side), None)
        if first is not None:
            facts |= _of_party(side.value, first)
    return facts


def _of_party(side: str, party: Party) -> dict[str, str]:
    return {
        f"{side}.name": party.name,
        f"{side}.address": party.address,
        f"{side}.phone": party.phone,
        f"{side}.guardian": party.guardian,
    }
