"""Kill a talking process at two hundred random moments, resuming it after each, and count the words that are missing.

python -m tools.soak [--kills 200] [--seed 20261122]
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from tests.soak.killing import kill_and_look


def main() -> int:
    """1 where a word was lost or the database broken, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="repeats a run; random where absent")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        missing = kill_and_look(Path(folder), given.kills, given.seed)
    print(f"{given.kills} kills with seed {given.seed}: {len(missing)} words lost", *missing, sep="\n")
    return bool(missing)


if __name__ == "__main__":
    sys.exit(main())
