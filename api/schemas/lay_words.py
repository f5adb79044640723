"""Lay words on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, Field

from knowledge.lay_words import LayWord


class LayWordIn(BaseModel):
    word: str = Field(min_length=1, max_length=60, description="as villagers say it: 彩礼")
    term: str = Field("", max_length=60, description="as the law says it: 婚约财产; may be empty")
    articles: list[str] = Field(max_length=6, description="articles on the shelf: 民法典1042")


class LayWordOut(BaseModel):
    id: int = Field(description="key")
    word: str = Field(description="as villagers say it")
    term: str = Field(description="as the law says it")
    articles: list[str] = Field(description="the articles it means: 民法典1042")
    added_by_name: str = Field(description="who wrote it last")
    added_at: datetime = Field(description="when")

    @classmethod
    def of(cls, word: LayWord, names: dict[str, str]) -> Self:
        return cls(
            id=word.id,
            word=word.word,
            term=word.term,
            articles=list(word.articles),
            added_by_name=names.get(word.added_by or "", ""),
            added_at=word.added_at,
        )
