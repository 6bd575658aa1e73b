"""A word that begins a sentence is a name where the words behind it say who or where that is."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

_NOTES = "treasurer = Okello, wants to wait\nmill: Brunnhof (Lund), 20 kg at least\nbarley, our best seller"


def _names(said: str) -> list[str]:
    context = to_context({"today": "2026-03-04", "me": {"name": "Ana Berg"}, "sources": [_NOTES]})
    found = run_checks(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL, context)
    return [one.text for one in found if one.id == "FACT-NAME"]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Wafula, our treasurer, wants to wait.", "Wafula"),
        ("The mill I buy from: Brunnsta in Lund, 20 kilos at least.", "Brunnsta"),
    ],
)
def test_who_is_told_behind_a_word_makes_a_name_of_it(said: str, name: str) -> None:
    assert name in _names(said)


@pytest.mark.parametrize(
    "said",
    [
        "Okello, our treasurer, wants to wait.",
        "The mill I buy from: Brunnhof in Lund, 20 kilos at least.",
        "Barley, our best seller, is out.",
        "Next step: Baking in Lund.",
    ],
)
def test_names_of_the_notes_and_common_words_pass(said: str) -> None:
    assert not _names(said)
