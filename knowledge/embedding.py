"""Text to unit vectors. The only file that knows embedding models of sentence-transformers.

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
from knowledge.bearing import BEARING
from knowledge.loading import Heavy

Vectors = NDArray[np.float32]

_BATCH = 32  # texts at once: what a transformer needs of memory grows with it
_USE = "-2"  # raise it when texts are put to such a model in another way


class Embedder(Protocol):
    """Turns texts into vectors of length 1. Threads may share it."""

    @property
    def identity(self) -> str:
        """Changes whenever the vectors would."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Of texts as they stand on the shelf: one row a text, float32, unit length; zero for an empty one. No text: no row."""
        ...

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """The same of what people ask: many models put other words before a question than before a text."""
        ...

    def load(self) -> None:
        """Make ready now what the first text would wait for. Raises Unavailable where it cannot be read."""
        ...


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, 1e-12)
    return unit


def hash_folder(folder: Path) -> str:
    """Of every file whose change could change what a model gives."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.suffix != ".md" and file.name != BEARING and ".git" not in file.parts:
            digest.update(str(file.relative_to(folder)).encode())
            with file.open("rb") as content:
                digest.update(hashlib.file_digest(content, "sha256").digest())
    return digest.hexdigest()[:16]


class StaticEmbedder:
    """The shipped kind of model: the mean of its tokens' vectors."""

    def __init__(self, tokenizer: Tokenizer, weights: Vectors, folder: Path) -> None:
        self._tokenizer, self._weights, self._folder = tokenizer, weights, folder

    @staticmethod
    def open(folder: Path, inner: Path) -> StaticEmbedder:
        """The model in a folder, its files in one within. Raises what tokenizers and safetensors raise."""
        tokenizer = Tokenizer.from_file(str(inner / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        weights = load_file(inner / "model.safetensors")["embedding.weight"].astype(np.float32)
        return StaticEmbedder(tokenizer, weights, folder)

    @cached_property
    def identity(self) -> str:
        return hash_folder(self._folder)

    @property
    def tokenizer(self) -> Tokenizer:
        return self._tokenizer

    @property
    def weights(self) -> Vectors:
        """The table, (tokens, width)."""
        return self._weights

    def cut(self, texts: Sequence[str]) -> list[list[int]]:
        """The tokens of each text, as rows of the table."""
        return [e.ids for e in self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)]

    def average(self, bags: Sequence[Sequence[int]]) -> Vectors:
        """The vectors of texts that are cut already."""
        out = np.zeros((len(bags), self._weights.shape[1]), np.float32)
        for row, ids in enumerate(bags):
            if ids:
                out[row] = self._weights[ids].mean(axis=0)
        return _unit(out)

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self.average(self.cut(texts))

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self.embed(texts)

    def load(self) -> None:
        """It is all there."""


class SentenceTransformerEmbedder:
    """Any other sentence-transformers model in a local folder, loaded when first used. Threads may share it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._model = Heavy(self._read)

    def _read(self) -> Any:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - five seconds and torch

        try:
            model = SentenceTransformer(str(self._folder), device="cpu", local_files_only=True)
        except Exception as error:  # whatever a damaged file brings
            raise _unreadable(self._folder) from error
        return model.float()  # in half precision the same text beside others gives another vector

    def load(self) -> None:
        self._model.load()

    @cached_property
    def identity(self) -> str:
        return hash_folder(self._folder) + _USE

    def embed(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts, "encode_document")

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts, "encode_query")

    def _embed(self, texts: Sequence[str], way: str) -> Vectors:
        """``encode_query`` and ``encode_document`` put the model's own prompt before each text, where it has one."""
        given = list(texts) or [""]
        with self._model.use() as model:
            encode = getattr(model, way)
            vectors = np.asarray(encode(given, batch_size=_BATCH, show_progress_bar=False), np.float32)
        empty = [not text.strip() for text in given]
        vectors[empty] = 0  # a transformer gives its marks of start and end a vector
        return _unit(vectors)[: len(texts)]


def _unreadable(folder: Path) -> Unavailable:
    return Unavailable(
        f"向量模型目录 {folder} 不存在或读不出来，请检查 CUNFA_EMBEDDING_MODEL。", code="no_model"
    )


def _has_prompts(folder: Path) -> bool:
    config = folder / "config_sentence_transformers.json"
    stated = json.loads(config.read_text("utf-8")) if config.exists() else {}
    return any((stated.get("prompts") or {}).values())


def open_embedder(folder: Path) -> Embedder:
    """The model in a local folder. Raises Unavailable where there is none, or it cannot be read."""
    try:
        modules = json.loads((folder / "modules.json").read_text("utf-8"))
        kinds = [str(module["type"]).rsplit(".", 1)[-1] for module in modules]
        static = kinds in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"])
        if static and not _has_prompts(folder):
            return StaticEmbedder.open(folder, folder / modules[0].get("path", ""))
    except Exception as error:  # tokenizers and safetensors raise their own kinds, some of them bare
        raise _unreadable(folder) from error
    return SentenceTransformerEmbedder(folder)


def save_static(tokenizer: Tokenizer, weights: Vectors, folder: Path) -> None:
    """Write a static model as a sentence-transformers folder, in half precision."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - five seconds and torch
    from sentence_transformers.sentence_transformer.modules import (  # noqa: PLC0415
        Normalize,
        StaticEmbedding,
    )

    table = StaticEmbedding(tokenizer, embedding_weights=weights)
    model = SentenceTransformer(modules=[table, Normalize()], device="cpu")
    model.half()
    model.save_pretrained(str(folder), create_model_card=False)
    for path in folder.rglob("*.safetensors"):
        path.chmod(0o644)  # written for its owner alone, yet it is shipped to everyone
