"""What other programs may look up on the shelf: their questions and our answers, described in Chinese."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field

from assistant.checking import CheckedCitation, say_verdict
from assistant.sources import source_of
from knowledge.types import Article, CitationVerdict, Validity

Day = date  # a field called date would hide the type
LONGEST_TEXT = 20_000  # characters whose citations are checked at once

_DATE = Field(None, description="按哪一天的法律，写成 2026-11-25；不写就是今天")


class Asked(BaseModel):
    """The arguments of a look-up; one that is not known is refused."""

    model_config = ConfigDict(extra="forbid")

    date: Day | None = _DATE


class SearchAsked(Asked):
    question: str = Field(
        min_length=1,
        max_length=2000,
        description="照平常的话问，例如“没领证彩礼能退吗”；也可以写“民法典1079条”",
    )
    k: int = Field(5, ge=1, le=30, description="最多要几条")


class ArticleAsked(Asked):
    law: str = Field(min_length=1, max_length=200, description="法名，全称简称都行，例如“民法典”")
    article: str = Field(
        min_length=1, max_length=40, description="条号，例如“1079”“第一千零七十九条”“191-1”（之一）"
    )


class CitationsAsked(Asked):
    text: str = Field(
        min_length=1, max_length=LONGEST_TEXT, description="要核对的文字，例如一份草稿或别的模型写的答复"
    )


class DueAsked(BaseModel):
    """A time limit and the day it starts."""

    model_config = ConfigDict(extra="forbid")

    limit: str = Field(
        "", max_length=60, description="期限的编号，例如 judicial_confirmation；不写就列出所有期限"
    )
    start: Day | None = Field(None, description="起算的那一天，写成 2026-11-25；那一天本身不算")


class LimitFound(BaseModel):
    """One time limit of the table."""

    id: str = Field(description="编号")
    title: str = Field(description="期限的名称")
    start_fact: str = Field(description="从什么事起算；没有时效的为空")
    span: str = Field(description="多长，例如 30 日")
    due: Day | None = Field(description="最晚哪一天；没给起算日的为空")
    how: str = Field(description="怎么数的")
    basis: list[str] = Field(description="依据的条文")
    restarts: bool = Field(description="催要、对方答应、起诉等会不会重新算")
    note: str = Field(description="还要知道的事")
    further: list[str] = Field(description="最长多久、之后还能延多久，一句一项")
    confirmed: bool = Field(description="有没有核实；没有的要写“待核实”")


class DueFound(BaseModel):
    said: str = Field(description="一句话说明；仅为提醒，不是法律意见")
    limits: list[LimitFound] = Field(description="所问的期限，或者全部期限")


class ArticleFound(BaseModel):
    """One article, word for word."""

    law: str = Field(description="法律文件的全称")
    article: str = Field(description="条号，例如 1079，191-1 是第一百九十一条之一；没有编号的为空")
    label: str = Field(description="条号的写法，例如第一千零七十九条")
    breadcrumbs: list[str] = Field(description="所在的编、章、节")
    text: str = Field(description="条文原文，一字不差；引用时照抄")
    version: str = Field(description="版本（通过或公布的日期），不详为空")
    level: str = Field(description="法律、行政法规、司法解释等")
    validity: Validity = Field(description="在所问那一天的效力")
    validity_name: str = Field(description="效力的中文说法，例如现行有效、已被修改、已废止")
    effective_from: Day | None = Field(description="施行日期，不详为空")
    effective_confirmed: bool = Field(description="施行日期有没有核实；没有的要写“待核实”")
    note: str = Field(description="关于这个版本要知道的事，没有为空")
    article_id: int = Field(description="这一条在库里的编号")
    sha256: str = Field(description="原文的校验值")

    @classmethod
    def of(cls, article: Article, on: Day) -> Self:
        source = source_of(article, n=1, on=on, why=())
        return cls(
            law=source.law,
            article=source.article,
            label=source.label,
            breadcrumbs=list(source.breadcrumbs),
            text=source.text,
            version=source.version,
            level=source.level,
            validity=article.version.validity_on(on),
            validity_name=source.validity_name,
            effective_from=source.effective_from,
            effective_confirmed=source.effective_confirmed,
            note=article.version.note,
            article_id=article.id,
            sha256=source.text_sha256,
        )


class Found(BaseModel):
    """What every answer says of itself."""

    date: Day = Field(description="按哪一天的法律")
    generation: str = Field(description="查的是哪一代书架")
    said: str = Field(description="一句话说明结果")


class SearchFound(Found):
    articles: list[ArticleFound] = Field(description="管这件事的条文，最合适的在前；没有依据时为空")


class Verdict(BaseModel):
    """What became of a cited article."""

    verdict: CitationVerdict = Field(
        description="in_force 那天有效；then_not_now 只在别的时候有效；repealed 已经废止或删去；not_found 库里没有查到"
    )
    said: str = Field(description="一句话说明")
    article: ArticleFound | None = Field(description="所引的那一条，查不到为空")
    present: ArticleFound | None = Field(description="条号变了的，现在说同样话的那一条；没有为空")

    @staticmethod
    def told(checked: CheckedCitation, on: Day) -> dict[str, object]:
        return {
            "verdict": checked.verdict,
            "said": say_verdict(checked, on),
            "article": ArticleFound.of(checked.article, on) if checked.article else None,
            "present": ArticleFound.of(checked.present, on) if checked.present else None,
        }


class ArticleAnswer(Verdict):
    date: Day = Field(description="按哪一天的法律")
    generation: str = Field(description="查的是哪一代书架")


class CitationFound(Verdict):
    written: str = Field(description="文字里的写法")
    start: int = Field(description="从第几个字起（从 0 数）")
    end: int = Field(description="到第几个字前为止")
    law: str | None = Field(description="文字里写的法名；没写明是哪部法的为空")
    label: str = Field(description="条号，例如第一千零七十九条")

    @classmethod
    def of(cls, checked: CheckedCitation, on: Day) -> Self:
        return cls.model_validate(
            {
                "written": checked.written,
                "start": checked.start,
                "end": checked.end,
                "law": checked.law,
                "label": checked.label,
                **cls.told(checked, on),
            }
        )


class CitationsFound(Found):
    citations: list[CitationFound] = Field(description="文字里的每处引用，按先后；一处写了几条的，每条一项")
