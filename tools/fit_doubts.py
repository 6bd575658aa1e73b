"""The trees of a doubt about what a draft tells, fitted on drafts with known findings:
`python -m tools.fit_doubts promise|number SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md). Those of the program were fitted on `fixtures/grounding` and
`fixtures/fitted`, those of numbers on `fixtures/reworded` as well. Prints what trees fitted on all other sets (of a
large one, on all other sixths) doubt, where so many faithful drafts are newly remarked on: how many of the planted
faults that nothing else finds. With `--write` the trees of all go to
`assistant/checks/facts/commitments/doubt_trees.json` or `assistant/checks/facts/number_doubts.json`.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.judged_numbers import Judged, judged_numbers
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.number_features import number_features
from assistant.checks.facts.trees import Trees
from tools.fit_commitments import planted_in
from tools.fit_trees import fitted_trees, written
from tools.score_drafts import Case, cases

FACTS = Path(__file__).parents[1] / "assistant" / "checks" / "facts"
SIXTHS, LARGE = 6, 100
"""A set of more drafts is judged by sixths."""
SHARES = (0.03, 0.05, 0.08, 0.12)
"""Of the faithful drafts that may be newly remarked on, for which the figures are printed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A part or a number of a draft: its features, which planted findings it is, and whether something is found there
    already."""

    features: Mapping[str, float]
    planted: frozenset[int]
    known: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft with what it tells, and the group it is judged with; of each planted fault whether rules find it."""

    group: str
    faithful: bool
    found: tuple[bool, ...]
    told: tuple[Told, ...]


Read = Callable[[Case, str], Letter]
"""Reads a draft, of a group."""


@dataclass(frozen=True, slots=True)
class Sort:
    """What is doubted: how a draft is read for it, how many trees with how many leaves, and where they are kept."""

    read: Read
    trees: int
    leaves: int
    home: Path


def letters(folder: Path, read: Read) -> Iterator[Letter]:
    """The drafts of a folder that have sources."""
    held = [case for case in cases(folder) if case.context.get("sources")]
    for place, case in enumerate(held):
        yield read(case, f"{folder}/{place % SIXTHS}" if len(held) > LARGE else str(folder))


def promises_in(case: Case, group: str) -> Letter:
    """A draft with the parts of its sentences that may be doubted."""
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
            if found is not None and is_doubtful(part, found, text):
                start, end = part.start + sentence.start, part.end + sentence.start
                told.append(Told(found.features, _among(spans, start, end), known))
    found_of = tuple(any(one.start < last and one.end > first for one in faults) for first, last in spans)
    return Letter(group, case.good, found_of, tuple(told))


def numbers_in(case: Case, group: str) -> Letter:
    """A draft with the numbers that notes could bear out."""
    context = to_context(case.context)
    draft = DraftText(case.text, case.kind, case.channel)
    spans = planted_in(case, draft, "FACT-NUMBER")
    index = grounds_of(context)
    if index is None:
        return Letter(group, case.good, (False,) * len(spans), ())
    known = known_numbers(index, known_days_of(context, index))
    told = tuple(
        Told(
            number_features(one.amount, one.said, one.others, draft.kind, one.standing, one.mentioned.mentions, known),
            _among(spans, one.start, one.end),
            one.fault is not None,
        )
        for one in judged_numbers(draft, context)
        if isinstance(one, Judged)
    )
    found = tuple(any(one.known and which in one.planted for one in told) for which in range(len(spans)))
    return Letter(group, case.good, found, told)


def _among(spans: Sequence[tuple[int, int]], start: int, end: int) -> frozenset[int]:
    return frozenset(which for which, (first, last) in enumerate(spans) if start < last and end > first)


SORTS = {
    "promise": Sort(promises_in, 150, 12, FACTS / "commitments" / "doubt_trees.json"),
    "number": Sort(numbers_in, 120, 6, FACTS / "number_doubts.json"),
}


def fitted(judged: Sequence[Letter], sort: Sort) -> Trees:
    told = [one for letter in judged for one in letter.told]
    wanted = [bool(one.planted) for one in told]
    return fitted_trees([one.features for one in told], wanted, trees=sort.trees, leaves=sort.leaves)


def figures(judged: Sequence[Letter], likely: Mapping[int, float], share: float) -> str:
    """What is doubted where a share of the faithful drafts is newly remarked on; `likely` is that of each thing told,
    by its identity (`id`)."""
    faithful = [letter for letter in judged if letter.faithful]
    most = sorted(max((likely[id(one)] for one in each.told if not one.known), default=0.0) for each in faithful)
    least = most[-1 - int(share * len(faithful))]
    newly = missed = 0
    for letter in judged:
        sure = {which for one in letter.told if likely[id(one)] > least and not one.known for which in one.planted}
        missed += letter.found.count(False)
        newly += sum(which in sure and not found for which, found in enumerate(letter.found))
    return f"from {least:.2f} on, {share:.0%} newly remarked on: {newly} of {missed} that nothing else finds"


def main() -> None:
    """Print the figures, each group judged by trees fitted without it; with --write, write the trees of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sort", choices=sorted(SORTS))
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    sort = SORTS[options.sort]
    judged = [letter for folder in options.folders for letter in letters(folder, sort.read)]
    likely: dict[int, float] = {}
    for group in sorted({letter.group for letter in judged}):
        trees = fitted([letter for letter in judged if letter.group != group], sort)
        own = [one for letter in judged if letter.group == group for one in letter.told]
        likely |= {id(one): trees.likelihood(one.features) for one in own}
    for share in SHARES:
        print(figures(judged, likely, share))
    if options.write:
        sort.home.write_text(written(fitted(judged, sort)), encoding="utf-8")
        print(f"written to {sort.home.name}")


if __name__ == "__main__":
    main()
