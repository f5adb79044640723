"""All SQL of the accounts room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, and_, bindparam, delete, exists, func, or_, select, update
from sqlalchemy.orm import Session, aliased, selectinload

from accounts.models import (
    AuditRecord,
    Role,
    SignInAttempt,
    SignInSession,
    Township,
    User,
    Village,
    user_village,
)
from accounts.types import Person, VillageCard

# People


def get_user(session: Session, user_id: str) -> User | None:
    return session.get(User, user_id)


def get_user_by_phone(session: Session, phone: str) -> User | None:
    return session.scalar(select(User).where(User.phone == phone))


def find_phones(session: Session, phones: Iterable[str]) -> set[str]:
    """Those of the numbers that have an account."""
    return set(session.scalars(select(User.phone).where(User.phone.in_(list(phones)))))


def find_users(session: Session) -> Sequence[User]:
    """Everybody, oldest account first."""
    return session.scalars(
        select(User)
        .options(selectinload(User.township), selectinload(User.villages).selectinload(Village.township))
        .order_by(User.created_at, User.phone)
    ).all()


def find_names(session: Session) -> dict[str, str]:
    return dict(session.execute(select(User.id, User.name)).all())


def count_administrators(session: Session, *, besides: str | None = None) -> int:
    """Administrators who can sign in, leaving one person out."""
    count = select(func.count()).select_from(User).where(User.role == Role.ADMINISTRATOR, User.active)
    if besides is not None:
        count = count.where(User.id != besides)
    return session.scalar(count) or 0


def find_townships_with(session: Session, role: Role) -> set[str]:
    """Names of the townships where somebody of this role can sign in."""
    statement = select(Township.name).join(User, User.township_id == Township.id)
    return set(session.scalars(statement.where(User.role == role, User.active)))


def to_person(user: User, *, session_id: str = "") -> Person:
    return Person(
        id=user.id,
        name=user.name,
        phone=user.phone,
        role=Role(user.role),
        firm=user.firm,
        township=user.township.name if user.township else None,
        villages=tuple(to_village_card(village) for village in sorted(user.villages, key=lambda v: v.id)),
        must_change_password=user.must_change_password,
        active=user.active,
        session_id=session_id,
    )


# Sessions


def _make_person_by_token() -> Select[str, str, str, str, str, str, bool, bool, str, int, str, str]:
    home, place = aliased(Township), aliased(Township)
    return (
        select(
            SignInSession.id,
            User.id,
            User.name,
            User.phone,
            User.role,
            User.firm,
            User.must_change_password,
            User.active,
            home.name,
            Village.id,
            Village.name,
            place.name,
        )
        .join(User, User.id == SignInSession.user_id)
        .outerjoin(home, home.id == User.township_id)
        .outerjoin(user_village, user_village.c.user_id == User.id)
        .outerjoin(Village, Village.id == user_village.c.village_id)
        .outerjoin(place, place.id == Village.township_id)
        .where(
            SignInSession.token_sha256 == bindparam("token"),
            SignInSession.revoked_at.is_(None),
            SignInSession.expires_at > bindparam("now"),
            User.active,
        )
        .order_by(Village.id)
    )


_PERSON_BY_TOKEN = _make_person_by_token()  # made once: every request asks it


def find_person_by_token(session: Session, token_sha256: str, *, now: datetime) -> Person | None:
    """Whose live session this is: one query on the unique index, whatever the number of villages."""
    rows = session.execute(_PERSON_BY_TOKEN, {"token": token_sha256, "now": now}).all()
    if not rows:
        return None
    session_id, user_id, name, phone, role, firm, must_change, active, township = rows[0][:9]
    return Person(
        id=user_id,
        name=name,
        phone=phone,
        role=Role(role),
        firm=firm,
        township=township,
        villages=tuple(VillageCard(row[9], row[10], row[11]) for row in rows if row[9] is not None),
        must_change_password=must_change,
        active=active,
        session_id=session_id,
    )


def find_sessions(session: Session, user_id: str, *, now: datetime) -> Sequence[SignInSession]:
    """A person's live sessions, newest first."""
    return session.scalars(
        select(SignInSession)
        .where(
            SignInSession.user_id == user_id,
            SignInSession.revoked_at.is_(None),
            SignInSession.expires_at > now,
        )
        .order_by(SignInSession.created_at.desc(), SignInSession.id)
    ).all()


def revoke_sessions(
    session: Session,
    *,
    at: datetime,
    user_id: str | None = None,
    session_id: str | None = None,
    token_sha256: str | None = None,
    besides: str | None = None,
) -> list[tuple[str, str]]:
    """End the live sessions that match everything given; their keys and owners."""
    conditions: list[ColumnElement[bool]] = [
        SignInSession.revoked_at.is_(None),
        SignInSession.expires_at > at,
    ]
    if user_id is not None:
        conditions.append(SignInSession.user_id == user_id)
    if session_id is not None:
        conditions.append(SignInSession.id == session_id)
    if token_sha256 is not None:
        conditions.append(SignInSession.token_sha256 == token_sha256)
    if besides is not None:
        conditions.append(SignInSession.id != besides)
    ended = session.execute(select(SignInSession.id, SignInSession.user_id).where(and_(*conditions))).all()
    ids = [row[0] for row in ended]
    session.execute(update(SignInSession).where(SignInSession.id.in_(ids)).values(revoked_at=at))
    return [(row[0], row[1]) for row in ended]


def forget_expired_sessions(session: Session, *, now: datetime) -> None:
    session.execute(delete(SignInSession).where(SignInSession.expires_at <= now))


# Guesses


def add_attempt(session: Session, phone: str, address: str, *, at: datetime) -> int:
    attempt = SignInAttempt(phone=phone, address=address, at=at, succeeded=None)
    session.add(attempt)
    session.flush()
    return attempt.id


def mark_attempt(session: Session, attempt_id: int, *, succeeded: bool) -> None:
    session.execute(update(SignInAttempt).where(SignInAttempt.id == attempt_id).values(succeeded=succeeded))


def has_signed_in_from(session: Session, phone: str, address: str, *, since: datetime) -> bool:
    found = session.scalar(
        select(SignInAttempt.id)
        .where(
            SignInAttempt.phone == phone,
            SignInAttempt.address == address,
            SignInAttempt.succeeded.is_(True),
            SignInAttempt.at > since,
        )
        .limit(1)
    )
    return found is not None


_NOT_RIGHT = SignInAttempt.succeeded.is_not(True)  # wrong, or still being looked at


def _attempts(*conditions: ColumnElement[bool]) -> Select[datetime]:
    return select(SignInAttempt.at).where(*conditions).order_by(SignInAttempt.at, SignInAttempt.id)


def find_failures_at(session: Session, phone: str, address: str, *, since: datetime) -> Sequence[datetime]:
    """Wrong guesses for a number from one address, oldest first."""
    return session.scalars(
        _attempts(
            _NOT_RIGHT,
            SignInAttempt.phone == phone,
            SignInAttempt.address == address,
            SignInAttempt.at > since,
        )
    ).all()


def find_failures_of(
    session: Session, phone: str, *, since: datetime, familiar_since: datetime
) -> Sequence[datetime]:
    """Wrong guesses for a number from everywhere it has not signed in from lately, oldest first."""
    known = aliased(SignInAttempt)
    familiar = exists().where(
        known.phone == SignInAttempt.phone,
        known.address == SignInAttempt.address,
        known.succeeded.is_(True),
        known.at > familiar_since,
    )
    return session.scalars(
        _attempts(_NOT_RIGHT, SignInAttempt.phone == phone, SignInAttempt.at > since, ~familiar)
    ).all()


def find_failures_from(session: Session, address: str, *, since: datetime) -> Sequence[datetime]:
    """Wrong guesses from one address for whatever number, oldest first.

    Those still being looked at are left out: a whole office may be signing in at this instant.
    """
    return session.scalars(
        _attempts(
            SignInAttempt.succeeded.is_(False), SignInAttempt.address == address, SignInAttempt.at > since
        )
    ).all()


def forget_failures(session: Session, phone: str, address: str | None = None) -> None:
    condition = and_(SignInAttempt.phone == phone, SignInAttempt.succeeded.is_(False))
    if address is not None:
        condition = and_(condition, SignInAttempt.address == address)
    session.execute(delete(SignInAttempt).where(condition))


def forget_attempts(session: Session, *, failed_before: datetime, before: datetime) -> None:
    session.execute(
        delete(SignInAttempt).where(
            or_(
                SignInAttempt.at <= before,
                and_(_NOT_RIGHT, SignInAttempt.at <= failed_before),
            )
        )
    )


# Places


def to_village_card(village: Village) -> VillageCard:
    return VillageCard(village.id, village.name, village.township.name)


def _valid(day: date) -> ColumnElement[bool]:
    return and_(
        or_(Township.valid_from.is_(None), Township.valid_from <= day),
        or_(Township.valid_to.is_(None), Township.valid_to >= day),
    )


def find_townships(session: Session, *, on: date) -> Sequence[Township]:
    """The townships there are on a day, in the order they were entered."""
    return session.scalars(select(Township).where(_valid(on)).order_by(Township.id)).all()


def get_township(session: Session, name: str, *, on: date) -> Township | None:
    return session.scalar(select(Township).where(Township.name == name, _valid(on)))


def find_villages(
    session: Session, *, user_id: str | None = None, township: str | None = None
) -> list[VillageCard]:
    """Villages of a person, or of a township, or all."""
    found = select(Village).join(Village.township).options(selectinload(Village.township))
    if user_id is not None:
        found = found.join(user_village, user_village.c.village_id == Village.id).where(
            user_village.c.user_id == user_id
        )
    if township is not None:
        found = found.where(Township.name == township)
    return [to_village_card(v) for v in session.scalars(found.order_by(Village.township_id, Village.id))]


def settle_villages(session: Session, township: Township, names: Sequence[str]) -> list[Village]:
    """The villages of those names in a township, entering those that are new."""
    known = {
        village.name: village
        for village in session.scalars(
            select(Village).where(Village.township_id == township.id, Village.name.in_(list(names)))
        )
    }
    for name in names:
        if name not in known:
            known[name] = Village(township=township, name=name)
            session.add(known[name])
    session.flush()
    return [known[name] for name in dict.fromkeys(names)]


# The trail


def add_audit(
    session: Session, action: str, subject: str, *, at: datetime, by: str | None, detail: str = ""
) -> None:
    session.add(AuditRecord(at=at, user_id=by, action=action, subject=subject, detail=detail))
