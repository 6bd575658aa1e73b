"""Who owns an action in minutes, as written: a label, a bracket, `Jim to ...`, `..., SC.`, `... - Jo`; else nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.reading.names import GIVEN, folded
from assistant.reading.words import load

_WORDS = load("minutes")
DEEDS = frozenset(_WORDS["deeds"].split()) | frozenset(
    word for word in load("commitments")["acts"].split("|") if " " not in word
)
"""Verbs that begin an action, in their plain form."""
_WORD = r"@?[^\W\d_][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
_NAME = rf"(?:@[\w-]+|{_WORD})(?: (?!and\b|or\b)[A-Z][\w'’.-]*){{0,2}}"
_NAMES = rf"(?P<who>{_NAME}(?:(?:,? and |,? & |\s?[,/&+]\s?){_NAME}){{0,5}})"
_GROUP = rf"(?P<who>(?:(?!to |for )[\w-]+ ){{0,3}}?(?:{'|'.join(_WORDS['groups'])}))"
_TAKES = "|".join(sorted(map(re.escape, _WORDS["takes"]), key=len, reverse=True))
_IN_FRONT = tuple(
    re.compile(form)
    for form in (
        r"[\[(](?P<who>[^\[\]()]{1,60})[\])]\s*[:\-–—]?\s*(?=\w)",
        rf"(?i:for )?{_NAMES}(?:'ll|’ll|\s+(?:{_TAKES}))(?P<to>)\s+(?=[\w/#\"“‘`@])",
        rf"(?i:for )?{_NAMES}\s?(?:[:;]|->|→|\s[-–—])\s+(?=\S)",
        r"@(?P<who>[\w-]+),?\s+(?=\w)",
    )
)
_GROUP_IN_FRONT = re.compile(rf"(?i:{_GROUP})(?::|\s+(?:{_TAKES}|were requested to))?\s+(?=\w)")
_GROUP_AT_END = re.compile(rf"\s*\((?i:{_GROUP})\)\s*$")
_DOES = re.compile(rf"{_NAMES}\s+(?:all\s+)?(?=(?P<deed>[^\W\d_]+)\b)")
_ANYBODY_TO = re.compile(r"(?P<who>[^\W\d_]+) to (?=(?P<deed>[a-z]+)\b)")
_MIDDLE = re.compile(
    rf"(?:[,;.?]|\s[-–—]|\band\b|\()\s*(?:then |also )?{_NAMES} (?:to|will|(?:duly )?volunteer(?:s|ed)) ?(?=[a-z]|$)"
)
_AT_END = re.compile(
    rf"\s*(?:[\[(]\s*(?:owner:?\s*)?{_NAMES}\s*[\])](?P<bracket>)"
    rf"|(?:[,.:]|\s(?:--?|[–—])|=>|->|→)\s*{_NAMES.replace('who', 'told')}"
    rf"|(?:\s+by)?\s@(?P<handle>[\w-]+(?: [A-Z])?))\s*[.!]?\s*$"
)
_SPLIT = re.compile(r"\s*(?:,? and |[,/&+])\s*")
_OR = re.compile(r"\s+or\s+\w+.*$")
_MOST_INITIALS = 4
_MOST_END = 90
"""Characters at the end of a line in which an owner is looked for."""
_TELLING = 5
"""So many letters of a surname in a handle tell whose it is: `gkellog` of Gregg Kellogg."""


@dataclass(frozen=True, slots=True)
class Owned:
    """The owners as written, none where nobody is named, and what is left of the line."""

    owners: tuple[str, ...]
    rest: str


@dataclass(frozen=True)
class Namer:
    """Knows who can be meant in these minutes. `names` are folded, whole and single."""

    names: frozenset[str]

    def owners(self, text: str, *, lenient: bool = False) -> tuple[str, ...] | None:
        """The owners that some words name; empty for "we" and "someone"; None where the words name nobody.

        `lenient` takes words with a capital for a name, as after a mark.
        """
        parts = [_OR.sub("", part).strip(" @*.:") for part in _SPLIT.split(text.strip())]
        parts = [part for part in parts if part]
        if not parts or not all(self._can_be_meant(part, lenient) for part in parts):
            return None
        named = [part for part in parts if folded(part) not in _listed("nobody")]
        return tuple("everyone" if folded(part) in _listed("everyone") else part for part in named)

    def _can_be_meant(self, part: str, lenient: bool) -> bool:
        low = folded(part)
        if low in _listed("nobody") or low in _listed("everyone") or low in self.names:
            return True
        words = low.split()
        if not small_words().isdisjoint(words) or not DEEDS.isdisjoint(words) or len(words) > 3:
            return False
        if not self.names.isdisjoint(words) or low in GIVEN:
            return part[0].isupper() or low in GIVEN
        if len(words) == 1 and any(name[:_TELLING] in low for name in self.names if len(name) >= _TELLING):
            return True
        return lenient and part[0].isupper() and (not part.isupper() or 1 < len(part) <= _MOST_INITIALS)


def owned(text: str, namer: Namer, *, marked: bool) -> Owned:
    """The owners of an action and its words without them. `marked`: a mark said that it is one, so looks suffice."""
    sure = next(_readings(text, namer, lenient=False, marked=marked), None)
    found = sure or (next(_readings(text, namer, lenient=True, marked=True), None) if marked else None)
    return found or Owned((), text)


def _readings(text: str, namer: Namer, *, lenient: bool, marked: bool) -> Iterator[Owned]:
    """Every way in which the text names an owner, the most telling place first."""
    for form in _IN_FRONT:
        match = form.match(text)
        owners = namer.owners(match["who"], lenient=lenient) if match else None
        if match and owners is not None:
            yield Owned(owners, text[match.end() :])
    group = _GROUP_IN_FRONT.match(text) if marked else None
    if group and DEEDS.isdisjoint(folded(group["who"]).split()):
        yield Owned((group["who"],), text[group.end() :])
    back = _AT_END.search(text, max(0, len(text) - _MOST_END))
    if back and back.start() > 0:
        handle = (back["handle"],) if back["handle"] else None
        owners = handle or namer.owners(back["who"] or back["told"], lenient=lenient and _looks_a_name(back))
        if owners:
            yield Owned(owners, text[: back.start()])
    group = _GROUP_AT_END.search(text, max(0, len(text) - _MOST_END)) if marked else None
    if group:
        yield Owned((group["who"],), text[: group.start()])
    single = _ANYBODY_TO.match(text) if lenient else None
    if single and single["deed"] in DEEDS and single["who"] not in DEEDS and folded(single["who"]) not in small_words():
        yield Owned((single["who"],), text[single.end() :])
    does = _DOES.match(text)
    if (
        does
        and marked
        and (
            does["deed"].lower().removesuffix("s") in DEEDS
            or _can_be_deed(does["deed"], sure=not lenient and folded(does["who"]) not in _listed("everyone"))
        )
    ):
        owners = namer.owners(does["who"], lenient=lenient)
        if owners:
            yield Owned(owners, text[does.end() :])
    middle = _MIDDLE.search(text)
    if middle:
        owners = namer.owners(middle["who"])
        if owners:
            yield Owned(owners, text)


def _can_be_deed(word: str, *, sure: bool) -> bool:
    """Whether a word after somebody who is surely meant can be what they do: a small word of no other use."""
    return sure and word.islower() and not word.endswith("ed") and word not in small_words()


def _looks_a_name(back: re.Match[str]) -> bool:
    """Whether words at the end look a name even if nobody knows it: in brackets, or two words with capitals."""
    told = back["who"] or back["told"] or ""
    return bool(back["bracket"] is not None or len(told.split()) > 1)


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(_WORDS[key])


@cache
def small_words() -> frozenset[str]:
    """Words that begin lines and are no names, whatever their capital."""
    return frozenset(_WORDS["not_owners"].split())
