"""Files of answers: TOML or JSON, question keys to answers."""

from __future__ import annotations

import json
import math
import re
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, NoReturn

from pydantic import JsonValue

from assistant.model.errors import MenteeError

MAX_BYTES = 5 * 2**20
"""Answers to every question of a dialogue stay far below this."""
_BARE_BRACKETS = re.compile(r"^\s*[\w.-]*\[[\w-]*\][\w.-]*\s*=", re.MULTILINE)


def read_answers(path: Path) -> dict[str, JsonValue]:
    """The answers in a file, by question key. Raises MenteeError where it cannot be read or understood."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is none"
        raise MenteeError(f"{path} cannot be read ({reason}); name a file of answers.") from error
    if len(data) > MAX_BYTES:
        raise MenteeError(f"{path} is larger than {MAX_BYTES // 2**20} MB; answers are far smaller, name their file.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise MenteeError(f"{path} is not UTF-8 text; save the answers as UTF-8.") from error
    return parse_answers(text, str(path))


def parse_answers(text: str, name: str) -> dict[str, JsonValue]:
    """The answers in a text: JSON where `name` ends in .json, or names no format and the text opens with a
    brace; else TOML.

    Days and times become ISO strings. A table stays one answer: the mended lines of a card, or a draft's subject and
    body. Raises MenteeError with the place of the fault.
    """
    as_json = name.casefold().endswith(".json") or (not name.casefold().endswith(".toml") and text.lstrip()[:1] == "{")
    language = "JSON" if as_json else "TOML"
    try:
        parsed = (
            json.loads(text, object_pairs_hook=_once, parse_constant=_no_number) if as_json else tomllib.loads(text)
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise MenteeError(f"{name} is not valid JSON: {error.msg} ({place}); mend it and try again.") from error
    except RecursionError as error:
        raise MenteeError(f"{name} is nested too deeply for a file of answers; give one answer per key.") from error
    except ValueError as error:
        quotes = "; a key with brackets stands in quotes" if not as_json and _BARE_BRACKETS.search(text) else ""
        raise MenteeError(f"{name} is not valid {language}: {error}{quotes}; mend it and try again.") from error
    if not isinstance(parsed, dict):
        raise MenteeError(f"{name} must be a table of question key = answer, and it is {_sort(parsed)}.")
    return {key: _json(value) for key, value in parsed.items()}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"{twice!r} is answered twice")
    return table


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no answer")


def _sort(value: object) -> str:
    return "a list" if isinstance(value, list) else f"the {type(value).__name__} {value!r:.40}"


def _json(value: Any) -> JsonValue:
    match value:
        case dict():
            return {key: _json(part) for key, part in value.items()}
        case list():
            return [_json(part) for part in value]
        case datetime() | date() | time():
            return value.isoformat()
        case float() if not math.isfinite(value):  # TOML has nan and inf; JSON values do not
            return str(value)
        case _:
            return value  # type: ignore[no-any-return]  # a text, a number, or a truth value by now
