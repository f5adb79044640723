"""What can be configured, and from where it is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from core.settings import Settings


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:

    for name in [name for name in os.environ if name.startswith("CUNFA_")]:
        monkeypatch.delenv(name)


def test_nothing_need_be_set() -> None:
    settings = Settings()
    assert (settings.host, settings.port, settings.data_dir) == ("127.0.0.1", 8000, Path("data"))
    assert not settings.llm_configured
    assert settings.read_llm_api_key() == "none"
    assert settings.resolved_database_url == f"sqlite:///{Path('data').resolve() / 'cunfa.db'}"


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CUNFA_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("CUNFA_PORT", "9000")
    monkeypatch.setenv("CUNFA_SECURE_COOKIE", "true")
    monkeypatch.setenv("CUNFA_SOMETHING_OF_TOMORROW", "1")
    settings = Settings()
    assert (settings.port, settings.secure_cookie) == (9000, True)
    assert settings.resolved_database_url == f"sqlite:///{tmp_path.resolve()}/cunfa.db"
    monkeypatch.setenv("CUNFA_DATABASE_URL", "postgresql+psycopg://cunfa@localhost/cunfa")
    assert Settings().resolved_database_url == "postgresql+psycopg://cunfa@localhost/cunfa"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"),
        ("PORT", "70000"),
        ("PORT", "http"),
        ("SESSION_DAYS", "0"),
        ("MAX_UPLOAD_MB", "0"),
        ("LLM_TIMEOUT", "0"),
        ("SECURE_COOKIE", "perhaps"),
    ],
)
def test_what_makes_no_sense_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"CUNFA_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


def test_a_model_needs_an_address_and_a_name() -> None:
    assert not Settings(llm_base_url="http://localhost/v1").llm_configured
    assert not Settings(llm_model="m").llm_configured
    assert Settings(llm_base_url="http://localhost/v1", llm_model="m").llm_configured


def test_the_key_comes_from_the_environment_or_a_file_and_is_never_shown(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text("file-key\n", "utf-8")
    assert Settings(llm_api_key_file=path).read_llm_api_key() == "file-key"
    both = Settings(llm_api_key=SecretStr("environment-key"), llm_api_key_file=path)
    assert both.read_llm_api_key() == "environment-key"
    assert "environment-key" not in repr(both)
    assert "environment-key" not in both.model_dump_json()
