"""The deeds of ``cunfa kb``: run here, or by the server that holds the data. See ``api/deeds.py``."""

from __future__ import annotations

from typing import Any

from api import upkeeping
from api.deed_types import Deed, Say, progress_to
from api.factory import Application
from api.schemas.kb import KnowledgeBase, VerifiedOut
from api.schemas.runs import RunOut
from core.errors import InvalidInput
from knowledge.runs import RunKind
from knowledge.types import ShelfName


def status(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """How the indexes stand, and what is being done."""
    running = application.runs.find_running()
    return {
        **KnowledgeBase.of(application.upkeep.read_state()).model_dump(mode="json"),
        "running": None if running is None else RunOut.of(running).model_dump(mode="json"),
    }


def verify(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The record against the indexes."""
    with application.runs.start(RunKind.VERIFY, progress=progress_to(say)) as run:
        verified = upkeeping.verify(application, run, every_passage=arguments["every_passage"])
    return {"run": run.number, "message": run.message, **VerifiedOut.of(verified).model_dump(mode="json")}


def _shelf(name: str | None) -> ShelfName | None:
    if name is not None and name not in set(ShelfName):
        raise InvalidInput(f"没有“{name}”这个书架，请写 law 或 local。", code="no_such_shelf")
    return None if name is None else ShelfName(name)


def rebuild(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """The indexes anew."""
    shelf = _shelf(arguments.get("shelf"))
    with application.runs.start(RunKind.REBUILD, progress=progress_to(say)) as run:
        built = upkeeping.rebuild(application, run, shelf=shelf)
    return {"run": run.number, "message": run.message, "shelves": [each.value for each in built]}


def clear(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """What nothing needs any more, removed."""
    with application.runs.start(RunKind.GC, progress=progress_to(say)) as run:
        cleared = upkeeping.clear(application, run)
    return {
        "run": run.number,
        "message": run.message,
        "generations": list(cleared.generations),
        "bytes_freed": cleared.bytes_freed,
        "compacted": cleared.compacted,
    }


def retrain(application: Application, arguments: dict[str, Any], say: Say) -> Any:
    """A model learned here, put into the open release."""
    card, message = application.relearning.learn(None, progress_to(say))
    application.accounts.record("kb.retrained", f"release:{card.number}", by=None)
    return {"release": card.number, "message": message}


KB_DEEDS: dict[str, Deed] = {
    "kb_status": status,
    "kb_verify": verify,
    "kb_rebuild": rebuild,
    "kb_gc": clear,
    "retrain": retrain,
}
