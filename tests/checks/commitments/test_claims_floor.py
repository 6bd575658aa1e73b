"""Claims beside whole pages of notes: of the false ones many are found, of the faithful ones few are accused.

Remarks by rules are made on those only that pay (checks/facts/commitments/remarks.py): in letters, where ten true
sentences stand beside a false one, four of five were wrong. Fitted trees remark on others (doubts.py). More of
them were errors, too (0.28): of those that rest on no plain word about the very deed more were wrong than right in
letters, and they are remarks now (checks/facts/commitments/plainness.py).
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.model.messages import Channel, Kind

CLAIMS = Path(__file__).parents[3] / "fixtures" / "claims"
_KINDS = {"thank-you": "thanks", "follow-up": "nudge"}
_FOUND_FOR_SURE, _FOUND, _REMARKED, _ACCUSED = 0.23, 0.25, 0.5, 0.012


@cache
def _worst_levels() -> tuple[tuple[bool, str], ...]:
    """Of each claim whether it is false, and the worst level of what is found in it; empty where nothing is."""
    told: list[tuple[bool, str]] = []
    for path in sorted(CLAIMS.glob("*.jsonl")):
        for page in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            context = Context(
                me=MeContext(name=page["me"]), mentor=MentorContext(name=page["mentor"]), sources=(page["notes"],)
            )
            kind = _KINDS.get(page["kind"], page["kind"])
            read_as = Kind(kind) if kind in set(Kind) else Kind.UPDATE
            for claim in page["claims"]:
                draft = DraftText(claim["text"], read_as, Channel.EMAIL)
                levels = {fault.level or "error" for fault in is_borne_out(draft, context)}
                worst = next((level for level in ("error", "warn", "info") if level in levels), "")
                told.append((claim["false"], worst))
    return tuple(told)


def _share(*levels: str, false: bool) -> float:
    worst = [level for is_false, level in _worst_levels() if is_false is false]
    return sum(level in levels for level in worst) / len(worst)


def test_many_false_claims_are_errors() -> None:
    assert _share("error", false=True) >= _FOUND_FOR_SURE


def test_more_false_claims_are_errors_or_warnings() -> None:
    assert _share("error", "warn", false=True) >= _FOUND


def test_half_of_the_false_claims_are_at_least_remarked_upon() -> None:
    assert _share("error", "warn", "info", false=True) >= _REMARKED


def test_few_faithful_claims_are_accused() -> None:
    assert _share("error", "warn", false=False) <= _ACCUSED
