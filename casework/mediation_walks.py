"""The steps of a mediation, recorded one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accounts.types import Person
from casework.checking import record_key
from casework.conflict_repository import ConflictRepository
from casework.dossier_checklist import checklist, missing_names
from casework.dossier_forms import Form
from casework.dossier_repository import DossierRepository
from casework.mediation import Mediation
from casework.mediation_repository import MediationRepository, mediation_of
from casework.mediation_rows import own_row, raise_signals, require_mediator, step_body, step_sha256
from casework.mediation_steps import Archived, Signal, Step, cleaned, words_of
from casework.step_codes import StepKind
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound

GAPS = "还缺：{}。补上再归档；补不上的，在“情况说明”里写明原因。"
KEY_TAKEN = "这一步已经记过，这次的内容和记的不一样。两份都留着，请刷新后核对。"


class MediationWalks:
    """The steps of a person's own mediations."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def add_step(
        self, person: Person, mediation_id: str, step: Step, *, signals: Sequence[Signal] = ()
    ) -> tuple[Mediation, bool]:
        """The mediation with the step, and whether it is new: the same step again changes nothing.

        ``signals`` are the cards its words call for; they are kept with it. Raises NotPermitted, NotFound,
        InvalidInput, Conflict (``out_of_order``; ``gaps``: closed with mandatory papers missing and no word on why;
        ``conflict``: another step under the key, and both are kept).
        """
        require_mediator(person)
        if step.kind is StepKind.SIGNAL:
            raise InvalidInput("提醒由我们按写的话给出，不用自己记。")
        day, now = today(self._clock), self._clock.now()
        wanted = replace(
            step, id=record_key(step.id), body=cleaned(step.body), by=person.name, recorded_at=now
        )
        with self._database.write() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id, for_update=True)
            posted = mediations.find_step(wanted.id)
            if posted is None:
                before = mediation_of(row)
                moved = before.add(wanted, today=day)
                if isinstance(wanted.body, Archived) and not wanted.body.remark:
                    _require_whole(before, DossierRepository(session))
                if moved.ending != before.ending:  # a refusal ends it, and that is another revision
                    mediations.save(row, moved, now=now)
                mediations.add_step(row, wanted, person.id, step_sha256(wanted))
                row.updated_at = now
                words = words_of(wanted.body)
                return raise_signals(mediations, row, signals, words, person, today=day, now=now), True
            if posted.mediation_id != row.id:
                raise NotFound
            same = posted.body_sha256 == step_sha256(wanted)
            if not same:
                conflicts = ConflictRepository(session)
                conflicts.keep("mediation_step", wanted.id, person.id, step_body(wanted), now)
            mediation = mediation_of(row)
        if not same:
            raise Conflict(KEY_TAKEN)
        return mediation, False


def _require_whole(mediation: Mediation, files: DossierRepository) -> None:
    """The cover apart, which is drawn when the file is bound. Raises Conflict (``gaps``)."""
    made = frozenset((Form(row.form), row.step_id) for row, _ in files.find(mediation.id))
    missing = missing_names(checklist(mediation, made | {(Form.COVER, "")}))
    if missing:
        raise Conflict(GAPS.format("、".join(missing)), code="gaps")
