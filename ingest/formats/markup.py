"""XML and HTML as trees: no entity is expanded, nothing is fetched, depth is bounded by the parser."""

from __future__ import annotations

import io
from collections.abc import Iterator

from lxml import etree, html

from core.errors import InvalidInput
from ingest.formats.source import damaged

Element = etree._Element


def parse_xml(content: bytes) -> Element:
    """The root of a part. Raises InvalidInput: entities inside, not well formed, nested too deep."""
    _refuse_entities(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _told(error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise entities()  # in an encoding that hid it
    return root


def iterate_xml(content: bytes, tags: tuple[str, ...]) -> Iterator[Element]:
    """Elements with one of these tags as each ends, freed once passed. Raises as ``parse_xml`` does."""
    _refuse_entities(content)
    try:
        for _, element in etree.iterparse(
            io.BytesIO(content),
            tag=tags,
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
        ):
            yield element
            element.clear()
            while (before := element.getprevious()) is not None:
                parent = before.getparent()
                if parent is None:
                    break
                parent.remove(before)
    except etree.XMLSyntaxError as error:
        raise _told(error) from error


def parse_page(text: str) -> Element:
    """The root of a web page, however badly it is made. Raises InvalidInput: entities of its own, no elements."""
    if "<!entity" in text[:100_000].lower():
        raise entities()
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise _told(error) from error


def tag_of(element: Element) -> str:
    """Its name without namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _refuse_entities(content: bytes) -> None:
    """No part of an Office file may declare any, so a mere declaration is refused, before it is read."""
    plain = content.replace(b"\x00", b"") if b"\x00" in content[:4] else content  # UTF-16
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise entities()


def entities() -> InvalidInput:
    return InvalidInput(
        "文件里夹带了 XML 实体（可以用来读取别的文件或撑爆内存），为了安全没有读。请用 Word 或浏览器另存一份再传。",
        code="entities",
    )


def _told(error: Exception) -> Exception:
    words = str(error)
    if "emory" in words:
        return MemoryError(words)
    return damaged("嵌套得太深" if "depth" in words.lower() else "")
