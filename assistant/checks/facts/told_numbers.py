"""The numbers that sources tell: by sentence, by what they count, by what they name; lists that can be counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from functools import cached_property

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.clocks import lengths_in
from assistant.checks.facts.folding import fold, stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.line_sums import Sums, sums_over_lines
from assistant.checks.facts.month_counts import counts_of_months
from assistant.checks.facts.planned_numbers import Planned, planned_in
from assistant.checks.facts.reckoning import combined
from assistant.checks.facts.registers import Registers, registers_of
from assistant.checks.facts.series import Results, in_a_line
from assistant.checks.facts.shares import MOST_TOGETHER, plain_numbers, unit_of
from assistant.checks.facts.tallies import Tally, people_in, tallies
from assistant.checks.facts.titled_units import units_told_above
from assistant.checks.facts.told_amounts import told_in
from assistant.checks.facts.told_clocks import ToldClocks
from assistant.checks.facts.told_rows import ToldRows
from assistant.checks.facts.units import MINUTES
from assistant.checks.wordlists import words

_CLAUSE_END = re.compile(r"[.;:!?()\n]")
_MOST_SPLIT = 12
"""Parts that a number is split up into."""
_OF_CODES = frozenset("abcdef")
"""Letters at a figure that make a name of it: ward 4B."""
_YEARS_MORE = re.compile(r"\b(?:then|plus|and then|after that)\s(\d{1,2})\s(?:in|at|as|with|[a-z]{3,12}ing)\b")
_THROUGH = re.compile(
    r"(?:\b(?:no|nos|nr|nrs|num|numbers?|pages?|pp?|items?|lines?|img|rows?|entries|tables?|lots?)\b\.?|#)\s?"
    r"(?P<first>\d{1,4})\s?(?:-|–|to|until|through)\s?#?(?P<last>\d{1,4})\b"
)
"""`no 12 to 19`: both ends are counted."""
_JOINS = re.compile(r"\s(?:\+|&|and|or)\s")


class ToldNumbers:
    """Numbers of the sources by what they count."""

    def __init__(self, index: SourceIndex, days: KnownDays) -> None:
        self.index, self.days = index, days

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """The sentences in small letters, as their numbers are placed in them."""
        return tuple(fold(sentence.text) for sentence in self.index.sentences)

    def around(self, place: int) -> frozenset[int]:
        """The sentences next to one, and those of its line."""
        return frozenset({place - 1, place, place + 1, *self.by_line[self._lines[place]]})

    @cached_property
    def _lines(self) -> tuple[tuple[int, int], ...]:
        """The source and the begin of the line of every sentence."""
        sources = self.index.sources
        return tuple((one.source, sources[one.source].rfind("\n", 0, one.start)) for one in self.index.sentences)

    @cached_property
    def by_line(self) -> dict[tuple[int, int], list[int]]:
        """The sentences of every line."""
        found: dict[tuple[int, int], list[int]] = defaultdict(list)
        for place, line in enumerate(self._lines):
            found[line].append(place)
        return dict(found)

    @cached_property
    def by_sentence(self) -> tuple[tuple[Amount, ...], ...]:
        """The numbers of every sentence of the sources, those of days and clock times left out."""
        return tuple(tuple(told_in(text, self.days.by_sentence[place])) for place, text in enumerate(self.folded))

    @cached_property
    def hours(self) -> ToldClocks:
        """The clock times."""
        return ToldClocks(self.folded, tuple(self.by_line.values()), self.index.sources)

    @cached_property
    def values(self) -> dict[Fraction, set[int]]:
        """Every plain number, with the sentences that tell it; also the two numbers of a share."""
        found: dict[Fraction, set[int]] = defaultdict(set)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                coded = amount.glued and self.folded[place][amount.end - 1] in _OF_CODES
                for value in plain_numbers(amount) if not coded else ():
                    found[value].add(place)
        return found

    @cached_property
    def by_noun(self) -> dict[str, list[tuple[Amount, int]]]:
        """The numbers that are said of a thing, by the stem of its name."""
        found: dict[str, list[tuple[Amount, int]]] = defaultdict(list)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                for noun in amount.nouns:
                    found[noun].append((amount, place))
        return found

    @cached_property
    def times(self) -> tuple[tuple[float, str], ...]:
        """Lengths of time in minutes, with their units: told, between two clock times, between two days."""
        found = [
            (float(a.value), unit_of(a.unit)) for amounts in self.by_sentence for a in amounts if a.dimension == "time"
        ]
        for sentence in self.index.sentences:
            found += [(length.total_seconds() / 60, "min") for _, _, length in lengths_in(fold(sentence.text))]
        return (*found, *self._titled_times())

    def _titled_times(self) -> Iterator[tuple[float, str]]:
        """The bare numbers of tables whose unit stands above."""
        starts = [(sentence.source, sentence.start) for sentence in self.index.sentences]
        for source, begin, end, unit in units_told_above(self.index.sources):
            for amounts in self.by_sentence[bisect_left(starts, (source, begin)) : bisect_left(starts, (source, end))]:
                counts = (one for one in amounts if one.dimension == "count" and one.unit != "order")
                yield from ((float(one.value * MINUTES[unit]), unit) for one in counts)

    @cached_property
    def counted(self) -> dict[int, set[int]]:
        """How many things stand in a list of the sources -> the sentences of such lists."""
        found: dict[int, set[int]] = defaultdict(set)
        for place, sentence in enumerate(self.index.sentences):
            for listed in _CLAUSE_END.split(sentence.text):
                commas = listed.count(",") + 1
                if commas == 1:
                    continue
                for count in {commas, commas + len(_JOINS.findall(listed)), commas + listed.count(" / ")}:
                    found[count].add(place)
            found[len(_JOINS.findall(sentence.text)) + 1].add(place)
        return found

    @cached_property
    def people(self) -> dict[int, set[int]]:
        """How many people a list has that the writer is one of -> the sentences of such lists."""
        found: dict[int, set[int]] = defaultdict(set)
        for place, text in enumerate(self.folded):
            for listed in _CLAUSE_END.split(text):
                if (people := people_in(listed)) is not None:
                    found[people].add(place)
        return found

    @cached_property
    def tallies(self) -> tuple[Tally, ...]:
        """The lists that can be counted, with how many of their items are marked off."""
        return tallies(self.folded)

    @cached_property
    def registers(self) -> Registers:
        """The lists and tables, row by row."""
        return Registers(registers_of(self.index, self.by_sentence))

    @cached_property
    def results(self) -> dict[bool, Results]:
        """What lengths of time (`True`), and other numbers, come to that stand in a row or a column."""
        every = [one for told in zip(self.folded, self.by_sentence, strict=True) for one in in_a_line(*told)]
        every += [one for register in self.registers.every for one in register.series]
        return {time: Results([one for one in every if (one.dimension == "time") == time]) for time in (True, False)}

    @cached_property
    def bare(self) -> frozenset[Fraction]:
        """Numbers that are said of nothing: `course 18, fee 300`."""
        return frozenset(
            amount.value
            for amounts in self.by_sentence
            for amount in amounts
            if amount.dimension == "count" and not amount.nouns and amount.unit != "order" and amount.value > 1
        )

    @cached_property
    def with_text(self) -> tuple[tuple[Amount, str], ...]:
        """Every number with the sentence it stands in."""
        return tuple((one, self.folded[place]) for place, amounts in enumerate(self.by_sentence) for one in amounts)

    @cached_property
    def values_of_time(self) -> dict[Fraction, set[int]]:
        """Every length of time, in minutes, with the sentences that tell it."""
        found: dict[Fraction, set[int]] = defaultdict(set)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                if amount.dimension == "time":
                    found[amount.value].add(place)
        return found

    def told_of(self, amount: Amount, matter: frozenset[str]) -> bool:
        """Whether just this length of time stands in a sentence that shares one of these stems."""
        return any(matter & self.index.sentences[place].stems for place in self.values_of_time.get(amount.value, ()))

    def of_a_unit_before(self, place: int, unit: str) -> frozenset[Fraction]:
        """The bare numbers of a sentence behind a length in this unit, which they share: `planned 5 wks, took 8`."""
        lengths = [one for one in self.by_sentence[place] if one.dimension == "time" and unit_of(one.unit) == unit]
        first = min((one.end for one in lengths), default=None)
        return frozenset(
            one.value
            for one in self.by_sentence[place]
            if first is not None
            and one.start > first
            and one.dimension == "count"
            and not one.nouns
            and one.unit != "order"
        )

    def years_more(self, place: int) -> frozenset[Fraction]:
        """Numbers that need no unit, for they go on from years: `ten yrs in the navy then 7 teaching`."""
        text = self.folded[place]
        return frozenset(Fraction(int(found[1])) for found in _YEARS_MORE.finditer(text))

    @cached_property
    def by_label(self) -> dict[str, list[tuple[Amount, int]]]:
        """The numbers that name one of several: `line 14`, `year 9`."""
        found: dict[str, list[tuple[Amount, int]]] = defaultdict(list)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                if amount.label:
                    found[amount.label].append((amount, place))
        return found

    @cached_property
    def by_lead(self) -> dict[str, list[tuple[Amount, int]]]:
        """The numbers that count nothing named, by the word right before them: `hive 4`, `took 16`."""
        found: dict[str, list[tuple[Amount, int]]] = defaultdict(list)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                if amount.lead:
                    found[amount.lead].append((amount, place))
        return found

    @cached_property
    def numbered(self) -> frozenset[Fraction]:
        """Up to which number things are counted one by one: `no. 1 is sold`, `no. 2 waits`."""
        return frozenset(amount.value for amount, _ in self.by_label.get("no", ()) if amount.value > 1)

    @cached_property
    def numbered_through(self) -> frozenset[int]:
        """How many things stand from one number to another: eight of `invoices no 12 to 19`."""
        found: set[int] = set()
        for text in self.folded:
            for ends in _THROUGH.finditer(text):
                found.add(int(ends["last"]) - int(ends["first"]) + 1)
        return frozenset(count for count in found if count > 1)

    @cached_property
    def rows(self) -> ToldRows:
        """The numbers that stand alone in their items."""
        return ToldRows(self.folded, self.by_sentence)

    @cached_property
    def line_sums(self) -> Sums:
        """What the numbers of one thing come to over lines that follow each other."""
        number = {line: place for place, line in enumerate(dict.fromkeys(self._lines))}
        return sums_over_lines([number[line] for line in self._lines], self.by_sentence)

    @cached_property
    def month_counts(self) -> dict[int, tuple[int, frozenset[Fraction]]]:
        """The counts that are told month by month."""
        return counts_of_months(self.folded)

    @cached_property
    def planned(self) -> tuple[Planned, ...]:
        """The numbers that were only planned."""
        return planned_in(self.folded)

    @cached_property
    def unbound(self) -> dict[Fraction, set[int]]:
        """Numbers that are said of nothing, or of `them`, with the sentences that tell them."""
        stems = self.index.stems - {"them"} - {stemmed(word) for word in words("facts.headings")}
        found: dict[Fraction, set[int]] = defaultdict(set)
        for place, amounts in enumerate(self.by_sentence):
            for amount in amounts:
                if amount.dimension in {"count", "money"} and not amount.nouns & stems:
                    found[amount.value].add(place)
        return found

    def lists(self, count: int, nouns: frozenset[str], matter: frozenset[str], least: int) -> bool:
        """Whether the sources list so many things of this name, or where they speak of the same matter."""
        for place in self.counted.get(count, ()):
            sentence = self.index.sentences[place]
            if len((nouns | matter) & sentence.stems) >= least or (nouns & sentence.stems and ":" in sentence.text):
                return True
        return False

    def lists_a_part(self, part: Fraction, whole: Fraction, nouns: frozenset[str], matter: frozenset[str]) -> bool:
        """Whether the sources tell the whole, and list as many things of this matter as its part has."""
        small = 1 < part <= MOST_TOGETHER and part.denominator == 1 and whole in self.values
        return small and self.lists(int(part), nouns, matter, 1)

    def in_no_part(self, part: Fraction, whole: Fraction) -> bool:
        """Whether the sources split the whole up (16: 12 and 4), and this part is none of theirs, alone or together."""
        for place in self.values.get(whole, ()):
            every = [value for one in self.by_sentence[place] for value in plain_numbers(one) if value != whole]
            others = every[:_MOST_SPLIT]
            if len(others) > 1 and sum(others, Fraction(0)) == whole:
                return part not in combined(others) | set(others)
        return False
