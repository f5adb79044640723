"""Which version of a document ends when: the chain of its versions, settled by dates and the status list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from knowledge.facts import StatusFact
from knowledge.types import DateBasis, Validity

_KNOWN = {basis: rank for rank, basis in enumerate(DateBasis)}  # listed there from the best to the least


def is_better(basis: DateBasis, other: DateBasis) -> bool:
    """Whether a date of this basis is worth more than one of the other."""
    return _KNOWN[basis] < _KNOWN[other]


@dataclass(frozen=True, slots=True)
class Link:
    """One version (or one 编 of it) in the chain; the four from ``effective_to`` on are what settling finds."""

    id: int
    label: str
    promulgated: date | None
    effective_from: date | None
    effective_basis: DateBasis
    valid_until: date | None
    effective_to: date | None = None
    status: Validity | None = None
    replaced_by: str = ""
    note: str = ""
    document_number: str = ""

    @property
    def order(self) -> date:
        return self.effective_from or self.promulgated or date.min

    @property
    def date(self) -> date | None:
        return self.promulgated or self.effective_from


def settle_chain(links: Sequence[Link], title: str, facts: Sequence[StatusFact]) -> list[Link]:
    """The links with their ends: a version ends on the first day of the next one.

    The 编 of one version share the best known first day among them. A version whose end the status list
    knows ends then; ``amended`` from the list counts only while no newer version is on the shelf.
    """
    groups: dict[str, list[Link]] = {}
    for link in links:
        groups.setdefault(link.label, []).append(link)
    chain = sorted(
        (_share_first_day(group) for group in groups.values()),
        key=lambda group: (group[0].order, group[0].label),
    )
    settled: list[Link] = []
    for position, group in enumerate(chain):
        following = chain[position + 1][0] if position + 1 < len(chain) else None
        settled += [_end(link, following, title, facts) for link in group]
    return settled


def _share_first_day(group: list[Link]) -> list[Link]:
    best = min(group, key=lambda link: _KNOWN[link.effective_basis])
    return [
        replace(link, effective_from=best.effective_from, effective_basis=best.effective_basis)
        if is_better(best.effective_basis, link.effective_basis)
        else link
        for link in group
    ]


def _end(link: Link, following: Link | None, title: str, facts: Sequence[StatusFact]) -> Link:
    ended = replace(link, effective_to=None, status=None, replaced_by="", note="")
    if following is not None and following.order != date.min:
        ended = replace(ended, effective_to=following.order, replaced_by=f"{title}（{following.label}）")
    decided = False
    for fact in facts:
        if not fact.covers(link.date, link.document_number):
            continue
        if fact.status is Validity.AMENDED and following is not None:
            continue
        if fact.status is None:
            if not (decided or ended.note):
                ended = replace(ended, note=fact.note)
        elif not decided:
            ended, decided = _decide(ended, fact), True
        elif fact.is_of_text and ended.status is fact.status is Validity.REPEALED:
            ended = _end_earlier(ended, fact)  # a later list only confirms what the text ended
    if link.valid_until is not None:
        day_after = link.valid_until + timedelta(days=1)
        if ended.effective_to is None or day_after < ended.effective_to:
            own_term = f"文件自己写明有效期到{link.valid_until.isoformat()}。"
            ended = replace(ended, effective_to=day_after, note=ended.note or own_term)
    return ended


def _decide(link: Link, fact: StatusFact) -> Link:
    ends = fact.since if fact.status in (Validity.REPEALED, Validity.AMENDED) else None
    return replace(
        link,
        status=fact.status,
        effective_to=_earlier(link.effective_to, ends),
        replaced_by=fact.replaced_by or link.replaced_by,
        note=fact.note,
    )


def _end_earlier(link: Link, fact: StatusFact) -> Link:
    if fact.since is None or (link.effective_to is not None and link.effective_to <= fact.since):
        return link
    return replace(link, effective_to=fact.since, replaced_by=fact.replaced_by or link.replaced_by)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)
