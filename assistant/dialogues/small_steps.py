"""Small steps towards somebody: what to do, each by a day, and how a step is kept."""

from __future__ import annotations

import textwrap
from datetime import date, timedelta

from assistant.dialogues.facts import record_id
from assistant.model.evidence import Fact
from assistant.model.people import Mentor
from assistant.model.work import Commitment
from assistant.reading.calendar import add_business_days
from assistant.reading.dates import find_dates
from assistant.sharing.search_papers import Step

SOON = 3
"""Business days for a small step that needs nobody else."""
LATER = 10
"""Business days for a step that waits for an occasion."""
WITHIN_DAYS = 45
"""How far ahead a day named for an occasion may lie: the next month, and a little."""


def small_steps(
    call: str, *, today: date, connector: Mentor | None, wrote: Fact | None, paths: Fact | None, add: Fact | None
) -> tuple[Step, ...]:
    """Two or three small things to do, each by a day, the nearest first. `call` is what the person is called."""
    soon = add_business_days(today, SOON) or today
    steps = []
    if connector:
        steps.append(Step(text=f"ask {connector.greeting_name} for an introduction", day=_next_day(today)))
    if add:
        steps.append(Step(text=f"tell {call}: {_short(add)}", day=soon))
    elif wrote:
        steps.append(Step(text=f"take this up with {call}: {_short(wrote)}", day=soon))
    else:
        steps.append(Step(text=f"read one thing that {call} wrote, and note what struck me", day=soon))
    if paths:
        steps.append(Step(text=f"say hello to {call}: {_short(paths)}", day=_occasion(paths, today)))
    else:
        words = f"find one place where {call} speaks, writes or answers"
        steps.append(Step(text=words, day=add_business_days(today, 2 * SOON) or today))
    return tuple(sorted(steps, key=lambda step: step.day))


def _next_day(today: date) -> date:
    return today + timedelta(days=1)


def _occasion(paths: Fact, today: date) -> date:
    """The day an occasion names, where it lies in the next weeks; else in two weeks."""
    named = [found.day for found in find_dates(paths.text, today) if found.day]
    near = next((day for day in named if today <= day <= today + timedelta(days=WITHIN_DAYS)), None)
    return near or add_business_days(today, LATER) or today


def _short(fact: Fact) -> str:
    return textwrap.shorten(fact.text, 90, placeholder=" …")


def step_to_keep(step: Step, mentor: Mentor) -> Commitment:
    """A step as a promise to oneself: it belongs to no relationship, for nobody was promised anything."""
    words = step.text if mentor.greeting_name in step.text else f"{step.text} to {mentor.greeting_name}"
    return Commitment(
        id=record_id("commitment", mentor.id, "warm-up", words.casefold()),
        who="me",
        what=words,
        mentor="",
        due=step.day,
    )
