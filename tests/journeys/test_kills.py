"""The server is killed while it publishes, with eight people asking: old or new, never both, never an error."""

from __future__ import annotations

import pytest

from bench.kills import LETTERS, Flipping, Tally, letters_in, prepare


@pytest.fixture(scope="module")
def tally(tmp_path_factory: pytest.TempPathFactory) -> Tally:
    flipping = Flipping(prepare(tmp_path_factory.mktemp("kills") / "data"), seed=1)
    return flipping.run(8, every=3)


def test_no_answer_is_mixed_or_empty_and_none_fails(tally: Tally) -> None:
    assert (tally.mixed, tally.empty, tally.errors) == (0, 0, [])


def test_after_every_restart_the_database_is_what_answers(tally: Tally) -> None:
    assert (tally.kills, tally.wrong) == (8, [])


def test_both_corpora_were_seen_and_the_server_was_really_away(tally: Tally) -> None:
    assert all(tally.asked[letter] > 0 for letter in LETTERS)
    assert tally.published > 0
    assert tally.down > 0


def test_a_mixed_answer_would_be_noticed() -> None:
    assert [letters_in(said) for said in ("甲字第1号", "乙字第2号", "甲字第1号，乙字第2号", "号")] == [
        "甲",
        "乙",
        "甲乙",
        "",
    ]
