"""The feedback digest: gentle, private, and with one thing to try."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.dialogues.desk import Desk, with_records
from assistant.dialogues.what_fits import what_fits
from assistant.dialogues.what_next import what_next
from assistant.model.correspondence import Message
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.work import Commitment, Noted, Reflection
from tests.dialogues.desks import PRIYA, known
from tests.dialogues.runs import held

WORDS = "You explain well and then you take the pen back."
GIVEN = {
    "reaction": "it stung like a wasp on the cheek",
    "true": "I am clumsy with silence",
    "sign": "somebody else draws the first line",
    "experiment": "leave the pen on the table on Monday",
    "until": "2026-11-30",
    "ask": "Which meeting did you have in mind?",
    "thank": True,
}


def criticised(day: int = 20, text: str = WORDS) -> Desk:
    noted = Noted(id="n-1", mentor="priya-nair", sort="feedback", text=text, day=date(2026, 11, day))
    return known().model_copy(update={"noted": (noted,)})


def test_the_reply_thanks_for_the_very_words_and_says_what_is_tried_and_asked() -> None:
    run = held("feedback", criticised(), {**GIVEN, "words": WORDS})
    letter = run.papers[Kind.THANKS]
    assert "take the pen back" in letter.text
    assert "leave the pen on the table on Monday" in letter.text
    assert "Which meeting did you have in mind?" in letter.text
    assert len(letter.text.split()) <= 80
    assert not run.errors()


@pytest.mark.parametrize("channel", CHANNELS[Kind.THANKS])
def test_no_letter_has_a_word_of_the_first_reaction_or_of_what_may_be_true(channel: Channel) -> None:
    desk = criticised().model_copy(update={"channel": channel.value})
    run = held("feedback", desk, {**GIVEN, "words": WORDS})
    assert not {"wasp", "clumsy"} & set(run.papers[Kind.THANKS].text.casefold().replace(".", " ").split())


def test_what_was_made_of_it_never_comes_out_in_any_later_letter() -> None:
    desk = criticised()
    run = held("feedback", desk, {**GIVEN, "words": WORDS})
    desk = with_records(desk, run.outcome.records)
    own = {wall.text for wall in desk.for_audience("priya-nair").walls if not wall.audience}
    assert {"it stung like a wasp on the cheek", "I am clumsy with silence"} <= own
    for name in ("thanks", "update", "session-prep", "close-out", "help-brief"):
        for paper in held(name, desk).papers.values():
            assert "wasp" not in paper.text
            assert "clumsy" not in paper.text


def test_the_experiment_is_a_promise_with_its_day_and_to_the_mentor_only_where_they_are_told() -> None:
    (told,) = held("feedback", criticised(), {**GIVEN, "words": WORDS}).records(Commitment)
    assert (told.mentor, told.due, told.who) == ("priya-nair", date(2026, 11, 30), "me")  # type: ignore[attr-defined]
    (own,) = held("feedback", criticised(), {**GIVEN, "words": WORDS, "thank": False}).records(Commitment)
    assert own.mentor == ""  # type: ignore[attr-defined]


def test_what_was_tried_the_last_time_is_said_first() -> None:
    desk = with_records(criticised(), held("feedback", criticised(), {**GIVEN, "words": WORDS}).outcome.records)
    (kept,) = desk.reflections
    assert (kept.noted, kept.sign, kept.until) == ("n-1", "somebody else draws the first line", date(2026, 11, 30))
    again = held("feedback", desk, {"words": "You are late."})
    assert any("leave the pen on the table" in str(said) for said in again.step.said)


def test_words_that_are_known_are_not_asked_for() -> None:
    run = held("feedback", criticised().model_copy(update={"subject": "n-1"}))
    assert "words" not in run.asked
    (kept,) = run.records(Reflection)
    assert kept.words == WORDS  # type: ignore[attr-defined]


def test_skipping_everything_keeps_the_words_and_writes_nothing() -> None:
    run = held("feedback", criticised().model_copy(update={"subject": "n-1"}))
    assert not run.papers
    assert not run.records(Message)
    assert run.outcome.next_action
    assert run.outcome.left_open[0].slot == "experiment"


@pytest.mark.parametrize(
    ("day", "text", "offered"),
    [
        (20, WORDS, True),
        (22, WORDS, False),
        (1, WORDS, True),
        (20, "You explain well.", False),
    ],
)
def test_it_is_offered_for_criticism_alone_and_not_on_the_same_day(day: int, text: str, offered: bool) -> None:
    steps = [step for step in what_next(criticised(day, text)) if step.dialogue == "feedback"]
    assert bool(steps) is offered
    if offered:
        assert (steps[0].subject, steps[0].mentor) == ("n-1", "priya-nair")


def test_once_looked_at_it_is_not_offered_again() -> None:
    desk = criticised()
    assert "feedback" in what_fits(desk, PRIYA)
    desk = with_records(desk, held("feedback", desk.model_copy(update={"subject": "n-1"})).outcome.records)
    assert "feedback" not in what_fits(desk, PRIYA)
    assert not [step for step in what_next(desk) if step.dialogue == "feedback"]
