"""The addresses a catalogue names: a page of links, or a plain list."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

_ADDRESS = re.compile(r"https?://[^\s,;，；\"'<>]+")
_DOCUMENTS = (".docx", ".doc", ".pdf", ".xlsx", ".zip", ".txt", ".md")
_PAGES = (".html", ".htm", ".shtml")
_MOST = 500


def read_addresses(content: bytes, address: str) -> list[str]:
    """Addresses in the order named, each once, at most 500, all on the catalogue's own host.

    A page's links to documents, or where it has none to pages below its own folder; a text's addresses, one a line
    or separated by commas. A link to another host is somebody else's text and left out.
    """
    text = content.decode("utf-8", "replace")
    looks_like_page = b"<" in content[:2000] and re.search(rb"<(?:html|body|a|ul|table|div)\b", content, re.I)
    found = _links(text, address) if looks_like_page else _ADDRESS.findall(text)
    host = urlsplit(address).hostname
    own = (urldefrag(each)[0] for each in found if urlsplit(each).hostname == host)
    return list(dict.fromkeys(each for each in own if each != address))[:_MOST]


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        if tag == "a" and href:
            self.found.append(href)


def _links(text: str, address: str) -> list[str]:
    page = _Links()
    page.feed(text)
    links = [link for href in page.found if (link := _joined(address, href))]
    documents = [link for link in links if urlsplit(link).path.lower().endswith(_DOCUMENTS)]
    if documents:
        return documents
    folder = address.rsplit("/", 1)[0] + "/"
    return [
        link for link in links if link.startswith(folder) and urlsplit(link).path.lower().endswith(_PAGES)
    ]


def _joined(address: str, href: str) -> str:
    try:
        link = urljoin(address, href.strip())
        return link if urlsplit(link).scheme in ("http", "https") else ""
    except ValueError:  # a link nobody could follow
        return ""
