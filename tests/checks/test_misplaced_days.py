"""A day that the notes tell, but of something else, is found; one that may be of the matter is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from tests.checks.test_days_reached_in_notes import remarked
from tests.checks.test_facts_reckoning import accused

TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        (
            "village fete is 14/6\nthe bank wants our figures by 9/6",
            "I have to hand in the figures at the bank by 14 June.",
            "14 June",
        ),
        (
            "3/5 painted the shed door\n11/5 letter from the council: permit granted",
            "On 3 May the council granted the permit.",
            "3 May",
        ),
        (
            "Sent 4 May 2026 to Dr Ito:\nCould I sit in on one of your clinics?\nlab visit was 12/5, broken centrifuge",
            "On 12 May I asked whether I could sit in on one of your clinics.",
            "12 May",
        ),
        (
            "G: order the seeds by 1 March, other shop.\nG: the grant office closes its list on 15 March.",
            "The grant office closes its list on 1 March.",
            "1 March",
        ),
    ],
)
def test_a_day_of_another_matter_is_found(notes: str, said: str, words: str) -> None:
    assert words in remarked(said, notes, TODAY)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (
            "village fete is 14/6\nthe bank wants our figures by 9/6",
            "I have to hand in the figures at the bank by 9 June.",
        ),
        ("village fete is 14/6\nthe bank wants our figures by 9/6", "The fete on 14 June comes after the bank."),
        ("next 14/6, here\nthe bank wants our figures by 9/6", "We talk about the bank again on 14 June."),
        ("I can do 14/6 or 16/6\nthe bank wants our figures by 9/6", "For the bank, 14 June is better for me."),
        ("3/5 talk with Ines\nshe knows a good roofer\n11/5 roofer's quote: 900", "On 3 May you named a good roofer."),
        ("village fete is 14/6\nthe bank wants our figures by 9/6", "Could I bring the bank's figures on 14 June?"),
    ],
)
def test_a_day_that_may_be_of_the_matter_is_left_alone(notes: str, said: str) -> None:
    assert not remarked(said, notes, TODAY)


def test_one_word_in_common_is_a_remark_and_two_are_more() -> None:
    notes = "village fete is 14/6\nthe bank wants our figures by 9/6"
    one, two = "I go to the bank on 14 June.", "I bring the figures to the bank on 14 June."
    assert remarked(one, notes, TODAY) == ["14 June"]
    assert not accused(one, notes, today=TODAY)
    assert accused(two, notes, today=TODAY) == ["14 June"]


def test_the_real_thing_may_be_what_the_letter_names() -> None:
    notes = "15/5 practice interview w/ Gloria\nanother run before the real thing on the 22nd? phone her"
    assert not remarked("I'm ready for the interview on the 22nd.", notes, TODAY)


def test_a_year_of_long_ago_is_a_year() -> None:
    notes = "mill book begins 1714, three hands\nnew roof 1903"
    assert "1741" in accused("The book of our mill begins in 1741.", notes, today=TODAY)
    assert not accused("The book of our mill begins in 1714, and the roof is of 1903.", notes, today=TODAY)


SHEET = (
    "job 25 / Elm school / emergency lamps\ndate: Tue 2 June, 8.00\nlead: me\n\n"
    "keys: caretaker\ntalk w/ the headmistress Thu 4 June 14.00"
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("I check the emergency lamps at Elm school. It's on Thursday 4 June, at eight.", ["Thursday 4 June"]),
        ("I check the emergency lamps at Elm school. It's on Tuesday 2 June, at eight.", []),
        ("There is a talk with the headmistress. It's on Thursday 4 June.", []),
    ],
)
def test_it_is_what_the_sentence_before_names(said: str, found: list[str]) -> None:
    assert remarked(said, SHEET, TODAY) == found
