"""Questions of two matters, made of two that are known, and how both are scored."""

from __future__ import annotations

from bench.matters import PAIRS, SHOWN, SIGNS, ask_both, make_sets, score
from bench.quality import VillageQuestion, read_village_questions

ROAD = VillageQuestion("land", "路堵了咋办？", (("民法典", "291"),), (("民法典", "288"),))
WAGES = VillageQuestion("work", "工钱找谁要", (("条例", "3"), ("条例", "30")), ())
PRESENT = {("民法典", "291"): 1, ("民法典", "288"): 2, ("条例", "3"): 3}


def test_every_matter_must_be_among_those_shown() -> None:
    both = ask_both(ROAD, "，", WAGES)
    assert both.text == "路堵了咋办，工钱找谁要"
    assert score([1, 3], both, PRESENT) == (1.0, 1.0)
    assert score([2, 3], both, PRESENT) == (0.5, 1.0)  # as welcome, though it need not be found
    assert score([1, 2], both, PRESENT) == (0.5, 0.0)
    far = [*range(10, 10 + SHOWN), 1, 3]
    assert score(far, both, PRESENT) == (1.0, 0.0)


def test_the_same_pairs_are_made_each_time() -> None:
    questions = read_village_questions()
    sets = make_sets(questions)
    assert sets == make_sets(questions)
    assert [len(sets[name]) for name in SIGNS] == [PAIRS, PAIRS]
    assert all(len(asked.matters) == 2 for name in SIGNS for asked in sets[name])
    assert len(sets["一件事"]) == len(questions)
