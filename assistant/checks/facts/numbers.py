"""FACT-NUMBER: counts, lengths of time, prices and shares come from the notes, or follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.judged_numbers import Judged, judged_numbers
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.nearby import clause_at, nearest_words
from assistant.checks.facts.number_doubts import LEAST, LEAST_OF_A_FAULT, LEAST_OF_NEW, likely_wrong
from assistant.checks.facts.number_faults import is_new, told_otherwise
from assistant.checks.rule import Fault

_MOST_DOUBTED = 2
"""Of one draft: more would drown what is found."""


def numbers_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Every number must be told by the sources, in any notation, or follow from them: a sum, a difference, a share, the
    time between two hours or days. One that the notes give the same thing otherwise is a fault. What the writer asks
    for, offers or intends is new and only `info`; agenda minutes, list numbers, and `one` are not judged. Of those that
    nothing is found of, fitted trees doubt the likeliest two.
    """
    index = grounds_of(context)
    if index is None:
        return
    known = known_numbers(index, known_days_of(context, index))
    doubted: list[tuple[float, Judged]] = []
    for one in judged_numbers(draft, context):
        if isinstance(one, Fault):
            yield one
            continue
        wrong = likely_wrong(one.amount, one.said, one.others, draft.kind, one.standing, one.mentioned, known)
        if one.fault is None:
            if wrong is not None and wrong >= LEAST:
                doubted.append((wrong, one))
        elif is_new(one.fault):
            if wrong is None or one.standing.rivals or wrong >= LEAST_OF_NEW:
                yield one.fault
        else:
            sure = wrong is None or one.standing.rivals or wrong >= LEAST_OF_A_FAULT
            yield one.fault if sure else replace(one.fault, level="info")
    for _, one in sorted(doubted, key=lambda pair: (-pair[0], pair[1].start))[:_MOST_DOUBTED]:
        clause = clause_at(one.said, one.amount.start, one.amount.end)
        yield told_otherwise(one.start, one.end, draft.text[one.start : one.end], nearest_words(index, clause))
