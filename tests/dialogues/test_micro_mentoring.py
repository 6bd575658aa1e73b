"""D20: one decision. It asks, prepares or looks back, whichever comes next."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.dialogues.desk import Desk
from assistant.engines.tasks import Agenda, TopicBrief
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.people import Stage
from assistant.model.work import Meeting
from assistant.sharing.one_decision import one_decision_agenda
from tests.dialogues.desks import NOTES, known, with_notes
from tests.dialogues.runs import held

DECISION = "Should I pilot roster A or roster B?"


def of_tom(day: date, *, stage: Stage = Stage.FIRST_TALK) -> Desk:
    """One talk with Tom, on that day."""
    desk = known()
    mentors = tuple(m.model_copy(update={"stage": stage}) if m.id == "tom-okafor" else m for m in desk.mentors)
    meetings = (*desk.meetings, Meeting(id="m-9", mentor="tom-okafor", day=day, minutes=60))
    return desk.model_copy(update={"mentor": "tom-okafor", "mentors": mentors, "meetings": meetings})


def test_somebody_new_is_asked_and_the_talk_can_be_prepared_at_once() -> None:
    desk = known().model_copy(update={"mentor": "Ines Prado"})
    given = {"ask": DECISION, "why": "her talk on rosters", "prepare": True, "topic[1].help": "challenge"}
    run = held("micro-mentoring", desk, given)
    assert "where" not in run.asked
    assert "regret" not in run.asked
    assert DECISION in run.papers[Kind.FIRST_CONTACT].text
    assert DECISION in run.papers[Kind.AGENDA].text
    assert "prepare" not in held("micro-mentoring", desk).asked


def test_a_stranger_is_asked_for_half_an_hour_at_most() -> None:
    desk = known().model_copy(update={"mentor": "Ines Prado"})
    minutes = held("micro-mentoring", desk, {"ask": DECISION}).papers[Kind.FIRST_CONTACT].minutes
    assert minutes
    assert minutes <= 30


def test_a_talk_to_come_is_prepared_on_one_page_with_what_the_brief_says() -> None:
    desk = of_tom(known().today + timedelta(days=4))
    given = {
        "regret": DECISION,
        "topic[1].help": "challenge",
        "topic[1].not_help": "ideas",
        "topic[1].standing": "I compared both for a week",
        "outcome": "I know which one to pilot",
    }
    run = held("micro-mentoring", desk, given)
    page = run.papers[Kind.AGENDA]
    for words in (DECISION, "challenge", "ideas", "I compared both for a week", "I know which one to pilot"):
        assert words in page.text
    meeting = next(m for m in run.records(Meeting) if isinstance(m, Meeting))
    assert (meeting.id, meeting.agenda) == ("m-9", page.id)
    assert run.outcome.next_action
    assert run.outcome.next_action.day == known().today + timedelta(days=3)


@pytest.mark.parametrize("minutes", [5, 20, 30, 45, 60, 90, 480])
def test_the_page_fills_its_minutes_and_leaves_a_tenth_free(minutes: int) -> None:
    agenda: Agenda = one_decision_agenda(TopicBrief(question=Fact(text=DECISION)), minutes)
    assert sum(item.minutes for item in agenda.items) + agenda.slack_minutes == minutes
    assert agenda.slack_minutes * 10 >= minutes
    assert all(item.minutes > 0 for item in agenda.items)


@pytest.mark.parametrize(
    ("longer", "stage"), [(True, Stage.TRIAL), (False, Stage.ALUMNI), (None, Stage.FIRST_TALK)], ids=str
)
def test_after_the_talk_it_is_debriefed_and_going_on_is_the_persons_choice(longer: bool | None, stage: Stage) -> None:
    given = {"notes": "Tom said to try roster A for two weeks.", "longer": longer}
    run = held("micro-mentoring", of_tom(known().today - timedelta(days=1)), given)
    assert Kind.DEBRIEF in run.papers
    tom = run.mentors["tom-okafor"]
    assert tom.stage is stage
    if longer:
        assert run.outcome.next_action
        assert run.outcome.next_action.dialogue == "scheduling"
    if longer is False:
        assert tom.next_contact == date(2027, 5, 22)


def test_two_who_meet_anyway_are_not_asked_whether_to_go_on() -> None:
    desk = of_tom(known().today - timedelta(days=1), stage=Stage.ACTIVE)
    assert "longer" not in held("micro-mentoring", desk, {"notes": "Tom said to try roster A."}).asked


@pytest.mark.parametrize("where", ["ask", "prepare", "after"])
@pytest.mark.parametrize("path", NOTES[:3], ids=lambda p: p.stem)
def test_with_notes_at_hand_every_way_ends(path: Path, where: str) -> None:
    run = held("micro-mentoring", with_notes(path), {"where": where})
    assert run.outcome.title


def test_skipping_whom_it_is_about_leaves_that_open() -> None:
    outcome = held("micro-mentoring", Desk(now=known().now)).outcome
    assert [gap.slot for gap in outcome.left_open] == ["mentor"]
