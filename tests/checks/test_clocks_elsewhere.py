"""An hour that the notes tell may be told for the other's place, too; an hour that they do not tell is found."""

from __future__ import annotations

import pytest

from tests.checks.test_days_reached_in_notes import remarked

NOTES = "next call: Tue 25 Aug, 18:00\nshe's two hrs ahead"


@pytest.mark.parametrize(
    "said",
    [
        "We talk on 25 August at 18:00 in Glasgow, your time 20:00.",
        "We talk on 25 August at 20:00 your time, 18:00 here.",
        "We talk at 18:00 my time (20:00 in Vilnius).",
    ],
)
def test_the_same_hour_in_two_places_passes(said: str) -> None:
    assert remarked(said, NOTES) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("We talk on 25 August at 20:15 in Glasgow.", "20:15"),
        ("We talk on 25 August at 16:45 in Glasgow, your time 20:45.", "16:45"),
        ("We talked from 18:00 to 20:40.", "20:40"),
    ],
)
def test_an_hour_that_is_told_nowhere_is_found(said: str, words: str) -> None:
    assert words in remarked(said, NOTES)
