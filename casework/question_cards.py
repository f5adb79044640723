"""Question cards: sent by the asker, answered by the township's 司法所 or an administrator, read by the asker once adopted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from accounts.models import Role
from accounts.types import Person
from casework import card_repository
from casework.card_models import WAITING, CardState, QuestionCardRow
from casework.checking import body_sha256, clean, find_key, record_key
from casework.offices import require_overseer
from casework.paging import Position
from casework.types import Page
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound
from knowledge.resolution import name_unusable
from knowledge.types import Citation

Resolve = Callable[[str, date], list[Citation]]
NO_CARD = "没有找到这张问题卡，可能已经撤回。"


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A card as one of its two readers may see it: the asker sees no reply before it is adopted."""

    id: str
    user_id: str
    answer_id: str
    village_id: int | None
    village: str | None
    township: str | None
    question: str
    searched: tuple[str, ...]
    state: CardState
    reply: str
    cited: tuple[dict[str, Any], ...]
    replied_by: str | None
    adopted_at: datetime | None
    reason: str
    revision: int
    created_at: datetime
    updated_at: datetime


class QuestionCards:
    """Every card. The asker sees his own, a 司法所 those about its township's villages, administrators all, nobody else any."""

    def __init__(self, database: Database, resolve: Resolve, clock: Clock) -> None:
        self._database = database
        self._resolve = resolve
        self._clock = clock

    def send(
        self,
        person: Person,
        card_id: str,
        *,
        answer_id: str,
        question: str,
        searched: tuple[str, ...],
        village_id: int | None,
        villages: Collection[int],
    ) -> tuple[QuestionCard, bool]:
        """The card, and whether it is new. Raises InvalidInput, NotFound (another's key), Conflict (other words)."""
        key, words = record_key(card_id), clean(question)
        if not words:
            raise InvalidInput("问题还空着，写一句话再发。")
        if village_id is not None and village_id not in villages:
            raise InvalidInput("这个村不归你服务，请重新选。")
        sha256 = body_sha256({"answer_id": answer_id, "question": words, "village_id": village_id})
        now = self._clock.now()
        row = QuestionCardRow(
            id=key, user_id=person.id, answer_id=answer_id, village_id=village_id, question=words,
            searched=list(searched), state=CardState.SENT.value, reply="", cited=[], replied_by=None,
            adopted_at=None, reason="", revision=1, body_sha256=sha256, created_at=now, updated_at=now,
        )  # fmt: skip
        try:
            with self._database.write() as session:
                if card_repository.find_card(session, key) is None:
                    session.add(row)
                    session.flush()
                    session.refresh(row, ["village"])
                    return _card(row, for_asker=True), True
        except IntegrityError:
            pass  # another request was first under this key
        with self._database.read() as session:
            kept = card_repository.find_card(session, key)
            if kept is None or kept.user_id != person.id:
                raise NotFound(NO_CARD)
            if kept.body_sha256 != sha256:
                raise Conflict("这张问题卡已经发过，这次的话和发过的不一样。请刷新看看，再另发一张。")
            return _card(kept, for_asker=True), False

    def find_own(
        self, person: Person, *, answer_id: str | None = None, limit: int = 30, cursor: str | None = None
    ) -> Page[QuestionCard]:
        """A page of the person's own, newest first. Raises InvalidInput for a bad cursor."""
        after = Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            rows = card_repository.find_own(
                session, person.id, answer_id=answer_id, after=after, limit=limit + 1
            )
            return _page(rows, limit, for_asker=True)

    def find_received(
        self, person: Person, *, states: Collection[CardState], limit: int = 30, cursor: str | None = None
    ) -> Page[QuestionCard]:
        """A page of those this person may answer, newest first. Raises NotPermitted, InvalidInput (cursor)."""
        township, after = _township_of(person), Position.from_cursor(cursor) if cursor else None
        with self._database.read() as session:
            rows = card_repository.find_received(
                session, township=township, states=states, after=after, limit=limit + 1
            )
            return _page(rows, limit, for_asker=False)

    def count_waiting(self, person: Person) -> int:
        """How many wait for this person's reply. Raises NotPermitted."""
        township = _township_of(person)
        with self._database.read() as session:
            return card_repository.count_received(session, township=township, states=WAITING)

    def get(self, person: Person, card_id: str) -> QuestionCard:
        """Raises NotFound, for somebody else's too."""
        with self._database.read() as session:
            row = _get(session, card_id)
            if row.user_id == person.id:
                return _card(row, for_asker=True)
            return _card(_answerable(row, person), for_asker=False)

    def withdraw(self, person: Person, card_id: str) -> tuple[QuestionCard, bool]:
        """Take one's own card back before a reply is adopted; whether it was still there. Raises NotFound, Conflict."""
        with self._database.write() as session:
            row = _get(session, card_id, for_update=True)
            if row.user_id != person.id:
                raise NotFound(NO_CARD)
            if row.state == CardState.WITHDRAWN.value:
                return _card(row, for_asker=True), False
            _require(row, *WAITING)
            return self._save(row, for_asker=True, state=CardState.WITHDRAWN.value), True

    def reply(self, person: Person, card_id: str, text: str, *, revision: int) -> QuestionCard:
        """Keep a draft, its citations looked up. Raises NotPermitted, NotFound, InvalidInput, Conflict (``stale``)."""
        _township_of(person)
        words = clean(text)
        if not words:
            raise InvalidInput("答复还空着，写一句话再存。")
        cited = [_cited(words, one) for one in self._resolve(words, today(self._clock))]
        with self._database.write() as session:
            row = _answerable(_get(session, card_id, for_update=True), person)
            _require(row, *WAITING)
            _require_revision(row, revision)
            return self._save(
                row, state=CardState.REPLIED.value, reply=words, cited=cited, replied_by=person.id
            )

    def adopt(self, person: Person, card_id: str, *, revision: int) -> QuestionCard:
        """Give the reply to the asker, every citation looked up once more.

        Raises NotPermitted, NotFound, Conflict (``stale``), InvalidInput (``bad_citation``: mend the reply first).
        """
        _township_of(person)
        with self._database.read() as session:
            words = _answerable(_get(session, card_id), person).reply
        citations = self._resolve(words, today(self._clock))
        if bad := name_unusable(words, citations):
            raise InvalidInput(f"{'；'.join(bad)}。改好再采用。", code="bad_citation")
        cited = [_cited(words, one) for one in citations]
        with self._database.write() as session:
            row = _answerable(_get(session, card_id, for_update=True), person)
            _require(row, CardState.REPLIED)
            _require_revision(row, revision)
            if row.reply != words:
                raise Conflict("答复刚刚在别处改过，请刷新后再采用。", code="stale")
            now = self._clock.now()
            return self._save(row, state=CardState.ADOPTED.value, cited=cited, adopted_at=now)

    def send_back(self, person: Person, card_id: str, reason: str, *, revision: int) -> QuestionCard:
        """Return a card with the reason. Raises NotPermitted, NotFound, InvalidInput, Conflict."""
        _township_of(person)
        words = clean(reason)
        if not words:
            raise InvalidInput("写一句为什么退回，问的人才知道怎么办。")
        with self._database.write() as session:
            row = _answerable(_get(session, card_id, for_update=True), person)
            _require(row, *WAITING)
            _require_revision(row, revision)
            return self._save(row, state=CardState.RETURNED.value, reason=words)

    def _save(self, row: QuestionCardRow, *, for_asker: bool = False, **changed: Any) -> QuestionCard:
        for name, value in changed.items():
            setattr(row, name, value)
        row.revision += 1
        row.updated_at = self._clock.now()
        return _card(row, for_asker=for_asker)


def _township_of(person: Person) -> str | None:
    """Whose cards this person answers: one township's, or None for everybody's. Raises NotPermitted."""
    return require_overseer(person, "问题卡由司法所和管理员来答。")


def _answerable(row: QuestionCardRow, person: Person) -> QuestionCardRow:
    """The row, where this person may answer it. Raises NotFound: another's card is as good as none."""
    if person.role is not Role.ADMINISTRATOR:
        here = row.village.township.name if row.village else None
        if person.role is not Role.JUSTICE_OFFICE or here is None or here != person.township:
            raise NotFound(NO_CARD)
    if row.state == CardState.WITHDRAWN.value:
        raise NotFound(NO_CARD)
    return row


def _get(session: Session, card_id: str, *, for_update: bool = False) -> QuestionCardRow:
    key = find_key(card_id)
    row = card_repository.find_card(session, key, for_update=for_update) if key else None
    if row is None:
        raise NotFound(NO_CARD)
    return row


def _require(row: QuestionCardRow, *states: CardState) -> None:
    if row.state not in {state.value for state in states}:
        raise Conflict("这张问题卡已经不在这一步了，请刷新看看。", code="bad_state")


def _require_revision(row: QuestionCardRow, revision: int) -> None:
    if row.revision != revision:
        raise Conflict("这张问题卡在别处改过了，请刷新后再试。", code="stale")


def _page(rows: list[QuestionCardRow], limit: int, *, for_asker: bool) -> Page[QuestionCard]:
    cards = [_card(row, for_asker=for_asker) for row in rows[:limit]]
    end = cards[-1] if len(rows) > limit else None
    position = Position(end.created_at.date(), end.created_at, end.id) if end else None
    return Page(cards, position.to_cursor() if position else None)


def _cited(words: str, citation: Citation) -> dict[str, Any]:
    article = citation.article
    return {
        "written": words[citation.span.start : citation.span.end],
        "verdict": citation.verdict.value,
        "article_id": article.id if article else None,
        "law": article.version.title if article else citation.span.law or "",
        "label": article.label if article else "",
        "version": article.version.label if article else "",
        "text": article.text if article else "",
        "text_sha256": article.text_sha256 if article else "",
    }


def _card(row: QuestionCardRow, *, for_asker: bool) -> QuestionCard:
    hidden = for_asker and row.state != CardState.ADOPTED.value
    return QuestionCard(
        id=row.id,
        user_id=row.user_id,
        answer_id=row.answer_id,
        village_id=row.village_id,
        village=row.village.name if row.village else None,
        township=row.village.township.name if row.village else None,
        question=row.question,
        searched=tuple(row.searched),
        state=CardState(row.state),
        reply="" if hidden else row.reply,
        cited=() if hidden else tuple(row.cited),
        replied_by=None if hidden else row.replied_by,
        adopted_at=row.adopted_at,
        reason=row.reason,
        revision=row.revision,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )
