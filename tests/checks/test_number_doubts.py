"""A number that no rule speaks of is doubted where the notes tell another of this, and passes where they tell it."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.numbers import numbers_not_in_notes
from assistant.model.messages import Channel, Kind

PAGE = """talk with Priya about the night team, Thursday 14 May, by phone
new nurses this year, trained on the simulation corner: 19 of 23
medication errors in the first month: 11 last intake, 6 this intake
absences 14 days in February, 9 in January. she: show the list to HR only
rooms 3B and 4A have the new mannequins since the spring
next talk 11 June, bring the list of questions for the matron
"""


def remarks(said: str, notes: str = PAGE) -> list[str | None]:
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya"), sources=(notes,))
    letter = f"Subject: News of the night team\n\nDear Priya,\n\n{said}\n\nKind regards,\nAna"
    return [fault.level for fault in numbers_not_in_notes(DraftText(letter, Kind.UPDATE, Channel.EMAIL), context)]


@pytest.mark.parametrize(
    "said",
    [
        "19 of 23 new nurses have been trained on the simulation corner.",
        "The absences came to fourteen days in February, against nine in January.",
    ],
)
def test_what_the_notes_tell_is_left_alone(said: str) -> None:
    assert not remarks(said)


@pytest.mark.parametrize(
    "said",
    [
        "21 of 23 new nurses have been trained on the simulation corner.",
        "The absences came to nine days in February.",
    ],
)
def test_another_number_for_it_is_found(said: str) -> None:
    assert remarks(said)
