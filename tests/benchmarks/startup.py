"""`mentee --version` against importing click alone, alternating, by CPU time of the whole process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys

ROUNDS = 15


def cpu_seconds(*command: str) -> float:
    """User and system time of one run."""
    before = os.times()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    ours: list[float] = []
    floor: list[float] = []
    for _ in range(ROUNDS):
        floor.append(cpu_seconds("-c", "import click"))
        ours.append(cpu_seconds("-c", "from tui.cli import main; main(['--version'])"))
    ratio = statistics.median(ours) / statistics.median(floor)
    print(f"mentee --version / import click (CPU): {ratio:.2f}  (goal: at most 2)")


if __name__ == "__main__":
    main()
