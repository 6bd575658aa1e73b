"""A claim against the clauses of the notes: which come near, and whether they bear it out or speak against it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.checks.concepts import weight, when_words
from assistant.checks.facts.commitments.agreeing import agrees, may_agree, says_no
from assistant.checks.facts.commitments.claim import ADVICE, DECISION, PROMISE, TRIED, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.deeds import (
    deed_told,
    done_alone,
    done_by_a_third,
    done_by_them,
    opposite,
    promised_by_them,
    tried_told,
)
from assistant.checks.facts.commitments.left_open import is_left_open
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.outcomes import came_of, done_after, not_of_all
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.settled import never_settled
from assistant.checks.facts.commitments.verdict import Verdict, is_denied, is_number

_AROUND = 0.5
"""How much a word of the lines around counts beside one of the clause itself."""
_ALIKE = 0.7
_NEAR = 0.34
_CLOSE = 0.5
_HARDLY = 0.25
_MUCH_BETTER = 0.4
_POINTING = frozenset({"it", "them", "that", "this", "one", "both"})
"""With these a clause speaks of what stands around it: `she gives it to me`."""
_ASKING_LEAVE = ("may i ", "can i ", "could i ", "might i ", "may we ", "can we ", "could we ")
_TELLING = 2
"""Telling words without which a promise of somebody else's is not missed in the notes."""


def weigh(claim: Claim, notes: Notes) -> Verdict | None:
    """None where the notes bear a claim out, or are silent on what needs no bearing out."""
    found = None if claim.points else _verdict(claim, notes)
    return None if found is None or agrees(claim, found) else found


def _verdict(claim: Claim, notes: Notes) -> Verdict | None:
    clauses = notes.near(claim.about)
    total = sum(weight(one) for one in claim.about)
    near = sorted(
        ((score, clause) for clause in clauses if (score := _score(claim, clause, total)) >= _NEAR),
        key=lambda pair: -pair[0],
    )
    found = _weighed(claim, near, clauses)
    if found is not None:
        later = found.why in {"planned", "considered"} and found.clause and done_after(claim, found.clause, clauses)
        return None if later or may_agree(claim, found) else found
    one_not = not_of_all(claim, clauses)
    if one_not is not None:
        return Verdict("undone", one_not)
    outcome = came_of(claim, clauses)
    if outcome is not None:
        return None if done_after(claim, outcome[1], clauses) else Verdict(*outcome)
    theirs = done_by_them(claim, clauses) or done_alone(claim, clauses) or promised_by_them(claim, clauses)
    if theirs is not None:
        return Verdict("inverted", theirs)
    another = done_by_a_third(claim, clauses)
    if another is not None:
        return Verdict("third", another)
    still_open = is_left_open(claim, clauses, notes)
    if still_open is not None:
        return Verdict("considered", still_open)
    unsettled = never_settled(claim, notes)
    return None if unsettled is None else Verdict(*unsettled)


def _weighed(claim: Claim, near: list[tuple[float, Clause]], clauses: Sequence[Clause]) -> Verdict | None:
    if claim.sort == PROMISE:
        return _promise(claim, near, clauses)
    if claim.sort == DECISION:
        return _decision(claim, near, clauses)
    if claim.sort == TRIED:
        return deed_told(claim, near) or tried_told(claim, clauses)
    if claim.sort == ADVICE:
        return _turned(claim, near) or _other_day(claim, clauses)
    return deed_told(claim, near)


def _score(claim: Claim, clause: Clause, total: float) -> float:
    shared = claim.about & clause.about
    telling = any(one not in when_words() and not one.isdigit() for one in shared)
    if not total or not (telling or len(shared) > 1):
        return 0.0
    held = sum(weight(one) for one in shared) + _AROUND * sum(weight(one) for one in claim.about & clause.around)
    return held / total


def _promise(claim: Claim, near: list[tuple[float, Clause]], clauses: Sequence[Clause]) -> Verdict | None:
    against: list[tuple[float, Verdict]] = []
    loose = False
    if all(is_number(one) for one in claim.about):
        return None
    for score, clause in near:
        acts = claim.act in clause.about or not claim.act
        of_mine = claim.sides == {THIRD} and clause.sides == {ME} and not clause.denied
        if of_mine or _asks_leave(clause) or (acts and _is_meant_too(claim, clause)):
            loose = True
            continue
        if is_denied(claim, clause) != claim.denied:
            if acts or (score >= _CLOSE and (_same_matter(claim, clause) or says_no(claim, clause))):
                against.append((score, Verdict("refused", clause)))
            continue
        if "considered" in clause.marks and "accepted" not in clause.marks:
            against.append((score, Verdict("considered", clause)))
            continue
        if "asked" in clause.marks and claim.act != "ask" and not clause.marks & {"promise", "accepted"}:
            against.append((score, Verdict("asked", clause)))
            continue
        if not clause.sides or clause.sides & claim.sides:
            told_of_past = claim.whole and "done" in clause.marks
            if not clause.marks & {"promise", "decided", "planned"} and (told_of_past or "state" in clause.marks):
                continue
            meant = claim.act in clause.about or clause.marks & {"promise", "decided", "planned", "done"}
            if acts and _is_rather_theirs(claim, score, near):
                continue
            if clause.sides and meant and (acts or score >= _CLOSE) and "advised" not in clause.marks:
                return None
            if clause.marks & {"promise", "decided"} and (acts or score >= _CLOSE):
                return None
            if "advised" in clause.marks and claim.act in clause.about and OTHER in claim.sides:
                against.append((score, Verdict("advised", clause)))
            fragment = (not clause.marks or bool(clause.sides)) and not clause.failed
            loose = loose or (score >= _ALIKE and fragment) or (acts and bool(claim.act))
        elif clause.marks & {"promise", "planned", "decided"} and (acts or score >= 0.6) and score >= _CLOSE:
            if clause.sides & {ME, OTHER} and THIRD not in clause.sides | claim.sides:
                against.append((score + 0.2, Verdict("inverted", clause)))
            elif clause.sides == {THIRD} and THIRD not in claim.sides:
                against.append((score + 0.2, Verdict("third", clause)))
            else:
                loose = True
        else:
            loose = loose or (score >= _CLOSE and not claim.whole)
    if claim.mild and claim.sides == {ME}:
        against = [(score, one) for score, one in against if one.why == "inverted" and not _speaks_of_me(one.clause)]
    if against:
        best = max(against, key=lambda pair: pair[0])
        if best[0] >= _CLOSE:
            return best[1]
    if claim.denied or (claim.mild and claim.sides == {ME}) or loose or _does_alike(claim, clauses):
        return None
    if THIRD in claim.sides:
        telling = [one for one in claim.about - claim.subject if weight(one) > _HARDLY]
        said_yes = any(clause.marks & {"accepted", "decided", "promise"} for _, clause in near) or any(
            clause.marks & {"accepted", "decided", "promise"} and clause.about & claim.subject for clause in clauses
        )
        if len(telling) < _TELLING or said_yes or (not claim.subject and OTHER not in claim.sides):
            return None
    return Verdict("nowhere", None)


def _asks_leave(clause: Clause) -> bool:
    """`may I ask you twenty minutes?`: what somebody asks for is nobody's to do, whatever the answer."""
    return clause.text.lower().startswith(_ASKING_LEAVE)


def _is_meant_too(claim: Claim, clause: Clause) -> bool:
    """Whether both tell what somebody was going to do, whatever came of it."""
    return claim.meant and bool(clause.sides & claim.sides) and bool(clause.marks & {"promise", "planned"})


def _is_rather_theirs(claim: Claim, score: float, near: list[tuple[float, Clause]]) -> bool:
    """Whether the same deed fits one of the other side's much better: each brings something, but not the same."""
    return any(
        other - score >= _MUCH_BETTER
        and len(clause.sides) == 1
        and not clause.sides & claim.sides
        and claim.act in clause.about
        and clause.marks & {"promise", "planned", "decided"}
        for other, clause in near
    )


def _same_matter(claim: Claim, clause: Clause) -> bool:
    """Whether a clause itself, and not only the lines around it, shares two telling words, or all there are."""
    telling = {one for one in claim.about if weight(one) >= 1 and not is_number(one)}
    return len(telling & clause.about) >= min(2, len(telling))


def _does_alike(claim: Claim, clauses: Sequence[Clause]) -> bool:
    """Whether the notes have the same side promise the same sort of deed in other words."""
    return any(
        (claim.act in clause.about or _shares_rare(claim, clause))
        and clause.sides & claim.sides
        and (clause.marks & {"promise", "decided"} or _for_them(claim, clause))
        and not clause.marks & {"considered"}
        and ("asked" not in clause.marks or claim.act == "ask")
        and claim.act not in clause.denied
        for clause in clauses
    )


def _for_them(claim: Claim, clause: Clause) -> bool:
    """Whether a clause sets the mentor a task about the same thing: `P to look at the CV`."""
    return clause.sides == {OTHER} and "planned" in clause.marks and bool(claim.about & clause.about - {claim.act})


def _speaks_of_me(clause: Clause | None) -> bool:
    return clause is not None and " I " in f" {clause.text} "


def _shares_rare(claim: Claim, clause: Clause) -> bool:
    points = _POINTING & set(clause.text.lower().split())
    shared = claim.about & (clause.about | (clause.around if points else frozenset()))
    return any(weight(one) >= 1 and one != claim.act for one in shared)


def _decision(claim: Claim, near: list[tuple[float, Clause]], clauses: Sequence[Clause]) -> Verdict | None:
    against: list[tuple[float, Verdict]] = []
    loose = False
    for score, clause in near:
        acts = claim.act in clause.about
        if is_denied(claim, clause) != claim.denied and (acts or score >= _CLOSE):
            if clause.marks & {"considered"} and not is_denied(claim, clause):
                continue
            if not claim.denied or clause.marks & {"decided", "promise", "done"}:
                against.append((score, Verdict("refused", clause)))
            continue
        if clause.marks & {"considered", "asked"} and not clause.marks & {"decided", "accepted"}:
            against.append((score, Verdict("considered", clause)))
        elif clause.marks & {"advised"} and not clause.marks & {"decided", "promise", "accepted"}:
            against.append((score, Verdict("advised", clause)))
        else:
            loose = True
    if against and not (loose and near and near[0][0] > max(score for score, _ in against)):
        best = max(against, key=lambda pair: pair[0])
        if best[0] >= _CLOSE and not (loose and any(score >= best[0] and _plain(clause) for score, clause in near)):
            return best[1]
    touched = any(weight(one) >= 1 for clause in clauses for one in claim.about & clause.about)
    if near or touched or OTHER not in claim.sides:
        return None
    return Verdict("nowhere", None)


def _plain(clause: Clause) -> bool:
    return not clause.marks & {"considered", "asked", "advised", "refused"}


def _other_day(claim: Claim, clauses: Sequence[Clause]) -> Verdict | None:
    """A day they are said to have proposed, of which the notes only have that they cannot."""
    theirs = [clause for clause in clauses if claim.about & clause.about]
    if not claim.about or claim.denied or not all(one in when_words() for one in claim.about) or not theirs:
        return None
    told = all(
        ". " not in clause.text
        and (
            (OTHER in clause.sides and claim.about <= clause.denied)
            or (not clause.sides and bool(clause.denied) and not clause.denied & when_words())
        )
        for clause in theirs
    )
    return Verdict("refused", theirs[0]) if told else None


def _turned(claim: Claim, near: list[tuple[float, Clause]]) -> Verdict | None:
    """Advice told the other way round."""
    close = [clause for score, clause in near if score >= _CLOSE]
    turned = next((one for one in close if opposite(claim.act) & one.about - one.denied), None)
    if turned is not None and claim.act not in turned.about and not claim.denied:
        return Verdict("refused", turned)
    close = [clause for clause in close if claim.act in clause.about] or close
    if not close or any(is_denied(claim, clause) == claim.denied for clause in close):
        return None
    return Verdict("refused", close[0])
