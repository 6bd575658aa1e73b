"""What in a text tells who somebody is: names, organisations, addresses, numbers, private words, and where they stand.

Every line is looked at by itself, so that no span runs over a line end and line numbers stay what they are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from assistant.checks.facts.links import MAIL, addresses_in
from assistant.checks.wordlists import words as checked_words
from assistant.engines.model.organisations import organisations_in
from assistant.engines.words import words
from assistant.reading.names import GIVEN, NOT_NAMES, TITLES, candidates, caseless, folded, without_honorific
from assistant.reading.people import cast_of
from assistant.reading.shape import document_of

_PART = re.compile(r"[^\W\d_]+|\d+")
_GAP = re.compile(r"[ \t\u00a0.'’_-]{0,3}")
"""What may stand between two parts of one name: never a line end."""
_WIDE = re.compile(r"([ \t\u00a0]{8})[ \t\u00a0]+")
"""White space beyond what an indent tells; it says nothing of names and costs time."""
_LONG = 2000
"""Characters after which an endless line is broken at the next space, for the reading of names alone."""
_WINDOW, _OVERLAP = 4000, 500
"""Characters of a line that are searched for addresses at once, and what two windows share: more than any address."""
_PARTICLES = frozenset("van von der den de del della di da dos das du la le el al bin bint ibn ten ter zu".split())
_HANDLE = re.compile(r"(?<![\w@/.])@[\w.]{2,40}(?<!\.)")
_ACCOUNT = re.compile(
    r"(?<!\w)(?:[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?"
    r"|\d(?:[ -]?\d){12,18}"
    r"|(?:sk|pk|ghp|xox[abp]|AKIA)[-_A-Za-z0-9]{16,200})(?!\w)"
)
"""An IBAN, the number of a card, a key to some service."""


class Found(NamedTuple):
    """Private words and where they stand. `person` tells people apart; `form` is the part of a name: FIRST, LAST."""

    start: int
    end: int
    words: str
    kind: str
    person: int = 0
    form: str = ""


class _Form(NamedTuple):
    """A form of somebody's name, or other words to hide, in parts as they are compared."""

    parts: tuple[str, ...]
    kind: str
    person: int = 0
    form: str = ""
    capital: bool = False
    """Whether it is hidden only where it stands with a capital, being an ordinary word too."""


@dataclass
class Forms:
    """What to look for: forms by their first part; those in scripts without spaces apart."""

    by_first: dict[str, list[_Form]] = field(default_factory=lambda: defaultdict(list))
    unspaced: dict[str, _Form] = field(default_factory=dict)

    def add(self, text: str, form: _Form) -> None:
        if not text:
            return
        if any(map(caseless, text)):
            self.unspaced.setdefault(text, form)
        elif form.parts and all(form.parts != other.parts for other in self.by_first[form.parts[0]]):
            self.by_first[form.parts[0]].append(form)
            self.by_first[form.parts[0]].sort(key=lambda one: -len(one.parts))


def people_of(texts: Iterable[str], known: Iterable[Iterable[str]] = ()) -> tuple[tuple[str, ...], ...]:
    """Everybody known or named in the texts: all forms of each one's name, the fullest first."""
    people: list[list[str]] = []
    place: dict[str, int] = {}

    def add(forms: Iterable[str]) -> None:
        names = sorted({" ".join(form.split()) for form in forms if form.strip()}, key=lambda name: (-len(name), name))
        at = next((place[folded(name)] for name in names if folded(name) in place), len(people))
        if at == len(people):
            people.append([])
        for name in names:
            if name not in people[at]:
                people[at].append(name)
            for part in (name, *_telling_parts(name)):
                place.setdefault(folded(part), at)

    for forms in known:
        add(forms)
    for text in texts:
        for person in cast_of(document_of(_readable(text)), "").people:
            add((person.name, *person.aliases))
        for line in text.split("\n"):
            for named in candidates(line):
                bare = without_honorific(named.name)
                if bare != named.name or any(folded(word) in GIVEN for word in named.name.split()):
                    add((named.name, bare))
    return tuple(tuple(sorted(forms, key=lambda name: -len(name.split()))) for forms in people)


def _readable(text: str) -> str:
    """The text for reading names only: indents kept, wide gaps closed, endless lines broken between words."""
    return "\n".join(part for line in _WIDE.sub(r"\1", text).split("\n") for part in _broken(line))


def _broken(line: str) -> Iterator[str]:
    start = 0
    while (end := line.find(" ", start + _LONG)) >= 0:
        yield line[start:end]
        start = end + 1
    yield line[start:]


def forms_of(
    texts: Iterable[str],
    people: tuple[tuple[str, ...], ...],
    organisations: Iterable[str] = (),
    private_words: Iterable[str] = (),
) -> Forms:
    """What to look for in all of the texts: what is given, and the organisations that any of them names."""
    forms = Forms()
    for word in private_words:
        forms.add(word.strip(), _Form(_parts(word), "PRIVATE"))
    for number, names in enumerate(people, 1):
        for name in names:
            if len(name.split()) > 1:
                forms.add(name, _Form(_parts(name), "PERSON", number))
            _add_parts(forms, name, number)
    for name in (
        *organisations,
        *(one for text in texts for line in text.split("\n") for one in organisations_in(line)),
    ):
        forms.add(name.strip(), _Form(_parts(name), "ORG"))
    return forms


def _add_parts(forms: Forms, name: str, number: int) -> None:
    own = _telling_parts(name)
    for at, word in enumerate(own):
        form = "FIRST" if at == 0 else "LAST" if at == len(own) - 1 else "MIDDLE"
        alone = len(name.split()) == 1
        forms.add(word, _Form(_parts(word), "PERSON", number, "" if alone else form, capital=_ordinary(word)))


def found_in(text: str, forms: Forms) -> tuple[Found, ...]:
    """What is private in a text, in order; spans that touch the same words are one."""
    found: list[Found] = []
    start = 0
    for line in text.split("\n"):
        found += [one._replace(start=one.start + start, end=one.end + start) for one in _apart(line, forms)]
        start += len(line) + 1
    return tuple(found)


def _telling_parts(name: str) -> list[str]:
    """The words of a name that tell whose it is: no titles, particles or initials."""
    parts = without_honorific(name).split()
    return [
        part.strip(".,")
        for part in parts
        if folded(part) not in TITLES | _PARTICLES and (len(part.strip(".,")) > 1 or caseless(part))
    ]


def _ordinary(word: str) -> bool:
    low = folded(word)
    return low in NOT_NAMES or low in checked_words("facts.wordlike_names") or low in checked_words("empty")


def _parts(text: str) -> tuple[str, ...]:
    return tuple(folded(part.group()) for part in _PART.finditer(text))


def _apart(line: str, forms: Forms) -> Iterator[Found]:
    """The spans of one line, those that overlap made one, whose kind is that of the longest."""
    every = sorted((*_shaped(line), *_named(line, forms)), key=lambda one: (one.start, -one.end))
    merged: list[list[Found]] = []
    reach = 0
    for one in every:
        if merged and one.start < reach:
            merged[-1].append(one)
        else:
            merged.append([one])
        reach = max(reach, one.end) if merged[-1][0] is not one else one.end
    for group in merged:
        start, end = group[0].start, max(one.end for one in group)
        longest = max(group, key=lambda one: one.end - one.start)
        form = longest.form if len(group) == 1 or (longest.start, longest.end) == (start, end) else ""
        yield longest._replace(start=start, end=end, words=line[start:end], form=form)


def _shaped(line: str) -> Iterator[Found]:
    """What is told by its shape: addresses of all kinds, numbers of accounts."""
    for begin in range(0, max(1, len(line) - _OVERLAP), _WINDOW - _OVERLAP):
        for one in _addresses(line[begin : begin + _WINDOW]):
            yield one._replace(start=one.start + begin, end=one.end + begin)


def _addresses(line: str) -> Iterator[Found]:
    for start, end, said in addresses_in(line):
        lettered = any(char.isalpha() for char in said)
        kind = "EMAIL" if MAIL.fullmatch(said) else "LINK" if lettered else "PHONE"
        yield Found(start, end, said, kind)
    for kind, pattern in (("LINK", _HANDLE), ("NUMBER", _ACCOUNT), ("ADDRESS", _postal())):
        for match in pattern.finditer(line):
            if kind != "NUMBER" or _is_account(match.group()):
                yield Found(match.start(), match.end(), match.group(), kind)


def _is_account(said: str) -> bool:
    """Figures alone are the number of a card only where its check digit is right (Luhn)."""
    if any(char.isalpha() for char in said):
        return True
    digits = [int(char) for char in said if char.isdecimal()][::-1]
    doubled = (sum(divmod(digit * 2, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


@cache
def _postal() -> re.Pattern[str]:
    """Street and house number in the orders they are written in, with the postcode or town behind, where it stands."""
    listed = words("masking")
    street, first, ending = (
        "|".join(re.escape(word) for word in sorted(listed[name], key=len, reverse=True))
        for name in ("streets", "streets_first", "street_endings")
    )
    number = r"(?<!\d)\d{1,4}(?!\d)(?:\s?[a-dA-D](?!\w))?"
    town = (
        r"(?:,?\s(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]{1,2}-?\d{4,5}|\d{4,5}(?:-\d{4})?\b(?:\s[A-Z][\w'’-]{1,30})?)(?!\w)"
        r"|,\s[A-Z][\w'’-]{1,30}(?:\s[A-Z][\w'’-]{1,30})?(?:,?\s[A-Z]{2})?(?=,?\s(?:[A-Z]{1,2}\d|\d{4,5}\b))){0,3}"
    )
    return re.compile(
        rf"(?<!\w)(?:(?:(?:[Ff]lat|[Uu]nit|[Aa]pt\.?)\s\w{{1,4}},?\s)?{number},?\s(?:[A-Z][\w'’.-]{{0,30}}\s){{1,3}}"
        rf"(?i:{street})\.?(?!\w)"
        rf"|(?:{number},?\s(?:bis\s|ter\s)?)?(?i:{first})\s(?:(?:de|du|des|la|le|del|da|do|dei|della|los|las)\s){{0,2}}"
        rf"[A-Z][\w'’-]{{1,30}}(?:\s[A-Z][\w'’-]{{1,30}}){{0,2}}(?:,?\s{number})?"
        rf"|[A-ZÄÖÜÅØ][\w-]{{1,40}}(?:\s?)(?i:{ending})\s{number}){town}"
    )


def _named(line: str, forms: Forms) -> Iterator[Found]:
    """Where the forms stand in a line, however they are capitalised and accented."""
    found = list(_PART.finditer(line))
    low = [folded(part.group()) for part in found]
    for at in range(len(found)):
        for form in (*forms.by_first.get(low[at], ()), *_genitives(low[at], forms)):
            end = at + len(form.parts)
            last = {form.parts[-1], f"{form.parts[-1]}s"}
            same = low[at : end - 1] == list(form.parts[:-1]) and end <= len(low) and low[end - 1] in last
            if same and _joined(line, found[at:end]) and not (form.capital and found[at].group()[0].islower()):
                start, stop = found[at].start(), found[end - 1].end()
                yield Found(start, stop, line[start:stop], form.kind, form.person, form.form)
                break
    for text, form in forms.unspaced.items():
        begin = line.find(text)
        while begin >= 0:
            yield Found(begin, begin + len(text), text, form.kind, form.person, form.form)
            begin = line.find(text, begin + len(text))


def _genitives(low: str, forms: Forms) -> Iterable[_Form]:
    """Forms of one part that the word is the genitive or plural of: `Priyas`."""
    return (
        form for form in forms.by_first.get(low.removesuffix("s"), ()) if low.endswith("s") and len(form.parts) == 1
    )


def _joined(line: str, parts: list[re.Match[str]]) -> bool:
    return all(_GAP.fullmatch(line[one.end() : other.start()]) for one, other in pairwise(parts))
