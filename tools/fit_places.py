"""The weights for the place of a day, a name or a number in the notes, fitted on faithful drafts:
`python -m tools.fit_places day|name|number SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md). In a faithful draft every day, name and number of the notes
stands for its own place there, and for none of another: a choice among them, fitted as a conditional logit. Prints, for
each sixth of the drafts judged by weights fitted on the others, how many are held to be another's, of the planted ones
and of the true ones. With `--write` the weights of all go to `assistant/checks/facts/day_places.toml`,
`name_places.toml` or `number_places.toml`.

Needs numpy, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assistant.checks import to_context
from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import amounts_in
from assistant.checks.facts.capitalised import known_runs
from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.fitting_days import fitting_days
from assistant.checks.facts.fitting_names import Mentioned, fitting_names
from assistant.checks.facts.fitting_numbers import fitting_numbers
from assistant.checks.facts.grounds import grounds_of, known_days_of, named_as_days
from assistant.checks.facts.index import folded_words
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.known_people import mention_of
from assistant.checks.facts.likely_places import Choice, fit_of, weights_of
from assistant.checks.facts.named_runs import name_stem
from assistant.checks.facts.other_numbers import numbers_of_draft
from assistant.checks.facts.own_numbers import mine, not_judged
from assistant.checks.facts.own_places import is_own_place
from assistant.checks.facts.passages import days_of, passage_at, passages, person_of
from tools.score_drafts import Case, cases

HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts"
RULES = {"day": "FACT-DATE", "name": "FACT-NAME", "number": "FACT-NUMBER"}
SIXTHS = 6
EXCHANGED, MOST_EXCHANGED = 0.3, 3
"""What a name counts that another one is put in the place of, and how many are, one after another."""
LEASTS = (-0.5, 0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)
"""Log odds that the figures are printed for."""
ROUNDS, STEPS, RATE = 6, 250, 0.5
"""How often the place that a day is taken to stand for is chosen anew, and the steps of the descent between."""
Found = Iterator[tuple[int, int, tuple[Choice, ...]]]


@dataclass(frozen=True, slots=True)
class Told:
    """A day, name or number of a draft: the sixth it is judged with, its draft, and the places it may stand for."""

    sixth: int
    draft: str
    words: str
    faithful: bool
    planted: bool
    choices: tuple[Choice, ...]
    right: tuple[bool, ...]
    weight: float = 1.0


def told_in(case: Case, sixth: int, sort: str) -> Iterator[Told]:
    """The days, names or numbers of a draft that the notes tell, where they tell others as well."""
    for start, end, choices in _IN[sort](case):
        if {one.home for one in choices} == {True, False}:
            planted = _is_planted(case, start, end, RULES[sort])
            right = tuple(one.home for one in choices)
            yield Told(sixth, case.name, case.text[start:end], case.good, planted, choices, right)


def exchanged_in(case: Case, sixth: int) -> Iterator[Told]:
    """The names of a faithful draft, each as if another of the same sort were told there, whose place it is not."""
    context = to_context(case.context)
    index = grounds_of(context)
    draft = DraftText(case.text, case.kind, case.channel)
    for _, run, mention in _mentions_in(draft, context) if index and case.good else ():
        names = fitting_names(index)
        others = dict.fromkeys(
            choice.place.run.stems
            for choice in names.choices(mention)
            if not choice.home and not choice.features["told, too"] and not choice.features["of another sort"]
        )
        words = [folded for folded in folded_words(draft.own) if name_stem(folded) in mention.own]
        gone = mention.own if len(words) <= len(mention.own) else frozenset()
        for stems in list(others)[:MOST_EXCHANGED]:
            said = replace(
                mention,
                own=stems,
                spot=mention.spot.without(stems),
                said=mention.said - gone | stems,
                beside=mention.beside - mention.own,
            )
            choices = tuple(names.choices(said))
            right = tuple(not mention.own.isdisjoint(one.place.run.stems) and not one.home for one in choices)
            if any(right):
                yield Told(
                    sixth, case.name, case.text[run[0].start : run[-1].end], True, True, choices, right, EXCHANGED
                )


def _days_in(case: Case) -> Found:
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
        yield day.start, day.end, tuple(fitting_days(known, index).choices(draft, passage, day, days))


def _names_in(case: Case) -> Found:
    context = to_context(case.context)
    index = grounds_of(context)
    draft = DraftText(case.text, case.kind, case.channel)
    for _, run, mention in _mentions_in(draft, context) if index else ():
        yield run[0].start, run[-1].end, tuple(fitting_names(index).choices(mention))


def _numbers_in(case: Case) -> Found:
    context = to_context(case.context)
    index = grounds_of(context)
    if index is None:
        return
    known = known_numbers(index, known_days_of(context, index))
    draft = DraftText(case.text, case.kind, case.channel)
    parts = [(one, draft.lower[one.start : one.end]) for one in passages(draft, person_of(context))]
    mentions = numbers_of_draft((said, one) for _, said in parts for one in amounts_in(said)).mentions
    for passage, said in parts:
        for amount in amounts_in(said):
            if not (not_judged(draft, said, amount) or mine(draft, passage, said, amount)):
                choices = tuple(fitting_numbers(known).choices(amount, said, mentions))
                yield passage.start + amount.start, passage.start + amount.end, choices


_IN: Mapping[str, Callable[[Case], Found]] = {"day": _days_in, "name": _names_in, "number": _numbers_in}


def _mentions_in(draft: DraftText, context: Context) -> Iterator[tuple[Span, tuple[Capital, ...], Mentioned]]:
    index = grounds_of(context)
    for passage, run, named, talking in known_runs(draft, context):
        mention = mention_of(draft, passage, run, named, talking)
        if mention.own and index and not is_own_place(draft, passage, run, person_of(context), index):
            yield passage, run, mention


def _is_planted(case: Case, start: int, end: int, rule: str) -> bool:
    spans = ((case.text.find(words), len(words)) for rule_id, words in case.expected if rule_id == rule)
    return any(at < end and start < at + length for at, length in spans if at >= 0)


def fitted(told: Sequence[Told], start: Mapping[str, float]) -> dict[str, float]:
    """Feature -> weight: a conditional logit over the places of each one, of its own places the likeliest."""
    import numpy as np

    names = list(start)
    weights = np.array([start[name] for name in names])
    tables = [
        (
            np.array([[choice.features.get(name, 0.0) for name in names] for choice in one.choices]),
            one.right,
            one.weight,
        )
        for one in told
    ]
    much = np.array([weight for _, _, weight in tables])
    for _ in range(ROUNDS):
        rows = []
        for table, right, _ in tables:
            fit = table @ weights
            best = max((place for place, is_right in enumerate(right) if is_right), key=lambda place: float(fit[place]))
            rows.append(table[[best, *(place for place, is_right in enumerate(right) if not is_right)]])
        ends = np.cumsum([len(row) for row in rows])
        starts, every = ends - [len(row) for row in rows], np.concatenate(rows)
        lengths = ends - starts
        for _ in range(STEPS):
            fits = every @ weights
            odds = np.exp(fits - np.repeat(np.maximum.reduceat(fits, starts), lengths))
            odds *= np.repeat(much / np.add.reduceat(odds, starts), lengths)
            slope = (much @ every[starts] - odds @ every - weights) / much.sum()
            weights = weights + RATE * slope
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def lead(one: Told, weights: Mapping[str, float]) -> float:
    """By how much the log odds speak for the place of another."""
    fits = [(choice.home, fit_of(choice, weights)) for choice in one.choices]
    own = max(0.0, *(fit for home, fit in fits if home))
    return max(fit for home, fit in fits if not home) - own


def main() -> None:
    """Print the figures, each sixth judged by weights fitted without it; with --write, write the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sort", choices=sorted(RULES))
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--show", action="store_true", help="name each one that is held to be another's")
    options = parser.parse_args()
    every = list({case.name: case for folder in options.folders for case in cases(folder)}.values())
    told = [one for place, case in enumerate(every) for one in told_in(case, place % SIXTHS, options.sort)]
    exchanging = enumerate(every if options.sort == "name" else ())
    exchanged = [one for place, case in exchanging for one in exchanged_in(case, place % SIXTHS)]
    learnt = [one for one in told if one.faithful] + exchanged
    start = weights_of(options.sort)
    leads: list[tuple[float, Told]] = []
    for sixth in range(SIXTHS):
        weights = fitted([one for one in learnt if one.sixth != sixth], start)
        leads += [(lead(one, weights), one) for one in told if one.sixth == sixth]
    planted = sum(one.planted for one in told)
    for least in LEASTS:
        sure = [one for much, one in leads if much >= least]
        letters = {one.draft for one in sure if one.faithful}
        print(f"from {least}: {sum(one.planted for one in sure)} of {planted} planted, {len(letters)} faithful drafts")
    for much, one in sorted(leads, key=lambda pair: -pair[0]) if options.show else ():
        if (one.planted or one.faithful) and (much >= LEASTS[0] or one.planted):
            print(f"{much:6.2f} {'planted ' if one.planted else 'faithful'} {one.draft}: {one.words}")
    if options.write:
        weights = fitted(learnt, start)
        head = f"# How much each feature speaks for a place of a {options.sort} in the notes (tools/fit_places.py).\n"
        text = head + "".join(f'"{name}" = {much}\n' for name, much in weights.items())
        (HOME / f"{options.sort}_places.toml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
