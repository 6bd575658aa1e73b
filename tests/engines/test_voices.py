"""Lines moved from one mouth to another."""

from __future__ import annotations

import pytest

from assistant.engines.builtin.voices import told_of, told_to_me


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("introduce you to Leila", "introduce me to Leila"),
        ("tell you when you are ready", "tell me when I am ready"),
        ("ask what they hate, before you draw anything", "ask what they hate, before I draw anything"),
        ("present the migration yourself", "present the migration myself"),
        ("label everything", "label everything"),
    ],
)
def test_what_was_said_to_me_is_told_by_me(said: str, told: str) -> None:
    assert told_to_me(said) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I'll introduce you to Leila.", "Petr will introduce Wanjiru to Leila."),
        ("I think I do the work already.", "Petr thinks they do the work already."),
        ("I've been paged and I'm tired.", "Petr has been paged and they are tired."),
        ("My goal is to leave.", "Petr’s goal is to leave."),
        ("I really don't want to go.", "Petr really doesn't want to go."),
    ],
)
def test_a_speaker_is_told_of_by_name(said: str, told: str) -> None:
    assert told_of(said, "Petr", "Wanjiru") == told


@pytest.mark.parametrize("said", ["That's too many.", "Should I go?", "I would do it yourself."])
def test_what_cannot_be_told_of_a_speaker_for_certain_is_left_alone(said: str) -> None:
    assert told_of(said, "Petr", "Wanjiru") is None


def test_you_stays_unresolved_among_three() -> None:
    assert told_of("I will ask you later.", "Petr", None) is None
