"""`make bench`: every benchmark, ratios measured in one run. Nothing here passes or fails."""

from __future__ import annotations

from tests.benchmarks import checks, first_paint, prompts, reading, replay, search, sources, startup


def main() -> None:
    for benchmark in (startup, first_paint, sources, reading, replay, checks, prompts, search):
        benchmark.main()


if __name__ == "__main__":
    main()
