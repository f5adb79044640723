"""Fetches what a source names over http or https: bounded in size and time, and never from this machine itself."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Protocol
from urllib.parse import urljoin, urlsplit

import httpx

from core.errors import InvalidInput, NotFound, Unavailable

_TIMEOUT = httpx.Timeout(30.0, connect=10.0)
_MOST_REDIRECTS = 5
_MOST_SECONDS = 300.0  # for one file, however slowly it comes
_GONE = (404, 410)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave. ``content`` is None where nothing had changed since ``modified``."""

    address: str  # after redirects
    content: bytes | None
    modified: str  # ETag or Last-Modified, to ask with the next time; empty where the server gives none
    name: str  # a file name with a suffix, as far as the address or the server says


class Fetcher(Protocol):
    def fetch(self, address: str, *, modified: str = "") -> Fetched:
        """Raises NotFound (it is no longer there), InvalidInput (a bad address), Unavailable."""
        ...


def check_address(address: str) -> str:
    """The address, tidied. Raises InvalidInput unless it is http or https with a host."""
    parts = urlsplit(address.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise InvalidInput("网址要写全，以 http:// 或 https:// 开头。", code="bad_address")
    return address.strip()


class HttpFetcher:
    """Over the network. Loopback and link-local addresses are refused: an address must not reach the server itself."""

    def __init__(
        self, *, max_bytes: int, allow_loopback: bool = False, most_seconds: float = _MOST_SECONDS
    ) -> None:
        self._max_bytes = max_bytes
        self._most_seconds = most_seconds
        self._allow_loopback = allow_loopback

    def fetch(self, address: str, *, modified: str = "") -> Fetched:
        """See ``Fetcher``."""
        headers = _asking(modified)
        here = check_address(address)
        try:
            with httpx.Client(timeout=_TIMEOUT, follow_redirects=False, trust_env=False) as client:
                for _ in range(_MOST_REDIRECTS + 1):
                    self._refuse_own(here)
                    with client.stream("GET", here, headers=headers) as response:
                        if not response.has_redirect_location:
                            return self._take(response, here)
                        here = check_address(urljoin(here, response.headers["location"]))
        except httpx.HTTPError as error:
            raise Unavailable(f"{address} 现在连不上，下次再看。", code="source_unreachable") from error
        raise Unavailable(f"{address} 转来转去没有内容，请核对网址。", code="source_unreachable")

    def _refuse_own(self, address: str) -> None:
        parts = urlsplit(address)
        try:
            found = socket.getaddrinfo(parts.hostname, parts.port or 80, type=socket.SOCK_STREAM)
        except OSError as error:
            raise Unavailable(f"找不到 {parts.hostname}，下次再看。", code="source_unreachable") from error
        for *_, place in found:
            ip = ipaddress.ip_address(place[0])
            ip = getattr(ip, "ipv4_mapped", None) or ip
            if (ip.is_loopback and not self._allow_loopback) or ip.is_link_local or ip.is_unspecified:
                raise InvalidInput("这个网址指向服务器自己，不能用。", code="bad_address")

    def _take(self, response: httpx.Response, address: str) -> Fetched:
        if response.status_code == httpx.codes.NOT_MODIFIED:
            return Fetched(address, None, "", "")
        if response.status_code in _GONE:
            raise NotFound(f"{address} 已经没有了。", code="source_gone")
        if response.status_code != httpx.codes.OK:
            raise Unavailable(
                f"{address} 回了 {response.status_code}，没有取到，下次再看。", code="source_unreachable"
            )
        content = b"".join(self._bounded(response.iter_bytes(), address))
        modified = response.headers.get("etag") or response.headers.get("last-modified") or ""
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        return Fetched(address, content, modified[:80], _name_of(address, kind))

    def _bounded(self, portions: Iterator[bytes], address: str) -> Iterator[bytes]:
        size, deadline = 0, monotonic() + self._most_seconds
        for portion in portions:
            if monotonic() > deadline:  # every look waits for it
                raise Unavailable(f"{address} 给得太慢，没有取完，下次再看。", code="source_unreachable")
            size += len(portion)
            if size > self._max_bytes:
                raise InvalidInput(
                    f"{address} 超过 {self._max_bytes // 1048576} MB，没有取。", code="too_large"
                )
            yield portion


def _asking(modified: str) -> dict[str, str]:
    if not modified:
        return {}
    is_tag = modified.startswith(('"', "W/"))
    return {"If-None-Match": modified} if is_tag else {"If-Modified-Since": modified}


_SUFFIXES = {
    "text/html": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}


def _name_of(address: str, kind: str) -> str:
    """The last part of the path; with the suffix of the type where it has none or a program's (.jsp, .aspx)."""
    last = urlsplit(address).path.rsplit("/", 1)[-1] or urlsplit(address).hostname or "page"
    stem, dot, suffix = last.rpartition(".")
    told = _SUFFIXES.get(kind, "")
    if told and (not dot or f".{suffix.lower()}" != told):
        return (stem if dot else last) + told
    return last
