"""A day told with the words of another day of the notes, whichever line it stands in; the right one passes."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

_NOTES = """call with Priya, Thu 30 July
harbour permit must be renewed till 14 Sept
choir tour to Riga leaves on Fri 18 Sept
dentist, the crown: Tue 25 Aug
I ring the landlord on Wed 12 Aug
rent contract ends 30 Sept
"""
_EXCHANGED = [
    ("The harbour permit must be renewed by {}.", "18 September", "14 September"),
    ("The choir tour to Riga leaves on {}.", "14 September", "18 September"),
    ("My rent contract ends on {}.", "25 August", "30 September"),
    ("The choir tour to Riga leaves on {}.", "Tuesday 25 August", "Friday 18 September"),
    ("My landlord is warned, and I will phone the landlord on {}.", "Friday", "Wednesday"),
]


def _remarks(said: str, notes: str = _NOTES) -> list[tuple[str, str]]:
    context = to_context({"today": "2026-08-03", "me": {"name": "Ana Berg"}, "sources": [notes]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [(one.text, one.level) for one in found if one.id == "FACT-DATE"]


@pytest.mark.parametrize(("said", "wrong", "right"), _EXCHANGED)
def test_the_day_of_another_line_is_remarked_on(said: str, wrong: str, right: str) -> None:
    assert [text for text, _ in _remarks(said.format(wrong))] == [wrong]


@pytest.mark.parametrize(("said", "wrong", "right"), _EXCHANGED)
def test_the_day_of_its_own_line_passes(said: str, wrong: str, right: str) -> None:
    assert _remarks(said.format(right)) == []


def test_a_day_that_only_a_weekday_near_it_bears_out_is_remarked_on() -> None:
    notes = "council votes on the ferry budget 15 Aug\nmarket stall every Wed, 40 loaves"
    assert _remarks("The council votes on the ferry budget on 5 August.", notes) == [("5 August", "info")]
    assert _remarks("The council votes on the ferry budget on 15 August.", notes) == []


def test_a_day_that_stands_by_one_of_its_words_passes() -> None:
    notes = "sent the stall plan for the spring fair 18 Aug\nspring fair: 18 + 19 Sept, plan of stalls by Ines"
    assert _remarks("I sent the plan of my stall for the spring fair on 18 September.", notes) == []
