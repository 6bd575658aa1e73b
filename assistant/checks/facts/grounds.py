"""What may support a fact: the sources, and what the workspace knows beside them."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.facts.index import SourceIndex, folded_words, index_of
from assistant.checks.facts.known_days import KnownDays
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS


def grounds_of(context: Context) -> SourceIndex | None:
    """The index of everything a draft may draw on; None where no sources are given, so that nothing can be judged."""
    if not context.sources:
        return None
    return index_of(context.sources + _beside(context))


def known_days_of(context: Context, index: SourceIndex) -> KnownDays:
    """The days that the sources and the workspace tell, seen from today."""
    return _known_days(index, today_of(context), days_of_workspace(context), named_as_days(context))


def named_as_days(context: Context) -> frozenset[str]:
    """The months and weekdays that are somebody's name here."""
    mentor, me = context.mentor, context.me
    names = [me.name if me else None, *(context.other_people or ())]
    names += [mentor.name, mentor.call_name] if mentor else []
    return _days_among(tuple(name for name in names if name))


@lru_cache(maxsize=16)
def _days_among(names: tuple[str, ...]) -> frozenset[str]:
    words = {word for name in names for word in folded_words(name)}
    return frozenset(word for word in words if word in MONTHS or word in WEEKDAYS)


def today_of(context: Context) -> date | None:
    today = context.today
    return today.date() if isinstance(today, datetime) else today


@lru_cache(maxsize=16)
def _known_days(index: SourceIndex, today: date | None, dated: tuple[date, ...], people: frozenset[str]) -> KnownDays:
    return KnownDays(index, today, dated, people)


def _beside(context: Context) -> tuple[str, ...]:
    """What the workspace knows, as texts: names, zones, the mentor's facts, goals, advice, notes, agenda, first ask."""
    mentor, thread = context.mentor, context.thread
    names = [context.me.name if context.me else None, *(context.other_people or ())]
    if mentor:
        names += [mentor.name, mentor.call_name]
    told = (context.goals, context.advice, context.notes, context.agenda, context.attachments)
    texts = [*names, *((mentor.facts or ()) if mentor else ()), *(line for part in told for line in part or ())]
    texts += [thread.original_ask if thread else None, context.next_contact]
    texts += [_place_of(part.tz) for part in (context.me, mentor) if part and part.tz]
    return tuple(text for text in texts if text)


def _place_of(zone: str) -> str:
    """The place that a zone is called after: `America/Argentina/Buenos_Aires` is `Buenos Aires`."""
    return zone.rpartition("/")[2].replace("_", " ")


def days_of_workspace(context: Context) -> tuple[date, ...]:
    """The days that stand in the workspace as days."""
    meeting, thread = context.meeting, context.thread
    moments = [meeting.start, meeting.ended] if meeting else []
    days = [thread.last_outgoing, thread.agreed_date] if thread else []
    return tuple(sorted({*(moment.date() for moment in moments if moment), *(day for day in days if day)}))
