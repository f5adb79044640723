"""``cunfa train``: what reads questions, learned anew from the shelf; ``cunfa retrain``: learned on, on the server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.deed_types import progress_to
from api.performing import clear_errors, perform
from api.terminal import Watcher, out, print_json
from core.clock import SystemClock, today
from core.settings import Settings


def train(
    into: Annotated[Path, typer.Option("--out", help="训练好的模型写到这个目录")],
    questions: Annotated[
        Path | None,
        typer.Option(help="另有问题的目录：stard-train.jsonl、consult-pairs.jsonl、advice-qa.jsonl"),
    ] = None,
    ablations: Annotated[bool, typer.Option(help="多量一遍：少看一样依据会差多少")] = False,
    bearing_only: Annotated[
        bool, typer.Option(help="只重学“这一问该不该回答”，目录里要有训练好的模型；几十秒")
    ] = False,
) -> None:
    """Learn from the laws on the shelf and the questions we know, measure, and write a model folder."""
    if bearing_only:
        _learn_bearing(into)
        return
    # torch takes seconds to load, and only this command needs it
    from core.database import Database  # noqa: PLC0415
    from knowledge.training.card import figure_tables  # noqa: PLC0415
    from knowledge.training.corpus import read_corpus  # noqa: PLC0415
    from knowledge.training.questions import read_advice, read_questions  # noqa: PLC0415
    from knowledge.training.run import train as train_from  # noqa: PLC0415

    settings = Settings()
    with clear_errors(), Watcher() as watch:
        database = Database(settings.resolved_database_url)
        try:
            corpus = read_corpus(database, district=settings.district, day=today(SystemClock()))
        finally:
            database.close()
        trained = train_from(
            corpus,
            read_questions(questions),
            read_advice(questions),
            into,
            progress_to(watch),
            ablations=ablations,
        )
    out.print(figure_tables(trained.figures))
    out.print(f"用了 {trained.minutes:.0f} 分钟处理器时间，模型写在 {into}。")


def _learn_bearing(folder: Path) -> None:
    from knowledge.training.bearing import learn_bearing  # noqa: PLC0415 - see above

    with clear_errors():
        learned = learn_bearing(folder)
    out.print(
        f"该答的 {learned.real} 问，留出时 {learned.bearing:.1%} 会答；不该答的 {learned.others} 问，{learned.refused:.1%} 不答；"
        f"AUC {learned.area:.3f}。写在 {folder}。"
    )


def retrain(as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False) -> None:
    """Learn on from the phrase book and the corrected questions; the model waits in the open release."""
    with clear_errors():
        result = perform("retrain", {})
    if as_json:
        print_json(result)
    else:
        out.print(result["message"])
        out.print("预演：cunfa kb rehearse　发布：cunfa kb publish　退回：cunfa kb rollback")
