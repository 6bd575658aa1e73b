"""ReadNotes: what a model found in notes, to a digest. Days, times and who is who are settled by code."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from assistant.checks.facts.folding import fold
from assistant.engines.builtin.digests import read_notes
from assistant.engines.model.answers.grounds import Ground, Lines, Made, Said, Text, Wire, not_found, of_notes
from assistant.engines.tasks import NotesRead, ReadNotes, Remark
from assistant.model.evidence import Evidence, Fact
from assistant.reading.clashes import without_clashing_days
from assistant.reading.clock import find_time
from assistant.reading.dates import resolve
from assistant.reading.digest import Attributed, CommitmentFound, Digest, NextMeeting, PersonFound, merge

_MANY = 3
_ME = frozenset({"me", "i", "myself", "mentee", "the mentee"})


class Person(Wire):
    name: Text
    role: Text = ""
    lines: Lines = ()


class Given(Said):
    """Advice or feedback."""

    giver: Text = ""


class Promise(Wire):
    who: Text = ""
    """`me`, a name, or empty."""
    what: Text
    due: Text = ""
    done: bool = False
    lines: Lines


class Meeting(Wire):
    when: Text
    lines: Lines


class NotesAnswer(Wire):
    """What is asked of a model that reads notes."""

    people: tuple[Person, ...] = ()
    goals: tuple[Said, ...]
    advice: tuple[Given, ...]
    feedback: tuple[Given, ...] = ()
    open_questions: tuple[Said, ...] = ()
    decisions: tuple[Said, ...] = ()
    wins: tuple[Said, ...] = ()
    obstacles: tuple[Said, ...] = ()
    commitments: tuple[Promise, ...]
    next_meeting: Meeting | None = None


def ground(task: ReadNotes) -> Ground:
    return of_notes(task.sources, (task.me or "", task.mentor or ""))


def values(task: ReadNotes) -> dict[str, object]:
    return {"today": task.today.isoformat()}


def faults(_task: ReadNotes, answer: NotesAnswer, ground: Ground) -> tuple[str, ...]:
    """What is not found, where that is a third of the answer or more: fewer are left out without asking again."""
    said = [
        *((one.text, one.lines) for one in _statements(answer)),
        *((one.what, one.lines) for one in answer.commitments),
    ]
    missing = [text for text, lines in said if ground.evidence(text, lines) is None]
    if len(missing) * _MANY < len(said) or not missing:
        return ()
    return tuple(f"“{text}” is not in the lines that it names" for text in missing)


def _statements(answer: NotesAnswer) -> tuple[Said, ...]:
    return (
        *answer.goals,
        *answer.advice,
        *answer.feedback,
        *answer.open_questions,
        *answer.decisions,
        *answer.wins,
        *answer.obstacles,
    )


@lru_cache(maxsize=4)
def ahead(task: ReadNotes) -> dict[str, Digest]:
    """What the built-in engine reads in each source, by its id: a second for a talk of some hours."""
    return {source.id: read_notes(task.model_copy(update={"sources": (source,)})) for source in task.sources}


def made(task: ReadNotes, answer: NotesAnswer, ground: Ground) -> Made:
    """The digest: what of the answer is found in the notes; the rest is named in the remarks.

    Of each kind the model's items count, and the built-in reader's where the model found none. Promises are both: one
    too many is struck out in a moment, a forgotten one is forgotten by both sides.
    """
    read = ahead(task)
    base = merge(tuple(read.values()))
    days = {source: digest.day or task.today for source, digest in read.items()}
    remarks: list[Remark] = []

    def held(said: Iterable[Said]) -> tuple[Fact, ...]:
        return tuple(fact for one in said if (fact := _fact(one, ground, remarks)))

    def given(said: Iterable[Given]) -> tuple[Attributed, ...]:
        facts = ((one, _fact(one, ground, remarks)) for one in said)
        return tuple(
            Attributed(text=fact.text, evidence=fact.evidence, giver=_name(one.giver, base, ground, remarks))
            for one, fact in facts
            if fact
        )

    digest = NotesRead(
        **{name: getattr(base, name) for name in ("source", "title", "day", "day_from", "me", "mentor", "encoding")},
        people=_people(answer.people, base, ground, remarks),
        goals=held(answer.goals) or base.goals,
        advice=given(answer.advice) or base.advice,
        feedback=given(answer.feedback) or base.feedback,
        open_questions=held(answer.open_questions) or base.open_questions,
        decisions=held(answer.decisions) or base.decisions,
        wins=held(answer.wins) or base.wins,
        obstacles=held(answer.obstacles) or base.obstacles,
        commitments=_promises(answer.commitments, base, ground, days, remarks),
        confidences=base.confidences,
        clashes=base.clashes,
        next_meeting=base.next_meeting or _meeting(answer.next_meeting, ground, days, remarks),
    )
    return Made(without_clashing_days(digest, base.clashes), tuple(remarks))


def _fact(said: Said, ground: Ground, remarks: list[Remark]) -> Fact | None:
    evidence = ground.evidence(said.text, said.lines) if said.text else None
    if evidence is None:
        if said.text:
            remarks.append(not_found(said.text))
        return None
    return Fact(text=said.text, evidence=evidence)


def _name(name: str, base: Digest, ground: Ground, remarks: list[Remark]) -> str | None:
    """A name as the notes have it; None for none, for oneself, and for a name that is not there."""
    if not name or fold(name) in _ME or name == base.me:
        return None
    for person in base.people:
        if fold(name) in {fold(form) for form in (person.name, *person.aliases)}:
            return person.name
    if ground.holds_name(name):
        return name
    remarks.append(not_found(name))
    return None


def _people(found: Iterable[Person], base: Digest, ground: Ground, remarks: list[Remark]) -> tuple[PersonFound, ...]:
    people = {fold(person.name): person for person in base.people}
    forms = {fold(form): fold(person.name) for person in base.people for form in (person.name, *person.aliases)}
    for person in found:
        evidence = ground.evidence(person.name, person.lines) if person.name else None
        role = person.role if person.role and ground.evidence(person.role, person.lines) else ""
        key = forms.get(fold(person.name), fold(person.name))
        if key in people:
            if role and not people[key].role:
                people[key] = people[key].model_copy(update={"role": role})
        elif evidence:
            people[key] = PersonFound(name=person.name, role=role, evidence=evidence)
        elif person.name and fold(person.name) not in _ME:
            remarks.append(not_found(person.name))
    return tuple(people.values())


def _promises(
    found: Iterable[Promise], base: Digest, ground: Ground, days: dict[str, date], remarks: list[Remark]
) -> tuple[CommitmentFound, ...]:
    promises: list[CommitmentFound] = []
    for one in found:
        evidence = ground.evidence(one.what, one.lines)
        if evidence is None:
            remarks.append(not_found(one.what))
            continue
        mine = fold(one.who) in _ME or (base.me is not None and one.who == base.me)
        due = one.due if one.due and ground.evidence(one.due, one.lines) else ""
        promises.append(
            CommitmentFound(
                who="me" if mine else _name(one.who, base, ground, remarks),
                what=one.what,
                due=due or None,
                due_iso=resolve(due, days[evidence[0].source]) if due else None,
                status="done" if one.done else "open",
                evidence=evidence,
            )
        )
    taken = [span for promise in promises for span in promise.evidence]
    promises += (one for one in base.commitments if not any(_meets(span, taken) for span in one.evidence))
    return tuple(promises)


def _meets(span: Evidence, others: Iterable[Evidence]) -> bool:
    return any(
        span.source == other.source and span.lines[0] <= other.lines[1] and other.lines[0] <= span.lines[1]
        for other in others
    )


def _meeting(found: Meeting | None, ground: Ground, days: dict[str, date], remarks: list[Remark]) -> NextMeeting | None:
    if found is None or not found.when:
        return None
    evidence = ground.evidence(found.when, found.lines)
    if not evidence:
        remarks.append(not_found(found.when))
        return None
    return NextMeeting(
        phrase=found.when,
        date=resolve(found.when, days[evidence[0].source]),
        time=find_time(found.when),
        evidence=evidence,
    )
