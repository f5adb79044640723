"""Accounts, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Path, UploadFile

from accounts.models import ROLE_NAMES
from accounts.phones import mask_phone
from accounts.types import NewUser, Person
from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.accounts import ImportReport, ImportRow, UserCreated, UserIn, UserOut, UserPatch

router = APIRouter(tags=["users"])
UserId = Annotated[str, Path(description="key of the person", max_length=64)]


def user_out(person: Person) -> UserOut:
    return UserOut(
        id=person.id,
        phone=mask_phone(person.phone),
        name=person.name,
        role=person.role,
        role_name=ROLE_NAMES[person.role],
        firm=person.firm,
        township=person.township,
        villages=[village.name for village in person.villages],
        active=person.active,
    )


@router.get("/users", responses=problems(401, 403))
def list_users(person: Administrator, rooms: Rooms) -> list[UserOut]:
    """Every account."""
    return [user_out(user) for user in rooms.accounts.find_users()]


@router.post("/users", status_code=201, responses=problems(400, 401, 403, 409, 413, 422))
def add_user(body: UserIn, person: Administrator, rooms: Rooms) -> UserCreated:
    """Open an account; its first password is shown once."""
    user, password = rooms.accounts.create_user(
        NewUser(
            phone=body.phone,
            name=body.name,
            role=body.role,
            firm=body.firm,
            township=body.township,
            villages=tuple(body.villages),
        ),
        by=person.id,
    )
    return UserCreated(user=user_out(user), password=password)


@router.post("/users/import", responses=problems(400, 401, 403, 413, 422))
def import_users(
    file: Annotated[UploadFile, File(description="Excel: 姓名 手机号 角色 单位 乡镇 村（、分开）")],
    person: Administrator,
    rooms: Rooms,
) -> ImportReport:
    """Open accounts from a sheet, row by row."""
    report = rooms.accounts.import_users(file.file.read(), by=person.id)
    return ImportReport(
        added=report.added,
        updated=report.updated,
        unchanged=report.unchanged,
        failed=report.failed,
        rows=[
            ImportRow(row=row.row, name=row.name, state=row.state, message=row.message, password=row.password)
            for row in report.rows
        ],
    )


@router.post("/users/{user_id}/password", responses=problems(401, 403, 404, 422))
def reset_password(user_id: UserId, person: Administrator, rooms: Rooms) -> UserCreated:
    """A new first password; every session of the account ends."""
    user = rooms.accounts.get_user(user_id)
    return UserCreated(user=user_out(user), password=rooms.accounts.reset_password(user.phone, by=person.id))


@router.patch("/users/{user_id}", responses=problems(400, 401, 403, 404, 409, 413, 422))
def change_user(user_id: UserId, body: UserPatch, person: Administrator, rooms: Rooms) -> UserOut:
    """Close or reopen an account."""
    return user_out(rooms.accounts.set_active(user_id, body.active, by=person.id))
