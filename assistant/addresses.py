"""Where people live: villages, groups, roads with numbers, buildings.

A township alone is nobody's address and stays: whom to go to depends on it. A named village goes: a few
hundred people live in one, and with the matter told beside it its people would know whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_N = r"[0-9０-９一二三四五六七八九十百]{1,5}"
_H = r"(?:(?![我俺你他她住在是的到了])[\u4e00-\u9fff])"  # no character that leads up to an address
_UPPER = (
    rf"(?![是在住于为到的去从归按给说])(?:{_H}{{2,3}}省)?(?:{_H}{{2,4}}市)?"
    rf"(?:{_H}{{2,3}}[区县])?(?:{_H}{{2,4}}(?:乡|镇|街道))?"
)
_PLACE_BEFORE = r"(?<![\u4e00-\u9fff])|(?<=[在住是于的到去地址户籍])|(?<=[乡镇区县])"
_TAIL = rf"(?:第?{_N}家)?(?:{_N}(?:号|巷|排|户))?(?:[东西南北中]头第?{_N}家)?"
_BLOCK = (
    rf"(?:{_N}号院)?(?:[东西南北]?{_N}(?:号楼|栋|幢|座|#))?[东西南北]?(?:{_N}单元)?"
    rf"(?:[东西南北]?单元)?(?:{_N}(?:楼|层))?(?:{_N}室|{_N}(?![0-9年月日元岁]))?(?:[东西]户)?"
)
_GROUPED = re.compile(
    rf"(?:{_PLACE_BEFORE}){_UPPER}{_H}{{1,4}}村(?!规民约|民|委|务|干部|支书|主任|里|小组|集体|口|头|部|子里)"
    rf"(?:村)?(?:{_N}组|{_H}{{2}}组)?{_TAIL}"
)
_NUMBERED_ROAD = re.compile(
    rf"(?:{_PLACE_BEFORE}){_UPPER}{_H}{{1,4}}(?:路|街|大道|巷|胡同)(?:[东西南北中]段)?(?:{_H}{{2,8}}(?:家属院|小区))?{_N}号院?{_BLOCK}"
)
_ROAD_AND = re.compile(rf"{_H}{{2,4}}路(?:与|和){_H}{{2,4}}路(?:交叉口|口)(?:[东西南北]{{1,2}}角?)?")
_ESTATE = re.compile(
    rf"(?:{_PLACE_BEFORE}){_UPPER}(?:{_H}{{2,4}}(?:路|街|大道)(?:[东西南北中]段)?)?{_H}{{2,8}}(?:小区|花园|家属院|公寓|家园){_BLOCK}"
)


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand, in order, none inside another."""
    found = [
        match.span()
        for pattern in (_NUMBERED_ROAD, _ROAD_AND, _ESTATE, _GROUPED)
        for match in pattern.finditer(text)
        if _names_a_place(match)
    ]
    end = 0
    for start, stop in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, stop
            end = stop


def _names_a_place(match: re.Match[str]) -> bool:
    written = match.group()
    if match.re is _ESTATE:
        return re.search(r"[0-9０-９一二三四五六七八九十]", written) is not None
    if match.re is not _GROUPED:
        return True
    if written.endswith("村") and not re.search("[乡镇县区]", written) and not _stands_alone(match):
        return False
    name = re.split(r"省|市|区|县|乡|镇|街道", written.split("村")[0])[-1]
    return bool(name) and not re.search(
        r"[我俺你他她本全各每外邻这那回进出的个同别叫把给跟和与是在到去嫁离被让了不当问找向对于为由一二三几哪有]|农$|城中|行政|自然|贫困|文明|空心|隔壁|老家$|媳妇|婆家|娘家|合并|偏远|平原|[咱俩山新旧老名整跨修占盖撤并通编骂建归按城]$",
        name,
    )


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether a village without township and group stands where only its name can."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return before in ("", *"，。；：:、 是在住") and (after == "" or after in "，。；、的")
