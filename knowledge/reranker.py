"""Puts the first articles in another order by reading each beside the question: a CrossEncoder. The only file that knows one.

There is none unless ``CUNFA_RERANKER`` names one. See docs/decisions/0012 for what it costs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import structlog
from numpy.typing import NDArray

from core.errors import Unavailable
from knowledge.embedding import hash_folder
from knowledge.loading import Heavy
from knowledge.types import Article

RERANKED = 30  # articles that are read beside the question; the rest follow as they stood
_LONGEST = 512  # tokens of question and article together
# Characters of each that are read: no tokenizer of Chinese puts more than two into a token. Left whole, the tokenizer makes every
# pairing of their cut-off ends: gigabytes for a question of 5,000 characters.
_CHARACTERS = 2 * _LONGEST
_BATCH = 8  # pairs at once, like lengths together: fewer paddings to compute
_USE = "-2"  # raise it when pairs are put to a model in another way
_KINDS = ("ForSequenceClassification", "ForCausalLM")  # others would be given a last layer of chance

Entry = tuple[int, float, tuple[str, ...]]  # article id, score, why
Logits = NDArray[np.float64]
log = structlog.get_logger()


class Scorer(Protocol):
    """Reads a question and a text together. Threads may share it."""

    def score(self, question: str, texts: Sequence[str]) -> Logits:
        """How well each text answers, (texts), as a logit."""
        ...

    def load(self) -> None:
        """Make ready now what the first question would wait for. Raises Unavailable where it cannot be read."""
        ...


def shown_text(article: Article) -> str:
    """An article as people are shown it: law, headings, number and words."""
    above = " ".join((article.version.title, *article.breadcrumbs))
    return f"{above}\n{article.label} {article.text}"


class CrossEncoderScorer:
    """A CrossEncoder in a local folder, loaded when first used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._model = Heavy(self._read)

    def _read(self) -> Any:
        from sentence_transformers import CrossEncoder  # noqa: PLC0415 - five seconds and torch

        try:
            model = CrossEncoder(str(self._folder), device="cpu", local_files_only=True)
        except Exception as error:  # whatever a damaged file brings
            raise _unreadable(self._folder) from error
        if model.num_labels != 1:
            raise Unavailable(
                f"重排模型 {self._folder} 给每一对打 {model.num_labels} 个分，要只打一个分的，"
                "请检查 CUNFA_RERANKER。",
                code="no_reranker",
            )
        model.max_seq_length = min(model.max_seq_length or _LONGEST, _LONGEST)
        return model.float()

    def load(self) -> None:
        self._model.load()

    def score(self, question: str, texts: Sequence[str]) -> Logits:
        pairs = [(question[:_CHARACTERS], text[:_CHARACTERS]) for text in texts]
        with self._model.use() as model:
            scores = model.predict(
                pairs,
                batch_size=_BATCH,
                activation_fn=lambda logits: logits,  # as they are, whatever the model would make of them
                show_progress_bar=False,
            )
        return np.asarray(scores, np.float64).reshape(-1)


class Reranker:
    """Threads may share it."""

    def __init__(self, scorer: Scorer, folder: Path) -> None:
        self._scorer = scorer
        self.folder = folder
        self._failed = False

    @cached_property
    def identity(self) -> str:
        """Changes whenever an order would."""
        return hash_folder(self.folder) + _USE

    def load(self) -> None:
        """Raises Unavailable where the model cannot be read."""
        self._scorer.load()

    def order(self, question: str, entries: Sequence[Entry], articles: Sequence[Article]) -> list[Entry]:
        """The entries whose articles are given, best first, then the others as they stood.

        A score is the share of the best's likelihood, 1 for the first; those behind have theirs below the last's. Where
        the model fails all stand as they did, and the log says why once: an answer in the ranker's order is a whole one.
        """
        texts = {article.id: shown_text(article) for article in articles}
        read = [(place, entry) for place, entry in enumerate(entries, 1) if entry[0] in texts]
        if not read:
            return list(entries)
        try:
            logits = self._scorer.score(question, [texts[entry[0]] for _, entry in read])
            if len(logits) != len(read) or not np.isfinite(logits).all():
                raise ValueError("a score is missing, or no number")
        except Unavailable:  # no model at all, as the server's start tells: no failure of one question
            raise
        except Exception as error:  # torch raises kinds of its own
            self._tell_once(error)
            return list(entries)
        best = np.argsort(-logits, kind="stable")
        shares = _shares(logits[best])
        front = [
            (entry[0], share, (*entry[2], f"ranked {place}"))
            for share, (place, entry) in zip(shares, (read[n] for n in best), strict=True)
        ]
        behind = [(i, score * shares[-1], why) for i, score, why in entries if i not in texts]
        return front + behind

    def _tell_once(self, error: Exception) -> None:
        if not self._failed:
            self._failed = True
            log.error("reranker_failed", folder=str(self.folder), reason=repr(error))


def _shares(logits: Logits) -> list[float]:
    """Likelihoods (the logistic function, as such models are trained) as shares of the first, the greatest."""
    likelihoods = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    shares: list[float] = (likelihoods / likelihoods[0]).tolist()
    return shares


def _unreadable(folder: Path) -> Unavailable:
    return Unavailable(f"重排模型目录 {folder} 不存在或读不出来，请检查 CUNFA_RERANKER。", code="no_reranker")


def open_reranker(folder: Path) -> Reranker:
    """The CrossEncoder in a local folder. Raises Unavailable where there is none, or it is a model of another kind."""
    try:
        kinds = json.loads((folder / "config.json").read_text("utf-8"))["architectures"]
        fits = str(kinds[0]).endswith(_KINDS)
    except Exception as error:  # no such file, no JSON, or of another shape
        raise _unreadable(folder) from error
    if not fits:
        raise Unavailable(
            f"{folder} 里的模型（{kinds[0]}）不是给一对文字打分的 CrossEncoder，请检查 CUNFA_RERANKER。",
            code="no_reranker",
        )
    return Reranker(CrossEncoderScorer(folder), folder)
