"""Service entries: one piece of work, typed once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.exc import IntegrityError

from accounts.models import RECORDERS, ROLE_NAMES
from accounts.types import Person
from casework.checking import as_body, body_sha256, clean, plain, record_key, require_past
from casework.code_lists import CodeList, require_code
from casework.conflict_repository import ConflictRepository
from casework.entry_links import draft_counted, linked
from casework.entry_moves import EntryAction, Standing
from casework.entry_repository import EntryRepository, entry_of, standing_of
from casework.kind_details import MOST_MINUTES
from casework.models import EntryState, ServiceKind
from casework.paging import Position
from casework.types import AnswerBasis, Entry, EntryDraft, EntryEvent, Page, ReliedArticle
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted
from knowledge.service import Shelf
from knowledge.types import Article, Scope

KEY_TAKEN = "这条记录已经存过，这次的内容和存过的不一样。两份都留着，请刷新后核对。"
STALE = "这条记录在别处改过了。请刷新看看新的内容，再改一次。"


class Entries:
    """The entries of each person, seen by that person alone."""

    def __init__(self, database: Database, shelf: Shelf, clock: Clock) -> None:
        self._database = database
        self._shelf = shelf
        self._clock = clock

    def add(
        self,
        person: Person,
        entry_id: str,
        draft: EntryDraft,
        *,
        villages: Collection[int],
        scope: Scope,
        basis: AnswerBasis | None = None,
    ) -> tuple[Entry, bool]:
        """The entry, and whether it is new: the same body under the same key gives the one entry again.

        ``villages`` are those the person may log work for, ``scope`` is where he stands; ``basis`` is the answer
        named by the draft.
        Raises NotPermitted, InvalidInput, NotFound (somebody else's key), Conflict (``conflict``: another
        body under the key, and both are kept; ``deleted``: it was deleted and stays so; ``draft_counted``: its draft
        stands in another entry).
        """
        _require_recorder(person)
        key = record_key(entry_id)
        body = as_body(draft)
        with self._database.read() as session:
            posted = EntryRepository(session).find_row(key) is not None
        if not posted:
            prepared = self._prepared(person, key, draft)
            self._check(prepared, person, villages, before=None)
            articles = self._articles(draft, basis, scope, kept=())
            try:
                return self._insert(person, key, prepared, body_sha256(body), basis, articles), True
            except IntegrityError:
                pass  # another request was first under this key, or with this draft: compared below
        return self._compare(person, key, body), False

    def get(self, person: Person, entry_id: str) -> Entry:
        """Raises NotFound, for somebody else's too."""
        with self._database.read() as session:
            return entry_of(EntryRepository(session).get_own(person.id, entry_id))

    def find(
        self,
        person: Person,
        *,
        first: date | None = None,
        last: date | None = None,
        limit: int = 30,
        cursor: str | None = None,
    ) -> Page[Entry]:
        """A page of the person's entries, newest service date first. Raises InvalidInput for a bad cursor."""
        after = Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            rows = EntryRepository(session).find_page(
                person.id, first=first, last=last, after=after, limit=limit + 1
            )
            records = [entry_of(row) for row in rows[:limit]]
        more = len(rows) > limit
        end = records[-1] if records else None
        position = Position(end.service_date, end.created_at, end.id) if end and more else None
        return Page(records, position.to_cursor() if position else None)

    def change(
        self,
        person: Person,
        entry_id: str,
        draft: EntryDraft,
        *,
        revision: int,
        villages: Collection[int],
        scope: Scope,
        basis: AnswerBasis | None = None,
    ) -> Entry:
        """The entry as changed. The very change just saved, sent again, gives the entry as it is.

        Articles kept before keep the words they were kept with. Raises NotPermitted, NotFound,
        InvalidInput, Conflict (``stale``: another revision has been saved since; ``draft_counted``).
        """
        _require_recorder(person)
        with self._database.read() as session:
            before = entry_of(EntryRepository(session).get_own(person.id, entry_id))
        if revision not in (before.revision, before.revision - 1):
            raise Conflict(STALE, code="stale")
        draft = self._prepared(person, before.id, draft)
        articles = self._articles(draft, basis, scope, kept=before.articles)
        wanted = _applied(before, draft, basis, articles)
        if revision == before.revision - 1:
            if wanted == before:
                return before
            raise Conflict(STALE, code="stale")
        if replace(wanted, state=before.state) == before and before.state is EntryState.CONFIRMED:
            return before  # nothing is corrected
        self._check(draft, person, villages, before=before)
        try:
            return self._save(person, entry_id, draft, revision, basis, articles)
        except IntegrityError as error:
            raise draft_counted() from error  # another request counted it first

    def delete(self, person: Person, entry_id: str) -> None:
        """Take an entry out of lists and counts; its key stays taken.

        Raises NotFound, Conflict (``out_of_order``: the township has confirmed it).
        """
        with self._database.write() as session:
            entries = EntryRepository(session)
            row = entries.get_own(person.id, entry_id, for_update=True)
            action = standing_of(row).delete()
            row.deleted_at = self._clock.now()
            row.draft_id = None  # it may be counted anew
            entries.note(row, action, person.id, row.deleted_at)

    def find_events(self, person: Person, entry_id: str) -> list[EntryEvent]:
        """Who did what to one of the person's entries, in order. Raises NotFound."""
        with self._database.read() as session:
            entries = EntryRepository(session)
            return entries.find_events(entries.get_own(person.id, entry_id).id)

    def _save(
        self,
        person: Person,
        entry_id: str,
        draft: EntryDraft,
        revision: int,
        basis: AnswerBasis | None,
        articles: Sequence[ReliedArticle],
    ) -> Entry:
        with self._database.write() as session:
            entries = EntryRepository(session)
            row = entries.get_own(person.id, entry_id, for_update=True)
            if row.revision != revision:
                raise Conflict(STALE, code="stale")
            standing, action = standing_of(row).save(draft.state)
            stood = plain(entry_of(row)) if action is EntryAction.CORRECTED else None
            entries.fill(row, draft, standing, basis=basis, articles=articles)
            now = self._clock.now()
            entries.save(row, now=now)
            if action is not None:
                entries.note(row, action, person.id, now, before=stood)
            return entry_of(row)

    def _insert(
        self,
        person: Person,
        key: str,
        draft: EntryDraft,
        sha256: str,
        basis: AnswerBasis | None,
        articles: Sequence[ReliedArticle],
    ) -> Entry:
        standing, action = Standing(EntryState.DRAFT).save(draft.state)
        now = self._clock.now()
        with self._database.write() as session:
            entries = EntryRepository(session)
            row = entries.add(
                key,
                person.id,
                draft,
                standing,
                basis=basis,
                articles=articles,
                body_sha256=sha256,
                now=now,
            )
            if action is not None:
                entries.note(row, action, person.id, now)
            return entry_of(row)

    def _prepared(self, person: Person, key: str, draft: EntryDraft) -> EntryDraft:
        """The draft with its words clean and what it refers to looked up. Raises InvalidInput, Conflict."""
        kinds = tuple(kind for kind in ServiceKind if kind in draft.kinds)  # each once, in the return's order
        details = draft.details.only(kinds)
        with self._database.read() as session:
            details = linked(session, person, key, details)
        return replace(
            draft, kinds=kinds, question=clean(draft.question), advice=clean(draft.advice), details=details
        )

    def _compare(self, person: Person, key: str, body: dict[str, object]) -> Entry:
        """What stands under a key already taken, if this body is the one that was first posted."""
        with self._database.write() as session:
            row = EntryRepository(session).find_row(key)
            if row is None:
                raise draft_counted()  # the key is free: what was taken is the draft
            if row.user_id != person.id:
                raise NotFound
            same = row.body_sha256 == body_sha256(body)
            if not same:
                ConflictRepository(session).keep("entry", key, person.id, body, self._clock.now())
            entry, deleted = entry_of(row), row.deleted_at is not None
        if deleted:
            raise Conflict("这条记录已经删除，不会再存回来。要记请新记一条。", code="deleted")
        if not same:
            raise Conflict(KEY_TAKEN)
        return entry

    def _check(
        self, draft: EntryDraft, person: Person, villages: Collection[int], *, before: Entry | None
    ) -> None:
        day = today(self._clock)
        require_past("服务日期", draft.service_date, today=day)
        if not draft.kinds:
            raise InvalidInput("请选这次做了什么，至少选一项。")
        if before is None or draft.topic != before.topic:
            require_code(CodeList.TOPIC, draft.topic, draft.service_date, day)
        if draft.duration_minutes is not None and not 0 < draft.duration_minutes <= MOST_MINUTES:
            raise InvalidInput("用时请填分钟数，最多一天（1440 分钟）。")
        draft.details.check(draft.kinds, complete=draft.state is EntryState.SUBMITTED, today=day)
        if draft.village_id not in (None, before.village_id if before else None, *villages):
            raise NotPermitted("这个村不在你服务的范围里，请换一个村。")

    def _articles(
        self, draft: EntryDraft, basis: AnswerBasis | None, scope: Scope, *, kept: Sequence[ReliedArticle]
    ) -> tuple[ReliedArticle, ...]:
        """The answer's articles as answered, then those named by key, each law and article once.

        A key read from the shelf before stays with the words kept then. Raises InvalidInput for a key
        that is neither on the shelf, seen from where the person stands, nor kept.
        """
        relied = list(basis.articles) if basis else []
        known = [*kept, *relied]
        on_shelf = {
            article.id: _relied(article, draft.service_date)
            for article in self._shelf.get_articles(draft.article_ids)
            if scope.sees(article.version.scope)
        }
        for article_id in draft.article_ids:
            present = on_shelf.get(article_id)
            then = next((article for article in known if article.article_id == article_id), None)
            # Keys are given out again after a law is re-read: a kept key only means the kept article
            # where the shelf no longer uses it for another.
            if then is not None and (present is None or _same_article(then, present)):
                present = then
            if present is None:
                raise InvalidInput("选的法条已经不在书架上，请重新选。")
            if not any(_same_article(present, article) for article in relied):
                relied.append(present)
        return tuple(relied)


def _require_recorder(person: Person) -> None:
    if person.role not in RECORDERS:
        raise NotPermitted(f"{ROLE_NAMES[person.role]}账号不记工作，请用顾问或调解员的账号。")


def _applied(
    before: Entry, draft: EntryDraft, basis: AnswerBasis | None, articles: tuple[ReliedArticle, ...]
) -> Entry:
    """The entry as the draft would have it, its record-keeping left as it is."""
    return replace(
        before,
        service_date=draft.service_date,
        kinds=draft.kinds,
        topic=draft.topic,
        village_id=draft.village_id,
        channel=draft.channel,
        client_kind=draft.client_kind,
        question=draft.question,
        advice=draft.advice,
        conversation_id=basis.conversation_id if basis else None,
        answer_id=basis.answer_id if basis else None,
        articles=articles,
        duration_minutes=draft.duration_minutes,
        details=draft.details,
        state=draft.state,
    )


def _relied(article: Article, day: date) -> ReliedArticle:
    return ReliedArticle(
        article.id,
        article.law,
        article.key,
        article.label,
        article.version.label,
        article.version.effective_from,
        article.text,
        article.text_sha256,
        article.version.validity_on(day),
    )


def _same_article(one: ReliedArticle, other: ReliedArticle) -> bool:
    return (one.law, one.article, one.label, one.version) == (
        other.law,
        other.article,
        other.label,
        other.version,
    )
