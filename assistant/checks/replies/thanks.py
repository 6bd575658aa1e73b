"""THX-*: whether a thank-you names what it thanks for."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

SHARED_WORDS = 2
"""Content words that a thank-you must share with what was advised or noted: checks.md, THX-SPECIFIC."""


def names_the_advice(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No advice of the last talk shows, and no sentence says what was told, asked or will be used.

    A paraphrase counts: `your idea to …`, `you asked whether …`, with matter behind it that would not fit anybody.
    """
    mentor = context.mentor
    names = [name for name in (mentor.name, mentor.call_name) if name] if mentor else []
    names += [context.me.name] if context.me and context.me.name else []
    prose = draft.own[draft.prose.start : draft.prose.end]
    if not prose.strip():
        return
    said = matter(prose, names=names)
    told = [*(context.advice or ()), *(context.notes or ())]
    if any(_shares(said, matter(text, names=names)) for text in told):
        return
    if any(_is_named(draft, sentence, names) for sentence in draft.sentences):
        return
    thanking = phrases("thanks.thanking")
    place = next((s for s in draft.sentences if thanking.search(draft.lower, s.start, s.end)), draft.prose)
    first = place if place is not draft.prose else Span(draft.prose.start, draft.prose.start, "")
    hint = (
        f"You noted this advice: {one_line(context.advice[0])}."
        if context.advice
        else "Name the one thing you will use."
    )
    yield Fault.of(first, "These thanks could go to anybody: no piece of advice is named.", hint)


def _shares(said: frozenset[str], told: frozenset[str]) -> bool:
    return len(said & told) >= min(SHARED_WORDS, max(1, len(told)))


def _is_named(draft: DraftText, sentence: Span, names: list[str]) -> bool:
    lowered = draft.lower[sentence.start : sentence.end]
    return any(
        matter(sentence.text[found.end() :], besides=("courtesy",), names=names)
        for found in phrases("thanks.named").finditer(lowered)
    )
