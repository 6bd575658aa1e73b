"""A brief declines a thing by its own words, whatever the thing; a soothing word is no order."""

from __future__ import annotations

import pytest

from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.checks.context import MentorContext as M
from assistant.model.messages import Kind
from tests.checks.asking import found


def brief(sentence: str) -> str:
    return (
        "Subject: Chapter three: too early?\n\nDear May,\n\nOne question for Monday: does chapter three start in the "
        "right place? So far I've drafted three openings and lean to the flood. What I'd like from you is a straight "
        f"review of the first page.\n\n{sentence}\n\nCyril"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "What I'd rather leave out is footnotes, Ama is doing those.",
        "What I don't need this time is grammar.",
        "What I'd sooner do without is a debate about the font.",
        "Spare me the semicolons.",
        "The semicolons can wait.",
        "Not the semicolons, please.",
        "Leave the semicolons to Ama.",
        "Footnotes I'd leave to Ama.",
        "The budget is Ama's business, so leave that aside.",
        "You can ignore the footnotes.",
        "No need to look at the pictures.",
        "Never mind the title, that's settled.",
        "Please disregard the layout.",
        "The typeface isn't up for discussion.",
        "I'm not after compliments.",
        "Pricing is off the table for now.",
        "Anything but the menu, that one is decided.",
        "I have enough books to read, so no more of those.",
        "We needn't touch the rota.",
        "The one thing I would skip is the history.",
        "Please keep your red pen off the footnotes.",
        "The accounts are for Ama, not for you.",
        "Everything except the sums, please; those are Tunde's.",
        "Abeg, no pity.",
        "The last thing I need is another course.",
    ],
)
def test_a_brief_may_decline_anything(sentence: str) -> None:
    assert found("HELP-MODE", brief(sentence), Kind.HELP_BRIEF) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "If I go home knowing which page is page one, it'll have been a good tea.",
        "Please don't worry about the time.",
        "I can wait for your answer.",
        "I would rather leave on Tuesday.",
        "Ama cannot spare me the hour.",
        "The publisher can't wait.",
        "My book is not finished.",
        "Leave a note with Ama if you are late.",
        "I can't leave out the flood, it is the best page.",
        "No hurry at all.",
        "Ama will leave the key to you.",
        "Don't hesitate to ring.",
    ],
)
def test_what_declines_no_help_leaves_the_brief_without(sentence: str) -> None:
    assert found("HELP-MODE", brief(sentence), Kind.HELP_BRIEF) != []


THANKS = Context(advice=("write the menu after the weather report",), mentor=M(name="Reto", call_name="Reto"))


def thanks(sentence: str) -> str:
    return (
        "Dear Reto,\n\nmany thanks for the call yesterday. This morning I wrote the menu after the weather report, and "
        f"I'm going to note each evening what is left.\n\n{sentence}\n\nSeraina"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The keys come by post, from the other office, so don't be surprised.",
        "Don't be alarmed if the parcel is big.",
        "Don't be shocked by the colour.",
        "Please don't worry about the noise on the line.",
        "Don't mind my spelling.",
        "Don't fret, the goats are fine.",
        "Do not be put off by the first page.",
        "Don't let the length scare you, most of it is pictures.",
        "Don't laugh, but I sang it.",
        "Never fear, the roof holds.",
        "Don't trouble to answer.",
        "Don't take the tone of my report amiss.",
        "Rest assured, I'll bring the keys back.",
        "Don't you worry, I'll be there at the gate.",
    ],
)
def test_a_soothing_word_is_no_order(sentence: str) -> None:
    assert found("TONE-DEMAND", thanks(sentence), Kind.THANKS, THANKS) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Don't be late.",
        "Don't forget to answer me.",
        "Don't make me wait again.",
        "Do not disappoint me.",
        "Don't worry, but answer me immediately, you must.",
        "Make sure you answer by Friday.",
    ],
)
def test_an_order_with_a_not_in_it_is_one(sentence: str) -> None:
    assert found("TONE-DEMAND", thanks(sentence), Kind.THANKS, THANKS) != []


def test_nothing_known_is_no_hindrance() -> None:
    assert found("TONE-DEMAND", thanks("So don't be surprised."), Kind.THANKS, NOTHING_KNOWN) == []
