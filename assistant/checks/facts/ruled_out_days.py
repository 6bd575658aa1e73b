"""A day that a draft offers or keeps, and that the notes rule out: `NOT wed 18, vet day`."""

from __future__ import annotations

import re

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.day_rivals import around
from assistant.checks.facts.days import Day
from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.misplaced_days import dated_lines
from assistant.checks.facts.stance import asks

_NOT_BEFORE = re.compile(
    r"(?:^|[\s(,;:/-])(?:not?|can't|cannot|can not|couldn't|never|except|but not|busy|away|unavailable|impossible)"
    r"(?: (?:do|make|on|the|any|for|me|free|in))*[\s:(,-]*$"
)
_PLAINLY_NOT = re.compile(r"(?:^|[\s(,;:/-])(?:not|can't|cannot|can not|never)(?: (?:do|make|on|the))*[\s:(-]*$")
_NOT_AFTER = re.compile(
    r"\s*(?:[-=:,(]\s*)?(?:is |are |i'm |i am |she's |he's )?(?:no\b(?! (?:problem|worries))|not (?:free|possible|good)"
    r"|impossible|busy|full\b|taken|booked|away\b|can't|cannot|won't work|doesn't work|is out\b|off sick)"
)
_LIMIT = re.compile(r"\b(?:until|till|before|after|from|since|by|back(?: on)?|again)(?: (?:on|the))*\s*$")
"""Before a day up to which, or from which, something is said to be: `away until the 24th` says nothing of the 24th."""
_REACH = 40
"""Characters to either side of a day in which the notes rule it out."""
_OFFERED = re.compile(
    r"\b(?:could|can|would|will|shall|might|may|free|possible|works?|suits?|fine|good|either|or|meet|see you|confirm\w*"
    r"|keep|propose|suggest|offer)\b|\?|'ll\b"
)
_NOT_OFFERED = re.compile(
    r"\b(?:not|no|can't|cannot|couldn't|isn't|doesn't|won't|unfortunately|instead of|rather than|except|excepted"
    r"|excluding|apart from|but for|save)\b|n't\b"
)


def ruled_out_day(
    draft: DraftText, passage: Span, day: Day, known: KnownDays, index: SourceIndex
) -> tuple[int, bool] | None:
    """The line in which the notes rule out a day that the draft offers, and whether they do so plainly (`NOT wed 18`)
    and the draft asks for it; None where another line leaves it open.
    """
    if day.day is None:
        return None
    if _LIMIT.search(draft.lower, max(passage.start, day.start - _REACH), day.start):
        return None
    said = around(draft, passage, day.start).casefold()
    if _OFFERED.search(said) is None or _NOT_OFFERED.search(said) is not None:
        return None
    homes = dated_lines(known, index).telling(day)
    if not homes or not all(_is_ruled_out(place, day, known, index) for place in homes):
        return None
    plainly = all(_leads(_PLAINLY_NOT, place, day, known, index) for place in homes)
    return homes[0], plainly and asks(draft, passage)


def _is_ruled_out(place: int, day: Day, known: KnownDays, index: SourceIndex) -> bool:
    """Whether a line of the notes says no to the day right before or behind it."""
    text = fold(index.sentences[place].text)
    behind = any(_NOT_AFTER.match(text, one.end) for one in known.by_sentence[place] if one.day == day.day)
    return behind or _leads(_NOT_BEFORE, place, day, known, index)


def _leads(form: re.Pattern[str], place: int, day: Day, known: KnownDays, index: SourceIndex) -> bool:
    """Whether such words stand right before the day in a line of the notes."""
    text = fold(index.sentences[place].text)
    return any(
        form.search(text, max(0, one.start - _REACH), one.start)
        for one in known.by_sentence[place]
        if one.day == day.day
    )
