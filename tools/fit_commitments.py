"""The weights of FACT-COMMITMENT, fitted on drafts with known findings: `python -m tools.fit_commitments SET… --write`.

Each set is a folder of drafts (fixtures/drafts/README.md) or of claims beside notes (fixtures/claims/README.md). Prints
for each set what weights fitted on all others find in it: how many planted commitments, and in how many faithful drafts
something. With `--write` the weights of all sets go to `assistant/checks/facts/commitments/weights.toml`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.checks import to_context
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.alignment import align
from assistant.checks.facts.commitments.borne_out import people_of
from assistant.checks.facts.commitments.claims import claims_in
from assistant.checks.facts.commitments.likelihood import likelihood
from assistant.checks.facts.commitments.notes import notes_of
from assistant.model.messages import Channel, Kind
from tools.score_drafts import Case, cases

RULE = "FACT-COMMITMENT"
HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts" / "commitments" / "weights.toml"
ROUNDS = 600
SPARE = 0.8
"""How much a weight must help, summed over the claims, to be kept: most features are worth nothing."""
RIDGE = 0.5
"""Keeps the weights of features that tell the same from growing against each other."""
KINDS = {"thank-you": Kind.THANKS, "follow-up": Kind.UPDATE}
"""What the files of claims call some kinds."""
SURE = (0.6, 0.4)
"""Likelihoods that the figures are printed for."""


@dataclass(frozen=True, slots=True)
class Example:
    """One claim of a draft: its set and draft, its features, and which planted findings it is."""

    part: str
    draft: str
    features: Mapping[str, float]
    planted: frozenset[int]
    faithful: bool


def examples(folder: Path) -> Iterator[Example]:
    """The claims of the drafts that have sources; a claim is planted where it overlaps the words of a finding."""
    for case in known_cases(folder):
        context = to_context(case.context)
        if not context.sources:
            continue
        draft = DraftText(case.text, case.kind, case.channel)
        people = people_of(context)
        notes = notes_of(context.sources, people)
        spans = planted_in(case, draft)
        for claim in claims_in(draft, people, context.advice or ()):
            found = frozenset(n for n, (start, end) in enumerate(spans) if claim.start < end and claim.end > start)
            yield Example(str(folder), case.name, align(claim, notes).features, found, case.good)


def known_cases(folder: Path) -> list[Case]:
    """The drafts of a folder; each claim beside notes as the whole of a draft."""
    files = sorted(folder.glob("*.jsonl"))
    entries = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return cases(folder) + [
        _alone(entry, claim, place) for entry in entries for place, claim in enumerate(entry["claims"])
    ]


def _alone(entry: Mapping[str, str], claim: Mapping[str, str], place: int) -> Case:
    kind = KINDS.get(entry["kind"]) or Kind(entry["kind"])
    text = f"Dear {entry['mentor']},\n\n{claim['text']}\n\nBest wishes,\n{entry['me']}\n"
    if kind in {Kind.DEBRIEF, Kind.AGENDA}:
        text = f"# Notes\n\n{'- ' if kind is Kind.AGENDA else ''}{claim['text']}\n"
    mentor = {"name": entry["mentor"], "call_name": entry["mentor"].split()[0]}
    return Case(
        name=f"{entry['id']}/{place}",
        kind=kind,
        channel=Channel.FILE if kind in {Kind.DEBRIEF, Kind.AGENDA} else Channel.EMAIL,
        text=text,
        context={"me": {"name": entry["me"]}, "mentor": mentor, "sources": [entry["notes"]]},
        expected=((RULE, claim["words"]),) if claim["false"] else (),
        allowed=frozenset(),
    )


def planted_in(case: Case, draft: DraftText, rule: str = RULE) -> list[tuple[int, int]]:
    """Where the planted faults of a draft stand that a rule is to find: its commitments, unless it is named."""
    meant = [said for rule_id, said in case.expected if rule_id == rule]
    starts = [max(draft.flat.find(said), draft.text.find(said)) for said in meant]
    return [(start, start + len(said)) for start, said in zip(starts, meant, strict=True)]


def fitted(known: Sequence[Example]) -> dict[str, float]:
    """Feature -> weight, and `bias`: logistic regression with few weights (an elastic net), by gradient steps."""
    names = sorted({name for one in known for name in one.features})
    weights = dict.fromkeys(names, 0.0)
    ahead, momentum = dict(weights), 1.0
    bias = 0.0
    size = 4.0 / max(sum(value * value for value in one.features.values()) + 1 for one in known) / len(known)
    for _ in range(ROUNDS):
        slope: dict[str, float] = dict.fromkeys(names, 0.0)
        lift = 0.0
        for one in known:
            miss = likelihood(one.features, ahead, bias) - bool(one.planted)
            lift += miss
            for name, value in one.features.items():
                slope[name] += miss * value
        bias -= size * 4 * lift
        later = (1 + (1 + 4 * momentum * momentum) ** 0.5) / 2
        before, weights = weights, {
            name: _shrunk(ahead[name] - size * (slope[name] + RIDGE * ahead[name]), size * SPARE) for name in names
        }  # fmt: skip
        ahead = {name: weights[name] + (momentum - 1) / later * (weights[name] - before[name]) for name in names}
        momentum = later
    return {"bias": round(bias, 2)} | {name: round(much, 2) for name, much in weights.items() if round(much, 2)}


def _shrunk(much: float, by: float) -> float:
    return max(0.0, much - by) - max(0.0, -much - by)


def figures(known: Sequence[Example], weights: Mapping[str, float], due: int, faithful: int) -> str:
    """How many planted findings and how many faithful drafts reach each likelihood."""
    told = []
    for sure in SURE:
        reached = [one for one in known if likelihood(one.features, weights, weights["bias"]) >= sure]
        hits = len({(one.draft, which) for one in reached for which in one.planted})
        accused = len({one.draft for one in reached if one.faithful})
        told.append(f"at {sure}: {hits}/{due} found, {accused}/{faithful} faithful accused")
    return "; ".join(told)


def main() -> None:
    """Print the figures of each set, fitted without it; with --write, write the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sets = {str(folder): list(examples(folder)) for folder in options.folders}
    for folder in options.folders:
        rest = [one for name, known in sets.items() if name != str(folder) for one in known]
        if rest:
            held = [case for case in known_cases(folder) if case.context.get("sources")]
            due = sum(rule_id == RULE for case in held for rule_id, _ in case.expected)
            print(folder, figures(sets[str(folder)], fitted(rest), due, sum(case.good for case in held)), flush=True)
    if options.write:
        weights = fitted([one for known in sets.values() for one in known])
        lines = [f'"{name}" = {much}' for name, much in sorted(weights.items(), key=lambda pair: -abs(pair[1]))]
        head = "# How much each feature speaks for a claim that the notes do not bear out (tools/fit_commitments.py).\n"
        HOME.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"{len(weights)} weights in {HOME.name}")


if __name__ == "__main__":
    main()
