"""What a dossier is bound of, in the order of the archive: rendered forms, and after each what was attached to its step."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from casework.dossier_checklist import BINDING, PAPERS
from casework.dossier_forms import OF_STEPS, Form
from casework.mediation import Mediation
from casework.mediation_steps import Paper, Step
from casework.step_attachments import StepAttachment
from casework.step_codes import STEP_NAMES, StepKind

ORDER = (
    Form.COVER,
    Form.CATALOGUE,
    *(form for form in Form if form not in BINDING),
    Form.EXPLANATION,
    Form.BACK,
)
_FORM_OF_STEP = {
    **{kind: form for form, kind in OF_STEPS.items()},
    StepKind.RIGHTS_TOLD: Form.RIGHTS,
    StepKind.WRITTEN_DOWN: Form.AGREEMENT,
    StepKind.PERFORMANCE: Form.RECEIPT,
}
_FORM_OF_PAPER = {item: form for form, item in PAPERS.items()}
Place = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class BoundPart:
    """One file of the bound dossier. ``title`` is how the contents name it, where it is listed there."""

    title: str
    name: str
    media_type: str
    sha256: str
    content: bytes
    is_catalogue: bool = False
    is_listed: bool = True


def place_of_form(mediation: Mediation, form: Form, step_id: str) -> Place:
    return ORDER.index(form), _place_of_step(mediation, step_id), 0, 0


def place_of_attachment(mediation: Mediation, attachment: StepAttachment, n: int) -> Place:
    """After the form of its step; where a step has none, after all forms that have."""
    step = _step_of(mediation, attachment)
    form = _FORM_OF_STEP.get(step.kind, Form.CONFIRMATION)
    if isinstance(step.body, Paper):
        form = _FORM_OF_PAPER.get(step.body.item, Form.CONFIRMATION)
    return ORDER.index(form), _place_of_step(mediation, step.id), 1, n


def title_of_attachment(mediation: Mediation, attachment: StepAttachment) -> str:
    step = _step_of(mediation, attachment)
    of = step.body.name if isinstance(step.body, Paper) else f"{STEP_NAMES[step.kind]}附件"
    return f"{of}：{attachment.name}"


def pack(parts: Sequence[BoundPart]) -> bytes:
    """The parts as a ZIP, numbered in their order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for n, part in enumerate(parts, 1):
            archive.writestr(f"{n:02d}-{part.name}", part.content)
    return packed.getvalue()


def _step_of(mediation: Mediation, attachment: StepAttachment) -> Step:
    return next(step for step in mediation.steps if step.id == attachment.step_id)


def _place_of_step(mediation: Mediation, step_id: str) -> int:
    steps = [step.id for step in mediation.steps]
    return steps.index(step_id) if step_id in steps else -1
