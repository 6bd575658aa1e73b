"""The weights for the place of a day in the notes, fitted on faithful drafts:
`python -m tools.fit_day_places SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md). In a faithful draft every day of the notes stands for its
own place there, and for none of another day: a choice among them, fitted as a conditional logit. Prints, for each sixth
of the drafts judged by weights fitted on the others, how many days are held to be another's, of the planted ones and of
the true ones. With `--write` the weights of all go to `assistant/checks/facts/day_places.toml`.

Needs numpy, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from assistant.checks import to_context
from assistant.checks.draft import DraftText
from assistant.checks.facts.fitting_days import Choice, fitting_days, place_weights
from assistant.checks.facts.grounds import grounds_of, known_days_of, named_as_days
from assistant.checks.facts.passages import days_of, passage_at, passages, person_of
from tools.score_drafts import Case, cases

HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts" / "day_places.toml"
SIXTHS = 6
LEASTS = (1.0, 1.5, 2.0, 2.5, 3.0)
"""Log odds that the figures are printed for."""
ROUNDS, STEPS, RATE = 6, 250, 0.5
"""How often the place that a day is taken to stand for is chosen anew, and the steps of the descent between."""


class Chosen(Protocol):
    """A place of the notes, whether it is one of the draft's own, and what speaks for it."""

    @property
    def home(self) -> bool: ...
    @property
    def features(self) -> Mapping[str, float]: ...


class Placed(Protocol):
    """A day, or a number, of a draft with the places that it may stand for."""

    @property
    def choices(self) -> Sequence[Chosen]: ...


@dataclass(frozen=True, slots=True)
class Told:
    """A day of a draft: the sixth that it is judged with, its draft, and the places it may stand for."""

    sixth: int
    draft: str
    faithful: bool
    planted: bool
    choices: tuple[Choice, ...]


def told_in(case: Case, sixth: int) -> Iterator[Told]:
    """The days of a draft that the notes tell, where they tell others as well."""
    context = to_context(case.context)
    index = grounds_of(context)
    if index is None:
        return
    known = known_days_of(context, index)
    draft = DraftText(case.text, case.kind, case.channel)
    days, parts = days_of(draft, named_as_days(context)), passages(draft, person_of(context))
    for day in days:
        passage = passage_at(parts, day.start)
        if passage is None or day.end == day.start or not (day.day or day.weekday is not None):
            continue
        choices = tuple(fitting_days(known, index).choices(draft, passage, day, days))
        if {one.home for one in choices} == {True, False}:
            yield Told(sixth, case.name, case.good, _is_planted(case, day.start, day.end), choices)


def _is_planted(case: Case, start: int, end: int) -> bool:
    spans = ((case.text.find(words), len(words)) for rule, words in case.expected if rule == "FACT-DATE")
    return any(at < end and start < at + length for at, length in spans if at >= 0)


def fitted(days: Sequence[Placed], start: Mapping[str, float]) -> dict[str, float]:
    """Feature -> weight: a conditional logit over the places of each day, of its own places the likeliest; from the
    weights of before (`start`)."""
    import numpy as np

    names = list(start)
    weights = np.array([start[name] for name in names])
    tables = [
        (np.array([[one.features[name] for name in names] for one in day.choices]), [one.home for one in day.choices])
        for day in days
    ]
    for _ in range(ROUNDS):
        rows = []
        for table, home in tables:
            fit = table @ weights
            own = max((place for place, is_own in enumerate(home) if is_own), key=lambda place: float(fit[place]))
            rows.append(table[[own, *(place for place, is_own in enumerate(home) if not is_own)]])
        for _ in range(STEPS):
            slope = -weights / len(rows)
            for row in rows:
                odds = np.exp(row @ weights - (row @ weights).max())
                slope += (row[0] - (odds / odds.sum()) @ row) / len(rows)
            weights = weights + RATE * slope
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def lead(day: Placed, weights: Mapping[str, float]) -> float:
    """By how much the log odds speak for the place of another day."""
    fits = [(one.home, sum(weights[name] * much for name, much in one.features.items())) for one in day.choices]
    return max(fit for home, fit in fits if not home) - max(fit for home, fit in fits if home)


def main() -> None:
    """Print the figures, each sixth judged by weights fitted without it; with --write, write the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    every = [case for folder in options.folders for case in cases(folder)]
    days = [day for place, case in enumerate(every) for day in told_in(case, place % SIXTHS)]
    leads: list[tuple[float, Told]] = []
    for sixth in range(SIXTHS):
        weights = fitted([day for day in days if day.faithful and day.sixth != sixth], place_weights())
        leads += [(lead(day, weights), day) for day in days if day.sixth == sixth]
    planted = sum(day.planted for day in days)
    for least in LEASTS:
        sure = [day for much, day in leads if much >= least]
        letters = {day.draft for day in sure if day.faithful}
        print(f"from {least}: {sum(day.planted for day in sure)} of {planted} planted, {len(letters)} faithful drafts")
    if options.write:
        weights = fitted([day for day in days if day.faithful], place_weights())
        head = "# How much each feature speaks for a place of a day in the notes (tools/fit_day_places.py).\n"
        HOME.write_text(head + "".join(f'"{name}" = {much}\n' for name, much in weights.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
