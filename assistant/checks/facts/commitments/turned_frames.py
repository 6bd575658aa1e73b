"""A deed that the notes tell of the same matter as asked for, only thought of, still to do, or the other way round.

No more than words are compared: the deed, who stands before it and behind it, and what it depends on in the clause. So
what is found is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import likes
from assistant.checks.facts.commitments.deed_frames import PAST, TO_COME, Deed, deeds_in
from assistant.checks.facts.commitments.near_clauses import Near, alike
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import ME, OTHER, People
from assistant.checks.facts.commitments.told_parts import Part, intends, parts_of
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.word_for_word import is_part_of

_SHARE, _SHARED = 0.5, 2
"""How much of a part's matter a clause must have, and how many of its words."""
_LEAVES_OPEN = re.compile(
    r"\b(?:if|unless|maybe|perhaps|might|may|can|could|would|should|must|possibly|probably|whether|hop(?:e|es|ing)|want\w*"
    r"|wish\w*|plan\w*|think\w*|thought|consider\w*|try|ask\w*|once|when|like to|until|before|wonder\w*|needs?|have to"
    r"|advi[sc]e\w*|tip|suggest\w*|lean\w*|(?:said|told|you) (?:i|me|to)\b)\b|\?",
    re.IGNORECASE,
)
"""A part of a draft with one of these tells nothing as settled."""
_ASKING = re.compile(r"\b(?:ask(?:s|ed|ing)?|invit\w+|begged|request(?:s|ed)?)\b", re.IGNORECASE)
_ASKED_FOR = re.compile(r" \w[^,.;:]{0,40} (?:to|if|whether|could|would|can)\b(?: \w+){0,2} $", re.IGNORECASE)
"""What stands between an asking and the deed that it asks for."""
_THINKING = re.compile(
    r"\b(?:(?:thought|think(?:s|ing)?) (?:aloud |out loud )?(?:about|of) (?=\w+ing\b)|toy\w* with|consider\w*|maybe"
    r"|perhaps"
    r"|might|wonder\w*|let me see|let's see|we'll see|not sure|unsure|undecided|no promises?|don't promise"
    r"|can't promise|50/50|tempted|dream\w*|possibly|not decided|see (?:if|whether)|in principle|would like|hopes? to"
    r"|wish\w*)\b",
    re.IGNORECASE,
)
_ANSWERED_BY_THINKING = re.compile(
    r"\b(?:maybe|perhaps|let me see|let's see|we'll see|not sure|unsure|undecided|no promises?|don't promise"
    r"|can't promise|50/50|not decided|think (?:about|over) it)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:since|already|always|keep|every|each|\d+ ?x|x ?\d+|i do)\b", re.IGNORECASE)
"""A clause that begins with a verb and tells what one does: `lead the round since March`, `walk it 3x`."""
_SETTLED = re.compile(
    r"\b(?:yes|yep|ok|okay|sure|agreed|agrees|will do|fine|done|deal|decided|happy to|gladly|can do|confirmed|accepted"
    r"|promised|(?:he|she|they|i|we|it)(?:'ll| will)|of course|no problem|in the end)\b|✓",
    re.IGNORECASE,
)
_BOTH = frozenset({ME, OTHER})
_CONDITION = re.compile(
    r"\b(?:(?<!ask )(?<!asks )(?<!asked )(?<!see )(?<!know )if|unless|provided|in case)\b(?! (?:i|we)\b)[^.;:?]{0,40}$",
    re.IGNORECASE,
)
"""A condition that is not the writer's own to meet, and no question."""
_NEAR_BEHIND = 2
"""Clauses of the same line behind one that may answer it."""


@dataclass(frozen=True, slots=True)
class _Same:
    """The deed of a part as a clause has it."""

    place: int
    clause: Clause
    deed: Deed


def told_in_turned_frames(text: str, notes: Notes, people: People) -> Iterator[tuple[int, int, Verdict, bool]]:
    """The parts of a sentence (from, to, verdict, whether told of the writer) whose deed the notes have otherwise."""
    if text.rstrip().endswith("?"):
        return
    for part in parts_of(text, people):
        own = text[part.start : part.end]
        if part.says & {"asks", "denied"} or _LEAVES_OPEN.search(own):
            continue
        near = [one for one in alike(part.about, notes) if one.share >= _SHARE and len(one.held) >= _SHARED]
        if any(is_part_of(own, notes.clauses[one.place].text) for one in near):
            continue
        main = next((one for one in deeds_in(own, people) if one.doer or one.time in PAST | TO_COME), None)
        found = _against(part, main, near, notes, people) if main else None
        if found is not None:
            yield part.start, part.end, found, part.who in {"me", "us"} and found.why == "inverted"


def _against(part: Part, told: Deed, near: Sequence[Near], notes: Notes, people: People) -> Verdict | None:
    """What the clauses with the same deed say against it, where none of them bears it out."""
    same = [
        _Same(one.place, notes.clauses[one.place], deed)
        for one in near
        if (deed := _deed_in(notes.clauses[one.place], told, people)) is not None
    ]
    if not same:
        return None
    first = same[0].clause
    if all(_is_turned(told, one.deed) for one in same):
        return Verdict("inverted", first)
    if all(_hangs_on_a_condition(one, notes) for one in same):
        return None if intends(part) else Verdict("considered", first)
    settled = any(_SETTLED.search(_with_answers(one, notes)) for one in same)
    if settled or any(one.deed.time in PAST for one in same):
        return None
    if told.time in PAST and part.who in {"me", "us"}:
        to_do = told.time == "perfect" and all(_is_to_do(one, people) for one in same)
        return Verdict("planned", first) if to_do else None
    if intends(part):
        return None
    if all(_is_asked_for(one) for one in same):
        return Verdict("asked", first)
    return Verdict("considered", first) if all(_is_only_thought_of(one, notes) for one in same) else None


def _deed_in(clause: Clause, told: Deed, people: People) -> Deed | None:
    alike_deeds = likes(told.deed)
    return next((one for one in deeds_in(clause.text, people) if one.deed in alike_deeds), None)


def _is_turned(told: Deed, noted: Deed) -> bool:
    """Whether it is done for whoever is told to do it: `I send her the list` of `she sends me the list`."""
    if told.doer not in _BOTH or told.receiver not in _BOTH or told.doer == told.receiver:
        return False
    return noted.receiver == told.doer and noted.doer in {"", told.receiver}


def _is_to_do(one: _Same, people: People) -> bool:
    """Whether a clause begins with the deed, as tasks do, and tells nothing as done."""
    if _GOES_ON.search(one.clause.text) or one.deed.time not in {"bare", "to do", "to come"}:
        return False
    if any(deed.time in PAST for deed in deeds_in(one.clause.text, people)):
        return False
    return deeds_in(one.clause.text, people)[:1] == (one.deed,) and one.deed.doer in {"", ME}


def _hangs_on_a_condition(one: _Same, notes: Notes) -> bool:
    """Whether its line has an `if` not far before the deed: `I go if Peter (my boss) gives the ok`."""
    before = (
        clause.text for clause in notes.clauses[max(0, one.place - 2) : one.place] if clause.line == one.clause.line
    )
    return _CONDITION.search(f"{' '.join(before)} {one.clause.text[: one.deed.start]}") is not None


def _is_asked_for(one: _Same) -> bool:
    found = _ASKING.search(one.clause.text)
    return found is not None and _ASKED_FOR.fullmatch(one.clause.text, found.end(), one.deed.start) is not None


def _is_only_thought_of(one: _Same, notes: Notes) -> bool:
    found = _THINKING.search(one.clause.text)
    answered = _with_answers(one, notes).removeprefix(one.clause.text)
    return (found is not None and found.end() <= one.deed.start) or _ANSWERED_BY_THINKING.search(answered) is not None


def _with_answers(one: _Same, notes: Notes) -> str:
    """A clause with those right behind it in its line."""
    behind = notes.clauses[one.place + 1 : one.place + 1 + _NEAR_BEHIND]
    return " ".join((one.clause.text, *(clause.text for clause in behind if clause.line == one.clause.line)))
