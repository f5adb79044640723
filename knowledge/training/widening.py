"""A tokenizer given words it lacked, behind all it has: no token's number changes, so nothing learned is lost."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from knowledge.segmenting import cut_plain
from knowledge.training.vocabulary import ASKED_TWICE, HAN_WORD

_MOST = 2000


def widen(
    tokenizer: Tokenizer, table: NDArray[np.float32], texts: Sequence[str]
) -> tuple[Tokenizer, NDArray[np.float32], list[str]]:
    """The tokenizer and the table with a row a new word, and the words: what these texts say twice and it does not know.

    A new row is the mean of those the word was cut into. A tokenizer of another kind stays as it is.
    """
    stated = json.loads(tokenizer.to_str())
    vocabulary = stated["model"]["vocab"]
    if stated["model"]["type"] != "Unigram":
        return tokenizer, table, []
    said = Counter(
        word
        for text in texts
        for word in cut_plain(tokenizer.normalizer.normalize_str(text))
        if HAN_WORD.fullmatch(word)
    )
    known = {token for token, _ in vocabulary}
    words = [word for word, count in said.most_common() if count >= ASKED_TWICE and word not in known][:_MOST]
    if not words:
        return tokenizer, table, []
    parts = [tokenizer.encode(word, add_special_tokens=False).ids for word in words]
    rows = np.stack([table[ids].mean(axis=0) for ids in parts])
    # Likelier than any way to put it together from pieces, and no likelier than the rarest whole word there is.
    score = min(score for token, score in vocabulary if HAN_WORD.fullmatch(token))
    stated["model"]["vocab"] = [*vocabulary, *([word, score] for word in words)]
    widened = Tokenizer.from_str(json.dumps(stated, ensure_ascii=False))
    return widened, np.concatenate([table, rows]).astype(np.float32), words
