"""Opening accounts and keeping their particulars, one at a time or by the sheet."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from accounts import repository
from accounts.models import Role, Township, User, Village
from accounts.people_sheet import PersonRow
from accounts.phones import normalise_phone
from accounts.types import ImportReport, ImportRow, NewUser
from core.errors import Conflict, CunfaError, InvalidInput

MAX_NAME, MAX_FIRM, MAX_PLACE, MAX_VILLAGES = 40, 80, 40, 60


def check(new: NewUser) -> NewUser:
    """The same, tidied: the number normalised, stray spaces gone. Raises InvalidInput."""
    name = _tidy(new.name, "姓名", MAX_NAME)
    if not name:
        raise InvalidInput("姓名没有填，请填上。")
    villages = tuple(dict.fromkeys(_tidy(village, "村名", MAX_PLACE) for village in new.villages))
    township = _tidy(new.township or "", "乡镇名", MAX_PLACE) or None
    villages = tuple(village for village in villages if village)
    if villages and township is None:
        raise InvalidInput("填了村，还要填它在哪个乡镇。")
    if len(villages) > MAX_VILLAGES:
        raise InvalidInput(f"一个人的村最多 {MAX_VILLAGES} 个，请检查。")
    return replace(
        new,
        phone=normalise_phone(new.phone),
        name=name,
        firm=_tidy(new.firm, "单位", MAX_FIRM),
        township=township,
        villages=villages,
    )


def _tidy(text: str, what: str, longest: int) -> str:
    tidied = " ".join(unicodedata.normalize("NFC", text).split())
    if any(unicodedata.category(character) in {"Cc", "Cs", "Co", "Cn"} for character in tidied):
        raise InvalidInput(f"{what}里有看不见的字符，请重新输入。")
    if len(tidied) > longest:
        raise InvalidInput(f"{what}最多 {longest} 个字，请改短。")
    return tidied


def enrol(
    session: Session,
    new: NewUser,
    *,
    password_hash: str,
    must_change_password: bool,
    now: datetime,
    on: date,
) -> User:
    """A new account of checked particulars. Raises InvalidInput where its township is unknown."""
    township, villages = _place(session, new, on=on)
    _require_township(new.role, township)
    user = User(
        id=str(uuid4()),
        phone=new.phone,
        name=new.name,
        role=new.role,
        firm=new.firm,
        township=township,
        villages=villages,
        password_hash=password_hash,
        must_change_password=must_change_password,
        active=True,
        created_at=now,
    )
    session.add(user)
    session.flush()
    return user


def _place(session: Session, new: NewUser, *, on: date) -> tuple[Township | None, list[Village]]:
    if new.township is None:
        return None, []
    township = repository.get_township(session, new.township, on=on)
    if township is None:
        raise InvalidInput(
            f"没有“{new.township}”这个乡镇（街道），请写全称，例如“张茅乡”。", code="unknown_township"
        )
    if new.role is Role.JUSTICE_OFFICE:  # it looks after the whole township
        return township, []
    return township, repository.settle_villages(session, township, new.villages)


def _require_township(role: Role, township: Township | None) -> None:
    if role is Role.JUSTICE_OFFICE and township is None:
        raise InvalidInput("司法所工作人员要写明是哪个乡镇（街道）的。", code="township_missing")


def keep_an_administrator(session: Session, user: User) -> None:
    """Raises Conflict (``last_administrator``) where this is the last one who can sign in."""
    if (
        user.role == Role.ADMINISTRATOR
        and user.active
        and not repository.count_administrators(session, besides=user.id)
    ):
        raise Conflict("这是最后一个管理员，先给别人开一个管理员账号再改。", code="last_administrator")


def take_rows(
    session: Session,
    rows: Sequence[PersonRow],
    firsts: Mapping[str, str],
    hashes: Mapping[str, str],
    *,
    now: datetime,
    on: date,
    by: str | None,
) -> ImportReport:
    """Take a sheet's rows one by one; each is added, updated, unchanged, or failed with the reason."""
    seen: dict[str, int] = {}
    reports = []
    for row in rows:
        try:
            reports.append(_take(session, row, seen, firsts, hashes, now=now, on=on, by=by))
        except CunfaError as error:
            reports.append(ImportRow(row.row, row.name, "failed", error.message, None))
    counts = Counter(report.state for report in reports)
    return ImportReport(
        counts["added"], counts["updated"], counts["unchanged"], counts["failed"], tuple(reports)
    )


def _take(
    session: Session,
    row: PersonRow,
    seen: dict[str, int],
    firsts: Mapping[str, str],
    hashes: Mapping[str, str],
    *,
    now: datetime,
    on: date,
    by: str | None,
) -> ImportRow:
    if row.new is None:
        raise InvalidInput(row.problem)
    new = check(row.new)
    if new.phone in seen:
        raise InvalidInput(f"手机号和第 {seen[new.phone]} 行的一样，这一行没有用。")
    seen[new.phone] = row.row
    user = repository.get_user_by_phone(session, new.phone)
    if user is not None:
        changed = _update(session, user, new, on=on)
        if changed:
            repository.add_audit(
                session, "user.updated", f"user:{user.id}", at=now, by=by, detail=" ".join(changed)
            )
        return ImportRow(row.row, new.name, "updated" if changed else "unchanged", "", None)
    user = enrol(session, new, password_hash=hashes[new.phone], must_change_password=True, now=now, on=on)
    repository.add_audit(session, "user.created", f"user:{user.id}", at=now, by=by)
    return ImportRow(row.row, new.name, "added", "", firsts[new.phone])


def _update(session: Session, user: User, new: NewUser, *, on: date) -> list[str]:
    """Bring an account to the sheet's particulars; which of them changed. What is empty stays."""
    if user.role != new.role:
        keep_an_administrator(session, user)
    township, villages = _place(session, new, on=on)
    _require_township(new.role, township or user.township)
    moved = township is not None and township is not user.township  # its villages are elsewhere then
    moved = moved or new.role is Role.JUSTICE_OFFICE
    wanted: dict[str, object] = {"name": new.name, "role": new.role}
    if new.firm:
        wanted["firm"] = new.firm
    if township is not None:
        wanted["township"] = township
    changed = [field for field, value in wanted.items() if getattr(user, field) != value]
    for field in changed:
        setattr(user, field, wanted[field])
    if (villages or moved) and {v.id for v in villages} != {v.id for v in user.villages}:
        user.villages = villages
        changed.append("villages")
    session.flush()
    return changed
