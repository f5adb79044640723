"""What may be gathered for a release, and the one line that tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from core.errors import Conflict, InvalidInput
from knowledge import change_repository, taught_repository
from knowledge.corrections import check_corrections
from knowledge.models import VersionRow
from knowledge.release_types import Change, ChangeKind, StatusChange
from knowledge.titles import normal_title
from knowledge.types import Standing, Validity

RECORDED = (
    Validity.REPEALED,
    Validity.AMENDED,
    Validity.CONTINUED,
    Validity.DELISTED,
)  # the rest is told by dates
_SAID = {
    Validity.REPEALED: "废止",
    Validity.AMENDED: "已被修改",
    Validity.CONTINUED: "继续有效",
    Validity.DELISTED: "剔除",
}
_VERBS = {
    ChangeKind.PUT: "上架",
    ChangeKind.CORRECT: "更正",
    ChangeKind.DISABLE: "停用",
    ChangeKind.ENABLE: "恢复",
}
_FIELDS = {
    "title": "标题",
    "kind": "种类",
    "level": "层级",
    "scope": "适用范围",
    "document_number": "文号",
    "issuing_body": "发文机关",
    "promulgated": "公布日期",
    "effective_from": "施行日期",
    "valid_until": "截止日期",
}
_STANDINGS = {
    ChangeKind.PUT: (Standing.PENDING, Standing.WITHDRAWN),
    ChangeKind.CORRECT: (Standing.LIVE,),
    ChangeKind.DISABLE: (Standing.LIVE,),
    ChangeKind.ENABLE: (Standing.DISABLED,),
}
_REFUSALS = {
    ChangeKind.PUT: "这份文件已经在架上了。",
    ChangeKind.CORRECT: "只有在架的文件才能更正，请刷新后再看。",
    ChangeKind.DISABLE: "只有在架的文件才能停用，请刷新后再看。",
    ChangeKind.ENABLE: "只有停用了的文件才能恢复，请刷新后再看。",
}
_LONGEST = 300


def check_changes(session: Session, changes: Sequence[Change]) -> list[Change]:
    """The changes as they are kept, each with its line. Raises NotFound, Conflict or InvalidInput."""
    return [_check(session, change) for change in changes]


def _check(session: Session, change: Change) -> Change:
    if change.kind is ChangeKind.STATUS:
        status = _check_status(change.status)
        return replace(
            change, version_id=None, fields={}, status=status, described=_line(change, _tell(status))
        )
    if change.kind is ChangeKind.LEARN:
        told = taught_repository.describe_model(session, str(change.fields.get("model", "")))
        fields = {"model": change.fields.get("model")}
        return replace(change, version_id=None, status=None, fields=fields, described=_line(change, told))
    if change.version_id is None:
        raise InvalidInput("没有说是哪一份文件，请重新选。")
    version = change_repository.get_version(session, change.version_id)
    if Standing(version.standing) not in _STANDINGS[change.kind]:
        raise Conflict(_REFUSALS[change.kind], code="bad_standing")
    fields = check_corrections(change.fields) if change.kind is ChangeKind.CORRECT else {}
    if change.kind is ChangeKind.CORRECT and not fields:
        raise InvalidInput("没有说更正哪一项，请改了再加。")
    told = f"{_VERBS[change.kind]}{_name(version)}"
    if fields:
        told += "：" + "、".join(_FIELDS[name] for name in fields)
    return replace(change, status=None, fields=fields, described=_line(change, told))


def _check_status(status: StatusChange | None) -> StatusChange:
    if status is None or not normal_title(status.title):
        raise InvalidInput("没有说是哪一份文件，请把标题写上。")
    if status.status is not None and status.status not in RECORDED:
        raise InvalidInput("状态只能写废止、修改、继续有效或剔除，别的由日期算出。")
    if status.status is None and not status.note.strip():
        raise InvalidInput("没有说状态改成什么，也没有写说明。")
    return status


def _line(change: Change, told: str) -> str:
    return (change.described.strip() or told)[:_LONGEST]


def _tell(status: StatusChange) -> str:
    number = f"（{status.document_number}）" if status.document_number else ""
    said = _SAID[status.status] if status.status else "加了说明"
    since = f"，{status.since} 起" if status.since else ""
    return f"《{status.title}》{number}{said}{since}"


def _name(version: VersionRow) -> str:
    day = version.document_number or version.label
    return f"《{version.document.title}》（{day}）" if day else f"《{version.document.title}》"
