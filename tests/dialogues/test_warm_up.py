"""D03: small dated steps, what was learned as a fact, and an introduction that is asked for with lines to forward."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import JsonValue

from assistant.dialogues.desk import Desk
from assistant.model.messages import Kind
from assistant.model.people import Mentor, MentorFact, Stage
from assistant.model.work import Commitment, Goal
from tests.dialogues.desks import known
from tests.dialogues.runs import Run, held

TOLD: dict[str, JsonValue] = {
    "wrote": "her post on why night teams need their own handover",
    "wrote.where": "her blog, March 2026",
    "paths": "the nursing day in Lund on 12 December",
    "add": "what happened when we tried her handover on two wards",
    "goal": "build a night team of my own",
    "ask": "how she chose the first night team",
}


def towards_ines(**changes: object) -> Desk:
    return known().model_copy(update={"mentor": "Ines Prado"} | changes)


def days(run: Run) -> list[date | None]:
    return [step.due for step in run.records(Commitment) if isinstance(step, Commitment)]


def test_the_steps_have_days_and_the_occasion_its_own() -> None:
    run = held("warm-up", towards_ines(), TOLD)
    assert 2 <= len(days(run)) <= 3
    assert all(days(run))
    assert date(2026, 12, 12) in days(run)
    assert "12 December" in run.papers[Kind.WARM_UP].text
    assert run.errors() == []


def test_a_step_is_a_promise_to_nobody_and_says_whom_it_is_about() -> None:
    steps = [s for s in held("warm-up", towards_ines(), TOLD).records(Commitment) if isinstance(s, Commitment)]
    assert {step.mentor for step in steps} == {""}
    assert all("Ines" in step.what for step in steps)


def test_what_they_wrote_is_kept_as_a_fact_with_its_source_and_the_stage_is_warming() -> None:
    ines = held("warm-up", towards_ines(), TOLD).mentors["ines-prado"]
    assert ines.stage is Stage.WARMING
    assert [(f.text, f.source) for f in ines.facts] == [(TOLD["wrote"], TOLD["wrote.where"])]


def test_the_request_carries_the_lines_and_the_lines_stand_by_themselves() -> None:
    given = TOLD | {"connector": "Tom Okafor", "connection": "you and Ines ran the training together"}
    run = held("warm-up", towards_ines(), given)
    lines, request = run.papers[Kind.REFERRAL], run.papers[Kind.INTRO_REQUEST]
    assert lines.text.strip() in request.text
    assert request.mentor == "tom-okafor"
    assert "Ana Berg" in lines.text
    assert "Tom" not in lines.text
    assert run.errors() == []


def test_marking_the_request_as_sent_keeps_it_and_takes_its_step_off() -> None:
    run = held("warm-up", towards_ines(), TOLD | {"connector": "Tom Okafor", "sent": True})
    assert [(message.mentor, message.sort) for message in run.messages] == [("tom-okafor", Kind.INTRO_REQUEST)]
    assert not any("introduction" in s.what for s in run.records(Commitment) if isinstance(s, Commitment))


def test_a_connector_nobody_knows_yet_is_no_candidate() -> None:
    run = held("warm-up", towards_ines(), TOLD | {"connector": "Karin Holm", "sent": True})
    assert run.mentors.keys() == {"ines-prado"}


def test_the_connector_reads_no_goal_and_no_fact_that_is_not_for_them() -> None:
    ines = Mentor(
        id="ines-prado",
        name="Ines Prado",
        facts=(MentorFact(text="told me she is leaving the county in May", audience="mentor"),),
    )
    goal = Goal(id="g-9", text="Move to the county hospital", mentors=("ines-prado",))
    desk = towards_ines(mentor="ines-prado", mentors=(*known().mentors, ines), goals=(goal,))
    run = held("warm-up", desk, {"connector": "Tom Okafor", "ask": "how she chose the first night team"})
    assert "goal" in run.asked
    for kind in (Kind.REFERRAL, Kind.INTRO_REQUEST):
        assert "leaving" not in run.papers[kind].text
        assert "county hospital" not in run.papers[kind].text


def test_a_known_fact_is_shown_on_the_card_and_not_asked() -> None:
    desk = towards_ines(mentor="priya-nair")
    assert "wrote" not in held("warm-up", desk).asked


def test_without_a_connector_the_lines_are_written_unless_they_are_not_wanted() -> None:
    assert Kind.REFERRAL in held("warm-up", towards_ines(), TOLD).papers
    alone = {key: value for key, value in TOLD.items() if key not in {"goal", "ask"}}
    assert Kind.REFERRAL not in held("warm-up", towards_ines(), alone | {"lines": False}).papers


@pytest.mark.parametrize("typed", ["", "a conference some day"])
def test_an_occasion_without_a_day_gets_one(typed: str) -> None:
    run = held("warm-up", towards_ines(), {"paths": typed} if typed else {})
    assert all(day and day > known().today for day in days(run))
