"""What the notes or the history say is asked of nobody, and who knows better is heard all the same."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import vobject
from pydantic import JsonValue

from assistant.conversations.advance import Exchange, Step
from assistant.conversations.desks import open_desk
from assistant.conversations.performing import builtin_perform
from assistant.conversations.questions import questions_of
from assistant.conversations.unattended import run_through
from assistant.dialogues.desk import Desk
from assistant.dialogues.registry import DIALOGUES
from assistant.dialogues.turns import Ask
from assistant.model.evidence import Source
from assistant.model.work import Artifact
from tests.dialogues.desks import NOTES, NOW, known, with_notes
from tests.dialogues.test_every_dialogue import NAMES, sample

CALL = "Next call with Amara Okafor on Thursday 10 December 2026 at 15:00 London time, 45 minutes."
SOME_NOTES = tuple(path for path in NOTES if path.stem in {"ward-lead", "chef", "phd-thread"})


def run(name: str, desk: Desk, given: dict[str, JsonValue]) -> Step:
    return run_through(DIALOGUES[name].maker(), desk, given, builtin_perform)[0]


def call(**given: JsonValue) -> vobject.base.Component:
    """The calendar entry made of `CALL` and these answers."""
    desk = open_desk(None, NOW, sources=[Source.of(CALL, title="notes", day=NOW.date())])
    outcome = run("invite", desk, given).outcome
    assert outcome is not None
    return vobject.readOne(next(r for r in outcome.records if isinstance(r, Artifact)).text).vevent


def heard(step: Step) -> dict[str, JsonValue]:
    return {said.turn.key: said.answer.value for said in step.said if isinstance(said, Exchange)}


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_goes_before_what_the_history_says(name: str) -> None:
    every_passed_question_hears(name, known())


@pytest.mark.parametrize("path", SOME_NOTES, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", NAMES)
def test_an_answer_goes_before_what_the_notes_say(name: str, path: Path) -> None:
    every_passed_question_hears(name, with_notes(path))


def every_passed_question_hears(name: str, desk: Desk) -> None:
    silent = run(name, desk, {})
    for ask in {ask.key: ask for ask in silent.passed}.values():
        assert ask.key not in heard(silent)
        value = sample(ask)
        assert heard(run(name, desk, {ask.key: value}))[ask.key] == ask.take(value)


def test_what_is_known_is_listed_with_the_questions_and_marked() -> None:
    listed = {ask.key: ask.settled for ask in questions_of(DIALOGUES["first-contact"].maker(), known())}
    assert listed["work"]
    assert not listed["ask"]


def test_an_entry_takes_day_hour_zone_and_length_from_the_notes() -> None:
    assert call().dtstart.value == datetime.fromisoformat("2026-12-10T15:00+00:00")
    assert call().dtend.value == datetime.fromisoformat("2026-12-10T15:45+00:00")


def test_day_hour_zone_and_length_that_are_given_go_before_the_notes() -> None:
    moved = call(day="11 December 2026", time="4pm", tz="Stockholm", minutes="one hour")
    assert moved.dtstart.value == datetime.fromisoformat("2026-12-11T15:00+00:00")
    assert moved.dtend.value == datetime.fromisoformat("2026-12-11T16:00+00:00")


def test_an_hour_that_the_notes_tell_of_another_day_is_not_taken() -> None:
    desk = open_desk(None, NOW, sources=[Source.of(CALL, title="notes", day=NOW.date())])
    outcome = run("invite", desk, {"day": "2026-12-11"}).outcome
    assert outcome is not None
    assert [gap.slot for gap in outcome.left_open] == ["time"]


def test_somebody_else_than_the_notes_name_can_be_written_to() -> None:
    outcome = run("thanks", with_notes(SOME_NOTES[0]), {"mentor": "Wanda Krol"}).outcome
    assert outcome is not None
    piece = next(record for record in outcome.records if isinstance(record, Artifact))
    assert "Wanda" in piece.text


def test_null_leaves_what_is_known_as_it_is() -> None:
    assert call(time=None).dtstart.value == call().dtstart.value


def test_a_question_that_is_passed_over_counts_for_nobody() -> None:
    step = run("first-contact", known(), {})
    assert not {ask.key for ask in step.passed} & {s.turn.key for s in step.said if isinstance(s, Exchange)}
    assert all(isinstance(ask, Ask) for ask in step.passed)
