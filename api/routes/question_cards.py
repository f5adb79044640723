"""Question cards: one's own, and for administrators those to answer."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from api.dependencies import Administrator, Rooms, SignedInPerson
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
)
from assistant.redaction import Redactor
from assistant.types import AnswerCard
from casework.card_models import CardState
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
    return _out(card, rooms)


@router.get("", responses=problems(401, 422))
def list_cards(
    person: SignedInPerson,
    rooms: Rooms,
    answer_id: Annotated[str | None, Query(description="only those of one answer")] = None,
) -> QuestionCardList:
    """My cards."""
    cards = rooms.question_cards.find_own(person, answer_id=answer_id)
    return QuestionCardList(cards=[_out(card, rooms) for card in cards])


@router.get("/received", responses=problems(401, 403))
def list_received(person: Administrator, rooms: Rooms) -> QuestionCardList:
    """Everybody's cards, for those who answer them."""
    return QuestionCardList(cards=[_out(card, rooms) for card in rooms.question_cards.find_all(person)])


@router.get("/{card_id}", responses=problems(401, 404))
def get_card(card_id: str, person: SignedInPerson, rooms: Rooms) -> QuestionCardOut:
    """One of my cards, or for an administrator any."""
    return _out(rooms.question_cards.get(person, card_id), rooms)


@router.post("/{card_id}/withdraw", responses=problems(401, 404, 409, 503))
def withdraw_card(card_id: str, person: SignedInPerson, rooms: Rooms) -> QuestionCardOut:
    """Take one of my cards back, before its reply is adopted."""
    return _out(rooms.question_cards.withdraw(person, card_id), rooms)


@router.put("/{card_id}/reply", responses=problems(400, 401, 403, 404, 409, 422, 503))
def reply_to_card(card_id: str, body: ReplyIn, person: Administrator, rooms: Rooms) -> QuestionCardOut:
    """Keep a draft of the reply; each article it cites comes back with its verdict."""
    return _out(rooms.question_cards.reply(person, card_id, body.text, revision=body.revision), rooms)


@router.post("/{card_id}/adopt", responses=problems(400, 401, 403, 404, 409, 422, 503))
def adopt_reply(card_id: str, body: AdoptIn, person: Administrator, rooms: Rooms) -> QuestionCardOut:
    """Give the reply to the asker. 422 `bad_citation` where it cites what is not the law in force."""
    return _out(rooms.question_cards.adopt(person, card_id, revision=body.revision), rooms)


@router.post("/{card_id}/return", responses=problems(400, 401, 403, 404, 409, 422, 503))
def return_card(card_id: str, body: ReturnIn, person: Administrator, rooms: Rooms) -> QuestionCardOut:
    """Send a card back to the asker with the reason."""
    return _out(rooms.question_cards.send_back(person, card_id, body.reason, revision=body.revision), rooms)


def _searched(answer: AnswerCard) -> list[str]:
    shown = [f"{source.short_title}{source.label}" for source in answer.sources]
    found = f"找到过：{'、'.join(shown)}" if shown else "没有找到依据"
    return [f"按 {answer.fact_date} 的法律查的", found]


def _out(card: QuestionCard, rooms: Application) -> QuestionCardOut:
    by = rooms.accounts.get_user(card.replied_by).name if card.replied_by else None
    return QuestionCardOut.model_validate(
        {
            **{name: getattr(card, name) for name in QuestionCardOut.model_fields if name != "state_name"},
            "state_name": STATE_NAMES[card.state],
            "replied_by": by,
        }
    )
