"""A number that follows from the notes by chance is remarked on where it took the place of theirs."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

_TOLD = [
    ("cows: 30 in spring, 46 now", "I milk seventy-six cows now.", "seventy-six", "forty-six"),
    ("members\t5\t16", "The club had five members then, and has twenty-one members now.", "twenty-one", "sixteen"),
    ("late trains: from 21 % down to 9 %, 6 months", "In six months late trains fell from 21 percent to 6 percent.",
     "6 percent", "9 percent"),
    ("we have 2 kilns, 3 glazes", "We fire in five kilns.", "five", "two"),
    ("brings 2 jars of honey, 4 eggs", "I will bring you four jars of honey.", "four", "two"),
    ("wrote 12 postcards to clients, 3 answered", "I wrote nine postcards to clients.", "nine", "twelve"),
    ("trained 26 guides, 4 days, budget 7", "We trained thirty guides.", "thirty", "26"),
]  # fmt: skip


def _remarks(said: str, notes: str) -> list[str]:
    context = to_context({"today": "2026-03-04", "me": {"name": "Ana Berg"}, "sources": [notes]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [one.text for one in found if one.id == "FACT-NUMBER"]


@pytest.mark.parametrize(("notes", "said", "words", "told"), _TOLD)
def test_a_number_in_place_of_another_is_remarked_on(notes: str, said: str, words: str, told: str) -> None:
    found = _remarks(said, notes)
    assert any(words in one or one in words for one in found), found


@pytest.mark.parametrize(("notes", "said", "words", "told"), _TOLD)
def test_the_number_of_the_notes_is_fine(notes: str, said: str, words: str, told: str) -> None:
    assert not _remarks(said.replace(words, told), notes)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("of the 28 nets only 11 were dry", "Of the 28 nets, seventeen were still wet."),
        ("swaps 52 in May, 40 in April, rosters", "We had 52 swaps in May, twelve more than in April."),
        ("plant beans 15 cm -> 25 cm", "I plant the beans at 25 cm."),
        ("79 lambs alive", "Nearly eighty lambs are alive."),
        ("hives: 4 strong, 3 weak", "Four hives are strong, and all in all seven hives came through."),
    ],
)
def test_what_a_reader_can_see_or_round_stays(notes: str, said: str) -> None:
    """The whole is told beside the part, the notes tell it in the same line, or it is the same in round figures."""
    assert not _remarks(said, notes)


def test_a_number_of_the_notes_is_not_told_by_a_place_in_an_order() -> None:
    notes = "3rd yr of the course. 3 benches built so far\nmy hours: 20"
    assert _remarks("In the third year of the course I have built four benches so far.", notes) == ["four"]
    assert _remarks("In the third year of the course I have built three benches so far.", notes) == []


def test_two_lengths_beside_each_other_are_each_held_against_the_notes() -> None:
    notes = "wait in the clinic: 52 min -> 35 min"
    assert _remarks("The wait in the clinic went down from 52 to 25 minutes.", notes) == ["25 minutes"]
    assert _remarks("The wait in the clinic went down from 52 to 35 minutes.", notes) == []


def test_the_digits_of_a_number_in_another_order_are_remarked_on() -> None:
    notes = "9 schools, 75 pianos. 2 wks after the heating is on, 20 min"
    assert _remarks("I tune for nine schools, 57 instruments in all.", notes) == ["57"]
    assert _remarks("I tune for nine schools, 75 instruments in all.", notes) == []
