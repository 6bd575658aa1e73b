"""A name in Cyrillic or Greek letters in the notes is the one that a letter writes in Latin ones."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

NOTES = "нині спитала Тараса про години. Милица и Сергей мають прийти. Ζωή: 3 κουλούρια, Νίκος helps"


def _named(said: str, notes: str = NOTES) -> list[tuple[str, str]]:
    context = to_context({"me": {"name": "Ана Берг"}, "mentor": {"name": "Ingrid Falk"}, "sources": [notes]})
    text = f"Dear Ingrid,\n\n{said}\n\nI think of it every day, and I thank you for the hour.\n\nAna"
    return [
        (one.text, one.level) for one in run_checks(text, Kind.UPDATE, Channel.EMAIL, context) if one.id == "FACT-NAME"
    ]


@pytest.mark.parametrize("name", ["Taras", "Milica", "Militsa", "Sergey", "Sergei", "Nikos", "Niko", "Zoi"])
def test_a_name_in_other_letters_is_known(name: str) -> None:
    assert _named(f"On Monday I asked {name} about the hours.") == []


@pytest.mark.parametrize("name", ["Tamara", "Milan", "Stefan", "Nadia", "Zora", "Nina"])
def test_another_name_is_not(name: str) -> None:
    assert _named(f"On Monday I asked {name} about the hours.") == [(name, "error")]


def test_beside_letters_that_are_not_read_an_unknown_name_is_remarked_on() -> None:
    notes = "सोमवार Aurel, 30 min. सुनीता को पूछा"
    assert _named("On Monday I asked Sunita about the hours.", notes) == [("Sunita", "info")]
    assert _named("On Monday I asked Sunita about the hours.", "Monday Aurel, 30 min") == [("Sunita", "error")]
