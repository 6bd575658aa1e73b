"""Names in sentences: a word with a capital is a person where it stands beside verbs of people, never by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.reading.dates import find_dates
from assistant.reading.document import Document, Passage
from assistant.reading.names import (
    GIVEN,
    GIVEN_WITH_CAPITAL,
    NOT_NAMES,
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
from assistant.reading.words import load

_BEFORE = frozenset(load("people")["verbs_before"])


_WEAK_BEFORE = frozenset(load("people")["weak_before"])


_AFTER = frozenset(load("people")["verbs_after"])


_SPEAKS = frozenset(load("people")["speaks"])
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
_WORDLIKE_TITLES = frozenset(load("people")["wordlike_titles"])
_RANKS = TITLES - frozenset(load("people")["adjectives"])
_CALLED = frozenset(load("people")["called"]) | (TITLES - _WORDLIKE_TITLES)
_CLAUSE_ON_PERSON = re.compile(r",\s+(?:who|he|she|they|my|the|our|a)\s")
_GIVEN_TO = re.compile(
    r"\b(?:show|send|give|lend|hand|pass|forward|mention|explain|present|introduce|share|bring|write|talk|speak)\w*\b"
    r"[^.;:]{0,40}\bto\s+$"
)
_GOES_TO = re.compile(
    r"\b(?:take|takes|took|bring|brings|brought|move|moves|moved|moving|send|sent|fly|flew|drive|drove|go|goes|going|went"
    r"|travel\w*|relocat\w*|transfer\w*|post(?:ed|ing)|back|over|up|down|out|welcome[sd]?)\s+(?:me|you|him|her|us|them)?\s*to\s+$",
    re.IGNORECASE,
)
"""Before a place: "take you to Bergen", "moved her to Leeds"."""
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
_AT_WORK = re.compile(r"\s+(?:in|at|from)\s+(?:the\s+)?(?:[a-z]|[A-Z]{2})")
_LAST_WORDS = re.compile(r"(?:[\w'’/-]+\s+){0,4}[\w'’/,-]+\s+[\"“(]?$")


_NEXT_WORDS = re.compile(r"(?:['’](?:s|ll)\b)?\s*([a-z]+(?:n['’]t)?(?:\s+[a-z]+){0,2})", re.IGNORECASE)


_ASIDE = re.compile(
    r"(?:\s*\([^()]{1,40}\)|,\s[^,.;!?]{2,30},|\s(?:from|in|at|on|of|over at|for (?:his|her"
    r"|their) part)(?:\s[\w-]+){1,3}?(?=\s(?:says|said|will|is|has|reckons|thinks|offered|promised|wants"
    r"|can|agreed|suggested|told)\b))?,?(?=\s)"
)
"""What may stand between a name and its verb: a bracket, a clause between commas, a team."""
_TITLED = "|".join(sorted(TITLES - _WORDLIKE_TITLES - {"sir", "miss", "doctor", "professor"}))
_SMALL_TITLED = re.compile(rf"(?<!\w)(?P<name>(?:{_TITLED})\.? [^\W\d_]{{3,}})(?!\w)")
_SMALL_SPEAKS = re.compile(
    r"(?:^|[.!?,;]\s|\b(?:and|but|so|then|oh|also|because|that)\s)(?P<name>[^\W\d_]{3,})\s(?:also\s|even\s)?"
    r"(?:says|said|reckons|thinks|told me|suggested|offered|promised|is going to|will send|goes)\b"
)
_SMALL_WITH = re.compile(r"\b(?:with\s|w/\s?)(?P<name>[^\W\d_]{3,}(?: [^\W\d_]{3,}(?=\s*(?:[,.(\d–—-]|$)))?)")
_NO_SMALL_NAME = NOT_NAMES | frozenset(load("people")["no_small_names"])
_TITLE = 80
"""Characters of the first line in which "with" is before whom one met."""
_ANY_DAY = date(2001, 1, 1)
_ROWS_BELOW = 4
_ONE_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_ACTS = re.compile(r"(?:s?he)(?:'ll|'d|'s going to| will| says| said| offered| promised| thinks)\b")
_OWNER_TO = re.compile(r"\s+to\s+[a-z]")


def from_sentences(document: Document, roster: Roster) -> None:
    small = all_small(document)
    first = next((passage for passage in document.passages if passage.kind != "header"), None)
    for n, passage in enumerate(document.passages):
        if passage.kind == "header" or not passage.text:
            continue
        if passage.kind == "heading":
            _from_heading(passage, roster)
            _from_head_of_rows(passage, document.passages[n + 1 : n + 1 + _ROWS_BELOW], roster)
            if small and passage is first:
                for named in _small_by_use(passage.text, first=True):
                    add_named(roster, passage, named)
            continue
        starts = {start for start, _ in sentences(passage.text)} if passage.text else set()
        for named in candidates(passage.text):
            if _stands_as_name(passage.text, named, first=named.start in starts, roster=roster):
                add_named(roster, passage, named)
        if small:
            for named in (*_small_names(passage.text), *_small_by_use(passage.text, first=passage is first)):
                add_named(roster, passage, named)


def _from_head_of_rows(heading: Passage, below: Sequence[Passage], roster: Roster) -> None:
    """`PIOTR` over `he'll send his stall plan`: who speaks or acts in the rows is whom the heading names."""
    name = shown(heading.text.strip(" :"))
    if _ONE_NAME.fullmatch(name) and not section_kind(name) and any(_ACTS.match(row.text.lower()) for row in below):
        roster.add(name, heading, 0, len(heading.text))


def _from_heading(passage: Passage, roster: Roster) -> None:
    """`What Ottilie said`, `Lucía's advice`, `Prep for Prof. Leila Rahimi`."""
    for named in candidates(passage.text):
        titled = folded(named.name.split()[0]) in TITLES - _WORDLIKE_TITLES and " " in named.name
        after = _next_word(passage.text, named)
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


@dataclass(frozen=True, slots=True)
class _Setting:
    """What stands around a word that may be a name."""

    given: bool
    """Its first word is an everyday first name."""
    several: bool
    """It has more than one word."""
    led: bool
    """A verb of people stands before it: "ask", "talk to"."""
    joined: bool
    """A word that often stands before people does: "with", "from"."""
    acts: str
    """The verb of people that follows it, empty where none does."""
    described: bool
    """A bracket or clause after it tells of a person: "(night sister)", ", who"."""
    possessive: bool
    called: bool
    """What a person does stands right before it: "the engineer", "my mate"."""
    before: str
    """The word before it."""


def _stands_as_name(text: str, named: Named, *, first: bool, roster: Roster) -> bool:
    """Whether these words are a person here; `first` where they begin a sentence, so that a capital tells nothing."""
    if roster.find(named.name) is not None:
        return True
    if _SAINT.search(text, max(0, named.start - 6), named.start):
        return False
    if _TITLE_AFTER.match(text, named.end):
        return True
    head = folded(named.name.split()[0])
    if head in TITLES - _WORDLIKE_TITLES and " " in named.name:
        return True
    bracket = BRACKET.match(text, named.end)
    if bracket is not None and other_form(named.name, bracket[1]):
        return True
    if caseless(without_honorific(named.name)):
        return False
    if _CONTACTS.search(text, max(0, named.start - _LOOK_BACK), named.start) and _ABOUT.match(text, named.end):
        return True
    setting = _setting(text, named)
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
        told = setting.acts in _SPEAKS or (given and (bool(setting.acts) or setting.described))
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
    return met or (setting.described and (setting.joined or setting.several)) or setting.acts in _SPEAKS


def _setting(text: str, named: Named) -> _Setting:
    before = _words_before(text, named.start)
    after = _next_word(text, named) or ""
    aside = _ASIDE.match(text, named.end)
    if aside and aside.group():
        further = _NEXT_WORDS.match(text, aside.end())
        words = further[1].lower().replace("’", "'") if further else ""
        after = words if any(word in _SPEAKS for word in (words, *_firsts(words))) else after
    given = folded(named.name.split()[0]) in GIVEN_WITH_CAPITAL
    bracket = BRACKET.match(text, named.end)
    handed = _GIVEN_TO.search(text, max(0, named.start - 60), named.start) is not None
    acts = next((verb for verb in (after, *_firsts(after)) if verb in _AFTER), "")
    return _Setting(
        given=given,
        several=" " in named.name,
        led=(
            any(b in _BEFORE and (b not in _WEAK_BEFORE or (given and " " in b)) for b in before)
            and (given or _GOES_TO.search(text, max(0, named.start - 40), named.start) is None)
        )
        or (handed and (given or _AT_WORK.match(text, named.end) is not None)),
        joined=any(b in _WEAK_BEFORE for b in before),
        acts=acts.split()[0] if acts else "",
        described=_CLAUSE_ON_PERSON.match(text, named.end) is not None
        or (given and bracket is not None and bracket[1][:1].islower()),
        possessive=named.possessive,
        called=any(b in _CALLED for b in before[:2]) and text[named.start - 1 : named.start] == " ",
        before=before[0] if before else "",
    )


def _firsts(after: str) -> tuple[str, ...]:
    """The first two words of what follows, and the first."""
    words = after.split()
    return " ".join(words[:2]), " ".join(words[:1])


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


def all_small(document: Document) -> bool:
    """Whether the writer does without capitals: hardly a sentence begins with one."""
    starts = [
        p.text[s] for p in document.passages if p.kind != "header" for s, _ in sentences(p.text) if p.text[s].isalpha()
    ]
    return len(starts) >= 3 and sum(ch.isupper() for ch in starts) * 4 <= len(starts)


def _small_by_use(text: str, *, first: bool) -> Iterator[Named]:
    """Small-written names known by what stands beside them: a title, a verb of speech, in the first line "with"."""
    for pattern in (_SMALL_TITLED, _SMALL_SPEAKS, *((_SMALL_WITH,) if first else ())):
        for match in pattern.finditer(text, 0, _TITLE if pattern is _SMALL_WITH else len(text)):
            word = match["name"].split()[-1]
            if folded(word) in _NO_SMALL_NAME or find_dates(word, _ANY_DAY):
                continue
            shown = " ".join(part.capitalize() for part in match["name"].split())
            yield Named(shown, match.start("name"), match.end("name"))


def _small_names(text: str) -> Iterator[Named]:
    """Names written small, where a known first name stands beside a verb of people."""
    for match in re.finditer(r"[^\W\d_]{3,}", text):
        if match.group() not in GIVEN:
            continue
        named = Named(match.group(), match.start(), match.end())
        before = _words_before(text, named.start)
        after = _next_word(text, named)
        led = any(b in _BEFORE for b in before) or (bool(before) and before[0] in {"to"})
        possessive = text[match.end() : match.end() + 2] in {"'s", "’s"}
        if led or possessive or (after and after.split()[0] in _AFTER):
            yield Named(match.group().capitalize(), match.start(), match.end())
