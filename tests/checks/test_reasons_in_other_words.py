# ruff: noqa: E501 - a letter is one line
"""Why this reader, what for, and which help, in words that no list of names holds; and letters that do not say it."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MeContext
from assistant.model.messages import Channel, Kind

ME = Context(me=MeContext(name="Ana Berg"))
_WHY, _GOAL, _HELP = "MSG-WHY-YOU", "MSG-WHY-GOAL", "HELP-MODE"


def _letter(said: str) -> str:
    return f"Subject: A question about lamps\n\nDear Marta,\n\n{said}\n\nKind regards,\nAna\n"


def _ids(said: str, kind: Kind) -> set[str]:
    text = said if kind is Kind.HELP_BRIEF else _letter(said)
    channel = Channel.FILE if kind is Kind.HELP_BRIEF else Channel.EMAIL
    return {one.id for one in run_checks(text, kind, channel, ME)}


SAID = [
    (_WHY, Kind.FIRST_CONTACT, "I am a joiner in Lund. You pay your people for each lamp that still works after a year. Could we talk for 20 minutes?"),
    (_WHY, Kind.FIRST_CONTACT, "I am a joiner in Lund. My aunt heard you on the radio in May. Could we talk for 20 minutes?"),
    (_WHY, Kind.INTRO_REQUEST, "Could you pass this on? Ruben Kruit heads the panel in Ghent, so I would like to ask him how he trains."),
    (_WHY, Kind.INTRO_REQUEST, "I look for a pharmacist with a cabinet. Does somebody you know from the congress come to mind?"),
    (_GOAL, Kind.FIRST_CONTACT, "I am a midwife in Lund. Before September I want a form that my colleagues fill in. Could I ask you for 20 minutes how you chose your boxes?"),
    (_HELP, Kind.HELP_BRIEF, "**Question:** do I take the desk?\n\n**Help wanted:** questions. Please go on asking until I hear myself.\n\n**Not wanted now:** advice.\n"),
]  # fmt: skip
NOT_SAID = [
    (_WHY, Kind.FIRST_CONTACT, "I am a joiner in Lund. You seem to know a lot. Could we talk for 20 minutes?"),
    (_WHY, Kind.INTRO_REQUEST, "Could you pass this on? I would like to meet a person who trains panels."),
    (_WHY, Kind.INTRO_REQUEST, "I look for a pharmacist with a cabinet. Does somebody come to mind?"),
    (_GOAL, Kind.FIRST_CONTACT, "I am a midwife in Lund. Could I ask you for 20 minutes how you chose your boxes?"),
    (_HELP, Kind.HELP_BRIEF, "**Question:** do I take the desk?\n\nI asked my sister, who says go.\n\n**Not wanted now:** advice.\n"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "kind", "said"), SAID)
def test_a_reason_in_other_words_is_one(rule: str, kind: Kind, said: str) -> None:
    assert rule not in _ids(said, kind)


@pytest.mark.parametrize(("rule", "kind", "said"), NOT_SAID)
def test_a_letter_without_one_is_told_so(rule: str, kind: Kind, said: str) -> None:
    assert rule in _ids(said, kind)
