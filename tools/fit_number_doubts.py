"""The trees of a doubt about a number of a draft, fitted on drafts with known findings:
`python -m tools.fit_number_doubts SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md). Those of the program were fitted on the drafts in
`fixtures/grounding`. Prints for several likelihoods what trees fitted on all other sets (of a large one, on all other
sixths) doubt: how many planted numbers, how many of those that nothing else finds, how many faithful drafts are newly
remarked on, and in how many a remark on a new number is kept. With `--write` the trees of all go to
`assistant/checks/facts/number_doubts.json`.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.checks import to_context
from assistant.checks.draft import DraftText
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.judged_numbers import Judged, judged_numbers
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.number_faults import is_new
from assistant.checks.facts.number_features import number_features
from assistant.checks.facts.trees import Trees
from tools.fit_commitments import planted_in
from tools.fit_trees import fitted_trees, write_trees
from tools.score_drafts import Case, cases

HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts" / "number_doubts.json"
RULE = "FACT-NUMBER"
SIXTHS, LARGE = 6, 100
"""A set of more drafts is judged by sixths."""
LEAVES, TREES = 6, 120
SURE = (0.03, 0.05, 0.07, 0.1)
"""Likelihoods that the figures are printed for."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a draft: its features, which planted findings it is, whether something is found of it, and whether
    that is no more than that it is new."""

    features: Mapping[str, float]
    planted: frozenset[int]
    found: bool
    new: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft with its numbers; of each planted number whether rules find it."""

    group: str
    faithful: bool
    found: tuple[bool, ...]
    numbers: tuple[Number, ...]


def letters(folder: Path) -> Iterator[Letter]:
    """The drafts of a folder that have sources."""
    held = [case for case in cases(folder) if case.context.get("sources")]
    for place, case in enumerate(held):
        yield _letter(case, f"{folder}/{place % SIXTHS}" if len(held) > LARGE else str(folder))


def _letter(case: Case, group: str) -> Letter:
    context = to_context(case.context)
    draft = DraftText(case.text, case.kind, case.channel)
    spans = planted_in(case, draft, RULE)
    index = grounds_of(context)
    judged = [one for one in judged_numbers(draft, context) if isinstance(one, Judged)]
    if index is None:
        return Letter(group, case.good, (False,) * len(spans), ())
    known = known_numbers(index, known_days_of(context, index))
    numbers = []
    for one in judged:
        features = number_features(
            one.amount, one.said, one.others, draft.kind, one.standing, one.mentioned.mentions, known
        )
        planted = frozenset(n for n, (first, last) in enumerate(spans) if one.start < last and one.end > first)
        new = one.fault is not None and is_new(one.fault)
        numbers.append(Number(features, planted, one.fault is not None, new))
    found = tuple(any(one.found and which in one.planted for one in numbers) for which in range(len(spans)))
    return Letter(group, case.good, found, tuple(numbers))


def fitted(numbers: Sequence[Number]) -> Trees:
    return fitted_trees(
        [one.features for one in numbers], [bool(one.planted) for one in numbers], leaves=LEAVES, trees=TREES
    )


def figures(judged: Sequence[Letter], likely: Mapping[int, float], least: float) -> str:
    """What is doubted from a likelihood on; `likely` is that of each number, by its identity (`id`)."""
    doubted = newly = due = known = remarked = new = kept = faithful = 0
    for letter in judged:
        sure = [one for one in letter.numbers if likely[id(one)] >= least]
        which = {each for one in sure for each in one.planted}
        due, doubted, known = due + len(letter.found), doubted + len(which), known + sum(letter.found)
        newly += sum(not was and number in which for number, was in enumerate(letter.found))
        if letter.faithful:
            faithful += 1
            remarked += any(not one.found for one in sure)
            new += any(one.new for one in letter.numbers)
            kept += any(one.new for one in sure)
    return (
        f"at {least}: {doubted}/{due} doubted, {newly} beside the {known} found otherwise, {remarked}/{faithful}"
        f" faithful newly remarked on; of {new} with a number that is new {kept} are still"
    )


def main() -> None:
    """Print the figures, each group judged by trees fitted without it; with --write, write the trees of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    judged = [letter for folder in options.folders for letter in letters(folder)]
    likely: dict[int, float] = {}
    for group in sorted({letter.group for letter in judged}):
        trees = fitted([one for letter in judged if letter.group != group for one in letter.numbers])
        own = [one for letter in judged if letter.group == group for one in letter.numbers]
        likely |= {id(one): trees.likelihood(one.features) for one in own}
    for least in SURE:
        print(figures(judged, likely, least))
    if options.write:
        write_trees(fitted([one for letter in judged for one in letter.numbers]), HOME)
        print(f"written to {HOME.name}")


if __name__ == "__main__":
    main()
