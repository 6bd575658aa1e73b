"""`make bench`: every benchmark, ratios measured in one run. Nothing here passes or fails."""

from __future__ import annotations

from tests.benchmarks import (
    checks,
    first_paint,
    long_notes,
    prompts,
    reading,
    replay,
    search,
    sources,
    startup,
    streaming,
    streaming_in_app,
    summaries,
)


def main() -> None:
    for benchmark in (
        startup,
        first_paint,
        sources,
        reading,
        replay,
        checks,
        prompts,
        search,
        streaming,
        streaming_in_app,
        long_notes,
        summaries,
    ):
        benchmark.main()


if __name__ == "__main__":
    main()
