"""Cuts a stream of words into sentences, holding back what is only half seen."""

from __future__ import annotations

import re

ENDS = "。！？；\n"
OPENING = {"「": "」", "“": "”", "『": "』", '"': '"'}
MARKER = re.compile(r"[ \t\u3000]*[\[［【〔][^\]］】〕\n]{0,12}[\]］】〕]")
HALF_MARKER = re.compile(r"[ \t\u3000]*[\[［【〔][^\]］】〕\n]{0,12}$")
LONGEST = 1200  # characters held back at most; what has no end by then is taken as it stands
_THOUGHT = ("<think>", "</think>")


class Sentences:
    """Whole sentences, each with the source markers that follow its full stop.

    A quotation is never cut. What a model thinks aloud between ``<think>`` and ``</think>`` is left out.
    """

    def __init__(self) -> None:
        self._held = ""
        self._begun = False

    def feed(self, words: str) -> list[str]:
        """The sentences these words complete, maybe none."""
        self._held += words
        if not self._begun and not self._skip_thought():
            return []
        sentences = []
        while (end := self._end()) is not None:
            sentences.append(self._held[:end])
            self._held = self._held[end:]
        if len(self._held) > LONGEST:
            sentences.append(self._held)
            self._held = ""
        return sentences

    def rest(self) -> str:
        """What is still held back, when nothing more will come."""
        rest, self._held = self._held, ""
        return rest if self._begun else ""

    def _skip_thought(self) -> bool:
        opening, closing = _THOUGHT
        start = self._held.lstrip()
        if not start or (opening.startswith(start) and start != opening):
            return False
        if start.startswith(opening):
            _, found, after = start.partition(closing)
            if not found:
                return False
            self._held = after.lstrip()
        self._begun = True
        return True

    def _end(self) -> int | None:
        """Where the first sentence ends, if that can be told already."""
        closing: list[str] = []
        for place, character in enumerate(self._held):
            if closing and character == closing[-1]:
                closing.pop()
                if not closing and place and self._held[place - 1] in ENDS:
                    return self._after_markers(place + 1)
            elif character in OPENING:
                closing.append(OPENING[character])
            elif character in ENDS and not closing:
                return self._after_markers(place + 1)
        return None

    def _after_markers(self, end: int) -> int | None:
        if self._held[end - 1] == "\n":
            return end
        while (marker := MARKER.match(self._held, end)) is not None:
            end = marker.end()
        if not self._held[end:].strip(" \t\u3000"):
            return None  # a marker may still follow
        return None if HALF_MARKER.match(self._held, end) else end
