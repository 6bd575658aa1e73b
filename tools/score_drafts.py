"""How the checks do on drafts with known findings: `python -m tools.score_drafts DIR [--misses] [--ids MSG-,TONE-]`.

A draft is a TOML file (fixtures/drafts/README.md). Counts the expected findings that fire, the good letters that get an
error or a warning, and what fires on bad letters without being expected.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.checks import run_checks, to_context
from assistant.checks.finding import Finding
from assistant.model.messages import Channel, Kind


@dataclass(frozen=True, slots=True)
class Case:
    """One draft with the findings a senior reader expects: pairs of id and words (empty for something absent)."""

    name: str
    kind: Kind
    channel: Channel
    text: str
    context: dict[str, Any]
    expected: tuple[tuple[str, str], ...]
    allowed: frozenset[str]

    @property
    def good(self) -> bool:
        return not self.expected

    def findings(self) -> tuple[Finding, ...]:
        return run_checks(self.text, self.kind, self.channel, to_context(self.context))


def cases(folder: Path) -> list[Case]:
    """The drafts of a folder, by name."""
    return [_case(path) for path in sorted(folder.glob("*.toml"))]


def _case(path: Path) -> Case:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return Case(
        name=path.stem,
        kind=Kind(data["kind"]),
        channel=Channel(data.get("channel", "email").lstrip(".")),
        text=data["text"],
        context=_known(data.get("context", {})),
        expected=tuple((one["id"], one.get("words", "")) for one in data.get("expected", ())),
        allowed=frozenset(data.get("allowed", ())),
    )


def _known(context: dict[str, Any]) -> dict[str, Any]:
    """The context as JSON would give it; TOML has no null, so an empty `next_contact` stands for it."""
    return context | ({"next_contact": None} if context.get("next_contact") == "" else {})


def meets(expected: tuple[str, str], finding: Finding) -> bool:
    """Whether a finding is the expected one: the same rule and, for a fact, words that overlap."""
    rule_id, words = expected
    if finding.id != rule_id:
        return False
    if not rule_id.startswith("FACT-") or not words or not finding.text:
        return True
    said, meant = finding.text.casefold(), words.casefold()
    return said in meant or meant in said or bool(set(said.split()) & set(meant.split()))


def main() -> None:
    """Print the totals; with --misses also each miss and each false alarm."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--ids", default="", help="only rules whose ids start so, comma-separated")
    options = parser.parse_args()
    starts = tuple(options.ids.split(","))
    due, met, good, accused, extra = Counter[str](), Counter[str](), 0, Counter[str](), Counter[str]()
    accused_letters = 0
    for case in cases(options.folder):
        found = [f for f in case.findings() if f.id.startswith(starts)]
        good += case.good
        for expected in case.expected:
            if not expected[0].startswith(starts):
                continue
            due[expected[0]] += 1
            hit = any(meets(expected, finding) for finding in found)
            met[expected[0]] += hit
            if options.misses and not hit:
                print(f"missed   {case.name}: {expected[0]} “{expected[1][:80]}”")
        named = {rule_id for rule_id, _ in case.expected} | case.allowed
        alarms = [f for f in found if f.id not in named and f.level != "info"]
        accused_letters += case.good and bool(alarms)
        for finding in alarms:
            (accused if case.good else extra)[finding.id] += 1
            if options.misses:
                sort = "accused " if case.good else "extra   "
                print(f"{sort} {case.name}: {finding.id} {finding.level} “{finding.text[:60]}” {finding.message}")
    for rule_id in sorted(due | accused | extra):
        fired = f"{met[rule_id]}/{due[rule_id]}"
        print(f"{rule_id:18} expected {fired:8} good accused {accused[rule_id]:3}  extra {extra[rule_id]:3}")
    print(f"expected that fire: {met.total()}/{due.total()} = {met.total() / max(1, due.total()):.3f}")
    print(f"good letters accused: {accused_letters}/{good} = {accused_letters / max(1, good):.3f}")
    print(f"not expected on bad letters: {extra.total()}")


if __name__ == "__main__":
    main()
