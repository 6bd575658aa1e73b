"""Whom a reply proposes to ask instead: a name that whoever answered puts forward, and no other name of the page.

A reply proposes in its own words (“ask Wendy Cole”). Notes about it tell who proposed: there, a bare “ask Esther” is an
errand of the writer's. A place is nobody to ask.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.reading.mail import field_of
from assistant.reading.names import Named, candidates
from assistant.reading.words import load

_THEY = "she|he|they"
_SHORTEST = 3
"""Letters of a name by which notes can tell of somebody."""
_AROUND = 200
"""Characters of a sentence on either side of a name that can put it forward."""
_BESIDE = 30
"""Characters in front of a name and behind it that can show a place."""
_SAYS_WHO = re.compile(r"(?:this is|it's|it is|here is) \0|\0 here\b")
_SIGNED = re.compile(r"\0(?: \0)*\s*(?:$|[,|·–—-])")


@dataclass(frozen=True, slots=True)
class Proposals:
    """How a text puts names forward."""

    text: str
    """All of it, where a name that is a place elsewhere is one everywhere."""
    sender: frozenset[str]
    """The names of whoever answered, in small letters: nobody points to themselves."""
    told: bool
    """Whether it is told of whoever answered, by the one who was answered, and not their own words."""

    @classmethod
    def of(cls, text: str, said: list[str], sender: frozenset[str]) -> Proposals:
        return cls(text, sender, told=not _is_theirs(text, sender) and any(_tells_of(s, sender) for s in said))

    def first(self, said: list[str]) -> str:
        """The first name that is put forward, or an empty text."""
        return next((name for sentence in said if (name := self.in_sentence(sentence))), "")

    def in_sentence(self, sentence: str) -> str:
        """The name that a sentence puts forward, or an empty text."""
        return next((named.name for named in candidates(sentence) if self._is_proposed(named, sentence)), "")

    def _is_proposed(self, named: Named, sentence: str) -> bool:
        words = named.name.casefold().split()
        if len(named.name) < 2 or not self.sender.isdisjoint(words):
            return False
        before = _low(sentence[max(0, named.start - _AROUND) : named.start])
        after = _low(sentence[named.end : named.end + _AROUND])
        pointed = f"{before}\0{after}"
        they = "|".join([_THEY, "my mentor", *(re.escape(w) for w in sorted(self.sender) if len(w) >= _SHORTEST)])
        if not any(pattern.search(pointed) for pattern in _told_patterns(they)):
            if self.told or not any(pattern.search(pointed) for pattern in _referrals()):
                return False
            if _pattern("own_errand").search(before):
                return False
        return not self._is_place(named.name)

    def _is_place(self, name: str) -> bool:
        """Whether the name is a place wherever the text shows it: `at the Farnham office`, `met in Farnham`."""
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self.text):
            before, after = (
                _low(self.text[max(0, match.start() - _BESIDE) : match.start()]),
                _low(self.text[match.end() :][:40]),
            )
            if _pattern("is_a_place").search(after):
                return True
            if _pattern("at_a_place").search(before) and not after.startswith("'s"):
                return True
        return False


def _is_theirs(text: str, sender: frozenset[str]) -> bool:
    """Whether the header of a letter says that they sent it."""
    fields = (field_of(line.strip()) for line in text.splitlines()[:10])
    return any(told and told[0] == "from" and sender & set(_words(told[1])) for told in fields)


def _tells_of(sentence: str, sender: frozenset[str]) -> bool:
    """Whether a sentence speaks of them as of somebody else; a signature and “Lena here” do not."""
    named = re.sub(
        r"\w+", lambda word: "\0" if word.group().casefold() in sender else word.group(), sentence
    ).casefold()
    return "\0" in named and not _SIGNED.match(named) and not _SAYS_WHO.search(named)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _low(text: str) -> str:
    return text.casefold().replace("’", "'")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load("replies")[name])


@cache
def _referrals() -> tuple[re.Pattern[str], ...]:
    r"""The patterns of pointing to somebody, over a sentence in which `\0` stands for the name."""
    return tuple(re.compile(p.replace("{name}", "\0")) for p in load("replies")["referral"])


@cache
def _told_patterns(they: str) -> tuple[re.Pattern[str], ...]:
    words = load("replies")
    return tuple(
        re.compile(p.replace("{they}", rf"\b(?:{they})").replace("{verb}", words["verb"]).replace("{name}", "\0"))
        for p in words["told_referral"]
    )
