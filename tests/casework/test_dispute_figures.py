"""The base of 万人调解率: shown, and never made up."""

from __future__ import annotations

import pytest

from casework.dispute_figures import read_population
from casework.dispute_types import PopulationBase


def test_a_base_is_read_with_its_source() -> None:
    written = 'people = 288538\nsource = "人口普查"\nconfirmed = false\n'
    assert read_population(written) == PopulationBase(288_538, "人口普查", False)
    assert read_population("") == PopulationBase(None, "", False)


@pytest.mark.parametrize("written", ["people = 0", "people = -1", 'people = "二十八万"', "people = 1.5"])
def test_what_is_no_number_of_people_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="people"):
        read_population(written)
