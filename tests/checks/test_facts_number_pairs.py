"""Numbers as people of many countries write and reckon them: what follows passes, what comes out otherwise is found."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assistant.checks.context import Context, MeContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

_PAIRS = tomllib.loads(Path(__file__).with_name("number_pairs.toml").read_text(encoding="utf-8"))["pair"]
_JUDGED = {"FACT-NUMBER", "FACT-DATE", "FACT-WEEKDAY"}


def _sentences(part: str) -> list[tuple[str, str]]:
    return [(pair["notes"], said) for pair in _PAIRS for said in pair.get(part, [])]


def _findings(notes: str, said: str) -> list[Finding]:
    context = Context(today=date(2026, 5, 12), me=MeContext(name="Ife Cole"), sources=(notes,))
    found = run_checks(said, Kind.UPDATE, Channel.EMAIL, context)
    return [one for one in found if one.id in _JUDGED]


def _accused(notes: str, said: str) -> list[str]:
    return [one.text for one in _findings(notes, said) if one.level != "info"]


def _found(notes: str, said: str) -> list[str]:
    """What is found, though it be a remark."""
    return [one.text for one in _findings(notes, said)]


@pytest.mark.parametrize(("notes", "said"), _sentences("follows"))
def test_a_number_that_follows_from_the_notes_is_not_accused(notes: str, said: str) -> None:
    assert _accused(notes, said) == []


@pytest.mark.parametrize(("notes", "said"), _sentences("does_not"))
def test_a_number_that_the_notes_tell_otherwise_is_found(notes: str, said: str) -> None:
    assert _found(notes, said)
