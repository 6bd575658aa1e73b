"""Numbers that stand for their whole matter, so that a draft may say of what it likes that it has so many.

The answer to a question (`how many? 41`), the last row of a table (`total 17 14 3`), those who did something without
being named (`14 signed up`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from assistant.checks.facts.amounts import Amount
from assistant.checks.wordlists import phrases

_ASKS = re.compile(
    r"\bhow (?:many|much|long|often|old|far|big|large|high|heavy|tall|wide|deep)\b"
    r"|\bwhat(?:'s| is| was| are| were)? (?:the|your) (?:number|price|total|count|size|cost|fee|weight|score|rate)\b"
)
_ANSWERS = re.compile(
    r"\W*(?:[^\W\d][\w .-]{0,20}[:>]\s*)?(?:(?:oh|well|um+|er+|hm+|about|abt|around|roughly|nearly|almost|over|only"
    r"|just|maybe|perhaps|now|it's|it is|we have|i have|got|~|ca|circa),? *){0,3}[$€£~]?\s?$"
)
"""What may stand before the number of an answer: who says it, and how surely."""
_TOTAL = re.compile(r"[\s|*-]*(?:grand |sub)?(?:totals?|sum|altogether|in all|overall|all together|together)\b")
_MOST_ANSWERED, _MOST_IN_A_TOTAL = 3, 12
_VERB_REACH = 24


def told_outright(
    texts: Sequence[str], by_sentence: Sequence[Sequence[Amount]], lines: Sequence[Sequence[int]]
) -> frozenset[Fraction]:
    """Such numbers of some sentences in small letters, as plain ones; `lines` are the sentences of each line."""
    found = set(_answered(texts, by_sentence, lines))
    for text, amounts in zip(texts, by_sentence, strict=True):
        if _TOTAL.match(text):
            found |= {one.value for one in amounts[:_MOST_IN_A_TOTAL] if one.dimension in {"count", "money"}}
        found |= {one.value for one in amounts if one.dimension == "count" and _done_by_somebody(text, one)}
    return frozenset(one for one in found if one > 1)


def _answered(
    texts: Sequence[str], by_sentence: Sequence[Sequence[Amount]], lines: Sequence[Sequence[int]]
) -> Iterator[Fraction]:
    """The first numbers of the sentences that answer a question about a number, up to the end of their line."""
    line_of = {place: line for line in lines for place in line}
    for place in range(len(texts) - 1):
        if not (texts[place].rstrip().endswith("?") and _ASKS.search(texts[place])):
            continue
        first = _first(by_sentence[place + 1])
        if first is None or not _ANSWERS.match(texts[place + 1][: first.start]):
            continue
        for near in [one for one in line_of[place + 1] if one > place][:_MOST_ANSWERED]:
            told = _first(by_sentence[near])
            if told is not None and told.dimension in {"count", "money"}:
                yield told.value


def _first(amounts: Sequence[Amount]) -> Amount | None:
    return min(amounts, key=lambda one: one.start, default=None)


def _done_by_somebody(text: str, amount: Amount) -> bool:
    """Whether behind a number stands what people do: `14 signed up`, `only 6 still come`."""
    return phrases("facts.done_by_people").match(text[amount.end :][:_VERB_REACH].lstrip()) is not None
