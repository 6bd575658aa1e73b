"""Who is named in notes, where only what stands around a name says that it is one."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.notes import digest_of

DAY = date(2026, 3, 4)


def _people(text: str, *, me: str | None = None) -> list[str]:
    return [person.name for person in digest_of(Source.of(text, title="notes"), today=DAY, me=me).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Walk with Signe, 4 March\n\n* asked whether I could train Rasheeda on the folding machine. Yes.\n",
            "Rasheeda",
        ),
        ("Walk with Signe, 4 March\n\nThe scheduler, Tormod, wants the list by Monday.\n", "Tormod"),
        ("Walk with Signe, 4 March\n\n- Ludmila in dispatch was standing there and said she'd join.\n", "Ludmila"),
        ("tues 3/3 signe, canteen\n\nmy colleague nasra says she will leave.\nsigne says stay.\nok then.\n", "Nasra"),
    ],
)
def test_a_name_is_known_by_what_stands_around_it(text: str, name: str) -> None:
    assert name in _people(text)


def test_a_name_listed_with_a_known_one_is_a_person_too() -> None:
    assert _people("4 March\n\nWe spoke of Ingrid and of Padraig. That was all.\n") == ["Ingrid", "Padraig"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Call with Signe\n\nMy handover at St Agnes's was short.\n", "Agnes"),
        ("Call with Signe\n\nWe'd agreed on less. You've asked before.\n", "We'd"),
        ("Call with Signe\n\nThe office in Trondheim closes in May, the one in Bergen stays.\n", "Trondheim"),
        ("Call with Signe\n\nOverheads are up. Overheads are always up.\n", "Overheads"),
    ],
)
def test_what_is_no_person_is_not_listed(text: str, place: str) -> None:
    assert all(place not in name for name in _people(text))


def test_a_name_in_another_script_and_its_latin_form_are_one_person() -> None:
    text = "Hour with \u202bهدى الخوري\u202c (Huda al-Khouri), 4 March\n\nΝίκος Βλάχος (Nikos Vlachos) came, too.\n"
    assert _people(text) == ["Huda al-Khouri", "Nikos Vlachos"]


def test_a_role_may_follow_the_latin_form() -> None:
    people = digest_of(
        Source.of("Tea with 陈静 (Chen Jing, head of sound), 4 March\n\nshe says go.\n", title="notes"), today=DAY
    ).people
    assert [(p.name, p.role) for p in people] == [("Chen Jing", "head of sound")]


@pytest.mark.parametrize("title", ["sir", "madam", "apa", "laoshi"])
def test_a_title_after_a_name_makes_it_a_person(title: str) -> None:
    assert _people(f"Notes of 4 March\n\nWhat Zarqa {title} told me stays here.\n") == ["Zarqa"]


def test_a_letter_after_a_title_is_whoever_has_that_title_and_letter() -> None:
    text = "Dr. Whitelaw + Anselm, 4 March\n\nDr W signs the form. Prof. Oduya knows.\n"
    assert set(_people(text)) == {"Dr. Whitelaw", "Anselm", "Prof. Oduya"}


def test_whoever_is_greeted_in_a_letter_or_signs_it_is_one_of_the_two_who_write() -> None:
    text = (
        "From: Oluwatoyin Adebayo <o@farm.example>\nTo: Margaret Lisle <m@dairy.example>\nDate: Wed, 4 Mar 2026 09:10\n"
        "Subject: Sunday\n\nDear Peggy,\n\nI will send the figures on Friday.\n\nToyin\n"
    )
    assert _people(text) == ["Oluwatoyin Adebayo", "Margaret Lisle"]


def test_the_writer_is_found_wherever_they_stand_once_it_is_known_who_they_are() -> None:
    text = "Table of 4 March\n\n| task | owner |\n|---|---|\n| 12 spreads -> Xochi | open |\n"
    assert "Xochi" in _people(text, me="Xochi")


def test_what_a_recording_calls_unknown_is_nobody() -> None:
    text = "Unknown Speaker: Is it running?\nKwame: It is. I will send you the tape.\nUnknown Speaker: Good.\n"
    assert _people(text) == ["Kwame"]
