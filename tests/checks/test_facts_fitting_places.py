"""A number of the notes that a draft tells of another thing, and a part told of what the other part did."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

_OF_ANOTHER_THING = [
    ("get 3 suppliers to lend a machine. letter ready, sent to the 3 by 8 may\n2 yrs no holidays, she told me",
     "I asked her for advice, and she said: get four suppliers to lend a machine. The letter goes to the three.",
     "four", "three"),
    ("the loom has 8 shafts, bought second-hand\nsold 6 blankets at the fair",
     "The second-hand loom that I bought has six shafts. At the fair I sold some blankets.", "six", "eight"),
    ("harbour fee 340 a season, boat cover 95\ninsurance asked for 210 papers",
     "The harbour fee is 210 a season. The insurance asked for papers.", "210", "340"),
    ("greenhouse: 7 benches of tomatoes\npaths: 5 barrows of gravel ordered\nfrost took 4 lemon trees",
     "Frost took seven lemon trees, and the gravel is ordered.", "seven", "four"),
]  # fmt: skip
_EXCHANGED = [
    ("our kennel: 18 dogs, 41 members, open since 2019", "Our kennel has 41 dogs.", "41", "18"),
    ("52 names on the list for a plot; 19 have one", "There are 19 names on the list for a plot.", "19", "52"),
    ("cleaning took 75 min before, now 35.\nlunch is 50 min, same as ever",
     "The cleaning takes 50 minutes instead of 75.", "50 minutes", "35 minutes"),
]  # fmt: skip
_OF_THE_OTHER_PART = [
    ("tested the tent with 12 scouts, 7 could not close the zip", "Five of twelve scouts could not close the zip.",
     "Seven of twelve scouts could not close the zip."),
    ("entry 9, of which 4 as a voucher for the bar", "The entry is 9, and 5 of it is a voucher for the bar.",
     "The entry is 9, and 4 of it is a voucher for the bar."),
    ("asked 11 drivers, 8 want the early shift", "Three of eleven drivers want the early shift.",
     "Three of eleven drivers do not want the early shift."),
    ("survey: 70 % want longer hours on Saturday", "Thirty percent want longer hours on Saturday.",
     "Seventy percent want longer hours on Saturday."),
    ("choir practice: attendance 80 %", "Two in ten come to choir practice.", "Eight in ten come to choir practice."),
    ("20 seedlings planted, 6 died in the frost", "Fourteen of twenty seedlings died in the frost.",
     "Fourteen of twenty seedlings are still there after the frost."),
    ("12 crates of glue, 5 left", "Of the twelve 7 are left.", "Of the twelve 5 are left, 7 are used."),
]  # fmt: skip


def _remarks(said: str, notes: str) -> list[str]:
    context = to_context({"today": "2026-03-04", "me": {"name": "Ana Berg"}, "sources": [notes]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [one.text for one in found if one.id == "FACT-NUMBER"]


@pytest.mark.parametrize(("notes", "said", "words", "told"), _OF_ANOTHER_THING)
def test_a_number_of_another_thing_is_remarked_on(notes: str, said: str, words: str, told: str) -> None:
    assert words in _remarks(said, notes)


@pytest.mark.parametrize(("notes", "said", "words", "told"), _OF_ANOTHER_THING)
def test_the_number_of_this_thing_passes(notes: str, said: str, words: str, told: str) -> None:
    assert not _remarks(said.replace(words, told), notes)


@pytest.mark.parametrize(("notes", "said", "words", "told"), _EXCHANGED)
def test_a_number_that_stands_next_to_the_right_one_is_remarked_on(
    notes: str, said: str, words: str, told: str
) -> None:
    """Whoever writes from notes takes the next number of the line for the one that is meant."""
    assert words in _remarks(said, notes)
    assert not _remarks(said.replace(words, told), notes)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("lambs 25 (was 40)\nfences 31 m", "We had 40 lambs in the spring before."),
        ("from 12 children to 27, all from one school", "Now 27 children come."),
        ("classes 34-38, maths", "My biggest class has 38 pupils."),
    ],
)
def test_two_numbers_of_one_thing_are_not_told_apart_by_their_words(notes: str, said: str) -> None:
    """Before and after, from and to: the second one stands without a word beside it."""
    assert not _remarks(said, notes)


@pytest.mark.parametrize(("notes", "said", "true"), _OF_THE_OTHER_PART)
def test_what_is_left_is_not_told_of_the_other_part(notes: str, said: str, true: str) -> None:
    assert _remarks(said, notes)


@pytest.mark.parametrize(("notes", "said", "true"), _OF_THE_OTHER_PART)
def test_each_part_of_a_whole_may_be_told_of_its_own(notes: str, said: str, true: str) -> None:
    assert not _remarks(true, notes)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("went from 19 dishes down to 8", "The card went from 19 dishes to 8."),
        ("6 papers, 2 passed (maths, law)", "Two of six papers are passed, four are to go."),
        ("pays 14,500 at the press, 17,200 at the mill", "The press pays 2,700 less than the mill."),
        ("rent 650 now, 800 from May", "The rent rises by 150 in May."),
        ("41 swaps in March, 30 in April", "We had 30 swaps in April, 11 fewer than in March."),
    ],
)
def test_what_is_reckoned_of_both_passes(notes: str, said: str) -> None:
    assert not _remarks(said, notes)


_CHANGED = [
    ("confidence 3 -> 7, sleep 8 h", "My confidence went from 3 to 8.", "My confidence went from 3 to 7."),
    ("breakages per week: then 12, now 9", "Breakages fell by 40 percent.", "Breakages fell by 25 percent."),
    ("night calls 18 in May, now 6 in June", "Night calls have gone down by a third.",
     "Night calls have gone down by two thirds."),
    ("lessons with Jo: 14/1 11/2 18/3 = 3x\nkiln 9,000 pesos", "In our nine lessons I learned most.",
     "In our three lessons I learned most."),
    ("opened 1 March, closed 8 September. nights 171 this year, 118 last year", "I had 191 nights this year.",
     "I had 171 nights this year."),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "said", "true"), _CHANGED)
def test_what_something_became_follows_from_its_own_ends(notes: str, said: str, true: str) -> None:
    assert _remarks(said, notes)


@pytest.mark.parametrize(("notes", "said", "true"), _CHANGED)
def test_a_change_that_the_notes_tell_passes(notes: str, said: str, true: str) -> None:
    assert not _remarks(true, notes)
