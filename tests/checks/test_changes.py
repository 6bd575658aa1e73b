"""A change that the writer is in is what the request is for."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context
from assistant.checks.context import MentorContext as M
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

CONTEXT = Context(
    goals=("Be somewhere else by the winter",),
    mentor=M(name="Pooja Raman", call_name="Pooja", facts=("wrote about failing the first paper",)),
)


def note(sentence: str) -> str:
    return f"Hi Pooja, {sentence} Could I ask you one question about what comes first, 15 minutes?"


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm a geography teacher in Hull retraining as a surveyor.",
        "I'm a baker in Cork, training for the gas ticket.",
        "Nurse in Kano here, studying for the council paper.",
        "I'm a barista moving into roasting.",
        "I am a lorry driver switching to trams.",
        "Welder in Pune, preparing for my papers.",
        "I'm a clerk applying to seminary.",
        "I'm a sous-chef starting as head chef in May.",
        "I am a deckhand about to sit my mate's ticket.",
        "I'm a midwife going back to university.",
        "I'm a librarian on the way to becoming a notary.",
        "Retired postman, learning to tune pianos.",
        "I drive a taxi in Accra and I'm reading for the bar.",
        "I'm a translator turning into a court interpreter.",
        "A carer in Derry, taking up bookbinding this spring.",
        "I'm a chemist crossing over into patent law.",
    ],
)
def test_who_says_what_they_are_changing_to_has_said_what_for(sentence: str) -> None:
    assert found("MSG-WHY-GOAL", note(sentence), Kind.FIRST_CONTACT, CONTEXT, Channel.LINKEDIN_NOTE) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm a geography teacher in Hull.",
        "I moved into a flat in Hull.",
        "I am a training manager in Hull.",
        "I trained as a nurse in 2004 and live in Hull.",
        "My brother is retraining as a surveyor.",
        "Your post on retraining as a surveyor was good.",
        "I read that you are preparing for a congress.",
        "I'm applying to you because you are kind.",
        "I'm a plumber in Hull, switching to you from another mentor.",
    ],
)
def test_what_others_change_or_what_is_no_change_says_nothing(sentence: str) -> None:
    assert found("MSG-WHY-GOAL", note(sentence), Kind.FIRST_CONTACT, CONTEXT, Channel.LINKEDIN_NOTE) != []
