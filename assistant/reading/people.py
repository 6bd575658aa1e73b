"""Who is named in notes, what they are, and which of them is the mentee and the mentor.

A name counts where it stands as names do: as a speaker, a sender, an owner, beside a verb of people, before a bracket
with a role. Nobody is made up from a month, a place, a firm, or the first word of a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from assistant.reading.correspondents import correspondents, other_correspondent
from assistant.reading.digest import PersonFound
from assistant.reading.document import Document
from assistant.reading.likely_names import add_likely
from assistant.reading.name_use import from_sentences
from assistant.reading.names import caseless, folded, without_honorific
from assistant.reading.roster import MENTEE_WORDS, MENTOR_WORDS, Person, Roster
from assistant.reading.sides import (
    first_told_of,
    givers,
    other_owner,
    other_side,
    roles_at_every_mention,
    sides_of_talk,
)
from assistant.reading.sightings import see_structure


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a document. Names are as `people` has them."""

    people: tuple[PersonFound, ...]
    me: str | None
    mentor: str | None
    asked: dict[str, str | None] = field(default_factory=dict, compare=False, repr=False)
    """What `who` answered before: the same words are looked up for every line."""

    def who(self, name: str) -> str | None:
        """The person's name for any of the forms it takes in the notes; None for nobody known."""
        if name not in self.asked:
            self.asked[name] = self._named(name)
        return self.asked[name]

    def _named(self, name: str) -> str | None:
        wanted = folded(without_honorific(name.strip()))
        if not wanted:
            return None
        for person in self.people:
            if wanted in {folded(without_honorific(form)) for form in (person.name, *person.aliases)}:
                return person.name
        if len(wanted) == 1:
            led = [
                p
                for p in self.people
                if any(word.startswith(wanted) for word in folded(without_honorific(p.name)).split())
            ]
            return led[0].name if len(led) == 1 else self.mentor if self.mentor in [p.name for p in led] else None
        marked = [p for p in self.people if len(wanted) > 1 and self.initials(p).casefold() == wanted.replace("-", "")]
        if len(marked) == 1:
            return marked[0].name
        words = set(wanted.split())
        for person in self.people:
            if any(words <= set(folded(form).split()) for form in (person.name, *person.aliases)):
                return person.name
        return None

    def initials(self, person: PersonFound) -> str:
        """The capitals of a name of two words or more: `AB` for Dr Amina Bello; else nothing."""
        words = re.split(r"[\s-]+", without_honorific(person.name))
        return "".join(word[0] for word in words).upper() if len(words) > 1 else ""

    def words(self) -> frozenset[str]:
        """Every word that is part of somebody's name, folded."""
        return frozenset(w for p in self.people for form in (p.name, *p.aliases) for w in folded(form).split())


def cast_of(document: Document, source: str, *, me: str | None = None, mentor: str | None = None) -> Cast:
    """The people in the document, in the order they come up; `me` and `mentor` where the person said who they are."""
    roster = Roster(source)
    see_structure(document, roster)
    from_sentences(document, roster)
    add_likely(document, roster)
    for name in (me, mentor):
        _add_told(document, roster, name)
    return _settled(document, roster, me, mentor)


def _settled(document: Document, roster: Roster, me: str | None, mentor: str | None) -> Cast:
    people = [p for p in roster.people if p.names]
    roles_at_every_mention(document, roster)
    for person in people:
        low = set(re.findall(r"\w+", person.role.casefold()))
        person.is_mentor += 9 * bool(low & MENTOR_WORDS)
        person.is_mentee += 9 * bool(low & MENTEE_WORDS)
    if document.transcript:
        sides_of_talk(document, roster)
    givers(document, roster)
    told_mentor = _said(roster, mentor)
    found_me = _said(roster, me) or _best([p for p in people if p is not told_mentor], "is_mentee")
    others = [p for p in people if p is not found_me]
    found_mentor = told_mentor or _best(others, "is_mentor")
    if found_mentor is None and (found_me is not None or not correspondents(document, roster)):
        found_mentor = first_told_of(document, [person for person in others if not person.in_passing])
    if found_me is None and me is None and mentor is not None and found_mentor is not None:
        found_me = other_correspondent(document, roster, found_mentor)
    if document.transcript and found_mentor is None and found_me is not None and mentor is None:
        found_mentor = other_side(document, roster, found_me)
    if document.transcript and found_me is None and found_mentor is not None and me is None:
        found_me = other_side(document, roster, found_mentor)
    if found_me is None and found_mentor is not None:
        found_me = other_owner(document, roster, found_mentor)
    return Cast(
        people=tuple(_person_found(p) for p in people),
        me=me if me and not _said(roster, me) else _name(found_me),
        mentor=mentor if mentor and not _said(roster, mentor) else _name(found_mentor),
    )


def _add_told(document: Document, roster: Roster, name: str | None) -> None:
    """Adds whoever the person said they or their mentor are, where the notes name them at all."""
    if name is None or _said(roster, name) is not None:
        return
    for form in _forms(name):
        stands = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")
        for passage in document.passages:
            if passage.kind != "header" and (match := stands.search(passage.text)) is not None:
                roster.add(form, passage, match.start(), match.end())
                return
            if passage.label == form:
                roster.add(form, passage, 0, len(passage.text))
                return


def _forms(name: str) -> tuple[str, ...]:
    """A name, both its forms, and its first word: `陈思 (Si)`, `Ngozi Eze`."""
    forms = (name, *(part.strip() for part in re.split(r"[()]", name)))
    words = without_honorific(name).split()
    return tuple(form for form in (*forms, *words[:1]) if len(form) > 1)


def _said(roster: Roster, name: str | None) -> Person | None:
    """The person of that name, or of one of its two forms: `陈思 (Si)`."""
    forms = (name, *(part.strip() for part in re.split(r"[()]", name))) if name else ()
    return next((person for form in forms if form and (person := roster.find(form)) is not None), None)


def _best(people: list[Person], side: str) -> Person | None:
    """The one person who most looks it; nobody where none does or two do equally."""
    scored = sorted(((getattr(p, side), -p.order, p) for p in people if getattr(p, side) > 0), key=lambda s: s[:2])
    return scored[-1][2] if scored else None


def _name(person: Person | None) -> str | None:
    return None if person is None else _person_found(person).name


def _person_found(person: Person) -> PersonFound:
    """The fullest Latin form is the name; the others are aliases."""
    latin = [name for name in person.names if not caseless(without_honorific(name))] or person.names
    plain = [name for name in latin if not name.isupper()] or latin
    best = max(plain, key=lambda name: (len(without_honorific(name).split()), len(name.split()), -plain.index(name)))
    aliases = tuple(name for name in person.names if name != best)
    return PersonFound(name=best, role=person.role, aliases=aliases, evidence=tuple(person.evidence))
