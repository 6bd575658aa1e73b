"""How a person writes, read from the letters they sent: their greeting, their closing words, their spelling."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from assistant.model.names import TITLES
from assistant.model.people import Manner
from assistant.reading.words import load

_SUBJECT = re.compile(r"\ufeff?subject:", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY_FIRST = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b")
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s*[:.]\d)")
_LAST_LINES = 5
"""Lines at the end of a letter among which the closing words are looked for."""
_CLOSING_WORDS = 4

_Spelling = Literal["british", "american"]


def manner_of(texts: Sequence[str], name: str = "") -> Manner:
    """What most of the letters show; where they are equal, what the later ones do. `texts` are the oldest first.

    `name` is how the writer signs. What no letter shows stays unset; how direct or how formal somebody is, is never
    read: it is theirs to say, and depends on the reader.
    """
    return Manner(
        greeting=_usual(_greeting(text) for text in texts),
        sign_off=_usual(_sign_off(text, name) for text in texts),
        spelling=_spelling(texts),
    )


def _usual(found: Iterable[str]) -> str:
    """The commonest, the later one where two are equally common, as it was last written; empty for none."""
    shown = [each for each in found if each]
    counts = Counter(each.casefold() for each in shown)
    most = max(counts.values(), default=0)
    return next((each for each in reversed(shown) if counts[each.casefold()] == most), "")


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.lstrip().startswith(">")]
    return lines[1:] if lines and _SUBJECT.match(lines[0]) else lines


def _greeting(text: str) -> str:
    """The words before the name in the first line; a greeting by title shows only how that reader is addressed."""
    first = next(iter(_lines(text)), "")
    known = next((words for words in _list("greetings") if _begins(first, words)), "")
    rest = first[len(known) :].strip(" ,.:!-–—").split()
    if not known or (rest and rest[0].rstrip(".").casefold() in TITLES):
        return ""
    return first[: len(known)]


def _begins(line: str, words: str) -> bool:
    after = line[len(words) : len(words) + 1]
    return line[: len(words)].casefold() == words and not (after.isalnum() or after in {"'", "’", "-"})


def _sign_off(text: str, name: str) -> str:
    """The words of a closing line, known ones or what stands alone with a comma before the name."""
    lines = _lines(text)
    for at in reversed(range(max(1, len(lines) - _LAST_LINES), len(lines))):
        line = _without_name(lines[at], name)
        bare = line.rstrip(",.!–— ")
        if bare.casefold() in _list("sign_offs"):
            return bare
        signed = at + 1 < len(lines) and name and not _without_name(lines[at + 1], name)
        if signed and line.endswith(",") and len(bare.split()) <= _CLOSING_WORDS:
            return bare
    return ""


def _without_name(line: str, name: str) -> str:
    """The line without the writer's name at its end: `Cheers, Ana` -> `Cheers,`."""
    for own in (name.strip(), *name.split(maxsplit=1)[:1]):
        found = re.search(rf"(?<!\w){re.escape(own)}[. ]*$", line, re.IGNORECASE) if own else None
        if found:
            return line[: found.start()].rstrip(" –—-")
    return line


def _spelling(texts: Sequence[str]) -> _Spelling | None:
    """By the words that are spelt in one way only; where none tells, by the order of day and month.

    Words come first: dates in letters may have been put there by a program.
    """
    words = Counter(word.casefold() for text in texts for word in _WORD.findall(text))
    british = sum(words[word] for word in _list("british"))
    american = sum(words[word] for word in _list("american"))
    if british == american:
        british = sum(len(_DAY_FIRST.findall(text)) for text in texts)
        american = sum(len(_MONTH_FIRST.findall(text)) for text in texts)
    if british == american:
        return None
    return "british" if british > american else "american"


@cache
def _list(name: str) -> tuple[str, ...]:
    """The entries of a list, the longest first, so that `hi there` is found before `hi`."""
    entries = (entry.replace("_", " ") for entry in load("manner")[name].split())
    return tuple(sorted(entries, key=len, reverse=True))
