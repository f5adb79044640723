"""Tables of casework. A client-made UUID is the record's own key, so a retry never doubles it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from accounts.models import User, Village
from casework.mediation_models import MediationStepRow
from core.database import Base


class ServiceKind(StrEnum):
    """The seven kinds the annual return counts."""

    LEGAL_ADVICE = "legal_advice"
    DRAFTED_DOCUMENT = "drafted_document"
    LECTURE = "lecture"
    MEDIATION = "mediation"
    LITIGATION = "litigation"
    ONSITE = "onsite"
    VILLAGE_MATTER = "village_matter"


class Channel(StrEnum):
    ONSITE = "onsite"
    PHONE = "phone"
    WECHAT = "wechat"
    VIDEO = "video"


class ClientKind(StrEnum):
    VILLAGER = "villager"
    COMMITTEE = "committee"
    OTHER = "other"


class EntryState(StrEnum):
    DRAFT = "draft"  # 草稿
    SUBMITTED = "submitted"  # 提交
    CONFIRMED = "confirmed"  # 司法所确认
    RETURNED = "returned"  # 退回


class ServiceEntryRow(Base):
    """One piece of work, typed once; it may hold several of the seven kinds."""

    __tablename__ = "service_entry"
    __table_args__ = (
        Index("ix_service_entry_state_service_date", "state", "service_date"),
        Index("ix_service_entry_user_id_service_date", "user_id", "service_date"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"))
    service_date: Mapped[date] = mapped_column(index=True)
    kinds: Mapped[list[str]] = mapped_column(JSON)
    topic: Mapped[str] = mapped_column(String(20))
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    channel: Mapped[str] = mapped_column(String(20))
    client_kind: Mapped[str] = mapped_column(String(20))
    question: Mapped[str] = mapped_column(Text, default="")
    advice: Mapped[str] = mapped_column(Text, default="")
    duration_minutes: Mapped[int | None]
    details: Mapped[dict[str, Any]] = mapped_column(JSON, doc="by kind, as casework.kind_details writes them")
    matter: Mapped[str] = mapped_column(
        String(36),
        index=True,
        doc="the first entry of this person's matter: its own key, or the one it follows",
    )
    dispute: Mapped[str] = mapped_column(
        String(160), index=True, default="", doc="the mediated dispute's number, the same for all who join it"
    )
    draft_id: Mapped[str | None] = mapped_column(
        String(36),
        unique=True,
        index=True,
        doc="the drafted paper it counts: each once, whoever asks at the same moment",
    )
    conversation_id: Mapped[str | None] = mapped_column(String(36))
    answer_id: Mapped[str | None] = mapped_column(String(36))
    state: Mapped[str] = mapped_column(String(20))
    corrected: Mapped[bool] = mapped_column(default=False, doc="confirmed once, and changed since")
    return_reason: Mapped[str] = mapped_column(Text, default="", doc="why it was last returned")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(
        String(64), doc="of the first post: tells a retry from a conflict"
    )
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(doc="kept, so that a late retry cannot revive it")
    village: Mapped[Village | None] = relationship()
    user: Mapped[User] = relationship()
    articles: Mapped[list[EntryArticleRow]] = relationship(
        back_populates="entry", cascade="all, delete-orphan", order_by="EntryArticleRow.ordinal"
    )


class EntryArticleRow(Base):
    """An article the adviser relied on, as it read that day."""

    __tablename__ = "service_entry_article"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(ForeignKey("service_entry.id", ondelete="CASCADE"), index=True)
    ordinal: Mapped[int]
    article_id: Mapped[int | None] = mapped_column(
        index=True, doc="its key on the shelf that day; it may be gone since"
    )
    law: Mapped[str] = mapped_column(String(300))
    article: Mapped[str] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(60))
    version: Mapped[str] = mapped_column(String(20))
    effective_from: Mapped[date | None]
    text: Mapped[str] = mapped_column(Text)
    text_sha256: Mapped[str] = mapped_column(String(64))
    validity: Mapped[str | None] = mapped_column(String(20), doc="that day; NULL: kept before it was noted")
    entry: Mapped[ServiceEntryRow] = relationship(back_populates="articles")


class MediationState(StrEnum):
    ACCEPTED = "accepted"  # 已受理
    AGREED = "agreed"  # 达成协议
    ENDED = "ended"  # 终止 (未达成)


class MediationRow(Base):
    """A dispute brought to a committee (人民调解法 arts. 17–31)."""

    __tablename__ = "mediation"
    __table_args__ = (UniqueConstraint("organisation", "year", "sequence"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    user_id: Mapped[str] = mapped_column(ForeignKey("user.id"), index=True)
    organisation: Mapped[str] = mapped_column(String(120), doc="the committee, as printed in the number")
    year: Mapped[int]
    sequence: Mapped[int] = mapped_column(doc="per committee and year, gap-free, never reused")
    number: Mapped[str] = mapped_column(String(160))
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"))
    source: Mapped[str] = mapped_column(String(20), doc="application, own_initiative, referred")
    dispute_type: Mapped[str] = mapped_column(String(20))
    facts: Mapped[str] = mapped_column(Text)
    accepted_on: Mapped[date] = mapped_column(index=True)
    state: Mapped[str] = mapped_column(String(20))
    agreement_form: Mapped[str | None] = mapped_column(String(20), doc="written, oral")
    terms: Mapped[str] = mapped_column(Text, default="")
    amount: Mapped[str] = mapped_column(String(12), default="", doc="协议涉及金额 in yuan, as written")
    parties_signed_on: Mapped[date | None]
    mediator_signed_on: Mapped[date | None]
    sealed_on: Mapped[date | None]
    agreed_on: Mapped[date | None] = mapped_column(doc="oral agreement: the day it was reached")
    perform_by: Mapped[list[str]] = mapped_column(
        JSON, default=list, doc="last day to perform; of instalments each one's"
    )
    effective_on: Mapped[date | None] = mapped_column(
        doc="written: the latest of three; oral: the day agreed"
    )
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(Text, default="")
    revision: Mapped[int] = mapped_column(default=1)
    body_sha256: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    village: Mapped[Village | None] = relationship()
    parties: Mapped[list[PartyRow]] = relationship(
        back_populates="mediation", cascade="all, delete-orphan", order_by="PartyRow.ordinal"
    )
    steps: Mapped[list[MediationStepRow]] = relationship(order_by=MediationStepRow.ordinal)


class PartyRow(Base):
    __tablename__ = "party"

    id: Mapped[int] = mapped_column(primary_key=True)
    mediation_id: Mapped[str] = mapped_column(ForeignKey("mediation.id", ondelete="CASCADE"), index=True)
    ordinal: Mapped[int]
    side: Mapped[str] = mapped_column(String(20), doc="applicant, respondent")
    name: Mapped[str] = mapped_column(String(60))
    phone: Mapped[str] = mapped_column(String(20), default="")
    address: Mapped[str] = mapped_column(String(120), default="")
    guardian: Mapped[str] = mapped_column(String(60), default="", doc="for a minor or one without capacity")
    sex: Mapped[str] = mapped_column(String(10), default="")
    ethnicity: Mapped[str] = mapped_column(String(20), default="")
    age: Mapped[int | None]
    occupation: Mapped[str] = mapped_column(String(60), default="")
    mediation: Mapped[MediationRow] = relationship(back_populates="parties")


class RecordConflictRow(Base):
    """A second body sent under a key already taken: kept whole, never applied silently."""

    __tablename__ = "record_conflict"

    id: Mapped[int] = mapped_column(primary_key=True)
    record_kind: Mapped[str] = mapped_column(String(20), doc="entry, mediation, mediation_step")
    record_id: Mapped[str] = mapped_column(String(36), index=True)
    user_id: Mapped[str] = mapped_column(String(36), index=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime]


class RelianceReviewRow(Base):
    """What was decided on a record that relied on a version which is no longer the law."""

    __tablename__ = "reliance_review"
    __table_args__ = (UniqueConstraint("record_kind", "record_id", "version_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    record_kind: Mapped[str] = mapped_column(String(20), doc="answer, entry")
    record_id: Mapped[str] = mapped_column(String(36))
    version_id: Mapped[int] = mapped_column(doc="0: its text has been deleted from the shelf")
    change: Mapped[str] = mapped_column(
        String(400), doc="what had happened to it; another change opens it again"
    )
    state: Mapped[str] = mapped_column(String(20), doc="reviewed, to_correct")
    note: Mapped[str] = mapped_column(Text, default="")
    reviewed_by: Mapped[str] = mapped_column(String(36))
    reviewed_at: Mapped[datetime]
