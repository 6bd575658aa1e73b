"""D03 Warm-up: where paths cross, who knows both, what can be added honestly; and the request for an introduction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.dialogues.asking import (
    Asked,
    as_mended,
    audience_of,
    card_of,
    mentor_named,
    new_mentor,
    read_card,
    whom,
)
from assistant.dialogues.correspondence import Letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import learned, record_id, remembered, typed
from assistant.dialogues.introductions import introduction
from assistant.dialogues.letters import missing
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.dialogues.prepared import goals_at_hand
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.small_steps import small_steps, step_to_keep
from assistant.dialogues.turns import CardItem, Choose, Dialogue, Preview, Review, Text
from assistant.engines.tasks import Draft
from assistant.model.base import Record
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind
from assistant.model.people import Mentor, MentorFact, Stage
from assistant.model.work import Artifact
from assistant.reading.mentions import said_of
from assistant.sharing.search_papers import Step, WarmUp, warm_up_markdown


@dataclass
class _Told:
    """What is known and was told so far."""

    wrote: Fact | None = None
    where: str = ""
    paths: Fact | None = None
    connector: Mentor | None = None
    add: Fact | None = None
    goal: Fact | None = None
    ask: Fact | None = None


def warm_up(desk: Desk) -> Dialogue:
    """What is known of them, the next occasion, the one who knows both, one honest thing to add."""
    whole = desk
    mentor = yield from whom(
        whole,
        "Whom would you like to come closer to?",
        why="It takes time, and small honest steps; the first is yours (P26, P29).",
        met=False,
    )
    told, mentor = yield from _read(whole, mentor)
    if mentor is None:
        return Outcome(title="No plan yet", left_open=(LeftOpen("mentor", "Whom would you like to come closer to?"),))
    desk = audience_of(whole, mentor)
    call = mentor.greeting_name

    def steps() -> tuple[Step, ...]:
        return small_steps(
            call, today=desk.today, connector=told.connector, wrote=told.wrote, paths=told.paths, add=told.add
        )

    def plan() -> Draft:
        return _plan(mentor, told, steps())

    yield Preview(plan(), "Warm-up, so far")
    known = told.wrote
    wrote = yield Text(
        key="wrote",
        question=f"What did {call} write or say that touched your goal? Paste it, or tell it.",
        why="Honest interest begins with what they do; it is also your reason to write later (P28).",
        example="her post on why night teams need their own handover",
        long=True,
        settled=known is not None,
    )
    told.wrote = typed(wrote, "wrote") or known
    if told.wrote:
        told.where = (
            yield Text(
                key="wrote.where",
                question="Where was that, and when?",
                why="A reason that can be looked up is worth more (P28).",
                example="her blog, March 2026",
                optional=True,
                settled=known is not None,
            )
        ) or ""
    paths = yield Text(
        key="paths",
        question=f"Where do your paths and {call}’s cross in the next month? An event, a channel, a post to answer.",
        why="Natural contact points beat a letter out of the blue (P27).",
        example="the nursing day in Lund on 12 December",
        optional=True,
    )
    told.paths = typed(paths, "paths")
    told.connector = yield from _connector(whole, mentor)
    yield Preview(plan(), "Warm-up, so far")
    add = yield Text(
        key="add",
        question=f"What could you add honestly to what {call} does? An experience, a question, a thank-you.",
        why="Give before you ask; being junior does not mean you have nothing (P27, P84).",
        example="what happened when we tried her handover on two wards",
        optional=True,
    )
    told.add = typed(add, "add")
    yield Preview(plan(), "Warm-up")
    draft = plan()
    context = check_context(desk, mentor)
    context["sources"] += [fact.text for fact in (told.wrote, told.paths, told.add) if fact]
    context["sources"] += [told.where, told.connector.name if told.connector else ""]
    context["sources"] += [step.day.isoformat() for step in steps()]
    reviewed = yield Review(key="plan.text", draft=draft, title="Warm-up", to_send=False, context=context)
    paper = Artifact(
        id=record_id("warm-up", mentor.id, reviewed.body),
        sort=Kind.WARM_UP,
        title=f"Warm-up to {mentor.name}",
        text=reviewed.body,
        mentor=mentor.id,
        channel=Channel.FILE,
        day=desk.today,
    )
    kept_steps = tuple(step for step in steps() if step.text in reviewed.body)
    letters, name, work = yield from introduction(
        whole, _warmer(whole, mentor, told), told.connector, goal=told.goal, reason=told.wrote, ask=told.ask
    )
    return _outcome(whole, mentor, told, kept_steps, (paper, letters, name, work))


def _read(whole: Desk, mentor: Mentor | None) -> Asked:
    """What is known of them, the goal and the question, on one card; and the mentor as mended."""
    desk = audience_of(whole, mentor)
    known: Fact | None = None
    if mentor:
        facts = (remembered(mentor, fact.text) for fact in mentor.facts)
        names = (mentor.name, mentor.greeting_name, *mentor.aliases)
        known = next((fact for fact in facts if fact), None) or next(
            (fact for source in desk.sources for fact in said_of(source, names)), None
        )
    goals = goals_at_hand(desk, desk.notes)
    goal = goals[0] if len(goals) == 1 else None
    questions = desk.notes.open_questions
    ask = questions[0] if len(questions) == 1 else None
    shown = {"known": ("Known of them", known), "the-goal": ("Your goal", goal), "ask": ("Your question", ask)}
    extra = tuple(CardItem(key, label, fact.text, fact.evidence) for key, (label, fact) in shown.items() if fact)
    name = mentor.name if mentor else ""
    items = card_of(desk.notes, mentor=name, extra=extra, only=frozenset({"mentor"})) if extra else ()
    _, values = yield from read_card("read", desk.notes, items)
    meant = as_mended(whole, mentor, items, values)
    same = meant is not None and mentor is not None and meant.id == mentor.id

    def stands(key: str) -> Fact | None:
        fact, text = shown[key][1], values.get(key)
        if fact is None or text is None:
            return None
        return fact if fact.text == text else Fact.typed(text, "read")

    told = _Told(wrote=stands("known") if same else None, goal=stands("the-goal"), ask=stands("ask"))
    return told, meant


def _connector(whole: Desk, mentor: Mentor) -> Asked:
    """Who knows both; None where nobody does."""
    others = [m for m in whole.mentors if m.id != mentor.id]
    people = [p.name for p in whole.notes.people if p.name not in {mentor.name, whole.notes.me}]
    names = dict.fromkeys([*(m.name for m in others), *people])
    question = f"Who knows both you and {mentor.greeting_name}, and could introduce you?"
    why = "A common acquaintance opens doors; they are asked first whether it fits (P27, DI2)."
    answer = yield (
        Choose(
            key="connector",
            question=question,
            why=why,
            options=tuple(Option(name, name) for name in names),
            other=True,
            optional=True,
        )
        if names
        else Text(key="connector", question=question, why=why, example="Tom Okafor", optional=True)
    )
    if not answer:
        return None
    return mentor_named(whole, answer) or new_mentor(whole, answer).model_copy(update={"familiarity": "known"})


def _plan(mentor: Mentor, told: _Told, steps: Sequence[Step]) -> Draft:
    known = [fact.text for fact in mentor.facts]
    if told.wrote and told.wrote.text not in known:
        known.append(f"{told.wrote.text} ({told.where})" if told.where else told.wrote.text)
    goal = told.goal.text if told.goal else ""
    body = warm_up_markdown(WarmUp(name=mentor.name, goal=goal, known=tuple(known), steps=tuple(steps)))
    return Draft(kind=Kind.WARM_UP, channel=Channel.FILE, body=body, support=(told.wrote,) if told.wrote else ())


def _outcome(
    desk: Desk,
    mentor: Mentor,
    told: _Told,
    steps: tuple[Step, ...],
    made: tuple[Artifact, tuple[Letter, ...], str, str],
) -> Outcome:
    paper, letters, name, work = made
    asked = next((made for made in letters if made.artifact.sort == Kind.INTRO_REQUEST), None)
    if asked and asked.sent:
        steps = tuple(step for step in steps if not step.text.endswith("for an introduction"))
    records: list[Record] = [paper]
    for made_letter in letters:
        # the one who is asked to introduce is no candidate: what was written is kept, the person only where known
        records += [r for r in made_letter.records if not isinstance(r, Mentor) or desk.mentor_by_id(r.id)]
    records += [step_to_keep(step, mentor) for step in steps]
    records += [_warmer(desk, mentor, told), *learned(desk, name=name, work=work)]
    gaps: tuple[LeftOpen, ...] = ()
    if told.wrote is None:
        gaps = (LeftOpen("wrote", f"What did {mentor.greeting_name} write or say that touched your goal?"),)
    if not letters:
        gaps += (LeftOpen("ask", f"What is the one small thing you would ask {mentor.greeting_name}?"),)
    for made_letter in letters:
        gaps += missing(made_letter.left_open, gaps)
    first = steps[0] if steps else None
    step = (
        NextAction(f"{first.text[:1].upper()}{first.text[1:]}", first.day, mentor=mentor.id)
        if first
        else NextAction(f"Write to {mentor.greeting_name}", desk.today, dialogue="first-contact", mentor=mentor.id)
    )
    return Outcome(
        title=paper.title,
        records=tuple(records),
        sources=desk.sources,
        saved=(f"{paper.title}: kept in your workspace", *(made_letter.saved for made_letter in letters)),
        next_action=step,
        left_open=gaps,
        result=paper,
    )


def _warmer(desk: Desk, mentor: Mentor, told: _Told) -> Mentor:
    """The mentor with what was learned about them; on the way from an idea to somebody one has met."""
    facts = mentor.facts
    if told.wrote and all(fact.text != told.wrote.text for fact in facts):
        facts = (*facts, MentorFact(text=told.wrote.text, source=told.where or "warm-up", day=desk.today))
    stage = Stage.WARMING if mentor.stage is Stage.IDEA else mentor.stage
    return mentor.model_copy(update={"facts": facts, "stage": stage})
