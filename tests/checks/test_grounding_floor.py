"""Whole letters beside their notes: nearly all of what is planted in them is found, few faithful ones are accused."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tools.score_drafts import Case, cases, meets

DRAFTS = Path(__file__).parents[2] / "fixtures" / "grounding"
_FOUND, _ACCUSED = 0.94, 0.02


@cache
def _drafts() -> tuple[Case, ...]:
    return tuple(cases(DRAFTS))


def test_nearly_every_planted_fact_is_found() -> None:
    found = [
        any(meets(expected, finding) for finding in findings)
        for case in _drafts()
        if not case.good
        for findings in (case.findings(),)
        for expected in case.expected
    ]
    assert sum(found) >= _FOUND * len(found)


def test_few_faithful_letters_are_accused_of_a_false_fact() -> None:
    accused = [
        any(finding.id.startswith("FACT-") and finding.level != "info" for finding in case.findings())
        for case in _drafts()
        if case.good
    ]
    assert sum(accused) <= _ACCUSED * len(accused)
