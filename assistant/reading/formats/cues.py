"""Captions (.vtt, .srt, .sbv) -> turns, line by line: every word of a cue is kept, however its times are broken.

`webvtt-py` drops a cue whose times are malformed, with its words, and takes 40 microseconds and a kilobyte a cue; it is
the second reader of the tests.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from assistant.reading.formats.stamps import second_of, time_code
from assistant.reading.formats.taken import Progress, Taken, unwatched
from assistant.reading.formats.turns import Said, named, said_once, take_turns

_TIMING = re.compile(r"\s*(?P<start>-?[\d:.,]*)\s*--?>")
_SBV_TIMING = re.compile(r"(?P<start>\d{1,2}:\d{2}:\d{2}\.\d{3}),\d{1,2}:\d{2}:\d{2}\.\d{3}\s*$")
_NUMBER = re.compile(r"\s*(?:\d{1,9}|[\w-]{8,80}/\d{1,9}-\d{1,9})\s*$")
"""What stands above a cue's times: its number, or the identifier that Teams gives it."""
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)\b")
_MARKUP = re.compile(
    r"</?(?:[cbiuv]|ruby|rt|lang|font)(?:[.\s][^<>]{0,200})?>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,40}\}", re.IGNORECASE
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,40})?\s+(?P<name>[^<>]{1,120})>", re.IGNORECASE)
_LABEL = re.compile(r"(?P<name>[^\W\d_][^:<>\[\]\n.!?]{0,60}?|[^\W\d_][^:<>\[\]\n!?]{0,30}?)\s*[:：]\s+(?=\S)")
_CHANGES = re.compile(r"\s*(?:>>+|[-–—](?=\s*\S))\s*")
"""Another speaker in captions that name nobody: `>> Right.`, `- Right.`"""
_LABELLED = 0.5
_MOST_NAME_WORDS = 5
_STEP = 5000


@dataclass(slots=True)
class _Cue:
    """A cue: its start in seconds, None where it says none, and its lines of words."""

    start: float | None
    lines: list[str] = field(default_factory=list)
    broken: bool = False
    """Whether its time is negative or no time at all."""


def take_cues(text: str, taken: Taken, progress: Progress = unwatched) -> None:
    """Add the turns of captions; `text` has newlines for line ends."""
    cues = list(_cues(text, progress))
    speakers = _labels(cues)
    said = [one for cue in cues for one in _said(cue, speakers)]
    take_turns(said_once(said), taken)
    broken = sum(cue.broken for cue in cues)
    starts = [cue.start for cue in cues if cue.start is not None]
    backwards = sum(later < earlier for earlier, later in pairwise(starts))
    if broken or backwards:
        many = broken + backwards
        taken.remarks.append(
            f"has {many} {'cue' if many == 1 else 'cues'} whose times are broken or run backwards; "
            "the words are in the order of the file."
        )
    if said and not any(one.speaker for one in said):
        taken.remarks.append("does not say who speaks; so it stays open who promised what.")


def _cues(text: str, progress: Progress) -> Iterator[_Cue]:
    """The cues in order. What is above the first one, and notes and styles between them, is no speech."""
    cue: _Cue | None = None
    block: list[str] = []
    aside = False
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if number % _STEP == 0:
            progress(number / len(lines))
        timing = _TIMING.match(line) or _SBV_TIMING.match(line)
        if timing:
            if block and (_NUMBER.match(block[-1]) or (len(block) == 1 and len(block[0].split()) == 1)):
                block.pop()
            if cue is not None:
                cue.lines.extend(block)
                yield cue
            cue, block, aside = _begun(timing["start"]), [], False
        elif not line.strip():
            if cue is not None:
                cue.lines.extend(block)
            block, aside = [], False
        elif not aside:
            aside = not block and _ASIDE.match(line) is not None
            block += [] if aside else [line]
    if cue is not None:
        cue.lines.extend(block)
        yield cue


def _begun(start: str) -> _Cue:
    second = second_of(start)
    return _Cue(second, broken=second is None)


def _labels(cues: list[_Cue]) -> frozenset[str]:
    """The names before a colon that are speakers: where half the cues have one, all; else those that come back."""
    counts: Counter[str] = Counter()
    worded = labelled = 0
    for cue in cues:
        found = [match["name"].strip() for line in cue.lines if (match := _LABEL.match(_bare(line)))]
        worded += bool(cue.lines)
        labelled += bool(found)
        counts.update(name for name in found if _may_be_name(name))
    if labelled and labelled >= _LABELLED * worded:
        return frozenset(counts)
    return frozenset(name for name, count in counts.items() if count > 1)


def _may_be_name(words: str) -> bool:
    parts = words.split()
    return len(parts) <= _MOST_NAME_WORDS and (parts[0][:1].isupper() or not parts[0][:1].islower())


def _said(cue: _Cue, speakers: frozenset[str]) -> Iterator[Said]:
    at = time_code(cue.start) if cue.start is not None else ""
    speaker, apart = "", False
    words: list[str] = []
    for line in cue.lines:
        voice, text = _VOICE.search(line), _bare(line)
        label = None if voice else _LABEL.match(text)
        who = voice["name"] if voice else label["name"].strip() if label and label["name"].strip() in speakers else ""
        text = text[label.end() :] if label and who else text
        change = _CHANGES.match(text) if not who else None
        if (who or change) and words:
            yield Said(" ".join(words), speaker, at, cue.start, apart)
            words = []
        if who or change:
            speaker, apart = named(html.unescape(who)), bool(change)
        words.append(text[change.end() :] if change else text)
    if words:
        yield Said(" ".join(words), speaker, at, cue.start, apart)


def _bare(line: str) -> str:
    """A cue's line without markup and entities."""
    return html.unescape(_MARKUP.sub("", line)).strip() if "<" in line or "&" in line or "{" in line else line.strip()
