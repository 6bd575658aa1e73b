"""Whether a clause says no to what a statement tells: wholly, in part, as an answer, or twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import Match, is_held, likes, said_of, texts_of
from assistant.checks.facts.commitments.kinship import kin
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.statement import (
    ALL,
    DONE,
    NOW,
    Statement,
)
from assistant.checks.facts.commitments.verbs import deed_of, gives_up
from assistant.checks.facts.commitments.words import Word, is_past

_TOPICS = frozenset({"questi", "topic", "subjec", "part", "point"})
"""Concepts of words for a matter spoken of: `the insurance question` is the insurance."""
_BEFORE_A_NOUN = frozenset({"the", "a", "per", "each", "every", "bus", "next", "last", "from", "on"})
_JOINING = frozenset({"and", "but"})
_WHICH = frozenset({"who", "which", "that"})
"""Behind these a giving up only says which one is meant: `the parents who stopped answering`."""
_ASKING = frozenset({"which", "how", "whether", "where"})
"""Behind these a giving up is asked about: `which wells can we skip`."""
_BESIDE_A_MANNER = frozenset({"with", "for", "from", "by", "on", "in", "at", "as"})
_HABIT = frozenset({"never", "hardly", "rarely", "seldom"})
_MOSTLY = 0.75


def denies(told: Statement, one: Match, notes: Notes) -> bool:
    """Whether a clause says no to what a statement tells; a `never skip` says yes."""
    clause = one.clause
    said = said_of(clause.text)
    texts = texts_of(clause.text)
    gone = [
        word
        for place, word in enumerate(said)
        if gives_up(word.text, texts)
        and not is_place(said, place)
        and not _is_of_the_rest(told, clause.text, place)
        and not (place and said[place - 1].text in _WHICH)
        and not _ASKING & {one.text for one in said[:place]}
    ]
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
    if told.status == DONE and not told.denied and _is_a_habit(clause):
        return False
    partly = any(one == "not" and after in ALL for one, after in pairwise(word.text for word in said_of(clause.text)))
    if partly or "not the whole" in clause.text.lower():
        return bool((ALL | {"whole"}) & set(told.said))
    if (
        told.deed
        and not one.deed
        and any(no == "not" and after in _BESIDE_A_MANNER for no, after in pairwise(texts_in(clause)))
    ):
        return False
    fresh = [this for this in clause.denied if worth(this) >= 1 and this not in _TOPICS and not _is_of(this, told)]
    known = one.things | clause.around
    missing = [this for this in told.matter if worth(this) >= 1 and this not in known]
    if fresh and missing:
        return False
    texts = texts_of(clause.text)
    if "no" in texts and texts & {"answer", "reply", "word", "news"} and (told.status in {DONE, NOW} or not one.exact):
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
    shared = one.things & told.matter
    things = [thing for thing in shared if is_held(thing, clause.denied)]
    return len(things) * 2 > len(shared)


def _is_a_habit(clause: Clause) -> bool:
    """Whether a clause tells what somebody never does, in the present: once, they may have done it all the same."""
    said = texts_in(clause)
    at = next((place for place, word in enumerate(said) if word in _HABIT), len(said))
    return at + 1 < len(said) and said[at + 1].endswith("s") and not is_past(said[at + 1])


def texts_in(clause: Clause) -> list[str]:
    """The words of a clause in order."""
    return [word.text for word in said_of(clause.text)]


def is_place(said: Sequence[Word], place: int) -> bool:
    """Whether the word there is a noun, or halts at a place: `the next stop`, `stopped at the yard`."""
    before = said[place - 1].text if place else ""
    after = said[place + 1].text if place + 1 < len(said) else ""
    return before in _BEFORE_A_NOUN or before[:1].isdigit() or after in {"at", "in"}


def _is_of_the_rest(told: Statement, text: str, place: int) -> bool:
    """Whether the giving up stands beside the deed: `counted 5, skipped the last`, `stopped moaning and began anew`."""
    said = said_of(text)
    joined = next((at for at in range(place + 1, len(said)) if said[at].text in _JOINING), len(said))
    if told.deed and any(deed_of(word.text) == told.deed for word in said[joined:]):
        return True
    if place == 0 or place + 1 >= len(said) or "," not in text[said[place - 1].end : said[place].start]:
        return False
    return any(deed_of(word.text) == told.deed for word in said[:place])


def _is_of(one: str, told: Statement) -> bool:
    return any(one in likes(each) for each in (*told.matter, *told.without, told.deed) if each)


def excludes(told: Statement, clause: Clause) -> bool:
    """Whether a clause affirms what a statement leaves aside: `ring, not e-mail`, told as `e-mail rather than ring`."""
    aside = [one for one in told.without if worth(one) >= 1]
    return (
        bool(clause.denied)
        and any(is_held(one, clause.about - clause.denied) for one in aside)
        and any(is_held(one, clause.denied) for one in told.matter | {told.deed})
    )


def answered_no(one: Match, notes: Notes) -> bool:
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
