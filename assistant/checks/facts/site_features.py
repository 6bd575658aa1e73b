"""How a name, a day or a number of a draft stands to the notes: how well the places that tell it fit its sentence, how
well those that tell another of its sort do, and by which words each may be given up, or stand now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.draft import in_small_letters
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.likely_places import rarity
from assistant.checks.facts.nearby import clause_at, matter_of
from assistant.checks.wordlists import phrases

_STRANGE = 0.6
"""What a word counts that the notes have nowhere."""
_WINDOW, _REACH = 28, 44
"""Characters to either side of a place in which a word is said of it, and in which one is near it."""
_SIGNS = ("gone", "stands", "unsure")
_AHEAD = re.compile(r"\b(on|by|until|till|from|since|in|at|of|for|to|about|before|after|with|between|and|the|a)\W+\Z")
_LED = 12
"""Characters before a place in which such a word stands."""
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"\A\w+"), re.compile(r"\w+\Z")
_ARROW_BEFORE, _ARROW_BEHIND = re.compile(r"(?:-+>|=>|→|>|=)\s*\Z"), re.compile(r"\s*(?:-+>|=>|→|>|=)")
_FEW, _SEVERAL = 4, 8
_MOST = 80
"""Places of one sort that are looked at, and in how many a word may stand."""
_LINES, _NEAREST = 150, 20
"""Lines of notes in all of which places are looked for, and of more those that share most with a sentence."""
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name, a day or a number stands in the notes: the number of its sentence, and where in that."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One of a draft: its sentence, and where it stands in that."""

    said: str
    start: int
    end: int


def site_features(
    mention: Mention, homes: Sequence[Spot], others: Sequence[Spot], unsaid: Sequence[Spot], index: SourceIndex
) -> dict[str, float]:
    """Feature -> number. `homes` tell the very same, `others` another of its sort, `unsaid` those of the others that
    the draft tells nowhere."""
    around = _Around(mention, index)
    homes, others, unsaid = homes[:_MOST], others[:_MOST], unsaid[:_MOST]
    best = {name: around.best(spots) for name, spots in (("home", homes), ("other", others), ("unsaid", unsaid))}
    found = {
        "homes": len(homes) / _FEW,
        "others": len(others) / _SEVERAL,
        "unsaid": len(unsaid) / _SEVERAL,
        "best line": around.most,
        "best line, clause": around.most_of_clause,
        "best line less home": around.most - best["home"].get("sentence", 0.0),
    }
    for name, fits in best.items():
        found |= {f"{name}: {what}": much for what, much in fits.items()}
        if name != "home":
            every = fits.keys() | best["home"].keys()
            found |= {f"{name} less home: {what}": fits.get(what, 0.0) - best["home"].get(what, 0.0) for what in every}
    lines = {spot.line for spot in homes}
    beside = [spot for spot in unsaid if spot.line in lines]
    found["unsaid in its line"] = float(bool(beside))
    found["unsaid behind it in its line"] = float(
        any(spot.start > home.start for spot in beside for home in homes if home.line == spot.line)
    )
    found["unsaid in the next line"] = float(any(spot.line - 1 in lines for spot in unsaid))
    found |= _of_signs(homes, index)
    ahead = _word_ahead(mention.said, mention.start)
    if ahead:
        found[f"behind {ahead}"] = 1.0
    return {name: round(much, _DIGITS) for name, much in found.items() if much}


def _of_signs(homes: Sequence[Spot], index: SourceIndex) -> dict[str, float]:
    """Of each sign the part of the homes that has it."""
    signs = [_signs_at(spot, index) for spot in homes]
    every = frozenset().union(*signs)
    return {f"homes with {sign}": sum(sign in one for one in signs) / len(signs) for sign in sorted(every)}


@lru_cache(maxsize=4096)
def _signs_at(spot: Spot, index: SourceIndex) -> frozenset[str]:
    """By which words a place of the notes may be given up, or stand now."""
    text = in_small_letters(index.sentences[spot.line].text)
    before, behind = _before(text, spot.start), _behind(text, spot.end)
    found = {f"{sign} before" for sign in _SIGNS if phrases(f"superseded.{sign}").search(before)}
    found |= {f"{sign} behind" for sign in _SIGNS if phrases(f"superseded.{sign}").search(behind)}
    following = index.sentences[spot.line + 1].text if spot.line + 1 < len(index.sentences) else ""
    below = _behind(in_small_letters(following), 0)
    found |= {f"{sign} below" for sign in _SIGNS[:2] if phrases(f"superseded.{sign}").search(below)}
    if _ARROW_BEFORE.search(before):
        found.add("arrow before")
    if _ARROW_BEHIND.match(behind):
        found.add("arrow behind")
    if "?" in behind or text.rstrip().endswith("?"):
        found.add("asked")
    if "(" in before and ")" in behind:
        found.add("aside")
    return frozenset(found)


def _before(text: str, end: int) -> str:
    """The whole words of the window before a place."""
    found = text[max(0, end - _WINDOW - 1) : end]
    return _WORD_BEFORE.sub("", found) if len(found) > _WINDOW else found


def _behind(text: str, start: int) -> str:
    """The whole words of the window behind a place."""
    found = text[start : start + _WINDOW + 1]
    return _WORD_BEHIND.sub("", found) if len(found) > _WINDOW else found


@lru_cache(maxsize=4096)
def _near(spot: Spot, index: SourceIndex) -> frozenset[str]:
    text = index.sentences[spot.line].text
    return matter_of(f"{text[max(0, spot.start - _REACH) : spot.start]} {text[spot.end : spot.end + _REACH]}")


@lru_cache(maxsize=4096)
def _ahead(spot: Spot, index: SourceIndex) -> str:
    return _word_ahead(index.sentences[spot.line].text, spot.start)


def _word_ahead(text: str, start: int) -> str:
    """The small word right before a place, or none."""
    found = _AHEAD.search(in_small_letters(text[max(0, start - _LED) : start]))
    return found[1] if found else ""


@lru_cache(maxsize=512)
def _sharing(said: str, index: SourceIndex) -> tuple[int, ...]:
    """The lines that share with a sentence a word that does not stand everywhere; of very many those that share most
    such words."""
    shared: Counter[int] = Counter()
    for stem in matter_of(said):
        places = index.holding.get(stem, ())
        if len(places) <= _MOST:
            shared.update(places)
    return tuple(sorted(shared, key=lambda place: (-shared[place], place))[:_MOST])


@lru_cache(maxsize=512)
def lines_near(said: str, index: SourceIndex) -> Collection[int]:
    """The lines in which places are looked for: all; of very many those that share most with a sentence, and the ones
    next to them."""
    every = range(len(index.sentences))
    if len(every) <= _LINES:
        return every
    near = {place + step for place in _sharing(said, index)[:_NEAREST] for step in (-1, 0, 1)}
    return sorted(near & set(every))


class _Around:
    """How much of what stands around a mention the lines of the notes hold."""

    def __init__(self, mention: Mention, index: SourceIndex) -> None:
        said, start, end = mention.said, mention.start, mention.end
        own = matter_of(said[start:end])
        self._index = index
        self._near = matter_of(f"{said[max(0, start - _REACH) : start]} {said[end : end + _REACH]}") - own
        self._clause = matter_of(clause_at(said, start, end)) - own
        self._sentence = matter_of(said) - own
        self._ahead = _word_ahead(said, start)
        self._weights = {one: self._weight(one) for one in self._near | self._clause | self._sentence}
        self._fits: dict[Spot, Mapping[str, float]] = {}
        lines = [index.sentences[place].stems for place in _sharing(said, index)]
        self.most = max((self._share(self._sentence, line) for line in lines), default=0.0)
        self.most_of_clause = max((self._share(self._clause, line) for line in lines), default=0.0)

    def _weight(self, stem: str) -> float:
        places = self._index.holding.get(stem, ())
        return rarity(len(places)) if places else _STRANGE

    def _share(self, wanted: frozenset[str], held: frozenset[str]) -> float:
        whole = sum(self._weights[one] for one in wanted)
        return sum(self._weights[one] for one in wanted & held) / whole if whole else 0.0

    def best(self, spots: Iterable[Spot]) -> dict[str, float]:
        """The best of each that any of some places has, and of each sign the best of those that have it."""
        found: dict[str, float] = {}
        for spot in spots:
            fit = self._fits.get(spot)
            if fit is None:
                fit = self._fits[spot] = self._fit(spot)
            for what, much in fit.items():
                if much > found.get(what, 0.0):
                    found[what] = much
        return found

    def _fit(self, spot: Spot) -> Mapping[str, float]:
        lines = self._index.sentences
        line, near = lines[spot.line].stems, _near(spot, self._index)
        around = line.union(
            *(lines[place].stems for place in (spot.line - 1, spot.line + 1) if 0 <= place < len(lines))
        )
        fit = {
            "clause": self._share(self._clause, line),
            "sentence": self._share(self._sentence, line),
            "around": self._share(self._sentence, around),
            "near": self._share(self._near, near),
            "clause near": self._share(self._clause, near),
            "much near": sum(self._weights[one] for one in self._near & near),
            "same ahead": float(bool(self._ahead) and self._ahead == _ahead(spot, self._index)),
            "of it": len(near & self._sentence) / len(near) if near else 0.0,
            "alone": float(not near),
        }
        much = fit["sentence"] + fit["near"]
        return fit | {f"with {sign}": much for sign in _signs_at(spot, self._index)}
