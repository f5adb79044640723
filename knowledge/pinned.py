"""What a request holds of the shelf for the whole of its life."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from core.database import Database
from core.errors import CunfaError
from knowledge.evidence import Evidence
from knowledge.repository import Staged, StatuteRecord
from knowledge.resolution import resolve_citations
from knowledge.search import Rankings, Search, Searching
from knowledge.telling import Sign
from knowledge.types import Citation, DocumentKind, Hit, Scope, ShelfName

_Found = TypeVar("_Found", Search, Rankings)


class Again(Protocol):
    """Where a pinned generation turns out not to be what it should be."""

    def pin_whole(self) -> Pinned | None:
        """Another where a file of a live generation is damaged, else None."""
        ...

    def pin_newer(self, generation: str) -> Pinned | None:
        """Another where these generations are the live ones no more, else None; a change of both is waited out."""
        ...


class Pinned:
    """One generation of each shelf, held for the whole life of a request.

    Only where the record has left it behind meanwhile, or a file of it is damaged, does a search go on with what is
    live then, as a whole. With ``staged`` it answers as the shelf would after a release.
    """

    def __init__(
        self,
        searching: Searching,
        database: Database,
        generation: str,
        again: Again | None = None,
        staged: Staged | None = None,
    ) -> None:
        self._searching = searching
        self._database = database
        self._again = again
        self._staged = staged
        self.generation = generation  # for example "law:000003 local:000012"

    def search(
        self,
        question: str,
        *,
        on: date,
        scope: Scope,
        k: int = 10,
        kinds: frozenset[DocumentKind] | None = None,
        left_out: int = 0,
        unheard: bool = False,
    ) -> Search:
        """The articles that bear on a question, in force on a day and visible from a scope.

        A citation in the question (民法典第一千零七十九条, 村组法24条) comes first, and through no vector.
        Without ``kinds``: statutes and local documents, no cases and no forms. Guides come apart.
        With ``left_out``, up to so many articles near the question that are not shown, each with the reason.
        ``unheard``: as though these very words were nowhere among the known questions and ways of asking.
        """

        return self._ask(
            lambda: self._searching.search(
                question, on=on, scope=scope, k=k, kinds=kinds, left_out=left_out, unheard=unheard
            )
        )

    def rank(self, questions: Sequence[str], *, on: date, scope: Scope, k: int) -> list[list[Hit]]:
        """The hits of ``search`` for each of many questions, in less time than one by one."""
        return self._ask(lambda: self._searching.rank(questions, on=on, scope=scope, k=k)).hits

    def _ask(self, ask: Callable[[], _Found]) -> _Found:
        try:
            found = ask()
        except CunfaError:
            raise
        except Exception:
            if self._again is None or not self._go_on(self._again.pin_whole()):
                raise
            return ask()
        if found.missed and self._again is not None and self._go_on(self._again.pin_newer(self.generation)):
            return ask()
        return found

    def same_laws(self, other: Pinned) -> bool:
        """Whether the laws are found through the same index."""
        law = ShelfName.LAW.value + ":"
        mine, theirs = (
            [name for name in each.generation.split() if name.startswith(law)] for each in (self, other)
        )
        return mine == theirs

    def weigh(
        self,
        question: str,
        *,
        on: date,
        scope: Scope,
        kinds: frozenset[DocumentKind] | None = None,
        unheard: bool = False,
    ) -> Evidence:
        """What speaks for each candidate of a question: why the ranker orders them as it does."""
        return self._searching.weigh(question, on=on, scope=scope, kinds=kinds, unheard=unheard)

    def tell(self, question: str, hits: Sequence[Hit], *, on: date, scope: Scope) -> list[tuple[Sign, ...]]:
        """For each hit of a question what speaks for it, in words: as much work as the search once more."""
        return self._searching.tell(question, hits, on=on, scope=scope)

    def _go_on(self, other: Pinned | None) -> bool:
        if other is not None:
            self._searching, self.generation = other._searching, other.generation
        return other is not None

    def resolve(self, text: str, *, on: date, scope: Scope | None = None) -> list[Citation]:
        """Every citation in running text, resolved against the shelf on a day; papers of a township from where it is."""
        with self._database.read() as session:
            return resolve_citations(text, StatuteRecord(session, self._staged, scope), on=on)
