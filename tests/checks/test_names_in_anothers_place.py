"""A name that the notes know, told of where they tell the same of another, is remarked on."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.model.messages import Channel, Kind
from tests.checks.by_rules import names_by_rules

NOTES = """Selma Ruiz, head of nursing: "The open kitchen at Ardmore House"
other places I looked at
 Larkhill House (Perth) - stopped after 1 yr
Tadesse drove the harbour loop twice
Samuel: ask for the keys
Denise lent me the spare projector for the spring show
Folake wants the hall in June
Folake read my chapter in Porto
train from Lund at nine, Lisbon is too far
Mr Bello's ward - must talk to them
Ms Okoro: the rota for the winter is hers
Ms Falk: tea on Tuesday
asked Fiona (boss) for a day off; my cousin Amadou drives"""


def _levels(said: str, notes: str = NOTES) -> list[tuple[str, str | None]]:
    text = f"Dear Selma,\n\n{said} I thought of it all week, and I thank you for the time.\n\nBest,\nIfe"
    context = Context(me=MeContext(name="Ife Ade"), mentor=MentorContext(name="Selma Ruiz"), sources=(notes,))
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    return [(text[f.start : f.end], f.level) for f in names_by_rules(draft, context)]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Your talk on the open kitchen at Larkhill House stayed with me.", "Larkhill House"),
        ("Last week Samuel drove the harbour loop with us.", "Samuel"),
        ("I have it from Folake, who lent me the spare projector for the show.", "Folake"),
        ("Last week Samuel lent me the spare projector for the spring show.", "Samuel"),
        ("It was Denise who asked, and Folake read my chapter in Lisbon.", "Lisbon"),
        ("I have asked my boss Denise for a day off.", "Denise"),
        ("My cousin, Tadesse, drives us.", "Tadesse"),
        ("I know that Ms Falk has the rota for the winter.", "Ms Falk"),
    ],
)
def test_a_name_in_the_place_of_another_is_a_remark(said: str, words: str) -> None:
    assert (words, "info") in _levels(said)


@pytest.mark.parametrize(
    "said",
    [
        "Your talk on the open kitchen at Ardmore House stayed with me.",
        "I looked at Larkhill House, too, and it stopped after a year.",
        "Last week Tadesse drove the harbour loop with us.",
        "Denise lent me the spare projector for the spring show.",
        "It was Folake who read my chapter in Porto.",
        "I went by train from Lund, as Lisbon is too far.",
        "I will talk to Mr Bello's ward this week.",
        "I know that Ms Okoro has the rota for the winter.",
        "I have asked Fiona, my boss, and my cousin Amadou drives.",
        "I have asked my boss, and Denise knows of it.",
        "Samuel and Denise know of it, and Folake, too.",
        "You drove the harbour loop twice, Selma, as I heard.",
    ],
)
def test_a_name_in_its_own_place_passes(said: str) -> None:
    assert _levels(said) == []
