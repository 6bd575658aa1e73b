"""NO-GRACE: whether a no is taken without arguing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.tone.said import is_quoted
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_BEFORE = 40
_AFTER = 70
_MILD = re.compile(r"hop|disappoint|sad|blow|setback|letdown|expected|count")
_ACCEPTS = re.compile(
    r"\b(?:but|and|yet|still|though)\b.{0,20}\b(?:understand|respect|accept|see|know|appreciate|glad|grateful|thank)"
)
_ASKS_A_FAVOUR_OF_OTHERS = re.compile(r"\b(?:who|whom|someone|somebody|anyone|anybody|else|name|colleague|recommend)\b")


_ANY_HURT = re.compile(
    r"disappoint|blow|setback|letdown|gutted|crushed|hurt|saddened|stupid|silly|foolish|small|sad\b|upset|people like"
    r"|settle for|how come|believe|understand|sleep on|compromise|shame|pity|sting|ouch|heart|unfair"
    r"|mistake|abandoned|lost"
)
"""Words that anything in a life can call for: `I was hurt by a rake`, `I can't believe it is May already`."""
_OF_THE_ANSWER = re.compile(
    r"\b(?:you|your|yours|answer|no|decision|reply|response|refusal|refuse\w*|declin\w*|reject\w*|mentor\w*|asked"
    r"|asking|hop\w+"
    r"|mail|letter|news|turned down|reason|why|about (?:it|this|that))\b"
)
"""What makes such a word one about the no."""
_FEW = 4
"""Words beside it up to which such a word is all that the sentence says."""
_AGO = re.compile(r"\s+(?:ago|after|before|later|earlier|away|late|past|from|into)\b")
"""`Only ten minutes after your letter` asks for no minutes."""
_NOT_MINE = re.compile(r"can't|cannot|won't|don't")
_YOURS = re.compile(r"\b(?:you|they|she|he|it|who)(?: also| just| simply| really| currently| now| still)?\s+$")
"""`You don't take on anybody`: the no is told again, not refused."""
_IN_PERSON = re.compile(
    r"(?:\b(?:will|would|can|could|may|might|shall|to|gladly|also|always|often|they|we|i)|'ll|'d)"
    r"(?: (?:gladly|happily|certainly|also|then))?\s+$"
)
"""`I will come on Tuesday` comes along, and urges nobody."""
_OWN_MIND = re.compile(r"(?:ed|ing)?\s+(?:my|our|whether (?:i|we)|how (?:i|we)|what (?:i|we))\b")
"""`It makes me reconsider my plan`: it is my own mind that changes."""


def takes_the_no(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Arguing, bargaining, asking why, showing hurt; or, in an answer, no word of thanks.

    `But I understand` accepts; what is denied or only told (`you explained why not`) is none. A blurb thanks nobody.
    """
    place = next(_arguments(draft), None)
    if place is not None:
        yield Fault.of(
            place,
            f"“{' '.join(place.text.split())}” argues with the no.",
            "Take it out: thank them for telling you, and ask whom they would ask in your place.",
        )
    elif (
        draft.kind is Kind.DECLINE_REPLY
        and draft.prose.text
        and not phrases("grace.thanks").search(draft.lower, draft.subject.start if draft.subject else draft.body_start)
    ):
        start = draft.prose.start
        yield Fault(
            start,
            start,
            "No word thanks them for the answer.",
            "Begin with “Thank you for telling me plainly.”",
            instead="Thank you for telling me plainly. ",
        )


def _arguments(draft: DraftText) -> Iterator[Span]:
    lowered = draft.lower
    blurb = draft.kind is Kind.REFERRAL
    for sentence in draft.sentences:
        if phrases("grace.concedes").search(lowered, sentence.start, sentence.end):
            continue
        about, length = _OF_THE_ANSWER.search(lowered, sentence.start, sentence.end), len(sentence.text.split())
        for found in phrases("grace.argues").finditer(lowered, sentence.start, sentence.end):
            if not about and _ANY_HURT.search(found.group()) and length > len(found.group().split()) + _FEW:
                continue
            before = lowered[max(sentence.start, found.start() - _BEFORE) : found.start()]
            turned = phrases("grace.takes_back").search(re.split(r"[,;:]|\bbut\b", before)[-1])
            mild = _MILD.search(found.group()) and _ACCEPTS.search(lowered, found.end(), sentence.end)
            size = re.search(r"minut|hour|call|short|quick|coffee", found.group())
            for_others = _ASKS_A_FAVOUR_OF_OTHERS.search(lowered, sentence.start, sentence.end)
            if size and _AGO.match(lowered, found.end()):
                continue
            if _NOT_MINE.match(found.group()) and _YOURS.search(before):
                continue
            if found.group() == "come on" and _IN_PERSON.search(before):
                continue
            if "reconsider" in found.group() and _OWN_MIND.match(lowered, found.end()):
                continue
            if not turned and not mild and not is_quoted(draft, found.start()) and not (size and (blurb or for_others)):
                yield Span(sentence.start, sentence.end, sentence.text)
                break
        if blurb:
            continue
        for found in phrases("grace.but").finditer(lowered, sentence.start, sentence.end):
            after = lowered[found.end() : min(sentence.end, found.end() + _AFTER)]
            if (
                phrases("grace.but_argues").search(after)
                and not phrases("grace.accepts").search(after)
                and not is_quoted(draft, found.start())
            ):
                yield Span(found.start(), sentence.end, draft.text[found.start() : sentence.end])
