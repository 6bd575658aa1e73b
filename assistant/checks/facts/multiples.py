"""So many times as much: `twice as many`, `halved`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import amounts_in
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.known_shares import known_shares
from assistant.checks.facts.nearby import matching_places
from assistant.checks.facts.stance import is_own
from assistant.checks.rule import Fault

_TIMES = re.compile(
    r"\b(?P<two>(?:twice|two times) as (?:many|much|long|high|large|big|often|far|fast)|doubled|double)\b"
    r"|\b(?P<three>three times as (?:many|much|long|high|large|big|often)|tripled|trebled)\b|\b(?P<half>halved)\b"
)
_TOLD = {
    "two": re.compile(
        r"(?<![\w.,])(?:2\s?[x×](?!\s?\d)|[x×]\s?2(?![\w.,]\d|\w))|\bdoubl|\btwice\b|\btwo(?: times|fold)\b"
    ),
    "three": re.compile(
        r"(?<![\w.,])(?:3\s?[x×](?!\s?\d)|[x×]\s?3(?![\w.,]\d|\w))|\btripl|\btrebl|\bthree(?: times|fold)\b"
    ),
    "half": re.compile(r"\bhal(?:f|v)|(?<![\w.,/])1/2(?![\w/])|½|(?<![\w.,])0?[.,]5\s?[x×]|\b50\s?%"),
}
"""How notes tell that something was so many times as much: `new yeast, 2x`."""
_TO = re.compile(r"[a-z ,]{0,24}\b(?:to|at)\s+[$€£r]?\s?(?=[\da-z])")
_MORE_THAN = re.compile(r"\b(?:more than|over|well over) $")
_LEAD = 16
_REACH = 40
"""Characters in which what a number became is told."""
_NEAR_ENOUGH, _OF_OTHERS = 0.04, 0.05
"""How far a share may lie from that of two numbers of the same matter, and of any two side by side."""


@lru_cache(maxsize=1024)
def _times_in(said: str) -> tuple[re.Match[str], ...]:
    return tuple(_TIMES.finditer(said))


def multiples(draft: DraftText, passage: Span, said: str, known: KnownNumbers) -> Iterator[Fault]:
    """`twice as many`, `halved`: one number of the notes must be so many times another."""
    index, every = known.told.index, known_shares(known)
    for match in _times_in(said):
        places = matching_places(index, said)
        named = match.group().split()[0]
        if any(named in index.sentences[place].words for place in places) or is_own(draft, passage):
            continue
        if any(_TOLD[match.lastgroup or "two"].search(text) for text in known.told.folded):
            continue
        times = 3 if match["three"] else 2
        shares = every.shares_beside(places) if places else every.shares
        became = _TO.match(said, match.end())
        result = next(amounts_in(said[became.end() : became.end() + _REACH]), None) if became else None
        if result is not None and result.start == 0:
            started = result.value * times if match["half"] else result.value / times
            shares = [1 / times] if {started, result.value} <= known.told.values.keys() else []
        if any(abs(share - 1 / times) < _NEAR_ENOUGH for share in shares):
            continue
        beyond = _MORE_THAN.search(said, max(0, match.start() - _LEAD), match.start())
        if beyond and any(1 / (2 * times) < share < 1 / times for share in shares):
            continue
        start, end = passage.start + match.start(), passage.start + match.end()
        words_ = draft.text[start:end].strip()
        elsewhere = result is None and any(abs(share * times - 1) < _OF_OTHERS for share in every.shares)
        yield Fault(
            start,
            start + len(words_),
            f"“{words_}” does not follow from your notes.",
            "Say what the notes say.",
            "info" if elsewhere else None,
        )
