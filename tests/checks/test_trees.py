"""Fitted trees answer as they were written, and are asked beside a page of notes only."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.facts.commitments.doubts import trees as of_promises
from assistant.checks.facts.day_features import trees as of_days
from assistant.checks.facts.name_features import trees as of_names
from assistant.checks.facts.number_features import trees as of_numbers
from assistant.checks.facts.trees import Tree, Trees, is_a_page, read_trees, trees_in
from tools.fit_trees import written

_NUMBERS = st.floats(-9, 9)
TREES: st.SearchStrategy[Tree] = st.recursive(
    _NUMBERS, lambda below: st.tuples(st.text(max_size=8), _NUMBERS, below, below), max_leaves=6
)
STUMPS = Trees(-1.0, (("open", 0.5, -0.5, 2.0), ("open", 0.9, 0.0, ("past", 0.0, 0.25, 1.0))))


@pytest.mark.parametrize(
    ("features", "log_odds"),
    [({}, -1.5), ({"open": 0.5}, -1.5), ({"open": 0.6}, 1.0), ({"open": 1.0}, 1.25), ({"open": 1.0, "past": 1.0}, 2.0)],
)
def test_the_leaves_that_features_lead_to_are_added_up(features: dict[str, float], log_odds: float) -> None:
    assert STUMPS.likelihood(features) == pytest.approx(1 / (1 + exp(-log_odds)))


def test_features_that_no_tree_asks_for_change_nothing() -> None:
    assert STUMPS.likelihood({"open": 0.6, "else": 9.0}) == STUMPS.likelihood({"open": 0.6})


@pytest.mark.parametrize(
    ("package", "name"),
    [
        ("assistant.checks.facts.commitments", "doubt_trees.json"),
        ("assistant.checks.facts", "day_doubts.json"),
        ("assistant.checks.facts", "name_doubts.json"),
        ("assistant.checks.facts", "number_doubts.json"),
    ],
)
def test_the_trees_of_the_program_ask_for_features_and_are_few(package: str, name: str) -> None:
    held = trees_in(package, name)
    assert 0 < len(held.trees) <= 200
    assert all(_questions(tree) <= 12 for tree in held.trees)


@given(st.lists(TREES, max_size=4), st.floats(-9, 9))
def test_what_is_written_is_read_again(trees: list[Tree], bias: float) -> None:
    fitted = Trees(bias, tuple(trees))
    assert read_trees(written(fitted)) == fitted


def test_what_nothing_is_known_of_is_hardly_held_wrong() -> None:
    assert all(trees.likelihood({}) < 0.2 for trees in (of_promises(), of_names(), of_days(), of_numbers()))


@pytest.mark.parametrize(("sources", "page"), [((), False), (("call Ana",), False), (("word " * 20,) * 2, True)])
def test_a_page_is_forty_words_or_more(sources: tuple[str, ...], page: bool) -> None:
    assert is_a_page(sources) is page


def _questions(tree: Tree) -> int:
    return 0 if isinstance(tree, float) else 1 + _questions(tree[2]) + _questions(tree[3])
