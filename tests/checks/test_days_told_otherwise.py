"""A weekday, month or hour that may be reckoned is doubted where the notes have another one, which the draft lacks."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from assistant.checks.context import Context, MeContext, MeetingContext, MentorContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind


def _findings(
    notes: str, said: str, kind: Kind = Kind.UPDATE, meeting: MeetingContext | None = None, zones: bool = False
) -> list[Finding]:
    context = Context(
        today=date(2026, 5, 20),
        me=MeContext(name="Noor Aziz", tz="Europe/Oslo" if zones else None),
        mentor=MentorContext(name="Elin Foss", call_name="Elin", tz="Europe/Lisbon" if zones else None),
        sources=(notes,),
        meeting=meeting,
    )
    text = f"Dear Elin,\n\n{said}\n\nBest wishes,\nNoor"
    return [one for one in run_checks(text, kind, Channel.EMAIL, context) if one.id == "FACT-DATE"]


@pytest.mark.parametrize(
    ("notes", "right", "wrong"),
    [
        (
            "the choir asked me monday about costumes",
            "On Monday the choir asked me about costumes.",
            "On Thursday the choir asked me about costumes.",
        ),
        (
            "open day: Tue 26 May, cakes from me",
            "The cakes for our open day on Tuesday are mine.",
            "The cakes for our open day on Thursday are mine.",
        ),
        (
            "apply for the boat licence in March\nElin: rest\nkitchen closed in July",
            "I apply for the boat licence in March.",
            "I apply for the boat licence in July.",
        ),
        ("met Elin sat, rain", "Thank you for Saturday.", "Thank you for Thursday."),
    ],
)
def test_a_day_that_the_notes_have_otherwise_is_doubted(notes: str, right: str, wrong: str) -> None:
    """Though some day near today falls on that weekday, or something else is in that month."""
    assert not _findings(notes, right)
    assert _findings(notes, wrong)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("choir monday\nthe boat goes thu", "The choir sings on Monday, and on Thursday the boat goes."),
        ("open day 26 May, cakes from me", "The cakes for our open day on Tuesday are mine."),
        ("kitchen closed in July, licence too", "The licence waits until July."),
        ("the roof was done at the weekend", "The roof was done on Saturday."),
    ],
)
def test_a_day_that_they_tell_in_some_way_is_not(notes: str, said: str) -> None:
    """By its name, by a date that falls on it, or by a weekend."""
    assert not _findings(notes, said)


@pytest.mark.parametrize(("said", "found"), [("My plan for Tuesday.", False), ("My plan for Thursday.", True)])
def test_the_weekday_of_the_meeting_is_that_of_the_workspace(said: str, found: bool) -> None:
    """The notes need not name it."""
    meeting = MeetingContext(start=datetime(2026, 5, 26, 16, tzinfo=UTC), minutes=30)
    assert bool(_findings("the wall is damp, ask about lime", said, Kind.AGENDA, meeting)) is found


@pytest.mark.parametrize(
    ("notes", "right", "wrong"),
    [
        ("her shift ends 13:30, 2 hrs", "Her shift ends at 13:30.", "Her shift ends at 15:30."),
        ("choir at 18:00, 60 min", "The choir is at 18:00.", "The choir is at 17:00."),
        ("doors 7 pm", "The doors open at 19:00.", "The doors open at 20:00."),
    ],
)
def test_an_hour_in_whose_place_they_have_another_is_doubted(notes: str, right: str, wrong: str) -> None:
    """A length of time that they tell, or a full hour nearby, does not make it theirs."""
    assert not _findings(notes, right)
    assert _findings(notes, wrong)


@pytest.mark.parametrize(
    ("said", "found"),
    [("We speak at 16:00.", False), ("We speak at 15:00.", False), ("We speak at around four.", False)],
)
def test_the_hour_of_the_other_place_is_not(said: str, found: bool) -> None:
    """Between two clocks either may be told, and a rough hour is no other."""
    assert bool(_findings("call 16:00 my time", said, zones=True)) is found
    assert _findings("call 16:00 my time", "We speak at 19:00.", zones=True)
