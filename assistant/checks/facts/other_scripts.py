"""Names that the notes write in another alphabet than the draft: `Тарас` for Taras, `Νίκος` for Nikos.

Cyrillic and Greek letters are read as Latin ones. Both sides are then brought to one bare form, since each language
writes the same letters otherwise (Ц: c, ts, tz; Х: h, kh, ch), and a name may bear an ending. Other scripts are not
read: beside notes that have some, an unknown name may be told by them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex

_LETTERS = (
    ("абвгдезиклмнопрстуфхцыэёъьї", "a b v g d e z i k l m n o p r s t u f h c i e e   i"),
    ("жчшщюяђјљњћџієґғқңөүұһ", "z c s sc iu ia d i l n c d i e g g k n o u u h"),
    ("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i t i k l m n x o p r s s t i f h ps o"),
)
_LATIN = {letter: read for letters, latin in _LETTERS for letter, read in zip(letters, latin.split(" "), strict=True)}
"""Small letters without their marks, as `fold` leaves them."""
_READ = re.compile(r"[Ѐ-ӿͰ-Ͽ]{2,}")
_UNREAD = re.compile(r"[\u0530-\u1dff\u2e80-\ud7ff\uf900-\ufaff]{2,}")
_SPELT = "shch>sc sch>sc tch>c kh>h ch>c ts>c tz>c zh>z sh>s dj>d th>t ph>f ks>x ou>u w>v y>i j>i b>v q>k"
_SPELLINGS = tuple(pair.split(">") for pair in _SPELT.split())
"""What languages write for one letter -> the bare form."""
_DOUBLED = re.compile(r"(.)\1+")
_MANY = 8
"""Letters of a script that is not read, from which notes have more in it than a name that the draft has, too."""
_LEAST, _ENDING = 3, 2
"""Letters of a bare form, and how many more or fewer its ending may have."""


def is_in_other_letters(word: str, index: SourceIndex) -> bool:
    """Whether the notes have a name in Cyrillic or Greek letters."""
    own = _bare(fold(word).removesuffix("'s"))
    return len(own) >= _LEAST and any(_alike(own, other) for other in _names_of(index))


@lru_cache(maxsize=16)
def has_much_unread(index: SourceIndex) -> bool:
    """Whether the notes have much in a script that is not read here, so that nobody can tell whom they name."""
    return sum(len(one) for sentence in index.sentences for one in _UNREAD.findall(sentence.text)) >= _MANY


@lru_cache(maxsize=16)
def _names_of(index: SourceIndex) -> frozenset[str]:
    """The words with a capital in letters that are read, in their bare forms."""
    found = (one.group() for sentence in index.sentences for one in _READ.finditer(sentence.text))
    names = (fold(word) for word in found if word[0].isupper())
    return frozenset(_bare("".join(_LATIN.get(letter, "") for letter in name)) for name in names)


def _bare(word: str) -> str:
    for spelled, bare in _SPELLINGS:
        word = word.replace(spelled, bare)
    return _DOUBLED.sub(r"\1", word)


def _alike(one: str, other: str) -> bool:
    """Whether two bare forms are the same but for the ending."""
    shorter, longer = sorted((one, other), key=len)
    stem = shorter if len(shorter) <= _LEAST else shorter[:-1]
    return len(shorter) >= _LEAST and longer.startswith(stem) and len(longer) - len(stem) <= _ENDING + 1
