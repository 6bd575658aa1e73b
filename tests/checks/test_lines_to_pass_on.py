"""Lines marked `>` in a request for an introduction are the writer's own: who they are, what they ask."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind

NOTES = "Ruth knows Olu Bankole (port library). I bind books, 9 years, 40 a month. ask: how he dries wet paper, 15 min"
LINES = "> Imke Voss has bound books for nine years. She asks how you dry wet paper. Would 15 minutes by phone do?"


def _found(lines: str, kind: Kind = Kind.INTRO_REQUEST) -> list[tuple[str, str]]:
    text = f"Subject: Lines for Olu Bankole\n\nDear Ruth,\n\nhere is what you can send on.\n\n{lines}\n\nBest,\nImke"
    context = Context(
        me=MeContext(name="Imke Voss"),
        mentor=MentorContext(name="Ruth Adler", call_name="Ruth", familiarity="known", meetings_held=3),
        sources=(NOTES,),
    )
    return [(one.id, one.text) for one in run_checks(text, kind, Channel.EMAIL, context)]


def test_the_lines_say_who_writes_and_what_is_asked() -> None:
    assert not {"MSG-WHO-ME", "MSG-ASK-NONE"} & {rule for rule, _ in _found(LINES)}


@pytest.mark.parametrize("wrong", ["Would 50 minutes by phone do? I bind 70 books a month.", "I met Femi Bankole."])
def test_a_fact_in_the_lines_is_held_against_the_notes(wrong: str) -> None:
    assert any(rule.startswith("FACT-") for rule, _ in _found(f"{LINES} {wrong}"))


def test_mail_of_another_below_is_not_the_writers() -> None:
    quoted = "Ruth wrote:\n> I will see Femi Sand on 9 May."
    assert not [rule for rule, _ in _found(quoted) if rule.startswith("FACT-")]
    assert not [rule for rule, _ in _found("> Femi Sand comes on 9 May.", Kind.UPDATE) if rule.startswith("FACT-")]
