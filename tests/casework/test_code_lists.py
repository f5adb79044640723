from __future__ import annotations

from datetime import date

import pytest

from casework.code_lists import CodeList, find_codes, read_codes, require_code
from casework.models import Channel, ClientKind
from core.errors import InvalidInput

TODAY = date(2026, 11, 25)
LISTS = """list,value,name,valid_from,valid_to,note
topic,旧,旧类型,,2020-01-01,
topic,新,新类型,2020-01-01,,
"""


def test_a_code_is_chosen_in_its_time_alone() -> None:
    topics = read_codes(LISTS)[CodeList.TOPIC]
    assert [[code.value for code in topics if code.valid_on(date(2020, 1, 1))]] == [["新"]]
    assert [code.value for code in topics if code.valid_on(date(2019, 12, 31))] == ["旧"]


def test_the_lists_the_models_know_are_whole() -> None:
    assert [code.value for code in find_codes(CodeList.CHANNEL, on=TODAY)] == list(Channel)
    assert [code.value for code in find_codes(CodeList.CLIENT_KIND, on=TODAY)] == list(ClientKind)


@pytest.mark.parametrize("code_list", list(CodeList))
def test_every_value_fits_its_column_and_stands_once(code_list: CodeList) -> None:
    values = [code.value for code in find_codes(code_list, on=TODAY)]
    assert values
    assert len(set(values)) == len(values)
    assert all(len(value) <= 20 for value in values)


def test_a_value_of_no_list_is_refused_by_the_list_s_name() -> None:
    require_code(CodeList.DISPUTE_TYPE, "邻里", TODAY)
    with pytest.raises(InvalidInput, match="纠纷类型"):
        require_code(CodeList.DISPUTE_TYPE, "宇宙", TODAY)
