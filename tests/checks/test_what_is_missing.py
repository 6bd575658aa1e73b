"""What a letter lacks is missed although its words come near it, and not where it is there in other words."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from assistant.checks import to_context
from assistant.model.messages import Kind
from tests.checks.asking import found

KNOWN = {
    "roaster": to_context(
        {
            "goals": ["Open a small coffee roastery by spring"],
            "mentor": {"name": "Eva Lind", "familiarity": "cold", "facts": ["speaks at the Malmö fair"]},
        }
    ),
    "old pair": to_context({"goals": ["Open a small coffee roastery by spring"], "mentor": {"familiarity": "known"}}),
    "advised": to_context({"advice": ["weigh the beans before and after the roast"], "mentor": {"name": "Eva Lind"}}),
}
CASES = tomllib.loads(Path(__file__).with_name("what_is_missing.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']}: {case['text']}")
def test_what_a_letter_lacks_is_missed_and_nothing_else(case: dict[str, Any]) -> None:
    letter = f"Dear Eva,\n\n{case['text']}\n\nAna"
    assert bool(found(case["id"], letter, Kind(case["kind"]), KNOWN[case["known"]])) is case["missing"]
