"""A weekday and a date that do not fit: neither is taken for a day, and what does not fit is told in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.digest import Digest
from assistant.reading.notes import digest_of

HEAD = "Met my mentor Priya Nair on Mon 16 Nov 2026, her office, 40 min.\n"


def read(line: str) -> Digest:
    return digest_of(Source.of(f"{HEAD}- {line}\n", title="notes"), today=date(2026, 11, 16))


@pytest.mark.parametrize(
    ("said", "kept", "told"),
    [
        ("Wednesday 1 December", "1 December", "1 December 2026 is a Tuesday, not a Wednesday"),
        ("Monday 1 December", "1 December", "1 December 2026 is a Tuesday, not a Monday"),
        ("Fri, 19 November 2026", "19 November 2026", "19 November 2026 is a Thursday, not a Friday"),
        ("December 1 (Wed)", "December 1", "1 December 2026 is a Tuesday, not a Wednesday"),
        ("Friday the 3rd of December", "3rd of December", "3 December 2026 is a Thursday, not a Friday"),
        ("Sunday 2026-12-01", "2026-12-01", "1 December 2026 is a Tuesday, not a Sunday"),
    ],
)
def test_no_day_is_taken_from_a_weekday_and_a_date_that_do_not_fit(said: str, kept: str, told: str) -> None:
    digest = read(f"I promised to send her the draft plan by {said}")
    (promise,) = digest.commitments
    assert promise.due_iso is None
    assert kept in f"{promise.due} {promise.what}"
    assert said not in f"{promise.due} {promise.what}"
    assert [told in clash.text for clash in digest.clashes] == [True]
    assert digest.clashes[0].evidence[0].lines == (2, 2)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Tuesday 1 December", date(2026, 12, 1)),
        ("Wednesday 2 December 2026", date(2026, 12, 2)),
        ("Tue, 2026-12-01", date(2026, 12, 1)),
        ("1 December", date(2026, 12, 1)),
        ("Wednesday", date(2026, 11, 18)),
        ("Wednesday at 3, before 7 people come", date(2026, 11, 18)),
    ],
)
def test_days_that_fit_are_days(said: str, day: date) -> None:
    digest = read(f"I promised to send her the draft plan by {said}")
    assert digest.commitments[0].due_iso == day
    assert not digest.clashes


def test_a_next_meeting_whose_weekday_does_not_fit_has_no_day_and_keeps_its_hour() -> None:
    digest = read("Next meeting: Friday 3 December at 10:00")
    assert digest.next_meeting
    assert (digest.next_meeting.date, digest.next_meeting.time) == (None, "10:00")
    assert "Friday" not in digest.next_meeting.phrase


def test_what_happened_on_a_day_of_last_year_is_of_last_year() -> None:
    assert not read("On Tuesday 4 November she showed me the plan").clashes
