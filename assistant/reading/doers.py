"""Who does what a sentence promises: the subject before it, the name in front of it, or whoever hands it over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.reading.names import candidates, folded
from assistant.reading.statements import Statement, lowered
from assistant.reading.wording import MASK
from assistant.reading.words import load

_WORDS = load("doers")
_TITLES = load("promises")["titles"]
_PLAINLY = _WORDS["plainly"]
_ASIDE = _WORDS["aside"]
_ALSO_UNDERTAKES = load("promises")["undertakes"].removesuffix(r"\s+")
_UNDERTAKES = rf"(?:{_WORDS['takes_on']}|{_ALSO_UNDERTAKES})"
_NAME = rf"(?:(?:{_TITLES})\.? ){{0,2}}{MASK}+"
_JOINT = rf"(?:(?:{_NAME}|she|he) and (?:i|me)|(?:i|me) and {_NAME}|both of us|the two of us)"
_SUBJECT = rf"(?P<who>{_JOINT}|{_WORDS['called']}|{_NAME}|she|he|they|you|i|we)(?!\w)"
_OBJECT = rf"(?P<who>me|her|him|them|you|{MASK}+)(?!\w)"
_FILL = r"(?:(?:and|but|so|then|also|plus|oh|ok|okay|well|now|last|yes|right|anyway|finally|that)\W+)*"
_ACTS = rf"(?:{_UNDERTAKES}(?=\s+[a-z])|,?\s+(?={_PLAINLY}))"
_BEFORE = re.compile(
    rf"(?:^|(?<=[\s(\"“'‘:;,.—–-])){_SUBJECT}"
    rf"(?P<does>{_ASIDE}(?:{_UNDERTAKES}|{_WORDS['is']})?{_ASIDE})(?:\s+be)?\s+$"
)
"""The subject right before what is promised."""
_IN_FRONT = re.compile(rf"\W*{_FILL}{_SUBJECT}(?P<does>{_ASIDE}{_ACTS})")
"""The subject with which the words of what is promised begin."""
_DOES = re.compile(rf"{_ASIDE}{_ACTS}")
_WITHIN = re.compile(
    rf"(?<![\w'])(?<!\b(?:to|of|by|on|at) )(?<!\bfor )(?<!\b(?:with|from) )(?<!\babout )"
    rf"(?P<who>{_JOINT}|{_NAME}|she|he|they|i)(?!\w)(?:{_UNDERTAKES}\s+[a-z]|\s+{_PLAINLY}|(?<=\bi) [a-z]+ )"
)
"""The subject behind the thing that is promised: `the wall texts I am to rewrite`."""
_THINGS = re.compile(
    rf"(?:also |and |plus )*(?:the|my|his|her|our|their|a|an|your|that|this|two|three|(?:{MASK}|\w)+'s)\s"
)
_RECEIVES = re.compile(_WORDS["receives"])
_GIVEN = re.compile(_WORDS["given"])
_FROM = re.compile(rf"\b(?:from|off|(?:loan|use) of)\s+(?P<who>me|my|mine|her|him|them|you|{MASK}+)(?!\w)(?!'s|s')")
_FROM_FRONT = re.compile(rf"{_FILL}(?:from|on) {_OBJECT}(?:\s(?:also|still|too))?[\s,:](?! to | side)")
_COMES_FROM = re.compile(rf"\b(?:coming|comes|due|arriving|to come) (?:\w+ )?from {_OBJECT}")
_I_OWE = re.compile(rf"\bi (?:(?:also|still|now) )?owe (?:{_NAME}|her|him|them|you)?\s*$")
_TOLD_THEM = re.compile(r"\b(?:i (?:told|said|promised)|i(?:'ve| have) (?:told|promised))\b")
CALLED = re.compile(_WORDS["called"])
JOINT = re.compile(r"(?:(?:i|me) and (?P<second>.+)|(?P<first>.+) and (?:i|me))")
_TITLE = re.compile(rf"(?:(?:{_TITLES})\.? )+")
_LOOK_BACK = 140
"""Characters before what is promised in which its subject is looked for."""
_LEAST = 3
"""Words by which what is promised is found again in its sentence."""
_WILLING = frozenset(("happy", "glad", "delighted", "willing", "pleased", "keen"))
BOTH = frozenset(("both of us", "the two of us"))
SELF = frozenset(("i", "me", "my", "mine"))
PRONOUNS = frozenset(("she", "he", "they", "her", "him", "them"))


@dataclass(frozen=True, slots=True)
class Doer:
    """The words that stand for whoever does it, and where they stand in the statement."""

    words: str
    at: int
    handed: bool = False
    """Whether it is the giver of what another one gets."""


def doer_of(what: str, statement: Statement, masked: str) -> Doer | None:
    """Who the statement says does `what`; None where it does not say. `masked` has the names of others masked."""
    at = _place(what, statement)
    owe = _I_OWE.search(masked, max(0, at - _LOOK_BACK), at)
    if owe is not None:
        return Doer("i", owe.start())
    before = _BEFORE.search(masked, max(0, at - _LOOK_BACK), at)
    subject = before or _IN_FRONT.match(masked, at)
    handed = _handed(subject, statement, masked, at)
    if handed is not None:
        return handed
    if subject is not None:
        return _of(subject, statement)
    unknown = _unknown(statement, at)
    if unknown is not None:
        return unknown
    within = _WITHIN.search(masked, at) if _THINGS.match(masked, at) else None
    return _of(within, statement) if within else None


def _of(match: re.Match[str], statement: Statement, *, handed: bool = False) -> Doer:
    """The doer at the place of a match, in the words of the statement."""
    return Doer(statement.low[match.start("who") : match.end("who")], match.start("who"), handed)


def bare_name(words: str) -> str:
    """A name without what one calls its bearer: `my mate griff` is Griff."""
    return _TITLE.sub("", words, count=1) or words


def _place(what: str, statement: Statement) -> int:
    """Where what is promised begins in the statement; its start where the words are not there as they are."""
    words = lowered(what).split()
    return max(0, statement.low.find(" ".join(words[:_LEAST])))


def _handed(subject: re.Match[str] | None, statement: Statement, masked: str, at: int) -> Doer | None:
    """Whoever gives what somebody is to get: `Samer gets the keys from me`, `From her the old papers`."""
    comes = _COMES_FROM.search(masked, at)
    if comes is not None:
        return _of(comes, statement, handed=True)
    if subject is None:
        led = _FROM_FRONT.match(masked)
        return _of(led, statement, handed=True) if led else None
    verb = at if subject.end("who") <= at else subject.end("does")
    if subject.end("does") < len(masked) and masked[subject.end("does")] == " ":
        verb = subject.end("does") + 1
    giver = _FROM.search(masked, verb) if _RECEIVES.match(masked, verb) else None
    if giver is not None and (giver["who"] in SELF) != (subject["who"] in SELF):
        return _of(giver, statement, handed=True)
    given = subject["who"] not in SELF and _GIVEN.match(masked, verb) is not None
    told = subject["who"] == "you" or _TOLD_THEM.search(masked, 0, subject.start("who")) is not None
    return Doer("i", subject.start("who"), handed=True) if given and told else None


def _unknown(statement: Statement, at: int) -> Doer | None:
    """A name that nobody knows, where somebody does something: `Lekishon is bringing the photos tomorrow`."""
    for named in candidates(statement.text):
        if named.start < at:
            continue
        lead = statement.low[at : named.start]
        if not re.fullmatch(rf"\W*{_FILL}(?:(?:{_TITLES})\.? )*", lead):
            return None
        willing = folded(named.name) in _WILLING
        return Doer(named.name, named.start) if not willing and _DOES.match(statement.low, named.end) else None
    return None
