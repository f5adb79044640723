"""What is asked besides, by kind."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casework.kind_details import (
    CHECKS,
    DETAILS,
    AdviceDetails,
    DraftedDetails,
    KindDetails,
    LectureDetails,
    LitigationDetails,
    MediationDetails,
    OnsiteDetails,
    VillageMatterDetails,
    details_of,
    json_of,
)
from casework.models import ServiceKind
from core.errors import InvalidInput

TODAY = date(2026, 11, 25)
WHOLE = KindDetails(
    legal_advice=AdviceDetails("5f0c0a6e-3f8e-4a53-8f0d-27a1c6f0a001"),
    drafted_document=DraftedDetails("起诉状", "村民", date(2026, 11, 24)),
    lecture=LectureDetails("防诈骗", 40),
    mediation=MediationDetails("（2026）张茅乡人调字第0017号", None, "legal_opinion", "agreed"),
    litigation=LitigationDetails("陕州区人民法院", "（2026）豫1203民初1号", "hearing", "client"),
    onsite=OnsiteDetails("09:00", "11:30", "村部", 6),
    village_matter=VillageMatterDetails("land_contracting", True),
)


def test_every_kind_has_its_details_and_its_check() -> None:
    assert set(DETAILS) == set(CHECKS) == set(ServiceKind)


def test_a_simple_consultation_asks_nothing_besides() -> None:
    for kinds in ([ServiceKind.LEGAL_ADVICE], [ServiceKind.ONSITE], [ServiceKind.MEDIATION]):
        KindDetails().check(kinds, complete=True, today=TODAY)


def test_a_draft_may_leave_everything_out() -> None:
    KindDetails().check(list(ServiceKind), complete=False, today=TODAY)


def test_what_is_whole_is_taken() -> None:
    WHOLE.check(list(ServiceKind), complete=True, today=TODAY)


@pytest.mark.parametrize(
    ("kind", "details", "said"),
    [
        ("drafted_document", DraftedDetails(), "起草了什么文书"),
        ("drafted_document", DraftedDetails("起诉状", "", date(2026, 11, 26)), "定稿日期不能晚于今天"),
        ("lecture", LectureDetails("", 40), "讲座讲的什么"),
        ("lecture", LectureDetails("防诈骗"), "来了多少人"),
        ("lecture", LectureDetails("防诈骗", -1), "讲座人数"),
        ("mediation", MediationDetails(role="watching"), "在调解里做什么"),
        ("mediation", MediationDetails(result="maybe"), "调解结果"),
        ("litigation", LitigationDetails("", "", "hearing"), "哪个法院"),
        ("litigation", LitigationDetails("某法院"), "哪一步"),
        ("litigation", LitigationDetails("某法院", "", "lunch"), "哪一步"),
        ("litigation", LitigationDetails("某法院", "", "hearing", "nobody"), "受谁委托"),
        ("onsite", OnsiteDetails("9点"), "到村时间请写成 09:30 这样"),
        ("onsite", OnsiteDetails("10:00", "09:59"), "离开时间要晚于到村时间"),
        ("onsite", OnsiteDetails(people_served=0), "服务人数"),
        ("village_matter", VillageMatterDetails(), "哪一类"),
        ("village_matter", VillageMatterDetails("weather"), "村里的哪类大事"),
        ("legal_advice", AdviceDetails("17"), "接着哪一笔"),
    ],
)
def test_what_is_missing_or_wrong_is_said_in_a_sentence(kind: str, details: object, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        KindDetails(**{kind: details}).check([ServiceKind(kind)], complete=True, today=TODAY)  # type: ignore[arg-type]


def test_only_the_chosen_kinds_details_are_kept_clean() -> None:
    typed = KindDetails(lecture=LectureDetails(" 防诈骗\r\n", 40), onsite=OnsiteDetails(place="村部"))
    assert typed.only([ServiceKind.LECTURE]) == KindDetails(lecture=LectureDetails("防诈骗", 40))
    assert KindDetails(onsite=OnsiteDetails()).only([ServiceKind.ONSITE]) == KindDetails()


@given(st.sets(st.sampled_from(ServiceKind)))
def test_what_is_kept_is_read_back(kinds: set[ServiceKind]) -> None:
    details = WHOLE.only(kinds)
    assert details_of(json.loads(json.dumps(json_of(details)))) == details


@pytest.mark.parametrize("number", ["(2026)张茅乡人调字第0017号", "〔2026〕张茅乡人调字 第0017号"])
def test_one_dispute_is_known_however_its_brackets_are_typed(number: str) -> None:
    typed = KindDetails(mediation=MediationDetails(number))
    assert typed.dispute == WHOLE.dispute == "（2026）张茅乡人调字第0017号"
