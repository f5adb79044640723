"""The guide, or the standard answer, that leads an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from assistant.types import AskNext, Guide, Notice
from knowledge.service import Shelf
from knowledge.types import Article, DocumentKind


def choose_guide(
    found: Sequence[Article], shelf: Shelf, on: date, today: date
) -> tuple[Article | None, list[Notice]]:
    """The first of those found, likeliest first, that may lead; and what is to be said of standard answers.

    A standard answer leads only while every article it rests on reads as it did when it was written.
    """
    notices: list[Notice] = []
    for article in found:
        if not article.attributes.get("conclusion"):
            continue
        if article.version.kind is not DocumentKind.STANDARD_ANSWER:
            return article, notices
        ended = shelf.find_ended_bases([article], on=on).get(article.id, ())
        if not ended:
            return article, [*notices, *_due(article, today)]
        if on == today:  # another day's law is another matter: nothing is wrong with the answer
            named = "、".join(ended)
            said = f"标准答复《{article.version.title}》依据的{named}已经变了，没有采用，等负责人复核。"
            notices.append(Notice("standard_answer_ended", said))
    return None, notices


def _due(article: Article, today: date) -> list[Notice]:
    day = article.version.next_review
    if day is None or day > today:
        return []
    said = (
        f"这份标准答复待复核：原定 {day} 以前复核，负责人{article.version.owner}。先和下面的条文对一遍再用。"
    )
    return [Notice("standard_answer_due", said)]


def guide_of(article: Article) -> Guide:
    """A guide's front matter as the card that is shown."""
    attributes, version = article.attributes, article.version
    standard = version.kind is DocumentKind.STANDARD_ANSWER

    def lines(name: str) -> tuple[str, ...]:
        return tuple(str(line) for line in attributes.get(name) or ())

    return Guide(
        title=str(attributes.get("title", "")),
        conclusion=str(attributes.get("conclusion", "")),
        ask=tuple(
            AskNext(str(ask["question"]), tuple(str(option) for option in ask.get("options") or ()))
            for ask in attributes.get("ask") or ()
        ),
        steps=lines("steps"),
        evidence=lines("evidence"),
        deadlines=lines("deadlines"),
        papers=lines("papers"),
        contacts=lines("contacts"),
        kind="standard_answer" if standard else "guide",
        owner=version.owner if standard else "",
        next_review=version.next_review if standard else None,
    )
