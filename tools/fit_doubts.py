"""The trees of a doubt about what a draft tells, fitted on drafts with known findings:
`python -m tools.fit_doubts SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md). Those of the program were fitted on the drafts in
`fixtures/grounding`. Prints what trees fitted on all other sets (of a large one, on all other sixths) doubt, where so
many faithful drafts are newly remarked on: how many planted commitments, and how many of those that nothing else finds.
With `--write` the trees of all go to `assistant/checks/facts/commitments/doubt_trees.json`.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.checks import to_context
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out, people_of
from assistant.checks.facts.commitments.doubt_features import beside
from assistant.checks.facts.commitments.doubts import is_doubtful
from assistant.checks.facts.commitments.notes import notes_of
from assistant.checks.facts.commitments.told_parts import parts_of
from assistant.checks.facts.commitments.verdict import MESSAGES
from assistant.checks.facts.trees import Trees
from tools.fit_commitments import planted_in
from tools.fit_trees import fitted_trees, write_trees
from tools.score_drafts import Case, cases

HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts" / "commitments" / "doubt_trees.json"
TREES, LEAVES = 150, 12
SIXTHS, LARGE = 6, 100
"""A set of more drafts is judged by sixths."""
SHARES = (0.03, 0.05, 0.08, 0.12)
"""Of the faithful drafts that may be newly remarked on, for which the figures are printed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A part of a draft: the group it is judged with, its features, which planted findings it is, and whether something
    is found in its sentence already."""

    group: str
    features: Mapping[str, float]
    planted: frozenset[int]
    known: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft with its parts; of each planted commitment whether rules and other weights find it."""

    name: str
    faithful: bool
    found: tuple[bool, ...]
    parts: tuple[Told, ...]


def letters(folder: Path) -> Iterator[Letter]:
    """The drafts of a folder that have sources."""
    held = [case for case in cases(folder) if case.context.get("sources")]
    for place, case in enumerate(held):
        group = f"{folder}/{place % SIXTHS}" if len(held) > LARGE else str(folder)
        yield _letter(case, group, f"{folder}/{case.name}")


def _letter(case: Case, group: str, name: str) -> Letter:
    context = to_context(case.context)
    draft = DraftText(case.text, case.kind, case.channel)
    people = people_of(context)
    notes = notes_of(context.sources, people)
    spans = planted_in(case, draft)
    faults = [one for one in is_borne_out(draft, context) if one.message != MESSAGES["doubted"]]
    told = []
    for sentence in draft.sentences:
        known = any(one.start < sentence.end and one.end > sentence.start for one in faults)
        text = draft.own[sentence.start : sentence.end]
        for part in parts_of(text, people):
            found = beside(part, text, draft.kind, notes, people)
            if found is None or not is_doubtful(part, found, text):
                continue
            start, end = part.start + sentence.start, part.end + sentence.start
            planted = frozenset(n for n, (first, last) in enumerate(spans) if start < last and end > first)
            told.append(Told(group, found.features, planted, known))
    known_of = tuple(any(one.start < last and one.end > first for one in faults) for first, last in spans)
    return Letter(name, case.good, known_of, tuple(told))


def fitted(parts: Sequence[Told]) -> Trees:
    return fitted_trees(
        [one.features for one in parts], [bool(one.planted) for one in parts], trees=TREES, leaves=LEAVES
    )


def figures(judged: Sequence[Letter], likely: Mapping[int, float], share: float) -> str:
    """What is doubted where a share of the faithful drafts is newly remarked on; `likely` is that of each part, by its
    identity (`id`)."""
    faithful = [letter for letter in judged if letter.faithful]
    most = sorted(max((likely[id(one)] for one in each.parts if not one.known), default=0.0) for each in faithful)
    least = most[-1 - int(share * len(faithful))]
    newly = Counter(
        f"{letter.name} {which}"
        for letter in judged
        for one in letter.parts
        if likely[id(one)] > least and not one.known
        for which in one.planted
        if not letter.found[which]
    )
    due, found = sum(len(each.found) for each in judged), sum(sum(each.found) for each in judged)
    return f"from {least:.2f} on, {share:.0%} newly remarked on: {len(newly)} of {due - found} that nothing else finds"


def main() -> None:
    """Print the figures, each group judged by trees fitted without it; with --write, write the trees of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    judged = [letter for folder in options.folders for letter in letters(folder)]
    parts = [one for letter in judged for one in letter.parts]
    likely: dict[int, float] = {}
    for group in sorted({one.group for one in parts}):
        trees = fitted([one for one in parts if one.group != group])
        likely |= {id(one): trees.likelihood(one.features) for one in parts if one.group == group}
    for share in SHARES:
        print(figures(judged, likely, share))
    if options.write:
        write_trees(fitted(parts), HOME)
        print(f"written to {HOME.name}")


if __name__ == "__main__":
    main()
