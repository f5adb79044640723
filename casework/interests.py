"""Where somebody has stood on the other side before: warnings for a mediator and the 司法所, never a refusal.

An adviser acts for neither side of a dispute he mediated (律师法39, 40).
"""

from __future__ import annotations

from collections.abc import Sequence

from accounts.types import Person
from casework.interest_repository import InterestRepository
from casework.mediation import Mediation, Party
from casework.models import ServiceKind
from casework.offices import office_township
from casework.types import ReceivedEntry
from core.database import Database

SHORTEST = 2  # characters: a single one stands in every text


class Interests:
    """What earlier records say of the parties of a mediation."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, mediation: Mediation, reader: Person) -> tuple[str, ...]:
        """One sentence for each: earlier mediations of the same mediator, his litigation that names a party, and
        that there is another mediation of the township with the same name and phone. Of the last nothing is told but
        that there is one; so too, to a 司法所, of what lies in another township. Drafts are their adviser's alone.
        """
        township = None if reader.id == mediation.user_id else office_township(reader)
        sentences: list[str] = []
        with self._database.read() as session:
            records = InterestRepository(session)
            for party in mediation.particulars.parties:
                sentences += self._of_party(records, mediation, party, township)
        return tuple(dict.fromkeys(sentences))

    def find_named(self, user_id: str, words: str) -> tuple[str, ...]:
        """For an entry of litigation: one sentence for each party of a person's mediations that its words name."""
        with self._database.read() as session:
            parties = InterestRepository(session).find_parties(user_id)
        return tuple(
            f"{name}是你办过的调解（{number}）的当事人。同一件事不能又调解又替一方打官司（律师法39条、40条），有疑问先问司法所。"
            for name, number in _named(parties, words)
        )

    def find_of_received(self, person: Person, received: ReceivedEntry) -> tuple[str, ...]:
        """For a 司法所: one sentence for each party of the adviser's mediations whom his entry of litigation names.

        Of the mediations that lie in its own township alone: of another township's nothing is told.
        """
        entry, township = received.entry, office_township(person)
        if ServiceKind.LITIGATION not in entry.kinds or township is None:
            return ()
        words = "\n".join((entry.question, entry.advice, *entry.details.naming))
        with self._database.read() as session:
            parties = InterestRepository(session).find_parties(received.recorder.id, township)
        return tuple(
            f"{name}是这位顾问办过的调解（{number}）的当事人。同一件事不能又调解又替一方打官司（律师法39条、40条），请先向他问清楚。"
            for name, number in _named(parties, words)
        )

    @staticmethod
    def _of_party(
        records: InterestRepository, mediation: Mediation, party: Party, township: str | None
    ) -> list[str]:
        sentences = [
            f"{party.name}在这位调解员的另一件调解（{number or '在别的乡镇'}）里也是当事人，看看和这件有没有牵连。"
            for number in records.find_mediations(mediation, party, township)
        ]
        if len(party.name) >= SHORTEST:
            for day in records.find_litigation(mediation.user_id, party.name, township):
                when = f" {day.isoformat()} " if day else "在别的乡镇"
                sentences.append(
                    f"这位调解员{when}记过一次诉讼活动，里面写到{party.name}。是替他打官司的，这件要换人调。"
                )
        if party.phone and records.has_another_of_township(mediation, party, township):
            sentences.append(f"本乡镇另有一件调解，当事人和{party.name}同名同电话。要看的问司法所。")
        return sentences


def _named(parties: Sequence[tuple[str, str]], words: str) -> list[tuple[str, str]]:
    """The parties whose names stand in the words, each once."""
    named = ((name, number) for name, number in parties if len(name) >= SHORTEST and name in words)
    return list(dict.fromkeys(named))
