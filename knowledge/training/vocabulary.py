"""The tokenizer: words as rjieba cuts them, every character of the texts, bytes for all others."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import Unigram

from knowledge.segmenting import cut_plain

UNKNOWN = "<unk>"
_BYTES = [f"<0x{n:02X}>" for n in range(256)]
HAN_WORD = re.compile(r"[\u3400-\u9fff]{2,6}")
ASKED_TWICE = 2  # a word said once teaches nothing
_RARE = 5


def build_tokenizer(laws: Iterable[str], asked: Iterable[str], *, size: int) -> Tokenizer:
    """A Unigram tokenizer of at most ``size`` tokens, cutting nearly as rjieba does.

    Words of the questions come first (twice is enough), then those of the laws by frequency. A
    character outside the texts falls back to its bytes, so no question meets an unknown token.
    """
    normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    law_words, asked_words, characters = Counter[str](), Counter[str](), Counter[str]()
    for counter, texts in ((law_words, laws), (asked_words, asked)):
        for text in texts:
            plain = normalizer.normalize_str(text)
            characters.update(c for c in plain if c.isalnum())
            counter.update(cut_plain(plain))
    kept = {w: asked_words[w] + law_words[w] for w in asked_words if asked_words[w] >= ASKED_TWICE}
    kept |= {w: n + asked_words[w] for w, n in law_words.items() if n >= _RARE}
    words = [w for w in kept if HAN_WORD.fullmatch(w)]
    words.sort(key=lambda w: (-(asked_words[w] * 20 + law_words[w]), w))
    words = words[: size - len(characters) - len(_BYTES) - 1]
    total = math.log(sum(law_words.values()) + sum(asked_words.values()))
    singles = {c: max(asked_words[c] + law_words[c], 1) for c in sorted(characters)}
    scored = [(t, math.log(n) - total) for t, n in [*singles.items(), *((w, kept[w]) for w in words)]]
    lowest = min(score for _, score in scored) - 2
    vocabulary = [(UNKNOWN, lowest), *((b, lowest) for b in _BYTES), *scored]
    tokenizer = Tokenizer(Unigram(vocabulary, unk_id=0, byte_fallback=True))
    tokenizer.normalizer = normalizer
    # Punctuation carries nothing in a mean of words.
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"[^\p{L}\p{N}]+"), "removed")
    return tokenizer
