"""A thing that the notes have still lying there, or to go out after something else, told as sent or handed in."""

from __future__ import annotations

import re
from functools import cache

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, said_of
from assistant.checks.facts.commitments.kinship import kin
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME
from assistant.checks.facts.commitments.statement import DONE, Statement
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import is_past
from assistant.checks.wordlists import words

_MOST_PLACES = 40
_BEHIND = 5
"""Clauses of the same line in which a thing may be told to be kept back."""
_KEPT_BACK = re.compile(
    r"\b(?:still|lies|lying|sits|sitting) (?:here |all )?(?:on|in|at|under|by|with) (?:my|the|his|her|our|their|a)\b"
    r"|\bstill (?:has|have|needs?|wants?|must|to)\b"
    r"|\bgo(?:es|ing)? (?:out|off|to|in)\b[^.;]{0,40}?\b(?:when|once|after|as soon as|if)\b"
    r"|\b(?:only|not) (?:after|once|when|before|until|till)\b(?! that\b)"
    r"|^\W*(?:(?:to|at|with) )?[\w ]{2,20} (?:only )?(?:after|once|when) (?:the |my |his |her )?[\w ]{2,30}\W*$"
    r"|\b(?:half|partly|nearly|almost)[ -](?:done|finished|ready|made|[\w-]{3,}ed|written|drawn|sewn)\b"
    r"|\b(?:on|in|under|behind) (?:my|the|our) (?:kitchen |dining )?(?:table|desk|piano|fridge|drawer|bag|shelf|pile)\b"
    r"|\b(?:in (?:my |the )?drafts|at home)\b"
    r"|\bnot (?:yet )?(?:finished|signed|complete)\b|\b(?:signature|stamp|photo) (?:is )?missing\b"
    r"|\bthem after\b|\bit after\b",
    re.IGNORECASE,
)
"""How notes say that a thing has not left yet: `still on my table`, `Obi still has to`, `goes out when he is done`."""
_OPENING = frozenset({"goes", "go", "going", "still", "lies", "lying", "sits", "sitting", "to", "only", "not"})
"""Words that open what is told of the thing before them."""
_AT = frozenset({"on", "in", "under", "behind"})
_SETTLED = frozenset({"done", "accepted"})


def kept_back(told: Statement, notes: Notes) -> Verdict | None:
    """The clause that keeps back what a statement tells as sent, handed in, hung or published by the writer.

    Silent where any clause has the thing with the very deed, or one like it, behind it.
    """
    if told.status != DONE or told.denied or told.tied or told.who != {ME} or not is_passed_on(told.deed):
        return None
    things = sorted(one for one in told.matter if worth(one) >= 1)
    deeds = {told.deed, *kin(told.deed)}
    for one in things:
        places = notes.holding.get(one, ())[:_MOST_PLACES]
        named = [place for place in places if one in notes.clauses[place].about]
        clauses = [_line_from(notes, place) for place in named]
        if any(_is_sent(clause, deeds) for line in clauses for clause in line):
            return None
        for line in clauses:
            kept = next((clause for clause in line if _keeps_back(clause, told)), None)
            if kept is not None and _is_of(told, line):
                return Verdict("planned", kept)
    return None


def _line_from(notes: Notes, place: int) -> tuple[Clause, ...]:
    """A clause with what stands behind it in its line."""
    first = notes.clauses[place]
    return tuple(one for one in notes.clauses[place : place + _BEHIND] if one.line == first.line)


def _is_sent(clause: Clause, deeds: set[str]) -> bool:
    if clause.marks & _SETTLED and deeds & (clause.about - clause.denied):
        return True
    past = any(deed_of(word.text) in deeds and is_past(word.text) for word in said_of(clause.text))
    return past and not clause.marks & {"question", "refused"}


def _keeps_back(clause: Clause, told: Statement) -> bool:
    """Whether a clause keeps a thing back, and opens with no other one: not `flyers still to do` of a poster."""
    kept = _KEPT_BACK.search(clause.text)
    if kept is None or _is_its_place(kept.group(), told):
        return False
    first = next(iter(said_of(clause.text)), None)
    if first is None or first.capital or not first.concept or first.text in _OPENING:
        return True
    return is_held(first.concept, told.matter | {told.deed})


def _is_its_place(where: str, told: Statement) -> bool:
    """Whether a thing lies where it was to go: `hangs on the fridge` of what was hung there."""
    first, *place = said_of(where)
    return first.text in _AT and any(word.concept in told.matter for word in place)


def _is_of(told: Statement, line: tuple[Clause, ...]) -> bool:
    """Whether the line opens with a thing that was passed on, and not with where it was to go."""
    about = line[0].about
    return any(is_held(one, about) for one in told.matter if worth(one) >= 1)


def is_passed_on(deed: str) -> bool:
    """Whether a deed sends a thing, hands it in, hangs it up."""
    return deed in _passing_on()


@cache
def _passing_on() -> frozenset[str]:
    return frozenset(concept(one) or one for one in words("commitments.verbs_passing_on"))
