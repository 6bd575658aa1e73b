"""When a promise is due that does not say so in its own words: the sentence after it says it, the words in front of
it, the heading of its list, or the next meeting does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from assistant.model.evidence import Evidence
from assistant.reading.dates import find_dates, month_first
from assistant.reading.digest import CommitmentFound, NextMeeting
from assistant.reading.due import Due, due_in, due_loosely
from assistant.reading.statements import Statement, lowered
from assistant.reading.words import load

_WORDS = load("due_around")
_AFTERWARDS = 2
_IN_TALK = 4
"""How many sentences on the day of a promise may be told."""
_IT = _WORDS["it"]
_PRONOUN = re.compile(rf"\b{_IT}\b")
_TOLD_AFTER = re.compile(f"(?:{_WORDS['openers']},? )*(?:{'|'.join(_WORDS['told_after'])})".replace("{it}", _IT))
_REFERS = re.compile(_WORDS["refers"])
_GOT = re.compile(_WORDS["got"])
_AGAIN = re.compile(_WORDS["again"])
_LOOSE = 36
"""Of a sentence that is hardly more than a day, the characters beside the day: `Monday alright?`."""
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = frozenset(_WORDS["plain"])
_MOST_PLAIN = 4
"""Words of a sentence that tells more which are no pronouns and small words: `inbox`, `word`."""
_EMPTY = re.compile(f"(?:{'|'.join(_WORDS['empty'])})\\W*")
_TAG = re.compile(_WORDS["tag"], re.IGNORECASE)
_NEXT_TALK = re.compile("|".join(_WORDS["next_talk"]))
_OF_ANOTHER = re.compile(_WORDS["of_another"])
_AT_ONCE = re.compile("|".join(_WORDS["at_once"]))
_HEADS = re.compile(_WORDS["heads"])
_HEAD_REST = 24
"""Characters of a heading beside the day that it sets for what stands below it."""


def with_days_told_around(
    commitments: Iterable[CommitmentFound], statements: Sequence[Statement], source: str, meeting: NextMeeting | None
) -> tuple[CommitmentFound, ...]:
    """The promises, each without a day given the one that is told around it.

    A sentence that only tells more of the promise before it, `It'll be in your inbox by Friday.`, is part of that one.
    """
    places: dict[tuple[tuple[int, int], str], int] = {}
    for n, statement in enumerate(statements):
        evidence = statement.evidence(source)
        places.setdefault((evidence.lines, evidence.text), n)
    found = _joined(_read_month_first(tuple(commitments), statements, places), statements, places)
    rests = Counter(places.get((each.lines, each.text)) for promise in found for each in promise.evidence)
    free = [n not in rests for n in range(len(statements))]
    alone = frozenset(n for n, count in rests.items() if n is not None and count == 1)
    next_day = meeting.date if meeting else None
    return tuple(_dated(promise, statements, free, alone, places, source, next_day) for promise in found)


def _read_month_first(
    commitments: tuple[CommitmentFound, ...],
    statements: Sequence[Statement],
    places: dict[tuple[tuple[int, int], str], int],
) -> tuple[CommitmentFound, ...]:
    """The promises, their days in figures read month first where other dates of the notes show that order."""
    lines = {line for s in statements for line in (*s.passage.headings, s.text, *(cell for _, cell in s.passage.cells))}
    if not month_first("\n".join(sorted(lines))):
        return commitments
    found: list[CommitmentFound] = []
    for promise in commitments:
        n = places.get((promise.evidence[0].lines, promise.evidence[0].text)) if promise.evidence else None
        if n is not None and promise.due and promise.due_iso:
            read = find_dates(promise.due, statements[n].day, alone=True, months_first=True)
            days = {one.day for one in read if one.day}
            found.append(promise.model_copy(update={"due_iso": days.pop()}) if len(days) == 1 else promise)
        else:
            found.append(promise)
    return tuple(found)


def _joined(
    commitments: tuple[CommitmentFound, ...],
    statements: Sequence[Statement],
    places: dict[tuple[tuple[int, int], str], int],
) -> tuple[CommitmentFound, ...]:
    found: list[CommitmentFound] = []
    for promise in commitments:
        before = found[-1] if found else None
        other = before is not None and before.who != promise.who and not _GOT.match(lowered(promise.what))
        if before is None or before.status == "done" or before.due is not None or other:
            found.append(promise)
            continue
        here, there = (places.get((each.lines, each.text)) for each in (promise.evidence[0], before.evidence[-1]))
        near = here is not None and there is not None and 0 <= here - there <= _AFTERWARDS
        if here is None or there is None or not near or statements[here].passage is not statements[there].passage:
            found.append(promise)
        elif _EMPTY.fullmatch(lowered(before.what)):
            found[-1] = promise.model_copy(update={"evidence": before.evidence + promise.evidence})
        elif promise.due_iso is not None and here == there and _AGAIN.match(lowered(promise.what)):
            found[-1] = before.model_copy(update={"due": promise.due, "due_iso": promise.due_iso})
        elif here > there and promise.due_iso is not None and _day_told(statements[here]) is not None:
            told = {"due": promise.due, "due_iso": promise.due_iso, "evidence": before.evidence + promise.evidence}
            found[-1] = before.model_copy(update=told)
        else:
            found.append(promise)
    return tuple(found)


def _day_told(statement: Statement) -> Due | None:
    """The day in a sentence that speaks of what is promised only by a pronoun, or of nothing but the day."""
    text = _TAG.sub("", statement.text)
    if not _TOLD_AFTER.match(statement.low):
        return None
    due = due_in(text, statement.day)
    if due is None or due.day is None:
        due = due_loosely(text, statement.day)
    if due is None or due.day is None:
        return None
    rest = lowered(f"{text[: due.start]} {text[due.end :]}")
    few = len(set(_WORD.findall(rest)) - _PLAIN) <= _MOST_PLAIN
    return due if len(rest) <= _LOOSE or (few and (_PRONOUN.search(rest) or _REFERS.match(rest))) else None


def _dated(
    promise: CommitmentFound,
    statements: Sequence[Statement],
    free: Sequence[bool],
    alone: frozenset[int],
    places: dict[tuple[tuple[int, int], str], int],
    source: str,
    next_day: date | None,
) -> CommitmentFound:
    if promise.due_iso is not None or promise.status == "done" or not promise.evidence:
        return promise
    last = promise.evidence[-1]
    n = places.get((last.lines, last.text))
    if n is None:
        return promise
    statement = statements[n]
    if next_day is not None and next_day > statement.day:
        told = _NEXT_TALK.search(lowered(promise.due or "")) or (
            promise.due is None and _NEXT_TALK.search(statement.low)
        )
        if told:
            words = promise.due or told.group().strip(" ,")
            return promise.model_copy(update={"due": words, "due_iso": next_day})
    if promise.due is not None:
        return promise
    at_once = _AT_ONCE.search(statement.low)
    if at_once:
        return promise.model_copy(update={"due": at_once.group(), "due_iso": statement.day})
    own = _in_front(statement) or (_beside(statement) if n in alone else None) or _from_heading(statement)
    if own is not None:
        return promise.model_copy(update={"due": own.words, "due_iso": own.day})
    after = _afterwards(statements, free, n)
    if after is None:
        return promise
    due, said = after
    evidence: tuple[Evidence, ...] = (*promise.evidence, said.evidence(source))
    return promise.model_copy(update={"due": due.words, "due_iso": due.day, "evidence": evidence})


def _in_front(statement: Statement) -> Due | None:
    """`By Sunday Ida is to ask him`."""
    due = due_in(statement.text, statement.day)
    return due if due and due.day and not statement.low[: due.start].replace("and", "").strip(" ,-–—") else None


def _beside(statement: Statement) -> Due | None:
    """`I owe you the list, you will have it tonight`: the one day of a sentence that promises but one thing."""
    days = {found.day for found in find_dates(statement.text, statement.day) if found.day is not None}
    due = due_in(statement.text, statement.day)
    if due is None or due.day is None or len(days) > 1:
        return None
    return None if _OF_ANOTHER.search(statement.low, 0, due.start) else due


def _from_heading(statement: Statement) -> Due | None:
    """`Before Monday` over a list of tasks."""
    if not statement.passage.listed or not statement.passage.headings:
        return None
    heading = statement.passage.headings[-1].strip(" :#*_-")
    low = lowered(heading).removeprefix("b4 ").strip()
    if not _HEADS.match(lowered(heading)):
        return None
    due = due_in(heading if low == lowered(heading) else f"before {low}", statement.day)
    return due if due and due.day and len(heading) - len(due.words) <= _HEAD_REST else None


def _afterwards(statements: Sequence[Statement], free: Sequence[bool], n: int) -> tuple[Due, Statement] | None:
    """The day that the next sentences tell: `You'll have it by Thursday.`, `Monday alright?`; in a talk those of the
    next turns, too."""
    passage = statements[n].passage
    for later in statements[n + 1 : n + 1 + (_IN_TALK if passage.speaker else _AFTERWARDS)]:
        if later.passage is not passage and not (passage.speaker and later.passage.speaker):
            return None
        if not free[later.number] and later.passage is not passage:
            return None
        due = _day_told(later) if free[later.number] else None
        if due is not None:
            return due, later
    return None
