"""The file of a mediation: forms rendered from the record, each kept as it was rendered, and bound for the archive."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from accounts.types import Person
from casework.attached_files import read_kept
from casework.attachment_repository import StepAttachmentRepository
from casework.checking import find_key
from casework.dossier_book import bind_pdf, parts_sha256
from casework.dossier_checklist import BINDING, Item, checklist
from casework.dossier_covers import DRAW, catalogue
from casework.dossier_forms import FORM_NAMES, OF_STEPS, Form, Source
from casework.dossier_parts import BoundPart, pack, place_of_attachment, place_of_form, title_of_attachment
from casework.dossier_repository import DossierRepository
from casework.mediation_models import BoundDossierRow, MediationFileRow
from casework.mediation_repository import MediationRepository, mediation_of
from casework.mediation_rows import own_row, readable_row, require_mediator
from casework.mediation_rules import mediation_rules
from casework.mediation_steps import Paper
from casework.models import MediationRow
from casework.sheet import LABEL, Sheet
from casework.step_attachments import StepAttachment, attachment_of
from casework.word import MEDIA_TYPE, write
from core.clock import SHANGHAI, Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, Unavailable
from core.kept_files import KeptFiles

AGREEMENTS = {Form.AGREEMENT, Form.ORAL}


@dataclass(frozen=True, slots=True)
class FileCard:
    """A rendered file. ``stale``: the record has changed since; ``superseded``: a later one took its place, or the step
    it was made for has been struck.
    """

    id: str
    form: Form
    step_id: str
    name: str
    size: int
    sha256: str
    made_by: str
    made_at: datetime
    confirmed_by: str
    confirmed_at: datetime | None
    stale: bool
    superseded: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    items: tuple[Item, ...]
    files: tuple[FileCard, ...]


class Dossiers:
    """The files of a person's own mediations; a 司法所 reads those of its township."""

    def __init__(self, database: Database, clock: Clock, kept: KeptFiles) -> None:
        self._database = database
        self._clock = clock
        self._kept = kept
        self._binding = threading.Lock()

    def get(self, person: Person, mediation_id: str) -> Dossier:
        """The checklist and every file, oldest first. Raises NotFound, for somebody else's too."""
        with self._database.read() as session:
            mediations = MediationRepository(session)
            row = readable_row(mediations, person, mediation_id)
            return self._desk(session, mediations, person, row).dossier()

    def render(
        self, person: Person, mediation_id: str, form: Form, step_id: str = ""
    ) -> tuple[FileCard, bool]:
        """The form as the record now says, and whether it is new: one that still agrees with it is not made again.

        Raises NotPermitted, NotFound, InvalidInput (a step the form is not made for), Conflict (``stopped``: no
        agreement is drawn up while a duty card awaits its decision).
        """
        require_mediator(person)
        with self._database.write() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id, for_update=True)
            desk = self._desk(session, mediations, person, row)
            return desk.render(form, step_id)

    def confirm(self, person: Person, mediation_id: str, file_id: str) -> FileCard:
        """Another file of the same words, with the person's name in place of the AI label.

        Raises NotPermitted, NotFound, Conflict (``stale_file``: the record has changed since it was rendered).
        """
        require_mediator(person)
        with self._database.write() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id, for_update=True)
            desk = self._desk(session, mediations, person, row)
            return desk.confirm(file_id)

    def read(self, person: Person, mediation_id: str, file_id: str) -> tuple[str, bytes]:
        """A file's name and content, byte for byte as rendered. Raises NotFound, Unavailable (it is damaged)."""
        with self._database.read() as session:
            mediations = MediationRepository(session)
            row = readable_row(mediations, person, mediation_id)
            desk = self._desk(session, mediations, person, row)
            return desk.read(desk.get(file_id))

    def export(self, person: Person, mediation_id: str) -> tuple[str, bytes]:
        """The whole file as a ZIP in the order of the archive, bound in cover, contents, explanation and back.

        Raises NotPermitted, NotFound, Conflict (``stale_file``), Unavailable (a part of it is damaged).
        """
        number, parts = self._bind(person, mediation_id)
        return f"{number}卷宗.zip", pack(parts)

    def export_pdf(self, person: Person, mediation_id: str) -> tuple[str, bytes]:
        """The whole file as one page-numbered PDF. The very same parts give the very same PDF as before.

        Raises what ``export`` and ``bind_pdf`` do.
        """
        number, parts = self._bind(person, mediation_id)
        key, whole = parts_sha256(parts), find_key(mediation_id) or ""
        with self._binding:  # LibreOffice once at a time; who asked meanwhile is given the same one
            with self._database.read() as session:
                bound = DossierRepository(session).find_bound(whole, key)
            kept = self._kept.read(bound.sha256) if bound else None
            if kept is not None:
                return f"{number}卷宗.pdf", kept
            if bound is not None:
                raise Unavailable("合好的 PDF 坏了或者不见了，请告诉管理员从备份里找回。", code="damaged")
            content, pages = bind_pdf(parts, lambda firsts: self._numbered(person, whole, firsts))
            row = BoundDossierRow(
                mediation_id=whole,
                parts_sha256=key,
                sha256=self._kept.keep(content),
                pages=pages,
                made_by=person.name,
                made_at=self._clock.now(),
            )
            with self._database.write() as session:
                DossierRepository(session).add_bound(row)
        return f"{number}卷宗.pdf", content

    def _numbered(self, person: Person, mediation_id: str, firsts: tuple[int, ...]) -> bytes:
        with self._database.read() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id)
            return self._desk(session, mediations, person, row).numbered(firsts)

    def _bind(self, person: Person, mediation_id: str) -> tuple[str, list[BoundPart]]:
        require_mediator(person)
        with self._database.write() as session:
            mediations = MediationRepository(session)
            row = own_row(mediations, person, mediation_id, for_update=True)
            desk = self._desk(session, mediations, person, row)
            bound, number = desk.bind(), desk.mediation.number
        return number, [
            part if part.content else replace(part, content=read_kept(self._kept, part.sha256))
            for part in bound
        ]

    def _desk(
        self, session: Session, mediations: MediationRepository, person: Person, row: MediationRow
    ) -> _Desk:
        name, firm, township = mediations.mediator_of(row)
        is_committee = mediation_rules().numbering.committee(firm, township=township) is not None
        source = Source(mediation_of(row), firm if is_committee else "", name)
        attached = [attachment_of(one) for one in StepAttachmentRepository(session).find(row.id)]
        return _Desk(DossierRepository(session), source, attached, person, self._clock.now())


class _Desk:
    """One mediation and its files, within one transaction."""

    def __init__(
        self,
        repository: DossierRepository,
        source: Source,
        attached: list[StepAttachment],
        person: Person,
        now: datetime,
    ) -> None:
        self.repository = repository
        self.source = source
        self.mediation = source.mediation
        standing = {step.id for step in self.mediation.walk.standing}
        self.attached = [one for one in attached if one.step_id in standing]
        self.person = person
        self.now = now
        self.rows = repository.find(self.mediation.id)

    def dossier(self) -> Dossier:
        made = frozenset((Form(row.form), row.step_id) for row, _ in self.rows)
        return Dossier(checklist(self.mediation, made), tuple(self.cards()))

    def cards(self) -> Iterator[FileCard]:
        latest = {(row.form, row.step_id): row.id for row, _ in self.rows}
        for row, size in self.rows:
            superseded = latest[row.form, row.step_id] != row.id or self._is_gone(row.step_id)
            yield _card(row, size, stale=self._is_stale(row), superseded=superseded)

    def get(self, file_id: str) -> FileCard:
        """Raises NotFound."""
        card = next((card for card in self.cards() if card.id == find_key(file_id)), None)
        if card is None:
            raise NotFound
        return card

    def render(self, form: Form, step_id: str) -> tuple[FileCard, bool]:
        if form in AGREEMENTS and self.mediation.agreement is None:
            refusal = self.mediation.walk.refusal_of_agreement()
            if refusal is not None:
                raise Conflict(refusal, code="stopped")
        sheet = self._draw(form, step_id)
        if sheet is None:
            raise InvalidInput("这份表不是从那一步来的，请刷新后再试。")
        last = next((card for card in reversed(list(self.cards())) if self._is_of(card, form, step_id)), None)
        if last is not None and not last.stale:
            return last, False
        return self._keep(form, step_id, sheet, confirmed_by=""), True

    def confirm(self, file_id: str) -> FileCard:
        card = self.get(file_id)
        if card.confirmed_by:
            return card
        if card.stale or card.superseded:
            raise Conflict("记录改过，这份是旧的。先重新生成，核对新的那份。", code="stale_file")
        sheet = self._draw(card.form, card.step_id)
        if sheet is None:
            raise NotFound
        return self._keep(card.form, card.step_id, sheet, confirmed_by=self.person.name)

    def read(self, card: FileCard) -> tuple[str, bytes]:
        content = self.repository.find_content(card.id)
        if content is None:
            raise NotFound
        if hashlib.sha256(content).hexdigest() != card.sha256:
            raise Unavailable("这份文件和存的时候不一样，可能损坏了。请重新生成一份。", code="damaged_file")
        return card.name, content

    def bind(self) -> list[BoundPart]:
        """The parts in order; those attached come without their bytes, which lie under their hash."""
        standing = [card for card in self.cards() if not card.superseded and card.form not in BINDING]
        stale = [card.name.removesuffix(".docx") for card in standing if card.stale]
        if stale:
            raise Conflict(
                f"记录改过，这些是旧的：{'、'.join(stale)}。先重新生成，再导出。", code="stale_file"
            )
        for form in BINDING:
            self.render(form, "")
        forms = [
            (place_of_form(self.mediation, card.form, card.step_id), self._part_of(card))
            for card in self.cards()
            if not card.superseded and not card.stale
        ]
        attached = [
            (place_of_attachment(self.mediation, one, n), self._part_attached(one))
            for n, one in enumerate(self.attached)
        ]
        return [part for _, part in sorted([*forms, *attached], key=lambda placed: placed[0])]

    def numbered(self, firsts: tuple[int, ...]) -> bytes:
        """The contents with page numbers, and the title of the whole: for the bound PDF alone."""
        kept = next(card for card in self.cards() if card.form is Form.CATALOGUE and not card.superseded)
        sheet = catalogue(self.source, self._titles(), firsts)
        label = _label(kept.confirmed_by, kept.confirmed_at or self.now)
        return write(
            sheet,
            label=label,
            keywords=label,
            author=kept.confirmed_by or kept.made_by,
            made_at=kept.made_at,
            about=f"{self.mediation.number}卷宗",
        )

    def _part_of(self, card: FileCard) -> BoundPart:
        name, content = self.read(card)
        title = name.removesuffix(".docx")
        return BoundPart(
            title,
            name,
            MEDIA_TYPE,
            card.sha256,
            content,
            card.form is Form.CATALOGUE,
            card.form not in BINDING,
        )

    def _part_attached(self, one: StepAttachment) -> BoundPart:
        title = title_of_attachment(self.mediation, one)
        name = title.replace("：", "-").replace("/", "-").replace("\\", "-")
        return BoundPart(title, name, one.media_type, one.sha256, b"")

    def _keep(self, form: Form, step_id: str, sheet: Sheet, *, confirmed_by: str) -> FileCard:
        label = _label(confirmed_by, self.now)
        content = write(
            sheet,
            label=label,
            keywords="" if confirmed_by else "AI辅助生成",
            author=confirmed_by or self.person.name,
            made_at=self.now,
        )
        row = MediationFileRow(
            id=str(uuid4()),
            mediation_id=self.mediation.id,
            ordinal=len(self.rows) + 1,
            form=form,
            step_id=step_id,
            name=f"{self._title(form, step_id)}.docx",
            content=content,
            sha256=hashlib.sha256(content).hexdigest(),
            sheet_sha256=sheet.sha256,
            made_by=self.person.name,
            made_at=self.now,
            confirmed_by=confirmed_by,
            confirmed_at=self.now if confirmed_by else None,
        )
        self.repository.add(row)
        self.rows.append((row, len(content)))
        return _card(row, len(content), stale=False, superseded=False)

    def _draw(self, form: Form, step_id: str) -> Sheet | None:
        """None where the step is gone, or is none that the form is made for."""
        mediation = self.mediation
        step = next((one for one in mediation.walk.standing if one.id == step_id), None)
        if step_id and (step is None or step.kind is not OF_STEPS.get(form)):
            return None
        source = replace(self.source, body=step.body if step else None)
        return catalogue(source, self._titles()) if form is Form.CATALOGUE else DRAW[form](source)

    def _titles(self) -> tuple[str, ...]:
        """What the contents name: the latest of each form, what is attached, and the papers that came in on paper."""
        standing = [row for row, _ in self.rows if not self._is_gone(row.step_id)]
        latest = {(row.form, row.step_id): row for row in standing if Form(row.form) not in BINDING}
        placed = [
            (place_of_form(self.mediation, Form(row.form), row.step_id), row.name.removesuffix(".docx"))
            for row in latest.values()
        ]
        for n, one in enumerate(self.attached):
            title = title_of_attachment(self.mediation, one)
            placed.append((place_of_attachment(self.mediation, one, n), title))
        bound = {one.step_id for one in self.attached}
        papers = [
            step.body.name
            for step in self.mediation.walk.standing
            if isinstance(step.body, Paper) and step.id not in bound
        ]
        return (*(title for _, title in sorted(placed)), *papers)

    def _title(self, form: Form, step_id: str) -> str:
        of_kind = [step.id for step in self.mediation.walk.standing if step.kind is OF_STEPS.get(form)]
        if step_id not in of_kind or len(of_kind) == 1:
            return FORM_NAMES[form]
        return f"{FORM_NAMES[form]}（第{of_kind.index(step_id) + 1}次）"

    def _is_gone(self, step_id: str) -> bool:
        """The step that a file was made for has been struck."""
        return bool(step_id) and step_id not in {step.id for step in self.mediation.walk.standing}

    def _is_stale(self, row: MediationFileRow) -> bool:
        sheet = self._draw(Form(row.form), row.step_id)
        return sheet is None or sheet.sha256 != row.sheet_sha256

    @staticmethod
    def _is_of(card: FileCard, form: Form, step_id: str) -> bool:
        return (card.form, card.step_id) == (form, step_id)


def _label(confirmed_by: str, at: datetime) -> str:
    day = at.astimezone(SHANGHAI).date()
    return f"已由{confirmed_by}于{day:%Y年%m月%d日}核对" if confirmed_by else LABEL


def _card(row: MediationFileRow, size: int, *, stale: bool, superseded: bool) -> FileCard:
    return FileCard(
        row.id,
        Form(row.form),
        row.step_id,
        row.name,
        size,
        row.sha256,
        row.made_by,
        row.made_at,
        row.confirmed_by,
        row.confirmed_at,
        stale,
        superseded,
    )
