"""Thanks in the short way of text messages: hyphens, words cut short, notes without a subject."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, ThreadContext
from assistant.checks.context import MentorContext as M
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

MENTOR = M(name="Michael Tierney", call_name="Mick")


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        ("dry-fit every pipe before the torch comes out", "your dry-fit-first tip was gold."),
        ("photograph every joint", "the photo-every-joint habit paid off."),
        ("prepare three questions", "prepping 3 questions worked."),
        ("keep a one-page log", "that onepage log works."),
        ("introduce yourself to the caretaker", "intro to the caretaker first: worked."),
        ("walk the route on foot first", "walk-the-route-first it is."),
    ],
)
def test_the_advice_may_be_named_in_short(advice: str, said: str) -> None:
    context = Context(advice=(advice,), mentor=MENTOR)
    assert found("THX-SPECIFIC", f"Thanks Mick, {said} Again on Friday.", Kind.THANKS, context, Channel.SMS) == []


@pytest.mark.parametrize("said", ["you are a star.", "great tips as always.", "your well-known calm is a gift."])
def test_short_thanks_for_nothing_named_could_go_to_anybody(said: str) -> None:
    context = Context(advice=("dry-fit every pipe before the torch comes out",), mentor=MENTOR)
    assert found("THX-SPECIFIC", f"Thanks Mick, {said}", Kind.THANKS, context, Channel.SMS) != []


@pytest.mark.parametrize(
    "said",
    [
        "Doing the cellar the same way Friday.",
        "Off to the merchant on Monday with the list.",
        "Cellar next.",
        "The barn is next.",
        "Next up: the barn.",
        "Trying it on the loft tmrw.",
        "Same again for the barn on Sat.",
        "Will do the loft the same way Tues.",
        "Gonna tackle the whole loft Sunday.",
        "Back to the loft tomorrow with the same trick.",
    ],
)
def test_a_note_without_a_subject_says_what_is_next(said: str) -> None:
    text = f"Thanks Mick, your dry-fit-first tip was gold. {said} Dara"
    assert found("THX-NEXT", text, Kind.THANKS, Context(mentor=MENTOR), Channel.SMS) == []


@pytest.mark.parametrize(
    "said",
    [
        "Hoping all is well Friday.",
        "Looking forward to Friday.",
        "Seeing you Friday was great.",
        "See you next week.",
        "What's next?",
        "You're next.",
        "Next time the coffee is on me.",
        "Off to bed now.",
        "Same to you.",
        "Feeling great today.",
    ],
)
def test_a_kind_word_says_nothing_of_what_is_next(said: str) -> None:
    text = f"Thanks Mick, your dry-fit-first tip was gold. {said} Dara"
    assert found("THX-NEXT", text, Kind.THANKS, Context(mentor=MENTOR), Channel.SMS) != []


@pytest.mark.parametrize(
    ("context", "said"),
    [
        (Context(advice=("sell the van before laying off staff",)), "I sell the van before I am laying off the staff."),
        (Context(advice=("ask the union about the redundancy",)), "I asked the union about the redundancy."),
        (
            Context(mentor=M(name="Ada Obi", facts=("was sacked twice and wrote a book about it",))),
            "Your chapter on being sacked made me laugh.",
        ),
        (
            Context(thread=ThreadContext(original_ask="how to talk about salary with the board")),
            "I talked about salary with the board.",
        ),
    ],
)
def test_what_the_mentor_said_or_was_asked_is_no_news_to_them(context: Context, said: str) -> None:
    assert found("PRIV-WORDS", f"Dear Ada,\n\nthank you. {said}\n\nEfe", Kind.THANKS, context) == []


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("My sister faces redundancy.", Kind.THANKS),
        ("Kwame faces redundancy.", Kind.THANKS),
        ("The redundancy pay would be 4,000.", Kind.THANKS),
        ("I am told that redundancy comes.", Kind.MANAGER_NOTE),
    ],
)
def test_somebody_else_a_figure_or_another_reader_makes_news_of_it(said: str, kind: Kind) -> None:
    context = Context(advice=("ask the union about the redundancy",))
    assert found("PRIV-WORDS", f"Dear Ada,\n\nthank you. {said}\n\nEfe", kind, context) != []
