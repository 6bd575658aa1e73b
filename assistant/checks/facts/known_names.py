"""The names that sources and workspace tell: which words are names, which stand together, with which titles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property, lru_cache
from itertools import pairwise

from assistant.checks.facts.folding import fold
from assistant.checks.facts.index import SourceIndex, folded_words, parts
from assistant.checks.facts.titles import title_groups, titles_told
from assistant.checks.wordlists import entries, words
from assistant.reading.likely_names import common_words
from assistant.reading.names import GIVEN

_CAPITAL = re.compile(r"[^\W\d_][\w]*(?:['’-][^\W\d_]\w*)*\.?")
_KIN = re.compile(r"(?:e?an|i?an|ia|ish|ese|er|ic|a|e|n|y)$")
"""Endings of the names of peoples and places."""
_PEOPLE = re.compile(r"(\w{4,}?)(?:ese|ian|ish|i)")
_ROOT = 4
_CODE = re.compile(r"(?<!\w)[A-Z]{3}(?!\w)")
_SHORT_FORM = re.compile(r"(?<![\w&])[A-Z][A-Z&]{1,5}(?![\w&])")
_STUB = (2, 3)
"""Letters of a name cut short."""
_CONTRACTED = re.compile(r"([^\W\d_]{1,3})'([^\W\d_]{3,})")
"""`N'land`, `B'ham`; but `she'll` has a short end."""
_TAKEN_BACK = re.compile(
    r"(?P<name>[^\W\d_a-z][\w'’-]+)\s?(?:\?|\(\?\)|[-,;:]|\.\.\.|…)?\s?[(]?"
    r"(?:[Nn]o|NO|[Nn]ope|sorry|wrong|[Nn]ot her|[Nn]ot him|I mean|correction)[,;:!.]?\s+(?:(?:->|=>|→|-|–)\s*)?"
    r"(?:(?:it's|it is|was|rather)\s+)?(?!(?:I|We|You|She|He|They|It|The)\b)(?=[^\W\d_a-z])"
)
"""A name, a word that takes it back, and another word with a capital that begins no sentence: `Hanoi: no. I finish`."""
_NAMED = re.compile(r"[^\W\d_a-z][\w'’-]+")


@lru_cache(maxsize=1)
def _nicknames() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in (*entries("facts.nicknames"), *entries("facts.exonyms")):
        group = [fold(name) for name in line.split()]
        for name in group:
            found[name].update(group)
    return {name: frozenset(group) for name, group in found.items()}


def also_called(name: str) -> frozenset[str]:
    """A folded given name with its long and short forms; a town or country with its names in other languages."""
    return _nicknames().get(name, frozenset({name}))


def short_for(word: str, own: str) -> bool:
    """Whether a word is a person's name or short for it: its letters come in order, and begin or end alike.

    `Beto` of `Alberto`, `Lena` of `Helena`, `Sasha` of `Alexandra`.
    """
    said = fold(word)
    return any(
        said == name
        or not also_called(name).isdisjoint(also_called(said))
        or (len(said) >= _ROOT - 1 and (said[0] == name[0] or said[-1] == name[-1]) and _in_order(said, name))
        for name in folded_words(own)
    )


def _is_word(rest: str) -> bool:
    """Whether what is left of a name is a word, so that the whole is another name: `Hillcrest`, `Ruhrland`."""
    return rest in common_words() or rest in words("facts.places") or rest in words("facts.joined_places")


def _in_order(letters: str, word: str) -> bool:
    left = iter(word)
    return all(letter in left for letter in letters)


def _name_forms(word: str) -> set[str]:
    """A written name as it may be told again: whole, without `'s`, and each part of a hyphenated one."""
    bare = word.removesuffix("'s")
    return {word, bare, *re.split(r"['’-]", bare)}


class KnownNames:
    """Names of the sources, folded."""

    def __init__(self, index: SourceIndex) -> None:
        self._index = index

    @cached_property
    def runs(self) -> tuple[tuple[str, ...], ...]:
        """Words with capitals that stand side by side in the sources, folded, titles among them."""
        found: list[tuple[str, ...]] = []
        for source in self._index.sources:
            run: list[str] = []
            end = -1
            for match in _CAPITAL.finditer(source):
                word = match.group().rstrip(".")
                joined = source[end : match.start()] in {" ", ". ", ", "} and not (
                    run and source[end : match.start()] == ", "
                )
                if run and not (joined and _capital(word)):
                    found.append(tuple(run))
                    run = []
                if _capital(word):
                    run.append(fold(word).removesuffix("'s"))
                end = match.start() + len(word)
            if run:
                found.append(tuple(run))
        return tuple(found)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words that the sources write with a capital anywhere."""
        return frozenset(part for run in self.runs for word in run for part in parts(word))

    @cached_property
    def names(self) -> dict[str, str]:
        """Folded names -> as the sources write them; ordinary words with a capital are left out."""
        found: dict[str, str] = {}
        for source in self._index.sources:
            for match in _CAPITAL.finditer(source):
                word = match.group().rstrip(".").removesuffix("'s").removesuffix("’s")
                low = fold(word)
                if _capital(word) and low not in words("empty") and low not in words("courtesy") and len(low) > 2:
                    found.setdefault(low, word)
        return found

    @cached_property
    def after(self) -> dict[str, frozenset[str]]:
        """Word -> the capitalised words that follow it in the sources: the surnames of a given name."""
        found: dict[str, set[str]] = defaultdict(set)
        for run in self.runs:
            for first, second in pairwise(run):
                found[first].add(second)
        return {word: frozenset(following) for word, following in found.items()}

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Words that stand behind a title or a given name, so that they are somebody's name as they are written."""
        leads = title_groups().keys() | GIVEN
        return frozenset(second for run in self.runs for first, second in pairwise(run) if first in leads)

    @cached_property
    def retracted(self) -> frozenset[str]:
        """Names that the sources take back at once, and have nowhere else: `Mrs. Lind? no, Mrs. Linde`."""
        found: set[str] = set()
        for source in self._index.sources:
            taken_back = [match["name"].removesuffix("'s") for match in _TAKEN_BACK.finditer(source)]
            told = Counter(part for word in _NAMED.findall(source) for part in _name_forms(word)) if taken_back else {}
            found |= {fold(name) for name in taken_back if told[name] == 1}
        return frozenset(found)

    @cached_property
    def titled(self) -> dict[str, frozenset[int]]:
        """Name -> the groups of the titles at it or at its given name, or borne out: `Prof. Gold`, `Gold, PhD`."""
        found: dict[str, set[int]] = defaultdict(set)
        for name, groups in titles_told(self._index.sentences).items():
            found[name] |= groups
        for run in self.runs:
            for title, *names in (run[place : place + 3] for place in range(len(run))):
                for name in names if title in title_groups() else ():
                    found[name] |= title_groups()[title]
        return {name: frozenset(groups) for name, groups in found.items()}

    @cached_property
    def _unspaced(self) -> str:
        return "\n".join(self._index.sources)

    def know(self, word: str) -> bool:
        """Whether the sources have a folded word, as it is, without its ending, or by another form of the name."""
        forms = {word, *parts(word)}
        if any(form in self._index.words for form in forms):
            return True
        bare = word.removesuffix("'s").removesuffix("'")
        if (bare.endswith("s") and bare[:-1] in self._index.words) or (
            f"{bare}s" in self._index.words and f"{bare}s" not in self.surnames
        ):
            return True
        if "-" in bare and bare.replace("-", "") in self._index.words:
            return True
        pieces = bare.replace("'", "-").split("-")
        if len(pieces) > 1 and all(piece in self._index.words for piece in pieces if len(piece) > 1):
            return True
        return any(other in self._index.words for other in also_called(bare))

    def whole(self, word: str) -> bool:
        """Whether the sources have a word with its hyphens, or written together."""
        return word in self._index.words or word.replace("-", "") in self._index.words

    def told(self, name: str) -> bool:
        """Whether the sources write a name that is a word, too, in small letters, where it is no everyday word."""
        return name in self._index.words and name not in words("empty")

    def kin(self, word: str) -> bool:
        """Whether a word is of a place that the sources name (`Tyrolean` of `Tyrol`), or the whole of a short form."""
        if word.removesuffix("'s") in GIVEN:
            return False
        ends = range(_ROOT, len(word) - 2)
        if any(
            word[:end] in self._short_plurals or (word[:end] in self._short and not _is_word(word[end:]))
            for end in ends
        ):
            return True
        bare = word.removesuffix("'s")
        root = _KIN.sub("", bare)
        return (len(root) >= _ROOT and root in self._roots) or bare in self._peopled

    @cached_property
    def _peopled(self) -> frozenset[str]:
        """Lands whose people or tongue the sources name, as they are: `Japan` of `Japanese`, `Iran` of `Iranian`."""
        told = (self.capitals | self.words_of_places) - self.surnames - GIVEN
        return frozenset(found[1] for word in told if (found := _PEOPLE.fullmatch(word)))

    def spelled_out(self, word: str) -> bool:
        """Whether a folded word is of a name that the sources write by its usual short form: `United States`, `US`."""
        return word.removesuffix("'s") in self._long_forms

    @cached_property
    def _long_forms(self) -> frozenset[str]:
        told = {word for source in self._index.sources for word in _SHORT_FORM.findall(source.replace("U.S.", "US"))}
        every = (line.split() for line in entries("facts.long_forms"))
        return frozenset(fold(word) for short, *long in every if short.upper() in told for word in long)

    def shortened(self, word: str) -> bool:
        """Whether the sources write the first letters of a folded word for it: `Tü` for Tübingen."""
        return any(word[:length] in self._stubs for length in _STUB) and len(word) > _ROOT

    def coded(self, word: str) -> bool:
        """Whether the sources write a place by three capitals of its name, as on a ticket: `TOS` for Tromsø."""
        return len(word) > _ROOT and any(word[0] == code[0] and _in_order(code, word) for code in self._codes)

    @cached_property
    def _codes(self) -> frozenset[str]:
        found = (code.casefold() for source in self._index.sources for code in _CODE.findall(source))
        return frozenset(code for code in found if code not in words("facts.capitals") and code not in words("empty"))

    def contracted(self, word: str) -> bool:
        """Whether the sources write a folded word without its middle: `N'land` for Northumberland."""
        return any(
            word.startswith(first) and word.endswith(last) and len(word) > len(first) + len(last)
            for first, last in self._contractions
        )

    @cached_property
    def _contractions(self) -> frozenset[tuple[str, str]]:
        """The beginnings and ends of the words that the sources write so."""
        return frozenset((found[1], found[2]) for word in self._index.words if (found := _CONTRACTED.fullmatch(word)))

    @cached_property
    def _stubs(self) -> frozenset[str]:
        ordinary = words("empty") | words("facts.capitals") | GIVEN | title_groups().keys()
        found = (
            word
            for source in self._index.sources
            for word in _CAPITAL.findall(source)
            if word[0].isupper() and word[1:].islower()
        )
        return frozenset(fold(word).rstrip(".") for word in found) - ordinary - self.surnames

    @cached_property
    def _roots(self) -> frozenset[str]:
        return frozenset(_KIN.sub("", word) for word in self.capitals | self.words_of_places)

    @cached_property
    def _short(self) -> frozenset[str]:
        said = (word for word in self.capitals if len(word) >= _ROOT and word not in words("empty"))
        return frozenset(said) - GIVEN - self.surnames

    @cached_property
    def _short_plurals(self) -> frozenset[str]:
        """Short forms that are no words themselves, told of several: `Opti` of `Optis`."""
        several = (word[:-1] for word in self._short if word.endswith("s") and len(word) > _ROOT)
        return frozenset(one for one in several if one not in common_words()) - GIVEN - self.surnames

    @cached_property
    def words_of_places(self) -> frozenset[str]:
        """Words in small letters that end like those of peoples, as rough notes write them."""
        return frozenset(word for word in self._index.words if word.endswith(("ian", "ish", "ese")))

    def know_unspaced(self, word: str) -> bool:
        return word in self._unspaced

    def initials(self, word: str) -> bool:
        """Whether capital letters are the first letters of words that stand together: `KL` of `Kemi Lawal`."""
        low = word.casefold()
        return any(
            "".join(part[0] for part in run if part).startswith(low) for run in self.runs if len(run) >= len(low)
        )


def _capital(word: str) -> bool:
    return word[:1].isupper() or (word[:1].isalpha() and word[:1].lower() == word[:1].upper())


@lru_cache(maxsize=16)
def known_names(index: SourceIndex) -> KnownNames:
    """The names of the sources; the same sources are read once."""
    return KnownNames(index)
