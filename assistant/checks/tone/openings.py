"""TONE-APOLOGY, TONE-STOCK: how a message begins to speak: by excusing itself, or with what opens every letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.signs import signs
from assistant.checks.tone.said import denied, said
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

_AFTER = 40
_BUSY_WITH = re.compile(r"\s+(?:with|until|till|on|in|before|after|during|at|from)\b")
_BUT = re.compile(r"(?: [\w']+){0,4},? but [a-z]")
_FORGIVES = re.compile(
    r"\b(?:he|she|they|who|(?:my|our|his|her|their|the) [\w'-]{1,20})"
    r" (?:(?:may|might|will|would|can|could|has|have|had|won't|never|not|ever) ){0,3}"
    r"(?:forgive|forgives|forgave|forgiven|excuse|excuses|pardon)\b"
)
_BOTHERS = re.compile(r"\b(?:bother\w*|disturb\w*|annoy\w*|pester\w*|troubl\w*|burden\w*|hassl\w*|nag|ask|write)\Z")
_OTHERS = re.compile(
    r"\s+(?:the|my|our|his|her|their|him|them|a|an|other|others|people|anybody else|everybody)\b(?! inbox)"
)
"""`I don't want to bother the council again`: somebody else is spared."""
_FEARS = re.compile(r"(?:hate|loath|reluctant|afraid|ashamed|embarrassed)\b")
_TO_YOU = re.compile(r"\s+(?:of |to )?(?:you|your)\b")
_TOLD_OF = re.compile(
    r"(?:\b(?:what|which|that|everything|anything|something|nothing|thing|one|[a-z]{3,14}s)"
    r" (?:i|we|you|he|she|they|people|nobody|everybody)"
    r"|\b(?:he|she|they|who|nobody|people|(?:my|our|the|his|her) [\w'-]{2,20}))"
    r"(?: (?:was|were|is|are|am|had been|have been|has been)|'m|'re|'s)"
    r"(?: (?:too|most|all|always|often|once|still|never|so))?\s+\Z"
)
"""`The three questions I was afraid to ask`, `the trainees are afraid to ask`: told of, and not felt in writing."""
_SHORT_OPENING = 4
"""Words up to which a first sentence (`Good morning.`) is only a call; the next one opens the letter."""
_MORE_THAN_WELL = re.compile(
    r"\s+(?:after|since|from|in(?! (?:good|the best|great|high|fine|excellent|perfect|full|every))|at"
    r"|with(?! (?:you|your|yours|everyone|everybody|all of you|the family)\b)|as|despite|through"
    r"|and that(?! (?:my|this|these|the (?:mail|letter|message))\b))\b"
)
_LONGEST_STOCK, _REST = 14, 3
"""Words of a sentence, and after its stock phrase, up to which it holds nothing else."""


def does_not_apologise(draft: DraftText, context: Context) -> Iterator[Fault]:
    """An apology for writing, or for being who one is; or more than one apology for anything. Sympathy is none."""
    apology = next(_apologies(draft), None) or next(signs(draft, "grovel"), None)
    if apology is not None:
        leads = _leads(draft, apology)
        told = excuse(draft, context, apology)
        yield replace(
            told,
            end=(leads or apology).end,
            instead=leads.text[-1].upper() if leads else _without(draft, apology),
        )


def excuse(draft: DraftText, context: Context, place: Span) -> Fault:
    """What is said of words that beg pardon."""
    return Fault.of(
        place,
        f"“{one_line(place.text)}” makes the reader console you first.",
        "Leave it out, or thank them for reading; you may write, and they may say no.",
    )


def likely_excuse(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """The same of a sentence that weights tell; None where it says what a single word of regret is owed for, or who
    else may forgive or not."""
    lowered = place.text.lower()
    return None if phrases("tone.owed").search(lowered) or _FORGIVES.search(lowered) else excuse(draft, context, place)


def _apologies(draft: DraftText) -> Iterator[Span]:
    found = [span for span in said(draft, "tone.apology") if not denied(draft, span)]
    found += said(draft, "tone.apology_anyhow")
    found = [span for span in found if not (span.text.endswith("busy") and _BUSY_WITH.match(draft.lower, span.end))]
    found = [
        span for span in found if not (_BOTHERS.search(span.text.lower()) and _OTHERS.match(draft.lower, span.end))
    ]
    found = [span for span in found if not _tells_of_fear(draft, span)]
    measures = phrases("tone.measures")
    for span in said(draft, "tone.just_a"):
        word = re.compile(r"\s+").match(draft.lower, span.end)
        if word and not measures.match(draft.lower, word.end()) and not denied(draft, span):
            found.append(span)
    yield from sorted(found)
    excuses = [
        span
        for span in said(draft, "tone.sorry")
        if not denied(draft, span) and not phrases("tone.condolence").match(draft.lower, span.end + 1)
    ]
    yield from excuses[1:2]


def _tells_of_fear(draft: DraftText, span: Span) -> bool:
    before = draft.lower[max(draft.prose.start, span.start - _AFTER) : span.start]
    towards_you = _TO_YOU.match(draft.lower, span.end) is not None
    return _FEARS.match(span.text.lower()) is not None and _TOLD_OF.search(before) is not None and not towards_you


def _leads(draft: DraftText, apology: Span) -> Span | None:
    """`Sorry to bother you, but could …`: the apology up to the first letter of what is meant."""
    goes_on = _BUT.match(draft.lower, apology.end)
    if goes_on is None or not any(sentence.start == apology.start for sentence in draft.sentences):
        return None
    return Span(apology.start, goes_on.end(), draft.text[apology.start : goes_on.end()])


def _without(draft: DraftText, apology: Span) -> str | None:
    """The empty string where the apology is a whole sentence and can go; None where it is only a part."""
    whole = any(s.start == apology.start and len(s.text.rstrip(" .!")) <= len(apology.text) for s in draft.sentences)
    return "" if whole else None


def opens_with_the_reason(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A stock phrase in the first sentence. A wish that names something of theirs (`well after the move`) is none."""
    opening = draft.sentences[:2]
    if opening and len(opening[0].text.split()) > _SHORT_OPENING:
        opening = opening[:1]
    for sentence in opening:
        found = phrases("tone.stock").match(draft.lower, sentence.start)
        if not found or found.start() > sentence.end:
            continue
        if _MORE_THAN_WELL.match(draft.lower, found.end()):
            return
        facts = context.mentor.facts if context.mentor else None
        hint = f" You know this of them: {one_line(facts[0])}." if facts else ""
        rest = draft.lower[found.end() : sentence.end]
        whole = len(sentence.text.split()) <= _LONGEST_STOCK and len(rest.split()) <= _REST and "," not in rest
        span = sentence if whole else Span(found.start(), found.end(), draft.text[found.start() : found.end()])
        yield Fault.of(
            span,
            f"“{one_line(span.text)}” opens every second letter.",
            f"Start with your reason.{hint}",
            instead="" if whole else None,
        )
        return
