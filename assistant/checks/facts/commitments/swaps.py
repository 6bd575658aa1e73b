"""Whether a clause has a deed as another one's than the statement: the other of the two who talk, or somebody else."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import Match, is_held, matches, said_of, texts_of
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.statement import (
    DONE,
    NOW,
    OFFERED,
    WILL,
    Statement,
)
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import SUBJECTS, is_past
from assistant.checks.wordlists import words

_ALIKE = 0.55
_MINE = 0.5
_I_DO = frozenset({"i", "will", "am"})
_KIN_ALIKE = 0.7
_BOTH = 2
_SUBJECTS = SUBJECTS | {"to", "will", "would"}
_NEARLY_WHOLE = 0.8


def is_swapped(told: Statement, one: Match, owner: str | None) -> bool:
    """Whether a clause has the very deed as the other one's of the two who talk."""
    if told.who not in ({ME}, {OTHER}) or told.status not in {OFFERED, WILL, DONE, NOW}:
        return False
    clause, other = one.clause, OTHER if told.who == {ME} else ME
    if _is_task(told, one, other) or _is_of_hers(told, one):
        return True
    mutual = told.deed in words("statements.mutual") and not words("statements.calling") & set(told.said)
    if owner != other or not one.deed or mutual:
        return False
    if one.score < (_ALIKE if one.exact else _KIN_ALIKE):
        return False
    return not (other == OTHER and ("advised" in clause.marks or not clause.marks & {"promise", "done", "planned"}))


def _is_of_hers(told: Statement, one: Match) -> bool:
    """Whether `my` thing in a statement is `her` thing in a clause of the same deed: `my shelf`, `her shelf`."""
    if not one.exact or told.who != {ME}:
        return False
    mine = {concept(after) for owner, after in pairwise(told.said) if owner == "my"} - {""}
    hers = {after.concept for owner, after in pairwise(said_of(one.clause.text)) if owner.text in {"her", "his"}}
    return bool(mine & hers) and not any(word.text == "my" for word in said_of(one.clause.text))


def _is_task(told: Statement, one: Match, other: str) -> bool:
    """Whether a clause hands the whole thing to the other one without a verb: `me: price list, 1 page`."""
    clause = one.clause
    said = said_of(clause.text)
    if clause.sides != {other} or "planned" not in clause.marks or told.deed not in words("statements.making"):
        return False
    verbal = any(is_past(word.text) or word.text in _doing() or word.text in _SUBJECTS for word in said)
    telling = [each for each in told.matter if worth(each) >= 1]
    return not verbal and len(telling) >= _BOTH and all(each in one.things for each in telling)


def is_of_another(told: Statement, one: Match, owner: str | None) -> bool:
    """Whether a clause has the very deed as one of the two's, where the draft names somebody else; or the reverse."""
    if (
        not one.exact
        or one.score < _ALIKE
        or told.status not in {OFFERED, WILL, DONE, NOW}
        or told.deed in words("statements.mutual")
    ):
        return False
    if told.who == {THIRD} and told.subject:
        return (
            one.exact
            and owner in {ME, OTHER}
            and not any(is_held(name, one.clause.about | one.clause.around) for name in told.subject)
        )
    return told.who in ({OTHER}, {ME}) and owner == THIRD and one.clause.sides == {THIRD} and one.score >= _NEARLY_WHOLE


def is_the_writers_own(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether the deed is told as the writer's own, in so many words, and nobody else speaks of it in those lines."""
    clause = one.clause
    if (
        clause.sides != {ME}
        or not one.exact
        or not texts_of(clause.text) & {"i"}
        or clause.marks & {"advised", "asked"}
    ):
        return False
    near = notes.clauses[max(0, one.place - 2) : one.place + 3]
    return not any(OTHER in each.sides or each.marks & {"advised"} for each in near)


@cache
def _doing() -> frozenset[str]:
    return words("commitments.verbs_favour") | words("commitments.verbs_task") | words("commitments.verbs_of_thirds")


def mine_alone(told: Statement, notes: Notes) -> Verdict | None:
    """The clause in which the writer says `I` of the very deed that a statement tells as the other's to come, where no
    clause has it as the other's: `film from the side. I film her on Saturday`, however well the first one fits."""
    if told.who != {OTHER} or told.denied or not told.deed or told.status not in {OFFERED, WILL, NOW}:
        return None
    exact = [one for one in matches(told, notes) if one.exact]
    if any(OTHER in one.clause.sides for one in exact):
        return None
    for one in exact:
        clause = one.clause
        if clause.sides == {ME} and one.near >= _MINE and "question" not in clause.marks and _says_i(clause, told.deed):
            return Verdict("inverted", clause)
    return None


def _says_i(clause: Clause, deed: str) -> bool:
    """Whether `I`, `I will` or `I'm` stands right before a deed."""
    said = said_of(clause.text)
    at = next((place for place, word in enumerate(said) if deed_of(word.text) == deed), 0)
    return at > 0 and said[at - 1].text in _I_DO and "i" in {word.text for word in said[max(0, at - 2) : at]}
