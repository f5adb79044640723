"""What a Word style says of its paragraphs and runs, through all styles it is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.formats.markup import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^(?:heading|标题)\s*([1-9])$", re.I)
_CONTENTS = re.compile(r"^(?:toc|目录)\s*\d", re.I)
_DEEPEST = 6
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """``None`` and empty: it does not say."""

    heading: int | None = None
    centred: bool | None = None
    hidden: bool | None = None
    num_id: str = ""
    level: int | None = None
    contents: bool = False


PLAIN = Style()


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else list(root.iterchildren(W + "style"))
        self._elements = {value(one, W + "styleId"): one for one in found}
        self._known: dict[str, Style] = {}
        self.default = next(
            (
                value(one, W + "styleId")
                for one in found
                if value(one, W + "default") in ("1", "true") and value(one, W + "type") == "paragraph"
            ),
            "",
        )

    def get(self, style_id: str, *, _depth: int = 0) -> Style:
        """What a style says; nothing where it is not defined."""
        if style_id in self._known:
            return self._known[style_id]
        element = self._elements.get(style_id)
        if element is None or _depth > 20:  # styles may be based on each other in a ring
            return PLAIN
        based = child(element, "basedOn")
        below = PLAIN if based is None else self.get(value(based), _depth=_depth + 1)
        own = _read(element)
        heading = own.heading
        name = child(element, "name")
        called = "" if name is None else value(name)
        if (number := _HEADING.match(called)) is not None:
            heading = min(int(number[1]), _DEEPEST)
        elif called in ("Title", "标题"):
            heading = 1
        style = replace(over(below, own), contents=below.contents or bool(_CONTENTS.match(called)))
        if heading is not None:
            style = replace(style, heading=heading)
        self._known[style_id] = style
        return style

    def list_of(self, style_id: str) -> str:
        """The list that a numbering style names."""
        return self.get(style_id).num_id


def over(below: Style, own: Style) -> Style:
    """``own``, and where it does not say, what is below."""
    return Style(
        heading=below.heading if own.heading is None else own.heading,
        centred=below.centred if own.centred is None else own.centred,
        hidden=below.hidden if own.hidden is None else own.hidden,
        num_id=own.num_id or below.num_id,
        level=below.level if own.level is None else own.level,
        contents=below.contents or own.contents,
    )


def _read(element: Element) -> Style:
    run = child(element, "rPr")
    style = read_paragraph(child(element, "pPr"))
    return style if run is None else replace(style, hidden=is_hidden(run))


def read_paragraph(properties: Element | None) -> Style:
    """What a paragraph's own properties say."""
    if properties is None:
        return PLAIN
    outline, justified, numbered = (child(properties, n) for n in ("outlineLvl", "jc", "numPr"))
    heading = None
    if outline is not None:
        level = number_of(value(outline))
        heading = 0 if level >= 9 else min(level + 1, _DEEPEST)
    list_id = None if numbered is None else child(numbered, "numId")
    level_id = None if numbered is None else child(numbered, "ilvl")
    return Style(
        heading=heading,
        centred=None if justified is None else value(justified) == "center",
        num_id="" if list_id is None else value(list_id),
        level=None if level_id is None else number_of(value(level_id)),
    )


def is_hidden(properties: Element) -> bool | None:
    """Whether run properties hide the text; None where they do not say."""
    found = child(properties, "vanish")
    return None if found is None else value(found) not in _OFF


def child(element: Element, name: str) -> Element | None:
    return element.find(W + name)


def value(element: Element, attribute: str = W + "val") -> str:
    return str(element.get(attribute, ""))


def number_of(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 7 else 0
