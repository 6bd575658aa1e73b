"""The people found so far, by any of their names, and what a text says of a person beside the name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from assistant.model.evidence import Evidence
from assistant.reading.dates import days_said
from assistant.reading.document import Passage
from assistant.reading.names import Named, candidates, folded, shown, without_honorific
from assistant.reading.words import load

MENTOR_WORDS = frozenset(load("people")["mentor_words"])
MENTEE_WORDS = frozenset(load("people")["mentee_words"])


BRACKET = re.compile(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]*\(([^()]{1,60})\)")
"""After a name; the marks that turn the direction of writing may stand between."""


_CLAUSE = re.compile(
    r",\s+(?:(?:the|a|an|my|our|his|her)\s+)?([a-z][\w &/-]{2,40}?)(?=[,.;:)]|\s+(?:on|at|who|for)\b|$)"
)


_UNIT = re.compile(
    r"\s+(?:(?:in|from)\s+(?:the\s+)?|at\s+the\s+)([A-Z]{2,4}\b|[A-Z][a-z]+|[a-z][a-z]+(?:\s+[a-z]+)?)"
    r"(?=\s*[.,;:)]|\s+(?:about|how|whether|for|will|on|by|who|to|what)\b|$)"
)


_UNITS = frozenset(load("people")["units"])
_NOT_UNITS = frozenset(load("people")["not_units"])


_NOBODY = re.compile(r"(?:unknown|unidentified)? ?(?:speaker|participant|voice|transcript)\b", re.IGNORECASE)
"""What a recording calls whom it does not know, or itself."""
_MOST_WORDS = 4
_AFTER = frozenset(f" {title}" for title in load("people")["titles_after"])
_LEADING = frozenset(("manager", "director", "lead", "head", "boss", "colleague"))


@dataclass
class Person:
    """A person as found so far: the names they go by, the best one first when settled."""

    names: list[str] = field(default_factory=list)
    role: str = ""
    evidence: list[Evidence] = field(default_factory=list)
    is_mentor: int = 0
    is_mentee: int = 0
    order: int = 0
    in_passing: bool = False
    """Whether only likelihood says that it is a person, and no title names it."""


@dataclass
class Roster:
    """Everybody found, by any of their names."""

    source: str
    people: list[Person] = field(default_factory=list)

    def add(self, name: str, passage: Passage, start: int, end: int, role: str = "") -> Person | None:
        name = shown(" ".join(name.replace("’", "'").split())).strip(" ,.;:-")
        if len(name) < 2 or not any(ch.isalpha() for ch in name) or _NOBODY.match(name):
            return None
        person = self.find(name)
        if person is None:
            person = Person(order=len(self.people))
            self.people.append(person)
        if name not in person.names:
            person.names.append(name)
        if role and not person.role:
            person.role = role
        if not person.evidence:
            person.evidence.append(passage.evidence(start, end, self.source))
        return person

    def with_initials(self, marks: str) -> Person | None:
        """The one person whom these capitals stand for: a name's first letters, or a mark given to them."""
        fits = [
            person
            for person in self.people
            if marks in person.names
            or any(_initials(name) == marks or (len(marks) == 1 and name[:1] == marks) for name in person.names)
        ]
        return fits[0] if len(fits) == 1 else None

    def find(self, name: str) -> Person | None:
        wanted = folded(without_honorific(name))
        words = set(wanted.split())
        if len(wanted) == 1 and wanted != folded(name):
            return self._titled(wanted)
        for person in self.people:
            forms = [folded(without_honorific(form)) for form in person.names]
            if wanted in forms or any(words <= set(f.split()) or set(f.split()) <= words for f in forms):
                return person
        return None

    def _titled(self, letter: str) -> Person | None:
        """The one person with a title whom `Dr W` or `Chef D` stands for."""
        titled = ((person, name, without_honorific(name)) for person in self.people for name in person.names)
        fits = {
            id(person): person
            for person, name, bare in titled
            if bare != name and any(word.startswith(letter) for word in folded(bare).split())
        }
        return next(iter(fits.values())) if len(fits) == 1 else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", without_honorific(name)) if word[:1].isupper())


def add_named(roster: Roster, passage: Passage, named: Named) -> tuple[Person | None, int]:
    """Adds the name, with the second form in brackets after it: `高橋さん (Takahashi-san)`; the end of both."""
    bracket = BRACKET.match(passage.text, named.end)
    other = other_form(named.name, bracket[1]) if bracket else ""
    role = bracket[1].partition(",")[2].strip() if bracket and other else role_of(passage.text, named)
    person = roster.add(other or named.name, passage, named.start, named.end, role)
    if person and bracket and is_marked(named, passage.text) and bracket[1] not in person.names:
        person.names.append(bracket[1])
    if person and other:
        if named.name not in person.names:
            person.names.append(named.name)
        return person, bracket.end() if bracket else named.end
    return person, named.end


def is_marked(named: Named, text: str) -> bool:
    """Whether a name's own letters follow it in a bracket: `Amina Bello (AB)`."""
    bracket = BRACKET.match(text, named.end)
    return bracket is not None and len(bracket[1]) > 1 and bracket[1] == _initials(named.name)


def other_form(name: str, inside: str) -> str:
    """What stands in a bracket after a name, where it is the same name in Latin letters; a role may follow it."""
    if _latin(without_honorific(name)) or not _latin(inside):
        return ""
    form = inside.partition(",")[0].strip()
    inner = candidates(form)
    ends = len(inner) == 1 and form[:1].isupper() and (inner[0].end == len(form) or form[inner[0].end :] in _AFTER)
    return form if ends and len(form.split()) <= _MOST_WORDS else ""


def _latin(text: str) -> bool:
    """Whether the first letter is one of the Latin alphabet."""
    first = next(filter(str.isalpha, text), "")
    return bool(first) and unicodedata.name(first, "").startswith("LATIN")


def role_of(text: str, named: Named) -> str:
    """What a person is: `(head gardener, east beds)`, `in HR`, `in Payroll`, `from surgery`, `, my mentor`."""
    bracket = BRACKET.match(text, named.end)
    if bracket:
        inside = bracket[1].strip()
        told = (
            not is_marked(named, text)
            and not re.match(r"[\d(]|by\b|until\b", inside)
            and not inside.endswith(("!", "?"))
        )
        return inside if told and not days_said(inside) else ""
    unit = _UNIT.match(text, named.end)
    if unit and unit[1].split()[0] not in _NOT_UNITS and (not unit[1].istitle() or unit[1].lower() in _UNITS):
        return unit[1]
    clause = _CLAUSE.match(text, named.end)
    return clause[1].strip() if clause and set(clause[1].lower().split()) & (MENTOR_WORDS | _LEADING) else ""
