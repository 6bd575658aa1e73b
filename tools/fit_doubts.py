"""How likely a thing is wrong that a draft tells, fitted on drafts with known findings:
`python -m tools.fit_doubts name|day|number|promise SET… --unmended SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md) or of claims (fixtures/claims/README.md). Trees are fitted to
all of them, without a look at what rules find. How much a remark or a fault of a rule adds to what trees say is fitted
to those sets alone for which no rule was mended (`--unmended`), each sixth of a folder by trees that were fitted
without it. Prints what is found so in them: of the planted faults how many at any level, and for sure; and in how many
of the drafts without one something is found for sure, or remarked on. With `--write` trees and weights go where the
program reads them (`likely_wrong.py`).

    python -m tools.fit_doubts name fixtures/grounding --unmended fixtures/fitted --write
    python -m tools.fit_doubts promise fixtures/grounding fixtures/claims --unmended fixtures/fitted --write

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from assistant.checks import to_context
from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import judged_promises, people_of
from assistant.checks.facts.commitments.doubts import features_of_parts
from assistant.checks.facts.commitments.notes import notes_of
from assistant.checks.facts.dates import places_of_days
from assistant.checks.facts.day_features import day_features
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.judged_days import judged_days
from assistant.checks.facts.judged_names import judged_names
from assistant.checks.facts.judged_numbers import Judged, judged_numbers
from assistant.checks.facts.known_names import known_names
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.likely_wrong import KEPT, LEAST, SURE, Sort, Weights, log_odds
from assistant.checks.facts.name_features import name_features
from assistant.checks.facts.names import places_of_names
from assistant.checks.facts.number_features import number_features
from assistant.checks.facts.trees import is_a_page
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from tools.fit_commitments import known_cases, planted_in
from tools.fit_trees import fitted_trees, fitted_weights, written
from tools.score_drafts import Case

FACTS = Path(__file__).parents[1] / "assistant" / "checks" / "facts"
WEIGHTS = FACTS / "doubt_weights.toml"
SIXTHS = 6
Features = Mapping[str, float]
Stretch = tuple[int, int, Features]
"""From, to (code points) and the features of what a draft tells there."""
Found = Level | Literal["none"] | None
"""At which level rules find something wrong; None: at that of the rule, `none`: not at all."""


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a draft tells: its features, what rules find of it, and which of the planted faults it is."""

    features: Features
    level: Found
    planted: frozenset[int]


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft: the group that it is judged with (None where rules were mended for it), how many faults were planted in
    it, and what it tells."""

    group: str | None
    planted: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Fitting:
    """How a sort of things is read and fitted: the rule, what reads a draft for faults and stretches, how many trees of
    how many leaves, and where they are kept."""

    rule: str
    read: Callable[[DraftText, Context], tuple[list[Fault], list[Stretch]]]
    trees: int
    leaves: int
    home: Path


def names_in(draft: DraftText, context: Context) -> tuple[list[Fault], list[Stretch]]:
    index = grounds_of(context)
    if index is None:
        return [], []
    known, judged = known_names(index), list(judged_names(draft, context))
    places = places_of_names(draft, context, judged)
    faults = [one.fault for _, names in judged for one in names if one.fault]
    return faults, [(start, end, name_features(place, known, index)) for start, end, place in places]


def days_in(draft: DraftText, context: Context) -> tuple[list[Fault], list[Stretch]]:
    index = grounds_of(context)
    if index is None:
        return [], []
    known, judged = known_days_of(context, index), list(judged_days(draft, context))
    places = places_of_days(draft, judged, known, index)
    faults = [one.fault for one in judged if one.fault]
    return faults, [(start, end, day_features(place, known, index)) for start, end, place in places]


def numbers_in(draft: DraftText, context: Context) -> tuple[list[Fault], list[Stretch]]:
    index = grounds_of(context)
    if index is None:
        return [], []
    known, judged = known_numbers(index, known_days_of(context, index)), list(judged_numbers(draft, context))
    numbers = [one for one in judged if isinstance(one, Judged)]
    faults = [fault for one in judged if (fault := one if isinstance(one, Fault) else one.fault) is not None]
    features = (
        number_features(one.amount, one.said, one.others, draft.kind, one.standing, one.mentioned.mentions, known)
        for one in numbers
    )
    return faults, [(one.start, one.end, each) for one, each in zip(numbers, features, strict=True)]


def promises_in(draft: DraftText, context: Context) -> tuple[list[Fault], list[Stretch]]:
    people = people_of(context)
    parts = features_of_parts(draft, notes_of(context.sources or (), people), people)
    faults = [Fault(one.start, one.end, "", level=one.level) for one in judged_promises(draft, context)]
    return faults, list(parts)


FITTINGS: Mapping[Sort, Fitting] = {
    "name": Fitting("FACT-NAME", names_in, 150, 8, FACTS / "name_doubts.json"),
    "day": Fitting("FACT-DATE", days_in, 150, 8, FACTS / "day_doubts.json"),
    "number": Fitting("FACT-NUMBER", numbers_in, 200, 6, FACTS / "number_doubts.json"),
    "promise": Fitting("FACT-COMMITMENT", promises_in, 150, 12, FACTS / "commitments" / "doubt_trees.json"),
}


def letters(folder: Path, sort: Sort, *, mended: bool) -> Iterator[Letter]:
    """The drafts of a folder that lie beside a page of notes."""
    held = [case for case in known_cases(folder) if is_a_page(tuple(case.context.get("sources", ())))]
    groups = [None if mended else f"{folder}/{place % SIXTHS}" for place in range(len(held))]
    with ProcessPoolExecutor() as workers:
        yield from workers.map(partial(_letter, sort), held, groups, chunksize=16)


def _letter(sort: Sort, case: Case, group: str | None) -> Letter:
    draft = DraftText(case.text, case.kind, case.channel)
    fitting = FITTINGS[sort]
    faults, stretches = fitting.read(draft, to_context(case.context))
    spans = planted_in(case, draft, fitting.rule)
    told = tuple(
        Told(features, _level(faults, start, end), _among(spans, start, end)) for start, end, features in stretches
    )
    return Letter(group, len(spans), told)


def _level(faults: Iterable[Fault], start: int, end: int) -> Found:
    """The worst level of the faults that overlap a stretch."""
    levels = [fault.level for fault in faults if fault.start < end and fault.end > start]
    return next((one for one in levels if one != "info"), "info") if levels else "none"


def _among(spans: Sequence[tuple[int, int]], start: int, end: int) -> frozenset[int]:
    return frozenset(which for which, (first, last) in enumerate(spans) if start < last and end > first)


def judged_apart(every: Sequence[Letter], fitting: Fitting) -> list[tuple[Letter, list[float]]]:
    """The letters for which no rule was mended, and how likely wrong trees fitted without their group hold each thing
    they tell."""
    found = []
    for group in sorted({letter.group for letter in every if letter.group}):
        told = [one for letter in every if letter.group != group for one in letter.told]
        trees = fitted_trees(
            [one.features for one in told], [bool(one.planted) for one in told],
            trees=fitting.trees, leaves=fitting.leaves,
        )  # fmt: skip
        own = (letter for letter in every if letter.group == group)
        found += [(letter, [trees.likelihood(one.features) for one in letter.told]) for letter in own]
    return found


def weights_for(judged: Sequence[tuple[Letter, Sequence[float]]]) -> Weights:
    """How much the trees, a remark and a fault of a rule say, by letters that neither was made on."""
    rows = [(log_odds(likely), one) for letter, each in judged for one, likely in zip(letter.told, each, strict=True)]
    table = [[odds, float(one.level == "info"), float(one.level not in {"info", "none"})] for odds, one in rows]
    bias, trees, remark, fault = fitted_weights(table, [bool(one.planted) for _, one in rows])
    return Weights(bias, trees, remark, fault)


def figures(judged: Sequence[tuple[Letter, Sequence[float]]], weights: Weights, sort: Sort) -> str:
    """What is found so."""
    planted = found = sure = without = accused = remarked = 0
    for letter, each in judged:
        levels = [
            _level_of(weights.likelihood(much, one.level), one.level, sort)
            for one, much in zip(letter.told, each, strict=True)
        ]
        if letter.planted:
            planted += letter.planted
            found += len(_found_in(letter, levels, {"info", "fault"}))
            sure += len(_found_in(letter, levels, {"fault"}))
        else:
            without += 1
            accused += "fault" in levels
            remarked += "info" in levels
    return (
        f"{found} of {planted} planted found, {sure} for sure; of {without} without one {accused} accused,"
        f" {remarked} remarked on"
    )


def _level_of(likely: float, by_rule: Found, sort: Sort) -> str:
    """As `likely_wrong.weighed` has it, but for the most doubts of a draft."""
    if by_rule not in {"info", "none"}:
        return "fault" if likely >= KEPT[sort] else "info"
    if likely >= SURE and by_rule == "info":
        return "fault"
    return "info" if likely >= LEAST[sort] else "none"


def _found_in(letter: Letter, levels: Sequence[str], wanted: Collection[str]) -> frozenset[int]:
    return frozenset(
        which for one, level in zip(letter.told, levels, strict=True) if level in wanted for which in one.planted
    )


def with_weights(text: str, sort: Sort, weights: Weights) -> str:
    """The weights file with those of one sort in place of the old ones."""
    lines = "".join(f"{name} = {getattr(weights, name) + 0.0:.2f}\n" for name in ("bias", "trees", "remark", "fault"))
    changed, found = re.subn(rf"\[{sort}\]\n(?:\w+ = .*\n)+", f"[{sort}]\n{lines}", text)
    if found != 1:
        raise ValueError(f"{WEIGHTS.name} has no part [{sort}] of its own; add one.")
    return changed


def main() -> None:
    """Print the figures; with --write, write the trees and the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sort", choices=sorted(FITTINGS))
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--unmended", type=Path, nargs="+", required=True)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    fitting = FITTINGS[options.sort]
    every = [letter for folder in options.folders for letter in letters(folder, options.sort, mended=True)]
    every += [letter for folder in options.unmended for letter in letters(folder, options.sort, mended=False)]
    judged = judged_apart(every, fitting)
    weights = weights_for(judged)
    print(weights)
    print(figures(judged, weights, options.sort))
    if options.write:
        told = [one for letter in every for one in letter.told]
        trees = fitted_trees(
            [one.features for one in told], [bool(one.planted) for one in told],
            trees=fitting.trees, leaves=fitting.leaves,
        )  # fmt: skip
        fitting.home.write_text(written(trees), encoding="utf-8")
        text = WEIGHTS.read_text(encoding="utf-8")
        WEIGHTS.write_text(with_weights(text, options.sort, weights), encoding="utf-8")
        print(f"written to {fitting.home.name} and {WEIGHTS.name}")


if __name__ == "__main__":
    main()
