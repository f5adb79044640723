"""The process that opens one file, and nothing else: bounded before it looks, and gone when its server goes.

``python -m ingest.formats.child FOLDER``: reads the job and the bytes in the folder, writes the answer there, and tells its
progress on standard output, one JSON list a line.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sys
import threading
import traceback
from pathlib import Path

from core.errors import InvalidInput
from ingest.formats import archive, wire
from ingest.formats.limits import Limits
from ingest.formats.loaded import Loaded, Paragraph
from ingest.formats.registry import find_loader
from ingest.formats.sniffing import TYPE_NAMES, FileType, sniff
from ingest.formats.source import Source, damaged, too_large

READY = "ready"  # the first stage told: what goes wrong after it is the file's doing
_KIND = 5  # how far readers stand back behind the server's own work


def main() -> None:
    """Raises nothing that the file causes; where the process dies, the server says why."""
    folder = Path(sys.argv[1])
    job = wire.JOB.validate_json((folder / wire.JOB_FILE).read_bytes())
    _leave_with_server()
    _bound(job.limits)
    _tell(READY, 0, 0)
    try:
        answer = wire.ANSWER.dump_json(_do(job, folder))
        if len(answer) > job.limits.answer_bytes:
            raise too_large("文件里的文字太多")
    except InvalidInput as error:
        answer = _refuse(error)
    except Exception as error:
        traceback.print_exc()
        answer = _refuse(too_large("文件展开后太大") if _outgrew(error) else damaged())
    (folder / wire.ANSWER_FILE).write_bytes(answer)


def _refuse(error: InvalidInput) -> bytes:
    return wire.ANSWER.dump_json(wire.Answer(refusal=wire.Refusal(error.code, error.message)))


def _outgrew(error: Exception) -> bool:
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.EFBIG)


def _leave_with_server() -> None:
    """End with all helpers of this process once the server's end of standard input is closed."""

    def wait() -> None:
        os.read(0, 1)  # nothing is ever sent
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


def _bound(limits: Limits) -> None:
    os.nice(_KIND)
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.cpu_seconds),
        (resource.RLIMIT_FSIZE, limits.written_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _tell(stage: str, done: int, total: int) -> None:
    print(json.dumps([stage, done, total]), flush=True)  # noqa: T201 — this is the channel


def _do(job: wire.Job, folder: Path) -> wire.Answer:
    content = (folder / wire.CONTENT).read_bytes()
    file_type = sniff(job.name, content)
    if job.deed == "open":
        if file_type is not FileType.ZIP:
            raise InvalidInput("这个文件不是压缩包。", code="bad_type")
        return wire.Answer(members=archive.unpack(content, job.limits, folder / wire.MEMBERS))
    if file_type is FileType.ZIP:
        raise InvalidInput("压缩包里的压缩包不读，请解开后再传。", code="bad_type")
    loader = find_loader(file_type)
    if loader is None:
        raise InvalidInput(f"暂时不读这种文件：{TYPE_NAMES[file_type]}。", code="bad_type")
    source = Source(job.name, content, job.limits, folder / wire.SCRATCH, folder / wire.PAGES, _tell)
    loaded = loader(source)
    if _is_empty(loaded):
        raise InvalidInput("文件里没有文字。" + "".join(loaded.remarks), code="empty_file")
    return wire.Answer(loaded=loaded)


def _is_empty(loaded: Loaded) -> bool:
    return not loaded.markup.strip() and not any(
        block.text.strip() if isinstance(block, Paragraph) else any(map(any, block.rows))
        for block in loaded.blocks
    )


if __name__ == "__main__":
    main()
