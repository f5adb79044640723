"""The code lists of casework: topics, dispute types, sources, channels, client kinds, village matters …

They are data, so that a list can grow or a code retire while old records keep the words they were made with.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files

from core.errors import InvalidInput


class CodeList(StrEnum):
    TOPIC = "topic"
    DISPUTE_TYPE = "dispute_type"
    SOURCE = "source"
    CHANNEL = "channel"
    CLIENT_KIND = "client_kind"
    MEDIATION_ROLE = "mediation_role"
    MEDIATION_RESULT = "mediation_result"
    LITIGATION_STAGE = "litigation_stage"
    MANDATE = "mandate"
    VILLAGE_MATTER = "village_matter"


LIST_NAMES = {
    CodeList.TOPIC: "事由",
    CodeList.DISPUTE_TYPE: "纠纷类型",
    CodeList.SOURCE: "来源",
    CodeList.CHANNEL: "方式",
    CodeList.CLIENT_KIND: "谁来问的",
    CodeList.MEDIATION_ROLE: "在调解里做什么",
    CodeList.MEDIATION_RESULT: "调解结果",
    CodeList.LITIGATION_STAGE: "参加的是哪一步",
    CodeList.MANDATE: "受谁委托",
    CodeList.VILLAGE_MATTER: "村里的哪类大事",
}


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a list. ``valid_to`` is the first day it can no longer be chosen."""

    value: str
    name: str
    valid_from: date | None
    valid_to: date | None
    note: str

    def valid_on(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day < self.valid_to
        )


def read_codes(text: str) -> dict[CodeList, tuple[Code, ...]]:
    """The lists written in a CSV ``list,value,name,valid_from,valid_to,note``."""
    lists: dict[CodeList, list[Code]] = {code_list: [] for code_list in CodeList}
    for row in csv.DictReader(text.splitlines()):
        lists[CodeList(row["list"])].append(
            Code(row["value"], row["name"], _day(row["valid_from"]), _day(row["valid_to"]), row["note"])
        )
    return {code_list: tuple(codes) for code_list, codes in lists.items()}


def find_codes(code_list: CodeList, *, on: date) -> list[Code]:
    """The codes that can be chosen on a day, in the order of the list."""
    return [code for code in _shipped()[code_list] if code.valid_on(on)]


def require_code(code_list: CodeList, value: str, *days: date) -> None:
    """Raises InvalidInput unless the value can be chosen on one of the days."""
    if not any(
        code.value == value and any(code.valid_on(day) for day in days) for code in _shipped()[code_list]
    ):
        raise InvalidInput(f"“{LIST_NAMES[code_list]}”要从列表里选一个。")


def name_of(code_list: CodeList, value: str) -> str:
    """What people read for a value, whether or not it can still be chosen; the value itself where it is unknown."""
    return next((code.name for code in _shipped()[code_list] if code.value == value), value)


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


@cache
def _shipped() -> dict[CodeList, tuple[Code, ...]]:
    return read_codes(files("casework").joinpath("data/code_lists.csv").read_text("utf-8"))
