"""Clock times and days in messages about dates."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from assistant.checks.context import Context, MeContext, MeetingContext, MentorContext
from assistant.checks.messages.clocks import clock_times, days_named
from assistant.model.messages import Kind
from tests.checks.asking import found


def _between(mine: str | None, theirs: str | None, today: date | None = date(2026, 3, 2), **more: object) -> Context:
    return Context(today=today, me=MeContext(tz=mine), mentor=MentorContext(tz=theirs), **more)


_APART = _between("Europe/Stockholm", "America/New_York")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tuesday at 15:00 works for me.", "15:00"),
        ("Would Tuesday at 3 pm do you?", "3 pm"),
        ("Can you do Friday 18:30?", "18:30"),
        ("How about 3pm on Monday?", "3pm"),
        ("Is Thursday at 9.30 fine?", "9.30"),
        ("Could we talk at half past two on Monday?", "half past two"),
        ("I can do 10 o'clock on Friday.", "10 o'clock"),
        ("Tuesday at noon would suit me.", "at noon"),
        ("Could we meet on Wednesday at ten?", "ten"),
        ("What about Monday at 4?", "4"),
        ("Shall we say 14h30 on Tuesday?", "14h30"),
        ("Monday between 2 and 4 would be good, at 2 on Tuesday as well.", "2"),
        ("Lunch is at 12:15 p.m. on Thursday, does that work?", "12:15 p.m."),
        ("Does Tue 10:00-10:30 work?", "10:30"),
        ("May I propose 10:00 on Tuesday for my exam?", "10:00"),
    ],
)
def test_a_time_without_a_zone_is_found_where_the_clocks_differ(text: str, words: str) -> None:
    finding = found("TIME-ZONE", f"Hi Priya,\n\n{text}\n\nAna", Kind.SCHEDULING, _APART)
    assert [(one.level, one.text) for one in finding] == [("error", words)], text


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday 15:00 CET (9:00 your time, EST) works for me.",
        "Would 9:00 your time suit?",
        "Tuesday, 9:00 Stockholm time.",
        "Tuesday 9:00 Berlin (3:00 Boston) is early, I know.",
        "How about 15:00 here, 9:00 with you in New York?",
        "Tuesday at 14:00 UTC or Thursday at 15:00 UTC?",
        "Tuesday at 15:00 GMT+1?",
        "All times are CET. Tuesday 15:00 or Thursday 16:00?",
        "Tuesday 15:00 or Thursday 16:00? (Both times CET.)",
        "Tuesday at 15:00 works for me (CET).",
        "Tuesday at 15:00 would be good. (That is 9:00 for you in New York.)",
        "Would 3 pm Eastern work?",
        "Does 10 am ET on Monday suit you?",
        "Could we talk at 15:00 Swedish time on Tuesday?",
        "Tuesday at 15:00 my time?",
        "Here are two slots in CET:\n- Tuesday 15:00\n- Thursday 16:00",
        "Tuesday 15:00 CET suits me. If not, Thursday at 16:00.",
        "I have 3:2 odds, slide 7.30 and 24/7 support; Tuesday suits me.",
        "Tuesday or Thursday, whichever suits you.",
        "In version 10.30 we changed three of ten reports on Monday.",
        "> Does 15:00 work?\n\nYes, that works.",
        "Let us take the link https://example.org/15:00 on Tuesday.",
        "I rate it at 5 of 10, and on Monday I will know more.",
    ],
)
def test_a_zone_may_be_said_in_many_ways(text: str) -> None:
    assert found("TIME-ZONE", f"Hi Priya,\n\n{text}\n\nAna", Kind.SCHEDULING, _APART) == [], text


def test_what_counts_are_the_clocks_on_that_day() -> None:
    text = "Hi,\n\nTuesday 24 March at 15:00 works for me.\n\nAna"
    summer = "Hi,\n\nTuesday 7 April at 15:00 works for me.\n\nAna"
    phoenix = _between("America/Denver", "America/Phoenix", date(2026, 2, 20))
    assert found("TIME-ZONE", "Hi,\n\nTuesday at 15:00 works for me.\n\nAna", Kind.SCHEDULING, phoenix) == []
    assert found("TIME-ZONE", text, Kind.SCHEDULING, phoenix) != []
    assert found("TIME-ZONE", summer, Kind.SCHEDULING, phoenix) != []
    for mine, theirs in (("Europe/Stockholm", "Europe/Paris"), ("Europe/London", "Europe/Dublin")):
        assert found("TIME-ZONE", text, Kind.SCHEDULING, _between(mine, theirs)) == []


@pytest.mark.parametrize(
    "context",
    [
        _between("Europe/Stockholm", None),
        _between(None, "America/New_York"),
        _between("Europe/Stockholm", "Mars/Olympus"),
        _between("Europe/Stockholm", "America/New_York", None),
        Context(),
    ],
)
def test_without_zones_or_a_day_nothing_is_said(context: Context) -> None:
    assert found("TIME-ZONE", "Tuesday at 15:00 works for me.", Kind.SCHEDULING, context) == []


def test_the_meeting_is_a_day_as_well_and_the_mending_names_both_clocks() -> None:
    meeting = MeetingContext(start=datetime.fromisoformat("2026-03-03T15:00:00+01:00"))
    context = _between("Europe/Stockholm", "Asia/Kolkata", None, meeting=meeting)
    finding = found("TIME-ZONE", "Tuesday at 15:00 works for me.", Kind.SCHEDULING, context)[0]
    assert finding.instead == "15:00 CET (19:30 your time)"
    assert "4.5 hours" in finding.message
    night = found("TIME-ZONE", "Tuesday at 22:00 works for me.", Kind.SCHEDULING, context)[0]
    assert night.instead == "22:00 CET (02:30 Wednesday your time)"


@pytest.mark.parametrize(
    "text",
    [
        "Can we meet on Tuesday for 20 minutes?",
        "Would Tuesday at 3 pm do you? Half an hour is enough.",
        "Could we talk for 20 minutes?",
        "Could we have a call on 4 March, 20 minutes? Please answer by Monday.",
    ],
)
def test_one_slot_or_none_is_remarked(text: str) -> None:
    assert [f.level for f in found("TIME-SLOTS", text, Kind.SCHEDULING)] == ["info"], text


@pytest.mark.parametrize(
    "text",
    [
        "Could we meet on Tuesday 4 March or Thursday 6 March?",
        "Could we talk for 20 minutes? Which day suits you?",
        "Can we meet on Tuesday, or whenever suits you better?",
        "Could we meet on Tuesday, at 10:00 or at 14:00?",
        "Can we meet for 20 minutes? Please pick a time in my calendar link.",
        "Could we talk next week? I'm free on Monday and on Wednesday.",
        "When are you free for 20 minutes?",
        "Tuesday at 15:00 works for me. See you then.",
        "I'm running ten minutes late, sorry!",
        "Could we move our call to Thursday?",
        "Is Wednesday still fine for you?",
        "Could we meet on Friday, or is another day better?",
    ],
)
def test_choices_answers_and_moves_are_left_alone(text: str) -> None:
    assert found("TIME-SLOTS", text, Kind.SCHEDULING) == [], text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("tuesday 4 march or thursday 6 march", 2),
        ("tuesday, 4 march, or the 6th", 2),
        ("monday", 1),
        ("monday, tue. and 2026-03-04", 3),
        ("by monday or since tuesday", 0),
        ("today or tomorrow", 2),
        ("tuesday and again tuesday", 1),
    ],
)
def test_days_are_counted_once(text: str, count: int) -> None:
    assert days_named(text, 0, len(text)) == count


def test_numbers_are_no_times() -> None:
    text = "we counted 12 of 30 beds, 10.5 percent, 3:2, page 7.15, and 20 minutes on tuesday"
    assert clock_times(text, 0, len(text)) == []
