"""Who is named in notes, what they are, and which of them is the mentee and the mentor.

A name counts where it stands as names do: as a speaker, a sender, an owner, beside a verb of people, before a bracket
with a role. Nobody is made up from a month, a place, a firm, or the first word of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from datetime import date

from assistant.model.evidence import Evidence
from assistant.reading.dates import find_dates
from assistant.reading.digest import PersonFound
from assistant.reading.document import Document, Passage
from assistant.reading.names import (
    GIVEN,
    TITLES,
    Named,
    candidates,
    caseless,
    folded,
    shown,
    without_honorific,
)
from assistant.reading.sections import section_kind
from assistant.reading.sentences import sentences
from assistant.reading.words import load

_WORDS = load("people")
_BEFORE = frozenset(_WORDS["verbs_before"])
_WEAK_BEFORE = frozenset(_WORDS["weak_before"])
_AFTER = frozenset(_WORDS["verbs_after"])
_MENTOR = frozenset(_WORDS["mentor_words"])
_MENTEE = frozenset(_WORDS["mentee_words"])
_OWN_NAME = frozenset(("name", "my name", "written by", "author", "me"))
_ANY_DAY = date(2001, 1, 1)
_LAST_WORDS = re.compile(r"(?:[\w'’/-]+\s+){0,4}[\w'’/,-]+\s+[\"“(]?$")
_NEXT_WORDS = re.compile(r"(?:['’](?:s|ll)\b)?\s*([a-z]+(?:n['’]t)?(?:\s+[a-z]+){0,2})", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\(([^()]{1,60})\)")
_CLAUSE = re.compile(
    r",\s+(?:(?:the|a|an|my|our|his|her)\s+)?([a-z][\w &/-]{2,40}?)(?=[,.;:)]|\s+(?:on|at|who|for)\b|$)"
)
_UNIT = re.compile(
    r"\s+(?:in|from|at)\s+(?:the\s+)?([A-Z]{2,4}\b|[a-z][a-z]+(?:\s+[a-z]+)?)(?=\s*[.,;:)]|\s+(?:about|how|whether|for|will|on|by|who|to|what)\b|$)"
)
_NOT_UNITS = frozenset(_WORDS["not_units"])
_WITH = re.compile(r"(?:\bwith|\bw/|\bw\.|\bw|[-–—,/:+&@]|\band)\s*$|^\W*$", re.IGNORECASE)
_OWNER_TO = re.compile(r"\s+to\s+[a-z]")
_ADDRESS = re.compile(r"\s*<[^>]*>|\s*\[mailto:[^\]]*\]")
_MEETING = re.compile(
    r"\b(?:meeting|mtg|call|coffee|tea|lunch|chat|session|talk|catch-up|supervision|1:1|one-to-one|hour|with|w)\b",
    re.IGNORECASE,
)


@dataclass
class _Person:
    """A person as found so far: the names they go by, the best one first when settled."""

    names: list[str] = field(default_factory=list)
    role: str = ""
    evidence: list[Evidence] = field(default_factory=list)
    is_mentor: int = 0
    is_mentee: int = 0
    order: int = 0


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a document. Names are as `people` has them."""

    people: tuple[PersonFound, ...]
    me: str | None
    mentor: str | None

    def who(self, name: str) -> str | None:
        """The person's name for any of the forms it takes in the notes; None for nobody known."""
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
        words = set(wanted.split())
        for person in self.people:
            if any(words <= set(folded(form).split()) for form in (person.name, *person.aliases)):
                return person.name
        return None

    def words(self) -> frozenset[str]:
        """Every word that is part of somebody's name, folded."""
        return frozenset(w for p in self.people for form in (p.name, *p.aliases) for w in folded(form).split())


def cast_of(document: Document, source: str, *, me: str | None = None, mentor: str | None = None) -> Cast:
    """The people in the document, in the order they come up; `me` and `mentor` where the person said who they are."""
    book = _Book(source)
    _from_mail(document, book)
    _from_labels(document, book)
    _from_speakers(document, book)
    _from_title(document, book)
    _from_owners(document, book)
    _from_sentences(document, book)
    return _settled(document, book, me, mentor)


@dataclass
class _Book:
    """Everybody found, by any of their names."""

    source: str
    people: list[_Person] = field(default_factory=list)

    def add(self, name: str, passage: Passage, start: int, end: int, role: str = "") -> _Person | None:
        name = shown(" ".join(name.replace("’", "'").split())).strip(" ,.;:-")
        if len(name) < 2 or not any(ch.isalpha() for ch in name):
            return None
        person = self.find(name)
        if person is None:
            person = _Person(order=len(self.people))
            self.people.append(person)
        if name not in person.names:
            person.names.append(name)
        if role and not person.role:
            person.role = role
        if not person.evidence:
            person.evidence.append(passage.evidence(start, end, self.source))
        return person

    def find(self, name: str) -> _Person | None:
        wanted = folded(without_honorific(name))
        words = set(wanted.split())
        for person in self.people:
            forms = [folded(without_honorific(form)) for form in person.names]
            if wanted in forms or any(words <= set(f.split()) or set(f.split()) <= words for f in forms):
                return person
        return None


# ----------------------------------------------------------------------------------------------- where names must stand


def _from_mail(document: Document, book: _Book) -> None:
    for passage in document.passages:
        if passage.kind == "header" and passage.label in {"from", "to", "cc"}:
            for part in passage.text.split(";"):
                name = _ADDRESS.sub("", part).strip(" \"'")
                if not name or "@" in name:
                    continue
                person = book.add(name, passage, 0, len(passage.text))
                if person and not passage.depth and passage.label != "cc":
                    if passage.label == "from":
                        person.is_mentee += 2
                    else:
                        person.is_mentor += 2
        elif passage.writer:
            person = book.add(_ADDRESS.sub("", passage.writer), passage, 0, min(len(passage.text), 60))
            if person and not person.is_mentee:
                person.is_mentor += 1


def _from_labels(document: Document, book: _Book) -> None:
    """`Mentor: Colm Brady (Deputy Director)`, `Mentee: ...`, also in front matter."""
    for passage in document.passages:
        label = passage.label.casefold().removeprefix("my ").removeprefix("name of ")
        if label in _MENTOR or label in _MENTEE or label in _OWN_NAME or label == "with":
            found = candidates(passage.text)
            if found and found[0].start <= 2:
                person = book.add(found[0].name, passage, 0, len(passage.text), _role(passage.text, found[0]))
                if person and label in _MENTOR:
                    person.is_mentor += 9
                elif person and (label in _MENTEE or label in _OWN_NAME):
                    person.is_mentee += 9
    for key, value, line in document.matter:
        passage = Passage("header", value, ((0, line),))
        if key in _MENTOR | _MENTEE | {"with", "author", "title"}:
            for named in candidates(value):
                if key == "title" and (not named.start or not _WITH.search(value[: named.start])):
                    continue
                person = book.add(named.name, passage, 0, len(value))
                if person:
                    person.is_mentor += 9 * (key in _MENTOR) + 2 * (key in {"with", "title"})
                    person.is_mentee += 9 * (key in _MENTEE | {"author"})


def _from_speakers(document: Document, book: _Book) -> None:
    for passage in document.passages:
        if passage.speaker:
            person = book.add(passage.speaker, passage, 0, min(len(passage.text), 80))
            if person and passage.speaker not in person.names:
                person.names.append(passage.speaker)


def _from_title(document: Document, book: _Book) -> None:
    """The first lines: `Call with Rashida`, `sat 4/7 - Big Mike`, `coffee w/ 山田さん (Yamada-san)`."""
    head = [p for p in document.passages if p.kind != "header"][:2]
    for n, passage in enumerate(head):
        if passage.speaker or len(passage.text.split()) > 30:
            continue
        taken = -1
        for named in candidates(passage.text):
            if named.start < taken:
                continue
            before = passage.text[: named.start].rstrip('("“ ')
            led = bool(_WITH.search(before)) and (n == 0 or not before.endswith((",", ":")))
            starts = not before.strip()
            joined = re.match(r"\s*[/&+]\s*\w", passage.text[named.end :])
            short = len(passage.text.split()) <= 14
            if not (short and led) or (starts and not joined and not named.possessive):
                continue
            if not named.possessive and not (
                _MEETING.search(passage.text) or before.endswith(("-", "–", "—", "/")) or joined
            ):
                continue
            person, taken = _named(book, passage, named)
            if person and not starts:
                person.is_mentor += 2
    for passage in head[:3]:
        for named in candidates(passage.text):
            role = _role(passage.text, named)
            if role and set(re.findall(r"\w+", role.casefold())) & _MENTOR:
                _named(book, passage, named)


def _named(book: _Book, passage: Passage, named: Named) -> tuple[_Person | None, int]:
    """Adds the name, with the second form in brackets after it: `山田さん (Yamada-san)`; the end of both."""
    bracket = _BRACKET.match(passage.text, named.end)
    other = _other_form(named.name, bracket[1]) if bracket else ""
    role = "" if other else _role(passage.text, named)
    person = book.add(other or named.name, passage, named.start, named.end, role)
    if person and other:
        if named.name not in person.names:
            person.names.append(named.name)
        return person, bracket.end() if bracket else named.end
    return person, named.end


def _other_form(name: str, inside: str) -> str:
    """What stands in a bracket after a name, where it is the same name in another script."""
    inner = candidates(inside)
    if (
        caseless(without_honorific(name))
        and len(inner) == 1
        and inner[0].name == inside.strip()
        and not caseless(inside)
    ):
        return inside.strip()
    return ""


def _from_owners(document: Document, book: _Book) -> None:
    """Who is named as an owner: `Denise: lend me`, `Colm to speak to`, the Who of a table, `(Ana, by Feb 20)`."""
    for passage in document.passages:
        for name, at in owners(passage):
            for named in candidates(name):
                book.add(named.name, passage, at, max(at + 1, min(len(passage.text), at + len(name))))


def owners(passage: Passage) -> Iterator[tuple[str, int]]:
    """The words of a line that stand where an owner does, and their place."""
    commitments = any(section_kind(h) == "commitments" for h in passage.headings[-1:])
    for column, cell in passage.cells:
        if column in {"who", "owner", "responsible", "name", "by whom", "person", "whose", "assigned to", "assignee"}:
            yield cell, 0
    if passage.cells and not passage.cells[0][0] and commitments:
        yield passage.cells[0][1], 0
    if passage.label and (commitments or passage.done is not None):
        yield passage.label, 0
    if commitments or passage.done is not None:
        match = re.match(
            r"([^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){0,2}?)\s+(?:(?:to|will)\s+[a-z]|[-–—]\s+\w)", passage.text
        )
        if match:
            yield match[1], 0
        bracket = re.search(r"\(([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)(?:,[^()]*)?\)\s*$", passage.text)
        if bracket and passage.done is not None:
            yield bracket[1], bracket.start(1)


# -------------------------------------------------------------------------------------------------- names in sentences


def _from_sentences(document: Document, book: _Book) -> None:
    small = _all_small(document)
    for passage in document.passages:
        if passage.kind == "header" or not passage.text:
            continue
        if passage.kind == "heading":
            _from_heading(passage, book)
            continue
        starts = {start for start, _ in sentences(passage.text)} if passage.text else set()
        for named in candidates(passage.text):
            if _stands_as_name(passage.text, named, first=named.start in starts, book=book):
                _named(book, passage, named)
        if small:
            for named in _small_names(passage.text):
                _named(book, passage, named)


def _from_heading(passage: Passage, book: _Book) -> None:
    """`What Bea said`, `Lucía's advice`, `Thursday with Amara`."""
    for named in candidates(passage.text):
        after = _next_word(passage.text, named)
        if (
            named.possessive
            and named.name.split()[0].lower() in GIVEN
            or after in {"said", "says", "thinks", "told", "make", "makes"}
        ):
            _named(book, passage, named)


def _stands_as_name(text: str, named: Named, *, first: bool, book: _Book) -> bool:
    """Whether these words are a person here: by the words before and after, brackets, or that they are known already."""
    if book.find(named.name) is not None:
        return True
    words = named.name.split()
    titled = (
        folded(words[0]) in TITLES
        and len(words) > 1
        and folded(words[0])
        not in {"old", "big", "little", "young", "father", "judge", "nurse", "sister", "captain", "chef", "coach"}
    )
    if titled:
        return True
    before = _words_before(text, named.start)
    after = _next_word(text, named)
    bracket = _BRACKET.match(text, named.end)
    if caseless(without_honorific(named.name)):
        return bool(bracket and _other_form(named.name, bracket[1]))
    given = folded(words[0]) in GIVEN
    strong = any(b in _BEFORE and b not in _WEAK_BEFORE for b in before)
    weak = any(b in _WEAK_BEFORE for b in before)
    acts = bool(after) and (after in _AFTER or after.split()[0] in _AFTER or " ".join(after.split()[:2]) in _AFTER)
    strong = strong or (given and any(b in _BEFORE and " " in b for b in before))
    place = bool(before) and before[0] in {
        "in",
        "at",
        "to",
        "near",
        "of",
        "the",
        "a",
        "an",
        "this",
        "that",
        "our",
        "her",
        "his",
        "their",
        "on",
        "into",
        "via",
        "per",
        "for the",
    }
    if place and not strong:
        return (
            given
            and not first
            and before[0] not in {"in", "at", "the", "a", "an", "on", "near", "via", "of"}
            and (acts or len(words) > 1)
        )
    if before and before[0] in {"the", "a", "an"}:
        return False
    role = bracket is not None and bracket[1][:1].islower() and not re.match(r"\s*\d", bracket[1]) and given
    who_clause = bool(re.match(r",\s+(?:who|he|she|they|my|the|our|a)\s", text[named.end :]))
    if first:
        return acts and (
            given
            or len(words) == 1
            and after.split()[0]
            in {
                "says",
                "said",
                "thinks",
                "told",
                "suggested",
                "recommended",
                "will",
                "offered",
                "promised",
                "asked",
                "warned",
                "praised",
            }
            or bool(_OWNER_TO.match(text, named.end) and given)
        )
    if given:
        return strong or weak or acts or role or who_clause or len(words) > 1 or named.possessive
    if strong:
        return not (before[0] == "about" or after[:2] == "is" and len(words) > 2)
    return (who_clause and (weak or len(words) > 1)) or (
        acts
        and after.split()[0]
        in {
            "says",
            "said",
            "thinks",
            "told",
            "suggested",
            "recommended",
            "offered",
            "promised",
            "asked",
            "warned",
            "praised",
            "who",
            "did",
            "knows",
            "agreed",
            "wants",
            "replied",
            "answered",
            "'ll",
        }
    )


def _words_before(text: str, start: int) -> tuple[str, ...]:
    """The last word, the last two and the last three before a place, small."""
    match = _LAST_WORDS.search(text, max(0, start - 60), start)
    if not match:
        return ()
    words = match.group().lower().replace(",", " ,").strip(' "“(').split()
    if words and words[-1] == ",":
        words = words[:-1]
        return tuple(f"{words[-1]},") if words and words[-1] in {"colleague", "dear", "thanks"} else ()
    return tuple(" ".join(words[-n:]) for n in (1, 2, 3, 4) if n <= len(words))


def _next_word(text: str, named: Named) -> str:
    match = _NEXT_WORDS.match(text, named.end)
    if match is None:
        return ""
    if text[named.end : named.end + 3].lower().replace("’", "'") == "'ll":
        return "'ll"
    return match[1].lower().replace("’", "'")


def _all_small(document: Document) -> bool:
    """Whether the writer does without capitals: hardly a sentence begins with one."""
    starts = [
        p.text[s] for p in document.passages if p.kind != "header" for s, _ in sentences(p.text) if p.text[s].isalpha()
    ]
    return len(starts) >= 3 and sum(ch.isupper() for ch in starts) * 4 <= len(starts)


def _small_names(text: str) -> Iterator[Named]:
    """Names written small, where a known first name stands beside a verb of people."""
    for match in re.finditer(r"[^\W\d_]{3,}", text):
        if match.group() not in GIVEN:
            continue
        named = Named(match.group(), match.start(), match.end())
        before = _words_before(text, named.start)
        after = _next_word(text, named)
        led = any(b in _BEFORE for b in before) or (bool(before) and before[0] in {"to"})
        if led or (after and after.split()[0] in _AFTER):
            yield Named(match.group().capitalize(), match.start(), match.end())


def _role(text: str, named: Named) -> str:
    """What a person is: `(ward manager, 4B)`, `in HR`, `from surgery`, `, my mentor`."""
    bracket = _BRACKET.match(text, named.end)
    if bracket:
        inside = bracket[1].strip()
        told = not re.match(r"[\d(]|by\b|until\b", inside) and not inside.endswith(("!", "?"))
        return inside if told and not find_dates(inside, _ANY_DAY) else ""
    unit = _UNIT.match(text, named.end)
    if unit and unit[1].split()[0] not in _NOT_UNITS:
        return unit[1]
    clause = _CLAUSE.match(text, named.end)
    return (
        clause[1].strip()
        if clause
        and set(clause[1].lower().split()) & (_MENTOR | {"manager", "director", "lead", "head", "boss", "colleague"})
        else ""
    )


# ------------------------------------------------------------------------------------------------------- who is who


def _settled(document: Document, book: _Book, me: str | None, mentor: str | None) -> Cast:
    people = [p for p in book.people if p.names]
    _roles_at_every_mention(document, book)
    for person in people:
        low = set(re.findall(r"\w+", person.role.casefold()))
        person.is_mentor += 9 * bool(low & _MENTOR)
        person.is_mentee += 9 * bool(low & _MENTEE)
    if document.transcript:
        _sides(document, book)
    _givers(document, book)
    found_me = _said(book, me) or _best(people, "is_mentee")
    others = [p for p in people if p is not found_me]
    found_mentor = _said(book, mentor) or _best(others, "is_mentor")
    if found_me is None and found_mentor is not None:
        found_me = _other_owner(document, book, found_mentor)
    return Cast(
        people=tuple(_person_found(p) for p in people),
        me=me if me and not _said(book, me) else _name(found_me),
        mentor=mentor if mentor and not _said(book, mentor) else _name(found_mentor),
    )


def _said(book: _Book, name: str | None) -> _Person | None:
    return book.find(name) if name else None


def _best(people: list[_Person], side: str) -> _Person | None:
    """The one person who most looks it; nobody where none does or two do equally."""
    scored = sorted(((getattr(p, side), -p.order, p) for p in people if getattr(p, side) > 0), key=lambda s: s[:2])
    return scored[-1][2] if scored else None


def _name(person: _Person | None) -> str | None:
    return None if person is None else _person_found(person).name


def _person_found(person: _Person) -> PersonFound:
    """The fullest Latin form is the name; the others are aliases."""
    latin = [name for name in person.names if not caseless(without_honorific(name))] or person.names
    plain = [name for name in latin if not name.isupper()] or latin
    best = max(plain, key=lambda name: (len(without_honorific(name).split()), len(name.split()), -plain.index(name)))
    aliases = tuple(name for name in person.names if name != best)
    return PersonFound(name=best, role=person.role, aliases=aliases, evidence=tuple(person.evidence))


def _roles_at_every_mention(document: Document, book: _Book) -> None:
    for passage in document.passages:
        for named in candidates(passage.text):
            person = book.find(named.name)
            if person is not None and not person.role:
                role = _role(passage.text, named)
                person.role = role if role and not book.find(role) else ""
            if person is not None and re.search(r"\bme \($", passage.text[: named.start]):
                person.is_mentee += 9
        if re.search(r"\bmy (?:mentor|advisor|adviser|coach|supervisor)\b,?\s+", passage.text):
            for named in candidates(passage.text):
                person = book.find(named.name)
                lead = passage.text[max(0, named.start - 20) : named.start]
                if person and re.search(r"\bmy (?:mentor|advisor|adviser|coach|supervisor),?\s+$", lead):
                    person.is_mentor += 9


_MENTOR_TALK = re.compile(
    r"\bI would\b|\bI'd\b|\bmy (?:suggestion|advice)\b|\byou should\b|\byou could\b|\btry to\b|\bhave you (?:thought|tried)|\bsupervision with\b|\bremind me\b|\byour \w+ (?:is|are)\b|\bwhat do you want\b|\bhow (?:are you|was)\b",
    re.IGNORECASE,
)
_MENTEE_TALK = re.compile(
    r"\bmy goal\b|\bI (?:really )?want\b|\bI(?: would|'d) like\b|\bshould I\b|\bwould it\b|\bwhat would you\b|\bI'?m not sure\b|\bthanks? (?:you )?for\b|\bI(?:'ll| will) try\b|\bis it normal\b|\bdo I\b",
    re.IGNORECASE,
)


def _sides(document: Document, book: _Book) -> None:
    """In a talk the mentor advises and asks how it goes, and the mentee says what they want."""
    scores: dict[str, int] = {}
    for passage in document.passages:
        if passage.speaker:
            text = passage.text.replace("’", "'")
            mentor_like = len(_MENTOR_TALK.findall(text)) - len(_MENTEE_TALK.findall(text))
            scores[passage.speaker] = scores.get(passage.speaker, 0) + mentor_like
            led = re.search(r"\b(?:supervision|session|meeting) with (\w+)", text)
            if led and book.find(led[1]) is not None:
                scores[passage.speaker] += 5
    if len(scores) < 2:
        return
    ranked = sorted(scores, key=lambda name: scores[name])
    if scores[ranked[0]] == scores[ranked[-1]]:
        return
    low, high = book.find(ranked[0]), book.find(ranked[-1])
    if low is not None and high is not None:
        low.is_mentee += 4
        high.is_mentor += 4


_GIVES = (
    "says|said|thinks|suggests|suggested|recommends|recommended|advises|advised|warned|told me|reckons|praised|liked"
)
_TALK_WITH = (
    r"\b(?:phone|call|hour|talk|chat|meeting|mtg|session|coffee|tea|lunch|supervision|time|walk|1:1|catch-up)\s+(?:with|w/)"
    r"(?:\s+(?:dr|prof|my mentor))?"
)


def _givers(document: Document, book: _Book) -> None:
    """Whoever advises in the notes is more likely the mentor than whoever is only named; the talk was with the mentor."""
    forms = {folded(form): person for person in book.people for form in person.names}
    if not forms:
        return
    names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    gives = re.compile(rf"\b({names})(?: also)? (?:{_GIVES})\b|\b({names})'s (?:advice|tips|suggestions?|view)\b")
    talked = re.compile(rf"{_TALK_WITH}\W+({names})\b")
    first = next((p for p in document.passages if p.kind != "header"), None)
    for passage in document.passages:
        if passage.speaker:
            continue
        text = folded(f"{passage.label} {passage.text}")
        for match in gives.finditer(text):
            forms[match[1] or match[2]].is_mentor += 1
        if passage is first:
            for match in talked.finditer(text):
                forms[match[1]].is_mentor += 2


def _other_owner(document: Document, book: _Book, mentor: _Person) -> _Person | None:
    """Where exactly two people own what is promised, nobody owns anything as "me", and one of them is the mentor."""
    found: list[_Person] = []
    for passage in document.passages:
        for name, _ in owners(passage):
            if folded(name) in {"me", "i", "myself"}:
                return None
            for part in re.split(r"\s*(?:[+&/,]|\band\b)\s*", name):
                person = book.find(part) if candidates(part) else None
                if person is not None and person not in found:
                    found.append(person)
    rest = [person for person in found if person is not mentor]
    return rest[0] if len(rest) == 1 and mentor in found else None
