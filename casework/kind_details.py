"""What is asked besides, of each of the seven kinds. Kept as JSON by kind; a draft may leave all of it out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from casework.checking import as_body, clean, find_key, require_past
from casework.code_lists import CodeList, require_code
from casework.models import ServiceKind
from core.errors import InvalidInput

TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
MOST_PEOPLE = 100_000
MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class AdviceDetails:
    """``follows``: the entry of the same day in which this person first asked about this matter."""

    follows: str | None = None


@dataclass(frozen=True, slots=True)
class DraftedDetails:
    """``final_on``: the day it was final; None while it is still being revised, or for a revision.

    ``draft_id``: the person's own draft it is; no other entry counts it.
    """

    title: str = ""
    for_whom: str = ""
    final_on: date | None = None
    draft_id: str | None = None


@dataclass(frozen=True, slots=True)
class LectureDetails:
    topic: str = ""
    audience: int | None = None


@dataclass(frozen=True, slots=True)
class MediationDetails:
    """``number`` is the dispute's (人调字); with it two who joined one dispute are known to have."""

    number: str = ""
    mediation_id: str | None = None
    role: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class LitigationDetails:
    """``for_whom``: the party he acts for; nobody has to be named."""

    court: str = ""
    case_number: str = ""
    stage: str = ""
    mandate: str = ""
    for_whom: str = ""


@dataclass(frozen=True, slots=True)
class OnsiteDetails:
    """Times of the day as ``09:30``."""

    arrived: str = ""
    left: str = ""
    place: str = ""
    people_served: int | None = None


@dataclass(frozen=True, slots=True)
class VillageMatterDetails:
    """``matter`` is one of 村民委员会组织法24; ``adopted``: None while it is not known."""

    matter: str = ""
    adopted: bool | None = None


@dataclass(frozen=True, slots=True)
class KindDetails:
    """The details of the kinds an entry holds, each under its kind's name."""

    legal_advice: AdviceDetails | None = None
    drafted_document: DraftedDetails | None = None
    lecture: LectureDetails | None = None
    mediation: MediationDetails | None = None
    litigation: LitigationDetails | None = None
    onsite: OnsiteDetails | None = None
    village_matter: VillageMatterDetails | None = None

    def only(self, kinds: Collection[ServiceKind]) -> KindDetails:
        """Those of the kinds chosen, their words clean; what was typed for a kind since left out is dropped."""
        kept = {kind.value: _cleaned(getattr(self, kind.value)) for kind in kinds}
        return KindDetails(**{name: value for name, value in kept.items() if value is not None})

    @property
    def dispute(self) -> str:
        """The mediated dispute, the same words for all who joined it; empty where none was named."""
        if self.mediation is None:
            return ""
        return _same_brackets(self.mediation.number) or self.mediation.mediation_id or ""

    @property
    def is_final(self) -> bool:
        """Whether the drafted document is final, and so counts."""
        return self.drafted_document is not None and self.drafted_document.final_on is not None

    @property
    def naming(self) -> tuple[str, ...]:
        """The words of a litigation that may name a party: for whom, the court and the case number, the paper drafted."""
        litigation = self.litigation or LitigationDetails()
        drafted = self.drafted_document or DraftedDetails()
        return (
            litigation.for_whom,
            litigation.court,
            litigation.case_number,
            drafted.title,
            drafted.for_whom,
        )

    def check(self, kinds: Collection[ServiceKind], *, complete: bool, today: date) -> None:
        """Raises InvalidInput: for what is wrong, and where it is to be ``complete`` for what is missing."""
        for kind in kinds:
            given = getattr(self, kind.value) or DETAILS[kind]()
            CHECKS[kind](given, complete, today)


NO_DETAILS = KindDetails()
DETAILS: dict[ServiceKind, type[Any]] = {
    ServiceKind.LEGAL_ADVICE: AdviceDetails,
    ServiceKind.DRAFTED_DOCUMENT: DraftedDetails,
    ServiceKind.LECTURE: LectureDetails,
    ServiceKind.MEDIATION: MediationDetails,
    ServiceKind.LITIGATION: LitigationDetails,
    ServiceKind.ONSITE: OnsiteDetails,
    ServiceKind.VILLAGE_MATTER: VillageMatterDetails,
}


def details_of(kept: dict[str, Any]) -> KindDetails:
    """The details a row's JSON holds."""
    values = {}
    for name, given in kept.items():
        read = dict(given)
        if read.get("final_on"):
            read["final_on"] = date.fromisoformat(read["final_on"])
        values[name] = DETAILS[ServiceKind(name)](**read)
    return KindDetails(**values)


def json_of(details: KindDetails) -> dict[str, Any]:
    """The details as a row keeps them."""
    body: dict[str, Any] = as_body(details)
    return body


def _cleaned(value: Any) -> Any:
    if value is None or value == type(value)():
        return None
    words = {f.name: getattr(value, f.name) for f in fields(value)}
    return replace(value, **{name: clean(text) for name, text in words.items() if isinstance(text, str)})


def _same_brackets(number: str) -> str:
    """A number as everybody writes it: （2026）张茅乡人调字第0017号."""
    return re.sub(r"\s", "", number).translate(str.maketrans("()〔〕[]", "（）（）（）"))


def _require(given: str | int | None, sentence: str, *, complete: bool) -> None:
    if complete and not given:
        raise InvalidInput(sentence)


def _check_number(name: str, count: int | None) -> None:
    if count is not None and not 0 < count <= MOST_PEOPLE:
        raise InvalidInput(f"{name}要填 1 到 {MOST_PEOPLE} 之间的整数。")


def _check_advice(given: AdviceDetails, complete: bool, today: date) -> None:
    if given.follows is not None and find_key(given.follows) is None:
        raise InvalidInput("“接着哪一笔”的编号不对，请重新选。")


def _check_drafted(given: DraftedDetails, complete: bool, today: date) -> None:
    _require(given.title, "起草了什么文书？请写上名称，例如“起诉状”。", complete=complete)
    if given.final_on is not None:
        require_past("定稿日期", given.final_on, today=today)


def _check_lecture(given: LectureDetails, complete: bool, today: date) -> None:
    _require(given.topic, "讲座讲的什么？请写上题目。", complete=complete)
    _require(given.audience, "讲座来了多少人？请填上人数，大概数也可以。", complete=complete)
    _check_number("讲座人数", given.audience)


def _check_mediation(given: MediationDetails, complete: bool, today: date) -> None:
    if given.role:
        require_code(CodeList.MEDIATION_ROLE, given.role, today)
    if given.result:
        require_code(CodeList.MEDIATION_RESULT, given.result, today)


def _check_litigation(given: LitigationDetails, complete: bool, today: date) -> None:
    _require(given.court, "是哪个法院？请写上。", complete=complete)
    _require(given.stage, "参加的是哪一步？请选立案、开庭或执行。", complete=complete)
    if given.stage:
        require_code(CodeList.LITIGATION_STAGE, given.stage, today)
    if given.mandate:
        require_code(CodeList.MANDATE, given.mandate, today)


def _check_onsite(given: OnsiteDetails, complete: bool, today: date) -> None:
    for name, time in (("到村时间", given.arrived), ("离开时间", given.left)):
        if time and not TIME.fullmatch(time):
            raise InvalidInput(f"{name}请写成 09:30 这样。")
    if given.arrived and given.left and given.left <= given.arrived:
        raise InvalidInput("离开时间要晚于到村时间。")
    _check_number("服务人数", given.people_served)


def _check_village_matter(given: VillageMatterDetails, complete: bool, today: date) -> None:
    _require(given.matter, "是哪一类村里的大事？请从列表里选。", complete=complete)
    if given.matter:
        require_code(CodeList.VILLAGE_MATTER, given.matter, today)


CHECKS: dict[ServiceKind, Callable[[Any, bool, date], None]] = {
    ServiceKind.LEGAL_ADVICE: _check_advice,
    ServiceKind.DRAFTED_DOCUMENT: _check_drafted,
    ServiceKind.LECTURE: _check_lecture,
    ServiceKind.MEDIATION: _check_mediation,
    ServiceKind.LITIGATION: _check_litigation,
    ServiceKind.ONSITE: _check_onsite,
    ServiceKind.VILLAGE_MATTER: _check_village_matter,
}
