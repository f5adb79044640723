"""What is known of a 府院府检联动 matter, and the states it can stand in."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files

from casework.checking import clean
from casework.linked_matter_models import CaseKind
from core.errors import Conflict, InvalidInput

MOST_UNITS = 20
LONGEST_UNIT = 60


@dataclass(frozen=True, slots=True)
class MatterState:
    """A state, and the states a matter can go to from it; ``closes``: it needs the day it was closed."""

    value: str
    name: str
    leads_to: tuple[str, ...]
    closes: bool = False


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """A matter as typed. ``township`` None: of the whole district."""

    title: str
    units: tuple[str, ...]
    opened_on: date
    township: str | None = None
    state: str = ""
    due_on: date | None = None
    closed_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class LinkedCase:
    """An attached case, for somebody who may open it."""

    kind: CaseKind
    id: str
    label: str


@dataclass(frozen=True, slots=True)
class LinkedMatter:
    """A matter; ``others`` counts the attached cases its reader may not open.

    ``withdrawn``: entered by mistake. It is listed no more, and still read on the cases it was attached to.
    """

    id: str
    draft: MatterDraft
    state: MatterState
    may_change: bool
    revision: int
    withdrawn: bool = False
    cases: tuple[LinkedCase, ...] = field(default=())
    others: int = 0


@cache
def matter_states() -> tuple[MatterState, ...]:
    """The first is where a matter starts."""
    written = tomllib.loads(files("casework").joinpath("data/linked_matters.toml").read_text("utf-8"))
    return tuple(
        MatterState(one["value"], one["name"], tuple(one["leads_to"]), one.get("closes", False))
        for one in written["state"]
    )


def state_of(value: str) -> MatterState:
    """Raises InvalidInput for a state there is not."""
    for state in matter_states():
        if state.value == value:
            return state
    raise InvalidInput("没有这个状态，请重新选。")


def move(before: str, after: str) -> None:
    """Raises Conflict (``out_of_order``) where a matter cannot go from one state to the other."""
    now, wanted = state_of(before), state_of(after)
    if now != wanted and wanted.value not in now.leads_to:
        raise Conflict(f"这件事项现在是“{now.name}”，不能直接改成“{wanted.name}”。", code="out_of_order")


def checked(draft: MatterDraft, today: date) -> MatterDraft:
    """The draft with clean words. Raises InvalidInput, in one sentence."""
    units = tuple(dict.fromkeys(name for unit in draft.units if (name := clean(unit))))
    state = state_of(draft.state or matter_states()[0].value)
    if not clean(draft.title):
        raise InvalidInput("请写是什么事项。")
    if not 0 < len(units) <= MOST_UNITS or any(len(unit) > LONGEST_UNIT for unit in units):
        raise InvalidInput(f"请写责任单位，至少一个，最多 {MOST_UNITS} 个，每个不超过 {LONGEST_UNIT} 字。")
    if draft.opened_on > today:
        raise InvalidInput(f"开始的日子不能晚于今天（{today.isoformat()}）。")
    if draft.due_on is not None and draft.due_on < draft.opened_on:
        raise InvalidInput("要办完的日子不能早于开始的日子，请改一下。")
    if state.closes != (draft.closed_on is not None):
        raise InvalidInput(
            f"改成“{state.name}”要写办结的日子。" if state.closes else "还没有办结，办结的日子先空着。"
        )
    if draft.closed_on is not None and not draft.opened_on <= draft.closed_on <= today:
        raise InvalidInput("办结的日子要在开始的日子到今天之间，请改一下。")
    return MatterDraft(
        title=clean(draft.title),
        units=units,
        opened_on=draft.opened_on,
        township=draft.township,
        state=state.value,
        due_on=draft.due_on,
        closed_on=draft.closed_on,
        note=clean(draft.note),
    )
