"""Changes gathered, rehearsed, published and taken back: over real SQL, a real builder process, real indexes."""

from __future__ import annotations

from datetime import date

import pytest

from core.database import Database
from core.errors import Conflict, InvalidInput, NotFound
from core.settings import Settings
from knowledge.library import Library
from knowledge.release_types import Change, ChangeKind, ReleaseState, StatusChange
from knowledge.releases import Releases
from knowledge.runs import RunKind, Runs, RunState
from knowledge.service import Shelf
from knowledge.status_list import StatusList
from knowledge.types import Validity
from tests.fakes import FixedClock
from tests.knowledge.papers import DISTRICT, found, paper, put, repeal, wait_for

TODAY = date(2026, 11, 25)


def test_changes_gather_on_the_one_open_release(releases: Releases, shelf: Shelf) -> None:
    assert releases.find_open() is None
    change = wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    card = releases.add([change], "u1")
    assert (card.number, card.state, card.created_by) == (1, ReleaseState.OPEN, "u1")
    assert [each.described for each in card.changes] == ["上架《养鱼办法》（2010-03-01）"]
    again = releases.add([change, repeal("养蜂办法")], "u2")
    assert again.number == 1
    assert [each.described for each in again.changes][1:] == ["《养蜂办法》废止，2026-01-01 起"]
    assert releases.find_gathered() == {change.version_id, None} - {None}
    left = releases.remove_change(0, "u1")
    assert [each.kind for each in left.changes] == [ChangeKind.STATUS]
    assert releases.find_gathered() == set()
    with pytest.raises(NotFound):
        releases.remove_change(1, "u1")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (Change(ChangeKind.PUT, version_id=99), NotFound),
        (Change(ChangeKind.PUT), InvalidInput),
        (Change(ChangeKind.DISABLE, version_id=99), NotFound),
        (Change(ChangeKind.STATUS), InvalidInput),
        (Change(ChangeKind.STATUS, status=StatusChange("《》", Validity.REPEALED, None)), InvalidInput),
        (Change(ChangeKind.STATUS, status=StatusChange("养蜂办法", Validity.IN_FORCE, None)), InvalidInput),
        (Change(ChangeKind.STATUS, status=StatusChange("养蜂办法", None, None)), InvalidInput),
    ],
)
def test_what_could_never_be_applied_is_not_gathered(
    releases: Releases, change: Change, error: type[Exception]
) -> None:
    with pytest.raises(error):
        releases.add([change], "u1")
    assert releases.find_open() is None


def test_a_change_that_does_not_fit_how_the_version_stands_is_refused(releases: Releases, bees: int) -> None:
    for kind in (ChangeKind.PUT, ChangeKind.ENABLE):
        with pytest.raises(Conflict):
            releases.add([Change(kind, version_id=bees)], "u1")
    with pytest.raises(InvalidInput):
        releases.add([Change(ChangeKind.CORRECT, version_id=bees)], "u1")
    with pytest.raises(InvalidInput):
        releases.add([Change(ChangeKind.CORRECT, version_id=bees, fields={"text": "x"})], "u1")


def test_published_changes_answer_at_once_and_rolled_back_ones_no_more(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    newer = wait_for(shelf, paper("养蜂办法", "蜂箱离路百米。", "放蜂要先报备。", salt="2"))
    fish = wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"
    number = releases.add([newer, fish], "u1").number
    card = releases.publish(number, "u2")
    assert (card.state, card.published_by, card.can_roll_back) == (ReleaseState.PUBLISHED, "u2", True)
    assert card.receipt is not None
    assert (card.receipt.before, card.receipt.after) == ({"in_force": 1}, {"in_force": 2})
    assert (card.receipt.touched, card.receipt.total) == ({"put": 2}, 2)
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路百米。"
    assert found(library, "鱼塘离路")[0] == "养鱼办法1鱼塘离路十米。"
    assert not any("十米" in hit and "蜂箱" in hit for hit in found(library, "蜂箱离路"))

    back = releases.roll_back(number, "u1")
    assert (back.state, back.can_roll_back) == (ReleaseState.ROLLED_BACK, False)
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"
    assert not any("养鱼" in hit for hit in found(library, "鱼塘离路"))
    assert library.pin().generation == "local:000001", "the generation of before is taken up again"
    assert releases.add([newer, fish], "u1").number == 2, "they wait as before"


def test_a_repeal_takes_a_text_off_on_its_day_and_comes_back_with_the_release(
    releases: Releases, library: Library, bees: int
) -> None:
    number = releases.add([repeal("养蜂办法", date(2026, 6, 1))], "u1").number
    card = releases.publish(number, "u1")
    assert card.receipt is not None
    assert (card.receipt.before, card.receipt.after) == ({"in_force": 1}, {"repealed": 1})
    assert (card.receipt.touched, card.receipt.total) == ({"repealed": 1}, 1)
    assert found(library, "蜂箱离路") == []
    assert found(library, "蜂箱离路", on=date(2026, 5, 1))[0] == "养蜂办法1蜂箱离路十米。"
    releases.roll_back(number, "u1")
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"


def test_taking_a_repeal_back_never_takes_another_line_of_the_list(
    releases: Releases, shelf: Shelf, library: Library, database: Database, clock: FixedClock, bees: int
) -> None:
    number = releases.add([repeal("养鱼办法")], "u1").number
    releases.publish(number, "u1")
    statuses = StatusList(database, clock)
    (line,), _ = statuses.find_facts(query="养鱼办法")
    statuses.remove_fact(line.id)
    put(shelf, paper("养殖办法", "蜂箱不离村。", "《养蜂办法》同时废止。", promulgated=date(2020, 1, 1)))
    assert shelf.find_in_law("养蜂办法", 1, 0, on=TODAY) is None
    assert found(library, "蜂箱离路") == []
    releases.roll_back(number, "u1")
    assert not any(hit.startswith("养蜂办法") for hit in found(library, "蜂箱离路"))


def test_a_correction_is_published_and_taken_back(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    put(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    fields = {"scope": f"{DISTRICT}/大营镇", "valid_until": "2027-01-01"}
    number = releases.add([Change(ChangeKind.CORRECT, version_id=bees, fields=fields)], "u1").number
    assert releases.get_release(number).changes[0].described.endswith("：适用范围、截止日期")
    releases.publish(number, "u1")
    assert not any("蜂箱" in hit for hit in found(library, "蜂箱离路")), "it is of another township now"
    (card, *_), _ = shelf.find_documents(query="养蜂")
    assert (card.version.scope, card.version.valid_until) == (f"{DISTRICT}/大营镇", date(2027, 1, 1))
    releases.roll_back(number, "u1")
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"


def test_disabling_and_enabling_through_a_release(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    put(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    releases.publish(releases.add([Change(ChangeKind.DISABLE, version_id=bees)], "u1").number, "u1")
    assert not any("蜂箱" in hit for hit in found(library, "蜂箱离路"))
    releases.publish(releases.add([Change(ChangeKind.ENABLE, version_id=bees)], "u1").number, "u1")
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"
    releases.roll_back(2, "u1")
    assert not any("蜂箱" in hit for hit in found(library, "蜂箱离路"))
    releases.roll_back(1, "u1")
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"


def test_only_the_last_release_published_can_be_rolled_back(
    releases: Releases, shelf: Shelf, bees: int
) -> None:
    for title in ("养鱼办法", "养鸡办法"):
        releases.publish(releases.add([wait_for(shelf, paper(title, "离路十米。"))], "u1").number, "u1")
    with pytest.raises(Conflict) as refused:
        releases.roll_back(1, "u1")
    assert refused.value.code == "not_last"
    with pytest.raises(Conflict):
        releases.begin(RunKind.ROLL_BACK, 1, "u1")
    assert releases.get_release(2).can_roll_back


def test_a_release_that_would_empty_a_shelf_is_refused_with_nothing_changed(
    releases: Releases, library: Library, runs: Runs, bees: int
) -> None:
    number = releases.add([Change(ChangeKind.DISABLE, version_id=bees)], "u1").number
    with pytest.raises(Conflict) as refused:
        releases.publish(number, "u1")
    assert refused.value.code == "empty_shelf"
    assert "一份也不剩" in refused.value.message
    assert releases.get_release(number).state is ReleaseState.OPEN
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"
    (run,) = runs.find_runs()
    assert (run.state, run.message) == (RunState.FAILED, refused.value.message)


def test_a_release_without_changes_is_refused(releases: Releases, bees: int) -> None:
    number = releases.add([repeal("养蜂办法")], "u1").number
    releases.remove_change(0, "u1")
    with pytest.raises(Conflict) as refused:
        releases.publish(number, "u1")
    assert refused.value.code == "no_changes"


def test_changes_go_live_together_or_not_at_all(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    fish = wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    gone = wait_for(shelf, paper("养鸡办法", "鸡舍离路十米。"))
    number = releases.add([fish, gone], "u1").number
    assert gone.version_id is not None
    shelf.drop_pending(gone.version_id)
    with pytest.raises(NotFound) as refused:
        releases.publish(number, "u1")
    assert "第 2 项变更" in refused.value.message
    assert not any("养鱼" in hit for hit in found(library, "鱼塘离路"))
    assert releases.publish(releases.remove_change(1, "u1").number, "u1").state is ReleaseState.PUBLISHED


def test_a_dropped_release_leaves_nothing_behind(
    releases: Releases, shelf: Shelf, library: Library, settings: Settings, bees: int
) -> None:
    fish = wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))
    number = releases.add([fish], "u1").number
    releases.rehearse(number, "u1")
    root = settings.data_dir / "index" / "local"
    assert sorted(p.name for p in root.glob("gen-*")) == ["gen-000001", "gen-000002"]
    assert releases.drop(number, "u1").state is ReleaseState.DROPPED
    assert [p.name for p in root.glob("gen-*")] == ["gen-000001"]
    assert library.pin().generation == "local:000001"
    with pytest.raises(Conflict):
        releases.publish(number, "u1")
    assert releases.find_open() is None
    assert releases.add([fish], "u1").number == number + 1


def test_a_roll_back_builds_nothing_whatever_was_rolled_back_before(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    def generation_after(title: str) -> str:
        number = releases.add([wait_for(shelf, paper(title, f"{title}：离路十米。"))], "u1").number
        releases.publish(number, "u1")
        published = library.pin().generation
        releases.roll_back(number, "u1")
        assert library.pin().generation == "local:000001"
        return published

    assert [generation_after(title) for title in ("养鱼办法", "养鸡办法", "养鸭办法")] == [
        "local:000002",
        "local:000003",
        "local:000004",
    ]


def test_a_list_published_at_once_leaves_the_open_release_as_it_is(
    releases: Releases, shelf: Shelf, library: Library, bees: int
) -> None:
    waiting = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1")
    card = releases.publish_at_once([repeal("养蜂办法"), repeal("没有的办法")], "u1")
    assert card.state is ReleaseState.PUBLISHED
    assert card.receipt is not None
    assert (card.receipt.touched, card.receipt.total) == ({"repealed": 2}, 2)
    assert card.receipt.after == {"repealed": 1}
    assert found(library, "蜂箱离路") == []
    still_open = releases.find_open()
    assert still_open is not None
    assert (still_open.number, still_open.changes) == (waiting.number, waiting.changes)
    assert releases.roll_back(card.number, "u1").state is ReleaseState.ROLLED_BACK
    assert found(library, "蜂箱离路")[0] == "养蜂办法1蜂箱离路十米。"


def test_while_one_is_at_work_another_is_told_its_number(
    releases: Releases, runs: Runs, shelf: Shelf, bees: int
) -> None:
    number = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1").number
    with runs.start(RunKind.REFRESH) as running, pytest.raises(Conflict) as refused:
        releases.publish(number, "u1")
    assert refused.value.code == "already_running"
    assert f"第 {running.number} 号" in refused.value.message


def test_in_the_background_it_is_a_run_that_tells_how_it_went(
    releases: Releases, runs: Runs, shelf: Shelf, library: Library, bees: int
) -> None:
    number = releases.add([wait_for(shelf, paper("养鱼办法", "鱼塘离路十米。"))], "u1").number
    run = releases.begin(RunKind.PUBLISH, number, "u1")
    assert (run.state, run.release) == (RunState.RUNNING, number)
    runs.wait(60)
    done = runs.get_run(run.number)
    assert (done.state, done.message) == (RunState.DONE, "1 项变更已经生效。")
    assert found(library, "鱼塘离路")[0] == "养鱼办法1鱼塘离路十米。"
