"""The frozen values of an answer; field by field what goes over the wire."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from knowledge.types import Scope, Validity


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, by whom, from where."""

    text: str
    user_id: str
    scope: Scope
    answer_id: str | None = None  # client-made: asking again with it never doubles the question
    conversation_id: str | None = None
    fact_date: date | None = None


@dataclass(frozen=True, slots=True)
class Overruled:
    """A higher text differs from this one on the same matter, and stands before it."""

    note: str  # how they differ, as an administrator wrote it
    with_title: str
    with_label: str
    with_article_id: int


@dataclass(frozen=True, slots=True)
class Beside:
    """How a source read on another day: when it happened (当时), or today (现在) where another day's law answers.

    ``other_words``, ``other_number`` (the same words elsewhere), ``not_found`` (the text of that day has no such
    article), ``not_here`` (no text of that day on the shelf; ``earlier`` names the laws then in its place).
    """

    on: date
    now: bool
    state: Literal["other_words", "other_number", "not_found", "not_here"]
    earlier: tuple[str, ...] = ()
    article_id: int | None = None
    law: str = ""
    short_title: str = ""
    label: str = ""
    text: str = ""
    version: str = ""
    effective_from: date | None = None
    validity_name: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """One article an answer rests on; ``on_shelf`` False: named by a guide, its text not here."""

    n: int
    article_id: int | None
    law: str
    short_title: str
    article: str
    label: str
    breadcrumbs: tuple[str, ...]
    text: str
    text_sha256: str
    version: str
    level: str
    validity: Validity | None
    validity_name: str
    effective_from: date | None
    effective_confirmed: bool
    on_shelf: bool
    why: tuple[str, ...]
    conflict: Overruled | None = None
    rank_name: str = ""
    beside: Beside | None = None


@dataclass(frozen=True, slots=True)
class AskNext:
    question: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    title: str
    conclusion: str
    ask: tuple[AskNext, ...]
    steps: tuple[str, ...]
    evidence: tuple[str, ...]
    deadlines: tuple[str, ...]
    papers: tuple[str, ...]
    contacts: tuple[str, ...]
    kind: Literal["guide", "standard_answer"] = "guide"
    owner: str = ""  # of a standard answer: who answers for it, and when he looks at it again
    next_review: date | None = None


@dataclass(frozen=True, slots=True)
class LimitBasis:
    """An article a time limit rests on; without a key where its text is not on the shelf."""

    label: str  # 人民调解法第三十三条
    article_id: int | None


@dataclass(frozen=True, slots=True)
class LimitFurther:
    """The longest a limit can be, or the span that comes after it; with its last day where the start is known."""

    says: str
    due: date | None


@dataclass(frozen=True, slots=True)
class LimitCard:
    """A time limit (期限), with its last day where the day it starts is known. A reminder, never a ruling."""

    id: str
    title: str
    start_fact: str  # 调解协议生效
    span: str  # 30 日
    start: date | None
    due: date | None
    days_left: int | None  # negative: past
    how: str
    restarts: bool
    basis: tuple[LimitBasis, ...]
    note: str
    confirmed: bool
    basis_on: date | None = None  # the day whose law the basis is: the step's, or the one it happened on
    longest: tuple[LimitFurther, ...] = ()
    extension: LimitFurther | None = None


@dataclass(frozen=True, slots=True)
class Call:
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Duty:
    kind: str
    title: str
    lines: tuple[str, ...]
    calls: tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    code: str
    message: str
    type: Literal["notice"] = "notice"


@dataclass(frozen=True, slots=True)
class AnswerCard:
    id: str
    conversation_id: str
    question: str
    fact_date: date
    mode: Literal["extractive", "model"]
    state: Literal["answering", "complete", "incomplete", "no_basis"]
    text: str
    sources: tuple[Source, ...]
    guide: Guide | None
    ask: tuple[AskNext, ...]
    duty: tuple[Duty, ...]
    notices: tuple[Notice, ...]
    label: str
    generation: str
    model: str | None
    created_at: datetime
    limits: tuple[LimitCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ConversationCard:
    id: str
    title: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Sources:
    answer_id: str
    conversation_id: str
    fact_date: date
    generation: str
    sources: tuple[Source, ...]
    guide: Guide | None
    ask: tuple[AskNext, ...] = ()
    duty: tuple[Duty, ...] = ()
    limits: tuple[LimitCard, ...] = ()
    type: Literal["sources"] = "sources"


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    type: Literal["token"] = "token"


@dataclass(frozen=True, slots=True)
class Cited:
    n: int
    type: Literal["cited"] = "cited"


@dataclass(frozen=True, slots=True)
class Finished:
    answer: AnswerCard
    type: Literal["finished"] = "finished"


@dataclass(frozen=True, slots=True)
class Failed:
    code: str
    message: str
    answer: AnswerCard | None = None
    type: Literal["failed"] = field(default="failed")


StreamEvent = Sources | Token | Cited | Notice | Finished | Failed
