"""Papers an adviser drafts: questions answered, a Word file made, checked by a named person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from accounts.models import RECORDERS
from accounts.types import Person
from casework import draft_repository as repository
from casework.checking import body_sha256, clean, find_key, record_key
from casework.draft_documents import Checked, render, render_template
from casework.draft_facts import known_facts
from casework.draft_kinds import Answers, DraftKind, Question, get_kind
from casework.draft_models import DraftFileRow, DraftRow, DraftState
from casework.draft_types import Draft, DraftFile
from casework.draft_words import read_money
from casework.entry_repository import EntryRepository
from casework.mediation import Mediation
from core.clock import SHANGHAI, Clock
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted

NO_DRAFT = "没有找到这份材料，可能已经删除。"
STALE = "这份材料在别处改过了。请刷新看看新的内容，再改一次。"
NOT_SETTLED = "说的事像是犯罪，不能私了，这份材料不替你写。先报警，民事赔偿可以另外走。"
# Duty cards whose matter is never settled between the parties.
CRIMES = frozenset({"minor_harmed", "sexual_violence", "crime", "fraud_in_progress", "corruption"})
_LONGEST = {"line": 200, "text": 8000, "date": 10, "money": 20, "choice": 60}
_MOST_ROWS, _LONGEST_CELL = 100, 500

FindSignals = Callable[[str], tuple[str, ...]]


class Drafts:
    """Each person's own, seen by that person alone. ``find_signals`` names the duty cards that words call for."""

    def __init__(
        self, database: Database, clock: Clock, find_signals: FindSignals, find_name: Callable[[str], str]
    ) -> None:
        self._database = database
        self._clock = clock
        self._find_signals = find_signals
        self._find_name = find_name

    def prefill(
        self, person: Person, kind_id: str, mediation: Mediation | None, earlier_id: str | None
    ) -> dict[str, Any]:
        """Answers already known from a mediation of the person's, or from an earlier draft of his. Raises NotFound."""
        if mediation is not None and mediation.user_id != person.id:
            raise NotFound  # a justice office reads it, its parties' phones masked; it drafts nothing of it
        kind = get_kind(kind_id)
        earlier = self.get(person, earlier_id) if earlier_id else None
        facts = known_facts(mediation, earlier)
        known = {one.id: next((facts[s] for s in one.sources if s in facts), "") for one in kind.questions}
        return _checked(kind, {name: fact for name, fact in known.items() if fact})

    def create(
        self, person: Person, draft_id: str, kind_id: str, answers: Answers, *, mediation_id: str | None
    ) -> tuple[Draft, bool]:
        """The draft, and whether it is new. Blanks are kept as blanks.

        Raises NotPermitted, NotFound (no such kind; another's key), InvalidInput, Conflict (other words; deleted).
        """
        if person.role not in RECORDERS:
            raise NotPermitted("写材料请用顾问或调解员的账号。")
        key, kind = record_key(draft_id), get_kind(kind_id)
        kept_answers = _checked(kind, answers)
        digest = body_sha256({"kind": kind_id, "answers": kept_answers, "mediation": mediation_id})
        now = self._clock.now()
        row = DraftRow(
            id=key, user_id=person.id, kind=kind.id, mediation_id=mediation_id, answers=kept_answers,
            state=DraftState.DRAFT.value, final_at=None, final_by=None, revision=1, body_sha256=digest,
            created_at=now, updated_at=now, deleted_at=None,
        )  # fmt: skip
        try:
            with self._database.write() as session:
                if repository.find_draft(session, key) is None:
                    session.add(row)
                    session.flush()
                    return self._draft(session, row), True
        except IntegrityError:
            pass  # another request was first under this key
        with self._database.read() as session:
            kept = repository.find_draft(session, key)
            if kept is None or kept.user_id != person.id:
                raise NotFound(NO_DRAFT)
            if kept.deleted_at is not None:
                raise Conflict("这份材料已经删除，不会再存回来。", code="deleted")
            if kept.body_sha256 != digest:
                raise Conflict("这份材料已经存过，这次的内容和存的不一样。请刷新后核对。")
            return self._draft(session, kept), False

    def find(self, person: Person) -> list[Draft]:
        """The person's own, the last changed first, without their files and duty cards."""
        with self._database.read() as session:
            return [
                self._draft(session, row, whole=False) for row in repository.find_drafts(session, person.id)
            ]

    def get(self, person: Person, draft_id: str) -> Draft:
        """Raises NotFound, for somebody else's too."""
        with self._database.read() as session:
            return self._draft(session, _own(session, person, draft_id))

    def change(self, person: Person, draft_id: str, answers: Answers, *, revision: int) -> Draft:
        """Other answers; a paper already done becomes a draft again, its file is kept. NotFound, InvalidInput, Conflict."""
        with self._database.write() as session:
            row = _own(session, person, draft_id, for_update=True)
            wanted = _checked(get_kind(row.kind), answers)
            if wanted == row.answers and row.revision in (revision, revision + 1):
                return self._draft(session, row)
            _require_revision(row, revision)
            row.answers = wanted
            row.state, row.final_at, row.final_by = DraftState.DRAFT.value, None, None
            return self._saved(session, row)

    def finish(self, person: Person, draft_id: str, *, revision: int, accept_missing: bool = False) -> Draft:
        """Say that the person has checked it: 定稿. Raises NotFound, Conflict, InvalidInput (``missing_elements``)."""
        with self._database.write() as session:
            row = _own(session, person, draft_id, for_update=True)
            draft = self._draft(session, row)
            if draft.state is DraftState.FINAL and row.revision in (revision, revision + 1):
                return draft
            _require_revision(row, revision)
            _require_not_refused(draft)
            if draft.missing and not accept_missing:
                names = "、".join(question.label for question in draft.missing)
                raise InvalidInput(f"还缺：{names}。补上再定稿，或者确认留空手写。", code="missing_elements")
            row.state, row.final_at, row.final_by = DraftState.FINAL.value, self._clock.now(), person.id
            return self._saved(session, row)

    def delete(self, person: Person, draft_id: str) -> None:
        """Take a draft away with what was answered and every file made of it. Raises NotFound."""
        with self._database.write() as session:
            row = _own(session, person, draft_id, for_update=True)
            for file in repository.find_files(session, row.id):
                session.delete(file)
            row.answers, row.mediation_id, row.deleted_at = {}, None, self._clock.now()
            row.revision += 1

    def make_file(self, person: Person, draft_id: str, *, revision: int) -> DraftFile:
        """The Word file of the present revision: made once, and the same one ever after.

        Raises NotFound, Conflict (``stale``, ``private_settlement``).
        """
        with self._database.write() as session:
            row = _own(session, person, draft_id, for_update=True)
            draft = self._draft(session, row)
            _require_not_refused(draft)
            _require_revision(row, revision)
            kept = repository.find_file(session, row.id, row.revision)
            if kept is None:
                kept = self._render(session, draft, row)
                session.add(kept)
                session.flush()
            return _file(kept)

    def read_file(self, person: Person, draft_id: str, revision: int) -> tuple[DraftFile, bytes]:
        """A file as it was made. Raises NotFound."""
        with self._database.read() as session:
            row = _own(session, person, draft_id)
            kept = repository.find_file(session, row.id, revision)
            if kept is None:
                raise NotFound("这一版还没有做成 Word，请先点“做成 Word”。")
            return _file(kept), kept.content

    def _render(self, session: Session, draft: Draft, row: DraftRow) -> DraftFileRow:
        now = self._clock.now()
        checked = None
        if row.final_by is not None and row.final_at is not None:
            checked = Checked(self._find_name(row.final_by), row.final_at)
        own = repository.find_template(session, draft.kind.id)
        if own is None:
            content = render(draft.kind, draft.answers, made_at=now, checked=checked)
        else:
            content = render_template(own.content, draft.kind, draft.answers, made_at=now, checked=checked)
        day = now.astimezone(SHANGHAI).date()
        name = f"{draft.kind.title} {day}{'' if checked else ' 草稿'}.docx"
        return DraftFileRow(
            draft_id=row.id,
            revision=row.revision,
            name=name,
            sha256=sha256(content).hexdigest(),
            content=content,
            made_at=now,
        )

    def _saved(self, session: Session, row: DraftRow) -> Draft:
        row.revision += 1
        row.updated_at = self._clock.now()
        session.flush()
        return self._draft(session, row)

    def _draft(self, session: Session, row: DraftRow, *, whole: bool = True) -> Draft:
        kind = get_kind(row.kind)
        signals = self._find_signals(_words(row.answers)) if whole else ()
        files = repository.find_files(session, row.id) if whole else []
        counting = EntryRepository(session).find_counting(row.id) if whole else None
        return Draft(
            id=row.id,
            kind=kind,
            mediation_id=row.mediation_id,
            answers=row.answers,
            missing=kind.find_missing(row.answers),
            signals=signals,
            refused=kind.settles and not CRIMES.isdisjoint(signals),
            state=DraftState(row.state),
            final_at=row.final_at,
            final_by=row.final_by,
            files=tuple(_file(file) for file in files),
            revision=row.revision,
            created_at=row.created_at,
            updated_at=row.updated_at,
            entry_id=counting.id if counting else None,
        )


def _own(session: Session, person: Person, draft_id: str, *, for_update: bool = False) -> DraftRow:
    key = find_key(draft_id)
    row = repository.find_draft(session, key, for_update=for_update) if key else None
    if row is None or row.user_id != person.id or row.deleted_at is not None:
        raise NotFound(NO_DRAFT)
    return row


def _require_revision(row: DraftRow, revision: int) -> None:
    if row.revision != revision:
        raise Conflict(STALE, code="stale")


def _require_not_refused(draft: Draft) -> None:
    if draft.refused:
        raise Conflict(NOT_SETTLED, code="private_settlement")


def _file(row: DraftFileRow) -> DraftFile:
    return DraftFile(row.revision, row.name, row.sha256, row.made_at)


def _words(answers: Mapping[str, Any]) -> str:
    """Everything that was answered, for looking for signal words."""
    said: list[str] = []
    for answer in answers.values():
        said += [answer] if isinstance(answer, str) else [cell for row in answer for cell in row.values()]
    return "\n".join(said)


def _checked(kind: DraftKind, answers: Answers) -> dict[str, Any]:
    """The answers cleaned, without blanks. Raises InvalidInput."""
    by_id = {question.id: question for question in kind.questions}
    kept: dict[str, Any] = {}
    for name, answer in answers.items():
        if name not in by_id:
            raise InvalidInput(f"“{kind.title}”里没有“{name}”这一问，请刷新页面后再试。")
        cleaned = _answer(by_id[name], answer)
        if cleaned:
            kept[name] = cleaned
    return kept


def _answer(question: Question, answer: Any) -> str | list[dict[str, str]]:
    if question.kind == "rows":
        return _rows(question, answer)
    if not isinstance(answer, str):
        raise InvalidInput(f"“{question.label}”填得不对，请改后再试。")
    said = clean(answer)
    if question.kind == "line":
        said = " ".join(said.split("\n"))
    if len(said) > _LONGEST[question.kind]:
        raise InvalidInput(f"“{question.label}”太长，最多 {_LONGEST[question.kind]} 字，请改短。")
    if said and question.kind == "date" and _day(said) is None:
        raise InvalidInput(f"“{question.label}”不是日历上的日子，请写成 2026-11-25 这样。")
    if said and question.kind == "money" and read_money(said) is None:
        raise InvalidInput(f"“{question.label}”请只写数字，例如 5000 或 5000.50。")
    if said and question.kind == "choice" and said not in question.options:
        raise InvalidInput(f"“{question.label}”请从给出的几项里选。")
    return said


def _rows(question: Question, answer: Any) -> list[dict[str, str]]:
    wrong = InvalidInput(f"“{question.label}”这张表填得不对，请改后再试。")
    if not isinstance(answer, list) or len(answer) > _MOST_ROWS:
        raise wrong
    rows = []
    for row in answer:
        if not isinstance(row, dict) or not set(row) <= set(question.columns):
            raise wrong
        if not all(isinstance(cell, str) and len(cell) <= _LONGEST_CELL for cell in row.values()):
            raise wrong
        cells = {column: clean(cell) for column, cell in row.items() if clean(cell)}
        if cells:
            rows.append(cells)
    return rows


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
