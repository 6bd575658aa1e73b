"""FACT-EMOTION: whether a feeling of the mentor is a quotation, or a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases

_SEEMING = re.compile(r"\b(?:seem|look|sound|appear|came across|felt)\w*\b")
_MOVING = re.compile(r"(?:turned|got|grew|came|became|acted|left|went|'s)\b")
"""`Turned down`: no mood, but what was done."""
_YOU = re.compile(
    r"(?:(?<!if )(?<!hope )(?<!whether )(?<!that )(?<!when )(?<!wish )(?<!so )(?<!sure )(?<!because )(?<!where )\byou"
    r"|\bi (?:could |can )?(?:tell|told|noticed?|saw|see|sensed?|felt|knew|know)(?: clearly| at once)? that you)"
    r"(?:\s+(?:certainly|surely|probably|obviously|clearly|visibly|no doubt|evidently|doubtless))?\s*$"
)
_WHOM = re.compile(r"\s+(her|him|them|(?:my )?mentor|[\w'-]+)(?=[\s.,;!?]|$)(?!\s+(?:own|team|plan|list)\b)")
_QUOTE = re.compile(r"[\"“”«»][^\"“”«»\n]{1,200}?\s[^\"“”«»\n]{1,200}[\"“”«»]")
_ANYBODY = re.compile(
    r"(?<![\w@])(?!(?:I|It|That|This|We|You|There|What|The|My|Nobody|Everything|Nothing|Which)\b)([^\W\d_a-z][\w'-]+)$"
)


def quotes_feelings(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The mentor was, seemed or looked proud, annoyed, bored, with no quotation in the sentence.

    What they said of themselves (`she said she was worried`), willingness (`happy to help`), my own feelings and those
    of others are none; a feeling that is denied (`she was not impressed`) is a guess, too.
    """
    people = _people(_names(context))
    for sentence in draft.sentences:
        if _QUOTE.search(draft.text, sentence.start, sentence.end):
            continue
        place = _told(draft, sentence, people)
        if place is not None:
            yield Fault.of(
                place,
                f"“{' '.join(place.text.split())}” guesses a feeling; nobody said so in quotation marks.",
                "Quote the words they said, or tell what you saw: what they did, asked, or answered.",
            )


def _names(context: Context) -> frozenset[str]:
    mentor = context.mentor
    names = [name for name in (mentor.name, mentor.call_name) if name] if mentor else []
    return frozenset(part.casefold() for name in names for part in name.split() if len(part) > 2 and part[0].isupper())


@lru_cache(maxsize=8)
def _people(names: frozenset[str]) -> re.Pattern[str]:
    """Whoever may be the mentor: a pronoun, `my mentor`, their name."""
    own = "".join(rf"|{re.escape(name)}" for name in sorted(names))
    return re.compile(
        rf"(?<![\w'])(she|he|they|(?:my |the )?mentor{own})"
        r"(?:\s+(?:also|then|clearly|obviously|both|has|had|visibly|herself|himself))*\s*$"
    )


def _told(draft: DraftText, sentence: Span, people: re.Pattern[str]) -> Span | None:
    lowered = draft.lower
    for found in phrases("debriefs.shows").finditer(lowered, sentence.start, sentence.end):
        gap = re.compile(r"\s+").match(lowered, found.end())
        feeling = phrases("debriefs.feelings").match(lowered, gap.end()) if gap else None
        if feeling is None or (feeling.group() == "interested" and not _SEEMING.search(found.group())):
            continue
        if feeling.group() in {"down", "low"} and _MOVING.match(found.group()):
            continue
        after = re.compile(r"\s+").match(lowered, feeling.end())
        if after and phrases("debriefs.willing").match(lowered, after.end()):
            continue
        if _is_mentor(draft, sentence, found, people):
            return sentence
    stirred = _stirred(sentence, lowered, people)
    if stirred is not None and not _reported(draft, sentence, stirred):
        return sentence
    for name in ("debriefs.felt", "debriefs.as_things"):
        for found in phrases(name).finditer(lowered, sentence.start, sentence.end):
            theirs = name == "debriefs.as_things" or _is_mentor(draft, sentence, found, people)
            if theirs and not _reported(draft, sentence, found.start()):
                return sentence
    return None


def _stirred(sentence: Span, lowered: str, people: re.Pattern[str]) -> int | None:
    """`My question annoyed her`, `the plan made him nervous`: where a feeling is stirred in the mentor."""
    for found in phrases("debriefs.stirs").finditer(lowered, sentence.start, sentence.end):
        whom = _WHOM.match(lowered, found.end())
        if whom is None or not (whom.group(1) in {"her", "him", "them"} or people.search(whom.group(1))):
            continue
        gap = re.compile(r"\s+").match(lowered, whom.end())
        if found.group() != "made" or (gap and phrases("debriefs.feelings").match(lowered, gap.end())):
            return found.start()
    return None


def _is_mentor(draft: DraftText, sentence: Span, found: re.Match[str], people: re.Pattern[str]) -> bool:
    before = draft.lower[max(sentence.start, found.start() - 60) : found.start()]
    subject = people.search(before)
    if subject is None and _YOU.search(before) and not sentence.text.rstrip().endswith("?"):
        return not _reported(draft, sentence, found.start())
    if subject is None:
        anybody = _ANYBODY.search(draft.own[max(sentence.start, found.start() - 60) : found.start()].rstrip())
        return (
            anybody is not None
            and _SEEMING.search(found.group()) is not None
            and not _reported(draft, sentence, found.start())
        )
    if subject.group(1) == "they":
        earlier = draft.lower[max(draft.body_start, sentence.start - 120) : found.start()]
        if phrases("debriefs.plural_subjects").search(earlier):
            return False
    return not _reported(draft, sentence, found.start())


def _reported(draft: DraftText, sentence: Span, offset: int) -> bool:
    return phrases("debriefs.reported").search(draft.lower, sentence.start, offset) is not None
