"""A promise is told by what is to be done: without whom it is of, how they took it on, and by when."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.model.evidence import Source
from assistant.reading.notes import digest_of

DAY = date(2026, 3, 2)
HEAD = "Coffee with Marit Solvang, 2 March 2026\n\nMarit runs the harbour bakery.\n\n"


def promised(notes: str, *, head: str = HEAD) -> list[tuple[str | None, str]]:
    digest = digest_of(Source.of(head + notes, title="coffee.txt"), today=DAY, me="Tor")
    return [(found.who, found.what) for found in digest.commitments]


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("Marit is going to lend me her proving baskets by Friday.", "lend me her proving baskets"),
        ("Marit means to lend me her proving baskets by Friday.", "lend me her proving baskets"),
        ("Marit has kindly agreed to lend me her proving baskets by Friday.", "lend me her proving baskets"),
        ("For her part Marit will lend me her proving baskets by Friday.", "lend me her proving baskets"),
        ("Marit said she'd lend me her proving baskets by Friday.", "lend me her proving baskets"),
    ],
)
def test_who_promises_and_how_is_left_out(told: str, own: str) -> None:
    assert promised(told) == [("Marit Solvang", own)]


def test_two_promises_in_one_sentence_are_two_with_their_own_days() -> None:
    text = "Tor: I'll ring the mill on Thursday and send you the flour list by Friday.\nMarit Solvang: Good.\n"
    digest = digest_of(Source.of(text, title="talk.txt"), today=DAY, me="Tor")
    assert [(found.what, found.due_iso) for found in digest.commitments] == [
        ("ring the mill", date(2026, 3, 5)),
        ("send you the flour list", date(2026, 3, 6)),
    ]


def test_a_second_promise_of_the_other_one_is_an_item_of_its_own() -> None:
    notes = "What Marit promised\n- Marit to read my price list by Friday, and she'd ask the mill about rye\n"
    assert promised(notes) == [
        ("Marit Solvang", "read my price list"),
        ("Marit Solvang", "ask the mill about rye"),
    ]


def test_a_day_in_the_middle_is_told_apart_from_what_is_to_be_done() -> None:
    text = HEAD + "I'll ring the mill on Thursday about the flour.\n"
    digest = digest_of(Source.of(text, title="coffee.txt"), today=DAY, me="Tor")
    assert [(found.what, found.due_iso) for found in digest.commitments] == [
        ("ring the mill about the flour", date(2026, 3, 5))
    ]


def test_words_that_hang_where_the_day_was_cut_off_go_with_it() -> None:
    assert promised("Actions\n- bring the price list to Marit on: Friday\n- hand the keys in, moved to 11.3.\n") == [
        (None, "bring the price list to Marit"),
        (None, "hand the keys in"),
    ]


@pytest.mark.parametrize("reply", ["I'll do that on Friday.", "All right, tomorrow then.", "Please do."])
def test_a_promise_without_its_matter_is_no_item(reply: str) -> None:
    talk = f"Marit Solvang: The mill is far.\nTor: {reply}\nMarit Solvang: It is.\n"
    assert promised(talk, head="") == []
