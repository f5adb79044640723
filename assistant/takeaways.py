"""大字答复单: an answer's card for the villager, made by its asker, read by whoever holds its address."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from pydantic import TypeAdapter

from assistant.models import TakeawayRow
from assistant.redaction import RedactionFailed, Redactor
from assistant.takeaway_repository import find_by_token, find_handed_out, find_of_answer
from assistant.takeaway_words import CardSource, Words, rewritten, words_of
from assistant.types import AnswerCard
from core.clock import SHANGHAI, Clock, today
from core.database import Database
from core.errors import Conflict, NotFound, Unavailable
from knowledge.ended import Endings
from knowledge.service import Shelf
from knowledge.types import VALIDITY_NAMES, Article

VALID_FOR = timedelta(days=180)
TOKEN_BYTES = 24  # 192 bits
NO_CARD = "这张答复单打不开：地址不对，或者已经收回、过期。请问给你单子的人。"

_WORDS: TypeAdapter[Words] = TypeAdapter(Words)


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A card as its maker sees it; ``token`` None: not handed out (yet, or any more)."""

    answer_id: str
    words: Words
    writer: str  # name of whoever made it
    token: str | None
    confirmed_by: str
    confirmed_on: date | None
    changed_at: datetime | None
    expires_at: datetime | None
    hidden: bool = False  # personal numbers were taken out of what was sent


@dataclass(frozen=True, slots=True)
class CheckedSource:
    """An article of a card as the shelf has it on the day the card is read."""

    source: CardSource
    text: str
    in_force: bool
    note: str  # what became of it since, one sentence without a full stop; empty where it stands


@dataclass(frozen=True, slots=True)
class OpenedCard:
    takeaway: Takeaway
    sources: tuple[CheckedSource, ...]
    withdrawn: int  # articles that are no longer on the shelf, and so are not shown
    checked_on: date


class Takeaways:
    """Threads may share it. ``get_answer(user_id, answer_id)`` raises NotFound for somebody else's."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        shelf: Shelf,
        endings: Endings,
        get_answer: Callable[[str, str], AnswerCard],
        new_redactor: Callable[[], Redactor] = Redactor,
    ) -> None:
        self._database = database
        self._clock = clock
        self._shelf = shelf
        self._endings = endings
        self._get_answer = get_answer
        self._new_redactor = new_redactor

    def get(self, user_id: str, name: str, answer_id: str) -> Takeaway:
        """The card as handed out, else a draft of it. Raises NotFound (not his), Conflict (nothing to say)."""
        draft = self._draft(user_id, name, answer_id)
        with self._database.read() as session:
            row = find_of_answer(session, draft.answer_id, user_id)
            if row is None:
                return draft
            kept = _takeaway(row)
        return kept if kept.expires_at and kept.expires_at > self._clock.now() else replace(kept, token=None)

    def keep(
        self,
        user_id: str,
        name: str,
        answer_id: str,
        *,
        conclusion: str,
        steps: Sequence[str],
        confirmed: bool,
    ) -> Takeaway:
        """Hand a card out, or change the one handed out: its address stays, unless it was taken back.

        Raises NotFound (not his), Conflict, InvalidInput; Unavailable where personal data could not be hidden.
        """
        draft = self._draft(user_id, name, answer_id)
        words = rewritten(draft.words, conclusion, steps)
        safe = self._without_numbers(words)
        now = self._clock.now()
        with self._database.write() as session:
            row = find_of_answer(session, draft.answer_id, user_id)
            if row is None:
                row = TakeawayRow(answer_id=draft.answer_id, user_id=user_id, token=_new_token())
                session.add(row)
            elif row.revoked_at is not None:
                row.token = _new_token()  # what was taken back stays shut
            row.revoked_at = None
            row.body = _WORDS.dump_python(safe, mode="json")
            row.written_by = name
            row.confirmed_by, row.confirmed_at = (name, now) if confirmed else ("", None)
            row.changed_at, row.expires_at = now, now + VALID_FOR
            session.flush()
            return replace(_takeaway(row), hidden=safe != words)

    def revoke(self, user_id: str, answer_id: str) -> None:
        """Take a card back: its address answers no more. Raises NotFound, for somebody else's too."""
        with self._database.write() as session:
            row = find_of_answer(session, answer_id, user_id)
            if row is None:
                raise NotFound("没有找到这张答复单，可能已经删除。")
            row.revoked_at = row.revoked_at or self._clock.now()

    def find(self, user_id: str) -> list[Takeaway]:
        """One's own that can still be opened, newest first."""
        with self._database.read() as session:
            rows = find_handed_out(session, user_id, at=self._clock.now())
            return [_takeaway(row) for row in rows]

    def open(self, token: str) -> OpenedCard:
        """The card at an address, its articles checked today. Raises NotFound, always in the same words."""
        with self._database.read() as session:
            row = find_by_token(session, token, at=self._clock.now())
            if row is None:
                raise NotFound(NO_CARD)
            takeaway = _takeaway(row)
        day = today(self._clock)
        checked = self._check(takeaway.words.sources, day)
        return OpenedCard(
            takeaway=takeaway,
            sources=tuple(source for source in checked if source is not None),
            withdrawn=checked.count(None),
            checked_on=day,
        )

    def _draft(self, user_id: str, name: str, answer_id: str) -> Takeaway:
        answer = self._get_answer(user_id, answer_id)
        if answer.state != "complete":
            raise Conflict("这次没有答完，或没有找到依据，不能做成答复单给村民。", code="no_card")
        asked_on = answer.created_at.astimezone(SHANGHAI).date()
        words = words_of(answer, asked_on=asked_on)
        return Takeaway(answer.id, words, name, None, "", None, None, None)

    def _without_numbers(self, words: Words) -> Words:
        redactor = self._new_redactor()
        try:
            return replace(
                words,
                conclusion=redactor.hide(words.conclusion),
                steps=tuple(redactor.hide(step) for step in words.steps),
            )
        except RedactionFailed as failed:
            raise Unavailable(
                "没能把个人信息遮住，所以没有做成答复单。请删掉号码再试。", code=failed.code
            ) from failed

    def _check(self, sources: Sequence[CardSource], day: date) -> list[CheckedSource | None]:
        keys = [source.article_id for source in sources if source.article_id is not None]
        articles = {article.id: article for article in self._shelf.get_articles(keys)}
        ended = self._endings.find(keys)
        checked: list[CheckedSource | None] = []
        for source in sources:
            key = source.article_id
            if key is None:  # a guide names it; its text was never here
                checked.append(CheckedSource(source, "", False, ""))
                continue
            article = articles.get(key)
            if article is None and key not in ended:  # the same words, read again since
                article = self._find_again(source, day)
            change = ended[key].change if key in ended else ""
            checked.append(_checked(source, article, change, day) if article is not None else None)
        return checked

    def _find_again(self, source: CardSource, day: date) -> Article | None:
        number, _, suffix = source.article.partition("-")
        if not number.isdecimal():
            return None
        return self._shelf.find_in_law(source.law, int(number), int(suffix or 0), on=day)


def _checked(source: CardSource, article: Article, change: str, day: date) -> CheckedSource:
    validity = article.version.validity_on(day)
    now = replace(source, validity_name=VALIDITY_NAMES[validity])
    return CheckedSource(now, article.text, validity.is_in_force, change)


def _takeaway(row: TakeawayRow) -> Takeaway:
    return Takeaway(
        answer_id=row.answer_id,
        words=_WORDS.validate_python(row.body),
        writer=row.written_by,
        token=None if row.revoked_at is not None else row.token,
        confirmed_by=row.confirmed_by,
        confirmed_on=row.confirmed_at.astimezone(SHANGHAI).date() if row.confirmed_at else None,
        changed_at=row.changed_at,
        expires_at=row.expires_at,
    )


def _new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)
