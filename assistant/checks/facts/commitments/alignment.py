"""How the notes stand to a claim, in numbers: what bears it out, what speaks against it, and in which clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.checks.facts.commitments.against import (
    DEEDS,
    REFUSED,
    UNSETTLED,
    Beside,
    beside,
    is_task,
    reasons,
    support,
)
from assistant.checks.facts.commitments.claim import DECISION, DEED, PROMISE, STATE, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.matter import Matter, matter_of
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.telling import DENIED, FAILED, TOLD
from assistant.checks.wordlists import words

_AROUND = 0.35
"""How much a word of the lines around counts beside one of the clause itself."""
_MOST_FIGURES = 0.6
_BY_FIGURES = 0.8
"""A clause with most of two figures or more is about the same, whatever its words."""
_MANY = 3
_SAID_OF_IT = ("denied", "mild", "whole", "conditional", "clear")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Feature -> number, 0 to 1 each, those of 0 left out; and by reason the clause that speaks most for it."""

    features: Mapping[str, float]
    against: Mapping[str, Clause]


@dataclass(slots=True)
class _Tally:
    """The best shares of a claim's matter over the clauses so far: that bear it out, and by reason against it."""

    support: float = 0.0
    with_act: float = 0.0
    aligned: float = 0.0
    acts: float = 0.0
    figures: float = 0.0
    against: dict[str, float] = field(default_factory=dict)
    besides: dict[str, float] = field(default_factory=dict)
    clauses: dict[str, Clause] = field(default_factory=dict)


def align(claim: Claim, notes: Notes) -> Alignment:
    """The features of a claim beside these notes."""
    matter, places = matter_of(claim, notes)
    best = _Tally()
    for place in places:
        found = beside(claim, notes, place, matter)
        if found is not None:
            _count(best, claim, found, matter)
    features = {name: value for name, value in _features(claim, matter, best).items() if value}
    return Alignment(features, best.clauses)


def _count(best: _Tally, claim: Claim, found: Beside, matter: Matter) -> None:
    clause = found.clause
    own = matter.share(found.held)
    share = own + _AROUND * matter.share((clause.around & matter.weights.keys()) - found.held)
    bears = share * support(claim, found)
    best.support = max(best.support, bears)
    best.aligned = max(best.aligned, share)
    if matter.figures:
        same = len(matter.figures & (clause.about | clause.around)) / len(matter.figures)
        best.figures = max(best.figures, same)
        against = found.turned or bool({DENIED, FAILED} & {found.tells, found.comment})
        if len(matter.figures) > 1 and same > _MOST_FIGURES and not against:
            best.support = max(best.support, _BY_FIGURES * same)
    if found.has_act:
        best.acts = max(best.acts, own)
    if found.has_act or not claim.act or (claim.sort == PROMISE and found.tells == TOLD):
        best.with_act = max(best.with_act, bears)
    for reason in reasons(claim, found):
        if share > best.against.get(reason, 0.0):
            best.against[reason], best.clauses[reason] = share, clause
        if found.has_act:
            best.besides[f"{reason} with act"] = max(best.besides.get(f"{reason} with act", 0.0), share)
        if found.two:
            best.besides["two words"] = max(best.besides.get("two words", 0.0), share)


def _features(claim: Claim, matter: Matter, best: _Tally) -> dict[str, float]:
    sort = DEED if claim.sort in DEEDS - {STATE} else claim.sort
    side = "both" if len(claim.sides) > 1 else next(iter(claim.sides), "")
    beyond = {reason: max(0.0, share - best.support) for reason, share in best.against.items()}
    things = matter.telling - {claim.act}
    refused = max(best.against.get(REFUSED, 0.0), best.against.get(UNSETTLED, 0.0))
    most, many = max(beyond.values(), default=0.0), min(_MANY, len(things)) / _MANY
    silent = 0.0 if not things or is_task(claim) else max(0.0, 1 - best.aligned)
    found = {"support": best.support, "support with act": best.with_act, "aligned": best.aligned, "acts": best.acts,
             "figures": best.figures, "most": most, "most of many": most * many, "task": float(is_task(claim)),
             sort: 1.0, f"by {side}": 1.0, f"silent {sort}": silent, f"silent {sort} {side}": silent,
             "silent of many": silent * many, "silent mild": silent * claim.mild, "no thing": float(not things),
             "not of all": claim.whole * refused}  # fmt: skip
    found |= beyond | {f"{reason} {sort}": much for reason, much in beyond.items()}
    found |= {f"{reason} beyond act": max(0.0, share - best.with_act) for reason, share in best.against.items()}
    found |= {more: max(0.0, share - best.support) for more, share in best.besides.items()}
    found |= {one: float(getattr(claim, one)) for one in _SAID_OF_IT}
    if not claim.clear:
        found["has a no"] = float(claim.beside_no)
        found["beside a no"] = max(beyond.get(REFUSED, 0.0), beyond.get(UNSETTLED, 0.0))
    if claim.act and not best.acts:
        found[f"other verb {sort}"] = best.aligned
        if claim.sort in {DEED, DECISION} and claim.act in words("commitments.acts_of_winning"):
            found["other verb of success"] = best.aligned
    return found
