"""Made-up work of advisers and mediators: two years of it, as a district would log them. Nobody in it exists.

One seed always makes the same work. How often each kind occurs follows a year of the district; how much there is in all does not:
a bench wants more than 68 advisers log.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from uuid import UUID

from accounts.models import Role
from accounts.types import NewUser, Person
from api.factory import Application
from bench.measuring import Progress
from casework.code_lists import CodeList, find_codes
from casework.entry_moves import Standing
from casework.entry_repository import EntryRepository
from casework.kind_details import (
    AdviceDetails,
    DraftedDetails,
    KindDetails,
    LectureDetails,
    LitigationDetails,
    MediationDetails,
    OnsiteDetails,
    VillageMatterDetails,
)
from casework.mediation import Particulars, Party, Side
from casework.models import Channel, ClientKind, EntryState, ServiceEntryRow, ServiceKind
from casework.types import EntryDraft

ADVISERS, TOWNSHIPS, VILLAGES = 68, 13, 4  # villages of an adviser
_TOGETHER = 1000  # entries written in one transaction
_ADVICE, _DRAFTED, _LECTURE, _MEDIATION, _LITIGATION, _ONSITE, _MATTER = ServiceKind
# What is done in one go, and how often. Added up by kind: as the district's figures of a year stand to each other.
_MIX: dict[tuple[ServiceKind, ...], int] = {
    (_ADVICE,): 170,
    (_ADVICE, _ONSITE): 160,
    (_ONSITE,): 100,
    (_LECTURE, _ONSITE): 63,
    (_DRAFTED,): 22,
    (_ADVICE, _DRAFTED): 11,
    (_MEDIATION,): 22,
    (_MEDIATION, _ONSITE): 12,
    (_LITIGATION,): 18,
    (_MATTER,): 6,
}
_FOLLOWS, _SHARED, _FINAL, _NOWHERE = 0.06, 0.2, 0.8, 0.03  # shares of what may happen to an entry
_STATES = {EntryState.CONFIRMED: 90, EntryState.SUBMITTED: 7, EntryState.RETURNED: 2, EntryState.DRAFT: 1}
_QUESTIONS = ("来问{topic}的事，前后说了一遍", "打电话问{topic}怎么办", "和家里人一起来说{topic}的事")
_ADVICES = ("先把手里的凭据留好，到村里调解", "说清了能走的几条路和各自的期限", "约好下周带材料再来")
_SURNAMES, _STEMS = "赵钱孙李周吴郑王", "甲乙丙丁戊己庚辛壬癸"


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work as typed, under its key."""

    id: str
    user_id: str
    created_at: datetime
    draft: EntryDraft


@dataclass
class _Known:
    """What was made before, which the next may go on from."""

    last: dict[str, Work] = field(default_factory=dict)  # by adviser
    disputes: list[str] = field(default_factory=list)


def make_people(
    application: Application, advisers: int = ADVISERS, *, password: str | None = None
) -> list[Person]:
    """Open the accounts of advisers, spread over the district's townships, each with villages of his own."""
    names = [township.name for township in application.accounts.find_townships()][:TOWNSHIPS]
    people = []
    for n in range(advisers):
        township = names[n % len(names)]
        villages = tuple(f"第{n * VILLAGES + place + 1}村" for place in range(VILLAGES))
        new = NewUser(
            f"1370000{n:04}", f"顾问{n + 1}", Role.ADVISER, f"第{n % 9 + 1}律所", township, villages
        )
        people.append(application.accounts.create_user(new, by=None, password=password)[0])
    return people


def make_entries(people: Sequence[Person], entries: int, last: date, *, seed: int = 1) -> Iterator[Work]:
    """So many pieces of work of the two years up to ``last``, in the order they are entered."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    known = _Known()
    for n in range(entries):
        day = last - timedelta(days=730 - 730 * n // entries)
        work = _make_entry(draw, draw.choice(people), day, known)
        known.last[work.user_id] = work
        yield work


def _make_entry(draw: random.Random, person: Person, day: date, known: _Known) -> Work:
    (kinds,) = draw.choices(list(_MIX), list(_MIX.values()))
    before = known.last.get(person.id)
    follows = before if before and kinds == (_ADVICE,) and _ADVICE in before.draft.kinds else None
    if follows is not None and draw.random() >= _FOLLOWS:
        follows = None
    if follows is not None:
        day = follows.draft.service_date
    topic = draw.choice(find_codes(CodeList.TOPIC, on=day)).value
    draft = EntryDraft(
        service_date=day,
        kinds=kinds,
        topic=topic,
        village_id=None if draw.random() < _NOWHERE else draw.choice(person.villages).id,
        channel=Channel.ONSITE if _ONSITE in kinds else draw.choice((Channel.PHONE, Channel.WECHAT)),
        client_kind=draw.choice((ClientKind.VILLAGER,) * 8 + (ClientKind.COMMITTEE, ClientKind.OTHER)),
        question=draw.choice(_QUESTIONS).format(topic=topic),
        advice=draw.choice(_ADVICES),
        state=draw.choices(list(_STATES), list(_STATES.values()))[0],
        duration_minutes=draw.choice((None, 10, 20, 30, 60, 120)),
        details=_make_details(draw, day, known, follows).only(kinds),
    )
    at = datetime.combine(day, time(draw.randrange(12), draw.randrange(60), draw.randrange(60)), UTC)
    return Work(str(UUID(int=draw.getrandbits(128), version=4)), person.id, at, draft)


def _make_details(draw: random.Random, day: date, known: _Known, follows: Work | None) -> KindDetails:
    def code(code_list: CodeList) -> str:
        return draw.choice(find_codes(code_list, on=day)).value

    if not known.disputes or draw.random() >= _SHARED:
        known.disputes.append(f"（{day.year}）量速度人调字第{len(known.disputes) + 1:04}号")
    return KindDetails(
        legal_advice=AdviceDetails(follows.id) if follows else None,
        drafted_document=DraftedDetails("起诉状", "本村一位村民", day if draw.random() < _FINAL else None),
        lecture=LectureDetails("防电信诈骗", draw.randrange(10, 120)),
        mediation=MediationDetails(
            known.disputes[-1], None, code(CodeList.MEDIATION_ROLE), code(CodeList.MEDIATION_RESULT)
        ),
        litigation=LitigationDetails(
            "某区人民法院",
            f"（{day.year}）某民初{draw.randrange(1, 3000)}号",
            code(CodeList.LITIGATION_STAGE),
        ),
        onsite=OnsiteDetails("09:00", "11:30", "村部", draw.randrange(1, 20)),
        village_matter=VillageMatterDetails(code(CodeList.VILLAGE_MATTER), draw.choice((True, False, None))),
    )


def make_mediations(
    person: Person, mediations: int, last: date, *, seed: int = 1
) -> Iterator[tuple[str, Particulars]]:
    """Disputes to be registered by one person, each under its key, in the order of their days."""
    draw = random.Random(seed)  # noqa: S311 - nothing secret
    for n in range(mediations):
        day = last - timedelta(days=730 - 730 * n // mediations)
        parties = tuple(
            Party(
                side,
                draw.choice(_SURNAMES) + "某" + draw.choice(_STEMS),
                f"1360000{draw.randrange(10_000):04}",
            )
            for side in Side
        )
        kind = draw.choice(find_codes(CodeList.DISPUTE_TYPE, on=day)).value
        source = draw.choice(find_codes(CodeList.SOURCE, on=day)).value
        village = draw.choice(person.villages).id
        key = str(UUID(int=draw.getrandbits(128), version=4))
        yield key, Particulars(day, source, kind, village, f"为{kind}的事争执", parties)


def fill(
    application: Application, people: Sequence[Person], entries: int, last: date, *, seed: int = 1
) -> None:
    """Write the entries as posting and confirming them would, many in one transaction; and a mediation for every hundred."""
    works, progress = make_entries(people, entries, last, seed=seed), Progress("entries")
    for done in count(_TOGETHER, _TOGETHER):
        together = [work for _, work in zip(range(_TOGETHER), works, strict=False)]
        with application.database.write() as session, session.no_autoflush:
            repository = EntryRepository(session)
            rows = []
            for work in together:
                advice = work.draft.details.legal_advice
                if advice is not None and advice.follows:
                    session.flush()  # what it follows may be among these
                rows.append(row := _row(work))
                repository.fill(row, work.draft, Standing(EntryState.DRAFT), basis=None, articles=())
                session.add(row)
            session.flush()
            for row, work in zip(rows, together, strict=True):
                repository.place(row, Standing(work.draft.state))
        progress(min(done, entries), entries)
        if done >= entries:
            break
    share = max(1, entries // 100 // len(people))
    for n, person in enumerate(people):
        for key, particulars in make_mediations(person, share, last, seed=seed * 1000 + n):
            application.casework.mediations.register(person, key, particulars, villages=person.villages)


def _row(work: Work) -> ServiceEntryRow:
    return ServiceEntryRow(
        id=work.id,
        user_id=work.user_id,
        matter=work.id,
        revision=1,
        body_sha256="",
        created_at=work.created_at,
        updated_at=work.created_at,
        deleted_at=None,
    )
