"""How likely it is that something which a draft tells is wrong, by fitted trees and by what rules find of it; and what
comes of that: a fault, a remark or nothing."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import islice
from math import exp, log
from typing import Literal

from assistant.checks.finding import Level
from assistant.checks.rule import Fault

Sort = Literal["name", "day", "number", "promise"]
LEAST: Mapping[Sort, float] = {"name": 0.03, "day": 0.03, "number": 0.03, "promise": 0.03}
"""How likely wrong a thing must be for a remark,"""
SURE = 0.9
"""one on which a rule remarks, for a warning, and"""
KEPT: Mapping[Sort, float] = {"name": 0.0, "day": 0.5, "number": 0.5, "promise": 0.1}
"""one that a rule finds wrong, for no less than that. A fault of a name stays one, whatever trees say: a wrong name
in a message is worse than no message."""
_MOST_DOUBTED = 2
"""Things of one sort in a draft that are remarked on though no rule finds anything of them."""
_NEVER = 1e-4


@dataclass(frozen=True, slots=True)
class Told:
    """Something that a draft tells: where (code points), and how likely it is wrong by the trees alone (0 to 1)."""

    start: int
    end: int
    likely: float


@dataclass(frozen=True, slots=True)
class Weights:
    """Log odds: of nothing known, for each log odds of the trees, for a remark by a rule, and for a fault by one."""

    bias: float
    trees: float
    remark: float
    fault: float

    def likelihood(self, likely: float, level: Level | Literal["none"] | None) -> float:
        """0 to 1. `level` is that of what a rule finds there (None: the rule's own), or `none`."""
        by_rule = {"none": 0.0, "info": self.remark}.get(level or "", self.fault)
        return _chance(self.bias + self.trees * log_odds(likely) + by_rule)


def log_odds(likely: float) -> float:
    held = min(1 - _NEVER, max(_NEVER, likely))
    return log(held / (1 - held))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def weighed(
    sort: Sort, faults: Iterable[Fault], told: Sequence[Told], doubt: Callable[[Told], Fault | None]
) -> Iterator[Fault]:
    """What is left to say, in order of place: faults that are likely enough, as faults or remarks, and the likeliest
    doubts of what no rule finds anything of, as `doubt` words them (None: not to be doubted), always as remarks. What
    is found where nothing is told that trees can weigh stays what it is."""
    weights, kept = weights_of(sort), list(faults)
    found = [left for fault in kept if (left := _left_of(fault, told, sort)) is not None]
    free = [one for one in told if not any(_overlap(one, fault) for fault in kept)]
    likely = [one for one in free if weights.likelihood(one.likely, "none") >= LEAST[sort]]
    doubts = (doubt(one) for one in sorted(likely, key=lambda one: (-one.likely, one.start)))
    found += islice((replace(fault, level="info") for fault in doubts if fault is not None), _MOST_DOUBTED)
    yield from sorted(found, key=lambda fault: (fault.start, fault.end))


def _left_of(fault: Fault, told: Iterable[Told], sort: Sort) -> Fault | None:
    beside = [one.likely for one in told if _overlap(one, fault)]
    if not beside:
        return fault
    likely = weights_of(sort).likelihood(max(beside), fault.level)
    if fault.level == "info":
        raised = likely >= SURE and not fault.settable
        return None if likely < LEAST[sort] else replace(fault, level="warn" if raised else "info")
    return fault if likely >= KEPT[sort] else replace(fault, level="info")


def _overlap(one: Told, fault: Fault) -> bool:
    return one.start < fault.end and one.end > fault.start


@cache
def weights_of(sort: Sort) -> Weights:
    """Written by `tools/fit_doubts.py`."""
    text = (files("assistant.checks.facts") / "doubt_weights.toml").read_text(encoding="utf-8")
    held: Mapping[str, float] = tomllib.loads(text)[sort]
    return Weights(held["bias"], held["trees"], held["remark"], held["fault"])
