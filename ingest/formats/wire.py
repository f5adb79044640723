"""What crosses from the child to the server, as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import TypeAdapter

from ingest.formats.limits import Limits
from ingest.formats.loaded import Loaded


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is asked to do with the file ``content`` in its folder."""

    deed: str  # load, open
    name: str
    limits: Limits


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is not taken: an InvalidInput, on its way to the server."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Exactly one of the three is set. ``members`` are names in the archive; their bytes lie in numbered files."""

    loaded: Loaded | None = None
    members: tuple[str, ...] | None = None
    refusal: Refusal | None = None


JOB = TypeAdapter(Job)
ANSWER = TypeAdapter(Answer)
CONTENT, JOB_FILE, ANSWER_FILE = "content", "job.json", "answer.json"
PAGES, MEMBERS, SCRATCH = "pages", "members", "scratch"
