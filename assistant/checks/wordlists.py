"""The word lists. They are data: `words/en/*.toml`, one folder a language; phrases.py says what an entry matches.

A person's own file adds to them: `[add]` and `[remove]` tables, list name -> entries (see `extend`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from assistant.checks.phrases import Phrases
from assistant.model.errors import MenteeError

LANGUAGE = "en"

_own: dict[str, dict[str, tuple[str, ...]]] = {"add": {}, "remove": {}}


@cache
def _lists() -> dict[str, Any]:
    folder = files("assistant.checks") / "words" / LANGUAGE
    rooms = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: path.name)
    return {name: part for room in rooms for name, part in tomllib.loads(room.read_text(encoding="utf-8")).items()}


def _shipped(name: str) -> tuple[str, ...]:
    found: Any = _lists()
    for part in name.split("."):
        found = found[part]
    return tuple(found)


def list_names() -> tuple[str, ...]:
    """The names of the lists that can be extended, in alphabetical order: `tone.stock`, `greeting.titles`."""

    def names(part: Mapping[str, Any], above: str) -> Iterator[str]:
        for name, value in part.items():
            if isinstance(value, Mapping):
                yield from names(value, f"{above}{name}.")
            elif isinstance(value, list) and all(isinstance(entry, str) for entry in value):
                yield f"{above}{name}"

    return tuple(sorted(names(_lists(), "")))


def extend(text: str, title: str) -> None:
    """Take a person's own word file: TOML with `[add]` and `[remove]`, each list name -> entries.

    Holds for this process, in place of what was taken before. Raises MenteeError that names the file and the fault.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MenteeError(f"{title} is not valid TOML ({error}); mend it or move it away.") from None
    own: dict[str, dict[str, tuple[str, ...]]] = {"add": {}, "remove": {}}
    for part, lists in data.items():
        if part not in own or not isinstance(lists, dict):
            raise MenteeError(f"{title} has a part “{part[:40]}”; write [add] or [remove], and lists of words in them.")
        for name, given in lists.items():
            if not isinstance(given, list) or not all(isinstance(entry, str) for entry in given):
                raise MenteeError(f"{title}: “{name[:40]}” must be a list of words in quotation marks.")
            try:
                _shipped(name)
            except (KeyError, TypeError, ValueError):
                raise MenteeError(f"{title}: there is no word list “{name[:40]}”; docs/checks.md names them.") from None
            own[part][name] = tuple(entry.casefold().strip() for entry in given if entry.strip())
    _own.update(own)
    for cached in (entries, words, phrases):
        cached.cache_clear()


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of a list such as `tone.stock`, as extended. Raises KeyError for a list that does not exist."""
    removed = _own["remove"].get(name, ())
    return tuple(entry for entry in (*_shipped(name), *_own["add"].get(name, ())) if entry not in removed)


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a list of plain words."""
    return frozenset(entries(name))


@cache
def phrases(*names: str) -> Phrases:
    """One pattern for the phrases of one or more lists, longest first."""
    return Phrases(entry for name in names for entry in entries(name))
