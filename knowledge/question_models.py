"""The models at hand: the one the program came with, or the one set by hand, and those learned on this server.

A learned one lies in a folder named by the hash of its files, so a name says just what reads the questions, and a file
that was damaged is noticed when it is opened. Where one cannot be read, the base answers in its place.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Collection
from pathlib import Path

import structlog

from core.errors import CunfaError
from knowledge.question_model import QuestionModel, open_question_model

log = structlog.get_logger()
_KEPT_OPEN = 2  # of one changed for another, both, while they are compared


class QuestionModels:
    """Opens each once. Threads may share it."""

    def __init__(self, base: Path, learned: Path, *, set_by_hand: bool = False) -> None:
        self.base = base.resolve()
        self.learned = learned.resolve()
        self.set_by_hand = set_by_hand
        self._lock = threading.Lock()
        self._open: dict[str, QuestionModel] = {}  # by name, the one used last at the end

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
        """The model an index was built with, where it is at hand."""
        if (found := self._find_learned(identity)) is not None:
            return found
        base = self._open_one("")
        return base if base.identity == identity else None

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
                model = open_question_model(self.learned / name if name else self.base)
                if name and model.identity != name:
                    raise CunfaError("the files are not those it was named for", code="model_damaged")
            self._open[name] = model
            while len(self._open) > _KEPT_OPEN:
                del self._open[next(iter(self._open))]
            return model
