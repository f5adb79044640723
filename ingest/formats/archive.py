"""What is inside a ZIP archive: names as they were meant, sizes counted before anything is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

from core.errors import InvalidInput
from ingest.formats.limits import MB, Limits
from ingest.formats.source import damaged, too_large

_UTF8 = 0x800  # the flag of a name in UTF-8
_ENCRYPTED = 0x1
_RATIO, _SMALL = 200, MB  # packed text shrinks to a tenth; what is small may shrink as it likes
_DRIVE = re.compile(r"^[A-Za-z]:")
_SHOWN = 60
# What systems leave in archives and nobody packed.
_LITTER = frozenset(("thumbs.db", "desktop.ini", "__macosx"))


def unpack(content: bytes, limits: Limits, folder: Path) -> tuple[str, ...]:
    """The names of the members, in order; the bytes of the nth (from 0) are written to ``folder/n``.

    Folders, and litter such as ``__MACOSX``, are left out. Raises InvalidInput: a member that would leave the archive's
    folder, a password, too many members or too large ones, nothing inside.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        wanted = [(info, name) for info in archive.infolist() if (name := _name(info)) is not None]
        check_sizes([info for info, _ in wanted], limits)
        if not wanted:
            raise InvalidInput("压缩包里没有文件。", code="empty_file")
        for number, (info, _) in enumerate(wanted):
            (folder / str(number)).write_bytes(read_member(archive, info))
        return tuple(name for _, name in wanted)


def check_sizes(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Raises InvalidInput where members are too many, too large, or packed beyond what real files allow."""
    if len(members) > limits.members:
        raise too_large(f"里面有 {len(members)} 个文件")
    if sum(info.file_size for info in members) > limits.unpacked_bytes:
        raise too_large("文件展开后太大")
    for info in members:
        shrunk = info.file_size > _SMALL and info.file_size > _RATIO * max(1, info.compress_size)
        if info.file_size > limits.part_bytes or shrunk:
            raise too_large("文件展开后太大")


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The bytes of one member, never more than it declares. Raises InvalidInput: a password, damage."""
    if info.flag_bits & _ENCRYPTED:
        raise InvalidInput("文件加了密码，请取消密码后再传。", code="encrypted_file")
    try:
        return archive.read(info)
    except NotImplementedError as error:
        raise InvalidInput("压缩的方法不认得，请用普通的 ZIP 方式重新压缩。", code="bad_type") from error
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise damaged("压缩的内容不完整") from error
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma"):
            raise damaged("压缩的内容不完整") from error
        raise


def _name(info: zipfile.ZipInfo) -> str | None:
    """The member's path as it was meant; None where it is no file of anybody's."""
    name = _decode(info).replace("\\", "/")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if name.startswith("/") or _DRIVE.match(name) or ".." in parts or "\x00" in name:
        raise InvalidInput(
            f"压缩包里有越出自己目录的文件名（{name[:_SHOWN]}），为了安全没有读。请重新压缩再传。",
            code="bad_path",
        )
    if not parts or name.endswith("/"):
        return None
    litter = any(part.lower() in _LITTER or part.startswith(".") for part in parts) or parts[-1].startswith(
        "~$"
    )
    return None if litter else "/".join(parts)


def _decode(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
