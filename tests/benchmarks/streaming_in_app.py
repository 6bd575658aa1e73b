"""A streamed answer of 2,000 tokens in the whole app, drawing and all, against the bare openai package.

    python -m tests.benchmarks.streaming_in_app [ROUNDS [SECONDS BETWEEN TWO TOKENS]]

Both read the same stream, in turn and each in a process of its own: the app on a pseudo-terminal of 120x40, the package
in a loop that only joins the text, with its synchronous client, which takes less than the other one. Counted from the
request's arrival at the server: the time to the first word (ours: on the terminal) and the CPU of the whole process up
to the last one. Not counted: starting, importing, and what leads to the request. Ratios of the medians are to be at
most 1.1 and 1.5.
"""

from __future__ import annotations

import os
import queue
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from assistant.conversations.desks import kept_desk
from assistant.conversations.engines import use
from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Ask
from assistant.model.errors import MenteeError
from assistant.model.people import Mentor
from assistant.workspace import open_workspace
from tests.benchmarks.first_paint import begin, usage
from tests.servers.speaking import Say, Speaking

TOKENS = 2000
ROUNDS = 3
BEFORE = 0.5
"""Seconds until the first token: a service that reads the prompt."""
BETWEEN = 0.005
"""Seconds between two tokens: a fast service. Each arrives by itself, which is dear, and the app draws fifty times."""
WARM = 3.0
"""Seconds after its first picture in which the app has imported, behind it, what a request needs."""
PATIENCE = 120.0
FIRST, LAST = "Begun", "Ended"
MORE = 400
"""Tokens after the last one that is waited for: the stream goes on until nobody listens."""
PIECES = (
    f'{{"paragraphs": [{{"text": "{FIRST} ',
    *(f"word{number % 97} " for number in range(TOKENS - 2)),
    f"{LAST} ",
    *("more ",) * MORE,
)
NOW = datetime(2026, 11, 22, 9)

BARE = f"""
import sys, time
from openai import OpenAI
client = OpenAI(api_key="none", base_url=sys.argv[1])
client.chat.completions
print("ready", flush=True)
sys.stdin.readline()
first, parts = 0.0, []
asked = [{{"role": "user", "content": "Write."}}]
for chunk in client.chat.completions.create(model="test", messages=asked, stream=True):
    if chunk.choices and (text := chunk.choices[0].delta.content):
        parts.append(text)
        first = first or time.monotonic()
        if "{LAST}" in text:
            break
print(first, flush=True)
sys.stdin.readline()
"""


class Taken(NamedTuple):
    """Seconds to the first word, and CPU seconds to the last one."""

    first: float
    cpu: float


class Server(NamedTuple):
    """Where the stream is, and the times at which it was asked for."""

    url: str
    arrivals: queue.Queue[float]


@contextmanager
def _served(between: float) -> Iterator[Server]:
    arrivals: queue.Queue[float] = queue.Queue()
    move = Say(pieces=PIECES, before=BEFORE, between=between, hang_after=len(PIECES))

    def script(_: object) -> Say:
        arrivals.put(time.monotonic())
        return move

    with Speaking(script=script) as server:
        yield Server(server.base_url, arrivals)


def _bare(server: Server) -> Taken:
    command = [sys.executable, "-c", BARE, server.url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        process.stdin.write("go\n")
        process.stdin.flush()
        arrived = server.arrivals.get(timeout=PATIENCE)
        before = usage(process.pid)[0]
        first = float(process.stdout.readline())
        cpu = usage(process.pid)[0] - before
        process.kill()
    return Taken(first - arrived, cpu)


def _ours(server: Server) -> Taken:
    with tempfile.TemporaryDirectory(prefix="mentee-stream-") as folder:
        _prepare(Path(folder), server.url)
        pid, terminal = begin([sys.executable, "-m", "tui", "--workspace", folder])
        seen = b""

        def until(come: Callable[[], bool]) -> None:
            nonlocal seen
            limit = time.monotonic() + PATIENCE
            while not come():
                if time.monotonic() > limit:
                    raise SystemExit(f"it did not come: {seen[-400:].decode(errors='replace')}")
                if select.select([terminal], [], [], 0.005)[0]:
                    seen += os.read(terminal, 65536)

        try:
            until(lambda: b"Go on" in seen)
            shown = time.monotonic()
            until(lambda: time.monotonic() > shown + WARM)
            os.write(terminal, b"\r")
            until(lambda: not server.arrivals.empty())
            arrived, before = server.arrivals.get(), usage(pid)[0]
            until(lambda: FIRST.encode() in seen)
            first = time.monotonic() - arrived
            until(lambda: LAST.encode() in seen)
            return Taken(first, usage(pid)[0] - before)
        finally:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)


def _prepare(folder: Path, url: str) -> None:
    """A workspace in which a model is on and may be sent to, and a thank-you waits to be written by it."""
    with open_workspace(folder) as place:
        place.put(Mentor(id="priya-nair", name="Priya Nair"), when=NOW)
        endpoint = use(place, {}, url, model="test").endpoint
        assert endpoint is not None
        place.consent(endpoint.origin, NOW)
        runner = Runner.begin(place, "thanks", kept_desk(place, NOW), title="Thanks to Priya", now=NOW)
        while isinstance(runner.step.pending, Ask):
            try:
                runner.answer("Priya said: let the team draft the roster first")
            except MenteeError:
                runner.skip()


def main(rounds: int = ROUNDS, between: float = BETWEEN) -> None:
    """Print the medians and the ratios."""
    bare, ours = [], []
    with _served(between) as server:
        for _ in range(rounds):
            bare.append(_bare(server))
            ours.append(_ours(server))
    told = ("time to the first word on the screen", 1.1), ("CPU up to the last word, all drawing in it", 1.5)
    for place, (name, most) in enumerate(told):
        theirs, mine = (statistics.median(one[place] for one in taken) for taken in (bare, ours))
        print(
            f"streaming {TOKENS:,} tokens in the app, one per {between * 1000:g} ms, {name}: "
            f"bare {theirs:.2f} s   ours {mine:.2f} s   ratio {mine / theirs:.2f}  (at most {most})"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), *map(float, sys.argv[2:3]))
