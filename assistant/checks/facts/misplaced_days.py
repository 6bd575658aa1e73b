"""A day that the notes tell of another matter, where they give this one a day of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import NUMBER_WORDS
from assistant.checks.facts.day_rivals import around
from assistant.checks.facts.days import Day
from assistant.checks.facts.folding import stemmed
from assistant.checks.facts.grounds import days_of_workspace
from assistant.checks.facts.index import SourceIndex, folded_words, stems_of
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at
from assistant.checks.facts.stance import asks
from assistant.checks.matter import matter
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS

_LABEL = re.compile(r"\W*(?:date|day|when|due|deadline|term|appointment|datum|fecha|termin)\b[^:=\w]{0,3}[:=]")
"""With which a line begins that gives the day of what the line above it names."""
_OF_BEFORE = re.compile(
    r"(?:^|\b(?:and|but|so|as|because|since|,)\s*)(?:it|that|this)"
    r"(?:'s|'ll| is| was| are| will| has| begins?| starts?| falls?| takes?| opens?| closes?| ends?)\b[^.;:!?]{0,40}$"
)
"""Before a day that is told of what the sentence before names: `It's on Thursday`."""
_ASKED_THEN = re.compile(r"\bi (?:asked|wrote|mailed|sent|offered)\b")
_HEADS = 6
"""Characters before a day with which a line still begins with it: `- 5/11 the answer came`."""
_LEAD = 80
"""Characters before a day in which its subject stands."""
_REACH = 40
"""Lines below a dated heading that are still of its day."""
_SPEAKS = 2
"""Stems by which a line shows what it is about; a day alone (`next fri 15.1., here`) may be of anything."""
_STAND_IN = re.compile(
    r"\bthe (?:(?:real|actual|big|main|proper) (?:thing|one|day|event)|day itself|great day)\b|\b(?:big|d)[- ]day\b"
)
"""Words of talk for what both know: they may be the matter itself under another name."""
_RARE = 2
"""Lines in which a stem stands that tells one matter from another."""


class DatedLines:
    """Which sentences of the sources name which day, and what the lines of that day are about; made once for notes."""

    def __init__(self, known: KnownDays, index: SourceIndex) -> None:
        self._known, self._index = known, index
        self._telling: dict[tuple[int | None, int | None, bool], list[int]] = {}
        self.by_number: dict[int, list[int]] = {}
        """Day of the month -> the sentences that name it; with figures that may be swapped under both."""
        self.by_stem: dict[str, list[int]] = {}
        """Stem -> the sentences of a day that have it themselves, or in the line below that they head."""
        self.stems: dict[int, frozenset[str]] = {}
        """A sentence that names a day -> the stems of all lines of this day."""
        for place, days in enumerate(known.by_sentence):
            numbers = {part for one in days for part in (one.day, one.month if one.swapped else None) if part}
            for number in numbers:
                self.by_number.setdefault(number, []).append(place)
            if not numbers and not any(one.month for one in days):
                continue
            lines = self._lines_of(place)
            self.stems[place] = frozenset().union(*(index.sentences[line].stems for line in lines))
            for stem in frozenset().union(*(index.sentences[line].stems for line in lines[:_SPEAKS])):
                self.by_stem.setdefault(stem, []).append(place)

    def _lines_of(self, place: int) -> list[int]:
        """The sentence of a day, and those below where it heads them."""
        sentence, first = self._index.sentences[place], self._known.by_sentence[place][0]
        lines = [place]
        if place and _LABEL.match(sentence.text.casefold()):
            lines += [place - 1] if self._index.sentences[place - 1].source == sentence.source else []
        if first.start > _HEADS and not sentence.text.rstrip().endswith(":"):
            return lines
        for near in range(place + 1, min(place + _REACH, len(self._index.sentences))):
            if self._index.sentences[near].source != sentence.source or self._known.by_sentence[near]:
                break
            lines.append(near)
        return lines

    def telling(self, day: Day) -> list[int]:
        """The sentences that tell a day."""
        said = (day.day, day.month, day.swapped)
        if said not in self._telling:
            numbers = (day.day, day.month if day.swapped else None)
            places = {place for number in numbers if number for place in self.by_number.get(number, ())}
            told = (place for place in places if any(_same(one, day) for one in self._known.by_sentence[place]))
            self._telling[said] = sorted(told)
        return self._telling[said]

    def speaking_of(self, matter_: frozenset[str]) -> dict[int, int]:
        """The sentences of a day that share words with a matter, a rare one among them -> how many they share."""
        shared = Counter(place for stem in matter_ for place in self.by_stem.get(stem, ()))
        rare = (stem for stem in matter_ if len(self._index.holding.get(stem, ())) <= _RARE)
        return {place: shared[place] for stem in rare for place in self.by_stem.get(stem, ())}


@lru_cache(maxsize=8)
def dated_lines(known: KnownDays, index: SourceIndex) -> DatedLines:
    """The dated lines of these sources, which are read once."""
    return DatedLines(known, index)


def misplaced_day(
    draft: DraftText, passage: Span, day: Day, beside: tuple[Day, ...], known: KnownDays, index: SourceIndex,
    context: Context,
) -> tuple[Day, int, bool] | None:  # fmt: skip
    """The day and the line that the notes give the matter of this clause, where they tell the day that is said of
    something else alone, and whether they surely do: the line shares two words with the clause. `beside` are the days
    of the draft: each has the words around it up to the next.
    """
    if day.day is None or draft.kind is Kind.AGREEMENT or is_heading(draft, passage) or is_asked_now(draft, passage):
        return None
    dated = dated_lines(known, index)
    homes = dated.telling(day)
    if not homes or is_of_workspace(day, known, context):
        return None
    names = _named(context)
    before = _told_by(_named_before(draft, passage, day), names)
    own = before | _told_by(around(draft, passage, day.start), names)
    if any(_may_hold(place, own, dated, known, index, names) for place in homes):
        return None
    begin = max((one.end for one in beside if passage.start < one.end <= day.start), default=passage.start)
    end = min((one.start for one in beside if day.end <= one.start < passage.end), default=passage.end)
    clause = before | _told_by(clause_at(draft.own[begin:end], day.start - begin, day.end - begin), names)
    found = [
        (shared, -place, others[0])
        for place, shared in dated.speaking_of(clause).items()
        if place not in homes and (others := [one for one in known.by_sentence[place] if _differs(one, day)])
    ]
    if not found:
        return None
    shared, place, other = max(found, key=lambda one: one[:2])
    return other, -place, shared >= _SPEAKS and not before and other in known.in_sentence(-place, day)


def _named_before(draft: DraftText, passage: Span, day: Day) -> str:
    """The sentence before, where this one tells the day of what is named in it."""
    if _OF_BEFORE.search(draft.lower[max(passage.start, day.start - _LEAD) : day.start].lstrip()) is None:
        return ""
    begin = draft.own.rfind("\n\n", 0, passage.start) + 1
    at = bisect_left(draft.sentences, passage.start, key=lambda one: one.start) - 1
    before = draft.sentences[at] if at >= 0 else None
    return before.text if before and before.start >= begin else ""


def _may_hold(
    place: int, own: frozenset[str], dated: DatedLines, known: KnownDays, index: SourceIndex, names: frozenset[str]
) -> bool:
    """Whether a line that tells the day may tell it of this matter: it shares a word, offers several days, or says
    hardly anything.
    """
    line = index.sentences[place].text
    low = line.casefold()
    if own & dated.stems[place] or len({(one.month, one.day) for one in known.by_sentence[place] if one.day}) > 1:
        return True
    if phrases("facts.meets").search(low) or _STAND_IN.search(low):
        return True
    return len(_told_by(line, names)) < _SPEAKS


@lru_cache(maxsize=512)
def _told_by(text: str, names: frozenset[str]) -> frozenset[str]:
    """The stems of what a text is about, without days, numbers and the names of the two."""
    return frozenset(one for one in matter(text) - names - _of_days() if not any(char.isdecimal() for char in one))


@lru_cache(maxsize=1)
def _of_days() -> frozenset[str]:
    return frozenset(stemmed(word) for word in (*MONTHS, *WEEKDAYS, *NUMBER_WORDS))


def _named(context: Context) -> frozenset[str]:
    """The stems of the names of the two, and of the places they live at."""
    named = [part for one in (context.me, context.mentor) if one for part in (one.name, one.tz) if part]
    return _stems_of_names(tuple(named))


@lru_cache(maxsize=8)
def _stems_of_names(named: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(stems_of(folded_words(part.replace("/", " "))) for part in named))


def is_heading(draft: DraftText, passage: Span) -> bool:
    """Whether a passage is the subject, or a line marked as a heading."""
    subject = draft.subject is not None and passage.start == draft.subject.start
    begin = draft.own.rfind("\n", 0, passage.start) + 1
    return subject or draft.own[begin : begin + 1] == "#"


def is_asked_now(draft: DraftText, passage: Span) -> bool:
    """Whether a sentence asks or offers now; what was asked then is told."""
    return asks(draft, passage) and _ASKED_THEN.search(draft.lower, passage.start, passage.end) is None


def is_of_workspace(day: Day, known: KnownDays, context: Context) -> bool:
    """Whether a day is today, of the meeting or of the thread: held without a line of the notes."""
    own = {*days_of_workspace(context), *([known.anchor] if known.anchor else [])}
    return any(one.day == day.day and day.month in (None, one.month) for one in own)


def _same(told: Day, said: Day) -> bool:
    either = said.swapped or told.swapped
    whole = (told.day, told.month) == (said.day, said.month) or (
        either and (told.month, told.day) == (said.day, said.month)
    )
    return whole or (told.day == said.day and (told.month is None or said.month is None))


def _differs(told: Day, said: Day) -> bool:
    return told.day is not None and not _same(told, said)
