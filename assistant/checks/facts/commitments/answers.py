"""What answers a question of the notes, and what the next clauses say came of a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comments import comes_to_nothing
from assistant.checks.facts.commitments.contrasts import contrasts_alone
from assistant.checks.facts.commitments.gestures import refused_by_gesture
from assistant.checks.facts.commitments.people import OTHER
from assistant.checks.wordlists import words

_OUTCOME_WITHIN = 3
_TASK = "todo"
"""The concept with which another task begins in the same line."""
_PLEASE = frozenset({"please", "gladly"})
_I_DO = re.compile(r"(?:I|we) (?:do|did|have|am)\W*$", re.IGNORECASE)
_WHICH = frozenset({"who", "when", "where", "which"})
"""A question that begins so asks for one of several, not whether it shall be: `who opens? me`."""
_ASKS_WHO = re.compile(
    r"(?:(?:and|so|then|but|ok|now),?\s+)?(?:who(?:['’](?:ll|s))?|whose (?:job|task|turn))\b", re.IGNORECASE
)
_TAKES = re.compile(
    r"(?:(?:oh|ok|okay|yes|sure|well|that['’]s|that would be|leave (?:it|that) to),?\s+)?(?:"
    r"(?:me|mine)(?:,? (?:then|again|too|as always|please))?\W*$"
    r"|(?:I|we)(?:['’](?:ll|m)| will| can| shall| do| am)\b"
    r"(?: (?:gladly|happily|take|do|go|going to|handle|see to|on|that|it|this|one|care of it)\b)*"
    r"\W*(?:$|[,.;(]|(?:by|on|till|until|before|after|next|this|tomorrow|tonight|today)\b))",
    re.IGNORECASE,
)
"""Whoever says so takes on what was asked: `me`, `mine then`, `i will, by the 30th`; not `I'm not sure`."""
_DOUBTING = frozenset({"considered", "question", "unsettled"})
_OPEN = frozenset({"considered", "question", "refused", "unsettled"})
_LEAVE = re.compile(r"\b(?:if|whether|may|can|could|might) (?:i|we|she|he|they|it|you|the|my|her|his)\b", re.IGNORECASE)
_BARE_YES = re.compile(
    r"\W*(?:(?:i|we|she|he|they)\s(?:said\s)?)?(?:yes|of course|sure|gladly|with pleasure"
    r"|certainly|fine|ok|okay)\b\W*(?:\w+\W*)?$",
    re.IGNORECASE,
)
_REPORTED_YES = re.compile(
    r"(?:and |so |then )?(?:he|she|they|it|(?:the|my|her|his|our|their) \w+|(?-i:[A-Z])[\w.]+)"
    r"(?:['’]s| is| are| was| were| has| says?| said| would be| has said| had said)*"
    r" (?:it['’]?s |that['’]?s |all |quite |very )?"
    r"(?:fine|ok|okay|yes|sure|happy|glad|agreed|agrees|in favour|for it|on board|willing|no objections?)\b(?! not)",
    re.IGNORECASE,
)
"""What a third one answered, told by whoever asked: `I've asked my head, he says fine`."""
_TIED = re.compile(r"\b(?:if|unless|provided|as long as|depending|once|only)\b", re.IGNORECASE)
_TAKES_BACK = re.compile(r"(?:but|only|though|if|unless|provided|as long as|not before|not until)\b", re.IGNORECASE)
_REQUEST = re.compile(r"(?:so |and |then )?(?:could|would|can|will) you\b", re.IGNORECASE)
_FRANKLY_NO = re.compile(r"\w+,? no\W*$", re.IGNORECASE)
"""`honestly no,` before the reasons."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def answered(found: list[Clause]) -> Iterator[Clause]:
    """The clauses of a text, questions with what answers them. In a talk the next line answers the one before it:
    `Could you sit in?` `No, I would rather not.`"""
    for place, (asked, after) in enumerate(pairwise(found)):
        clause = asked
        if (owner := _taken_by(clause, after)) is not None:
            ahead = frozenset() if "done" in clause.marks else frozenset({"promise", "planned"})
            marks = clause.marks - {"considered", "asked", "question"} | ahead
            clause = replace(clause, marks=marks, sides=owner)
        elif (refused := refused_by_gesture(clause, after)) is not None:
            clause = refused
        elif after.line == clause.line + 1 and ("question" in clause.marks or _REQUEST.match(clause.text)):
            first = _FIRST_WORD.match(after.text)
            word = first.group().lower() if first else ""
            if word in {"no", "sorry", "nope"} or _FRANKLY_NO.match(after.text):
                clause = replace(clause, denied=clause.about, marks=clause.marks - {"considered", "accepted", "done"})
            elif _agrees_below(found, place + 1) or word in words("commitments.accepted") or word in _PLEASE:
                clause = replace(clause, marks=clause.marks - {"considered", "asked", "question"} | {"promise"})
            elif _I_DO.match(after.text):
                clause = replace(clause, marks=clause.marks - {"considered", "asked", "question"})
        elif "question" in clause.marks and after.line == clause.line and _is_yes(after):
            clause = replace(clause, marks=clause.marks - {"considered", "asked", "question"} | {"promise"})
        elif clause.marks & {"asked", "question"} and after.line == clause.line and _grants(clause, after):
            marks = clause.marks - {"considered", "asked", "question", "wished", "bid"} | {"promise", "accepted"}
            clause = replace(clause, marks=marks)
        elif asks_which(clause) and after.line == clause.line and not after.marks & _OPEN:
            clause = replace(clause, marks=clause.marks - {"considered", "question"})
        elif "asked" in clause.marks and after.line == clause.line and (yes := _REPORTED_YES.match(after.text)):
            tied = _TIED.search(after.text, yes.end()) is not None or _is_tied_behind(found, place + 2)
            marks = clause.marks - {"considered", "asked"} | ({"considered"} if tied else {"promise", "accepted"})
            clause = replace(clause, marks=marks)
        elif "asked" in clause.marks and _says_yes(clause, found[place + 1 : place + 1 + _OUTCOME_WITHIN]):
            clause = replace(
                clause, marks=clause.marks - {"considered", "asked"} | {"promise"}, sides=frozenset({OTHER})
            )
        yield clause
    yield from found[-1:]


def _is_tied_behind(found: Sequence[Clause], at: int) -> bool:
    """Whether the next clause of the line takes back part of a yes: `she said yes, but not before they sign`."""
    return any(each.line == found[at - 1].line and _TAKES_BACK.match(each.text) for each in found[at : at + 1])


def _taken_by(asked: Clause, after: Clause) -> frozenset[str] | None:
    """Whose deed it is that a question for a `who` asks about, where the next line or the rest of the line is one's
    `me`, `mine` or `I will`; None where it is none of these, or nobody's."""
    if len(after.sides) != 1 or not asked.line <= after.line <= asked.line + 1 or after.marks & {"question", "refused"}:
        return None
    return after.sides if _ASKS_WHO.match(asked.text) and _TAKES.match(after.text) else None


def _is_yes(clause: Clause) -> bool:
    """`sold in autumn? yes, settled`; but `yes, maybe` is none."""
    first = _FIRST_WORD.match(clause.text)
    return first is not None and first.group().lower() in {"yes", "agreed"} and not clause.marks & _OPEN


def _agrees_below(found: Sequence[Clause], at: int) -> bool:
    """`Saturday no. Sunday, yes.`, `Two pages, yes.`: a yes in the line that answers, and no to a day at most."""
    line = [one for one in found[at : at + _OUTCOME_WITHIN] if one.line == found[at].line]
    return any(
        "accepted" in one.marks and not one.marks & _DOUBTING and all(each in when_words() for each in one.denied)
        for one in line
    )


def _grants(asked: Clause, after: Clause) -> bool:
    """`asked if she may keep it - of course`: a bare yes right behind what somebody asked leave for."""
    yes = after.marks & {"accepted"} and not after.marks & _OPEN
    return bool(yes) and _LEAVE.search(asked.text) is not None and _BARE_YES.match(after.text) is not None


def asks_which(clause: Clause) -> bool:
    first = _FIRST_WORD.match(clause.text)
    return "question" in clause.marks and first is not None and first.group().lower() in _WHICH


def _says_yes(asked: Clause, after: Sequence[Clause]) -> bool:
    """`she: sure, send it` soon behind what was asked."""
    answer = next((one for one in after if OTHER in one.sides and one.line <= asked.line + 1), None)
    first = _FIRST_WORD.match(answer.text) if answer else None
    yes = first is not None and first.group().lower() in words("commitments.accepted")
    return yes and answer is not None and not answer.marks & {"refused", "considered"}


def outcomes(found: list[Clause]) -> Iterator[Clause]:
    """Marks each clause behind which, in its line or at the head of the next, it is said that nothing came of it."""
    for place, clause in enumerate(found):
        failed = False
        last = clause
        for after in found[place + 1 : place + 1 + _OUTCOME_WITHIN]:
            same = after.line == clause.line
            heads = after.line == clause.line + 1 and last.line == clause.line
            if not (same or heads) or (heads and "refused" not in after.marks) or _TASK in after.about:
                break
            if comes_to_nothing(after) and not after.text.endswith(":") and not contrasts_alone(after.text):
                failed = True
                break
            if after.marks & {"done", "decided", "accepted"} and "unsettled" not in after.marks:
                break
        yield replace(clause, failed=failed) if failed else clause
