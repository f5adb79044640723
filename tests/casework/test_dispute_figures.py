"""Dispute statistics: every number is the sum of what it opens, and the base of 万人调解率 is never made up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.dispute_checks import checks_behind
from casework.dispute_figures import DisputeYear, behind, statistics
from casework.dispute_types import (
    CheckItem,
    CountedMediation,
    DisputeCheck,
    DisputeItem,
    Division,
    PopulationBase,
)
from casework.mediation_rules import mediation_rules
from casework.population import read_population
from casework.step_codes import Escalation


def test_a_base_is_read_with_its_source() -> None:
    written = 'people = 288538\nsource = "人口普查"\nconfirmed = false\n'
    assert read_population(written) == PopulationBase(288_538, "人口普查", False)
    assert read_population("") == PopulationBase(None, "", False)


@pytest.mark.parametrize("written", ["people = 0", "people = -1", 'people = "二十八万"', "people = 1.5"])
def test_what_is_no_number_of_people_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="people"):
        read_population(written)


COUNTED = st.builds(
    CountedMediation,
    id=st.uuids().map(str),
    number=st.just("（2026）张茅乡人调字第0001号"),
    accepted_on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    dispute_type=st.sampled_from(["邻里", "合同", "早年的类型"]),
    source=st.sampled_from(["application", "own_initiative", "referred", "以后的来源"]),
    committee=st.sampled_from(["村调委会", "乡镇调委会", "看不出是哪种调委会"]),
    township_id=st.sampled_from([None, 1, 2, 10]),
    township=st.just("张茅乡"),
    items=st.frozensets(st.sampled_from(DisputeItem)),
    parties=st.integers(0, 9),
    amount=st.decimals(0, 999_999_999, places=2),
    people=st.dictionaries(st.sampled_from(Escalation), st.integers(1, 99)),
)
CHECKED = st.builds(
    DisputeCheck,
    id=st.uuids().map(str),
    checked_on=st.just(date(2026, 3, 1)),
    found=st.integers(0, 9),
    prevented=st.integers(0, 9),
    note=st.just(""),
    by=st.just("张调解"),
    village_id=st.none(),
    village=st.none(),
    township_id=st.sampled_from([None, 1, 2]),
    township=st.just("张茅乡"),
)


@given(st.lists(COUNTED, max_size=12), st.sampled_from(Division))
def test_every_number_is_the_sum_of_what_it_opens(counted: list[CountedMediation], by: Division) -> None:
    found = statistics(DisputeYear(tuple(counted), ()), 2026, None, by)
    for row in (found.whole, *found.rows):
        for item in DisputeItem:
            opened = behind(counted, item, by, row.key)
            assert row.counts.get(item, 0) == len(opened)
        of_row = [one for one in counted if row.key in ("", *keys(one, by))]
        assert row.parties == sum(one.parties for one in of_row)
        assert row.amount == sum(int(one.amount * 100) for one in of_row) / Decimal(100)  # in cents, exactly
        for what in Escalation:
            assert row.people.get(what, 0) == sum(one.people.get(what, 0) for one in of_row)
    for item in DisputeItem:
        assert sum(row.counts.get(item, 0) for row in found.rows) == found.whole.counts.get(item, 0)
    assert sum((row.amount for row in found.rows), Decimal(0)) == found.whole.amount


def keys(one: CountedMediation, by: Division) -> set[str]:
    """The row a mediation stands in, by counting it alone."""
    return {row.key for row in statistics(DisputeYear((one,), ()), 2026, None, by).rows}


@given(st.lists(CHECKED, max_size=8))
def test_checks_are_the_sum_of_what_they_open(checks: list[DisputeCheck]) -> None:
    found = statistics(DisputeYear((), tuple(checks)), 2026, None, Division.TYPE)
    for row in (found.checked, *found.checks):
        for item in CheckItem:
            opened = checks_behind(checks, item, row.key)
            assert row.counts[item] == sum(one.count(item) for one in opened)
            assert all(one.count(item) for one in opened)


@pytest.mark.parametrize(
    ("organisation", "kind"),
    [
        ("张茅乡南沟村", "村调委会"),
        ("甘棠街道召公社区", "社区调委会"),
        ("甘棠街道", "街道调委会"),
        ("张茅乡", "乡镇调委会"),
        ("大营镇", "乡镇调委会"),
        ("陕州区医疗纠纷", "行业性专业性调委会"),
        ("某某铝业公司", "企事业单位调委会"),
        ("陕州区", "看不出是哪种调委会"),
    ],
)
def test_the_kind_of_committee_is_told_by_the_name_in_its_numbers(organisation: str, kind: str) -> None:
    assert mediation_rules().committee_kind(organisation) == kind
