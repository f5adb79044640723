"""Signing in, people, townships and villages."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

from sqlalchemy.orm import Session

from accounts import enrolment, repository
from accounts.access_tokens import end_tokens
from accounts.models import Role, SignInSession, User
from accounts.passwords import check_new_password, hash_password, make_first_password, verify_password
from accounts.people_sheet import read_people
from accounts.phones import normalise_phone
from accounts.throttle import count_guess, network_of, settle_guess
from accounts.types import (
    ImportReport,
    NewUser,
    Person,
    SessionCard,
    SignInResult,
    TownshipCard,
    VillageCard,
)
from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound, NotPermitted, NotSignedIn

TOKEN_BYTES = 32
NO_SUCH_USER = "没有找到这个账号。"


class Accounts:
    """Everything about who is at the door."""

    def __init__(self, database: Database, clock: Clock, *, session_days: int = 30) -> None:
        self._database = database
        self._clock = clock
        self._session_days = session_days

    def sign_in(self, phone: str, password: str, *, device: str, address: str) -> SignInResult:
        """Open a session.

        Raises InvalidInput (``invalid_phone``), NotPermitted (``wrong_password``, ``account_closed``) or
        Unavailable (``too_many_guesses``); see ``accounts.throttle`` for when.
        """
        phone, address, now = normalise_phone(phone), network_of(address), self._clock.now()
        with self._database.write() as session:
            attempt = count_guess(session, phone, address, now=now)
            user = repository.get_user_by_phone(session, phone)
            expected = user.password_hash if user else None
        if not verify_password(password, expected):
            with self._database.write() as session:
                settle_guess(session, attempt, phone, address, right=False)
            raise NotPermitted("手机号或密码不对，请检查后再试。", code="wrong_password")
        token = secrets.token_urlsafe(TOKEN_BYTES)
        with self._database.write() as session:
            user = repository.get_user_by_phone(session, phone)
            if user is None or user.password_hash != expected:  # reset while we were looking
                raise NotPermitted("手机号或密码不对，请检查后再试。", code="wrong_password")
            if not user.active:
                raise NotPermitted("这个账号已经停用，请联系管理员。", code="account_closed")
            settle_guess(session, attempt, phone, address, right=True)
            repository.forget_expired_sessions(session, now=now)
            signed_in = SignInSession(
                id=str(uuid4()),
                token_sha256=_digest(token),
                user_id=user.id,
                device="".join(filter(str.isprintable, device))[:200],
                created_at=now,
                expires_at=now + timedelta(days=self._session_days),
            )
            session.add(signed_in)
            self._note(session, "session.opened", f"session:{signed_in.id}", by=user.id)
            person = repository.to_person(user, session_id=signed_in.id)
        return SignInResult(person, token, signed_in.expires_at)

    def get_person(self, token: str) -> Person:
        """The person a token belongs to. Raises NotSignedIn."""
        with self._database.read() as session:
            person = repository.find_person_by_token(session, _digest(token), now=self._clock.now())
        if person is None:
            raise NotSignedIn
        return person

    def sign_out(self, token: str) -> None:
        """End the session of a token; one that has ended already is no error."""
        with self._database.write() as session:
            self._end_sessions(session, token_sha256=_digest(token))

    def find_sessions(self, person: Person) -> list[SessionCard]:
        with self._database.read() as session:
            return [
                SessionCard(s.id, s.device, s.created_at, s.expires_at, s.id == person.session_id)
                for s in repository.find_sessions(session, person.id, now=self._clock.now())
            ]

    def revoke_session(self, person: Person, session_id: str) -> None:
        """End one of the person's own sessions. Raises NotFound for anybody else's."""
        with self._database.write() as session:
            if not self._end_sessions(session, user_id=person.id, session_id=session_id):
                raise NotFound("没有找到这个登录，可能已经退出。")

    def change_password(self, person: Person, old: str, new: str) -> None:
        """Replace the password and end every other session.

        Raises NotPermitted (``wrong_password``), InvalidInput (``weak_password``) or Unavailable
        (``too_many_guesses``): whoever found a phone lying open may not try passwords at leisure.
        """
        check_new_password(new, phone=person.phone)
        address = f"session:{person.session_id}"
        with self._database.write() as session:
            attempt = count_guess(session, person.phone, address, now=self._clock.now())
            expected = self._get_user(session, person.id).password_hash
        if not verify_password(old, expected):
            with self._database.write() as session:
                settle_guess(session, attempt, person.phone, address, right=False)
            raise NotPermitted("原来的密码不对，请再输一次。", code="wrong_password")
        if verify_password(new, expected):
            raise InvalidInput("新密码和原来的一样，请换一个。", code="weak_password")
        password_hash = hash_password(new)
        with self._database.write() as session:
            user = self._get_user(session, person.id)
            if user.password_hash != expected:
                raise Conflict("密码刚刚在别处改过，请重新登录。")
            settle_guess(session, attempt, person.phone, address, right=True)
            user.password_hash = password_hash
            user.must_change_password = False
            self._end_sessions(session, user_id=user.id, besides=person.session_id)
            end_tokens(session, user.id, self._clock)
            self._note(session, "user.password_changed", f"user:{user.id}", by=user.id)

    def create_user(self, new: NewUser, *, by: str | None, password: str | None = None) -> tuple[Person, str]:
        """Open an account; the second value is its first password, never kept in clear.

        With no ``password`` one is made, which must be changed at the first sign-in. Raises InvalidInput or,
        where the number has an account, Conflict (``phone_taken``).
        """
        new = enrolment.check(new)
        if password is not None:
            check_new_password(password, phone=new.phone)
        first = password or make_first_password()
        password_hash = hash_password(first)
        with self._database.write() as session:
            if repository.get_user_by_phone(session, new.phone) is not None:
                raise Conflict("这个手机号已经有账号了。", code="phone_taken")
            user = enrolment.enrol(
                session,
                new,
                password_hash=password_hash,
                must_change_password=password is None,
                now=self._clock.now(),
                on=today(self._clock),
            )
            self._note(session, "user.created", f"user:{user.id}", by=by)
            return repository.to_person(user), first

    def import_users(self, workbook: bytes, *, by: str | None) -> ImportReport:
        """Accounts from an Excel sheet, row by row; a bad row never stops the rest.

        Raises InvalidInput where the file as a whole cannot be read. A cell left empty changes nothing.
        """
        rows = read_people(workbook)
        phones = {row.new.phone for row in rows if row.new is not None}
        with self._database.read() as session:
            missing = phones - repository.find_phones(session, phones)
        firsts = {phone: make_first_password() for phone in missing}
        hashes = {phone: hash_password(first) for phone, first in firsts.items()}
        with self._database.write() as session:
            report = enrolment.take_rows(
                session, rows, firsts, hashes, now=self._clock.now(), on=today(self._clock), by=by
            )
            self._note(
                session,
                "users.imported",
                "users",
                by=by,
                detail=f"added {report.added}, updated {report.updated}, "
                f"unchanged {report.unchanged}, failed {report.failed}",
            )
        return report

    def reset_password(self, phone: str, *, by: str | None) -> str:
        """A new first password; every session of the account ends. Raises NotFound."""
        phone, first = normalise_phone(phone), make_first_password()
        password_hash = hash_password(first)
        with self._database.write() as session:
            user = repository.get_user_by_phone(session, phone)
            if user is None:
                raise NotFound(NO_SUCH_USER)
            user.password_hash = password_hash
            user.must_change_password = True
            repository.forget_failures(session, phone)  # the way out of a lock
            self._end_sessions(session, user_id=user.id)
            end_tokens(session, user.id, self._clock)
            self._note(session, "user.password_reset", f"user:{user.id}", by=by)
        return first

    def set_active(self, user_id: str, active: bool, *, by: str) -> Person:
        """Close an account, which ends its sessions at once, or reopen it.

        Raises NotFound, or Conflict (``last_administrator``) where nobody would be left to manage accounts.
        """
        with self._database.write() as session:
            user = self._get_user(session, user_id)
            if user.active != active:
                if not active:
                    enrolment.keep_an_administrator(session, user)
                    self._end_sessions(session, user_id=user.id)
                    end_tokens(session, user.id, self._clock)
                user.active = active
                self._note(session, "user.reopened" if active else "user.closed", f"user:{user.id}", by=by)
            return repository.to_person(user)

    def get_user(self, user_id: str) -> Person:
        """Anybody's account, open or closed. Raises NotFound."""
        with self._database.read() as session:
            return repository.to_person(self._get_user(session, user_id))

    def find_users(self) -> list[Person]:
        with self._database.read() as session:
            return [repository.to_person(user) for user in repository.find_users(session)]

    def find_names(self) -> dict[str, str]:
        """Everybody's name by the key of the account, closed ones too."""
        with self._database.read() as session:
            return repository.find_names(session)

    def find_townships(self) -> list[TownshipCard]:
        """The townships there are today."""
        with self._database.read() as session:
            found = repository.find_townships(session, on=today(self._clock))
            return [TownshipCard(township.id, township.name, township.note) for township in found]

    def find_justice_offices(self) -> set[str]:
        """Names of the townships whose 司法所 has somebody here."""
        with self._database.read() as session:
            return repository.find_townships_with(session, Role.JUSTICE_OFFICE)

    def find_villages(self, person: Person) -> list[VillageCard]:
        """The villages a person may log work for: his own, else his township's, else all."""
        with self._database.read() as session:
            own = repository.find_villages(session, user_id=person.id)
            return own or repository.find_villages(session, township=person.township)

    def find_places(self, district: str) -> list[str]:
        """The full paths of the townships and villages there are: ``…/陕州区/张茅乡``, ``…/陕州区/张茅乡/南沟村``."""
        with self._database.read() as session:
            townships = [t.name for t in repository.find_townships(session, on=today(self._clock))]
            villages = [f"{v.township}/{v.name}" for v in repository.find_villages(session)]
        return [f"{district}/{place}" for place in (*townships, *villages)]

    def record(self, action: str, subject: str, *, by: str | None, detail: str = "") -> None:
        """Append to the audit trail. ``detail`` holds keys and counts, never a name or a number."""
        with self._database.write() as session:
            self._note(session, action, subject, by=by, detail=detail)

    def has_administrator(self) -> bool:
        """Whether anybody who can sign in may manage accounts."""
        with self._database.read() as session:
            return repository.count_administrators(session) > 0

    def _note(self, session: Session, action: str, subject: str, *, by: str | None, detail: str = "") -> None:
        repository.add_audit(session, action, subject, at=self._clock.now(), by=by, detail=detail)

    def _end_sessions(
        self,
        session: Session,
        *,
        user_id: str | None = None,
        session_id: str | None = None,
        token_sha256: str | None = None,
        besides: str | None = None,
    ) -> int:
        ended = repository.revoke_sessions(
            session,
            at=self._clock.now(),
            user_id=user_id,
            session_id=session_id,
            token_sha256=token_sha256,
            besides=besides,
        )
        for key, owner in ended:
            self._note(session, "session.ended", f"session:{key}", by=owner)
        return len(ended)

    @staticmethod
    def _get_user(session: Session, user_id: str) -> User:
        user = repository.get_user(session, user_id)
        if user is None:
            raise NotFound(NO_SUCH_USER)
        return user


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
