"""TONE-DECIDE: asking somebody else to decide one's life."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.signs import signs
from assistant.checks.tone.said import denied, said
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.model.text import one_line

_REACH = 90
"""Characters between the parts of `whichever … you name … I will take`."""
_LOGISTICS = re.compile(r"\b(?:time|day|date|hour|slot|room|place|channel|format|week)\b")
_QUESTION = re.compile(r"\?[\s)\"']*(?:\(|\Z)")
_HANDED = re.compile(
    r"\b(?:you|your|yours|u|ur|mentor|tell me|(?<!\bi )say|just|for me|yes or no|one word|which is it|i need"
    r"|my (?:whole )?(?:life|career|future))\b"
)
"""What shows that the reader is to give the answer, and not only to think about it."""
_HELPS = re.compile(
    r"\W*(?:(?:please|and|so|could you|can you|would you|will you|i(?:'d| would) like you to|i want you to),? )*"
    r"help me (?:to )?(?:decide|choose|think|find out|see|work out|weigh|judge|sort|settle|understand|compare)\b"
)
"""`Help me decide whether I go alone`: the deciding stays with the writer."""
_ASKS_HOW = re.compile(
    r"\b(?:an?|any|one|some|your)(?: (?:good|small|short|quick|old|best))? (?:tips?|hints?|tricks?|ideas?|experience)\b"
    r"[^.!?]{0,40}\b(?:how|for|on|about)\b"
)
"""`Have you a tip for me, how I should speak with them?`: a craft is asked for, no verdict."""
_DECIDES = re.compile(r"\b(?:i|we)(?: both| all| then)? (?:know|decide|choose|(?:can|could|will) (?:decide|choose))\b")
"""`Outcome: we both know whether I should apply`."""


def asks_for_views(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The decision is handed over: `tell me what to do`, `you choose`, `whatever you say I will do`.

    A bare `what should I do?` counts where nothing says which way one leans. Wishing not to be told is none.
    """
    place = next((span for span in said(draft, "tone.decide") if not _turned(draft, span)), None)
    place = place or _obeys(draft) or next(signs(draft, "verdicts"), None)
    if place is None and not _leans(draft):
        place = next(
            (span for span in said(draft, "tone.undecided") if draft.lower[span.end : span.end + 1] == "?"), None
        )
    if place is not None:
        yield handing_over(draft, context, place)


def handing_over(draft: DraftText, context: Context, place: Span) -> Fault:
    """What is said of words that leave a decision to the reader."""
    goal = f" for “{one_line(context.goals[0]).rstrip('.')}”" if context.goals else ""
    return Fault.of(
        place,
        f"“{one_line(place.text)}” hands over a decision that is yours.",
        f"Say which way you lean{goal}, and ask for a view: “I lean towards …; what speaks against it?”",
    )


def likely_handing_over(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """The same of a sentence that weights tell; what one means to know or decide oneself is none, nor is an item of an
    agenda, or a question where one says which way one leans, that hands nothing to the reader: `which number should
    open the slide, the orders or the stock?`"""
    lowered = place.text.lower()
    open_question = _QUESTION.search(lowered) is not None and _HANDED.search(lowered) is None
    if open_question and (draft.kind is Kind.AGENDA or _leans(draft)):
        return None
    if _HELPS.match(lowered) or _ASKS_HOW.search(lowered):
        return None
    return None if _DECIDES.search(lowered) else handing_over(draft, context, place)


def _leans(draft: DraftText) -> bool:
    return phrases("help.state").search(draft.lower, draft.prose.start, draft.prose.end) is not None


def _obeys(draft: DraftText) -> Span | None:
    """`Whichever you name, I will take it.`"""
    for sentence in draft.sentences:
        steps = sentence.start
        for name in ("tone.any_of_them", "tone.they_name", "tone.i_obey"):
            found = phrases(name).search(draft.lower, steps, min(sentence.end, steps + _REACH))
            if found is None:
                break
            steps = found.end()
        else:
            if " you" in draft.lower[sentence.start : steps] and not _LOGISTICS.search(sentence.text.lower()):
                return sentence
    return None


def _turned(draft: DraftText, span: Span) -> bool:
    if _LOGISTICS.match(draft.lower, span.end + 1):
        return True
    logistics = ("whether", "which day", "when", "where", "if", "how we", "how long", "what time")
    return denied(draft, span, "tone.not_asked") or draft.lower[span.end :].lstrip(" ,").startswith(logistics)
