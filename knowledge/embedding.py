"""Text to unit vectors. The only file that knows sentence-transformers.

The shipped model is static (a vector a token, averaged), so it runs on tokenizers and numpy with the very vectors
sentence-transformers gives, in a third of a second and without torch. Any other local folder is loaded through
sentence-transformers, which takes five seconds and 440 MB.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from core.errors import Unavailable

Vectors = NDArray[np.float32]
_STATIC = "StaticEmbedding"


class Embedder(Protocol):
    """Turns texts into vectors of length 1."""

    @property
    def identity(self) -> str:
        """Changes whenever the vectors would."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row a text, float32, unit length (zero where no token is known)."""
        ...


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, 1e-12)
    return unit


class StaticEmbedder:
    """The shipped kind of model: the mean of its tokens' vectors."""

    def __init__(self, folder: Path) -> None:
        self._weights_file = folder / "model.safetensors"
        self._tokenizer_file = folder / "tokenizer.json"
        self._tokenizer = Tokenizer.from_file(str(self._tokenizer_file))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._weights: Vectors = load_file(self._weights_file)["embedding.weight"].astype(np.float32)

    @cached_property
    def identity(self) -> str:
        digest = hashlib.sha256()
        for file in (self._weights_file, self._tokenizer_file):
            digest.update(file.read_bytes())
        return f"static:{digest.hexdigest()[:16]}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        encodings = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        out = np.zeros((len(texts), self._weights.shape[1]), np.float32)
        for row, encoding in enumerate(encodings):
            if encoding.ids:
                out[row] = self._weights[encoding.ids].mean(axis=0)
        return _unit(out)


class SentenceTransformerEmbedder:
    """Any other sentence-transformers model in a local folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _model(self) -> Any:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - five seconds and torch

        return SentenceTransformer(str(self._folder), device="cpu", local_files_only=True)

    @cached_property
    def identity(self) -> str:
        digest = hashlib.sha256()
        for file in sorted(self._folder.rglob("*.safetensors")):
            digest.update(file.read_bytes())
        return f"{self._folder.name}:{digest.hexdigest()[:16]}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        encoded = self._model.encode(list(texts), batch_size=256, show_progress_bar=False)
        return _unit(np.asarray(encoded, np.float32))


def open_embedder(folder: Path) -> Embedder:
    """The model in a local folder. Raises Unavailable where there is none."""
    modules = folder / "modules.json"
    if not modules.is_file():
        raise Unavailable(f"没有找到向量模型目录 {folder}，请检查 CUNFA_EMBEDDING_MODEL。", code="no_model")
    kinds = [str(module["type"]).rsplit(".", 1)[-1] for module in json.loads(modules.read_text("utf-8"))]
    if kinds[0] == _STATIC:
        inner = folder / json.loads(modules.read_text("utf-8"))[0].get("path", "")
        return StaticEmbedder(inner if (inner / "model.safetensors").is_file() else folder)
    return SentenceTransformerEmbedder(folder)
