"""What stands at the head of a line of notes: a box, a label, a handle; and headings of the lines under them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from assistant.checks.facts.commitments.people import THIRD, People, labelled_side
from assistant.checks.facts.commitments.words import SUBJECTS, marks_in, words_of
from assistant.checks.wordlists import words

_BULLET = re.compile(r"\s*(?:[-*+•·–]\s+|\d{1,2}[.)]\s+)?(?:\[(?P<box>[ xX✓✔]?)\]\s*)?")
_DAY = (
    r"\s*\([^()\n]{1,24}\)|,\s+\d{1,2}(?:[./:]\d{1,2}){0,2}\.?(?:\s[A-Z][a-z]{2,8})?(?:\s\d{4})?"
    r"|,?\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}(?:\s[\d:.]{1,5})?"
)
"""A day or an hour between who speaks and the colon: `Michael (Tue):`, `Me, 16 June:`."""
_LABEL = re.compile(
    r"@?(?P<who>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2})"
    rf"(?:(?:{_DAY})(?=\s*:))?\s*(?::|->|→|=>|(?<=\S)\s+[-–]\s)\s*"
)
_HANDLE = re.compile(r"@?(?P<who>(?<=@)[^\W\d_][\w.'’-]*|[A-Z](?=\.\s))\.?\s+")
"""`@Tom send the list`, `T. send the list`."""
_HEADING_WORDS = 6
_HEADINGS = ("planned", "done", "considered", "decided", "advised")
_HEADING_LETTERS = 48
_LABEL_LETTERS = 60
_NO_SPEAKER = frozenset({"since", "about", "re", "after"})
"""`since P:` heads what happened since then, whoever did it."""
"""With these a sentence begins and no label: `I send numbers -> Friday`."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a line's own words begin, whose line it is, what it is marked with, and whether somebody is named."""

    end: int
    sides: frozenset[str]
    marks: frozenset[str]
    spoken: bool


def head_of_line(
    line: str, people: People, heading: tuple[str | None, frozenset[str]], speakers: frozenset[str]
) -> Head:
    """The head of a line under a heading, among those who talk: `- [ ] Priya: ...`."""
    mark, sides = heading
    bullet = _BULLET.match(line)
    at = bullet.end() if bullet else 0
    marks: set[str] = ({mark} if mark else set()) | _box_mark(bullet)
    label = _LABEL.match(line, at) or _HANDLE.match(line, at)
    named = words_of(label["who"]) if label else []
    if label is None or not named or (len(named) > 1 and named[0].text in SUBJECTS):
        return Head(at, sides, frozenset(marks), False)
    mark = _label_mark(label["who"]) or mark
    marks |= {mark} if mark else set()
    if named[0].text in _NO_SPEAKER:
        return Head(label.end(), sides, frozenset(marks), False)
    who = labelled_side(named, people)
    if not who and label["who"] not in speakers:
        return Head(at, sides, frozenset(marks), False)
    marks |= marks_in(named).keys() & {"promise", "planned", "advised", "decided"}
    return Head(label.end(), frozenset({who or THIRD}), frozenset(marks), True)


def speakers_of(text: str) -> frozenset[str]:
    """Labels with a capital before two lines or more: those who talk."""
    labels = Counter(found["who"] for line in text.split("\n") if (found := _LABEL.match(line[:_LABEL_LETTERS])))
    return frozenset(who for who, count in labels.items() if count > 1 and who[:1].isupper())


def heading_mark(line: str) -> str | None:
    """What a heading of notes or of a paper says of the lines under it: planned, done, decided; None for no heading."""
    bare = line.strip().strip("#*_ ").rstrip(":").strip("*_ ")
    said = words_of(bare) if len(bare) <= _HEADING_LETTERS else []
    if not said or len(said) > _HEADING_WORDS:
        return None
    titled = line.strip()[:1] == "#" or line.strip().rstrip("*_ ")[-1:] == ":" or line.strip()[:2] == "**"
    text = " ".join(word.text for word in said)
    for mark in _HEADINGS:
        listed = words(f"commitments.heading_{mark}")
        if text in listed or (titled and any(word.text in listed for word in said)):
            return mark
    return None


def _box_mark(bullet: re.Match[str] | None) -> set[str]:
    box = bullet["box"] if bullet else None
    return set() if box is None else {"done" if box.strip() else "planned"}


def _label_mark(label: str) -> str | None:
    """`todo: …`, `log: …`."""
    text = " ".join(word.text for word in words_of(label))
    return next((kind for kind in _HEADINGS if text in words(f"commitments.heading_{kind}")), None)
