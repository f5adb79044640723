"""Files are read by a child process with bounds; what it answers is all the server ever sees of them."""

from __future__ import annotations

import json
import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

import structlog

from core.errors import DiskFull, InvalidInput, Unavailable
from ingest.formats import wire
from ingest.formats.limits import MB, Limits, limits_for
from ingest.formats.loaded import Loaded, Member
from ingest.formats.source import Progress, damaged, too_large

log = structlog.get_logger()
_ROOT = Path(__file__).parent.parent.parent
_PAGE = re.compile(r"page-\d{3,4}\.png")
_STARTING = 60.0  # seconds that a child may take to start, on a machine that has much to do
_LINE = 4096  # no line of progress is longer
_KEPT = 4000  # characters of what the child complained of, for the log


def load(
    name: str,
    content: bytes,
    limits: Limits | None = None,
    *,
    pages: Path | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """The file as blocks. ``pages``: the folder that page images are moved into, made where there are any.

    ``progress`` is called with (stage in Chinese, done, total), from this thread.

    Raises InvalidInput with one sentence: ``bad_type``, ``macro_file``, ``encrypted_file``, ``empty_file``, ``not_text``,
    ``too_large``, ``too_slow``, ``damaged_file``. Raises DiskFull, or Unavailable where no child can be started.
    """
    with _asked("load", name, content, limits or limits_for(name), progress) as (folder, answer):
        if answer.loaded is None:
            raise damaged()
        if pages is not None:
            _keep_pages(folder / wire.PAGES, pages)
        return answer.loaded


def open_archive(name: str, content: bytes, limits: Limits | None = None) -> list[Member]:
    """The files in a ZIP archive, in its order, folders and litter left out; nested archives are members like any.

    Raises as ``load`` does, and InvalidInput ``bad_path`` where a name would leave the archive's folder.
    """
    with _asked("open", name, content, limits or limits_for(name), None) as (folder, answer):
        if answer.members is None:
            raise damaged()
        members = folder / wire.MEMBERS
        return [Member(name, (members / str(n)).read_bytes()) for n, name in enumerate(answer.members)]


@contextmanager
def _asked(
    deed: str, name: str, content: bytes, limits: Limits, progress: Progress | None
) -> Iterator[tuple[Path, wire.Answer]]:
    """A child's answer, and the folder with the files it wrote, which goes when the block ends."""
    if len(content) > limits.file_bytes:
        raise too_large(f"文件有 {len(content) / MB:.0f} MB")
    with tempfile.TemporaryDirectory(prefix="cunfa-read-", ignore_cleanup_errors=True) as made:
        folder = Path(made)
        try:
            for inner in (wire.PAGES, wire.MEMBERS, wire.SCRATCH):
                (folder / inner).mkdir()
            (folder / wire.CONTENT).write_bytes(content)
            (folder / wire.JOB_FILE).write_bytes(wire.JOB.dump_json(wire.Job(deed, name, limits)))
        except OSError as error:
            raise DiskFull from error
        answer = _run(folder, limits, progress)
        if answer.refusal is not None:
            raise InvalidInput(answer.refusal.message, code=answer.refusal.code)
        yield folder, answer


def _run(folder: Path, limits: Limits, progress: Progress | None) -> wire.Answer:
    with (folder / "complaints").open("wb") as complaints:
        process = subprocess.Popen(  # noqa: S603 — our own module, the folder our own
            [sys.executable, "-m", "ingest.formats.child", str(folder)],
            cwd=_ROOT,
            env=_environment(folder),
            stdin=subprocess.PIPE,  # left open: the child ends when we do
            stdout=subprocess.PIPE,
            stderr=complaints,
            start_new_session=True,
        )
        try:
            started, in_time = _hear(process, limits.seconds, progress)
        finally:
            _end(process)
    complained = (folder / "complaints").read_bytes()[-_KEPT:].decode("utf-8", "replace")
    answer = folder / wire.ANSWER_FILE
    if process.returncode == 0 and in_time and answer.is_file():
        if complained:
            log.info("file_complaints", reason=complained)
        if answer.stat().st_size > limits.answer_bytes:
            raise too_large("文件里的文字太多")
        return wire.ANSWER.validate_json(answer.read_bytes())
    log.warning("file_not_read", code=process.returncode, in_time=in_time, reason=complained)
    if not started:
        raise Unavailable("读文件的程序没有启动起来，原因记在日志里，请稍后再试。", code="reader_failed")
    if not in_time or process.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise InvalidInput(
            f"这个文件读了 {limits.seconds:.0f} 秒还没读完，已经停下。请拆成几个小文件再传。", code="too_slow"
        )
    raise damaged("读到一半出了错")


def _environment(folder: Path) -> dict[str, str]:
    """Nothing of ours that a file could learn, no way out to the network for those who ask the environment."""
    nowhere = "http://127.0.0.1:9"
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(folder / wire.SCRATCH),
        "TMPDIR": str(folder / wire.SCRATCH),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(_ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_NUM_THREADS": "1",
        "http_proxy": nowhere,
        "https_proxy": nowhere,
    }


def _hear(process: subprocess.Popen[bytes], seconds: float, progress: Progress | None) -> tuple[bool, bool]:
    """(whether it came as far as the file, whether it ended in time); the time is the file's, counted from there."""
    assert process.stdout is not None
    started, rest, deadline = False, b"", monotonic() + _STARTING
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while (left := deadline - monotonic()) > 0:
            if not selector.select(left):
                continue
            heard = os.read(process.stdout.fileno(), 65536)
            if not heard:
                break
            *lines, rest = (rest + heard).split(b"\n")
            rest = rest[-_LINE:]
            for line in lines:
                _pass_on(line, progress if started else None)
                if not started:
                    started, deadline = True, monotonic() + seconds
    try:
        process.wait(timeout=max(0.0, deadline - monotonic()))
    except subprocess.TimeoutExpired:
        return started, False
    return started, True


def _pass_on(line: bytes, progress: Progress | None) -> None:
    try:
        stage, done, total = json.loads(line[:_LINE])
    except ValueError:
        return  # a vendor that prints
    if progress is not None and isinstance(stage, str) and isinstance(done, int) and isinstance(total, int):
        progress(stage, done, total)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the child with all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()


def _keep_pages(made: Path, kept: Path) -> None:
    found = sorted(path for path in made.iterdir() if _PAGE.fullmatch(path.name) and not path.is_symlink())
    try:
        if found:
            kept.mkdir(parents=True, exist_ok=True)
        for path in found:
            shutil.move(path, kept / path.name)
    except OSError as error:
        raise DiskFull from error
