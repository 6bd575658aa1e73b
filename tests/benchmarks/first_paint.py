"""How long until Home is painted, and how much memory that takes, against a bare Textual app with one Static.

    python tests/benchmarks/first_paint.py [ROUNDS]

Both are started in turn in a pseudo-terminal of 120x40 that answers no query; one uncounted round warms the caches.
First paint is the time from the start to the last byte before 300 ms of silence after the alternate screen was entered;
CPU is user and system time of the process at that moment. The figures are medians; the ratios are what counts.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
SILENCE = 0.3
PATIENCE = 20.0
ALTERNATE_SCREEN = b"\x1b[?1049h"
ROUNDS = 7

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("hello", markup=False)
Bare().run()
"""


class Paint(NamedTuple):
    """One start: seconds of wall time and of CPU to the first paint, and peak resident memory in MiB."""

    wall: float
    cpu: float
    peak: float


def begin(command: list[str]) -> tuple[int, int]:
    """Start a command in a pseudo-terminal; its process and the terminal's other end."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONDONTWRITEBYTECODE="0")
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return pid, terminal


def first_paint(command: list[str]) -> Paint:
    """Start a command in a pseudo-terminal, wait for its first paint, and end it."""
    started = time.perf_counter()
    pid, terminal = begin(command)
    seen, last = b"", 0.0
    while time.perf_counter() - started < PATIENCE:
        ready, _, _ = select.select([terminal], [], [], SILENCE)
        if ready:
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
            last = time.perf_counter()
        elif ALTERNATE_SCREEN in seen:
            break
    cpu, peak = usage(pid)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    if ALTERNATE_SCREEN not in seen:
        raise SystemExit(f"{command} painted nothing: {seen[-400:].decode(errors='replace')}")
    return Paint(last - started, cpu, peak)


def usage(pid: int) -> tuple[float, float]:
    """CPU seconds and peak resident MiB of a running process, from /proc."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    ticks = os.sysconf("SC_CLK_TCK")
    peak = next(x for x in Path(f"/proc/{pid}/status").read_text().splitlines() if x.startswith("VmHWM"))
    return (int(fields[11]) + int(fields[12])) / ticks, int(peak.split()[1]) / 1024


def main() -> None:
    """Print the medians and the ratios."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    folder = tempfile.mkdtemp(prefix="mentee-paint-")
    try:
        from datetime import datetime

        from tui.demo_workspace import build_sample

        build_sample(Path(folder), datetime.now()).close()
        commands = {
            "bare Textual": [sys.executable, "-c", BARE],
            "mentee, Home": [sys.executable, "-m", "tui", "--workspace", folder],
        }
        paints: dict[str, list[Paint]] = {name: [] for name in commands}
        for number in range(rounds + 1):
            for name, command in commands.items():
                paint = first_paint(command)
                if number:
                    paints[name].append(paint)
    finally:
        shutil.rmtree(folder)
    medians = {name: Paint(*map(statistics.median, zip(*runs, strict=True))) for name, runs in paints.items()}
    bare, ours = medians.values()
    for name, paint in medians.items():
        print(f"{name:<14} first paint {paint.wall:.2f} s   CPU {paint.cpu:.2f} s   peak memory {paint.peak:.0f} MiB")
    print(
        f"ratio          first paint {ours.wall / bare.wall:.2f}     CPU {ours.cpu / bare.cpu:.2f}     "
        f"peak memory {ours.peak / bare.peak:.2f}"
    )


if __name__ == "__main__":
    main()
