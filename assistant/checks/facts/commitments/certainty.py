"""Whether what speaks against a part of a draft leaves no other reading: without that an error is but a remark."""

from __future__ import annotations

import re

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, said_of, texts_of
from assistant.checks.facts.commitments.kinship import opposed
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import is_past
from assistant.checks.facts.folding import fold

_LEFT_OPEN = re.compile(
    r"\?|\b(?:if|only|unless|depend\w*|(?-i:may)|might|maybe|perhaps|could|would|wd|can|consider\w*|thinks?|thinking"
    r"|wish\w*|hop(?:e|es|ing)|not sure|unsure|undecided|let's see|see whether|whether|no promises?|tbc|tbd|\w+'d"
    r"|haven't|hasn't)\b",
    re.IGNORECASE,
)
"""Words by which a clause itself leaves open what it tells; a label far before it may be of something else."""
_MY_CHOICE = re.compile(
    r"\b(?:if|when(?:ever)?|once|as soon as) (?:i|we) (?!(?:am|are|get|can|may|pass|win|do not|don't)\b)\w+\b",
    re.IGNORECASE,
)
"""A condition that is the writer's own to meet leaves a promise as firm as any."""
_TO_COME = re.compile(
    r"\b(?:must|to ?do|will|going to|gonna|still|yet|next|tomorrow|want\w*|needs?|should|plan\w*|have to|before|until"
    r"|till|haven't|hasn't|not|ask|by|later|soon|wait\w*|was to|were to|could|would|might|maybe"
    r"|thought|think\w*)\b|\w'll\b|\[ \]",
    re.IGNORECASE,
)
_BEGUN = re.compile(r"^\W*(?:i |we |have |has )?(?:tried|done|did|wrote|made|sent)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"n't\b|\b(?:dont|doesnt|didnt|wont|cant|isnt|no|not|never|nothing|nobody|none|without|cannot)\b|\bask|\brefus|\bdeclin",
    re.IGNORECASE,
)
_GIVES_WORD = re.compile(
    r"\b(?:will|shall|going to|may|can|yes|ok|okay|happy|glad|willing|ready|fine with|pleased|on board|in favour"
    r"|thank\w*|suggest\w*|wished|agree\w*|accept\w*|promis\w*|offer\w*|approv\w*|grant\w*|allow\w*|consent\w*"
    r"|confirm\w*|commit\w*|sign\w*|decid\w*)\b|\w'll\b",
    re.IGNORECASE,
)
"""In a sentence: somebody gives a yes, a promise or thanks for it."""
_ROW = re.compile(r"\W*(?:\[.\]\W*)?(?:@?\w+:?\s+)?(?!(?:is|was|has|does|this|its|as|us)\b)[a-z]\w*s\b", re.IGNORECASE)
"""Somebody does the thing, as a row tells it: `Ana: reads the draft`."""
_NO_TO = re.compile(
    r"(?:n't|\b(?:dont|didnt|wont|cant|not|no|never|cannot))(?=(?P<deed>(?:[ ][\w'-]+){1,3}))", re.IGNORECASE
)
_NOT_BEFORE, _ONLY_AFTER = re.compile(r"\b(?:before|until|till)\b"), re.compile(r"\b(?:after|once|only|when)\b")
_WHO_DID_NOT = re.compile(
    r"\b([A-Z][^\W\d_]+) (?:(?:did|do|does|will|would|can|could|has|have|is|was)(?:n't| not)|won't|can't)"
)
_SEGMENT, _SENTENCE = re.compile(r",\s"), re.compile(r"(?<!Prof)(?<!Mrs)(?<!Mr)(?<!Ms)(?<!Dr)[.!]\s")
_HAVING = re.compile(r"\b(?:have|has|had)\b|'ve\b", re.IGNORECASE)
_QUOTE = '"'
_POINTING = frozenset({"it", "him", "her", "them", "that", "this"})
_BY_THE_DEED = frozenset({"considered", "planned", "refused"})
"""Verdicts that are right only where the clause is of the very deed."""
_OPEN = frozenset({"asked", "considered", "open", "question", "refused", "unsettled", "wished"})
_GIVEN = frozenset({"promise", "done", "accepted"})
_SEVERAL = 2
_TO_SOMEBODY = frozenset({"him", "her", "them"})


def is_certain(
    verdict: Verdict, sides: frozenset[str], deed: str, about: frozenset[str], text: str, sentence: str
) -> bool:
    """Whether the clause of a verdict has the mark that speaks against a part in its own words.

    `sides` are whose the part is, `deed` and `about` what it tells, `text` its words, `sentence` those around it, too.
    Its deed with a thing, or several things, must stand in the clause's own words. What is not done must be the
    writer's to have done; what somebody else said must have been given, not only be on a list; a condition must not be
    the writer's own; a no must stand where the matter stands, the part have none, and its sentence tell of a yes, or of
    just what is denied (in what is only described, verbs and things meet by chance); what is theirs must not be done to
    them, nor be said by them; what is to come must be called so.
    """
    clause = verdict.clause
    if clause is None:
        return True
    if verdict.why in _BY_THE_DEED and not _is_of_the_deed(deed, about, clause):
        return False
    if verdict.why == "undone":
        return sides == {ME}
    if verdict.why == "third":
        return bool(clause.marks & _GIVEN)
    if verdict.why == "considered":
        own = sides == {ME} and not _is_told_as_done(text)
        return not own and not _stands_apart(deed, about, clause, less=1) and _is_left_open(clause)
    if verdict.why == "refused":
        turned = opposed(texts_of(text), texts_of(clause.text)) is not None
        given = _GIVES_WORD.search(sentence) or _ROW.match(text)
        if not (turned or given or _denies(deed, text, clause)):
            return False
        if _AGAINST.search(text):
            return not _AGAINST.search(clause.text)
        return not (
            _stands_apart(deed, about, clause, less=0) or (sides == {THIRD} and _is_of_another_person(text, clause))
        )
    if verdict.why == "planned":
        to_come = _TO_COME.search(clause.text) is not None or not _is_told_as_done(clause.text)
        return to_come and not _BEGUN.search(clause.text)
    if verdict.why == "unsettled":
        still_open = clause.marks & _OPEN
        advised = still_open == {"asked"} and "advised" in clause.marks
        return not advised and (bool(still_open) or not deed or _has(deed, clause.text))
    if verdict.why == "inverted":
        return not (_is_done_to_them(clause) if sides == {ME} else _is_of_another_deed(deed, about, clause))
    return True


def _has(deed: str, text: str) -> bool:
    said = said_of(text)
    return is_held(deed, frozenset(word.concept for word in said)) or deed in {deed_of(word.text) for word in said}


def _is_of_the_deed(deed: str, about: frozenset[str], clause: Clause) -> bool:
    """Whether a clause's own words have the deed with a thing of it, or all things, or half of them, two at least."""
    said = said_of(clause.text)
    telling = [one for one in about - {deed} if worth(one) >= 1]
    held = _holds(clause.text, telling)
    if deed and _has(deed, clause.text):
        return held > 0 or not telling or any(word.text in _POINTING for word in said)
    return held == len(telling) > 0 or (held >= _SEVERAL and held * 2 >= len(telling))


def _denies(deed: str, text: str, clause: Clause) -> bool:
    """Whether a no stands right before the very deed: `did not sell`; `no vote before June` denies no later one."""
    if _NOT_BEFORE.search(clause.text) and _ONLY_AFTER.search(text):
        return False
    return any(_has(deed, found["deed"]) for found in _NO_TO.finditer(clause.text)) if deed else False


def _is_left_open(clause: Clause) -> bool:
    """Whether a clause leaves itself open, by more than what is the writer's own to meet."""
    mine = OTHER in clause.sides or ME in clause.sides or not clause.sides
    own = _MY_CHOICE.sub("", clause.text)
    return _LEFT_OPEN.search(own) is not None or (mine and own == clause.text)


def _is_told_as_done(text: str) -> bool:
    return _HAVING.search(text) is not None or any(is_past(word.text) for word in said_of(text))


def _stands_apart(deed: str, about: frozenset[str], clause: Clause, *, less: int) -> bool:
    """Whether a stretch between two commas or a sentence holds all that a part is about, and no mark: `still no, wants
    a letter`;
    with `less` all but so many, between commas only: `thought of Ana, runs the press in Rye`."""
    telling = [one for one in about if worth(one) >= 1]
    return len(telling) > 1 and any(
        not (_AGAINST.search(segment) or _LEFT_OPEN.search(segment))
        and (not deed or _has(deed, segment))
        and _holds(segment, telling) >= max(_SEVERAL, len(telling) - less)
        for cut in ((_SEGMENT,) if less else (_SEGMENT, _SENTENCE))
        for segment in cut.split(clause.text)
    )


def _holds(segment: str, telling: list[str]) -> int:
    said = frozenset(word.concept for word in said_of(segment))
    return sum(is_held(one, said) for one in telling)


def _is_of_another_person(text: str, clause: Clause) -> bool:
    """Whether it is somebody else, by name, who did not: `Ann came back, Bob didn't`."""
    found = _WHO_DID_NOT.search(clause.text)
    return found is not None and fold(found[1]) not in {word.text for word in said_of(text)}


def _is_done_to_them(clause: Clause) -> bool:
    """Whether a clause begins with a verb and then names whom it is done to: `owe her an answer`."""
    said = [word.text for word in said_of(clause.text)[:2]]
    return len(said) > 1 and said[1] in _TO_SOMEBODY


def _is_of_another_deed(deed: str, about: frozenset[str], clause: Clause) -> bool:
    """Whether the `I` of a clause does something else, or is of words that somebody else is quoted with:
    `he sends it: "I find it first"`."""
    if all(word.text != "i" for word in said_of(clause.text)):
        return False
    named = not deed or _has(deed, clause.text) or _is_of_the_deed(deed, about, clause)
    return clause.text.count(_QUOTE) % 2 == 1 or not named
