"""MSG-ASK-SIZE: how long a meeting that is asked for would take."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.messages.clocks import clock_times, days_named
from assistant.checks.messages.requests import Request, requests
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

LONGEST_FIRST = 30
"""Minutes of a first talk (S0, P32)."""
LONGEST_MATCHED = 60
"""Minutes of a first talk of a pair that a programme has matched (AA1, UC1)."""
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "fifteen": 15, "twenty": 20,
    "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90,
    "half": 30, "quarter": 15, "few": 5, "couple": 5, "½": 30, "single": 1,
}  # fmt: skip
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted((re.escape(word) for word in _NUMBERS), key=len, reverse=True))})"
_SIZE = re.compile(
    r"(?<![\w.:])(?:"
    r"(?P<part>three[ -]quarters? of an|half[ -]an|half[ -]a|half|½|(?:a )?quarter of an|quarter)[ -]?hours?"
    rf"|(?P<count>{_NUMBER})(?: (?:of|short|brief|quick|little|good|focused|spare|more|whole|full))?"
    rf"(?: or (?P<other>{_NUMBER}))?(?: ?(?:-|to|or|and) ?(?P<to>{_NUMBER}))?"
    r"(?:[ -]?(?P<unit>min|mins|minutes?|hrs?|hours?)|(?<=\d) ?(?P<short>'|h|m))"
    r"(?P<more> and a half)?(?: or (?P<plus>two|three|so))?"
    r")(?![\w'])"
)
_RANGE = re.compile(r"\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|to|until|till) ?\d{1,2}(?:[:.]\d\d| ?(?:am|pm))")
_ONE_SITTING = re.compile(
    r"(?<!\w)(?:(?:coffee|tea|lunch|smoke) break(?!\w)|(?:half a|a whole|a full|one|a|an entire) "
    r"(?P<day>day|afternoon|morning)(?= (?:with|at|in|beside|to shadow|shadowing|of your)))"
)
_SITTING = re.compile(r"(?<!\w)(?:call|chat|talk|meeting|conversation|session|phone|zoom|coffee|of your time)(?!\w)")
_REACH = 90
"""Characters before a length in which it is said what fills it."""
_NOT_A_SIZE = re.compile(r"(?:within|in|every|per|at|any|under|over|for the last|last|than|each)\s*(?:the |about )?$")
_TOLD_WITHIN = re.compile(
    r"\b(?:ask|answer|explain|tell|show|hear|cover|discuss|talk|speak|go|run|walk|put|describe|sum|settle"
    r"|sort)(?:ed|ing)?\b"
    r"[^.?!]{0,60}?\b(?:in|within|under) (?:the |about )?$"
)
_BY_PHONE = re.compile(
    r" (?:(?:by|on|over|via) (?:the |a |your )?(?:phone|telephone|video|zoom|teams|skype|coffee|tea|call)|of your)"
)
"""`I ask one thing in fifteen minutes by phone` says how long it takes, `I ring in fifteen minutes` when."""
_NOT_AFTER = re.compile(
    r" (?:away|notice|drive|ahead|before|after|earlier|later|from|ago|by (?:train|car|bus)|late|old|past"
    r"|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?!\w)"
)
_OF_A_TALK = re.compile(
    r"(?:call|chat|talk|meeting|conversation|session|phone|zoom|coffee|video|visit) (?:of|for|lasting)(?: about)? \Z"
)
"""`A call of ten minutes before the end of May`: the length of the call, whatever follows it."""
_ON_SUCH = re.compile(
    r"\b(?:what|how|which|who|whom|where|why) (?:else |exactly |things |questions )?"
    r"(?:(?:do|did|does) (?:you|they|people|one)|would you (?:say|ask|do|bring|look|wear|offer|take))\b[^.;?!]*"
    r"\b(?:on|at|in|during|before|after|from|between|with)\s+$"
)
"""`What do you ask on a first visit?`: how the reader does such things."""
_IN_THE_PROGRAMME = re.compile(
    r"\b(?:hours?|minutes|min) (?:a|per|each|every) (?:month|week|fortnight|meeting|session|talk)\b"
    r"|\b(?:meetings|sessions|talks|calls|times) of (?:an|one|half an|\w+(?:-\w+)?) (?:hours?|minutes)\b"
)
"""`You can give an hour a month`: the length that a programme has set for a pair."""
_KEPT = re.compile(
    r"(?<!\w)(?:keep|need|take|plenty|enough|at most|no (?:more|longer)|max|maximum|last|would do|will do|tops|be brief"
    r"|think|plan|short)(?!\w)"
)


def says_how_long(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A meeting is asked for and no length is said, in figures or words; or a first one is longer than half an hour.

    An hour is fine for a pair that was matched. Silent for a question that mail can answer, and where a meeting that is
    already agreed is confirmed or moved.
    """
    proposed = proposals(draft)
    if not proposed or _already_sized(draft, context):
        return
    first, (start, end) = proposed[0]
    lengths = list(_lengths(draft, first))
    if not lengths and _RANGE.search(draft.lower, draft.prose.start, draft.prose.end) is None:
        minutes = context.meeting.minutes if context.meeting and context.meeting.minutes else 20
        yield Fault(
            start,
            end,
            "The meeting has no length; a busy reader cannot tell what a yes would cost.",
            f"Say how long: {minutes} minutes.",
            instead=_with_length(draft.text[start:end], minutes),
        )
    elif lengths and draft.kind is Kind.FIRST_CONTACT:
        yield from _too_long(draft, context, lengths)


@lru_cache(maxsize=4)
def proposals(draft: DraftText) -> tuple[tuple[Request, tuple[int, int]], ...]:
    """The requests for a meeting that is not yet agreed, each with the place of the words; in a message about dates
    also those that only put a day and a time (`Would Tuesday at 3 do?`)."""
    asked = ((request, _meeting(request, draft.kind)) for request in requests(draft))
    found = [(request, place) for request, place in asked if place is not None]
    return tuple(sorted([*found, *_ordered(draft)]))


def _ordered(draft: DraftText) -> Iterator[tuple[Request, tuple[int, int]]]:
    """`Be on the line on Tuesday at nine`: a meeting that is not asked for but set."""
    for sentence in draft.sentences if draft.kind is Kind.SCHEDULING else ():
        found = phrases("meetings.ordered").match(draft.lower, sentence.start)
        if found is not None and days_named(draft.lower, sentence.start, sentence.end):
            lowered = draft.lower[sentence.start : sentence.end]
            yield Request(sentence, lowered, ()), (found.start(), found.end())


def says_a_length(lowered: str) -> bool:
    """Whether small-letter words hold the length of a meeting."""
    return _SIZE.search(lowered) is not None


def _already_sized(draft: DraftText, context: Context) -> bool:
    """Whether the request that this message follows up said the length, or the programme of a pair has set it."""
    mentor = context.mentor
    if mentor and mentor.familiarity == "matched":
        return _IN_THE_PROGRAMME.search(draft.lower, draft.prose.start, draft.prose.end) is not None
    asked = context.thread.original_ask if context.thread else None
    return draft.kind is Kind.SCHEDULING and bool(asked and _SIZE.search(asked.lower()))


def _too_long(draft: DraftText, context: Context, lengths: list[tuple[Span, int]]) -> Iterator[Fault]:
    mentor = context.mentor
    if mentor and mentor.meetings_held:
        return
    most = LONGEST_MATCHED if mentor and mentor.familiarity == "matched" else LONGEST_FIRST
    span, minutes = max(lengths, key=lambda one: one[1])
    if minutes > most:
        yield Fault.of(
            span,
            f"{span.text} is a lot for a first talk; {most} minutes or less are easier to say yes to.",
            "Ask for 20 minutes; a good talk makes its own second one.",
            instead="20 minutes" if span.text[-1:] in "se" or "hour" in span.text else None,
        )


def _meeting(request: Request, kind: Kind) -> tuple[int, int] | None:
    """Where a request asks for a meeting that is not yet agreed."""
    if kind is Kind.SCHEDULING and phrases("meetings.moving").search(request.lower):
        another = phrases("meetings.another").search(request.lower)
        return (request.span.start + another.start(), request.span.start + another.end()) if another else None
    for found in phrases("meetings.asked").finditer(request.lower):
        if _ON_SUCH.search(request.lower, max(0, found.start() - _REACH), found.start()):
            continue
        before = request.lower[max(0, found.start() - 24) : found.start()]
        if phrases("meetings.not_asked").search(
            f"{before}{found.group()}{request.lower[found.end() : found.end() + 24]}"
        ):
            continue
        return request.span.start + found.start(), request.span.start + found.end()
    sized = _SIZE.search(request.lower)
    if sized is not None and _SITTING.search(request.lower):
        return request.span.start + sized.start(), request.span.start + sized.end()
    if kind is Kind.SCHEDULING and days_named(request.lower, 0, len(request.lower)):
        times = clock_times(request.lower, 0, len(request.lower))
        if times:
            return request.span.start + times[0].start, request.span.start + times[0].end
    return None


def _lengths(draft: DraftText, first: Request) -> Iterator[tuple[Span, int]]:
    """Lengths said in requests, after the first of them, where it is said what will be kept to, and in the subject."""
    if draft.subject is not None:
        yield from _sizes(draft, draft.subject)
    for sentence in draft.sentences:
        later = draft.kind is Kind.SCHEDULING or sentence.start >= first.span.start
        wanted = later or any(request.span == sentence for request in requests(draft))
        if wanted or _KEPT.search(draft.lower, sentence.start, sentence.end):
            yield from _sizes(draft, sentence)


def _sizes(draft: DraftText, where: Span) -> Iterator[tuple[Span, int]]:
    for found in _SIZE.finditer(draft.lower, where.start, where.end):
        before = draft.lower[max(where.start, found.start() - 16) : found.start()]
        spent = _BY_PHONE.match(draft.lower, found.end()) and _TOLD_WITHIN.search(
            draft.lower[max(where.start, found.start() - _REACH) : found.start()]
        )
        late = _NOT_AFTER.match(draft.lower, found.end()) and not _OF_A_TALK.search(before)
        if spent or not (_NOT_A_SIZE.search(before) or late):
            yield Span(found.start(), found.end(), draft.text[found.start() : found.end()]), _minutes(found)
    for found in _ONE_SITTING.finditer(draft.lower, where.start, where.end):
        yield Span(found.start(), found.end(), draft.text[found.start() : found.end()]), 240 if found["day"] else 20


def _minutes(found: re.Match[str]) -> int:
    part = found["part"]
    if part:
        return 45 if part.startswith("three") else 15 if "quarter" in part else 30
    counts = [_number(found[name]) for name in ("count", "other", "to") if found[name]]
    if (found["unit"] or found["short"]).startswith("h"):
        hours = [count if count < 15 else count / 60 for count in counts]
        extra = 30 if found["more"] else 60 if found["plus"] in {"two", "three"} else 0
        return int(max(hours) * 60) + extra
    return int(max(counts))


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _with_length(words: str, minutes: int) -> str | None:
    """`a call` -> `a 20-minute call`; None where the words carry no article to stand before."""
    found = re.fullmatch(r"(an?) ((?:[\w-]+ )?[\w-]+)", words)
    return f"a {minutes}-minute {found[2]}" if found else None
