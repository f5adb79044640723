"""What every operation may answer besides its own, said once for the OpenAPI document."""

from __future__ import annotations

from typing import Any

_METHODS = {"get", "post", "put", "patch", "delete"}
_PROBLEM = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_MEANINGS = {
    "400": "not readable: `bad_request`",
    "401": "nobody is signed in, or the session has ended: `not_signed_in`",
    "403": "not for this person; also `must_change_password`, and `cross_site` for a change asked by another site",
    "413": "the body is too large: `too_large`",
    "422": "a value that cannot be taken: `invalid_input`",
    "500": "our fault: `internal`",
    "503": "not working now: `unavailable`, `busy`, `disk_full`, `too_many_guesses`, `too_many_requests`, `redaction_failed`",
}


def complete(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the errors of the guards and of signing in, all with the one body."""
    for path in document["paths"].values():
        for method, operation in path.items():
            if method in _METHODS:
                _add_errors(operation, changes=method != "get")
    schemas = document["components"]["schemas"]
    for framework_schema in ("HTTPValidationError", "ValidationError"):
        schemas.pop(framework_schema, None)
    return document


def _add_errors(operation: dict[str, Any], *, changes: bool) -> None:
    statuses = {"403", "500", "503"} if changes else {"500"}
    if operation.get("security"):
        statuses |= {"401", "403"}
    if operation.get("requestBody"):
        statuses |= {"400", "413", "422"}
    if operation.get("parameters"):
        statuses |= {"400", "422"}
    responses = operation["responses"]
    for status in sorted(statuses | (responses.keys() & _MEANINGS.keys())):
        responses[status] = {"description": _MEANINGS[status], "content": _PROBLEM}
