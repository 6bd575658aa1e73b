"""D02 Who could help: who stands where one wants to arrive, what each could help with, and a note to the manager."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from assistant.checks.vague import vague_goal
from assistant.dialogues.asking import Asked, card_of, help_options, mentor_named, new_mentor, read_card, sharpen
from assistant.dialogues.correspondence import Letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import learned, record_id, remembered
from assistant.dialogues.known_already import unless
from assistant.dialogues.letters import missing
from assistant.dialogues.manager_note import manager_note
from assistant.dialogues.named import people_named
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.turns import CardItem, Dialogue, Preview, Review, Say, Several, Text
from assistant.engines.tasks import Draft
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, MentorFact, Stage
from assistant.model.work import Artifact
from assistant.sharing.search_papers import Candidate, Fit, Shortlist, shortlist_markdown

FITS: tuple[tuple[Fit, str], ...] = (
    ("respect", "I like and respect them"),
    ("values", "we share values"),
    ("listens", "they listen well"),
    ("objective", "objective: not my boss, no stake in what I choose"),
    ("available", "they may well have the time"),
    ("different", "they see things differently from me, and from the others here"),
)
PLACES = (
    Option("inside", "people inside my organisation whom I admire"),
    Option("former companies", "former companies"),
    Option("first manager", "my first manager, and other former ones"),
    Option("alumni", "alumni of my school or training"),
    Option("online", "people I follow or talk to online"),
    Option("friends of friends", "friends of friends"),
    Option("younger experts", "somebody younger, or less senior, who knows it fresher"),
    Option("programme", "a mentoring programme"),
)
"""Where mentors are found (P16 to P20)."""
WEIGHED_AT_MOST = 4
"""People who are asked about one by one; more make a list nobody finishes."""
LESSONS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Somebody on the list: the record to keep, and the line on the paper."""

    mentor: Mentor
    candidate: Candidate


def who_could_help(desk: Desk) -> Dialogue:
    """The goal, the names, a quick look at each, and the shortlist; then the manager, who may know somebody."""
    goals, listed = yield from _read(desk)
    for lesson in [n for n in desk.noted if n.sort == "lesson" and not n.private][-LESSONS_SHOWN:]:
        yield Say(f"You noted for the next time: {lesson.text}", lesson.evidence)
    goals = yield from unless(goals, _goal())
    people = [_Weighed(mentor, _line(mentor, goals)) for mentor in listed]
    to_find: list[str] = []
    yield Preview(_paper(goals, people, to_find), "Shortlist, so far")
    ahead = yield Text(
        key="ahead",
        question="Who already stands where you want to arrive? A name a line, one to three, each with a word on why.",
        why="Not a copy of yourself: somebody who has been where you want to go (P12).",
        example="Ines Prado, built the night team at the county hospital",
        long=True,
    )
    others = yield Text(
        key="more",
        question="And who else? Think of colleagues you admire, former companies, your first manager, alumni, people"
        " online, friends of friends, somebody younger, a programme. One a line, with a word on why.",
        why="Mentors stand inside and outside, above and beside; several who differ show more than one"
        " (P10, P11, P17, P18, P19, P20).",
        example="Tom Okafor, my first manager",
        long=True,
        optional=True,
    )
    for text in (ahead, others):
        for said in people_named(text or ""):
            if not said.name:
                to_find.append(said.reason)
                continue
            mentor = mentor_named(desk, said.name) or new_mentor(desk, said.name)
            if all(mentor.id != known.mentor.id for known in people):
                people.append(_Weighed(mentor, _line(mentor, goals, said.reason)))
    yield Preview(_paper(goals, people, to_find), "Shortlist, so far")
    for place, one in enumerate(people[:WEIGHED_AT_MOST]):
        people[place] = yield from _weighed(one, goals)
        yield Preview(_paper(goals, people, to_find), "Shortlist, so far")
    if len(people) < 2:
        places = yield Several(
            key="places",
            question="Where will you look for one more name?",
            why="One mentor alone is all eggs in one basket (P10, P17).",
            options=PLACES,
            other=True,
            optional=True,
        )
        labels = {option.value: option.label for option in PLACES}
        to_find += [labels.get(place, place) for place in places or ()]
    context = check_context(desk, None)
    context["sources"] += [text for text in (ahead, others, *(one.candidate.reason for one in people)) if text]
    paper = _paper(goals, people, to_find)
    reviewed = yield Review(key="shortlist.text", draft=paper, title="Shortlist", to_send=False, context=context)
    shortlist = _shortlist(goals, people, to_find)
    artifact = Artifact(
        id=record_id("shortlist", reviewed.body),
        sort=Kind.SHORTLIST,
        title="Shortlist",
        text=reviewed.body,
        channel=Channel.FILE,
        day=desk.today,
        data=shortlist.model_dump_json(),
    )
    note, name = yield from manager_note(desk, goals)
    return _outcome(desk, goals, people, (artifact, note, name))


def _read(desk: Desk) -> Asked:
    """The goals at hand and the people on the list already, on one card; returns what stands of both."""
    kept = tuple(fact for goal in desk.goals if goal.state == "active" if (fact := remembered(goal, goal.text)))
    listed = tuple(mentor for mentor in desk.mentors if mentor.stage in {Stage.IDEA, Stage.WARMING})
    extra = (
        *(CardItem(f"kept[{n}]", "Your goal", fact.text, fact.evidence) for n, fact in enumerate(kept)),
        *(CardItem(f"listed[{m.id}]", "On your list", m.name) for m in listed),
    )
    items = card_of(desk.notes, extra=extra, only=frozenset({"goal"}))
    digest, values = yield from read_card("read", desk.notes, items)
    goals = [
        fact if values[f"kept[{n}]"] == fact.text else Fact.typed(values[f"kept[{n}]"], "read")
        for n, fact in enumerate(kept)
        if f"kept[{n}]" in values
    ]
    known = {fact.text.casefold() for fact in goals}
    goals += [goal for goal in digest.goals if goal.text.casefold() not in known]
    return tuple(goals), tuple(mentor for mentor in listed if f"listed[{mentor.id}]" in values)


def _goal() -> Asked:
    question = Text(
        key="goal",
        question="What are you working towards, in one line?",
        why="A goal first, only then people (P01).",
        example="lead my first team of four",
    )
    goal = yield from sharpen(question, vague_goal, ())
    return (goal,) if goal else ()


def _weighed(one: _Weighed, goals: tuple[Fact, ...]) -> Asked:
    """One candidate: the reason, where nobody has told it; what is true of them; what they could help with."""
    mentor, line = one.mentor, one.candidate
    question = Text(
        key=f"why[{mentor.id}]",
        question=f"What makes you think of {mentor.name}? One thing they did, said or built.",
        why="A title alone is not enough, and the first message will need a reason (P13, P28).",
        example="moved from nursing to planning at forty",
        optional=True,
    )
    reason = yield from unless(line.reason, question)
    fits = yield Several(
        key=f"fit[{mentor.id}]",
        question=f"What is true of {mentor.greeting_name}?",
        why="You should like and respect them and share values; they should listen, and have no stake (P13, P14, P15).",
        options=tuple(Option(value, label) for value, label in FITS),
    )
    helps = yield Several(
        key=f"help[{mentor.id}]",
        question=f"What could {mentor.greeting_name} help with?",
        why="Each mentor for something else; nobody is good at everything (P10, P68).",
        options=help_options(),
    )
    chosen: Sequence[str] | None = [goal.text for goal in goals]
    if len(goals) > 1:
        chosen = yield Several(
            key=f"for[{mentor.id}]",
            question=f"With which of your goals could {mentor.greeting_name} help?",
            why="A goal without anybody shows only when goals and people stand in one table (P10).",
            options=tuple(Option(goal.text, goal.text, evidence=goal.evidence) for goal in goals),
        )
    weighed = line.model_copy(
        update={
            "reason": reason or "",
            "fits": None if fits is None else tuple(fits),
            "help": tuple(Help(value) for value in helps or ()),
            "goals": tuple(chosen or ()),
        }
    )
    return _Weighed(mentor, weighed)


def _line(mentor: Mentor, goals: tuple[Fact, ...], reason: str = "") -> Candidate:
    known = reason or next((fact.text for fact in mentor.facts), "")
    return Candidate(name=mentor.name, reason=known, goals=(goals[0].text,) if len(goals) == 1 else ())


def _shortlist(goals: Sequence[Fact], people: Sequence[_Weighed], to_find: Sequence[str]) -> Shortlist:
    return Shortlist(
        goals=tuple(goal.text for goal in goals),
        candidates=tuple(one.candidate for one in people),
        to_find=tuple(to_find),
    )


def _paper(goals: Sequence[Fact], people: Sequence[_Weighed], to_find: Sequence[str]) -> Draft:
    body = shortlist_markdown(_shortlist(goals, people, to_find))
    return Draft(kind=Kind.SHORTLIST, channel=Channel.FILE, body=body, support=tuple(goals))


def _outcome(
    desk: Desk, goals: tuple[Fact, ...], people: Sequence[_Weighed], made: tuple[Artifact, Letter | None, str]
) -> Outcome:
    paper, note, name = made
    records: list[Record] = [paper, *(_kept(desk, one) for one in people)]
    saved = ["The shortlist, and who is on it: kept in your workspace"]
    if note:
        # the manager is asked for a name, and is no mentor: the note is kept, the person is not put on the list
        records += [r for r in note.records if not isinstance(r, Mentor) or desk.mentor_by_id(r.id)]
        saved.append(note.saved)
    records += learned(desk, name=name)
    gaps = [] if goals else [LeftOpen("goal", "What are you working towards, in one line?")]
    gaps += [] if people else [LeftOpen("ahead", "Who already stands where you want to arrive?")]
    gaps += missing(note.left_open, tuple(gaps)) if note else ()
    return Outcome(
        title="Who could help",
        records=tuple(records),
        sources=desk.sources,
        saved=tuple(saved),
        next_action=_next(desk, people),
        left_open=tuple(gaps),
        result=_shortlist(goals, people, ()),
    )


def _kept(desk: Desk, one: _Weighed) -> Mentor:
    """The candidate as a record: an idea so far, with the reason as a fact; known ones keep their stage."""
    mentor, reason = one.mentor, one.candidate.reason
    if not reason or any(fact.text == reason for fact in mentor.facts):
        return mentor
    fact = MentorFact(text=reason, source="why they are on the list", day=desk.today)
    return mentor.model_copy(update={"facts": (*mentor.facts, fact)})


def _next(desk: Desk, people: Sequence[_Weighed]) -> NextAction:
    tomorrow = desk.today + timedelta(days=1)
    fresh = [one.mentor for one in people if one.mentor.stage in {Stage.IDEA, Stage.WARMING}]
    best = max(fresh, key=lambda m: len(_fits_of(people, m)), default=None)
    if best is None:
        return NextAction("Find one name: ask one person who knows the field", tomorrow, dialogue="who-could-help")
    if best.familiarity == "cold":
        words = f"Find out where your path crosses {best.greeting_name}’s, before you write"
        return NextAction(words, tomorrow, dialogue="warm-up", mentor=best.id)
    return NextAction(f"Write to {best.greeting_name}", tomorrow, dialogue="first-contact", mentor=best.id)


def _fits_of(people: Sequence[_Weighed], mentor: Mentor) -> tuple[Fit, ...]:
    return next((one.candidate.fits or () for one in people if one.mentor.id == mentor.id), ())
