"""Clean-ups: a published list read, matched, confirmed by an administrator, applied in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from pydantic import ValidationError
from starlette.datastructures import UploadFile

from api.dependencies import Administrator, Rooms
from api.errors import problems
from api.factory import Application
from api.schemas.cleanups import CleanupIn, CleanupMatchOut, CleanupOut, CleanupRowOut, CleanupTextIn
from api.schemas.releases import ReleaseOut
from core.clock import today
from core.errors import InvalidInput
from ingest.cleanup_list import CleanupList, read_cleanup_file, read_cleanup_text
from ingest.formats.loading import load
from knowledge.cleanup import CleanupMatch, CleanupResult, MatchedLine
from knowledge.release_types import Change, ChangeKind
from knowledge.types import VALIDITY_NAMES

router = APIRouter(tags=["clean-ups"])
_EITHER: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": CleanupTextIn.model_json_schema()},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {
                        "file": {
                            "type": "string",
                            "format": "binary",
                            "description": "docx, xlsx, pdf, html …",
                        }
                    },
                }
            },
        },
    }
}


@dataclass(frozen=True, slots=True)
class _Handed:
    """What was handed in: words, or a file."""

    text: str = ""
    name: str = ""
    content: bytes | None = None

    def read(self) -> CleanupList:
        if self.content is None:
            return read_cleanup_text(self.text)
        return read_cleanup_file(load(self.name, self.content))


async def _take(request: Request) -> _Handed:
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form() as form:
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise InvalidInput("没有选文件，请选一份清理结果再传。")
            return _Handed(name=file.filename or "", content=await file.read())
    try:
        return _Handed(text=CleanupTextIn.model_validate_json(await request.body()).text)
    except ValidationError as error:
        raise InvalidInput("先把清理结果贴进来，最多 20 万字；更长的请传文件。") from error


@router.post("/cleanups/read", responses=problems(401, 403, 413, 422, 503), openapi_extra=_EITHER)
def read_cleanup(
    person: Administrator, rooms: Rooms, handed: Annotated[_Handed, Depends(_take)]
) -> CleanupOut:
    """A list as pasted or as a file, each row with the papers on the shelf it may mean. Nothing changes."""
    return _out(handed.read(), rooms)


@router.post("/cleanups/apply", responses=problems(401, 403, 404, 409, 422, 503))
def apply_cleanup(body: CleanupIn, person: Administrator, rooms: Rooms) -> ReleaseOut:
    """Apply the confirmed rows, all in one transaction, and publish at once; the release can be taken back."""
    lines = [(row.to_line(), row.document_id) for row in body.rows]
    statuses = rooms.cleanups.find_changes(
        lines,
        source=body.source.strip(),
        since=body.since or today(rooms.clock),
        stay_until_amended=body.stay_until_amended,
    )
    changes = [Change(ChangeKind.STATUS, status=status) for status in statuses]
    release = rooms.releases.publish_at_once(changes, person.id)
    rooms.accounts.record(
        "cleanup.applied", f"release:{release.number}", by=person.id, detail=f"{len(changes)}"
    )
    return ReleaseOut.of(release, rooms)


def _out(read: CleanupList, rooms: Application) -> CleanupOut:
    mismatches = read.mismatches()
    return CleanupOut(
        rows=[_row(matched) for matched in rooms.cleanups.match(read.lines)],
        counts={CleanupResult(name): n for name, n in read.counts().items()},
        stated=read.stated or None,
        sum_ok=not mismatches,
        mismatches=mismatches,
        source=read.source,
        since=read.issued,
        stay_until_amended=read.stay_until_amended,
    )


def _row(matched: MatchedLine) -> CleanupRowOut:
    line = matched.line
    return CleanupRowOut(
        index=line.index,
        title=line.title,
        document_number=line.document_number,
        result=line.result,
        result_name=line.result.shown,
        remark=line.remark,
        replaced_by=line.replaced_by,
        matches=[_match(match) for match in matched.matches],
        chosen=matched.chosen,
    )


def _match(match: CleanupMatch) -> CleanupMatchOut:
    version = match.version
    return CleanupMatchOut(
        version_id=version.id,
        document_id=version.document_id,
        title=version.title,
        document_number=version.document_number,
        scope=version.scope,
        validity=match.validity,
        validity_name=VALIDITY_NAMES[match.validity],
        score=match.score,
        exact=match.exact,
    )
