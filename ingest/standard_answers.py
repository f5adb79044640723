"""Standard answers (标准答复): what an office answers to what is asked again and again, with an owner and a day to look again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from core.clock import Clock, today
from core.errors import Conflict, InvalidInput
from ingest.metadata import level_of
from ingest.reading import READER_VERSION
from knowledge.documents import Documents
from knowledge.release_types import Change, ChangeKind, ReleaseCard
from knowledge.releases import Releases
from knowledge.resolution import name_unusable
from knowledge.service import PutOutcome, Shelf
from knowledge.standard_questions import Expected
from knowledge.types import (
    Article,
    ArticleKind,
    Citation,
    CitationVerdict,
    DateBasis,
    DocumentKind,
    NewArticle,
    NewVersion,
    Scope,
    Standing,
    VersionCard,
)

Resolve = Callable[[str, date], list[Citation]]
LONGEST_REVIEW = timedelta(days=366)  # a year at most without anybody looking
_MOST_LISTED = 500
_SECTIONS = {
    "conclusion": "先说结论",
    "steps": "怎么办",
    "evidence": "留好证据",
    "deadlines": "期限",
    "papers": "可用文书",
    "contacts": "找谁",
}


@dataclass(frozen=True, slots=True)
class StandardAnswerFields:
    """What its owner writes. ``laws``: 民法典1042 or 《民法典》第一千零四十二条; ``scope``: from 全国 on."""

    title: str
    questions: tuple[str, ...]
    conclusion: str
    laws: tuple[str, ...]
    owner: str
    next_review: date
    scope: str
    topic: str = ""
    steps: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()

    @property
    def prose(self) -> str:
        """All that its reader reads."""
        lists = (self.steps, self.evidence, self.deadlines, self.papers, self.contacts)
        return "\n".join((self.conclusion, *(line for lines in lists for line in lines)))


@dataclass(frozen=True, slots=True)
class StandardAnswer:
    """One on the shelf. ``ended``: the articles it rests on that read otherwise now; with any it does not answer."""

    fields: StandardAnswerFields
    version: VersionCard
    ended: tuple[str, ...]
    due: bool  # the day to look again is past


class StandardAnswers:
    """Written by administrators, put on the open release like any document, and live once that is published."""

    def __init__(
        self, shelf: Shelf, documents: Documents, releases: Releases, resolve: Resolve, clock: Clock
    ) -> None:
        self._shelf = shelf
        self._documents = documents
        self._releases = releases
        self._resolve = resolve
        self._clock = clock

    def propose(self, fields: StandardAnswerFields, by: str | None) -> ReleaseCard:
        """Put it on the open release, as the next version of the one with its title and scope.

        Owner and day count at once. Raises InvalidInput with one sentence (``bad_citation``: it rests on, or cites,
        what is not the law in force), Conflict (``unchanged``; ``title_taken`` by a document of another kind).
        """
        day = today(self._clock)
        _check(fields, day)
        bases = self._find_bases(fields, day)
        if bad := name_unusable(fields.prose, self._resolve(fields.prose, day)):
            raise InvalidInput(f"{'；'.join(bad)}。改好再存。", code="bad_citation")
        new = _as_version(fields, bases, day)
        taken = self._documents.find_replaced(new.title, new.scope, day.isoformat(), ())
        if taken is not None and taken.kind is not DocumentKind.STANDARD_ANSWER:
            raise Conflict("书架上有一份别的文件叫这个名字，换个标题再存。", code="title_taken")
        outcome, version_id = self._shelf.put(
            new, reader_version=READER_VERSION, standing=Standing.PENDING, said=()
        )
        self._documents.set_upkeep(
            version_id, {"owner": fields.owner.strip(), "next_review": fields.next_review.isoformat()}
        )
        if outcome is PutOutcome.UNCHANGED:
            raise Conflict("答复和在架的一样，没有再放一份；负责人和复核日已经改好。", code="unchanged")
        described = f"{'改' if taken else '加'}标准答复《{new.title}》"
        return self._releases.add([Change(ChangeKind.PUT, version_id, described=described)], by)

    def find(self) -> list[StandardAnswer]:
        """Those on the shelf, live or set aside: first what no longer answers, then what is due, then by title."""
        cards, _ = self._shelf.find_documents(
            query="", kind=DocumentKind.STANDARD_ANSWER, shelf=None, only=None, limit=_MOST_LISTED, offset=0
        )
        units = [self._documents.get_detail(card.version.id).articles[0] for card in cards]
        day = today(self._clock)
        ended = self._shelf.find_ended_bases(units, on=day)
        answers = [_read(unit, ended.get(unit.id, ()), day) for unit in units]
        return sorted(answers, key=lambda one: (not one.ended, not one.due, one.fields.title))

    def _find_bases(self, fields: StandardAnswerFields, day: date) -> list[Article]:
        scope = Scope((fields.scope,))
        found: dict[int, Article] = {}
        for written in fields.laws:
            cited = self._resolve(_as_citation(written), day)
            article = cited[0].article if len(cited) == 1 else None
            if article is None or cited[0].verdict is not CitationVerdict.IN_FORCE:
                raise InvalidInput(
                    f"依据“{written}”现在不是书架上的有效条文，写成“民法典1042”这样再试。",
                    code="bad_citation",
                )
            if not scope.sees(article.version.scope):
                raise InvalidInput(f"依据“{written}”不在这个范围里适用，换一条。", code="bad_citation")
            found[article.id] = article
        return list(found.values())


def _check(fields: StandardAnswerFields, day: date) -> None:
    if not fields.title.strip() or not fields.conclusion.strip():
        raise InvalidInput("标题和答复都要写。", code="empty")
    if not fields.laws:
        raise InvalidInput("写上依据的条文，例如“民法典1042”，没有依据的不能当标准答复。", code="no_basis")
    if not fields.owner.strip():
        raise InvalidInput("写上谁负责复核这份答复。", code="owner_missing")
    if not day < fields.next_review <= day + LONGEST_REVIEW:
        raise InvalidInput("复核日要在今天以后、一年以内。", code="bad_review_day")
    if not fields.scope.startswith("全国"):
        raise InvalidInput("范围要从“全国”写起，例如 全国/河南省/三门峡市/陕州区。")


def _as_citation(written: str) -> str:
    try:
        named = Expected.read(written)
    except InvalidInput:
        return written
    return f"《{named.law}》第{named.number}条" + (f"之{named.suffix}" if named.suffix else "")


def _as_version(fields: StandardAnswerFields, bases: Sequence[Article], day: date) -> NewVersion:
    lines = {name: _lines(getattr(fields, name)) for name in _SECTIONS}
    text = "\n".join(line for name, said in lines.items() if said for line in (_SECTIONS[name], *said))
    attributes: dict[str, Any] = {
        "title": fields.title.strip(),
        "topic": fields.topic,
        "phrasings": list(dict.fromkeys((fields.title.strip(), *_lines(fields.questions)))),
        "ask": [],
        "laws": [
            {
                "law": base.version.title,
                "number": base.number,
                "suffix": base.suffix,
                "label": base.label,
                "text_sha256": base.text_sha256,
            }
            for base in bases
        ],
        **{name: list(said) for name, said in lines.items() if name != "conclusion"},
        "conclusion": fields.conclusion.strip(),
    }
    content = json.dumps([attributes, fields.scope], ensure_ascii=False, sort_keys=True).encode()
    kind = DocumentKind.STANDARD_ANSWER
    return NewVersion(
        kind=kind,
        title=fields.title.strip(),
        level=level_of(kind),
        scope=fields.scope,
        issuing_body="",
        document_number="",
        promulgated=day,
        effective_from=None,
        effective_basis=DateBasis.UNKNOWN,
        valid_until=None,
        history="",
        source_name=f"{fields.title.strip()}（标准答复）",
        source_sha256=hashlib.sha256(content).hexdigest(),
        articles=(NewArticle(ArticleKind.SECTION, 0, 0, "标准答复", (), text, attributes=attributes),),
        attributes={"topic": fields.topic},
    )


def _lines(written: str | Sequence[str]) -> tuple[str, ...]:
    lines = written.splitlines() if isinstance(written, str) else written
    return tuple(line.strip() for line in lines if line.strip())


def _read(unit: Article, ended: tuple[str, ...], day: date) -> StandardAnswer:
    kept, version = unit.attributes, unit.version
    fields = StandardAnswerFields(
        title=version.title,
        questions=tuple(said for said in kept["phrasings"] if said != version.title),
        conclusion=kept["conclusion"],
        laws=tuple(f"《{law['law']}》{law['label']}" for law in kept["laws"]),
        owner=version.owner,
        next_review=version.next_review or day,
        scope=version.scope,
        topic=kept["topic"],
        **{name: tuple(kept[name]) for name in _SECTIONS if name != "conclusion"},
    )
    return StandardAnswer(fields, version, ended, due=is_due(version, day))


def is_due(version: VersionCard, day: date) -> bool:
    """Whether the day its owner was to look at it again is past."""
    return version.next_review is not None and version.next_review <= day
