"""An entry moves by its drawn ways alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casework.entry_moves import EntryAction, Standing
from casework.models import EntryState
from core.errors import Conflict, InvalidInput

DRAFT, SUBMITTED, CONFIRMED, RETURNED = EntryState
Move = Callable[[Standing], tuple[Standing, EntryAction | None]]
MOVES: dict[str, Move] = {
    "draft": lambda standing: standing.save(DRAFT),
    "submit": lambda standing: standing.save(SUBMITTED),
    "confirm": Standing.confirm,
    "return": lambda standing: standing.send_back("日期不对"),
}
# from, move, to, what the history says; a move not named here is refused
DRAWN = [
    (DRAFT, "draft", DRAFT, None),
    (DRAFT, "submit", SUBMITTED, EntryAction.SUBMITTED),
    (SUBMITTED, "draft", DRAFT, EntryAction.WITHDRAWN),
    (SUBMITTED, "submit", SUBMITTED, EntryAction.CHANGED),
    (SUBMITTED, "confirm", CONFIRMED, EntryAction.CONFIRMED),
    (SUBMITTED, "return", RETURNED, EntryAction.RETURNED),
    (CONFIRMED, "submit", SUBMITTED, EntryAction.CORRECTED),
    (CONFIRMED, "return", RETURNED, EntryAction.RETURNED),
    (RETURNED, "draft", DRAFT, None),
    (RETURNED, "submit", SUBMITTED, EntryAction.SUBMITTED),
]


@pytest.mark.parametrize("move", list(MOVES))
@pytest.mark.parametrize("start", list(EntryState))
def test_every_move_from_every_state(start: EntryState, move: str) -> None:
    drawn = [(to, action) for source, name, to, action in DRAWN if (source, name) == (start, move)]
    if not drawn:
        with pytest.raises(Conflict) as refused:
            MOVES[move](Standing(start))
        assert refused.value.code == "out_of_order"
        return
    standing, action = MOVES[move](Standing(start))
    assert (standing.state, action) == drawn[0]


def test_a_reason_stays_until_it_is_handed_in_again() -> None:
    returned, _ = Standing(SUBMITTED).send_back("日期不对")
    drafted, _ = returned.save(DRAFT)
    assert (returned.return_reason, drafted.return_reason) == ("日期不对", "日期不对")
    assert drafted.save(SUBMITTED)[0] == Standing(SUBMITTED)


def test_nothing_is_returned_without_a_reason() -> None:
    with pytest.raises(InvalidInput, match="退回的原因"):
        Standing(SUBMITTED).send_back("")


@pytest.mark.parametrize("wanted", [CONFIRMED, RETURNED])
def test_nobody_confirms_his_own_by_saving_it(wanted: EntryState) -> None:
    with pytest.raises(InvalidInput, match="由司法所办"):
        Standing(DRAFT).save(wanted)


@given(st.lists(st.sampled_from([*MOVES, "delete"])))
@example(["submit", "confirm", "submit", "return", "submit", "delete"])
def test_what_was_confirmed_leaves_the_count_only_by_the_office(moves: list[str]) -> None:
    """Whatever is tried: what the office vouched for is neither drafted nor deleted before the office returns it."""
    standing, vouched = Standing(DRAFT), False
    for move in moves:
        before = standing
        try:
            if move == "delete":
                assert standing.delete() is EntryAction.DELETED
                assert not vouched
                return
            standing, _ = MOVES[move](standing)
        except Conflict:
            assert standing == before
            continue
        if move == "confirm":
            vouched = True
        elif move == "return":
            vouched = False
        assert not (vouched and standing.state is DRAFT)
        assert vouched == standing.is_settled
        assert bool(standing.return_reason) <= (standing.state in (RETURNED, DRAFT))
