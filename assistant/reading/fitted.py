"""Fitted weights over features, as they are shipped: a line for each feature, in hundredths."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from math import exp
from pathlib import Path

SCALE = 100
"""A weight of 1 in a data file."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A logistic regression."""

    bias: int
    least: float
    """From this likelihood on, 0 to 1, something counts."""
    features: Mapping[str, int]

    def likelihood(self, features: Iterable[str]) -> float:
        """How likely something with these features is what was looked for, 0 to 1."""
        total = self.bias + sum(self.features.get(feature, 0) for feature in features)
        return 1 / (1 + exp(-max(-30.0, min(30.0, total / SCALE))))


def fitted(name: str) -> Fitted:
    """The weights of a file among the words of this room."""
    table = json.loads(files("assistant.reading.words").joinpath(name).read_text(encoding="utf-8"))
    return Fitted(table["bias"], table["least"], table["features"])


def write_fitted(path: Path, weights: Fitted) -> None:
    """Writes weights as `fitted` reads them."""
    head = {"bias": weights.bias, "least": weights.least}
    rows = [f"{json.dumps(name, ensure_ascii=False)}: {weight}" for name, weight in weights.features.items()]
    text = json.dumps(head, ensure_ascii=False)[:-1] + ', "features": {\n' + ",\n".join(rows) + "\n}}\n"
    path.write_text(text, encoding="utf-8")
