"""Tables of the accounts room."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Column, ForeignKey, String, Table, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from core.database import Base


class Role(StrEnum):
    ADMINISTRATOR = "administrator"
    ADVISER = "adviser"
    MEDIATOR = "mediator"
    JUSTICE_OFFICE = "justice_office"


ROLE_NAMES = {
    Role.ADMINISTRATOR: "管理员",
    Role.ADVISER: "村居法律顾问",
    Role.MEDIATOR: "人民调解员",
    Role.JUSTICE_OFFICE: "司法所工作人员",
}
# Whose own work is recorded: the others look after it.
RECORDERS = frozenset({Role.ADVISER, Role.MEDIATOR})


class Township(Base):
    """A 乡镇 or 街道; editable, since public lists disagree on the thirteenth."""

    __tablename__ = "township"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    note: Mapped[str] = mapped_column(Text, default="", doc="待核实 and why, shown to administrators")


class Village(Base):
    __tablename__ = "village"
    __table_args__ = (UniqueConstraint("township_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    township_id: Mapped[int] = mapped_column(ForeignKey("township.id"))
    name: Mapped[str] = mapped_column(String(40))
    township: Mapped[Township] = relationship()


user_village = Table(
    "user_village",
    Base.metadata,
    Column("user_id", ForeignKey("user.id", ondelete="CASCADE"), primary_key=True),
    Column("village_id", ForeignKey("village.id"), primary_key=True),
)


class User(Base):
    """A person who signs in by phone number. ``password_hash`` is argon2id."""

    __tablename__ = "user"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    phone: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(40))
    role: Mapped[Role] = mapped_column(String(20))
    firm: Mapped[str] = mapped_column(String(80), default="", doc="律所, 法律服务所 or 调委会")
    township_id: Mapped[int | None] = mapped_column(ForeignKey("township.id"))
    password_hash: Mapped[str] = mapped_column(String(200))
    must_change_password: Mapped[bool] = mapped_column(default=True)
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    township: Mapped[Township | None] = relationship()
    villages: Mapped[list[Village]] = relationship(secondary=user_village)


class SignInSession(Base):
    """One signed-in device. The token itself is never kept, only its SHA-256."""

    __tablename__ = "sign_in_session"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    token_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    device: Mapped[str] = mapped_column(String(200), default="")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    user: Mapped[User] = relationship()


class AccessToken(Base):
    """A token a person made for a program. The token itself is never kept, only its SHA-256."""

    __tablename__ = "access_token"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    token_sha256: Mapped[str] = mapped_column(String(64), unique=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(40), doc="which program it is for")
    created_at: Mapped[datetime]
    expires_on: Mapped[date | None] = mapped_column(doc="the last day it opens anything")
    last_used_on: Mapped[date | None]
    revoked_at: Mapped[datetime | None]


class SignInAttempt(Base):
    """A guess at a password, kept to slow the next one."""

    __tablename__ = "sign_in_attempt"

    id: Mapped[int] = mapped_column(primary_key=True)
    phone: Mapped[str] = mapped_column(String(20), index=True)
    address: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
    succeeded: Mapped[bool | None] = mapped_column(doc="null while it is being looked at")


class AuditRecord(Base):
    """Who did what to which thing, and when. Append only."""

    __tablename__ = "audit_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    user_id: Mapped[str | None] = mapped_column(String(36), index=True)
    action: Mapped[str] = mapped_column(String(60), doc="for example user.created, document.removed")
    subject: Mapped[str] = mapped_column(String(80), doc="kind:id of the thing")
    detail: Mapped[str] = mapped_column(Text, default="")
