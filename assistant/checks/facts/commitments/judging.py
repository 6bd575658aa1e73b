"""What the notes say against a statement of a draft, where they tell of the same matter otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.clauses import Clause
from assistant.checks.facts.commitments.comparing import Match, is_held, likes, matches, said_of, texts_of
from assistant.checks.facts.commitments.kinship import kin
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.orders import against_order
from assistant.checks.facts.commitments.owners import owner_in
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.statements import (
    ADVISED,
    AGREED,
    DONE,
    NOW,
    OFFERED,
    STATE,
    VIEW,
    WILL,
    Statement,
    deed_of,
    gives_up,
)
from assistant.checks.facts.commitments.verdict import Verdict, is_number
from assistant.checks.facts.commitments.words import Word, is_past
from assistant.checks.wordlists import words

_NEAR, _BEHIND, _RATHER = 0.5, 0.2, 0.12
_NEARLY_WHOLE = 0.8
_BESIDE = 0.7
"""How far a clause bears a deed out that it does not name."""
_TOLD_NEAR = 0.4
_ALIKE, _KIN_ALIKE, _MOSTLY = 0.55, 0.7, 0.75
_SETTLED = frozenset({"done", "decided", "accepted", "promise"})
_HEDGED = frozenset({"considered", "question", "asked", "wished"})
_AHEAD = frozenset({"planned", "promise", "open", "advised", "considered", "question", "asked", "wished", "bid"})
_BOTH = 2
_CAME_ABOUT = frozenset({"finish", "make", "have", "get"})
_HELPING = frozenset({"can", "will", "would", "could", "to", "should", "must", "may", "might"})
_KEEPING = frozenset({"keep", "keeps", "keeping", "kept", "stick", "stay"})
_ANSWERING = frozenset({"answer", "answered", "reply", "replied", "word", "news", "heard", "back"})
_ALL = frozenset({"all", "both", "every", "each"})
_FEW = frozenset({"one", "only", "some", "half", "two", "1", "2", "3"})
_SUBJECTS = frozenset({"i", "we", "you", "she", "he", "they", "to", "will", "would"})
_BEFORE_A_NOUN = frozenset({"the", "a", "per", "each", "every", "bus", "next", "last"})
_TO_COME = frozenset({"planned", "promise", "considered"})
_CONDITIONS = frozenset({"if", "unless", "might", "maybe", "perhaps", "depends", "provided", "possibly"})


@dataclass(frozen=True, slots=True)
class Judgement:
    """What speaks against a statement, and whether it is told of the very deed, nearly whole."""

    verdict: Verdict
    sure: bool


def judge(told: Statement, notes: Notes) -> Judgement | None:
    """What speaks most against a statement; None where a clause bears it out as well, or nothing tells of it."""
    if told.unsure:
        return None
    undone = _left_undone(told, notes) or _subject_refuses(told, notes)
    if undone is not None:
        return Judgement(undone, sure=True)
    found = [one for one in matches(told, notes) if one.near >= _NEAR]
    if not found:
        return _promised_nowhere(told, notes)
    best = found[0].near
    against: list[tuple[float, Judgement]] = []
    bearing = 0.0
    exact = any(one.exact for one in found)
    for one in found:
        if one.near < best - _BEHIND:
            break
        why = against_it(told, one, notes)
        if why is not None:
            against.append((one.near, Judgement(Verdict(why, one.clause), _is_sure(told, one, why))))
        elif bears_out(told, one):
            named = one.exact if exact else one.deed or bool(one.clause.marks & _SETTLED)
            tells = named or not told.deed
            bearing = max(bearing, one.near if tells else one.near * _BESIDE)
    if not against:
        return _promised_nowhere(told, notes)
    much, judged = max(against, key=lambda pair: pair[0])
    return None if bearing > much - _RATHER else judged


def _promised_nowhere(told: Statement, notes: Notes) -> Judgement | None:
    """That a promise of theirs is nowhere in the notes: neither its deed, nor one like it, as anything but the writer's."""
    if told.status != OFFERED or told.who != {OTHER} or told.denied or told.deed not in _favours():
        return None
    if not any(worth(one) >= 1 for one in told.matter):
        return None
    alike = {place for like in likes(told.deed) for place in notes.holding.get(like, ())}
    if any(told.deed in notes.clauses[place].about or notes.clauses[place].sides != {ME} for place in alike):
        return None
    heard = share_heard(told, notes)
    return Judgement(Verdict("nowhere", None), sure=False) if heard < _NEAR else None


def _is_sure(told: Statement, one: Match, why: str) -> bool:
    """Whether a clause speaks of the very deed and of nearly all of its matter.

    Where only things are shared, and where one's own plan or deed is found to be the other's, a misreading is as
    likely: on claims nobody had tuned for, such verdicts were wrong as often as right.
    """
    if one.score < _NEARLY_WHOLE:
        return False
    if why == "inverted":
        return one.exact and told.status == OFFERED
    return one.exact or (told.status == ADVISED and bool(one.clause.denied))


def _left_undone(told: Statement, notes: Notes) -> Verdict | None:
    """A clause that says no more than that a thing is still to come, of a deed told as done to it: `photos not yet`."""
    if told.status != DONE or told.denied or told.deed == "ask" or told.who not in ({ME}, frozenset()):
        return None
    telling = sorted(one for one in told.matter if worth(one) >= 1)
    for place in {place for one in telling for place in notes.holding.get(one, ())}:
        clause = notes.clauses[place]
        about = [
            one for one in clause.about if one not in {"finish", told.deed} and (worth(one) >= 1 or is_number(one))
        ]
        said = texts_of(clause.text)
        if not clause.marks & {"open", "unsettled"} or clause.marks & {"done", "accepted"} or said & _ANSWERING:
            continue
        if about and any(one in telling for one in about) and all(is_held(one, told.matter) for one in about):
            return Verdict("planned", clause)
    return None


def _subject_refuses(told: Statement, notes: Notes) -> Verdict | None:
    """A clause in which whoever is told to have agreed says no, and hardly more: `boss asked -> no`."""
    if told.status not in {OFFERED, AGREED} or told.denied or not told.subject:
        return None
    for place in sorted({place for one in told.subject for place in notes.holding.get(one, ())}):
        clause = notes.clauses[place]
        telling = [one for one in clause.about if worth(one) >= 1 and one != "ask"]
        refuses = "refused" in clause.marks and told.subject & clause.denied and not clause.marks & {"accepted"}
        if refuses and len(telling) <= _BOTH and all(is_held(one, told.matter) for one in telling):
            return Verdict("refused", clause)
    return None


def share_heard(told: Statement, notes: Notes) -> float:
    """How much of a statement's matter the best line of the notes has, 0 to 1."""
    return max((one.near for one in matches(told, notes)), default=0.0)


def is_borne(told: Statement, notes: Notes) -> bool:
    """Whether a clause has the very deed of the same one as done, or promised where it is told as promised."""
    close = [one for one in matches(told, notes) if one.near >= _TOLD_NEAR]
    return any(_tells_it(told, one) for one in close) and not any(against_it(told, one, notes) for one in close)


def _tells_it(told: Statement, one: Match) -> bool:
    clause = one.clause
    if not one.exact or not told.deed or told.deed in clause.denied or one.turned is not None or told.denied:
        return False
    if clause.marks & {"question", "open"} or texts_of(clause.text) & _CONDITIONS:
        return False
    if clause.sides and told.who and not clause.sides & told.who:
        return False
    return _is_behind(told.deed, clause) or (
        told.status == OFFERED and bool(clause.marks & {"promise", "accepted"}) and not clause.failed
    )


def bears_out(told: Statement, one: Match) -> bool:
    """Whether a clause that says nothing against a statement is of the same one's deed, or of nobody's, in words of its own."""
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
    if _excludes(told, clause) or against_order(told.said, clause.text):
        return "refused"
    if told.status == VIEW and no and not told.denied and clause.denied and one.score >= _MOSTLY:
        return "refused"
    settled = told.status in {ADVISED, AGREED}
    if settled and told.denied and not told.deed and _KEEPING & texts_of(clause.text) and not clause.denied:
        return "refused"
    if told.status == STATE and told.denied and not no and clause.denied and one.score >= _NEARLY_WHOLE:
        return "refused"
    if told.status in {STATE, VIEW}:
        return "refused" if turned and no and not told.denied else None
    if told.status == ADVISED:
        if any(deed_of(word.text) == told.deed and is_past(word.text) for word in said_of(clause.text)):
            return None
        if no != told.denied:
            return "refused"
        if _is_my_own(told, one, notes):
            return "nowhere"
        return "refused" if not told.denied and _answered_no(one, notes) else None
    if no and not told.denied and told.tied and any(is_number(one) for one in told.matter):
        return None
    if no and not told.denied:
        return None if told.deed == "wait" and not one.exact else "refused"
    if told.denied:
        counted = not any(is_number(each) for each in told.matter)
        done = counted and one.exact and bool(clause.marks & {"done", "accepted"}) and not clause.failed
        done = done and not clause.marks & {"open", "unsettled"}
        given_up = told.status == DONE and not told.deed and one.score >= _KIN_ALIKE and clause.marks & {"accepted"}
        willing = told.status == WILL and one.exact and clause.marks & {"promise", "accepted"}
        if (given_up or willing) and not no and not clause.failed:
            return "undone"
        return "undone" if done and not no and told.status in {DONE, NOW} else None
    if _taken_back_behind(told, one, notes) or _only_some(told, one):
        return "undone"
    owner = owner_in(clause, told.deed)
    if _swapped(told, one, owner):
        return "inverted"
    if _of_another(told, one, owner):
        return "third"
    same = not clause.sides or not told.who or bool(clause.sides & told.who)
    thanked = told.deed == "send" and told.said[0].endswith("ing") and "promise" in clause.marks
    if told.status == DONE and same and not thanked and told.deed != "ask" and _still_ahead(told, one, notes):
        return "planned"
    if told.status in {OFFERED, AGREED, WILL} and told.deed != "ask" and told.who != {ME}:
        if one.exact and one.score >= _ALIKE and not told.tied and _is_conditional(clause) and OTHER in told.who:
            return "considered"
        return "considered" if (one.exact or one.score >= _KIN_ALIKE) and _is_hedged(clause) else None
    return None


def _still_ahead(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether a clause has a deed before it, and not behind."""
    clause = one.clause
    owned = told.deed in {"have", "get"} and one.score >= _MOSTLY and bool(clause.sides & told.who)
    if not (one.exact or owned) or (owned and not clause.marks & _TO_COME) or _done_behind(told, one, notes):
        return False
    forms = [word.text for word in said_of(clause.text) if deed_of(word.text) == told.deed]
    if not owned and not forms and not clause.marks & {"question", "open", "planned"}:
        return False
    past = _is_behind(told.deed, clause)
    if "open" in clause.marks and told.deed == "finish":
        return True
    if "asked" in clause.marks and forms and not past and not clause.marks & {"accepted", "decided"}:
        return True
    return not past and bool(clause.marks & _AHEAD) and not clause.marks & {"done", "accepted", "decided"}


def _is_behind(deed: str, clause: Clause) -> bool:
    """Whether a clause has a deed in the past: not `she can put`."""
    said = said_of(clause.text)
    return any(
        deed_of(word.text) == deed and is_past(word.text) and not (place and said[place - 1].text in _HELPING)
        for place, word in enumerate(said)
    )


def _is_conditional(clause: Clause) -> bool:
    """Whether a clause has its deed under an `if` that is not the writer's to meet: not `if I send it`."""
    said = [word.text for word in said_of(clause.text)]
    asks = {"ask", "asks", "asked", "check", "see", "sees", "finds"} & set(said)
    return not asks and any(one == "if" and after not in {"i", "we"} for one, after in pairwise(said))


def _is_hedged(clause: Clause) -> bool:
    """Whether a clause only asks, wishes or considers; a `would` alone is no hedge."""
    if not clause.marks & _HEDGED or clause.marks & _SETTLED:
        return False
    said = texts_of(clause.text)
    return bool(clause.marks & (_HEDGED - {"considered"})) or "would" not in said or bool(said & _CONDITIONS)


def _only_some(told: Statement, one: Match) -> bool:
    """Whether what is told of all is told of some in a clause: `both stewards`, `only reached one`."""
    if told.status != DONE or not _ALL & set(told.said) or one.score < _NEAR:
        return False
    return "only" in texts_of(one.clause.text) and not _ALL & texts_of(one.clause.text)


def _taken_back_behind(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether the next clause of the line is the writer's bare no: `test it with the chair. I didn't`."""
    if told.who != {ME} or told.status not in {DONE, WILL} or told.deed == "ask" or one.score < _NEARLY_WHOLE:
        return False
    after = notes.clauses[one.place + 1 : one.place + 2]
    return any(
        each.line == one.clause.line
        and each.marks & {"refused", "unsettled"}
        and not each.marks & {"done", "accepted"}
        and OTHER not in each.sides
        and each.text[:1] != "("
        and not any(worth(this) >= 1 for this in each.about - one.clause.about)
        for each in after
    )


def _done_behind(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether the next clause of the line says that it was done: `check the gauges. DONE`."""
    after = notes.clauses[one.place + 1 : one.place + 2]
    partly = bool(_ALL & set(told.said))
    return any(
        each.line == one.clause.line
        and "done" in each.marks
        and not each.marks & {"refused", "unsettled", "open"}
        and not (partly and _FEW & texts_of(each.text))
        for each in after
    )


def _swapped(told: Statement, one: Match, owner: str | None) -> bool:
    """Whether a clause has the very deed as the other one's of the two who talk."""
    if told.who not in ({ME}, {OTHER}) or told.status not in {OFFERED, WILL, DONE, NOW}:
        return False
    clause, other = one.clause, OTHER if told.who == {ME} else ME
    if _is_task(told, one, other) or _is_of_hers(told, one):
        return True
    if owner != other or not one.deed or told.deed in words("statements.mutual"):
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


@cache
def _deeds_of_making() -> frozenset[str]:
    return words("statements.making") | {"start", "try", "do"}


@cache
def _favours() -> frozenset[str]:
    return frozenset(concept(word) for word in words("commitments.verbs_favour")) - {""}


@cache
def _doing() -> frozenset[str]:
    return words("commitments.verbs_favour") | words("commitments.verbs_task") | words("commitments.verbs_of_thirds")


def _of_another(told: Statement, one: Match, owner: str | None) -> bool:
    """Whether a clause has the very deed as that of one of the two, where the draft names somebody else; or turned round."""
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
    return told.who == {OTHER} and owner == THIRD and one.clause.sides == {THIRD} and one.score >= _NEARLY_WHOLE


def _excludes(told: Statement, clause: Clause) -> bool:
    """Whether a clause affirms what a statement leaves aside: `ring, not e-mail`, told as `e-mail rather than ring`."""
    aside = [one for one in told.without if worth(one) >= 1]
    return (
        bool(clause.denied)
        and any(is_held(one, clause.about - clause.denied) for one in aside)
        and any(is_held(one, clause.denied) for one in told.matter | {told.deed})
    )


def _is_my_own(told: Statement, one: Match, notes: Notes) -> bool:
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


def _answered_no(one: Match, notes: Notes) -> bool:
    """Whether the clause asks, and the next one in its line or the next line refuses."""
    asks = one.clause.marks & {"question", "asked"} and OTHER not in one.clause.sides
    if not asks or "accepted" in one.clause.marks or (not one.exact and one.score < _MOSTLY):
        return False
    if one.clause.failed:
        return True
    after = notes.clauses[one.place + 1 : one.place + 2]
    return any(
        "refused" in each.marks
        and each.line <= one.clause.line + 1
        and not each.marks & {"accepted", "question"}
        and ME not in each.sides
        for each in after
    )


def denies(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether a clause says no to what a statement tells; a `never skip` says yes."""
    clause = one.clause
    said = said_of(clause.text)
    texts = texts_of(clause.text)
    gone = [word for place, word in enumerate(said) if gives_up(word.text, texts) and not _is_place(said, place)]
    if not clause.denied:
        return bool(gone) and not told.without
    return _says_no(told, one, notes) != any(word.concept in clause.denied for word in gone)


def _says_no(told: Statement, one: Match, notes: Notes) -> bool:
    clause = one.clause
    before = notes.clauses[one.place - 1] if one.place else None
    asked = before is not None and before.line == clause.line and bool(before.marks & {"question", "asked"})
    first = said_of(clause.text)[:1]
    if (
        asked
        and first
        and first[0].text == "no"
        and any(is_held(thing, before.about) for thing in one.things if before)
    ):
        return True
    partly = any(one == "not" and after in _ALL for one, after in pairwise(word.text for word in said_of(clause.text)))
    if partly or "not the whole" in clause.text.lower():
        return bool((_ALL | {"whole"}) & set(told.said))
    fresh = [this for this in clause.denied if worth(this) >= 1 and not _is_of(this, told)]
    known = one.things | clause.around
    missing = [this for this in told.matter if worth(this) >= 1 and this not in known]
    if fresh and missing:
        return False
    texts = texts_of(clause.text)
    if "no" in texts and texts & {"answer", "reply", "word", "news"} and not one.exact:
        return False
    if "not" in texts and texts & {"before", "until"} and (clause.marks & {"promise", "planned"} or "only" in texts):
        return False
    if told.deed and one.deed:
        same = {told.deed, *kin(told.deed)} & clause.about
        if same and same <= clause.denied:
            return True
        if told.deed in clause.about:
            return False
    elif fresh and told.deed:
        return False
    things = [thing for thing in one.things if is_held(thing, clause.denied)]
    return len(things) * 2 > len(one.things)


def _is_place(said: Sequence[Word], place: int) -> bool:
    """Whether the word there is a noun, or halts at a place: `the next stop`, `stopped at the yard`."""
    before = said[place - 1].text if place else ""
    after = said[place + 1].text if place + 1 < len(said) else ""
    return before in _BEFORE_A_NOUN or before[:1].isdigit() or after in {"at", "in"}


def _is_of(one: str, told: Statement) -> bool:
    return any(one in likes(each) for each in (*told.matter, *told.without, told.deed) if each)
