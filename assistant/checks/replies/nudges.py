"""NUDGE-*: when a reminder may go out, how often, and whether it says again what was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.matter import matter
from assistant.checks.replies.thanks import names_in
from assistant.checks.rule import Fault
from assistant.model.text import one_line

DAYS_COLD, DAYS_KNOWN = 5, 3
"""Business days to wait before a reminder: FU1, FU2."""
MOST_UNANSWERED = 2
"""Messages without an answer after which one reminder more is one too many (the first, and two reminders): FU3."""
_ASKED = re.compile(
    r"\bi(?:'d| had| have|'ve)?(?: once| first)? (?:asked|wondered|wanted to know|wanted to ask|was asking)(?: you)?"
    r" (?:how|whether|which|what|if|who|when|where|why)\b(.{0,160})",
    re.DOTALL,
)
"""`I asked you how you keep lime from freezing` says again what was asked, in other words than the notes."""
_LEAST_MATTER = 3
"""Content words of its own that a reminder needs where the first request is not known."""


def waits(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Fewer business days since the last message than five for a stranger, three for others.

    Silent without the dates, and once a day that was agreed has come.
    """
    thread = context.thread
    if thread is None or thread.last_outgoing is None or context.today is None:
        return
    today = context.today.date() if isinstance(context.today, datetime) else context.today
    if thread.agreed_date is not None and thread.agreed_date <= today:
        return
    cold = context.mentor is not None and context.mentor.familiarity == "cold"
    wanted = DAYS_COLD if cold else DAYS_KNOWN
    passed = business_days(thread.last_outgoing, today)
    if today >= thread.last_outgoing and passed < wanted:
        first = thread.agreed_date or _after(thread.last_outgoing, wanted)
        count = "no business day" if passed == 0 else f"{passed} business day{'s' if passed > 1 else ''}"
        yield Fault(
            draft.body_start,
            draft.body_start,
            f"Only {count} {'have' if passed > 1 else 'has'} passed since your last message; {wanted} are fair.",
            f"Send it on {first:%A} {first.day} {first:%B} or later.",
        )


def business_days(start: date, end: date) -> int:
    """Weekdays after `start` up to and with `end`; 0 where `end` is not later."""
    days = (end - start).days
    if days <= 0:
        return 0
    weeks, rest = divmod(days, 7)
    return weeks * 5 + sum((start + timedelta(days=number)).weekday() < 5 for number in range(1, rest + 1))


def _after(start: date, count: int) -> date:
    day = start
    while business_days(start, day) < count:
        day += timedelta(days=1)
    return day


def stops_in_time(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Three messages or more stand unanswered: the first, and two reminders."""
    unanswered = context.thread.unanswered if context.thread else None
    if unanswered is not None and unanswered > MOST_UNANSWERED:
        yield Fault(
            draft.body_start,
            draft.body_start,
            f"{unanswered} messages stand unanswered; two reminders are enough.",
            "Let it go, or put it away and try again in six months with something new.",
        )


def repeats_the_ask(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The reminder shares too few content words with the first request; without one known, it names nothing at all."""
    if not draft.prose.text:
        return
    names = names_in(context)
    ask = context.thread.original_ask if context.thread else None
    told = (_ASKED.search(draft.lower, sentence.start, sentence.end) for sentence in draft.sentences)
    if any(
        one and len(matter(one.group(1), besides=("nudges.mail_words", "courtesy"), names=names)) > 1 for one in told
    ):
        return
    said = matter(draft.prose.text, besides=("nudges.mail_words",), names=names)
    if ask:
        wanted = matter(ask, besides=("nudges.mail_words", "courtesy"), names=names)
        if len(said & wanted) >= min(len(wanted), 1 if len(wanted) <= 2 else 2):
            return
    elif len(matter(draft.prose.text, besides=("nudges.mail_words", "courtesy"), names=names)) >= _LEAST_MATTER:
        return
    start = draft.prose.start
    again = f"Write: “I asked you about {one_line(ask).rstrip('.?')}.”" if ask else "Say in one line what you asked."
    yield Fault(start, start, "The reader would have to look up what you asked.", again)
