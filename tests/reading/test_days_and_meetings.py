"""The day of the notes, where it was taken from, and when they meet again."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.notes import digest_of
from tests.reading.samples import TODAY, read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mentor catch-up w/ Halina - Tues 10 November", date(2026, 11, 10)),
        ("---\ntitle: talk\ndate: 2026-01-30\n---\nhello", date(2026, 1, 30)),
        ("MENTORING SESSION\nDate: 8 May 2025\n\nwe talked", date(2025, 5, 8)),
        ("From: Ana\nTo: Ben\nDate: Thu, 6 Feb 2025 08:03\n\nhello there", date(2025, 2, 6)),
        ("sun 9/8 - Old Tove\n\ntalked", date(2026, 8, 9)),
        ("Call with Solveig\t22 Oct 2025\t(25 min)\n", date(2025, 10, 22)),
        ("ANN: Today is Monday the ninth of November 2026.\nBEN: Yes.\nANN: Well.\nBEN: Good.", date(2026, 11, 9)),
    ],
)
def test_a_date_in_the_head_is_the_day_of_the_notes(text: str, day: date) -> None:
    digest = read(text)
    assert (digest.day, digest.day_from) == (day, "notes")


def test_without_one_the_day_is_the_sources_the_files_or_today() -> None:
    text = "talked for an hour. the closing date is 20 June 2027."
    assert (read(text).day, read(text).day_from) == (TODAY, "today")
    assert read(text, file_day=date(2026, 3, 3)).day_from == "file"
    known = Source.of(text, title="n", day=date(2026, 4, 4))
    digest = digest_of(known, today=TODAY, file_day=date(2026, 3, 3))
    assert (digest.day, digest.day_from) == (date(2026, 4, 4), "given")


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("Next session: Friday 4 December 2026, 15:00, Hall 2.7", date(2026, 12, 4), "15:00"),
        ("next: Weds 9 December 3pm, her boat", date(2026, 12, 9), "15:00"),
        ("we're speaking again in three weeks same place.", date(2026, 12, 8), None),
        ("We meet us next on 27. november before the market.", date(2026, 11, 27), None),
        ("Same place in two weeks? Wednesday the 2nd of December at nine?", date(2026, 12, 2), "09:00"),
        ("Shall we speak again on Tuesday 1 December at 10:30?", date(2026, 12, 1), "10:30"),
        ("NEXT\t16 Dec 2026\t12:30", date(2026, 12, 16), "12:30"),
        ("# Prep for Friday's call with Marisol", date(2026, 11, 20), None),
    ],
)
def test_the_next_meeting_is_read_with_its_time(text: str, day: date, time: str | None) -> None:
    meeting = read(f"notes\n\n{text}" if not text.startswith("#") else text).next_meeting
    assert meeting is not None
    assert (meeting.date, meeting.time) == (day, time)


@pytest.mark.parametrize(
    "text", ["we met last Friday", "the meeting was cancelled", "ask about the next release on Friday"]
)
def test_other_dates_are_no_next_meeting(text: str) -> None:
    assert read(f"notes\n\n{text}").next_meeting is None


@pytest.mark.parametrize(
    ("last", "day"),
    [
        ("Come in to me Sunday the 29th, about three.", date(2026, 11, 29)),
        ("Ring me two weeks from today, 1900 hours.", date(2026, 12, 1)),
        ("Will we say Tuesday the eighth of December, eleven o'clock, here?", date(2026, 12, 8)),
        ("Same again in a fortnight? Friday the fourth, quarter past ten?", date(2026, 12, 4)),
        ("She has me down for lunch on Thursday 3 December.", date(2026, 12, 3)),
        ("he'll be back out to me on the third of december", date(2026, 12, 3)),
        ("next: Sun 6 Dec 20:00", date(2026, 12, 6)),
        ("fri 4 dec lunch", date(2026, 12, 4)),
        ("He asked me to return on Monday 7 December in the forenoon.", date(2026, 12, 7)),
        ("call: 1 December 19:00", date(2026, 12, 1)),
    ],
)
def test_an_appointment_needs_no_again(last: str, day: date) -> None:
    meeting = read(
        f"Talk with Halina, 17 November 2026\n\nshe liked the kiln shelf\nthe glaze is thin\n{last}\n"
    ).next_meeting
    assert meeting is not None
    assert meeting.date == day


@pytest.mark.parametrize(
    "last",
    [
        "I have to speak to him about the renewal before December 15.",
        "Ana will visit the depot next Thursday.",
        "I am to bring her the shelf list by 4 December.",
        "The kiln is back from the repair on Friday.",
        "The fair opens on 5 December.",
    ],
)
def test_a_deadline_or_an_event_is_no_appointment(last: str) -> None:
    assert read(f"Talk with Halina, 17 November 2026\n\nshe liked the kiln shelf\n{last}\n").next_meeting is None


def test_an_appointment_in_a_title_is_not_the_day_of_the_notes() -> None:
    digest = read("Old Tove - 2moro 10am, the quay\n\nask about the boat\n")
    assert digest.day == date(2026, 11, 17)


def test_a_sentence_on_when_something_stops_is_over_no_notes() -> None:
    text = (
        "# Call 2 with Halina\nMon 16 Nov 2026\n\n## We said\nLunch rounds stop on 30 November.\n\n"
        "- ring Bram Thursday\n- and the rest\n"
    )
    assert read(text).day == date(2026, 11, 16)
