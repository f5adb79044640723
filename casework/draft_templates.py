"""Word templates of an administrator's own: for a kind of paper, with its fields as {{编号}}."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Session

from accounts.models import Role
from accounts.types import Person
from casework import draft_repository as repository
from casework.draft_documents import find_fields
from casework.draft_kinds import DraftKind, Question, get_kind
from casework.draft_models import DraftTemplateRow
from core.clock import Clock
from core.database import Database
from core.errors import InvalidInput, NotFound, NotPermitted

LARGEST = 5 * 1024 * 1024  # bytes


@dataclass(frozen=True, slots=True)
class DraftTemplate:
    """A template and how it fits its kind: names that are no question, demanded elements it has no place for."""

    kind: DraftKind
    name: str
    sha256: str
    fields: tuple[str, ...]
    unknown: tuple[str, ...]
    absent: tuple[Question, ...]
    uploaded_by: str
    uploaded_at: datetime


class DraftTemplates:
    """One for a kind at most; the newest is used from then on. Files made before stay what they are."""

    def __init__(self, database: Database, clock: Clock, check: Callable[[str, bytes], object]) -> None:
        """``check`` opens a file at arm's length, and raises InvalidInput where it is not to be opened."""
        self._database = database
        self._clock = clock
        self._check = check

    def put(self, person: Person, kind_id: str, name: str, content: bytes) -> DraftTemplate:
        """Use this file for a kind. Raises NotPermitted, NotFound, InvalidInput."""
        _require_administrator(person)
        kind = get_kind(kind_id)
        if not name.lower().endswith(".docx"):
            raise InvalidInput("模板请用 Word 的 .docx 文件。", code="bad_type")
        if len(content) > LARGEST:
            raise InvalidInput("模板太大，最多 5 MB。", code="too_large")
        self._check(name, content)
        fields = find_fields(content)
        if not any(one.id in fields for one in kind.questions):
            raise InvalidInput(
                "模板里没有一个认得的字段。字段写成 {{编号}}，编号见这种材料的问题。", code="no_fields"
            )
        with self._database.write() as session:
            row = repository.find_template(session, kind.id)
            if row is None:
                row = DraftTemplateRow(kind=kind.id)
                session.add(row)
            row.name, row.content, row.fields = name[:120], content, list(fields)
            row.sha256 = sha256(content).hexdigest()
            row.uploaded_by, row.uploaded_at = person.id, self._clock.now()
            session.flush()
            return _template(row)

    def find(self, person: Person) -> list[DraftTemplate]:
        """Every template. Raises NotPermitted."""
        _require_administrator(person)
        with self._database.read() as session:
            return [_template(row) for row in repository.find_templates(session)]

    def delete(self, person: Person, kind_id: str) -> None:
        """Go back to the layout we ship. Raises NotPermitted, NotFound."""
        _require_administrator(person)
        with self._database.write() as session:
            session.delete(_get(session, kind_id))


def _require_administrator(person: Person) -> None:
    if person.role is not Role.ADMINISTRATOR:
        raise NotPermitted("模板由管理员来换。")


def _get(session: Session, kind_id: str) -> DraftTemplateRow:
    row = repository.find_template(session, kind_id)
    if row is None:
        raise NotFound("这种材料没有换过模板。")
    return row


def _template(row: DraftTemplateRow) -> DraftTemplate:
    kind = get_kind(row.kind)
    known = {question.id for question in kind.questions}
    return DraftTemplate(
        kind=kind,
        name=row.name,
        sha256=row.sha256,
        fields=tuple(row.fields),
        unknown=tuple(name for name in row.fields if name not in known),
        absent=tuple(one for one in kind.questions if one.required and one.id not in row.fields),
        uploaded_by=row.uploaded_by,
        uploaded_at=row.uploaded_at,
    )
