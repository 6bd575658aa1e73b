"""Which lines are headings: the shapes rough notes give them, and how they nest.

A level is a pair: 0 and the number of hashes for Markdown, 1 for a line set apart by its looks, 2 and the indent for a
list item that stands over deeper items. A heading closes every open one of its own level or below.
"""

from __future__ import annotations

import re

from assistant.reading.lines import Line, capitals, ends_sentence, label_of, short
from assistant.reading.sections import section_kind

Level = tuple[int, int]

_UNDERLINE = re.compile(r"={3,}|-{3,}")
_ARROWS = frozenset(("->", "→", "=>"))
"""What stands behind one of these is told already: `agreed -> no more night shifts`."""
_SELVES = frozenset(("me", "i", "us", "both"))
_LEAST_TOLD = 3
"""Words behind a label from which on they are what it announces."""
_COUNTED = frozenset(("goals", "questions", "decisions"))
"""Kinds whose label is of one thing where it is no plural."""
_QUESTION_MARKS = frozenset(("?", "??", "???"))


def heading_level(line: Line, following: Line | None, *, after_blank: bool) -> Level | None:
    """The level of a heading, None for a line that is none. `following` is the next line with words, at most two on."""
    if line.level:
        lone_label = following is None and label_of(line) is not None
        return None if lone_label else (0, line.level)
    if following is None:
        return None
    text = line.text.rstrip(":").rstrip()
    kind = section_kind(text)
    if kind == "next" and any(ch.isdigit() for ch in text) and not line.text.endswith(":"):
        kind = ""
    if line.bullet and not line.numbered:
        return (2, line.indent) if _over_items(line, following, text, told=bool(kind)) else None
    if _UNDERLINE.fullmatch(following.raw.strip()) and short(text, 12):
        return 0, 1
    if line.indent:
        return None
    looks = _numbered if line.numbered else _plain
    return (1, 0) if looks(line, following, text, told=bool(kind), after_blank=after_blank) else None


def _over_items(line: Line, following: Line, text: str, *, told: bool) -> bool:
    """`- TO DO` or `- Ms. Lund` over deeper items."""
    deeper = following.bullet and following.indent > line.indent
    names = text.casefold() in _SELVES or (short(text, 3) and all(word[0].isupper() for word in text.split()))
    return deeper and short(text) and line.done is None and (told or names or capitals(text) or line.text.endswith(":"))


def _numbered(line: Line, following: Line, text: str, *, told: bool, after_blank: bool) -> bool:
    """`2. Objectives` over a paragraph, not an item of a numbered list."""
    alone = after_blank and not following.numbered and (told or not following.bullet)
    return alone and short(text, 6) and not ends_sentence(text)


def _plain(line: Line, following: Line, text: str, *, told: bool, after_blank: bool) -> bool:
    """`Goals:`, `GOALS`, `**Goals**`, `🎯 goals` over a list, `Next steps` after a blank line, `?` over a list."""
    listed = following.bullet or following.indent > 0
    label = label_of(line)
    if label and label[1] in _ARROWS and label[2] < len(line.text):
        return False
    if label and _says_itself(label[0], line.text[label[2] :], following):
        return False
    if line.text.endswith(":") and short(text, 9):
        return True
    if text in _QUESTION_MARKS:
        return listed
    if text.endswith("?") and listed and short(text, 12):
        return True
    if ends_sentence(text.rstrip("?")) or "\t" in line.text or (text.endswith("?") and not line.bold):
        return False
    if short(text) and (
        line.bold
        or (capitals(text) and (told or listed or after_blank))
        or (told and (after_blank or following.bullet))
    ):
        return True
    return listed and ((line.emoji and short(text, 9)) or (following.indent > 0 and short(text, 5)))


def _says_itself(label: str, words: str, following: Line) -> bool:
    """`Goal: I want to lead the team`: what the label announces is told behind it, not in the list below.

    `Goals: what I want this year` over a list names the list, unless that is one of tasks.
    """
    kind = section_kind(label)
    if not kind or len(words.split()) < _LEAST_TOLD:
        return False
    tasks = following.done is not None and kind != "commitments"
    return not following.bullet or tasks or (kind in _COUNTED and not label.endswith("s"))
