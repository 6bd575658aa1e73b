"""Who says each line of a talk that was written down: a transcript, a chat, turns behind initials."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.facts.commitments.people import ME, OTHER, THIRD, People, labelled_side
from assistant.checks.facts.commitments.words import words_of
from assistant.reading.lines import Line, line_of, unmarked
from assistant.reading.speakers import is_stamped, speakers_of, turn_of

_BARE = re.compile(
    r"(?P<name>[A-Z]{1,3}|[A-Z]{4,12}|[Mm]e)(?P<gap>\s+)(?=\S)"
    r"|(?P<marked>[^\W\d_][\w.'’]{0,14})\s*(?:\s[-–—]|[-–—]?>|/)\s+(?=\S)"
)
"""A turn without a colon: `ME fewer nights`, `F  bring the list`, `me - and then?`, `F> no`."""
_WORDS_ALONE = frozenset({"I", "A"})
"""Capitals that begin a sentence, too; a label only where more than one blank stands behind them."""
_LEAST_TURNS, _LEAST_OF_EACH = 4, 2
_TWO = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """Whose words a line has, `me`, `other` or `third`, and the words."""

    side: str
    body: str


@lru_cache(maxsize=32)
def talk_in(text: str, people: People) -> Mapping[int, Turn]:
    """Line number from 0 -> the turn in it; empty where the text is no talk: it has a question, or times.

    What stands below a name that has a line of its own is that one's, up to the next turn or an empty line.
    """
    lines = [line_of(number, line) for number, line in enumerate(text.split("\n"))]
    if not any("?" in line.raw for line in lines) and not is_stamped(lines):
        return {}
    labels = _labels(lines)
    known = _sides(Counter(name for name, _ in labels.values()), people)
    found: dict[int, Turn] = {}
    below: str | None = None
    for number, line in enumerate(lines):
        if number in labels:
            name, body = labels[number]
            side = known.get(name, THIRD)
            below = side if not body.strip() else None
            found[number] = Turn(side, body)
        elif line.blank:
            below = None
        elif below is not None or (line.indent and number - 1 in found):
            found[number] = Turn(below or found[number - 1].side, line.raw.strip())
    return found if {turn.side for turn in found.values()} & {ME, OTHER} else {}


def _labels(lines: Sequence[Line]) -> dict[int, tuple[str, str]]:
    """Line number -> who speaks there as written, and what is said; empty where nobody talks."""
    known = speakers_of(list(lines))
    if known:
        turns = {number: turn for number, line in enumerate(lines) if (turn := turn_of(line)) and turn.name in known}
        return {number: (turn.name, unmarked(lines[number].raw)[turn.at :]) for number, turn in turns.items()}
    bare: dict[int, tuple[str, str]] = {}
    for number, line in enumerate(lines):
        match = _BARE.match(line.raw)
        name = (match["name"] or match["marked"]) if match else None
        if match and name and not (name in _WORDS_ALONE and match["name"] and len(match["gap"]) < _TWO):
            bare[number] = (name, line.raw[match.end() :])
    counts = Counter(name for name, _ in bare.values())
    known = frozenset(name for name, count in counts.items() if count >= _LEAST_OF_EACH)
    turns_of = {number: one for number, one in bare.items() if one[0] in known}
    worded = sum(not line.blank for line in lines)
    enough = len(known) >= _TWO and len(turns_of) >= _LEAST_TURNS and len(turns_of) * 2 >= worded
    return turns_of if enough else {}


def _sides(labels: Counter[str], people: People) -> dict[str, str]:
    """Label -> whose it is. An `I:` beside a `me:` is the letter of a name, and of two who talk, of whom one is
    known, the other one is the other."""
    found: dict[str, str] = {}
    for label in labels:
        side = labelled_side(words_of(label), people)
        if side is not None:
            found[label] = side
    if found.get("I") == ME and "i" in people.initials(people.mentor) and list(found.values()).count(ME) > 1:
        found["I"] = OTHER
    unknown = [label for label in labels if label not in found]
    sides = set(found.values())
    if len(unknown) == 1 and len(sides) == 1:
        found[unknown[0]] = OTHER if sides == {ME} else ME
    return found
