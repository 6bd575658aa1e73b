"""A yes of somebody else's that no line of the notes gives is remarked on; one that a line gives is not."""

from __future__ import annotations

import pytest

from tests.checks.commitments.news import levels


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("boat club: two berths free, waiting list", "You promised me a place on it."),
        ("Zofia could maybe draw the maps, haven't asked her", "Zofia has agreed to draw them."),
        ("Oskar from the harbour office, number 4471", "Oskar has agreed to a short talk on Friday."),
        ("boat club: nothing about money", "The club has promised us a budget for two more sails."),
        ("I go to Riga if Pavel (boss) says so", "Pavel has given his permission for the journey."),
    ],
)
def test_a_yes_that_no_line_gives_is_remarked_on(notes: str, said: str) -> None:
    assert levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("boat club: two berths free. P promised me a place", "You promised me a place on it."),
        ("Zofia draws the maps, she said yes", "Zofia has agreed to draw them."),
        ("Oskar from the harbour office: ok for a short talk fri", "Oskar has agreed to a short talk on Friday."),
        ("boat club: nothing about money", "The club has not promised us a budget."),
        ("boat club: nothing about money", "As promised, here are my lines."),
    ],
)
def test_a_yes_that_a_line_gives_and_what_is_no_yes_is_let_pass(notes: str, said: str) -> None:
    assert levels(notes, said) == []
