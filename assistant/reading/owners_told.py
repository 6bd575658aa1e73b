"""Whose a promise is that names nobody itself: whom its sentence begins with, or whom its "she" or "he" stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.reading.action_lists import bracket_owner
from assistant.reading.asked_of import addressed, asked_in_talk
from assistant.reading.digest import CommitmentFound
from assistant.reading.doers import BOTH, CALLED, JOINT, PRONOUNS, SELF, Doer, bare_name, doer_of
from assistant.reading.names import GIVEN, candidates, folded
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
_LABEL = re.compile(r"(?P<who>[^\W\d_][\w'’.-]{0,20})\s*(?::|→|->|=>|\s[–—-])\s+(?=\S)")
_TWO_OF_US = re.compile(r"\b(?:the two of us|both of us|we both|we're both)\b")
_MASKED = re.compile(f"{MASK}+")
_FAR_MORE = 2
_LOOK_BACK = 4
"""Statements in which one looks for whom a pronoun stands for."""
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
    usual = _usual_pronoun(statements)
    return tuple(_owned(promise, statements, places, cast, wordings, usual) for promise in commitments)


def _owned(
    promise: CommitmentFound,
    statements: Sequence[Statement],
    places: dict[tuple[tuple[int, int], str], int],
    cast: Cast,
    wordings: Wordings,
    usual: str,
) -> CommitmentFound:
    if not promise.evidence:
        return promise
    n = places.get((promise.evidence[0].lines, promise.evidence[0].text))
    if n is None:
        return promise
    doer = doer_of(promise.what, statements[n], wordings.masked(statements[n]))
    if promise.who is not None and _is_named(statements[n], cast) and not (doer and doer.handed):
        return promise
    told = asked_in_talk(promise.what, statements, n) or _labelled(statements[n], cast)
    trusted = doer is not None and (doer.words != "you" or promise.who is None)
    told = told or (_standing_for(doer, statements, n, cast, wordings, usual) if doer and trusted else None)
    told = told or (_told(statements, n, promise, cast, wordings) if promise.who in {None, "me"} else None)
    return promise.model_copy(update={"who": told}) if told else promise


def _labelled(statement: Statement, cast: Cast) -> str | None:
    """Whom letters or a name in front of an item stand for: `JM: sim slot`, `Jo → photo of the rota`."""
    label = _LABEL.match(statement.text) if not statement.passage.speaker else None
    if label is None:
        return None
    person = cast.who(label["who"])
    if person is not None:
        return "me" if person == cast.me else person
    return label["who"] if folded(label["who"]) in GIVEN else None


def _is_named(statement: Statement, cast: Cast) -> bool:
    """Whether a column or a label of the line's own says whose it is."""
    passage = statement.passage
    labelled = passage.label and statement.start == 0
    return bool(passage.cells) or bool(labelled) or bool(bracket_owner(statement.text, cast))


def _standing_for(
    doer: Doer, statements: Sequence[Statement], n: int, cast: Cast, wordings: Wordings, usual: str
) -> str | None:
    """The person whom the doer's words stand for: a name, or the one whom a pronoun means."""
    statement = statements[n]
    words = doer.words
    joint = JOINT.fullmatch(words)
    if joint or words in BOTH:
        named = (joint["first"] or joint["second"]) if joint else "she"
        other = cast.mentor if named in PRONOUNS else cast.who(bare_name(named))
        return f"me and {other}" if other else None
    if words in SELF:
        return statement.voice
    if words == "you":
        if statement.passage.speaker:
            return addressed(statements, n)
        return (cast.mentor if statement.voice == "me" else "me") if wordings.mail else None
    if words in PRONOUNS:
        return _stood_for(words, statements, n, doer.at, cast, wordings, usual)
    if CALLED.fullmatch(words):
        title = words.removeprefix("the ")
        titled = [p.name for p in cast.people if title in folded(" ".join((p.name, *p.aliases))).split()]
        return titled[0] if titled else cast.mentor if statement.voice == "me" else None
    if words == "we":
        return f"me and {cast.mentor}" if cast.mentor and _TWO_OF_US.search(statement.low) else None
    person = cast.who(bare_name(words))
    if person is not None:
        return "me" if person == cast.me else person
    return doer.words if doer.words[:1].isupper() else None


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


def _usual_pronoun(statements: Sequence[Statement]) -> str:
    """ "she" or "he", whichever the notes say far more often, so that it is whom they are of; empty where neither."""
    counts = {word: sum(word in statement.words for statement in statements) for word in ("she", "he")}
    more, less = sorted(counts, key=lambda word: -counts[word])
    return more if counts[more] > _FAR_MORE * counts[less] else ""


def _stood_for(
    pronoun: str, statements: Sequence[Statement], n: int, at: int, cast: Cast, wordings: Wordings, usual: str
) -> str | None:
    """Whom a "she" or "he" stands for: whom the heading names, else the mentor; another one where the notes say
    "she" of the mentor and here it is "he"."""
    statement = statements[n]
    if statement.about not in {None, "me"}:
        return statement.about
    if statement.voice != "me":
        return None
    known = {"her": "she", "him": "he"}.get(pronoun, pronoun)
    if usual and known in {"she", "he"} and known != usual:
        other = _named_last(statements, n, at, cast, wordings)
        if other is not None:
            return other
    return cast.mentor or _named_before(statements, n, cast, wordings)


def _named_last(statements: Sequence[Statement], n: int, at: int, cast: Cast, wordings: Wordings) -> str | None:
    """The person named last before that place, in this sentence or in the ones shortly before; not the mentor."""
    for k in range(n, max(-1, n - _LOOK_BACK), -1):
        masked = wordings.masked(statements[k])
        end = at if k == n else len(masked)
        for name in reversed(list(_MASKED.finditer(masked, 0, end))):
            person = cast.who(statements[k].low[name.start() : name.end()])
            if person is not None and person not in {cast.me, cast.mentor}:
                return person
        given = [one.name for one in candidates(statements[k].text) if one.end <= end and folded(one.name) in GIVEN]
        if given and cast.who(given[-1]) is None:
            return given[-1]
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
