"""What is asked besides, of each of the seven kinds, on the wire."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, Field

from casework.kind_details import DETAILS, KindDetails
from casework.models import ServiceKind

CLOCK = "09:30; may be empty"


class AdviceDetails(BaseModel):
    follows: str | None = Field(
        None, description="the entry this follows: same person, same matter", max_length=64
    )


class DraftedDetails(BaseModel):
    title: str = Field("", description="起诉状, 协议 …; needed to submit", max_length=120)
    for_whom: str = Field("", description="for whom, in a word; no name needed", max_length=60)
    final_on: date | None = Field(None, description="定稿日期; without it, it does not count yet")
    draft_id: str | None = Field(
        None, description="one of my drafts, final; gives title and day, and is counted once", max_length=64
    )


class LectureDetails(BaseModel):
    topic: str = Field("", description="讲的什么; needed to submit", max_length=120)
    audience: int | None = Field(None, description="人数; needed to submit")


class MediationDetails(BaseModel):
    number: str = Field("", description="人调字 number; tells that two joined one dispute", max_length=160)
    mediation_id: str | None = Field(
        None, description="one of my mediations; gives its number", max_length=64
    )
    role: str = Field("", description="one of mediation_roles", max_length=20)
    result: str = Field("", description="one of mediation_results", max_length=20)


class LitigationDetails(BaseModel):
    court: str = Field("", description="法院; needed to submit", max_length=60)
    case_number: str = Field("", description="案号", max_length=60)
    stage: str = Field("", description="one of litigation_stages; needed to submit", max_length=20)
    mandate: str = Field("", description="one of mandates", max_length=20)
    for_whom: str = Field("", description="替谁; tells whether he mediated for that party", max_length=60)


class OnsiteDetails(BaseModel):
    arrived: str = Field("", description=CLOCK, max_length=5)
    left: str = Field("", description=CLOCK, max_length=5)
    place: str = Field("", description="地点, typed: the position is never read", max_length=120)
    people_served: int | None = Field(None, description="服务人数")


class VillageMatterDetails(BaseModel):
    matter: str = Field("", description="one of village_matters; needed to submit", max_length=20)
    adopted: bool | None = Field(None, description="whether the opinion was adopted; null: not known")


class EntryDetails(BaseModel):
    """Under each chosen kind, what is asked besides. What belongs to no chosen kind is dropped."""

    legal_advice: AdviceDetails | None = Field(None, description="法律意见")
    drafted_document: DraftedDetails | None = Field(None, description="起草法律文书")
    lecture: LectureDetails | None = Field(None, description="法治讲座")
    mediation: MediationDetails | None = Field(None, description="参与调解")
    litigation: LitigationDetails | None = Field(None, description="参加诉讼活动")
    onsite: OnsiteDetails | None = Field(None, description="现场法律服务")
    village_matter: VillageMatterDetails | None = Field(None, description="村居重大事项法律意见")

    def to_details(self) -> KindDetails:
        given = self.model_dump(exclude_none=True)
        return KindDetails(**{name: DETAILS[ServiceKind(name)](**value) for name, value in given.items()})
