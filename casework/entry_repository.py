"""Every statement on service entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, delete, func, or_, select, update
from sqlalchemy.orm import Session, joinedload, selectinload

from accounts.models import Township, User, Village
from casework.checking import find_key
from casework.entry_models import ConfirmedKindRow, EntryEventRow
from casework.entry_moves import EntryAction, Standing
from casework.kind_details import details_of, json_of
from casework.models import (
    Channel,
    ClientKind,
    EntryArticleRow,
    EntryState,
    ServiceEntryRow,
    ServiceKind,
)
from casework.paging import Position, page_of
from casework.types import (
    AnswerBasis,
    Entry,
    EntryDraft,
    EntryEvent,
    ReceivedEntry,
    Recorder,
    ReliedArticle,
)
from core.errors import NotFound
from knowledge.types import Validity

LOADED = (joinedload(ServiceEntryRow.village), selectinload(ServiceEntryRow.articles))


class EntryRepository:
    """Service entries, through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find_row(self, entry_id: str, *, for_update: bool = False) -> ServiceEntryRow | None:
        """The row under a key, whoever's it is and deleted or not."""
        statement = select(ServiceEntryRow).where(ServiceEntryRow.id == entry_id).options(*LOADED)
        if for_update:
            statement = statement.with_for_update(of=ServiceEntryRow)
        return self._session.scalars(statement).one_or_none()

    def get_own(self, user_id: str, entry_id: str, *, for_update: bool = False) -> ServiceEntryRow:
        """A person's own, not deleted. Raises NotFound, for somebody else's too."""
        key = find_key(entry_id)
        row = self.find_row(key, for_update=for_update) if key else None
        if row is None or row.user_id != user_id or row.deleted_at is not None:
            raise NotFound
        return row

    def find_counting(self, draft_id: str) -> ServiceEntryRow | None:
        """The entry that counts a drafted paper."""
        statement = select(ServiceEntryRow).where(ServiceEntryRow.draft_id == draft_id)
        return self._session.scalars(statement).one_or_none()

    def add(
        self,
        entry_id: str,
        user_id: str,
        draft: EntryDraft,
        standing: Standing,
        *,
        basis: AnswerBasis | None,
        articles: Sequence[ReliedArticle],
        body_sha256: str,
        now: datetime,
    ) -> ServiceEntryRow:
        row = ServiceEntryRow(
            id=entry_id,
            user_id=user_id,
            matter=entry_id,
            revision=1,
            body_sha256=body_sha256,
            created_at=now,
            updated_at=now,
            deleted_at=None,
        )
        self.fill(row, draft, standing, basis=basis, articles=articles)
        self._session.add(row)
        self._session.flush()
        self._session.refresh(row, ["village"])
        return row

    def fill(
        self,
        row: ServiceEntryRow,
        draft: EntryDraft,
        standing: Standing,
        *,
        basis: AnswerBasis | None,
        articles: Sequence[ReliedArticle],
    ) -> None:
        """Write what was typed, and the articles relied on, into a row."""
        row.service_date = draft.service_date
        row.kinds = [kind.value for kind in draft.kinds]
        row.topic = draft.topic
        row.village_id = draft.village_id
        row.channel = draft.channel
        row.client_kind = draft.client_kind
        row.question = draft.question
        row.advice = draft.advice
        row.conversation_id = basis.conversation_id if basis else None
        row.answer_id = basis.answer_id if basis else None
        row.duration_minutes = draft.duration_minutes
        row.details = json_of(draft.details)
        row.dispute = draft.details.dispute
        row.draft_id = draft.details.drafted_document.draft_id if draft.details.drafted_document else None
        self._join_matter(row, draft)
        self.place(row, standing)
        if articles_of(row) != tuple(articles):
            row.articles = [_article_row(n, article) for n, article in enumerate(articles, 1)]

    def place(self, row: ServiceEntryRow, standing: Standing) -> None:
        """Write where an entry stands, and so whether it counts."""
        row.state = standing.state
        row.corrected = standing.corrected
        row.return_reason = standing.return_reason
        self._session.execute(delete(ConfirmedKindRow).where(ConfirmedKindRow.entry_id == row.id))
        if standing.state is EntryState.CONFIRMED:
            self._session.add_all(_confirmed_kinds(row))

    def _join_matter(self, row: ServiceEntryRow, draft: EntryDraft) -> None:
        advice = draft.details.legal_advice
        followed = self.find_row(advice.follows) if advice and advice.follows else None
        matter = followed.matter if followed else row.id
        if row.matter != matter and row.matter == row.id:
            # What followed this entry follows on to where it goes.
            for table in (ServiceEntryRow, ConfirmedKindRow):
                self._session.execute(update(table).where(table.matter == row.id).values(matter=matter))
        row.matter = matter

    def note(
        self,
        row: ServiceEntryRow,
        action: EntryAction,
        user_id: str,
        now: datetime,
        *,
        reason: str = "",
        before: dict[str, Any] | None = None,
    ) -> None:
        """Add to an entry's history."""
        self._session.add(
            EntryEventRow(
                entry_id=row.id,
                revision=row.revision,
                action=action,
                user_id=user_id,
                at=now,
                reason=reason,
                before=before,
            )
        )

    def find_events(self, entry_id: str) -> list[EntryEvent]:
        """What was done to an entry, in order."""
        rows = self._session.scalars(
            select(EntryEventRow)
            .where(EntryEventRow.entry_id == entry_id)
            .options(joinedload(EntryEventRow.user))
            .order_by(EntryEventRow.id)
        )
        return [
            EntryEvent(EntryAction(row.action), row.user.name, row.at, row.revision, row.reason, row.before)
            for row in rows
        ]

    def was_done(self, row: ServiceEntryRow, action: EntryAction, user_id: str, reason: str = "") -> bool:
        """Whether this very thing was the last done to an entry."""
        last = self._session.scalars(
            select(EntryEventRow)
            .where(EntryEventRow.entry_id == row.id)
            .order_by(EntryEventRow.id.desc())
            .limit(1)
        ).one_or_none()
        return last is not None and (last.revision, last.action, last.user_id, last.reason) == (
            row.revision,
            action,
            user_id,
            reason,
        )

    def find_received_row(
        self, entry_id: str, township: str, *, for_update: bool = False
    ) -> ServiceEntryRow | None:
        """The row under a key, if it was handed in to this township's office."""
        statement = _received(township).where(ServiceEntryRow.id == entry_id)
        if for_update:
            statement = statement.with_for_update(of=ServiceEntryRow)
        return self._session.scalars(statement).one_or_none()

    def find_received(
        self, township: str, state: EntryState, *, after: Position | None, limit: int
    ) -> list[ServiceEntryRow]:
        """Entries handed in to a township's office, newest service date first."""
        statement = _received(township).where(ServiceEntryRow.state == state)
        return list(self._session.scalars(_page(statement, after=after, limit=limit)))

    def count_received(self, township: str) -> int:
        """How many wait to be confirmed."""
        waiting = _received(township).where(ServiceEntryRow.state == EntryState.SUBMITTED)
        ids = waiting.with_only_columns(ServiceEntryRow.id).options().order_by(None)
        return self._session.scalar(select(func.count()).select_from(ids.subquery())) or 0

    def save(self, row: ServiceEntryRow, *, now: datetime) -> ServiceEntryRow:
        """Write a changed row as the next revision."""
        row.revision += 1
        row.updated_at = now
        self._session.flush()
        self._session.refresh(row, ["village"])
        return row

    def find_page(
        self,
        user_id: str,
        *,
        first: date | None,
        last: date | None,
        after: Position | None,
        limit: int,
    ) -> list[ServiceEntryRow]:
        """A person's entries, newest service date first."""
        statement = (
            select(ServiceEntryRow)
            .where(ServiceEntryRow.user_id == user_id, ServiceEntryRow.deleted_at.is_(None))
            .options(*LOADED)
        )
        if first is not None:
            statement = statement.where(ServiceEntryRow.service_date >= first)
        if last is not None:
            statement = statement.where(ServiceEntryRow.service_date <= last)
        return list(self._session.scalars(_page(statement, after=after, limit=limit)))


def _page(
    statement: Select[ServiceEntryRow], *, after: Position | None, limit: int
) -> Select[ServiceEntryRow]:
    key = (ServiceEntryRow.service_date, ServiceEntryRow.created_at, ServiceEntryRow.id)
    return page_of(statement, key, after=after, limit=limit)


def received_ids(township: str) -> Select[str]:
    """Keys of what was handed in to a township's office."""
    return _received(township).options().with_only_columns(ServiceEntryRow.id)


def _received(township: str) -> Select[ServiceEntryRow]:
    """Entries of a township's villages; those of no village go where their adviser is at home. Never drafts."""
    here = select(Township.id).where(Township.name == township)
    in_village = select(Village.id).where(Village.township_id.in_(here))
    at_home = select(User.id).where(User.township_id.in_(here))
    return (
        select(ServiceEntryRow)
        .where(
            ServiceEntryRow.deleted_at.is_(None),
            ServiceEntryRow.state != EntryState.DRAFT,
            or_(
                ServiceEntryRow.village_id.in_(in_village),
                ServiceEntryRow.village_id.is_(None) & ServiceEntryRow.user_id.in_(at_home),
            ),
        )
        .options(*LOADED, joinedload(ServiceEntryRow.user))
    )


def articles_of(row: ServiceEntryRow) -> tuple[ReliedArticle, ...]:
    return tuple(
        ReliedArticle(
            article.article_id,
            article.law,
            article.article,
            article.label,
            article.version,
            article.effective_from,
            article.text,
            article.text_sha256,
            None if article.validity is None else Validity(article.validity),
        )
        for article in row.articles
    )


def entry_of(row: ServiceEntryRow) -> Entry:
    """The entry a row holds."""
    return Entry(
        id=row.id,
        service_date=row.service_date,
        kinds=tuple(ServiceKind(kind) for kind in row.kinds),
        topic=row.topic,
        village_id=row.village_id,
        village=row.village.name if row.village else None,
        channel=Channel(row.channel),
        client_kind=ClientKind(row.client_kind),
        question=row.question,
        advice=row.advice,
        conversation_id=row.conversation_id,
        answer_id=row.answer_id,
        articles=articles_of(row),
        duration_minutes=row.duration_minutes,
        details=details_of(row.details),
        state=EntryState(row.state),
        corrected=row.corrected,
        return_reason=row.return_reason,
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def received_of(row: ServiceEntryRow) -> ReceivedEntry:
    """The entry a row holds and whose it is, as the township's office reads it."""
    return ReceivedEntry(entry_of(row), Recorder(row.user.id, row.user.name, row.user.firm))


def standing_of(row: ServiceEntryRow) -> Standing:
    return Standing(EntryState(row.state), row.corrected, row.return_reason)


def _confirmed_kinds(row: ServiceEntryRow) -> list[ConfirmedKindRow]:
    details = details_of(row.details)
    return [
        ConfirmedKindRow(
            entry_id=row.id,
            kind=kind,
            service_date=row.service_date,
            created_at=row.created_at,
            user_id=row.user_id,
            village_id=row.village_id,
            matter=row.matter,
            dispute=row.dispute,
            finished=details.is_final,
        )
        for kind in row.kinds
    ]


def _article_row(ordinal: int, article: ReliedArticle) -> EntryArticleRow:
    return EntryArticleRow(
        ordinal=ordinal,
        article_id=article.article_id,
        law=article.law,
        article=article.article,
        label=article.label,
        version=article.version,
        effective_from=article.effective_from,
        text=article.text,
        text_sha256=article.text_sha256,
        validity=article.validity,
    )
