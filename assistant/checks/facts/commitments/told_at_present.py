"""What the mentor is told to do, in the present, of which the notes have no word that binds: `Odile reads the first
version`, `- [ ] @Odile speak with the dean`, beside `O: would read it if it stays short`, or beside nothing.

A paper holds such a row for a promise as much as `will read` does. It is borne out by words of the notes that tell the
same deed or a yes of the same thing, with no condition, question or no about them, and that are not the writer's alone.
A remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, People
from assistant.checks.facts.commitments.told_parts import Part, parts_of
from assistant.checks.facts.commitments.verbs import deed_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import Word, words_of
from assistant.checks.wordlists import words

_BEFORE = 4
"""Words before the name: `Until then Farouk rings`."""
_RESERVE = re.compile(
    r"\b(?:if|unless|whether|maybe|perhaps|might|could|would|should|possibly|probably|likely|hopes?|not|no|never"
    r"|once|as soon as|after|provided"
    r"|(?<!in )(?<!from )(?<!since )(?<!\d )(?<!until )may(?! \d))\b|n['’]t\b|\?|[\"“]",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s*(?:[-*•]\s+)?\[ \]\s")
_OPEN = frozenset({"considered", "wished", "question", "asked", "refused", "unsettled"})
_YES = frozenset({"promise", "accepted", "decided"})
_YES_OR_FINE = _YES | {"no_refusal"}
_ASKING = "ask"
_CONDITION = re.compile(
    r"\b(?:if|unless|provided|depends?|depending|maybe|perhaps|might|could|would|possibly|not|no|never|cannot|nothing"
    r"|only (?:when|after|once|if)|asked)\b|n['’]t\b|['’]d\b",
    re.IGNORECASE,
)
_SET_BEFORE = re.compile(r"\b(?:if|unless|maybe|perhaps|provided)\b|\?", re.IGNORECASE)
_SET_BEHIND = re.compile(
    r"(?:but |and )?(?:only )?(?:if|unless|provided|once|when(?!\?)|after|maybe|perhaps|depends|not before"
    r"|no|not sure)\b",
    re.IGNORECASE,
)
"""What leaves a clause open: in it, before it, or where the next begins."""


def told_at_present(text: str, notes: Notes, people: People) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) that tell a deed of the mentor's that no words of the notes bear."""
    if not people.mentor or _RESERVE.search(text):
        return
    row = _ROW.match(text) is not None
    for part in parts_of(text, people):
        own = text[part.start : part.end]
        deed = _deed(words_of(own), people, row=row)
        if deed is not None:
            verdict = _unborne(part, deed, notes, people)
            if verdict is not None:
                yield part.start, part.end, verdict


def _deed(said: Sequence[Word], people: People, *, row: bool) -> str | None:
    """The deed behind the mentor's name, in the present."""
    for place, (one, after) in enumerate(pairwise(said[: _BEFORE + 2])):
        if not (one.capital and one.text in people.mentor) or after.text in people.mentor:
            continue
        plain = row and place <= 1
        if after.capital or not (plain or _is_third_person(after.text)):
            return None
        deed = deed_of(after.text)
        return deed if deed in _deeds() else None
    return None


def _is_third_person(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


@cache
def _deeds() -> frozenset[str]:
    """The deeds that one person does for another."""
    lists = (words("commitments.verbs_favour"), words("commitments.verbs_task"))
    return frozenset(deed_of(word) for each in lists for word in each) - {"", deed_of("get")}


def _unborne(part: Part, deed: str, notes: Notes, people: People) -> Verdict | None:
    """What is wrong with a deed that no clause bears; None where one does, or words of the writer's alone name it."""
    others = [one for one in part.about - people.mentor if one != deed]
    things = [one for one in others if worth(one) >= 1 and not is_figure(one)] or others
    near: list[tuple[int, Clause]] = []
    for place, clause in enumerate(notes.clauses):
        held = [one for one in things if is_held(one, clause.about)]
        has_deed = is_held(deed, clause.about)
        if (clause.sides == {ME} and "question" not in clause.marks) or not (has_deed or held):
            continue
        named = held or not things or any(is_held(one, clause.around) for one in things)
        agreed = clause.marks & _YES and len(held) * 2 > len(things)
        if not (has_deed and named) and not agreed:
            if held:
                near.append((len(held), clause))
            continue
        if not _is_open(place, deed, notes):
            return None
        near.append((len(things) * has_deed + len(held), clause))
    if not near:
        return Verdict("nowhere", None)
    best = max(near, key=lambda one: one[0])[1]
    return Verdict("considered" if best.marks & _OPEN or _CONDITION.search(best.text) else "doubted", best)


def _is_open(place: int, deed: str, notes: Notes) -> bool:
    """Whether a clause sets a condition, asks or says no, or the one before or behind it in its line does so for it."""
    clause = notes.clauses[place]
    open_marks = _OPEN - {"asked"} if deed == _ASKING else _OPEN
    before = notes.clauses[place - 1] if place else clause
    after = notes.clauses[place + 1] if place + 1 < len(notes.clauses) else clause
    text = clause.text.replace("asked", "") if deed == _ASKING else clause.text
    if (
        clause.marks & {"question", "asked"}
        and "refused" not in clause.marks
        and deed != _ASKING
        and _is_answered(place, notes)
    ):
        return False
    if (clause.marks & open_marks and not clause.marks & _YES) or _CONDITION.search(text):
        return True
    return (before.line == clause.line and _SET_BEFORE.search(before.text) is not None) or (
        after.line == clause.line and _SET_BEHIND.match(after.text) is not None
    )


def _is_answered(place: int, notes: Notes) -> bool:
    """Whether one of the next two clauses answers a question, with nothing left open: `who books it? P: me`."""
    clause = notes.clauses[place]
    return any(
        one.line - clause.line <= 1
        and one.marks & _YES_OR_FINE
        and not one.marks & _OPEN
        and not _CONDITION.search(one.text)
        for one in notes.clauses[place + 1 : place + 3]
    )
