"""Grounding infers what a careful reader would: sums, spans, lists, other notations; and still finds what disagrees."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.dates import dates_not_in_notes
from assistant.checks.facts.names import names_not_in_notes
from assistant.checks.facts.numbers import numbers_not_in_notes
from assistant.model.messages import Channel, Kind

FARM = Context(
    today=date(2026, 2, 17),
    me=MeContext(name="Ana Berg"),
    sources=(
        "clay course: 240 kids, song course: 170 kids\n\nporters: 9, five of them want nights\n\n"
        "with Kavya since mid September\n\nhandover 40 min -> 25\n\n2 plans on 1 page for the shop\n\n"
        "passed at 2nd go\n\nWed 11/2 Sr Hamid, 45m, canteen\n\n"
        "busy until the end of April\n\nTyrol, ch. 3 of her book\n\n"
        "budget 410k, spent 388k\n\nworked there 2015-2019",
    ),
)


def _sure(said: str) -> list[str]:
    """What is found and is no mere remark."""
    return [text for text, level in _findings(said) if level != "info"]


def _found(said: str) -> list[str]:
    return [text for text, _ in _findings(said)]


def _findings(said: str) -> list[tuple[str, str | None]]:
    text = f"Dear Priya,\n\n{said}\n\nBest,\nAna"
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    rules = (names_not_in_notes, dates_not_in_notes, numbers_not_in_notes)
    return [(text[f.start : f.end], f.level) for rule in rules for f in rule(draft, FARM)]


@pytest.mark.parametrize(
    "said",
    [
        "Some 410 children came.",
        "I have trained Kavya for five months.",
        "A handover is fifteen minutes shorter.",
        "Thank you for the three quarters of an hour with Sister Hamid.",
        "You are busy until May.",
        "The Tyrolean farms are small.",
        "We ended 22k under budget.",
        "You worked there for four years.",
        "Ten minutes of our call would be quite enough.",
        "Four of our nine porters do not want nights.",
        "If June is too full, that is fine.",
        "Is it Monday 23 February, or the 25th?",
    ],
)
def test_what_follows_from_the_notes_passes(said: str) -> None:
    assert _sure(said) == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Some 520 children came.", "520"),
        ("Three of our nine porters want nights.", "Three of our nine porters"),
        ("I passed at the first attempt.", "first"),
        ("Thank you for the full hour.", "the full hour"),
        ("Then I saw it. Dr. Fiedler saw it, too.", "Dr. Fiedler"),
        ("I read chapter 5 of her book.", "5"),
        ("You worked there for nine years.", "nine years"),
    ],
)
def test_what_does_not_follow_is_found(said: str, words: str) -> None:
    assert any(words in one or one in words for one in _found(said)), _found(said)
