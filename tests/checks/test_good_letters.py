"""A false alarm on a good letter costs as much as a fault that is missed."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.rule import Example
from tests.checks.letters import LETTERS
from tests.checks.letters_from_afar import PIECES


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: f"{letter.kind}-{LETTERS.index(letter)}")
def test_a_good_letter_is_left_alone(letter: Example) -> None:
    found = run_checks(letter.text, letter.kind, letter.channel, letter.context)
    assert [(finding.id, finding.text, finding.message) for finding in found] == []


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: f"{piece.kind}-{PIECES.index(piece)}")
def test_a_good_piece_with_its_notes_has_remarks_at_most(piece: Example) -> None:
    found = run_checks(piece.text, piece.kind, piece.channel, piece.context)
    assert [(finding.id, finding.text, finding.message) for finding in found if finding.level != "info"] == []
