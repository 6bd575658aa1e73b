"""Facts told beside whole pages of notes: of the wrong ones most are found, of the faithful ones few are accused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.model.messages import Channel, Kind

FACTS = Path(__file__).parents[2] / "fixtures" / "facts"
_KINDS = {"thank-you": "thanks", "follow-up": "nudge"}
_JUDGED = {"FACT-NAME", "FACT-DATE", "FACT-NUMBER", "FACT-QUOTE", "FACT-LINK", "FACT-WEEKDAY"}


def _claims() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for path in sorted(FACTS.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            page = json.loads(line)
            yield from ((page, claim) for claim in page["claims"])


def _found(page: dict[str, Any], text: str, levels: tuple[str, ...]) -> list[str]:
    """The words that are found in a sentence, at some levels."""
    context = Context(
        today=date.fromisoformat(page["today"]),
        me=MeContext(name=page["me"]),
        mentor=MentorContext(name=page["mentor"]),
        sources=(page["notes"],),
    )
    found = run_checks(text, Kind(_KINDS.get(page["kind"], page["kind"])), Channel.EMAIL, context)
    return [one.text.casefold() for one in found if one.id in _JUDGED and one.level in levels]


def _hits(words: str, found: list[str]) -> bool:
    low = words.casefold()
    return any(not set(low.split()).isdisjoint(one.split()) or one in low for one in found)


@cache
def _scores() -> tuple[dict[str, tuple[int, int]], tuple[int, int]]:
    """By rule, how many wrong facts there are and how many are found, if only in a remark; how many faithful ones, and
    how many accused.
    """
    wrong: dict[str, tuple[int, int]] = {}
    faithful = accused = 0
    for page, claim in _claims():
        if claim["false"]:
            found = _found(page, claim["text"], ("error", "warn", "info"))
            told, hit = wrong.get(claim["rule"], (0, 0))
            wrong[claim["rule"]] = (told + 1, hit + _hits(claim["words"], found))
        else:
            faithful, accused = faithful + 1, accused + bool(_found(page, claim["text"], ("error", "warn")))
    return wrong, (faithful, accused)


@pytest.mark.parametrize(
    ("rule", "least"),
    [("FACT-NUMBER", 0.95), ("FACT-DATE", 0.92), ("FACT-NAME", 0.92), ("FACT-QUOTE", 0.95), ("FACT-LINK", 0.95)],
)
def test_most_wrong_facts_are_found(rule: str, least: float) -> None:
    told, hit = _scores()[0][rule]
    assert hit >= least * told


def test_few_faithful_facts_are_accused() -> None:
    faithful, accused = _scores()[1]
    assert accused <= 0.02 * faithful


def test_every_claim_holds_the_words_at_fault() -> None:
    assert all(claim["words"] in claim["text"] for _, claim in _claims() if claim["false"])
