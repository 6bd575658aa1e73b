"""Minutes of a group: whether a text is some, its lines with what stands above them, and who was there.

A page of one's own tells of two people, one of whom writes "I"; minutes tell of many, by name or initials, and note
actions in half sentences. The two are read differently, so the shape is decided first, from looks alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain, islice

from assistant.reading.lines import Line, line_of, unmarked
from assistant.reading.names import folded
from assistant.reading.sections import section_kind
from assistant.reading.words import load

_WORDS = load("minutes")
_NAME = r"[^\W\d_][\w'’.-]*"
_SPEAKS = re.compile(rf"\[?(?P<who>{_NAME}(?: {_NAME}){{0,2}})\]?\s?:\s+(?=\S)")
_BRACKETED = re.compile(rf"[\[(](?P<who>{_NAME}(?: {_NAME})?(?:/{_NAME}(?: {_NAME})?)*)[\])]\s+(?=\S)")
_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z][\w-]{1,38})")
_PERSON = re.compile(rf"(?P<who>{_NAME}(?: {_NAME}){{0,3}})(?:\s*[(,\[@–—-]|\s*$)")
_LINKED = re.compile(r"(?<!\w)#\d{1,6}\b|https?://")
_TO_DO = re.compile(r"[\s>*+-]*(?:\[ ?\]\s*)?(?P<text>TODO\b.*)")
_MEETING = re.compile(r"\b(?:meeting|minutes|telco|telecon|sync|standup|roundtable)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’:]+")
_LEAST_LINES = 6
_GROUP = 4
"""So many people named as present, or so many lines with links, are a group's; mentor and mentee are two."""
_OWN_SHARE = 0.012
"""Minutes say "I" and "my" less often than once in eighty words, outside what somebody is quoted with (ours)."""
_ENOUGH = 2
_MOST_NAMES = 400
_FRONT = 80
"""Characters at the front of a line in which its heading is looked for."""


@dataclass(frozen=True, slots=True)
class Minute:
    """A line of minutes, and the headings it stands under, outermost first."""

    line: Line
    above: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.line.text


@dataclass(frozen=True, slots=True)
class Minutes:
    """The lines with words, in order, but for tables; names, handles and initials of those who were there, folded."""

    lines: tuple[Minute, ...]
    names: frozenset[str]


def minutes_of(text: str) -> Minutes | None:
    """The minutes that a text is; None where it is something else."""
    parsed = [_with_mark(line_of(n, raw)) for n, raw in enumerate(text.split("\n"), 1)]
    worded = [line for line in parsed if line.text and not line.raw.lstrip().startswith("|")]
    if len(worded) < _LEAST_LINES or not _is_minuted(worded):
        return None
    return Minutes(tuple(_placed(worded)), _names(worded))


def _with_mark(line: Line) -> Line:
    """The line with the `TODO` in front that an item of a list of one's own would only be opened by."""
    told = _TO_DO.match(line.raw) if line.bullet and line.done is False else None
    return replace(line, text=unmarked(told["text"]), done=None) if told else line


def _is_minuted(lines: Sequence[Line]) -> bool:
    """Whether signs of a group outweigh signs of somebody who writes of themselves."""
    fronts = frozenset(map(_front, lines))
    speakers = _speakers(lines)
    if len(_named(lines)) < _GROUP and not _MEETING.search(lines[0].text):
        return False
    signs = (
        2 * (not fronts.isdisjoint(_listed("attendance") | _listed("roles")))
        + min(len(fronts & _listed("headings")), 2)
        + bool(_MEETING.search(lines[0].text))
        + (len(speakers) >= _GROUP)
        + (sum(bool(_HANDLE.search(line.text)) for line in lines) >= _GROUP)
        + (sum(bool(_LINKED.search(line.raw)) for line in lines) >= _GROUP)
    )
    own_text = (line.text for line in lines if not _SPEAKS.match(line.text))
    words = [word.lower().replace("’", "'").strip(":") for text in own_text for word in _WORD.findall(text)]
    own = sum(word in _listed("own_words") for word in words)
    return signs - 2 * (own > _OWN_SHARE * len(words)) >= _ENOUGH


def _front(line: Line) -> str:
    """What a line begins with, up to a colon: the form in which a heading or a label is looked up."""
    front = re.sub(r"\([^()]*\)", " ", line.text.split(":", 1)[0][:_FRONT])
    return " ".join(re.sub(r"[^\w()/&' -]", " ", front).split()).casefold()


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(_WORDS[key])


def _placed(lines: Sequence[Line]) -> Iterator[Minute]:
    """Every line with the lines it hangs under: Markdown headings, bold lines, and bullets that are less deep."""
    headings: list[tuple[int, str]] = []
    bullets: list[tuple[int, str]] = []
    for line in lines:
        if line.level or line.bold:
            level = line.level or 9
            headings = [entry for entry in headings if entry[0] < level]
            bullets = []
        bullets = [entry for entry in bullets if entry[0] < line.indent] if line.bullet else bullets[:0]
        yield Minute(line, tuple(text for _, text in (*headings, *bullets)))
        if line.level or line.bold:
            headings.append((line.level or 9, line.text))
        elif line.bullet:
            bullets.append((line.indent, line.text))


def _names(lines: Sequence[Line]) -> frozenset[str]:
    """Those present, speakers and handles, each whole and by single words: what can stand before "to" as an owner."""
    whole = _named(lines)
    return (whole | {word for name in whole for word in name.split() if len(word) > 1}) - _small()


def _named(lines: Sequence[Line]) -> frozenset[str]:
    """Whoever is told to be present, speaks, is called by a handle, or stands in brackets before a point of theirs."""
    handles = (handle for line in lines for handle in _HANDLE.findall(line.text))
    brackets = (name for line in lines if (m := _BRACKETED.match(line.text)) for name in m["who"].split("/"))
    called = {folded(name.strip()) for name in islice(chain(handles, brackets), _MOST_NAMES)}
    return _present(lines) | _speakers(lines) | called


def _present(lines: Sequence[Line]) -> frozenset[str]:
    """The names in lists of those who were there, and of those with a role."""
    found: set[str] = set()
    listing = False
    for line in lines:
        front, after = _front(line), line.text.partition(":")[2].strip()
        if front in _listed("attendance") | _listed("roles"):
            listing = not after
            found.update(_people(after))
        elif line.level:
            listing = False
        elif listing:
            found.update(_people(line.text))
        if len(found) > _MOST_NAMES:
            break
    return frozenset(found)


def _speakers(lines: Sequence[Line]) -> frozenset[str]:
    """The labels before what somebody said that come back."""
    labels = Counter(m["who"] for line in lines if (m := _SPEAKS.match(line.text)))
    return frozenset(
        folded(label) for label, times in labels.items() if times > 1 and label[0].isupper() and not section_kind(label)
    )


def _people(text: str) -> Iterator[str]:
    for part in re.split(r"[,;]|\band\b", text):
        match = _PERSON.match(part.strip())
        if match and match["who"][0].isupper():
            yield folded(match["who"])


@cache
def _small() -> frozenset[str]:
    return frozenset(_WORDS["not_owners"].split())
