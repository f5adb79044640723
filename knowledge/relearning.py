"""A model learned on the server from what administrators taught, put among the changes of the open release.

Nothing answers with it before that release is published; rehearsing compares it with the one that answers, and
rolling the release back brings that one back, as with any other change.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import structlog

from core.clock import Clock, today
from core.database import Database
from core.errors import Conflict
from knowledge import taught_repository
from knowledge.building import run_learning
from knowledge.library import Library
from knowledge.relearn import LearnOrder
from knowledge.release_types import Change, ChangeKind, ReleaseCard
from knowledge.releases import Releases
from knowledge.runs import Progress, Run, RunCard, RunKind, Runs

log = structlog.get_logger()
_PART = "learning"


class Relearning:
    """Threads may share it; one piece of long work is done at a time (``Runs``)."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        library: Library,
        runs: Runs,
        releases: Releases,
    ) -> None:
        self._database = database
        self._clock = clock
        self._library = library
        self._runs = runs
        self._releases = releases

    def begin(self, by: str | None) -> RunCard:
        """Learn in the background. Raises Conflict at once where there is nothing to learn, or to no purpose."""
        self._check()
        return self._runs.begin(RunKind.RETRAIN, lambda run: self._learn(by, run), by=by)

    def learn(self, by: str | None, progress: Progress | None = None) -> tuple[ReleaseCard, str]:
        """The release the model was put in, and one sentence. Raises as ``begin`` does; Unavailable where it failed."""
        self._check()
        with self._runs.start(RunKind.RETRAIN, by=by, progress=progress) as run:
            return self._learn(by, run), run.message

    def _check(self) -> None:
        if self._library.models.set_by_hand:
            raise Conflict(
                "服务用的是 CUNFA_EMBEDDING_MODEL 指定的模型，训练出来也用不上。去掉这个设置，重启再来。",
                code="model_by_hand",
            )
        with self._database.read() as session:
            taught = taught_repository.read_taught(session)
        if not taught.phrasings and not taught.questions:
            raise Conflict(
                "还没有可学的：先在问法本里写几句，或者改几个标准问题该找到的条文。", code="nothing_taught"
            )

    def _learn(self, by: str | None, run: Run) -> ReleaseCard:
        models = self._library.models
        part = models.learned / _PART
        shutil.rmtree(part, ignore_errors=True)  # of a time that was cut short
        part.mkdir(parents=True)
        order = LearnOrder(
            database=self._database.url,
            base=str(models.base),
            directory=str(part),
            district=self._library.district,
            day=today(self._clock).isoformat(),
        )
        try:
            learned = run_learning(order, run)
            name, facts = learned["name"], learned["facts"]
            with self._database.read() as session:
                if taught_repository.read_model_in_use(session) == name:
                    raise Conflict("和现在用的模型一样，没有新学到什么。", code="same_model")
            _keep(part, models.learned / name)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        with self._database.write() as session:
            taught_repository.add_model(session, name, facts, by, self._clock.now())
        card = self._releases.add([Change(ChangeKind.LEARN, fields={"model": name})], by)
        run.message = (
            f"学了管理员的 {facts['taught']} 句，新认识 {facts['words']} 个词；新模型放进了第 {card.number} 次发布，"
            "预演过再发布。"
        )
        log.info("model_learned", name=name, **facts)
        return card


def _keep(part: Path, folder: Path) -> None:
    """Everything on disk before it has its name: a folder of that name is whole."""
    for path in [*part.rglob("*"), part]:
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
    shutil.rmtree(folder, ignore_errors=True)
    part.rename(folder)
