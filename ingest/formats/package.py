"""The parts of an Office file (Open Packaging): opened by name or by relation, never more than bounds allow."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from ingest.formats.archive import check_sizes, read_member
from ingest.formats.limits import Limits
from ingest.formats.markup import Element, parse_xml
from ingest.formats.source import damaged

_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|spreadsheetml|drawingml)/(\w+)")
_STRICT_RELATIONS = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHINESE = re.compile(r"[一-鿿]")


class Package:
    """An open Office file. Raises InvalidInput: too large unpacked, cut off."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(content))
        members = self._archive.infolist()
        check_sizes(members, limits)
        self._parts = {_plain(info.filename): info for info in members}

    def read(self, name: str) -> bytes | None:
        """A part's bytes; None where there is no such part."""
        info = self._parts.get(_plain(name))
        return None if info is None else read_member(self._archive, info)

    def read_plain(self, name: str) -> bytes | None:
        """A part of markup, in the namespaces of the transitional schema; None where there is no such part."""
        content = self.read(name)
        if content is None or b"purl.oclc.org" not in content[:4000]:
            return content
        content = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", content)
        return content.replace(_STRICT_RELATIONS, _RELATIONS)

    def tree(self, name: str) -> Element | None:
        """A part as a tree; None where there is no such part."""
        content = self.read_plain(name)
        return None if content is None else parse_xml(content)

    def related(self, name: str, kind: str) -> list[str]:
        """The parts that ``name`` (empty: the file itself) points to with a relation of this kind, as ``styles``."""
        return [target for _, found, target in self._relations(name) if found == kind]

    def targets(self, name: str) -> dict[str, str]:
        """The parts that ``name`` points to, by the ids of the relations."""
        return {identity: target for identity, _, target in self._relations(name)}

    def _relations(self, name: str) -> Iterator[tuple[str, str, str]]:
        """(id, kind, part); what lies outside the file is left out."""
        folder, base = posixpath.split(name)
        relations = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        for one in () if relations is None else relations:
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
                yield one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target

    def main_part(self) -> str:
        """The name of the document itself."""
        found = self.related("", "officeDocument")
        if not found:
            raise damaged("找不到正文")
        return found[0]

    def title(self) -> str:
        """The title in the file's properties, where it is in Chinese."""
        core = self.tree("docProps/core.xml")
        title = "" if core is None else core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
        return title.strip() if _CHINESE.search(title) else ""


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
