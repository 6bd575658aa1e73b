"""Names written without a capital: whether a writer does so, and how one is known by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reading.dates import days_said
from assistant.reading.document import Document
from assistant.reading.name_settings import AFTER, BEFORE, WORDLIKE_TITLES, next_word, words_before
from assistant.reading.names import GIVEN, NOT_NAMES, TITLES, Named, folded
from assistant.reading.sentences import sentences
from assistant.reading.words import load

_TITLED = "|".join(sorted(TITLES - WORDLIKE_TITLES - {"sir", "miss", "doctor", "professor"}))
_SMALL_TITLED = re.compile(rf"(?<!\w)(?P<name>(?:{_TITLED})\.? [^\W\d_]{{3,}})(?!\w)")
_SMALL_SPEAKS = re.compile(
    r"(?:^|[.!?,;]\s|\b(?:and|but|so|then|oh|also|because|that)\s)(?P<name>[^\W\d_]{3,})\s(?:also\s|even\s)?"
    r"(?:says|said|reckons|thinks|told me|suggested|offered|promised|is going to|will send|goes)\b"
)
_SMALL_WITH = re.compile(r"\b(?:with\s|w/\s?)(?P<name>[^\W\d_]{3,}(?: [^\W\d_]{3,}(?=\s*(?:[,.(\d–—-]|$)))?)")
_NO_SMALL_NAME = NOT_NAMES | frozenset(load("people")["no_small_names"])
_TITLE = 80
"""Characters of the first line in which "with" is before whom one met."""


def all_small(document: Document) -> bool:
    """Whether the writer does without capitals: hardly a sentence begins with one."""
    starts = [
        p.text[s] for p in document.passages if p.kind != "header" for s, _ in sentences(p.text) if p.text[s].isalpha()
    ]
    return len(starts) >= 3 and sum(ch.isupper() for ch in starts) * 4 <= len(starts)


def small_by_use(text: str, *, first: bool) -> Iterator[Named]:
    """Small-written names known by what stands beside them: a title, a verb of speech, in the first line "with"."""
    for pattern in (_SMALL_TITLED, _SMALL_SPEAKS, *((_SMALL_WITH,) if first else ())):
        for match in pattern.finditer(text, 0, _TITLE if pattern is _SMALL_WITH else len(text)):
            word = match["name"].split()[-1]
            if folded(word) in _NO_SMALL_NAME or days_said(word):
                continue
            shown = " ".join(part.capitalize() for part in match["name"].split())
            yield Named(shown, match.start("name"), match.end("name"))


def small_names(text: str) -> Iterator[Named]:
    """Names written small, where a known first name stands beside a verb of people."""
    for match in re.finditer(r"[^\W\d_]{3,}", text):
        if match.group() not in GIVEN:
            continue
        named = Named(match.group(), match.start(), match.end())
        before = words_before(text, named.start)
        after = next_word(text, named)
        led = any(b in BEFORE for b in before) or (bool(before) and before[0] in {"to"})
        possessive = text[match.end() : match.end() + 2] in {"'s", "’s"}
        if led or possessive or (after and after.split()[0] in AFTER):
            yield Named(match.group().capitalize(), match.start(), match.end())
