"""Promises in minutes that nobody marked: lines whose looks weigh enough.

The weights are those of a logistic regression over `line_features`, made by `tools/fit_line_weights.py` from minutes
with permissive licences; what it reached on groups it was not fitted to stands in `words/line_weights.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.reading.line_features import features_of
from assistant.reading.minuted_actions import MinutedAction, action_of
from assistant.reading.minutes import Minutes
from assistant.reading.words import load


def undertakings(minutes: Minutes) -> Iterator[MinutedAction]:
    """The lines that promise something by their looks, in order."""
    table = load("line_weights")
    weights: dict[str, float] = table["weights"]
    least: float = table["least"]
    for minute, told, features in features_of(minutes):
        if sum(weights.get(feature, 0.0) for feature in features) >= least:
            action = action_of(told, minute.line)
            if action is not None:
                yield action
