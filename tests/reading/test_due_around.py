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


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("I owe Halina the kiln list, she'll have it tonight.", date(2026, 11, 17)),
        ("I'll get on to Tomasz about the shelf. I'll have caught him by Friday.", date(2026, 11, 20)),
        ("I must call Tomasz about the shelf, and I'm doing that on Thursday.", date(2026, 11, 19)),
    ],
)
def test_a_day_told_beside_or_after_a_promise_is_its_day(said: str, day: date) -> None:
    found = read(f"Call with Halina, 17 November 2026\n\nHalina said the glaze is thin.\n\n{said}\n").commitments
    assert [promise.due_iso for promise in found if promise.due_iso] == [day]


def test_the_day_may_be_told_in_the_next_turn_of_a_talk() -> None:
    talk = (
        "Halina: How did it go?\n\nJo: Well. My goal is a shop of my own.\n\n"
        "Jo: I'll write to the foundry about the price.\n\nHalina: By Friday?\n\nJo: Yes, by Friday.\n\n"
        "Halina: Wait with the wheel.\n\nJo: I will.\n"
    )
    found = read(talk, me="Jo").commitments
    assert [(c.who, c.due_iso) for c in found if "foundry" in c.what] == [("me", date(2026, 11, 20))]


def test_other_dates_of_the_notes_show_whether_months_stand_first() -> None:
    page = (
        "Call with Halina, 11/17/2026\n\nActions\n- me: price list to Halina by {}\n- me: ring the foundry by 11/24\n"
    )
    assert days(page.format("12/1")) == [date(2026, 12, 1), date(2026, 11, 24)]
    ours = "Call with Halina, 17/11/2026\n\nActions\n- me: price list to Halina by 1/12\n- me: ring her by 24/11\n"
    assert days(ours) == [date(2026, 12, 1), date(2026, 11, 24)]
