"""Words in order, contractions taken apart, and the marks of what notes tell: considered, refused, done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from assistant.checks.concepts import concept
from assistant.checks.facts.folding import fold
from assistant.checks.wordlists import entries, words

MARKS = (
    "considered",
    "refused",
    "asked",
    "advised",
    "promise",
    "decided",
    "accepted",
    "planned",
    "done",
    "open",
    "no_refusal",
)
_SOFT = ("unsettled", "wished", "bid", "fell", "no_refusal")
"""Marks that stand beside others and take no words from them."""
_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ/-][^\W_]+)*|[✓✔☑✅]")
SUBJECTS = frozenset({"i", "we", "you", "she", "he", "they"})
"""Pronouns that do something in the notes and in a draft."""
_NUMBER_SIGN = re.compile(r"\.\s?(?:of\b|\d)")
"""After `no`: `the no. of her plumber` denies nothing."""
_NAMES = frozenset({"will", "may", "mark", "hope"})
"""Words of the lists that are a name or a month where they have a capital."""
_SAYING = frozenset({"said", "says", "say"})
_NO_PAST = frozenset(
    {"indeed", "speed", "proceed", "exceed", "succeed", "hundred", "naked", "rugged", "wicked", "sacred"}
)
_BEFORE_A_MONTH = frozenset({"since", "in", "by", "until", "till", "from", "early", "late", "mid"})
_COMPARING = frozenset({"as", "like"})
_SHORT = {"'ll": "will", "'ve": "have", "'d": "would", "'m": "am", "'re": "are", "n't": "not"}
_WHOLE = {"won't": ("will", "not"), "can't": ("can", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
          "gonna": ("going", "to"), "ive": ("i", "have"), "didnt": ("did", "not"), "dont": ("do", "not"),
          "wont": ("will", "not"), "cant": ("can", "not"), "hasnt": ("has", "not"), "havent": ("have", "not"),
          "doesnt": ("does", "not"), "wasnt": ("was", "not"), "isnt": ("is", "not"), "w/o": ("without",)}  # fmt: skip


class Word(NamedTuple):
    """A word as it is compared, where it stands, and whether it begins with a capital."""

    text: str
    start: int
    end: int
    capital: bool

    @property
    def concept(self) -> str:
        return concept(self.text)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch in order: `she'll` is `she` and `will`, `didn't` is `did` and `not`."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        begin, stop = match.span()
        parts, capital = _taken_apart(match.group())
        if parts == ("no",) and _NUMBER_SIGN.match(text, stop):
            parts = ("number",)
        found.extend([Word(part, begin, stop, capital) for part in parts])
    return found


@lru_cache(maxsize=16384)
def _taken_apart(raw: str) -> tuple[tuple[str, ...], bool]:
    """A word as written -> the words in it, and whether it begins with a capital."""
    low = fold(raw)
    parts = _WHOLE.get(low)
    if parts is None and "'" in low:
        ending = next((ending for ending in _SHORT if low.endswith(ending)), None)
        parts = (low.removesuffix(ending), _SHORT[ending]) if ending else None
    return parts or (low,), raw[:1].isupper()


@cache
def _phrases(marks: tuple[str, ...]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word -> the phrases that begin with it, and the mark of each."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for mark in marks:
        for entry in entries(f"commitments.{mark}"):
            parts = tuple(word.text for word in words_of(entry)) or (entry,)
            table.setdefault(parts[0], []).append((parts, mark))
    return {first: tuple(found) for first, found in table.items()}


def marks_in(said: Sequence[Word]) -> dict[str, int]:
    """Mark -> the place of the first word or phrase that sets it; the longest phrase at a place counts alone."""
    return {**_marks(said, _SOFT), **_marks(said, MARKS)}


def _marks(said: Sequence[Word], marks: tuple[str, ...]) -> dict[str, int]:
    table = _phrases(marks)
    found: dict[str, int] = {}
    place = 0
    conditional = len(said)
    while place < len(said):
        word = said[place]
        long = 1
        conditional = min(conditional, place) if word.text in {"if", "unless"} else conditional
        listed = table.get(word.text)
        if listed and not is_month(said, place) and not (word.capital and word.text in _NAMES):
            fitting = [
                (len(parts), mark)
                for parts, mark in listed
                if len(parts) == 1
                or (tuple(one.text for one in said[place : place + len(parts)]) == parts and _whole(parts, said, place))
            ]
            long = max((length for length, _ in fitting), default=1)
            for length, mark in fitting:
                if length == long and not (mark == "accepted" and place > conditional):
                    found.setdefault(mark, place)
        place += long
    return found


def is_month(said: Sequence[Word], place: int) -> bool:
    """Whether the `may` there is the month: `in May`."""
    return said[place].text == "may" and place > 0 and said[place - 1].text in _BEFORE_A_MONTH


def before_comparison(said: Sequence[Word]) -> Sequence[Word]:
    """What stands before `as she suggested`: the deed is told, the advice only beside it."""
    advises = words("commitments.verbs_advise") | words("commitments.verbs_say")
    for place in range(1, len(said) - 2):
        if said[place].text in _COMPARING and said[place + 1].text != "i" and said[place + 2].text in advises:
            return said[:place]
    return said


def is_past(word: str) -> bool:
    """Whether a word may be a past form."""
    return (len(word) > 4 and word.endswith("ed") and word not in _NO_PAST) or word in words("concepts.past")


def _whole(parts: tuple[str, ...], said: Sequence[Word], place: int) -> bool:
    """Whether a `said no` ends there: `said no frost` says something else."""
    after = place + len(parts)
    return parts[-1] != "no" or parts[0] not in _SAYING or after >= len(said) or not said[after].concept or (
        said[after].start - said[after - 1].end > 1
    )  # fmt: skip


@cache
def flags() -> frozenset[str]:
    """Concepts of the words that only mark: `maybe`, `against`, `yes`. They are no matter."""
    single = {
        one
        for mark in ("considered", "refused", "accepted")
        for one in entries(f"commitments.{mark}")
        if " " not in one
    }
    return frozenset(concept(one) for one in single - words("commitments.marks_with_matter")) | {
        "promis",
        *(concept(one) for one in ("myself", "yourself", "herself", "himself", "themselves", "ourselves")),
        "offer",
        "agree",
        "decid",
        "said",
        "decisi",
        "word",
        "mr",
        "mrs",
        "ms",
        "dr",
    }
