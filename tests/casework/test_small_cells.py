"""What is made public tells no small count, not even to one who subtracts and knows the rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.small_cells import LEAST, hide_in_column

Shown = tuple[int | None, list[int | None]]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([5, 3, 0], (8, [5, 3, 0])),  # nothing is small
        ([7, 2, 5], (14, [7, None, None])),  # the 2 alone would be 14 - 7 - 5
        ([1, 1, 9, 4], (15, [None, None, 9, None])),
        ([3, 3, 1], (7, [None, None, None])),  # of equal cells all: the choice between them would tell
        ([2, 1, 0], (None, [None, None, 0])),  # no large cell to hide among
        ([2], (None, [None])),
        ([0, 0], (0, [0, 0])),
        ([], (0, [])),
    ],
)
def test_by_example(counts: list[int], shown: Shown) -> None:
    assert hide_in_column(counts) == shown


@given(st.lists(st.integers(0, 6), max_size=8))
def test_no_small_count_can_be_worked_out(counts: list[int]) -> None:
    shown = hide_in_column(counts)
    total, cells = shown
    hidden = [n for n, cell in enumerate(cells) if cell is None]
    assert all(cell is None or cell == 0 or cell >= LEAST for cell in cells)
    for n in hidden:
        if total is None:
            # 1 and 2 both fit whatever stands elsewhere: the table would look the same.
            other = list(counts)
            other[n] = LEAST - counts[n]
            assert hide_in_column(other) == shown
        else:
            # Another table with other numbers there looks the very same, total and all.
            swaps = []
            for m in hidden:
                other = list(counts)
                other[n], other[m] = counts[m], counts[n]
                swaps.append((other[n], hide_in_column(other)))
            assert any(value != counts[n] and published == shown for value, published in swaps)
