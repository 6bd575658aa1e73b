"""A name told with the words that the notes have at another name is remarked on; in a place of its own it passes."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.model.messages import Channel, Kind
from tests.checks.by_rules import names_by_rules

NOTES = """Tue 5 May with Ingrid, the tram depot
1) brake log: let a colleague check it each night. Marlon! his logs come back without red ink. ask him on Monday
2) a free shift per month? first ask Yvonne (shift leader), she is away till the 20th
people Ingrid knows
 * Paloma Reyes - Tramvia Norte, Bilbao. trains drivers who fear the snow
 * Osric Lund - Kabelwerk Sued, sells sand boxes, 5 % off
sand in the shed: cousin Nabila is weighing it, ready Thursday
cousin Zuri wants the bicycle back (old one)
the seminar on tired eyes was in Tarvisio, the one on timetables in Lindau (dull)
Quillan drove the night line
 slow, no bell, smiled at all"""


def _remarked(said: str) -> list[tuple[str, str | None]]:
    text = f"Dear Ingrid,\n\n{said} I thank you for the time.\n\nBest,\nIfe"
    context = Context(me=MeContext(name="Ife Ade"), mentor=MentorContext(name="Ingrid Sol"), sources=(NOTES,))
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    return [(text[f.start : f.end], f.level) for f in names_by_rules(draft, context)]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Somebody should check my brake log before it goes in, and Yvonne gets no red ink in hers.", "Yvonne"),
        ("Paloma Reyes at Kabelwerk Sued trains drivers who fear the snow.", "Kabelwerk Sued"),
        ("Osric Lund trains drivers, and he may know what to do in the snow.", "Osric Lund"),
        ("Zuri is weighing the sand in the shed.", "Zuri"),
        ("Your seminar on tired eyes in Lindau has changed how I drive.", "Lindau"),
        ("Marlon drove the night line last week, slow and without a bell.", "Marlon"),
    ],
)
def test_a_name_told_with_the_words_of_another_is_a_remark(said: str, words: str) -> None:
    assert (words, "info") in _remarked(said)


@pytest.mark.parametrize(
    "said",
    [
        "Somebody should check my brake log before it goes in, and Marlon gets no red ink in his.",
        "Paloma Reyes at Tramvia Norte trains drivers who fear the snow.",
        "Osric Lund gives us 5 % off on his sand boxes.",
        "Nabila is weighing the sand in the shed.",
        "Your seminar on tired eyes in Tarvisio has changed how I drive.",
        "Quillan drove the night line last week, slow and without a bell.",
        "I gave Zuri the old bicycle back.",
        "Yvonne is away till the 20th, and then I ask her for the free shift.",
    ],
)
def test_a_name_told_with_its_own_words_passes(said: str) -> None:
    assert _remarked(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Yvonne leads the shift, and Marlon checks my brake log.",
        "My brother Zuri greets you.",
        "Yvonne and Nabila are well.",
        "I am a driver in Lindau, and I keep a log.",
    ],
)
def test_a_name_beside_the_other_or_told_of_something_new_passes(said: str) -> None:
    assert _remarked(said) == []


@pytest.mark.parametrize(
    ("said", "found"), [("I asked dr. Vasko, who agrees.", True), ("I slept. Then I asked nobody.", False)]
)
def test_a_title_in_small_letters_ends_no_sentence(said: str, found: bool) -> None:
    assert bool(_remarked(said)) == found
