"""A model that always answers in the form asked for: the shortest answer its schema allows, with words where needed."""

from __future__ import annotations

import json
from typing import Any

from tests.servers.speaking import Move, Say

WORDS = "Thank you for your time."


def obliging(body: dict[str, Any]) -> Move:
    """The move for a request: JSON by its schema, or a greeting where none is asked for."""
    schema = _schema(body)
    return Say(WORDS if schema is None else json.dumps(filled(schema, schema.get("$defs", {}))), usage=(900, 40))


def _schema(body: dict[str, Any]) -> dict[str, Any] | None:
    form = body.get("response_format", {})
    if "json_schema" in form:
        found: dict[str, Any] = form["json_schema"]["schema"]
        return found
    last = body["messages"][0]["content"].rsplit("\n", 1)[-1]
    return json.loads(last) if last.startswith("{") else None


def filled(schema: dict[str, Any], defs: dict[str, Any]) -> Any:
    """A value of that schema; a list that something must stand in has one entry."""
    if "$ref" in schema:
        return filled(defs[schema["$ref"].rsplit("/", 1)[-1]], defs)
    if "anyOf" in schema:
        return None
    if "enum" in schema:
        return schema["enum"][0]
    match schema.get("type"):
        case "object":
            return {
                name: [filled(part["items"], defs)] if name == "paragraphs" else filled(part, defs)
                for name, part in schema["properties"].items()
            }
        case "array":
            return []
        case "string":
            return WORDS
        case "boolean":
            return False
    return 1
