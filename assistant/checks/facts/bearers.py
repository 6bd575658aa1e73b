"""Who or what bears the names of the notes: `Wilma` and `Wilma Terpstra` are one, two foundations are two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from assistant.checks.facts.named_runs import NamedRun


class Bearers:
    """The fullest forms of the names of the notes, each a bearer with a number of its own."""

    def __init__(self, runs: Iterable[NamedRun]) -> None:
        sorts: dict[frozenset[str], bool | None] = {}
        for run in runs:
            sorts[run.stems] = run.person if sorts.get(run.stems) is None else run.person or sorts[run.stems]
        self._holding: dict[str, set[int]] = defaultdict(set)
        self._known: dict[frozenset[str], frozenset[int]] = {}
        for stems in sorted(sorts, key=lambda one: (-len(one), sorted(one))):
            if not self._all_in(stems):
                number = len(self._known)
                for stem in stems:
                    self._holding[stem].add(number)
            self._known[stems] = self._all_in(stems)
        self._persons: dict[int, bool] = {}
        for stems, person in sorts.items():
            for number in self._known[stems] if person is not None else ():
                self._persons[number] = bool(person) or self._persons.get(number, False)

    def of(self, stems: frozenset[str]) -> frozenset[int]:
        """Those who may bear a name: all whose fullest form has it, else those that have most of it."""
        found = self._known.get(stems) or self._all_in(stems)
        if found:
            return found
        shared = Counter(number for stem in stems for number in self._holding.get(stem, ()))
        most = max(shared.values(), default=0)
        return frozenset(number for number, count in shared.items() if count == most)

    def person(self, bearers: frozenset[int]) -> bool | None:
        """Whether a person bears a name, or a place or a firm, where the notes show it."""
        shown = [self._persons[number] for number in bearers if number in self._persons]
        return any(shown) if shown else None

    def _all_in(self, stems: frozenset[str]) -> frozenset[int]:
        held = sorted((self._holding.get(stem, set()) for stem in stems), key=len)
        return frozenset(held[0].intersection(*held[1:])) if held else frozenset()
