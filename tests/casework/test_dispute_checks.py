"""Checks for disputes: corrected where they were made, though their maker serves the village no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from accounts.types import Person
from casework.dispute_checks import CheckDraft
from casework.service import Casework
from core.errors import NotPermitted


def test_a_village_no_longer_served_stays_and_another_cannot_be_chosen(
    casework: Casework, adviser: Person
) -> None:
    first, second = (village.id for village in adviser.villages)
    draft = CheckDraft(date(2026, 3, 1), first, found=3, prevented=1)
    recorded, _ = casework.checks.add(adviser, str(uuid4()), draft, villages={first, second})
    changed = casework.checks.change(adviser, recorded.id, replace(draft, found=4), revision=1, villages=())
    assert (changed.village_id, changed.found, changed.revision) == (first, 4, 2)
    elsewhere = replace(draft, village_id=second)
    with pytest.raises(NotPermitted, match="这个村不在你服务的范围里"):
        casework.checks.change(adviser, recorded.id, elsewhere, revision=2, villages=())
    assert casework.checks.get(adviser, recorded.id) == changed
