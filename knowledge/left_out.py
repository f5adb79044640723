"""What a search would have shown, and why it did not: for the hit test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from knowledge.types import Article, Scope, Standing


class Reason(StrEnum):
    SCOPE = "scope"
    VALIDITY = "validity"
    DISABLED = "disabled"


REASON_NAMES = {
    Reason.SCOPE: "不在适用范围",
    Reason.VALIDITY: "不是那一天的法律",
    Reason.DISABLED: "已停用",
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article near the question that is not shown."""

    article: Article
    reason: Reason


def find_reason(article: Article, on: date, scope: Scope) -> Reason | None:
    """Why an article may not be shown on a day from a place; None where it may."""
    version = article.version
    if version.standing is Standing.DISABLED:
        return Reason.DISABLED
    if not scope.sees(version.scope):
        return Reason.SCOPE
    return None if version.answers_on(on) else Reason.VALIDITY
