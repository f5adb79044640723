"""The quick way through numpy gives the very vectors sentence-transformers gives."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from core.errors import Unavailable
from knowledge.embedding import Embedder, SentenceTransformerEmbedder, StaticEmbedder, open_embedder

TEXTS = ["蜂箱离路十米", "谁家的蜂蜇了人", "蜂", "", "，。", "不认识的字：𪚥", "蜂箱离路十米" * 50]

# In a process of its own: sentence-transformers takes seconds to import and warns about itself.
_SAVE = """
import sys
import numpy as np
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split
words = ["<unk>", *"蜂箱离路十米谁家的蜇了人"]
tokenizer = Tokenizer(WordLevel({w: n for n, w in enumerate(words)}, unk_token="<unk>"))
tokenizer.pre_tokenizer = Split(Regex("."), "isolated")
weights = np.random.default_rng(0).standard_normal((len(words), 16)).astype(np.float32)
modules = [StaticEmbedding(tokenizer, embedding_weights=weights), Normalize()]
SentenceTransformer(modules=modules, device="cpu").save_pretrained(sys.argv[1], create_model_card=False)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model")
    subprocess.run([sys.executable, "-c", _SAVE, str(path)], check=True, capture_output=True)
    return path


@pytest.fixture(params=["numpy", "sentence-transformers"])
def embedder(request: pytest.FixtureRequest, folder: Path) -> Embedder:
    return open_embedder(folder) if request.param == "numpy" else SentenceTransformerEmbedder(folder)


@pytest.mark.filterwarnings("ignore")
def test_vectors_are_of_length_one_or_zero(embedder: Embedder) -> None:
    vectors = embedder.embed(TEXTS)
    assert (vectors.shape, vectors.dtype) == ((len(TEXTS), 16), np.dtype(np.float32))
    lengths = np.linalg.norm(vectors, axis=1)
    assert lengths[[0, 1, 2, 6]] == pytest.approx(1, abs=1e-5)
    assert lengths[3] == 0


@pytest.mark.filterwarnings("ignore")
def test_no_text_gives_no_row(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, 16)


@pytest.mark.filterwarnings("ignore")
def test_both_ways_give_the_same_vectors(folder: Path) -> None:
    quick = open_embedder(folder)
    assert isinstance(quick, StaticEmbedder)
    slow = SentenceTransformerEmbedder(folder)
    assert quick.embed(TEXTS) == pytest.approx(slow.embed(TEXTS), abs=1e-6)


def test_another_kind_of_model_is_left_to_sentence_transformers(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    listed = (other / "modules.json").read_text("utf-8")
    (other / "modules.json").write_text(listed.replace("Normalize", "Dense"), "utf-8")
    assert isinstance(open_embedder(other), SentenceTransformerEmbedder)


def test_the_identity_changes_with_any_file_that_could_change_a_vector(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    before = open_embedder(folder).identity
    assert open_embedder(other).identity == before
    tokenizer = (other / "tokenizer.json").read_text("utf-8")
    (other / "tokenizer.json").write_text(tokenizer.replace("蜇", "刺"), "utf-8")
    assert open_embedder(other).identity != before


@pytest.mark.parametrize("damage", ["missing", "empty", "cut"])
def test_a_folder_that_holds_no_model_is_refused_with_a_sentence(
    folder: Path, tmp_path: Path, damage: str
) -> None:
    broken = tmp_path / "broken"
    if damage != "missing":
        shutil.copytree(folder, broken)
        file = broken / ("modules.json" if damage == "empty" else "model.safetensors")
        file.write_bytes(b"" if damage == "empty" else file.read_bytes()[:100])
    with pytest.raises(Unavailable) as refused:
        open_embedder(broken)
    assert "CUNFA_EMBEDDING_MODEL" in refused.value.message


def test_opening_the_quick_way_needs_no_torch(folder: Path) -> None:
    asked = (
        "import sys; from pathlib import Path; from knowledge.embedding import open_embedder;"
        "open_embedder(Path(sys.argv[1])).embed(['蜂']); print('torch' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", asked, str(folder)], check=True, capture_output=True, text=True
    )
    assert said.stdout.strip() == "False"
