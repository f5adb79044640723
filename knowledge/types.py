"""The frozen values that cross the knowledge room's walls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from knowledge.numerals import article_key


class DocumentKind(StrEnum):
    LAW = "law"
    ADMINISTRATIVE_REGULATION = "administrative_regulation"
    JUDICIAL_INTERPRETATION = "judicial_interpretation"
    DEPARTMENTAL_RULE = "departmental_rule"
    LOCAL_REGULATION = "local_regulation"
    NORMATIVE_DOCUMENT = "normative_document"
    VILLAGE_RULES = "village_rules"
    GUIDE = "guide"
    STANDARD_ANSWER = "standard_answer"  # an office's own answer to what is asked again and again
    MODEL_CASE = "model_case"
    FORM = "form"


KIND_NAMES = {
    DocumentKind.LAW: "法律",
    DocumentKind.ADMINISTRATIVE_REGULATION: "行政法规",
    DocumentKind.JUDICIAL_INTERPRETATION: "司法解释",
    DocumentKind.DEPARTMENTAL_RULE: "部门规章",
    DocumentKind.LOCAL_REGULATION: "地方性法规",
    DocumentKind.NORMATIVE_DOCUMENT: "规范性文件",
    DocumentKind.VILLAGE_RULES: "村规民约",
    DocumentKind.GUIDE: "指南",
    DocumentKind.STANDARD_ANSWER: "标准答复",
    DocumentKind.MODEL_CASE: "典型案例",
    DocumentKind.FORM: "文书格式",
}

# Which shelf (index) a kind stands on: national and provincial law changes rarely, local papers weekly.
STATUTE_KINDS = frozenset(
    {
        DocumentKind.LAW,
        DocumentKind.ADMINISTRATIVE_REGULATION,
        DocumentKind.JUDICIAL_INTERPRETATION,
        DocumentKind.DEPARTMENTAL_RULE,
        DocumentKind.LOCAL_REGULATION,
    }
)


# What is cited by title and article number; village rules share titles, and are found by their words.
CITABLE_KINDS = STATUTE_KINDS | {DocumentKind.NORMATIVE_DOCUMENT}
# A place's own papers, which say what they are about in their title and seldom again in their articles.
PAPER_KINDS = frozenset({DocumentKind.NORMATIVE_DOCUMENT, DocumentKind.VILLAGE_RULES})
# What tells in plain words what to do, over the articles it names.
GUIDE_KINDS = frozenset({DocumentKind.GUIDE, DocumentKind.STANDARD_ANSWER})


# What stands above what (立法法 98–102), as it is shown; kinds of one rank do not overrule each other (立法法 106).
# 司法解释 stand under the law they interpret (立法法 119).
RANKS: tuple[tuple[str, ...], ...] = (
    ("宪法",),
    ("法律",),
    ("司法解释",),
    ("行政法规",),
    ("部门规章", "省地方性法规"),
    ("市地方性法规",),
    ("国家规范性文件", "省规范性文件"),
    ("市规范性文件",),
    ("区文件",),
    ("乡镇文件",),
    ("村规民约", "村文件"),
)
_PLACES = ("国家", "省", "市", "区", "乡镇", "村")  # by the depth of a scope


def rank_name(kind: DocumentKind, level: str, scope: str) -> str:
    """What rank a document has, in a word: one of ``RANKS``, or its kind's name for what is no rule at all."""
    place = _PLACES[min(scope.count("/"), len(_PLACES) - 1)]
    if kind is DocumentKind.LAW and level == "宪法":
        return level
    if kind is DocumentKind.LOCAL_REGULATION:
        return f"{place if place == '省' else '市'}地方性法规"
    if kind is DocumentKind.NORMATIVE_DOCUMENT:
        return f"{place}{'规范性文件' if place in _PLACES[:3] else '文件'}"
    return KIND_NAMES[kind]


def rank_order(name: str) -> int:
    """0 for the highest; what is no rule at all comes after all rules."""
    return next((order for order, names in enumerate(RANKS) if name in names), len(RANKS))


class ShelfName(StrEnum):
    LAW = "law"
    LOCAL = "local"


SHELF_NAMES = {ShelfName.LAW: "法律法规", ShelfName.LOCAL: "指南和本地文件"}


def shelf_of(kind: DocumentKind) -> ShelfName:
    """The shelf a document of this kind stands on."""
    return ShelfName.LAW if kind in STATUTE_KINDS else ShelfName.LOCAL


class Validity(StrEnum):
    IN_FORCE = "in_force"
    NOT_YET_IN_FORCE = "not_yet_in_force"
    AMENDED = "amended"
    REPEALED = "repealed"
    LAPSED = "lapsed"  # the term it set itself is over; told from its dates, never recorded as a status
    CONTINUED = "continued"  # in force, and a clean-up said so
    DELISTED = "delisted"

    @property
    def is_in_force(self) -> bool:
        return self in (Validity.IN_FORCE, Validity.CONTINUED)


VALIDITY_NAMES = {
    Validity.IN_FORCE: "现行有效",
    Validity.NOT_YET_IN_FORCE: "尚未生效",
    Validity.AMENDED: "已被修改",
    Validity.REPEALED: "已废止",
    Validity.LAPSED: "已失效",
    Validity.CONTINUED: "继续有效",
    Validity.DELISTED: "已剔除",
}


class Standing(StrEnum):
    """Where a version stands on the shelf. Only a live one is law here; the rest is kept, and never answers."""

    LIVE = "live"
    PENDING = "pending"  # read and corrected, waiting to be published
    WITHDRAWN = "withdrawn"  # a newer reading took its place, or its release was taken back
    DISABLED = "disabled"  # an administrator set it aside


STANDING_NAMES = {
    Standing.LIVE: "在架",
    Standing.PENDING: "等发布",
    Standing.WITHDRAWN: "已换下",
    Standing.DISABLED: "已停用",
}


class FactOrigin(StrEnum):
    """Who says what ended a law: in the order they are believed."""

    ADMINISTRATOR = "administrator"
    TEXT = "text"  # a live version's own words: 《…》同时废止
    SHIPPED = "shipped"  # our list, ``data/status.csv``


class DateBasis(StrEnum):
    """Where a version's first day in force is known from."""

    CONFIRMED = "confirmed"  # an administrator set it
    TEXT = "text"  # the header or the text says 自…起施行
    LIST = "list"  # our own list of facts, with its source
    ADOPTION = "adoption"  # only the adoption date is known: shown 待核实
    UNKNOWN = "unknown"  # neither is known: shown 待核实


class ArticleKind(StrEnum):
    ARTICLE = "article"  # 第X条
    ITEM = "item"  # 一、 or 1. in a text without 第X条
    PREAMBLE = "preamble"
    SECTION = "section"  # prose under a heading, guides, unnumbered texts
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a person stands: the full paths (``全国/河南省/…/张茅乡/南沟村``) of his villages, or his township.

    A document scoped ``全国/河南省`` is seen from every path below it; one scoped to another city,
    township or village is not.
    """

    paths: tuple[str, ...]

    @property
    def seen(self) -> frozenset[str]:
        """Every scope whose documents are seen from here."""
        parts = [path.split("/") for path in self.paths]
        return frozenset("/".join(path[:n]) for path in parts for n in range(1, len(path) + 1))

    def sees(self, document_scope: str) -> bool:
        return any(p == document_scope or p.startswith(document_scope + "/") for p in self.paths)


@dataclass(frozen=True, slots=True)
class NewArticle:
    """One article as read from a file, before it is on the shelf."""

    kind: ArticleKind
    number: int  # 0 where the unit has none
    suffix: int  # 第一百九十一条之一 → 1, else 0
    label: str  # as the text writes it: 第一百九十一条之一, 一、, 前言
    breadcrumbs: tuple[str, ...]  # 编, 章, 节 headings above it
    text: str  # the words after the label, paragraphs joined by "\n"
    deleted: bool = False  # "（删去）": the number stays, the words are gone
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """``"1079"``, ``"191-1"``; ``""`` where the unit has no number."""
        return article_key(self.number, self.suffix) if self.number else ""


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A document's version as read from a file, ready for the shelf."""

    kind: DocumentKind
    title: str  # official: 中华人民共和国民法典
    level: str  # 宪法 法律 行政法规 …; 指南
    scope: str
    issuing_body: str
    document_number: str
    promulgated: date | None
    effective_from: date | None
    effective_basis: DateBasis
    valid_until: date | None
    history: str  # the header's lines, as they stand
    source_name: str
    source_sha256: str
    articles: Sequence[NewArticle]
    gaps: tuple[str, ...] = ()  # "第12条" for numbers the text skips
    remarks: tuple[str, ...] = ()  # what the reader could not settle, for a human
    attributes: dict[str, Any] = field(default_factory=dict)  # a guide's front matter


@dataclass(frozen=True, slots=True)
class VersionCard:
    """A version of a document as others see it."""

    id: int
    document_id: int
    kind: DocumentKind
    title: str
    short_title: str
    level: str
    scope: str
    issuing_body: str
    document_number: str
    label: str  # "2023-09-01", the promulgation date, or the effective date, or ""
    promulgated: date | None
    effective_from: date | None
    effective_basis: DateBasis
    effective_to: date | None  # first day no longer in force
    status: Validity | None  # what dates alone do not say: repealed, delisted, amended, continued
    replaced_by: str
    note: str  # for example 语料未收录新文本
    attributes: dict[str, Any] = field(default_factory=dict)
    history: str = ""  # adoption and amendment lines as printed
    source_name: str = ""  # the file it was read from
    standing: Standing = Standing.LIVE
    valid_until: date | None = None  # last day, where the text itself sets a term
    owner: str = ""  # who answers for it being up to date
    next_review: date | None = None  # when the owner looks at it again

    @property
    def rank_name(self) -> str:
        return rank_name(self.kind, self.level, self.scope)

    def validity_on(self, day: date) -> Validity:
        """How this version stands on a day (Asia/Shanghai).

        A version with no known first day counts as in force until its last: its date is shown 待核实.
        """
        if self.status is Validity.DELISTED:
            return Validity.DELISTED
        if self.effective_from is not None and day < self.effective_from:
            return Validity.NOT_YET_IN_FORCE
        ended = self.effective_to is not None and day >= self.effective_to
        if self.status is Validity.REPEALED and (ended or self.effective_to is None):
            return Validity.REPEALED
        if self._is_past_term(day):
            return Validity.LAPSED
        if ended or (self.status is Validity.AMENDED and self.effective_to is None):
            return Validity.AMENDED  # since when may not be known: never shown as law in force
        return Validity.CONTINUED if self.status is Validity.CONTINUED else Validity.IN_FORCE

    def _is_past_term(self, day: date) -> bool:
        """Whether its own term ended it; a text that was replaced before stays replaced."""
        if self.valid_until is None or day <= self.valid_until:
            return False
        replaced = self.effective_to is not None and self.effective_to <= self.valid_until
        return not replaced or self.status is Validity.AMENDED

    def answers_on(self, day: date) -> bool:
        """Whether it may be shown for a day: live, and in force, or amended where the new text is not on the shelf.

        The latter is always shown as 已被修改 with its note: nothing here says it better, but it is not law as it reads.
        """
        if self.standing is not Standing.LIVE:
            return False
        validity = self.validity_on(day)
        return validity.is_in_force or (validity is Validity.AMENDED and self.status is Validity.AMENDED)


@dataclass(frozen=True, slots=True)
class Article:
    """One article on the shelf, the unit of retrieval and of citation."""

    id: int
    version: VersionCard
    kind: ArticleKind
    number: int
    suffix: int
    key: str
    label: str
    breadcrumbs: tuple[str, ...]
    text: str
    text_sha256: str
    ordinal: int
    deleted: bool = False
    attributes: dict[str, Any] = field(default_factory=dict)

    @property
    def law(self) -> str:
        return self.version.title


@dataclass(frozen=True, slots=True)
class Higher:
    """The higher text's article that stands before a lower one on the same matter, and how they differ."""

    article: Article
    note: str


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found for a question, and why."""

    article: Article
    score: float  # its odds beside the best's (reranked: its likelihood), 1 for the first; within one answer only
    why: tuple[
        str, ...
    ]  # "exact"; its rank in each list, "lexical 3", "dense 1"; "known", "matter"; "ranked 7"


@dataclass(frozen=True, slots=True)
class CitationSpan:
    """A citation found in running text: ``text[start:end]``.

    ``law`` is the title as written, or None for a bare number with no title before it, which
    is never shown as a source.
    """

    start: int
    end: int
    law: str | None
    number: int
    suffix: int
    paragraph: int | None = None  # 第二款 → 2
    item: int | None = None  # 第（三）项 → 3
    year: int | None = None  # of the version meant: 民事诉讼法（2021年修正）→ 2021


class CitationVerdict(StrEnum):
    IN_FORCE = "in_force"
    THEN_NOT_NOW = "then_not_now"
    REPEALED = "repealed"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Citation:
    """A span resolved against the shelf."""

    span: CitationSpan
    verdict: CitationVerdict
    article: Article | None
    present: Article | None = None  # where the number moved: the article that now says it
