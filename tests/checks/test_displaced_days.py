"""A day or hour is surely wrong only where it stands for another one of the notes; else it may have been reckoned."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind


def _levels(notes: str, said: str, kind: Kind = Kind.UPDATE) -> set[str]:
    context = Context(
        today=date(2026, 5, 20),
        me=MeContext(name="Noor Aziz"),
        mentor=MentorContext(name="Elin Foss", call_name="Elin"),
        sources=(notes,),
    )
    text = f"Dear Elin,\n\n{said}\n\nBest wishes,\nNoor"
    return {one.level for one in run_checks(text, kind, Channel.EMAIL, context) if one.id == "FACT-DATE"}


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("the barge is surveyed 9 June, costs 400", "The barge is surveyed on 19 June."),
        ("regatta: 4 July. crew of six", "The regatta, with a crew of six, is on 5 July."),
        ("harvest starts in August, ladders needed", "The harvest starts in September."),
        ("the kiln was built 3 yrs ago", "The kiln was built in 2019."),
        ("fair: 2nd weekend june", "The fair is on 20 June."),
        ("the mill book begins 1714", "The mill book begins in 1741."),
        ("choir sings tue 26 may 18:30", "The choir sings on Tuesday 26 May at 17:30."),
        ("ferry 10:15-11:45, cold", "The ferry went from 10:15-12:45."),
    ],
)
def test_a_day_or_hour_in_the_place_of_another_is_an_error(notes: str, said: str) -> None:
    """The notes tell another one of the same matter, which the draft has nowhere."""
    assert "error" in _levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("the barge is surveyed 9 June", "The barge is surveyed on 9 June, and I paint it from 22 July."),
        ("the barge costs 400\nElin is away in July", "The barge is surveyed on 19 June."),
        ("choir sings 18:30\nbakery sends flour", "The bakery opens at 7:45."),
        (
            "with Elin since spring\n9 of us in the choir, 18:30",
            "The choir sang at 18:30, and by 7:15 all were asleep.",
        ),
    ],
)
def test_one_that_displaces_none_is_a_remark_at_most(notes: str, said: str) -> None:
    """It may have been reckoned, proposed, or read off a calendar."""
    assert _levels(notes, said) <= {"info"}


def test_an_hour_asked_for_is_held_against_the_hour_of_its_day() -> None:
    """What one asks is new, but not the hour of a day that has one; a stretch of time holds every hour in it."""
    asked = "Could we make it Tuesday 26 May at 17:00?"
    assert _levels("Elin offers Tuesday 26 May 16:00", asked) == {"info"}
    assert _levels("Elin offers Tuesday 26 May 17:00", asked) == set()
    assert _levels("Elin is free Tuesday 26 May after 16:00", asked) == set()
    assert _levels("Elin offers Tuesday 26 May 16:00-18:00", asked) == set()


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("Not in the change of rosters 6.-18. Dec", "I am away from 6 to 18 December."),
        ("I pick one, 23 Feb-20 March", "I choose one between 23 February and 20 March."),
        ("stage 3.-14.11.", "The stage is from 3 to 14 November."),
        ("leave 28/2-3/3", "My leave was from 28 February to 3 March."),
        ("2025: 11/6 first hour, 9/7 phone\n2026: 14/1, 17/2 walk", "Our first hour was in June 2025."),
        ("since April 14 of 36 have left", "Since April 14 of our 36 learners have left."),
        ("group: 5 men, then 7, now 5\nroom till 16:00", "The group grew to seven, and we are back at five."),
        ("walk on 16 June, then decision", "A walk on 16 June would be best. 2. A decision on the roster."),
    ],
)
def test_days_are_read_as_notes_and_lists_write_them(notes: str, said: str) -> None:
    """Ranges in figures, a year that heads its line, and counts that look like days."""
    assert _levels(notes, said) == set()


def test_the_number_of_an_item_makes_no_day_of_its_first_word() -> None:
    """`2. May she see it?` asks; `on 2 May` is a day."""
    notes = "ask: may she see the room? may I write of it?"
    assert _levels(notes, "1. Is the change all right?\n2. May she see the room?") == set()
    assert _levels(notes, "She sees the room on 2 May.") != set()


def test_a_paragraph_about_the_writer_to_be_sent_on_is_no_quotation() -> None:
    """In quotation marks it is still the writer's own, and its days are held against the notes."""
    about = '"Noor Aziz repairs wooden boats in a yard of four. She is at the boat show in Bergen on {}, with tea."'
    notes = "boat show in Bergen 12 June, tea\nNoor Aziz, wooden boats, yard of four"
    assert _levels(notes, about.format("21 June"), Kind.INTRO_REQUEST) == {"error"}
    assert _levels(notes, about.format("12 June"), Kind.INTRO_REQUEST) == set()
