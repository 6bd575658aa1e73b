"""Notes on slips of paper, and entries of a calendar, typed as they are: each slip or entry is one item.

A slip begins under a line that says in square brackets what paper it is; a calendar's entry stands under its day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.columns import Laid

_PAPER = re.compile(r"\[[^\W\d_][^\[\]:]{1,23}\]\s*$")
_TICK = re.compile(r"\s*[✓✔☑✅]")
_LEAST_SLIPS = 3
_MOST_SLIP_LINES = 8
_DAY = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? "
    r"(?:\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}|[a-z]{3,9} \d{1,2}),? ?(?:\d{4})?\s*$",
    re.IGNORECASE,
)
_TIME = r"\d{1,2}[:.]\d{2}"
_ENTRY = re.compile(
    rf"\s*(?:all[- ]day|{_TIME}(?:\s*[-–—]\s*{_TIME})?)\s+"
    r"(?:\[(?P<who>[^\W\d_][\w .'’-]{0,24})\]\s+)?(?P<words>\S.*)$",
    re.IGNORECASE,
)
_DONE = re.compile(r"\s*(?:[-–—:,(]\s*done\b.*|[✓✔☑✅].*)$", re.IGNORECASE)
_LEAST_DAYS = 3
_LEAST_SHARED = 2
"""Words that two entries share where the second is the same appointment again."""


def with_slips(laid: Sequence[Laid]) -> list[Laid]:
    """The lines with an item for every slip or entry, where the text is made of them; any other text as it is."""
    return _with_entries(_with_papers(laid))


def _with_papers(laid: Sequence[Laid]) -> list[Laid]:
    heads = [n for n, line in enumerate(laid) if _is_paper(laid, n, line)]
    told = list(laid)
    if len(heads) < _LEAST_SLIPS:
        return told
    for head in heads:
        told[head] = Laid(laid[head].number, "")
        end = next((k for k in range(head + 1, len(laid)) if not laid[k].text.strip()), len(laid))
        ticked = any(_TICK.match(line.text) for line in laid[head + 1 : end])
        for n in range(head + 1, min(end, head + 1 + _MOST_SLIP_LINES)):
            words = laid[n].text.strip()
            mark = "- [x] " if ticked else "- "
            told[n] = Laid(laid[n].number, f"{mark}{words}" if n == head + 1 else words, n > head + 1)
    return told


def _is_paper(laid: Sequence[Laid], n: int, line: Laid) -> bool:
    alone = n == 0 or not laid[n - 1].text.strip()
    return alone and _PAPER.match(line.text) is not None and n + 1 < len(laid) and bool(laid[n + 1].text.strip())


def _with_entries(laid: Sequence[Laid]) -> list[Laid]:
    """`Sat 5 Sep` over `all day  [me] send it` as a task with its day; the same appointment again as the next."""
    days = [n for n in range(len(laid) - 1) if _DAY.match(laid[n].text) and _ENTRY.match(laid[n + 1].text)]
    told = list(laid)
    if len(days) < _LEAST_DAYS:
        return told
    first = _ENTRY.match(laid[days[0] + 1].text)
    for n in days:
        entry = _ENTRY.match(laid[n + 1].text)
        if entry is None or first is None:
            continue
        day, words = laid[n].text.strip(), entry["words"]
        if entry["who"]:
            done = _DONE.search(words)
            task = words[: done.start()] if done else words
            told[n] = Laid(laid[n].number, f"- [{'x' if done else ' '}] {entry['who']}: {task}")
            told[n + 1] = Laid(laid[n + 1].number, f"({day})", True)
        elif n != days[0] and len(_names(words) & _names(first["words"])) >= _LEAST_SHARED:
            told[n] = Laid(laid[n].number, f"Next: {day}")
            told[n + 1] = Laid(laid[n + 1].number, laid[n + 1].text.strip(), True)
    return told


def _names(words: str) -> set[str]:
    return {word for word in re.findall(r"\w+", words) if word[0].isupper()}
