"""The weights for the place of a number in the notes, fitted on faithful drafts:
`python -m tools.fit_number_places SET… [--write]`.

As for days (tools/fit_day_places.py): in a faithful draft every number of the notes stands for its own place there, and
for none of another number. With `--write` the weights go to `assistant/checks/facts/number_places.toml`.

Needs numpy, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.checks import to_context
from assistant.checks.draft import DraftText
from assistant.checks.facts.amounts import amounts_in
from assistant.checks.facts.fitting_numbers import Choice, fitting_numbers, number_weights
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.other_numbers import numbers_of_draft
from assistant.checks.facts.own_numbers import mine, not_judged
from assistant.checks.facts.passages import passages, person_of
from tools.fit_day_places import LEASTS, SIXTHS, fitted, lead
from tools.score_drafts import Case, cases

HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts" / "number_places.toml"


@dataclass(frozen=True, slots=True)
class Told:
    """A number of a draft: the sixth that it is judged with, its draft, and the places it may stand for."""

    sixth: int
    draft: str
    faithful: bool
    planted: bool
    choices: tuple[Choice, ...]


def told_in(case: Case, sixth: int) -> Iterator[Told]:
    """The numbers of a draft that the notes tell, where they tell others as well."""
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
            if not_judged(draft, said, amount) or mine(draft, passage, said, amount):
                continue
            choices = tuple(fitting_numbers(known).choices(amount, said, mentions))
            start, end = passage.start + amount.start, passage.start + amount.end
            if choices:
                yield Told(sixth, case.name, case.good, _is_planted(case, start, end), choices)


def _is_planted(case: Case, start: int, end: int) -> bool:
    spans = ((case.text.find(words), len(words)) for rule, words in case.expected if rule == "FACT-NUMBER")
    return any(at < end and start < at + length for at, length in spans if at >= 0)


def main() -> None:
    """Print the figures, each sixth judged by weights fitted without it; with --write, write the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    every = [case for folder in options.folders for case in cases(folder)]
    numbers = [told for place, case in enumerate(every) for told in told_in(case, place % SIXTHS)]
    leads: list[tuple[float, Told]] = []
    for sixth in range(SIXTHS):
        weights = fitted([one for one in numbers if one.faithful and one.sixth != sixth], number_weights())
        leads += [(lead(one, weights), one) for one in numbers if one.sixth == sixth]
    planted = sum(one.planted for one in numbers)
    for least in LEASTS:
        sure = [one for much, one in leads if much >= least]
        letters = {one.draft for one in sure if one.faithful}
        print(f"from {least}: {sum(one.planted for one in sure)} of {planted} planted, {len(letters)} faithful drafts")
    if options.write:
        weights = fitted([one for one in numbers if one.faithful], number_weights())
        head = "# How much each feature speaks for a place of a number in the notes (tools/fit_number_places.py).\n"
        HOME.write_text(head + "".join(f'"{name}" = {much}\n' for name, much in weights.items()), encoding="utf-8")


if __name__ == "__main__":
    main()
