"""Papers an adviser drafts: one's own; and for administrators the Word templates they are made from."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Query, Response, UploadFile

from api.dependencies import Administrator, Rooms, SignedInPerson
from api.errors import problems
from api.factory import Application
from api.file_streaming import named
from api.schemas.answers import DutyCard
from api.schemas.drafts import (
    DraftCard,
    DraftFileIn,
    DraftFileOut,
    DraftFinish,
    DraftIn,
    DraftKindCard,
    DraftKindOut,
    DraftList,
    DraftOut,
    DraftTemplateOut,
    DraftUpdate,
    MissingElement,
    Prefilled,
)
from assistant.guarding import find_cards
from casework.draft_kinds import Question, draft_kinds, get_kind
from casework.draft_models import DraftState
from casework.draft_templates import LARGEST, DraftTemplate
from casework.draft_types import Draft, DraftFile
from casework.drafts import NOT_SETTLED
from casework.word import MEDIA_TYPE

router = APIRouter(tags=["drafts"])
STATE_NAMES = {DraftState.DRAFT: "草稿", DraftState.FINAL: "定稿"}
WORD_FILE: dict[int | str, dict[str, object]] = {
    200: {"content": {MEDIA_TYPE: {}}, "description": "the Word file as it was made"}
}


@router.get("/draft-kinds", responses=problems(401))
def list_kinds(person: SignedInPerson) -> list[DraftKindCard]:
    """The kinds of papers that can be drafted."""
    return [DraftKindCard.model_validate(kind, from_attributes=True) for kind in draft_kinds()]


@router.get("/draft-kinds/{kind_id}", responses=problems(401, 404))
def get_draft_kind(kind_id: str, person: SignedInPerson) -> DraftKindOut:
    """A kind with its questions, each with the articles that demand it."""
    return DraftKindOut.model_validate(get_kind(kind_id), from_attributes=True)


@router.get("/draft-kinds/{kind_id}/prefill", responses=problems(401, 404, 422))
def prefill_draft(
    kind_id: str,
    person: SignedInPerson,
    rooms: Rooms,
    mediation_id: Annotated[str | None, Query(description="a mediation of mine", max_length=36)] = None,
    draft_id: Annotated[str | None, Query(description="an earlier draft of mine", max_length=36)] = None,
) -> Prefilled:
    """Answers already known from one of my mediations or earlier drafts."""
    mediation = rooms.casework.mediations.get(person, mediation_id) if mediation_id else None
    return Prefilled(answers=rooms.drafts.prefill(person, kind_id, mediation, draft_id))


@router.get("/draft-templates", responses=problems(401, 403))
def list_templates(person: Administrator, rooms: Rooms) -> list[DraftTemplateOut]:
    """The Word templates of our own."""
    return [_template(one, rooms) for one in rooms.draft_templates.find(person)]


@router.put("/draft-templates/{kind_id}", responses=problems(400, 401, 403, 404, 413, 422, 503))
def put_template(
    kind_id: str,
    person: Administrator,
    rooms: Rooms,
    file: Annotated[UploadFile, File(description="a .docx with fields as {{name}}")],
) -> DraftTemplateOut:
    """Use a Word file of our own for a kind; told at once which of its fields are unknown."""
    content = file.file.read(LARGEST + 1)
    template = rooms.draft_templates.put(person, kind_id, file.filename or "", content)
    rooms.accounts.record("draft_template.put", template.kind.id, by=person.id, detail=template.sha256)
    return _template(template, rooms)


@router.delete("/draft-templates/{kind_id}", status_code=204, responses=problems(401, 403, 404, 503))
def delete_template(kind_id: str, person: Administrator, rooms: Rooms) -> None:
    """Go back to the layout that comes with the program."""
    rooms.draft_templates.delete(person, kind_id)
    rooms.accounts.record("draft_template.deleted", kind_id[:40], by=person.id)


@router.post("/drafts", status_code=201, responses=problems(400, 401, 403, 404, 409, 422, 503))
def create_draft(body: DraftIn, person: SignedInPerson, rooms: Rooms, response: Response) -> DraftOut:
    """Keep a draft, blanks and all. Sent again: 200 and the one draft; other words under its id: 409."""
    if body.mediation_id is not None:
        rooms.casework.mediations.get(person, body.mediation_id)  # one of mine, else 404
    draft, is_new = rooms.drafts.create(
        person, body.id, body.kind, body.answers, mediation_id=body.mediation_id
    )
    response.status_code = 201 if is_new else 200
    return _out(draft, rooms)


@router.get("/drafts", responses=problems(401))
def list_drafts(person: SignedInPerson, rooms: Rooms) -> DraftList:
    """My drafts."""
    return DraftList(drafts=[_card(draft) for draft in rooms.drafts.find(person)])


@router.get("/drafts/{draft_id}", responses=problems(401, 404))
def get_draft(draft_id: str, person: SignedInPerson, rooms: Rooms) -> DraftOut:
    """One of my drafts."""
    return _out(rooms.drafts.get(person, draft_id), rooms)


@router.put("/drafts/{draft_id}", responses=problems(400, 401, 404, 409, 422, 503))
def change_draft(draft_id: str, body: DraftUpdate, person: SignedInPerson, rooms: Rooms) -> DraftOut:
    """Other answers. One already done becomes a draft again; its file is kept."""
    return _out(rooms.drafts.change(person, draft_id, body.answers, revision=body.revision), rooms)


@router.post("/drafts/{draft_id}/finish", responses=problems(400, 401, 404, 409, 422, 503))
def finish_draft(draft_id: str, body: DraftFinish, person: SignedInPerson, rooms: Rooms) -> DraftOut:
    """定稿: I have checked it. 422 `missing_elements` names what is missing; 409 `private_settlement`."""
    draft = rooms.drafts.finish(person, draft_id, revision=body.revision, accept_missing=body.accept_missing)
    rooms.accounts.record("draft.finished", draft.id, by=person.id)
    return _out(draft, rooms)


@router.delete("/drafts/{draft_id}", status_code=204, responses=problems(401, 404, 503))
def delete_draft(draft_id: str, person: SignedInPerson, rooms: Rooms) -> None:
    """Take a draft of mine away, with its files."""
    rooms.drafts.delete(person, draft_id)
    rooms.accounts.record("draft.deleted", draft_id[:36], by=person.id)


@router.post("/drafts/{draft_id}/files", responses=problems(400, 401, 404, 409, 422, 503))
def make_file(draft_id: str, body: DraftFileIn, person: SignedInPerson, rooms: Rooms) -> DraftFileOut:
    """The Word file of a revision: made once, the same ever after. 409 `private_settlement` for a crime."""
    return _file(draft_id, rooms.drafts.make_file(person, draft_id, revision=body.revision))


@router.get(
    "/drafts/{draft_id}/files/{revision}",
    response_class=Response,
    responses=WORD_FILE | problems(401, 404, 422),
)
def read_file(draft_id: str, revision: int, person: SignedInPerson, rooms: Rooms) -> Response:
    """A Word file as it was made."""
    file, content = rooms.drafts.read_file(person, draft_id, revision)
    return Response(content, media_type=MEDIA_TYPE, headers=named(file.name))


def _template(template: DraftTemplate, rooms: Application) -> DraftTemplateOut:
    return DraftTemplateOut(
        kind=template.kind.id,
        title=template.kind.title,
        name=template.name,
        sha256=template.sha256,
        fields=list(template.fields),
        unknown=list(template.unknown),
        absent=_elements(template.absent),
        uploaded_by=rooms.accounts.get_user(template.uploaded_by).name,
        uploaded_at=template.uploaded_at,
    )


def _elements(questions: tuple[Question, ...]) -> list[MissingElement]:
    return [MissingElement.model_validate(one, from_attributes=True) for one in questions]


def _file(draft_id: str, file: DraftFile) -> DraftFileOut:
    path = f"/api/v1/drafts/{draft_id}/files/{file.revision}"
    return DraftFileOut(
        revision=file.revision, name=file.name, sha256=file.sha256, made_at=file.made_at, path=path
    )


def _card(draft: Draft) -> DraftCard:
    return DraftCard(
        id=draft.id,
        kind=draft.kind.id,
        title=draft.kind.title,
        state=draft.state,
        state_name=STATE_NAMES[draft.state],
        missing=_elements(draft.missing),
        revision=draft.revision,
        updated_at=draft.updated_at,
    )


def _out(draft: Draft, rooms: Application) -> DraftOut:
    return DraftOut(
        **_card(draft).model_dump(),
        mediation_id=draft.mediation_id,
        answers=dict(draft.answers),
        duties=[DutyCard.model_validate(duty, from_attributes=True) for duty in find_cards(draft.signals)],
        refusal=NOT_SETTLED if draft.refused else "",
        final_at=draft.final_at,
        final_by=rooms.accounts.get_user(draft.final_by).name if draft.final_by else None,
        entry_id=draft.entry_id,
        files=[_file(draft.id, file) for file in draft.files],
        created_at=draft.created_at,
    )
