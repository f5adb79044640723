"""What an index knows of each of its rows besides the words: whose passage it is, when and where it applies."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.passage_repository import PassageRecord
from knowledge.types import DocumentKind, Scope, Validity

_KINDS = tuple(DocumentKind)
_ARRAYS = ("passage", "article", "version", "length", "first", "end", "kind", "scope")
_NEVER = np.iinfo(np.int32).max
IntArray = NDArray[np.int64]
Mask = NDArray[np.bool_]


def _end_of(record: PassageRecord) -> int:
    lapses = record.valid_until + timedelta(days=1) if record.valid_until else None
    if record.status is Validity.DELISTED:
        return 0
    if record.status is Validity.REPEALED and record.effective_to is None:
        return 0
    if record.status is Validity.AMENDED:  # by the list: its new text is not here, so it is shown to its term
        return lapses.toordinal() if lapses else _NEVER
    return min((day.toordinal() for day in (record.effective_to, lapses) if day), default=_NEVER)


@dataclass(frozen=True)
class Rows:
    """Arrays, one value a row. Dates are proleptic ordinals; 0 and the greatest int where there is none."""

    passage: IntArray
    article: IntArray
    version: NDArray[np.int32]  # a number a version, 0, 1 …
    length: NDArray[np.int32]  # characters of the passage
    first: NDArray[np.int32]
    end: NDArray[np.int32]  # the first day it is no longer shown
    kind: NDArray[np.int8]
    scope: NDArray[np.int32]
    scopes: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.passage)

    @staticmethod
    def of(records: list[PassageRecord]) -> Rows:
        scopes = tuple(dict.fromkeys(r.scope for r in records))
        code = {scope: n for n, scope in enumerate(scopes)}
        versions = {version: n for n, version in enumerate(dict.fromkeys(r.version_id for r in records))}
        return Rows(
            np.array([r.passage_id for r in records], np.int64),
            np.array([r.article_id for r in records], np.int64),
            np.array([versions[r.version_id] for r in records], np.int32),
            np.array([len(r.text) for r in records], np.int32),
            np.array([r.effective_from.toordinal() if r.effective_from else 0 for r in records], np.int32),
            np.array([_end_of(r) for r in records], np.int32),
            np.array([_KINDS.index(r.kind) for r in records], np.int8),
            np.array([code[r.scope] for r in records], np.int32),
            scopes,
        )

    @cached_property
    def depth(self) -> NDArray[np.int8]:
        """How deep each row's scope lies: 全国 0, 省 1, 市 2 …"""
        depths = np.array([scope.count("/") for scope in self.scopes] or [0], np.int8)
        found: NDArray[np.int8] = depths[self.scope]
        return found

    def answering(self, day: date) -> Mask:
        """Rows whose version may be shown for a day: the same rule as ``VersionCard.answers_on``."""
        ordinal = day.toordinal()
        mask: Mask = (self.first <= ordinal) & (ordinal < self.end)
        return mask

    def seen_from(self, scope: Scope) -> Mask:
        seen = np.array([scope.sees(each) for each in self.scopes] or [False], np.bool_)
        mask: Mask = seen[self.scope]
        return mask

    def of_kinds(self, kinds: frozenset[DocumentKind]) -> Mask:
        mask: Mask = np.isin(self.kind, [_KINDS.index(kind) for kind in kinds])
        return mask

    def sha256(self) -> str:
        digest = hashlib.sha256()
        for name in _ARRAYS:
            digest.update(np.ascontiguousarray(getattr(self, name)).tobytes())
        digest.update("\n".join(self.scopes).encode())
        return digest.hexdigest()

    def save(self, path: Path) -> None:
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        np.savez(path, allow_pickle=False, scopes=np.array(self.scopes, dtype=np.str_), **arrays)

    @staticmethod
    def load(path: Path) -> Rows:
        with np.load(path) as stored:
            arrays = {name: stored[name] for name in _ARRAYS}
            return Rows(**arrays, scopes=tuple(str(scope) for scope in stored["scopes"]))
