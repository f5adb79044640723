"""The built page is served, its own addresses lead to it, and the API's do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.factory import Application


@pytest.fixture
def client(application: Application, tmp_path: Path) -> TestClient:
    built = tmp_path / "dist"
    (built / "assets").mkdir(parents=True)
    (built / "index.html").write_text("<!doctype html><title>村法助手</title>", "utf-8")
    (built / "assets" / "index-1a2b.js").write_text("export {}", "utf-8")
    return TestClient(create_app(application, page=built))


@pytest.mark.parametrize("address", ["/", "/entries", "/answers/1", "/mediations/new"])
def test_the_pages_own_addresses_lead_to_it(client: TestClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert "村法助手" in response.text
    assert response.headers["cache-control"] == "no-cache"


def test_hashed_assets_may_be_kept(client: TestClient) -> None:
    assert "immutable" in client.get("/assets/index-1a2b.js").headers["cache-control"]


@pytest.mark.parametrize("address", ["/api/v1/nothing", "/assets/gone.js"])
def test_what_is_not_there_is_not_the_page(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_no_path_leads_out_of_the_built_folder(client: TestClient) -> None:
    assert "村法助手" in client.get("/%2e%2e/%2e%2e/cunfa.db").text


def test_no_search_engine_is_to_list_a_villagers_card(client: TestClient) -> None:
    assert "noindex" in client.get("/cards/abc").headers["x-robots-tag"]
    assert "x-robots-tag" not in client.get("/").headers
