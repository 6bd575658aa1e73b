"""Whether a text says that something was done, or will be: what updates and thanks are made of."""

from __future__ import annotations

import re

from assistant.checks.draft import DraftText, Span
from assistant.checks.wordlists import phrases, words

_PAST = re.compile(r"(?<!\w)([a-z][a-z'-]{0,23})(?!\w)")
_SUBJECT = re.compile(
    r"(?:^|[,;:(.-]\s*|\band\s+|\bso\s+|\bthen\s+|\bwhich\s+|\bthat\s+|\b(?:i|we|it|they|he|she|who|both|[\w'-]+)\s+)$"
)
_PASSIVE_OR_PERFECT = re.compile(r"\b(?:have|has|had|'ve|'s|is|are|was|were|got|been|be)\s+(?:\w+\s+)?$")
_DAY_NAMES = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|tmrw|tmw|tomoz|2moro|tomorrow|tonight|today|now|next"
    r"|this|first|wk|soon|after|before|until|till|from|by|on|at|in|for|again|already)"
)
_NOTED = re.compile(
    r"\W*(?:(?:so|and|now|then|next|first|also|just|anyway)[,:]? )*(?:"
    r"(?!look|hop|wish|send|thank|see|meet|wonder|feel|hear|think|talk|speak|gett|noth|someth|anyth|everyth|being|dur|even|morn"
    r"|spend|remember|listen|reading your|during)[a-z]{1,14}ing (?!is|was|are)"
    r"|(?:will|shall|gonna|off to|on to|over to|about to|heading (?:to|for)|back to|time to"
    r"|same (?:again )?(?:for|with|on|at)) "
    r"(?!see|meet|be\b|let|write|keep you|report|tell|talk|speak|sleep|(?:go to )?bed)"
    r"|same (?:again|thing|trick) (?!as|to you))"
    rf"(?![^.!?]{{0,200}}\b(?:had|was|were|is|are|has|told|said)\b)[^.!?:;]{{0,160}}?\b{_DAY_NAMES}\b"
)
"""`Doing the upstairs Friday`, `Off to the bank on Monday`, `Same again for the barn tmrw`: a note without its doer."""
_NEXT_IS = re.compile(
    r"\W*(?:(?:then|and|now|so)[,:]? )?(?!what|who|you|your|see|until|till|same time|speak|talk|meet|how|when|where)"
    r"(?:[\w'-]+ ){1,6}?(?:is |are |comes? |goes |up )?next(?: up| on (?:my|the|our) (?:list|bench)| in line)?\W*\Z"
    r"|\W*(?:next|now|then)(?: up| stop| job| step)?[:,] (?!time|week|month|year|i |you |we )\w"
)
"""`The upstairs next`, `Next up: the barn`."""
_AND_WILL = re.compile(
    r"(?:\band|\bbut|\bthen|,)(?: then| so| also| now| next| afterwards| after that)?"
    r" (?:will|shall|am going to|are going to|plan to|intend to|mean to|want to try)(?: then| also| now| first| soon)? "
)
_SUBJECTS = re.compile(
    r"\b(?:i|we|you|he|she|it|they|who|which|that)(?='(?:ve|ll|m|d|re|s)\b"
    r"| (?!(?:on|in|at|by|for|with|from|to|and|but|about|over|out|up|down|off|last|this|next|again|there|here|then|when"
    r"|because|as|before|after|so|first|twice|once|a|an|the)\b)\w)"
)
"""Who does something; `I heard you on the bell` has one doer."""
_REACH = 200
"""Characters before `and will` in which it shows who will."""
_TO_THEM = re.compile(r"\s+(?:to\s+)?you\b")


def deeds(draft: DraftText, sentence: Span) -> list[tuple[int, str]]:
    """The past deeds of a sentence (offset and verb), mine or of my people; what the reader did is none."""
    lowered = draft.lower[sentence.start : sentence.end]
    irregular, none = words("deeds.irregular"), words("deeds.none")
    letters, states = words("deeds.letters"), words("deeds.states")
    found = []
    previous = ""
    for match in _PAST.finditer(lowered):
        word = match.group(1)
        past = word in irregular or (len(word) > 3 and word.endswith("ed") and not word.endswith("eed"))
        if (
            past
            and word not in none
            and not (word in letters and _TO_THEM.match(lowered, match.end()))
            and not (word in states and previous in {"is", "are"})
            and previous not in {"you", "you've", "to", "a", "an", "the", "your", "will", "be"}
        ):
            found.append((sentence.start + match.start(), word))
        previous = (
            word if word not in {"have", "also", "just", "already", "then", "really", "kindly", "never"} else previous
        )
    return found


def says_next(draft: DraftText, sentence: Span) -> bool:
    """Whether a sentence says what I will do, am doing, or did since; thanks, hopes and meeting again are none."""
    lowered = draft.lower[sentence.start : sentence.end]
    empty = phrases("next.empty")
    for found in phrases("next.future").finditer(lowered):
        rest = re.compile(r"\s+(?:to\s+|be\s+(?=\w+ing\b))?").match(lowered, found.end())
        if rest and not empty.match(lowered, rest.end()):
            return True
    for also in _AND_WILL.finditer(lowered):
        doer = [found.group() for found in _SUBJECTS.finditer(lowered, max(0, also.start() - _REACH), also.start())]
        if doer and doer[-1] in {"i", "we"} and not empty.match(lowered, also.end()):
            return True
    asks = lowered.rstrip().endswith("?")
    if phrases("next.ongoing").search(lowered) or _NOTED.match(lowered) or (not asks and _NEXT_IS.match(lowered)):
        return True
    about_us = phrases("next.about_us").search(lowered)
    if not asks and not about_us and phrases("next.plans").search(lowered):
        return True
    mine = re.search(r"\b(?:i|we|my|our)\b|^(?:\W*\w+ed\b)", lowered) is not None
    perfect = re.search(
        r"\b(?:i|we)(?:'ve| have)\s+(?:already |now |just |since )*(?!been\b|had\b|never\b|always\b)(\w+)", lowered
    )
    done = deeds(draft, sentence)
    if perfect and any(
        start == sentence.start + perfect.start(1) and verb not in words("next.only_talk") for start, verb in done
    ):
        return True
    steps = [verb for _, verb in done if verb not in words("next.no_deeds") | words("next.only_talk")]
    return bool(mine and phrases("next.marks_done").search(lowered) and steps)
