"""Names in sentences: a word with a capital is a person where it stands beside verbs of people, never by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.document import Document, Passage
from assistant.reading.name_settings import SPEAKS, WORDLIKE_TITLES, next_word, setting_of
from assistant.reading.names import (
    GIVEN,
    GIVEN_WITH_CAPITAL,
    TITLES,
    Named,
    candidates,
    caseless,
    folded,
    shown,
    without_honorific,
)
from assistant.reading.roster import BRACKET, Roster, add_named, other_form
from assistant.reading.sections import section_kind
from assistant.reading.sentences import sentences
from assistant.reading.small_names import all_small, small_by_use, small_names
from assistant.reading.words import load

_PLACES = frozenset(load("people")["before_places"])
_STAYS = frozenset(load("people")["before_places_only"])
_MET = frozenset(("with", "w/", "and"))
_OTHERS = frozenset(
    (
        "to",
        "via",
        "through",
        "than",
        "as",
        "but",
        "or",
        "on",
        "off",
        "over",
        "that",
        "if",
        "whether",
        "when",
        "because",
        "since",
        "had",
        "was",
        "is",
        "me",
    )
)
"""Words that people's names follow, as other things do; a known first name is one there."""
_ARTICLES = frozenset(("the", "a", "an"))
_RANKS = TITLES - frozenset(load("people")["adjectives"])
_CONTACTS = re.compile(r"\b(?:call|ring|phone|text|mail|e-?mail|message)s?(?: to)? $", re.IGNORECASE)
_ABOUT = re.compile(
    r" (?:about|re|regarding|to ask|and ask|on (?:mon|tue|wed|thu|fri|sat|sun)\w*)\b"
    r"|\s?\((?:sent|he|she|her|his|my|who)\b",
    re.IGNORECASE,
)
"""`call Chebet about the price`, `mail to Farhiya (sent)`: one is in contact with people about something."""
_SAINT = re.compile(r"\b(?:St\.?|Saint)\s$")
"""Before a name that is a place: `St Anne's`."""
_TITLE_AFTER = re.compile(rf"\s(?:{'|'.join(load('people')['titles_after'])})(?![\w-])")
"""`Suresh sir`, `Joycelyn madam`."""
_LOOK_BACK = 16
_ROWS_BELOW = 4
_ONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_ACTS = re.compile(r"(?:s?he)(?:'ll|'d|'s going to| will| says| said| offered| promised| thinks)\b")
_OWNER_TO = re.compile(r"\s+to\s+[a-z]")


def from_sentences(document: Document, roster: Roster) -> None:
    """Adds to the roster whom headings and sentences name."""
    small = all_small(document)
    first = next((passage for passage in document.passages if passage.kind != "header"), None)
    for n, passage in enumerate(document.passages):
        if passage.kind == "header" or not passage.text:
            continue
        if passage.kind == "heading":
            _from_heading(passage, roster)
            _from_head_of_rows(passage, document.passages[n + 1 : n + 1 + _ROWS_BELOW], roster)
            if small and passage is first:
                for named in small_by_use(passage.text, first=True):
                    add_named(roster, passage, named)
            continue
        starts = {start for start, _ in sentences(passage.text)} if passage.text else set()
        for named in candidates(passage.text):
            if _stands_as_name(passage.text, named, first=named.start in starts, roster=roster):
                add_named(roster, passage, named)
        if small:
            for named in (*small_names(passage.text), *small_by_use(passage.text, first=passage is first)):
                add_named(roster, passage, named)


def _from_head_of_rows(heading: Passage, below: Sequence[Passage], roster: Roster) -> None:
    """`PIOTR` over `he'll send his stall plan`: who speaks or acts in the rows is whom the heading names."""
    name = shown(heading.text.strip(" :"))
    if _ONE_NAME.fullmatch(name) and not section_kind(name) and any(_ACTS.match(row.text.lower()) for row in below):
        roster.add(name, heading, 0, len(heading.text))


def _from_heading(passage: Passage, roster: Roster) -> None:
    """`What Ottilie said`, `Lucía's advice`, `Prep for Prof. Leila Rahimi`."""
    for named in candidates(passage.text):
        titled = folded(named.name.split()[0]) in TITLES - WORDLIKE_TITLES and " " in named.name
        after = next_word(passage.text, named)
        alone = named.name == passage.text.strip(" :") and " " in named.name
        if (
            titled
            or (alone and folded(named.name.split()[0]) in GIVEN)
            or (named.possessive and named.name.split()[0].lower() in GIVEN)
            or after
            in {
                "said",
                "says",
                "thinks",
                "told",
                "make",
                "makes",
            }
        ):
            add_named(roster, passage, named)


def _stands_as_name(text: str, named: Named, *, first: bool, roster: Roster) -> bool:
    """Whether these words are a person here; `first` where they begin a sentence, so that a capital tells nothing."""
    if roster.find(named.name) is not None:
        return True
    if _SAINT.search(text, max(0, named.start - 6), named.start):
        return False
    if _TITLE_AFTER.match(text, named.end):
        return True
    head = folded(named.name.split()[0])
    if head in TITLES - WORDLIKE_TITLES and " " in named.name:
        return True
    bracket = BRACKET.match(text, named.end)
    if bracket is not None and other_form(named.name, bracket[1]):
        return True
    if caseless(without_honorific(named.name)):
        return False
    if _CONTACTS.search(text, max(0, named.start - _LOOK_BACK), named.start) and _ABOUT.match(text, named.end):
        return True
    setting = setting_of(text, named)
    if setting.called:
        return True
    ranked = head in _RANKS and " " in named.name and folded(without_honorific(named.name)) != folded(named.name)
    if ranked and (setting.acts or setting.led or folded(named.name.split()[1]) in TITLES | GIVEN_WITH_CAPITAL):
        return True
    if setting.before in _ARTICLES:
        return setting.led
    if setting.before in _PLACES and not setting.led:
        moves = setting.before not in _STAYS and (bool(setting.acts) or setting.several or setting.before == "to")
        return setting.given and moves and not first
    if first:
        given = head in GIVEN
        handed = given and _OWNER_TO.match(text, named.end) is not None
        told = setting.acts in SPEAKS or (given and (bool(setting.acts) or setting.described))
        return handed or told or (setting.given and (setting.several or setting.possessive))
    if setting.given:
        return any(
            (
                setting.before in _OTHERS,
                setting.led,
                setting.joined,
                setting.acts,
                setting.described,
                setting.several,
                setting.possessive,
            )
        )
    if setting.led:
        return setting.before != "about"
    met = setting.several and setting.before in _MET
    return met or (setting.described and (setting.joined or setting.several)) or setting.acts in SPEAKS
