"""Names of people: what somebody is called, and how they are addressed where it is formal."""

from __future__ import annotations

import re
import unicodedata

TITLES = frozenset(
    "dr mr mrs ms miss mx prof professor sir dame judge sister brother father rev reverend rabbi imam chef coach"
    " captain sergeant inspector uncle aunt auntie herr frau madame monsieur mme mlle señor señora señorita sra"
    " signor signora don doña doctor doktor engr".split()
)
NICKNAMES = frozenset("old big little young long tall tiny wee".split())
"""Words that people put before a name to tell two of the same name apart; nobody is greeted by them."""

_GREETED_WITH_SURNAME = frozenset(
    "dr mr mrs ms miss mx prof professor judge rev reverend herr frau sra doctor engr".split()
)
"""Titles that stand before a surname in a letter. The others stand before a name as people say it (`Coach Bell`)."""
_FAMILY_FIRST = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn"
    " nguyen tran pham huynh hoang dinh trinh bui".split()
)
"""The commonest Vietnamese family names, which stand first; the given name, last, is what people are called by."""
_PARTICLES = frozenset("van von der den de del della di da dos das du la le el al bin bint ibn ten ter zu".split())
"""Small words that a surname begins with: `van der Berg`, `de Souza`."""
_TWO_SURNAMES = frozenset(
    "garcía garcia lópez lopez martínez martinez rodríguez rodriguez gonzález gonzalez hernández hernandez pérez perez"
    " sánchez sanchez ramírez ramirez torres flores rivera gómez gomez díaz diaz reyes morales ortiz ruiz"
    " gutiérrez gutierrez álvarez alvarez fernández fernandez jiménez jimenez moreno muñoz munoz romero navarro"
    " domínguez dominguez castillo ramos iglesias herrera medina vargas castro rojas mendoza núñez nunez".split()
)
"""The commonest Spanish surnames: before another one it is the first of two, and both belong to the address."""
_AFTER_COMMA = re.compile(r"^([^,]+),\s*([^,]+)$")
_DEGREES = frozenset("phd md msc bsc mba jr sr ii iii rn esq frcs mrcp dphil ma ba obe mbe cbe".split())
_INITIAL = re.compile(r"^(?:\w\.)+$|^\w$")


def call_name_of(name: str) -> str:
    """The name to greet somebody by: the first name, but title and surname where a title is all we have.

    `Mr. Keller` stays `Mr. Keller`; `Dr. Ines Prado` becomes `Ines`; `Nguyễn Thị Mai` becomes `Mai`; `Little Sam`
    becomes `Sam`; `NAGY Anna` and `Nagy, Anna` become `Anna`; names not in Latin script stay whole, for their order
    cannot be told from their letters, and so do surnames and initials alone (`van der Berg`, `J. Okafor`).
    """
    words = _parts(name)
    if len(words) > 1 and words[0].casefold() in NICKNAMES:
        words = words[1:]
    if not words:
        return ""
    own = _untitled(words)
    if len(own) < len(words) and (len(own) < 2 or _is_surname(own)):
        return " ".join(words)
    words = own
    if not _is_latin(words[0]) or _opens_surname(words) or _INITIAL.match(words[0]):
        return " ".join(words)
    if len(words) > 1 and (words[0].casefold() in _FAMILY_FIRST or _is_shouted(words)):
        return words[-1]
    return words[0]


def formal_name_of(name: str, called: str = "") -> str:
    """The name in a formal address: title and surname, and the full name where no title is known.

    `Dr. Ines Prado` becomes `Dr. Prado`, `Priya Nair` stays whole: no title and no gender is ever guessed. `called` is
    the name somebody goes by; where it stands last in the name, the family name stands first.
    """
    words = _parts(name)
    own = _untitled(words)
    titles = words[: len(words) - len(own)]
    title = next((each for each in titles if each.rstrip(".").casefold() in _GREETED_WITH_SURNAME), "")
    if not title or not own or not _is_latin(own[0]):
        return " ".join(words) or called
    return f"{' '.join(titles)} {_surname(own, called)}"


def is_titled(name: str) -> bool:
    """Whether a name begins with a title: `Mr. Keller`."""
    words = name.split()
    return len(words) > 1 and words[0].rstrip(".").casefold() in TITLES


def _parts(name: str) -> list[str]:
    """The words of a name in spoken order, without degrees: `Nagy, Anna` is said `Anna Nagy`."""
    found = _AFTER_COMMA.match(name.strip())
    if found and found[2].split()[0].rstrip(".").replace(".", "").casefold() not in _DEGREES:
        name = f"{found[2]} {found[1]}"
    return name.split(",")[0].split()


def _untitled(words: list[str]) -> list[str]:
    at = 0
    while at < len(words) and words[at].rstrip(".").casefold() in TITLES:
        at += 1
    return words[at:]


def _is_surname(words: list[str]) -> bool:
    """Whether the words behind a title are a surname alone: `van der Berg`, `Le Roux`, `García López`."""
    low = words[0].casefold()
    return _opens_surname(words) or low in _TWO_SURNAMES or (low in _PARTICLES - {"al"} and len(words) == 2)


def _opens_surname(words: list[str]) -> bool:
    """Whether a name opens with a particle: a small `van`, or a capital one before a small one (`Van der Berg`)."""
    second = words[1] if len(words) > 1 else ""
    return words[0] in _PARTICLES or (words[0].casefold() in _PARTICLES and second in _PARTICLES)


def _surname(words: list[str], called: str) -> str:
    """The family name within a name in Latin letters. A Vietnamese name is addressed by its given name."""
    if len(words) < 2 or _is_surname(words):
        return " ".join(words)
    if words[0].casefold() in _FAMILY_FIRST:
        return words[-1]
    if called == words[-1] and called != words[0]:
        return " ".join(words[:-1])
    if _is_shouted(words):
        return words[0]
    for at in range(1, len(words) - 1):
        if words[at].casefold() in _PARTICLES | _TWO_SURNAMES:
            return " ".join(words[at:])
    return words[-1]


def _is_shouted(words: list[str]) -> bool:
    """Whether the first word alone is in capitals, as a family name that stands first is marked: `NAGY Anna`."""
    first = [ch for ch in words[0] if ch.isalpha()]
    return len(first) > 1 and words[0].isupper() and not any(word.isupper() for word in words[1:])


def _is_latin(word: str) -> bool:
    return word.isascii() or any("LATIN" in unicodedata.name(ch, "") for ch in word)
