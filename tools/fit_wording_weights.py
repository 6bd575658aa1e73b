"""Fits the weights by which faults of wording are known: checks/words/en/wording_weights.json.

usage: python -m tools.fit_wording_weights

Reads fixtures/wordings (README there). Prints for each rule how many of the faulty texts and of the near misses its
phrases find, and how many once weights are asked, too: every text judged by weights fitted to other authors, every
sentence of a good letter by weights fitted to other letters.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant.checks.context import Context, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.run import explain
from assistant.checks.wording_features import FIELDS, features_of
from assistant.checks.wording_likelihood import SCALE
from assistant.checks.wordlists import phrases
from assistant.model.messages import Channel, Kind

ROOT = Path(__file__).parents[1]
TEXTS = ROOT / "fixtures" / "wordings"
OUT = ROOT / "assistant" / "checks" / "words" / "en" / "wording_weights.json"
ASKED_IN = {
    "TONE-DEMAND": Kind.KEEP_IN_TOUCH,
    "TONE-GUILT": Kind.NUDGE,
    "TONE-FLATTERY": Kind.KEEP_IN_TOUCH,
    "TONE-DECIDE": Kind.HELP_BRIEF,
    "TONE-APOLOGY": Kind.KEEP_IN_TOUCH,
    "MSG-ASK-VAGUE": Kind.FIRST_CONTACT,
    "MSG-ASK-HEAVY": Kind.FIRST_CONTACT,
    "MSG-ASK-LABEL": Kind.FIRST_CONTACT,
    "HARD-BLAME": Kind.DIFFICULT,
}
"""The rules, each with a kind of draft in which it is asked."""
RULES = tuple(ASKED_IN)
AUTHORS = "wordings-*"
FOLDS = 4
STRANGER = Context(mentor=MentorContext(familiarity="cold", meetings_held=0))
REGULARISATION = 1.0
SEEN_AT_LEAST = 2
LOWEST = -100
"""In hundredths; a sum below it is no sign of a fault, however few good texts reach it. Faults are rarer in what is
fitted than near misses and letters make them, so that sums somewhat below zero tell, too."""
LEAST_WEIGHT = 18
"""In hundredths; a feature below it for every rule is left out."""
PART, OTHERS = 0.35, 0.5
"""What a sentence of a faulty text counts, of which only the whole is known to be at fault; and another rule's text."""
NEAR_MISSES, SENTENCES = 0.03, 0.002
"""Shares of the near misses, and of the sentences of letters in which the rule is asked, that weights may accuse; of
the latter one at least."""


@dataclass(frozen=True)
class Text:
    """One or two sentences: of the whole and of each sentence the features, and which rules find it by phrases."""

    fold: int
    by_an_author: bool
    """Whether it was written for the purpose, by one of those who stand for people not yet met."""
    rule: str
    """The rule it was written for; empty where it is good for every rule."""
    bad: bool
    kind: str
    whole: frozenset[str]
    sentences: tuple[frozenset[str], ...]
    found: frozenset[str]


def texts() -> Iterator[Text]:
    """All texts; the authors are one fold each, the rest is split among them."""
    fields = {name: phrases(name) for name in FIELDS}
    paths = sorted(path for path in TEXTS.glob("*.jsonl"))
    authors = sorted(path.stem for path in TEXTS.glob(f"{AUTHORS}.jsonl"))
    written = {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in paths
    }
    by = {name: {row["label"] for row in written[name]} for name in authors}
    for path in paths:
        for n, row in enumerate(written[path.stem]):
            of_many = sum(row["label"] in labels for labels in by.values()) > 1
            draft = DraftText(row["text"], Kind.KEEP_IN_TOUCH, Channel.EMAIL)
            yield Text(
                authors.index(path.stem) % FOLDS
                if path.stem in authors and of_many
                else n * FOLDS // len(written[path.stem])
                if path.stem not in authors
                else n % FOLDS,
                path.stem in authors,
                row["label"],
                row["bad"],
                row["kind"],
                features_of(draft.flat, fields),
                tuple(features_of(sentence.text, fields) for sentence in draft.sentences),
                frozenset(rule for rule in RULES if _phrases_find(rule, row["text"])),
            )


def _phrases_find(rule: str, text: str) -> bool:
    find: Any = explain(rule).find
    draft = DraftText(text, ASKED_IN[rule], Channel.EMAIL)
    return any(fault.level != "info" for fault in getattr(find, "__wrapped__", find)(draft, STRANGER))


def rows(known: Sequence[Text], rule: str) -> Iterator[tuple[frozenset[str], bool, float]]:
    """What is fitted for a rule: features, whether at fault, weight."""
    for text in known:
        if text.rule == rule and text.bad:
            yield text.whole, True, 1.0
            if len(text.sentences) > 1:
                yield from ((features, True, PART) for features in text.sentences)
        elif not text.bad or rule not in text.found:
            own = text.rule == rule or not text.rule
            yield from ((features, False, 1.0 if own else OTHERS) for features in text.sentences)


class Model:
    """A logistic regression for each rule, in whole hundredths as shipped."""

    def __init__(self, known: Sequence[Text]) -> None:
        fits = [_fit(list(rows(known, rule))) for rule in RULES]
        self.bias = [bias for bias, _ in fits]
        names = sorted({name for _, fitted in fits for name in fitted})
        table = {name: [fitted.get(name, 0) for _, fitted in fits] for name in names}
        self.features = {name: row for name, row in table.items() if max(map(abs, row)) >= LEAST_WEIGHT}

    def sums(self, text: Text) -> list[int]:
        """For each rule the sum of the most suspicious sentence."""
        nothing = [0] * len(RULES)
        judged = [
            np.sum([self.bias, *(self.features.get(feature, nothing) for feature in features)], axis=0)
            for features in text.sentences or (text.whole,)
        ]
        return [int(total) for total in np.max(judged, axis=0)]


def _fit(examples: Sequence[tuple[frozenset[str], bool, float]]) -> tuple[int, dict[str, int]]:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    having = Counter(name for features, _, _ in examples for name in features)
    names = sorted(name for name, count in having.items() if count >= SEEN_AT_LEAST)
    places = {name: place for place, name in enumerate(names)}
    columns = [[places[name] for name in sorted(features) if name in places] for features, _, _ in examples]
    starts = np.cumsum([0, *map(len, columns)])
    flat = np.array([column for row in columns for column in row])
    matrix = csr_matrix((np.ones(len(flat)), flat, starts), shape=(len(examples), len(names)))
    fit = LogisticRegression(C=REGULARISATION, max_iter=1000, solver="liblinear").fit(
        matrix, np.array([bad for _, bad, _ in examples]), sample_weight=np.array([weight for _, _, weight in examples])
    )
    coefficients = np.rint(fit.coef_[0] * SCALE).astype(int).tolist()
    return round(float(fit.intercept_[0]) * SCALE), {n: c for n, c in zip(names, coefficients, strict=True) if c}


def judged(known: Sequence[Text]) -> np.ndarray[Any, Any]:
    """Texts × rules: the sums by weights fitted to the texts of the other folds."""
    sums: dict[int, list[int]] = {}
    for fold in range(FOLDS):
        model = Model([text for text in known if text.fold != fold])
        sums |= {n: model.sums(text) for n, text in enumerate(known) if text.fold == fold}
    return np.array([sums[n] for n in range(len(known))])


def least(sums: np.ndarray[Any, Any], near: np.ndarray[Any, Any], letters: np.ndarray[Any, Any], most: float) -> int:
    """The lowest sum from which on the weights accuse no more near misses than they may, and `most` sentences of
    letters."""
    return next(
        least
        for least in range(LOWEST, 1000, 5)
        if (sums[near] >= least).mean() <= NEAR_MISSES and (sums[letters] >= least).sum() <= most
    )


def main() -> int:
    known = list(texts())
    sums = judged(known)
    leasts = []
    letters = np.array([not text.rule for text in known])
    for place, rule in enumerate(RULES):
        written = np.array([text.rule == rule and text.by_an_author for text in known])
        bad = np.array([text.bad for text in known]) & written
        near = written & ~bad
        ruled = np.array([rule in text.found for text in known])
        asked = np.array([text.kind in explain(rule).kinds for text in known]) & letters
        leasts.append(least(sums[:, place], near & ~ruled, asked & ~ruled, max(1, SENTENCES * asked.sum())))
        weighed = sums[:, place] >= leasts[-1]
        either = ruled | weighed
        print(
            f"{rule:14} phrases {ruled[bad].mean():.2f} of {bad.sum()}, {ruled[near].mean():.2f} of near misses   "
            f"with weights {either[bad].mean():.2f}, {either[near].mean():.2f}   "
            f"weights alone {weighed[bad].mean():.2f}, {weighed[near].mean():.2f}   "
            f"sentences of letters {ruled[asked].sum()} and {either[asked].sum()} of {asked.sum()}   "
            f"from {leasts[-1]} on"
        )
    model = Model(known)
    lines = [
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}"
        for name, row in model.features.items()
    ]
    head = json.dumps({"rules": RULES, "bias": model.bias, "least": leasts})
    OUT.write_text(head[:-1] + ', "features": {\n' + ",\n".join(lines) + "\n}}\n", encoding="utf-8")
    print(f"{len(lines)} features, {OUT.stat().st_size // 1000} kB in {OUT.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
