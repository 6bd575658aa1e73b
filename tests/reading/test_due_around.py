"""The day of a promise told beside it: in the next sentence, in front, over the list, or as "next time"."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.samples import read

TALK = "Call with Halina, 17 November 2026\n\nHALINA: How is it going?\nANA: Slowly, the kiln is cold.\n"


def days(text: str) -> list[date | None]:
    return [found.due_iso for found in read(text).commitments]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("I'll send you the list of kilns. You'll have it by Thursday.", date(2026, 11, 19)),
        ("I'll send you the list of kilns. Friday alright?", date(2026, 11, 20)),
        ("I'll send you the list of kilns. It'll be in your inbox by Monday.", date(2026, 11, 23)),
        ("I'll send you the list of kilns. Give me till the 25th.", date(2026, 11, 25)),
        ("I'll send you the list of kilns when we hang up.", date(2026, 11, 17)),
        ("By Sunday I'll send you the list of kilns.", date(2026, 11, 22)),
    ],
)
def test_the_day_is_told_beside_the_promise(said: str, day: date) -> None:
    assert days(f"{TALK}HALINA: {said}\nANA: Thank you.\n") == [day]


@pytest.mark.parametrize(
    "said",
    [
        "I'll send you the list of kilns. The fair opens on Friday.",
        "I'll send you the list of kilns. Did you see the show on Monday?",
        "I'll send you the list of kilns. My sister moves house next week, so the car is full.",
    ],
)
def test_another_things_day_is_not_the_promises(said: str) -> None:
    assert days(f"{TALK}HALINA: {said}\nANA: Thank you.\n")[0] is None


def test_a_heading_sets_the_day_for_its_list() -> None:
    text = "Call with Halina, 17 November 2026\n\nBefore Friday:\n- [ ] send Halina the list of kilns\n"
    assert days(text) == [date(2026, 11, 20)]


def test_next_time_is_the_day_of_the_next_meeting() -> None:
    text = (
        "Call with Halina, 17 November 2026\n\nShe will bring me the glaze book, next time.\n"
        "We meet again on 8 December at 10.\n"
    )
    assert days(text) == [date(2026, 12, 8)]
