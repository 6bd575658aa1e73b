"""A name that is only like one of the notes, or that they take back, is found."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.links import links_not_in_notes
from assistant.checks.facts.names import names_not_in_notes
from assistant.model.messages import Channel, Kind


def _found(said: str, notes: str) -> list[str]:
    text = f"Dear Ruth,\n\n{said} I thought of it all week, and I thank you for the time.\n\nBest,\nIfe"
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    return [text[f.start : f.end] for f in names_not_in_notes(draft, Context(sources=(notes,))) if f.level != "info"]


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("her paper w/ P. Lindgren", "I read your paper with P. Lundgren.", "Lundgren"),
        ("M. Gaughan 14x, P. Lavelle 9x", "P. Lavin is named nine times.", "Lavin"),
        ("Head (Mrs Morales) re: room", "I will write to Mrs. Moral about the room.", "Moral"),
        ("client: Mrs. Lindner? no, Mrs. Lindauer", "My client is Mrs. Lindner.", "Lindner"),
        ("met Roberts son Carl", "I met Carla again.", "Carla"),
        ("Bríd (charge nurse) tried it", "I liked the story about Bridget.", "Bridget"),
        ("asked Daniel and Mr Tan", "I asked Daniela about it.", "Daniela"),
        ("NQT at Hill View from 1 Sept", "From September I teach at Hillcrest.", "Hillcrest"),
        ("letter for Ruhr Museum", "The letter is for the Ruhrland Museum.", "Ruhrland"),
        ("Thibault (Studio Nord) hires Q3, Sun 12th", "Thibaut of Studio Nord hires in autumn.", "Thibaut"),
        ("the men in the key team", "I met Mendoza and Keystone there.", "Mendoza"),
        ("for the Fulbright? NO -> Rotary scholarship", "You will write for the Fulbright.", "Fulbright"),
        ("me: ask Officer Brand abt key", "- [ ] @me ask Officer Blount about the key (due)", "Blount"),
    ],
)
def test_a_name_that_is_only_like_one_of_the_notes_is_found(notes: str, said: str, words: str) -> None:
    assert any(words in one for one in _found(said, notes))


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("her paper w/ P. Lindgren", "I read your paper with P. Lindgren."),
        ("plan A by method, plan B by question", "I lean to plan B. Then I can start."),
        ("client: Mrs. Lindner? no, Mrs. Lindauer", "My client is Mrs. Lindauer."),
        ("2.12 agency Hanoi: no. I spoke too soon", "The agency in Hanoi said no."),
        ("the Andersons next door", "I asked Mr Anderson next door."),
        ("Manch office, Tue", "I was at the Manchester office."),
    ],
)
def test_the_name_of_the_notes_passes(notes: str, said: str) -> None:
    assert _found(said, notes) == []


def test_an_address_under_any_country_is_one() -> None:
    context = Context(sources=("archive: andestextile.example.pe",))
    for said, found in (("andestextile.example.pe", 0), ("andestextiles.example.pe", 1)):
        draft = DraftText(f"I found you through {said}.", Kind.FIRST_CONTACT, Channel.EMAIL)
        assert len(list(links_not_in_notes(draft, context))) == found


def test_a_place_told_by_its_three_letters_is_known() -> None:
    notes = "SMS 06:40: CHG 14 Oct now BGO-TOS-BGO\npax on the LIS night flight"
    assert not _found("I fly to Tromsø on the 14th, and then I tell of the Lisbon night.", notes)
    assert "Turku" in _found("I fly to Turku on the 14th.", notes)
