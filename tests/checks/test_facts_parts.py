"""Parts of a whole, listed things, adverbs and owners: what notes tell without saying it word for word."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

NOTES = ("16 boats: 12 repaired, 4 not.\nsails so far: 7 (2 red)\nmasts: 9\nposters: 6 planned. printed: herring, eel",)
BOTH = Context(sources=NOTES, me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Tayo Abioye", call_name="Tayo"))


@pytest.mark.parametrize(
    ("text", "faulty"),
    [
        ("Fourteen of the sixteen boats are repaired.", True),
        ("Twelve of the sixteen boats are repaired.", False),
        ("Four of the sixteen boats are not repaired.", False),
        ("We have sewn nineteen sails, two of them red.", True),
        ("We have sewn seven sails, two of them red.", False),
        ("Two of the six posters are printed.", False),
    ],
)
def test_a_part_must_be_one_of_those_that_the_notes_split_the_whole_into(text: str, faulty: bool) -> None:
    faults = [one for one in found("FACT-NUMBER", text, Kind.REVIEW, BOTH, Channel.FILE) if one.level == "error"]
    assert bool(faults) is faulty


def test_an_adverb_before_a_verb_is_no_name() -> None:
    assert not found("FACT-NAME", "The question was the mast. Partly answered.", Kind.DEBRIEF, BOTH, Channel.FILE)


@pytest.mark.parametrize(
    ("promise", "owned"),
    [
        ("She did not want to sign, at least not before June.", True),
        ("Mr Abioye comes to the harbour with me.", True),
        ("Dr. Abioye does not lend the crane.", True),
        ("comes to the harbour one day", False),
        ("By the end of May she signs the list.", True),
        ("On Tuesday I bring the sails, and he looks at them.", True),
        ("On Tuesday the sails", False),
    ],
)
def test_a_promise_that_begins_with_whom_it_is_of_belongs_to_somebody(promise: str, owned: bool) -> None:
    text = f"# Debrief\n\n## Promises\n- {promise}\n"
    assert bool(found("FACT-OWNER", text, Kind.DEBRIEF, BOTH, Channel.FILE)) is not owned
