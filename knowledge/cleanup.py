"""The result of a clean-up matched with the shelf: which paper each line means, and what it says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.clock import Clock, today
from core.database import Database
from core.errors import InvalidInput
from knowledge import cleanup_repository
from knowledge.release_types import StatusChange
from knowledge.titles import normal_number, normal_title
from knowledge.types import Validity, VersionCard

_MATCHES = 5
_LIKE = 0.45  # below that two titles are not alike at all
_PLAUSIBLE = 0.5  # what shares the 文号 but not even that much of the title is asked about
_WRAPPED = re.compile(
    r"^.*?关于(?:印发|转发|公布|发布|批转|修订)(?:《|〈)?(?P<inner>.+?)(?:》|〉)?的(?:通知|通告|公告|决定)$"
)


class CleanupResult(StrEnum):
    CONTINUED = "continued"
    REPEALED = "repealed"
    AMENDED = "amended"
    DELISTED = "delisted"
    UNKNOWN = "unknown"

    @property
    def shown(self) -> str:
        return CLEANUP_RESULT_NAMES[self]


CLEANUP_RESULT_NAMES = {
    CleanupResult.CONTINUED: "继续有效",
    CleanupResult.REPEALED: "废止",
    CleanupResult.AMENDED: "修改",
    CleanupResult.DELISTED: "剔除",
    CleanupResult.UNKNOWN: "看不出结果",
}


@dataclass(frozen=True, slots=True)
class CleanupLine:
    """What a list says of one paper."""

    index: int  # from 1
    title: str
    document_number: str
    result: CleanupResult
    remark: str = ""
    replaced_by: str = ""


@dataclass(frozen=True, slots=True)
class CleanupMatch:
    """A paper on the shelf that a line may mean."""

    version: VersionCard
    validity: Validity  # today
    score: float  # 0–1: how much of the titles agrees
    exact: bool  # the same 文号


@dataclass(frozen=True, slots=True)
class MatchedLine:
    """A line with what it may mean, likeliest first. ``chosen`` only where nothing else can be meant."""

    line: CleanupLine
    matches: tuple[CleanupMatch, ...]
    chosen: int | None  # its document


class Cleanups:
    """Matches the lines of a clean-up with what is on the shelf."""

    def __init__(self, database: Database, clock: Clock, *, district: str) -> None:
        self._database = database
        self._clock = clock
        above, own = district.split("/")[1:-1], district.rsplit("/", maxsplit=1)[-1]
        self._maker = re.compile(
            "^" + "".join(f"(?:{place})?" for place in above) + f"{own}(?:人民政府)?(?:办公室)?(?=.{{4}})"
        )

    def match(self, lines: Sequence[CleanupLine]) -> list[MatchedLine]:
        """Every line with the papers it may mean: by its exact 文号, else by title."""
        with self._database.read() as session:
            versions = cleanup_repository.find_live_versions(session)
        day = today(self._clock)
        shelf = [
            _Shelved(
                version,
                self._forms(version.title, str(version.attributes.get("wrapper_title", ""))),
                normal_number(version.document_number),
            )
            for version in versions
        ]
        return [_match(line, self._forms(line.title), shelf, day) for line in lines]

    def find_changes(
        self,
        lines: Sequence[tuple[CleanupLine, int | None]],
        *,
        source: str,
        since: date,
        stay_until_amended: bool,
    ) -> list[StatusChange]:
        """What the confirmed lines say, each with the document a human confirmed; None: not on the shelf.

        What is not on the shelf is entered by its title and 文号, for when it comes. A paper that ended before is only
        confirmed: its last day stays. Raises NotFound for a document that has gone since; InvalidInput where two lines
        say different things of one paper, or one says nothing.
        """
        _check(lines)
        with self._database.read() as session:
            versions = {
                key: cleanup_repository.get_live_versions(session, key) for _, key in lines if key is not None
            }
        return [
            _change(line, _pick(line, versions[key]) if key else None, source, since, stay_until_amended)
            for line, key in lines
        ]

    def _forms(self, *titles: str) -> Forms:
        """The forms a paper's titles are compared in: as they stand, without the wrapper, without our own maker.

        陕州区人民政府关于印发《宅基地办法》的通知 → also 宅基地办法. A township's name stays: its rules are another's.
        """
        forms = []
        for title in filter(None, titles):
            wrapped = _WRAPPED.match(title.strip())
            forms += [normal_title(title), *([normal_title(wrapped["inner"])] if wrapped else [])]
        forms += [self._maker.sub("", form) for form in forms]
        return tuple((form, _grams(form)) for form in dict.fromkeys(forms))


Forms = tuple[tuple[str, frozenset[str]], ...]  # a title's forms, each with its pairs of characters


@dataclass(frozen=True, slots=True)
class _Shelved:
    version: VersionCard
    forms: Forms
    number: str


def _grams(form: str) -> frozenset[str]:
    return frozenset(form[at : at + 2] for at in range(len(form) - 1))


def _likeness(line: Forms, paper: _Shelved) -> float:
    best = 0.0
    for form, grams in line:
        for other, others in paper.forms:
            if form == other:
                return 1.0
            if grams and others:
                best = max(best, 2 * len(grams & others) / (len(grams) + len(others)))
    return min(best, 0.99)


def _match(line: CleanupLine, forms: Forms, shelf: Sequence[_Shelved], day: date) -> MatchedLine:
    number = normal_number(line.document_number)
    found: dict[int, CleanupMatch] = {}
    for paper in shelf:
        exact = bool(number) and paper.number == number
        score = _likeness(forms, paper)
        if not exact and score < _LIKE:
            continue
        match = CleanupMatch(paper.version, paper.version.validity_on(day), round(score, 3), exact)
        known = found.get(paper.version.document_id)
        if known is None or _order(match) > _order(known):
            found[paper.version.document_id] = match
    matches = sorted(found.values(), key=_order, reverse=True)[:_MATCHES]
    return MatchedLine(line, tuple(matches), _choose(number, matches))


def _order(match: CleanupMatch) -> tuple[bool, float, int]:
    return match.exact, match.score, match.version.id


def _choose(number: str, matches: Sequence[CleanupMatch]) -> int | None:
    """The document meant, where the 文号 says so, or the very title where one of the two gives no 文号."""
    exact = [match for match in matches if match.exact]
    if exact:
        plausible = [match for match in exact if match.score >= _PLAUSIBLE]
        return plausible[0].version.document_id if len(exact) == len(plausible) == 1 else None
    same = [match for match in matches if match.score == 1.0]
    if len(same) != 1 or (number and same[0].version.document_number):
        return None
    return same[0].version.document_id


def _check(lines: Sequence[tuple[CleanupLine, int | None]]) -> None:
    said: dict[int | str, CleanupLine] = {}
    for line, key in lines:
        if line.result is CleanupResult.UNKNOWN:
            raise InvalidInput(f"第 {line.index} 行《{line.title}》还没有选结果，选好再改。")
        other = said.setdefault(key or normal_number(line.document_number) or normal_title(line.title), line)
        if other.result is not line.result:
            raise InvalidInput(
                f"第 {other.index} 行和第 {line.index} 行说的是同一份文件，结果却不一样，请核对。"
            )


def _pick(line: CleanupLine, versions: Sequence[VersionCard]) -> VersionCard:
    """The version of the line's 文号, else the newest."""
    number = normal_number(line.document_number)
    numbered = [
        version for version in versions if number and normal_number(version.document_number) == number
    ]
    return (numbered or versions)[-1]


def _change(
    line: CleanupLine,
    version: VersionCard | None,
    source: str,
    since: date,
    stay_until_amended: bool,
) -> StatusChange:
    status = _STATUSES[line.result]
    stays = line.result is CleanupResult.AMENDED and stay_until_amended
    own_number = version is not None and normal_number(version.document_number) == normal_number(
        line.document_number
    )
    words = [f"清理结果：{line.result.shown}"]
    if stays:
        words.append("修改前继续执行")
    if line.remark:
        words.append(line.remark)
    return StatusChange(
        title=line.title if version is None else version.title,
        status=Validity.CONTINUED if stays else status,
        since=_since(line, version, since),
        document_number=line.document_number if version is None or own_number else "",
        scope=None if version is None else version.scope,
        replaced_by=line.replaced_by,
        note="，".join(words) + "。",
        source=source,
        result=line.result.value,
    )


def _since(line: CleanupLine, version: VersionCard | None, since: date) -> date | None:
    if line.result is CleanupResult.AMENDED:
        return since
    if line.result is not CleanupResult.REPEALED:
        return None
    if version is not None and version.status is Validity.REPEALED and version.effective_to is not None:
        return min(version.effective_to, since)
    return since


_STATUSES = {
    CleanupResult.CONTINUED: Validity.CONTINUED,
    CleanupResult.REPEALED: Validity.REPEALED,
    CleanupResult.AMENDED: Validity.AMENDED,
    CleanupResult.DELISTED: Validity.DELISTED,
}
