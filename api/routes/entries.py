"""Service entries: one's own."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import ValidationError

from accounts.types import Person
from api.dependencies import Cursor, Limit, Rooms, SignedInPerson
from api.errors import describe, problems
from api.factory import Application
from api.schemas.casework import (
    BatchResult,
    BatchResults,
    CaseworkOptions,
    EntryBatch,
    EntryHistory,
    EntryIn,
    EntryOut,
    EntryPage,
    EntryUpdate,
    Option,
)
from api.schemas.casework import EntryEvent as EntryEventOut
from api.schemas.casework import ReliedArticle as ReliedArticleOut
from api.schemas.entry_details import EntryDetails
from api.standing import scope_of
from casework.checking import find_key, record_key
from casework.code_lists import CodeList, find_codes
from casework.counting import counting_rules
from casework.entry_moves import ACTION_NAMES, STATE_NAMES, Standing
from casework.types import AnswerBasis, Entry, EntryDraft, EntryEvent, ReliedArticle
from core.clock import today
from core.errors import Conflict, CunfaError, InvalidInput, NotFound, NotPermitted

router = APIRouter(tags=["entries"])


@router.get("/casework/options", responses=problems(401))
def get_options(person: SignedInPerson, rooms: Rooms) -> CaseworkOptions:
    """The code lists the forms are made of."""
    day = today(rooms.clock)

    def options(code_list: CodeList) -> list[Option]:
        return [Option(value=code.value, name=code.name) for code in find_codes(code_list, on=day)]

    return CaseworkOptions(
        kinds=[Option(value=rule.kind, name=rule.name) for rule in counting_rules()],
        topics=options(CodeList.TOPIC),
        channels=options(CodeList.CHANNEL),
        client_kinds=options(CodeList.CLIENT_KIND),
        mediation_sources=options(CodeList.SOURCE),
        dispute_types=options(CodeList.DISPUTE_TYPE),
        mediation_roles=options(CodeList.MEDIATION_ROLE),
        mediation_results=options(CodeList.MEDIATION_RESULT),
        litigation_stages=options(CodeList.LITIGATION_STAGE),
        mandates=options(CodeList.MANDATE),
        village_matters=options(CodeList.VILLAGE_MATTER),
    )


@router.post("/entries", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def add_entry(body: EntryIn, person: SignedInPerson, rooms: Rooms, response: Response) -> EntryOut:
    """Save an entry. The same body again: 200 and the one entry; another body under its id: 409."""
    entry, is_new = _add(body, person, rooms)
    response.status_code = 201 if is_new else 200
    return entry_out(entry)


@router.post("/entries/batch", responses=problems(400, 401, 403, 422, 503))
def add_entries(body: EntryBatch, person: SignedInPerson, rooms: Rooms) -> BatchResults:
    """Save the entries of a service day. One that is refused does not hold up the others; safe to send again."""
    results = []
    for sent in body.entries:
        written = sent.get("id")
        key = written[:64] if isinstance(written, str) else ""
        try:
            entry, is_new = _add(EntryIn.model_validate(sent), person, rooms)
            results.append(BatchResult(id=key, entry=entry_out(entry), is_new=is_new, code="", message=""))
        except ValidationError as mistakes:
            (mistake, *_) = mistakes.errors()
            message = describe({**mistake, "loc": ("body", *mistake["loc"])})
            results.append(_refused(key, InvalidInput(message)))
        except (InvalidInput, NotFound, Conflict, NotPermitted) as refusal:
            results.append(_refused(key, refusal))
    return BatchResults(results=results)


@router.get("/entries", responses=problems(401, 422))
def list_entries(
    person: SignedInPerson,
    rooms: Rooms,
    first: Annotated[date | None, Query(description="service date from")] = None,
    last: Annotated[date | None, Query(description="service date to, inclusive")] = None,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> EntryPage:
    """My entries, newest service date first."""
    page = rooms.casework.entries.find(person, first=first, last=last, limit=limit, cursor=cursor)
    return EntryPage(entries=[entry_out(entry) for entry in page.records], next_cursor=page.next_cursor)


@router.get("/entries/{entry_id}", responses=problems(401, 404))
def get_entry(entry_id: str, person: SignedInPerson, rooms: Rooms) -> EntryOut:
    """One of my entries."""
    return entry_out(rooms.casework.entries.get(person, entry_id))


@router.get("/entries/{entry_id}/history", responses=problems(401, 404))
def get_history(entry_id: str, person: SignedInPerson, rooms: Rooms) -> EntryHistory:
    """Who did what to one of my entries, and when."""
    return history_out(rooms.casework.entries.find_events(person, entry_id))


@router.put("/entries/{entry_id}", responses=problems(400, 401, 403, 404, 409, 422, 503))
def change_entry(entry_id: str, body: EntryUpdate, person: SignedInPerson, rooms: Rooms) -> EntryOut:
    """Change one of my entries. 409 if another revision has been saved since.

    Changing one that is confirmed is a correction: the old words are kept, and it waits to be confirmed again.

    ``articles`` is the whole list besides those of ``answer_id``; kept ones keep their words.
    """
    if record_key(body.id) != find_key(entry_id):
        raise InvalidInput("地址里的编号和内容里的不一样，请刷新页面后再试。")
    entry = rooms.casework.entries.change(
        person,
        entry_id,
        _draft_of(body),
        revision=body.revision,
        villages={village.id for village in rooms.accounts.find_villages(person)},
        scope=scope_of(person, rooms.settings.district),
        basis=_basis_of(body, person, rooms),
    )
    return entry_out(entry)


@router.delete("/entries/{entry_id}", status_code=204, responses=problems(401, 404, 409, 503))
def delete_entry(entry_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take one of my entries out of the lists and the counts; a late retry does not revive it.

    409 for one the township has confirmed: it is to be returned first.
    """
    rooms.casework.entries.delete(person, entry_id)


def _add(body: EntryIn, person: Person, rooms: Application) -> tuple[Entry, bool]:
    return rooms.casework.entries.add(
        person,
        body.id,
        _draft_of(body),
        villages={village.id for village in rooms.accounts.find_villages(person)},
        scope=scope_of(person, rooms.settings.district),
        basis=_basis_of(body, person, rooms),
    )


def _refused(key: str, refusal: CunfaError) -> BatchResult:
    return BatchResult(id=key, entry=None, is_new=False, code=refusal.code, message=refusal.message)


def _draft_of(body: EntryIn) -> EntryDraft:
    return EntryDraft(
        service_date=body.service_date,
        kinds=tuple(body.kinds),
        topic=body.topic,
        village_id=body.village_id,
        channel=body.channel,
        client_kind=body.client_kind,
        question=body.question,
        advice=body.advice,
        answer_id=body.answer_id,
        article_ids=tuple(article.article_id for article in body.articles),
        state=body.state,
        duration_minutes=body.duration_minutes,
        details=body.details.to_details(),
    )


def _basis_of(body: EntryIn, person: Person, rooms: Application) -> AnswerBasis | None:
    """The person's own answer the entry came from, its articles as answered. NotFound if not his."""
    if body.answer_id is None:
        return None
    answer = rooms.assistant.get_answer(person.id, body.answer_id)
    articles = tuple(
        ReliedArticle(
            article_id=source.article_id,
            law=source.law,
            article=source.article,
            label=source.label,
            version=source.version,
            effective_from=source.effective_from,
            text=source.text,
            text_sha256=source.text_sha256,
            validity=source.validity,
        )
        for source in answer.sources
        if source.on_shelf  # a law only named has no words to keep
    )
    return AnswerBasis(answer.id, answer.conversation_id, articles)


def entry_out(entry: Entry) -> EntryOut:
    """An entry on the wire."""
    names = {rule.kind: rule.name for rule in counting_rules()}
    return EntryOut(
        id=entry.id,
        service_date=entry.service_date,
        kinds=list(entry.kinds),
        kind_names=[names[kind] for kind in entry.kinds],
        topic=entry.topic,
        village_id=entry.village_id,
        village=entry.village,
        channel=entry.channel,
        client_kind=entry.client_kind,
        question=entry.question,
        advice=entry.advice,
        conversation_id=entry.conversation_id,
        answer_id=entry.answer_id,
        articles=[ReliedArticleOut.model_validate(one, from_attributes=True) for one in entry.articles],
        duration_minutes=entry.duration_minutes,
        details=EntryDetails.model_validate(entry.details, from_attributes=True),
        state=entry.state,
        state_name=STATE_NAMES[entry.state],
        corrected=entry.corrected,
        return_reason=entry.return_reason,
        may_delete=not Standing(entry.state, entry.corrected).is_settled,
        revision=entry.revision,
        created_at=entry.created_at,
        updated_at=entry.updated_at,
    )


def history_out(events: list[EntryEvent]) -> EntryHistory:
    """What was done to an entry, on the wire."""
    return EntryHistory(
        events=[
            EntryEventOut(
                action=event.action,
                action_name=ACTION_NAMES[event.action],
                by=event.by,
                at=event.at,
                reason=event.reason,
                before=event.before,
            )
            for event in events
        ]
    )
