"""The frozen values of drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from casework.draft_kinds import DraftKind, Question
from casework.draft_models import DraftState


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A Word file as it was made from one revision."""

    revision: int
    name: str
    sha256: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper being drafted (草稿), or checked and done (定稿)."""

    id: str
    kind: DraftKind
    mediation_id: str | None
    answers: Mapping[str, Any]
    missing: tuple[Question, ...]
    signals: tuple[str, ...]  # duty cards the answers call for
    refused: bool  # a crime is not settled privately: no file is made of it
    state: DraftState
    final_at: datetime | None
    final_by: str | None
    files: tuple[DraftFile, ...]
    revision: int
    created_at: datetime
    updated_at: datetime
    entry_id: str | None = None  # the entry that counts it
