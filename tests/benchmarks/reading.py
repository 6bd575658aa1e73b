"""Reading a note of 10,000 words against splitting it into words with `re`, in one process, medians."""

from __future__ import annotations

import re
import statistics
import time
from datetime import date
from pathlib import Path

from assistant.model.evidence import Source
from assistant.reading.notes import digest_of

ROUNDS = 7
WORDS = 10_000
NOTES = Path(__file__).parents[2] / "fixtures" / "notes"


def long_note() -> str:
    """The fixture notes one after another until there are 10,000 words."""
    texts = [p.read_text(encoding="utf-8") for p in sorted(NOTES.iterdir()) if p.suffix in {".md", ".txt"}]
    whole = "\n\n".join(texts)
    copies = WORDS // len(whole.split()) + 1
    words = re.findall(r"\S+\s*", "\n\n".join([whole] * copies))
    return "".join(words[:WORDS])


def main() -> None:
    text = long_note()
    source = Source.of(text, title="long.md")
    reading: list[float] = []
    splitting: list[float] = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        digest_of(source, today=date(2026, 11, 22))
        middle = time.perf_counter()
        for _ in range(10):
            re.findall(r"\w+", text)
        splitting.append((time.perf_counter() - middle) / 10)
        reading.append(middle - start)
    ours, floor = statistics.median(reading), statistics.median(splitting)
    print(f"reading {WORDS} words / splitting them with re: {ours / floor:.0f}  ({ours * 1000:.0f} ms here)")


if __name__ == "__main__":
    main()
