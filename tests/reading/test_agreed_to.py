"""What is asked for and taken on, in prose and in talk; what is nobody's yet; what is named before its promise."""

from __future__ import annotations

import pytest

from tests.reading.samples import promised, read

HEAD = "Notes with Rosa Lindt, my mentor, 17 November 2026\n\n"


@pytest.mark.parametrize(
    ("line", "who", "what", "day"),
    [
        ("she asked would I train the new joiner on the kiln. Agreed.", "me", "train the new joiner on the kiln", None),
        (
            "He asked if I could show the boys the saw on Monday and I nodded.",
            "me",
            "show the boys the saw",
            "2026-11-23",
        ),
        (
            'Rosa told me "kindly write one page on the costs and send it back", I said yes.',
            "me",
            "write one page on the costs and send it back",
            None,
        ),
        ("Somebody must renew the licence before 31 December.", None, "renew the licence", "2026-12-31"),
        ("The poster printing still has no volunteer.", None, "poster printing", None),
        ('"Leave the caretaker to me", she said.', "Rosa Lindt", "the caretaker", None),
        ("He's down to bring his slides round on Tuesday.", "Rosa Lindt", "bring his slides round", "2026-11-24"),
        ("The floor plans I have to give to Rosa by Thursday.", "me", "The floor plans: give to Rosa", "2026-11-19"),
        (
            "The clinic on Peoria Street, I'm calling them Monday.",
            "me",
            "The clinic on Peoria Street: calling them",
            "2026-11-23",
        ),
    ],
)
def test_what_is_taken_on_is_found_with_its_matter(line: str, who: str | None, what: str, day: str | None) -> None:
    found = [(item.who, item.what) for item in read(HEAD + line + "\n").commitments]
    assert (who, what) in found
    assert day is None or day in [date for _, _, date in promised(read(HEAD + line + "\n"))]


@pytest.mark.parametrize(
    "line",
    [
        "She wanted me to chair the jury, I said no.",
        "I could of taken the late shift on Friday.",
        "Rosa offered to pay the fee and I refused.",
        "The outing on Thursday has been called off.",
        "He asked if I could come on Sunday, I declined.",
        "I shan't be coming to the dinner on the 22nd.",
        "The alarm got fixed last week.",
    ],
)
def test_what_is_refused_or_over_is_no_promise(line: str) -> None:
    assert promised(read(HEAD + line + "\n")) == []


def test_requests_of_a_talk_are_promises_where_the_answer_takes_them_on() -> None:
    talk = """17 November 2026
Rosa: Could I get your comments in writing?
Pia: Yes, by Friday.
Rosa: Shall I lend you my notes?
Pia: Thank you, no, I have my own.
Rosa: Drop it in my box by Sunday evening.
Pia: Sunday evening. I can do that.
"""
    found = promised(read(talk))
    assert any("comments in writing" in what and day == "2026-11-20" for _, what, day in found)
    assert any("in my box" in what and day == "2026-11-22" for _, what, day in found)
    assert not any("notes" in what for _, what, _ in found)


def test_a_heading_that_sets_a_day_is_over_tasks() -> None:
    page = """Notes with Rosa Lindt, my mentor, 17 November 2026

before the fair (Nov 27):
- me: glossary for the tea museum, clean copy
- Rosa: proofread my sample, 3 pages
"""
    assert promised(read(page)) == [
        ("me", "glossary for the tea museum, clean copy", "2026-11-27"),
        ("Rosa Lindt", "proofread my sample, 3 pages", "2026-11-27"),
    ]


def test_a_promise_with_its_day_may_hang_on_whether_it_is_needed() -> None:
    found = promised(read(HEAD + "I'll chase him for it on Monday if he's silent.\n"))
    assert [(who, day) for who, _, day in found] == [("me", "2026-11-23")]


def test_lines_behind_an_angle_are_quotations_in_letters_only() -> None:
    page = "17.11 tue, loading bay, Jutta\n\n- carry own kettle lead. always\n> stage plot to Jutta by thursday\n"
    assert ("me", "2026-11-19") in [(who or "me", day) for who, _, day in promised(read(page))]
