"""The names of a draft, and what rules find of each: people, places and organisations are known from the notes, with
the surname and title they have there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.amounts import NUMBER_WORDS
from assistant.checks.facts.book_titles import in_title
from assistant.checks.facts.capitalised import runs_in, talking_in
from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.english import is_english
from assistant.checks.facts.folding import fold
from assistant.checks.facts.grounds import grounds_of
from assistant.checks.facts.index import SourceIndex, folded_words
from assistant.checks.facts.known_names import KnownNames, also_called, known_names
from assistant.checks.facts.known_people import of_another
from assistant.checks.facts.name_features import NameStanding
from assistant.checks.facts.nearby import nearest_words
from assistant.checks.facts.other_scripts import has_much_unread, is_in_other_letters
from assistant.checks.facts.own_places import is_own_place
from assistant.checks.facts.passages import person_of, told_until
from assistant.checks.facts.stance import asks
from assistant.checks.facts.titles import is_title, title_of
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS
from assistant.reading.likely_names import common_words
from assistant.reading.names import GIVEN, NOT_NAMES

_LIKE = 0.78
"""Likeness (difflib ratio) from which another spelling is taken for a slip."""
_SPEAKS = re.compile(
    r"\s+(?:said|says|told|tells|asked|asks|suggested|suggests|thinks|thought|wrote|writes|replied|answered|promised|offered"
    r"|recommended|mentioned|explained|warned|laughed|reckons|advised|agreed to)\b"
)
_INITIALS = 3
_RANKS = frozenset({"mr", "mrs", "ms", "dr", "prof", "professor"})
"""Titles behind which nothing but a name comes, in a heading, too."""
_OF_AN_IDIOM = 12
"""Characters after a run of capitals that may still be of an idiom: `New York minute`."""
_TOWN_BEFORE = re.compile(
    r"\b(?:in|from|near|at|outside|around|to|of)[ ](?P<town>[^\W\d_a-z][\w'-]+(?: [^\W\d_a-z][\w'-]+)?)(?:, | \()\Z"
)
_TOWN_REACH = 60
_SIGNATURE = 400
"""Characters of the closing and the signature whose names are the writer's own."""
_APPOSED = re.compile(r", (?:our|my|her|his|their|your) [a-z]{3,}(?: [a-z]{3,})?(?:,| who\b)")
_PLACED = re.compile(r" (?:in|from|at) [^\W\d_a-z][\w'-]+")
_SMALL = re.compile(r"(?<![\w'-])[a-z]{3,}(?![\w'])")
_ABSTRACT = ("tion", "tions", "sion", "ship", "ness", "ology", "ments", "istics", "tics")
"""Endings of nouns that name no person or place: Operations, Logistics."""


@dataclass(frozen=True, slots=True)
class JudgedName:
    """Words with capitals that may be a name: all of them, those that are no titles, how they stand to the notes, and
    what is found of them."""

    run: tuple[Capital, ...]
    named: tuple[Capital, ...]
    standing: NameStanding
    fault: Fault | None


def judged_names(draft: DraftText, context: Context) -> Iterator[tuple[Span, list[JudgedName]]]:
    """The names of each passage of a draft, with what rules find of each; none of a draft that is not in English."""
    index = grounds_of(context)
    if index is None or not is_english(draft):
        return
    known, me = known_names(index), person_of(context)
    talking = talking_in(context)
    for passage, runs in runs_in(draft, context):
        yield passage, [_judge(draft, passage, run, known, index, me, talking) for run in runs]


def _judge(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    known: KnownNames,
    index: SourceIndex,
    me: str | None,
    talking: frozenset[str],
) -> JudgedName:
    named = [one for one in run if not is_title(one.word) or _is_slip_like_title(one, run, known)]
    strange = [one for one in named if not _known(one, run, known)]
    speaks = _SPEAKS.match(draft.own, run[-1].end) is not None or draft.own.startswith("'s ", run[-1].end)
    apposed = _is_apposed(draft, run)
    standing = NameStanding(
        len(strange),
        bool(strange) and strange[0].initial,
        all(_ordinary(one) for one in named),
        asks(draft, passage),
        speaks,
        apposed,
    )
    fault = _fault(draft, passage, run, named, strange, known, index, me, talking, follows=speaks or apposed)
    return JudgedName(run, tuple(named), standing, fault)


def _fault(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    named: list[Capital],
    strange: list[Capital],
    known: KnownNames,
    index: SourceIndex,
    me: str | None,
    talking: frozenset[str],
    *,
    follows: bool,
) -> Fault | None:
    unknown = [one for one in strange if one.folded not in _signed(draft, me)]
    unknown = [one for one in unknown if not is_in_other_letters(one.word, index)]
    if unknown and phrases("facts.idioms").search(draft.lower[run[0].start : run[-1].end + _OF_AN_IDIOM]):
        return None
    if 0 < len(unknown) < len(named) and all(one.folded in words("facts.places") for one in unknown):
        return None
    if len(run) == 1 and unknown and run[0].folded in _written_small(draft):
        return None
    titled = len(named) < len(run)
    if unknown and _is_name(unknown, run, known, follows=follows or titled):
        return _unknown(draft, passage, run, unknown, known, me, index)
    if unknown:
        return None
    return of_another(draft, passage, run, named, known, index, talking, me)


def _is_apposed(draft: DraftText, run: tuple[Capital, ...]) -> bool:
    """Whether behind a word stands who that is, or behind the one after a colon where: `Wafula, our treasurer`,
    `Baker: Ovngaard in Oslo`."""
    if run[-1].folded.endswith("ing"):
        return False
    placed = draft.own.endswith(": ", 0, run[0].start) and _PLACED.match(draft.own, run[-1].end)
    return bool(placed) or _APPOSED.match(draft.own, run[-1].end) is not None


def _is_slip_like_title(one: Capital, run: tuple[Capital, ...], known: KnownNames) -> bool:
    """Whether the last word behind a given name is a title elsewhere, and here a slip of a name: `Ida Meister`."""
    behind = one is run[-1] and len(run) > 1 and run[-2].folded in GIVEN
    return behind and not _told(one.folded, known) and _slip_of(one, known) is not None


@lru_cache(maxsize=8)
def _signed(draft: DraftText, me: str | None) -> frozenset[str]:
    """The words of the closing and the signature."""
    return frozenset(folded_words(draft.text[told_until(draft, me) :][:_SIGNATURE]))


@lru_cache(maxsize=8)
def _written_small(draft: DraftText) -> frozenset[str]:
    """The words that the draft has in small letters, too, so that a capital makes no name of them."""
    small = frozenset(word for word in _SMALL.findall(draft.own))
    return small - words("facts.wordlike_names")


def _known(one: Capital, run: tuple[Capital, ...], known: KnownNames) -> bool:
    if one.folded in words("facts.wordlike_names"):
        return any(other in known.capitals or known.told(other) for other in also_called(one.folded))
    if one.caseless:
        return known.know_unspaced(one.word) or one.word in words("facts.honorifics")
    if one.folded.removesuffix("'s") in known.retracted:
        return False
    if _told(one.folded, known):
        return not _has_unknown_part(one, known)
    if len(one.word) <= _INITIALS and one.word.isupper():
        return True
    return len(run) == 1 and _ordinary(one)


def _has_unknown_part(one: Capital, known: KnownNames) -> bool:
    """Whether one part of a name of two is told nowhere: `Sint-Barbara`, where the notes have a `Sint-Anna`."""
    parts = one.word.removesuffix("'s").split("-")
    if len(parts) < 2 or known.whole(one.folded.removesuffix("'s")) or not all(part[:1].isupper() for part in parts):
        return False
    names = (fold(part) for part in parts if len(part) > 2)
    return not all(_told(name, known) or name in words("facts.capitals") or name in common_words() for name in names)


@lru_cache(maxsize=4096)
def _told(word: str, known: KnownNames) -> bool:
    short = known.shortened(word) or known.contracted(word) or known.coded(word) or known.spelled_out(word)
    return short or known.know(word) or known.kin(word)


def _ordinary(one: Capital) -> bool:
    bare = one.folded.removesuffix("'s")
    forms = {one.folded, bare, bare.removesuffix("s"), *bare.split("-")[:1]}
    if len(bare.split("-")[0]) == 1 and "-" in bare:
        return True
    if (
        bare in NUMBER_WORDS
        or bare in MONTHS
        or bare in WEEKDAYS
        or bare.removesuffix("s") in WEEKDAYS
        or bare.endswith(_ABSTRACT)
    ):
        return True
    return bool(forms & words("facts.capitals")) or bool(forms & words("empty")) or one.word.isupper()


def _is_name(unknown: list[Capital], run: tuple[Capital, ...], known: KnownNames, *, follows: bool) -> bool:
    """Whether the unknown words with a capital are used as a name, not as a heading or the first word of a sentence."""
    if all(_ordinary(one) for one in run):
        return False
    first = unknown[0]
    if first.caseless:
        return not first.heading
    given = first.folded.removesuffix("'s") in GIVEN
    if first.heading:
        if _is_surname_in_heading(first, run):
            return True
        return given or (first.folded not in common_words() and _slip_of(first, known) is not None)
    if first.initial and len(unknown) == 1 and (len(run) == 1 or run[0] is not first):
        return (
            run[0] is not first
            or (given and first.folded not in words("facts.wordlike_names"))
            or (
                follows
                and not _ordinary(first)
                and (given or not (first.folded.endswith("ly") or first.folded in common_words()))
                and first.folded not in words("courtesy") | NOT_NAMES
            )
        )
    if first.folded in words("facts.wordlike_names"):
        return len(run) > 1 or follows or not first.initial
    return True


def _is_surname_in_heading(one: Capital, run: tuple[Capital, ...]) -> bool:
    """Whether a word of a heading stands behind a title or a given name: `For Dr Ana Perić:`."""
    before = run[run.index(one) - 1] if run[0] is not one else None
    named = before is not None and (before.folded in GIVEN or title_of(before.word) in _RANKS)
    return named and not _ordinary(one) and one.folded not in common_words()


def _may_be_none(draft: DraftText, passage: Span, run: tuple[Capital, ...]) -> bool:
    """Whether all words of a run are everyday ones, as of an answer or a label: `I ticked Maybe`, `marked Draft`."""
    everyday = common_words() - words("facts.wordlike_names") - GIVEN
    of_places = [one.folded in words("facts.places") for one in run]
    if any(of_places) and not all(of_places):
        return False
    return all(one.folded in everyday for one in run) and not in_title(draft, passage, run[0].start)


def _slip_of(one: Capital, known: KnownNames) -> str | None:
    """The known name that a word is a slip of."""
    return _nearest_name(one.folded.removesuffix("'s"), known)


@lru_cache(maxsize=4096)
def _nearest_name(bare: str, known: KnownNames) -> str | None:
    if len(bare) < 4:
        return None
    near = get_close_matches(bare, known.names, n=1, cutoff=_LIKE)
    return known.names[near[0]] if near else None


def _lies_in(draft: DraftText, passage: Span, run: tuple[Capital, ...], known: KnownNames) -> bool:
    """Whether a land or a district stands behind a known town, for a reader from afar: `Aba, Nigeria`."""
    found = _TOWN_BEFORE.search(draft.own, max(passage.start, run[0].start - _TOWN_REACH), run[0].start)
    if found is None or any(one.folded in GIVEN for one in run):
        return False
    town = [fold(word) for word in found["town"].split()]
    return all(word in known.capitals and word not in GIVEN for word in town)


def _unknown(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    unknown: list[Capital],
    known: KnownNames,
    me: str | None,
    index: SourceIndex,
) -> Fault:
    start, end = run[0].start, run[-1].end
    said = draft.text[start:end]
    one = unknown[0]
    slip = _slip_of(one, known)
    if slip:
        whole = slip + ("'s" if one.word.endswith(("'s", "’s")) else "")
        return Fault(
            one.start,
            one.end,
            f"“{one.word}” is not found in your notes; they say {slip}.",
            f"Write {slip}.",
            None,
            whole,
        )
    behind = _lies_in(draft, passage, run, known) or has_much_unread(index)
    if behind or is_own_place(draft, passage, run, me, index) or _may_be_none(draft, passage, run):
        message = f"“{said}” is new: not found in your notes; keep it if it is so."
        return Fault(start, end, message, "", "info", settable=True)
    place = [other for other in run if other not in unknown and not is_title(other.word)]
    surnames = known.after.get(place[0].folded, frozenset()) if place and place[0].start < one.start else frozenset()
    if len(surnames) == 1 and len(unknown) == 1:
        surname = known.names.get(next(iter(surnames)), next(iter(surnames)).title())
        message = f"“{said}” is not found in your notes; they say {place[0].word} {surname}."
        return Fault(
            start, end, message, f"Write {place[0].word} {surname}.", None, draft.text[start : one.start] + surname
        )
    near = nearest_words(index, said, draft.own[passage.start : passage.end])
    return Fault(start, end, f"“{said}” is not found in your notes.", near)
