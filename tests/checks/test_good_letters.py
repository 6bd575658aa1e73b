"""A false alarm on a good letter costs as much as a fault that is missed."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.rule import Example
from tests.checks.letters import LETTERS


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: f"{letter.kind}-{LETTERS.index(letter)}")
def test_a_good_letter_is_left_alone(letter: Example) -> None:
    found = run_checks(letter.text, letter.kind, letter.channel, letter.context)
    assert [(finding.id, finding.text, finding.message) for finding in found] == []
