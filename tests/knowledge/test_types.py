from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from knowledge.types import DateBasis, DocumentKind, Standing, Validity, VersionCard, rank_name, rank_order

DISTRICT = "全国/河南省/三门峡市/陕州区"
CARD = VersionCard(
    id=1,
    document_id=1,
    kind=DocumentKind.NORMATIVE_DOCUMENT,
    title="放蜂通告",
    short_title="放蜂通告",
    level="规范性文件",
    scope=DISTRICT,
    issuing_body="",
    document_number="",
    label="2024-04-16",
    promulgated=date(2024, 4, 16),
    effective_from=date(2024, 5, 1),
    effective_basis=DateBasis.TEXT,
    effective_to=None,
    status=None,
    replaced_by="",
    note="",
)
TERM = date(2027, 4, 30)
V = Validity


def test_ranks_from_the_constitution_down_to_a_villages_rules() -> None:
    names = [
        rank_name(DocumentKind.LAW, "宪法", "全国"),
        rank_name(DocumentKind.LAW, "法律", "全国"),
        rank_name(DocumentKind.JUDICIAL_INTERPRETATION, "司法解释", "全国"),
        rank_name(DocumentKind.ADMINISTRATIVE_REGULATION, "行政法规", "全国"),
        rank_name(DocumentKind.LOCAL_REGULATION, "地方性法规", "全国/河南省"),
        rank_name(DocumentKind.LOCAL_REGULATION, "地方性法规", "全国/河南省/三门峡市"),
        rank_name(DocumentKind.NORMATIVE_DOCUMENT, "规范性文件", "全国/河南省"),
        rank_name(DocumentKind.NORMATIVE_DOCUMENT, "规范性文件", "全国/河南省/三门峡市"),
        rank_name(DocumentKind.NORMATIVE_DOCUMENT, "规范性文件", DISTRICT),
        rank_name(DocumentKind.NORMATIVE_DOCUMENT, "规范性文件", f"{DISTRICT}/张茅乡"),
        rank_name(DocumentKind.VILLAGE_RULES, "村规民约", f"{DISTRICT}/张茅乡/南沟村"),
        rank_name(DocumentKind.GUIDE, "指南", DISTRICT),
    ]
    assert names == [
        "宪法",
        "法律",
        "司法解释",
        "行政法规",
        "省地方性法规",
        "市地方性法规",
        "省规范性文件",
        "市规范性文件",
        "区文件",
        "乡镇文件",
        "村规民约",
        "指南",
    ]
    orders = [rank_order(name) for name in names]
    assert orders == sorted(set(orders))
    assert rank_order("部门规章") == rank_order("省地方性法规")


@pytest.mark.parametrize(
    ("particulars", "days"),
    [
        # by dates alone
        ({}, {"2024-04-30": V.NOT_YET_IN_FORCE, "2024-05-01": V.IN_FORCE, "2099-01-01": V.IN_FORCE}),
        # its own term
        (
            {"valid_until": TERM, "effective_to": date(2027, 5, 1)},
            {"2024-04-16": V.NOT_YET_IN_FORCE, "2027-04-30": V.IN_FORCE, "2027-05-01": V.LAPSED},
        ),
        # confirmed by a clean-up: it lapses all the same
        (
            {"valid_until": TERM, "effective_to": date(2027, 5, 1), "status": V.CONTINUED},
            {"2024-04-30": V.NOT_YET_IN_FORCE, "2026-11-25": V.CONTINUED, "2027-05-01": V.LAPSED},
        ),
        # confirmed, then replaced
        (
            {"status": V.CONTINUED, "effective_to": date(2026, 1, 1)},
            {"2025-12-31": V.CONTINUED, "2026-01-01": V.AMENDED},
        ),
        # repealed before its term, and after that still repealed
        (
            {"valid_until": TERM, "effective_to": date(2025, 5, 1), "status": V.REPEALED},
            {"2025-04-30": V.IN_FORCE, "2025-05-01": V.REPEALED, "2027-05-01": V.REPEALED},
        ),
        # replaced before its term
        (
            {"valid_until": TERM, "effective_to": date(2025, 5, 1)},
            {"2025-05-01": V.AMENDED, "2027-05-01": V.AMENDED},
        ),
        # amended with no new text here: shown as such to its term, then no more
        (
            {"valid_until": TERM, "effective_to": date(2025, 11, 14), "status": V.AMENDED},
            {
                "2025-11-13": V.IN_FORCE,
                "2025-11-14": V.AMENDED,
                "2027-04-30": V.AMENDED,
                "2027-05-01": V.LAPSED,
            },
        ),
        ({"status": V.REPEALED}, {"2024-04-30": V.NOT_YET_IN_FORCE, "2024-05-01": V.REPEALED}),
        ({"status": V.DELISTED}, {"2024-04-30": V.DELISTED, "2026-11-25": V.DELISTED}),
    ],
)
def test_how_a_version_stands_on_a_day(particulars: dict[str, object], days: dict[str, Validity]) -> None:
    card = replace(CARD, **particulars)  # type: ignore[arg-type]
    assert {day: card.validity_on(date.fromisoformat(day)) for day in days} == days
    for written, validity in days.items():
        day = date.fromisoformat(written)
        answers = validity in (V.IN_FORCE, V.CONTINUED) or (
            validity is V.AMENDED and card.status is V.AMENDED
        )
        assert card.answers_on(day) is answers
        assert replace(card, standing=Standing.DISABLED).answers_on(day) is False
