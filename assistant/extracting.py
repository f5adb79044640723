"""What an answer rests on, taken from the shelf alone: the governing articles and our guide, nothing invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from assistant.asking import find_asks
from assistant.beside import Compared, Days, find_transitions, set_beside
from assistant.elsewhere import find_elsewhere
from assistant.fact_date import FactDate
from assistant.guiding import choose_guide, guide_of
from assistant.limits import find_asked_articles, find_limits
from assistant.query import HAN
from assistant.sources import may_stand, missing_source, source_of
from assistant.types import AskNext, Guide, LimitCard, Notice, Overruled, Source
from knowledge.citations import write_citation
from knowledge.library import Pinned, Search
from knowledge.service import Shelf
from knowledge.time_limits import TimeLimits
from knowledge.types import Article, Citation, CitationVerdict, Higher, Hit, Scope

MOST_SOURCES = 6
# Of a guide's articles its first ones, and those the question finds too; the rest of the room is the question's own.
LEAD_OF_GUIDE, MOST_OF_GUIDE = 4, 5
# Of the best hit's odds: what is less likely only fills the screen. On the village questions (bench/quality.py) 5.0 articles
# are shown then, 45 of 100 of them right, and 94 of 100 right ones among the first six are kept; of all six 40 are right.
# A reranker's scores are shares of the best's likelihood, which is the same where likelihoods are small: one twentieth.
WEAKEST = 0.05
FEWEST_WORDS = 6  # characters beside the citations; with fewer the question asks for the cited article alone
NO_BASIS = Notice(
    "no_basis",
    "没有找到依据，不乱说。可以换个说法再问（写清是谁、什么事、哪一年），"
    "或者打 12348 法律援助热线，也可以请司法所看一看。",
)


@dataclass(frozen=True, slots=True)
class Basis:
    """Everything the answer may rest on; ``empty`` where nothing on the shelf bears on the question."""

    sources: tuple[Source, ...]
    guide: Guide | None
    notices: tuple[Notice, ...]
    ask: tuple[AskNext, ...] = ()
    limits: tuple[LimitCard, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.sources and self.guide is None

    @property
    def quotable(self) -> tuple[Source, ...]:
        """The sources whose text is on the shelf."""
        return tuple(source for source in self.sources if source.on_shelf)


@dataclass(frozen=True, slots=True)
class View:
    """From where and for which day the shelf is looked at."""

    shelf: Shelf
    pinned: Pinned
    on: date
    today: date
    scope: Scope
    happened: tuple[FactDate, ...] = ()  # the days the question speaks of
    limits: TimeLimits | None = None
    said: str = ""  # the question with the turns before it that it leans on, for what need not be asked again

    def shows(self, article: Article) -> bool:
        """Whether an article may stand as a source here."""
        return may_stand(article, on=self.on, scope=self.scope)


class _Gathered:
    """Sources in the order they came, each article once."""

    def __init__(self, on: date) -> None:
        self._on = on
        self._seen: set[tuple[str, str]] = set()
        self.sources: list[Source] = []
        self.articles: dict[int, Article] = {}  # by their keys
        self.notes: dict[str, Notice] = {}  # what is to be known of a law, once each

    def add(self, article: Article, why: tuple[str, ...]) -> None:
        if self._is_new(article.version.title, article.key or f"#{article.id}"):
            self.sources.append(source_of(article, n=len(self.sources) + 1, on=self._on, why=why))
            self.articles[article.id] = article
            version = article.version
            if version.note:
                note = Notice("version_note", f"《{version.short_title}》：{version.note}")
                self.notes.setdefault(version.title, note)

    def add_missing(self, law: str, number: int, suffix: int, label: str) -> None:
        source = missing_source(n=len(self.sources) + 1, law=law, number=number, suffix=suffix, label=label)
        if self._is_new(law, source.article):
            self.sources.append(source)

    def put_before(self, lower_id: int, higher: Higher) -> None:
        """Stand the higher text's article right before the lower one, wherever it stood."""
        self.add(higher.article, ("higher",))
        ids = [source.article_id for source in self.sources]
        place, lower = ids.index(higher.article.id), ids.index(lower_id)
        if place > lower:
            self.sources.insert(lower, self.sources.pop(place))
            lower += 1
        version = higher.article.version
        overruled = Overruled(higher.note, version.title, higher.article.label, higher.article.id)
        self.sources[lower] = replace(self.sources[lower], conflict=overruled)

    def arrange(self) -> None:
        """What can be read before what is only named, for a phone shows the first three; numbered so."""
        readable_first = sorted(self.sources, key=lambda source: not source.on_shelf)
        self.sources = [replace(source, n=n) for n, source in enumerate(readable_first, 1)]

    def _is_new(self, law: str, key: str) -> bool:
        new = (law, key) not in self._seen
        self._seen.add((law, key))
        return new


def gather(view: View, search: Search, question: str) -> Basis:
    """Articles the question names come first, then those its guide names, then what was found; last what has no text here."""
    cited = view.pinned.resolve(question, on=view.on, scope=view.scope)
    notices = list(_about_cited(cited, view))
    elsewhere = None if cited else find_elsewhere(question)
    if elsewhere is not None:
        return Basis((), None, (elsewhere,))
    chosen, about_it = choose_guide([hit.article for hit in search.guides], view.shelf, view.on, view.today)
    notices += about_it
    gathered = _Gathered(view.on)
    for citation in cited:
        if citation.article is not None and view.shows(citation.article):
            gathered.add(citation.article, ("exact",))
    guide = None
    if chosen is not None:
        guide = guide_of(chosen)
        notices += _add_guide_laws(gathered, chosen.attributes, view, search.hits)
    if search.bears and (gathered.sources or not _asks_for_cited_alone(question, cited)):
        _add_hits(gathered, search.hits, view)
    _add_asked_limits(gathered, view, question)
    notices += _lead_with_higher(gathered, view)
    gathered.arrange()
    notices += gathered.notes.values()
    if not gathered.sources and guide is None:
        return Basis((), None, (*notices, NO_BASIS))
    compared = _compare(gathered, view)
    ask = find_asks(view.said or question, compared.sources, guide, compared.ask)
    of_guide = [str(one) for one in chosen.attributes.get("limits") or ()] if chosen else []
    limits = _limits(view, question, compared.sources, of_guide)
    return Basis(compared.sources, guide, (*notices, *compared.notices), ask, limits)


def _limits(
    view: View, question: str, sources: Sequence[Source], of_guide: Sequence[str]
) -> tuple[LimitCard, ...]:
    if view.limits is None:
        return ()
    return find_limits(
        view.said or question,
        sources,
        limits=view.limits,
        shelf=view.shelf,
        happened=view.happened,
        on=view.on,
        today=view.today,
        of_guide=of_guide,
    )


def _compare(gathered: _Gathered, view: View) -> Compared:
    """Set 当时 beside 现在, with the articles that say which of the two applies."""
    days = Days(view.on, view.today, view.happened)
    compared = set_beside(gathered.sources, gathered.articles, shelf=view.shelf, scope=view.scope, days=days)
    for article in find_transitions(compared.sources, view.shelf, on=view.on):
        if view.shows(article):
            gathered.add(article, ("transition",))
    return replace(compared, sources=(*compared.sources, *gathered.sources[len(compared.sources) :]))


def _add_hits(gathered: _Gathered, hits: Iterable[Hit], view: View) -> None:
    most = max(MOST_SOURCES, len(gathered.sources) + 1)  # a long guide still leaves room for the best hit
    best = 0.0
    for hit in hits:
        if "exact" not in hit.why:
            best = best or hit.score
        if len(gathered.sources) >= most or hit.score < WEAKEST * best:
            return
        if view.shows(hit.article):
            gathered.add(hit.article, hit.why)


def _add_asked_limits(gathered: _Gathered, view: View, question: str) -> None:
    """The article that tells how long there is, where that is asked and nothing found tells it."""
    if view.limits is None or not gathered.sources:
        return
    for law, number in find_asked_articles(view.said or question, gathered.sources, view.limits):
        article = view.shelf.find_in_law(law, number, 0, on=view.on)
        if article is not None and view.shows(article):
            gathered.add(article, ("limit",))


def _lead_with_higher(gathered: _Gathered, view: View) -> list[Notice]:
    """Put the higher text before a lower one that differs from it (立法法 art. 99), and say so on the card."""
    notices: list[Notice] = []
    above = view.shelf.find_higher(list(gathered.articles.values()), on=view.on)
    for lower_id, higher in above.items():
        if not view.shows(higher.article):
            continue
        gathered.put_before(lower_id, higher)
        names = [
            f"《{version.short_title}》{label}"
            for version, label in (
                (gathered.articles[lower_id].version, gathered.articles[lower_id].label),
                (higher.article.version, higher.article.label),
            )
        ]
        said = f"{names[0]}和{names[1]}不一致，先看{names[1]}。{higher.note}"
        notices.append(Notice("lower_differs", said))
    return notices


def _asks_for_cited_alone(question: str, cited: Iterable[Citation]) -> bool:
    """Whether hardly a word is left beside the articles named: then other articles are no answer."""
    left = list(question)
    for citation in cited:
        for place in range(citation.span.start, citation.span.end):
            left[place] = ""
    return len(left) > len("".join(left)) and len(HAN.findall("".join(left))) < FEWEST_WORDS


def _add_guide_laws(
    gathered: _Gathered, attributes: Mapping[str, Any], view: View, hits: Sequence[Hit]
) -> list[Notice]:
    """A guide is broader than a question: what the question finds as well comes first, then the guide's first ones."""
    notices: list[Notice] = []
    found = {
        (hit.article.version.title, hit.article.number, hit.article.suffix): n for n, hit in enumerate(hits)
    }

    def place(law: Mapping[str, Any]) -> int:
        return found.get((str(law["law"]), int(law["number"]), int(law.get("suffix") or 0)), len(hits))

    named = list(attributes.get("laws") or ())
    kept = named[:LEAD_OF_GUIDE] + [law for law in named[LEAD_OF_GUIDE:] if place(law) < len(hits)]
    for law in sorted(kept[:MOST_OF_GUIDE], key=place):
        title, number, suffix = str(law["law"]), int(law["number"]), int(law.get("suffix") or 0)
        label = str(law.get("label") or "")
        article = view.shelf.find_in_law(title, number, suffix, on=view.on)
        if article is not None and view.shows(article):
            gathered.add(article, ("guide",))
        elif article is not None or _exists_at_all(view, title, number, suffix):
            notices.append(
                Notice(
                    "guide_article_not_in_force",
                    f"指南提到的《{title}》{label or f'第{number}条'}在 {view.on} 这天不能作依据"
                    "（还没生效、已被修改或已废止），所以没有列出。",
                )
            )
        else:
            gathered.add_missing(title, number, suffix, label)
    return notices


def _exists_at_all(view: View, title: str, number: int, suffix: int) -> bool:
    if view.shelf.find_in_law(title, number, suffix, on=view.today) is not None:
        return True
    written = f"《{title}》第{number}条" + (f"之{suffix}" if suffix else "")
    return any(
        citation.verdict is not CitationVerdict.NOT_FOUND
        for citation in view.pinned.resolve(written, on=view.on, scope=view.scope)
    )


def _about_cited(cited: Iterable[Citation], view: View) -> Iterable[Notice]:
    """What the asker should know about the articles he named himself."""
    for citation in cited:
        if citation.span.law is None:
            continue
        name = write_citation(citation.span, citation.span.law.strip("《》"))
        now = citation.present
        moved = f"现在看《{now.version.short_title}》{now.label}。" if now is not None else ""
        if citation.verdict is CitationVerdict.NOT_FOUND:
            yield Notice("cited_not_found", f"你提到的{name}，库里没有查到，请核对法名和条号。")
        elif citation.verdict is CitationVerdict.REPEALED:
            yield Notice("cited_repealed", f"你提到的{name}已经废止或被改掉，不能再作依据。{moved}")
        elif citation.verdict is CitationVerdict.THEN_NOT_NOW and view.on != view.today:
            yield Notice("cited_changed", f"你提到的{name}在 {view.on} 有效，现在已经变了。{moved}")
