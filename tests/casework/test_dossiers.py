"""The file of a mediation: every form opened again, kept as made, listed, bound."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from docx import Document
from sqlalchemy import update

from accounts.models import Role
from accounts.types import Person
from casework.dossier_checklist import Standing
from casework.dossier_forms import FORM_NAMES, OF_STEPS, Form
from casework.mediation import Ending, Mediation, Party, Side
from casework.mediation_models import MediationFileRow
from casework.mediation_steps import (
    Archived,
    Body,
    Investigation,
    Paper,
    PerformanceTerm,
    QuestionAnswer,
    Step,
    Struck,
)
from casework.service import Casework
from casework.sheet import BLANK, LABEL
from casework.step_codes import PaperItem, StepKind
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted, Unavailable
from tests.casework.conftest import People
from tests.casework.test_mediation import PARTICULARS, WRITTEN
from tests.casework.test_walk import APPLIED, ASKED, CARD, PAID, TALKED, TOLD, VISITED, day

FIRM = "张茅乡人民调解委员会"
CHILD = Party(Side.RESPONDENT, "王某丙", "13800004127", "南沟村2组", "王某乙", "男", "汉族", 12, "学生")
Record = Callable[..., Mediation]


@pytest.fixture
def mediator(people: People) -> Person:
    return people(Role.MEDIATOR, firm=FIRM, name="张调解")


@pytest.fixture
def opened(casework: Casework, mediator: Person) -> Mediation:
    particulars = replace(
        PARTICULARS, parties=(*PARTICULARS.parties, CHILD), facts="为出水口{{争执}}\n吵了三次"
    )
    return casework.mediations.register(mediator, str(uuid4()), particulars, villages=())[0]


@pytest.fixture
def record(casework: Casework, mediator: Person, opened: Mediation) -> Record:
    """``record(TOLD, 0)`` records one more step, n days after 受理."""

    def add(body: Body, n: int = 0) -> Mediation:
        step = Step(str(uuid4()), day(n), body)
        return casework.walks.add_step(mediator, opened.id, step)[0]

    return add


@pytest.fixture
def agreed(casework: Casework, mediator: Person, opened: Mediation, record: Record) -> Mediation:
    """The whole walk but for the filing."""
    for body, n in ((TOLD, 0), (ASKED, 1), (TALKED, 2)):
        record(body, n)
    casework.mediations.conclude(mediator, opened.id, WRITTEN, revision=1)
    for body, n in ((PAID, 14), (VISITED, 15), (APPLIED, 15)):
        record(body, n)
    return casework.mediations.get(mediator, opened.id)


def words_in(content: bytes) -> str:
    """Every word of a Word file's body."""
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def steps_of(mediation: Mediation, form: Form) -> list[str]:
    return [step.id for step in mediation.steps if step.kind is OF_STEPS.get(form)] or [""]


@pytest.mark.parametrize("form", Form)
def test_every_form_opens_again_and_holds_the_label_and_no_brace_of_ours(
    casework: Casework, mediator: Person, agreed: Mediation, form: Form
) -> None:
    (step_id,) = steps_of(agreed, form)
    card, is_new = casework.dossiers.render(mediator, agreed.id, form, step_id)
    name, content = casework.dossiers.read(mediator, agreed.id, card.id)
    assert is_new
    assert (name, card.size) == (f"{FORM_NAMES[form]}.docx", len(content))
    document, words = Document(io.BytesIO(content)), words_in(content)
    assert document.paragraphs[0].text == FORM_NAMES[form]
    assert "{" not in words.replace("{{争执}}", "")
    assert "None" not in words
    assert document.sections[0].header.paragraphs[0].text == LABEL
    about = document.core_properties
    assert (about.comments, about.keywords, about.author) == (LABEL, "AI辅助生成", "张调解")


@pytest.mark.parametrize(
    ("form", "said"),
    [
        (Form.APPLICATION, ("李某甲", "为出水口{{争执}}", FIRM, "申请人李某甲（签名")),
        (Form.ACCEPTANCE, ("2026-11-01", "邻里纠纷", "当事人申请", "王某乙")),
        (Form.RIGHTS, ("当面念给双方听", "李某甲、王某乙", "人民调解法4条、23条")),
        (Form.INVESTIGATION, ("2026-11-02", "村委会", "问：为什么争", "答：出水口朝我家")),
        (Form.SESSION, ("2026-11-03", "背靠背谈了两轮", "达成")),
        (Form.AGREEMENT, ("改道", "记录的盖章日期：2026-11-14", "被申请人王某丙的监护人王某乙（签名")),
        (Form.VISIT, ("全部履行", "2026-11-16", "李某甲与王某乙、王某丙")),
        (Form.CONFIRMATION, ("陕州区人民法院", "协议生效日期：2026-11-14")),
        (Form.COVER, ("李某甲与王某乙、王某丙邻里纠纷", "2026-11-01 至 2026-11-14", "张调解")),
    ],
)
def test_a_form_says_what_was_recorded(
    casework: Casework, mediator: Person, agreed: Mediation, form: Form, said: tuple[str, ...]
) -> None:
    (step_id,) = steps_of(agreed, form)
    card, _ = casework.dossiers.render(mediator, agreed.id, form, step_id)
    words = words_in(casework.dossiers.read(mediator, agreed.id, card.id)[1])
    for one in said:
        assert one in words


def test_the_agreement_holds_the_last_day_to_perform(
    casework: Casework, mediator: Person, opened: Mediation, record: Record
) -> None:
    by = (date(2026, 12, 10), date(2027, 1, 10))
    casework.mediations.conclude(mediator, opened.id, replace(WRITTEN, perform_by=by), revision=1)
    card, _ = casework.dossiers.render(mediator, opened.id, Form.AGREEMENT)
    _, content = casework.dossiers.read(mediator, opened.id, card.id)
    assert "第1期 2026-12-10、第2期 2027-01-10" in words_in(content)
    record(PerformanceTerm((date(2026, 12, 20),)), 14)
    card, _ = casework.dossiers.render(mediator, opened.id, Form.AGREEMENT)
    _, content = casework.dossiers.read(mediator, opened.id, card.id)
    assert "2026-12-20" in words_in(content)
    assert "2027-01-10" not in words_in(content)


def test_what_was_not_told_stays_a_blank(casework: Casework, mediator: Person, opened: Mediation) -> None:
    for form, blank in (
        (Form.AGREEMENT, "履行期限"),
        (Form.SESSION, "调解结果"),
        (Form.COVER, "保管期限"),
        (Form.COVER, "调解日期"),
        (Form.CONFIRMATION, "申请法院"),
        (Form.RIGHTS, "告知了谁"),
    ):
        card, _ = casework.dossiers.render(mediator, opened.id, form)
        words = words_in(casework.dossiers.read(mediator, opened.id, card.id)[1])
        assert f"{blank}：{BLANK}" in words


def test_an_adviser_s_form_names_no_committee(casework: Casework, people: People) -> None:
    adviser = people(firm="某某律师事务所")
    mediation, _ = casework.mediations.register(adviser, str(uuid4()), PARTICULARS, villages=())
    card, _ = casework.dossiers.render(adviser, mediation.id, Form.COVER)
    words = words_in(casework.dossiers.read(adviser, mediation.id, card.id)[1])
    assert f"调委会：{BLANK}" in words


def test_a_file_is_kept_as_made_and_a_changed_record_makes_it_stale(
    casework: Casework, mediator: Person, opened: Mediation
) -> None:
    first, _ = casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    again, is_new = casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    assert (again, is_new) == (first, False)
    kept = casework.dossiers.read(mediator, opened.id, first.id)
    changed = replace(opened.particulars, facts="补记")
    casework.mediations.change(mediator, opened.id, changed, revision=1, villages=())
    (old,) = casework.dossiers.get(mediator, opened.id).files
    assert (old.stale, old.superseded, old.sha256) == (True, False, first.sha256)
    assert casework.dossiers.read(mediator, opened.id, first.id) == kept
    second, is_new = casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    assert is_new
    files = casework.dossiers.get(mediator, opened.id).files
    assert [(one.id, one.stale, one.superseded) for one in files] == [
        (first.id, True, True),
        (second.id, False, False),
    ]


def test_a_step_elsewhere_leaves_the_other_forms_alone(
    casework: Casework, mediator: Person, opened: Mediation, record: Record
) -> None:
    casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    record(TOLD, 0)
    (acceptance,) = casework.dossiers.get(mediator, opened.id).files
    assert not acceptance.stale


def test_signing_for_a_file_takes_the_label_off_another_copy_of_it(
    casework: Casework, mediator: Person, opened: Mediation
) -> None:
    made, _ = casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    signed = casework.dossiers.confirm(mediator, opened.id, made.id)
    assert (signed.confirmed_by, signed.id != made.id) == ("张调解", True)
    document = Document(io.BytesIO(casework.dossiers.read(mediator, opened.id, signed.id)[1]))
    assert document.sections[0].header.paragraphs[0].text == "已由张调解于2026年11月25日核对"
    assert (document.core_properties.keywords, LABEL in document.core_properties.comments) == ("", False)
    unsigned = Document(io.BytesIO(casework.dossiers.read(mediator, opened.id, made.id)[1]))
    assert unsigned.sections[0].header.paragraphs[0].text == LABEL
    assert casework.dossiers.confirm(mediator, opened.id, signed.id) == signed
    assert casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE) == (signed, False)


def test_nobody_signs_for_what_the_record_no_longer_says(
    casework: Casework, mediator: Person, opened: Mediation
) -> None:
    made, _ = casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    changed = replace(opened.particulars, facts="补记")
    casework.mediations.change(mediator, opened.id, changed, revision=1, villages=())
    with pytest.raises(Conflict, match="先重新生成") as refused:
        casework.dossiers.confirm(mediator, opened.id, made.id)
    assert refused.value.code == "stale_file"


def test_a_damaged_file_is_not_handed_out(
    casework: Casework, mediator: Person, opened: Mediation, database: Database
) -> None:
    made, _ = casework.dossiers.render(mediator, opened.id, Form.COVER)
    with database.write() as session:
        session.execute(update(MediationFileRow).values(content=b"PK"))
    with pytest.raises(Unavailable, match="可能损坏"):
        casework.dossiers.read(mediator, opened.id, made.id)


def test_no_agreement_is_drawn_up_while_a_card_awaits_its_decision(
    casework: Casework, mediator: Person
) -> None:
    mediation, _ = casework.mediations.register(
        mediator, str(uuid4()), PARTICULARS, villages=(), signals=(CARD,)
    )
    for form in (Form.AGREEMENT, Form.ORAL):
        with pytest.raises(Conflict, match="这像是犯罪") as refused:
            casework.dossiers.render(mediator, mediation.id, form)
        assert refused.value.code == "stopped"
    assert casework.dossiers.render(mediator, mediation.id, Form.ACCEPTANCE)[1]


def standings(casework: Casework, person: Person, mediation: Mediation) -> dict[str, str]:
    return {one.name: one.standing.value for one in casework.dossiers.get(person, mediation.id).items}


def test_the_checklist_follows_the_record(
    casework: Casework, mediator: Person, opened: Mediation, record: Record
) -> None:
    fresh = standings(casework, mediator, opened)
    assert fresh == {
        "人民调解申请书": "not_needed",
        "人民调解受理登记表": "missing",
        "人民调解权利义务告知书": "missing",
        "身份证明材料": "missing",
        "授权委托书": "not_needed",
        "人民调解调查记录": "not_needed",
        "证据材料": "not_needed",
        "人民调解记录": "missing",
        "人民调解协议书": "not_needed",
        "履行凭证": "not_needed",
        "人民调解回访记录": "not_needed",
        "司法确认申请书": "not_needed",
        "人民调解卷宗封面": "not_needed",
    }
    casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    record(TOLD, 0)
    record(Paper(PaperItem.IDENTITY, "李某甲身份证复印件", 1), 0)
    record(ASKED, 1)
    record(replace(ASKED, asked="王某乙"), 1)
    told = standings(casework, mediator, opened)
    assert told["人民调解申请书"] == "not_needed"
    assert (told["人民调解受理登记表"], told["身份证明材料"]) == ("present", "present")
    assert (told["人民调解调查记录（第1次）"], told["人民调解调查记录（第2次）"]) == ("missing", "missing")
    record(TALKED, 2)
    casework.mediations.conclude(mediator, opened.id, WRITTEN, revision=1)
    record(replace(PAID, amount="1200"), 14)
    closed = standings(casework, mediator, opened)
    assert (closed["人民调解协议书"], closed["履行凭证"], closed["人民调解卷宗封面"]) == (
        "missing",
        "missing",
        "missing",
    )


def test_a_sheet_to_paste_on_is_not_the_paper(
    casework: Casework, mediator: Person, opened: Mediation
) -> None:
    casework.dossiers.render(mediator, opened.id, Form.IDENTITY)
    assert standings(casework, mediator, opened)["身份证明材料"] == Standing.MISSING


def test_a_file_with_gaps_is_closed_only_with_a_word_on_why(
    casework: Casework, mediator: Person, opened: Mediation, record: Record
) -> None:
    casework.mediations.end(mediator, opened.id, Ending(date(2026, 11, 5), "不愿"), revision=1)
    with pytest.raises(Conflict, match=r"还缺：人民调解受理登记表、.*人民调解记录。") as refused:
        record(Archived("张调解"), 6)
    assert refused.value.code == "gaps"
    filed = record(Archived("张调解", remark="一方没有来过，没有调解记录"), 6)
    assert filed.walk.is_archived


def test_the_archive_is_bound_in_order(
    casework: Casework, mediator: Person, agreed: Mediation, record: Record
) -> None:
    for form in (Form.AGREEMENT, Form.SESSION, Form.ACCEPTANCE, Form.RIGHTS):
        casework.dossiers.render(mediator, agreed.id, form, steps_of(agreed, form)[0])
    record(Paper(PaperItem.IDENTITY, "李某甲身份证复印件", 1), 0)
    name, content = casework.dossiers.export(mediator, agreed.id)
    assert name == "（2026）张茅乡人调字第0001号卷宗.zip"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "01-人民调解卷宗封面.docx",
            "02-卷内目录.docx",
            "03-人民调解受理登记表.docx",
            "04-人民调解权利义务告知书.docx",
            "05-人民调解记录.docx",
            "06-人民调解协议书.docx",
            "07-卷宗情况说明.docx",
            "08-卷宗封底.docx",
        ]
        contents = words_in(archive.read("02-卷内目录.docx"))
    listed = [
        "人民调解受理登记表",
        "人民调解权利义务告知书",
        "人民调解记录",
        "人民调解协议书",
        "李某甲身份证复印件",
    ]
    assert [line for line in contents.split("\n") if line in listed] == listed
    assert casework.dossiers.export(mediator, agreed.id)[1]


def test_what_is_out_of_date_is_not_bound(casework: Casework, mediator: Person, opened: Mediation) -> None:
    casework.dossiers.render(mediator, opened.id, Form.ACCEPTANCE)
    changed = replace(opened.particulars, facts="补记")
    casework.mediations.change(mediator, opened.id, changed, revision=1, villages=())
    with pytest.raises(Conflict, match="人民调解受理登记表。先重新生成") as refused:
        casework.dossiers.export(mediator, opened.id)
    assert refused.value.code == "stale_file"


def test_the_form_of_a_struck_step_is_kept_and_not_bound(
    casework: Casework, mediator: Person, opened: Mediation, record: Record
) -> None:
    asked = record(ASKED, 1).steps[-1]
    made, _ = casework.dossiers.render(mediator, opened.id, Form.INVESTIGATION, asked.id)
    record(Struck(asked.id, "记错了人"), 1)
    assert casework.dossiers.read(mediator, opened.id, made.id)[1]
    _, content = casework.dossiers.export(mediator, opened.id)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not any("调查" in name for name in archive.namelist())
    with pytest.raises(InvalidInput, match="不是从那一步来的"):
        casework.dossiers.render(mediator, opened.id, Form.INVESTIGATION, asked.id)
    told = record(TOLD, 2).steps[-1]
    with pytest.raises(InvalidInput):
        casework.dossiers.render(mediator, opened.id, Form.INVESTIGATION, told.id)


def test_somebody_else_s_file_is_not_found(casework: Casework, people: People, opened: Mediation) -> None:
    colleague = people(Role.MEDIATOR, firm=FIRM)
    for deed in (
        lambda: casework.dossiers.get(colleague, opened.id),
        lambda: casework.dossiers.render(colleague, opened.id, Form.COVER),
        lambda: casework.dossiers.confirm(colleague, opened.id, str(uuid4())),
        lambda: casework.dossiers.read(colleague, opened.id, str(uuid4())),
        lambda: casework.dossiers.export(colleague, opened.id),
    ):
        with pytest.raises(NotFound):
            deed()
    with pytest.raises(NotPermitted):
        casework.dossiers.render(
            people(Role.ADMINISTRATOR, township=None, villages=()), opened.id, Form.COVER
        )


def test_words_no_word_file_can_hold_are_left_out(
    casework: Casework, mediator: Person, opened: Mediation, record: Record
) -> None:
    odd = Investigation("村委会", "李某甲", "张调解", (QuestionAnswer("为什么\uffff争", "<b>&出水口"),))
    asked = record(odd, 1).steps[-1]
    made, _ = casework.dossiers.render(mediator, opened.id, Form.INVESTIGATION, asked.id)
    words = words_in(casework.dossiers.read(mediator, opened.id, made.id)[1])
    assert "问：为什么争" in words
    assert "答：<b>&出水口" in words


@pytest.mark.office
def test_libreoffice_opens_every_form(
    casework: Casework, mediator: Person, agreed: Mediation, tmp_path: Path
) -> None:
    papers = []
    for form in Form:
        made, _ = casework.dossiers.render(mediator, agreed.id, form, steps_of(agreed, form)[0])
        paper = tmp_path / f"{form}.docx"
        paper.write_bytes(casework.dossiers.read(mediator, agreed.id, made.id)[1])
        papers.append(paper)
    program = shutil.which("soffice")
    assert program is not None
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    wanted = ("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, papers))
    subprocess.run([program, profile, *wanted], check=True, timeout=300, capture_output=True)
    for paper in papers:
        assert paper.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_the_steps_a_form_is_made_for_are_steps_there_are() -> None:
    assert set(OF_STEPS.values()) <= set(StepKind)
