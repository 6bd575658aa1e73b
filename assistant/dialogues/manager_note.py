"""A note that asks one's manager for a name (P16), from the desk as the manager may hear of it."""

from __future__ import annotations

import re

from assistant.dialogues.asking import Asked, audience_of, mentor_named, new_mentor, signature
from assistant.dialogues.channels import channel_of, paid
from assistant.dialogues.correspondence import letter
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import addressee, sender, typed
from assistant.dialogues.turns import Text
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.evidence import Fact
from assistant.model.messages import Kind


def manager_note(desk: Desk, goals: tuple[Fact, ...]) -> Asked:
    """A short note that asks the manager for a name, from the desk as the manager may hear of it.

    Returns the Letter or None, and the name it was signed with.
    """
    called = yield Text(
        key="manager",
        question="Would your manager know somebody? Name them, and a short note asks for a name.",
        why="Keep your manager in your career talks; they know people you do not (P16).",
        example="Karin Holm",
        prefill=_manager_in_notes(desk),
        optional=True,
    )
    if not called:
        return None, ""
    manager = mentor_named(desk, called) or new_mentor(desk, called).model_copy(update={"familiarity": "known"})
    theirs = audience_of(desk, manager)
    shared = {goal.text for goal in theirs.goals} | {goal.text for goal in theirs.notes.goals}
    private = {goal.text for goal in desk.goals} - shared
    may_hear = tuple(goal for goal in goals if goal.text not in private)
    goal = may_hear[0] if len(may_hear) == 1 else None
    told = yield Text(
        key="manager.goal",
        question="What may your manager know of your goal, in one line?",
        why="A goal you shared with a mentor alone is not told to anybody else unasked (P16).",
        example="to lead roster reviews on my own",
        settled=goal is not None,
    )
    if told or goal is None:
        goal = typed(told, "manager.goal")
        # what the person has just said the manager may know is behind no wall any more
        opened = tuple(wall for wall in theirs.walls if wall.text not in {kept.text for kept in desk.goals})
        theirs = theirs.model_copy(update={"walls": opened})
    looking = yield Text(
        key="looking_for",
        question="What kind of person are you looking for?",
        why="A picture of the person makes a name come to mind (P16, P17).",
        example="somebody who has built a night team",
    )
    name = yield from signature(desk)
    said = {Slot.GOAL: goal, Slot.LOOKING_FOR: typed(looking, "looking_for")}
    task = WriteMessage(
        kind=Kind.MANAGER_NOTE,
        channel=channel_of(desk, manager, Kind.MANAGER_NOTE),
        me=sender(desk, name=name),
        to=addressee(theirs, manager),
        today=desk.today,
        facts={slot: (fact,) for slot, fact in said.items() if fact},
        paid_account=paid(desk),
    )
    note = yield from letter(theirs, manager, task, "Note", key="note")
    return note, name


def _manager_in_notes(desk: Desk) -> str | None:
    """Whom the notes call the writer's manager or boss, to offer."""
    role = re.compile(r"\b(?:my|our|line) (?:\w+ )?(?:manager|boss|supervisor)\b|^(?:manager|boss|supervisor)$", re.I)
    return next((person.name for person in desk.notes.people if role.search(person.role)), None)
