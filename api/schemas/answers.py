"""Conversations, answers and the events of a stream."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from knowledge.types import Validity


class ConflictNote(BaseModel):
    """A higher text differs from this one on the same matter, and stands before it."""

    note: str = Field(description="how they differ; may be empty")
    with_title: str = Field(description="the higher text")
    with_label: str = Field(description="its article: 第六十二条")
    with_article_id: int = Field(description="key for /articles/{id}")


class BesideNote(BaseModel):
    """How a source read on another day, where it differs: 当时, or 现在 where another day's law answers."""

    on: date = Field(description="that day")
    now: bool = Field(
        description="true: today's reading beside an earlier day's; false: that of the day it happened"
    )
    state: Literal["other_words", "other_number", "not_found", "not_here"] = Field(
        description="other_number: the same words under another number or title; not_found: the text of that day has "
        "no such article; not_here: no text of that day on the shelf"
    )
    earlier: list[str] = Field(description="laws then in its place whose text is not here; may be empty")
    article_id: int | None = Field(description="key for /articles/{id}; null where there is no text")
    law: str = Field(description="official title; empty where there is no text")
    short_title: str = Field(description="title for a card")
    label: str = Field(description="第三十三条")
    text: str = Field(description="word for word")
    version: str = Field(description="the version's date")
    effective_from: date | None = Field(description="first day in force")
    validity_name: str = Field(description="on that day")


class SourceCard(BaseModel):
    """One article an answer rests on."""

    n: int = Field(description="its number in this answer, from 1")
    article_id: int | None = Field(
        description="key for /articles/{id}; null where the text is not on the shelf"
    )
    law: str = Field(description="official title")
    short_title: str = Field(description="title for a card: 民法典")
    article: str = Field(description='number: "1079", "191-1" for 之一; empty for an unnumbered unit')
    label: str = Field(description="第一千零七十九条")
    breadcrumbs: list[str] = Field(description="编, 章, 节 above it")
    text: str = Field(description="word for word; empty where the text is not on the shelf")
    text_sha256: str = Field(description="hash of the text; empty where there is none")
    version: str = Field(description="the version's date, empty if unknown")
    level: str = Field(description="法律, 行政法规, 司法解释 …")
    rank_name: str = Field(
        description="法律 > 行政法规 > 省地方性法规 > 市地方性法规 > 区文件 > 村规民约 …; empty where not known"
    )
    validity: Validity | None = Field(description="on the fact date; null where the text is not on the shelf")
    validity_name: str = Field(description="现行有效 …, or 条文原文未入库")
    effective_from: date | None = Field(description="first day in force")
    effective_confirmed: bool = Field(description="false: show 待核实 beside the date")
    on_shelf: bool = Field(description="false: a guide names it, its text is not on the shelf")
    why: list[str] = Field(
        description="how it was found: exact, lexical 3, dense 1, matter, guide, higher, transition"
    )
    conflict: ConflictNote | None = Field(None, description="a higher text that goes before this one")
    beside: BesideNote | None = Field(None, description="how it read on the other day, where that differs")


class AskOption(BaseModel):
    """A question to ask the villager next, with answers to tap."""

    question: str = Field(description="有没有书面合同")
    options: list[str] = Field(description="answers to tap: 有, 没有")


class GuideCard(BaseModel):
    """Our own guide where one matches the question."""

    title: str = Field(description="title of the guide")
    conclusion: str = Field(description="one or two sentences")
    ask: list[AskOption] = Field(description="what to ask next")
    steps: list[str] = Field(description="what to do, in order")
    evidence: list[str] = Field(description="what to keep or bring")
    deadlines: list[str] = Field(description="time limits, each with its law; reminders only")
    papers: list[str] = Field(description="papers that may be used")
    contacts: list[str] = Field(description="whom to turn to")
    kind: Literal["guide", "standard_answer"] = Field("guide", description="指南, or 标准答复 of an office")
    owner: str = Field("", description="of a standard answer: who answers for it")
    next_review: date | None = Field(None, description="of a standard answer: when it is looked at again")


class LimitBasisOut(BaseModel):
    label: str = Field(description="人民调解法第三十三条")
    article_id: int | None = Field(
        description="key for /articles/{id}; null where the text is not on the shelf"
    )


class LimitFurtherOut(BaseModel):
    says: str = Field(description="从权利受到损害那天起，最长二十年")
    due: date | None = Field(description="its last day; null where the limit itself was not counted")


class LimitOut(BaseModel):
    """A time limit (期限), with its last day where the day it starts is known. A reminder only."""

    id: str = Field(description="stable name: judicial_confirmation")
    title: str = Field(description="申请司法确认")
    start_fact: str = Field(
        description="the fact it starts with: 调解协议生效; empty where there is no limit"
    )
    span: str = Field(description="30 日, 6 个月, or 不受时效限制")
    start: date | None = Field(description="the day it is counted from; null where none is known")
    due: date | None = Field(description="last day; null where it was not counted")
    days_left: int | None = Field(description="to the last day; negative: past")
    how: str = Field(description="how it was counted, in one or two sentences")
    restarts: bool = Field(description="a demand, a promise or a suit starts it anew")
    basis: list[LimitBasisOut] = Field(description="the articles it rests on")
    note: str = Field(description="what else is to be known; may be empty")
    confirmed: bool = Field(description="false: show 待核实")
    basis_on: date | None = Field(
        None, description="the day whose law the basis is: of the step, or of substance the day it happened"
    )
    longest: list[LimitFurtherOut] = Field(
        [], description="the longest it can be whatever was known; its day is counted as if it began then too"
    )
    extension: LimitFurtherOut | None = Field(None, description="the span that comes after, or can be added")


class DutyCard(BaseModel):
    """Danger, violence, crime: stands before any answer."""

    kind: str = Field(description="stable name of the kind of danger")
    title: str = Field(description="先去安全的地方，我陪你打电话")
    lines: list[str] = Field(description="what to do, one sentence each")
    calls: list[DutyCall] = Field(description="numbers to call, first first")


class DutyCall(BaseModel):
    number: str = Field(description="110")
    name: str = Field(description="报警")


class NoticeOut(BaseModel):
    code: str = Field(description="stable name")
    message: str = Field(description="one Chinese sentence")


class Answer(BaseModel):
    """An answer as it stands."""

    id: str = Field(description="key of the answer")
    conversation_id: str = Field(description="its conversation")
    question: str = Field(description="as asked")
    fact_date: date = Field(description="the day whose law was applied")
    mode: Literal["extractive", "model"] = Field(
        description="quoted only, or prose by a model over the sources"
    )
    state: Literal["answering", "complete", "incomplete", "no_basis"] = Field(
        description="incomplete: cut short, marked so; no_basis: nothing on the shelf bears on it"
    )
    text: str = Field(
        description="prose: the guide's conclusion or the model's words; empty if there is none"
    )
    sources: list[SourceCard] = Field(description="the articles it rests on")
    guide: GuideCard | None = Field(description="our guide, where one matches")
    ask: list[AskOption] = Field(description="questions to ask next")
    duty: list[DutyCard] = Field(description="danger cards; show before everything else")
    notices: list[NoticeOut] = Field(description="what the reader must know about this answer")
    label: str = Field(description="the AI label to show beside it")
    generation: str = Field(description="the generation of the shelf it was read from")
    model: str | None = Field(description="name of the model, if one wrote the text")
    created_at: datetime = Field(description="asked at")
    limits: list[LimitOut] = Field([], description="time limits that belong to the question, at most three")


class ConversationOut(BaseModel):
    id: str = Field(description="key")
    title: str = Field(description="first question, shortened")
    created_at: datetime = Field(description="begun at")
    updated_at: datetime = Field(description="last asked at")


class ConversationPage(BaseModel):
    conversations: list[ConversationOut] = Field(description="newest first")
    next_before: datetime | None = Field(description="pass as `before` for the next page; null at the end")


class ConversationDetail(ConversationOut):
    answers: list[Answer] = Field(description="in order")


class AskIn(BaseModel):
    question: str = Field(description="in the asker's own words, 1 to 2,000 characters")
    answer_id: str | None = Field(
        None, description="client-made UUID: asking again with it never doubles the question"
    )
    conversation_id: str | None = Field(None, description="to follow up; left out, a conversation is begun")
    fact_date: date | None = Field(None, description="the day it happened; today (Asia/Shanghai) if left out")


class SourcesEvent(BaseModel):
    """First: what the answer will rest on, before any model is asked."""

    type: Literal["sources"] = "sources"
    answer_id: str = Field(description="key of the answer being made")
    conversation_id: str = Field(description="its conversation")
    fact_date: date = Field(description="the day whose law is applied")
    generation: str = Field(description="generation of the shelf")
    sources: list[SourceCard] = Field(description="the cards")
    guide: GuideCard | None = Field(description="our guide, where one matches")
    ask: list[AskOption] = Field(description="questions to ask next")
    duty: list[DutyCard] = Field(description="danger cards")
    limits: list[LimitOut] = Field([], description="time limits that belong to the question")


class TokenEvent(BaseModel):
    """A piece of prose."""

    type: Literal["token"] = "token"
    text: str = Field(description="to append")


class CitedEvent(BaseModel):
    """The prose just cited a source."""

    type: Literal["cited"] = "cited"
    n: int = Field(description="number of the source card")


class NoticeEvent(BaseModel):
    """Something the reader must know."""

    type: Literal["notice"] = "notice"
    code: str = Field(description="stable name")
    message: str = Field(description="one Chinese sentence")


class FinishedEvent(BaseModel):
    """Terminal: the whole answer, as saved."""

    type: Literal["finished"] = "finished"
    answer: Answer = Field(description="the answer; replaces what was streamed")


class FailedEvent(BaseModel):
    """Terminal: no answer, or one cut short."""

    type: Literal["failed"] = "failed"
    code: str = Field(description="stable name of the error")
    message: str = Field(description="one Chinese sentence")
    answer: Answer | None = Field(description="what was saved, marked incomplete; null if nothing")


StreamEvent = Annotated[
    SourcesEvent | TokenEvent | CitedEvent | NoticeEvent | FinishedEvent | FailedEvent,
    Field(discriminator="type"),
]

DutyCard.model_rebuild()
