"""One suite over the static kind, the quick way and sentence-transformers', and a transformer with prompts."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from core.errors import Unavailable
from knowledge.embedding import Embedder, SentenceTransformerEmbedder, StaticEmbedder, open_embedder
from tests.tiny_transformers import PROMPT, save_embedding

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


@pytest.fixture(scope="module")
def transformer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_embedding(tmp_path_factory.mktemp("transformer"))


@pytest.fixture(params=["numpy", "sentence-transformers", "transformer"])
def embedder(request: pytest.FixtureRequest, folder: Path, transformer: Path) -> Embedder:
    if request.param == "transformer":
        return open_embedder(transformer)
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
def test_a_text_has_the_same_vector_alone_and_among_many_threads(embedder: Embedder) -> None:
    together = embedder.embed(TEXTS)
    with ThreadPoolExecutor(4) as threads:
        alone = list(threads.map(lambda text: embedder.embed([text])[0], TEXTS * 8))
    assert np.array(alone) == pytest.approx(np.tile(together, (8, 1)), abs=1e-5)


@pytest.mark.filterwarnings("ignore")
def test_a_question_keeps_the_shape_of_any_text(embedder: Embedder) -> None:
    embedder.load()
    asked = embedder.embed_questions(TEXTS)
    assert (asked.shape, asked.dtype) == ((len(TEXTS), 16), np.dtype(np.float32))
    assert not asked[3].any()
    assert embedder.embed_questions([]).shape == (0, 16)


@pytest.mark.filterwarnings("ignore")
def test_a_models_own_prompt_stands_before_a_question_and_before_no_text(transformer: Path) -> None:
    model = open_embedder(transformer)
    asked = model.embed_questions(["蜂箱离路十米"])
    assert asked == pytest.approx(model.embed([f"{PROMPT}蜂箱离路十米"]), abs=1e-6)
    assert (asked @ model.embed(["蜂箱离路十米"]).T).item() < 0.999


@pytest.mark.filterwarnings("ignore")
def test_a_static_model_with_prompts_is_left_to_sentence_transformers(folder: Path, tmp_path: Path) -> None:
    prompted = tmp_path / "prompted"
    shutil.copytree(folder, prompted)
    config = prompted / "config_sentence_transformers.json"
    config.write_text(
        json.dumps(json.loads(config.read_text("utf-8")) | {"prompts": {"query": "蜂"}}), "utf-8"
    )
    model = open_embedder(prompted)
    assert model.embed_questions(["路"]) == pytest.approx(open_embedder(folder).embed(["蜂路"]), abs=1e-6)


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


@pytest.mark.filterwarnings("ignore")
def test_weights_that_cannot_be_read_are_told_when_they_are_loaded(transformer: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(transformer, broken)
    weights = broken / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:100])
    with pytest.raises(Unavailable) as refused:
        open_embedder(broken).load()
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
