"""What others are told to give, let, lend or take on, where the notes end that matter with an `if`, a doubt or a no.

The clause that names the thing and the one that leaves it open often stand apart: a topic and the answer below it, a
letter's first sentence and its second. So a passage is read as one here, and what it finds is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import log

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, likes
from assistant.checks.facts.commitments.cuts import parts_of_sentence
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verbs import giving
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import words_of
from assistant.checks.wordlists import phrases

_GIVES = re.compile(
    r"\b(?:(?:will|['’]ll|(?:is|are|['’]re|['’]s) going to)(?= )(?! (?:be|have|not|never|probably|need|want)\b)"
    r"|(?:is|are|['’]re|['’]s) (?:also |now |kindly )?(?:letting|lending|giving|taking|coming|joining|paying|sending"
    r"|bringing|doing|covering|hosting|running|signing)"
    r"|lets|lends|agrees|promises|confirms"
    r"|(?:(?:has|have|['’]ve|['’]s) )?(?:now |already |kindly |also )?(?:agreed|confirmed|promised|offered|granted"
    r"|approved|accepted|allowed|cleared|ordered|said yes)"
    r"|(?:has|have|['’]ve|['’]s) (?:now |already |kindly |also )?(?:given|taken|bought|signed|lent))\b",
    re.IGNORECASE,
)
"""What somebody does for others, told as sure: `will lend`, `is letting`, `has agreed`."""
_OF_MINE = re.compile(r"\b(?:i|we)\b[^,]{0,14}$", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:if|whether|unless|provided|in case|might|could|maybe|perhaps|possibly|hopes?|hopefully|depend(?:s|ing)"
    r"|subject to|as long as|once|until"
    r"|(?<!in )(?<!of )(?<!by )(?<!from )(?<!since )(?<!early )(?<!late )(?<!\d )may(?! \d))\b",
    re.IGNORECASE,
)
_ASKED_BEHIND = re.compile(
    r",? (?:so|and|but|then),? (?:may|can|could|would|will|shall|is|are|did|do|how|what|when)\b[^.!?]*\?\s*$", re.I
)
"""Where a sentence goes on to ask: `you promised to pass it on, so may I ask how it stands?`"""
_NOT = re.compile(
    r"\b(?:not|no|never|nothing|nobody|cannot|yet|asked?|would|please|suggested|refused|declined|before)\b|n['’]t\b"
    r"|\?|“|\"",
    re.IGNORECASE,
)
_SETS = re.compile(r"\b(?:if|unless|provided|as long as|depends|depending|only when|only once|subject to)\b", re.I)
_ASKS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|check|see|know|wonder(?:s|ing|ed)?|as|what|find out|tell me|look)\b[^.;]{0,25}\bif\b"
    r"|\bif (?:possible|needed|you like|not|i)\b",
    re.IGNORECASE,
)
"""An `if` that sets no condition on what somebody gives."""
_YES = frozenset({"yes", "ok", "okay", "sure", "gladly", "done", "deal", "certainly", "agreed"})
_SETTLED = frozenset({"promise", "accepted", "decided", "done", "planned", "state"})
_LINES, _CLAUSES, _PLACES = 3, 8, 40
"""How far a passage goes on behind the clause that names a thing, and how many clauses one word is followed to."""
_RARE = 0.35
_MOST, _NEARLY_ALL, _SEVERAL = 0.6, 0.8, 2
"""How much of what is told a passage must name: more of it where that is one telling word alone."""
_UNREAL = re.compile(r"\b(?:would|could|might|may)\b|['’]d\b", re.IGNORECASE)
_LEAST_OF_A_NO, _BEFORE_A_NO = 0.3, 2
"""How much of it the clause with the no, and so many before it, must name themselves."""


def told_firmly(text: str, notes: Notes) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) in which others give what the notes leave open or refuse."""
    asked = _ASKED_BEHIND.search(text)
    if (text.rstrip().endswith("?") and asked is None) or _CONDITION.search(
        text, 0, asked.start() if asked else len(text)
    ):
        return
    for start, end in parts_of_sentence(text):
        if asked and end > asked.start():
            return
        part = text[start:end]
        gives = _GIVES.search(part)
        who = part[: gives.start()].strip(" -*•@") if gives else ""
        if not who or _OF_MINE.search(who) or _NOT.search(part):
            continue
        verdict = _left_open(frozenset(word.concept for word in words_of(part)) - {""} - giving(), notes)
        if verdict is not None:
            yield start, end, verdict


def _left_open(about: frozenset[str], notes: Notes) -> Verdict | None:
    """The clause that leaves open or refuses what is told; None where a clause without an `if` tells as much of it."""
    weights = {one: worth(one) / (1 + _RARE * log(max(1, len([*_holding(one, notes)])))) for one in sorted(about)}
    total = sum(weights.values())
    naming = [one for one in about if worth(one) >= 1] or [one for one in about if not is_figure(one)]
    places = {place for one in naming for like in likes(one) for place in _holding(like, notes)}
    best, found, settled = 0.0, None, 0.0
    for place in sorted(places):
        passage = _passage(place, notes)
        at = next((number for number, clause in enumerate(passage) if _opens(clause.text)), None)
        own = _share(weights, [notes.clauses[place]]) / total
        if at is None or (own >= _NEARLY_ALL and at and _is_told_whole(notes.clauses[place])):
            marks = notes.clauses[place].marks
            settled = max(settled, own) if marks & _SETTLED and "asked" not in marks else settled
            continue
        much = _share(weights, passage[: at + 1]) / total
        telling = [one for one in weights if worth(one) >= 1 and _is_told(one, passage[: at + 1])]
        enough = much >= (_MOST if len(telling) >= _SEVERAL else _NEARLY_ALL)
        why = _opens(passage[at].text)
        if why == "refused" and "question" in passage[at].marks:
            continue
        if why == "refused" and _share(weights, passage[max(0, at - _BEFORE_A_NO) : at + 1]) / total < _LEAST_OF_A_NO:
            enough = False
        if enough and much > best and not _is_agreed(passage, at):
            best, found = much, Verdict(why, passage[at])
    return found if best > settled else None


def _holding(one: str, notes: Notes) -> Iterator[int]:
    return (place for place in notes.holding.get(one, ())[:_PLACES] if one in notes.clauses[place].about)


def _passage(place: int, notes: Notes) -> Sequence[Clause]:
    """A clause, with the one before where a line breaks it off, and those that go on below without an empty line."""
    if place and notes.clauses[place - 1].text[-1:].isalnum() and _breaks_off(*notes.clauses[place - 1 : place + 1]):
        place -= 1
    found = [notes.clauses[place]]
    for clause in notes.clauses[place + 1 : place + _CLAUSES]:
        if clause.line - found[-1].line > 1 or clause.line - found[0].line > _LINES:
            break
        found.append(clause)
    return found


def _breaks_off(before: Clause, clause: Clause) -> bool:
    return clause.line == before.line + 1 and clause.text[:1].islower()


def _share(weights: dict[str, float], passage: Sequence[Clause]) -> float:
    return sum(much for one, much in weights.items() if _is_told(one, passage))


def _is_told(one: str, passage: Sequence[Clause]) -> bool:
    return any(is_held(one, clause.about) for clause in passage)


def _is_told_whole(clause: Clause) -> bool:
    """Whether a clause ends its sentence and tells as sure: an `if` behind it is of something else."""
    unsure = clause.marks & {"question", "considered", "asked", "wished"} or _UNREAL.search(clause.text)
    return clause.text.endswith(".") and bool(clause.sides or clause.marks & _SETTLED) and not unsure


def _is_agreed(passage: Sequence[Clause], at: int) -> bool:
    """Whether a clause of the passage says yes: any before the one that leaves it open, or one that begins with it."""
    for place, clause in enumerate(passage):
        if clause.marks & {"refused", "considered", "question"}:
            continue
        said = words_of(clause.text)
        if (clause.marks & {"accepted"} and place < at) or (place and said and said[0].text in _YES):
            return True
    return False


@lru_cache(maxsize=4096)
def _opens(text: str) -> str:
    """The verdict on what a clause ends with an `if`, a doubt or a no; empty where it does none of these."""
    low = text.lower().replace("’", "'")
    if (_SETS.search(low) and not _ASKS.search(low)) or phrases("commitments.left_in_doubt").search(low):
        return "considered"
    return "refused" if phrases("commitments.frank_no").search(low) else ""
