"""Names that stand where another rule would not look: in a heading, like a title, ruled out, or of a land."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.model.messages import Channel, Kind
from tests.checks.by_rules import names_by_rules

NOTES = """Dr Olga Perint (harbour lab) would like two samples
the show on the radio, host Dana Meisner
put up the shelves in the hall with Goran, not with Tamsin - G. has the ladder
Tamsin paints the door
workshop in Aba on leather; a Japanese buyer asked
the carpet goes to Ottoline, not to Philippa"""


def _faults(said: str) -> list[tuple[str, str | None]]:
    text = f"Dear Selma,\n\n{said}\n\nI thought of it all week, and I thank you for the time.\n\nBest,\nIfe"
    context = Context(me=MeContext(name="Ife Ade"), mentor=MentorContext(name="Selma Ruiz"), sources=(NOTES,))
    draft = DraftText(text, Kind.UPDATE, Channel.EMAIL)
    return [(text[f.start : f.end], f.level) for f in names_by_rules(draft, context)]


@pytest.mark.parametrize(
    ("said", "words", "level"),
    [
        ("Two lines for Dr Olga Petrov:", "Petrov", None),
        ("I heard the show on the radio with Dana Meister last night.", "Meister", None),
        ("I will put up the shelves in the hall with Tamsin on Friday.", "Tamsin", "info"),
        ("Philippa knows of it.", "Philippa", "info"),
        ("The workshop in Aba, Ghana, went well for us.", "Ghana", "info"),
        ("The workshop was in Ghana and it went well for us.", "Ghana", None),
    ],
)
def test_is_found(said: str, words: str, level: str | None) -> None:
    assert any(words in found and at == level for found, at in _faults(said)), _faults(said)


@pytest.mark.parametrize(
    "said",
    [
        "Two lines for Dr Olga Perint:",
        "I heard the show on the radio with Dana Meisner last night.",
        "I will put up the shelves in the hall with Goran on Friday.",
        "I will put up the shelves in the hall with Goran and not with Tamsin.",
        "Tamsin paints the door on Friday.",
        "Ottoline knows of it, but not Philippa.",
        "The buyer from Japan asked once more about the leather.",
    ],
)
def test_is_left_alone(said: str) -> None:
    assert _faults(said) == []
