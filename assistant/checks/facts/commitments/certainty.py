"""Whether what speaks against a part of a draft leaves no other reading: without that an error is but a remark."""

from __future__ import annotations

import re

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, said_of
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.verdict import Verdict

_LEFT_OPEN = re.compile(
    r"\?|\b(?:if|only|unless|depend\w*|(?-i:may)|might|maybe|perhaps|could|would|wd|can|consider\w*|thinks?|thinking"
    r"|wish\w*|hop(?:e|es|ing)|not sure|unsure|undecided|let's see|see whether|whether|no promises?|tbc|tbd|\w+'d"
    r"|haven't|hasn't)\b",
    re.IGNORECASE,
)
"""Words by which a clause itself leaves open what it tells; a label far before it may be of something else."""
_MY_CHOICE = re.compile(
    r"\b(?:if|when(?:ever)?|once|as soon as) (?:i|we) (?:ask|want|need|like|wish|call|say|remind|am ready)\b",
    re.IGNORECASE,
)
"""A condition that is the writer's own to meet leaves a promise as firm as any."""
_AGAINST = re.compile(
    r"n't\b|\b(?:no|not|never|nothing|nobody|none|without|cannot)\b|\bask|\brefus|\bdeclin", re.IGNORECASE
)
_SEGMENT = re.compile(r",\s")
_GIVEN = frozenset({"promise", "done", "accepted"})
_TO_SOMEBODY = frozenset({"him", "her", "them"})


def is_certain(verdict: Verdict, sides: frozenset[str], about: frozenset[str]) -> bool:
    """Whether the clause of a verdict has the mark that speaks against a part in its own words.

    `sides` are whose the part is, `about` its deed and matter. What is not done must be the writer's to have done; what
    somebody else said must have been given, not only be on a list; a condition must not be the writer's own; a no must
    stand where the matter stands; what is theirs must not be done to them.
    """
    clause = verdict.clause
    if clause is None:
        return True
    if verdict.why == "undone":
        return sides == {ME}
    if verdict.why == "third":
        return bool(clause.marks & _GIVEN)
    if verdict.why == "considered":
        mine = OTHER in clause.sides or ME in clause.sides or not clause.sides
        own = _MY_CHOICE.sub("", clause.text)
        return _LEFT_OPEN.search(own) is not None or (mine and own == clause.text)
    if verdict.why == "refused":
        return not _stands_apart(about, clause)
    if verdict.why == "inverted" and sides == {ME}:
        return not _is_done_to_them(clause)
    return True


def _stands_apart(about: frozenset[str], clause: Clause) -> bool:
    """Whether a stretch between two commas holds all that a part is about, and no mark: `still no, wants a letter`."""
    telling = [one for one in about if worth(one) >= 1]
    return len(telling) > 1 and any(
        not (_AGAINST.search(segment) or _LEFT_OPEN.search(segment))
        and all(is_held(one, frozenset(word.concept for word in said_of(segment))) for one in telling)
        for segment in _SEGMENT.split(clause.text)
    )


def _is_done_to_them(clause: Clause) -> bool:
    """Whether a clause begins with a verb and then names whom it is done to: `owe her an answer`."""
    said = [word.text for word in said_of(clause.text)[:2]]
    return len(said) > 1 and said[1] in _TO_SOMEBODY
