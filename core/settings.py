"""One typed ``Settings``, read from the environment (``CUNFA_…``)."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything that can be configured. No secret has a default."""

    model_config = SettingsConfigDict(env_prefix="CUNFA_", extra="ignore")

    data_dir: Path = Field(Path("data"), description="all state: database, indexes, uploads, secrets")
    host: str = Field("127.0.0.1", description="address to listen on")
    port: int = Field(8000, ge=1, le=65535)
    database_url: str | None = Field(None, description="default: SQLite in the data directory")
    secure_cookie: bool = Field(False, description="set when the page is served over https")
    public_url: str | None = Field(
        None, description="address villagers' phones reach this server at; default: the page's own"
    )
    session_days: int = Field(30, ge=1, description="a session ends after this many days")
    log_level: str = "INFO"
    log_json: bool = False

    embedding_model: str | None = Field(
        None, description="sentence-transformers folder, or name on the Hugging Face hub; default: ours"
    )
    reranker: str | None = Field(None, description="CrossEncoder folder, or name on the hub; default: none")

    llm_base_url: str | None = Field(
        None, description="OpenAI-compatible endpoint, for example http://host/v1"
    )
    llm_model: str | None = None
    llm_record: str | None = Field(None, description="备案号 of the model, shown with its name")
    llm_api_key: SecretStr | None = None
    llm_api_key_file: Path | None = None
    llm_timeout: float = Field(60.0, gt=0, description="seconds for a whole model answer")

    holidays: Path | None = Field(None, description="放假安排 of your own; default: the years we ship")
    district: str = "全国/河南省/三门峡市/陕州区"
    max_upload_mb: int = Field(20, ge=1)

    @property
    def database_file(self) -> Path | None:
        """The SQLite file in the data directory, where no other database is named."""
        return None if self.database_url else self.data_dir.resolve() / "cunfa.db"

    @property
    def resolved_database_url(self) -> str:
        """The URL SQLAlchemy opens."""
        return self.database_url or f"sqlite:///{self.database_file}"

    @property
    def llm_configured(self) -> bool:
        """Whether a model endpoint was named; without one answers are extractive."""
        return bool(self.llm_base_url and self.llm_model)

    def read_llm_api_key(self) -> str:
        """The key from the environment or its file; ``"none"`` where the endpoint needs no key."""
        if self.llm_api_key is not None:
            return self.llm_api_key.get_secret_value()
        if self.llm_api_key_file is not None:
            return self.llm_api_key_file.read_text("utf-8").strip()
        return "none"
