"""A thing that the notes give up, told as going on: `we drop the second group`, told as `decided to go on with it`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, said_of, texts_of
from assistant.checks.facts.commitments.denials import is_place
from assistant.checks.facts.commitments.matter import is_figure, is_light
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.statement import AGREED, DONE, NOW, WILL, Statement
from assistant.checks.facts.commitments.verbs import gives_up
from assistant.checks.facts.commitments.verdict import Verdict

_MOST_PLACES = 40
_GOES_ON = re.compile(
    r"\b(?:(?:go|goes|going|gone|went|carry|carries|carrying|carried) on(?: with)?|continu(?:e|es|ed|ing)(?: with)?"
    r"|(?:stick|sticks|sticking|stuck) (?:to|with)|(?:keep|keeps|keeping|kept) on|press(?:ed|ing)? on"
    r"|proceed(?:ed)? with)\b"
)
_OPEN = frozenset({"question", "considered", "asked", "advised", "wished"})
_NO = frozenset({"not", "never"})
_NO_WITHIN = 3


def is_given_up(told: Statement, notes: Notes) -> Verdict | None:
    """The clause that gives up what a statement tells as going on; None where another clause has it going on."""
    if told.status not in {AGREED, DONE, NOW, WILL} or told.denied or told.tied:
        return None
    said = " ".join(told.said)
    going = _GOES_ON.search(said)
    if going is None:
        return None
    behind = {concept(word) for word in said[going.end() :].split()}
    things = sorted(one for one in told.matter & behind if not is_figure(one))
    if all(is_light(one) for one in things):
        return None
    places = sorted({place for one in things for place in notes.holding.get(one, ())[:_MOST_PLACES]})
    about = [
        notes.clauses[place]
        for place in places
        if sum(is_held(one, notes.clauses[place].about) for one in things) * 2 >= len(things)
    ]
    if any(_GOES_ON.search(clause.text.lower()) for clause in about):
        return None
    ended = next((clause for clause in about if _ends(clause)), None)
    return None if ended is None else Verdict("refused", ended)


def goes_on(told: Statement) -> bool:
    """Whether a statement has something going on."""
    return _GOES_ON.search(" ".join(told.said)) is not None


def is_kept_too(text: str, clause: Clause) -> bool:
    """Whether a text has something going on of which a clause has the same, whatever else it gives up, or has that it
    is not given up: `don't drop the paper`."""
    if _GOES_ON.search(text.lower()) is None:
        return False
    going = _GOES_ON.search(clause.text.lower())
    if going is not None:
        kept = {word.concept for word in said_of(clause.text) if word.start >= going.end()} - {""}
        return any(word.concept in kept for word in said_of(text))
    return bool(list(_giving_up(clause))) and not _ends(clause)


def _ends(clause: Clause) -> bool:
    """Whether a clause plainly gives up what it is about: not `don't drop it`, `drop it?`."""
    return not clause.marks & _OPEN and "?" not in clause.text and any(_giving_up(clause))


def _giving_up(clause: Clause) -> Iterator[bool]:
    """Of each word of a clause that gives something up, whether no `not` stands before it."""
    said, texts = said_of(clause.text), texts_of(clause.text)
    for place, word in enumerate(said):
        if gives_up(word.text, texts) and not is_place(said, place):
            yield not _NO & {one.text for one in said[max(0, place - _NO_WITHIN) : place]}
