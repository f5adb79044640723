"""Small invented local papers, and what is done to them through releases."""

from __future__ import annotations

from datetime import date
from typing import Any

from knowledge.library import Library
from knowledge.release_types import Change, ChangeKind, StatusChange
from knowledge.service import Shelf
from knowledge.types import DocumentKind, NewVersion, Scope, Standing, Validity
from tests.knowledge.statutes import articles, version

DISTRICT = "全国/河南省/三门峡市/陕州区"
SOUTH = Scope((f"{DISTRICT}/张茅乡/南沟村",))
TODAY = date(2026, 11, 25)
BEES = ("蜂箱离路十米。", "放蜂要先报备。")


def paper(
    title: str, *texts: str, kind: DocumentKind = DocumentKind.NORMATIVE_DOCUMENT, **rest: Any
) -> NewVersion:
    return version(title, articles(*texts), kind=kind, scope=DISTRICT, **rest)


def put(shelf: Shelf, new: NewVersion, standing: Standing = Standing.LIVE) -> int:
    return shelf.put(new, reader_version=1, standing=standing)[1]


def wait_for(shelf: Shelf, new: NewVersion) -> Change:
    return Change(ChangeKind.PUT, version_id=put(shelf, new, Standing.PENDING))


def found(library: Library, question: str, *, on: date = TODAY) -> list[str]:
    hits = library.pin().search(question, on=on, scope=SOUTH).hits
    return [f"{hit.article.law}{hit.article.key}{hit.article.text}" for hit in hits]


def repeal(title: str, since: date | None = date(2026, 1, 1)) -> Change:
    return Change(ChangeKind.STATUS, status=StatusChange(title, Validity.REPEALED, since))
