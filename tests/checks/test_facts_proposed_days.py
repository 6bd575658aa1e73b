"""Days and hours that a writer proposes or sets are no facts; and how notes write the days that are."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_NOTES = "call with Rosa wed 7 oct 10:00, she read my plan\n- audition in Ghent 4 Nov\n- sat mornings are good for me"


def _levels(said: str, notes: str = _NOTES, rule: str = "FACT-DATE") -> set[str]:
    context = Context(
        today=date(2026, 10, 9),
        me=MeContext(name="Ife Cole"),
        mentor=MentorContext(name="Rosa Lind", call_name="Rosa"),
        sources=(notes,),
    )
    text = f"Dear Rosa,\n\n{said}\n\nBest wishes,\nIfe"
    return {one.level for one in run_checks(text, Kind.UPDATE, Channel.EMAIL, context) if one.id == rule}


@pytest.mark.parametrize(
    "said",
    [
        "I propose Saturday 17 October at 11:00 or Saturday 24 October at 9:30.",
        "Possible times: Saturday 17 October at 11:00, or Thursday the 22nd at 9:30.",
        "The week of 19 October suits me.",
        "Alternatively Thursday 22 October at 8:15.",
        "Half an hour on Tuesday 20 October would be wonderful.",
        "Next talk (proposed): 20 October, 11:30.",
        "A line by the 16th is early enough.",
        "Whatever reaches me by Friday the 16th will still go in.",
        "Please send it back by 16 October.",
        "There is no hurry before the 16th.",
        "My own deadline is 20 October.",
    ],
)
def test_what_is_proposed_or_set_by_the_writer_accuses_nobody(said: str) -> None:
    assert _levels(said) <= {"info"}


@pytest.mark.parametrize(
    "said",
    [
        "The audition in Ghent is on 6 November.",
        "Rosa proposed Saturday 17 October.",
        "We agreed on Saturday 17 October; it suits me.",
        "You read my plan on 5 October, which helped me.",
        "I hand the plan in on 20 October.",
        "We called at 13:00.",
    ],
)
def test_what_is_told_of_others_is_held_against_the_notes(said: str) -> None:
    assert "error" in _levels(said)


def test_figures_of_which_one_shows_the_month_first_are_read_so() -> None:
    notes = "trial 8/24 - 9/13\n- 1 bad night, 9/5\n- pharmacist came 9/10"
    assert _levels("One night, the 5th, was bad. The pharmacist came on 10 September.", notes) == set()
    assert "error" in _levels("One night, the 6th, was bad.", notes)


def test_a_quarter_of_a_year_is_no_quarter_of_an_hour() -> None:
    notes = "complaints 19 in q1, 8 in q3\ntalk at 9:30"
    assert _levels("Complaints fell from 19 in the first quarter to 8 in the third.", notes) == set()
    assert "error" in _levels("The talk is at quarter to 8.", notes)


def test_a_price_is_no_clock_time() -> None:
    notes = "co-op pays 4.10, the roaster 6.80. tasting at 9:30"
    assert _levels("She tasted it and would pay 8.40.", notes) == set()
    assert "error" in _levels("The tasting is at 8.40.", notes)


def test_a_known_day_under_another_weekday_than_the_notes_have() -> None:
    notes = "next: Thu 22 Oct 7pm phone"
    assert _levels("The next call is on Thursday 22 October.", notes) == set()
    assert "error" in _levels("The next call is on Tuesday 22 October.", notes)
    assert "error" not in _levels("The next call is on Tuesday 22 October.", "next: 22 Oct, phone")


def test_a_weekday_that_the_notes_have_wrong_may_be_mended() -> None:
    assert _levels("The next call is on Thursday 22 October.", "next: Fri 22 Oct, phone") == set()


def test_notes_count_from_the_day_they_begin_with_and_from_none_to_come() -> None:
    told = "On Friday I see Rosa and the offer from the firm of machines is good until 16 October"
    assert "error" in _levels("The firm's offer is good until 23 October.", f"a quiet day\n{told}")
    assert _levels("I am back on 30 October.", "Fri 16 Oct call\nback in 2 weeks") == set()
