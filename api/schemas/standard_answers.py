"""Standard answers on the wire."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import BaseModel, Field

from ingest.standard_answers import StandardAnswer, StandardAnswerFields
from knowledge.types import Standing


class StandardAnswerIn(BaseModel):
    title: str = Field(
        max_length=120, description="in plain words; the same title is the next version of that one"
    )
    questions: list[str] = Field(max_length=30, description="ways it is asked")
    conclusion: str = Field(max_length=600, description="the answer in one or two sentences")
    laws: list[str] = Field(
        max_length=12, description="what it rests on: 民法典1042 or 《民法典》第一千零四十二条"
    )
    owner: str = Field(max_length=60, description="who answers for it")
    next_review: date = Field(description="when its owner looks at it again, within a year")
    scope: str = Field("", max_length=120, description="where it applies, from 全国 on; empty: the district")
    topic: str = Field("", max_length=20, description="纠纷类型")
    steps: list[str] = Field(default_factory=list, max_length=30, description="what to do, in order")
    evidence: list[str] = Field(default_factory=list, max_length=30, description="what to keep or bring")
    deadlines: list[str] = Field(
        default_factory=list, max_length=30, description="time limits, with their law"
    )
    papers: list[str] = Field(default_factory=list, max_length=30, description="papers that may be used")
    contacts: list[str] = Field(default_factory=list, max_length=30, description="whom to turn to")

    def fields(self, district: str) -> StandardAnswerFields:
        return StandardAnswerFields(
            title=self.title,
            questions=tuple(self.questions),
            conclusion=self.conclusion,
            laws=tuple(self.laws),
            owner=self.owner,
            next_review=self.next_review,
            scope=self.scope or district,
            topic=self.topic,
            steps=tuple(self.steps),
            evidence=tuple(self.evidence),
            deadlines=tuple(self.deadlines),
            papers=tuple(self.papers),
            contacts=tuple(self.contacts),
        )


class StandardAnswerOut(StandardAnswerIn):
    version_id: int = Field(description="key of the version on the shelf")
    disabled: bool = Field(description="set aside: does not answer")
    ended: list[str] = Field(
        description="articles it rests on that read otherwise now; with any it does not answer"
    )
    due: bool = Field(description="the day to look at it again is past")

    @classmethod
    def of(cls, answer: StandardAnswer) -> Self:
        shown = {name: getattr(answer.fields, name) for name in StandardAnswerIn.model_fields}
        return cls(
            **{name: list(value) if isinstance(value, tuple) else value for name, value in shown.items()},
            version_id=answer.version.id,
            disabled=answer.version.standing is Standing.DISABLED,
            ended=list(answer.ended),
            due=answer.due,
        )
