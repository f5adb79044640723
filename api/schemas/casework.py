"""Service entries, mediations and the month's counts on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from api.schemas.answers import DutyCard
from api.schemas.entry_details import EntryDetails
from api.schemas.mediation_steps import MoveOut, StepOut
from casework.entry_moves import EntryAction
from casework.mediation_steps import MOST_INSTALMENTS
from casework.models import Channel, ClientKind, EntryState, MediationState, ServiceKind


class Option(BaseModel):
    value: str = Field(description="the value to send")
    name: str = Field(description="what people read")


class CaseworkOptions(BaseModel):
    """The code lists the forms are made of."""

    kinds: list[Option] = Field(description="the seven kinds")
    topics: list[Option] = Field(description="事由")
    channels: list[Option] = Field(description="现场, 电话, 微信, 视频")
    client_kinds: list[Option] = Field(description="村民, 村委会, 其他")
    mediation_sources: list[Option] = Field(description="当事人申请, 主动调解, 委托移送")
    dispute_types: list[Option] = Field(description="纠纷类型")
    mediation_roles: list[Option] = Field(description="主持, 协助, 出法律意见")
    mediation_results: list[Option] = Field(description="达成, 没有达成, 还在调")
    litigation_stages: list[Option] = Field(description="立案, 开庭, 执行")
    mandates: list[Option] = Field(description="受谁委托")
    village_matters: list[Option] = Field(description="村民委员会组织法24条 and 27条")


class ReliedArticleIn(BaseModel):
    article_id: int = Field(description="key of the article on the shelf", ge=1, le=2_147_483_647)


class ReliedArticle(BaseModel):
    article_id: int | None = Field(description="its key on the shelf that day; send it again to keep it")
    law: str = Field(description="official title")
    article: str = Field(description="number")
    label: str = Field(description="第六条")
    version: str = Field(description="the version's date")
    effective_from: date | None = Field(description="first day in force")
    text: str = Field(description="as it read that day")


class EntryIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never doubles the entry")
    service_date: date = Field(description="the day of the work (Asia/Shanghai), not in the future")
    kinds: list[ServiceKind] = Field(description="what was done, one or more", min_length=1)
    topic: str = Field(description="one of the topics")
    village_id: int | None = Field(description="village")
    channel: Channel = Field(description="how")
    client_kind: ClientKind = Field(description="who asked")
    question: str = Field("", description="what was asked; no identity number needed", max_length=4000)
    advice: str = Field("", description="what was advised", max_length=8000)
    answer_id: str | None = Field(None, description="the answer it came from: its articles are kept with it")
    articles: list[ReliedArticleIn] = Field(
        default_factory=list, description="articles relied on", max_length=100
    )
    state: Literal[EntryState.DRAFT, EntryState.SUBMITTED] = Field(
        EntryState.SUBMITTED, description="a draft, or handed in to be confirmed"
    )
    duration_minutes: int | None = Field(None, description="minutes it took; may be left out")
    details: EntryDetails = Field(
        default_factory=EntryDetails, description="what is asked besides, of the kinds chosen"
    )


class EntryUpdate(EntryIn):
    revision: int = Field(description="the revision that was read; refused if another has been saved since")


class EntryOut(BaseModel):
    id: str = Field(description="key")
    service_date: date = Field(description="day of the work")
    kinds: list[ServiceKind] = Field(description="what was done")
    kind_names: list[str] = Field(description="in Chinese")
    topic: str = Field(description="topic")
    village_id: int | None = Field(description="village")
    village: str | None = Field(description="village's name")
    channel: Channel = Field(description="how")
    client_kind: ClientKind = Field(description="who asked")
    question: str = Field(description="what was asked")
    advice: str = Field(description="what was advised")
    conversation_id: str | None = Field(description="conversation it came from")
    answer_id: str | None = Field(description="answer it came from")
    articles: list[ReliedArticle] = Field(description="articles relied on, as they read that day")
    duration_minutes: int | None = Field(description="minutes it took")
    details: EntryDetails = Field(description="what was asked besides, of the kinds chosen")
    state: EntryState = Field(description="draft, submitted, confirmed or returned")
    state_name: str = Field(description="草稿, 已提交, 司法所已确认, 已退回")
    corrected: bool = Field(description="confirmed once, and changed since")
    return_reason: str = Field(description="why it was returned; until it is handed in again")
    may_delete: bool = Field(description="false where the township has confirmed it")
    revision: int = Field(description="send back with an update")
    created_at: datetime = Field(description="first saved at")
    updated_at: datetime = Field(description="last saved at")


class EntryEvent(BaseModel):
    action: EntryAction = Field(description="what was done")
    action_name: str = Field(description="提交, 司法所确认 …")
    by: str = Field(description="whose doing, by name")
    at: datetime = Field(description="when")
    reason: str = Field(description="why it was returned")
    before: dict[str, Any] | None = Field(description="corrected: the whole entry as it stood confirmed")


class EntryHistory(BaseModel):
    events: list[EntryEvent] = Field(description="what was done to the entry, in order")


class EntryBatch(BaseModel):
    """Several entries of a service day, each looked at for itself."""

    entries: list[dict[str, Any]] = Field(
        description="each as POST /entries takes it, with its own id", min_length=1, max_length=50
    )


class BatchResult(BaseModel):
    id: str = Field(description="the id it was sent with; empty where it had none")
    entry: EntryOut | None = Field(description="as saved; null where it was refused")
    is_new: bool = Field(description="false: it had been saved before, or was refused")
    code: str = Field(description="of the refusal; empty where it was saved")
    message: str = Field(description="why it was refused and what to do, in Chinese")


class BatchResults(BaseModel):
    results: list[BatchResult] = Field(description="in the order sent")


class EntryPage(BaseModel):
    entries: list[EntryOut] = Field(description="newest service date first")
    next_cursor: str | None = Field(description="pass as `cursor` for the next page; null at the end")


class PartyIn(BaseModel):
    side: Literal["applicant", "respondent"] = Field(description="申请人 or 被申请人")
    name: str = Field(description="姓名", min_length=1, max_length=60)
    phone: str = Field("", description="phone, may be empty", max_length=20)
    address: str = Field("", description="住址, may be empty", max_length=120)
    guardian: str = Field("", description="guardian, for a minor or one without capacity", max_length=60)
    sex: str = Field("", description="性别, may be empty", max_length=10)
    ethnicity: str = Field("", description="民族, may be empty", max_length=20)
    age: int | None = Field(None, description="年龄, may be empty", ge=0, le=130)
    occupation: str = Field("", description="职业, may be empty", max_length=60)


class MediationIn(BaseModel):
    id: str = Field(description="client-made UUID: sending it again never doubles the mediation")
    accepted_on: date = Field(description="受理日期, not in the future")
    source: str = Field(description="one of mediation_sources")
    dispute_type: str = Field(description="one of dispute_types")
    village_id: int | None = Field(description="village")
    facts: str = Field(description="facts in brief", min_length=1, max_length=8000)
    parties: list[PartyIn] = Field(description="at least one on each side", max_length=100)


class MediationUpdate(MediationIn):
    revision: int = Field(description="the revision that was read")


class Conclude(BaseModel):
    """达成协议. Written: the three dates (人民调解法29); oral: the day agreed (人民调解法30)."""

    revision: int = Field(description="the revision that was read")
    form: Literal["written", "oral"] = Field(description="书面 or 口头")
    terms: str = Field(description="what was agreed", min_length=1, max_length=8000)
    parties_signed_on: date | None = Field(None, description="written: all parties signed")
    mediator_signed_on: date | None = Field(None, description="written: the mediator signed")
    sealed_on: date | None = Field(None, description="written: the committee's seal was set")
    agreed_on: date | None = Field(None, description="oral: the day agreed")
    amount: str = Field("", description="协议涉及金额 in yuan, digits; empty: not about money", max_length=12)
    perform_by: list[date] = Field(
        default_factory=list,
        description="履行期限: the last day to perform, of instalments each one's, in order; may be empty",
        max_length=MOST_INSTALMENTS,
    )


class EndMediation(BaseModel):
    """终止 (未达成): parties are told of arbitration, administrative and court ways (人民调解法26)."""

    revision: int = Field(description="the revision that was read")
    ended_on: date = Field(description="the day it ended")
    reason: str = Field(description="why", min_length=1, max_length=2000)


class PartyOut(BaseModel):
    side: Literal["applicant", "respondent"] = Field(description="申请人 or 被申请人")
    name: str = Field(description="姓名")
    phone: str = Field(description="in full to the mediator alone, masked to the 司法所")
    address: str = Field(description="住址")
    guardian: str = Field(description="guardian")
    sex: str = Field(description="性别")
    ethnicity: str = Field(description="民族")
    age: int | None = Field(description="年龄")
    occupation: str = Field(description="职业")


class MediationDue(BaseModel):
    name: str = Field(description="共同申请司法确认")
    due_on: date | None = Field(description="last day; null where it cannot be counted, and `how` says why")
    basis: str = Field(description="人民调解法33条；民事诉讼法205条")
    counted_from: str = Field(description="start fact used")
    how: str = Field(description="how it was counted, in words")
    remark: str = Field(description="仅为提醒 …")


class MediationOut(BaseModel):
    id: str = Field(description="key")
    number: str = Field(description="（2026）张茅乡人调字第0017号")
    accepted_on: date = Field(description="受理日期")
    source: str = Field(description="source")
    dispute_type: str = Field(description="dispute type")
    village_id: int | None = Field(description="village")
    village: str | None = Field(description="village's name")
    facts: str = Field(description="facts in brief")
    parties: list[PartyOut] = Field(description="parties")
    state: MediationState = Field(description="accepted, agreed, ended")
    state_name: str = Field(description="已受理, 已达成协议, 未达成")
    agreement_form: Literal["written", "oral"] | None = Field(description="书面 or 口头")
    terms: str = Field(description="what was agreed")
    amount: str = Field(description="协议涉及金额 in yuan; empty: not about money")
    parties_signed_on: date | None = Field(description="written: parties signed")
    mediator_signed_on: date | None = Field(description="written: mediator signed")
    sealed_on: date | None = Field(description="written: sealed")
    agreed_on: date | None = Field(description="oral: agreed")
    effective_on: date | None = Field(description="the agreement's first day")
    perform_by: list[date] = Field(description="履行期限 as it stands; of instalments each one's last day")
    ended_on: date | None = Field(description="ended without agreement on")
    end_reason: str = Field(description="why it ended")
    due: list[MediationDue] = Field(description="what falls due, each with its reason")
    next_steps: list[str] = Field(description="what the law asks of the mediator now, each with its article")
    stage: str = Field(description="where the walk stands: 已受理, 已告知, 调解中, 已履行, 已归档 …")
    next_move: MoveOut = Field(description="what comes next")
    other_moves: list[MoveOut] = Field(description="what else can be recorded now")
    steps: list[StepOut] = Field(description="the walk, in the order recorded, with what was struck")
    duty: list[DutyCard] = Field(description="cards that await a decision; show before everything else")
    mine: bool = Field(description="one's own; otherwise it is only to be read")
    mediator: str = Field(description="whose it is, to a 司法所; empty to himself")
    open_referrals: list[str] = Field(description="to whom it was handed on without a reply yet")
    flags: list[str] = Field(
        description="a party stood in an earlier matter; told of one mediation, not in lists"
    )
    revision: int = Field(description="send back with a change")
    created_at: datetime = Field(description="first saved at")
    updated_at: datetime = Field(description="last saved at")


class InterestsIn(BaseModel):
    words: str = Field(description="what an entry of litigation says", max_length=20000)


class InterestsOut(BaseModel):
    flags: list[str] = Field(description="one sentence for each party of my mediations it names")


class MediationPage(BaseModel):
    mediations: list[MediationOut] = Field(description="newest 受理日期 first")
    next_cursor: str | None = Field(description="pass as `cursor` for the next page; null at the end")


class Figure(BaseModel):
    kind: ServiceKind = Field(description="which of the seven")
    name: str = Field(description="法律意见")
    unit: str = Field(description="条, 件, 场次, 次")
    count: int = Field(description="how many")
    confirmed: int = Field(description="how many, over what the township has confirmed alone")
    rule: str = Field(description="how it is counted, in Chinese; 待核实 where no rule is confirmed")
    entry_ids: list[str] = Field(description="the entries of the kind")
    counting_ids: list[str] = Field(description="those that add one each; the rest is merged into these")


class MonthFigures(BaseModel):
    month: str = Field(description="YYYY-MM")
    figures: list[Figure] = Field(description="the seven")
    mediations: int = Field(description="mediations accepted in the month")
    agreed: int = Field(description="of these, agreed")
