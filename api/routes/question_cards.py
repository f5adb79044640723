"""Question cards: one's own, and for a 司法所 and administrators those to answer. Every deed on a card is in the audit trail."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response

from accounts.models import ROLE_NAMES, Role
from accounts.types import Person
from api.dependencies import Cursor, Limit, Rooms, SignedInPerson, Supervisor
from api.errors import problems
from api.factory import Application
from api.schemas.question_cards import (
    AdoptIn,
    QuestionCardDraft,
    QuestionCardIn,
    QuestionCardList,
    QuestionCardOut,
    ReplyIn,
    ReturnIn,
    WaitingCards,
)
from assistant.redaction import Redactor
from assistant.types import AnswerCard
from casework.card_models import SETTLED, WAITING, CardState
from casework.question_cards import QuestionCard

router = APIRouter(prefix="/question-cards", tags=["question cards"])
STATE_NAMES = {
    CardState.SENT: "已发出",
    CardState.REPLIED: "已回复",
    CardState.ADOPTED: "已采用",
    CardState.RETURNED: "退回",
    CardState.WITHDRAWN: "撤回",
}


@router.get("/draft", responses=problems(401, 404, 422, 503))
def get_draft(
    answer_id: Annotated[str, Query(description="my answer")], person: SignedInPerson, rooms: Rooms
) -> QuestionCardDraft:
    """A card filled in from one of my answers, personal numbers hidden."""
    answer = rooms.assistant.get_answer(person.id, answer_id)
    return QuestionCardDraft(question=Redactor().hide(answer.question), searched=_searched(answer))


@router.post("", status_code=201, responses=problems(400, 401, 404, 409, 422, 503))
def send_card(
    body: QuestionCardIn, person: SignedInPerson, rooms: Rooms, response: Response
) -> QuestionCardOut:
    """Send a card. The same again: 200 and the one card; other words under its id: 409."""
    answer = rooms.assistant.get_answer(person.id, body.answer_id)
    card, is_new = rooms.question_cards.send(
        person,
        body.id,
        answer_id=answer.id,
        question=Redactor().hide(body.question),  # what he typed in since is hidden too
        searched=tuple(_searched(answer)),
        village_id=body.village_id,
        villages={village.id for village in rooms.accounts.find_villages(person)},
    )
    response.status_code = 201 if is_new else 200
    if is_new:
        _note(rooms, "sent", card, person)
    return _out(card, rooms)


@router.get("", responses=problems(401, 422))
def list_cards(
    person: SignedInPerson,
    rooms: Rooms,
    answer_id: Annotated[str | None, Query(description="only those of one answer")] = None,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> QuestionCardList:
    """My cards."""
    page = rooms.question_cards.find_own(person, answer_id=answer_id, limit=limit, cursor=cursor)
    return QuestionCardList(cards=_outs(page.records, rooms), next_cursor=page.next_cursor)


@router.get("/received", responses=problems(401, 403, 422, 503))
def list_received(
    person: Supervisor,
    rooms: Rooms,
    only: Annotated[Literal["waiting", "settled"] | None, Query(description="all if left out")] = None,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> QuestionCardList:
    """The cards I may answer: those about my township's villages for a 司法所, everybody's for an administrator."""
    states = {"waiting": WAITING, "settled": SETTLED, None: (*WAITING, *SETTLED)}[only]
    page = rooms.question_cards.find_received(person, states=states, limit=limit, cursor=cursor)
    if page.records:
        keys = ",".join(card.id for card in page.records)
        rooms.accounts.record("question_card.listed", "question_cards", by=person.id, detail=keys)
    return QuestionCardList(cards=_outs(page.records, rooms), next_cursor=page.next_cursor)


@router.get("/waiting", responses=problems(401, 403))
def count_waiting(person: Supervisor, rooms: Rooms) -> WaitingCards:
    """How many cards wait for my reply."""
    return WaitingCards(waiting=rooms.question_cards.count_waiting(person))


@router.get("/{card_id}", responses=problems(401, 404, 503))
def get_card(card_id: str, person: SignedInPerson, rooms: Rooms) -> QuestionCardOut:
    """One of my cards, or one I may answer."""
    card = rooms.question_cards.get(person, card_id)
    if card.user_id != person.id:
        _note(rooms, "read", card, person)
    return _out(card, rooms)


@router.post("/{card_id}/withdraw", responses=problems(401, 404, 409, 503))
def withdraw_card(card_id: str, person: SignedInPerson, rooms: Rooms) -> QuestionCardOut:
    """Take one of my cards back, before its reply is adopted."""
    card, was_there = rooms.question_cards.withdraw(person, card_id)
    if was_there:
        _note(rooms, "withdrawn", card, person)
    return _out(card, rooms)


@router.put("/{card_id}/reply", responses=problems(400, 401, 403, 404, 409, 422, 503))
def reply_to_card(card_id: str, body: ReplyIn, person: Supervisor, rooms: Rooms) -> QuestionCardOut:
    """Keep a draft of the reply; each article it cites comes back with its verdict."""
    card = rooms.question_cards.reply(person, card_id, body.text, revision=body.revision)
    _note(rooms, "replied", card, person)
    return _out(card, rooms)


@router.post("/{card_id}/adopt", responses=problems(400, 401, 403, 404, 409, 422, 503))
def adopt_reply(card_id: str, body: AdoptIn, person: Supervisor, rooms: Rooms) -> QuestionCardOut:
    """Give the reply to the asker. 422 `bad_citation` where it cites what is not the law in force."""
    card = rooms.question_cards.adopt(person, card_id, revision=body.revision)
    _note(rooms, "adopted", card, person)
    return _out(card, rooms)


@router.post("/{card_id}/return", responses=problems(400, 401, 403, 404, 409, 422, 503))
def return_card(card_id: str, body: ReturnIn, person: Supervisor, rooms: Rooms) -> QuestionCardOut:
    """Send a card back to the asker with the reason."""
    card = rooms.question_cards.send_back(person, card_id, body.reason, revision=body.revision)
    _note(rooms, "returned", card, person)
    return _out(card, rooms)


def _searched(answer: AnswerCard) -> list[str]:
    shown = [f"{source.short_title}{source.label}" for source in answer.sources]
    found = f"找到过：{'、'.join(shown)}" if shown else "没有找到依据"
    return [f"按 {answer.fact_date} 的法律查的", found]


def _note(rooms: Application, deed: str, card: QuestionCard, person: Person) -> None:
    rooms.accounts.record(f"question_card.{deed}", f"question_card:{card.id}", by=person.id)


def _out(card: QuestionCard, rooms: Application) -> QuestionCardOut:
    return _outs([card], rooms)[0]


def _outs(cards: Sequence[QuestionCard], rooms: Application) -> list[QuestionCardOut]:
    offices, names = rooms.accounts.find_justice_offices(), rooms.accounts.find_names()
    told = ("state_name", "replied_by", "goes_to")
    return [
        QuestionCardOut.model_validate(
            {
                **{name: getattr(card, name) for name in QuestionCardOut.model_fields if name not in told},
                "state_name": STATE_NAMES[card.state],
                "replied_by": names.get(card.replied_by) if card.replied_by else None,
                "goes_to": f"{card.township}司法所"
                if card.township in offices
                else ROLE_NAMES[Role.ADMINISTRATOR],
            }
        )
        for card in cards
    ]
