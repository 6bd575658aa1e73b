"""FACT-DATE: days, months, years, weekdays and clock times come from the notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.day_features import DayPlace, DayStanding, likely_wrong_day, parts_of
from assistant.checks.facts.day_limits import is_next_to_a_told_end
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.hours import hours_not_in_notes
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.judged_days import JudgedDay, is_up_to_a_told_end, judged_days
from assistant.checks.facts.known_days import KnownDays
from assistant.checks.facts.likely_wrong import Told, weighed
from assistant.checks.facts.nearby import nearest_words
from assistant.checks.facts.proposed_days import is_proposed, is_to_set
from assistant.checks.facts.site_features import Mention
from assistant.checks.facts.stance import asks
from assistant.checks.facts.trees import is_a_page
from assistant.checks.rule import Fault


def dates_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Every day, month, year, weekday and clock time must be told by the sources, in any notation, or be named by a
    relative day in them. One that they do not have is wrong where they say another of the same matter, which the draft
    has nowhere; else it may have been reckoned, and is only `info`, as is what the writer asks for, offers or intends.
    Beside a page of notes fitted trees weigh what is found of days, and doubt what is not.
    """
    index = grounds_of(context)
    if index is None:
        return
    known = known_days_of(context, index)
    judged = list(judged_days(draft, context))
    faults = [one.fault for one in judged if one.fault]
    places = list(places_of_days(draft, judged, known, index)) if is_a_page(context.sources or ()) else []
    told = [Told(start, end, likely_wrong_day(place, known, index)) for start, end, place in places]

    def doubt(one: Told) -> Fault:
        said = draft.text[one.start : one.end].strip().rstrip(".")
        sentence = next(place.mention.said for start, _, place in places if start == one.start)
        message = f"Your notes may have another day than “{said}” for this."
        return Fault(one.start, one.start + len(said), message, nearest_words(index, sentence))

    yield from weighed("day", faults, told, doubt)
    yield from hours_not_in_notes(draft, context)


def places_of_days(
    draft: DraftText, judged: Sequence[JudgedDay], known: KnownDays, index: SourceIndex
) -> Iterator[tuple[int, int, DayPlace]]:
    """The days of a draft that trees can weigh: from, to (code points), and how each stands there. They cannot tell
    that `until May` is until the end of April."""
    for one in judged:
        day, passage = one.day, one.passage
        beyond = is_next_to_a_told_end(draft, day, known, index) or is_up_to_a_told_end(draft, day, known)
        if passage is None or day.end == day.start or beyond:
            continue
        standing = DayStanding(
            asks(draft, passage),
            is_proposed(draft, passage, day.start),
            is_to_set(draft, passage, day.start),
            len(judged),
        )
        mention = Mention(draft.own[passage.start : passage.end], day.start - passage.start, day.end - passage.start)
        others = frozenset(parts_of(other.day) for other in judged if other is not one)
        yield day.start, day.end, DayPlace(mention, replace(day, start=0, end=0), standing, others, draft.kind)
