"""Reads the shelf's record from SQL: articles and versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, not_, or_, select
from sqlalchemy.orm import Session

from core.database import in_portions
from knowledge.facts import StatusFact
from knowledge.models import ArticleRow, DocumentRow, VersionRow
from knowledge.numerals import article_key
from knowledge.readings import EarlierLaw, Wording, read_replacement
from knowledge.status_repository import find_ended, find_statuses
from knowledge.titles import TitleBook, short_title
from knowledge.types import (
    CITABLE_KINDS,
    STATUTE_KINDS,
    Article,
    ArticleKind,
    DateBasis,
    DocumentKind,
    Scope,
    ShelfName,
    Standing,
    Validity,
    VersionCard,
    shelf_of,
)

LIVE = VersionRow.standing == Standing.LIVE.value
Staged = Mapping[int, VersionCard]  # the live versions as they would stand after a release, by their keys


def chosen(keys: Iterable[int]) -> BindParameter[Sequence[int]]:
    """Keys for one IN (…), written out: more of them than a statement has places for."""
    return bindparam(None, list(keys), unique=True, expanding=True, literal_execute=True)


def on_shelf(shelf: ShelfName) -> ColumnElement[bool]:
    """The SQL condition that a document stands on this shelf."""
    return DocumentRow.kind.in_([kind.value for kind in DocumentKind if shelf_of(kind) is shelf])


def to_card(version: VersionRow, document: DocumentRow) -> VersionCard:
    return VersionCard(
        id=version.id,
        document_id=document.id,
        kind=DocumentKind(document.kind),
        title=document.title,
        short_title=short_title(document.title),
        level=document.level,
        scope=document.scope,
        issuing_body=version.issuing_body,
        document_number=version.document_number,
        label=version.label,
        promulgated=version.promulgated,
        effective_from=version.effective_from,
        effective_basis=DateBasis(version.effective_basis),
        effective_to=version.effective_to,
        status=None if version.status is None else Validity(version.status),
        replaced_by=version.replaced_by,
        note=version.note,
        attributes=version.attributes,
        history=version.history,
        source_name=version.source_name,
        standing=Standing(version.standing),
        valid_until=version.valid_until,
        owner=document.owner,
        next_review=document.next_review,
    )


def to_article(row: ArticleRow, card: VersionCard) -> Article:
    return Article(
        id=row.id,
        version=card,
        kind=ArticleKind(row.kind),
        number=row.number,
        suffix=row.suffix,
        key=row.key,
        label=row.label,
        breadcrumbs=tuple(row.breadcrumbs),
        text=row.text,
        text_sha256=row.text_sha256,
        ordinal=row.ordinal,
        deleted=row.deleted,
        attributes=row.attributes,
    )


def _articles() -> Select[ArticleRow, VersionRow, DocumentRow]:
    return (
        select(ArticleRow, VersionRow, DocumentRow)
        .join(VersionRow, ArticleRow.version_id == VersionRow.id)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
    )


def _read(
    session: Session,
    statement: Select[ArticleRow, VersionRow, DocumentRow],
    staged: Staged | None = None,
) -> list[Article]:
    cards: dict[int, VersionCard] = {}
    found = []
    for row, version, document in session.execute(statement):
        if staged is not None and version.id not in staged:
            continue
        if version.id not in cards:
            cards[version.id] = staged[version.id] if staged is not None else to_card(version, document)
        found.append(to_article(row, cards[version.id]))
    return found


def load_articles(
    session: Session, article_ids: Sequence[int], staged: Staged | None = None
) -> list[Article]:
    """Articles in the order asked for; ids no longer on the shelf are left out."""
    found: dict[int, Article] = {}
    for portion in in_portions(article_ids):
        for article in _read(session, _articles().where(ArticleRow.id.in_(portion)), staged):
            found[article.id] = article
    return [found[i] for i in article_ids if i in found]


_OUTLINE = (
    VersionRow.id,
    VersionRow.document_id,
    DocumentRow.kind,
    DocumentRow.title,
    DocumentRow.level,
    DocumentRow.scope,
    VersionRow.issuing_body,
    VersionRow.document_number,
    VersionRow.label,
    VersionRow.promulgated,
    VersionRow.effective_from,
    VersionRow.effective_basis,
    VersionRow.effective_to,
    VersionRow.status,
    VersionRow.replaced_by,
    VersionRow.note,
    VersionRow.valid_until,
)


def find_live_outlines(session: Session) -> dict[int, VersionCard]:
    """Every live version by its key, without its front matter and history: a whole shelf in some 50 ms."""
    statement = select(*_OUTLINE).join(DocumentRow, VersionRow.document_id == DocumentRow.id).where(LIVE)
    return {
        row["id"]: VersionCard(
            **{
                **row,
                "short_title": short_title(row["title"]),
                "kind": DocumentKind(row["kind"]),
                "effective_basis": DateBasis(row["effective_basis"]),
                "status": None if row["status"] is None else Validity(row["status"]),
            }
        )
        for row in session.execute(statement).mappings()
    }


_READ_IN_ORDER = ArticleRow.kind != ArticleKind.PREAMBLE.value


def find_neighbours(session: Session, article: Article) -> tuple[Article | None, Article | None]:
    """The article before and the one after; at the edge of a 编, from the file of the next 编."""
    mine = _articles().where(ArticleRow.version_id == article.version.id, _READ_IN_ORDER)
    before = _first(
        session, mine.where(ArticleRow.ordinal < article.ordinal).order_by(ArticleRow.ordinal.desc())
    )
    after = _first(session, mine.where(ArticleRow.ordinal > article.ordinal).order_by(ArticleRow.ordinal))
    if article.number and (before is None or after is None):
        beside = _articles().where(
            VersionRow.document_id == article.version.document_id,
            VersionRow.label == article.version.label,
            VersionRow.id != article.version.id,
            LIVE,
            ArticleRow.kind == article.kind.value,
        )
        lower = ArticleRow.number < article.number
        higher = ArticleRow.number > article.number
        if before is None:
            last_first = (ArticleRow.number.desc(), ArticleRow.suffix.desc())
            before = _first(session, beside.where(lower).order_by(*last_first))
        if after is None:
            after = _first(session, beside.where(higher).order_by(ArticleRow.number, ArticleRow.suffix))
    return before, after


def _first(session: Session, statement: Select[ArticleRow, VersionRow, DocumentRow]) -> Article | None:
    found = _read(session, statement.limit(1))
    return found[0] if found else None


def find_versions(session: Session, article: Article) -> list[tuple[VersionCard, Article | None]]:
    """All versions of an article's document, newest first, with the same-numbered article of each."""
    rows = session.execute(
        select(VersionRow, DocumentRow)
        .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
        .where(DocumentRow.id == article.version.document_id, LIVE)
        .order_by(VersionRow.id)
    )
    cards: dict[str, VersionCard] = {}
    for version, document in rows:
        cards.setdefault(version.label, to_card(version, document))
    same = _articles().where(VersionRow.document_id == article.version.document_id, LIVE)
    if article.key:
        same = same.where(ArticleRow.key == article.key, ArticleRow.kind == article.kind.value)
    else:
        same = same.where(ArticleRow.label == article.label, ArticleRow.kind == article.kind.value)
    numbered: dict[str, Article] = {}
    for found in _read(session, same.order_by(ArticleRow.id)):
        numbered.setdefault(found.version.label, found)
    numbered[article.version.label] = article
    pairs = [
        (numbered[label].version if label in numbered else card, numbered.get(label))
        for label, card in cards.items()
    ]
    return sorted(pairs, key=lambda pair: (pair[0].effective_from or date.min, pair[0].label), reverse=True)


class StatuteRecord:
    """The statutes and local papers on the shelf, as citations are looked up in them, through one session.

    With ``staged`` as they would stand after a release. A paper (规范性文件) of a township is found from a scope that
    sees it alone, one of the district or above also without a scope.
    """

    def __init__(self, session: Session, staged: Staged | None = None, scope: Scope | None = None) -> None:
        self._session = session
        self._staged = staged
        self._scope = scope
        self._titles: TitleBook | None = None

    def titles(self) -> TitleBook:
        """Every title on the shelf and every short name we know."""
        if self._titles is None:
            self._titles = _title_book(tuple(self._find_titles()))
        return self._titles

    def _find_titles(self) -> Iterable[str]:
        if self._staged is not None:
            named = {
                card.document_id: card.title for card in self._staged.values() if card.kind in CITABLE_KINDS
            }
            return [title for _, title in sorted(named.items())]
        return self._session.scalars(
            select(DocumentRow.title)
            .where(DocumentRow.kind.in_(_CITABLE), DocumentRow.id.in_(_WITH_LIVE))
            .order_by(DocumentRow.id)
        )

    def _is_live(self) -> ColumnElement[bool]:
        if self._staged is None:
            return LIVE
        return VersionRow.id.in_(chosen(self._staged))

    def _is_citable(self) -> ColumnElement[bool]:
        if self._scope is None:
            applies = not_(DocumentRow.scope.like(_BELOW_DISTRICT))
        else:
            applies = DocumentRow.scope.in_(self._scope.seen)
        paper = DocumentRow.kind == DocumentKind.NORMATIVE_DOCUMENT.value
        return or_(DocumentRow.kind.in_(_STATUTES), and_(paper, applies))

    def _find(
        self, law: str, *conditions: ColumnElement[bool]
    ) -> Select[ArticleRow, VersionRow, DocumentRow]:
        return _articles().where(
            DocumentRow.normal_title == law, self._is_citable(), self._is_live(), *conditions
        )

    def find_numbered(self, law: str, number: int, suffix: int) -> list[Article]:
        """The article of this number in every version of a law, by its normal title; oldest first."""
        statement = self._find(
            law,
            ArticleRow.key == article_key(number, suffix),
            ArticleRow.kind.in_([ArticleKind.ARTICLE.value, ArticleKind.ITEM.value]),
        ).order_by(ArticleRow.kind, ArticleRow.ordinal)
        by_version: dict[int, Article] = {}
        for article in _read(self._session, statement, self._staged):
            by_version.setdefault(article.version.id, article)
        return sorted(
            by_version.values(),
            key=lambda a: (a.version.effective_from or date.min, a.version.label, a.version.id),
        )

    def find_answering(self, title: str, number: int, suffix: int, on: date) -> Article | None:
        """The article of a law by any of its names, in the version that answers on a day, else None."""
        for law in self.titles().resolve(title):
            for article in reversed(self.find_numbered(law, number, suffix)):
                if article.version.answers_on(on) and not article.deleted:
                    return article
        return None

    def find_in_force(self, law: str, on: date) -> list[Article]:
        """All numbered articles of the version of a law in force on a day."""
        statement = self._find(law, ArticleRow.key != "").order_by(ArticleRow.id)
        if self._staged is None:  # else the days stand in the cards
            statement = statement.where(
                or_(VersionRow.effective_from.is_(None), VersionRow.effective_from <= on),
                or_(VersionRow.effective_to.is_(None), VersionRow.effective_to > on),
            )
        return [
            article
            for article in _read(self._session, statement, self._staged)
            if article.version.validity_on(on).is_in_force
        ]

    def find_statuses(self, law: str) -> list[StatusFact]:
        """What the status list says of a law, on the shelf or not."""
        return find_statuses(self._session, law)

    def find_wordings(self, law: str, on: date) -> list[Wording]:
        """The numbered articles of the version of a law in force on a day, by their words alone."""
        versions = (
            select(VersionRow, DocumentRow)
            .join(DocumentRow, VersionRow.document_id == DocumentRow.id)
            .where(DocumentRow.normal_title == law, self._is_citable(), self._is_live())
        )
        cards = [
            self._staged[version.id] if self._staged is not None else to_card(version, document)
            for version, document in self._session.execute(versions)
            if self._staged is None or version.id in self._staged
        ]
        in_force = [card.id for card in cards if card.validity_on(on).is_in_force]
        rows = self._session.execute(
            select(ArticleRow.id, ArticleRow.key, ArticleRow.text)
            .where(ArticleRow.version_id.in_(in_force), ArticleRow.key != "", ArticleRow.deleted.is_(False))
            .order_by(ArticleRow.id)
        )
        return [Wording(*row) for row in rows]

    def get(self, article_id: int) -> Article:
        """An article found just now, whole."""
        return load_articles(self._session, [article_id], self._staged)[0]

    def find_earlier(self, law: str) -> list[EarlierLaw]:
        """The laws that ended for this one, by its normal title; where its 编 are told, with them."""
        return _earlier_laws(self.titles(), tuple(find_ended(self._session))).get(law, [])


_WITH_LIVE = select(VersionRow.document_id).where(LIVE)  # from its index alone: asked by every search
_STATUTES = [kind.value for kind in sorted(STATUTE_KINDS)]
_CITABLE = [kind.value for kind in sorted(CITABLE_KINDS)]
_BELOW_DISTRICT = "%/%/%/%/%"  # 全国/河南省/三门峡市/陕州区/张茅乡


@lru_cache(maxsize=4)
def _title_book(titles: tuple[str, ...]) -> TitleBook:
    return TitleBook(titles)


@lru_cache(maxsize=4)
def _earlier_laws(titles: TitleBook, ended: tuple[tuple[str, str, date], ...]) -> dict[str, list[EarlierLaw]]:
    found: dict[str, dict[str, EarlierLaw]] = {}
    for title, replaced_by, until in ended:
        name, parts = read_replacement(replaced_by)
        for law in titles.resolve(name):
            before = found.setdefault(law, {})
            if not (title in before and before[title].parts):
                before[title] = EarlierLaw(title, parts, until)
    return {law: list(before.values()) for law, before in found.items()}
