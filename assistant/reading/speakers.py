"""Who speaks in a line of a talk or a chat, in the forms that transcripts and exports of chats give it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reading.lines import Line, unmarked
from assistant.reading.sections import section_kind

_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?"
_STAMP = rf"(?:(?P<written>[^\[\]()\n]{{3,24}}?)(?:,?\s|T))?{_TIME}"
_NAME = r"#?[^\W\d_][\w.'’\- ]{0,38}?#?"
_SPEAKER = re.compile(
    rf"(?:(?:[\[(]{_STAMP}[\])]|{_TIME}|(?P<day>\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}),?\s{_TIME})\s*[-–—]?\s*)?"
    rf"(?:(?P<name>{_NAME})(?:\s*[\[(][^\])\n]{{0,16}}?{_TIME}[\])]|\s{_TIME})?\s*:\s+(?=\S)|<(?P<handle>{_NAME})>\s+(?=\S))",
    re.IGNORECASE,
)
"""A turn of a talk or a chat: `Ana:`, `[10:32] Ana:`, `Ana (10:32):`, `[12/03/2026, 10:32:11] Ana:`, `<Ana>`."""
_SPEAKER_ALONE = re.compile(
    rf"(?P<name>{_NAME})\s+[\[(—–-]?\s*(?:[^\[\]()\n\d]{{0,12}}\s)?{_TIME}[\])]?\s*$", re.IGNORECASE
)
"""The same on a line of its own above what is said: `Ana Silva  10:32 AM`."""
_NO_SPEAKERS = frozenset(
    ("q", "a", "question", "answer", "ps", "nb", "she", "he", "they", "her", "him", "them", "we", "us", "both")
)
"""Among them the pronouns: they are labels of notes about a talk, not of the talk itself."""


_WRITER = frozenset({"me", "i"})
"""Speakers of a talk, in which somebody asks; a list of who does what (`me: send the draft`) has no question."""
_STAMPED = re.compile(rf"\s*[\[(]?(?:[^\[\]()\n:]{{0,24}}\s)?{_TIME}", re.IGNORECASE)
_LEAST_STAMPED = 2
_LEAST_APART = 4
"""Names with a time on lines of their own that make a talk however much is said below each."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks in a line, when it was written where the line says so, and where the words begin."""

    name: str
    written: str
    at: int


def turn_of(line: Line) -> Turn | None:
    """The turn that a line begins; None where it begins none."""
    said = unmarked(line.raw)
    match = _SPEAKER.match(said)
    if match:
        name, written = match["name"] or match["handle"], match["written"] or match["day"] or ""
        return Turn(name.strip(), written, match.end())
    alone = _SPEAKER_ALONE.match(said)
    return Turn(alone["name"].strip(" -–—"), "", len(said)) if alone else None


def is_stamped(lines: Sequence[Line]) -> bool:
    """Whether most of the lines begin with a time and who speaks: an export of a chat, though nobody asks in it."""
    worded = [line for line in lines if not line.blank]
    stamped = sum(_STAMPED.match(line.raw) is not None and turn_of(line) is not None for line in worded)
    return stamped >= _LEAST_STAMPED and stamped * 2 > len(worded)


def speakers_of(lines: list[Line]) -> frozenset[str]:
    """The labels of a transcript: two or more that come back, before at least a third of the lines with words
    or on enough lines of their own."""
    counts: Counter[str] = Counter()
    worded = apart = 0
    for line in lines:
        if line.blank or line.level:
            continue
        worded += 1
        turn = None if line.bullet or line.indent else turn_of(line)
        if (
            turn
            and len(turn.name.split()) <= 4
            and (turn.name.lower() in _WRITER or not section_kind(turn.name))
            and turn.name.lower() not in _NO_SPEAKERS
        ):
            counts[turn.name] += 1
            apart += turn.at == len(unmarked(line.raw))
    if not any("?" in line.raw for line in lines) and not is_stamped(lines):
        counts = Counter({name: count for name, count in counts.items() if name.lower() not in _WRITER})
    speaking = frozenset(name for name, count in counts.items() if count >= 2 or len(counts) == 2)
    turns = sum(counts[name] for name in speaking)
    enough = turns * 3 >= worded or (apart >= _LEAST_APART and apart * 8 >= worded)
    return speaking if len(speaking) >= 2 and turns >= 3 and enough else frozenset()
