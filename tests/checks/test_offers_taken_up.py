"""An offer that is taken up is no debt called in, and what somebody learnt from a thing is no mood."""

from __future__ import annotations

import pytest

from assistant.model.messages import Kind
from tests.checks.asking import found


@pytest.mark.parametrize(
    ("said", "demands"),
    [
        ("As you offered to read the menu, I will send you a copy.", False),
        ("As you offered to listen, I'm attaching the second track.", False),
        ("As you offered to read the menu, send me your notes by Friday.", True),
        ("As you promised, read the menu.", True),
    ],
)
def test_the_writer_does_what_an_offer_needs(said: str, demands: bool) -> None:
    """Only what the reader is told to do for it is a demand."""
    assert bool(found("TONE-DEMAND", f"Dear Priya,\n\n{said}\n\nAna", Kind.THANKS)) is demands


@pytest.mark.parametrize(
    ("said", "vague"),
    [
        ("Could you tell me what you have learned from hiring at harvest?", False),
        ("Could you tell me what you have learnt about leaking roofs?", False),
        ("Could you tell me everything you have learned from life?", True),
    ],
)
def test_what_was_learnt_from_a_thing_is_one(said: str, vague: bool) -> None:
    """The reader knows what to tell of."""
    assert bool(found("MSG-ASK-VAGUE", f"Dear Priya,\n\n{said}\n\nAna", Kind.HELP_BRIEF)) is vague
