"""MSG-ASK-NONE, MSG-ASK-MANY: whether a message asks, and how often."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.messages.clocks import days_named
from assistant.checks.messages.requests import Request, requests
from assistant.checks.messages.sizes import proposals, says_a_length
from assistant.checks.rule import Fault
from assistant.checks.tone.said import without_quotes
from assistant.checks.wordlists import phrases
from assistant.model.messages import Channel, Kind
from assistant.model.text import one_line

MOST_QUESTIONS = 3
MOST_IN_SHORT_ONES = 2
"""EV2: one to three questions draw more answers; a nudge, a thank-you or a text message carries two."""
_SHORT_KINDS = frozenset({Kind.NUDGE, Kind.THANKS})
_INDIRECT = re.compile(
    r"(?<!\w)(?:tell me|let me know|know|hear|learn|understand|explain|ask(?: you)?|wonder(?:ing)?|advise me)"
    r"(?: also)?(?: about)?,? "
    r"(?:how|what|why|when|where|which|who|whether|if you)(?!\w)"
)
_CLAUSE = re.compile(
    r"(?:^|[,;:(-]) ?(?:and |but |also |then )*(?:how|what|why|when|where|which|who|is|are|do|did|does|have)(?= )"
)
_TURNED = re.compile(
    r"[\W_]*(?:(?:and|or|so|then|but|also),? )*(?:shall|should|can|could|may|do|does|did|is|are|was|were|have|has|will"
    r"|would) (?:i|you|we|he|she|they|it|there|that|this)(?!\w)"
)
"""`Shall I come to you or do you come here, there is cake`: a question whose mark was left out."""
_CHAINED = 3
"""Questions in one sentence from which each is counted; two are often the halves of one."""
_FRAGMENT = 4
"""Words of a question that only goes on with the last."""
_GOES_ON = re.compile(r"[\W_]*(?:or|and if so|if so|if not|if yes)(?!\w)")


def asks_something(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Nothing in the message can be answered: no question, no request, however polite, and no wish to the reader.

    Thanks, offers, `how are you?` and what is asked of oneself are no requests. When a date is being settled, an
    answer (`Tuesday works for me`) is as good.
    """
    if not draft.prose.text or requests(draft) or _answers(draft) or _orders(draft):
        return
    last = draft.sentences[-1] if draft.sentences else draft.prose
    goal = f" Perhaps about your goal: {one_line(context.goals[0])}." if context.goals else ""
    yield Fault(
        last.end,
        last.end,
        "Nothing here can be answered: the message asks for nothing.",
        f"End with one question or one small request.{goal}",
    )


def _answers(draft: DraftText) -> bool:
    """Whether a message about a date settles it, and so asks for nothing new: `Tuesday works for me`, `I'm late`."""
    prose = draft.prose
    return draft.kind is Kind.SCHEDULING and bool(
        phrases("asks.settling").search(without_quotes(draft.lower[prose.start : prose.end]))
    )


def _orders(draft: DraftText) -> bool:
    """Whether a sentence orders something by some time: no kind request, but one that can be met."""
    verbs, by_when = phrases("tone.imperatives"), phrases("tone.by_when")
    return any(
        verbs.match(draft.lower, sentence.start, sentence.end)
        and by_when.search(draft.lower, sentence.start, sentence.end)
        for sentence in draft.sentences
    )


def asks_few_things(draft: DraftText, context: Context) -> Iterator[Fault]:
    """More than three questions; more than two in a nudge, a thank-you or a text message.

    A question without its mark counts (`please tell me how`), and so does each of three or more in one sentence; quoted
    and polite ones (`how are you?`) do not, nor one that goes on with the last (`Or Thursday?`). Where a date is being
    settled, what to talk about, how long and when are one request.
    """
    short = draft.kind in _SHORT_KINDS or draft.channel is Channel.SMS
    most = MOST_IN_SHORT_ONES if short else MOST_QUESTIONS
    asked = 0
    over: Request | None = None
    told: set[str] = set()
    for request in requests(draft):
        questions = _questions_in(request)
        part = _part_of_a_date(draft, request) if questions else None
        asked += questions - int(part is not None and bool(told) and part not in told)
        told |= {part} if part else set()
        if asked > most and over is None:
            over = request
    if over is not None:
        yield Fault.of(
            over.span,
            f"{asked} questions are more than one reader answers; {most} at most, one of them the main one.",
            "Keep the question that only this reader can answer.",
        )


def _part_of_a_date(draft: DraftText, request: Request) -> str | None:
    """Which part of a request for a date this is in a message about one: `when`, `how long`, `what about`."""
    if draft.kind is not Kind.SCHEDULING:
        return None
    lowered = request.lower
    if phrases("zones.their_choice", "zones.suits_them").search(lowered) or days_named(lowered, 0, len(lowered)):
        return "when"
    if says_a_length(lowered):
        return "how long"
    about = phrases("asks.topical").search(lowered) or ":" in lowered
    return "what about" if about and any(request == proposed for proposed, _ in proposals(draft)) else None


def _questions_in(request: Request) -> int:
    if not request.marks:
        return max(min(1, len(_INDIRECT.findall(request.lower))), int(_TURNED.match(request.lower) is not None))
    if _GOES_ON.match(request.lower) and len(request.lower.split()) <= _FRAGMENT:
        return 0
    chained = len(_CLAUSE.findall(request.lower))
    return max(len(request.marks), chained if chained >= _CHAINED else 1)
