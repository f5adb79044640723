"""The hit test on the wire: why passages were found, and why others were not shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from knowledge.left_out import REASON_NAMES, LeftOut, Reason
from knowledge.telling import Sign, SignName
from knowledge.types import VALIDITY_NAMES, Hit, Validity


class HitTestIn(BaseModel):
    question: str = Field(min_length=1, max_length=2000, description="as a villager would ask")
    on: date | None = Field(None, description="the day whose law applies; today if left out")
    scope: str | None = Field(
        None, max_length=120, description="asked from there: 全国/河南省/…; the district if left out"
    )
    k: int = Field(10, ge=1, le=50, description="how many")


class SignOut(BaseModel):
    """One thing that speaks for a hit, as the ranker weighs it."""

    sign: SignName = Field(description="what it is; phrasing and known only where one is like the question")
    value: float = Field(
        description="the more, the more it speaks for the hit; of level: how local, 0 is the state"
    )
    told: str = Field(description="字面盖住问题的 62%, 意思相近 0.71 …")


class PassageOut(BaseModel):
    article_id: int = Field(description="key for /articles/{id}")
    title: str = Field(description="official title")
    label: str = Field(description="第九条")
    version: str = Field(description="the version's date")
    validity: Validity = Field(description="on the day asked for")
    validity_name: str = Field(description="现行有效 …")
    scope: str = Field(description="where it applies")
    score: float = Field(description="comparable within one answer only")
    why: list[str] = Field(
        description="exact; its rank in each list: lexical 3, dense 1, phrasing 2; known: like a question we know; "
        "matter: found for one half of a question that tells of two matters, and ranked in its lists; "
        "ranked 7: its place before a reranker"
    )
    signs: list[SignOut] = Field(
        description="what speaks for it; none for a guide, or where words alone found it"
    )
    text: str = Field(description="word for word")

    @classmethod
    def of(cls, hit: Hit, on: date, signs: Sequence[Sign]) -> Self:
        version = hit.article.version
        validity = version.validity_on(on)
        return cls(
            article_id=hit.article.id,
            title=version.title,
            label=hit.article.label,
            version=version.label,
            validity=validity,
            validity_name=VALIDITY_NAMES[validity],
            scope=version.scope,
            score=round(hit.score, 4),
            why=list(hit.why),
            signs=[SignOut(sign=s.sign, value=round(s.value, 4), told=s.told) for s in signs],
            text=hit.article.text,
        )


class LeftOutOut(BaseModel):
    """Near the question, and not shown."""

    article_id: int = Field(description="key")
    title: str = Field(description="official title")
    label: str = Field(description="第九条")
    version: str = Field(description="the version's date")
    scope: str = Field(description="where it applies")
    reason: Reason = Field(description="scope, validity or disabled")
    reason_name: str = Field(description="不在适用范围; 已废止 …; 已停用")
    text: str = Field(description="word for word")

    @classmethod
    def of(cls, left: LeftOut, on: date) -> Self:
        version = left.article.version
        validity = VALIDITY_NAMES[version.validity_on(on)]
        return cls(
            article_id=left.article.id,
            title=version.title,
            label=left.article.label,
            version=version.label,
            scope=version.scope,
            reason=left.reason,
            reason_name=validity if left.reason is Reason.VALIDITY else REASON_NAMES[left.reason],
            text=left.article.text,
        )


class HitTestOut(BaseModel):
    generation: str = Field(description="generation of the shelf searched")
    bears: bool = Field(description="false: the chat would say that nothing on the shelf bears on it")
    fact_date: date = Field(description="the day whose law was searched")
    passages: list[PassageOut] = Field(description="best first, then guides")
    left_out: list[LeftOutOut] = Field(description="near the question and not shown, nearest first")
