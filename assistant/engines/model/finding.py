"""The JSON in what a model wrote: between prose, in a code fence, behind its thoughts; never half of it.

Servers that ignore a schema answer with all of these. What is found is not yet valid: only well-formed, and clean.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, NoReturn

from assistant.model.text import clean

_BEGINS = re.compile(r"""\{(?=\s*+(?:["'}]|//|[A-Za-z_]\w*+\s*+:))|\[(?=\s*+[\{\]])""")
"""A bracket that begins an object or a list of objects, well-formed or not; one in prose, in a link or before a line's
number does not."""
_INSIDE = re.compile(r'"(?:[^"\\]++|\\.)*+"|[{}\[\]"]|,(?=\s*+[}\]])', re.DOTALL)
"""What counts inside: strings, brackets, a quotation mark that nothing closes, a comma with nothing to come."""
_CLOSES = {"}": "{", "]": "["}
_DEEPEST = 50
"""Levels beyond which no result of ours goes, and Python's own parser would end in a RecursionError."""
_FENCE = re.compile(r"```[\w-]*\s*$")
_FENCE_REACH = 20
_THOUGHT = re.compile(
    r"</(?:think|thinking|thought|reasoning)>|\[/THINK\]|◁/think▷|<\|channel\|>\s*final[^<\n]{0,40}<\|message\|>",
    re.IGNORECASE,
)
"""Where a model has done thinking, in the marks of the common open models."""
_THINKS = re.compile(r"\s*(?:<(?:think|thinking|thought|reasoning)>|\[THINK\]|◁think▷)", re.IGNORECASE)


class _Stretch(NamedTuple):
    """A balanced stretch of a text, and its commas that nothing follows."""

    start: int
    end: int
    commas: tuple[int, ...]


def find_json(text: str, keys: Collection[str] = ()) -> Any | None:
    """The object, or list of objects, that a model's text holds; None where it holds none that is whole.

    Of several, the one with most of `keys` counts, then one in a code fence, then the longest, then the last. Thoughts
    before the answer are passed over. A comma before a closing bracket is taken out, outside strings; nothing else is
    mended, for a guess would put words into somebody's mouth. What is cut off is None, however much of it there is.
    Strings come cleaned of characters that steer a terminal. Time is linear in the text.
    """
    starts = [mark.end() for mark in _THOUGHT.finditer(text)]
    if _THINKS.match(text) is None:
        starts.insert(0, 0)
    for start in dict.fromkeys((*starts[-1:], *starts[:1])):  # words in a string may look like the end of thoughts
        found = _best(text, start, keys)
        if found is not None:
            return _cleaned(found)
    return None


def _best(text: str, start: int, keys: Collection[str]) -> Any | None:
    """The value that counts of those from `start` on."""
    best: tuple[tuple[int, bool, bool, int], Any] | None = None
    for stretch in _stretches(text, start):
        value = _parsed(text, stretch)
        if value is None:
            continue
        own = len(set(keys) & value.keys()) if isinstance(value, dict) else 0
        rank = (own, isinstance(value, dict), _is_fenced(text, stretch), stretch.end - stretch.start)
        if best is None or rank >= best[0]:
            best = rank, value
    return None if best is None else best[1]


def _is_fenced(text: str, stretch: _Stretch) -> bool:
    before = text[max(0, stretch.start - _FENCE_REACH) : stretch.start]
    after = text[stretch.end : stretch.end + _FENCE_REACH]
    return _FENCE.search(before) is not None and after.lstrip().startswith("```")


def _stretches(text: str, position: int) -> Iterator[_Stretch]:
    """The outermost balanced stretches, in order. One that is never closed takes the rest of the text with it."""
    while begin := _BEGINS.search(text, position):
        found = _balanced(text, begin.start())
        if found is None:
            return
        yield found
        position = found.end


def _balanced(text: str, start: int) -> _Stretch | None:
    """The stretch from an opening bracket to its own closing one; None where there is none, or another closes it."""
    open_: list[str] = []
    commas: list[int] = []
    opened = start
    for token in _INSIDE.finditer(text, start):
        mark = token.group()
        if mark in {"{", "["}:
            open_.append(mark)
            opened = token.end()
        elif mark == ",":
            if not text[opened : token.start()].strip():
                return None
            commas.append(token.start())
        elif mark == '"' or len(open_) > _DEEPEST:
            return None
        elif mark in _CLOSES:
            if open_.pop() != _CLOSES[mark]:
                return None
            if not open_:
                return _Stretch(start, token.end(), tuple(commas))
    return None


def _parsed(text: str, stretch: _Stretch) -> Any | None:
    """The value of a stretch; None where it is no JSON even without its idle commas."""
    parts = []
    position = stretch.start
    for comma in stretch.commas:
        parts.append(text[position:comma])
        position = comma + 1
    parts.append(text[position : stretch.end])
    try:
        value = json.loads("".join(parts), strict=False, parse_constant=_refused)
    except (ValueError, RecursionError):
        return None
    plain = isinstance(value, dict) or all(isinstance(one, dict) for one in value)
    return value if plain else None


def _refused(constant: str) -> NoReturn:
    """NaN and Infinity are no JSON."""
    raise ValueError(constant)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if isinstance(value, dict):
        return {clean(key): _cleaned(one) for key, one in value.items()}
    return value
