"""Clauses of the notes with hardly a word of their own, which comment on the one before: `she said no`, `not yet`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.checks.concepts import weight, when_words
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.contrasts import contrasts_alone, limits
from assistant.checks.facts.commitments.words import SUBJECTS, Word, is_past

_TELLING = frozenset({"considered", "refused", "accepted", "done", "decided", "open"})
_ONE_OF_SEVERAL = frozenset({"which", "who", "where", "when"})
_WITHHELD = frozenset({"say", "tell", "know", "remember", "recall", "mention", "reveal"})
_COMMENT_WORDS = 3
_LEANING = frozenset({"lean", "leaning", "torn", "undecided", "unsure"})
_UNANSWERED = re.compile(r"\W*no (?:answer|reply|word|news)\b", re.IGNORECASE)
"""With this behind it a deed was done all the same: `sent the form. no word`."""
_CANNOT = re.compile(
    r"\W*(?:so )?(?:i |we )?(?:can['’]?t|cannot|can not|won['’]?t|impossible|not possible|clash(?:es)?)"
    r"(?: (?:make it|come|go|do(?: it)?|work))?\W*$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:now|moved|moves|changed|shifted|earlier|later|brought forward|pushed back|put back|postponed|instead)\b",
    re.IGNORECASE,
)
"""What is told as moved is so, though the writer cannot come: `trials now 11 June -> can't` denies the coming alone."""
_STILL_ASKED = frozenset({"question", "asked", "considered", "wished"})
_LIGHT = frozenset({"finish", "think", "tell", "ask", "answer", "sure"})


def only_marks(clause: Clause) -> bool:
    """Whether a clause has hardly a word of its own: `not decided`, `she said no`, `DONE, both`."""
    return bool(clause.marks & _TELLING) and not {one for one in clause.about - _LIGHT if one not in when_words()}


def tells_more(clause: Clause, said: Sequence[Word], before: Clause) -> bool:
    """Whether a clause with hardly a word of its own is no comment: of somebody else, or `I never told him`.

    Nor is a `which was better?` with its `she doesn't say`: it asks for one of several things that all are so.
    Nor is `lean now`: what one leans to says nothing of whether the deed before it was done.
    """
    if before.sides and clause.sides and not before.sides & clause.sides:
        return True
    if _leaves_unsaid(said) or ("question" in clause.marks and said[0].text in _ONE_OF_SEVERAL):
        return True
    if "done" in before.marks and said[0].text in _LEANING:
        return True
    return "done" in before.marks and said[0].text == "i" and any(is_past(word.text) for word in said)


def _leaves_unsaid(said: Sequence[Word]) -> bool:
    """`she doesn't say`, `he can't remember`: what one does not tell is not denied."""
    texts = [word.text for word in said]
    return len(texts) > 2 and texts[0] in SUBJECTS - {"i"} and texts[-2] == "not" and texts[-1] in _WITHHELD


def marked(clause: Clause, comment: Clause) -> Clause:
    """A clause with what a comment on it says: considered, refused, accepted, done. A no to what was asked for
    leaves the asking done."""
    if limits(comment.text) or ("unsettled" not in comment.marks and contrasts_alone(comment.text)):
        return replace(clause, text=f"{clause.text} {comment.text}")
    if _is_of_another_day(clause, comment):
        return replace(clause, denied=clause.denied | comment.denied, text=f"{clause.text} {comment.text}")
    if "done" in clause.marks and "asked" not in clause.marks and _UNANSWERED.match(comment.text):
        return replace(clause, text=f"{clause.text} {comment.text}")
    if _CANNOT.match(comment.text) and _MOVED.search(clause.text) and not clause.marks & _STILL_ASKED:
        days = frozenset(one for one in clause.about if one in when_words() or one[:1].isdigit())
        text = f"{clause.text} {comment.text}"
        return replace(clause, marks=clause.marks | {"refused"}, denied=clause.denied | days, text=text)
    rejects = any(one in comment.text.lower() for one in ("said no", "says no", "turned it down", "turned down"))
    marks = clause.marks | comment.marks
    if rejects:
        marks -= {"considered", "promise", "accepted"}
    elif "considered" in comment.marks:
        marks -= {"refused", "accepted"}
    elif "accepted" in comment.marks and "refused" not in comment.marks:
        marks = marks - {"considered", "question", "asked"} | {"promise"}
    refused = "refused" in comment.marks and (rejects or "considered" not in comment.marks)
    text = f"{clause.text} {comment.text}"
    failed = clause.failed or comes_to_nothing(comment)
    asked = frozenset({"ask"}) if "asked" in clause.marks else frozenset()
    denied = clause.about - asked if refused else clause.denied
    return replace(clause, marks=marks, denied=denied, text=text, failed=failed)


def _is_of_another_day(clause: Clause, comment: Clause) -> bool:
    """Whether a comment only names the day that is not meant, of a clause that names its own: `from May, not June`."""
    days = [one for one in clause.about if one in when_words()]
    others = comment.about - clause.about
    denies = comment.text[:4].lower() == "not " and bool(others) and comment.denied >= others
    return bool(days) and denies and all(one in when_words() or one[:1].isdigit() for one in others)


def comes_to_nothing(clause: Clause) -> bool:
    """Whether a clause says that nothing came of something, and is about little else: `she refused`, `left it open`."""
    return "unsettled" in clause.marks and len([one for one in clause.about if weight(one) >= 1]) <= _COMMENT_WORDS
