"""In a talk whoever is told or asked to do a thing is the one who does it."""

from __future__ import annotations

import pytest

from assistant.model.evidence import Source
from assistant.reading.asked_of import addressed, asked_in_talk
from assistant.reading.pages import page_of
from assistant.reading.statements import Statement
from tests.reading.samples import TODAY

TALK = (
    "Halina: How did it go?\n\nJo: Slowly. My goal is a shop of my own.\n\nHalina: {}\n\nJo: Yes, fine.\n\n"
    "Halina: Wait with the wheel.\n\nJo: Noted.\n"
)


def statements(said: str) -> tuple[tuple[Statement, ...], int]:
    found = page_of(Source.of(TALK.format(said), title="talk.txt"), today=TODAY, me="Jo", mentor="Halina").statements
    return found, next(n for n, statement in enumerate(found) if statement.text == said)


@pytest.mark.parametrize(
    ("said", "what", "who"),
    [
        ("Put the plan on my desk by Friday.", "Put the plan on my desk", "me"),
        ("So, send it to me by Friday.", "send it to me", "me"),
        ("Would you like to fire the kiln on Monday?", "Would you like to fire the kiln", "me"),
        ("Shall I ask the foundry for a price?", "Shall I ask the foundry for a price", "Halina"),
        ("Leave it with me until Friday.", "Leave it with me", None),
        ("Give me till Friday and the list is yours.", "Give me till Friday and the list is yours", None),
        ("The kiln is cold.", "The kiln is cold", None),
    ],
)
def test_who_is_told_or_asked_to_does_it(said: str, what: str, who: str | None) -> None:
    found, n = statements(said)
    assert asked_in_talk(what, found, n) == who


def test_words_are_said_to_whom_speaks_next() -> None:
    found, n = statements("Put the plan on my desk by Friday.")
    assert addressed(found, n) == "me"


def test_notes_that_are_no_talk_ask_nothing_of_anybody() -> None:
    found = page_of(Source.of("notes\n\nSend the plan to Halina by Friday.", title="notes.txt"), today=TODAY).statements
    assert [asked_in_talk("Send the plan to Halina", found, n) for n in range(len(found))] == [None] * len(found)
