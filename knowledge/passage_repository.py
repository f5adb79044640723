"""Reads what an index is built from: a shelf's live versions, and their passages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any, Self

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from knowledge.models import ArticleRow, DocumentRow, PassageRow, VersionRow
from knowledge.repository import LIVE, chosen, on_shelf
from knowledge.taught import NOTHING_TAUGHT, Taught
from knowledge.taught_repository import read_model_in_use, read_taught
from knowledge.titles import own_name, short_title
from knowledge.types import PAPER_KINDS, ArticleKind, DocumentKind, ShelfName, Standing, Validity

_DAYS = ("effective_from", "effective_to", "valid_until")


@dataclass(frozen=True, slots=True)
class VersionState:
    """What an index holds of a live version besides its passages."""

    id: int
    kind: DocumentKind
    title: str
    normal_title: str
    scope: str
    effective_from: date | None
    effective_to: date | None
    valid_until: date | None
    status: Validity | None
    passages: int
    last_passage: int  # keys are never used again and words never change, so it stands for all

    def to_json(self) -> dict[str, Any]:
        value = asdict(self)
        return value | {name: day.isoformat() if (day := value[name]) else None for name in _DAYS}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        days = {name: date.fromisoformat(day) if (day := value[name]) else None for name in _DAYS}
        status = Validity(value["status"]) if value["status"] else None
        return cls(**{**value, **days, "kind": DocumentKind(value["kind"]), "status": status})


_VALUES = attrgetter(*(each.name for each in fields(VersionState)))


@dataclass(frozen=True, slots=True)
class ShelfRecord:
    """A shelf as SQL has it, or would have it: what its index is built from, by ascending version."""

    shelf: ShelfName
    versions: tuple[VersionState, ...]
    taught: Taught = NOTHING_TAUGHT
    model: str = ""  # the name of the learned model that answers; empty: none does

    @property
    def passages(self) -> int:
        return sum(version.passages for version in self.versions)

    @property
    def text(self) -> str:
        """Everything of the documents that an index depends on, to hash."""
        return "\n".join("\t".join(map(str, _VALUES(version))) for version in self.versions)


def read_record(session: Session, shelf: ShelfName) -> ShelfRecord:
    """A shelf as this session sees it."""
    counted = {
        row.version_id: (row.passages, row.last)
        for row in session.execute(
            select(
                ArticleRow.version_id,
                func.count(PassageRow.id).label("passages"),
                func.max(PassageRow.id).label("last"),
            )
            .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
            .group_by(ArticleRow.version_id)
        )
    }
    rows = session.execute(
        select(
            VersionRow.id,
            DocumentRow.kind,
            DocumentRow.title,
            DocumentRow.normal_title,
            DocumentRow.scope,
            VersionRow.effective_from,
            VersionRow.effective_to,
            VersionRow.valid_until,
            VersionRow.status,
        )
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(on_shelf(shelf), LIVE)
        .order_by(VersionRow.id)
    )
    versions = tuple(_state(row, counted) for row in rows)
    taught = read_taught(session).of({version.normal_title for version in versions})
    return ShelfRecord(shelf, versions, taught, read_model_in_use(session))


def _state(row: Any, counted: Mapping[int, tuple[int, int]]) -> VersionState:
    passages, last = counted.get(row.id, (0, 0))
    return VersionState(
        id=row.id,
        kind=DocumentKind(row.kind),
        title=row.title,
        normal_title=row.normal_title,
        scope=row.scope,
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        valid_until=row.valid_until,
        status=None if row.status is None else Validity(row.status),
        passages=passages,
        last_passage=last,
    )


@dataclass(frozen=True, slots=True)
class PassageRecord:
    """A passage with all an index needs to know of it."""

    passage_id: int
    article_id: int
    version_id: int
    title: str
    normal_title: str
    short_title: str
    kind: DocumentKind
    scope: str
    article_kind: ArticleKind
    key: str
    label: str
    breadcrumbs: tuple[str, ...]
    text: str
    ordinal: int  # 0, 1 … within its article
    effective_from: date | None
    effective_to: date | None
    status: Validity | None
    valid_until: date | None = None


HEADINGS = (
    DocumentRow.kind,
    DocumentRow.title,
    DocumentRow.scope,
    ArticleRow.breadcrumbs,
)  # for ``headings_of``


def headings_of(kind: DocumentKind, title: str, scope: str, breadcrumbs: Sequence[str]) -> list[str]:
    """What is indexed above a passage: its headings, and above a local paper's its title."""
    return [own_name(title, scope), *breadcrumbs] if kind in PAPER_KINDS else list(breadcrumbs)


def stream_passages(session: Session, versions: Iterable[VersionState]) -> Iterator[PassageRecord]:
    """Every passage of these versions, by ascending passage id; read in portions, so use it while the session lasts."""
    states = {version.id: version for version in versions}
    statement = (
        select(
            PassageRow.id,
            PassageRow.article_id,
            ArticleRow.version_id,
            ArticleRow.kind,
            ArticleRow.key,
            ArticleRow.label,
            ArticleRow.breadcrumbs,
            PassageRow.text,
            PassageRow.ordinal,
        )
        .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
        .where(ArticleRow.version_id.in_(chosen(states)))
        .order_by(PassageRow.id)
        .execution_options(yield_per=2000)
    )
    for row in session.execute(statement):
        state = states[row.version_id]
        yield PassageRecord(
            passage_id=row.id,
            article_id=row.article_id,
            version_id=row.version_id,
            title=state.title,
            normal_title=state.normal_title,
            short_title=short_title(state.title),
            kind=state.kind,
            scope=state.scope,
            article_kind=ArticleKind(row.kind),
            key=row.key,
            label=row.label,
            breadcrumbs=tuple(row.breadcrumbs),
            text=row.text,
            ordinal=row.ordinal,
            effective_from=state.effective_from,
            effective_to=state.effective_to,
            status=state.status,
            valid_until=state.valid_until,
        )


def find_unindexed(
    session: Session, kinds: Collection[DocumentKind], district: str, words: Sequence[str], limit: int
) -> list[tuple[int, list[str], str]]:
    """(article, headings, words) of passages no index holds, with one of the words in them.

    They are of versions set aside, and of places that are neither around the district nor in it.
    """
    above = district.split("/")
    around = ["/".join(above[: depth + 1]) for depth in range(len(above))]
    elsewhere = ~or_(
        DocumentRow.scope.in_(around), DocumentRow.scope.startswith(district + "/", autoescape=True)
    )
    statement = (
        select(PassageRow.article_id, *HEADINGS, PassageRow.text)
        .join(ArticleRow, PassageRow.article_id == ArticleRow.id)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(
            DocumentRow.kind.in_([kind.value for kind in kinds]),
            or_(VersionRow.standing == Standing.DISABLED.value, and_(LIVE, elsewhere)),
            or_(*(PassageRow.text.contains(word, autoescape=True) for word in words)),
        )
        .order_by(PassageRow.id)
        .limit(limit)
    )
    return [
        (article, headings_of(DocumentKind(kind), title, scope, breadcrumbs), text)
        for article, kind, title, scope, breadcrumbs, text in session.execute(statement)
    ]
