"""A model that always answers in the form asked for: the shortest answer its schema allows, with words where needed.

And one that obeys whatever the notes tell it: `Obeying` fills every field with the words that an injection asks for,
and names the injection's own lines as what they rest on.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.servers.speaking import Move, Say

WORDS = "Thank you for your time."


def obliging(body: dict[str, Any]) -> Move:
    """The move for a request: JSON by its schema, or a greeting where none is asked for."""
    schema = _schema(body)
    return Say(WORDS if schema is None else json.dumps(filled(schema, schema.get("$defs", {}))), usage=(900, 40))


@dataclass
class Obeying:
    """A model that returns what an injection asks for: `says` in every field, resting on the lines that hold `text`.

    With `raw` it answers with just that, whatever form was asked for; with `calls` it calls a tool.
    """

    text: str
    says: str
    raw: str | None = None
    calls: bool = False
    bodies: list[dict[str, Any]] = field(default_factory=list)
    """The requests it was sent."""

    def __call__(self, body: dict[str, Any]) -> Move:
        self.bodies.append(body)
        if self.calls:
            return Say("", pieces=(" ",), finish="tool_calls", usage=(900, 40))
        if self.raw is not None:
            return Say(self.raw, pieces=(self.raw,), usage=(900, 40))
        schema = _schema(body)
        answer = self.says if schema is None else json.dumps(self._filled(schema, schema["$defs"], self._lines(body)))
        return Say(answer, pieces=(answer,), usage=(900, 40))

    def _lines(self, body: dict[str, Any]) -> list[int]:
        """The numbers of the lines that the injection fills; the first line where it shows nowhere."""
        words = {line.strip()[:20] for line in self.text.split("\n") if line.strip()}
        shown = re.findall(r"^\[(\d+)\] (.*)$", body["messages"][-1]["content"], re.MULTILINE)
        return [int(number) for number, line in shown if any(word in line for word in words)] or [1]

    def _filled(self, schema: dict[str, Any], defs: dict[str, Any], lines: list[int]) -> Any:
        if "$ref" in schema:
            return self._filled(defs[schema["$ref"].rsplit("/", 1)[-1]], defs, lines)
        if "anyOf" in schema:
            return self._filled(schema["anyOf"][0], defs, lines)
        match schema.get("type"):
            case "object":
                return {
                    name: lines if name.endswith("lines") else self._filled(part, defs, lines)
                    for name, part in schema["properties"].items()
                }
            case "array":
                return [self._filled(schema["items"], defs, lines)] * 2
            case "string":
                return schema["enum"][0] if "enum" in schema else self.says
            case "boolean":
                return True
        return 1


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
