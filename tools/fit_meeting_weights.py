"""Fits the weights by which the next meeting is told from the other days of notes: reading/words/meeting_weights.json.

usage: python -m tools.fit_meeting_weights FOLDER…

Each folder holds notes with a NAME.key.json beside each, as fixtures/notes has them. Prints for how many pages the next
meeting is right, none included, by rules alone and with the weights, every page judged by weights fitted to other
pages.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.reading.files import open_notes
from assistant.reading.fitted import SCALE, Fitted, write_fitted
from assistant.reading.meeting_features import candidates, features_of_days
from assistant.reading.meeting_rules import meeting_by_rules
from assistant.reading.pages import page_of

OUT = Path(__file__).parents[1] / "assistant" / "reading" / "words" / "meeting_weights.json"
REGULARISATION = 0.2
DAYS_AT_LEAST = 3
"""A feature counts that so many days have."""
LEAST_WEIGHT = 3
"""In hundredths; a feature below it is left out."""
FOLDS = 6
LEAST = (0.2, 0.25, 0.3, 0.35, 0.4)
SAME = 0.003
"""The part of all pages within which two ways read about as well; then the one that finds fewer is taken."""


@dataclass(frozen=True)
class Example:
    """A page: its days to come with their features, the day the rules take, and the one of the key."""

    days: tuple[date | None, ...]
    features: tuple[frozenset[str], ...]
    ruled: date | None
    key: date | None


def examples(folder: Path) -> Iterator[Example]:
    """The pages of a folder."""
    for path in sorted(folder.glob("*.key.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        source, _ = open_notes(folder / key["file"])
        author = key.get("author") or "unknown"
        me = None if author == "unknown" else author
        page = page_of(source, today=date.fromisoformat(key["anchor"]), me=me)
        meeting = meeting_by_rules(page.statements, page.document, page.day, page.source)
        ruled = meeting.date if meeting else None
        days = candidates(page.statements)
        told = key["next_meeting"]["date"]
        yield Example(
            tuple(day.found.day for day in days),
            tuple(features_of_days(page.statements, days, ruled)),
            ruled,
            date.fromisoformat(told) if told else None,
        )


def model_of(pages: Sequence[Example], least: float) -> Fitted:
    """A logistic regression over the features that enough days have."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows = [row for page in pages for row in page.features]
    truth = [day == page.key for page in pages for day in page.days]
    having = Counter(feature for row in rows for feature in row)
    tables = [dict.fromkeys((f for f in row if having[f] >= DAYS_AT_LEAST), 1) for row in rows]
    columns = DictVectorizer()
    fit = LogisticRegression(C=REGULARISATION, max_iter=3000).fit(columns.fit_transform(tables), truth)
    weighed = zip(columns.get_feature_names_out(), fit.coef_[0], strict=True)
    hundredths = {str(name): round(float(weight) * SCALE) for name, weight in weighed}
    kept = {name: weight for name, weight in sorted(hundredths.items()) if abs(weight) >= LEAST_WEIGHT}
    return Fitted(round(float(fit.intercept_[0]) * SCALE), least, kept)


def judged(pages: Sequence[Example]) -> Iterator[tuple[Example, list[float]]]:
    """Every page with the likelihoods of its days, by weights fitted to the pages of the other folds."""
    for fold in range(FOLDS):
        model = model_of([page for n, page in enumerate(pages) if n % FOLDS != fold], 0.0)
        for page in pages[fold::FOLDS]:
            yield page, [model.likelihood(row) for row in page.features]


def right(pages: Sequence[tuple[Example, list[float]]], least: float) -> float:
    """The part of all pages whose next meeting is right."""
    return sum(_taken(page, chances, least) == page.key for page, chances in pages) / len(pages)


def _taken(page: Example, chances: Sequence[float], least: float) -> date | None:
    best = max(range(len(chances)), key=lambda n: chances[n], default=None)
    if best is not None and chances[best] >= least:
        return page.days[best]
    return None if page.ruled in page.days else page.ruled


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    pages = [page for folder in parser.parse_args(arguments).folders for page in examples(folder)]
    across = list(judged(pages))
    alone = sum(page.ruled == page.key for page in pages) / len(pages)
    print(f"{len(pages)} pages; each judged by weights fitted to others; by rules alone {alone:.3f} are right")
    for least in LEAST:
        print(f"from {least:.2f} on {right(across, least):.3f}")
    highest = max(right(across, least) for least in LEAST)
    best = max(least for least in LEAST if right(across, least) >= highest - SAME)
    model = model_of(pages, best)
    write_fitted(OUT, model)
    print(f"{len(model.features)} features in {OUT.name}, from {best:.2f} on")
    return 0


if __name__ == "__main__":
    sys.exit(main())
