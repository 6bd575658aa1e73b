"""The two who write to each other, seen in the header fields of a letter, its greeting and the name at its end."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.reading.advising import Side
from assistant.reading.document import Document, Passage
from assistant.reading.mail import greeting
from assistant.reading.names import candidates
from assistant.reading.roster import Person, Roster

_ADDRESS = re.compile(r"\s*<[^>]*>|\s*\[mailto:[^\]]*\]")
_MYSELF = frozenset(("me", "myself"))


def from_mail(document: Document, roster: Roster, side: Side) -> None:
    """Adds whoever sends, gets or is quoted in a letter; `side` says which of the two the sender is."""
    side = _told_outright(document) or side
    for passage in document.passages:
        if passage.kind == "header" and passage.label in {"from", "to", "cc"}:
            for part in passage.text.split(";"):
                name = _bare(part)
                if not name or "@" in name or name.lower() in _MYSELF:
                    continue
                person = roster.add(name, passage, 0, len(passage.text))
                if person and not passage.depth and passage.label != "cc":
                    _take_side(person, side, sends=passage.label == "from", weight=2)
        elif passage.writer:
            person = roster.add(_bare(passage.writer), passage, 0, min(len(passage.text), 60))
            if person and not person.is_mentee and not person.is_mentor:
                _take_side(person, side, sends=not passage.depth, weight=1)


def from_greeting(document: Document, roster: Roster, side: Side) -> None:
    """Of a letter: whom it greets, and the name that stands alone at its end."""
    side = _told_outright(document) or side
    body = [p for p in document.passages if p.kind == "text" and not p.depth]
    greeted = greeting(body[0].text) if document.mail and body else ""
    if not greeted:
        return
    for named in candidates(greeted)[:1]:
        _see(roster, body[0], named.name, side, sends=False)
    signer = _signer(body)
    if signer:
        _see(roster, body[-1], signer, side, sends=True)


def signed(document: Document) -> Document:
    """The document with who wrote it, where a letter without header fields is greeted and signed: its “I” is theirs."""
    body = [p for p in document.passages if p.kind == "text" and not p.depth]
    if not document.mail or not body or any(p.label == "from" and p.kind == "header" for p in document.passages):
        return document
    signer = _signer(body) if greeting(body[0].text) else ""
    if not signer:
        return document
    theirs = (p if p.depth or p.speaker else replace(p, writer=signer) for p in document.passages)
    return replace(document, passages=tuple(theirs))


def _signer(body: list[Passage]) -> str:
    """The name that stands alone at the end of a letter."""
    last = candidates(body[-1].text)
    alone = len(body) > 1 and len(last) == 1 and last[0].name == body[-1].text.strip(" ,.-–—")
    return last[0].name if alone else ""


def correspondents(document: Document, roster: Roster) -> list[Person]:
    """Who sends the letter and who gets it, as far as its header fields or its quotations name them."""
    fields = (p for p in document.passages if p.kind == "header" and p.label in {"from", "to"} and not p.depth)
    named = [_bare(field.text) for field in fields] + [p.writer for p in document.passages if p.writer]
    found = (roster.find(name) for name in named if name)
    return list({id(person): person for person in found if person is not None}.values())


def other_correspondent(document: Document, roster: Roster, known: Person) -> Person | None:
    """The other one of the two who write to each other; None where more do, or the known one does not."""
    two = correspondents(document, roster)
    return next(p for p in two if p is not known) if len(two) == 2 and known in two else None


def _see(roster: Roster, passage: Passage, name: str, side: Side, *, sends: bool) -> None:
    start = passage.text.find(name)
    person = roster.add(name, passage, start, start + len(name))
    if person:
        _take_side(person, side, sends=sends, weight=1)


def _take_side(person: Person, side: Side, *, sends: bool, weight: int) -> None:
    """Nobody is on a side where the letter does not show which: no name is better than the wrong one."""
    if side is Side.UNTOLD:
        return
    if sends == (side is Side.MENTOR):
        person.is_mentor += weight
    else:
        person.is_mentee += weight


def _told_outright(document: Document) -> Side | None:
    """A letter from or to `me` says itself on which side its sender is."""
    for passage in document.passages:
        ends = passage.kind == "header" and passage.label in {"from", "to"} and not passage.depth
        if ends and _bare(passage.text).lower() in _MYSELF:
            return Side.MENTEE if passage.label == "from" else Side.MENTOR
    return None


def _bare(value: str) -> str:
    return _ADDRESS.sub("", value).strip(" \"'")
