"""What others are said to mean to do, what nobody counts on, and what is only a manner of speaking."""

from __future__ import annotations

import pytest

from tests.reading.samples import promised, read

TALK = "Talk with Ottilie Brandt, my mentor, 17 Nov 2026\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "My cousin Farah said she will paint the sign for nothing.",
        "My neighbour says he'll lend me the trailer on Friday.",
        "Tamsin reckons she'll write my grant letter.",
        "He will bring the ladder. He says a lot of things.",
        "He'll sort the shelves, lol.",
        "He owes me for the broken window.",
        "I always promise soup and then I forget it.",
        "I have to tell you that the guild is moving.",
        "Let me look at my list, there was more.",
    ],
)
def test_nobody_counts_on_hearsay_or_on_a_manner_of_speaking(line: str) -> None:
    assert promised(read(TALK + "I met Tamsin there. " + line)) == []


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("Ottilie said she'll lend me the type catalogue.", "lend me the type catalogue"),
        ("My mentor Ottilie said she'll lend me the type catalogue.", "lend me the type catalogue"),
        ("Ottilie will call the guild. My cousin's plan? Talk is cheap.", "call the guild"),
        ("I will be sending the invoice by Friday.", "sending the invoice"),
        ("I'll have a quiet word with the caretaker on Monday.", "have a quiet word with the caretaker"),
        ("I owe Ottilie a page on the paper stock.", "a page on the paper stock"),
    ],
)
def test_what_the_two_promise_stays_a_promise(line: str, what: str) -> None:
    assert [told for _, told, _ in promised(read(TALK + line))] == [what]
