"""Days that notes tell in passing or count to are told by them; another day is found."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

TODAY = date(2026, 8, 19)
"""A Wednesday."""


def remarked(said: str, notes: str, today: date = TODAY) -> list[str]:
    """The words that FACT-DATE has anything to say of."""
    context = Context(today=today, me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(said, Kind.UPDATE, Channel.EMAIL, context)
    return [one.text for one in found if one.id == "FACT-DATE"]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("1/2 day in Oct (8th?) at her dept", "Half a day in October it was to be, and perhaps the 8th."),
        ("1/2 day in Oct (8th?) at her dept", "It was to be 8 October."),
        ("audit in Oct, maybe the 15th", "The audit was to be on 15 October."),
        ("the 8th or so in Oct: audit", "The audit was to be on 8 October."),
        ("she: the 8th (Oct), she'll look", "She named the 8th of October."),
        ("free tue 25 pm, thu 27 pm", "I was free on Tuesday 25 August and on Thursday 27 August."),
        ("shop open Tue-Fri", "The shop was open on Wednesday."),
        ("17 Aug, night shift. On the 5th I wrote to the clinic.", "I wrote to the clinic on 5 August."),
        ("17/8 letter to the clinic left by the 5th of this month", "My letter to the clinic left on 5 August."),
        ("late desk Sun-Wed", "Sunday was the first evening at the late desk."),
        ("she sends the list by the 30th", "The list was due on 30 August."),
        ("stall until end Sept", "The stall went on until 30 September."),
        ("form ready mid Sept", "The form was ready by 15 September."),
        ("50 grasps by Fri next week, photos the Tuesday after", "The photos were due on 1 September."),
        ("call Wed 26 Aug, again in 2 wks", "The next call was on 9 September."),
        ("pack went out mon 17 Aug = 2 days before", "The meeting was on 19 August."),
    ],
)
def test_a_day_that_the_notes_come_to_passes(notes: str, said: str) -> None:
    assert remarked(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("1/2 day in Oct (8th?) at her dept", "It was to be 9 October.", "9 October"),
        ("1/2 day at her dept in Oct", "It was on 1 February.", "1 February"),
        ("met in Oct 2 wks ago, 3rd time she was late", "It was on 3 September.", "3 September"),
        ("on the 3rd page she was lost", "It was on 3 September.", "3 September"),
        ("free tue 25 pm, thu 27 pm", "I was free on Tuesday 1 September.", "Tuesday 1 September"),
        ("she sends the list by the 30th", "The list was due on 30 October.", "30 October"),
        ("stall until end Sept", "The stall went on until 20 September.", "20 September"),
    ],
)
def test_a_day_that_they_do_not_come_to_is_found(notes: str, said: str, words: str) -> None:
    assert words in remarked(said, notes)


def test_a_count_of_days_holds_beside_its_own_day_only() -> None:
    notes = (
        "she is in Porto till 12 June\n- board pack: 6 pages\n- page 1 = the one number\n- no logo\n- short!\n"
        "BOARD, Wed 20 May\nvote put off: two had not read the papers\nextra call Wed 3 June, only the vote\n"
        "pack went out mon 18 = 2 days before. too late"
    )
    today = date(2026, 5, 22)
    assert remarked("The vote is on Wednesday 3 June.", notes, today) == []
    assert remarked("The vote is on Wednesday 10 June.", notes, today) == ["Wednesday 10 June"]


def test_monday_said_on_a_monday_is_today_or_in_a_week() -> None:
    assert remarked("I began on Monday 31 August.", "me: I start Monday", date(2026, 8, 24)) == []
