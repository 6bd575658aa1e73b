"""Numbers as a text tells them: counts, lengths of time, money, shares; in figures, in words, as fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from assistant.checks.facts.amount_forms import (
    AMOUNT,
    AND_HALF,
    AND_HALF_BEFORE,
    AND_HALF_THING,
    AND_HALF_UNIT,
    BEGINS,
    BEYOND_WHOLE,
    FIRST,
    GROUP_OF,
    GROUP_REACH,
    MAY_STAND_BETWEEN,
    OF_A_UNIT,
    OF_SO_LONG,
    PARTS,
    RATE_REACH,
    RATED,
    RATIO,
    SLASH,
    TIMED,
    WHICH,
)
from assistant.checks.facts.amount_values import is_rough, value_of, with_minutes
from assistant.checks.facts.counted_things import (
    AFTER,
    OFTEN,
    counted,
    is_how_often,
    label_before,
    lead_before,
    nouns_after,
)
from assistant.checks.facts.numerals import (
    ORDINALS,
    PLAIN,
    POWERS,
    TENS,
    UNITS,
    in_words,
    number_of,
    ordinal_behind,
    scaled,
    with_signs,
)
from assistant.checks.facts.units import MINUTES, MONEY_WORDS
from assistant.checks.wordlists import phrases, words

Dimension = Literal["count", "time", "money", "share"]

NUMBER_WORDS = frozenset({*UNITS, *TENS, *POWERS, *PARTS, *MINUTES, "percent", "per", "cent", "dozen", "half",
                          "years", "months", "weeks", "days", "hours", "minutes", "quarters", "thirds"})  # fmt: skip
"""Words of numbers and of their units."""
AGE = "=age"  # what a number of years of somebody's life counts
_YEARS, _OLD = frozenset({"year", "yr", "yrs"}), re.compile(r"[- ]olds?\b")
_HOURS, _SHORT = frozenset({"hour", "hr", "h", "std"}), frozenset({"minute", "min", "mins"})
_COIN = re.compile(rf"\s(?:{'|'.join(sorted(MONEY_WORDS))})\b")
_MOST_MINUTES = 240
"""Up to this, `45m` is minutes; above, millions."""
_OF_PENCE = frozenset({"pound", "euro", "dollar", "franc"})
_PENCE = re.compile(
    rf"\s+(?:and\s+)?(?P<pence>(?:{PLAIN})(?:[- ](?:{PLAIN}))?)(?:\s+(?:pence|cents?)\b|(?=[.,;:!?)]|\s*$)"
    r"|(?=\s+(?:more|less|each|an?|per|for|and|cheaper|dearer|apiece|of|in|the|to)\b))"
)
"""`one pound fifty`: what stands behind the coin."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number: its value in the unit of its dimension (minutes for time, parts of one for shares), and its nouns."""

    start: int
    end: int
    value: Fraction
    dimension: Dimension
    nouns: frozenset[str]
    figure: bool
    """Whether it is written in figures, not in words."""
    unit: str = ""
    rough: bool = False
    parts: tuple[Fraction, Fraction] | None = None
    """The two numbers of a share told as `5 in 45`, `7/10`."""
    label: str = ""
    """The word that a number is the number of: `line` of `line 14`."""
    lead: str = ""
    """The stem of the word before a number that counts nothing named: `hive` of `hive 4`, `take` of `took 16`."""
    glued: bool = False
    """Whether letters stand at the figure: `8B`."""


def amounts_in(text: str) -> Iterator[Amount]:
    """Every number of a text in small letters, in order; days and clock times are to be blanked by who asks."""
    last: Amount | None = None
    for amount in _one_by_one(with_signs(text)):
        if last and last.unit in _HOURS and amount.unit in _SHORT and text[last.end : amount.start] in {" and ", " "}:
            last = replace(last, end=amount.end, value=last.value + amount.value, unit="min", nouns=amount.nouns)
            continue
        if last:
            yield last
        last = amount
    yield from (last,) if last else ()


def _one_by_one(text: str) -> Iterator[Amount]:
    position = 0
    for begin in BEGINS.finditer(text):
        if begin.start() < position or (begin.group() not in FIRST and begin.group().isalpha()):
            continue
        match = AMOUNT.match(text, begin.start())
        if match is None or (
            match["one_unit"] and RATED.search(text, max(0, match.start() - RATE_REACH), match.start())
        ):
            continue
        amount = _read(text, match)
        if amount is not None:
            amount = _of_a_group(text, amount)
            if amount.dimension == "count" and (
                is_how_often(text, amount.end) or (amount.figure and text[amount.end - 1] == "x")
            ):
                amount = replace(amount, nouns=frozenset({OFTEN}), glued=False)
            elif amount.dimension == "count":
                label = label_before(text, amount.start)
                plain = not (label or amount.nouns or amount.unit == "order")
                amount = replace(amount, label=label, lead=lead_before(text, amount.start) if plain else "")
            position = amount.end
            yield amount


def _of_a_group(text: str, amount: Amount) -> Amount:
    """The amount with the group that has so many: `a panel of five`."""
    group = GROUP_OF.search(text, max(0, amount.start - GROUP_REACH), amount.start)
    if group is None or amount.dimension != "count" or group[1] not in words("facts.groups"):
        return amount
    return replace(amount, nouns=amount.nouns | counted(group[1]))


def _read(text: str, match: re.Match[str]) -> Amount | None:
    if match["ordinal"]:
        return _ordinal(text, match.start(), match.end(), Fraction(ORDINALS[match["ordinal"]]))
    if match["part"]:
        return _fraction(text, match, Fraction(1), match.start())
    value = value_of(match)
    if value is None:
        return None
    end = match.end()
    figure = match["figure"] is not None
    which = ordinal_behind(text, end) if match["words"] else None
    if which:
        return _ordinal(text, match.start(), which[1], value + which[0])
    if not (match["k"] or match["order"] or match["glued"] or match["percent"]):
        value, end = scaled(text, end, value)
    rough = is_rough(text, match.start(), end)
    if match["percent"]:
        return Amount(match.start(), end, value / 100, "share", frozenset(), figure, "%", rough)
    if match["k"] == "m" and not match["money"] and not _COIN.match(text, end) and value <= _MOST_MINUTES * 1_000_000:
        return Amount(match.start(), end, value / 1_000_000, "time", nouns_after(text, end), figure, "min", rough)
    if match["money"] or match["k"]:
        return Amount(
            match.start(), end, value, "money" if match["money"] else "count", nouns_after(text, end), figure, "", rough
        )
    following = AFTER.match(text, end)
    while following and following["word"] in MAY_STAND_BETWEEN:
        following = AFTER.match(text, following.end())
    word = following["word"] if following else ""
    glued = match["glued"] or ("min" if match["prime"] else "")
    if not glued and word in {"half", "halves", *PARTS, *(f"{part}s" for part in PARTS)} and not figure and value > 0:
        part = AMOUNT.match(text, following.start("word")) if following else None
        if part is not None and part["part"] and not (word == "half" and value > 1):
            return _fraction(text, part, value, match.start())
    if word in {"per", "percent"} and text[end:].lstrip().startswith(("percent", "per cent")):
        return Amount(match.start(), end, value / 100, "share", frozenset(), figure, "%", rough)
    share = _ratio(text, match.start(), end, value, figure=figure)
    if share is not None:
        return replace(share, rough=rough)
    shared = OF_SO_LONG.match(text, end) if not glued and word in {"of", "out"} else None
    if shared:
        singular = shared["unit"]
        total = value * Fraction(MINUTES[singular])
        return Amount(match.start(), end, total, "time", frozenset(), figure, singular, rough)
    unit = (glued or word).removesuffix("'s")
    singular = unit if unit in MINUTES else unit.removesuffix("s")
    if singular in MINUTES and not match["order"]:
        stop = end if glued else following.end() if following else end
        if singular in _YEARS and _OLD.match(text, stop):
            return Amount(match.start(), stop, value, "count", frozenset({AGE}), figure, "", rough)
        half = AND_HALF.match(text, stop)
        if half:
            value += Fraction(3, 4) if half["three"] else Fraction(1, 4) if half["quarter"] else Fraction(1, 2)
            stop = half.end()
        if singular in _HOURS:
            value, stop = with_minutes(text, value, stop)
        total = value * Fraction(MINUTES[singular])
        return Amount(match.start(), stop, total, "time", nouns_after(text, stop), figure, singular, rough)
    half = AND_HALF_UNIT.match(text, end)
    if half and half[2].removesuffix("s") in MINUTES:
        value += BEYOND_WHOLE[half[1].split()[0].split("-")[0]]
        total = value * Fraction(MINUTES[half[2].removesuffix("s")])
        return Amount(match.start(), half.end(), total, "time", frozenset(), figure, half[2].removesuffix("s"), rough)
    if unit in MONEY_WORDS:
        small = _PENCE.match(text, following.end()) if following and unit.removesuffix("s") in _OF_PENCE else None
        pence = in_words(small["pence"]) if small else None
        if small and pence is not None and pence < 100:
            end, value = small.end(), value + pence / 100
        return Amount(match.start(), end, value, "money", frozenset(), figure, unit, rough)
    return _of_things(text, match, value, end, rough=rough)


def _of_things(text: str, match: re.Match[str], value: Fraction, end: int, *, rough: bool) -> Amount:
    """A number of things, or a bare one: `12 beds`, `8 tons and a half`, `the 3rd`."""
    glued = match["glued"] or ("min" if match["prime"] else "")
    nouns = nouns_after(text, end) | (counted(glued) if glued else frozenset())
    half = AND_HALF_THING.match(text, end) or AND_HALF_BEFORE.match(text, end)
    if half and not match["order"]:
        nouns |= nouns_after(text, half.end())
        end, value = half.end(), value + BEYOND_WHOLE[half[1]]
    order = "order" if match["order"] else ""
    return Amount(match.start(), end, value, "count", nouns, bool(match["figure"]), order, rough, glued=bool(glued))


def _ratio(text: str, start: int, end: int, part: Fraction, *, figure: bool) -> Amount | None:
    """`5 in 45`, `7/10`, `three of the four`; none is `ten kilometres in fifty-eight minutes`, or `3 / 4 / 6`."""
    ratio = (SLASH.match(text, end) if figure else None) or RATIO.match(text, end)
    if (
        ratio
        and text[end:].lstrip()[:1] == "/"
        and (text[:start].rstrip()[-1:] == "/" or text[ratio.end() :].lstrip()[:1] == "/")
    ):
        return None
    whole = number_of(ratio["whole"]) if ratio else None
    if ratio is None or not whole or part > whole or whole <= 1 or TIMED.match(text, ratio.end()):
        return None
    nouns = nouns_after(text, end) | nouns_after(text, ratio.end())
    if ratio["whole"] in {"hundred", "thousand"}:
        return Amount(start, ratio.end(), part / whole, "share", frozenset(), figure, "%")
    return Amount(start, ratio.end(), part / whole, "share", nouns, figure, "ratio", parts=(part, whole))


def _fraction(text: str, match: re.Match[str], times: Fraction, start: int) -> Amount | None:
    """`half an hour`, `three quarters of an hour`, `a third of them`."""
    if text[match.end() : match.end() + 1] == "-" and match["part"] not in {"half", "quarter"}:
        return None
    which = not match.group().startswith("a") or WHICH.match(text, match.end()) is not None
    if match["part"] in ORDINALS and times == 1 and not match["parts"] and which:
        return _ordinal(text, start, match.end(), Fraction(ORDINALS[match["part"]]))
    part = PARTS["half" if match["part"] == "halves" else match["part"]] * times
    hour = OF_A_UNIT.match(text, match.end())
    unit = (hour[1] or hour[2]) if hour else ""
    rough = is_rough(text, start, match.end())
    many, end = scaled(text, match.end(), Fraction(1))
    if many > 1:
        return Amount(start, end, part * many, "count", nouns_after(text, end), False, "", rough)
    if hour:
        return Amount(start, hour.end(), part * Fraction(MINUTES[unit]), "time", frozenset(), False, unit, rough)
    if match["part"] == "quarter" and times == 1 and not match.group().startswith("a"):
        return None
    return Amount(start, match.end(), part, "share", nouns_after(text, match.end()), False, "part", rough)


def _ordinal(text: str, start: int, end: int, value: Fraction) -> Amount:
    """`the first attempt`, `our third year`: which of several."""
    return Amount(start, end, value, "count", nouns_after(text, end), False, "order")


@lru_cache(maxsize=256)
def worked_out(text: str) -> bool:
    """Whether a sentence in small letters says that a number comes out of others: `so`, `in all`, `fewer`."""
    return phrases("facts.worked_out").search(text) is not None
