"""Notes as programs write them, pasted as text: rows with marks between their cells, and lists of keys and values.

Rows become a table, an entry of keys becomes one item with its owner in front, so that readers see the shapes they
know. Lines keep their numbers; an entry's lines stay its own.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from assistant.reading.columns import Laid
from assistant.reading.words import load

_WORDS = load("commitments")
_WHO = frozenset((*_WORDS["who_columns"], "from"))
_WHAT = frozenset((*_WORDS["what_columns"], "text", "title", "summary"))
_WHEN = frozenset(_WORDS["when_columns"])
_STATES = frozenset(_WORDS["status_columns"])
_DONE = frozenset((*_WORDS["done_words"], "true"))
_MARKS = ",;"
_LEAST_ROWS = 3
_LEAST_CELLS = 3
_MOST_HEADER = 24
_MOST_CHARACTERS = 2000
"""A longer line is no record."""
_ENTRY = re.compile(r"(?P<indent>\s*)-\s+(?P<key>[A-Za-z][\w -]{0,20}):(?:\s+(?P<value>\S.*))?$")
_KEY = re.compile(r"(?P<indent>\s+)(?P<key>[A-Za-z][\w -]{0,20}):(?:\s+(?P<value>\S.*))?$")
_COMMENTED = re.compile(r"^\s*#\s*-\s+(?=\S)")
"""An entry that somebody put out of use."""
_LEAST_ENTRIES = 2


def with_records(laid: Sequence[Laid]) -> list[Laid]:
    """The lines with tables for rows and items for entries; any other text as it is."""
    return _with_entries(_with_tables(laid))


# --------------------------------------------------------------------------------------------------------------- rows


def _with_tables(laid: Sequence[Laid]) -> list[Laid]:
    told: list[Laid] = []
    n = 0
    while n < len(laid):
        rows = _rows_from(laid, n)
        if not rows:
            told.append(laid[n])
            n += 1
            continue
        for k, row in enumerate(rows):
            line = laid[n + k]
            told.append(Laid(line.number, f"| {' | '.join(cell.replace('|', ' ') for cell in row)} |"))
            if not k:
                told.append(Laid(line.number, "|" + " --- |" * len(row)))
        n += len(rows)
    return told


def _rows_from(laid: Sequence[Laid], first: int) -> list[list[str]]:
    """The rows from this line on: a header of short names, and rows with as many cells; empty where it is no header."""
    head = laid[first].text.strip()
    for mark in _MARKS:
        if head.count(mark) < _LEAST_CELLS - 1 or len(head) > _MOST_CHARACTERS:
            continue
        header = _cells(head, mark)
        if not all(0 < len(cell) <= _MOST_HEADER and not any(ch.isdigit() for ch in cell) for cell in header):
            continue
        if not {cell.casefold() for cell in header} & (_WHO | _WHAT | _WHEN):
            continue
        rows = [header]
        for line in laid[first + 1 :]:
            cells = _cells(line.text.strip(), mark) if len(line.text) <= _MOST_CHARACTERS else []
            if len(cells) != len(header):
                break
            rows.append(cells)
        if len(rows) > _LEAST_ROWS:
            return rows
    return []


def _cells(text: str, mark: str) -> list[str]:
    return [" ".join(cell.split()) for cell in next(csv.reader([text], delimiter=mark), [])]


# ------------------------------------------------------------------------------------------------------------ entries


def _with_entries(laid: Sequence[Laid]) -> list[Laid]:
    blocks = _blocks(laid)
    if len(blocks) < _LEAST_ENTRIES:
        return list(laid)
    told = [Laid(line.number, _COMMENTED.sub("- DROPPED ", line.text), line.goes_on) for line in laid]
    for first, entry in blocks.items():
        for n, line in enumerate(_as_item([laid[first + k] for k in range(len(entry))], entry)):
            told[first + n] = line
    return told


def _blocks(laid: Sequence[Laid]) -> dict[int, list[tuple[str, str]]]:
    """The entries by their first line: keys and values, of which one says what; nothing else is such an entry."""
    found: dict[int, list[tuple[str, str]]] = {}
    n = 0
    while n < len(laid):
        begins = _ENTRY.match(laid[n].text)
        entry = [_pair(begins)] if begins else []
        k = n + 1
        while begins and k < len(laid):
            key = _KEY.match(laid[k].text)
            if key is None or len(key["indent"]) <= len(begins["indent"]):
                break
            entry.append(_pair(key))
            k += 1
        keys = [name for name, _ in entry]
        if len(set(keys)) == len(keys) > 1 and sum(name in _WHAT for name in keys) == 1 and _known(keys):
            found[n] = entry
        n = k
    return found


def _pair(match: re.Match[str]) -> tuple[str, str]:
    return match["key"].strip().casefold(), (match["value"] or "").strip(" \"'")


def _known(keys: list[str]) -> bool:
    return any(key in _WHO | _WHEN | _STATES for key in keys)


def _as_item(lines: list[Laid], entry: list[tuple[str, str]]) -> list[Laid]:
    """`- Ana:` over what and when where the owner comes first, else `- what` over `(Ana)` and when."""
    done = any(key in _STATES and value.casefold() in _DONE for key, value in entry)
    first = "- [x] " if done else "- "
    told: list[Laid] = []
    for n, (line, (key, value)) in enumerate(zip(lines, entry, strict=True)):
        words = value
        if value and key in _WHO:
            words = f"{value}:" if n == 0 else f"({value})"
        elif value and key in _WHEN:
            words = f"({key if key in {'by', 'due', 'until', 'before'} else 'by'} {value})"
        elif key in _STATES:
            words = ""
        elif key not in _WHAT:
            words = f"({key}: {value})" if value else ""
        told.append(Laid(line.number, f"{first}{words}" if n == 0 else words, None if n == 0 else True))
    return told
