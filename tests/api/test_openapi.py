"""The OpenAPI document is complete: the page's typed client is generated from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from api.openapi import openapi_document

DOCUMENT: dict[str, Any] = json.loads(openapi_document())


def operations() -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in DOCUMENT["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def test_every_field_is_described() -> None:
    bare = [
        f"{name}.{field}"
        for name, schema in DOCUMENT["components"]["schemas"].items()
        for field, about in schema.get("properties", {}).items()
        if not about.get("description") and field != "type" and "Body_" not in name
    ]
    assert bare == []


def test_every_parameter_is_described() -> None:
    bare = [
        f"{name} {parameter['name']}"
        for name, operation in operations()
        for parameter in operation.get("parameters", [])
        if parameter["in"] == "query" and not parameter.get("description")
    ]
    assert bare == []


def test_every_operation_says_what_it_does_and_lists_its_errors() -> None:
    for name, operation in operations():
        assert operation.get("description"), name
        statuses = set(operation["responses"])
        if operation.get("security"):
            assert "401" in statuses, name
        if operation.get("requestBody"):
            assert {"400", "422"} & statuses, name


def test_every_error_has_the_one_body() -> None:
    for name, operation in operations():
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                schema = response["content"]["application/json"]["schema"]
                assert schema == {"$ref": "#/components/schemas/Problem"}, f"{name} {status}"


def test_the_local_channel_is_nobodys_interface() -> None:
    assert not any("/control/" in path for path in DOCUMENT["paths"])
