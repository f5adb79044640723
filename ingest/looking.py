"""One look at a source: what is there now, read only where it may have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.errors import CunfaError, InvalidInput, NotFound, Unavailable
from ingest.catalogue import read_addresses
from ingest.fetching import Fetcher
from ingest.models import SourceItemRow
from ingest.service import find_files


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing in a source. ``content`` is None where it has not changed; ``problem`` says why it could not be read.

    ``gone``: the address itself says that it is no longer there.
    """

    place: str
    name: str
    modified: str
    content: bytes | None
    problem: str = ""
    gone: bool = False


Known = Mapping[str, SourceItemRow]
Look = Callable[[str, Known], tuple[int, Iterator[Seen]]]  # (place, known) → how many, and each


def look_in_folder(max_bytes: int) -> Look:
    """Every file below a folder. Raises Unavailable where the folder is not there: nothing is taken to have vanished.

    An empty folder is refused too: a share that is not mounted looks just like it. What a link leads to outside the
    folder is not read, nor what is larger than ``max_bytes``.
    """

    def look(place: str, known: Known) -> tuple[int, Iterator[Seen]]:
        folder = Path(place)
        if not folder.is_dir():
            raise Unavailable(f"文件夹 {place} 现在打不开，已有的都没动。", code="source_unreachable")
        try:
            files = find_files(folder)
        except InvalidInput as error:
            raise Unavailable(
                f"文件夹 {place} 是空的，可能没有挂上，已有的都没动。", code="source_unreachable"
            ) from error
        within = folder.resolve()
        return len(files), (
            _look_at_file(file, within, file.relative_to(folder).as_posix(), known, max_bytes)
            for file in files
        )

    return look


def _look_at_file(file: Path, within: Path, shown: str, known: Known, max_bytes: int) -> Seen:
    try:
        if not file.resolve().is_relative_to(within):
            return Seen(shown, file.name, "", None, "这是指到文件夹外面的链接，没有读。")
        about = file.stat()
        if about.st_size > max_bytes:
            return Seen(shown, file.name, "", None, f"超过 {max_bytes // 1048576} MB，没有读。")
        modified = f"{about.st_mtime_ns} {about.st_size}"
        item = known.get(shown)
        fresh = item is None or item.modified != modified or bool(item.problem)
        return Seen(shown, file.name, modified, file.read_bytes() if fresh else None)
    except OSError as error:
        return Seen(shown, file.name, "", None, f"读不出来：{error.strerror or error}。")


def look_at_address(fetcher: Fetcher) -> Look:
    """One address, whose content is the document."""

    def look(place: str, known: Known) -> tuple[int, Iterator[Seen]]:
        return 1, iter([_fetch(fetcher, place, known)])

    return look


def look_in_catalogue(fetcher: Fetcher) -> Look:
    """Every address a catalogue names. Raises Unavailable where the catalogue cannot be had, or names nothing."""

    def look(place: str, known: Known) -> tuple[int, Iterator[Seen]]:
        try:
            listed = fetcher.fetch(place)
        except NotFound as error:
            raise Unavailable(f"{place} 打不开了，已有的都没动。", code="source_unreachable") from error
        addresses = read_addresses(listed.content or b"", listed.address)
        if not addresses:
            raise Unavailable(f"{place} 里没有认得出的文件链接，已有的都没动。", code="source_unreachable")
        return len(addresses), (_fetch(fetcher, address, known) for address in addresses)

    return look


def _fetch(fetcher: Fetcher, address: str, known: Known) -> Seen:
    item = known.get(address)
    name = PurePath(address).name
    try:
        fetched = fetcher.fetch(address, modified="" if item is None or item.problem else item.modified)
    except NotFound as error:
        return Seen(address, name, "", None, error.message, gone=True)
    except CunfaError as error:
        return Seen(address, name, "", None, error.message)
    return Seen(address, fetched.name or name, fetched.modified, fetched.content)
