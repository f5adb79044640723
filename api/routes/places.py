"""Townships and villages."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.accounts import TownshipOut, VillageOut

router = APIRouter(tags=["places"])


@router.get("/townships", responses=problems(401, 403))
def list_townships(person: SignedInPerson, rooms: Rooms) -> list[TownshipOut]:
    """The district's townships."""
    return [
        TownshipOut(
            id=township.id,
            name=township.name,
            path=f"{rooms.settings.district}/{township.name}",
            note=township.note,
        )
        for township in rooms.accounts.find_townships()
    ]


@router.get("/villages", responses=problems(401, 403))
def list_villages(person: SignedInPerson, rooms: Rooms) -> list[VillageOut]:
    """The villages I may log work for."""
    return [
        VillageOut(id=village.id, name=village.name, township=village.township)
        for village in rooms.accounts.find_villages(person)
    ]
