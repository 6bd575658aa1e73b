"""Lines moved from one mouth to another."""

from __future__ import annotations

import pytest

from assistant.engines.builtin.voices import told_of, told_to_me


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("present you to Judit", "present me to Judit"),
        ("tell you when you are ready", "tell me when I am ready"),
        ("ask where it leaks, before you open anything", "ask where it leaks, before I open anything"),
        ("unveil the bridge yourself", "unveil the bridge myself"),
        ("check everything", "check everything"),
    ],
)
def test_what_was_said_to_me_is_told_by_me(said: str, told: str) -> None:
    assert told_to_me(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I'll present you to Judit.", "Rafe will present Ines to Judit."),
        ("I've been called out twice.", "Rafe has been called out twice."),
        ("My goal is to leave.", "Rafe’s goal is to leave."),
        ("I really don't want to go.", "Rafe really doesn't want to go."),
    ],
)
def test_a_speaker_is_told_of_by_name(said: str, told: str) -> None:
    assert told_of(said, "Rafe", "Ines") == told


@pytest.mark.parametrize(
    "said",
    [
        "This is far too few.",
        "Should I go?",
        "I would do it yourself.",
        "I feel I carry the load already.",
        "I'll send my list.",
    ],
)
def test_what_cannot_be_told_of_a_speaker_for_certain_is_left_alone(said: str) -> None:
    assert told_of(said, "Rafe", "Ines") is None


def test_you_stays_unresolved_among_three() -> None:
    assert told_of("I will ask you later.", "Rafe", None) is None
