"""The JSON schema of a result, in the part of the language that every server understands."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel

KEPT = frozenset({"type", "enum", "description"})
"""Keywords passed on as they are. Lengths, patterns, formats, defaults and titles are not: each strict server rejects
some of them (OpenAI lists its own); pydantic still checks them when the answer comes."""


@cache
def schema_of(result: type[BaseModel]) -> dict[str, Any]:
    """A strict schema: every field required, no others allowed. Made once a type (20 ms), so nobody may change it.

    Raises TypeError for a result with a free mapping, which strict schemas cannot say.
    """
    schema = result.model_json_schema()
    strict: dict[str, Any] = _strict(schema)
    if "$defs" in schema:
        strict["$defs"] = {name: _strict(part) for name, part in schema["$defs"].items()}
    return strict


def _strict(part: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in part:
        return {"$ref": part["$ref"]}
    if "const" in part:
        return {"type": part.get("type", "string"), "enum": [part["const"]]}
    kept: dict[str, Any] = {name: value for name, value in part.items() if name in KEPT}
    for name in ("anyOf", "oneOf", "allOf"):
        if name in part:
            kept["anyOf"] = [_strict(each) for each in part[name]]
    if "items" in part:
        kept["items"] = _strict(part["items"])
    elif "prefixItems" in part:
        kept["items"] = {"anyOf": [_strict(each) for each in part["prefixItems"]]}
    if part.get("type") == "object":
        if "properties" not in part:
            raise TypeError(f"a strict schema has no free mapping: {part.get('title', part)}")
        kept["properties"] = {name: _strict(each) for name, each in part["properties"].items()}
        kept["required"] = list(part["properties"])
        kept["additionalProperties"] = False
    return kept
