"""How a person writes is read from what they sent; what nothing shows stays unset."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.people import Manner
from assistant.reading.manner import manner_of


def letter(greeting: str, closing: str, said: str = "Thank you for the talk.") -> str:
    return f"{greeting}\n\n{said}\n\n{closing}"


def test_greeting_and_closing_are_the_ones_most_letters_have() -> None:
    texts = (
        letter("Hey Priya,", "Best wishes,\nAna"),
        letter("Good morning Tom,", "Cheers,\nAna"),
        letter("Good morning Judit", "Cheers, Ana Berg"),
    )
    manner = manner_of(texts, "Ana Berg")
    assert (manner.greeting, manner.sign_off) == ("Good morning", "Cheers")


def test_between_equals_the_latest_letter_counts() -> None:
    texts = (letter("Hello Priya,", "Best,\nAna"), letter("Hi Tom,", "Warmly,\nAna"))
    manner = manner_of(texts, "Ana")
    assert (manner.greeting, manner.sign_off) == ("Hi", "Warmly")


@pytest.mark.parametrize(
    ("text", "greeting", "sign_off"),
    [
        ("Subject: Rosters\n\nHi there Priya\n\nIt worked.\n\nAll the best\nAna Berg", "Hi there", "All the best"),
        ("Dear Dr. Prado,\n\nIt worked.\n\nYours sincerely,\nAna Berg", "", "Yours sincerely"),
        ("Priya,\n\nit worked.\n\nAna", "", ""),
        ("Hi Priya,\n\nIt worked.\n\nUntil the harvest,\nAna Berg", "Hi", "Until the harvest"),
        ("Hiring is slow, Priya.\n\nThanks to you I know why.\n\nAna Berg", "", ""),
        ("HI PRIYA\nok\ncheers", "HI", "cheers"),
        ("Hi", "Hi", ""),
        ("Hi Tom,\nI ate a banana\nBest, Ana Berg", "Hi", "Best"),
        ("", "", ""),
    ],
)
def test_only_what_stands_there_is_read(text: str, greeting: str, sign_off: str) -> None:
    manner = manner_of((text,), "Ana Berg")
    assert (manner.greeting, manner.sign_off) == (greeting, sign_off)


@pytest.mark.parametrize(
    ("said", "spelling"),
    [
        ("I organised the rota; the colour code helped.", "british"),
        ("I organized the schedule; the color code helped.", "american"),
        ("See you on 4 March.", "british"),
        ("See you on March 4th.", "american"),
        ("The color of 4 March and 5 March", "american"),
        ("See you on 4 March, not on March 5.", None),
        ("I may 4 times have asked.", None),
        ("Nothing tells.", None),
    ],
)
def test_spelling_is_told_by_words_and_else_by_dates(said: str, spelling: str | None) -> None:
    assert manner_of((letter("Hi Priya,", "Best,\nAna", said),)).spelling == spelling


def test_how_direct_or_formal_somebody_is_is_never_read() -> None:
    blunt = letter("Dear Dr. Prado,", "Regards,\nAna", "No. Do it.")
    assert manner_of((blunt,) * 3, "Ana") == Manner(sign_off="Regards")
    assert manner_of(()) == Manner()


@given(st.lists(st.text(max_size=200), max_size=4), st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_read(texts: list[str], name: str) -> None:
    manner = manner_of(texts, name)
    assert all(not part or any(part in text for text in texts) for part in (manner.greeting, manner.sign_off))
