"""The day that the notes give a matter, where a draft gives it another one."""

from __future__ import annotations

import re
from datetime import date

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.days import Day
from assistant.checks.facts.folding import fold, stemmed
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.nearby import clause_at, matching_places, matter_of, neighbouring_places
from assistant.checks.facts.stance import asks
from assistant.model.messages import Kind

_REACH = 800
"""Characters around a day that are looked at in a very long sentence."""
_THANKED = re.compile(r"\b(?:thank|thanks|grateful|appreciated?)\b")
_AHEAD = re.compile(r"\b(?:next|until|till|see you|will|by|before|'ll|going to|(?:i|we) (?:start|begin|try|go|do))\b")
_BEFORE = re.compile(r"([a-z]{4,}),?\s*\(?(?:on\s+)?$")
_APPOSED = re.compile(r"([a-z]{4,})(?:,\s*|\s*\()(?:on\s+)?$")
"""A word that a day stands beside to explain it: `Easter, 5 April`; `the fair (5 April)`."""
_SINCE = re.compile(r"\b(since|(?:began|begun|started|start|begin) (?:in|on)?)\s*$")
_BEGINNING = frozenset(stemmed(word) for word in ("begin", "began", "begun", "start", "started"))
_POSSIBLE, _WITH_YOU = re.compile(r"\bi (?:could|might|would)\b"), re.compile(r"\b(?:you|your|we|us|our|together)\b|\?")
_LEAD = 28
_LONG_PAST = 45
"""Days after which thanks are no more for the last talk."""
_DEED = 2
"""Words in which two clauses tell the same deed: what is done, and to what."""
_NTH = re.compile(r"\b(first|second|third|fourth|last|1st|2nd|3rd|4th|every other|every)\s+$")
_FIGURES = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth"}


def around(draft: DraftText, passage: Span, at: int) -> str:
    """The sentence, of a very long one the part around a place."""
    return draft.own[max(passage.start, at - _REACH) : min(passage.end, at + _REACH)]


def other_than_the_talk(draft: DraftText, passage: Span, day: Day, context: Context, known: KnownDays) -> date | None:
    """The day of the talk, where thanks for it name another weekday: as the workspace has it, else the first of the
    notes where it is not long past and they name this weekday nowhere.
    """
    if draft.kind is not Kind.THANKS or day.weekday is None or day.day is not None:
        return None
    said = draft.lower[passage.start : passage.end]
    if _THANKED.search(said) is None or _AHEAD.search(said) is not None:
        return None
    ended = context.meeting.ended if context.meeting else None
    if said[day.end - passage.start - 1 : day.end - passage.start] == "s":
        return None
    talk = ended.date() if ended else None if known.names(day, past=True) else known.first_day(_LONG_PAST)
    return talk if talk and day.weekday != talk.weekday() else None


def day_rival(
    draft: DraftText, passage: Span, day: Day, known: KnownDays, index: SourceIndex
) -> tuple[Day, int] | None:
    """Another day that the notes give the same matter, where this one is told nowhere."""
    lead = draft.lower[max(passage.start, day.start - _LEAD) : day.start]
    told = known.hold(day) and not known.only_stepped(day) and known.names(day)
    forms = [form for form in (_NTH, _SINCE, *(() if told else (_APPOSED,))) if form.search(lead)]
    said = around(draft, passage, day.start)
    beside = _beside_same_words(forms, lead, said, day, known, index)
    if beside or told or _is_asked(draft, passage):
        return beside
    for place in matching_places(index, said) or neighbouring_places(index, said):
        others = known.in_sentence(place, day)
        if others and not any(agree(one, day) for one in others):
            return others[0], place
    return None


def says_the_same(said: str, told: Day, place: int, index: SourceIndex) -> bool:
    """Whether the clause of the notes that tells a day tells the deed of a sentence, and not another one beside it."""
    clause = clause_at(index.sentences[place].text, told.start, told.end)
    return len(matter_of(clause) & matter_of(said)) >= _DEED


def _is_asked(draft: DraftText, passage: Span) -> bool:
    """Whether a day is asked for or offered to the other; what the writer could do elsewhere is told."""
    if not asks(draft, passage):
        return False
    said = draft.lower[passage.start : passage.end]
    return _POSSIBLE.search(said) is None or _WITH_YOU.search(said) is not None


def agree(told: Day, said: Day) -> bool:
    """Whether two days have no part that differs."""
    pairs = ((told.weekday, said.weekday), (told.month, said.month), (told.day, said.day), (told.year, said.year))
    return all(one is None or other is None or one == other for one, other in pairs)


def _beside_same_words(
    forms: list[re.Pattern[str]], lead: str, said: str, day: Day, known: KnownDays, index: SourceIndex
) -> tuple[Day, int] | None:
    """A day of the notes that stands behind the same words: `the first Thursday`, `Easter (5 April)`, `since May`."""
    found: tuple[Day, int] | None = None
    if forms == [_SINCE] and _told_of_the_same(said, day, known, index):
        return None
    own_matter = matter_of(said) - _BEGINNING
    for form in forms:
        own = _same(form, lead)
        for place, days in enumerate(known.by_sentence):
            text = fold(index.sentences[place].text)
            for told in days:
                before = _same(_BEFORE if form is _APPOSED else form, text[max(0, told.start - _LEAD) : told.start])
                if before != own or not known.in_sentence(place, day):
                    continue
                if agree(told, day):
                    return None
                shared = len(own_matter & index.sentences[place].stems)
                if form is _SINCE and known.hold(day) and own_matter and shared < _DEED:
                    continue
                found = found or (told, place)
    return found


def _told_of_the_same(said: str, day: Day, known: KnownDays, index: SourceIndex) -> bool:
    """Whether a sentence of the notes that shares a matter with this one tells the day: `moved to Turku aug 2023`."""
    matter = matter_of(said)
    return any(
        matter & index.sentences[place].stems and any(agree(one, day) for one in known.in_sentence(place, day))
        for place, days in enumerate(known.by_sentence)
        if days
    )


def _same(form: re.Pattern[str], lead: str) -> str:
    """The words that lead to a day, alike for `1st` and `first`, `since` and `began in`."""
    found = form.search(lead)
    if found is None:
        return ""
    return "since" if form is _SINCE else _FIGURES.get(found[1], found[1])
