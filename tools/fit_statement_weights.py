"""Fits the weights by which statements of notes are told apart: reading/words/statement_weights.json.

usage: python -m tools.fit_statement_weights [--hold FOLDER] FOLDER…

Each folder holds notes with a NAME.key.json beside each, as fixtures/notes has them. Prints for each kind what the
rules alone read, statement by statement, and what the weights make of it, every page judged by weights fitted to other
pages; with --hold, nothing is written, and the pages of that folder are judged by weights fitted to all others.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import filterfalse
from pathlib import Path
from typing import Any

import numpy as np

from assistant.model.evidence import Source
from assistant.reading.files import open_notes
from assistant.reading.likelihoods import KINDS, SCALE, Kind
from assistant.reading.notes import by_rules
from assistant.reading.pages import page_of
from assistant.reading.statement_features import features_of, is_of_surroundings
from assistant.reading.weighed import read_in

OUT = Path(__file__).parents[1] / "assistant" / "reading" / "words" / "statement_weights.json"
REGULARISATION = 0.5
BARE = 0.4
"""Each statement is fitted a second time, so heavy, without what surrounds it: its words have to do by themselves."""
PAGES_AT_LEAST = 3
"""A feature counts that so many pages have."""
LEAST_WEIGHT = 6
"""In hundredths; a feature below it for every kind is left out."""
FOLDS = 6
HEAVIEST = 60
"""The statements of a page weigh together at most so much, so that one long talk does not outweigh the rest."""
KEEP = (0.02, 0.05, 0.08, 0.1)
KEEP_PROMISES = (0.3,)
"""A promise that is none costs more than one that is asked for."""
SAME = 0.005
"""F1 within which two ways read about as well."""
LEAST = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5)


@dataclass(frozen=True)
class Example:
    """A page: of each statement its features, of which kinds it is by the key, and of which the rules say it is."""

    features: tuple[frozenset[str], ...]
    is_of: np.ndarray[Any, Any]
    """Statements × kinds."""
    ruled: np.ndarray[Any, Any]


def examples(folder: Path) -> Iterator[Example]:
    """The pages of a folder."""
    for path in sorted(folder.glob("*.key.json")):
        key = json.loads(path.read_text(encoding="utf-8"))
        source, _ = open_notes(folder / key["file"])
        yield example(source, key)


def example(source: Source, key: dict[str, Any]) -> Example:
    """A page held against its key."""
    author = key.get("author") or "unknown"
    page = page_of(source, today=date.fromisoformat(key["anchor"]), me=None if author == "unknown" else author)
    read = read_in(page, by_rules(page))
    statements = page.statements
    return Example(
        tuple(features_of(statements, page.cast, page.wordings, read)),
        np.array([[_is_of(s.text, kind, key) for kind in KINDS] for s in statements], dtype=bool).reshape(-1, 6),
        np.array([[kind in read.get(n, ()) for kind in KINDS] for n in range(len(statements))], dtype=bool).reshape(
            -1, 6
        ),
    )


def _is_of(text: str, kind: Kind, key: dict[str, Any]) -> bool:
    items = (item for item in key[kind] if item.get("status") != "done")
    parts = (part for item in items for part in _listed(item["evidence"]))
    return any(_holds(_words(text), _words(part)) for part in parts)


def _listed(evidence: str | list[str]) -> list[str]:
    return evidence if isinstance(evidence, list) else [evidence]


def _words(text: str) -> str:
    return " ".join("".join(ch if ch.isalnum() else " " for ch in text.casefold()).split())


def _holds(said: str, wanted: str) -> bool:
    """Whether a statement holds the words, or is a part of them, or begins or ends with half of them or more."""
    if not said or not wanted:
        return False
    words = wanted.split()
    if wanted in said or (said in wanted and len(said.split()) >= min(3, len(words))):
        return True
    sizes = range(len(words) - 1, max(2, (len(words) + 1) // 2 - 1), -1)
    return any(" ".join(part) in said for size in sizes for part in (words[:size], words[-size:]))


class Model:
    """A logistic regression for each kind, over the features that enough pages have."""

    def __init__(self, pages: Sequence[Example]) -> None:
        from sklearn.linear_model import LogisticRegression

        having = Counter(feature for page in pages for feature in frozenset().union(*page.features))
        names = sorted(name for name, count in having.items() if count >= PAGES_AT_LEAST)
        self.places = {name: place for place, name in enumerate(names)}
        rows = [features for page in pages for features in page.features]
        bare = [frozenset(filterfalse(is_of_surroundings, features)) for features in rows]
        matrix = self._matrix((*rows, *bare))
        weigh = np.array([min(1.0, HEAVIEST / len(page.features)) for page in pages for _ in page.features])
        weigh = np.concatenate([weigh, BARE * weigh])
        truth = np.concatenate([page.is_of for page in pages] * 2)
        fits = [
            LogisticRegression(C=REGULARISATION, max_iter=2000).fit(matrix, truth[:, place], sample_weight=weigh)
            for place in range(len(KINDS))
        ]
        self.bias = [round(float(fit.intercept_[0]) * SCALE) for fit in fits]
        columns = np.rint(np.stack([fit.coef_[0] for fit in fits], axis=1) * SCALE).astype(int)
        self.features = {
            name: columns[place].tolist()
            for name, place in self.places.items()
            if np.abs(columns[place]).max() >= LEAST_WEIGHT
        }

    def likelihoods(self, page: Example) -> np.ndarray[Any, Any]:
        """Statements × kinds, 0 to 1."""
        nothing = [0] * len(KINDS)
        totals = [
            np.sum([self.bias, *(self.features.get(feature, nothing) for feature in features)], axis=0) / SCALE
            for features in page.features
        ]
        return 1 / (1 + np.exp(-np.array(totals).reshape(-1, len(KINDS))))

    def _matrix(self, rows: Iterable[frozenset[str]]) -> Any:
        from scipy.sparse import csr_matrix

        columns: list[int] = []
        starts = [0]
        for features in rows:
            columns += [self.places[feature] for feature in sorted(features) if feature in self.places]
            starts.append(len(columns))
        cells = (np.ones(len(columns)), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32))
        return csr_matrix(cells, shape=(len(starts) - 1, len(self.places)))


def f1(said: np.ndarray[Any, Any], truth: np.ndarray[Any, Any]) -> float:
    both = int((said & truth).sum())
    return 2 * both / max(1, int(said.sum() + truth.sum()))


def judged(pages: Sequence[Example]) -> np.ndarray[Any, Any]:
    """The likelihoods of every page's statements, by weights fitted to the pages of the other folds."""
    told: dict[int, np.ndarray[Any, Any]] = {}
    for fold in range(FOLDS):
        model = Model([page for n, page in enumerate(pages) if n % FOLDS != fold])
        told |= {n: model.likelihoods(page) for n, page in enumerate(pages) if n % FOLDS == fold}
    return np.concatenate([told[n] for n in range(len(pages))])


def least(likely: np.ndarray[Any, Any], truth: np.ndarray[Any, Any]) -> float:
    """The likelihood from which on a statement counts: the best F1."""
    return max(LEAST, key=lambda likelihood: f1(likely >= likelihood, truth))


def kept(
    kind: Kind, ruled: np.ndarray[Any, Any], likely: np.ndarray[Any, Any], truth: np.ndarray[Any, Any], from_here: float
) -> float:
    """The likelihood from which on what rules read counts: the lowest that reads about as well as the best."""
    choice = KEEP_PROMISES if kind == "commitments" else KEEP
    read = {keep: f1((ruled & (likely >= keep)) | (likely >= from_here), truth) for keep in choice}
    return next(keep for keep in choice if read[keep] >= max(read.values()) - SAME)


def report(
    ruled: np.ndarray[Any, Any],
    likely: np.ndarray[Any, Any],
    truth: np.ndarray[Any, Any],
    leasts: Sequence[float],
    keeps: Sequence[float],
) -> Iterator[str]:
    for place, (kind, from_here, keep) in enumerate(zip(KINDS, leasts, keeps, strict=True)):
        rules, chances, is_of = ruled[:, place], likely[:, place], truth[:, place]
        weighed = (rules & (chances >= keep)) | (chances >= from_here)
        yield (
            f"{kind:15} {int(is_of.sum()):4} statements   rules {f1(rules, is_of):.3f}   "
            f"weighed {f1(weighed, is_of):.3f}   from {from_here:.2f} on, where rules read it from {keep:.2f} on"
        )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--hold", type=Path)
    given = parser.parse_args(arguments)
    pages = [page for folder in given.folders for page in examples(folder)]
    truth, ruled = (np.concatenate([getattr(page, name) for page in pages]) for name in ("is_of", "ruled"))
    likely = judged(pages)
    leasts = [least(likely[:, k], truth[:, k]) for k in range(len(KINDS))]
    keeps = [kept(kind, ruled[:, k], likely[:, k], truth[:, k], leasts[k]) for k, kind in enumerate(KINDS)]
    print(f"{len(pages)} pages, {len(truth)} statements; each page judged by weights fitted to others:")
    print("\n".join(report(ruled, likely, truth, leasts, keeps)))
    model = Model(pages)
    if given.hold:
        held = list(examples(given.hold))
        print(f"{len(held)} pages held back:")
        parts = [np.concatenate([getattr(page, name) for page in held]) for name in ("ruled", "is_of")]
        print(
            "\n".join(report(parts[0], np.concatenate([model.likelihoods(p) for p in held]), parts[1], leasts, keeps))
        )
        return 0
    rows = [f"{json.dumps(name, ensure_ascii=False)}: {json.dumps(row)}" for name, row in model.features.items()]
    head = {"kinds": KINDS, "bias": model.bias, "least": leasts, "keep": keeps}
    text = json.dumps(head)[:-1] + ', "features": {\n' + ",\n".join(rows) + "\n}}\n"
    OUT.write_text(text, encoding="utf-8")
    print(f"{len(rows)} features in {OUT.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
