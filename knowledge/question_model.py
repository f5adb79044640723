"""What reads a question: the embedding of the dense column, the table of words, the known questions, the ranker, the bearing.

The shipped folder holds all five. Another embedding (``CUNFA_EMBEDDING_MODEL``) takes the dense column alone; the others stay
the shipped ones. A reranker (``CUNFA_RERANKER``) comes after the ranker, where there is one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from knowledge.bearing import BEARING, Bearing
from knowledge.embedding import Embedder, StaticEmbedder, Vectors, open_embedder
from knowledge.known import KnownQuestions, read_whole_questions
from knowledge.likening import WordTable
from knowledge.ranker import RANKER, Ranker
from knowledge.reranker import Reranker
from knowledge.segmenting import cut_words

SHIPPED_MODEL = Path(__file__).parent / "model"
KNOWN = "known.npz"
_THEN = "~"  # in an identity, before the reranker's


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as the model reads it."""

    vector: Vectors  # of the dense column
    word_vector: Vectors  # by the word table
    tokens: tuple[int, ...]
    table: WordTable
    words: int  # different ones, as the lexical index cuts them


class QuestionModel:
    """Threads may share it."""

    def __init__(
        self,
        embedder: Embedder,
        words: StaticEmbedder,
        ranker: Path,
        read_known: Callable[[], KnownQuestions],
        bearing: Path = SHIPPED_MODEL / BEARING,
        reranker: Reranker | None = None,
    ) -> None:
        self.reranker = reranker
        self.embedder = embedder
        self.words = words
        self._ranker = ranker
        self._read_known = read_known
        self._bearing = bearing
        self.table = WordTable(words.weights)

    @property
    def is_of_words(self) -> bool:
        """Whether the dense column is the table of words itself."""
        return self.embedder is self.words

    @cached_property
    def known(self) -> KnownQuestions:
        """Read when first asked for: only building an index needs them."""
        return self._read_known()

    @cached_property
    def ranker(self) -> Ranker:
        """Loaded when first asked for: building an index needs none. Raises Unavailable."""
        return Ranker(self._ranker)

    @cached_property
    def bearing(self) -> Bearing:
        """Which questions law answers; not a part of the identity, since no index depends on it. Raises Unavailable."""
        return Bearing.load(self._bearing)

    @cached_property
    def identity(self) -> str:
        """Changes whenever a vector, a word or a rank would."""
        return f"{self.reads_by}{_THEN}{self.reranker.identity}" if self.reranker else self.reads_by

    @cached_property
    def reads_by(self) -> str:
        """The identity but for the reranker."""
        if self.is_of_words:
            return self.words.identity
        return f"{self.embedder.identity}+{self.words.identity}"

    def reads(self, identity: str) -> bool:
        """Whether an index made by the model of this identity is read by this one: they may differ in the reranker."""
        return identity_but_reranker(identity) == self.reads_by

    def load(self) -> None:
        """Make ready now what the first question would wait for. Raises Unavailable where it cannot be read."""
        self.embedder.load()
        if self.reranker is not None:
            self.reranker.load()
        self.ranker  # noqa: B018 - read here

    def read(self, question: str) -> Reading:
        cut = self.words.cut([question])
        (word_vector,) = self.words.average(cut)
        (vector,) = (word_vector,) if self.is_of_words else self.embedder.embed_questions([question])
        return Reading(vector, word_vector, tuple(cut[0]), self.table, len(set(cut_words(question))))


def identity_but_reranker(identity: str) -> str:
    return identity.partition(_THEN)[0]


def open_question_model(folder: Path, reranker: Reranker | None = None) -> QuestionModel:
    """The model in a folder; what it lacks is the shipped one's. Raises Unavailable where it cannot be read."""
    embedder = open_embedder(folder)
    if isinstance(embedder, StaticEmbedder) and (folder / RANKER).exists():
        words, rest = embedder, folder
    else:
        words, rest = StaticEmbedder.open(SHIPPED_MODEL, SHIPPED_MODEL), SHIPPED_MODEL
    return QuestionModel(
        embedder,
        words,
        rest / RANKER,
        partial(_read_known, rest / KNOWN, words),
        bearing=(rest if (rest / BEARING).exists() else SHIPPED_MODEL) / BEARING,
        reranker=reranker,
    )


def _read_known(path: Path, words: StaticEmbedder) -> KnownQuestions:
    """What the model knows, and our own whole questions."""
    whole = read_whole_questions()
    vectors = words.embed([question.text for question in whole])
    return KnownQuestions.load(path).joined(vectors, whole)
