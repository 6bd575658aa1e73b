"""Fits the weights by which a line of minutes is told to promise something: reading/words/line_weights.toml.

usage: python -m tools.fit_line_weights T1_ACTIONS_DIR

T1_ACTIONS_DIR holds docs_unmarked.jsonl and refs.jsonl: minutes of working groups under MIT, Apache-2.0 or W3C
licences, and which of their lines are actions. Nothing else goes in; no text comes out, only weights of looks. Each
group is also judged by weights fitted to the others, and that figure, on lines, is written beside the weights.

Needs scikit-learn, which the program itself does not: pip install 'mentee[fit]'.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path

from assistant.reading.line_features import features_of
from assistant.reading.minutes import minutes_of

OUT = Path(__file__).parents[1] / "assistant" / "reading" / "words" / "line_weights.toml"
REGULARISATION = 0.2
"""Of 0.1, 0.2, 0.3 and 0.5 the best across groups."""
PROBABILITY = 0.3
"""From here on a line counts: the best F1 across groups; 0.35 loses a point."""


@dataclass(frozen=True)
class Example:
    """A line: the group whose minutes it is of, its features, and whether it is an action."""

    group: str
    features: frozenset[str]
    action: bool


def examples(folder: Path) -> list[Example]:
    """Every line of the minutes, but for those that the references leave open."""
    found: list[Example] = []
    refs = {ref["id"]: ref["actions"] for ref in _rows(folder / "refs.jsonl")}
    for row in _rows(folder / "docs_unmarked.jsonl"):
        minutes = minutes_of(row["text"])
        if minutes is None:
            continue
        lines = {number: not action["ignore"] for action in refs[row["id"]] for number in action["lines"]}
        found += [
            Example(row["source"], features, lines.get(minute.line.number, False))
            for minute, _, features in features_of(minutes)
            if lines.get(minute.line.number, True)
        ]
    return found


def _rows(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def fitted(rows: list[Example]) -> tuple[dict[str, float], float]:
    """The weight of each feature, and the intercept."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    table = DictVectorizer()
    matrix = table.fit_transform([dict.fromkeys(sorted(row.features), 1) for row in rows])
    model = LogisticRegression(C=REGULARISATION, max_iter=5000).fit(matrix, [row.action for row in rows])
    return dict(zip(table.feature_names_, map(float, model.coef_[0]), strict=True)), float(model.intercept_[0])


def f1_across_groups(rows: list[Example]) -> float:
    """F1 on lines, every group judged by weights fitted to the others."""
    hits = said = 0
    for group in sorted({row.group for row in rows}):
        weights, intercept = fitted([row for row in rows if row.group != group])
        for row in rows:
            if row.group == group and sum(weights.get(name, 0.0) for name in row.features) >= least(intercept):
                said += 1
                hits += row.action
    return 2 * hits / (said + sum(row.action for row in rows))


def least(intercept: float) -> float:
    """The sum of weights from which a line is as probable as it has to be."""
    return math.log(PROBABILITY / (1 - PROBABILITY)) - intercept


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    rows = examples(parser.parse_args(arguments).data)
    weights, intercept = fitted(rows)
    across = f1_across_groups(rows)
    lines = [
        "# Weights of a line's looks in minutes (`reading/line_features.py`); one that reaches `least` promises.",
        "# Made by `python -m tools.fit_line_weights`: do not edit. Fitted to minutes under permissive licences.",
        f"# F1 on lines, each group judged by weights fitted to the others: {across:.3f} ({len(rows)} lines,"
        f" {sum(row.action for row in rows)} actions, {len({row.group for row in rows})} groups).",
        f"least = {least(intercept):.3f}",
        "",
        "[weights]",
        *(f"{json.dumps(name)} = {weight:.3f}" for name, weight in sorted(weights.items()) if abs(weight) >= 0.0005),
    ]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines[2:4]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
