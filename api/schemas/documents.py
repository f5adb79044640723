"""Documents of the shelf on the wire, for administrators."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from knowledge.document_types import DocumentCard, DocumentDetail
from knowledge.types import (
    KIND_NAMES,
    STANDING_NAMES,
    VALIDITY_NAMES,
    Article,
    DateBasis,
    DocumentKind,
    Standing,
    Validity,
    VersionCard,
)


class DocumentOut(BaseModel):
    version_id: int = Field(description="key of this version of the document")
    document_id: int = Field(description="key of the document, the same for all its versions")
    title: str = Field(description="title")
    kind: DocumentKind = Field(description="kind")
    kind_name: str = Field(description="法律 …")
    level: str = Field(description="法律, 行政法规, 规范性文件 …")
    scope: str = Field(description="where it applies")
    version: str = Field(description="the version's date")
    document_number: str = Field(description="文号")
    issuing_body: str = Field(description="who made it")
    promulgated: date | None = Field(description="公布或通过日期")
    effective_from: date | None = Field(description="first day in force")
    effective_basis: DateBasis = Field(description="where that date is known from")
    effective_to: date | None = Field(description="first day no longer in force")
    valid_until: date | None = Field(description="last day, where the text itself sets a term")
    validity: Validity = Field(description="today")
    validity_name: str = Field(description="现行有效 …")
    standing: Standing = Field(description="where it stands on the shelf")
    standing_name: str = Field(description="在架, 等发布, 已换下, 已停用")
    article_count: int = Field(description="numbered articles found")
    gaps: list[str] = Field(description="numbers the text skips")
    remarks: list[str] = Field(description="what a human should look at")
    source_name: str = Field(description="file it was read from")
    source_url: str = Field(description="where it was published; empty if not said")
    owner: str = Field(description="who answers for it being up to date; empty if nobody")
    next_review: date | None = Field(description="when the owner looks at it again")
    topics: list[str] = Field(description="tags an administrator gave")
    conflicts: int = Field(description="conflicts marked between it and another text")
    versions: int = Field(description="versions of the document that are live")

    @staticmethod
    def of(card: DocumentCard, on: date) -> DocumentOut:
        return DocumentOut(**_fields(card, on))


def _fields(card: DocumentCard, on: date) -> dict[str, Any]:
    version = card.version
    validity = version.validity_on(on)
    return {
        "version_id": version.id,
        "document_id": version.document_id,
        "title": version.title,
        "kind": version.kind,
        "kind_name": KIND_NAMES[version.kind],
        "level": version.level,
        "scope": version.scope,
        "version": version.label,
        "document_number": version.document_number,
        "issuing_body": version.issuing_body,
        "promulgated": version.promulgated,
        "effective_from": version.effective_from,
        "effective_basis": version.effective_basis,
        "effective_to": version.effective_to,
        "valid_until": version.valid_until,
        "validity": validity,
        "validity_name": VALIDITY_NAMES[validity],
        "standing": version.standing,
        "standing_name": STANDING_NAMES[version.standing],
        "article_count": card.article_count,
        "gaps": list(card.gaps),
        "remarks": list(card.remarks),
        "source_name": card.source_name,
        "source_url": card.source_url,
        "owner": card.owner,
        "next_review": card.next_review,
        "topics": list(card.topics),
        "conflicts": card.conflicts,
        "versions": card.versions,
    }


class DocumentCounts(BaseModel):
    """How many match what is asked, in all and by part."""

    all: int = Field(description="all")
    local: int = Field(description="on the shelf of local papers")
    expiring: int = Field(description="whose term ends, or whose review is due, within 90 days")
    unconfirmed: int = Field(description="whose first day in force is 待核实")
    disabled: int = Field(description="set aside")


class DocumentPage(BaseModel):
    documents: list[DocumentOut] = Field(description="by title")
    total: int = Field(description="how many match")
    counts: DocumentCounts = Field(description="for the tabs of the list; `only` left out of account")


class DocumentArticle(BaseModel):
    article_id: int = Field(description="key")
    label: str = Field(description="第一条; 一、; 附件")
    breadcrumbs: list[str] = Field(description="headings above it")
    text: str = Field(description="word for word")
    table: bool = Field(description="whether it is a table, one row a line")

    @staticmethod
    def of(article: Article) -> DocumentArticle:
        return DocumentArticle(
            article_id=article.id,
            label=article.label,
            breadcrumbs=list(article.breadcrumbs),
            text=article.text,
            table="table" in article.attributes,
        )


class ChainLink(BaseModel):
    """One version of the document, or one reading of it."""

    version_id: int = Field(description="key")
    version: str = Field(description="its date")
    effective_from: date | None = Field(description="first day in force")
    effective_to: date | None = Field(description="first day no longer in force")
    validity: Validity = Field(description="today, by its dates")
    validity_name: str = Field(description="现行有效 …")
    standing: Standing = Field(description="where it stands on the shelf")
    current: bool = Field(description="the one being shown")

    @staticmethod
    def of(version: VersionCard, on: date, *, shown: int) -> ChainLink:
        validity = version.validity_on(on)
        return ChainLink(
            version_id=version.id,
            version=version.label,
            effective_from=version.effective_from,
            effective_to=version.effective_to,
            validity=validity,
            validity_name=VALIDITY_NAMES[validity],
            standing=version.standing,
            current=version.id == shown,
        )


class DocumentDetailOut(DocumentOut):
    """A whole document with all its versions."""

    note: str = Field(description="what to know about this version; empty if nothing")
    replaced_by: str = Field(description="what replaced it; empty if nothing")
    history: str = Field(description="adoption and amendment lines as printed")
    corrections: dict[str, Any] = Field(description="field → value an administrator set over what was read")
    articles: list[DocumentArticle] = Field(description="in order")
    chain: list[ChainLink] = Field(description="every version, the newest first")
    pages: int = Field(description="page images kept, for /documents/{id}/pages/{n}")

    @staticmethod
    def of_detail(detail: DocumentDetail, on: date, *, pages: int) -> DocumentDetailOut:
        version = detail.card.version
        return DocumentDetailOut(
            **_fields(detail.card, on),
            note=version.note,
            replaced_by=version.replaced_by,
            history=version.history,
            corrections=detail.corrections,
            articles=[DocumentArticle.of(article) for article in detail.articles],
            chain=[ChainLink.of(link, on, shown=version.id) for link in detail.chain],
            pages=pages,
        )


class UpkeepIn(BaseModel):
    """Who looks after a document; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    owner: str = Field("", description="who answers for it being up to date")
    next_review: str | None = Field(None, description="YYYY-MM-DD; null or empty: none")
    topics: list[str] = Field([], description="tags, at most 20")
    source_url: str = Field("", description="where it was published")
