"""A quotation of notes that cut words short is word for word; one's own label may be put in more words."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.quotations import quotations_not_in_notes
from assistant.model.messages import Channel, Kind

NOTES = """rating "name my price w/out blushing": 3 / 10
he: bring yr list & a pen bc ppl forget numbers
she said: go thru it w/ the team b4 the vote, 2 hrs abt
goal: run the hall by spring"""


def _levels(said: str) -> list[str | None]:
    draft = DraftText(f"# Closing our year\n\n{said}\n", Kind.CLOSE_OUT, Channel.FILE)
    return [fault.level for fault in quotations_not_in_notes(draft, Context(sources=(NOTES,)))]


@pytest.mark.parametrize(
    "said",
    [
        'My rating for "name my price without blushing" went from 3 to 7.',
        'He told me: "Bring your list and a pen, because people forget numbers."',
        'She said: "Go through it with the team before the vote, two hours about."',
    ],
)
def test_words_that_the_notes_cut_short_are_the_same_words(said: str) -> None:
    assert _levels(said) == []


@pytest.mark.parametrize(
    "said",
    [
        'My rating for "I can name my price without blushing" went from 3 to 7.',
        'The first rating, "I name my price without blushing", stands at 7.',
        'I rated myself on "I can name my price without blushing": 7.',
        'My goal was "I want to run the hall by spring".',
    ],
)
def test_ones_own_label_in_a_word_or_two_more_is_a_remark(said: str) -> None:
    assert _levels(said) == ["info"]


@pytest.mark.parametrize(
    "said",
    [
        'My rating for "I can ask for more money without blushing" went up.',
        'He told me: "You can name your price without blushing, always."',
        'He told me: "Bring your list and a pencil, because people forget numbers."',
        'My goal was "I want to run the whole house by spring".',
    ],
)
def test_other_words_and_somebody_elses_stay_a_fault(said: str) -> None:
    assert _levels(said) == [None]
