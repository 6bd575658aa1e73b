"""All checks on a draft of 150 words against one redraw of a bare TextArea with it; and how time grows with length.

The draft is held against 65,000 characters of notes that were indexed before, two hundred walls, and all that a
workspace knows. CPU time of one process, medians.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import TextArea

from assistant.checks import run_checks, to_context
from assistant.checks.context import Context
from assistant.model.messages import Kind

ROUNDS = 40
WORDS = 150
SOURCE = 65_000
SIZE = (120, 40)
FIXTURES = Path(__file__).parents[2] / "fixtures"
RUNS = "x .\n?!'\"-[]<>(){}*#@:;,0é李"


class Bare(App[None]):
    """One text area and nothing else."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def compose(self) -> ComposeResult:
        yield TextArea(self.text)


def notes() -> str:
    """The fixture notes, again and again, as long as asked for."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((FIXTURES / "notes").iterdir()) if p.suffix != ".json"]
    whole = "\n\n".join(texts)
    return (whole * (SOURCE // len(whole) + 1))[:SOURCE]


def letter(source: str) -> str:
    """A first message of 150 words, most of them out of the notes."""
    body = " ".join(source.split()[: WORDS - 30])
    return (
        "Subject: Handing the roster to the team\n\nHello Priya,\n\nI lead a 12-bed ward. Your talk on rosters in Lund "
        f"changed how I plan. {body} Would you have 20 minutes next week?\n\nBest wishes,\nAna Berg\n"
    )


def known(source: str) -> Context:
    """What a full workspace knows."""
    lines = [line.strip() for line in source.split("\n") if len(line.split()) > 4]
    return to_context(
        {
            "today": "2026-11-22T09:00:00",
            "me": {"name": "Ana Berg", "tz": "Europe/Stockholm", "private_words": ["Project Falk"]},
            "mentor": {"name": "Priya Nair", "call_name": "Priya", "familiarity": "cold", "meetings_held": 0},
            "other_people": ["Tom Okafor", "Lena Fischer"],
            "goals": ["Lead two roster reviews on my own by 30 June"],
            "advice": ["let the team draft the roster first"],
            "sent_to_others": [" ".join(source.split()[n : n + 90]) for n in range(0, 900, 90)],
            "sources": [source],
            "walls": [{"text": line, "audience": ["Tom Okafor"]} for line in lines[-200:]],
        }
    )


def median(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of CPU that one call takes."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


async def spent(pilot: Pilot[None], work: Callable[[], object]) -> float:
    """Seconds of CPU until the app has come to rest after some work."""
    start = time.process_time()
    work()
    await pilot.pause()
    return time.process_time() - start


def redraw(text: str) -> float:
    """Seconds of CPU of one whole redraw of a bare text area with this text."""

    async def measured() -> float:
        app = Bare(text)
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            area = app.query_one(TextArea)

            times = []
            for _ in range(ROUNDS):
                times.append(await spent(pilot, area.refresh) - await spent(pilot, lambda: None))
            return statistics.median(times)

    return asyncio.run(measured())


def main() -> None:
    source = notes()
    text, context = letter(source), known(source)
    run_checks(text, Kind.FIRST_CONTACT, context=context)
    ours, theirs = median(lambda: run_checks(text, Kind.FIRST_CONTACT, context=context)), redraw(text)
    print(
        f"all checks on {WORDS} words / a redraw of a bare TextArea: {ours / theirs:.2f}  ({ours * 1000:.1f} ms here)"
    )
    start = time.process_time()
    run_checks(text, Kind.FIRST_CONTACT, context=known(f"{source} and one line more"))
    first = time.process_time() - start
    print(
        f"the first time with {SOURCE} characters of notes: {first / theirs:.0f} redraws  ({first * 1000:.0f} ms here)"
    )
    worst, slowest = max((growth(run_of(char)), char) for char in RUNS)
    print(f"a run of one character, ten times longer, the worst of {len(RUNS)}: {worst:.1f} ({slowest!r})")
    print(
        f"a letter of 1,000,000 characters / one of 100,000: {growth(lambda n: (text * (n // len(text) + 1))[:n]):.1f}"
    )


def run_of(char: str) -> Callable[[int], str]:
    """One character, so many times."""
    return lambda length: char * length


def growth(made: Callable[[int], str]) -> float:
    """How much longer ten times the length takes; 10 is in step."""
    small, large = (made(n) for n in (100_000, 1_000_000))
    short = median(lambda: run_checks(small, Kind.FIRST_CONTACT), 3)
    return median(lambda: run_checks(large, Kind.FIRST_CONTACT), 1) / short


if __name__ == "__main__":
    main()
