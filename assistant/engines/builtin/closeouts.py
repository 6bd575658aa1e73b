"""CloseOut: what a relationship set out to do and what became of it, as four texts in the person's own words."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.closeout_letters import letter_of, subject_of
from assistant.engines.builtin.closeout_pages import last_agenda, private_page, thanks_of, to_send
from assistant.engines.tasks import CloseOut, CloseOutDocuments, CloseOutSummary
from assistant.model.evidence import Fact


def close_out(task: CloseOut) -> CloseOutSummary:
    """The close-out. A part the person said nothing of is named as open in the texts and empty in the data."""
    given = (
        task.goal,
        task.result_reached,
        *task.helped,
        *task.came_of.values(),
        *task.open,
        *task.owed,
        task.still_matters,
        task.differently_me,
        task.differently_mentor,
        task.stay_in_touch,
        task.pass_on,
    )
    return CloseOutSummary(
        mentor=task.to.name,
        goal=task.goal,
        result=task.result_reached,
        ratings=tuple(sorted(task.ratings, key=_day_of)),
        helped=task.helped,
        open=(*task.open, *task.owed),
        differently_me=(task.differently_me,) if task.differently_me else (),
        differently_mentor=(task.differently_mentor,) if task.differently_mentor else (),
        thanks=thanks_of(task),
        next_contact=task.next_contact,
        letter_subject=subject_of(task),
        documents=CloseOutDocuments(
            to_send=to_send(task), private=private_page(task), last_agenda=last_agenda(task), letter=letter_of(task)
        ),
        support=tuple(fact for fact in given if isinstance(fact, Fact)),
    )


def _day_of(rating: tuple[date, int]) -> date:
    return rating[0]
