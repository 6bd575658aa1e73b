"""Searching 100,000 notes against 1,000, and what the index costs an answer: `python -m tests.benchmarks.search`."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from assistant.model.work import Noted
from assistant.workspace import Workspace, open_workspace

WORDS = [
    f"{a}{b}{c}" for a in ("ka", "lo", "mi", "ru", "se", "to") for b in ("na", "ri", "vo", "zu") for c in "bdklmnrst"
]
"""Two hundred words, so that each stands in about one note in ten; with one rare word to each note beside them."""
QUERIES = {
    "a rare word": "rare777x",
    "a word in a tenth of them": "kanab",
    "two such words": "kanab lozut",
    "a phrase": '"kanab lozut"',
    "as typed: two letters": "ka",
    "nothing": "xyzzy",
}
ROUNDS = 21


def filled(folder: Path, count: int) -> Workspace:
    """A workspace with that many notes of twenty words."""
    chance = random.Random(7)
    workspace = open_workspace(folder)
    notes = (
        Noted(id=f"n{n}", mentor=f"m{n % 5}", sort="story", text=f"{' '.join(chance.choices(WORDS, k=20))} rare{n}x")
        for n in range(count)
    )
    workspace.put(*notes)
    return workspace


def median_ms(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        few, many = filled(Path(folder, "few"), 1_000), filled(Path(folder, "many"), 100_000)
        with few, many:
            for name, query in QUERIES.items():
                small, large = median_ms(partial(few.search, query)), median_ms(partial(many.search, query))
                print(f"search for {name}: 1,000 notes {small:.2f} ms, 100,000 {large:.2f} ms: {large / small:.1f}")
            all_few = sum(median_ms(partial(few.search, query)) for query in QUERIES.values())
            all_many = sum(median_ms(partial(many.search, query)) for query in QUERIES.values())
            print(f"all of them, 100,000 notes / 1,000: {all_many / all_few:.1f}")


if __name__ == "__main__":
    main()
