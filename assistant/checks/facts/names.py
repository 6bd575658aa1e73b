"""FACT-NAME: people, places and organisations are known from the notes, with the surname and title they have there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.book_titles import one_for_a_title
from assistant.checks.facts.capitalised import talking_in
from assistant.checks.facts.fitting_names import fitting_names
from assistant.checks.facts.grounds import grounds_of
from assistant.checks.facts.index import SourceIndex, folded_words
from assistant.checks.facts.judged_names import JudgedName, judged_names
from assistant.checks.facts.known_names import known_names
from assistant.checks.facts.known_people import mention_of
from assistant.checks.facts.likely_wrong import Told, weighed
from assistant.checks.facts.name_features import NamePlace, Others, likely_wrong_name, others_of
from assistant.checks.facts.nearby import nearest_words
from assistant.checks.facts.site_features import Mention
from assistant.checks.facts.trees import is_a_page
from assistant.checks.rule import Fault


def names_not_in_notes(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Every name of a person, a place or an organisation must be known from the sources or the workspace; accents,
    order, initials, short forms (Tom, Thomas) and endings aside. A surname or a title that the notes do not give this
    person is a fault, too, and so is what they tell of another. Capitals of headings, languages, months, common tools
    and ordinary words are no names; the greeting and the signature are other rules' matter. Beside a page of notes
    fitted trees weigh what is found, and doubt what is not.
    """
    index = grounds_of(context)
    if index is None:
        return
    faults: list[Fault] = []
    judged = list(judged_names(draft, context))
    for passage, names in judged:
        faults += one_for_a_title(draft, passage, [one.fault for one in names if one.fault])
    known = known_names(index)
    places = places_of_names(draft, context, judged) if is_a_page(context.sources or ()) else ()
    told = [Told(start, end, likely_wrong_name(place, known, index)) for start, end, place in places]

    def doubt(one: Told) -> Fault:
        said = draft.text[one.start : one.end]
        message = f"Your notes may have another name than “{said}” here, or tell this of another."
        return Fault(one.start, one.end, message, nearest_words(index, said))

    yield from weighed("name", faults, told, doubt)


def places_of_names(
    draft: DraftText, context: Context, judged: Iterable[tuple[Span, Sequence[JudgedName]]]
) -> Iterator[tuple[int, int, NamePlace]]:
    """The names of a draft that trees can weigh: from, to (code points), and how each stands there."""
    index = grounds_of(context)
    if index is None:
        return
    talking = talking_in(context)
    others, stems = _others_in(draft, talking, index), fitting_names(index).stems
    for passage, names in judged:
        for one in names:
            if not one.named:
                continue
            start, end = one.run[0].start, one.run[-1].end
            mention = Mention(draft.own[passage.start : passage.end], start - passage.start, end - passage.start)
            spot = mention_of(draft, passage, one.run, list(one.named), talking)
            spot = replace(spot, said=spot.said & stems)
            run, named = (tuple(word._replace(start=0, end=0) for word in some) for some in (one.run, one.named))
            yield start, end, NamePlace(mention, spot, run, named, one.standing, others, draft.kind)


@lru_cache(maxsize=8)
def _others_in(draft: DraftText, talking: frozenset[str], index: SourceIndex) -> Others:
    return others_of(folded_words(draft.own), talking, index)
