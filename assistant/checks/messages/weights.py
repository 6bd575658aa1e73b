"""MSG-ASK-HEAVY: how much a request asks, against how well the two know each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.finding import Level
from assistant.checks.messages.requests import Request, requests
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

MOST = 5
"""The ask ladder: 1 an answer from memory, 2 a view on a described choice, 3 a page or ten minutes of preparation,
4 a review of a CV, portfolio or plan, 5 an introduction, a reference, sponsorship."""
KNOWN_BEFORE = 2
"""Steps that somebody who knows one already may be asked for sooner."""
_STILL_NEW = 1
"""Meetings up to which too heavy a favour is an error."""
_WEIGHTY = 4
"""From here on a favour takes an evening; a page or a sketch is only remarked on."""
_BEFORE = 8
_LADDER = ((5, "favours.vouching"), (4, "favours.reviewing"), (4, "favours.regular"), (3, "favours.reading"))
_OF_US = re.compile(r"(?<!\w)(?:we|me|us|i)(?!\w)")
_HABIT = re.compile(r"(?<!\w)(?:do|did|have|had) (?:you|they|people|your \w+)(?: \w+)?$")
"""What the reader does or did anyway: `how do you review`."""
_ASKED_ABOUT = re.compile(r"\b(?:which|what|how|who|where|why|whether|that)\b")
_BETWEEN_US = re.compile(
    r"\b(?:yours?|you|we|us|me|our|both|together|calls?|talk\w*|ring|phone|chats?|meet\w*|speak|visit|coffee|tea|lunch"
    r"|hours?"
    r"|minutes?|sessions?|conversations?|help|support|advice|feedback|guidance|mentor\w*|lines?|mails?|e-?mails?"
    r"|letters?"
    r"|messages?|answers?|replies|reply|check-?ins?|catch-?ups?|contact|time)\b"
)
"""What somebody gives and takes each week, if it is asked of them."""
_NAMED_BEFORE = 200
"""Characters before `it` in which the work is named."""
_REACH = 120
"""Characters in which those words stand."""
_CLAUSE = re.compile(r"[,;:()]|\bbut\b")
"""Words before a favour among which a negation is looked for."""


def asks_within_trust(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A favour heavier than 1 + meetings held (2 more if known before): reading a page is 3; reviewing a CV, a plan or
    a draft, shadowing and regular meetings are 4; an introduction, a reference or a job is 5.

    An error up to the first meeting with somebody new, else a warning; a single page is a remark. What the reader
    offered, what is not asked for, and a way out (`could you point me to somebody else`) are none. Silent where the
    meetings are not known.
    """
    asked = [*(one for request in requests(draft) for one in _favours(request)), *_referred_to(draft)]
    heaviest = max(asked, default=None)
    if heaviest is not None:
        weight, place, end = heaviest
        told = _too_heavy(weight, Span(-place, end, draft.text[-place:end]), context)
        if told is not None:
            yield told


def evening(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of a sentence that asks for an evening's work.

    None where trust allows that, for a title, for what was offered, and for a way out.
    """
    excused = phrases("asks.label", "asks.label_said", "favours.offered", "favours.way_out")
    if excused.search(draft.lower, place.start, place.end):
        return None
    told = _too_heavy(_WEIGHTY, place, context)
    return None if told is None else replace(told, level="warn")


def _too_heavy(weight: int, place: Span, context: Context) -> Fault | None:
    mentor = context.mentor
    if mentor is None or (mentor.meetings_held is None and mentor.familiarity != "cold"):
        return None
    held = mentor.meetings_held or 0
    known = mentor.familiarity == "known"
    allowed = min(MOST, 1 + held) + (KNOWN_BEFORE if known else 0)
    if weight <= allowed:
        return None
    level: Level = "info" if weight < _WEIGHTY else "error" if held <= _STILL_NEW and not known else "warn"
    met = "before you have met" if held == 0 else f"after {held} meeting{'s' if held > 1 else ''}"
    fits = min(allowed, MOST)
    return Fault.of(
        place,
        f"“{one_line(place.text)}” is a heavy favour {met} (weight {weight} of {MOST}, {fits} fits by now).",
        _lighter(context),
        level,
    )


def _referred_to(draft: DraftText) -> Iterator[tuple[int, int, int]]:
    """`Could you go through it?`, where the sentence before names the work."""
    for request in requests(draft):
        found = phrases("favours.reviewing_it").search(request.lower)
        if found is None or phrases("favours.offered").search(request.lower):
            continue
        start = request.span.start + found.start()
        before = draft.lower[max(draft.prose.start, start - _NAMED_BEFORE) : start]
        if phrases("favours.works").search(before) and not phrases("favours.small").search(before):
            yield 4, -start, request.span.start + found.end()


def _lighter(context: Context) -> str:
    about = f" about “{one_line(context.goals[0])}”" if context.goals else ""
    return f"Ask one question{about} that can be answered from memory, and keep this for a later talk."


def _favours(request: Request) -> Iterator[tuple[int, int, int]]:
    """Weight, place (negative, so that the first of equals is the greatest) and end of each heavy favour."""
    if phrases("favours.offered").search(request.lower):
        return
    small = phrases("favours.small").search(request.lower) is not None
    passed_on = phrases("favours.way_out").search(request.lower) is not None
    for weight, name in _LADDER:
        if (weight == MOST and passed_on) or (name == "favours.regular" and not _OF_US.search(request.lower)):
            continue
        for found in phrases(name).finditer(request.lower):
            clause = _CLAUSE.split(request.lower[max(0, found.start() - _REACH) : found.start()])[-1]
            before = " ".join(clause.replace("n't", " n't").split()[-_BEFORE:])
            if name == "favours.regular" and _is_a_habit(request.lower, found.start(), found.end()):
                continue
            if phrases("asks.denied").search(before) is None and _HABIT.search(before) is None:
                start, end = request.span.start + found.start(), request.span.start + found.end()
                yield 3 if small and weight == 4 else weight, -start, end


def _is_a_habit(lowered: str, start: int, end: int) -> bool:
    """Whether what is done so often is the matter of a question, `which numbers a beginner should follow every day`,
    or somebody's own habit, `I count the berths every day`: nothing between the two."""
    clause = _CLAUSE.split(lowered[max(0, start - _REACH) : start])[-1]
    asked = [found.end() for found in _ASKED_ABOUT.finditer(clause)]
    after = _CLAUSE.split(lowered[end : end + _REACH])[0]
    told = clause[asked[-1] :] if asked else clause
    named = _BETWEEN_US.search(lowered[start:end]) or _BETWEEN_US.search(told) or _BETWEEN_US.search(after)
    return len(told.split()) > 1 and named is None
