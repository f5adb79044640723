"""Accounts, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, UploadFile

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.schemas.accounts import ImportReport, UserCreated, UserIn, UserOut, UserPatch

router = APIRouter(tags=["users"])


@router.get("/users", responses=problems(401, 403))
def list_users(person: Administrator, rooms: Rooms) -> list[UserOut]:
    """Every account."""
    raise NotImplementedError


@router.post("/users", status_code=201, responses=problems(400, 401, 403, 409, 422))
def add_user(body: UserIn, person: Administrator, rooms: Rooms) -> UserCreated:
    """Open an account; its first password is shown once."""
    raise NotImplementedError


@router.post("/users/import", responses=problems(400, 401, 403, 422))
def import_users(
    file: Annotated[UploadFile, File(description="Excel: 姓名 手机号 角色 单位 乡镇 村（、分开）")],
    person: Administrator,
    rooms: Rooms,
) -> ImportReport:
    """Open accounts from a sheet, row by row."""
    raise NotImplementedError


@router.post("/users/{user_id}/password", responses=problems(401, 403, 404))
def reset_password(user_id: str, person: Administrator, rooms: Rooms) -> UserCreated:
    """A new first password; every session of the account ends."""
    raise NotImplementedError


@router.patch("/users/{user_id}", responses=problems(400, 401, 403, 404, 422))
def change_user(user_id: str, body: UserPatch, person: Administrator, rooms: Rooms) -> UserOut:
    """Close or reopen an account."""
    raise NotImplementedError
