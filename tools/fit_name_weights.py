"""Fits the weights by which names that no rule knows are told from other words, and lists the words people write small:
reading/words/name_weights.json and common.toml.

usage: python -m tools.fit_name_weights FOLDER…

Each folder holds notes with a NAME.key.json beside each, as fixtures/notes has them. Prints how many people are found,
and how many of those listed are people, by rules alone and with the weights, every page judged by weights fitted to
other pages.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.reading.files import open_notes
from assistant.reading.fitted import SCALE, Fitted, write_fitted
from assistant.reading.name_features import Mention, features_of_name, mentioned, small_words
from assistant.reading.name_use import from_sentences
from assistant.reading.names import GIVEN_WITH_CAPITAL, folded
from assistant.reading.places import dated
from assistant.reading.roster import Roster
from assistant.reading.shape import document_of
from assistant.reading.sightings import see_structure
from assistant.reading.small_names import all_small

WORDS = Path(__file__).parents[1] / "assistant" / "reading" / "words"
REGULARISATION = 0.5
NAMES_AT_LEAST = 4
"""A feature counts that so many names have."""
PAGES_AT_LEAST = 2
"""A word is common that so many pages write small."""
LEAST_WEIGHT = 4
"""In hundredths; a feature below it is left out."""
FOLDS = 6
LEAST = (0.6, 0.65, 0.7, 0.75)
SAME = 0.001
"""F1 within which two ways read about as well; then the one that lists fewer is taken."""


@dataclass(frozen=True)
class Example:
    """A page: what may be a name in it, whose names those are by the key, and whom the rules find."""

    names: dict[str, tuple[Mention, ...]]
    small: frozenset[str]
    person: dict[str, int | None]
    """For each name the number of the person in the key."""
    known: frozenset[str]
    """The names of whoever the rules find."""
    ruled: frozenset[int]
    listed: int
    """How many people the rules list."""
    people: int
    """How many the key has."""


def examples(folder: Path) -> Iterator[Example]:
    """The pages of a folder."""
    for path in sorted(folder.glob("*.key.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        source, _ = open_notes(folder / key["file"])
        document = dated(document_of(source.text), source)
        roster = Roster(source.id)
        see_structure(document, roster)
        from_sentences(document, roster)
        names = mentioned(document, small=all_small(document))
        shown = {name: mentions[0].named.name for name, mentions in names.items()}
        forms = [[_words(form) for form in (p["name"], *p.get("aliases", ()))] for p in key["people"]]
        found = [next((n for form in p.names if (n := _of_key(form, forms)) is not None), None) for p in roster.people]
        yield Example(
            names=names,
            small=small_words(document),
            person={name: _of_key(shown[name], forms) for name in names},
            known=frozenset(name for name in names if roster.find(shown[name]) is not None),
            ruled=frozenset(number for number in found if number is not None),
            listed=len(roster.people),
            people=len(forms),
        )


def _words(name: str) -> frozenset[str]:
    return frozenset(folded(name).split())


def _of_key(name: str, forms: Sequence[Sequence[frozenset[str]]]) -> int | None:
    words = _words(name)
    fits = (n for n, person in enumerate(forms) if any(form and (form <= words or words <= form) for form in person))
    return next(fits, None) if words else None


def model_of(pages: Sequence[Example], least: float) -> tuple[Fitted, frozenset[str]]:
    """A logistic regression over the features that enough names have, and the words that people write small."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(word for page in pages for word in page.small)
    common = frozenset(word for word, count in seen.items() if count >= PAGES_AT_LEAST) - GIVEN_WITH_CAPITAL
    rows = [features_of_name(name, page.names[name], common, page.small) for page in pages for name in page.names]
    truth = [page.person[name] is not None for page in pages for name in page.names]
    having = Counter(feature for row in rows for feature in row)
    tables = [dict.fromkeys((f for f in row if having[f] >= NAMES_AT_LEAST), 1) for row in rows]
    columns = DictVectorizer()
    fit = LogisticRegression(C=REGULARISATION, max_iter=2000).fit(columns.fit_transform(tables), truth)
    weighed = zip(columns.get_feature_names_out(), fit.coef_[0], strict=True)
    hundredths = {str(name): round(float(weight) * SCALE) for name, weight in weighed}
    kept = {name: weight for name, weight in sorted(hundredths.items()) if abs(weight) >= LEAST_WEIGHT}
    return Fitted(round(float(fit.intercept_[0]) * SCALE), least, kept), common


def judged(pages: Sequence[Example]) -> Iterator[tuple[Example, dict[str, float]]]:
    """Every page with the likelihoods of its names, by weights fitted to the pages of the other folds."""
    for fold in range(FOLDS):
        model, common = model_of([page for n, page in enumerate(pages) if n % FOLDS != fold], 0.0)
        for page in pages[fold::FOLDS]:
            rows = ((name, features_of_name(name, page.names[name], common, page.small)) for name in page.names)
            yield page, {name: model.likelihood(row) for name, row in rows if name not in page.known}


def told(pages: Sequence[tuple[Example, dict[str, float]]], least: float) -> tuple[float, float, float]:
    """Precision, recall and F1 of the people listed."""
    found = listed = people = 0
    for page, chances in pages:
        added = [page.person[name] for name, chance in chances.items() if chance >= least]
        right = {number for number in added if number is not None} - page.ruled
        found += len(page.ruled) + len(right)
        listed += page.listed + len(right) + added.count(None)
        people += page.people
    return found / listed, found / people, 2 * found / (listed + people)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    pages = [page for folder in parser.parse_args(arguments).folders for page in examples(folder)]
    across = list(judged(pages))
    print(f"{len(pages)} pages; each judged by weights fitted to others: precision, recall, F1 of people")
    print("rules alone    {:.3f} {:.3f} {:.3f}".format(*told(across, 2.0)))
    for least in LEAST:
        print(f"from {least:.2f} on   {{:.3f}} {{:.3f}} {{:.3f}}".format(*told(across, least)))
    highest = max(told(across, least)[2] for least in LEAST)
    best = max(least for least in LEAST if told(across, least)[2] >= highest - SAME)
    model, common = model_of(pages, best)
    write_fitted(WORDS / "name_weights.json", model)
    head = "# Words that people write small in notes, made by tools/fit_name_weights.py.\n"
    (WORDS / "common.toml").write_text(f'{head}words = "{" ".join(sorted(common))}"\n', encoding="utf-8")
    print(f"{len(model.features)} features, {len(common)} common words, from {best:.2f} on")
    return 0


if __name__ == "__main__":
    sys.exit(main())
