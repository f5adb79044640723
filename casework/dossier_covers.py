"""What a mediation's file is bound in: cover, table of contents, explanation, back."""

from __future__ import annotations

from collections.abc import Callable

from casework import dossier_forms as forms
from casework.dossier_forms import FORM_NAMES, Form, Source
from casework.mediation_steps import Archived
from casework.sheet import Grid, Line, Prose, Sheet, Signatures
from casework.step_codes import RETENTION_NAMES, PaperItem, StepKind


def cover(source: Source) -> Sheet:
    mediation = source.mediation
    filed = next(iter(mediation.walk.bodies(Archived)), None)
    last = mediation.walk.closed_on
    return Sheet(
        FORM_NAMES[Form.COVER],
        (
            Line("调委会", source.committee),
            Line("卷名", f"{source.both}{source.dispute}"),
            Line("卷号", mediation.number),
            Line("调解员", source.mediator),
            Line("调解日期", f"{mediation.particulars.accepted_on} 至 {last}" if last else ""),
            Line("立卷人", filed.filed_by if filed else ""),
            Line("立卷日期", _filed_on(source)),
            Line("保管期限", RETENTION_NAMES[filed.retention] if filed else ""),
            Line("备注"),
        ),
    )


def catalogue(source: Source, titles: tuple[str, ...], pages: tuple[int, ...] = ()) -> Sheet:
    """卷内目录 of the papers in their order, each with its first page where the file is bound as one."""
    firsts = (*map(str, pages), *[""] * (len(titles) - len(pages)))
    rows = [(str(n), title, page) for n, (title, page) in enumerate(zip(titles, firsts, strict=True), 1)]
    return Sheet(
        FORM_NAMES[Form.CATALOGUE],
        (Grid((("序号", "名称", "页号"), *(rows or [("", "", "")]))),),
        source.mediation.number,
    )


def explanation(source: Source) -> Sheet:
    filed = next(iter(source.mediation.walk.bodies(Archived)), None)
    return Sheet(
        FORM_NAMES[Form.EXPLANATION],
        (
            Prose("情况说明", filed.remark if filed else "", 10),
            Signatures(("立卷人", "检查人")),
        ),
        source.mediation.number,
    )


def back(source: Source) -> Sheet:
    return Sheet(
        FORM_NAMES[Form.BACK],
        (Line("本卷共（页）"), Line("立卷人"), Line("检查人"), Line("日期")),
        source.mediation.number,
    )


DRAW: dict[Form, Callable[[Source], Sheet]] = {
    Form.APPLICATION: forms.application,
    Form.ACCEPTANCE: forms.acceptance,
    Form.RIGHTS: forms.rights,
    Form.IDENTITY: forms.papers(Form.IDENTITY, PaperItem.IDENTITY),
    Form.MANDATE: forms.mandate,
    Form.INVESTIGATION: forms.investigation,
    Form.EVIDENCE: forms.papers(Form.EVIDENCE, PaperItem.EVIDENCE),
    Form.SESSION: forms.session,
    Form.AGREEMENT: forms.agreement,
    Form.ORAL: forms.oral,
    Form.RECEIPT: forms.papers(Form.RECEIPT, PaperItem.RECEIPT),
    Form.VISIT: forms.visit,
    Form.CONFIRMATION: forms.confirmation,
    Form.COVER: cover,
    Form.EXPLANATION: explanation,
    Form.BACK: back,
}


def _filed_on(source: Source) -> str:
    day = source.mediation.walk.last_day(StepKind.ARCHIVED)
    return day.isoformat() if day else ""
