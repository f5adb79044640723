"""The table of token vectors being trained: a text is the mean of its tokens, made unit length."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse
from scipy.linalg import qr
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

Bag = NDArray[np.int64]  # token ids of one text, int64


def bags(tokenizer: Tokenizer, texts: Sequence[str]) -> list[Bag]:
    """Token ids of every text; a text without a letter has an empty bag."""
    encoded = tokenizer.encode_batch(list(texts), add_special_tokens=False)
    return [np.array(e.ids, dtype=np.int64) for e in encoded]


def _matrix(counted: Sequence[Bag], size: int) -> sparse.csr_matrix:
    indptr = np.cumsum([0, *map(len, counted)])
    indices = np.concatenate(counted)
    found = sparse.csr_matrix((np.ones(len(indices), np.float32), indices, indptr), (len(counted), size))
    found.sum_duplicates()
    return found


def first_vectors(counted: Sequence[Bag], size: int, width: int, seed: int) -> NDArray[np.float32]:
    """Vectors to start from, (size, width): words of the same texts lie near (latent semantic analysis).

    Tokens that no text holds are zero.
    """
    counts = _matrix(counted, size)
    frequency = np.bincount(counts.indices, minlength=size)
    idf = np.log((1 + len(counted)) / (1 + frequency)).astype(np.float32)
    weighed = counts.copy()
    weighed.data = (1 + np.log(weighed.data)) * idf[weighed.indices]
    lengths = np.asarray(np.sqrt(weighed.multiply(weighed).sum(axis=1))).ravel() + 1e-9
    weighed = sparse.diags_array(1 / lengths).astype(np.float32) @ weighed
    draw = np.random.default_rng(seed)
    span = draw.standard_normal((size, width + 32), dtype=np.float32)
    for _ in range(4):
        span, _unused = qr(weighed.T @ (weighed @ span), mode="economic")
    _left, singular, right = np.linalg.svd((weighed @ span.astype(np.float32)), full_matrices=False)
    vectors = span @ right[:width].T * np.sqrt(singular[:width] / singular[0])
    vectors *= (idf * (frequency > 0))[:, None]
    norms = np.linalg.norm(vectors, axis=1)
    first: NDArray[np.float32] = (vectors / norms[norms > 0].mean()).astype(np.float32)
    return first


def _spelling(tokenizer: Tokenizer) -> torch.Tensor:
    """Which characters a word is made of: (tokens, tokens) sparse, rows of words sum to one."""
    ids = tokenizer.get_vocab()
    cells = [
        (n, ids[c], 1 / len(token))
        for token, n in ids.items()
        if len(token) > 1 and not token.startswith("<")
        for c in token
        if c in ids
    ]
    rows, columns, shares = zip(*sorted(cells), strict=True)
    size = tokenizer.get_vocab_size()
    spelled = sparse.csr_matrix((np.array(shares, np.float32), (rows, columns)), (size, size))
    coordinates = spelled.tocoo()
    places = torch.from_numpy(np.stack([coordinates.row, coordinates.col]).astype(np.int64))
    return torch.sparse_coo_tensor(
        places, torch.from_numpy(coordinates.data), spelled.shape, check_invariants=False, is_coalesced=True
    )


class Table(nn.Module):
    """Each token's vector is its own plus the mean of its characters', so rare words learn from common ones."""

    def __init__(self, tokenizer: Tokenizer, first: NDArray[np.float32]) -> None:
        super().__init__()
        self.own = nn.Parameter(torch.from_numpy(first.copy()))
        self.shared = nn.Parameter(torch.zeros(first.shape, dtype=torch.float32))
        self._spelled = _spelling(tokenizer)

    def vectors(self) -> torch.Tensor:
        """The finished vectors, (tokens, width)."""
        vectors: torch.Tensor = self.own + torch.sparse.mm(self._spelled, self.shared)
        return vectors


def thin(texts: Sequence[Bag], share: float, draw: np.random.Generator) -> list[Bag]:
    """Texts without that share of their tokens, none left empty."""
    return [kept if len(kept := bag[draw.random(len(bag)) >= share]) else bag for bag in texts]


def embed(vectors: torch.Tensor, texts: Sequence[Bag]) -> torch.Tensor:
    """Unit vectors of texts, (texts, width)."""
    ids = torch.from_numpy(np.concatenate(texts))
    offsets = torch.from_numpy(np.cumsum([0, *map(len, texts[:-1])]))
    return functional.normalize(functional.embedding_bag(ids, vectors, offsets, mode="mean"), dim=1)
