"""Weights tell what a rule adds to trees, and the figures count what is found so."""

from __future__ import annotations

import pytest

from assistant.checks.facts.likely_wrong import Sort, Weights, weights_of
from tools.fit_doubts import Letter, Told, figures, with_weights

PLAIN = Weights(bias=0.0, trees=1.0, remark=2.0, fault=4.0)
BELOW, ABOVE = 0.02, 0.99


def test_the_figures_count_what_is_found_at_any_level_and_for_sure() -> None:
    first, second = Told({}, "info", frozenset({0})), Told({}, "none", frozenset({1}))
    fair, accused = Told({}, "none", frozenset()), Told({}, None, frozenset())
    judged = [
        (Letter("a", 2, (first, second)), [ABOVE, ABOVE]),
        (Letter("a", 1, (second,)), [BELOW]),
        (Letter("b", 0, (fair, accused)), [BELOW, ABOVE]),
        (Letter("b", 0, (fair,)), [ABOVE]),
        (Letter("b", 0, (fair,)), [BELOW]),
    ]
    assert figures(judged, PLAIN, "day") == (
        "2 of 3 planted found, 1 for sure; of 3 without one 1 accused, 1 remarked on"
    )


@pytest.mark.parametrize("sort", ["name", "day", "number", "promise"])
def test_what_a_rule_finds_is_no_less_likely_wrong(sort: Sort) -> None:
    nothing, remark, fault = (weights_of(sort).likelihood(0.1, level) for level in ("none", "info", None))
    assert nothing <= remark < fault


def test_the_weights_of_one_sort_are_put_in_place_of_the_old_ones() -> None:
    text = "# why\n\n[day]\nbias = 1.0\ntrees = 1.0\n\n[name]\nbias = 3.0\n"
    assert with_weights(text, "day", PLAIN) == (
        "# why\n\n[day]\nbias = 0.00\ntrees = 1.00\nremark = 2.00\nfault = 4.00\n\n[name]\nbias = 3.0\n"
    )


def test_weights_of_a_sort_that_the_file_has_not_are_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        with_weights("[name]\nbias = 3.0\n", "day", PLAIN)
