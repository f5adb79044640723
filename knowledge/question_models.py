"""The models at hand: the one the program came with, or the one set by hand, and those learned on this server.

A learned one lies in a folder named by the hash of its files, so a name says just what reads the questions, and a file
that was damaged is noticed when it is opened. Where one cannot be read, the base answers in its place.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Collection
from functools import cached_property
from pathlib import Path

import structlog

from core.errors import CunfaError
from knowledge.hub import find_folder
from knowledge.question_model import QuestionModel, identity_but_reranker, open_question_model
from knowledge.reranker import Reranker, open_reranker

log = structlog.get_logger()
_KEPT_OPEN = 2  # of one changed for another, both, while they are compared


class QuestionModels:
    """Opens each once. Threads may share it."""

    def __init__(
        self,
        base: Path | str,
        learned: Path,
        *,
        reranker: Path | str | None = None,
        set_by_hand: bool = False,
    ) -> None:
        self._named = (base, reranker)
        self.learned = learned.resolve()
        self.set_by_hand = set_by_hand
        self._lock = threading.Lock()
        self._open: dict[str, QuestionModel] = {}  # by name, the one used last at the end

    @cached_property
    def base(self) -> Path:
        """Raises Unavailable where it is named and cannot be found."""
        return find_folder(self._named[0], "CUNFA_EMBEDDING_MODEL").resolve()

    @cached_property
    def reranker_folder(self) -> Path | None:
        """Raises Unavailable where it is named and cannot be found."""
        named = self._named[1]
        return find_folder(named, "CUNFA_RERANKER") if named else None

    @cached_property
    def _reranker(self) -> Reranker | None:
        """One for all models: it is large."""
        return open_reranker(self.reranker_folder) if self.reranker_folder else None

    def open(self, name: str) -> QuestionModel:
        """The model the record names: a learned one, unless another is set by hand; the base where it cannot be read.

        Raises Unavailable where the base cannot.
        """
        if not name or self.set_by_hand:
            return self._open_one("")
        found = self._find_learned(name)
        if found is None:
            log.error("model_missing", name=name)
        return found or self._open_one("")

    def folder_of(self, name: str) -> Path:
        """Where that model lies."""
        return self.base if self.open(name) is self._open.get("") else self.learned / name

    def of(self, identity: str) -> QuestionModel | None:
        """The model an index was built with, where it is at hand; the reranker may be another."""
        if (found := self._find_learned(identity_but_reranker(identity))) is not None:
            return found
        base = self._open_one("")
        return base if base.reads(identity) else None

    def discard_others(self, kept: Collection[str]) -> None:
        """Remove the folders of learned models but these."""
        for folder in self.learned.glob("*"):
            if folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)

    def _find_learned(self, name: str) -> QuestionModel | None:
        if not name.isalnum() or not (self.learned / name).is_dir():
            return None
        try:
            return self._open_one(name)
        except CunfaError as error:
            log.error("model_damaged", name=name, reason=error.message)
            return None

    def _open_one(self, name: str) -> QuestionModel:
        with self._lock:
            model = self._open.pop(name, None)
            if model is None:
                model = open_question_model(self.learned / name if name else self.base, self._reranker)
                if name and model.reads_by != name:
                    raise CunfaError("the files are not those it was named for", code="model_damaged")
            self._open[name] = model
            while len(self._open) > _KEPT_OPEN:
                del self._open[next(iter(self._open))]
            return model
