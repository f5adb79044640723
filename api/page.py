"""The phone page: built files, and index.html for every address that is the page's own."""

from __future__ import annotations

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

VILLAGERS_CARDS = "cards/"  # each at an address of its own, for whoever was given it
BUILT_PAGE = Path(__file__).parent.parent / "web" / "dist"


class Page(StaticFiles):
    """Serves the built page. Hashed assets may be kept for ever, index.html must be asked for each time."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        try:
            response = await super().get_response(path, scope)
        except HTTPException as error:
            if error.status_code != 404 or path.startswith(("api/", "v1/", "assets/")):
                raise
            response = await super().get_response("index.html", scope)
        immutable = path.startswith("assets/")
        response.headers["cache-control"] = "public, max-age=31536000, immutable" if immutable else "no-cache"
        if path.startswith(VILLAGERS_CARDS):
            response.headers["x-robots-tag"] = "noindex, nofollow"
        return response
