"""How likely a statement is a goal, advice, a promise, an open question, feedback or a decision: fitted weights over
its features. `words/statement_weights.json` is made by `tools/fit_statement_weights.py`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Literal, get_args

from assistant.reading.people import Cast
from assistant.reading.statement_features import features_of
from assistant.reading.statements import Statement
from assistant.reading.wording import Wordings

Kind = Literal["goals", "advice", "commitments", "open_questions", "feedback", "decisions"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SCALE = 100
"""A weight of 1 in the data file."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted, for each kind in the order of `KINDS`."""

    bias: tuple[int, ...]
    least: tuple[float, ...]
    """From this likelihood on a statement counts."""
    keep: tuple[float, ...]
    """From this likelihood on a statement counts in which rules read the kind."""
    features: dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Likelihood:
    """0 to 1 for each kind, in the order of `KINDS`."""

    of: tuple[float, ...]

    def at(self, kind: Kind) -> float:
        """How likely it is of the kind."""
        return self.of[KINDS.index(kind)]

    def says(self, kind: Kind, *, read: bool) -> bool:
        """Whether the statement counts as one of the kind; `read` where rules say so, too."""
        place = KINDS.index(kind)
        return self.of[place] >= (weights().keep if read else weights().least)[place]


def likelihoods_of(
    statements: Sequence[Statement], cast: Cast, wordings: Wordings, read: Mapping[int, frozenset[str]]
) -> tuple[Likelihood, ...]:
    """How likely each statement is of each kind, in order; `read` has the kinds that rules read in it, by number."""
    return tuple(map(_likelihood, features_of(statements, cast, wordings, read)))


def _likelihood(features: Iterable[str]) -> Likelihood:
    fitted = weights()
    known = list(filter(None, map(fitted.features.get, features)))
    return Likelihood(tuple(_logistic(sum(column) / SCALE) for column in zip(fitted.bias, *known, strict=True)))


def _logistic(total: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@cache
def weights() -> Weights:
    """The weights that are shipped."""
    table = json.loads(files("assistant.reading.words").joinpath("statement_weights.json").read_text(encoding="utf-8"))
    return Weights(tuple(table["bias"]), tuple(table["least"]), tuple(table["keep"]), table["features"])
