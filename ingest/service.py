"""From a path or an upload to documents on the shelf, with a report of every file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from pathlib import Path, PurePath
from time import monotonic

from core.errors import CunfaError, InvalidInput, Unavailable
from ingest.gaps import numbered
from ingest.papers.placing import CLEANUP, WORK_REPORT
from ingest.reading import READER_VERSION, Wanted, read_file, sha256_of
from ingest.reports import FileReport, IngestReport
from knowledge.library import Library
from knowledge.runs import RunKind, Runs
from knowledge.service import PutOutcome, Shelf
from knowledge.types import DocumentKind, NewVersion, ShelfName

NOT_SHELVED = {  # by purpose, see ``papers.placing``
    CLEANUP: "这是规范性文件清理结果，不当依据上架。请在“清理”里导入，由它改别的文件的状态。",
    WORK_REPORT: "这是工作报告，不是办事依据，没有上架。",
}
TAKEN_OFF = "这份文件删掉过，或已换成别的一份，没有再上架。要它回来，单独写这个文件的路径。"
Progress = Callable[[str, int, int], None]  # stage in Chinese, done, total


def find_files(path: Path) -> list[Path]:
    """The files a path means, in a fixed order. Raises InvalidInput where there are none.

    In a folder, README files and hidden files are passed over.
    """
    if path.is_file():
        return [path]
    if not path.exists():
        raise InvalidInput(f"没有这个文件或目录：{path}。", code="no_such_path")
    files = sorted(
        each
        for each in path.rglob("*")
        if each.is_file() and not each.name.startswith(".") and each.stem.upper() != "README"
    )
    if not files:
        raise InvalidInput(f"目录里没有文件：{path}。", code="empty_folder")
    return files


class Ingest:
    """Reads files onto the shelf."""

    def __init__(
        self,
        shelf: Shelf,
        library: Library,
        runs: Runs,
        *,
        district: str,
        places: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._shelf = shelf
        self._library = library
        self._runs = runs
        self._district = district
        self._places = places

    def wanted(self, kind: DocumentKind | None, scope: str | None) -> Wanted:
        return Wanted(kind, scope, self._district, self._places())

    def ingest_path(
        self,
        path: Path,
        *,
        kind: DocumentKind | None = None,
        scope: str | None = None,
        progress: Progress | None = None,
    ) -> IngestReport:
        """Read a file or a folder, then publish the shelves that changed.

        Raises InvalidInput where the path does not exist or holds nothing to read, Conflict with the number of
        the run in progress where there is one. Safe to run again, and to run again after any interruption. What was
        deleted for good, or replaced by another file, comes back only where its very file is named.
        """
        files = find_files(path)
        base = path if path.is_dir() else path.parent
        started = monotonic()
        with self._runs.start(RunKind.INGEST, progress=progress) as run:
            reports, wanted = [], self.wanted(kind, scope)
            for done, file in enumerate(files, 1):
                reports.append(self._ingest_file(file, file.relative_to(base), wanted, named=file == path))
                run("读文件", done, len(files))
            published = self.publish_all(run)
        return IngestReport(
            files=tuple(reports),
            seconds=monotonic() - started,
            published=published,
            counts=dict(Counter(report.outcome for report in reports)),
            articles=sum(report.articles for report in reports),
        )

    def publish_all(self, progress: Progress | None = None) -> tuple[str, ...]:
        """Publish every shelf whose live generation lags behind the record."""
        return tuple(name.value for name in ShelfName if self._library.publish(name, progress))

    def _ingest_file(self, file: Path, shown: Path, wanted: Wanted, *, named: bool) -> FileReport:
        try:
            content = file.read_bytes()
            sha256 = sha256_of(content)
            if self._shelf.has_source(sha256, reader_version=READER_VERSION):
                return FileReport(str(shown), PutOutcome.UNCHANGED)
            if not named and self._shelf.is_taken_off(sha256):
                return FileReport(str(shown), PutOutcome.UNCHANGED, reason=TAKEN_OFF)
            new = read_file(file.resolve(), content, wanted)  # folders above it may tell its kind
            outcome, _ = self.put(new)
        except OSError as error:
            return FileReport(str(shown), "failed", reason=f"文件读不出来：{error.strerror or error}。")
        except Unavailable:
            raise  # a full disk fails every file: stop, and say so once
        except CunfaError as error:
            return FileReport(str(shown), "failed", reason=error.message)
        return FileReport(
            path=str(shown),
            outcome=outcome,
            title=new.title,
            version=str(new.promulgated or new.effective_from or ""),
            articles=len(numbered(new.articles)),
            gaps=new.gaps,
            remarks=new.remarks,
        )

    def shelve(self, name: PurePath, content: bytes, *, kind: DocumentKind | None, scope: str | None) -> int:
        """Read one file onto the shelf, live at the next publish; its version. Raises a CunfaError."""
        return self.put(read_file(name, content, self.wanted(kind, scope)))[1]

    def put(self, new: NewVersion) -> tuple[PutOutcome, int]:
        """One file's version, in one transaction.

        Raises InvalidInput: it is not known where it applies, or it is a list or a report that is no basis of an answer.
        """
        if not new.scope:
            raise InvalidInput("".join(new.remarks) or "还不知道这份文件用在哪里。", code="scope_needed")
        if reason := NOT_SHELVED.get(new.attributes.get("purpose", "")):
            raise InvalidInput(reason, code="not_shelved")
        return self._shelf.put(new, reader_version=READER_VERSION)
