"""A day of the notes that is told of another matter, by another weekday, or beside other words, is found."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.messages import Kind
from tests.checks.test_days_reached_in_notes import remarked
from tests.checks.test_facts_reckoning import accused

TODAY = date(2026, 9, 25)


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        (
            "her son Emil sings Thurs!! (Malmö)\nfarm visit Mon",
            "I hope that Emil has a fine Saturday in Malmö.",
            "Saturday",
        ),
        ("club meets 1st Thu of month, 7.30pm\ncall Tue 22/9", "The club meets on the first Tuesday.", "Tuesday"),
        ("with Olha since Sept 2025, 13 talks\noffer in Oct", "We began in October last year.", "October"),
        ("answer b4 the fair (5 Oct)", "I would be glad of an answer before the fair, 12 October.", "12 October"),
        ("hospital in Aalen offers start 1 Nov", "In Aalen I could start on 1 December.", "1 December"),
        ("my cousin helps Sats at the stall", "My cousin helps at the stall on Sundays.", "Sundays"),
    ],
)
def test_another_day_of_the_same_matter_is_found(notes: str, said: str, words: str) -> None:
    assert words in accused(said, notes, today=TODAY)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("her son Emil sings Thurs!! (Malmö)\nfarm visit Mon", "I hope that Emil has a fine Thursday in Malmö."),
        ("club meets 1st Thu of month, 7.30pm\ncall Tue 22/9", "The club meets on the first Thursday."),
        ("with Olha since Sept 2025, 13 talks\noffer in Oct", "We began in September last year."),
        ("answer b4 the fair (5 Oct)", "I would be glad of an answer before the fair, 5 October."),
        ("call abt the roster Tue 22 Sept", "Could you call me about the roster on 1 October?"),
        ("we talk abt the shop on 22 Sept", "I could come to talk about your shop on 2 October."),
        ("my cousin helps Sats at the stall", "My cousin helps at the stall on Saturdays."),
        ("harvest 2–28 Oct", "I am away from 2 October until the end of that month."),
    ],
)
def test_the_day_of_the_notes_and_a_new_proposal_pass(notes: str, said: str) -> None:
    assert accused(said, notes, today=TODAY) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Thank you for coming all the way here on Thursday.", ["Thursday"]),
        ("Thank you for coming all the way here on Wednesday.", []),
        ("Thank you, and see you on Thursday.", []),
    ],
)
def test_thanks_are_for_the_weekday_of_the_first_day_of_the_notes(said: str, found: list[str]) -> None:
    notes = "R. came to the farm Weds 23/9\ntrial from 1 Oct to 30 Nov"
    assert accused(said, notes, Kind.THANKS, TODAY) == found


def test_an_hour_of_the_notes_is_one_with_whatever_word_behind_it() -> None:
    notes = "ask thu 19 or fri 20, I'm free before 11 both\nP.: mornings better"
    said = "You mentioned that mornings are better for you, and I can do either one before eleven."
    assert not accused(said, notes)


def test_a_weekday_with_its_number_alone_is_of_a_month_around_today() -> None:
    notes = "Mornings are best for me. Mon 11, Tue 12 or Wed 13, nine o'clock?"
    assert accused("I can do Monday 11 May or Wednesday 13 May, both at nine.", notes) == []
    assert remarked("I can do Monday 18 May.", notes) != []
    assert accused("We talk on Monday 18 May.", notes) != []


def test_a_weekday_of_ones_own_plan_is_held_against_the_same_deed_only() -> None:
    desk = "me: late desk Mon-Wed, write it down the same night, staff dinner Fri"
    notes = f"{desk}\nI bring the figures to the bank on Thursday"
    assert remarked("On Sunday I'll write down how it went.", notes) == []
    assert remarked("I'll bring the figures to the bank on Thursday.", notes) == []
    assert accused("I'll bring the figures to the bank on Saturday.", notes) == ["Saturday"]
