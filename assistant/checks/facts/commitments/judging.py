"""What the notes say against a statement of a draft, where they tell of the same matter otherwise."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.coming import (
    CONDITIONS,
    fewer_behind,
    is_behind,
    is_conditional,
    is_hedged,
    is_still_ahead,
    left_undone,
    only_some,
    taken_back_behind,
)
from assistant.checks.facts.commitments.comparing import Match, is_held, likes, matches, said_of, texts_of
from assistant.checks.facts.commitments.denials import answered_no, denies, excludes
from assistant.checks.facts.commitments.free_days import cannot_that_day
from assistant.checks.facts.commitments.going_on import is_given_up
from assistant.checks.facts.commitments.in_part import denied_in_part
from assistant.checks.facts.commitments.keeping import kept_back
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.nowhere import told_nowhere
from assistant.checks.facts.commitments.orders import against_order
from assistant.checks.facts.commitments.owners import owner_in
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.statement import (
    ADVISED,
    AGREED,
    DONE,
    NOW,
    OFFERED,
    STATE,
    VIEW,
    WILL,
    Statement,
)
from assistant.checks.facts.commitments.swaps import is_of_another, is_swapped, is_the_writers_own, mine_alone
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict, is_number
from assistant.checks.facts.commitments.words import is_past
from assistant.checks.wordlists import words

_ALIKE, _KIN_ALIKE, _MOSTLY = 0.55, 0.7, 0.75
_NEAR, _BEHIND, _RATHER = 0.5, 0.2, 0.12
_NEARLY_WHOLE = 0.8
_LIKING = frozenset({"liked", "like", "likes", "loved", "love", "praised", "enjoyed"})
_WAITING = frozenset({"leave", "wait", "keep"})
_BESIDE = 0.7
"""How far a clause bears a deed out that it does not name."""
_TOLD_NEAR = 0.4
_SETTLED = frozenset({"done", "decided", "accepted", "promise"})
_KEEPING = frozenset({"keep", "keeps", "keeping", "kept", "stick", "stay"})
_NO_MORE = frozenset({"considered", "planned"})
_SILENCE = re.compile(
    r"\b(?:nothing|no (?:word|news|answer|reply|sign)|silence|not) (?:yet|so far|since|till now)\b", re.I
)
"""That nobody has kept a promise yet does not undo that it was given."""
_WISHING = frozenset({"want", "hope", "wish", "like"})
_WAS_TO = frozenset({"were", "going", "to"})
"""What somebody was going to do may well not have been done."""
_MEANT = frozenset({"was", "to"})
"""Nor need it be settled: `Dana was to look at it` of `D: look at it (don't know if she did)`."""
_WROTE_TO = frozenset({"wrote", "to"})
"""What somebody wrote tells of other things; that the letter itself is still to come is all that speaks against it."""
_BOTH = 2


@lru_cache(maxsize=512)
def judge(told: Statement, notes: Notes) -> Verdict | None:
    """What speaks most against a statement; None where a clause bears it out as well, or nothing tells of it.

    What names nothing but its subject (`Ola thought you might be away`) is told by no clause, and what somebody is
    said to want no more than wished. Judged once while one types elsewhere.
    """
    if told.unsure or (not told.deed and told.matter <= told.subject):
        return None
    if told.status == WILL and "think" in told.said:
        return None
    found = _judged(told, notes) or denied_in_part(told, notes) or mine_alone(told, notes)
    return None if found is not None and found.why in _NO_MORE and told.deed in _WISHING else found


def _judged(told: Statement, notes: Notes) -> Verdict | None:
    """What the clauses that tell of the same deed and matter say against a statement."""
    undone = left_undone(told, notes) or kept_back(told, notes) or is_given_up(told, notes)
    undone = undone or _subject_refuses(told, notes) or cannot_that_day(told, notes)
    if undone is not None:
        return undone
    fragment = told.who == {ME} and not any(worth(one) >= 1 for one in told.matter | told.without)
    if fragment or set(told.said) >= _WROTE_TO:
        return None
    found = [one for one in matches(told, notes) if one.near >= _NEAR]
    if not found:
        return told_nowhere(told, notes)
    best = found[0].near
    against: list[tuple[float, Verdict]] = []
    bearing = 0.0
    exact = any(one.exact for one in found)
    for one in found:
        if one.near < best - _BEHIND:
            break
        why = against_it(told, one, notes)
        if why is not None:
            against.append((one.near, Verdict(why, one.clause)))
        elif bears_out(told, one):
            named = one.exact if exact else one.deed or bool(one.clause.marks & _SETTLED)
            tells = named or not told.deed
            bearing = max(bearing, one.near if tells else one.near * _BESIDE)
    if not against:
        return told_nowhere(told, notes)
    much, judged = max(against, key=lambda pair: pair[0])
    return None if bearing > much - _RATHER else judged


def _subject_refuses(told: Statement, notes: Notes) -> Verdict | None:
    """A clause in which whoever is told to have agreed says no, and hardly more: `boss asked -> no`."""
    agrees = told.status in {OFFERED, AGREED} or (told.status == DONE and told.deed in words("commitments.acts_of_yes"))
    if not agrees or told.denied or not told.subject:
        return None
    for place in sorted({place for one in told.subject for place in notes.holding.get(one, ())}):
        clause = notes.clauses[place]
        telling = [one for one in clause.about if worth(one) >= 1 and one not in {"ask", "write", "decline"}]
        if "promise" in clause.marks and _SILENCE.search(clause.text):
            continue
        refuses = "refused" in clause.marks and told.subject & clause.denied and not clause.marks & {"accepted"}
        if refuses and len(telling) <= _BOTH and all(is_held(one, told.matter) for one in telling):
            return Verdict("refused", clause)
    return None


@lru_cache(maxsize=512)
def is_borne(told: Statement, notes: Notes) -> bool:
    """Whether a clause has the very deed of the same one as done, or promised where it is told as promised."""
    close = [one for one in matches(told, notes) if one.near >= _TOLD_NEAR]
    return any(_tells_it(told, one) for one in close) and not any(against_it(told, one, notes) for one in close)


def _counts_some(told: Statement) -> bool:
    """`one of my three talks`: that another one was not so denies nothing."""
    return any(after == "of" and is_number(one) for one, after in pairwise(told.said))


def _finds_fault(clause: Clause) -> bool:
    """Whether a clause finds fault with what it is about: `the vases too heavy`."""
    texts = texts_of(clause.text)
    return bool(texts & words("statements.finding_fault")) and not texts & _LIKING


def _tells_it(told: Statement, one: Match) -> bool:
    clause = one.clause
    if not one.exact or not told.deed or told.deed in clause.denied or one.turned is not None or told.denied:
        return False
    if clause.marks & {"question", "open"} or texts_of(clause.text) & CONDITIONS:
        return False
    if clause.sides and told.who and not clause.sides & told.who:
        return False
    return is_behind(told.deed, clause) or (
        told.status == OFFERED and bool(clause.marks & {"promise", "accepted"}) and not clause.failed
    )


def bears_out(told: Statement, one: Match) -> bool:
    """Whether a clause that says nothing against a statement is of the same one's deed, or of nobody's, by itself."""
    clause = one.clause
    own = frozenset(word.concept for word in said_of(clause.text))
    if not any(is_held(thing, own) for thing in one.things) and not (one.deed and not own.isdisjoint(likes(told.deed))):
        return False
    if told.status in {ADVISED, OFFERED, AGREED} and clause.marks & {"question", "considered"}:
        return False
    return not clause.sides or not told.who or bool(clause.sides & told.who) or told.status == ADVISED


def against_it(told: Statement, one: Match, notes: Notes) -> str | None:
    """Why a clause speaks against a statement; None where it does not."""
    clause = one.clause
    turned = one.turned is not None and not clause.marks & {"question", "considered"}
    says_no = denies(told, one, notes)
    no = (says_no or turned if not clause.denied else says_no != turned) and told.deed != "ask"
    if told.status == OFFERED and "promise" in clause.marks and one.deed and _SILENCE.search(clause.text):
        return None
    no = no and not (
        told.status == DONE and "advised" in clause.marks and not clause.marks & (_SETTLED | {"unsettled"})
    )
    if excludes(told, clause) or against_order(told.said, clause.text):
        return "refused"
    if told.status == VIEW and _LIKING & set(told.said) and _finds_fault(clause) and one.score >= _MOSTLY:
        return "refused"
    if told.status == VIEW and no and not told.denied and clause.denied and one.score >= _MOSTLY:
        return "refused"
    settled = told.status in {ADVISED, AGREED}
    if settled and told.denied and not told.deed and _KEEPING & texts_of(clause.text) and not clause.denied:
        return "refused"
    if told.status == STATE and told.denied and not no and clause.denied and one.score >= _NEARLY_WHOLE:
        return "refused"
    plain = not clause.marks & {"question", "open", "wished"}
    if told.status == STATE and told.deed and one.exact and one.score >= _MOSTLY and plain and no != told.denied:
        return "refused"
    if told.status in {STATE, VIEW}:
        return "refused" if turned and no and not told.denied else None
    if told.status == ADVISED:
        if any(deed_of(word.text) == told.deed and is_past(word.text) for word in said_of(clause.text)):
            return None
        untimely = (
            not told.denied and told.deed not in _WAITING and OTHER in clause.sides and "too" in texts_of(clause.text)
        )
        if no != told.denied or (untimely and texts_of(clause.text) & words("statements.untimely")):
            return "refused"
        if is_the_writers_own(told, one, notes):
            return "nowhere"
        return "refused" if not told.denied and answered_no(one, notes) else None
    if no and not told.denied and told.tied and any(is_number(one) for one in told.matter):
        return None
    if no and not told.denied and _counts_some(told) and any(not is_held(one, told.matter) for one in clause.denied):
        return None
    if no and not told.denied:
        meant = set(told.said) >= _WAS_TO and bool(clause.marks & {"promise", "planned"})
        return None if meant or (told.deed == "wait" and not one.exact) else "refused"
    if told.denied:
        counted = not any(is_number(each) for each in told.matter)
        done = counted and one.exact and bool(clause.marks & {"done", "accepted"}) and not clause.failed
        done = done and not clause.marks & {"open", "unsettled"}
        given_up = told.status == DONE and not told.deed and one.score >= _KIN_ALIKE and clause.marks & {"accepted"}
        willing = told.status == WILL and one.exact and clause.marks & {"promise", "accepted"}
        if (given_up or willing) and not no and not clause.failed:
            return "undone"
        return "undone" if done and not no and told.status in {DONE, NOW} else None
    if taken_back_behind(told, one, notes) or only_some(told, one) or fewer_behind(told, one, notes):
        return "undone"
    owner = owner_in(clause, told.deed)
    if is_swapped(told, one, owner):
        return "inverted"
    if is_of_another(told, one, owner):
        return "third"
    same = not clause.sides or not told.who or bool(clause.sides & told.who)
    thanked = told.said[0].endswith("ing") and "promise" in clause.marks
    if told.status == DONE and same and not thanked and told.deed != "ask" and is_still_ahead(told, one, notes):
        return "planned"
    mine = told.who == {ME} and told.status != AGREED
    if set(told.said) >= _MEANT and same and clause.sides:
        return None
    if told.status in {OFFERED, AGREED, WILL} and told.deed != "ask" and not mine:
        if (
            one.exact
            and one.score >= _ALIKE
            and not told.tied
            and is_conditional(told, clause, next(iter(notes.clauses[one.place + 1 : one.place + 2]), None))
            and OTHER in told.who
        ):
            return "considered"
        if told.tied and "if" in texts_of(clause.text) and "question" not in clause.marks:
            return None
        return "considered" if (one.exact or one.score >= _KIN_ALIKE) and is_hedged(clause, told.deed) else None
    return None
