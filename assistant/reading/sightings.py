"""People seen where the shape of notes puts them: senders, labels, speakers, the title, owners of tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.reading.advising import Side, sender_side
from assistant.reading.correspondents import from_greeting, from_mail
from assistant.reading.dates import days_said
from assistant.reading.document import Document, Passage
from assistant.reading.letters import add_short_names
from assistant.reading.names import GIVEN, GIVEN_WITH_CAPITAL, TITLES, Named, candidates, folded
from assistant.reading.roster import MENTEE_WORDS, MENTOR_WORDS, Roster, add_named, is_marked, role_of
from assistant.reading.sections import section_kind
from assistant.reading.words import load

_WHO = frozenset(load("commitments")["who_columns"])
_ALL_PRESENT = frozenset(("present", "attendees", "participants", "people", "attending", "who"))
_OWN_NAME = frozenset(("name", "my name", "written by", "author", "me"))


_OPENS_TALK = re.compile(
    r"\W*(?:\d(?:st|nd|rd|th)? |first |second |third |my |our |phone |video |mentor(?:ing)? )*"
    r"(?:prep|preparing|prepping|call|coffee|tea|lunch|chat|session|talk|1[-:]1|1on1|mtg|meeting|catch-?up|notes|mentor|debrief)"
    r"(?: notes)?\W*",
    re.IGNORECASE,
)
"""What a title says of the talk right before the name: `1-1 Naveen`, `prep: Iker`."""
_SHOUTED = re.compile(r"\b[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*\b")
_BEGINS_TITLE = re.compile(r"\s*[,–—|@(-]")
_WITH = re.compile(r"(?:\bwith|\bfor|\bfrom|\bw/|\bw\.|\bw|[-–—,/+&@>]|\band)\s*$|^\W*$", re.IGNORECASE)


_MEETING = re.compile(
    r"\b(?:meeting|mtg|call|coffee|tea|lunch|chat|session|talk|catch-up|supervision|1:1|one-to-one|hour|sync|with|w|prep|prepare|preparing|prepping|debrief|notes|walk|visit|dinner|breakfast|drinks|zoom|teams|skype|catchup|one2one|mentor|mentoring)\b",
    re.IGNORECASE,
)


_LEGEND = re.compile(
    r"(?<!\w)(?P<mark>[A-Z]{1,3})\s*(?:=|stands for|is)\s*(?P<me>(?:me|myself)\b[,:( ]*)?(?P<name>(?=[^\W\d_]))"
)
_AND_ME = re.compile(r"\s*[,(]\s*(?:that's |i\.e\. )?(?:me|myself)\b")
_LEGEND_PASSAGES = 6
_MOST_INITIALS = 3
_HANDLE = re.compile(r"(?<![\w.@/])@(?P<who>[^\W\d_][^\W\d_'’-]{1,24})(?![\w@.]\w)")
_ARROWS = frozenset(("->", "→", "=>"))
_NO_HANDLES = frozenset(
    (
        "me",
        "all",
        "here",
        "channel",
        "everyone",
        "home",
        "work",
        "office",
        "noon",
        "lunch",
        "my",
        "his",
        "her",
        "the",
        "team",
    )
)
_TITLE_WORDS = 14
_JOINS = re.compile(r"\s*(?:[/&+]|<>|<->)\s*\w")
_KIND_OF_TALK = re.compile(
    r"\s+(?:chat|call|talk|meeting|session|sync|coffee|lunch|catch-up|day|week)\b", re.IGNORECASE
)


def see_structure(document: Document, roster: Roster) -> None:
    """Adds everybody whom the shape of the notes names."""
    side = sender_side(document) if document.mail else Side.UNTOLD
    from_mail(document, roster, side)
    add_short_names(document, roster)
    _from_labels(document, roster, side)
    _from_legend(document, roster)
    _from_title(document, roster)
    _from_owners(document, roster)
    _from_speakers(document, roster)


def _from_labels(document: Document, roster: Roster, side: Side) -> None:
    """`Mentor: Aled Pugh (Harbour Master)`, `Mentee: ...`, also in front matter."""
    for passage in document.passages:
        label = passage.label.casefold().removeprefix("my ").removeprefix("name of ")
        if label in MENTOR_WORDS or label in MENTEE_WORDS or label in _OWN_NAME or label == "with":
            found = candidates(passage.text)
            if found and found[0].start <= 2:
                person = roster.add(found[0].name, passage, 0, len(passage.text), role_of(passage.text, found[0]))
                if person and label in MENTOR_WORDS:
                    person.is_mentor += 9
                elif person and (label in MENTEE_WORDS or label in _OWN_NAME):
                    person.is_mentee += 9
        if label in _ALL_PRESENT:
            for named in candidates(passage.text):
                add_named(roster, passage, named)
    from_greeting(document, roster, side)
    for key, value, line in document.matter:
        passage = Passage("header", value, ((0, line),))
        if key in MENTOR_WORDS | MENTEE_WORDS | {"with", "author", "title"}:
            for named in candidates(value):
                if key == "title" and (not named.start or not _WITH.search(value[: named.start])):
                    continue
                person = roster.add(named.name, passage, 0, len(value))
                if person:
                    person.is_mentor += 9 * (key in MENTOR_WORDS) + 2 * (key in {"with", "title"})
                    person.is_mentee += 9 * (key in MENTEE_WORDS | {"author"})


def _from_legend(document: Document, roster: Roster) -> None:
    """`SM = Salma Mansouri, my mentor. JK = me, Jo Kim`: letters that stand for somebody."""
    for passage in document.passages[:_LEGEND_PASSAGES]:
        for match in _LEGEND.finditer(passage.first_words):
            named = next((n for n in candidates(passage.first_words) if n.start == match.start("name")), None)
            if named is None:
                continue
            person = roster.add(named.name, passage, 0, len(passage.text), role_of(passage.first_words, named))
            if person:
                person.names.append(match["mark"])
                person.is_mentee += 9 * bool(match["me"] or _AND_ME.match(passage.first_words, named.end))


def _from_speakers(document: Document, roster: Roster) -> None:
    """Everybody with turns of their own; a speaker known by letters is whoever's initials they are."""
    for passage in document.passages:
        if not passage.speaker:
            continue
        label = passage.speaker
        person = roster.with_initials(label) if label.isupper() and len(label) <= _MOST_INITIALS else None
        person = person or roster.add(label, passage, 0, min(len(passage.text), 80))
        if person and label not in person.names:
            person.names.append(label)


def _from_title(document: Document, roster: Roster) -> None:
    """The first lines: `Call with Solveig`, `9/8 - Old Tove`, `coffee w/ 高橋さん (Takahashi-san)`, `Nia / Gabriel`."""
    head = [p for p in document.passages if p.kind != "header"][:3]
    for passage in head[:2]:
        if passage.speaker or len(passage.text.split()) > _TITLE_WORDS:
            continue
        taken = -1
        for named in candidates(_spoken(passage.text)):
            if named.start >= taken and _titled(passage, named, first=passage is head[0]):
                person, taken = add_named(roster, passage, named)
                if person and (passage.text[: named.start].strip() or passage is head[0]):
                    person.is_mentor += 2
    for passage in head:
        for named in candidates(passage.text):
            role = role_of(passage.text, named)
            if set(re.findall(r"\w+", role.casefold())) & MENTOR_WORDS:
                add_named(roster, passage, named)


def _spoken(title: str) -> str:
    """A title that is written in capitals as it would be in small ones: `PREP FOR MR. LUND` -> `Prep For Mr. Lund`."""
    bare = title.partition("(")[0]
    if not bare.isupper():
        return title
    return (
        _SHOUTED.sub(
            lambda match: match.group().title() if len(match.group().title()) == len(match.group()) else match.group(),
            bare,
        )
        + title[len(bare) :]
    )


def _titled(passage: Passage, named: Named, *, first: bool) -> bool:
    """Whether a title names a person here: after "with" or a dash, beside another name, or as the owner of a talk."""
    before, after = passage.text[: named.start].rstrip('("“ '), passage.text[named.end :]
    if _KIND_OF_TALK.match(after):
        return False
    if is_marked(named, passage.text):
        return True
    if not before.strip() and _OPENS_TALK.fullmatch(passage.label):
        before = passage.label
    joined = _JOINS.match(after) is not None
    known = folded(named.name.split()[0]) in GIVEN_WITH_CAPITAL | TITLES
    dated = first and known and _BEGINS_TITLE.match(after) is not None and bool(days_said(passage.text))
    if not before.strip():
        return joined or named.possessive or dated
    if first and _OPENS_TALK.fullmatch(before) and (known or after.lstrip()[:1] in {"(", ","}):
        return True
    led = _WITH.search(before) is not None and (first or not before.endswith(","))
    apart = before.endswith(("-", "–", "—", "/", ">", "&"))
    return led and (named.possessive or apart or joined or _MEETING.search(passage.text) is not None)


def _from_owners(document: Document, roster: Roster) -> None:
    """Who is named as an owner: `Halina: lend me`, `Aled to ring up`, a table's Who, `(Ana, by Mar 3)`, `@wei`."""
    for passage in document.passages:
        for match in _HANDLE.finditer(passage.text):
            if match["who"].lower() not in _NO_HANDLES:
                who = match["who"]
                roster.add(who.capitalize() if who.islower() else who, passage, match.start(), match.end())
        for name, at in owners(passage):
            told = candidates(name) or (candidates(name.capitalize()) if name.lower() in GIVEN else ())
            for named in told:
                roster.add(named.name, passage, at, max(at + 1, min(len(passage.text), at + len(name))))


def owners(passage: Passage) -> Iterator[tuple[str, int]]:
    """The words of a line that stand where an owner does, and their place."""
    commitments = any(section_kind(h) == "commitments" for h in passage.headings[-1:])
    for column, cell in passage.cells:
        if column in _WHO or (column and set(column.split()) & _WHO):
            yield cell, 0
    if passage.cells and not passage.cells[0][0] and commitments:
        yield passage.cells[0][1], 0
    if passage.label and (commitments or passage.done is not None or passage.label_mark in _ARROWS):
        yield passage.label, 0
    if commitments or passage.done is not None:
        match = re.match(
            r"([^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){0,2}?)\s+(?:(?:to|will)\s+[a-z]|[-–—]\s+\w)", passage.text
        )
        if match:
            yield match[1], 0
        bracket = re.search(r"\(([^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*)?)(?:,[^()]*)?\)\s*$", passage.text)
        if bracket and (passage.done is not None or commitments):
            yield bracket[1], bracket.start(1)
