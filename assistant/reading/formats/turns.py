"""Words said, one after the other -> turns `Speaker: words`: cues joined, rolling captions said once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.reading.formats.taken import Taken
from assistant.reading.words import load

_PARAGRAPH = 600
"""A turn longer than this goes on in a new line at the next end of a sentence: evidence stays short enough to read."""
_LONGEST = 1500
"""Captions without a full stop are cut here."""
_PAUSE = 4.0
"""Seconds of silence after which, where nobody is named, a new line begins."""
_OVERLAP = 60
"""Words of a caption that may be on the screen already; captions hold two or three lines of ten words."""
_LEAST_OVERLAP = 3
_ROLLING = 0.25
"""The share of captions that begin with words still on the screen from which a file is taken for rolling captions."""
_ENDS = (".", "!", "?", "…", "。", "？", "！", "؟")
_TAG = re.compile(rf"\s*[\[(](?:{'|'.join(load('exports')['beside_names'])})\b[^\])]{{0,40}}[\])]\s*$", re.IGNORECASE)


class Said(NamedTuple):
    """Words, who says them (empty where nobody is named), and where they stood."""

    words: str
    speaker: str = ""
    at: str = ""
    second: float | None = None
    """When, in seconds from the start."""
    apart: bool = False
    """Whether it begins a line even where the same speaker goes on: a message of a chat, `>>` in captions."""


def named(name: str) -> str:
    """A speaker's name without what a program puts beside it: `Ana Silva (Guest)`, `~Ana`."""
    return " ".join(_TAG.sub("", name).strip(" ~-–—\t\u00a0").split())


def take_turns(said: Iterable[Said], taken: Taken) -> None:
    """Add the turns, each on a line; one that gets long goes on in further lines, each with its speaker's name."""
    last: Said | None = None
    ended = True
    for one in said:
        words, *more = one.words.split("\n") if one.apart else (" ".join(one.words.split()),)
        if not words.strip() and not any(more):
            continue
        if last is None or _begins(one, last, taken.length, ended=ended):
            taken.line(f"{one.speaker}: {words.strip()}" if one.speaker else words.strip(), one.at)
        else:
            taken.go_on(words, one.at)
        for line in more:
            taken.line(line, one.at)
        last, ended = one, one.words.rstrip("\"”’') ").endswith(_ENDS)


def _begins(one: Said, last: Said, length: int, *, ended: bool) -> bool:
    if one.apart or last.apart or one.speaker != last.speaker or length > _LONGEST:
        return True
    if ended and length > _PARAGRAPH:
        return True
    silent = one.second is not None and last.second is not None and one.second - last.second > _PAUSE
    return silent and ended and not one.speaker


def said_once(said: Sequence[Said]) -> Iterable[Said]:
    """Captions without the words that are only still on the screen, where the file shows captions that roll."""
    rolling = sum(_still_shown(before, after) > 0 for before, after in pairwise(said))
    return said if rolling < max(3, _ROLLING * (len(said) - 1)) else _once(said)


def _once(said: Sequence[Said]) -> Iterator[Said]:
    yield said[0]
    for before, after in pairwise(said):
        words = after.words.split()
        shown = _still_shown(before, after)
        if shown < len(words):
            yield after._replace(words=" ".join(words[shown:]))


def _still_shown(earlier: Said, later: Said) -> int:
    """How many words of a caption's beginning are the end of the one before."""
    if earlier.speaker != later.speaker:
        return 0
    before, after = earlier.words.split(), later.words.split()
    most = min(len(before), len(after), _OVERLAP)
    least = min(_LEAST_OVERLAP, len(before), len(after))
    for count in range(most, least - 1, -1):
        if count and before[-count:] == after[:count]:
            return count
    return 0
