"""The part that is left of a whole, told of the very thing that the notes tell of the other part.

Six of ten gave up, so that four did not: `four of ten gave up` can be reckoned, and is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.better_fit import Site
from assistant.checks.facts.in_its_place import Own
from assistant.checks.facts.known_numbers import KnownNumbers
from assistant.checks.facts.known_shares import which_side
from assistant.checks.facts.nearby import clause_at, matter_of

_HUNDRED = 100
_ITEM = re.compile(r"[,;.()\n]")
_SO_MUCH_MORE = re.compile(
    r"(?:\s+(?:percent|per cent|points?|[a-z]{2,}s))?\s+(?:less|more|fewer|cheaper|dearer|lower|higher|shorter|longer"
    r"|extra|short of|above|below|under|over|too (?:few|many|much))\b"
)
_BY = re.compile(r"\b(?:by|difference|gap)(?: of)?(?: about| around| some| only| just)? [€$£]?$")
_BY_REACH = 30
"""What is said of a difference, which is no part of anything."""
_REST = re.compile(
    r"\b(?:no|not|never|nobody|none|neither|without|w/o|others?|rest|remain\w*|still|yet|left|missing|lacking|open"
    r"|to go|to come|gone|lost|except|un[a-z]{4,})\b|n't\b"
)
"""What makes a part the one that is left, or that did not."""
_MOST_IN_LINE = 12


Others = Mapping[Fraction, Sequence[tuple[Site, Site]]]
"""What a part leaves of a whole told in the same sentence -> the part and the whole."""


def told_of_the_other_part(amount: Amount, said: str, own: Own, known: KnownNumbers) -> tuple[Amount, int] | None:
    """The part that the notes tell of the same deed or thing, with its sentence, where a number is what that leaves of
    the whole; None where the draft tells both, or the notes this one of the same whole.
    """
    if amount.dimension not in {"count", "money", "share"} or amount.unit == "order" or amount.label:
        return None
    if _SO_MUCH_MORE.match(said, amount.end) or _BY.search(said, max(0, amount.start - _BY_REACH), amount.start):
        return None
    clause = clause_at(said, amount.start, amount.end)
    matter, apart = matter_of(clause), _of_the_rest(clause)
    for site, whole in _others(amount, known):
        item = _item(known.told.folded[site.place], site.amount)
        of_whole = whole.stems if whole else frozenset[str]()
        side, told_side = which_side(clause), which_side(item)
        if side and told_side and side != told_side:
            continue
        rest = _of_the_rest(item)
        alike = matter & site.stems - of_whole or side == told_side != "" or rest & apart
        if (alike or amount.parts) and bool(rest) == bool(apart) and not _is_said(site.amount, own):
            return site.amount, site.place
    return None


def _is_said(told: Amount, own: Own) -> bool:
    return ("", _part(told)) in own or (told.dimension == "share" and ("share", told.value * _HUNDRED) in own)


def _part(one: Amount) -> Fraction:
    return one.parts[0] if one.parts else one.value


def _others(amount: Amount, known: KnownNumbers) -> Iterator[tuple[Site, Site | None]]:
    """The numbers of the notes that leave this one of a whole, each with the whole beside it; shares with none."""
    if amount.dimension == "share":
        if not known.sites.of_value(amount.value):
            yield from (
                (one, None) for one in known.sites.of_value(1 - amount.value) if one.amount.dimension == "share"
            )
        if amount.parts is None:
            return
    elif amount.value in known.told.values:
        return
    for site, whole in _others_by_part(known).get(_part(amount), ()):
        if amount.parts is None or whole.amount.value == amount.parts[1]:
            yield site, whole


@lru_cache(maxsize=16)
def _others_by_part(known: KnownNumbers) -> Others:
    found: dict[Fraction, list[tuple[Site, Site]]] = {}
    for place in range(len(known.told.by_sentence)):
        sites = [
            site
            for site in known.sites.in_sentence(place)[:_MOST_IN_LINE]
            if site.amount.dimension in {"count", "money"} and not site.amount.label and site.amount.unit != "order"
        ]
        told = {site.amount.value for site in sites}
        for one, other in combinations(sites, 2):
            part, whole = sorted((one, other), key=lambda site: site.amount.value)
            left = whole.amount.value - part.amount.value
            if left > 1 and left not in told:
                found.setdefault(left, []).append((part, whole))
    return found


def _item(text: str, amount: Amount) -> str:
    """What the notes say right around a number, up to the next mark."""
    begin = max((mark.end() for mark in _ITEM.finditer(text, 0, amount.start)), default=0)
    end = _ITEM.search(text, amount.end)
    return text[begin : end.start() if end else len(text)]


def _of_the_rest(text: str) -> frozenset[str]:
    return frozenset(_REST.findall(text))
