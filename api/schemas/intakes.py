"""What was handed in, on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict, Field

from ingest.intake_types import IntakeCard, Preview, Relation
from ingest.models import INTAKE_STATE_NAMES, IntakeState
from knowledge.types import (
    KIND_NAMES,
    VALIDITY_NAMES,
    ArticleKind,
    DateBasis,
    DocumentKind,
    NewArticle,
    Validity,
    VersionCard,
)


class IntakeOut(BaseModel):
    id: str = Field(description="key of the upload")
    file_name: str = Field(description="as uploaded")
    size: int = Field(description="bytes")
    state: IntakeState = Field(description="where it stands")
    state_name: str = Field(description="in Chinese")
    message: str = Field(description="what was found, or why it failed")
    stage: str = Field(description="what is being done while it is read: 认字")
    done: int = Field(description="of that stage")
    total: int = Field(description="of that stage; 0 where not known")
    pages: int = Field(description="page images kept, for /intakes/{id}/pages/{n}")
    version_id: int | None = Field(description="the document it became")
    parent_id: str | None = Field(description="the archive it was in")
    source_id: int | None = Field(description="the source it came from")
    created_at: datetime = Field(description="uploaded at")

    @staticmethod
    def of(card: IntakeCard) -> IntakeOut:
        return IntakeOut(
            id=card.id,
            file_name=card.file_name,
            size=card.size,
            state=card.state,
            state_name=INTAKE_STATE_NAMES[card.state],
            message=card.message,
            stage=card.stage,
            done=card.done,
            total=card.total,
            pages=card.pages,
            version_id=card.version_id,
            parent_id=card.parent_id,
            source_id=card.source_id,
            created_at=card.created_at,
        )


class IntakePage(BaseModel):
    intakes: list[IntakeOut] = Field(description="newest first")
    total: int = Field(description="how many there are")


class UnitOut(BaseModel):
    """One article, item, paragraph or table as read."""

    label: str = Field(description="第一条; 一、")
    breadcrumbs: list[str] = Field(description="headings above it")
    text: str = Field(description="its words; of a table, one row a line")
    kind: ArticleKind = Field(description="article, item, section, annex, preamble")
    page: int = Field(description="page it begins on, from 1; 0 where the file has no pages")
    confidence: float = Field(description="0–1, of character recognition; 1 where the file holds text")

    @staticmethod
    def of(unit: NewArticle) -> UnitOut:
        return UnitOut(
            label=unit.label,
            breadcrumbs=list(unit.breadcrumbs),
            text=unit.text,
            kind=unit.kind,
            page=unit.attributes.get("page", 0),
            confidence=unit.attributes.get("confidence", 1.0),
        )


class RelationOut(BaseModel):
    """What the text says of another one."""

    title: str = Field(description="of the other")
    document_number: str = Field(description="its 文号; empty where none is named")
    status: Validity = Field(description="what becomes of it: repealed, amended …")
    status_name: str = Field(description="已废止 …")
    since: date | None = Field(description="first day; null: when this one comes into force")
    sentence: str = Field(description="the words that say so")
    version_id: int | None = Field(description="the version meant, found by its exact 文号")

    @staticmethod
    def of(relation: Relation) -> RelationOut:
        return RelationOut(
            title=relation.title,
            document_number=relation.document_number,
            status=relation.status,
            status_name=VALIDITY_NAMES[relation.status],
            since=relation.since,
            sentence=relation.sentence,
            version_id=relation.version.id if relation.version else None,
        )


class ReplacedOut(BaseModel):
    """The version on the shelf that it takes the place of, or follows."""

    version_id: int = Field(description="key")
    title: str = Field(description="title")
    version: str = Field(description="its date")
    document_number: str = Field(description="文号")

    @staticmethod
    def of(version: VersionCard) -> ReplacedOut:
        return ReplacedOut(
            version_id=version.id,
            title=version.title,
            version=version.label,
            document_number=version.document_number,
        )


class PreviewOut(BaseModel):
    """What was read of a file, under the corrections made so far."""

    intake_id: str = Field(description="key of the upload")
    sentence: str = Field(description="《…》共34条，施行日期 2024-08-01，缺第12条。")
    title: str = Field(description="the paper's own title")
    wrapper_title: str = Field(description="关于印发……的通知; empty where there is none")
    kind: DocumentKind = Field(description="kind")
    kind_name: str = Field(description="规范性文件 …")
    level: str = Field(description="法律, 行政法规, 规范性文件 …")
    scope: str = Field(description="where it applies; empty: must be filled in")
    document_number: str = Field(description="文号")
    issuing_body: str = Field(description="发文机关")
    addressees: str = Field(description="主送")
    promulgated: date | None = Field(description="公布或通过日期")
    effective_from: date | None = Field(description="first day in force")
    effective_basis: DateBasis = Field(description="where that date is known from; adoption, unknown: 待核实")
    valid_until: date | None = Field(description="last day, where the text sets a term")
    valid_until_basis: str = Field(description="text, computed (待核实), confirmed, none")
    topics: list[str] = Field(description="tags")
    owner: str = Field(description="who will answer for it")
    next_review: date | None = Field(description="when to look at it again")
    source_url: str = Field(description="where it was published")
    article_count: int = Field(description="numbered articles")
    gaps: list[str] = Field(description="第12条: numbers the text skips")
    remarks: list[str] = Field(description="what the reader could not settle")
    low_confidence: int = Field(description="units whose characters were recognised doubtfully")
    pages: int = Field(description="page images kept")
    units: list[UnitOut] = Field(description="all that was read, in order")
    tables: int = Field(description="tables among the units")
    relations: list[RelationOut] = Field(
        description="what it says of other texts; approving names their indexes"
    )
    replaces: ReplacedOut | None = Field(description="what it takes the place of; null: nothing")
    corrected: list[str] = Field(description="names of the fields an administrator set")

    @staticmethod
    def of(preview: Preview) -> PreviewOut:
        new = preview.version
        return PreviewOut(
            intake_id=preview.intake_id,
            sentence=preview.sentence,
            title=new.title,
            wrapper_title=preview.wrapper_title,
            kind=new.kind,
            kind_name=KIND_NAMES[new.kind],
            level=new.level,
            scope=new.scope,
            document_number=new.document_number,
            issuing_body=new.issuing_body,
            addressees=preview.addressees,
            promulgated=new.promulgated,
            effective_from=new.effective_from,
            effective_basis=new.effective_basis,
            valid_until=new.valid_until,
            valid_until_basis=preview.valid_until_basis,
            topics=list(preview.topics),
            owner=preview.owner,
            next_review=preview.next_review,
            source_url=preview.source_url,
            article_count=sum(unit.kind is ArticleKind.ARTICLE for unit in new.articles),
            gaps=list(new.gaps),
            remarks=list(new.remarks),
            low_confidence=preview.low_confidence,
            pages=preview.pages,
            units=[UnitOut.of(unit) for unit in new.articles],
            tables=preview.tables,
            relations=[RelationOut.of(relation) for relation in preview.relations],
            replaces=ReplacedOut.of(preview.replaces) if preview.replaces else None,
            corrected=list(preview.corrected),
        )


class CorrectionIn(BaseModel):
    """What was read wrongly; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: str = Field("", description="at most 300 characters")
    kind: str = Field("", description="a kind of document")
    level: str = Field("", description="法律, 行政法规, 规范性文件 …")
    scope: str = Field("", description="a path from 全国 on")
    document_number: str = Field("", description="文号")
    issuing_body: str = Field("", description="发文机关")
    promulgated: str | None = Field(None, description="YYYY-MM-DD; null or empty: not known")
    effective_from: str | None = Field(None, description="YYYY-MM-DD; saying it confirms it")
    valid_until: str | None = Field(None, description="YYYY-MM-DD; null or empty: no term")
    topics: list[str] = Field([], description="tags, at most 20")
    owner: str = Field("", description="who answers for it being up to date")
    next_review: str | None = Field(None, description="YYYY-MM-DD; null or empty: none")
    source_url: str = Field("", description="where it was published")


class ApprovalIn(BaseModel):
    """What goes with it."""

    model_config = ConfigDict(extra="forbid")

    relations: list[int] | None = Field(
        None, description="indexes of the preview's relations to carry out; null: all"
    )
