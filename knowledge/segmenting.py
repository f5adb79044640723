"""Chinese text cut into the terms the lexical index matches: words in search mode, and character bigrams."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import rjieba

_RUN = re.compile(r"[㐀-鿿]+|[a-z0-9]+")


@lru_cache(maxsize=1)
def _cutter() -> rjieba.Jieba:
    return rjieba.Jieba()


def fold(text: str) -> str:
    """Full-width forms and case folded, for matching only."""
    return unicodedata.normalize("NFKC", text).lower()


def cut_words(text: str) -> list[str]:
    """Words in search mode (long words also give the words inside them); punctuation is left out."""
    return [word for word in _cutter().cut_for_search(fold(text)) if _RUN.fullmatch(word)]


def cut_plain(text: str) -> list[str]:
    """Every word once, as the tokenizer of the embedding is made from."""
    words: list[str] = rjieba.cut(text)
    return words


def cut_known(text: str) -> list[str]:
    """Words of the dictionary alone; what no word is made of falls into single characters."""
    words: list[str] = rjieba.cut(text, hmm=False)
    return words


def cut_bigrams(text: str) -> list[str]:
    """Overlapping pairs of Chinese characters; runs of letters and digits stay whole."""
    bigrams: list[str] = []
    for run in _RUN.findall(fold(text)):
        if run[0].isascii() or len(run) == 1:
            bigrams.append(run)
        else:
            bigrams += [run[i : i + 2] for i in range(len(run) - 1)]
    return bigrams


def cut_tagged(text: str) -> list[tuple[str, str]]:
    """Words as written, each with its part of speech (nr: a person's name, v: a verb); spaces may be missing."""
    tagged: list[tuple[str, str]] = rjieba.tag(text)
    return tagged
