"""Kill a talking process at two hundred random moments: `python -m tests.soak [KILLS] [SEED]`."""

from __future__ import annotations

import secrets
import sys
import tempfile
from pathlib import Path

from tests.soak.killing import kill_and_look

KILLS = 200

if __name__ == "__main__":
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else secrets.randbelow(10**6)
    with tempfile.TemporaryDirectory() as folder:
        missing = kill_and_look(Path(folder), kills, seed)
    print(f"{kills} kills with seed {seed}: {len(missing)} words lost", *missing, sep="\n")
    sys.exit(bool(missing))
