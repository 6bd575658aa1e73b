"""The weights of a doubt about what a draft tells, fitted on drafts with known findings:
`python -m tools.fit_doubts SET… [--write]`.

Each set is a folder of drafts (fixtures/drafts/README.md). Those of the program were fitted on the drafts in
`fixtures/grounding`. Prints what weights fitted on all other sets (of a large one, on all other sixths) doubt at
several likelihoods: how many planted commitments, how many of those that nothing else finds, and how many faithful
drafts are newly remarked on. With `--write` the weights of all go to
`assistant/checks/facts/commitments/doubt_weights.toml`.

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
from assistant.checks.facts.commitments.doubt_features import nearest
from assistant.checks.facts.commitments.doubts import is_doubtful
from assistant.checks.facts.commitments.likelihood import likelihood
from assistant.checks.facts.commitments.notes import notes_of
from assistant.checks.facts.commitments.told_parts import parts_of
from assistant.checks.facts.commitments.verdict import MESSAGES
from tools.fit_commitments import planted_in
from tools.score_drafts import Case, cases

HOME = Path(__file__).parents[1] / "assistant" / "checks" / "facts" / "commitments" / "doubt_weights.toml"
KEPT = 120
"""Weights that are kept, those that tell most; 250 found no more in the sets that they were not fitted on."""
SEEN = 5
"""Parts in which a feature must be seen."""
FIRST, LAST = 0.02, 0.05
"""How much the weights may grow, before and after most are left out: the best of .02, .05, .1 and .2."""
PLANTED = 3
"""A planted part counts as much as three: there are eighty true ones to one."""
SIXTHS = 6
LARGE = 100
"""A set of more drafts is judged by sixths."""
SURE = (0.45, 0.3, 0.4, 0.5)
"""Likelihoods that the figures are printed for, the first for each set."""


@dataclass(frozen=True, slots=True)
class Told:
    """A part of a draft: the group it is judged with, its draft, its features, which planted findings it is, whether it
    may be doubted at all, and whether something is found in its sentence already."""

    group: str
    draft: str
    features: Mapping[str, float]
    planted: frozenset[int]
    open: bool
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
            beside = nearest(part, text, notes, people)
            if beside is None:
                continue
            start, end = part.start + sentence.start, part.end + sentence.start
            planted = frozenset(n for n, (first, last) in enumerate(spans) if start < last and end > first)
            may = is_doubtful(part, beside, text)
            told.append(Told(group, name, beside.features, planted, may, known))
    found = tuple(any(one.start < last and one.end > first for one in faults) for first, last in spans)
    return Letter(name, case.good, found, tuple(told))


def fitted(parts: Sequence[Told]) -> dict[str, float]:
    """Feature -> weight, and `bias`: logistic regression on what may be doubted, fitted again with the features that
    told most."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    parts = [one for one in parts if one.open]
    seen = Counter(name for one in parts for name in one.features)
    table = DictVectorizer()
    matrix = table.fit_transform(
        [{name: one.features[name] for name in sorted(one.features) if seen[name] >= SEEN} for one in parts]
    )
    planted = [bool(one.planted) for one in parts]
    weighing = {False: 1, True: PLANTED}
    first = LogisticRegression(C=FIRST, max_iter=5000, class_weight=weighing).fit(matrix, planted)
    spread = np.sqrt(
        np.asarray(matrix.multiply(matrix).mean(0)).ravel() - np.square(np.asarray(matrix.mean(0)).ravel())
    )
    kept = sorted(np.argsort(-abs(first.coef_[0]) * spread, kind="stable")[:KEPT])
    last = LogisticRegression(C=LAST, max_iter=5000, class_weight=weighing).fit(matrix[:, kept], planted)
    names = [table.feature_names_[place] for place in kept]
    rounded = {name: round(float(much), 2) for name, much in zip(names, last.coef_[0], strict=True)}
    return {"bias": round(float(last.intercept_[0]), 2)} | {name: much for name, much in rounded.items() if much}


def figures(judged: Sequence[Letter], likely: Mapping[int, float], least: float) -> str:
    """What is doubted from a likelihood on; `likely` is that of each part, by its identity (`id`)."""
    alone = newly = due = found = faithful = remarked = 0
    for letter in judged:
        faithful += letter.faithful
        sure = [one for one in letter.parts if one.open and likely[id(one)] >= least]
        remarked += letter.faithful and any(not one.known for one in sure)
        doubted = {which for one in sure for which in one.planted}
        due, found, alone = due + len(letter.found), found + sum(letter.found), alone + len(doubted)
        newly += sum(not was and which in doubted for which, was in enumerate(letter.found))
    return (
        f"at {least}: {alone}/{due} doubted, {newly} beside the {found} found otherwise,"
        f" {remarked}/{faithful} faithful newly remarked on"
    )


def written(weights: Mapping[str, float]) -> str:
    """The weights as the file of the program, the largest first."""
    lines = [f'"{name}" = {much}' for name, much in sorted(weights.items(), key=lambda pair: (-abs(pair[1]), pair[0]))]
    head = "# How much each feature speaks for a doubt that the notes tell a part otherwise (tools/fit_doubts.py).\n"
    return head + "\n".join(lines) + "\n"


def main() -> None:
    """Print the figures, each group judged by weights fitted without it; with --write, write the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    by_set = {folder: list(letters(folder)) for folder in options.folders}
    parts = [one for known in by_set.values() for letter in known for one in letter.parts]
    likely: dict[int, float] = {}
    for group in sorted({one.group for one in parts}):
        weights = fitted([one for one in parts if one.group != group])
        for one in parts:
            if one.group == group:
                likely[id(one)] = likelihood(one.features, weights, weights["bias"])
    for folder, known in by_set.items():
        print(folder, figures(known, likely, SURE[0]))
    for least in SURE:
        print("all", figures([letter for known in by_set.values() for letter in known], likely, least))
    if options.write:
        weights = fitted(parts)
        HOME.write_text(written(weights), encoding="utf-8")
        print(f"{len(weights)} weights in {HOME.name}")


if __name__ == "__main__":
    main()
