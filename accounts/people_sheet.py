"""Reading people from an Excel sheet that may be anything at all.

Nothing in it is believed: not its size once unpacked, not the number of rows it claims, not its formulas.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import Any

from openpyxl import load_workbook

from accounts.models import ROLE_NAMES, Role
from accounts.phones import normalise_phone
from accounts.types import NewUser
from core.errors import CunfaError, InvalidInput

MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED = 20 * 1024 * 1024
MAX_PARTS = 500
MAX_SHEETS = 10
MAX_PEOPLE = 500
MAX_ROWS = 2000  # walked, empty ones included
MAX_COLUMNS = 30
HEADER_WITHIN = 10  # rows: a title and a note may stand above the header

UNREADABLE = "这个文件不是能读的 Excel（.xlsx），请用 Excel 或 WPS 另存为 .xlsx 再传。"
COLUMNS = {
    "姓名": "name",
    "手机号": "phone",
    "手机号码": "phone",
    "手机": "phone",
    "联系电话": "phone",
    "电话": "phone",
    "角色": "role",
    "身份": "role",
    "单位": "firm",
    "工作单位": "firm",
    "执业机构": "firm",
    "乡镇": "township",
    "乡镇街道": "township",
    "村": "villages",
    "村居": "villages",
    "服务村": "villages",
    "服务村居": "villages",
}
ROLES = {
    **{name: role for role, name in ROLE_NAMES.items()},
    "法律顾问": Role.ADVISER,
    "顾问": Role.ADVISER,
    "村法律顾问": Role.ADVISER,
    "村（居）法律顾问": Role.ADVISER,
    "村(居)法律顾问": Role.ADVISER,
    "调解员": Role.MEDIATOR,
    "系统管理员": Role.ADMINISTRATOR,
    "司法所": Role.JUSTICE_OFFICE,
    "司法所人员": Role.JUSTICE_OFFICE,
    "司法助理员": Role.JUSTICE_OFFICE,
}
_BETWEEN_VILLAGES = re.compile(r"[、，,；;\s]+")
_BETWEEN_HAN = re.compile(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row as read: the person, or what is wrong with it."""

    row: int
    name: str
    new: NewUser | None
    problem: str = ""


class _Formula:
    """Stands where a cell holds a formula, which is never worked out."""


Row = Sequence[str | _Formula]


def read_people(workbook: bytes) -> list[PersonRow]:
    """Everybody in the first sheet that has a header with 姓名 and 手机号, in the sheet's order.

    Raises InvalidInput where the file cannot be read, has no such sheet, or is too big.
    """
    _check_archive(workbook)
    try:
        book = load_workbook(BytesIO(workbook), read_only=True, data_only=False, keep_links=False)
    except Exception as error:  # openpyxl raises whatever its parsers raise
        raise InvalidInput(UNREADABLE, code="unreadable_sheet") from error
    try:
        for sheet in islice(book.worksheets, MAX_SHEETS):
            people = _read_sheet(sheet)
            if people is not None:
                return people
    except CunfaError:
        raise
    except Exception as error:
        raise InvalidInput(UNREADABLE, code="unreadable_sheet") from error
    finally:
        book.close()
    raise InvalidInput(
        "没有找到表头。第一行要有：姓名、手机号、角色、单位、乡镇、村（先后不限）。", code="no_header"
    )


def _check_archive(workbook: bytes) -> None:
    if len(workbook) > MAX_BYTES:
        raise InvalidInput(
            f"文件太大，最多 {MAX_BYTES // 1024 // 1024} MB，请只留人员那张表。", code="sheet_too_big"
        )
    try:
        with zipfile.ZipFile(BytesIO(workbook)) as archive:
            parts = archive.infolist()
            # zipfile never unpacks more of a part than it declares, so the sum is a true bound.
            unpacked = sum(part.file_size for part in parts)
            if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED:
                raise InvalidInput("表格解开后太大，请只留人员那张表再传。", code="sheet_too_big")
            for part in parts:
                if b"<!DOCTYPE" in archive.read(
                    part
                ):  # no Excel writes one; it is how XML is made to explode
                    raise InvalidInput(UNREADABLE, code="unreadable_sheet")
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError) as error:
        raise InvalidInput(UNREADABLE, code="unreadable_sheet") from error


def _read_sheet(sheet: Any) -> list[PersonRow] | None:
    columns: dict[str, int] | None = None
    people: list[PersonRow] = []
    for number, row in _rows(sheet):
        if columns is None:
            columns = _find_columns(row)
            if columns is None and number >= HEADER_WITHIN:
                return None
        elif any(cell != "" for cell in row):
            if len(people) == MAX_PEOPLE:
                raise InvalidInput(f"一次最多导入 {MAX_PEOPLE} 人，请分成几张表。", code="sheet_too_big")
            people.append(_read_row(number, row, columns))
    return None if columns is None else people


def _rows(sheet: Any) -> Iterator[tuple[int, Row]]:
    # max_row stops the reader itself: a cell in row 1,048,576 would make it hand out every row before.
    rows = sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)
    for number, cells in enumerate(rows, start=1):
        yield number, [_read_cell(cell) for cell in cells]


def _read_cell(cell: Any) -> str | _Formula:
    if cell.data_type == "f":
        return _Formula()
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # Excel keeps 13800004127 as a float
    return str(value).strip()


def _find_columns(row: Row) -> dict[str, int] | None:
    columns: dict[str, int] = {}
    for position, cell in enumerate(row):
        if isinstance(cell, str):
            field = COLUMNS.get(re.sub(r"[\s（）()/*：:]", "", cell))
            if field is not None:
                columns.setdefault(field, position)
    return columns if {"name", "phone"} <= columns.keys() else None


def _read_row(number: int, row: Row, columns: dict[str, int]) -> PersonRow:
    cells = {field: row[position] for field, position in columns.items() if position < len(row)}
    values = {
        field: cell if field == "villages" else _BETWEEN_HAN.sub("", cell)  # 张　明 is 张明
        for field, cell in cells.items()
        if isinstance(cell, str)
    }
    shown = values.get("name", "")
    if len(values) < len(cells):
        return PersonRow(number, shown, None, "这一行里有公式，我们不计算公式，请改成文字再传。")
    role = ROLES.get(values.get("role", ""))
    if role is None:
        return PersonRow(number, shown, None, "角色要写 管理员、村居法律顾问 或 人民调解员。")
    try:
        phone = normalise_phone(values.get("phone", ""))
    except InvalidInput as error:
        return PersonRow(number, shown, None, error.message)
    villages = tuple(part for part in _BETWEEN_VILLAGES.split(values.get("villages", "")) if part)
    township = values.get("township") or None
    return PersonRow(number, shown, NewUser(phone, shown, role, values.get("firm", ""), township, villages))
