"""Several promises in one sentence, lists shared out under names, tasks with owner and day set apart behind them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.reading.compounds import items_apart, masked, undertaken_apart
from assistant.reading.verb_forms import verb_forms
from tests.reading.samples import promised, read

NAMES = frozenset(("odile", "pavel", "brandt"))


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in undertaken_apart(text, masked(text, NAMES))]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        (
            "Odile will ask the bank, Pavel drafts the letter by Friday, and I'll post it",
            ["Odile will ask the bank", "Pavel drafts the letter by Friday", "I'll post it"],
        ),
        (
            "she's lending me her saddle; Odile is fetching it on Sunday.",
            ["she's lending me her saddle", "Odile is fetching it on Sunday."],
        ),
        (
            "Odile to count the chairs and me to order the missing ones",
            ["Odile to count the chairs", "me to order the missing ones"],
        ),
        (
            "he'll ring the depot, so I'm getting the list to him tonight",
            ["he'll ring the depot", "I'm getting the list to him tonight"],
        ),
    ],
)
def test_each_one_who_undertakes_something_has_a_part(text: str, apart: list[str]) -> None:
    assert parts(text) == apart


@pytest.mark.parametrize(
    "text",
    [
        "if Odile calls, I'll ask her and she will tell me",
        "I'll ask Pavel whether Odile will come",
        "I was late, and Odile was cross",
        "I'll write it up and send it round",
    ],
)
def test_a_sentence_of_one_thing_stays_whole(text: str) -> None:
    assert parts(text) == [text]


@settings(max_examples=60)
@given(st.text(alphabet="Odile Pavel, and I'll she will ;-", max_size=80))
def test_parts_lie_in_the_text_one_after_the_other(text: str) -> None:
    at = 0
    for start, end in undertaken_apart(text, masked(text, NAMES)):
        assert at <= start <= end <= len(text)
        at = end


def test_a_row_of_tasks_is_told_apart_at_its_marks() -> None:
    text = "a plan for the yard, Monday; the forms from the parents; and the van"
    assert [text[start:end] for start, end in items_apart(text)] == [
        "a plan for the yard, Monday",
        "the forms from the parents",
        "the van",
    ]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("i'll ring her", ["me will"]),
        ("he went on leave on friday", ["they did"]),
        ("i could of taken it", ["me would have"]),
        ("she said she'd send it", ["they tells", "they would"]),
        ("nobody does the gate", ["nobody does"]),
        ("you won't see it", ["you not"]),
    ],
)
def test_verbs_are_told_by_whose_they_are_and_how_they_stand(text: str, forms: list[str]) -> None:
    assert [f"{who} {form}" for _, who, form in verb_forms(text)] == forms


def test_lists_under_me_and_under_a_name_are_what_each_is_to_do() -> None:
    page = """Tuesday 17 November 2026, with Rosa Lindt (programme mentor)

Me
- order the sample tiles (by Monday)

Rosa
- dig out the tender folder
- a quiet word with Emil about the lease

Both of us
- walk the site, Sat 28 Nov
"""
    assert [(who, what) for who, what, _ in promised(read(page))][:3] == [
        ("me", "order the sample tiles"),
        ("Rosa Lindt", "dig out the tender folder"),
        ("Rosa Lindt", "a quiet word with Emil about the lease"),
    ]
    assert any(what == "walk the site" for _, what, _ in promised(read(page)))


def test_owner_and_day_may_stand_behind_the_task() -> None:
    page = """Rosa Lindt, my mentor, 17 Nov 2026

who/what/when
• site sketch — me — thurs
• comments on it — Rosa — Monday
• key for the shed — ??? — before the frost

sash cords = mine, thurs
quote for Mrs Tan = hers, friday
"""
    assert promised(read(page)) == [
        ("me", "site sketch", "2026-11-19"),
        ("Rosa Lindt", "comments on it", "2026-11-23"),
        (None, "key for the shed", None),
        ("me", "sash cords", "2026-11-19"),
        ("Rosa Lindt", "quote for Mrs Tan", "2026-11-20"),
    ]
