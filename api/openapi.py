"""Prints the OpenAPI document the page's typed client is generated from: ``python -m api.openapi``."""

from __future__ import annotations

import json
import sys
from typing import cast

from api.app import create_app
from api.factory import Application


def openapi_document() -> str:
    """The document as JSON; no room need be open for it."""
    app = create_app(cast(Application, None))
    return json.dumps(app.openapi(), ensure_ascii=False, indent=1)


if __name__ == "__main__":
    sys.stdout.write(openapi_document() + "\n")
