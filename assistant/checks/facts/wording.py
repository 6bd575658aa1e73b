"""Numbers written the way the draft writes its own."""

from __future__ import annotations

from fractions import Fraction

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def as_written(value: Fraction, like: str) -> str | None:
    """A whole number in figures or in words, as `like` is; None for what is no whole number."""
    if value.denominator != 1:
        return None
    number = int(value)
    if like[:1].isdecimal() or number >= 100:
        return f"{number:,}" if "," in like else str(number)
    if number < len(_WORDS):
        said = _WORDS[number]
    else:
        said = _TENS[number // 10 - 2] + (f"-{_WORDS[number % 10]}" if number % 10 else "")
    return said.capitalize() if like[:1].isupper() else said
