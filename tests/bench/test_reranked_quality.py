"""Where a reranker is set, what it makes of the order is measured beside the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.start import open_rooms
from bench.quality import VillageQuestion, measure
from core.settings import Settings
from knowledge.types import ShelfName
from tests.knowledge.conftest import save_tiny_model
from tests.knowledge.statutes import version
from tests.tiny_transformers import save_admirer


@pytest.mark.filterwarnings("ignore")
def test_what_a_reranker_puts_first_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUNFA_EMBEDDING_MODEL", str(save_tiny_model(tmp_path / "tiny")))
    monkeypatch.setenv("CUNFA_RERANKER", str(save_admirer(tmp_path / "admirer", "权")))
    rooms = open_rooms(Settings(data_dir=tmp_path / "data"))
    rooms.shelf.put(version("养蜂法"), reader_version=1)
    rooms.library.publish(ShelfName.LAW)
    rooms.close()
    liked = VillageQuestion("land", "蜂箱离路十米", (("养蜂法", "1"),), ())
    figures, _ = measure(tmp_path / "data", [liked])
    assert figures["重排"]["land"].mrr_10[0] == 1
    assert figures["字面（BM25）"]["land"].mrr_10[0] < 1
