"""Whose a promise is that names nobody itself: whom its sentence begins with, or whom its "she" or "he" stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.reading.digest import CommitmentFound
from assistant.reading.people import Cast
from assistant.reading.statements import Statement, lowered
from assistant.reading.wording import MASK, Wordings

_ACTS = (
    r"(?:'ll|'s|is|are|was|will|shall|to|has|have|owes?|still|also|then|promised?|offered|undertook|agreed|can"
    r"|[a-z]{2,}s)\b"
)
_NAMED = re.compile(
    rf"(?P<lead>(?:[^\W{MASK}][\w'-]*\W+){{0,5}}?)(?P<who>{MASK}+)(?:\s*\([^()]{{1,30}}\)|,[^,.;]{{2,30}},)?\s*{_ACTS}"
)
"""The one whom a sentence begins with: `My mate Griff is printing`, `By Sunday Ida is to ask`."""
_SPEAKER = re.compile(r"\b(?:i|i'm|i'll|i've|we|you|she|he|they)\b")
_PRONOUN = re.compile(
    r"(?:(?:and|but|so|then|also|plus|oh|ok|well|last|now),? )*(?:she|he|they)(?:'ll|'s|'d|\b)"
    r"(?! (?:asked|told|wants?|wanted) me\b)"
)
_AT_THE_END = re.compile(rf"\s[-–—|]\s*(?P<who>{MASK}+)\W*$")
"""`new sign for the door - Tim`."""
_FOR_ME = re.compile(r"(?:lend|introduce|send|give|show|pass|forward|connect|hook|bring|teach) me\b")
"""What is done for the writer is the other one's to do."""
_WILLING = re.compile(r"(?:(?:also|always|very|more than) )*(?:happy|glad|delighted|willing|pleased) to\b")
_FROM_ME = re.compile(r"(?:and |but |so )?from me you(?:'ll| will)? (?:get|have|receive)\b")


def with_owners_told(
    commitments: Iterable[CommitmentFound],
    statements: Sequence[Statement],
    source: str,
    cast: Cast,
    wordings: Wordings,
) -> tuple[CommitmentFound, ...]:
    """The promises; one without an owner, or whose own words begin with somebody else, gets the one that is told."""
    places: dict[tuple[tuple[int, int], str], int] = {}
    for n, statement in enumerate(statements):
        evidence = statement.evidence(source)
        places.setdefault((evidence.lines, evidence.text), n)
    return tuple(_owned(promise, statements, places, cast, wordings) for promise in commitments)


def _owned(
    promise: CommitmentFound,
    statements: Sequence[Statement],
    places: dict[tuple[tuple[int, int], str], int],
    cast: Cast,
    wordings: Wordings,
) -> CommitmentFound:
    if promise.who not in {None, "me"} or not promise.evidence:
        return promise
    n = places.get((promise.evidence[0].lines, promise.evidence[0].text))
    if n is None:
        return promise
    told = _told(statements, n, promise, cast, wordings)
    return promise.model_copy(update={"who": told}) if told else promise


def _told(
    statements: Sequence[Statement], n: int, promise: CommitmentFound, cast: Cast, wordings: Wordings
) -> str | None:
    statement = statements[n]
    named = _NAMED.match(wordings.masked(statement))
    if named and not _SPEAKER.search(named["lead"]):
        begins = statement.low[named.start("who") : named.end("who")]
        if promise.who is None or lowered(promise.what).startswith(begins):
            person = cast.who(begins)
            return "me" if person is not None and person == cast.me else person
    if promise.who is not None:
        return None
    if _FROM_ME.match(statement.low) or _WILLING.match(statement.low):
        return statement.voice
    if _FOR_ME.match(statement.low) and statement.voice == "me":
        return cast.mentor
    last = _AT_THE_END.search(wordings.masked(statement))
    if last:
        return cast.who(statement.low[last.start("who") : last.end("who")])
    if _PRONOUN.match(statement.low) and statement.voice == "me":
        return cast.mentor or _named_before(statements, n, cast, wordings)
    return None


def _named_before(statements: Sequence[Statement], n: int, cast: Cast, wordings: Wordings) -> str | None:
    """The one other person of the notes, whom the heading above names, or with whom the sentence before begins."""
    others = [person.name for person in cast.people if person.name != cast.me]
    if len(others) == 1:
        return others[0]
    for heading in reversed(statements[n].passage.headings):
        named = [name for name in others if name.casefold() in heading.casefold()]
        if len(named) == 1:
            return named[0]
    before = statements[n - 1] if n else None
    if before is None or before.passage is not statements[n].passage:
        return None
    masked = wordings.masked(before)
    subject = _NAMED.match(masked)
    if subject is None or subject["lead"] or MASK in masked[subject.end() :]:
        return None
    return cast.who(before.low[subject.start("who") : subject.end("who")])
