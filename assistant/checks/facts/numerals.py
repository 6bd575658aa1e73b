"""Numbers as they are written: in figures with their marks, in words."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.checks.facts.units import MONEY_WORDS

_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
UNITS = {word: value for value, word in enumerate(_SMALL)}
POWERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_TENTHS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
           "eleventh", "twelfth", *(f"{word}th" for word in _SMALL[13:])]  # fmt: skip
ORDINALS = {word: value for value, word in enumerate(_TENTHS) if value} | {
    **{f"{word.removesuffix('y')}ieth": value for word, value in TENS.items()}, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_ORDER = re.compile(rf"(?P<joint>-| and |\s)(?P<word>{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\b")
_SCALES = {**POWERS, "lakh": 100_000, "lac": 100_000, "crore": 10_000_000, "cr": 10_000_000, "mn": 1_000_000,
           "mio": 1_000_000, "dozen": 12, "doz": 12, "dz": 12, "score": 20, "gross": 144}  # fmt: skip
_SCALE = re.compile(
    r"(?P<half> and a half)?[ -](?:an? )?(?P<scale>million|billion|thousand|hundred|lakh|lac|crore|cr|mn|mio|dozen|doz"
    r"|dz|score|gross)s?\b(?! of (?:the|my|our|your|her|his|their|\d))"
    rf"| m(?= (?:{'|'.join(sorted(MONEY_WORDS))})\b)"
)
_LONGEST_WORD = 10
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
PLAIN = "|".join(sorted((*UNITS, *TENS), key=len, reverse=True))
_MIXED = re.compile(r"(?<=\d )(1/2|1/4|3/4)(?=\s?[a-z])")
_SIGNS = {"1/2": "½", "1/4": "¼", "3/4": "¾"}


def in_figures(figure: str) -> Fraction:
    """`1,200`, `1.200`, `1 200`, `64.5`, `64,5`, `1½`: three figures after a mark are thousands."""
    vulgar = _VULGAR.get(figure[-1:])
    if vulgar is not None:
        return Fraction(figure[:-1].strip() or 0) + vulgar
    grouped = re.fullmatch(r"(\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[,.'\u202f ]\d{3})+)(?:[.,](\d{1,2}))?", figure)
    if grouped:
        whole = re.sub(r"\D", "", grouped[1])
        return Fraction(f"{whole}.{grouped[2]}" if grouped[2] else whole)
    return Fraction(figure.replace(",", "."))


def in_words(said: str) -> Fraction | None:
    """`two hundred and twelve`; None where no word is a number."""
    total = current = 0
    spoken = False
    for word in re.findall(r"[a-z]+", said):
        if word in UNITS or word in TENS:
            current += UNITS.get(word, 0) or TENS.get(word, 0)
            spoken = True
        elif word == "hundred":
            current = max(current, 1) * 100
            spoken = True
        elif word in POWERS:
            total += max(current, 1) * POWERS[word]
            current, spoken = 0, True
    return Fraction(total + current) if spoken else None


def scaled(text: str, end: int, value: Fraction) -> tuple[Fraction, int]:
    """A number with what multiplies it, and where both end: `12 lakh`, `two and a half thousand`, `3 doz`."""
    found = _SCALE.match(text, end)
    if found is None:
        return value, end
    return (value + (Fraction(1, 2) if found["half"] else 0)) * _SCALES[found["scale"] or "mn"], found.end()


def ordinal_behind(text: str, end: int) -> tuple[int, int] | None:
    """What the last word of a number in words adds to it, and where it ends: `twelfth` of `six hundred and twelfth`."""
    found = _ORDER.match(text, end)
    before = re.split(r"[\s-]", text[max(0, end - _LONGEST_WORD) : end])[-1]
    tens = before in TENS and found is not None and found["joint"] == "-" and ORDINALS[found["word"]] < 10
    joined = before in POWERS and found is not None and found["joint"] == " and "
    return (ORDINALS[found["word"]], found.end()) if found and (tens or joined) else None


def number_of(said: str) -> Fraction | None:
    """A whole number in figures or in words; None for another word."""
    if said.isdecimal():
        return Fraction(int(said))
    if re.fullmatch(rf"(?:{PLAIN}|hundred|thousand)(?:-(?:{PLAIN}))?", said):
        return in_words(said)
    return None


def with_signs(text: str) -> str:
    """The text, as long as before, with `4 ½` for `4 1/2`."""
    return _MIXED.sub(lambda mixed: f"{_SIGNS[mixed[1]]}  ", text)
