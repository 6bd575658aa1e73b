"""How likely something is by fitted trees of yes-or-no questions about numbers: read from a file, asked, added up."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import Any, TypeAlias

_PAGE = 40
"""Words."""
Tree: TypeAlias = "float | tuple[str, float, Tree, Tree]"
"""What a leaf adds to the log odds; or a feature, the most of it for which the first tree holds, and that tree and the
other one."""


@dataclass(frozen=True, slots=True)
class Trees:
    """The log odds before anything is known, and the trees that add to them."""

    bias: float
    trees: tuple[Tree, ...]

    def likelihood(self, features: Mapping[str, float]) -> float:
        """0 to 1; a feature that is not there is 0."""
        total = self.bias + sum(_leaf(tree, features) for tree in self.trees)
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=16)
def is_a_page(sources: tuple[str, ...]) -> bool:
    """Whether notes are as long as those that trees are fitted on (of 98 in a hundred): what they would say beside a
    line or two, nobody has measured."""
    return sum(len(text.split(maxsplit=_PAGE)) for text in sources) >= _PAGE


def trees_in(package: str, name: str) -> Trees:
    """The trees of a data file in a package."""
    return read_trees((files(package) / name).read_text(encoding="utf-8"))


def read_trees(text: str) -> Trees:
    """The trees of JSON: `{"bias": …, "trees": [["feature", most, tree, tree], …]}`."""
    held = json.loads(text)
    return Trees(float(held["bias"]), tuple(_read(tree) for tree in held["trees"]))


def _read(tree: Any) -> Tree:
    if not isinstance(tree, list):
        return float(tree)
    name, most, below, above = tree
    return str(name), float(most), _read(below), _read(above)


def _leaf(tree: Tree, features: Mapping[str, float]) -> float:
    while not isinstance(tree, float):
        name, most, below, above = tree
        tree = below if features.get(name, 0.0) <= most else above
    return tree
