"""Notes of another talk: they are asked about before anything is kept."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.outcomes import Outcome
from assistant.model.messages import Kind
from assistant.model.work import Advice, Meeting
from tests.dialogues.desks import known
from tests.dialogues.looking_back import looking_back
from tests.dialogues.runs import held

TOMS = "Talk with Tom, 22 November 2026\nTom told me to fix only what breaks a rule.\n"


def test_notes_of_somebody_else_are_asked_about_before_anything_is_kept() -> None:
    run = held("debrief", looking_back(TOMS))
    assert run.asked[0] == "fits"
    assert run.outcome.records == ()
    assert run.outcome.left_open[0].slot == "fits"
    assert "Tom Okafor" in run.outcome.left_open[0].question


def test_said_to_be_right_they_are_kept() -> None:
    assert held("debrief", looking_back(TOMS), {"fits": "yes"}).papers[Kind.DEBRIEF].mentor == "priya-nair"


def test_said_to_be_of_the_other_one_they_are_kept_there_and_read_anew() -> None:
    run = held("debrief", looking_back(TOMS), {"fits": "Tom Okafor"})
    assert run.papers[Kind.DEBRIEF].mentor == "tom-okafor"
    assert {row.mentor for row in run.records(Advice)} == {"tom-okafor"}  # type: ignore[attr-defined]


def test_said_to_be_wrong_nothing_is_made() -> None:
    outcome: Outcome = held("debrief", looking_back(TOMS), {"fits": "no"}).outcome
    assert (outcome.result, outcome.records) == (None, ())


def test_notes_of_another_day_are_asked_about_and_the_meeting_waits_on() -> None:
    desk = known()
    waits = Meeting(id="m-3", mentor="priya-nair", day=date(2026, 11, 20))
    desk = desk.model_copy(update={"meetings": (waits,)})
    old = looking_back("Talk with Priya, 3 March 2026\nPriya said to wait.\n", desk)
    assert "fits" in held("debrief", old).asked
    (kept,) = [m for m in held("debrief", old, {"fits": "yes"}).records(Meeting) if m.id == "m-3"]
    assert kept.state == "held"  # type: ignore[attr-defined]
