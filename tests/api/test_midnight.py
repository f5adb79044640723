"""What is law changes at midnight in Shanghai, with nobody pressing a key and no index built anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from knowledge import status_repository, version_repository
from knowledge.release_types import StatusChange
from knowledge.types import DocumentKind, FactOrigin, NewVersion, ShelfName, Validity
from tests.api.conftest import SignedInAs
from tests.fakes import FixedClock
from tests.knowledge.statutes import articles, version

DISTRICT = "全国/河南省/三门峡市/陕州区"
TOMORROW = date(2026, 11, 26)


def paper(title: str, words: str, **rest: Any) -> NewVersion:
    return version(
        title,
        articles(words),
        kind=DocumentKind.NORMATIVE_DOCUMENT,
        scope=DISTRICT,
        source_name=f"{title}.md",
        **rest,
    )


@pytest.fixture
def shelf(application: Application) -> None:
    for new in (
        paper("柿树登记办法", "柿树要先到村里登记。", effective_from=TOMORROW, promulgated=date(2026, 11, 1)),
        paper("羊群过桥通告", "羊群过桥要有人看着。", valid_until=date(2026, 11, 25)),
        paper("水渠清淤规定", "水渠每年春天清淤一次。", valid_until=date(2026, 11, 25)),
        version("中华人民共和国养鱼法", articles("鱼塘离路十米，两户一口。")),
        version(
            "中华人民共和国养鱼法",
            articles("鱼塘离路二十米，两户一口。"),
            promulgated=date(2026, 6, 1),
            effective_from=TOMORROW,
        ),
    ):
        application.shelf.put(new, reader_version=1)
    with application.database.write() as session:
        change = StatusChange("水渠清淤规定", Validity.CONTINUED, None)
        status_repository.add_fact(session, change, FactOrigin.ADMINISTRATOR, application.clock.now())
        version_repository.settle_titled(session, change.title)
    for name in ShelfName:
        application.library.publish(name)


def find(client: TestClient, words: str) -> dict[str, str]:
    hits = client.get("/api/v1/search", params={"q": words}).json()["hits"]
    return {hit["text"]: hit["validity_name"] for hit in hits}


QUESTIONS = ("柿树登记", "羊群过桥", "水渠清淤", "鱼塘离路多少米，几户一口")


def test_papers_begin_and_lapse_at_midnight_by_themselves(
    shelf: None, application: Application, signed_in_as: SignedInAs, clock: FixedClock
) -> None:
    client = signed_in_as("adviser", township="张茅乡")
    generation = application.library.pin().generation

    def today() -> dict[str, str]:
        return {text: name for words in QUESTIONS for text, name in find(client, words).items()}

    clock.advance(hours=11, minutes=59, seconds=59)  # 23:59:59 in Shanghai
    assert today() == {
        "羊群过桥要有人看着。": "现行有效",
        "水渠每年春天清淤一次。": "继续有效",
        "鱼塘离路十米，两户一口。": "现行有效",
    }
    clock.advance(seconds=1)
    assert today() == {"柿树要先到村里登记。": "现行有效", "鱼塘离路二十米，两户一口。": "现行有效"}
    assert application.library.pin().generation == generation


def test_what_lapsed_is_still_read_by_name_and_called_so(
    shelf: None, application: Application, signed_in_as: SignedInAs, clock: FixedClock
) -> None:
    clock.advance(days=1)
    (card,), _ = application.shelf.find_documents(query="羊群过桥通告")
    listed = (
        signed_in_as("administrator").get("/api/v1/documents", params={"q": "羊群过桥"}).json()["documents"]
    )
    assert [(row["version_id"], row["validity"], row["validity_name"]) for row in listed] == [
        (card.version.id, "lapsed", "已失效")
    ]
