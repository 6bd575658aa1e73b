"""What a clause of the notes shows of the thing it tells: whether it settles it, leaves it open or denies it, whose it
is, and, beside a part of a draft, whether both tell the same deed, at which time, by whom and for whom."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import likes
from assistant.checks.facts.commitments.deed_frames import PAST, Deed, deeds_in
from assistant.checks.facts.commitments.left_undone import is_told_done, leaves_undone
from assistant.checks.facts.commitments.no_yes_yet import leaves_open
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.plain_words import plain
from assistant.checks.wordlists import phrases

_SETTLED = frozenset({"done", "accepted", "decided", "promise"})
_BY_WORDS = ("condition", "maybe", "no", "yes")


@lru_cache(maxsize=4096)
def signs_at(place: int, notes: Notes, people: People) -> frozenset[str]:
    """The signs of one clause by itself."""
    clause = notes.clauses[place]
    signs = {*by_words(clause.text), *(f"marked {mark}" for mark in clause.marks)}
    signs |= {f"of {side}" for side in clause.sides or {"nobody"}}
    signs.add("tells past" if any(one.time in PAST for one in deeds_in(clause.text, people)) else "tells no past")
    if clause.failed:
        signs.add("failed")
    if not clause.marks & _SETTLED:
        signs.add("not settled")
    return frozenset(signs)


@lru_cache(maxsize=4096)
def by_words(text: str) -> frozenset[str]:
    """The signs that words are: `undone`, `no yes yet`, `told done`, `condition`, `maybe`, `no`, `yes`."""
    low = plain(text)
    signs = {name for name in _BY_WORDS if phrases(f"noted.{name}").search(low)}
    if "?" in low:
        signs.add("maybe")
    if leaves_undone(text):
        signs.add("undone")
    if leaves_open(text):
        signs.add("no yes yet")
    if is_told_done(text):
        signs.add("told done")
    return frozenset(signs)


def signs_beside(deeds: tuple[Deed, ...], about: frozenset[str], clause: Clause, people: People) -> Iterator[str]:
    """The signs of a clause beside what a part of a draft is about and the deeds it tells."""
    if clause.denied & about:
        yield "denies it"
    noted = deeds_in(clause.text, people)
    for one in deeds:
        same = next((other for other in noted if other.deed in likes(one.deed)), None)
        if same is None:
            continue
        yield "same deed"
        if same.time in PAST:
            yield "same deed, past"
        yield f"{one.time} for {same.time}"
        if one.doer and same.doer:
            yield f"doer {one.doer} for {same.doer}"
            yield "doer same" if one.doer == same.doer else "doer other"
        if one.receiver and same.receiver:
            yield "receiver same" if one.receiver == same.receiver else "receiver other"
