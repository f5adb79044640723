"""Every statement on service entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session, joinedload, selectinload

from casework.models import (
    Channel,
    ClientKind,
    EntryArticleRow,
    EntryState,
    ServiceEntryRow,
    ServiceKind,
)
from casework.paging import Position
from casework.types import AnswerBasis, Entry, EntryDraft, ReliedArticle
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

    def add(
        self,
        entry_id: str,
        user_id: str,
        draft: EntryDraft,
        *,
        basis: AnswerBasis | None,
        articles: Sequence[ReliedArticle],
        body_sha256: str,
        now: datetime,
    ) -> ServiceEntryRow:
        row = ServiceEntryRow(
            id=entry_id,
            user_id=user_id,
            revision=1,
            body_sha256=body_sha256,
            created_at=now,
            updated_at=now,
            deleted_at=None,
        )
        self.fill(row, draft, basis=basis, articles=articles)
        self._session.add(row)
        self._session.flush()
        self._session.refresh(row, ["village"])
        return row

    def fill(
        self,
        row: ServiceEntryRow,
        draft: EntryDraft,
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
        row.state = draft.state
        if articles_of(row) != tuple(articles):
            row.articles = [_article_row(n, article) for n, article in enumerate(articles, 1)]

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
        key = (ServiceEntryRow.service_date, ServiceEntryRow.created_at, ServiceEntryRow.id)
        statement = (
            select(ServiceEntryRow)
            .where(ServiceEntryRow.user_id == user_id, ServiceEntryRow.deleted_at.is_(None))
            .options(*LOADED)
            .order_by(*(column.desc() for column in key))
            .limit(limit)
        )
        if first is not None:
            statement = statement.where(ServiceEntryRow.service_date >= first)
        if last is not None:
            statement = statement.where(ServiceEntryRow.service_date <= last)
        if after is not None:
            # Typed as the columns are: guessed from the values, an instant would be compared in the server's zone.
            types = [column.type for column in key]
            end = tuple_(after.day, after.created_at, after.id, types=types)
            statement = statement.where(tuple_(*key) < end)
        return list(self._session.scalars(statement))

    def find_submitted(self, user_id: str, first: date, last: date) -> list[ServiceEntryRow]:
        """A person's submitted entries of the days from ``first`` to ``last``, in order of the work."""
        return list(
            self._session.scalars(
                select(ServiceEntryRow)
                .where(
                    ServiceEntryRow.user_id == user_id,
                    ServiceEntryRow.deleted_at.is_(None),
                    ServiceEntryRow.state == EntryState.SUBMITTED,
                    ServiceEntryRow.service_date.between(first, last),
                )
                .order_by(ServiceEntryRow.service_date, ServiceEntryRow.created_at, ServiceEntryRow.id)
            )
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
        state=EntryState(row.state),
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


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
