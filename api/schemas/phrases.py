"""The phrase book on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from pydantic import BaseModel, Field

from knowledge.phrase_book import Phrase


class PhraseIn(BaseModel):
    article: str = Field(min_length=1, max_length=200, description="an article on the shelf: 民法典1079")
    text: str = Field(min_length=1, max_length=300, description="how villagers ask for it")


class PhraseOut(BaseModel):
    id: int = Field(description="key")
    article: str = Field(description="the article it leads to: 民法典1079")
    text: str = Field(description="how villagers ask for it")
    added_by_name: str = Field(description="by whom")
    added_at: datetime = Field(description="when")

    @classmethod
    def of(cls, phrase: Phrase, names: dict[str, str]) -> Self:
        return cls(
            id=phrase.id,
            article=phrase.article,
            text=phrase.text,
            added_by_name=names.get(phrase.added_by or "", ""),
            added_at=phrase.added_at,
        )


class PhrasePage(BaseModel):
    phrases: list[PhraseOut] = Field(description="newest first")
    total: int = Field(description="how many there are")
