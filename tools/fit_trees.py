"""Trees of yes-or-no questions fitted to examples (gradient boosting), and written as the program reads them.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'. Its trees have no public form, so that
they are read from where it keeps them (`_predictors`).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.checks.facts.trees import Tree, Trees

SEEN = 30
"""Examples in which a feature must be seen."""
KEPT = 120
"""Features that are kept, those by which trees of all of them part most."""
RATE, LEAST, RIDGE = 0.06, 20, 5
"""How much each tree adds, examples in a leaf, and what keeps leaves from growing."""
WEAK = 0.3
"""What keeps weights from growing."""
DIGITS = 4


def fitted_trees(examples: Sequence[Mapping[str, float]], wanted: Sequence[bool], *, trees: int, leaves: int) -> Trees:
    """So many trees with so many leaves each; fitted twice, the second time with the features that told most."""
    seen = Counter(name for one in examples for name, value in one.items() if value)
    names = sorted(name for name, count in seen.items() if count >= SEEN)
    boosted = _boosted(_table(examples, names), wanted, trees, leaves)
    if len(names) > KEPT:
        names = sorted(names[place] for place, _ in _gains(boosted).most_common(KEPT))
        boosted = _boosted(_table(examples, names), wanted, trees, leaves)
    grown = tuple(_tree(stage[0].nodes, 0, names) for stage in boosted._predictors)
    return Trees(round(float(boosted._baseline_prediction[0][0]), DIGITS), grown)


def fitted_weights(table: Sequence[Sequence[float]], wanted: Sequence[bool]) -> tuple[float, ...]:
    """The bias and a weight for each column of a table, by logistic regression."""
    from sklearn.linear_model import LogisticRegression

    fitted = LogisticRegression(C=WEAK, max_iter=3000).fit(table, wanted)
    return tuple(round(float(one), 2) for one in (*fitted.intercept_, *fitted.coef_[0]))


def written(trees: Trees) -> str:
    """As the program reads them, one tree a line."""
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees.trees)
    return f'{{"bias": {trees.bias}, "trees": [\n{lines}\n]}}\n'


def _table(examples: Sequence[Mapping[str, float]], names: Sequence[str]) -> Any:
    import numpy as np

    return np.array([[one.get(name, 0.0) for name in names] for one in examples], dtype=np.float32)


def _boosted(table: Any, wanted: Sequence[bool], trees: int, leaves: int) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    boosting = HistGradientBoostingClassifier(
        max_iter=trees,
        max_leaf_nodes=leaves,
        learning_rate=RATE,
        min_samples_leaf=LEAST,
        l2_regularization=RIDGE,
        max_bins=32,
        early_stopping=False,
        random_state=0,
    )
    return boosting.fit(table, wanted)


def _gains(boosted: Any) -> Counter[int]:
    """How much the trees part by each feature."""
    found: Counter[int] = Counter()
    for stage in boosted._predictors:
        for node in stage[0].nodes:
            if not node["is_leaf"]:
                found[int(node["feature_idx"])] += float(node["gain"])  # type: ignore[assignment]
    return found


def _tree(nodes: Any, place: int, names: Sequence[str]) -> Tree:
    node = nodes[place]
    if node["is_leaf"]:
        return round(float(node["value"]), DIGITS)
    return (
        names[int(node["feature_idx"])],
        round(float(node["num_threshold"]), DIGITS),
        _tree(nodes, int(node["left"]), names),
        _tree(nodes, int(node["right"]), names),
    )
