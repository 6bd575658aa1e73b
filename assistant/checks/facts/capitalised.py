"""The words of a draft with capitals that may name somebody, and those of them that the notes know."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.capitals import Capital, capitals_in
from assistant.checks.facts.grounds import grounds_of, named_as_days
from assistant.checks.facts.index import folded_words
from assistant.checks.facts.links import addresses_in
from assistant.checks.facts.passages import covering, days_of, passages, person_of
from assistant.checks.facts.titles import is_title
from assistant.checks.facts.unnamed import unnamed


def known_runs(
    draft: DraftText, context: Context
) -> Iterator[tuple[Span, tuple[Capital, ...], list[Capital], frozenset[str]]]:
    """The names of a draft that the notes have, with their passages, without titles; and the names of those who talk,
    which are left out."""
    index = grounds_of(context)
    talking = talking_in(context)
    for passage, runs in runs_in(draft, context) if index else ():
        for run in runs:
            named = [one for one in run if not is_title(one.word)]
            theirs = any(one.folded.removesuffix("'s") in talking for one in named)
            if named and not named[0].heading and not theirs:
                yield passage, run, named, talking


def talking_in(context: Context) -> frozenset[str]:
    """The words of the names of the writer and the reader."""
    reader = context.mentor
    return frozenset(folded_words(f"{person_of(context) or ''} {reader.name if reader else ''}"))


def runs_in(draft: DraftText, context: Context) -> Iterator[tuple[Span, Iterator[tuple[Capital, ...]]]]:
    """The passages with their runs of words with capitals, but days, addresses and what names nobody."""
    dated = [(day.start, day.end) for day in days_of(draft, named_as_days(context))]
    linked = [(start, end) for start, end, _ in addresses_in(draft.flat)]
    taken = covering(len(draft.text), [*dated, *linked, *unnamed(draft, context)])
    for passage in passages(draft, person_of(context)):
        yield passage, capitals_in(draft, passage, taken)
