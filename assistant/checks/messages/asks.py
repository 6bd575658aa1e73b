"""MSG-ASK-*: what a message asks of its reader, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.messages import Channel, Kind
from assistant.model.text import one_line

MOST_QUESTIONS = 3
MOST_IN_SHORT_ONES = 2
"""EV2: one to three questions draw more answers; a nudge, a thank-you or a text message carries two."""
_QUOTED = re.compile(r'"[^"\n]*"')
_SHORT_KINDS = frozenset({Kind.NUDGE, Kind.THANKS})


def questions(draft: DraftText) -> tuple[int, ...]:
    """Where the prose asks: question marks outside quoted speech; several in a row are one."""
    found = []
    quoted = False
    for at in range(draft.prose.start, draft.prose.end):
        char = draft.own[at]
        if char == '"':
            quoted = not quoted
        elif char == "\n":
            quoted = False
        elif char == "?" and not quoted and draft.own[at + 1 : at + 2] != "?":
            found.append(at)
    return tuple(found)


def asks_something(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Nothing in the message can be answered: no question, no request, however polite, and no wish.

    When a date is being settled, an answer (`Tuesday works for me`) is as good.
    """
    if not draft.prose.text or questions(draft):
        return
    lists = ["asks.requests", *(["asks.settling"] if draft.kind is Kind.SCHEDULING else [])]
    said = _QUOTED.sub(" ", draft.lower[draft.prose.start : draft.prose.end])
    if any(phrases(name).search(said) for name in lists):
        return
    last = draft.sentences[-1] if draft.sentences else draft.prose
    goal = f" Perhaps about your goal: {one_line(context.goals[0])}." if context.goals else ""
    yield Fault(
        last.end,
        last.end,
        "Nothing here can be answered: the message asks for nothing.",
        f"End with one question or one small request.{goal}",
    )


def asks_few_things(draft: DraftText, context: Context) -> Iterator[Fault]:
    """More than three questions; more than two in a nudge, a thank-you or a text message."""
    short = draft.kind in _SHORT_KINDS or draft.channel is Channel.SMS
    most = MOST_IN_SHORT_ONES if short else MOST_QUESTIONS
    asked = questions(draft)
    if len(asked) > most:
        at = asked[most]
        sentence = next((s for s in draft.sentences if s.start <= at < s.end), Span(at, at + 1, "?"))
        yield Fault.of(
            sentence,
            f"{len(asked)} questions are more than one reader answers; {most} at most, one of them the main one.",
            "Keep the question that only this reader can answer.",
        )
