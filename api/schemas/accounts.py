"""People, sessions, townships and villages on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, Field

from accounts.models import Role


class Problem(BaseModel):
    """The one error body."""

    code: str = Field(description="stable name of the error, for programs")
    message: str = Field(description="one Chinese sentence: what happened and what to do")


class SignIn(BaseModel):
    phone: str = Field(description="手机号 the account was opened with", min_length=1, max_length=30)
    password: str = Field(description="密码", min_length=1, max_length=200)
    client: Literal["page", "token"] = Field(
        "page", description="page: an HttpOnly cookie is set; token: the bearer token is returned once"
    )
    device: str = Field(
        "", max_length=200, description="a name for this device, shown in the list of sessions"
    )


class TownshipOut(BaseModel):
    id: int = Field(description="key of the township")
    name: str = Field(description="张茅乡")
    path: str = Field(description="as the scope of a document: 全国/河南省/三门峡市/陕州区/张茅乡")
    note: str = Field(description="what is still to be confirmed about it; empty if nothing")


class VillageOut(BaseModel):
    id: int = Field(description="key of the village")
    name: str = Field(description="南沟村")
    township: str = Field(description="its township's name")


class Me(BaseModel):
    id: str = Field(description="key of the person")
    name: str = Field(description="姓名")
    phone: str = Field(description="手机号, masked: 138****4127")
    role: Role = Field(description="what this person may do")
    role_name: str = Field(description="管理员 / 村居法律顾问 / 人民调解员 / 司法所工作人员")
    firm: str = Field(description="律所, 法律服务所 or 调委会")
    township: str | None = Field(description="name of the township, if the account has one")
    villages: list[VillageOut] = Field(description="the villages this person serves")
    must_change_password: bool = Field(description="true until the first password was replaced")


class SignedIn(BaseModel):
    me: Me = Field(description="who signed in")
    token: str | None = Field(description="the bearer token, only for client=token")
    expires_at: datetime = Field(description="when this session ends by itself")


class SessionOut(BaseModel):
    id: str = Field(description="key of the session")
    device: str = Field(description="what the client called itself")
    created_at: datetime = Field(description="signed in at")
    expires_at: datetime = Field(description="ends at")
    current: bool = Field(description="whether this request came by it")


class ChangePassword(BaseModel):
    old_password: str = Field(description="the password until now", max_length=200)
    new_password: str = Field(description="at least 10 characters", max_length=200)


class UserIn(BaseModel):
    phone: str = Field(description="11-digit mobile number", max_length=30)
    name: str = Field(description="姓名", min_length=1, max_length=40)
    role: Role = Field(description="role")
    firm: str = Field("", description="律所, 法律服务所 or 调委会", max_length=80)
    township: str | None = Field(None, description="township's name")
    villages: list[str] = Field(default_factory=list, description="names of villages in that township")


class UserOut(BaseModel):
    id: str = Field(description="key of the person")
    phone: str = Field(description="手机号, masked")
    name: str = Field(description="姓名")
    role: Role = Field(description="role")
    role_name: str = Field(description="role in Chinese")
    firm: str = Field(description="律所, 法律服务所 or 调委会")
    township: str | None = Field(description="township's name")
    villages: list[str] = Field(description="names of villages")
    active: bool = Field(description="false: can no longer sign in")


class UserCreated(BaseModel):
    user: UserOut = Field(description="the new account")
    password: str = Field(description="first password, shown once; must be changed at first sign-in")


class UserPatch(BaseModel):
    active: bool = Field(description="false closes the account and ends its sessions")


class ImportRow(BaseModel):
    row: int = Field(description="row number in the sheet, the first data row is 2")
    name: str = Field(description="姓名 as read")
    state: Literal["added", "unchanged", "updated", "failed"] = Field(
        description="what was done with the row"
    )
    message: str = Field(description="why, where it failed; empty otherwise")
    password: str | None = Field(description="first password of a new account, shown once")


class ImportReport(BaseModel):
    added: int = Field(description="new accounts")
    updated: int = Field(description="accounts whose particulars changed")
    unchanged: int = Field(description="rows that changed nothing")
    failed: int = Field(description="rows not taken")
    rows: list[ImportRow] = Field(description="row by row")


class Day(BaseModel):
    """A day, for responses that need only one."""

    day: date = Field(description="YYYY-MM-DD")
