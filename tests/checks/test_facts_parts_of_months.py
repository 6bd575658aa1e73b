"""A part of a month is held against the days that the notes have in it; another one is remarked on."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

NOTES = "ferry inspection on 4 May\nopening: Tue 13 Oct, 15.00\nharvest end of Sept\naway till 3 Nov"


def _remarks(said: str) -> list[str]:
    context = to_context({"today": "2026-03-04", "me": {"name": "Ana Berg"}, "sources": [NOTES]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [one.text for one in found if one.id == "FACT-DATE"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The ferry inspection is at the end of May.", "the end of May"),
        ("We open on the third Tuesday of October.", "the third Tuesday of October"),
        ("I am back in the middle of November.", "in the middle of November"),
    ],
)
def test_another_part_of_the_month_is_remarked_on(said: str, words: str) -> None:
    assert _remarks(said) == [words]


@pytest.mark.parametrize(
    "said",
    [
        "The ferry inspection is in early May.",
        "We open on the second Tuesday of October.",
        "I am back at the beginning of November.",
        "The harvest is at the end of September.",
    ],
)
def test_the_part_in_which_the_day_lies_is_fine(said: str) -> None:
    assert _remarks(said) == []


_GOES_ON = "practice goes on till end of Oct, once a week\nfirst inspection alone is on 9 October, Ines prepares me"


def _of(said: str) -> list[str]:
    context = to_context({"today": "2026-07-06", "me": {"name": "Ana Berg"}, "sources": [_GOES_ON]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [one.text for one in found if one.id == "FACT-DATE"]


def test_a_part_of_the_month_told_of_something_else_bears_nothing_out() -> None:
    assert _of("My first inspection alone is at the end of October.") == ["the end of October"]
    assert _of("The practice goes on until the end of October.") == []
