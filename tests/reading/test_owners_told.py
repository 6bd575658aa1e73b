"""Whose a promise is, where its own words do not name the owner; nobody is guessed."""

from __future__ import annotations

import pytest

from tests.reading.samples import read

HEAD = "Call with Halina, 17 November 2026\n\nHalina said the glaze is thin. Tomasz and Odile were there, too.\n\n"


def owners(text: str) -> set[str | None]:
    return {found.who for found in read(text).commitments}


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("My mate Tomasz is sending me the shelf list by Friday.", "Tomasz"),
        ("By Sunday Odile is to ask the printer for a price.", "Odile"),
    ],
)
def test_who_the_sentence_begins_with_owns_what_it_promises(said: str, who: str) -> None:
    assert owners(HEAD + said) == {who}


def test_she_and_he_are_those_whom_the_heading_names() -> None:
    text = (
        "18 Nov 2026, two calls\n\n# Ingrid Solheim\n- finds the plans tidy\n- she'll send the syllabus by Friday\n\n"
        "# Padraig Conroy\n- finds the log short\n- he'll ask the union about leave by 1 December\n"
    )
    assert owners(text) == {"Ingrid Solheim", "Padraig Conroy"}


def test_somebody_merely_mentioned_owns_nothing() -> None:
    text = "18 Nov 2026\n\nWe spoke of Ingrid and of Padraig. He'll ask the union about leave by 1 December.\n"
    assert owners(text) == {None}


def test_he_is_another_one_where_the_mentor_is_she() -> None:
    text = (
        "Hour with Ingrid Solheim, 18 Nov 2026\n\nShe likes the plans. She said to wait. She has a friend.\n"
        "\nHer friend Padraig keeps the log. He'll send me a copy by 1 December. She'll ask the union by Friday.\n"
    )
    assert owners(text) == {"Padraig", "Ingrid Solheim"}


def test_a_row_names_its_owner_wherever_the_cell_stands() -> None:
    text = (
        "Call with Halina, 17 November 2026\n\nto do\n\tring the printer\tme\tFri\n\tlend the scales\tHalina\n"
        "\tpost the form\tme\tby 24 November\n"
    )
    assert [(c.who, c.what) for c in read(text).commitments] == [
        ("me", "ring the printer"),
        ("Halina", "lend the scales"),
        ("me", "post the form"),
    ]


def test_a_row_without_an_owner_is_whose_the_heading_says() -> None:
    text = "Call with Halina, 17 November 2026\n\nON MY PLATE\n\tpage to Halina\tFri\n\tnew form\tby 24 November\n"
    assert owners(text) == {"me"}


def test_letters_in_front_of_an_item_are_whom_they_stand_for() -> None:
    text = (
        "Call with Halina Brandt, 17 November 2026\n\nActions\n- HB: kiln list by Friday\n- me: page to HB by Monday\n"
    )
    assert [c.who for c in read(text).commitments] == ["Halina Brandt", "me"]


def test_what_the_two_do_together_is_both_of_theirs() -> None:
    text = "Call with Halina, 17 November 2026\n\nHalina said the glaze is thin.\n\n"
    said = "Between the two of us we're painting the shed on Friday. Halina and I will count the jars by Monday."
    assert "me and Halina" in owners(text + said)
