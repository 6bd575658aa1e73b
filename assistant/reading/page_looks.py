"""What is told of a page as a whole before its lines are gone through one by one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.reading.lines import Line, ends_sentence

_MATTER = re.compile(r"([A-Za-z][\w -]{0,30}):\s*(.*)$")
_MATTER_LINES = 40
_RAGGED = 12
_WIDEST = 150
_NAME_WORDS = 3
_SELVES = frozenset(("me", "mine", "myself"))


def front_matter(lines: list[str]) -> tuple[tuple[tuple[str, str, int], ...], int]:
    """The fields between two lines of `---` at the top, and the index of the first line after them."""
    if not lines or lines[0].strip() != "---":
        return (), 0
    for n, line in enumerate(lines[1:_MATTER_LINES], 1):
        if line.strip() in {"---", "..."}:
            fields = ((_MATTER.match(raw.strip()), k) for k, raw in enumerate(lines[1:n], 2))
            return tuple((m[1].lower(), m[2].strip(" \"'"), k) for m, k in fields if m), n + 1
    return (), 0


def begin_small(lines: Sequence[Line]) -> bool:
    """Whether hardly a line begins with a capital."""
    firsts = [line.text[0] for line in lines if line.text and line.text[0].isalpha()]
    return sum(first.isupper() for first in firsts) * 5 <= len(firsts)


def wrap_width(lines: Sequence[Line]) -> int:
    """The width that lines fill up to: that of the longest, where another is about as long and the text goes on."""
    widths = [len(line.raw) for line in lines]
    longest = max(widths, default=0)
    full = sum(
        width >= longest - _RAGGED and not ends_sentence(line.text) for width, line in zip(widths, lines, strict=True)
    )
    return longest if full > 1 and longest <= _WIDEST else 0


def shared_out(lines: Sequence[Line]) -> bool:
    """Whether `Me` stands over a list, so that other names do, too."""
    told = [line for line in lines if not line.blank]
    return any(line.text.rstrip(":").casefold() in _SELVES and below.bullet for line, below in pairwise(told))


def begins_with_name(label: str) -> bool:
    """Whether a label at the front of a line can be somebody's name, so that the line begins something new."""
    return all(word[0].isupper() for word in label.split()[:_NAME_WORDS])


def is_name(text: str) -> bool:
    """Whether a line can be hardly more than a name."""
    words = text.rstrip(":").split()
    return 0 < len(words) <= _NAME_WORDS and begins_with_name(text) and not ends_sentence(text)
