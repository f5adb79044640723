"""Reading articles."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query

from api.dependencies import Rooms, SignedInPerson
from api.errors import problems
from api.schemas.shelf import ArticlePage

router = APIRouter(tags=["articles"])


@router.get("/articles/{article_id}", responses=problems(401, 404, 422))
def get_article(
    article_id: int,
    person: SignedInPerson,
    rooms: Rooms,
    on: Annotated[date | None, Query(description="the day to judge validity by; today if left out")] = None,
) -> ArticlePage:
    """A whole article, its neighbours and its other versions. 404 where its scope is not mine."""
    raise NotImplementedError
