"""A number that no rule speaks of is doubted where the notes tell another of this, and passes where they tell it."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.numbers import numbers_not_in_notes
from assistant.model.messages import Channel, Kind
from tools.fit_number_doubts import Letter, Number, figures

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


def test_the_figures_count_doubts_beside_what_is_found_otherwise_and_faithful_letters_newly_remarked_on() -> None:
    caught, known = Number({}, frozenset({0}), False, False), Number({}, frozenset({1}), True, False)
    fresh, new = Number({}, frozenset(), False, False), Number({}, frozenset(), True, True)
    judged = [Letter("a", False, (False, True), (caught, known)), Letter("b", True, (), (fresh, new))]
    likely = {id(caught): 0.9, id(known): 0.1, id(fresh): 0.6, id(new): 0.2}
    assert figures(judged, likely, 0.5) == (
        "at 0.5: 1/2 doubted, 1 beside the 1 found otherwise, 1/1 faithful newly remarked on; of 1 with a number that"
        " is new 0 are still"
    )
