"""A yes that the notes still wait for is remarked on where a draft tells it as given, by whatever words."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.checks.facts.commitments.verdict import MESSAGES
from assistant.model.messages import Channel, Kind


def levels(notes: str, said: str) -> list[str]:
    """The levels of what rules find in a letter to one's boss, doubts by weights aside."""
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya"), sources=(notes,))
    draft = DraftText(f"Dear Mr Holm,\n\n{said}\n\nAna", Kind.MANAGER_NOTE, Channel.EMAIL)
    found = [fault for fault in is_borne_out(draft, context) if fault.message != MESSAGES["doubted"]]
    return [fault.level or "error" for fault in found]


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("desk on Fridays? asked Tobias: must look at his roster first", "Tobias will mind the desk on Fridays."),
        ("desk on Fridays? asked Tobias. he: depends on the harvest", "Tobias is covering the desk."),
        ("I go to Oulu if Marit (head office) gives her blessing", "Marit has given her blessing for Oulu."),
        ("two Tuesdays a month: boss says he'd think about it", "In May you agreed to the Tuesdays."),
        ("Tuesdays: told Holm. he: put it on paper, then I decide", "You agreed to the Tuesdays."),
        ("swap with Lena, not a yes yet", "Lena is fine with the swap."),
    ],
)
def test_a_yes_that_is_still_open_is_remarked_on(notes: str, said: str) -> None:
    assert levels(notes, said)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("desk on Fridays? asked Tobias: yes, he does it", "Tobias will mind the desk on Fridays."),
        (
            "desk on Fridays? asked Tobias. he: depends.\n3 May: Tobias said yes to the desk",
            "Tobias is fine with the desk.",
        ),
        ("desk on Fridays? asked Tobias: must look first", "Tobias will mind the desk if his roster allows it."),
        ("desk on Fridays? asked Tobias: must look first", "Tobias has not agreed to mind the desk so far."),
        ("Tuesdays: Holm agreed in May. room: not sure", "In May you agreed to the Tuesdays."),
        ("swap with Lena, she is fine with it", "Lena is fine with the swap."),
    ],
)
def test_a_yes_that_was_given_and_what_the_draft_leaves_open_is_let_pass(notes: str, said: str) -> None:
    assert levels(notes, said) == []
