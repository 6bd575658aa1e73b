"""Days that lie a told number of days or weeks from a day beside them: `20 May: again in 2 weeks`, `2 days before`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from assistant.checks.facts.index import SourceSentence

_COUNTED = r"(?<![\w.,/-])(\d{1,2}|one|two|three|four|five|six|eight)\s*(days?|wks?|weeks?)"
_EVERY = re.compile(
    rf"\b(?:in|after|every|next|\+)\s+{_COUNTED}\b|\b{_COUNTED}\s+(?P<side>later|after|from|before|on)\b"
)
_LASTS = re.compile(rf"\b{_COUNTED}\b")
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8}
_NEAR = 3
"""Sentences to either side in which the day stands from which is counted."""


def stepped_days(
    sentences: Sequence[SourceSentence],
    told: Sequence[frozenset[date]],
    named: Sequence[frozenset[date]],
    own: frozenset[date],
) -> Iterator[date]:
    """The days counted from those `told` or `named` by a weekday near the count, from the first told in its source, and
    from `own` ones; and the ends of what lasts from a told day. Both are given for every sentence.
    """
    firsts: dict[int, frozenset[date]] = {}
    for sentence, here in zip(sentences, told, strict=True):
        if here:
            firsts.setdefault(sentence.source, here)
    for place, sentence in enumerate(sentences):
        text = sentence.text.casefold()
        for match in _EVERY.finditer(text):
            step = _days(match[1] or match[3], match[2] or match[4])
            signs = (-1,) if match["side"] == "before" else (1,) if match["side"] else (1, -1)
            near = range(max(0, place - _NEAR), min(len(sentences), place + _NEAR + 1))
            beside = [told[other] | named[other] for other in near if sentences[other].source == sentence.source]
            for day in own.union(firsts.get(sentence.source, ()), *beside):
                yield from (day + timedelta(days=sign * one) for sign in signs for one in _ends(step))
        for match in _LASTS.finditer(text) if told[place] else ():
            step = _days(match[1], match[2])
            yield from (day + timedelta(days=step - less) for day in told[place] for less in (0, 1))


def _days(count: str, unit: str) -> int:
    return (_COUNTS.get(count) or int(count)) * (7 if unit.startswith("w") else 1)


def _ends(step: int) -> tuple[int, ...]:
    """A number of weeks ends on the same weekday or on the one before."""
    return (step, step - 1) if step % 7 == 0 else (step,)
