"""FACT-NUMBER: counts, lengths of time, prices and shares come from the notes, or follow from them."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, in_small_letters
from assistant.checks.facts.grounds import grounds_of, known_days_of
from assistant.checks.facts.judged_numbers import Judged, judged_numbers
from assistant.checks.facts.known_numbers import known_numbers
from assistant.checks.facts.likely_wrong import Told, weighed
from assistant.checks.facts.nearby import clause_at, nearest_words
from assistant.checks.facts.number_faults import told_otherwise
from assistant.checks.facts.number_features import likely_wrong_number
from assistant.checks.facts.trees import is_a_page
from assistant.checks.rule import Fault


def numbers_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Every number must be told by the sources, in any notation, or follow from them: a sum, a difference, a share, the
    time between two hours or days. One that the notes give the same thing otherwise is a fault. What the writer asks
    for, offers or intends is new and only `info`; agenda minutes, list numbers, and `one` are not judged. Beside a page
    of notes fitted trees weigh what is found, and doubt what is not.
    """
    index = grounds_of(context)
    if index is None:
        return
    known = known_numbers(index, known_days_of(context, index))
    judged = list(judged_numbers(draft, context))
    faults = [fault for one in judged if (fault := one if isinstance(one, Fault) else one.fault) is not None]
    numbers = [one for one in judged if isinstance(one, Judged)]
    told = [
        Told(
            one.start,
            one.end,
            likely_wrong_number(one.amount, one.said, one.others, draft.kind, one.standing, one.mentioned, known),
        )
        for one in (numbers if is_a_page(context.sources or ()) else ())
    ]

    def doubt(one: Told) -> Fault | None:
        if _stands_so(draft.lower[one.start : one.end], context.sources or ()):
            return None
        number = next(each for each in numbers if each.start == one.start)
        clause = clause_at(number.said, number.amount.start, number.amount.end)
        return told_otherwise(one.start, one.end, draft.text[one.start : one.end], nearest_words(index, clause))

    yield from weighed("number", faults, told, doubt)


def _stands_so(said: str, sources: tuple[str, ...]) -> bool:
    """Whether notes have a number of several words just so: `19 of 23`."""
    return " " in said and any(said in in_small_letters(source) for source in sources)
