"""TONE-FLATTERY: praise that is heaped up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.tone.said import denied, said
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

_ENOUGH = 2
"""Superlatives about the reader that make flattery, and one fewer than the exclamation marks that do: EV2."""
_NEAR = 28
"""Characters around a word of praise in which it shows whom it praises."""
_BEFORE_A_THING = re.compile(r"\b(?:your|the|this|that|our|these|those) $")
_THING = re.compile(r" (?!and\b|or\b|but\b|to\b|for\b|that\b|in\b|of\b|is\b|was\b|as\b)[a-z]")
"""`Your amazing talk` can lose its praise and still be a sentence."""
_OF_OTHERS = re.compile(r"^(?!.*\byou).*\b(?:the|our|my|his|her|their) $", re.DOTALL)
"""`The world-class lab next door`: no reader before it."""
_EXCLAIMED = re.compile(r"!")
_OWN_NEWS = re.compile(r"\b(?:i|we|my|our)\b")
_TO_THE_READER = re.compile(r"\b(?:you|your|yours)\b")
_WORD = re.compile(r"\w+")


def _of_the_person(draft: DraftText, sentence: Span, span: Span) -> bool:
    """Whether a mild word is said of the reader (`you are wonderful`), not of a thing (`a wonderful hour`)."""
    around = draft.lower[max(sentence.start, span.start - _NEAR) : min(sentence.end, span.end + _NEAR)]
    return phrases("tone.praised_person").search(around) is not None


def praises_once(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Two superlatives about the reader, or three exclamation marks. Praise of a thing, of others, and joy at
    one's own news are none.

    Words of plain thanks (`wonderful`, `invaluable`) count half.
    """
    names = [context.mentor.name, context.mentor.call_name] if context.mentor else []
    about = {part.lower() for name in names if name for part in name.split()}
    weight = 0.0
    first: Span | None = None
    mild = phrases("tone.mild")
    for sentence in draft.sentences:
        lowered = draft.lower[sentence.start : sentence.end]
        if not (phrases("tone.praised").search(lowered) or not about.isdisjoint(_words_of(lowered))):
            continue
        for span in said(draft, "tone.superlatives", start=sentence.start, end=sentence.end):
            if denied(draft, span):
                continue
            weight += 0.5 if mild.fullmatch(span.text.lower()) and not _of_the_person(draft, sentence, span) else 1.0
            first = first or span
    if first is not None and weight >= _ENOUGH:
        bare = _BEFORE_A_THING.search(draft.lower, max(0, first.start - 8), first.start)
        thing = _THING.match(draft.lower, first.end) if bare else None
        span = Span(first.start, thing.end() - 1, draft.text[first.start : thing.end() - 1]) if thing else first
        yield replace(heap(draft, context, span), instead="" if thing else None)
        return
    marks = [
        mark
        for sentence in (draft.sentences if "!" in draft.own else ())
        if not _OWN_NEWS.search(draft.lower, sentence.start, sentence.end)
        or _TO_THE_READER.search(draft.lower, sentence.start, sentence.end)
        for mark in _EXCLAIMED.finditer(draft.own, sentence.start, sentence.end)
    ]
    if len(marks) > _ENOUGH:
        end = marks[-1].end()
        start = end - 1
        while draft.own[start - 1 : start] == "!":
            start -= 1
        yield Fault(start, end, f"{len(marks)} exclamation marks shout.", "Keep one at most.", instead=".")


@lru_cache(maxsize=512)
def _words_of(lowered: str) -> frozenset[str]:
    return frozenset(_WORD.findall(lowered))


def likely_heap(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of a sentence that praises too much; None where its superlatives are denied, or others'."""
    praise = tuple(said(draft, "tone.superlatives", start=place.start, end=place.end))
    before = (draft.lower[place.start : span.start] for span in praise)
    if praise and all(denied(draft, span) or _OF_OTHERS.search(led) for span, led in zip(praise, before, strict=True)):
        return None
    return heap(draft, context, place)


def heap(draft: DraftText, context: Context, place: Span) -> Fault:
    """What is said of words that praise too much."""
    facts = context.mentor.facts if context.mentor else None
    kept = f" Keep what only they did: {one_line(facts[0]).rstrip('.')}." if facts else ""
    return Fault.of(
        place,
        "The praise is heaped up; one sincere compliment says more.",
        f"Keep one, and say what it changed for you.{kept}",
    )
