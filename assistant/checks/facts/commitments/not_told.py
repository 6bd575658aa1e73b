"""Somebody told as knowing or agreeing who is still to be asked by the notes: `boss doesn't know`, `tell them after`.

Who agrees is often named in another line than what to, so that only who it is and the yes are compared. A remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, likes
from assistant.checks.facts.commitments.cuts import parts_of_sentence
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import words_of
from assistant.checks.wordlists import phrases

_OPEN = re.compile(
    r"\b(?:if|whether|unless|once|until|as soon as|might|could|would|will|should|maybe|perhaps|not|no|never|nobody"
    r"|cannot|please)\b|n['’]t\b|['’]ll\b|\?",
    re.IGNORECASE,
)
"""With these a draft leaves it open itself."""
_POINTS = re.compile(r"\b(?:him|her|them|it|he|she|they)\b", re.IGNORECASE)
_OPENS_WITH_SAME = re.compile(r"(?:and|but|so|who|which)\b", re.IGNORECASE)
_PLACES = 40


def told_as_knowing(text: str, notes: Notes) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) that have somebody know or agree who is still to be asked."""
    for start, end in parts_of_sentence(text):
        part = text[start:end]
        told = phrases("commitments.in_the_know").search(part.lower())
        if told is None or _OPEN.search(part) or _OPENS_WITH_SAME.match(part):
            continue
        about = [word.concept for word in words_of(part[: told.start()]) if worth(word.concept) >= 1]
        who = [one for one in about if not is_figure(one)]
        clause = _unasked(who, notes)
        if clause is not None:
            yield start, end, Verdict("planned", clause)


def _unasked(who: Sequence[str], notes: Notes) -> Clause | None:
    """The clause that has one of those named as still to be asked, and behind which none says that it was done."""
    places = sorted({place for one in who for like in likes(one) for place in notes.holding.get(like, ())[:_PLACES]})
    found: Clause | None = None
    for place in places:
        clause = notes.clauses[place]
        named = any(is_held(one, clause.about) for one in who)
        if _is_unasked(clause.text) and (named or (_POINTS.search(clause.text) and _in_line(who, place, notes))):
            found = clause
        elif named and clause.marks & {"accepted", "done"} and not clause.marks & {"refused", "question"}:
            found = None
    return found


def _in_line(who: Sequence[str], place: int, notes: Notes) -> bool:
    """Whether the clause before, in the same line, names one of them: `6 nurses (tell them after)`."""
    line = notes.clauses[place].line
    before = notes.clauses[place - 1 : place]
    return any(each.line == line and is_held(one, each.about) for each in before for one in who)


@lru_cache(maxsize=4096)
def _is_unasked(text: str) -> bool:
    return phrases("commitments.still_unasked").search(text.lower().replace("’", "'")) is not None
