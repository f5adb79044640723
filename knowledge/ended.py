"""Which articles, once shown as law, are law no longer: for finding what relied on them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.clock import Clock, today
from core.database import Database
from knowledge.ended_repository import find_places, find_texts_in_force, find_versions
from knowledge.types import VALIDITY_NAMES, Standing, VersionCard

_SOON = timedelta(days=90)
GONE = "这份文件已从书架上删掉"


@dataclass(frozen=True, slots=True)
class Ended:
    """An article that is not to be relied on today as it was.

    ``version_id`` 0 and an empty ``title``: its file has been deleted, and only the record itself still says what
    it was. ``same_text``: the version in force has the very same words under the same number.
    """

    article_id: int
    version_id: int
    title: str
    change: str  # what happened, one Chinese sentence without a full stop
    same_text: bool
    version: VersionCard | None

    def still_holds_for(self, fact_date: date) -> bool:
        """Whether it is still the law of an earlier day: an answer about 2019 rests rightly on the law of 2019."""
        version = self.version
        return (
            version is not None
            and version.standing is Standing.LIVE
            and version.validity_on(fact_date).is_in_force
        )


class Endings:
    """Looks articles up by their keys. Threads may share it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def find(self, article_ids: Collection[int]) -> dict[int, Ended]:
        """Those of the articles that are no longer law today, or will not be within 90 days."""
        day = today(self._clock)
        with self._database.read() as session:
            places = find_places(session, article_ids)
            cards = find_versions(session, {place.version_id for place in places.values()})
            changed = {key: sentence for key, card in cards.items() if (sentence := describe_end(card, day))}
            texts = find_texts_in_force(session, {cards[key].document_id for key in changed}, day)
        ended = {}
        for article_id in article_ids:
            place = places.get(article_id)
            if place is None:
                ended[article_id] = Ended(article_id, 0, "", GONE, False, None)
            elif place.version_id in changed:
                card = cards[place.version_id]
                same = _is_same(texts, card, place.key, place.text_sha256)
                if same and card.standing is not Standing.LIVE:
                    continue  # another reading of the same version: not a word of this article differs
                ended[article_id] = Ended(article_id, card.id, card.title, changed[card.id], same, card)
        return ended


def _is_same(texts: Mapping[tuple[int, str], str], card: VersionCard, key: str, sha256: str) -> bool:
    return bool(key) and texts.get((card.document_id, key)) == sha256


def describe_end(version: VersionCard, day: date) -> str:
    """What happened to a version, or will within 90 days; empty where it stands."""
    instead = f"，改看{version.replaced_by}" if version.replaced_by else ""
    if version.standing is Standing.DISABLED:
        return "已停用"
    if version.standing is not Standing.LIVE:
        return "已换成重新核过的文本"
    validity = version.validity_on(day)
    if not validity.is_in_force:
        since = f"，{version.effective_to} 起" if version.effective_to and version.effective_to <= day else ""
        return f"{VALIDITY_NAMES[validity]}{since}{instead}"
    if version.effective_to is not None and version.effective_to - day <= _SOON:
        return f"到 {version.effective_to} 就不再是现行规定{instead}"
    return ""
