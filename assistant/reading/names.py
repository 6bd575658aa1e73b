"""Runs of words in a text that can be people's names: with capitals, or of a script that has none."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from assistant.reading.words import load

_WORDS = load("people")
TITLES = frozenset(_WORDS["titles"])
_PARTICLES = frozenset(_WORDS["particles"])
NOT_NAMES = frozenset(_WORDS["not_names"])
_SURNAMES = frozenset(_WORDS["surnames"])
GIVEN = frozenset(_WORDS["given"])
GIVEN_WITH_CAPITAL = GIVEN | frozenset(_WORDS["given_with_capital"])
"""First names, and those that are ordinary words, too, which count only where they are written with a capital."""
_VERBS = frozenset(load("commitments")["verbs"].split("|")) | frozenset(_WORDS["other_verbs"])
_TOKEN = re.compile(r"[^\W\d_][\w]*(?:[-'’](?=[^\W\d_])[\w]+)*\.?", re.UNICODE)
_JOINED_PARTICLE = re.compile(rf"(?:{'|'.join(sorted(_PARTICLES))})-[A-Z]")
"""Before a name, joined to it: `al-Khatib`."""
_SHORTENED = re.compile(r"(?:i|you|we|they|he|she|it|that|there|who|what|how|where)'(?:d|ve|ll|re|s|m)")
_HONORIFICS = ("さん", "様", "先生", "님", "씨")
_MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Named:
    """A run of words that can be a name, and where it stands."""

    name: str
    start: int
    end: int
    possessive: bool = False


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """A name for comparing: no case, no accents of Latin letters, no full stops."""
    if name.isascii():
        return " ".join(name.lower().replace(".", " ").split())
    low = unicodedata.normalize("NFKD", name.casefold().replace("’", "'"))
    return " ".join("".join(ch for ch in low if not unicodedata.combining(ch)).replace(".", " ").split())


def caseless(word: str) -> bool:
    """Whether the word is of a script that has no capitals (Chinese, Hebrew, Arabic, Devanagari ...)."""
    return bool(word) and word[0].isalpha() and word[0].lower() == word[0].upper()


@lru_cache(maxsize=1024)
def candidates(text: str) -> tuple[Named, ...]:
    """Runs of up to four words that can be a name; words that never are one stand alone and break the run."""
    found: list[Named] = []
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        if run and (text[run[-1].end() : match.start()] != " " or _closed(run[-1].group()) or len(run) == _MOST_WORDS):
            _close(run, text, found)
        word = match.group().rstrip(".")
        if run and not _can_name(word, run):
            _close(run, text, found)
        if _can_name(word, run):
            run.append(match)
    _close(run, text, found)
    return tuple(found)


def _can_name(word: str, run: list[re.Match[str]]) -> bool:
    """Whether the word can begin a name, or go on with the one begun."""
    if word[0].islower() and not run:
        return False
    low = folded(word.removesuffix("'s").removesuffix("’s"))
    if caseless(word):
        return not run or caseless(run[-1].group()[0]) or (len(run) == 1 and folded(run[0].group()) in TITLES)
    if run and caseless(run[-1].group()[0]):
        return False
    if run and word[0].islower() and (low in _PARTICLES or _JOINED_PARTICLE.match(word)):
        return True
    if not word[0].isupper():
        return False
    if low in TITLES:
        return all(folded(part.group()) in TITLES for part in run)
    if not run and low in _VERBS:
        return False
    if (low in NOT_NAMES or _SHORTENED.fullmatch(low)) and not (run and low in _SURNAMES):
        return False
    return not (word.isupper() and len(word) > 1) or word.upper() == word.lower()


def _closed(word: str) -> bool:
    """A possessive or a full stop ends a name, but for titles and initials."""
    bare = word.rstrip(".")
    if word.endswith("."):
        return not (folded(bare) in TITLES or len(bare) == 1)
    return word.endswith(("'s", "’s"))


def _close(run: list[re.Match[str]], text: str, found: list[Named]) -> None:
    while run and (folded(run[-1].group()) in _PARTICLES | TITLES):
        run.pop()
    if run:
        start, end = run[0].start(), run[-1].end()
        name = text[start:end]
        possessive = name.endswith(("'s", "’s"))
        name = name[:-2] if possessive else name
        if name.endswith(".") and len(name.split()[-1]) > 2:
            name, end = name[:-1], end - 1
        if len(name) > 1:
            found.append(Named(name, start, start + len(name), possessive))
    run.clear()


def shown(name: str) -> str:
    """A speaker's label as a name: `MS OYELARAN` becomes `Ms Oyelaran`; letters that stand for a name stay."""
    if len(name) <= 3 and folded(name) not in GIVEN:
        return name
    return (
        " ".join(w.capitalize() if w.isupper() and len(w) > 1 else w for w in name.split()) if name.isupper() else name
    )


def without_honorific(name: str) -> str:
    """`Takahashi-san` -> `Takahashi`, `高橋さん` -> `高橋`, `Mr. Lund` -> `Lund`, `Flt Lt Jo Bevan` -> `Jo Bevan`."""
    for suffix in _HONORIFICS:
        if name.endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)]
    if name.lower().endswith(("-san", "-sensei", "-ssi", "-nim")):
        return name.rsplit("-", 1)[0]
    first, _, rest = name.partition(" ")
    while rest and folded(first) in TITLES:
        name = rest
        first, _, rest = name.partition(" ")
    return name
