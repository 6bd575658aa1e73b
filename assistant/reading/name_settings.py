"""What stands around a word that may be a name: the verbs of people before and after it, and what is told beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.reading.names import GIVEN_WITH_CAPITAL, TITLES, Named, folded
from assistant.reading.roster import BRACKET
from assistant.reading.words import load

BEFORE = frozenset(load("people")["verbs_before"])
_WEAK_BEFORE = frozenset(load("people")["weak_before"])
AFTER = frozenset(load("people")["verbs_after"])
SPEAKS = frozenset(load("people")["speaks"])
WORDLIKE_TITLES = frozenset(load("people")["wordlike_titles"])
_CALLED = frozenset(load("people")["called"]) | (TITLES - WORDLIKE_TITLES)
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
_AT_WORK = re.compile(r"\s+(?:in|at|from)\s+(?:the\s+)?(?:[a-z]|[A-Z]{2})")
_LAST_WORDS = re.compile(r"(?:[\w'’/-]+\s+){0,4}[\w'’/,-]+\s+[\"“(]?$")
_NEXT_WORDS = re.compile(r"(?:['’](?:s|ll)\b)?\s*([a-z]+(?:n['’]t)?(?:\s+[a-z]+){0,2})", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:\s*\([^()]{1,40}\)|,\s[^,.;!?]{2,30},|\s(?:from|in|at|on|of|over at|for (?:his|her"
    r"|their) part)(?:\s[\w-]+){1,3}?(?=\s(?:says|said|will|is|has|reckons|thinks|offered|promised|wants"
    r"|can|agreed|suggested|told)\b))?,?(?=\s)"
)
"""What may stand between a name and its verb: a bracket, a clause between commas, a team."""


@dataclass(frozen=True, slots=True)
class Setting:
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


def setting_of(text: str, named: Named) -> Setting:
    """The setting of one name in its sentence."""
    before = words_before(text, named.start)
    after = next_word(text, named) or ""
    aside = _ASIDE.match(text, named.end)
    if aside and aside.group():
        further = _NEXT_WORDS.match(text, aside.end())
        words = further[1].lower().replace("’", "'") if further else ""
        after = words if any(word in SPEAKS for word in (words, *_firsts(words))) else after
    given = folded(named.name.split()[0]) in GIVEN_WITH_CAPITAL
    bracket = BRACKET.match(text, named.end)
    handed = _GIVEN_TO.search(text, max(0, named.start - 60), named.start) is not None
    acts = next((verb for verb in (after, *_firsts(after)) if verb in AFTER), "")
    return Setting(
        given=given,
        several=" " in named.name,
        led=(
            any(b in BEFORE and (b not in _WEAK_BEFORE or (given and " " in b)) for b in before)
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


def words_before(text: str, start: int) -> tuple[str, ...]:
    """The last word, the last two and the last three before a place, small."""
    match = _LAST_WORDS.search(text, max(0, start - 60), start)
    if not match:
        return ()
    words = match.group().lower().replace(",", " ,").strip(' "“(').split()
    if words and words[-1] == ",":
        words = words[:-1]
        return tuple(f"{words[-1]},") if words and words[-1] in {"colleague", "dear", "thanks"} else ()
    return tuple(" ".join(words[-n:]) for n in (1, 2, 3, 4) if n <= len(words))


def next_word(text: str, named: Named) -> str:
    """The up to three words after a name, small; `'ll` where it takes that ending."""
    match = _NEXT_WORDS.match(text, named.end)
    if match is None:
        return ""
    if text[named.end : named.end + 3].lower().replace("’", "'") == "'ll":
        return "'ll"
    return match[1].lower().replace("’", "'")
