"""The status list over HTTP: administrators alone; what a line ended answers again when it is taken off."""

from __future__ import annotations

from datetime import date

import pytest
from fastapi.testclient import TestClient

from api.factory import Application
from core.clock import today
from knowledge import status_repository, version_repository
from knowledge.release_types import StatusChange
from knowledge.types import FactOrigin, Scope, ShelfName, Validity
from tests.api.conftest import SignedInAs
from tests.knowledge.statutes import articles, version

FACTS = "/api/v1/status-facts"
ROUTES = (("GET", FACTS), ("DELETE", f"{FACTS}/1"))
NATION = Scope(("全国/河南省/三门峡市/陕州区",))


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_only_an_administrator_may(
    signed_in_as: SignedInAs, client: TestClient, method: str, path: str
) -> None:
    assert client.request(method, path).status_code == 401
    for role in ("adviser", "mediator"):
        refused = signed_in_as(role).request(method, path)
        assert (refused.status_code, refused.json()["code"]) == (403, "not_permitted")


def test_the_shipped_lines_are_there_from_the_first_start_and_stay(signed_in_as: SignedInAs) -> None:
    administrator = signed_in_as("administrator")
    page = administrator.get(FACTS, params={"q": "信访条例"}).json()
    assert page["total"] == 1
    (fact,) = page["facts"]
    assert (fact["status"], fact["status_name"], fact["since"]) == ("repealed", "已废止", "2022-05-01")
    assert (fact["origin"], fact["replaced_by"]) == ("shipped", "信访工作条例")
    refused = administrator.delete(f"{FACTS}/{fact['id']}")
    assert (refused.status_code, refused.json()["code"]) == (409, "not_own_fact")
    assert administrator.delete(f"{FACTS}/999999").status_code == 404
    assert administrator.get(FACTS, params={"q": "信访条例"}).json() == page


def test_a_line_taken_off_no_longer_ends_anything(signed_in_as: SignedInAs, application: Application) -> None:
    shelf, library = application.shelf, application.library
    shelf.put(version("中华人民共和国养蜂法", articles("蜂箱离路十米，先到村里登记。")), reader_version=1)
    with application.database.write() as session:
        change = StatusChange("养蜂法", Validity.REPEALED, date(2025, 1, 1))
        key = status_repository.add_fact(
            session, change, FactOrigin.ADMINISTRATOR, application.clock.now()
        ).id
        version_repository.settle_titled(session, "养蜂法")
    library.publish(ShelfName.LAW)
    on = today(application.clock)

    def found() -> list[str]:
        hits = library.pin().search("蜂箱离路多远", on=on, scope=NATION).hits
        return [hit.article.law for hit in hits]

    assert found() == []
    administrator = signed_in_as("administrator")
    (fact,) = administrator.get(FACTS, params={"q": "养蜂"}).json()["facts"]
    assert (fact["id"], fact["origin"]) == (key, "administrator")
    assert administrator.delete(f"{FACTS}/{key}").status_code == 204
    assert application.following.wait(60)
    assert found() == ["中华人民共和国养蜂法"]
    assert administrator.get(FACTS, params={"q": "养蜂"}).json() == {"facts": [], "total": 0}
